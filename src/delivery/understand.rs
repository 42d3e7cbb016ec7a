//! The values that a delivery holds: which cells they are in, and what these say.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::cell::{Amount, Said, is_value_like, plain_excerpt, said};
use super::complaint::Complaint;
use super::formats::{Decision, Evidence, ambiguous};
use super::known::{Known, KnownFigure, Measure};
use super::layout::{Direction, Layout, Search, column_in_words, counts_only};
use super::mapping::Mapping;
use super::names::{Named, Names};
use super::number::{NumberFormat, Written};
use super::precision::{Worded, plain, precision};
use super::sheet::{Cell, CellPlace, Delivery, Position, Sheet};
use super::unit::Unit;
use crate::figure::{Precision, Status};
use crate::finding::Code;

/// All that a delivery says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Values that can be taken over, one for a figure, in the order of the file.
    pub values: Vec<Delivered>,
    /// Figures of which the file says that there is no value.
    pub absent: Vec<Absent>,
    /// Complaints, in the order of the file. A figure with an error is not among the values.
    pub complaints: Vec<Complaint>,
    /// Rows that hold an error, to hand back.
    pub failed: Vec<FailedRow>,
    /// Tables in which figures were found.
    pub tables: Vec<FoundTable>,
}

/// A value that was delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// Id of the figure.
    pub figure: String,
    /// The value as observations keep it: 11 for 11 %.
    pub value: Value,
    /// Whether it may still change, if the table says so.
    pub status: Option<Status>,
    /// Cell of the value.
    pub place: CellPlace,
    /// Contents of that cell, as the one who wrote them sees them.
    pub written: String,
}

/// A number with the precision that its source gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Value {
    /// Exactly as delivered, and scaled only if the mapping says so.
    pub number: Decimal,
    /// Precision that the cell, its format or a column of precisions states; absent where none of them does.
    pub precision: Option<Precision>,
}

/// A figure without a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// Id of the figure.
    pub figure: String,
    /// Reason that the table gives.
    pub why: Absence,
    /// Cell in which a value would stand.
    pub place: CellPlace,
}

/// Reasons for which there is no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// The cell is empty: nothing is said.
    Empty,
    /// The cell says that there is none: `k. A.`, `n/a`.
    NotStated,
}

/// A row that holds an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailedRow {
    /// Its sheet; absent in a CSV file.
    pub sheet: Option<String>,
    /// From one, as spreadsheets count.
    pub row: u32,
    /// Its cells from the first column on, as the one who wrote them sees them.
    pub cells: Vec<String>,
    /// Complaints about it, each with its way out.
    pub complaints: Vec<String>,
}

/// A table in which figures were found, in words for the one who asks how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundTable {
    /// Its sheet; absent in a CSV file.
    pub sheet: Option<String>,
    /// Place of the figures' names: `column A`, `row 1`.
    pub figures: String,
    /// Place of the values: `column C “Wert”`, `row 2`.
    pub values: String,
    /// Format of the numbers that are written as text, where one was decided.
    pub number_format: Option<NumberFormat>,
    /// Other columns or rows that hold values, and were left alone.
    pub left_alone: Vec<String>,
}

/// Finds the values of figures in a delivery.
///
/// `mapping` says what the file leaves open; its `number_format` is also that of the option.
pub fn understand(delivery: &Delivery, known: &Known, mapping: &Mapping) -> Reading {
    let names = Names::of(known, mapping);
    let mut found = Found::default();
    for wanted in mapping.sheets.iter().filter(|wanted| delivery.sheet(&wanted.value).is_none()) {
        let there: Vec<&str> = delivery.sheets.iter().filter_map(|sheet| sheet.name.as_deref()).collect();
        let hint = crate::finding::there_are(there);
        found.complaints.push(unclear(format!("there is no sheet “{}”", wanted.value), hint));
    }
    let is_wanted = |sheet: &&Sheet| {
        let wanted = |name: &str| mapping.sheets.iter().any(|wanted| wanted.value == name);
        mapping.sheets.is_empty() || sheet.name.as_deref().is_some_and(wanted)
    };
    for sheet in delivery.sheets.iter().filter(is_wanted) {
        if sheet.is_hidden && mapping.sheets.is_empty() {
            found.complaints.extend(hidden_sheet(sheet));
            continue;
        }
        Table { search: Search::new(sheet, &names, known, mapping), known, mapping }.read_into(&mut found);
    }
    if found.tables.is_empty() && found.complaints.iter().all(|complaint| !complaint.is_error()) {
        let message = "nothing in the file names a figure of the project";
        let hint = "figures are known by their ids and by their names in each language; name others under [figures] in the mapping";
        found.complaints.push(unclear(message.to_owned(), hint.to_owned()));
    }
    found.into_reading(delivery)
}

fn unclear(message: String, hint: String) -> Complaint {
    Complaint::new(Code::UnclearTable, message, hint)
}

fn hidden_sheet(sheet: &Sheet) -> Option<Complaint> {
    let name = sheet.name.as_ref().filter(|_| !sheet.cells.is_empty())?;
    let message = format!("the sheet “{name}” is hidden, and was left out");
    let hint = "show it in the spreadsheet program, or name it with `sheet` in the mapping, if it counts";
    Some(Complaint::new(Code::ReadOtherwise, message, hint).in_part(format!("sheet “{name}”")))
}

/// Everything that has been found so far, in all sheets.
#[derive(Default)]
struct Found {
    values: Vec<Delivered>,
    absent: Vec<Absent>,
    complaints: Vec<Complaint>,
    tables: Vec<FoundTable>,
    /// Every cell in which a figure has a value, or would have one.
    cells: BTreeMap<String, Vec<(CellPlace, bool)>>,
}

