//! Straight arrows between things that have no common scale.

use super::canvas::{AXIS_WIDTH, Canvas, DrawError};
use super::role::Role;

/// Width of an arrow's head, in 1/100 pt.
const HEAD_WIDTH: u32 = 100;

impl Canvas<'_> {
    /// An arrow along one of the axes.
    pub(super) fn arrow(&self, from: (i32, i32), to: (i32, i32)) -> Result<(), DrawError> {
        let head = self.theme().bar_height / 3;
        let (back_x, back_y) = ((from.0 - to.0).signum() * head, (from.1 - to.1).signum() * head);
        // Beside the line by as much as it goes back along it.
        let wing = |side: i32| (to.0 + back_x + side * back_y, to.1 + back_y + side * back_x);
        self.line(&[from, to], Role::Axis, AXIS_WIDTH)?;
        self.line(&[wing(-1), to, wing(1)], Role::Axis, HEAD_WIDTH)
    }
}
