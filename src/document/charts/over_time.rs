//! Figures over time: their values in several surveys with their days, and the target, which lies ahead.

use chrono::NaiveDate;

use super::group::measure;
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::calendar::{CalendarDate, Stated};
use crate::chart::Role;
use crate::chart::bars::{Bar, Fill};
use crate::chart::series::Point;
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Want};
use crate::name::FigureId;
use crate::project::structure::ChartForm;
use crate::source::Located;
use crate::text::OwnMessage;
use crate::text::rich::Run;
use crate::text::slot::Slot;

/// Values of a figure over time, below the name that it has in the chart.
pub(super) type Named<'n, 'f> = (&'n str, &'n [Value<'f>]);

/// A figure with its place on the line of time.
pub(super) struct Value<'a> {
    pub(super) figure: &'a Figure,
    /// From when it counts.
    pub(super) from: Option<NaiveDate>,
    /// Up to when it counts, or the day that it describes.
    pub(super) day: CalendarDate,
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

/// The day from which values count, if they are counted.
pub(super) fn counted_from(values: &[Value]) -> Option<NaiveDate> {
    values.iter().find_map(|value| value.from)
}

impl<'a> Voice<'_, 'a> {
    /// The values of a figure in the order of their days, the target last. `None` after a finding.
    pub(super) fn over_time(
        &self,
        figure: &Located<FigureId>,
        target: Option<&Located<FigureId>>,
    ) -> Option<Vec<Value<'a>>> {
        let results = self.results(figure)?;
        if results.len() == 1 && target.is_none() {
            let message = format!("{} has no value of `{}` but this edition’s own", self.named(), figure.value);
            let hint = "name earlier surveys that have one under `earlier` in the edition’s file, add a `target`, or draw a box";
            self.refuse(Code::MissingFigure, message, hint);
            return None;
        }
        let target = match target {
            Some(name) => Some(self.target(name, results.last()?.figure)?),
            None => None,
        };
        Some(results.into_iter().chain(target).collect())
    }

    /// The chart in the words of a finding.
    fn named(&self) -> String {
        let kind = if matches!(self.chart.form, ChartForm::Series(_)) { "series" } else { "chart" };
        format!("the {kind} `{}`", self.chart.name.value)
    }

    fn refuse(&self, code: Code, message: String, hint: &str) {
        self.wording.report(Finding::new(code, message, hint).at(self.chart.name.origin.clone()));
    }

    /// The figure in every earlier survey that has it, and in the edition's own.
    fn results(&self, figure: &Located<FigureId>) -> Option<Vec<Value<'a>>> {
        let own = self.wording.figure(figure, Want::Chart)?;
        let (chart, id) = (self.named(), &figure.value);
        if own.kind == Kind::Target {
            let message = format!("{chart} draws the target `{id}` like a result");
            self.refuse(Code::NotComparable, message, "name it as `target`, and a figure that is counted as `figure`");
            return None;
        }
        let earlier: Vec<_> = self.wording.earlier(figure).collect();
        let earlier: Option<Vec<_>> = earlier.iter().map(|name| self.wording.figure(name, Want::Chart)).collect();
        let values: Option<Vec<_>> = earlier?.into_iter().chain([own]).map(Value::new).collect();
        let mut values = values?;
        values.sort_by_key(Value::last_day);
        if let Some(pair) = values.windows(2).find(|pair| pair[0].last_day() == pair[1].last_day()) {
            let (a, b) = (&pair[0].figure.id, &pair[1].figure.id);
            let message = format!("in {chart}, `{a}` and `{b}` are of the same day");
            self.refuse(Code::NotComparable, message, "name one survey for each day under `earlier`");
            return None;
        }
        Some(values)
    }

    /// Target of a result: of the same kind of thing, counted from the same day, at a later one.
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
            let message = format!("`{}` is no target for {}", name.value, self.named());
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
        self.plain(message, &[("date", Slot::Literal(date).write())])
    }

    /// From when all values count, in words.
    pub(super) fn counted_from(&self, from: Option<NaiveDate>) -> Option<String> {
        from.map(|day| self.dated(OwnMessage::SeriesCountedFrom, day))
    }

    /// The note below the chart's title: from when all values count.
    pub(super) fn note_of_count(&self, from: Option<NaiveDate>) -> Option<Vec<Run>> {
        self.counted_from(from).map(|text| vec![Run::Date { text }])
    }

    /// Label of a value in one line.
    pub(super) fn line_of(&self, value: &Value) -> String {
        let date = self.wording.last_of(value.day);
        match value.figure.kind {
            Kind::Flow => self.in_words(OwnMessage::SeriesUntil, date),
            Kind::Stock => date,
            Kind::Target => [self.aimed_at(), date].join(" "),
        }
    }

    pub(super) fn aimed_at(&self) -> String {
        self.plain(OwnMessage::SeriesTarget, &[])
    }

    /// A value over its day, with the lines of its label below.
    pub(super) fn point(&self, value: &Value, label: Vec<String>, role: Role) -> Point {
        let figure = value.figure;
        let bar = Bar {
            figure: figure.id.clone(),
            value: figure.exact,
            shown: self.wording.number(figure),
            label: self.line_of(value),
            role,
            fill: if value.is_target() { Fill::Outline } else { Fill::Solid },
        };
        Point { day: value.last_day(), label, bar }
    }

    /// The same with its day in a narrow place: one word below the other.
    pub(super) fn narrow_point(&self, value: &Value, role: Role) -> Point {
        let day = self.wording.last_of_in_lines(value.day);
        let target = value.is_target().then(|| self.aimed_at());
        self.point(value, target.into_iter().chain(day).collect(), role)
    }

    /// A row of a table for a value.
    pub(super) fn row_of_day(&self, value: &Value) -> TableRow {
        TableRow::new(self.wording, value.figure, self.line_of(value))
    }

    /// Every value with its day, for an alternative text.
    pub(super) fn told_over_time(&self, values: &[Value]) -> String {
        let told: Vec<String> = values.iter().map(|value| self.told(value)).collect();
        told.join(&self.message(OwnMessage::AltSeparator, &[]))
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
    /// The day from which the values of all figures count, or none if they describe days: they share one scale of time,
    /// and one start. `None` after a finding.
    pub(super) fn common_start(&self, all: &[Vec<Value>]) -> Option<Option<NaiveDate>> {
        let first = counted_from(all.first()?);
        let Some(odd) = all.iter().find(|values| counted_from(values) != first) else { return Some(first) };
        let message = format!("the figures of {} do not count from the same day", self.named());
        let hint = "draw what counts from other days, or describes days, in a chart of its own";
        let finding = Finding::new(Code::UnlikeTimes, message, hint).at(self.chart.name.origin.clone());
        let figures = [&all[0], odd].into_iter().filter_map(|values| values.first()).map(|value| value.figure);
        self.wording.report(figures.fold(finding, |it, figure| it.also(figure.origin.clone(), measure(figure))));
        None
    }

    /// The name of the figure whose values these are.
    pub(super) fn name_of(&self, values: &[Value]) -> String {
        let result = values.iter().rev().find(|value| !value.is_target());
        result.map_or_else(String::new, |value| self.name(value.figure))
    }

    /// An alternative text of several figures: each with its values, and from when they count.
    pub(super) fn told_together(
        &self,
        (counted, of_days): (OwnMessage, OwnMessage),
        all: &[Named],
        from: Option<NaiveDate>,
    ) -> (String, Vec<FigureId>) {
        let literal = |text| Slot::Literal(text).write();
        let each = all.iter().map(|(name, values)| {
            let words = [("name", literal((*name).to_owned())), ("points", self.told_over_time(values))];
            self.message(OwnMessage::AltOverTime, &words)
        });
        let lines = each.collect::<Vec<_>>().join(&self.message(OwnMessage::AltRowSeparator, &[]));
        match self.counted_from(from) {
            Some(from) => self.alternative_text(counted, &[("from", literal(from)), ("lines", lines)]),
            None => self.alternative_text(of_days, &[("lines", lines)]),
        }
    }

    /// A table of several figures: each with a row for each of its days.
    pub(super) fn table_over_time(&self, all: &[Named], from: Option<NaiveDate>) -> ChartTable {
        let comma = self.plain(OwnMessage::AltSeparator, &[]);
        let groups = all.iter().map(|(name, values)| {
            let rows = values.iter().map(|value| self.row_of_day(value));
            let rows = rows.map(|row| TableRow { name: [*name, row.name.as_str()].join(&comma), ..row });
            TableGroup { whole: None, rows: rows.collect() }
        });
        ChartTable { rows_are: RowsAre::Figures, dating: self.counted_from(from), groups: groups.collect() }
    }
}