impl Found {
    fn into_reading(mut self, delivery: &Delivery) -> Reading {
        let twice: BTreeSet<String> = self.delivered_twice();
        let sheet_of = |place: &CellPlace| delivery.sheets.iter().position(|sheet| sheet.name == place.sheet);
        let order = |complaint: &Complaint| complaint.places.first().map(|place| (sheet_of(place), place.position));
        self.complaints.sort_by_key(order);
        self.values.retain(|value| !twice.contains(&value.figure));
        self.absent.retain(|absent| !twice.contains(&absent.figure));
        let failed = failed_rows(delivery, &self.complaints);
        Reading { values: self.values, absent: self.absent, complaints: self.complaints, failed, tables: self.tables }
    }

    /// Complains about figures that have two values. An empty cell is no value.
    fn delivered_twice(&mut self) -> BTreeSet<String> {
        let (mut once, mut twice) = (BTreeSet::new(), BTreeSet::new());
        for (figure, cells) in &self.cells {
            let filled: Vec<&CellPlace> =
                cells.iter().filter(|(_, is_filled)| *is_filled).map(|(place, _)| place).collect();
            if filled.len() > 1 {
                let message = format!("`{figure}` is delivered {} times", filled.len());
                let hint = "keep one; the mapping can say which sheet, column or row counts";
                let complaint = Complaint::new(Code::DeliveredTwice, message, hint).of(figure);
                self.complaints.push(filled.into_iter().fold(complaint, Complaint::at));
                twice.insert(figure.clone());
            } else if filled.len() == 1 {
                once.insert(figure.clone());
            }
        }
        self.absent.retain(|absent| absent.why != Absence::Empty || !once.contains(&absent.figure));
        twice
    }
}

/// Rows in which a complaint stands, in the order of the file.
fn failed_rows(delivery: &Delivery, complaints: &[Complaint]) -> Vec<FailedRow> {
    let mut rows: BTreeMap<(usize, u32), Vec<String>> = BTreeMap::new();
    for complaint in complaints.iter().filter(|complaint| complaint.is_error()) {
        let in_rows: BTreeSet<_> = complaint.places.iter().map(|place| (&place.sheet, place.position.row)).collect();
        for (name, row) in in_rows {
            let Some(index) = delivery.sheets.iter().position(|sheet| sheet.name == *name) else { continue };
            rows.entry((index, row)).or_default().push(format!("{}; {}", complaint.message, complaint.hint));
        }
    }
    let failed = rows.into_iter().map(|((index, row), complaints)| {
        let sheet = &delivery.sheets[index];
        FailedRow {
            sheet: sheet.name.as_deref().map(str::to_owned),
            row: row + 1,
            cells: texts_of(sheet, row),
            complaints,
        }
    });
    failed.collect()
}

/// The cells of a row from the first column on; empty ones between them count.
pub(super) fn texts_of(sheet: &Sheet, row: u32) -> Vec<String> {
    /// Columns that are handed back; nobody has more.
    const MOST: usize = 1_000;
    let mut texts = Vec::new();
    for cell in sheet.row(row).take_while(|cell| (cell.place.position.column as usize) < MOST) {
        texts.resize(cell.place.position.column as usize, String::new());
        texts.push(cell.written());
    }
    texts
}

/// A sheet that is read.
struct Table<'a> {
    search: Search<'a>,
    known: &'a Known,
    mapping: &'a Mapping,
}

/// A figure in a table, with the cell of its value.
struct Entry<'a> {
    figure: &'a str,
    /// Cell in which the value stands or would stand.
    place: CellPlace,
    cell: Option<&'a Cell>,
    /// Words about its unit, from the head, its name and a column of units.
    units: Vec<(String, CellPlace)>,
    /// Words of a column of precisions.
    precision: Option<&'a Cell>,
    status: Option<&'a Cell>,
}

impl<'a> Table<'a> {
    fn read_into(&self, found: &mut Found) {
        let layout = match self.search.layout() {
            Ok(Some(layout)) => layout,
            Ok(None) => return found.complaints.extend(self.left_out()),
            Err(complaint) => return found.complaints.push(complaint),
        };
        let own = &self.mapping.precision;
        let entries = self.entries(&layout, found);
        let said: Vec<_> = entries.iter().map(|entry| entry.cell.map(|cell| said(cell, own))).collect();
        let (decision, contradiction) = self.decision(&layout);
        found.complaints.extend(contradiction);
        found.tables.push(self.described(&layout, &decision));
        for (entry, said) in entries.iter().zip(said) {
            let is_filled = said.is_some();
            found.cells.entry(entry.figure.to_owned()).or_default().push((entry.place.clone(), is_filled));
            self.take(entry, said, &decision, found);
        }
    }

    /// A warning about a sheet with values that names no figure: perhaps all of its names are mistyped.
    fn left_out(&self) -> Option<Complaint> {
        let sheet = self.search.sheet;
        let holds_values = sheet.cells.values().any(|cell| is_value_like(cell, &self.mapping.precision));
        let name = sheet.name.as_ref().filter(|_| holds_values)?;
        let message = format!("nothing on the sheet “{name}” names a figure, and it was left out");
        let hint = "name its figures under [figures] in the mapping if it counts, or say with `sheet` which sheets do";
        Some(Complaint::new(Code::ReadOtherwise, message, hint).in_part(format!("sheet “{name}”")))
    }

    fn described(&self, layout: &Layout, decision: &Decision) -> FoundTable {
        let row = |row: u32| format!("row {}", u64::from(row) + 1);
        let (figures, values) = match layout.direction {
            Direction::Down => {
                (column_in_words(layout.names, None), column_in_words(layout.values, layout.heads.get(&layout.values)))
            }
            Direction::Across => (row(layout.names), row(layout.values)),
        };
        let number_format = match decision {
            Decision::Format(format) => Some(*format),
            Decision::Open | Decision::Contradiction => None,
        };
        let others = layout.other_values.iter();
        let left_alone = others.map(|line| match layout.direction {
            Direction::Down => column_in_words(*line, layout.heads.get(line)),
            Direction::Across => row(*line),
        });
        FoundTable {
            sheet: self.search.sheet.name.as_deref().map(str::to_owned),
            figures,
            values,
            number_format,
            left_alone: left_alone.collect(),
        }
    }

    // The figures of a table.

