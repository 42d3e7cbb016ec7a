//! Dates along a line from the start to the end, each with its words above or below at the end of a leader.

use super::{Event, EventLabel, LEAST, Scale, periods_first};
use crate::chart::backend::WEIGHTS;
use crate::chart::canvas::{AXIS_WIDTH, Canvas, DrawError};
use crate::chart::display::{Anchor, DisplayList};
use crate::chart::measure::Typeface;
use crate::chart::role::Role;
use crate::project::theme::ChartTheme;

/// Least width of a chart whose dates stand across, in sizes of its labels.
const LEAST_WIDTH: i32 = 28;

/// Widths to which words are divided, in the same: the first that lets all of them stand.
const ROOMS: [i32; 3] = [14, 10, 7];

/// Rows of words on a side.
const MOST_ROWS: usize = 3;

/// Draws the dates across. `None` where words would meet: the chart is too narrow for them.
pub(super) fn across(
    events: &[Event],
    theme: ChartTheme,
    typeface: &Typeface,
) -> Option<Result<DisplayList, DrawError>> {
    if theme.width < LEAST_WIDTH * theme.label_size {
        return None;
    }
    let scale = Scale::of(events, (0, theme.width));
    let (labels, places) = ROOMS.iter().find_map(|room| {
        let label = |event: &Event| EventLabel::of(event, room * theme.label_size, theme, typeface);
        let labels: Vec<EventLabel> = events.iter().map(label).collect();
        let places = places(events, &labels, &scale, theme)?;
        Some((labels, places))
    })?;
    let rows = Side::BOTH.map(|side| Rows::of(side, &places, &labels, theme));
    Some(draw((events, &labels, &places), &scale, &rows, (theme, typeface)))
}

/// Side of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

impl Side {
    const BOTH: [Self; 2] = [Self::Above, Self::Below];

    fn other(self) -> Self {
        match self {
            Self::Above => Self::Below,
            Self::Below => Self::Above,
        }
    }
}

/// Place of the words of a date: at its leader, towards the end or the start.
#[derive(Debug, Clone, Copy)]
struct Place {
    side: Side,
    /// From the line outwards.
    row: usize,
    anchor: Anchor,
    leader: i32,
    /// From where to where the words reach, the leader among them.
    reach: (i32, i32),
}

impl Place {
    /// Whether the words, or the leader of one and the words of the other, would meet.
    fn meets(&self, other: &Self, gap: i32) -> bool {
        let covers = |words: &Self, leader: i32| (words.reach.0 - gap..=words.reach.1 + gap).contains(&leader);
        self.side == other.side
            && match self.row.cmp(&other.row) {
                std::cmp::Ordering::Equal => self.reach.0 < other.reach.1 + gap && other.reach.0 < self.reach.1 + gap,
                std::cmp::Ordering::Greater => covers(other, self.leader),
                std::cmp::Ordering::Less => covers(self, other.leader),
            }
    }
}

/// A place for the words of each date: up to some date they begin at their leaders, and from it on they end there, since
/// the chart ends behind them. The last date that this can be is taken.
fn places(events: &[Event], labels: &[EventLabel], scale: &Scale, theme: ChartTheme) -> Option<Vec<Place>> {
    (0..=events.len()).rev().find_map(|turn| places_with(turn, events, labels, scale, theme))
}

/// The same with the date from which words end at their leaders. Those come first and in their order, the others follow
/// from the last to the first: so each stands further out than what it reaches over. Sides alternate.
fn places_with(
    turn: usize,
    events: &[Event],
    labels: &[EventLabel],
    scale: &Scale,
    theme: ChartTheme,
) -> Option<Vec<Place>> {
    let mut placed: Vec<(usize, Place)> = Vec::new();
    for index in (turn..events.len()).chain((0..turn).rev()) {
        let anchor = if index < turn { Anchor::Start } else { Anchor::End };
        let (leader, width) = (scale.tie(&events[index]), labels[index].width() + theme.label_gap / 2);
        let place = candidates(leader, width, (Side::BOTH[index % 2], anchor))
            .filter(|place| place.reach.0 >= 0 && place.reach.1 <= theme.width)
            .find(|place| placed.iter().all(|(_, other)| !place.meets(other, theme.label_gap)))?;
        placed.push((index, place));
    }
    placed.sort_by_key(|(index, _)| *index);
    Some(placed.into_iter().map(|(_, place)| place).collect())
}

