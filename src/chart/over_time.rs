//! Values over time: days to scale, marks with lines between them, values beside the marks and dates below.

use chrono::NaiveDate;

use super::backend::WEIGHTS;
use super::bars::Fill;
use super::canvas::{AXIS_WIDTH, Canvas, DrawError, float};
use super::display::{Anchor, Fault};
use super::role::Role;
use super::series::Point;
use crate::project::theme::ChartTheme;

/// A place on the canvas.
type Spot = (i32, i32);

/// Width of the line between two values, and of the time that has passed, in 1/100 pt.
const LINE_WIDTH: u32 = 150;

/// From a number to a line beside it, in 1/100 pt.
const CLEARANCE: i32 = 150;

/// Length of a dash and of the space behind it, in 1/100 pt.
const DASH: i32 = 300;
const BETWEEN_DASHES: i32 = 200;

/// Days on a line, to scale.
#[derive(Debug, Clone, Copy)]
pub(super) struct Days {
    first: NaiveDate,
    all: i64,
    ends: (i32, i32),
}

impl Days {
    /// A scale from the first of these days at one end to the last at the other.
    pub(super) fn of(days: impl Iterator<Item = NaiveDate> + Clone, ends: (i32, i32)) -> Self {
        let (first, last) = (days.clone().min().unwrap_or_default(), days.max().unwrap_or_default());
        Self { first, all: (last - first).num_days().max(1), ends }
    }

    /// The place of a day.
    pub(super) fn place(&self, day: NaiveDate) -> i32 {
        let (start, end) = self.ends;
        start + (i64::from(end - start) * (day - self.first).num_days() / self.all) as i32
    }
}

/// An area in which values stand over their days, from zero on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    pub days: Days,
    /// Of zero.
    pub base: i32,
    /// Of the largest value.
    pub head: i32,
    /// The largest value.
    pub top: f64,
}

impl Plot {
    /// The largest of some values, and at least something.
    pub(super) fn top<'p>(points: impl Iterator<Item = &'p Point>) -> f64 {
        points.map(|point| float(point.bar.value)).fold(f64::MIN_POSITIVE, f64::max)
    }

    pub(super) fn spot(&self, point: &Point) -> Spot {
        let height = f64::from(self.base - self.head) * float(point.bar.value) / self.top;
        (self.days.place(point.day), self.base - height as i32)
    }
}

/// The side of the mark of a value.
pub(super) fn mark_side(theme: ChartTheme) -> i32 {
    theme.bar_height * 5 / 7
}

/// A part of the canvas.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
}

impl Field {
    fn around((x, y): Spot, half: i32) -> Self {
        Self { left: x - half, right: x + half, top: y - half, bottom: y + half }
    }

    /// The same with some room on both sides.
    fn wider(&self, by: i32) -> Self {
        Self { left: self.left - by, right: self.right + by, ..*self }
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }

    /// Whether a straight line runs through it (Liang and Barsky, 1984).
    fn is_crossed(&self, [from, to]: [Spot; 2]) -> bool {
        let across = (to.0 - from.0, self.left - from.0, self.right - from.0);
        let down = (to.1 - from.1, self.top - from.1, self.bottom - from.1);
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (length, near, far) in [across, down].map(|(a, b, c)| (f64::from(a), f64::from(b), f64::from(c))) {
            if length == 0.0 {
                if near > 0.0 || far < 0.0 {
                    return false;
                }
                continue;
            }
            let (a, b) = (near / length, far / length);
            (enters, leaves) = (enters.max(a.min(b)), leaves.min(a.max(b)));
        }
        enters <= leaves
    }
}

/// Part of a plot that is taken already, of which later values keep clear.
pub(super) struct Taken {
    area: Field,
    fields: Vec<Field>,
    lines: Vec<[Spot; 2]>,
}

impl Taken {
    pub(super) fn new(area: Field) -> Self {
        Self { area, fields: Vec::new(), lines: Vec::new() }
    }

    /// Takes the marks of some values, with the lines between them.
    pub(super) fn take_line(&mut self, spots: &[Spot], theme: ChartTheme) {
        self.fields.extend(spots.iter().map(|spot| Field::around(*spot, mark_side(theme) / 2)));
        self.lines.extend(spots.windows(2).map(|pair| [pair[0], pair[1]]));
    }