    fn entries(&self, layout: &Layout, found: &mut Found) -> Vec<Entry<'a>> {
        let entries = layout.lines.iter().filter_map(|line| match self.entry(layout, *line) {
            Ok(entry) => entry,
            Err(complaint) => {
                found.complaints.push(complaint);
                None
            }
        });
        entries.collect()
    }

    /// The figure in a row or column. `None` if there is none, and no value that would want one.
    fn entry(&self, layout: &Layout, line: u32) -> Result<Option<Entry<'a>>, Complaint> {
        let (name_at, value_at) = match layout.direction {
            Direction::Down => {
                (Position { row: line, column: layout.names }, Position { row: line, column: layout.values })
            }
            Direction::Across => {
                (Position { row: layout.names, column: line }, Position { row: layout.values, column: line })
            }
        };
        let value = self.search.sheet.cells.get(&value_at);
        let merged = self.search.shared(value_at, layout.direction);
        let Some(name) = self.search.seen(name_at) else {
            return match value.filter(|cell| self.wants_a_name(layout, cell)) {
                Some(cell) => Err(nameless(cell)),
                None => Ok(None),
            };
        };
        let text = name.written();
        let Some((figure, unit)) = self.figure(layout, line, name, &text, value)? else { return Ok(None) };
        if let Some(cell) = merged {
            return Err(shared_value(cell).of(figure));
        }
        let head = layout.heads.get(&layout.values).filter(|_| layout.direction == Direction::Down);
        let mut units: Vec<(String, CellPlace)> = head.map(|head| head.parts.clone()).unwrap_or_default();
        units.push((unit, name.place.clone()));
        units.extend(layout.remarks.iter().cloned());
        let of_column = layout.unit.and_then(|column| self.search.sheet.cell(line, column));
        let of_rows = layout.unit_rows.iter().filter_map(|row| self.search.sheet.cell(*row, line));
        units.extend(of_column.into_iter().chain(of_rows).map(|cell| (cell.written(), cell.place.clone())));
        let beside = |column: Option<u32>| column.and_then(|column| self.search.sheet.cell(line, column));
        Ok(Some(Entry {
            figure,
            place: value.map_or_else(|| at(&name.place, value_at), |cell| cell.place.clone()),
            cell: value,
            units,
            precision: beside(layout.precision),
            status: beside(layout.status),
        }))
    }

    /// Whether a cell without a name beside it is a value: in a table with a column for each figure, others are labels.
    fn wants_a_name(&self, layout: &Layout, cell: &Cell) -> bool {
        layout.direction == Direction::Down && is_value_like(cell, &self.mapping.precision)
    }

    /// The figure that a row or column is about, and the unit behind its name.
    fn figure(
        &self,
        layout: &Layout,
        line: u32,
        name: &Cell,
        text: &str,
        value: Option<&Cell>,
    ) -> Result<Option<(&'a str, String)>, Complaint> {
        let is_value = value.is_some_and(|cell| is_value_like(cell, &self.mapping.precision));
        let others: Vec<(&'a str, &Cell)> = layout
            .also_names
            .iter()
            .filter_map(|column| {
                let cell = self.search.seen(Position { row: line, column: *column })?;
                match self.search.names.find(&cell.written()) {
                    Named::Figure(other, _) => Some((other, cell)),
                    _ => None,
                }
            })
            .collect();
        match self.search.names.find(text) {
            Named::Figure(figure, unit) => match others.iter().find(|(other, _)| *other != figure) {
                Some((other, cell)) if value.is_some() => Err(two_names(figure, name, other, cell)),
                _ => Ok(Some((figure, unit))),
            },
            Named::Skipped => Ok(None),
            Named::Several(figures) if is_value => match others.first() {
                Some((figure, _)) if figures.contains(figure) => Ok(Some((figure, String::new()))),
                Some((figure, cell)) => Err(two_names(figure, cell, &plain_excerpt(text), name)),
                None => Err(several_figures(text, &figures, name)),
            },
            Named::Unknown if layout.direction == Direction::Across && counts_only(text) => Ok(None),
            Named::Unknown if is_value => match others.first() {
                Some((figure, cell)) => Err(two_names(figure, cell, &plain_excerpt(text), name)),
                None => Err(self.unknown(text, name)),
            },
            Named::Several(_) | Named::Unknown => Ok(None),
        }
    }

    fn unknown(&self, text: &str, name: &Cell) -> Complaint {
        let message = format!("“{}” is no figure of the project", plain_excerpt(text));
        let hint = match self.search.names.nearest(text) {
            Some((near, figure)) if near != figure => format!("did you mean “{near}” (`{figure}`)?"),
            Some((near, _)) => format!("did you mean `{near}`?"),
            None => "name its figure under [figures] in the mapping, or the name under `skip` if it is none".to_owned(),
        };
        Complaint::new(Code::UnknownFigure, message, hint).at(&name.place)
    }

    // The format of numbers.

    fn decision(&self, layout: &Layout) -> (Decision, Option<Complaint>) {
        if let Some(format) = self.mapping.number_format {
            return (Decision::Format(format), None);
        }
        let column = self.evidence(layout, &[layout.values]);
        match column.decision() {
            Decision::Open => {
                let sheet = self.evidence(layout, &layout.other_values).decision();
                (if sheet == Decision::Contradiction { Decision::Open } else { sheet }, None)
            }
            decision => (decision, column.contradiction()),
        }
    }

    /// Numbers in columns of values, or in rows of them.
    fn evidence(&self, layout: &Layout, among: &[u32]) -> Evidence {
        let mut evidence = Evidence::default();
        for value_line in among {
            for line in &layout.lines {
                let cell = match layout.direction {
                    Direction::Down => self.search.sheet.cell(*line, *value_line),
                    Direction::Across => self.search.sheet.cell(*value_line, *line),
                };
                let Some(cell) = cell else { continue };
                if let Ok(Said::Number { amount: Amount::Written(written), .. }) = said(cell, &self.mapping.precision) {
                    evidence.add(written, &cell.written(), &cell.place);
                }
            }
        }
        evidence
    }

    // Values.

    fn take(&self, entry: &Entry, said: Option<Result<Said, Complaint>>, decision: &Decision, found: &mut Found) {
        let absent = |why| Absent { figure: entry.figure.to_owned(), why, place: entry.place.clone() };
        match said {
            None => found.absent.push(absent(Absence::Empty)),
            Some(Ok(Said::NotStated)) => found.absent.push(absent(Absence::NotStated)),
            Some(Err(complaint)) => found.complaints.push(complaint.of(entry.figure)),
            Some(Ok(Said::Number { amount, in_percent, precision })) => {
                let written = entry.cell.map(Cell::written).unwrap_or_default();
                match self.delivered(entry, amount, in_percent, &precision, decision, &written) {
                    Ok(delivered) => {
                        found.complaints.extend(says_more(&precision, &written, entry));
                        found.values.push(delivered);
                    }
                    Err(Some(complaint)) => found.complaints.push(complaint.of(entry.figure)),
                    Err(None) => {}
                }
            }
        }
    }

    /// The value of an entry. An error without a complaint is one whose complaint stands elsewhere.
    fn delivered(
        &self,
        entry: &Entry,
        amount: Amount,
        in_percent: bool,
        worded: &Worded,
        decision: &Decision,
        written: &str,
    ) -> Result<Delivered, Option<Complaint>> {
        let number = match amount {
            Amount::Stored(number) => number,
            Amount::Written(digits) => in_format(digits, decision, written, entry)?,
        };
        let number = self.in_unit(entry, number, in_percent)?;
        let precision = stated_precision(entry, worded, &self.mapping.precision)?;
        Ok(Delivered {
            figure: entry.figure.to_owned(),
            value: Value { number, precision },
            status: status(entry)?,
            place: entry.place.clone(),
            written: written.to_owned(),
        })
    }

    /// The number in the figure's own unit.
    fn in_unit(&self, entry: &Entry, number: Decimal, in_percent: bool) -> Result<Decimal, Complaint> {
        let Some(figure) = self.known.figures.get(entry.figure) else { return Ok(number) };
        let units: Vec<(Unit, &str, &CellPlace)> = self.units(entry, figure).collect();
        let scaled = units.iter().find_map(|(unit, text, place)| Some((unit.scale.as_ref()?, text, place)));
        if let (Some((scale, text, place)), None) = (scaled, self.mapping.scale) {
            return Err(scaled_head(scale, text, place, entry));
        }
        let says_percent = in_percent || units.iter().any(|(unit, ..)| unit.is_percent);
        match figure.measure {
            Measure::Other if says_percent => return Err(no_percent(entry)),
            Measure::Percent if !says_percent && !number.is_zero() && number.abs() <= Decimal::ONE => {
                return Err(fraction_or_percent(number, entry));
            }
            Measure::Other | Measure::Percent => {}
        }
        let scale = self.mapping.scale.unwrap_or(Decimal::ONE);
        let in_unit =
            if scale == Decimal::ONE { Some(number) } else { number.checked_mul(scale).map(|it| it.normalize()) };
        in_unit.ok_or_else(|| {
            Complaint::new(Code::NoNumber, format!("{number} × {scale} is too large"), "check value and scale")
                .at(&entry.place)
        })
    }

    /// All that a table says about the unit of a value, unless it is the figure's own.
    fn units<'e>(
        &self,
        entry: &'e Entry,
        figure: &'e KnownFigure,
    ) -> impl Iterator<Item = (Unit, &'e str, &'e CellPlace)> {
        let is_own = |text: &str| figure.units.iter().any(|unit| plain(unit) == plain(text));
        let units = entry.units.iter().filter(move |(text, _)| !is_own(text) && !is_own(super::unit::split(text).1));
        units.map(|(text, place)| (Unit::of(text), text.as_str(), place))
    }
}

