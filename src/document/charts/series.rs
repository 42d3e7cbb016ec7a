//! Series: one figure at the dates of several surveys, and the target.

use chrono::NaiveDate;
use fluent_bundle::FluentValue;

use super::alternative_text::filled;
use super::colours::BAR_ROLES;
use super::drawing::{Tools, drawing};
use super::group::measure;
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use crate::calendar::{CalendarDate, Stated};
use crate::chart::DisplayList;
use crate::chart::bars::{Bar, Fill};
use crate::chart::series::{self, Point};
use crate::document::{Chart, Line};
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Want};
use crate::name::{FigureId, MessageId};
use crate::project::structure::{self, Series};
use crate::source::Located;
use crate::text::rich::Run;
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording, named};

/// Composes a series. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Series) -> Option<Chart> {
    let teller = Teller { wording, chart };
    let results = teller.results(form)?;
    let target = match &form.target {
        Some(name) => Some(teller.target(name, results.last()?.figure)?),
        None => None,
    };
    let values: Vec<Value> = results.into_iter().chain(target).collect();
    let from = values.iter().find_map(|value| value.from);
    let points: Vec<Point> = values.iter().map(|value| teller.point(value)).collect();
    let drawn = series::series(&points, from, tools.theme.chart, tools.typeface);
    let DisplayList { width, height, marks, .. } = drawing(wording, tools, chart, drawn)?;
    let title = Located::new(named::chart(&chart.name.value), chart.name.origin.clone());
    let (alt, alt_figures) = teller.alternative_text(&title, &values);
    let note = from.map(|day| vec![Run::Date { text: teller.dated(OwnMessage::SeriesCountedFrom, day) }]);
    let note = note.map(|runs| Line::new(runs, &title));
    let table = teller.table(&values, from);
    let title = Line::of(wording, &title, &[]);
    Some(Chart { id: chart.name.value.clone(), title, note, alt, alt_figures, width, height, marks, table })
}

/// A figure with its place on the line of time.
struct Value<'a> {
    figure: &'a Figure,
    /// From when it counts.
    from: Option<NaiveDate>,
    /// Up to when it counts, or the day that it describes.
    day: CalendarDate,
}

impl<'a> Value<'a> {
    /// `None` if no day is stated.
    fn new(figure: &'a Figure) -> Option<Self> {
        match (figure.kind, figure.period, figure.as_of) {
            (Kind::Stock, _, Stated::As(day)) => Some(Self { figure, from: None, day }),
            (Kind::Flow | Kind::Target, Stated::As(period), _) => {
                Some(Self { figure, from: Some(period.from), day: CalendarDate::Day(period.to) })
            }
            _ => None,
        }
    }

    /// The last day that is meant.
    fn last_day(&self) -> NaiveDate {
        self.day.span().map_or_else(NaiveDate::default, |span| span.to)
    }

    fn is_target(&self) -> bool {
        self.figure.kind == Kind::Target
    }
}

struct Teller<'w, 'a> {
    wording: &'w Wording<'a>,
    chart: &'w structure::Chart,
}

