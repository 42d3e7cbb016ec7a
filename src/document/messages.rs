//! The messages that a document names: those of an edition, or all that its structure may use.

use super::outline::{ExhibitOutline, Outline, SectionOutline, TextOutline};
use crate::name::MessageId;
use crate::project::Structure;
use crate::project::structure::{Body, BoxItem, Chart, Exhibit, Section, SectionText, WordTable};
use crate::source::Located;
use crate::text::named;

/// Messages that a document may use, whichever edition it is.
pub fn messages_of_structure(structure: &Structure) -> Vec<MessageId> {
    let mut names = of_head(structure);
    names.extend(structure.marks.values().map(|mark| mark.message.value.clone()));
    let of_body = |body: &Body| body.messages().map(|message| message.value.clone()).collect::<Vec<_>>();
    for section in structure.sections.iter().map(|section| &section.item) {
        names.extend(of_section_head(section));
        names.extend(section.bodies().into_iter().flat_map(of_body));
        if let SectionText::Parts(parts) = &section.text {
            names.extend(parts.iter().map(|part| named::part(&part.item.name.value)));
        }
        names.extend(section.exhibits().flat_map(|exhibit| match &exhibit.item {
            Exhibit::Box(item) => of_box(item),
            Exhibit::Row(boxes) => boxes.iter().flat_map(|it| of_box(&it.item)).collect(),
            Exhibit::Chart(_) | Exhibit::Table(_) => Vec::new(),
        }));
    }
    names.extend(structure.charts.values().flat_map(of_chart));
    names.extend(structure.tables.values().flat_map(of_table));
    names.extend(of_body(&structure.sources_body));
    names.extend(structure.sources_table.iter().map(|row| row.item.what.value.clone()));
    names
}

/// Messages that an edition of a document uses, in the order of the document.
pub(super) fn of_outline(outline: &Outline) -> Vec<MessageId> {
    let mut names = of_head(outline.structure);
    names.extend(outline.marks.values().flatten().map(|message| message.value.clone()));
    for section in &outline.sections {
        names.extend(of_section_head(section.section));
        names.extend(section.messages().into_iter().map(|message| message.value.clone()));
        names.extend(labels(section));
        names.extend(section.exhibits().flat_map(|exhibit| match exhibit {
            ExhibitOutline::Box(item) => of_box(item),
            ExhibitOutline::Row(boxes) => boxes.iter().flat_map(|item| of_box(item)).collect(),
            ExhibitOutline::Chart(name) => outline.structure.charts.get(&name.value).map(of_chart).unwrap_or_default(),
            ExhibitOutline::Table(name) => outline.structure.tables.get(&name.value).map(of_table).unwrap_or_default(),
        }));
    }
    names.extend(outline.sources.iter().flatten().map(|message| message.value.clone()));
    names.extend(outline.sources_rows.iter().map(|(row, _)| row.what.value.clone()));
    names
}

/// Narrative blocks of an edition, in the order of the document: what it states in sentences, whose words somebody must answer
/// for. These are the texts of sections and their parts, the captions of boxes, the titles of charts, the events of timelines,
/// the cells of tables and the sources note; kickers, headings, labels and names only lead to them.
pub(super) fn blocks(outline: &Outline) -> Vec<Located<MessageId>> {
    let of_sections = outline.sections.iter().flat_map(|section| {
        let text = section.messages().into_iter().cloned();
        text.chain(section.exhibits().flat_map(|exhibit| blocks_of_exhibit(outline, exhibit))).collect::<Vec<_>>()
    });
    of_sections.chain(outline.sources.iter().flatten().copied().cloned()).collect()
}

fn blocks_of_exhibit(outline: &Outline, exhibit: &ExhibitOutline) -> Vec<Located<MessageId>> {
    match exhibit {
        ExhibitOutline::Box(item) => item.caption.iter().cloned().collect(),
        ExhibitOutline::Row(boxes) => boxes.iter().flat_map(|item| &item.caption).cloned().collect(),
        ExhibitOutline::Table(name) => {
            let table = outline.structure.tables.get(&name.value);
            table.into_iter().flat_map(|table| table.rows.iter().flat_map(|row| &row[1..])).cloned().collect()
        }
        ExhibitOutline::Chart(name) => {
            let chart = outline.structure.charts.get(&name.value);
            let told = chart.into_iter().flat_map(|chart| chart.form.statements()).cloned();
            std::iter::once((*name).clone().map(|name| named::chart(&name))).chain(told).collect()
        }
    }
}

fn of_head(structure: &Structure) -> Vec<MessageId> {
    let lines = [&structure.title, &structure.subject, &structure.keywords, &structure.version];
    let lines = lines.into_iter().chain([&structure.kicker, &structure.line, &structure.sources]);
    lines.map(|message| message.value.clone()).collect()
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
    let names = chart.form.named_figures().into_iter().map(|figure| named::figure_short_name(&figure.value));
    let labels = chart.form.messages().into_iter().map(|message| message.value.clone());
    std::iter::once(named::chart(&chart.name.value)).chain(names).chain(labels).collect()
}

fn of_table(table: &WordTable) -> Vec<MessageId> {
    table.messages().map(|message| message.value.clone()).collect()
}

fn of_box(item: &BoxItem) -> Vec<MessageId> {
    item.label.iter().chain(&item.caption).map(|message| message.value.clone()).collect()
}
