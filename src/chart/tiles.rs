//! A tile for each of some places, roughly where the place lies; those that count are filled.

use super::backend::WEIGHTS;
use super::bars::Bar;
use super::canvas::{Canvas, DrawError, OPEN_PERCENT};
use super::display::{Anchor, DisplayList, Fault};
use super::measure::Typeface;
use super::nested::headline;
use super::role::Role;
use crate::project::theme::ChartTheme;

/// Contents of the chart.
pub(crate) struct Tiles {
    /// The figure that the filled tiles make up, with the words that follow its number.
    pub count: Bar,
    pub tiles: Vec<Tile>,
}

/// A place.
pub(crate) struct Tile {
    /// Column and row, from one.
    pub at: (u32, u32),
    /// A short name, which stands in the tile.
    pub name: String,
    pub is_filled: bool,
}

/// Greatest side of a tile with the space beside it, in tenths of a line of text.
const LARGEST: i32 = 25;

/// The space beside a tile, in hundredths.
const GAP: i32 = 8;

/// Draws the tiles, and below them the figure.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn tiles(chart: &Tiles, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let (columns, rows) = extent(chart);
    let pitch = (theme.width * 100 / (columns * 100 - GAP)).min(LARGEST * theme.line / 10);
    let side = pitch * (100 - GAP) / 100;
    let label = headline(&chart.count, theme, typeface);
    let foot = (rows - 1).max(0) * pitch + side + theme.label_gap;
    let canvas = Canvas::new(theme, foot + label.height() * theme.line, typeface);
    for tile in &chart.tiles {
        let [column, row] = [tile.at.0, tile.at.1].map(|place| place.cast_signed() - 1);
        canvas.tile(tile, chart.count.role, ((column * pitch, row * pitch), side))?;
    }
    canvas.headline(&chart.count, &label, foot)?;
    Ok(canvas.finish())
}

/// Columns and rows.
fn extent(chart: &Tiles) -> (i32, i32) {
    let most = |of: fn(&Tile) -> u32| chart.tiles.iter().map(of).max().unwrap_or(1).max(1).cast_signed();
    (most(|tile| tile.at.0), most(|tile| tile.at.1))
}

impl Canvas<'_> {
    /// A filled tile with its name left open in it, or a frame around it.
    fn tile(&self, tile: &Tile, role: Role, ((x, y), side): ((i32, i32), i32)) -> Result<(), DrawError> {
        let size = self.theme().value_size * OPEN_PERCENT / 100;
        if self.width(&tile.name, size, WEIGHTS[1]) > side - self.theme().label_gap / 2 {
            self.fault(Fault::LongWords(tile.name.clone()));
        }
        let letters = if tile.is_filled {
            self.fill((x, y), (x + side, y + side), role)?;
            Role::OnPrimary
        } else {
            self.frame((x, x + side), (y, y + side), role)?;
            Role::Text
        };
        let baseline = y + (side + size * 7 / 10) / 2;
        self.coloured(&tile.name, (size, WEIGHTS[1]), letters, Anchor::Middle, (x + side / 2, baseline))
    }
}