/// The number in the format that was decided on.
fn in_format(digits: Written, decision: &Decision, written: &str, entry: &Entry) -> Result<Decimal, Option<Complaint>> {
    let is_neutral = digits.only_format().is_none();
    match (digits.alone().filter(|_| is_neutral), decision) {
        (Some(number), _) => Ok(number),
        (None, Decision::Format(format)) => digits.in_format(*format).ok_or_else(|| {
            let message = format!("“{written}” is no number in {}", format.language());
            let hint = "write it as the other numbers are written, or correct the number format that was said";
            Some(Complaint::new(Code::NoNumber, message, hint).at(&entry.place))
        }),
        (None, Decision::Open) => Err(Some(ambiguous(digits, written, &entry.place))),
        // The cells that contradict each other are named together; those that only they decide on are not.
        (None, Decision::Contradiction) if digits.only_format().is_some() => Err(None),
        (None, Decision::Contradiction) => Err(Some(ambiguous(digits, written, &entry.place))),
    }
}

/// The precision of a value: that of its words, or of a column of precisions. Both must not differ.
fn stated_precision(
    entry: &Entry,
    worded: &Worded,
    own: &BTreeMap<String, Precision>,
) -> Result<Option<Precision>, Complaint> {
    let Some(cell) = entry.precision else { return Ok(worded.precision) };
    let text = cell.written();
    let named = Precision::NAMES.iter().find(|(name, _)| *name == plain(&text)).map(|(_, precision)| *precision);
    let stated = named.map(Some).or_else(|| precision(&text, own).map(|worded| worded.precision));
    match stated {
        Some(None) => Ok(worded.precision),
        Some(stated) if worded.precision.is_none() || worded.precision == stated => Ok(stated),
        Some(_) => {
            let message = format!("the value says another precision than “{}” beside it", plain_excerpt(&text));
            Err(Complaint::new(Code::NoNumber, message, "keep one of the two").at(&entry.place).at(&cell.place))
        }
        None => Err(no_word("precision", Precision::NAMES, cell)),
    }
}

fn status(entry: &Entry) -> Result<Option<Status>, Complaint> {
    let Some(cell) = entry.status else { return Ok(None) };
    let text = cell.written();
    match plain(&text).as_str() {
        "final" | "endgültig" => Ok(Some(Status::Final)),
        "provisional" | "vorläufig" | "p" => Ok(Some(Status::Provisional)),
        "" => Ok(None),
        _ => Err(no_word("status", Status::NAMES, cell)),
    }
}

