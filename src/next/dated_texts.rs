//! Texts that name dates and periods: after a time, what they say of them may no longer be true.

use std::collections::BTreeSet;

use crate::document::messages_of_structure;
use crate::edition::Edition;
use crate::name::{MessageId, SurveyId};
use crate::text::Texts;
use crate::workspace::View;

/// Messages of an edition's document that name a date, a period or an earlier survey, in any of its languages, in the
/// order of the document. Those that an edition may print in the place of others are among them.
pub(super) fn find(view: &View, edition: &Edition) -> Vec<MessageId> {
    let structure = view.model().and_then(|model| model.structures.get(&edition.document));
    let messages = structure.map(messages_of_structure).unwrap_or_default();
    let texts: Vec<_> = edition.languages.iter().filter_map(|language| view.sound_texts(language)).collect();
    let mut seen = BTreeSet::new();
    let is_dated = |message: &MessageId| texts.iter().any(|texts| names_a_date(edition, texts, message));
    messages.into_iter().filter(|message| seen.insert(message.clone()) && is_dated(message)).collect()
}

fn names_a_date(edition: &Edition, texts: &Texts, message: &MessageId) -> bool {
    let is_dated = |variable: &&str| edition.dates.contains_key(*variable) || SurveyId::of(variable).is_some();
    texts.variables_of(message).iter().any(is_dated)
}
