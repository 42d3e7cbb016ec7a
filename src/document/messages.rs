//! The messages that a document names: those of an edition, or all that its structure may use.

use super::outline::{Outline, RailOutline, SectionOutline, TextOutline};
use crate::name::MessageId;
use crate::project::Structure;
use crate::project::structure::{Body, BoxItem, Chart, RailItem, Section, SectionText};
use crate::text::named;

/// Messages that a document may use, whichever edition it is.
pub fn messages_of_structure(structure: &Structure) -> Vec<MessageId> {
    let mut names = of_head(structure);
    let of_body = |body: &Body| body.messages().map(|message| message.value.clone()).collect::<Vec<_>>();
    for section in structure.sections.iter().map(|section| &section.item) {
        names.extend(of_section_head(section));
        names.extend(section.bodies().into_iter().flat_map(of_body));
        if let SectionText::Parts(parts) = &section.text {
            names.extend(parts.iter().map(|part| named::part(&part.item.name.value)));
        }
        names.extend(section.rail.iter().filter_map(|item| match &item.item {
            RailItem::Box(item) => caption(item),
            RailItem::Row(_) | RailItem::Chart(_) => None,
        }));
    }
    names.extend(structure.charts.values().flat_map(of_chart));
    names.extend(of_body(&structure.sources_body));
    names
}

/// Messages that an edition of a document uses, in the order of the document.
pub(super) fn of_outline(outline: &Outline) -> Vec<MessageId> {
    let mut names = of_head(outline.structure);
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
    names.extend(outline.sources.iter().flatten().map(|message| message.value.clone()));
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
