//! A figure at several dates: columns on a line of time, each over its own day.
//!
//! Days are drawn to scale, so that half a year is never as wide as two years. Where the days lie
//! too close together for their labels, the values stand as bars below each other instead.

use chrono::NaiveDate;

use super::bars::{Bar, Fill, plain};
use super::canvas::{AXIS_WIDTH, Canvas, DrawError, FRAME_WIDTH, count, float, seen};
use super::display::{Anchor, DisplayList};
use super::measure::Typeface;
use super::pace::{Extent, Obstacles, Pace};
use crate::project::theme::ChartTheme;

/// A value and its day.
#[derive(Debug, Clone)]
pub(crate) struct Point {
    /// Up to when it counts, or which day it describes.
    pub day: NaiveDate,
    /// The day in words; each line stands below the other.
    pub label: Vec<String>,
    /// The value; its label names the day in one line.
    pub bar: Bar,
}

/// Draws the values in the order of their days; `from` is the day from which all of them count. With words for it, a line leads
/// from nothing on that day to the target, as high as the values would be at an even pace.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn series(
    points: &[Point],
    (from, pace): (Option<NaiveDate>, Option<&str>),
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    let columns = Columns::place(points, from, theme, typeface);
    if !columns.collide(theme) {
        return columns.draw(points, pace.filter(|_| from.is_some()), theme, typeface);
    }
    let bars: Vec<Bar> = points.iter().map(|point| point.bar.clone()).collect();
    plain(&bars, theme, typeface)
}

/// Positions of columns and texts.
struct Columns {
    /// The middle of each column.
    middles: Vec<i32>,
    /// The height of each column.
    heights: Vec<i32>,
    /// From where to where each label reaches.
    labels: Vec<(i32, i32)>,
    /// The same of each value.
    values: Vec<(i32, i32)>,
}

impl Columns {
    fn place(points: &[Point], from: Option<NaiveDate>, theme: ChartTheme, typeface: &Typeface) -> Self {
        let first = from.or_else(|| points.iter().map(|point| point.day).min()).unwrap_or_default();
        let days = |point: &Point| (point.day - first).num_days();
        let longest = points.iter().map(days).max().unwrap_or_default().max(1);
        let room = i64::from(theme.width - theme.column_width);
        let middle = |point: &Point| theme.column_width / 2 + (room * days(point) / longest) as i32;
        let middles: Vec<i32> = points.iter().map(middle).collect();
        // A text stands in the middle of its column, as far as the chart is wide enough for it.
        let stretch = |middle: &i32, width: i32| {
            let start = (middle - width / 2).clamp(0, (theme.width - width).max(0));
            (start, start + width)
        };
        let label = |point: &Point| {
            let widths = point.label.iter().map(|line| typeface.width(line, theme.label_size, 400));
            widths.max().unwrap_or_default()
        };
        let value = |point: &Point| typeface.width(&point.bar.shown, theme.value_size, 600);
        let both = || middles.iter().zip(points);
        let labels = both().map(|(middle, point)| stretch(middle, label(point))).collect();
        let values = both().map(|(middle, point)| stretch(middle, value(point))).collect();
        let top = points.iter().map(|point| float(point.bar.value)).fold(f64::MIN_POSITIVE, f64::max);
        let height = |point: &Point| (float(point.bar.value) / top * f64::from(theme.column_height)) as i32;
        let heights = points.iter().map(height).collect();
        Self { middles, heights, labels, values }
    }

    /// Whether neighbours are in each other's way.
    fn collide(&self, theme: ChartTheme) -> bool {
        let overlap = |pair: &[(i32, i32)]| pair[0].1 + theme.label_gap > pair[1].0;
        let columns = self.middles.windows(2).any(|pair| pair[1] - pair[0] < theme.column_width + theme.label_gap);
        columns || self.labels.windows(2).any(overlap) || (1..self.values.len()).any(|index| self.meet(index, theme))
    }

