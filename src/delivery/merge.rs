//! Values into the file of a survey: only what changes is written, everything else stays byte for byte.
//!
//! `toml_edit` says where things stand and in which form. The edits are splices of the text, so that comments, order and
//! formatting of whatever is not delivered cannot change.

use std::collections::BTreeMap;
use std::ops::Range;

use rust_decimal::Decimal;
use toml_edit::{Document, InlineTable, Item, Key, Table, TableLike, Value};

use crate::figure::{Precision, Status};
use crate::name::FigureId;
use crate::project::delivery::CellOfDelivery;
use crate::project::observations::NOT_DELIVERED;
use crate::store::{Splice, line_start, next_line};

/// A value as it is to stand in the file of a survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewValue {
    /// Name of the figure.
    pub figure: FigureId,
    pub content: Content,
    /// `None` leaves what stands there.
    pub precision: Option<Precision>,
    /// `None` leaves what stands there.
    pub status: Option<Status>,
    /// Place that it came from.
    pub from: Option<CellOfDelivery>,
}

/// New contents of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Content {
    Number(Decimal),
    /// A number that came in no delivery, whatever the one before it came in.
    Corrected(Decimal),
    /// That there is none, for this reason.
    NotDelivered(String),
    /// The same.
    AsItIs,
}

impl Content {
    /// The value as TOML, where there is a new one.
    fn written(&self) -> Option<String> {
        match self {
            Self::Number(number) | Self::Corrected(number) => Some(number.to_string()),
            Self::NotDelivered(_) => Some(quoted(NOT_DELIVERED)),
            Self::AsItIs => None,
        }
    }
}

/// A `[[delivery]]` that the file does not have yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewDelivery {
    pub id: String,
    pub file: String,
    pub sha256: String,
}

/// The splices that put values into a survey's file. New figures go beside their neighbours in `order`, the names of
/// the catalogue.
///
/// # Errors
///
/// Fails with the reason if the text is not TOML, or has no `figures`.
pub(crate) fn merge(
    text: &str,
    order: &[&str],
    values: &[NewValue],
    delivery: Option<&NewDelivery>,
) -> Result<Vec<Splice>, String> {
    let document = Document::parse(text).map_err(|error| error.message().to_owned())?;
    let figures = document.get("figures").and_then(Item::as_table_like).ok_or("it has no [figures]")?;
    let file = File { text, figures };
    let mut splices = Vec::new();
    let mut new = Vec::new();
    for value in values {
        match figures.get_key_value(value.figure.as_str()) {
            Some((_, item)) => file.change(item, value, &mut splices),
            None => new.push(value),
        }
    }
    let positions: BTreeMap<&str, usize> = order.iter().copied().zip(0..).collect();
    new.sort_by_key(|value| positions.get(value.figure.as_str()).copied());
    if let Some(item) = document.get("figures").filter(|_| !new.is_empty()) {
        splices.extend(file.insert(&new, order, item));
    }
    splices.extend(delivery.map(|delivery| add_delivery(text, document.get("delivery"), delivery)));
    splices.retain(|splice| !splice.range.is_empty() || !splice.text.is_empty());
    Ok(splices)
}

/// Every figure of a text with the place of its entry.
pub(crate) fn entries(text: &str) -> Vec<(FigureId, Range<usize>)> {
    let document = Document::parse(text).ok();
    let figures = document.as_ref().and_then(|document| document.get("figures")?.as_table_like());
    let entry = |figures: &dyn TableLike, name: &str| {
        let (key, item) = figures.get_key_value(name)?;
        Some((name.into(), key.span()?.start..end_of(item)? + 1))
    };
    let all = figures.into_iter().flat_map(|figures| figures.iter().map(move |(name, _)| entry(figures, name)));
    all.flatten().collect()
}

/// The end of the last value in an item.
fn end_of(item: &Item) -> Option<usize> {
    match item {
        Item::Table(table) => table.iter().filter_map(|(_, item)| end_of(item)).max(),
        item => item.span().map(|span| span.end),
    }
}

struct File<'a> {
    text: &'a str,
    figures: &'a dyn TableLike,
}

