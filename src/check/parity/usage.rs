//! Messages and terms that are used: by documents, by convention, and by other messages.

use std::collections::BTreeSet;

use crate::project::structure::{RailItem, Section};
use crate::project::{Model, Structure};
use crate::text::{OwnMessage, Texts, named};

/// Names of messages, attributes (`message.attribute`) and terms (`-term`).
pub(super) struct Usage {
    names: BTreeSet<String>,
}

impl Usage {
    /// Messages and terms that are used by the programme, these documents and figures, and by the texts used.
    pub(super) fn of<'s, 't>(
        model: &Model,
        structures: impl IntoIterator<Item = &'s Structure>,
        figures: impl IntoIterator<Item = &'s str>,
        texts: impl Iterator<Item = &'t Texts> + Clone,
    ) -> Self {
        let mut open: Vec<String> = OwnMessage::names().collect();
        open.extend(of_programme(model));
        open.extend(figures.into_iter().flat_map(|figure| [named::figure(figure), named::figure_name(figure)]));
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
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// Every name.
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }
}

fn of_programme(model: &Model) -> Vec<String> {
    let programme = &model.programme;
    let mut names = vec![programme.publisher.value.clone(), programme.rights.value.clone()];
    names.extend(programme.units.keys().map(|unit| named::unit(unit)));
    let collectors = programme.collectors.iter();
    names.extend(collectors.flat_map(|name| [named::collector(name), named::collector_short_name(name)]));
    names.extend(programme.funders.iter().map(|funder| named::funder(&funder.id.value)));
    names
}

fn of_structure(structure: &Structure, names: &mut Vec<String>) {
    let lines = [&structure.title, &structure.subject, &structure.keywords, &structure.version];
    let lines = lines.into_iter().chain([&structure.kicker, &structure.line, &structure.sources]);
    names.extend(lines.chain(structure.marks.values()).map(|message| message.value.clone()));
    names.push(named::body(&structure.sources.value));
    for section in &structure.sections {
        of_section(section, names);
        names.extend(section.rail.iter().filter_map(caption));
    }
    for (name, chart) in &structure.charts {
        names.push(named::chart(name));
        // A series has dates for labels.
        let figures = chart.form.groups().iter().flat_map(|group| group.whole.iter().chain(group.parts()));
        names.extend(figures.map(|figure| named::figure_short_name(&figure.value)));
    }
}

fn of_section(section: &Section, names: &mut Vec<String>) {
    let mut add = |name: &str| names.push(named::of_section(&section.id.value, name));
    ["kicker", "heading"].into_iter().for_each(&mut add);
    if section.parts.is_empty() {
        add("body");
    }
    section.parts.iter().for_each(|part| add(&part.value));
    names.extend(section.parts.iter().map(|part| named::part(&part.value)));
}

fn caption(item: &RailItem) -> Option<String> {
    match item {
        RailItem::Box { caption, .. } => caption.as_ref().map(|caption| caption.value.clone()),
        RailItem::Row(_) | RailItem::Chart(_) => None,
    }
}
