//! A part within its whole, as a bar in a bar; all of them begin at zero, and their lengths are true.

use super::backend::WEIGHTS;
use super::bars::{Bar, key_gap, key_label, legend_start};
use super::canvas::{Canvas, DrawError, count, float};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use crate::project::theme::ChartTheme;

/// A figure that holds the next one.
pub(crate) struct Level {
    pub bar: Bar,
    /// When it counts, where that is not what the chart says of all.
    pub dating: Option<String>,
}

impl Level {
    /// The label of its key.
    pub(super) fn key(&self, theme: ChartTheme, typeface: &Typeface) -> Label {
        key_label(&self.bar, theme, typeface)
    }

    /// Lines of the key with that label.
    pub(super) fn lines(&self, key: &Label) -> i32 {
        key.height() + count(self.dating.as_slice())
    }
}

/// Draws the whole, its name above, with each part in the one before it; their keys stand below.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn nested(levels: &[Level], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let Some((whole, parts)) = levels.split_first() else { return Ok(Canvas::new(theme, 0, typeface).finish()) };
    let head = headline(&whole.bar, theme, typeface);
    let keys: Vec<Label> = parts.iter().map(|part| part.key(theme, typeface)).collect();
    let (gap, inset) = (theme.label_gap / 2, theme.label_gap / 2);
    let top = head.height() * theme.line + gap;
    let bottom = top + theme.stacked_height + 2 * inset * count(parts);
    let lines: i32 = parts.iter().zip(&keys).map(|(part, key)| part.lines(key)).sum();
    let canvas = Canvas::new(theme, bottom + key_gap(theme) + lines * theme.line, typeface);
    canvas.headline(&whole.bar, &head, 0)?;
    let scale = canvas.area(0, theme.width, float(whole.bar.value).max(f64::MIN_POSITIVE))?;
    for (depth, Level { bar, .. }) in (0..).zip(levels) {
        let sides = (top + depth * inset, bottom - depth * inset);
        canvas.rectangle(&scale, (0.0, float(bar.value)), sides, bar.role)?;
    }
    let mut foot = bottom + key_gap(theme);
    for (part, key) in parts.iter().zip(&keys) {
        canvas.keyed(part, key, foot)?;
        foot += part.lines(key) * theme.line;
    }
    Ok(canvas.finish())
}

impl Canvas<'_> {
    /// The key of a level, and below its name when it counts.
    pub(super) fn keyed(&self, level: &Level, label: &Label, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        self.key(&level.bar, label, top)?;
        let Some(dating) = &level.dating else { return Ok(()) };
        let behind = legend_start(&level.bar, theme, self.typeface());
        let room = theme.width - behind;
        let label_of_date = Label::new(dating, (theme.label_size, WEIGHTS[0]), i32::MAX, self.typeface());
        let below = top + label.height() * theme.line;
        self.words(&label_of_date, (WEIGHTS[0], room), Anchor::Start, (behind, below))
    }
}

/// The label of a whole behind its number.
pub(super) fn headline(whole: &Bar, theme: ChartTheme, typeface: &Typeface) -> Label {
    let number = typeface.width(&whole.shown, theme.value_size, WEIGHTS[1]);
    Label::new(&whole.label, (theme.label_size, WEIGHTS[0]), theme.width - number - theme.label_gap / 2, typeface)
}
