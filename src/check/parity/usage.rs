//! Messages and terms that are used: by documents, by convention, and by other messages.

use std::collections::BTreeSet;

use crate::document::{Outline, RailOutline, SectionOutline, TextOutline};
use crate::name::{FigureId, MessageId};
use crate::project::structure::{BoxItem, Chart, RailItem, Section, SectionText};
use crate::project::{Model, Structure};
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

/// Messages that a document may use, whichever edition it is.
pub(super) fn of_structure(structure: &Structure) -> Vec<MessageId> {
    let mut names = of_head(structure);
    let bodies = structure.sections.iter().flat_map(|section| section.item.bodies()).chain([&structure.sources_body]);
    names.extend(bodies.flat_map(|body| body.messages()).map(|message| message.value.clone()));
    for section in structure.sections.iter().map(|section| &section.item) {
        names.extend(of_section_head(section));
        if let SectionText::Parts(parts) = &section.text {
            names.extend(parts.iter().map(|part| named::part(&part.item.name.value)));
        }
        names.extend(section.rail.iter().filter_map(|item| match &item.item {
            RailItem::Box(item) => caption(item),
            RailItem::Row(_) | RailItem::Chart(_) => None,
        }));
    }
    names.extend(structure.charts.values().flat_map(of_chart));
    names
}

/// Messages that an edition of a document uses.
pub(super) fn of_outline(outline: &Outline) -> Vec<MessageId> {
    let mut names = of_head(outline.structure);
    names.extend(outline.sources.iter().flatten().map(|message| message.value.clone()));
    for section in &outline.sections {
        names.extend(of_section_head(section.section));
        names.extend(section.messages().into_iter().map(|message| message.value.clone()));
        names.extend(labels(section));
        names.extend(section.rail.iter().flat_map(|item| match item {
            RailOutline::Box(item) => caption(item).into_iter().collect(),
            RailOutline::Row(_) => Vec::new(),
            RailOutline::Chart(name) => outline.structure.charts.get(&name.value).map(of_chart).unwrap_or_default(),
        }));
    }
    names
}

fn of_head(structure: &Structure) -> Vec<MessageId> {
    let lines = [&structure.title, &structure.subject, &structure.keywords, &structure.version];
    let lines = lines.into_iter().chain([&structure.kicker, &structure.line, &structure.sources]);
    lines.chain(structure.marks.values()).map(|message| message.value.clone()).collect()
}

fn of_section_head(section: &Section) -> [MessageId; 2] {
    ["kicker", "heading"].map(|name| named::of_section(&section.id.value, name))
}

fn labels(section: &SectionOutline) -> Vec<MessageId> {
    match &section.text {
        TextOutline::Body(_) => Vec::new(),
        TextOutline::Parts(parts) => parts.iter().map(|part| named::part(&part.name.value)).collect(),
    }
}

fn of_chart(chart: &Chart) -> Vec<MessageId> {
    // A series has dates for labels.
    let figures = chart.form.groups().iter().flat_map(|group| group.whole.iter().chain(group.parts()));
    let names = figures.map(|figure| named::figure_short_name(&figure.value));
    std::iter::once(named::chart(&chart.name.value)).chain(names).collect()
}

fn caption(item: &BoxItem) -> Option<MessageId> {
    item.caption.as_ref().map(|caption| caption.value.clone())
}
