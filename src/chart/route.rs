//! Stations of unlike units one after the other, joined by arrows that are all alike: nothing here has a scale.

use super::backend::WEIGHTS;
use super::canvas::{Canvas, DrawError, count};
use super::display::{Anchor, DisplayList, Fault};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::name::FigureId;
use crate::project::theme::ChartTheme;

/// A figure on the way.
pub(crate) struct Station {
    pub figure: FigureId,
    /// The number as the language writes it.
    pub shown: String,
    /// The words that follow it.
    pub words: String,
    /// When it counts, where that is not what the chart says of all.
    pub dating: Option<String>,
    pub role: Role,
}

/// Draws the stations side by side where their words have room there, or else one below the other.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn route(stations: &[Station], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let gap = 3 * theme.label_gap;
    let column = (theme.width - (count(stations) - 1) * gap) / count(stations).max(1);
    let across: Vec<StationWords> = stations.iter().map(|it| StationWords::of(it, column, theme, typeface)).collect();
    if across.iter().all(|words| words.width <= column) {
        return side_by_side(stations, &across, (column, gap), theme, typeface);
    }
    let start = theme.bar_height + 3 * theme.label_gap;
    let room = theme.width - start;
    let below: Vec<StationWords> = stations.iter().map(|it| StationWords::of(it, room, theme, typeface)).collect();
    one_below_the_other(stations, &below, (start, room), theme, typeface)
}

fn side_by_side(
    stations: &[Station],
    words: &[StationWords],
    (column, gap): (i32, i32),
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    let (side, top) = (theme.bar_height, theme.bar_height + theme.label_gap);
    let height = words.iter().map(|words| words.height(theme)).max().unwrap_or_default();
    let canvas = Canvas::new(theme, top + height, typeface);
    for (index, (station, words)) in (0..).zip(stations.iter().zip(words)) {
        let left = index * (column + gap);
        canvas.fill((left, 0), (left + side, side), station.role)?;
        if index + 1 < count(stations) {
            let (from, to) = (left + side + theme.label_gap, left + column + gap - theme.label_gap);
            canvas.arrow((from, side / 2), (to, side / 2))?;
        }
        canvas.station(station, words, column, (left, top))?;
    }
    Ok(canvas.finish())
}

fn one_below_the_other(
    stations: &[Station],
    words: &[StationWords],
    (start, room): (i32, i32),
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    let highest = words.iter().map(|words| words.height(theme)).max().unwrap_or_default();
    let (side, pitch) = (theme.bar_height, highest + theme.group_gap);
    let last = words.last().map_or(0, |words| words.height(theme));
    let canvas = Canvas::new(theme, (count(stations) - 1).max(0) * pitch + last, typeface);
    for (index, (station, words)) in (0..).zip(stations.iter().zip(words)) {
        let top = index * pitch;
        let middle = top + number_line(theme) / 2;
        canvas.fill((0, middle - side / 2), (side, middle + side - side / 2), station.role)?;
        if index + 1 < count(stations) {
            let (from, to) = (middle + side / 2 + theme.label_gap, middle + pitch - side / 2 - theme.label_gap);
            canvas.arrow((side / 2, from), (side / 2, to))?;
        }
        canvas.station(station, words, room, (start, top))?;
    }
    Ok(canvas.finish())
}

/// Height of the line with the number.
fn number_line(theme: ChartTheme) -> i32 {
    theme.line * 3 / 2
}

/// Words of a station on their lines.
struct StationWords {
    words: Label,
    dating: Option<Label>,
    /// Of the widest line.
    width: i32,
}

impl StationWords {
    fn of(station: &Station, room: i32, theme: ChartTheme, typeface: &Typeface) -> Self {
        let label = |text: &String| Label::new(text, (theme.label_size, WEIGHTS[0]), room, typeface);
        let (words, dating) = (label(&station.words), station.dating.as_ref().map(label));
        let number = typeface.width(&station.shown, theme.number_size(), WEIGHTS[1]);
        let width = dating.iter().chain([&words]).map(|label| label.width).fold(number, i32::max);
        Self { words, dating, width }
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        let lines: i32 = self.dating.iter().chain([&self.words]).map(Label::height).sum();
        number_line(theme) + lines * theme.line
    }
}

impl Canvas<'_> {
    /// The number of a station, its words below, and when it counts.
    fn station(
        &self,
        station: &Station,
        words: &StationWords,
        room: i32,
        (left, top): (i32, i32),
    ) -> Result<(), DrawError> {
        let theme = self.theme();
        let baseline = top + (number_line(theme) + theme.number_size() * 7 / 10) / 2;
        if self.width(&station.shown, theme.number_size(), WEIGHTS[1]) > room {
            self.fault(Fault::LongWords(station.shown.clone()));
        }
        self.number(&station.shown, &station.figure, theme.number_size(), (left, baseline))?;
        let below = top + number_line(theme);
        self.labelled(&station.figure, &words.words, room, (left, below))?;
        let Some(dating) = &words.dating else { return Ok(()) };
        let below = below + words.words.height() * theme.line;
        self.words(dating, (WEIGHTS[0], room), Anchor::Start, (left, below))
    }
}