    /// The start and the baseline of a text of that width, beside a mark: above it if that is free, or else below or at a
    /// side. `None` if nothing is.
    pub(super) fn beside(&mut self, (x, y): Spot, width: i32, theme: ChartTheme) -> Option<Spot> {
        let (half, gap, height) = (mark_side(theme) / 2, theme.label_gap * 3 / 4, theme.value_size * 7 / 10);
        let clamped = (x - width / 2).clamp(self.area.left, (self.area.right - width).max(self.area.left));
        let starts = [x - width / 2, x + half - width, x - half, clamped];
        let above = starts.map(|start| (start, y - half - gap));
        let below = starts.map(|start| (start, y + half + gap + height));
        let sides = [x + half + gap, x - half - gap - width].map(|start| (start, y + height / 2));
        let field = |(left, bottom): Spot| Field { left, right: left + width, top: bottom - height, bottom };
        let found = above.into_iter().chain(below).chain(sides).find(|spot| self.is_free(&field(*spot)))?;
        self.fields.push(field(found));
        Some(found)
    }

    fn is_free(&self, field: &Field) -> bool {
        let has_field = self.fields.iter().any(|other| field.meets(other));
        let with_air = field.wider(CLEARANCE);
        self.area.holds(field) && !has_field && !self.lines.iter().any(|line| with_air.is_crossed(*line))
    }
}

/// Starts of texts of these widths below their places, moved aside so that none meets another or leaves the area; `None`
/// if one would no longer stand below its place.
pub(super) fn below(places: &[i32], widths: &[i32], gap: i32, (start, end): (i32, i32)) -> Option<Vec<i32>> {
    let wanted: Vec<i32> = places.iter().zip(widths).map(|(place, width)| place - width / 2 - start).collect();
    let starts: Vec<i32> = apart(&wanted, widths, gap, end - start).into_iter().map(|at| at + start).collect();
    let fits =
        |((place, width), at): ((&i32, &i32), &i32)| *at >= start && (at - gap..=at + width + gap).contains(place);
    places.iter().zip(widths).zip(&starts).all(fits).then_some(starts)
}

/// Starts of things of these sizes in a row, as near to where they are wanted as they can be without meeting each other
/// or the end.
pub(super) fn apart(wanted: &[i32], sizes: &[i32], gap: i32, end: i32) -> Vec<i32> {
    let mut starts = Vec::with_capacity(wanted.len());
    let mut free = 0;
    for (start, size) in wanted.iter().zip(sizes) {
        let start = free.max(*start);
        starts.push(start);
        free = start + size + gap;
    }
    let mut end = end;
    for (start, size) in starts.iter_mut().zip(sizes).rev() {
        *start = (*start).min(end - size);
        end = *start - gap;
    }
    starts
}

