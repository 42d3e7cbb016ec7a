//! Organisation charts: parties on levels, and what they do for each other.

use std::ops::Range;

use super::chart_keys::{among, filled_list, highlight};
use crate::finding::{Code, Finding};
use crate::name::{FigureId, MessageId};
use crate::project::toml_file::{Table, Value};
use crate::source::Located;

/// Parties, and the ties between those that stand next to each other.
#[derive(Debug)]
pub struct Organisation {
    /// In the order of reading: level by level.
    pub parties: Vec<Party>,
    pub ties: Vec<Tie>,
    pub highlight: Option<Located<FigureId>>,
}

impl Organisation {
    /// The figures that count some of the parties.
    pub(super) fn figures(&self) -> impl Iterator<Item = &Located<FigureId>> {
        self.parties.iter().filter_map(|party| match &party.name {
            PartyName::Figure(figure) => Some(figure),
            PartyName::Message(_) => None,
        })
    }

    /// The messages that name the other parties, and all ties.
    pub(super) fn messages(&self) -> impl Iterator<Item = &Located<MessageId>> {
        let names = self.parties.iter().filter_map(|party| match &party.name {
            PartyName::Figure(_) => None,
            PartyName::Message(name) => Some(name),
        });
        names.chain(self.ties.iter().map(|tie| &tie.name))
    }
}

/// An office, a group of offices, or those whom they work for.
#[derive(Debug)]
pub struct Party {
    pub name: PartyName,
    /// From zero, at the top.
    pub level: usize,
    /// Columns that it stands over, from zero.
    pub columns: Range<usize>,
    /// Whether it is part of the organisation.
    pub filled: bool,
}

/// Contents of a party.
#[derive(Debug)]
pub enum PartyName {
    /// The number of them, with the words that follow it.
    Figure(Located<FigureId>),
    Message(Located<MessageId>),
}

impl PartyName {
    fn text(&self) -> &str {
        match self {
            Self::Figure(figure) => figure.value.as_str(),
            Self::Message(message) => message.value.as_str(),
        }
    }
}

/// Something that a party does for its neighbour.
#[derive(Debug)]
pub struct Tie {
    /// Place of the party in [`Organisation::parties`].
    pub from: usize,
    /// The same of its neighbour, beside it or on the next level.
    pub to: usize,
    /// Message that says what it does.
    pub name: Located<MessageId>,
}

/// Levels and columns for which a page has room.
const MOST_LEVELS: usize = 6;
const MOST_COLUMNS: usize = 6;

/// Reads an organisation chart. `None` after a finding.
pub(super) fn read(table: &Table) -> Option<Organisation> {
    let (levels, ties) = (table.require("levels"), table.get("ties"));
    let highlight = highlight(table);
    let levels = filled_list(&levels?, "levels", level)?;
    let parties = parties(table, levels)?;
    let ties: Vec<Option<Tie>> = match ties {
        Some(ties) => ties.list()?.iter().map(|tie_of| tie(tie_of, &parties)).collect(),
        None => Vec::new(),
    };
    let ties = ties.into_iter().collect::<Option<Vec<_>>>()?;
    if !are_apart(table, &ties) {
        return None;
    }
    let organisation = Organisation { parties, ties, highlight: None };
    let figures: Vec<_> = organisation.figures().cloned().collect();
    let highlight = among(table, highlight?, &figures)?;
    Some(Organisation { highlight, ..organisation })
}

/// A party before it is known where it stands.
struct Placeless {
    name: PartyName,
    columns: usize,
    filled: bool,
}

fn level(value: &Value) -> Option<Vec<Placeless>> {
    filled_list(value, "parties on this level", placeless)
}

fn placeless(value: &Value) -> Option<Placeless> {
    let table = value.table()?;
    let (figure, name) = (table.get("figure"), table.get("name"));
    let columns = table.get("columns").map_or(Some(1), |value| value.count_from_one());
    let filled = table.get("filled").map_or(Some(true), |value| value.boolean());
    table.report_unknown_keys();
    let name = match (figure, name) {
        (Some(figure), None) => PartyName::Figure(figure.name()?),
        (None, Some(name)) => PartyName::Message(name.name()?),
        _ => {
            let hint = "give it a `name`, a message, or the `figure` that says how many there are";
            value.report(Finding::new(Code::BadValue, "this party has no name, or two", hint));
            return None;
        }
    };
    Some(Placeless { name, columns: usize::try_from(columns?).ok()?, filled: filled? })
}

