//! Remarks of the sources note on revised values: the letters that stand at numbers, and what was corrected, when.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use fluent_bundle::FluentValue;

use super::table::printed;
use super::{Document, Told};
use crate::calendar::CalendarDate;
use crate::edition::{Edition, Figure, Revised};
use crate::figure::RevisionKind;
use crate::name::MessageId;
use crate::project::statuses::StatusForm;
use crate::source::{Located, Origin};
use crate::text::functions::slot_argument;
use crate::text::rich::{Block, Run};
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Standing, Wording, named};

/// The remarks on the values that `document` prints.
pub(super) fn remarks(document: &Document, edition: &Edition, wording: &Wording) -> Vec<Told<Block>> {
    let figures: Vec<&Figure> = printed(document).into_iter().filter_map(|id| edition.figure(id)).collect();
    let legend = legend(&figures, &edition.origin, wording);
    legend.into_iter().chain(notes(&figures, wording)).collect()
}

/// The letters of the document with their meaning, in one paragraph.
fn legend(figures: &[&Figure], wanted: &Origin, wording: &Wording) -> Option<Told<Block>> {
    if wording.status_form() != StatusForm::Letter {
        return None;
    }
    let standings: BTreeSet<Standing> = figures.iter().flat_map(|figure| wording.standings(figure)).collect();
    let message = OwnMessage::StatusLegend.wanted_at(wanted);
    let formatted = |text: String| slot_argument(&Slot::Formatted(text));
    let entries = standings.into_iter().filter_map(|standing| {
        let (letter, word) = wording.letter_and_word(standing, wanted)?;
        Some(wording.runs(&message, &[("letter", formatted(letter)), ("status", formatted(word))]))
    });
    let runs = entries.reduce(|mut all, entry| {
        all.push(Run::Text { text: " · ".to_owned() });
        all.extend(entry);
        all
    });
    Some(Told::new(Block::Paragraph { runs: runs? }, &message))
}

/// The dated notes on revisions in one paragraph: a sentence for those of one day and kind, and the reason, if it is said to
/// readers. Of one that was to be expected the mark alone speaks.
fn notes(figures: &[&Figure], wording: &Wording) -> Option<Told<Block>> {
    let mut of_day: BTreeMap<(NaiveDate, RevisionKind), Vec<(&Figure, &Revised)>> = BTreeMap::new();
    for figure in figures {
        let revised = wording.revision_shown(figure).filter(|revised| revised.kind != RevisionKind::Routine);
        if let Some(revised) = revised {
            of_day.entry((revised.on, revised.kind)).or_default().push((figure, revised));
        }
    }
    let first =
        of_day.iter().next().and_then(|((_, kind), revised)| Some(message(*kind, &revised.first()?.1.origin)))?;
    let mut runs: Vec<Run> = Vec::new();
    for ((day, kind), revised) in &of_day {
        for sentence in sentences(*day, *kind, revised, wording) {
            if !runs.is_empty() {
                runs.push(Run::Text { text: " ".to_owned() });
            }
            runs.extend(sentence);
        }
    }
    Some(Told::new(Block::Paragraph { runs }, &first))
}

fn message(kind: RevisionKind, wanted: &Origin) -> Located<MessageId> {
    let own = match kind {
        RevisionKind::Correction | RevisionKind::Routine => OwnMessage::RevisionCorrection,
        RevisionKind::Method => OwnMessage::RevisionMethod,
    };
    own.wanted_at(wanted)
}

/// The values that were revised on a day, and the reasons, each once.
fn sentences(day: NaiveDate, kind: RevisionKind, all: &[(&Figure, &Revised)], wording: &Wording) -> Vec<Vec<Run>> {
    let Some((_, first)) = all.first() else { return Vec::new() };
    let values: Vec<String> = all.iter().map(|(figure, revised)| value(figure, revised, wording)).collect();
    let separator = wording.raw(&OwnMessage::AltRowSeparator.wanted_at(&first.origin), &[]);
    let date = slot_argument(&Slot::Date(CalendarDate::Day(day)));
    let values = FluentValue::String(values.join(&separator).into());
    let said = wording.runs(&message(kind, &first.origin), &[("date", date), ("values", values)]);
    let mut explained = BTreeSet::new();
    let reasons = all.iter().filter_map(|(_, revised)| revised.explanation.as_ref());
    let reasons = reasons.filter(|reason| explained.insert(reason.value.clone()));
    std::iter::once(said).chain(reasons.map(|reason| wording.runs(reason, &[]))).collect()
}

/// A value with the one before, still with slots.
fn value(figure: &Figure, revised: &Revised, wording: &Wording) -> String {
    let name = wording.told(&Located::new(named::figure_name(&figure.id), figure.origin.clone()), &[]);
    let values = [
        ("figure", Slot::Formatted(name)),
        ("value", Slot::Value(figure.id.clone())),
        ("previous", Slot::Value(figure.id.previous())),
    ];
    let message = OwnMessage::RevisionValue.wanted_at(&revised.origin);
    wording.raw(&message, &values.map(|(name, slot)| (name, slot_argument(&slot))))
}
