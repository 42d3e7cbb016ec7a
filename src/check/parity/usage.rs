//! Which messages and terms are used: by documents, by convention, and by other messages.

use std::collections::BTreeSet;

use crate::project::structure::{RailItem, Section};
use crate::project::{Model, Structure};
use crate::text::Texts;

/// Messages that the program itself asks for, whatever the project holds.
const OF_THE_PROGRAM: &[&str] = &[
    "alt-bar",
    "alt-bars",
    "alt-bars-no-whole",
    "alt-group",
    "alt-group-separator",
    "alt-grouped",
    "alt-largest",
    "alt-remainder",
    "alt-separator",
    "alt-series",
    "alt-series-day",
    "alt-series-of-days",
    "alt-series-point",
    "alt-series-target",
    "alt-stacked",
    "approximator-around",
    "approximator-around.alone",
    "approximator-less-than",
    "approximator-less-than.alone",
    "approximator-more-than",
    "approximator-more-than.alone",
    "as-of",
    "as-of-not-stated",
    "attachment-data-package",
    "attachment-figures",
    "attachment-provenance",
    "column-as-of",
    "column-as-of.description",
    "column-collector",
    "column-collector.description",
    "column-id",
    "column-id.description",
    "column-kind",
    "column-kind.description",
    "column-label",
    "column-label.description",
    "column-period",
    "column-period.description",
    "column-precision",
    "column-precision.description",
    "column-reference-date",
    "column-reference-date.description",
    "column-status",
    "column-status.description",
    "column-unit",
    "column-unit.description",
    "column-value",
    "column-value.description",
    "contact-body",
    "contact-heading",
    "draft-mark",
    "edition-code-label",
    "funders-heading",
    "imprint",
    "period-days",
    "period-days.short",
    "period-months",
    "period-months-years",
    "period-months-years.short",
    "period-months.short",
    "period-not-stated",
    "period-years",
    "period-years.short",
    "provisional",
    "provisional-number",
    "series-counted-from",
    "series-target",
    "series-until",
    "spreadsheet-columns",
    "spreadsheet-description",
    "spreadsheet-figures",
    "spreadsheet-long-number",
    "spreadsheet-name",
    "spreadsheet-title",
    "ticket-bleed",
    "ticket-checksum",
    "ticket-colour-bar",
    "ticket-condition",
    "ticket-contact",
    "ticket-crop",
    "ticket-document",
    "ticket-edition-code",
    "ticket-file",
    "ticket-format",
    "ticket-heading",
    "ticket-ink",
    "ticket-issued",
    "ticket-marks",
    "ticket-none",
    "ticket-not-measured",
    "ticket-plates",
    "ticket-registration",
    "ticket-sheets",
    "ticket-single-pages",
    "ticket-spreads",
    "ticket-standard",
    "note",
    "web-chart-table",
    "web-column-day",
    "web-column-name",
    "web-column-number",
    "web-column-unit",
    "note-back",
    "web-skip",
];

/// Names of messages, attributes (`message.attribute`) and terms (`-term`).
pub struct Usage {
    names: BTreeSet<String>,
}

impl Usage {
    /// What is used by the programme, these documents and figures, and by the texts used.
    pub fn of<'s, 't>(
        model: &Model,
        structures: impl IntoIterator<Item = &'s Structure>,
        figures: impl IntoIterator<Item = &'s str>,
        texts: impl Iterator<Item = &'t Texts> + Clone,
    ) -> Self {
        let mut open: Vec<String> = OF_THE_PROGRAM.iter().map(|name| (*name).to_owned()).collect();
        open.extend(of_programme(model));
        open.extend(
            figures.into_iter().flat_map(|figure| [format!("figure-{figure}"), format!("figure-{figure}.name")]),
        );
        structures.into_iter().for_each(|structure| of_structure(structure, &mut open));
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
    pub fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Every name.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }
}

fn of_programme(model: &Model) -> Vec<String> {
    let programme = &model.programme;
    let mut names = vec![programme.publisher.value.clone(), programme.rights.value.clone()];
    names.extend(programme.units.keys().map(|unit| format!("unit-{unit}")));
    let collectors = programme.collectors.iter();
    names.extend(collectors.flat_map(|name| [format!("collector-{name}"), format!("collector-{name}.short")]));
    names.extend(programme.funders.iter().map(|funder| format!("funder-{}", funder.id.value)));
    names
}

fn of_structure(structure: &Structure, names: &mut Vec<String>) {
    let lines = [&structure.title, &structure.subject, &structure.keywords, &structure.version];
    let lines = lines.into_iter().chain([&structure.kicker, &structure.line, &structure.sources]);
    names.extend(lines.chain(structure.marks.values()).map(|message| message.value.clone()));
    names.push(format!("{}-body", structure.sources.value));
    for section in &structure.sections {
        of_section(section, names);
        names.extend(section.rail.iter().filter_map(caption));
    }
    for (name, chart) in &structure.charts {
        names.push(format!("chart-{name}"));
        // A series has dates for labels.
        let figures = chart.form.groups().iter().flat_map(|group| group.whole.iter().chain(group.parts()));
        names.extend(figures.map(|figure| format!("figure-{}.short", figure.value)));
    }
}

fn of_section(section: &Section, names: &mut Vec<String>) {
    let mut add = |name: &str| names.push(format!("{}-{name}", section.id.value));
    ["kicker", "heading"].into_iter().for_each(&mut add);
    if section.parts.is_empty() {
        add("body");
    }
    section.parts.iter().for_each(|part| add(&part.value));
    names.extend(section.parts.iter().map(|part| format!("part-{}", part.value)));
}

fn caption(item: &RailItem) -> Option<String> {
    match item {
        RailItem::Box { caption, .. } => caption.as_ref().map(|caption| caption.value.clone()),
        RailItem::Row(_) | RailItem::Chart(_) => None,
    }
}
