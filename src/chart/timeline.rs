//! Dates on a line of time, each as long as it is uncertain, all to one scale: across where there is room for that, or else
//! from the first at the top to the last.

mod across;

use chrono::{Datelike, NaiveDate};

use super::backend::WEIGHTS;
use super::canvas::{AXIS_WIDTH, Canvas, DrawError, count};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::over_time::apart;
use super::role::Role;
use crate::calendar::Period;
use crate::project::theme::ChartTheme;

/// Something that happened.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// From the first day that is meant to the last.
    pub span: Period,
    /// The date in words.
    pub date: String,
    pub text: String,
    pub role: Role,
}

impl Event {
    /// Whether it is a time in which other things happened, and no date.
    fn is_period(&self) -> bool {
        self.span.days() > A_YEAR
    }

    /// Its reach to both sides of the line: a period is slimmer than the dates that fall into it.
    fn reach(&self, half: i32) -> i32 {
        if self.is_period() { half / 2 } else { half }
    }
}

/// The events in the order in which they are drawn: dates stand upon the periods that they fall into.
fn periods_first(events: &[Event]) -> impl Iterator<Item = &Event> {
    let periods = events.iter().filter(|event| event.is_period());
    periods.chain(events.iter().filter(|event| !event.is_period()))
}

/// Draws the events in the order in which they begin.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn timeline(events: &[Event], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    across::across(events, theme, typeface).unwrap_or_else(|| down(events, theme, typeface))
}

/// One below the other.
fn down(events: &[Event], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let columns = Columns::of(theme);
    let room = theme.width - columns.labels;
    let labels: Vec<EventLabel> = events.iter().map(|event| EventLabel::of(event, room, theme, typeface)).collect();
    let heights: Vec<i32> = labels.iter().map(|label| label.height(theme)).collect();
    let least = heights.iter().sum::<i32>() + theme.bar_gap * (count(&heights) - 1).max(0);
    // Some room to spare, so that labels stand nearer to their dates.
    let height = least * 11 / 10;
    let first_line = theme.line / 2;
    let scale = Scale::of(events, (first_line, height - heights.last().map_or(0, |last| last - first_line)));
    let wanted: Vec<i32> = events.iter().map(|event| scale.tie(event) - first_line).collect();
    let canvas = Canvas::new(theme, height, typeface);
    canvas.axis(&scale, columns.axis)?;
    for event in periods_first(events) {
        let (half, (from, to)) = (event.reach(columns.width / 2), scale.inner(&event.span));
        canvas.fill((columns.axis - half, from), (columns.axis + half, to), event.role)?;
    }
    for ((event, label), top) in events.iter().zip(&labels).zip(apart(&wanted, &heights, theme.bar_gap, height)) {
        canvas.event(event, &scale, (top, label))?;
    }
    Ok(canvas.finish())
}

/// Words of an event on their lines.
struct EventLabel {
    date: Label,
    text: Label,
}

impl EventLabel {
    /// Words on as many lines as it takes to be no wider than `room`, if two are enough.
    fn of(event: &Event, room: i32, theme: ChartTheme, typeface: &Typeface) -> Self {
        let label = |text: &str, weight| Label::new(text, (theme.label_size, weight), room, typeface);
        Self { date: label(&event.date, WEIGHTS[1]), text: label(&event.text, WEIGHTS[0]) }
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        (self.date.height() + self.text.height()) * theme.line
    }

    fn width(&self) -> i32 {
        self.date.width.max(self.text.width)
    }
}

/// Distances from the start.
struct Columns {
    axis: i32,
    /// Width of a date on the line.
    width: i32,
    labels: i32,
}

impl Columns {
    fn of(theme: ChartTheme) -> Self {
        let width = theme.bar_height * 6 / 7;
        Self { axis: width / 2, width, labels: width + 4 * theme.label_gap }
    }
}

/// A day's place on the line.
struct Scale {
    first: NaiveDate,
    last: NaiveDate,
    ends: (i32, i32),
}

/// Length of a date that is known to the day, in 1/100 pt.
const LEAST: i32 = 100;

/// Most days of a date that is known to the year. What lasts longer is a period.
const A_YEAR: i64 = 366;

impl Scale {
    fn of(events: &[Event], ends: (i32, i32)) -> Self {
        let first = events.iter().map(|event| event.span.from).min().unwrap_or_default();
        let last = events.iter().map(|event| event.span.to).max().unwrap_or_default();
        Self { first, last, ends }
    }

    /// The place of so many days after the first.
    fn at(&self, days: i64) -> i32 {
        let all = (Period { from: self.first, to: self.last }).days().max(1);
        let (top, bottom) = self.ends;
        top + (i64::from(bottom - top) * days / all) as i32
    }

    fn ends(&self, span: &Period) -> (i32, i32) {
        let from = (span.from - self.first).num_days();
        let (top, bottom) = (self.at(from), self.at(from + span.days()));
        if bottom - top >= LEAST {
            (top, bottom)
        } else {
            (top.midpoint(bottom) - LEAST / 2, top.midpoint(bottom) + LEAST / 2)
        }
    }

    /// The place at which the words of a date are tied to it: its middle, or the beginning of a period.
    fn tie(&self, event: &Event) -> i32 {
        let (top, bottom) = self.ends(&event.span);
        if event.is_period() { top + LEAST / 2 } else { top.midpoint(bottom) }
    }

    /// The ends of what is drawn: a hair of the line shows between dates that follow each other.
    fn inner(&self, span: &Period) -> (i32, i32) {
        let (from, to) = self.ends(span);
        let hair = if to - from > 4 * LEAST { LEAST / 4 } else { 0 };
        (from + hair, to - hair)
    }

    /// The first days of years.
    fn years(&self) -> impl Iterator<Item = i32> {
        let years = self.first.year()..=self.last.year() + 1;
        let days = years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let days = days.map(|day| (day - self.first).num_days());
        days.filter(|days| (0..=(self.last - self.first).num_days() + 1).contains(days)).map(|days| self.at(days))
    }
}

impl Canvas<'_> {
    /// The words of a date from `top` on, with a leader from it to them.
    fn event(&self, event: &Event, scale: &Scale, (top, label): (i32, &EventLabel)) -> Result<(), DrawError> {
        let theme = self.theme();
        let Columns { axis, width, labels } = Columns::of(theme);
        let leader =
            [(axis + event.reach(width / 2) + LEAST, scale.tie(event)), (labels - 2 * LEAST, top + theme.line / 2)];
        self.line(&leader, Role::Axis, AXIS_WIDTH / 2)?;
        let room = theme.width - labels;
        self.words(&label.date, (WEIGHTS[1], room), Anchor::Start, (labels, top))?;
        let below = top + label.date.height() * theme.line;
        self.words(&label.text, (WEIGHTS[0], room), Anchor::Start, (labels, below))
    }

    /// The line, with a mark where each year begins.
    fn axis(&self, scale: &Scale, x: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        self.line(&[(x, scale.ends.0), (x, scale.ends.1)], Role::Axis, AXIS_WIDTH)?;
        for y in scale.years() {
            self.line(&[(x, y), (x + theme.label_gap / 2, y)], Role::Axis, AXIS_WIDTH)?;
        }
        Ok(())
    }
}
