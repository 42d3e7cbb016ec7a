//! A square for each thing of a whole, of which a part is filled; in tens or hundreds, so that it can be counted.

use super::backend::WEIGHTS;
use super::bars::{Bar, key_gap};
use super::canvas::{Canvas, DrawError};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::nested::{Level, headline};
use super::role::Role;
use crate::project::theme::ChartTheme;

/// Contents of a field.
pub(crate) struct Field {
    pub whole: Bar,
    pub part: Level,
    /// Things of the whole, and those of them that are filled.
    pub counts: (u32, u32),
    /// Number of things that a square stands for.
    pub each: u32,
    /// The same in words, where it is more than one.
    pub legend: Option<String>,
}

/// Draws the squares, the name of the whole above and that of the part below.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn field(field: &Field, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let squares = field.counts.0.div_ceil(field.each);
    let grid = Grid::of(squares.cast_signed(), theme);
    let (head, key) = (headline(&field.whole, theme, typeface), field.part.key(theme, typeface));
    let gap = theme.label_gap / 2;
    let top = head.height() * theme.line + gap;
    let foot = top + grid.height() + key_gap(theme);
    let legend = foot + field.part.lines(&key) * theme.line;
    let words = |text: &String| Label::new(text, (theme.label_size, WEIGHTS[0]), theme.width, typeface);
    let words = field.legend.as_ref().map(words);
    let height = legend + words.iter().map(|words| words.height() * theme.line).sum::<i32>();
    let canvas = Canvas::new(theme, height, typeface);
    canvas.headline(&field.whole, &head, 0)?;
    for index in 0..squares {
        let (x, y) = grid.place(index.cast_signed());
        square(&canvas, field, index, ((x, top + y), grid.side()))?;
    }
    canvas.keyed(&field.part, &key, foot)?;
    if let Some(words) = &words {
        canvas.words(words, (WEIGHTS[0], theme.width), Anchor::Start, (0, legend))?;
    }
    Ok(canvas.finish())
}

/// A square is filled from its start as far as the things that it stands for are; it ends where they do.
fn square(canvas: &Canvas, field: &Field, index: u32, ((x, y), side): ((i32, i32), i32)) -> Result<(), DrawError> {
    let before = u64::from(index) * u64::from(field.each);
    let reach = |count: u32| {
        let within = u64::from(count).saturating_sub(before).min(u64::from(field.each));
        (u64::from(side.unsigned_abs()) * within / u64::from(field.each)) as i32
    };
    let (all, filled) = (reach(field.counts.0), reach(field.counts.1));
    if filled > 0 {
        canvas.fill((x, y), (x + filled, y + side), field.part.bar.role)?;
    }
    if all > filled {
        canvas.fill((x + filled, y), (x + all, y + side), Role::Chart3)?;
    }
    Ok(())
}

/// Blocks of squares, filled one after the other.
struct Grid {
    /// Squares of a block, across and down.
    block: (i32, i32),
    blocks: i32,
    /// Blocks side by side.
    across: i32,
    /// From a square to the next.
    pitch: i32,
}

/// The space between blocks, and that between squares, in hundredths of the pitch.
const BETWEEN: i32 = 45;
const GAP: i32 = 16;

impl Grid {
    /// The largest squares with which the field is no higher than a column chart, on as few rows as they take: tens of
    /// two rows of five, or hundreds.
    fn of(squares: i32, theme: ChartTheme) -> Self {
        let block = if squares > 100 { (10, 10) } else { (5, 2) };
        let blocks = (squares + block.0 * block.1 - 1) / (block.0 * block.1);
        let grid = |across: i32| {
            let hundredths = across * block.0 * 100 + (across - 1) * BETWEEN - GAP;
            let pitch = (theme.width * 100 / hundredths).min(theme.value_size);
            Self { block, blocks, across, pitch }
        };
        let most = blocks.max(1);
        let fits = (1..=most).map(grid).find(|grid| grid.height() <= theme.column_height);
        let largest = fits.map_or_else(|| grid(most).pitch, |grid| grid.pitch);
        (1..=most).rev().map(grid).find(|grid| grid.pitch == largest).unwrap_or_else(|| grid(most))
    }

    fn side(&self) -> i32 {
        self.pitch * (100 - GAP) / 100
    }

    fn between(&self) -> i32 {
        self.pitch * BETWEEN / 100
    }

    fn height(&self) -> i32 {
        let rows = (self.blocks + self.across - 1) / self.across;
        rows * (self.block.1 * self.pitch + self.between()) - self.between() - self.pitch + self.side()
    }

    /// The first corner of a square.
    fn place(&self, index: i32) -> (i32, i32) {
        let (across, down) = self.block;
        let (block, within) = (index / (across * down), index % (across * down));
        let step = |size: i32| size * self.pitch + self.between();
        let x = block % self.across * step(across) + within % across * self.pitch;
        let y = block / self.across * step(down) + within / across * self.pitch;
        (x, y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_stand_in_tens_and_hundreds() {
        let hundreds = Grid { block: (10, 10), blocks: 5, across: 5, pitch: 100 };
        assert_eq!(hundreds.place(0), (0, 0));
        assert_eq!(hundreds.place(99), (900, 900));
        assert_eq!(hundreds.place(100), (1045, 0));
        let tens = Grid { block: (5, 2), blocks: 4, across: 2, pitch: 100 };
        assert_eq!(tens.place(9), (400, 100));
        assert_eq!(tens.place(20), (0, 245));
        assert_eq!(tens.height(), 2 * 200 + 45 - 16);
    }
}
