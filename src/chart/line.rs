//! Lines of several things over time on one axis from zero, each with its name and its last value at its end.

use chrono::NaiveDate;

use super::backend::WEIGHTS;
use super::bars::Bar;
use super::canvas::{Canvas, DrawError};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::over_time::{Days, Field, Plot, Taken, apart, below, mark_side};
use super::series::Point;
use crate::project::theme::ChartTheme;

/// Contents of the chart.
pub(crate) struct Lines {
    pub lines: Vec<Line>,
    /// The day from which all values count: they are nothing then.
    pub from: Option<NaiveDate>,
}

/// One thing at its days.
pub(crate) struct Line {
    pub name: String,
    pub points: Vec<Point>,
}

/// Greatest share of the width that names have, in percent.
const NAMES_PERCENT: i32 = 40;

/// Height of the plot, in columns of a series: several lines need more of it than one.
const COLUMNS: i32 = 2;

/// Draws the lines. Values have their numbers where they have room for them, and days their words; the last ones always.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn lines(chart: &Lines, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let ends = Ends::of(chart, theme, typeface);
    let all = || chart.lines.iter().flat_map(|line| &line.points);
    let (half, words) = (mark_side(theme) / 2, all().map(|point| point.label.len()).max().unwrap_or_default());
    let plot = (COLUMNS * theme.column_height).max(ends.height(theme) - theme.line) + half;
    let base = theme.line + plot;
    let height = base + theme.label_gap / 2 + words as i32 * theme.line;
    let canvas = Canvas::new(theme, height, typeface);
    let right = theme.width - ends.width - theme.label_gap;
    let days = Days::of(all().map(|point| point.day).chain(chart.from), (half, right - half));
    let plot = Plot { days, base, head: theme.line + half, top: Plot::top(all()) };
    let last = all().map(|point| point.day).max().map_or(right, |day| days.place(day));
    canvas.time(base, (0, right), last)?;
    canvas.traces(chart, &plot, Field { left: 0, right, top: 0, bottom: base - half })?;
    canvas.ends(chart, &ends, &plot)?;
    let shown = canvas.shown_days(all(), &days);
    canvas.days(&shown, &days, (0, theme.width), base + theme.label_gap / 2)?;
    Ok(canvas.finish())
}

/// Names and last values, at the ends of the lines.
struct Ends {
    names: Vec<Label>,
    width: i32,
}

impl Ends {
    fn of(chart: &Lines, theme: ChartTheme, typeface: &Typeface) -> Self {
        let room = theme.width * NAMES_PERCENT / 100;
        let name = |line: &Line| Label::new(&line.name, (theme.label_size, WEIGHTS[0]), room, typeface);
        let names: Vec<Label> = chart.lines.iter().map(name).collect();
        let last = chart.lines.iter().filter_map(|line| line.points.last());
        let values = last.map(|point| typeface.width(&point.bar.shown, theme.value_size, WEIGHTS[1]));
        let width = values.chain(names.iter().map(|name| name.width)).max().unwrap_or_default();
        Self { names, width }
    }

    /// Height of a value with its name below.
    fn of_line(name: &Label, theme: ChartTheme) -> i32 {
        (1 + name.height()) * theme.line
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        self.names.iter().map(|name| Self::of_line(name, theme)).sum()
    }
}

impl Canvas<'_> {
    /// The lines with their marks, then the numbers that have room; those at the ends stand elsewhere.
    fn traces(&self, chart: &Lines, plot: &Plot, area: Field) -> Result<(), DrawError> {
        let theme = self.theme();
        let mut taken = Taken::new(area);
        let start = chart.from.map(|day| (plot.days.place(day), plot.base));
        for line in &chart.lines {
            let Some(last) = line.points.last() else { continue };
            let spots = line.points.iter().map(|point| plot.spot(point));
            let traced: Vec<_> = start.into_iter().chain(spots).collect();
            self.trace(&traced, &line.points, last.bar.role)?;
            taken.take_line(&traced, theme);
        }
        for point in chart.lines.iter().flat_map(|line| line.points.split_last()).flat_map(|(_, others)| others) {
            if let Some(at) = self.place_beside(&mut taken, plot.spot(point), point) {
                let Bar { shown, figure, .. } = &point.bar;
                self.value(shown, figure, Anchor::Start, at)?;
            }
        }
        Ok(())
    }

    /// The last value of each line and its name, as near to its end as others let it.
    fn ends(&self, chart: &Lines, ends: &Ends, plot: &Plot) -> Result<(), DrawError> {
        let (theme, left) = (self.theme(), self.theme().width - ends.width);
        let last = chart.lines.iter().zip(&ends.names).filter_map(|(line, name)| Some((line.points.last()?, name)));
        let mut last: Vec<(&Point, &Label)> = last.collect();
        last.sort_by_key(|(point, _)| plot.spot(point).1);
        let wanted: Vec<i32> = last.iter().map(|(point, _)| plot.spot(point).1 - theme.line / 2).collect();
        let heights: Vec<i32> = last.iter().map(|(_, name)| Ends::of_line(name, theme)).collect();
        let tops = apart(&wanted, &heights, 0, plot.base + theme.line / 2);
        for ((Point { bar, .. }, name), top) in last.into_iter().zip(tops) {
            self.value(&bar.shown, &bar.figure, Anchor::Start, (left, top + theme.baseline))?;
            let room = theme.width * NAMES_PERCENT / 100;
            self.labelled(&bar.figure, name, room, (left, top + theme.line))?;
        }
        Ok(())
    }

    /// The first day and the last, and those between them that have room for their words.
    fn shown_days<'p>(&self, points: impl Iterator<Item = &'p Point>, days: &Days) -> Vec<&'p Point> {
        let all = in_order(points);
        let mut shown = in_order(all.first().into_iter().chain(all.last()).copied());
        for point in all {
            let more = in_order(shown.iter().copied().chain([point]));
            if self.stand_below(&more, days) {
                shown = more;
            }
        }
        shown
    }

    /// Whether the words of these days have room below them, those between the ends right in their middle.
    fn stand_below(&self, points: &[&Point], days: &Days) -> bool {
        let theme = self.theme();
        let places: Vec<i32> = points.iter().map(|point| days.place(point.day)).collect();
        let widths: Vec<i32> = points.iter().map(|point| self.width_of_day(point)).collect();
        let Some(starts) = below(&places, &widths, theme.label_gap, (0, theme.width)) else { return false };
        let inner = 1..points.len().saturating_sub(1);
        inner.into_iter().all(|at| (starts[at] + widths[at] / 2 - places[at]).abs() <= theme.label_gap)
    }
}

/// Points in the order of their days, one of each.
fn in_order<'p>(points: impl Iterator<Item = &'p Point>) -> Vec<&'p Point> {
    let mut points: Vec<&Point> = points.collect();
    points.sort_by_key(|point| point.day);
    points.dedup_by_key(|point| point.day);
    points
}