impl File<'_> {
    /// A figure that the file has.
    fn change(&self, item: &Item, value: &NewValue, splices: &mut Vec<Splice>) {
        let settings = settings(value);
        match item {
            Item::Value(Value::InlineTable(table)) => in_line(table, &settings, splices),
            Item::Value(other) => {
                let as_it_is = || other.span().map_or("", |span| &self.text[span]).to_owned();
                let kept = value.content.written().unwrap_or_else(as_it_is);
                splices.extend(other.span().map(|range| Splice { range, text: written(&kept, &settings) }));
            }
            Item::Table(table) => self.in_table(table, &settings, splices),
            Item::None | Item::ArrayOfTables(_) => {}
        }
    }

    /// A figure with a table of its own, under a head or with dots: each key has its line.
    fn in_table(&self, table: &Table, settings: &[Setting], splices: &mut Vec<Splice>) {
        let Some((key, at)) = table.get_key_value("value").and_then(|(key, item)| Some((key.span()?, item.span()?)))
        else {
            return;
        };
        let before = &self.text[self.line_start(key.start)..key.start];
        let line_end = self.line_end(at.end);
        for Setting { key, value } in settings {
            match (table.get_key_value(key).and_then(spans), value) {
                (Some((_, range)), Some(text)) => splices.push(Splice { range, text: text.clone() }),
                (Some((key, value)), None) => {
                    let range = self.line_start(key.start)..self.line_end(value.end);
                    splices.push(Splice { range, text: String::new() });
                }
                (None, Some(text)) => splices.push(self.line(line_end, &format!("{before}{key} = {text}"))),
                (None, None) => {}
            }
        }
    }

    /// Figures that the file does not have, each in a line of its own after its neighbour.
    fn insert(&self, new: &[&NewValue], order: &[&str], figures: &Item) -> Vec<Splice> {
        if let Item::Value(Value::InlineTable(table)) = figures {
            let entries: Vec<String> = new.iter().map(|value| entry(value)).collect();
            return vec![in_inline_figures(table, &entries.join(", "))];
        }
        let lines = self.lines();
        let neighbours = neighbours(order, &lines);
        let (mut splices, mut first) = (Vec::new(), Vec::new());
        for value in new {
            match neighbours.get(value.figure.as_str()) {
                Some(Neighbour { end, before }) => {
                    splices.push(self.line(self.line_end(*end), &format!("{before}{}", entry(value))));
                }
                None => first.push(entry(value)),
            }
        }
        if !first.is_empty() {
            splices.push(self.first(figures, &first.join("\n")));
        }
        splices
    }

    /// The figures that have a line of their own below the head of all figures, in the file's order.
    fn lines(&self) -> Vec<(&str, Neighbour)> {
        let mut lines: Vec<(&str, Neighbour)> = self
            .figures
            .iter()
            .filter_map(|(name, item)| {
                let end = end_of_line_item(item)?;
                let (key, _) = self.figures.get_key_value(name)?;
                let start = key.span()?.start;
                let before = self.text[self.line_start(start)..start].to_owned();
                Some((name, Neighbour { end, before }))
            })
            .collect();
        lines.sort_by_key(|(_, neighbour)| neighbour.end);
        lines
    }

    /// Lines right below the head of all figures, or with a head of its own before the first figure with a head.
    fn first(&self, figures: &Item, entries: &str) -> Splice {
        let table = figures.as_table();
        if let Some(span) = table.filter(|table| !table.is_implicit()).and_then(Table::span) {
            let head_end = self.text[span.start..].find(']').map_or(span.end, |end| span.start + end + 1);
            return self.line(self.line_end(head_end), entries);
        }
        let first = self.figures.iter().filter_map(|(_, item)| item.span()).map(|span| span.start).min();
        let at = first.map_or(self.text.len(), |start| self.line_start(start));
        let text = self.with_line_ends(&format!("[figures]\n{entries}\n\n"));
        Splice { range: at..at, text }
    }

    /// A line at the start of another one, or at the end of a text whose last line has no end.
    fn line(&self, at: usize, line: &str) -> Splice {
        let is_open = at > 0 && !self.text[..at].ends_with('\n');
        let text = if is_open { format!("\n{line}") } else { format!("{line}\n") };
        Splice { range: at..at, text: self.with_line_ends(&text) }
    }

    fn with_line_ends(&self, text: &str) -> String {
        with_line_ends_of(self.text, text)
    }

    fn line_start(&self, at: usize) -> usize {
        line_start(self.text, at)
    }

    /// The start of the next line.
    fn line_end(&self, at: usize) -> usize {
        next_line(self.text, at)
    }
}

/// The ends that the lines of a text have.
fn with_line_ends_of(text: &str, lines: &str) -> String {
    let has_carriage_returns = text.find('\n').is_some_and(|newline| text[..newline].ends_with('\r'));
    if has_carriage_returns { lines.replace('\n', "\r\n") } else { lines.to_owned() }
}

