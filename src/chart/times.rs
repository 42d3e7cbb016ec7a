//! Two bars of which one is a multiple of the other.

use super::backend::WEIGHTS;
use super::bars::Bar;
use super::canvas::{Canvas, DrawError, float};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::project::theme::ChartTheme;

/// The thing of which the other one is a multiple.
pub(crate) struct Base {
    /// The number one as the language writes it.
    pub shown: String,
    pub label: String,
}

/// Draws what is taken as one, and below it its multiple with the word for the unit.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn times(
    base: &Base,
    multiple: &Bar,
    unit: &str,
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    let style = (theme.label_size, WEIGHTS[0]);
    let [above, below] = [&base.label, &multiple.label].map(|text| Label::new(text, style, theme.width, typeface));
    let head = |label: &Label| label.height() * theme.line + theme.label_gap / 4;
    let height = |label: &Label| head(label) + theme.stacked_height;
    let second = height(&above) + theme.bar_gap;
    let canvas = Canvas::new(theme, second + height(&below), typeface);
    let one = longest(base, multiple, unit, &canvas);
    canvas.words(&above, (WEIGHTS[0], theme.width), Anchor::Start, (0, 0))?;
    let at = canvas.times(1.0, one, head(&above), Role::Chart3)?;
    canvas.text(&base.shown, (theme.value_size, WEIGHTS[1]), Anchor::Start, at)?;
    canvas.labelled(&multiple.figure, &below, theme.width, (0, second))?;
    let at = canvas.times(float(multiple.value), one, second + head(&below), multiple.role)?;
    canvas.value(&multiple.shown, &multiple.figure, Anchor::Start, at)?;
    let behind = at.0 + canvas.width(&multiple.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap / 2;
    canvas.label(unit, Anchor::Start, (behind, at.1))?;
    Ok(canvas.finish())
}

/// The greatest length of one with which both bars have room for their values.
fn longest(base: &Base, multiple: &Bar, unit: &str, canvas: &Canvas) -> f64 {
    let theme = canvas.theme();
    let number = |text: &str| canvas.width(text, theme.value_size, WEIGHTS[1]) + theme.label_gap;
    let words = number(&multiple.shown) + canvas.width(unit, theme.label_size, WEIGHTS[0]) + theme.label_gap / 2;
    let room = |words: i32, times: f64| f64::from(theme.width - words) / times;
    room(number(&base.shown), 1.0).min(room(words, float(multiple.value))).max(0.0)
}

impl Canvas<'_> {
    /// A bar as long as so many times `one`, and the place of the number behind it.
    fn times(&self, times: f64, one: f64, top: i32, role: Role) -> Result<(i32, i32), DrawError> {
        let theme = self.theme();
        let end = (one * times) as i32;
        self.fill((0, top), (end, top + theme.stacked_height), role)?;
        Ok((end + theme.label_gap, top + self.value_in(theme.stacked_height)))
    }
}
