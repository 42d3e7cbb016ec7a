//! Organisation charts: who there is, how many, and what they do for each other.

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::chart::{Role, organisation};
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::Want;
use crate::name::FigureId;
use crate::project::structure::{self, Organisation, PartyName, Tie};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Composes an organisation chart. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Organisation) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let parties: Vec<_> = form.parties.iter().map(|party| named(&voice, &party.name)).collect();
    let parties = parties.into_iter().collect::<Option<Vec<_>>>()?;
    let teller = Teller { voice: &voice, form, parties: &parties };
    let list =
        drawing(wording, tools, chart, organisation::organisation(&teller.drawn(), tools.chart, tools.typeface))?;
    let all: Vec<&Figure> = parties.iter().filter_map(|party| party.figure).collect();
    let (alt, note) = (teller.told(&all), dates::note(&voice, &all));
    Some(composed(&voice, list, Composed { alt, note, table: teller.table(&all) }))
}

/// A party by its name, and how many it is.
struct Named<'a> {
    figure: Option<&'a Figure>,
    name: String,
}

fn named<'a>(voice: &Voice<'_, 'a>, name: &PartyName) -> Option<Named<'a>> {
    match name {
        PartyName::Figure(name) => {
            let figure = voice.wording.figure(name, Want::Chart)?;
            Some(Named { figure: Some(figure), name: voice.name(figure) })
        }
        PartyName::Message(message) => Some(Named { figure: None, name: voice.wording.plain(message, &[]) }),
    }
}

/// Words that a pattern is filled with.
type Words<'s> = &'s [(&'static str, String)];

struct Teller<'t, 'w, 'a> {
    voice: &'t Voice<'w, 'a>,
    form: &'t Organisation,
    parties: &'t [Named<'a>],
}

impl<'w, 'a> Teller<'_, 'w, 'a> {
    fn drawn(&self) -> organisation::Organisation {
        let parties = self.form.parties.iter().zip(self.parties).map(|(party, named)| organisation::Party {
            level: party.level,
            columns: party.columns.clone(),
            number: named.figure.map(|figure| (figure.id.clone(), self.voice.wording.number(figure))),
            words: named.figure.map_or_else(|| named.name.clone(), |figure| self.voice.following(figure)),
            role: self.role(named),
            is_filled: party.filled,
        });
        let ties = self.form.ties.iter().map(|tie| organisation::Tie {
            from: tie.from,
            to: tie.to,
            words: self.voice.wording.plain(&tie.name, &[]),
            told: self.voice.plain(OwnMessage::OrganisationTie, &self.ends(tie)),
        });
        organisation::Organisation { parties: parties.collect(), ties: ties.collect() }
    }

    fn role(&self, named: &Named) -> Role {
        let highlight = self.form.highlight.as_ref().map(|name| &name.value);
        match named.figure {
            Some(figure) if highlight == Some(&figure.id) => Role::Accent,
            _ => Role::Chart1,
        }
    }

    /// Words of a tie, and the name of its other end.
    fn ends(&self, tie: &Tie) -> [(&'static str, String); 2] {
        let literal = |text: String| Slot::Literal(text).write();
        [("tie", literal(self.voice.wording.plain(&tie.name, &[]))), ("to", literal(self.parties[tie.to].name.clone()))]
    }

    /// The ties that lead from a party, filled in by `worded`; `None` if none does.
    fn ties(&self, party: usize, worded: fn(&Voice<'w, 'a>, OwnMessage, Words) -> String) -> Option<String> {
        let ties = self.form.ties.iter().filter(|tie| tie.from == party);
        let told: Vec<_> = ties.map(|tie| worded(self.voice, OwnMessage::OrganisationTie, &self.ends(tie))).collect();
        (!told.is_empty()).then(|| told.join(&worded(self.voice, OwnMessage::AltRowSeparator, &[])))
    }

    /// Every party that something is said of, in the order of reading.
    fn told(&self, all: &[&Figure]) -> (String, Vec<FigureId>) {
        let parties = self.parties.iter().enumerate().filter_map(|(at, party)| self.party(at, party));
        let parties = parties.collect::<Vec<_>>().join(&self.voice.message(OwnMessage::AltGroupSeparator, &[]));
        if all.is_empty() {
            return self.voice.alternative_text(OwnMessage::AltOrganisation, &[("parties", parties)]);
        }
        let arguments = [("period", dates::told(self.voice, all)), ("parties", parties)];
        self.voice.alternative_text(OwnMessage::AltOrganisationDated, &arguments)
    }

    /// A party with its number and its ties. `None` of one that is only named by the ties of others.
    fn party(&self, at: usize, party: &Named) -> Option<String> {
        let name = match party.figure {
            Some(figure) => self.voice.bar(figure),
            None => Slot::Literal(party.name.clone()).write(),
        };
        let is_named = self.form.ties.iter().any(|tie| tie.to == at);
        match self.ties(at, Voice::message) {
            Some(ties) => Some(self.voice.message(OwnMessage::AltOrganisationParty, &[("name", name), ("ties", ties)])),
            None => (party.figure.is_some() || !is_named).then_some(name),
        }
    }

    /// A row for each party, with what it does.
    fn table(&self, all: &[&Figure]) -> ChartTable {
        let rows = self.parties.iter().enumerate().map(|(at, party)| TableRow {
            figure: party.figure.map(|figure| figure.id.clone()),
            name: party.name.clone(),
            number: party.figure.map(|figure| self.voice.wording.number(figure)).unwrap_or_default(),
            unit: self.ties(at, Voice::plain).unwrap_or_default(),
        });
        let groups = vec![TableGroup { whole: None, rows: rows.collect() }];
        ChartTable { rows_are: RowsAre::Parties, dating: dates::above_table(self.voice, all), groups }
    }
}
