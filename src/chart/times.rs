//! Two bars of which one is a multiple of the other.

use super::backend::WEIGHTS;
use super::canvas::{Canvas, DrawError, float};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::chart::bars::Bar;
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
    let height = |label: &Label| label.height() * theme.line + theme.stacked_height;
    let second = height(&above) + theme.bar_gap;
    let canvas = Canvas::new(theme, second + height(&below), typeface);
    let number = |text: &str| typeface.width(text, theme.value_size, WEIGHTS[1]);
    let words = number(&multiple.shown) + typeface.width(unit, theme.label_size, WEIGHTS[0]) + theme.label_gap / 2;
    let value = float(multiple.value);
    let room = |length: f64, words: i32, top: f64| f64::from(theme.width - words - theme.label_gap) * top / length;
    let top = value.max(1.0);
    let end = room(value, words, top).min(room(1.0, number(&base.shown), top)).min(f64::from(theme.width));
    let scale = canvas.area(0, end.max(0.0) as i32, top)?;
    let bar = |length: f64, top: i32, role: Role| -> Result<(i32, i32), DrawError> {
        canvas.rectangle(&scale, (0.0, length), (top, top + theme.stacked_height), role)?;
        let (end, _) = scale.map_coordinate(&(length, top));
        // Lining figures are about 0.7 em high.
        Ok((end + theme.label_gap, top + (theme.stacked_height + theme.value_size * 7 / 10) / 2))
    };
    canvas.words(&above, (WEIGHTS[0], theme.width), Anchor::Start, (0, 0))?;
    let at = bar(1.0, above.height() * theme.line, Role::Chart3)?;
    canvas.text(&base.shown, (theme.value_size, WEIGHTS[1]), Anchor::Start, at)?;
    canvas.labelled(&multiple.figure, &below, theme.width, (0, second))?;
    let at = bar(value, second + below.height() * theme.line, multiple.role)?;
    canvas.value(&multiple.shown, &multiple.figure, Anchor::Start, at)?;
    let behind = at.0 + number(&multiple.shown) + theme.label_gap / 2;
    canvas.label(unit, Anchor::Start, (behind, at.1))?;
    Ok(canvas.finish())
}
