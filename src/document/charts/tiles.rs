//! Tiles: one for each of some places, of which so many are filled as a figure says.

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::resolved::{bar, figures, role};
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::chart::bars::Bar;
use crate::chart::tiles;
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::name::FigureId;
use crate::project::language::Direction;
use crate::project::structure::{self, Tile, Tiles};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Composes tiles. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Tiles) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let all = figures(wording, std::iter::once(&form.figure).chain(&form.whole))?;
    let filled = form.tiles.iter().filter(|tile| tile.filled).count();
    let sound = counts(&voice, all[0], filled, "filled tiles");
    let sound = all.get(1).is_none_or(|whole| counts(&voice, whole, form.tiles.len(), "tiles")) && sound;
    if !sound {
        return None;
    }
    let count = Bar { label: voice.following(all[0]), ..bar(&voice, all[0], role(form.highlight.as_ref())) };
    // A map is no text: where all else is mirrored, west stays on the left.
    let columns = form.tiles.iter().map(|tile| tile.at.0).max().unwrap_or_default();
    let drawn = form.tiles.iter().map(|tile| tiles::Tile {
        at: match tools.direction {
            Direction::Ltr => tile.at,
            Direction::Rtl => (columns + 1 - tile.at.0, tile.at.1),
        },
        name: wording.plain(&tile.name, &[]),
        is_filled: tile.filled,
    });
    let drawn = tiles::Tiles { count, tiles: drawn.collect() };
    let list = drawing(wording, tools, chart, tiles::tiles(&drawn, tools.chart, tools.typeface))?;
    let note = dates::note(&voice, &all[..1]);
    let (alt, table) = (told(&voice, form, &all), table(&voice, form, &all));
    Some(composed(&voice, list, Composed { alt, note, table }))
}

/// Whether so many tiles are what a figure says.
fn counts(voice: &Voice, figure: &Figure, tiles: usize, what: &str) -> bool {
    let count = figure.count();
    if count.is_some_and(|count| u32::try_from(tiles) == Ok(count)) {
        return true;
    }
    let (name, id) = (&voice.chart.name.value, &figure.id);
    let is = format!("{}{}", figure.precision.words(), figure.shown().normalize());
    let message = format!("the chart `{name}` has {tiles} {what}, and `{id}` is {is}");
    let hint = if count.is_some() {
        "fill as many tiles as the figure says, or confirm the figure"
    } else {
        "tiles show an exact whole number; say another one in a text"
    };
    let finding = Finding::new(Code::TilesDisagree, message, hint).at(voice.chart.name.origin.clone());
    voice.wording.report(finding.also(figure.origin.clone(), format!("`{id}` is {is}")));
    false
}

/// The name of a place for ears and tables: the long one, if its message has one.
fn full_name(voice: &Voice, tile: &Tile) -> String {
    let long = tile.name.clone().map(|name| name.with_attribute("name"));
    voice.wording.plain(if voice.wording.has(&long.value) { &long } else { &tile.name }, &[])
}

/// The figure with the places that are filled, and those that are not.
fn told(voice: &Voice, form: &Tiles, all: &[&Figure]) -> (String, Vec<FigureId>) {
    let separator = voice.message(OwnMessage::AltSeparator, &[]);
    let names = |filled: bool| {
        let tiles = form.tiles.iter().filter(|tile| tile.filled == filled);
        let names = tiles.map(|tile| Slot::Literal(full_name(voice, tile)).write());
        names.collect::<Vec<_>>().join(&separator)
    };
    let arguments = [("period", dates::told(voice, &all[..1])), ("bars", voice.bar(all[0])), ("names", names(true))];
    match names(false) {
        others if others.is_empty() => voice.alternative_text(OwnMessage::AltTiles, &arguments),
        others => voice.alternative_text(OwnMessage::AltTilesSome, &[&arguments[..], &[("others", others)]].concat()),
    }
}

/// The figure as the whole of its places, each of which counts one or none.
fn table(voice: &Voice, form: &Tiles, all: &[&Figure]) -> ChartTable {
    let row = |tile: &Tile| TableRow {
        figure: None,
        name: full_name(voice, tile),
        number: voice.wording.count(u32::from(tile.filled).into()),
        unit: String::new(),
    };
    let whole = Some(TableRow::new(voice.wording, all[0], voice.name(all[0])));
    let groups = vec![TableGroup { whole, rows: form.tiles.iter().map(row).collect() }];
    ChartTable { rows_are: RowsAre::Figures, dating: dates::above_table(voice, &all[..1]), groups }
}