/// Places for words of a width at a leader, the nearest first.
fn candidates(leader: i32, width: i32, (side, anchor): (Side, Anchor)) -> impl Iterator<Item = Place> {
    let rows = (0..MOST_ROWS).flat_map(move |row| [side, side.other()].map(|side| (row, side)));
    rows.flat_map(move |(row, side)| {
        [anchor, anchor.opposite()].map(|anchor| {
            let reach = if anchor == Anchor::End { (leader - width, leader) } else { (leader, leader + width) };
            Place { side, row, anchor, leader, reach }
        })
    })
}

/// Heights of the rows of words on a side.
struct Rows(Vec<i32>);

impl Rows {
    fn of(side: Side, places: &[Place], labels: &[EventLabel], theme: ChartTheme) -> Self {
        let height = |row: usize| {
            let in_row = places.iter().zip(labels).filter(|(place, _)| place.side == side && place.row == row);
            in_row.map(|(_, label)| label.height(theme) + theme.group_gap).max().unwrap_or_default()
        };
        Self((0..MOST_ROWS).map(height).collect())
    }

    fn height(&self) -> i32 {
        self.0.iter().sum()
    }

    /// From the line to the start of a row.
    fn before(&self, row: usize) -> i32 {
        self.0.iter().take(row).sum()
    }
}

fn draw(
    (events, labels, places): (&[Event], &[EventLabel], &[Place]),
    scale: &Scale,
    rows: &[Rows; 2],
    (theme, typeface): (ChartTheme, &Typeface),
) -> Result<DisplayList, DrawError> {
    let [above, below] = rows.each_ref().map(Rows::height);
    let half = theme.bar_height / 2;
    let canvas = Canvas::new(theme, above + 2 * half + below, typeface);
    let axis = above + half;
    canvas.line(&[(0, axis), (theme.width, axis)], Role::Axis, AXIS_WIDTH)?;
    for x in scale.years() {
        canvas.line(&[(x, axis + half), (x, axis + half + theme.label_gap / 2)], Role::Axis, AXIS_WIDTH)?;
    }
    for event in periods_first(events) {
        let ((from, to), reach) = (scale.inner(&event.span), event.reach(half));
        canvas.fill((from, axis - reach), (to, axis + reach), event.role)?;
    }
    for ((event, label), place) in events.iter().zip(labels).zip(places) {
        let own = &rows[usize::from(place.side == Side::Below)];
        canvas.at_leader(place, label, (axis, half, event.reach(half)), own)?;
    }
    Ok(canvas.finish())
}

impl Canvas<'_> {
    /// The words of a date, with the leader along them. `half` is that of the line, `reach` that of the date on it.
    fn at_leader(
        &self,
        place: &Place,
        label: &EventLabel,
        (axis, half, reach): (i32, i32, i32),
        rows: &Rows,
    ) -> Result<(), DrawError> {
        let theme = self.theme();
        let (height, out) = (label.height(theme), half + theme.group_gap + rows.before(place.row));
        let (top, ends) = match place.side {
            Side::Above => (axis - out - height, (axis - reach - LEAST, axis - out - height)),
            Side::Below => (axis + out, (axis + reach + LEAST, axis + out + height)),
        };
        self.line(&[(place.leader, ends.0), (place.leader, ends.1)], Role::Axis, AXIS_WIDTH / 2)?;
        let x = match place.anchor {
            Anchor::End => place.leader - theme.label_gap / 2,
            _ => place.leader + theme.label_gap / 2,
        };
        let room = label.width();
        self.words(&label.date, (WEIGHTS[1], room), place.anchor, (x, top))?;
        let below = top + label.date.height() * theme.line;
        self.words(&label.text, (WEIGHTS[0], room), place.anchor, (x, below))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(side: Side, row: usize, leader: i32, reach: (i32, i32)) -> Place {
        Place { side, row, anchor: Anchor::Start, leader, reach }
    }

    #[test]
    fn words_meet_words_of_their_row_and_leaders_of_rows_beyond() {
        let here = place(Side::Above, 1, 50, (50, 90));
        assert!(here.meets(&place(Side::Above, 1, 80, (80, 120)), 2));
        assert!(!here.meets(&place(Side::Below, 1, 80, (80, 120)), 2), "on the other side");
        assert!(!here.meets(&place(Side::Above, 0, 80, (80, 120)), 2), "below its words");
        assert!(here.meets(&place(Side::Above, 2, 80, (80, 120)), 2), "through its words");
        assert!(here.meets(&place(Side::Above, 0, 20, (20, 60)), 2), "its own leader through the words of the other");
        assert!(!here.meets(&place(Side::Above, 1, 92, (92, 99)), 2));
    }
}
