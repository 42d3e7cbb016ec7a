//! Parties of an organisation level by level, and arrows that say what they do for each other: nothing here has a scale.

use std::ops::Range;

use super::backend::WEIGHTS;
use super::canvas::{Canvas, DrawError, OPEN_PERCENT};
use super::display::{Anchor, DisplayList, Fault};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::name::FigureId;
use crate::project::theme::ChartTheme;

/// Contents of the chart.
pub(crate) struct Organisation {
    /// Level by level.
    pub parties: Vec<Party>,
    pub ties: Vec<Tie>,
}

/// A party, or several that a figure counts.
pub(crate) struct Party {
    /// From zero, at the top.
    pub level: usize,
    /// Columns that it stands over.
    pub columns: Range<usize>,
    /// The figure with its number as the language writes it.
    pub number: Option<(FigureId, String)>,
    /// Its name, or the words that follow the number.
    pub words: String,
    pub role: Role,
    /// Whether it is part of the organisation; others have a frame.
    pub is_filled: bool,
}

/// Something that a party does for its neighbour.
pub(crate) struct Tie {
    pub from: usize,
    pub to: usize,
    pub words: String,
    /// The same with the name of the neighbour, for where no arrow leads to it.
    pub told: String,
}

/// Lines of the words in a party.
const MOST_LINES: usize = 3;

/// Draws the levels below each other where all words have room there, or else a list of the parties and their ties.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn organisation(
    chart: &Organisation,
    theme: ChartTheme,
    typeface: &Typeface,
) -> Result<DisplayList, DrawError> {
    match Grid::of(chart, theme, typeface) {
        Some(grid) => grid.drawn(),
        None => listed(chart, theme, typeface),
    }
}

/// The words of a party in their place.
struct Inscription {
    label: Label,
    /// Of the number and the space behind it.
    start: i32,
    room: i32,
}

impl Inscription {
    fn of(party: &Party, width: i32, theme: ChartTheme, typeface: &Typeface) -> Self {
        let number = party.number.as_ref().map(|(_, shown)| typeface.width(shown, theme.number_size(), WEIGHTS[1]));
        let start = number.map_or(0, |number| number + theme.label_gap);
        let room = width - 2 * padding(theme) - start;
        let label = Label::on_lines(&party.words, MOST_LINES, lettering(party, theme), room, typeface);
        Self { label, start, room }
    }

    fn fits(&self) -> bool {
        self.label.width <= self.room
    }

    /// Height of a party around it.
    fn height(&self, theme: ChartTheme) -> i32 {
        let number = if self.start > 0 { theme.number_size() } else { 0 };
        (self.label.height() * theme.line).max(number) + 2 * padding(theme)
    }
}

/// Space between the edge of a party and what stands in it.
fn padding(theme: ChartTheme) -> i32 {
    theme.label_gap * 5 / 4
}

/// Size and weight of a party's words.
fn lettering(party: &Party, theme: ChartTheme) -> (i32, u16) {
    if party.is_filled { (theme.value_size * OPEN_PERCENT / 100, WEIGHTS[1]) } else { (theme.label_size, WEIGHTS[0]) }
}

/// Levels below each other, in columns.
struct Grid<'c> {
    chart: &'c Organisation,
    theme: ChartTheme,
    typeface: &'c Typeface<'c>,
    /// Left and right edge of each column.
    columns: Vec<(i32, i32)>,
    inscriptions: Vec<Inscription>,
    /// Words of the ties, as the list of ties has them.
    labels: Vec<Label>,
    /// Top and bottom of each level.
    levels: Vec<(i32, i32)>,
}

impl<'c> Grid<'c> {
    /// `None` if something has no room.
    fn of(chart: &'c Organisation, theme: ChartTheme, typeface: &'c Typeface<'c>) -> Option<Self> {
        let columns = columns(chart, theme, typeface);
        let inscriptions = chart.parties.iter().map(|party| {
            let (left, right) = sides(&columns, &party.columns);
            Inscription::of(party, right - left, theme, typeface)
        });
        let inscriptions: Vec<_> = inscriptions.collect();
        let labels = chart.ties.iter().map(|tie| {
            let Some(shared) = shared(chart, tie) else { return Some(beside(tie, theme, typeface)) };
            let (left, right) = sides(&columns, &shared);
            let room = right - left - behind_arrow(theme);
            Some(label(&tie.words, room, theme, typeface)).filter(|label| label.width <= room)
        });
        let labels = labels.collect::<Option<Vec<_>>>()?;
        if !inscriptions.iter().all(Inscription::fits) {
            return None;
        }
        let levels = levels(chart, &inscriptions, &labels, theme);
        Some(Self { chart, theme, typeface, columns, inscriptions, labels, levels })
    }