/// Lines after which the figures belong that the file does not have: that of the nearest figure before it in the catalogue;
/// if there is none, the line before that of the nearest after it.
fn neighbours<'a>(order: &[&'a str], lines: &'a [(&str, Neighbour)]) -> BTreeMap<&'a str, &'a Neighbour> {
    let line_of: BTreeMap<&str, usize> = lines.iter().map(|(figure, _)| *figure).zip(0..).collect();
    let first = order.iter().find_map(|figure| line_of.get(figure));
    let mut latest = first.and_then(|line| line.checked_sub(1));
    let mut neighbours = BTreeMap::new();
    for figure in order {
        match line_of.get(figure) {
            Some(line) => latest = Some(*line),
            None => drop(latest.and_then(|line| neighbours.insert(*figure, &lines[line].1))),
        }
    }
    neighbours
}

struct Neighbour {
    /// End of the figure's last value, on its line.
    end: usize,
    /// Characters of the line before the name: indentation, or the names of tables.
    before: String,
}

/// The end of an item that is a line, or lines with dotted keys. One with a head of its own is none: what follows would
/// belong to it.
fn end_of_line_item(item: &Item) -> Option<usize> {
    match item {
        Item::Value(value) => value.span().map(|span| span.end),
        Item::Table(table) if table.is_dotted() => table.iter().filter_map(|(_, item)| end_of_line_item(item)).max(),
        Item::Table(_) | Item::None | Item::ArrayOfTables(_) => None,
    }
}

fn spans((key, item): (&Key, &Item)) -> Option<(Range<usize>, Range<usize>)> {
    Some((key.span()?, item.span()?))
}

/// A key beside a number, with its value as TOML; `None` takes it away.
struct Setting {
    key: &'static str,
    value: Option<String>,
}

/// The order in which keys are written.
fn settings(value: &NewValue) -> Vec<Setting> {
    let mut settings = Vec::new();
    if let Some(written) = value.content.written() {
        settings.push(Setting { key: "value", value: Some(written) });
        // A reason for which it was not delivered is none any more.
        let reason = match &value.content {
            Content::NotDelivered(reason) => Some(quoted(reason)),
            Content::Number(_) | Content::Corrected(_) | Content::AsItIs => None,
        };
        settings.push(Setting { key: "reason", value: reason });
    }
    if let Some(precision) = value.precision {
        let written = (precision != Precision::Exact).then(|| quoted(precision.name()));
        settings.push(Setting { key: "precision", value: written });
    }
    if let Some(status) = value.status {
        let written = (status != Status::Final).then(|| quoted(status.name()));
        settings.push(Setting { key: "status", value: written });
    }
    if let Some(from) = &value.from {
        settings.push(Setting { key: "from", value: Some(quoted(&from.to_string())) });
    } else if matches!(value.content, Content::Corrected(_)) {
        settings.push(Setting { key: "from", value: None });
    }
    settings
}

/// The line of a figure that the file does not have.
fn entry(value: &NewValue) -> String {
    let value_of = value.content.written().unwrap_or_default();
    format!("{} = {}", value.figure, written(&value_of, &settings(value)))
}

/// A text in TOML, on one line.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// A figure's value as it is written where nothing stood: the bare number if nothing else is to be said.
fn written(number: &str, settings: &[Setting]) -> String {
    let others = settings.iter().filter(|setting| setting.key != "value");
    let others: Vec<String> =
        others.filter_map(|Setting { key, value }| Some(format!("{key} = {}", value.as_ref()?))).collect();
    if others.is_empty() { number.to_owned() } else { format!("{{ value = {number}, {} }}", others.join(", ")) }
}

/// Keys of a table on one line.
fn in_line(table: &InlineTable, settings: &[Setting], splices: &mut Vec<Splice>) {
    let Some(end) = table.iter().filter_map(|(_, value)| Some(value.span()?.end)).max() else { return };
    let mut added = String::new();
    for Setting { key, value } in settings {
        match (table.get_key_value(key).and_then(spans), value) {
            (Some((_, range)), Some(text)) => splices.push(Splice { range, text: text.clone() }),
            (None, Some(text)) => added += &format!(", {key} = {text}"),
            (_, None) => {}
        }
    }
    let is_gone = |name: &str| settings.iter().any(|setting| setting.key == name && setting.value.is_none());
    splices.extend(without(table, is_gone));
    splices.push(Splice { range: end..end, text: added });
}