    /// Whether a value and the one before it stand in each other's line, or one in the other's column.
    fn meet(&self, index: usize, theme: ChartTheme) -> bool {
        let (before, this) = (index - 1, index);
        let half = theme.column_width / 2 + theme.label_gap;
        let above = self.heights[this].abs_diff(self.heights[before]).cast_signed() >= theme.line;
        let (low, high) = if self.heights[before] < self.heights[this] { (before, this) } else { (this, before) };
        let column = (self.middles[high] - half, self.middles[high] + half);
        let apart = |a: (i32, i32), b: (i32, i32)| a.1 <= b.0 || b.1 <= a.0;
        let values = above || apart(self.values[before], (self.values[this].0 - theme.label_gap, self.values[this].1));
        !(values && apart(self.values[low], column))
    }

    fn draw(
        &self,
        points: &[Point],
        pace: Option<&str>,
        theme: ChartTheme,
        typeface: &Typeface,
    ) -> Result<DisplayList, DrawError> {
        let lines = points.iter().map(|point| count(&point.label)).max().unwrap_or_default();
        let base = theme.line + theme.column_height;
        let canvas = Canvas::new(theme, base + theme.label_gap / 2 + lines * theme.line, typeface);
        let top = points.iter().map(|point| float(point.bar.value)).fold(f64::MIN_POSITIVE, f64::max);
        let area = canvas.upright((base, theme.line), top)?;
        let aim = points.iter().position(|point| point.bar.fill == Fill::Outline);
        if let (Some(aim), Some(words)) = (aim, pace) {
            canvas.pace(&self.pace(aim, theme), words, self.obstacles(theme))?;
        }
        for (index, point) in points.iter().enumerate() {
            let half = theme.column_width / 2;
            let sides = (self.middles[index] - half, self.middles[index] + half);
            let (_, head) = area.map_coordinate(&(sides.0, float(point.bar.value)));
            let head = base - seen(point.bar.value, base - head);
            match point.bar.fill {
                Fill::Solid => canvas.fill((sides.0, head), (sides.1, base), point.bar.role)?,
                Fill::Outline => canvas.frame(sides, (head, base + FRAME_WIDTH as i32), point.bar.role)?,
            }
            let above = head - theme.label_gap * 3 / 4;
            canvas.value(&point.bar.shown, &point.bar.figure, Anchor::Start, (self.values[index].0, above))?;
            self.label(&canvas, index, point, base + theme.label_gap / 2)?;
        }
        canvas.ground(base + AXIS_WIDTH as i32 / 2)?;
        Ok(canvas.finish())
    }

    /// The line from nothing on the first day to a column, as far as its edge.
    fn pace(&self, aim: usize, theme: ChartTheme) -> Pace {
        let (from, base) = (theme.column_width / 2, theme.line + theme.column_height);
        Pace { from: (from, base), aim: (self.middles[aim], base - self.heights[aim]), to: self.middles[aim] - from }
    }

    /// Columns and the values above them, which neither the line nor its words may touch.
    fn obstacles(&self, theme: ChartTheme) -> Obstacles {
        let (base, half) = (theme.line + theme.column_height, theme.column_width / 2);
        let columns = self.middles.iter().zip(&self.heights);
        let columns =
            columns.map(|(middle, height)| Extent { x: (middle - half, middle + half), y: (base - height, base) });
        let values = self.values.iter().zip(&self.heights).map(|(x, height)| {
            let baseline = base - height - theme.label_gap * 3 / 4;
            Extent { x: *x, y: (baseline - theme.value_size * 3 / 4, baseline) }
        });
        Obstacles { columns: columns.collect(), values: values.collect() }
    }

    /// The lines of a label below its column; at the chart's edges they are flush with it.
    fn label(&self, canvas: &Canvas, index: usize, point: &Point, top: i32) -> Result<(), DrawError> {
        let theme = canvas.theme();
        let (anchor, x) = match self.labels[index] {
            (0, _) => (Anchor::Start, 0),
            (_, end) if end >= theme.width => (Anchor::End, theme.width),
            (start, end) => (Anchor::Middle, start.midpoint(end)),
        };
        for (line, text) in (0..).zip(&point.label) {
            canvas.label(text, anchor, (x, top + line * theme.line + theme.baseline))?;
        }
        Ok(())
    }
}