    fn drawn(&self) -> Result<DisplayList, DrawError> {
        let height = self.levels.last().map_or(0, |level| level.1);
        let canvas = Canvas::new(self.theme, height, self.typeface);
        for (party, inscription) in self.chart.parties.iter().zip(&self.inscriptions) {
            canvas.party(party, inscription, self.sides(party), self.levels[party.level])?;
        }
        for (tie, label) in self.chart.ties.iter().zip(&self.labels) {
            match shared(self.chart, tie) {
                Some(columns) => self.down(&canvas, tie, label, self.columns[columns.start].0)?,
                None => self.across(&canvas, tie, label)?,
            }
        }
        Ok(canvas.finish())
    }

    /// Left and right edge of a party.
    fn sides(&self, party: &Party) -> (i32, i32) {
        sides(&self.columns, &party.columns)
    }

    /// An arrow to the next level at the start of the columns that both parties share, and its words behind it.
    fn down(&self, canvas: &Canvas, tie: &Tie, label: &Label, left: i32) -> Result<(), DrawError> {
        let (top, bottom) =
            (self.levels[self.chart.parties[tie.from].level].1, self.levels[self.chart.parties[tie.to].level].0);
        let x = left + padding(self.theme) + self.theme.label_gap / 2;
        canvas.arrow((x, top + self.theme.label_gap / 2), (x, bottom - self.theme.label_gap / 2))?;
        let first = (top + bottom - label.height() * self.theme.line) / 2;
        let (start, room) = (left + behind_arrow(self.theme), label.width);
        canvas.words(label, (WEIGHTS[0], room), Anchor::Start, (start, first))
    }

    /// An arrow to a party of the same level, and its words above it.
    fn across(&self, canvas: &Canvas, tie: &Tie, label: &Label) -> Result<(), DrawError> {
        let (from, to) = (&self.chart.parties[tie.from], &self.chart.parties[tie.to]);
        let forwards = from.columns.end == to.columns.start;
        let (one, other) = if forwards { (from, to) } else { (to, from) };
        let (left, right) =
            (self.sides(one).1 + self.theme.label_gap / 2, self.sides(other).0 - self.theme.label_gap / 2);
        let (top, bottom) = self.levels[from.level];
        let text = label.height() * self.theme.line;
        let y = (top + bottom + text) / 2;
        let ends = if forwards { ((left, y), (right, y)) } else { ((right, y), (left, y)) };
        canvas.arrow(ends.0, ends.1)?;
        canvas.words(
            label,
            (WEIGHTS[0], label.width),
            Anchor::Middle,
            ((left + right) / 2, y - text - self.theme.label_gap / 2),
        )
    }
}

/// Left and right edge of what stands over these columns.
fn sides(columns: &[(i32, i32)], over: &Range<usize>) -> (i32, i32) {
    (columns[over.start].0, columns[over.end - 1].1)
}

/// The columns that both ends of a tie stand over; none if they stand side by side.
fn shared(chart: &Organisation, tie: &Tie) -> Option<Range<usize>> {
    let (one, other) = (&chart.parties[tie.from].columns, &chart.parties[tie.to].columns);
    let shared = one.start.max(other.start)..one.end.min(other.end);
    (!shared.is_empty()).then_some(shared)
}

/// From the left edge of a column to the words behind its arrow.
fn behind_arrow(theme: ChartTheme) -> i32 {
    padding(theme) + 2 * theme.label_gap
}

fn label(words: &str, room: i32, theme: ChartTheme, typeface: &Typeface) -> Label {
    Label::new(words, (theme.label_size, WEIGHTS[0]), room, typeface)
}

/// The words of a tie to a neighbour at the side, which widen the space between the two: as narrow as can be.
fn beside(tie: &Tie, theme: ChartTheme, typeface: &Typeface) -> Label {
    label(&tie.words, 0, theme, typeface)
}

/// Left and right edge of each column: all are equally wide, with room between them for what leads across.
fn columns(chart: &Organisation, theme: ChartTheme, typeface: &Typeface) -> Vec<(i32, i32)> {
    let number = chart.parties.iter().map(|party| party.columns.end).max().unwrap_or_default();
    let gap = |at: usize| {
        let ends = |tie: &&Tie| {
            let (from, to) = (&chart.parties[tie.from].columns, &chart.parties[tie.to].columns);
            shared(chart, tie).is_none() && from.end.min(to.end) == at
        };
        let across = chart.ties.iter().filter(ends).map(|tie| beside(tie, theme, typeface).width + 3 * theme.label_gap);
        across.max().unwrap_or_default().max(2 * theme.label_gap)
    };
    let gaps: Vec<i32> = (1..number).map(gap).collect();
    let width = (theme.width - gaps.iter().sum::<i32>()) / (number as i32).max(1);
    let mut left = 0;
    let edges = (0..number).map(|column| {
        let edges = (left, left + width);
        left += width + gaps.get(column).copied().unwrap_or_default();
        edges
    });
    edges.collect()
}