/// Keys taken out of a table on one line, each with the comma before it; at the start of the table, with the one after it.
fn without(table: &InlineTable, is_gone: impl Fn(&str) -> bool) -> Vec<Splice> {
    let entries = table.iter().filter_map(|(name, _)| Some((is_gone(name), spans(table.get_key_value(name)?)?)));
    let mut entries: Vec<_> = entries.collect();
    entries.sort_by_key(|(_, (key, _))| key.start);
    let gone = entries.iter().enumerate().filter(|(_, (is_gone, _))| *is_gone);
    let ranges = gone.map(|(index, (_, (key, value)))| {
        let has_kept_before = entries[..index].iter().any(|(is_gone, _)| !is_gone);
        match (has_kept_before, entries.get(index + 1)) {
            (true, _) => entries[index - 1].1.1.end..value.end,
            (false, Some((_, (next, _)))) => key.start..next.start,
            (false, None) => key.start..value.end,
        }
    });
    ranges.map(|range| Splice { range, text: String::new() }).collect()
}

/// A new figure in a file that has all of them in one line.
fn in_inline_figures(table: &InlineTable, entry: &str) -> Splice {
    let end = table.iter().filter_map(|(_, value)| Some(value.span()?.end)).max();
    let (at, text) = match (end, table.span()) {
        (Some(end), _) => (end, format!(", {entry}")),
        (None, span) => (span.map_or(0, |span| span.start + 1), format!(" {entry} ")),
    };
    Splice { range: at..at, text }
}