/// The parties in their places, if all levels are equally wide and no party stands twice.
fn parties(table: &Table, levels: Vec<Vec<Placeless>>) -> Option<Vec<Party>> {
    let widths: Vec<usize> = levels.iter().map(|level| level.iter().map(|party| party.columns).sum()).collect();
    let odd = widths.iter().position(|width| *width != widths[0]);
    if let Some(odd) = odd {
        let message = format!("level {} is {} columns wide, and level 1 is {}", odd + 1, widths[odd], widths[0]);
        let hint = "say with `columns` over how many of them a party stands, so that all levels are equally wide";
        table.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    if levels.len() > MOST_LEVELS || widths[0] > MOST_COLUMNS {
        let message = format!("this organisation has {} levels of {} columns", levels.len(), widths[0]);
        let hint = format!("a page has room for {MOST_LEVELS} levels of {MOST_COLUMNS} columns");
        table.report(Finding::new(Code::TooLarge, message, hint));
        return None;
    }
    let parties: Vec<Party> = (0..).zip(levels).flat_map(|(level, parties)| placed(level, parties)).collect();
    let twice = (1..parties.len()).find(|&at| find(&parties[..at], parties[at].name.text()).is_some());
    if let Some(twice) = twice {
        let message = format!("`{}` stands in this organisation twice", parties[twice].name.text());
        table.report(Finding::new(Code::DuplicateId, message, "draw each party once"));
        return None;
    }
    Some(parties)
}

/// The parties of a level side by side.
fn placed(level: usize, parties: Vec<Placeless>) -> Vec<Party> {
    let mut end = 0;
    let placed = parties.into_iter().map(|Placeless { name, columns, filled }| {
        let start = end;
        end += columns;
        Party { name, level, columns: start..end, filled }
    });
    placed.collect()
}

fn find(parties: &[Party], name: &str) -> Option<usize> {
    parties.iter().position(|party| party.name.text() == name)
}

fn tie(value: &Value, parties: &[Party]) -> Option<Tie> {
    let table = value.table()?;
    let (from, to, name) = (table.require("from"), table.require("to"), table.require("name"));
    table.report_unknown_keys();
    let (from, to) = (end_of_tie(&table, from?, parties), end_of_tie(&table, to?, parties));
    let (from, to, name) = (from?, to?, name?.name()?);
    if !are_neighbours(&parties[from], &parties[to]) {
        let [one, other] = [from, to].map(|at| parties[at].name.text());
        let message = format!("`{one}` and `{other}` do not stand next to each other");
        let hint = "a tie leads to the next party of the level, or down to one below it on the next level";
        table.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    Some(Tie { from, to, name })
}

fn end_of_tie(table: &Table, value: Value, parties: &[Party]) -> Option<usize> {
    let name: Located<String> = value.name()?;
    let found = find(parties, &name.value);
    if found.is_none() {
        let names: Vec<String> = parties.iter().map(|party| format!("`{}`", party.name.text())).collect();
        let message = format!("`{}` is no party of this organisation", name.value);
        let finding = Finding::new(Code::UnknownName, message, format!("name {}", names.join(" or ")));
        table.report(finding.at(name.origin));
    }
    found
}

/// Whether an arrow from one to the other meets nothing on its way.
fn are_neighbours(from: &Party, to: &Party) -> bool {
    let (one, other) = (&from.columns, &to.columns);
    if from.level == to.level {
        return one.end == other.start || other.end == one.start;
    }
    to.level == from.level + 1 && one.start < other.end && other.start < one.end
}

/// Whether no two ties join the same parties: their arrows would lie on each other.
fn are_apart(table: &Table, ties: &[Tie]) -> bool {
    let ends = |tie: &Tie| (tie.from.min(tie.to), tie.from.max(tie.to));
    let twice = (1..ties.len()).find(|&at| ties[..at].iter().any(|tie| ends(tie) == ends(&ties[at])));
    if let Some(twice) = twice {
        let message = format!("`{}` joins two parties that another tie joins", ties[twice].name.value);
        let finding = Finding::new(Code::DuplicateId, message, "say both in one message");
        table.report(finding.at(ties[twice].name.origin.clone()));
    }
    twice.is_none()
}
