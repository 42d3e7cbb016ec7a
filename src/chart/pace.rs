//! The line along which values would grow to a target at an even pace.

use super::backend::WEIGHTS;
use super::canvas::{AXIS_WIDTH, Canvas, DrawError};
use super::display::Anchor;
use super::role::Role;

/// A straight line that rises from nothing.
pub(super) struct Pace {
    /// Nothing, on the first day.
    pub from: (i32, i32),
    /// The target, on its day.
    pub aim: (i32, i32),
    /// Where the line ends, at the edge of the target's column.
    pub to: i32,
}

impl Pace {
    /// Height of the line at a place, from the top.
    fn y(&self, x: i32) -> i32 {
        let (run, rise) = (i64::from(self.aim.0 - self.from.0).max(1), i64::from(self.aim.1 - self.from.1));
        self.from.1 + (rise * i64::from(x - self.from.0) / run) as i32
    }

    /// Where the line is so far down.
    fn x(&self, y: i32) -> i32 {
        let (run, rise) = (i64::from(self.aim.0 - self.from.0), i64::from(self.aim.1 - self.from.1).min(-1));
        self.from.0 + (run * i64::from(y - self.from.1) / rise) as i32
    }

    /// The part of the line that lies in a box.
    fn within(&self, area: &Extent) -> Option<(i32, i32)> {
        let (start, end) = (area.x.0.max(self.x(area.y.1)), area.x.1.min(self.x(area.y.0)));
        (start < end).then_some((start, end))
    }

    /// The parts of the line that lie in none of these boxes.
    fn beside(&self, areas: &[Extent]) -> Vec<(i32, i32)> {
        let mut inside: Vec<_> = areas.iter().filter_map(|area| self.within(area)).collect();
        inside.sort_unstable();
        let mut parts = Vec::new();
        let mut start = self.from.0;
        for (from, to) in inside.into_iter().chain([(self.to, self.to)]) {
            if start < from.min(self.to) {
                parts.push((start, from.min(self.to)));
            }
            start = start.max(to);
        }
        parts
    }
}

/// An upright rectangle by its left and right edge, and by its top and bottom.
#[derive(Clone, Copy)]
pub(super) struct Extent {
    pub x: (i32, i32),
    pub y: (i32, i32),
}

impl Extent {
    fn grown(self, by: i32) -> Self {
        Self { x: (self.x.0 - by, self.x.1 + by), y: (self.y.0 - by, self.y.1 + by) }
    }

    fn meets(&self, other: &Self) -> bool {
        self.x.0 < other.x.1 && other.x.0 < self.x.1 && self.y.0 < other.y.1 && other.y.0 < self.y.1
    }
}

/// Columns and numbers on the way of the line.
pub(super) struct Obstacles {
    pub columns: Vec<Extent>,
    pub values: Vec<Extent>,
}

/// Shares of the way, in percent, at which the words may end; the first that has room.
const ENDS: [i32; 5] = [72, 62, 82, 52, 90];

impl Canvas<'_> {
    /// The line, which leaves out values, and its words above it; nothing where these have no room.
    pub(super) fn pace(&self, pace: &Pace, words: &str, obstacles: Obstacles) -> Result<(), DrawError> {
        let theme = self.theme();
        let gap = theme.label_gap / 2;
        let values: Vec<Extent> = obstacles.values.into_iter().map(|value| value.grown(gap)).collect();
        let width = self.width(words, theme.label_size, WEIGHTS[0]);
        let places = ENDS.map(|percent| {
            let end = pace.from.0 + (pace.to - pace.from.0) * percent / 100;
            let baseline = pace.y(end) - gap;
            Extent { x: (end - width, end), y: (baseline - theme.label_size * 3 / 4, baseline) }
        });
        let taken = || obstacles.columns.iter().chain(&values);
        let free = |place: &&Extent| place.x.0 >= 0 && !taken().any(|it| it.meets(place));
        let Some(place) = places.iter().find(free) else { return Ok(()) };
        for (from, to) in pace.beside(&values) {
            self.line(&[(from, pace.y(from)), (to, pace.y(to))], Role::Axis, AXIS_WIDTH)?;
        }
        self.label(words, Anchor::End, (place.x.1, place.y.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACE: Pace = Pace { from: (0, 100), aim: (100, 0), to: 90 };

    #[test]
    fn the_line_leaves_out_what_it_meets() {
        let value = Extent { x: (40, 70), y: (40, 55) };
        assert_eq!(PACE.within(&value), Some((45, 60)));
        assert_eq!(PACE.beside(&[value]), [(0, 45), (60, 90)]);
        assert_eq!(PACE.beside(&[Extent { x: (0, 20), y: (0, 50) }]), [(0, 90)], "what is above it is not met");
        assert_eq!(PACE.beside(&[Extent { x: (80, 120), y: (0, 50) }]), [(0, 80)]);
    }
}
