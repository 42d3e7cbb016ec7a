//! A share as so many of a few signs, made of rectangles.

use super::bars::Bar;
use super::canvas::{Canvas, DrawError};
use super::display::DisplayList;
use super::measure::Typeface;
use super::nested::headline;
use super::role::Role;
use crate::project::structure::Sign;
use crate::project::theme::ChartTheme;

/// A rectangle in a square of 100 by 100, from corner to corner.
type Part = ((i32, i32), (i32, i32));

/// The rectangles of a sign. A person has head, arms and trunk, and two legs.
fn parts(sign: Sign) -> &'static [Part] {
    match sign {
        Sign::Square => &[((6, 6), (94, 94))],
        Sign::Person => &[((37, 0), (63, 24)), ((24, 29), (76, 64)), ((32, 64), (48, 100)), ((52, 64), (68, 100))],
    }
}

/// Draws `filled` of `count` signs in the role of the share, the number and its name below them.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn pictogram(
    share: &Bar,
    (filled, count): (u32, u32),
    sign: Sign,
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    let label = headline(share, theme, typeface);
    let count = count.max(1).cast_signed();
    let side = (theme.width / count).min(theme.column_height * 2 / 3);
    let foot = side + theme.label_gap;
    let canvas = Canvas::new(theme, foot + label.height() * theme.line, typeface);
    // The first sign begins where the words do.
    let inset = parts(sign).iter().map(|((left, _), _)| *left).min().unwrap_or_default();
    for index in 0..count {
        let role = if index < filled.cast_signed() { share.role } else { Role::Chart3 };
        for ((left, top), (right, bottom)) in parts(sign) {
            let corner = |x: &i32, y: &i32| (index * side + side * (x - inset) / 100, side * y / 100);
            canvas.fill(corner(left, top), corner(right, bottom), role)?;
        }
    }
    canvas.headline(share, &label, foot)?;
    Ok(canvas.finish())
}