/// Top and bottom of each level: its highest party, and below it room for the words of what leads down.
fn levels(chart: &Organisation, inscriptions: &[Inscription], labels: &[Label], theme: ChartTheme) -> Vec<(i32, i32)> {
    let number = chart.parties.iter().map(|party| party.level + 1).max().unwrap_or_default();
    let mut top = 0;
    let levels = (0..number).map(|level| {
        let parties = chart.parties.iter().zip(inscriptions).filter(|(party, _)| party.level == level);
        let height = parties.map(|(_, inscription)| inscription.height(theme)).max().unwrap_or_default();
        let below = chart
            .ties
            .iter()
            .zip(labels)
            .filter(|(tie, _)| chart.parties[tie.from].level == level && chart.parties[tie.to].level != level);
        let words = below.map(|(_, label)| label.height() * theme.line).max().unwrap_or_default();
        let edges = (top, top + height);
        top += height + words + 2 * theme.label_gap;
        edges
    });
    levels.collect()
}

/// Each party over the whole width, and below it what it does for others.
fn listed(chart: &Organisation, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let inscriptions: Vec<_> =
        chart.parties.iter().map(|party| Inscription::of(party, theme.width, theme, typeface)).collect();
    let start = 5 * theme.label_gap;
    let room = theme.width - start;
    let ties = |party: usize| chart.ties.iter().filter(move |tie| tie.from == party);
    let told = |tie: &Tie| label(&tie.told, room, theme, typeface);
    let below =
        |party: usize| ties(party).map(|tie| told(tie).height() * theme.line + theme.label_gap / 2).sum::<i32>();
    let gap = theme.label_gap;
    let heights = inscriptions.iter().enumerate().map(|(at, inscription)| inscription.height(theme) + below(at) + gap);
    let canvas = Canvas::new(theme, heights.sum::<i32>() - gap, typeface);
    let mut top = 0;
    for (at, (party, inscription)) in chart.parties.iter().zip(&inscriptions).enumerate() {
        let bottom = top + inscription.height(theme);
        canvas.party(party, inscription, (0, theme.width), (top, bottom))?;
        top = bottom;
        for label in ties(at).map(told) {
            top += theme.label_gap / 2;
            let middle = top + theme.line / 2;
            canvas.arrow((theme.label_gap, middle), (start - theme.label_gap, middle))?;
            canvas.words(&label, (WEIGHTS[0], room), Anchor::Start, (start, top))?;
            top += label.height() * theme.line;
        }
        top += gap;
    }
    Ok(canvas.finish())
}

impl Canvas<'_> {
    /// A party with what stands in it, left open in its colour or within a frame.
    fn party(
        &self,
        party: &Party,
        inscription: &Inscription,
        (left, right): (i32, i32),
        (top, bottom): (i32, i32),
    ) -> Result<(), DrawError> {
        let letters = if party.is_filled {
            self.fill((left, top), (right, bottom), party.role)?;
            Role::OnPrimary
        } else {
            self.frame((left, right), (top, bottom), party.role)?;
            Role::Text
        };
        let theme = self.theme();
        let start = left + padding(theme);
        if let Some((figure, shown)) = &party.number {
            let baseline = (top + bottom + theme.number_size() * 7 / 10) / 2;
            self.open_number(shown, figure, (theme.number_size(), letters), (start, baseline))?;
        }
        self.inscribed(party, inscription, letters, (start + inscription.start, (top + bottom) / 2))
    }

    /// The words of a party on their lines around the middle.
    fn inscribed(
        &self,
        party: &Party,
        Inscription { label, room, .. }: &Inscription,
        letters: Role,
        (x, middle): (i32, i32),
    ) -> Result<(), DrawError> {
        if label.width > *room {
            let words = label.lines.join(" ");
            self.fault(match &party.number {
                Some((figure, _)) => Fault::LongLabel { figure: figure.clone(), label: words },
                None => Fault::LongWords(words),
            });
        }
        let theme = self.theme();
        let (size, weight) = lettering(party, theme);
        // Around the middle stand the letters, not the lines with what is above and below them.
        let first = middle - (label.height() - 1) * theme.line / 2 + size * 7 / 20;
        for (line, text) in (0..).zip(&label.lines) {
            self.coloured(text, (size, weight), letters, Anchor::Start, (x, first + line * theme.line))?;
        }
        Ok(())
    }
}