/// A delivery after the others, or at the end of the file.
fn add_delivery(text: &str, others: Option<&Item>, delivery: &NewDelivery) -> Splice {
    let NewDelivery { id, file, sha256 } = delivery;
    let [id, file, sha256] = [id, file, sha256].map(|text| quoted(text));
    if let Some(Item::Value(Value::Array(array))) = others {
        let entry = format!("{{ id = {id}, file = {file}, sha256 = {sha256} }}");
        let end = array.iter().filter_map(|value| Some(value.span()?.end)).max();
        let (at, text) = match (end, array.span()) {
            (Some(end), _) => (end, format!(", {entry}")),
            (None, span) => (span.map_or(0, |span| span.start + 1), entry),
        };
        return Splice { range: at..at, text };
    }
    let tables = others.and_then(Item::as_array_of_tables).into_iter().flat_map(|tables| tables.iter());
    let last = tables.flat_map(|table| table.iter().filter_map(|(_, item)| item.span())).map(|span| span.end).max();
    let at = last.map_or(text.len(), |end| next_line(text, end));
    let start = if at > 0 && !text[..at].ends_with('\n') { "\n\n" } else { "\n" };
    let block = format!("{start}[[delivery]]\nid = {id}\nfile = {file}\nsha256 = {sha256}\n");
    Splice { range: at..at, text: with_line_ends_of(text, &block) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::spliced;

    fn value(figure: &str, number: i64) -> NewValue {
        NewValue {
            figure: figure.into(),
            content: Content::Number(number.into()),
            precision: None,
            status: None,
            from: None,
        }
    }

    fn from(figure: &str, number: i64) -> NewValue {
        NewValue { from: CellOfDelivery::parse("d:T!B4"), ..value(figure, number) }
    }

    fn merged(text: &str, values: &[NewValue]) -> String {
        let order = ["a", "b", "c", "d", "e"];
        let merged = spliced(text, &merge(text, &order, values, None).unwrap());
        if let Err(error) = merged.parse::<toml::Table>() {
            panic!("{error} in\n{merged}");
        }
        merged
    }

    #[test]
    fn a_value_changes_where_it_stands() {
        for (before, after) in [
            ("[figures]\na = 1 # one\nb = 2\n", "[figures]\na = { value = 5, from = \"d:T!B4\" } # one\nb = 2\n"),
            ("[figures]\na=1", "[figures]\na={ value = 5, from = \"d:T!B4\" }"),
            ("[figures]\na = \"\"\n", "[figures]\na = { value = 5, from = \"d:T!B4\" }\n"),
            (
                "[figures]\na = { value = 1, precision = \"around\" }\n",
                "[figures]\na = { value = 5, precision = \"around\", from = \"d:T!B4\" }\n",
            ),
            (
                "[figures]\na = { value = \"not-delivered\", reason = \"late\" } # x\n",
                "[figures]\na = { value = 5, from = \"d:T!B4\" } # x\n",
            ),
            (
                "[figures]\na = { reason = \"late\", value = \"not-delivered\" }\n",
                "[figures]\na = { value = 5, from = \"d:T!B4\" }\n",
            ),
            ("[figures]\na = { value = 1, from = \"x:B1\" }\n", "[figures]\na = { value = 5, from = \"d:T!B4\" }\n"),
            ("[figures]\na.value = 1\nb = 2\n", "[figures]\na.value = 5\na.from = \"d:T!B4\"\nb = 2\n"),
            ("figures.a.value = 1", "figures.a.value = 5\nfigures.a.from = \"d:T!B4\""),
            (
                "[figures.a]\n  value = 1\n  reason = \"x\"\n[figures.b]\nvalue = 2\n",
                "[figures.a]\n  value = 5\n  from = \"d:T!B4\"\n[figures.b]\nvalue = 2\n",
            ),
            ("figures = { b = 2, a = 1 }\n", "figures = { b = 2, a = { value = 5, from = \"d:T!B4\" } }\n"),
        ] {
            assert_eq!(merged(before, &[from("a", 5)]), after);
        }
    }

    #[test]
    fn precision_and_status_are_set_and_taken_away() {
        let text = "[figures]\na = { precision = \"around\", value = 1, status = \"provisional\" }\nb = 2\n";
        let exact = NewValue { precision: Some(Precision::Exact), status: Some(Status::Final), ..value("a", 5) };
        let around = NewValue { precision: Some(Precision::MoreThan), ..value("b", 2) };
        let after = "[figures]\na = { value = 5 }\nb = { value = 2, precision = \"more-than\" }\n";
        assert_eq!(merged(text, &[exact, around]), after);
    }

    #[test]
    fn a_new_figure_stands_beside_its_neighbours() {
        for (before, after) in [
            ("[figures]\na = 1\n\n# Then.\ne = 5\n", "[figures]\na = 1\nc = 3\nd = 4\n\n# Then.\ne = 5\n"),
            ("[figures]\n# The last.\ne = 5\n", "[figures]\nc = 3\nd = 4\n# The last.\ne = 5\n"),
            ("[figures]\n  x = 1\n  e = 5\n", "[figures]\n  x = 1\n  c = 3\n  d = 4\n  e = 5\n"),
            ("[figures]\nb = 1", "[figures]\nb = 1\nc = 3\nd = 4"),
            ("[figures] # all\n\n[controls]\n", "[figures] # all\nc = 3\nd = 4\n\n[controls]\n"),
            ("[figures]", "[figures]\nc = 3\nd = 4"),
            ("[figures.a]\nvalue = 1\n", "[figures]\nc = 3\nd = 4\n\n[figures.a]\nvalue = 1\n"),
            ("figures = {}\n", "figures = { c = 3, d = 4 }\n"),
            ("figures.b = 1\nx = 2\n", "figures.b = 1\nfigures.c = 3\nfigures.d = 4\nx = 2\n"),
            ("[figures]\r\nb = 1\r\ne = 2\r\n", "[figures]\r\nb = 1\r\nc = 3\r\nd = 4\r\ne = 2\r\n"),
        ] {
            assert_eq!(merged(before, &[value("d", 4), value("c", 3)]), after);
        }
    }

    #[test]
    fn a_delivery_stands_after_the_others() {
        let delivery = NewDelivery { id: "d".into(), file: "a \"b\".csv".into(), sha256: "00".into() };
        let block = "[[delivery]]\nid = \"d\"\nfile = \"a \\\"b\\\".csv\"\nsha256 = \"00\"\n";
        for (before, after) in [
            ("[figures]\na = 1", format!("[figures]\na = 1\n\n{block}")),
            ("[figures]\na = 1\n", format!("[figures]\na = 1\n\n{block}")),
            (
                "[[delivery]]\nid = \"x\" # old\n\n[figures]\na = 1\n",
                format!("[[delivery]]\nid = \"x\" # old\n\n{block}\n[figures]\na = 1\n"),
            ),
            (
                "delivery = [{ id = \"x\" }]\nfigures.a = 1\n",
                "delivery = [{ id = \"x\" }, { id = \"d\", file = \"a \\\"b\\\".csv\", sha256 = \"00\" }]\nfigures.a = 1\n"
                    .to_owned(),
            ),
        ] {
            let splices = merge(before, &["a"], &[], Some(&delivery)).unwrap();
            assert_eq!(spliced(before, &splices), after);
        }
    }

    /// A file of figures in any of the forms that TOML has for them, with whatever people put around them.
    fn survey() -> impl Strategy<Value = String> {
        let around = prop_oneof![Just(""), Just("\n"), Just("# A word.\n"), Just("\n# One = 1\n\n")];
        let end = prop_oneof![Just(""), Just(" # and a word"), Just("  ")];
        let form = prop_oneof![
            Just("NAME = 1"),
            Just("NAME=\"\""),
            Just("NAME = { value = 1 }"),
            Just("NAME = {precision = \"around\", value = 1,   status=\"provisional\"}"),
            Just("NAME = { value = \"not-delivered\", reason = \"It is late.\" }"),
            Just("NAME.value = 1\nNAME.precision = \"around\""),
            Just("\"NAME\" = 1"),
        ];
        let entry = (around, form, end).prop_map(|(around, form, end)| format!("{around}{form}{end}\n"));
        let names = Just(vec!["a", "b", "c", "d", "e", "x"]).prop_shuffle();
        let entries = (names, prop::collection::vec(entry, 0..=6));
        let text = entries.prop_map(|(names, entries)| {
            let lines: String = names.iter().zip(&entries).map(|(name, entry)| entry.replace("NAME", name)).collect();
            format!("period = 1 # p\n\n[figures]\n{lines}\n# The end.\n[controls]\na = 7\n")
        });
        (text, any::<bool>()).prop_map(|(text, crlf)| if crlf { text.replace('\n', "\r\n") } else { text })
    }

    fn figures(text: &str) -> toml::Table {
        text.parse::<toml::Table>().unwrap()["figures"].as_table().unwrap().clone()
    }

    fn number_of(value: &toml::Value) -> Option<i64> {
        value.as_integer().or_else(|| value.get("value")?.as_integer())
    }

    proptest! {
        #[test]
        fn what_is_not_delivered_stays_as_it_is(
            text in survey(),
            numbers in prop::collection::btree_map("[a-e]", 11..99i64, 0..5),
            named in any::<bool>(),
        ) {
            let new = if named { from } else { value };
            let values: Vec<NewValue> = numbers.iter().map(|(figure, number)| new(figure, *number)).collect();
            let after = merged(&text, &values);
            let (old, new) = (figures(&text), figures(&after));
            for (figure, number) in &numbers {
                prop_assert_eq!(number_of(&new[figure]), Some(*number));
            }
            for (figure, value) in old.iter().filter(|(figure, _)| !numbers.contains_key(*figure)) {
                prop_assert_eq!(&new[figure], value);
            }
            // The order of the figures that there were, and every comment and line that is not a delivered one's.
            let order = |table: &toml::Table| {
                table.keys().filter(|figure| old.contains_key(*figure)).cloned().collect::<Vec<_>>()
            };
            prop_assert_eq!(order(&old), order(&new));
            let is_kept = |line: &&str| {
                let name = line.trim_start_matches('"').chars().next();
                !name.is_some_and(|name| numbers.contains_key(&name.to_string())) || *line == "a = 7"
            };
            let kept: Vec<&str> = text.lines().filter(is_kept).collect();
            let still: Vec<&str> = after.lines().filter(is_kept).collect();
            prop_assert_eq!(kept, still);
            let comments = |text: &str| text.matches('#').count();
            prop_assert_eq!(comments(&text), comments(&after));
            let ends = |text: &str| (text.matches("\r\n").count() > 0, text.replace("\r\n", "").contains('\n'));
            prop_assert_eq!(ends(&text), ends(&after));
        }

        #[test]
        fn merging_again_changes_nothing(text in survey(), numbers in prop::collection::btree_map("[a-e]", 2..99i64, 0..5)) {
            let values: Vec<NewValue> = numbers.iter().map(|(figure, number)| from(figure, *number)).collect();
            let once = merged(&text, &values);
            prop_assert_eq!(&merged(&once, &values), &once);
        }

        #[test]
        fn any_text_is_taken_or_refused_without_panic(text in "(\\[figures\\]\n|figures = |[a-e] ?= ?(1|\"\"|\\{|\\}|value = 1)|[\\[\\].,=\n\"'{}# a-e]){0,24}") {
            let values = [from("a", 5), value("c", 3)];
            let delivery = NewDelivery { id: "d".into(), file: "f".into(), sha256: "00".into() };
            if let Ok(splices) = merge(&text, &["a", "b", "c", "d", "e"], &values, Some(&delivery)) {
                spliced(&text, &splices);
            }
        }
    }
}
