//! Dots on one axis from zero, one below the other.

use super::backend::WEIGHTS;
use super::bars::{Bar, label_room};
use super::canvas::{AXIS_WIDTH, Area, Canvas, DrawError, float};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::project::theme::ChartTheme;

/// Draws the dots in their order, each behind its label, with its value behind it.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn dots(bars: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let room = label_room(bars.iter(), theme, typeface) - theme.bar_height / 2;
    let label = |bar: &Bar| Label::new(&bar.label, (theme.label_size, WEIGHTS[0]), room, typeface);
    let labels: Vec<Label> = bars.iter().map(label).collect();
    let height = labels.iter().map(|label| row(label, theme)).sum();
    let canvas = Canvas::new(theme, height, typeface);
    let start = labels.iter().map(|label| label.width).max().unwrap_or_default() + 3 * theme.label_gap;
    let scale = canvas.scale(start, theme.label_gap + theme.bar_height / 2, bars.iter())?;
    canvas.line(&[(start, 0), (start, height)], Role::Axis, AXIS_WIDTH)?;
    let mut top = 0;
    for (bar, label) in bars.iter().zip(&labels) {
        canvas.labelled(&bar.figure, label, room, (0, top))?;
        canvas.dot(&scale, bar, top + row(label, theme) / 2)?;
        top += row(label, theme);
    }
    Ok(canvas.finish())
}

/// Height of a row with that label.
fn row(label: &Label, theme: ChartTheme) -> i32 {
    label.height() * theme.line
}

impl Canvas<'_> {
    /// A dot in the middle of its row, at the end of a thin line from zero, and its value behind it.
    fn dot(&self, area: &Area, bar: &Bar, middle: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let half = theme.bar_height / 2;
        let (start, _) = area.map_coordinate(&(0.0, middle));
        let (x, _) = area.map_coordinate(&(float(bar.value), middle));
        self.line(&[(start, middle), (x, middle)], Role::Axis, AXIS_WIDTH / 2)?;
        self.fill((x - half, middle - half), (x + half, middle + half), bar.role)?;
        let baseline = middle - half + self.value_in(2 * half);
        self.value(&bar.shown, &bar.figure, Anchor::Start, (x + half + theme.label_gap, baseline))
    }
}
