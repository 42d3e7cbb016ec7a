//! Messages and terms that are used: by documents, by convention, and by other messages.

use std::collections::BTreeSet;

use crate::name::{FigureId, MessageId};
use crate::project::Model;
use crate::text::{OwnMessage, Texts, named};

/// Names of messages, attributes (`message.attribute`) and terms (`-term`).
pub(super) struct Usage {
    names: BTreeSet<MessageId>,
}

impl Usage {
    /// Messages and terms that are used by the programme, by a document that uses `messages`, by these figures, and by
    /// the texts used.
    pub(super) fn of<'s, 't>(
        model: &Model,
        messages: Vec<MessageId>,
        figures: impl IntoIterator<Item = &'s FigureId>,
        texts: impl Iterator<Item = &'t Texts> + Clone,
    ) -> Self {
        let mut open: Vec<MessageId> = OwnMessage::names().chain(messages).collect();
        open.extend(of_programme(model));
        open.extend(figures.into_iter().flat_map(|figure| [named::figure(figure), named::figure_name(figure)]));
        let mut names = BTreeSet::new();
        while let Some(name) = open.pop() {
            if !names.contains(&name) {
                texts.clone().for_each(|texts| open.extend_from_slice(texts.references(&name)));
                names.insert(name);
            }
        }
        Self { names }
    }

    /// Whether this message, attribute or term is used.
    pub(super) fn has(&self, name: &MessageId) -> bool {
        self.names.contains(name)
    }

    /// Every name.
    pub(super) fn iter(&self) -> impl Iterator<Item = &MessageId> {
        self.names.iter()
    }
}

fn of_programme(model: &Model) -> Vec<MessageId> {
    let programme = &model.programme;
    let mut names = vec![programme.publisher.value.clone(), programme.rights.value.clone()];
    names.extend(programme.units.keys().map(|unit| named::unit(unit)));
    let collectors = programme.collectors.iter();
    names.extend(collectors.flat_map(|name| [named::collector(name), named::collector_short_name(name)]));
    names.extend(programme.funders.iter().map(|funder| named::funder(&funder.id.value)));
    names
}