impl Canvas<'_> {
    /// A line through values from zero where they count from, and on to the target in dashes.
    pub(super) fn trace(&self, spots: &[Spot], points: &[Point], role: Role) -> Result<(), DrawError> {
        let targets = points.iter().filter(|point| point.bar.fill == Fill::Outline).count();
        let (results, _) = spots.split_at(spots.len() - targets);
        self.line(results, role, LINE_WIDTH)?;
        for pair in spots[results.len().saturating_sub(1)..].windows(2) {
            self.dashes([pair[0], pair[1]], role)?;
        }
        for (spot, point) in spots[spots.len() - points.len()..].iter().zip(points) {
            self.mark(*spot, point.bar.fill, role)?;
        }
        Ok(())
    }

    /// A square for a result; an open one for a target, to the same outer edge.
    fn mark(&self, (x, y): Spot, fill: Fill, role: Role) -> Result<(), DrawError> {
        let half = mark_side(self.theme()) / 2;
        match fill {
            Fill::Solid => self.fill((x - half, y - half), (x + half, y + half), role),
            Fill::Outline => self.frame((x - half, x + half), (y - half, y + half), role),
        }
    }

    /// Dashes from the edge of one mark to that of the next.
    fn dashes(&self, [from, to]: [Spot; 2], role: Role) -> Result<(), DrawError> {
        let (across, down) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let length = across.hypot(down) as i32;
        let at = |way: i32| {
            let part = f64::from(way) / f64::from(length.max(1));
            (from.0 + (across * part) as i32, from.1 + (down * part) as i32)
        };
        let half = mark_side(self.theme()) * 2 / 3;
        let mut way = half + BETWEEN_DASHES / 2;
        while way < length - half {
            self.line(&[at(way), at((way + DASH).min(length - half))], role, LINE_WIDTH * 2 / 3)?;
            way += DASH + BETWEEN_DASHES;
        }
        Ok(())
    }

    /// The line of time at zero: thick as far as time has passed, which is to its end where nothing lies beyond a mark on it.
    pub(super) fn time(&self, y: i32, (start, end): (i32, i32), passed: i32) -> Result<(), DrawError> {
        let passed = if passed + mark_side(self.theme()) / 2 >= end { end } else { passed };
        self.line(&[(start, y), (end, y)], Role::Axis, AXIS_WIDTH)?;
        self.line(&[(start, y), (passed, y)], Role::Axis, LINE_WIDTH)
    }

    /// The number of a value beside its mark; a fault if there is no room for it.
    pub(super) fn beside(&self, taken: &mut Taken, spot: Spot, point: &Point) -> Result<(), DrawError> {
        match self.place_beside(taken, spot, point) {
            Some(at) => self.value(&point.bar.shown, &point.bar.figure, Anchor::Start, at),
            None => {
                self.fault(Fault::NoRoom(point.bar.shown.clone()));
                Ok(())
            }
        }
    }

    pub(super) fn place_beside(&self, taken: &mut Taken, spot: Spot, point: &Point) -> Option<Spot> {
        let width = self.width(&point.bar.shown, self.theme().value_size, WEIGHTS[1]);
        taken.beside(spot, width, self.theme())
    }

    /// Width of the words of a day.
    pub(super) fn width_of_day(&self, point: &Point) -> i32 {
        let theme = self.theme();
        let widths = point.label.iter().map(|line| self.width(line, theme.label_size, WEIGHTS[0]));
        widths.max().unwrap_or_default()
    }

    /// Words of days below the line of time, from `top` on; a fault if they have no room beside each other.
    pub(super) fn days(&self, points: &[&Point], days: &Days, ends: (i32, i32), top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let places: Vec<i32> = points.iter().map(|point| days.place(point.day)).collect();
        let widths: Vec<i32> = points.iter().map(|point| self.width_of_day(point)).collect();
        let Some(starts) = below(&places, &widths, theme.label_gap, ends) else {
            let words = points.iter().map(|point| point.label.join(" ")).collect::<Vec<_>>().join(", ");
            self.fault(Fault::NoRoom(words));
            return Ok(());
        };
        for ((point, start), width) in points.iter().zip(starts).zip(widths) {
            for (line, text) in (0..).zip(&point.label) {
                let at = (start + width / 2, top + line * theme.line + theme.baseline);
                self.text(text, (theme.label_size, WEIGHTS[0]), Anchor::Middle, at)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_never_meet_and_stay_in_order() {
        assert_eq!(apart(&[0, 40, 90], &[10, 10, 10], 2, 100), [0, 40, 90]);
        assert_eq!(apart(&[50, 50, 50], &[20, 20, 20], 2, 100), [36, 58, 80]);
        assert_eq!(apart(&[0, 0, 0], &[20, 20, 20], 2, 100), [0, 22, 44]);
    }

    #[test]
    fn a_text_stands_below_its_place_or_nowhere() {
        assert_eq!(below(&[10, 60], &[40, 40], 2, (0, 100)), Some(vec![0, 42]));
        assert_eq!(below(&[10, 12, 14], &[40, 40, 40], 2, (0, 200)), None);
        assert_eq!(below(&[10, 60], &[80, 80], 2, (0, 100)), None);
    }

    #[test]
    fn a_line_through_a_corner_runs_through() {
        let field = Field { left: 10, right: 20, top: 10, bottom: 20 };
        assert!(field.is_crossed([(0, 0), (30, 30)]) && field.is_crossed([(15, 0), (15, 12)]));
        assert!(field.is_crossed([(12, 12), (14, 14)]));
        for apart in [[(0, 0), (30, 0)], [(0, 0), (9, 9)], [(0, 15), (15, 30)].map(|(x, y)| (x - 5, y + 5))] {
            assert!(!field.is_crossed(apart), "{apart:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn labels_that_have_room_never_meet(wanted in proptest::collection::vec(0..500i32, 1..12)) {
            let mut wanted = wanted;
            wanted.sort_unstable();
            let heights: Vec<i32> = wanted.iter().map(|top| 20 + top % 3 * 10).collect();
            let end = heights.iter().sum::<i32>() + 5 * (heights.len() as i32 - 1);
            let tops = apart(&wanted, &heights, 5, end);
            proptest::prop_assert!(tops[0] >= 0);
            for index in 1..tops.len() {
                proptest::prop_assert!(tops[index - 1] + heights[index - 1] + 5 <= tops[index]);
            }
        }
    }
}