impl<'a> Teller<'_, 'a> {
    fn wanted(&self, own: OwnMessage) -> Located<MessageId> {
        own.wanted_at(&self.chart.name.origin)
    }

    fn refuse(&self, code: Code, message: String, hint: &str) {
        self.wording.report(Finding::new(code, message, hint).at(self.chart.name.origin.clone()));
    }

    /// The figure in every earlier survey that has it, and in the edition's own.
    fn results(&self, form: &Series) -> Option<Vec<Value<'a>>> {
        let own = self.wording.figure(&form.figure, Want::Chart)?;
        let (name, id) = (&self.chart.name.value, &form.figure.value);
        if own.kind == Kind::Target {
            let message = format!("the series `{name}` draws the target `{id}` like a result");
            self.refuse(Code::NotComparable, message, "name it as `target`, and a figure that is counted as `figure`");
            return None;
        }
        let earlier: Vec<_> = self.wording.earlier(&form.figure).collect();
        if earlier.is_empty() {
            let message = format!("the series `{name}` has no value of `{id}` but this edition’s own");
            let hint = "name earlier surveys that have one under `earlier` in the edition’s file, or draw a box";
            self.refuse(Code::MissingFigure, message, hint);
            return None;
        }
        let earlier: Option<Vec<_>> = earlier.iter().map(|name| self.wording.figure(name, Want::Chart)).collect();
        let values: Option<Vec<_>> = earlier?.into_iter().chain([own]).map(Value::new).collect();
        let mut values = values?;
        values.sort_by_key(Value::last_day);
        if let Some(pair) = values.windows(2).find(|pair| pair[0].last_day() == pair[1].last_day()) {
            let (a, b) = (&pair[0].figure.id, &pair[1].figure.id);
            let message = format!("in the series `{name}`, `{a}` and `{b}` are of the same day");
            self.refuse(Code::NotComparable, message, "name one survey for each day under `earlier`");
            return None;
        }
        Some(values)
    }

    /// Target of a series: of the same kind of thing, counted from the same day, at a later one.
    fn target(&self, name: &Located<FigureId>, newest: &Figure) -> Option<Value<'a>> {
        let figure = self.wording.figure(name, Want::Chart)?;
        let value = Value::new(figure);
        let result = Value::new(newest);
        let fits = figure.kind == Kind::Target
            && value.as_ref().zip(result.as_ref()).is_some_and(|(target, result)| {
                let same = target.figure.unit == result.figure.unit && target.from == result.from;
                same && target.last_day() > result.last_day()
            });
        if !fits {
            let (chart, target) = (&self.chart.name.value, &name.value);
            let message = format!("`{target}` is no target for the series `{chart}`");
            let hint = "a target has `kind = \"target\"`, the unit of the figure, and a period that begins on the same \
                        day and ends later";
            self.wording.report(
                Finding::new(Code::UnitMismatch, message, hint)
                    .at(self.chart.name.origin.clone())
                    .also(figure.defined.clone(), measure(figure))
                    .also(newest.defined.clone(), measure(newest)),
            );
        }
        value.filter(|_| fits)
    }

    /// A message about a day, the day in words.
    fn dated(&self, message: OwnMessage, day: NaiveDate) -> String {
        self.in_words(message, self.wording.date(CalendarDate::Day(day)))
    }

    fn in_words(&self, message: OwnMessage, date: String) -> String {
        let date = FluentValue::from(Slot::Literal(date).write());
        self.wording.plain(&self.wanted(message), &[("date", date)])
    }

    /// Label of a value in one line.
    fn line(&self, value: &Value) -> String {
        let date = self.wording.last_of(value.day);
        match value.figure.kind {
            Kind::Flow => self.in_words(OwnMessage::SeriesUntil, date),
            Kind::Stock => date,
            Kind::Target => [self.aimed_at(), date].join(" "),
        }
    }

    fn aimed_at(&self) -> String {
        self.wording.plain(&self.wanted(OwnMessage::SeriesTarget), &[])
    }

    fn point(&self, value: &Value) -> Point {
        let figure = value.figure;
        let label = match figure.kind {
            Kind::Flow | Kind::Stock => self.wording.last_of_in_lines(value.day),
            Kind::Target => vec![self.aimed_at(), self.wording.last_of(value.day)],
        };
        let bar = Bar {
            figure: figure.id.clone(),
            value: figure.exact,
            shown: self.wording.number(figure),
            label: self.line(value),
            role: BAR_ROLES[0],
            fill: if value.is_target() { Fill::Outline } else { Fill::Solid },
        };
        Point { day: value.last_day(), label, bar }
    }

    /// A row for each day, from the first to that of the target.
    fn table(&self, values: &[Value], from: Option<NaiveDate>) -> ChartTable {
        let rows = values.iter().map(|value| TableRow::new(self.wording, value.figure, self.line(value)));
        ChartTable {
            rows_are: RowsAre::Days,
            dating: from.map(|day| self.dated(OwnMessage::SeriesCountedFrom, day)),
            groups: vec![TableGroup { whole: None, rows: rows.collect() }],
        }
    }

    /// Alternative text of a series: what is compared, from when it counts, and each value with its day.
    fn alternative_text(&self, title: &Located<MessageId>, values: &[Value]) -> (String, Vec<FigureId>) {
        let points = values.iter().map(|value| self.told(value)).collect::<Vec<_>>();
        let points = points.join(&self.message(OwnMessage::AltSeparator, &[]));
        let common = [("title", Slot::Literal(self.wording.line(title)).write()), ("points", points)];
        let raw = match values.iter().find_map(|value| value.from) {
            Some(day) => {
                let from = Slot::Literal(self.dated(OwnMessage::SeriesCountedFrom, day)).write();
                self.message(OwnMessage::AltSeries, &[&common[..], &[("from", from)]].concat())
            }
            None => self.message(OwnMessage::AltSeriesOfDays, &common),
        };
        filled(self.wording, &raw, title)
    }

    fn told(&self, value: &Value) -> String {
        let own = match value.figure.kind {
            Kind::Flow => OwnMessage::AltSeriesPoint,
            Kind::Stock => OwnMessage::AltSeriesDay,
            Kind::Target => OwnMessage::AltSeriesTarget,
        };
        let date = Slot::Literal(self.wording.last_of(value.day)).write();
        self.message(own, &[("date", date), ("value", self.wording.raw_with_unit(value.figure))])
    }

    /// A message that still has slots.
    fn message(&self, own: OwnMessage, arguments: &[(&'static str, String)]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|(name, text)| (*name, FluentValue::from(text.clone()))).collect();
        self.wording.raw(&self.wanted(own), &arguments)
    }
}