fn no_word<T>(kind: &str, names: &[(&str, T)], cell: &Cell) -> Complaint {
    let message = format!("“{}” is no {kind}", plain_excerpt(&cell.written()));
    let names = crate::finding::there_are(names.iter().map(|(name, _)| *name));
    let hint = format!("{names}; if the column says something else, name its head under `skip` in the mapping");
    Complaint::new(Code::NoNumber, message, hint).at(&cell.place)
}

/// The same sheet at another position.
fn at(place: &CellPlace, position: Position) -> CellPlace {
    let line = place.line.filter(|_| place.position.row == position.row);
    CellPlace { sheet: place.sheet.clone(), position, line }
}

// Complaints.

fn nameless(cell: &Cell) -> Complaint {
    let message = format!("the value “{}” has no name beside it", plain_excerpt(&cell.written()));
    Complaint::new(Code::UnclearTable, message, "name its figure, or delete it").at(&cell.place)
}

fn shared_value(cell: &Cell) -> Complaint {
    let message = format!("“{}” stands in merged cells beside several names", plain_excerpt(&cell.written()));
    Complaint::new(Code::UnclearTable, message, "give each figure a cell of its own").at(&cell.place)
}

fn two_names(figure: &str, name: &Cell, other: &str, cell: &Cell) -> Complaint {
    let message = format!("one cell names `{figure}` and another “{other}”");
    let hint = "a row is about one figure; correct one of the two";
    Complaint::new(Code::UnknownFigure, message, hint).at(&name.place).at(&cell.place)
}

fn several_figures(text: &str, figures: &[&str], name: &Cell) -> Complaint {
    let message = format!("“{}” is the name of several figures: {}", plain_excerpt(text), figures.join(", "));
    let hint = "write the id of the one that is meant, or name it under [figures] in the mapping";
    Complaint::new(Code::UnknownFigure, message, hint).at(&name.place)
}

fn scaled_head(scale: &str, text: &str, place: &CellPlace, entry: &Entry) -> Complaint {
    let message = format!("“{}” says that the value is scaled (“{scale}”)", plain_excerpt(text));
    let hint =
        "say with `scale` in the mapping what each value is multiplied by, such as 1000; 1 leaves them as they are";
    Complaint::new(Code::UnclearTable, message, hint).at(&entry.place).at(place)
}

fn no_percent(entry: &Entry) -> Complaint {
    let message = format!("the value is percent, and `{}` is none", entry.figure);
    let hint = "deliver the number itself, or the share under the name of the figure that is one";
    Complaint::new(Code::NoNumber, message, hint).at(&entry.place)
}

fn fraction_or_percent(number: Decimal, entry: &Entry) -> Complaint {
    let message = format!("`{}` is stated in percent, and {number} can be a fraction or percent", entry.figure);
    let hint = "write a percent sign behind the number, or in the head, or format the cell as percent";
    Complaint::new(Code::NoNumber, message, hint).at(&entry.place)
}

fn says_more(worded: &Worded, written: &str, entry: &Entry) -> Option<Complaint> {
    let word = worded.says_more.as_ref()?;
    let precision = Precision::NAMES.iter().find(|(_, precision)| Some(*precision) == worded.precision)?.0;
    let message = format!("“{}” is kept as `{precision}`, which says less than “{word}”", plain_excerpt(written));
    let hint =
        format!("if another precision is nearer, say it under [precision] in the mapping: \"{word}\" = \"around\"");
    Some(Complaint::new(Code::ReadOtherwise, message, hint).at(&entry.place).of(entry.figure))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::mapping::tests::mapping;
    use super::super::read::read;
    use super::super::sheet::{Format, Range, Stored};
    use super::*;

    fn known() -> Known {
        let figure = |names: &[&str], units: &[&str], measure| KnownFigure {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            units: units.iter().map(|unit| (*unit).to_owned()).collect(),
            measure,
        };
        let figures = [
            ("initial-advice", figure(&["Erstberatungen", "Initial sessions"], &["Beratungen"], Measure::Other)),
            ("subprojects", figure(&["Teilprojekte", "Subprojects"], &[], Measure::Other)),
            ("schemes", figure(&["Qualifizierungsmaßnahmen", "Schemes"], &[], Measure::Other)),
            ("share", figure(&["Anteil der Kurse", "Share of courses"], &["Prozent"], Measure::Percent)),
            ("people", figure(&["Menschen"], &["Mio. Menschen"], Measure::Other)),
        ];
        let figures = figures.into_iter().map(|(id, figure)| (id.to_owned(), figure)).collect();
        Known { figures, value_heads: vec!["2019-01--2020-06".to_owned()] }
    }

    fn reading(table: &str, map: &str) -> Reading {
        let read = read("delivery.csv", table.as_bytes()).unwrap();
        understand(&read.delivery, &known(), &mapping(map))
    }

    /// Values as `figure = value precision`.
    fn values(reading: &Reading) -> Vec<String> {
        let precision = |value: &Value| match value.precision {
            None | Some(Precision::Exact) => String::new(),
            Some(other) => format!(" {}", Precision::NAMES.iter().find(|(_, named)| *named == other).unwrap().0),
        };
        let said = |it: &Delivered| format!("{} = {}{}", it.figure, it.value.number, precision(&it.value));
        reading.values.iter().map(said).collect()
    }

    /// Complaints as `F123 line 2, column 2`.
    fn complaints(reading: &Reading) -> Vec<String> {
        let places =
            |complaint: &Complaint| complaint.places.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
        reading
            .complaints
            .iter()
            .map(|it| format!("{} {}", it.code.number(), places(it)).trim_end().to_owned())
            .collect()
    }

    #[test]
    fn a_row_for_each_figure() {
        let reading = reading(
            "Network IQ;\n\nKennzahl;Wert\nErstberatungen;28.409\nTeilprojekte;rund 380\nAnteil der Kurse;11 %\nschemes;1071,5\n",
            "",
        );
        assert_eq!(
            values(&reading),
            ["initial-advice = 28409", "subprojects = 380 around", "share = 11", "schemes = 1071.5"]
        );
        assert_eq!(complaints(&reading), [""; 0]);
        assert_eq!(reading.tables[0].values, "column B “Wert”");
        assert_eq!(reading.tables[0].number_format, Some(NumberFormat::German));
    }

    #[test]
    fn a_column_for_each_figure() {
        let reading = reading("Zeitraum,Erstberatungen,Teilprojekte\n2020-06,\"28,409\",380\n", "");
        assert_eq!(complaints(&reading), ["F121 line 2, column 2"]);
        assert_eq!(values(&reading), ["subprojects = 380"]);
        let reading =
            self::reading("Zeitraum,Erstberatungen,Teilprojekte\n2020-06,\"28,409\",380\n", "number-format = \"en\"");
        assert_eq!(values(&reading), ["initial-advice = 28409", "subprojects = 380"]);
    }

    #[test]
    fn nothing_is_guessed_where_nothing_decides() {
        let reading = reading("id;Wert\ninitial-advice;1.071\nsubprojects;380\n", "");
        assert_eq!(complaints(&reading), ["F121 line 2, column 2"]);
        assert_eq!(reading.failed[0].cells, ["initial-advice", "1.071"]);
        let stated = self::reading("id;Wert\ninitial-advice;1.071\nsubprojects;380\n", "number-format = \"en\"");
        assert_eq!(values(&stated), ["initial-advice = 1.071", "subprojects = 380"]);
    }

    #[test]
    fn the_column_decides_before_the_sheet() {
        let column = "id;Wert;Letzter Wert\ninitial-advice;1.071;1.5\nsubprojects;1,5;\n";
        assert_eq!(values(&reading(column, "")), ["initial-advice = 1071", "subprojects = 1.5"]);
        let sheet = "id;Wert;Letzter Wert\ninitial-advice;1.071;28.409,5\nsubprojects;380;2,5\n";
        assert_eq!(values(&reading(sheet, "")), ["initial-advice = 1071", "subprojects = 380"]);
    }

    #[test]
    fn a_contradiction_is_told_at_both_cells() {
        let reading = reading("id;Wert\ninitial-advice;28.409,5\nsubprojects;1.5\nschemes;1.071\nshare;11%\n", "");
        assert_eq!(complaints(&reading), ["F122 line 2, column 2 + line 3, column 2", "F121 line 4, column 2"]);
        assert_eq!(values(&reading), ["share = 11"]);
    }

    #[test]
    fn no_value_has_many_forms() {
        let table = "id;Wert\ninitial-advice;k. A.\nsubprojects;–\nschemes;\nshare;0 %\npeople;.\n";
        let reading = reading(table, "");
        let absent: Vec<_> = reading.absent.iter().map(|absent| (absent.figure.as_str(), absent.why)).collect();
        assert_eq!(absent, [("initial-advice", Absence::NotStated), ("schemes", Absence::Empty)]);
        assert_eq!(complaints(&reading), ["F125 line 3, column 2", "F125 line 6, column 2"]);
        assert_eq!(values(&reading), ["share = 0"]);
    }

    #[test]
    fn unknown_and_doubled_figures_are_told() {
        let table = "Kennzahl;Wert\nBeratung;\nErstberatung;5\nTeilprojekte;380\nSubprojects;381\nSumme;9\n";
        let reading = reading(table, "skip = \"Summe\"");
        assert_eq!(complaints(&reading), ["F126 line 3, column 1", "F127 line 4, column 2 + line 5, column 2"]);
        assert!(
            reading.complaints[0].hint.contains("“Erstberatungen” (`initial-advice`)"),
            "{}",
            reading.complaints[0].hint
        );
        assert_eq!(values(&reading), [""; 0]);
    }

    #[test]
    fn percent_is_told_from_fractions() {
        let table = |value: &str, head: &str| format!("id;Wert{head}\nshare;{value}\n");
        assert_eq!(values(&reading(&table("11,5 %", ""), "")), ["share = 11.5"]);
        assert_eq!(values(&reading(&table("0,5", " in %"), "")), ["share = 0.5"]);
        assert_eq!(values(&reading(&table("11", ""), "")), ["share = 11"]);
        assert_eq!(complaints(&reading(&table("0,115", ""), "")), ["F123 line 2, column 2"]);
        assert_eq!(complaints(&reading("id;Wert\nsubprojects;11 %\n", "")), ["F123 line 2, column 2"]);
    }

    #[test]
    fn scaled_values_want_a_word() {
        let head = "id;Wert (Tsd. EUR)\nsubprojects;5\n";
        assert_eq!(complaints(&reading(head, "")), ["F128 line 2, column 2 + line 1, column 2"]);
        assert_eq!(values(&reading(head, "scale = 1000")), ["subprojects = 5000"]);
        let title = "Angaben in Tsd. EUR\n\nid;Wert\nsubprojects;5\n";
        assert_eq!(complaints(&reading(title, "")), ["F128 line 4, column 2 + line 1, column 1"]);
        let name = "id;Wert\nsubprojects (Mio.);5\npeople (Mio. Menschen);20,8\n";
        assert_eq!(complaints(&reading(name, "")), ["F128 line 2, column 2 + line 2, column 1"]);
        assert_eq!(values(&reading(name, "")), ["people = 20.8"]);
    }

    #[test]
    fn several_columns_of_values_want_a_word() {
        let table = "Kennzahl;2019;2020\nTeilprojekte;380;390\n";
        assert_eq!(
            complaints(&reading(&format!("id{}", &table[8..]), "")),
            ["F128 line 1, column 2 + line 1, column 3"]
        );
        assert_eq!(values(&reading(table, "value = \"2020\"")), ["subprojects = 390"]);
        assert_eq!(values(&reading(table, "value = \"B\"")), ["subprojects = 380"]);
        let hinted = "Kennzahl;2019-01--2019-06;2019-01--2020-06\nTeilprojekte;380;390\n";
        assert_eq!(values(&reading(hinted, "")), ["subprojects = 390"]);
    }

    #[test]
    fn numbers_that_are_no_values_are_left_alone() {
        let table = "Nr.;Kennzahl;geprüft;2019;Neuer Wert\n1;Teilprojekte;x;380;\n2;Erstberatungen;x;28409;k. A.\n";
        let reading = reading(table, "");
        assert_eq!((values(&reading), complaints(&reading)), (vec![], vec![]), "the column of last year is not taken");
        assert_eq!(reading.absent.len(), 2);
        let table = "Kennzahl;Letzter Wert;Juni\nTeilprojekte;380;390\n";
        assert_eq!(values(&self::reading(table, "")), ["subprojects = 390"]);
        let table = "Jahr;Teilprojekte;Erstberatungen\n2020;390;5\n";
        let reading = self::reading(table, "");
        assert_eq!(values(&reading), ["subprojects = 390", "initial-advice = 5"]);
        assert_eq!(complaints(&reading), [""; 0]);
    }

    #[test]
    fn columns_say_more_of_a_value() {
        let table = "id;Name;Wert;Einheit;Genauigkeit;Status;Bemerkung\nsubprojects;Teilprojekte;380;Projekte;around;provisional;siehe 5\nschemes;Teilprojekte;5;;;;\nshare;Anteil der Kurse;0,5;%;genau;;\n";
        let reading = reading(table, "");
        assert_eq!(values(&reading), ["subprojects = 380 around", "share = 0.5"]);
        assert_eq!(reading.values[0].status, Some(Status::Provisional));
        assert_eq!(complaints(&reading), ["F126 line 3, column 1 + line 3, column 2"]);
    }

    #[test]
    fn a_column_that_says_something_else_can_be_skipped() {
        let table = "id;Wert;Status\nsubprojects;380;erledigt\n";
        assert_eq!(complaints(&reading(table, "")), ["F123 line 2, column 3"]);
        assert_eq!(values(&reading(table, "skip = \"Status\"")), ["subprojects = 380"]);
    }

    #[test]
    fn words_that_say_more_are_kept_with_a_warning() {
        let reading =
            reading("id;Wert\nsubprojects;knapp 380\nschemes;vielleicht 5\npeople;380–400\nshare;mindestens 5 %\n", "");
        assert_eq!(values(&reading), ["subprojects = 380 less-than", "share = 5 more-than"]);
        let codes =
            ["F129 line 2, column 2", "F123 line 3, column 2", "F123 line 4, column 2", "F129 line 5, column 2"];
        assert_eq!(complaints(&reading), codes);
        assert!(reading.complaints[1].hint.contains("rund"));
    }

    #[test]
    fn a_table_of_something_else_is_told() {
        assert_eq!(complaints(&reading("a;b\nc;d\n", "")), ["F128"]);
        assert_eq!(complaints(&reading("id;Wert\nsubprojects;5\n", "value = \"Zahl\"")), ["F128"]);
        assert_eq!(complaints(&reading("id;Wert\n;7\nsubprojects;5\n", "")), ["F128 line 2, column 2"]);
    }

    /// A sheet of rows of texts; a text that is a number is stored as one. Ranges are merged.
    fn sheet(name: &str, rows: &[&[&str]], merged: &[[u32; 4]]) -> Sheet {
        let name: Option<std::sync::Arc<str>> = Some(name.into());
        let mut sheet = Sheet { name: name.clone(), ..Sheet::default() };
        for (row, texts) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
                let position = Position { row, column };
                let place = CellPlace { sheet: name.clone(), position, line: None };
                let number = Decimal::from_str_exact(text).ok();
                let stored = number.map_or_else(|| Stored::Text((*text).to_owned()), Stored::Number);
                let cell = Cell { place, stored, shown: None, formula: None, is_hidden: false };
                sheet.cells.insert(position, cell);
            }
        }
        let range = |[row, column, last_row, last_column]: [u32; 4]| Range {
            first: Position { row, column },
            last: Position { row: last_row, column: last_column },
        };
        sheet.merged = merged.iter().copied().map(range).collect();
        sheet
    }

    fn reading_of(sheets: Vec<Sheet>, map: &str) -> Reading {
        let (name, sha256) = ("delivery.xlsx".to_owned(), String::new());
        understand(&Delivery { name, format: Format::Xlsx, sha256, sheets }, &known(), &mapping(map))
    }

    #[test]
    fn merged_heads_stand_over_all_of_their_columns() {
        let rows: &[&[&str]] = &[
            &["Lieferung"],
            &["", "1. Halbjahr 2019", "", "1. Halbjahr 2020", ""],
            &["Kennzahl", "Anzahl", "Genauigkeit", "Anzahl", "Genauigkeit"],
            &["Teilprojekte", "380", "rund", "390", "rund"],
            &["Erstberatungen", "28409", "", "30000", "mehr als"],
        ];
        let merged = [[0, 0, 0, 4], [1, 1, 1, 2], [1, 3, 1, 4]];
        let table = || vec![sheet("A", rows, &merged)];
        let several = reading_of(table(), "");
        assert_eq!(complaints(&several), ["F128 sheet “A”, cell B3 + sheet “A”, cell D3"]);
        assert!(several.complaints[0].message.contains("column D “1. Halbjahr 2020 / Anzahl”"), "{several:?}");
        let chosen = reading_of(table(), "value = \"1. Halbjahr 2020 / Anzahl\"");
        assert_eq!(values(&chosen), ["subprojects = 390 around", "initial-advice = 30000 more-than"]);
        assert_eq!(chosen.tables[0].left_alone, ["column B “1. Halbjahr 2019 / Anzahl”"]);
        assert_eq!(
            complaints(&reading_of(table(), "value = \"Anzahl\"")),
            ["F128 sheet “A”, cell B3 + sheet “A”, cell D3"]
        );
    }

    #[test]
    fn a_value_in_merged_cells_is_nobodys() {
        let rows: &[&[&str]] = &[&["id", "Wert"], &["subprojects", "380"], &["schemes", ""], &["initial-advice", "5"]];
        let reading = reading_of(vec![sheet("A", rows, &[[1, 1, 2, 1]])], "");
        assert_eq!(complaints(&reading), ["F128 sheet “A”, cell B2", "F128 sheet “A”, cell B2"]);
        assert_eq!(values(&reading), ["initial-advice = 5"]);
    }

    #[test]
    fn several_sheets_are_one_delivery() {
        let first = || sheet("A", &[&["id", "Wert"], &["subprojects", "380"], &["schemes", ""]], &[]);
        let second = || sheet("B", &[&["id", "Wert"], &["schemes", "5"], &["initial-advice", "7"]], &[]);
        let third = || sheet("C", &[&["Beratung", "5"]], &[]);
        let reading = reading_of(vec![first(), second(), third()], "");
        assert_eq!(values(&reading), ["subprojects = 380", "schemes = 5", "initial-advice = 7"]);
        assert_eq!(reading.absent, []);
        assert_eq!(reading.complaints[0].part.as_deref(), Some("sheet “C”"));
        let twice = reading_of(vec![first(), sheet("B", &[&["subprojects", "381"]], &[])], "");
        assert_eq!(complaints(&twice), ["F127 sheet “A”, cell B2 + sheet “B”, cell B1"]);
        assert_eq!(
            values(&reading_of(vec![first(), second()], "sheet = \"B\"")),
            ["schemes = 5", "initial-advice = 7"]
        );
        assert_eq!(complaints(&reading_of(vec![first()], "sheet = \"D\"")), ["F128"]);
        let hidden = Sheet { is_hidden: true, ..second() };
        let reading = reading_of(vec![first(), hidden.clone()], "");
        assert_eq!(
            (values(&reading), complaints(&reading)),
            (vec!["subprojects = 380".to_owned()], vec!["F129".to_owned()])
        );
        assert_eq!(values(&reading_of(vec![first(), hidden], "sheet = \"B\"")), ["schemes = 5", "initial-advice = 7"]);
    }

    #[test]
    fn rows_that_nobody_sees_are_told() {
        let mut table = sheet("A", &[&["id", "Wert"], &["subprojects", "380"], &["schemes", "5"]], &[]);
        table.cells.values_mut().filter(|cell| cell.place.position.row == 1).for_each(|cell| cell.is_hidden = true);
        let reading = reading_of(vec![table], "");
        assert_eq!(complaints(&reading), ["F124 sheet “A”, cell B2"]);
    }

    /// A number as its digits before and after the mark, and in a format, its thousands with a mark or without.
    fn numbers() -> impl Strategy<Value = (Decimal, [String; 2])> {
        ("0|[1-9][0-9]{0,6}", "[0-9]{0,4}", any::<bool>()).prop_map(|(whole, decimals, is_grouped)| {
            let exact = format!("{whole}.{decimals}0");
            let written = [['.', ','], [',', '.']].map(|[group, mark]| {
                let mut text = String::new();
                for (index, digit) in whole.chars().enumerate() {
                    if is_grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
                        text.push(group);
                    }
                    text.push(digit);
                }
                if decimals.is_empty() { text } else { format!("{text}{mark}{decimals}") }
            });
            (Decimal::from_str_exact(&exact).unwrap(), written)
        })
    }

    proptest! {
        /// A column that is written in one format is read exactly, as soon as one of its cells can be read in that
        /// format only. If none can, cells that are the same in both formats are read, and no other one is.
        #[test]
        fn a_column_is_read_exactly_or_not_at_all(numbers in proptest::collection::vec(numbers(), 1..6), which in 0_usize..2) {
            let mut known = Known::default();
            let mut table = "id;Wert\n".to_owned();
            for (index, (_, written)) in numbers.iter().enumerate() {
                let (names, units, measure) = (Vec::new(), Vec::new(), Measure::Other);
                known.figures.insert(format!("figure-{index}"), KnownFigure { names, units, measure });
                table += &format!("figure-{index};{}\n", written[which]);
            }
            let read = read("delivery.csv", table.as_bytes()).unwrap();
            let reading = understand(&read.delivery, &known, &Mapping::default());
            let format = [NumberFormat::German, NumberFormat::English][which];
            let written = numbers.iter().map(|(_, written)| Written::read(&written[which]).unwrap());
            let is_decided = written.clone().any(|written| written.only_format().is_some());
            let wanted: Vec<Option<Decimal>> = numbers.iter().zip(written.clone()).map(|((exact, _), written)| {
                prop_assert_eq!(written.in_format(format), Some(*exact));
                Ok((is_decided || written.alone().is_some()).then_some(*exact))
            }).collect::<Result<_, TestCaseError>>()?;
            let found = |index: usize| reading.values.iter().find(|value| value.figure == format!("figure-{index}"));
            for (index, wanted) in wanted.iter().enumerate() {
                prop_assert_eq!(found(index).map(|value| value.value.number), *wanted);
            }
            let ambiguous = reading.complaints.iter().filter(|complaint| complaint.code == Code::AmbiguousNumber).count();
            prop_assert_eq!(ambiguous, wanted.iter().filter(|wanted| wanted.is_none()).count());
            prop_assert_eq!(reading.complaints.len(), ambiguous);
        }
    }

    /// A large file, of names that are nearly those of many figures.
    #[test]
    fn a_large_table_takes_no_time() {
        let mut known = known();
        for number in 0..10_000 {
            let figure =
                KnownFigure { names: vec![format!("Zahl {number}")], units: Vec::new(), measure: Measure::Other };
            known.figures.insert(format!("figure-{number}"), figure);
        }
        let rows: String = (0..30_000).map(|number| format!("Zahlen {number};1.071\n")).collect();
        let table = format!("id;Wert\nsubprojects;1\n{rows}");
        let read = read("large.csv", table.as_bytes()).unwrap();
        let reading = understand(&read.delivery, &known, &Mapping::default());
        assert_eq!(reading.complaints.len(), 30_000);
    }
}
