//! Names across files: every unit, collector, figure, chart and file that one file names exists.

mod comparable;
mod derivations;
mod relations;
mod revisions;

use std::collections::BTreeSet;

use super::catalogue::{Catalogue, Delivery, Entry};
use super::edition_file::EditionFile;
use super::observations::{DiscrepancySubject, Observation, Observations};
use super::programme::Programme;
use super::reach::Reach;
use super::structure::{Exhibit, Section, Structure};
use super::{Model, named, print_shop};
use crate::calendar::Stated;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings, Scope, did_you_mean};
use crate::name::{EditionId, FigureId, LanguageTag, SurveyId};
use crate::profile::Profile;
use crate::source::{Located, Sources};

/// Reports each name that does not exist and drops the files that use it.
/// Whether programme and catalogue are sound.
pub(super) fn check(sources: &Sources, model: &mut Model, reach: &Reach, findings: &mut Findings) -> bool {
    let mut central = Findings::default();
    units(&model.programme, &model.catalogue, &mut central);
    derivations::check(&model.catalogue, &mut central);
    relations::catalogue(&model.programme, &model.catalogue, &mut central);
    comparable::catalogue(&model.catalogue, &mut central);
    let sound = !central.has_errors();
    findings.extend(central);

    let (programme, catalogue) = (&model.programme, &model.catalogue);
    model.observations.retain(|_, observations| {
        passes(findings, |findings| self::observations(programme, catalogue, observations, findings))
    });
    let names = Names::of(sources, &model.programme);
    model
        .structures
        .retain(|_, structure| passes(findings, |findings| self::structure(&names, catalogue, structure, findings)));
    model
        .edition_files
        .retain(|_, edition_file| passes(findings, |findings| self::edition_file(&names, edition_file, findings)));
    print_shops(sources, model, reach, findings);
    model.prose.drop_unknown(findings);
    sound
}

/// A shop that does not exist stops print, and nothing else of its edition.
fn print_shops(sources: &Sources, model: &Model, reach: &Reach, findings: &mut Findings) {
    let shops: Vec<String> = named(sources, print_shop::FOLDER).map(|(name, _)| name).collect();
    let of_edition = |(id, edition_file): (&EditionId, &EditionFile)| {
        Some((edition_file.print_shop.clone()?, Scope::edition(id).for_profile(Profile::Print)))
    };
    let of_editions = model.edition_files.iter().filter_map(of_edition);
    for (shop, scope) in of_editions.chain([(model.programme.print_shop.clone(), reach.usual_print())]) {
        let mut own = Findings::default();
        let names = shops.iter().map(String::as_str);
        known("print shop", &shop, names, "add print-shops/<name>.toml", &mut own);
        own.concern(&scope);
        findings.extend(own);
    }
}

fn passes(findings: &mut Findings, check: impl FnOnce(&mut Findings)) -> bool {
    let mut own = Findings::default();
    check(&mut own);
    let passes = !own.has_errors();
    findings.extend(own);
    passes
}

/// Reports `name` unless it is one of `known`.
fn known<'a>(
    what: &str,
    name: &Located<impl AsRef<str>>,
    known: impl IntoIterator<Item = &'a str> + Clone,
    add: &str,
    findings: &mut Findings,
) {
    let text = name.value.as_ref();
    if known.clone().into_iter().any(|candidate| candidate == text) {
        return;
    }
    let hint = match did_you_mean(text, known) {
        Some(near) => format!("did you mean `{near}`? Otherwise {add}"),
        None => add.to_owned(),
    };
    let message = format!("there is no {what} `{text}`");
    findings.push(Finding::new(Code::UnknownName, message, hint).at(name.origin.clone()));
}

fn known_figure(name: &Located<FigureId>, catalogue: &Catalogue, findings: &mut Findings) {
    let names = catalogue.entries.keys().map(FigureId::as_str);
    known("figure", name, names, "add it to figures.toml", findings);
}

fn known_collectors(stated: &Stated<Vec<Located<String>>>, programme: &Programme, findings: &mut Findings) {
    for name in stated.known().into_iter().flatten() {
        let names = programme.collectors.iter().map(String::as_str);
        known("collector", name, names, "add it to [collectors] in programme.toml", findings);
    }
}

fn units(programme: &Programme, catalogue: &Catalogue, findings: &mut Findings) {
    for entry in catalogue.entries.values() {
        if let Some(Delivery { unit, collectors, .. }) = entry.definition.delivery() {
            let names = programme.units.keys().map(String::as_str);
            known("unit", unit, names, "add it to [units] in programme.toml", findings);
            known_collectors(collectors, programme, findings);
        }
    }
}

fn observations(programme: &Programme, catalogue: &Catalogue, observations: &Observations, findings: &mut Findings) {
    for (collector, stated) in &observations.reference_dates {
        let name = Located::new(collector.clone(), stated.name_origin.clone());
        let names = programme.collectors.iter().map(String::as_str);
        known("collector", &name, names, "add it to [collectors] in programme.toml", findings);
    }
    for (figure, observation) in &observations.figures {
        known_figure(&Located::new(figure.clone(), observation.name_origin.clone()), catalogue, findings);
        if let Some(collectors) = &observation.collectors {
            known_collectors(collectors, programme, findings);
        }
        let Some(entry) = catalogue.entries.get(figure) else { continue };
        match entry.definition.delivery().filter(|_| !has_all_operands(entry, observations)) {
            None => findings.push(
                Finding::new(
                    Code::BadValue,
                    format!("`{figure}` is derived from other figures and cannot be typed"),
                    "remove this value, or the derivation in figures.toml",
                )
                .at(observation.name_origin.clone())
                .also(entry.origin.clone(), "its derivation"),
            ),
            Some(Delivery { collectors, kind, .. }) => {
                shape(figure, *kind, entry.decimals, observation, findings);
                let collectors = observation.collectors.as_ref().unwrap_or(collectors);
                reference_dates(figure, collectors, observations, findings);
            }
        }
    }
    without_values(catalogue, observations, findings);
    relations::observations(programme, catalogue, observations, findings);
    revisions::check(catalogue, observations, findings);
    for discrepancy in &observations.discrepancies {
        match &discrepancy.subject {
            DiscrepancySubject::Figure(figure) => known_figure(figure, catalogue, findings),
            DiscrepancySubject::Date(date) => {
                let names = programme.dates.keys().map(String::as_str);
                known("date", date, names, "add it to [dates] in programme.toml", findings);
            }
        }
    }
}

/// Only a figure that is delivered elsewhere can be missing here: a derived one follows from others.
fn without_values(catalogue: &Catalogue, observations: &Observations, findings: &mut Findings) {
    let not_delivered = observations.not_delivered.iter().map(|(figure, stated)| (figure, &stated.name_origin));
    for (figure, place) in not_delivered.chain(&observations.awaited) {
        known_figure(&Located::new(figure.clone(), place.clone()), catalogue, findings);
        let derived = catalogue.entries.get(figure).filter(|entry| entry.definition.delivery().is_none());
        if let Some(entry) = derived {
            let message = format!("`{figure}` is derived from other figures, and is not delivered itself");
            let finding = Finding::new(Code::BadValue, message, "say this of the figures that it is derived from");
            findings.push(finding.at(place.clone()).also(entry.origin.clone(), "its derivation"));
        }
    }
}

/// Whether a survey delivers everything that a figure is derived from.
fn has_all_operands(entry: &Entry, observations: &Observations) -> bool {
    let derivation = entry.definition.derivation();
    derivation.is_some_and(|derivation| {
        derivation.operands().iter().all(|operand| observations.figures.contains_key(&operand.value))
    })
}

/// A value fits what the catalogue says of its figure: as many digits, and dated as its kind is.
fn shape(figure: &FigureId, kind: Kind, decimals: u32, observation: &Observation, findings: &mut Findings) {
    let digits = observation.value.value.normalize().scale();
    let refusal = if digits > decimals {
        let message = format!("`{figure}` has {decimals} digits after the decimal point, and this value has {digits}");
        Some((message, "round the value with its collector, or raise `decimals` in figures.toml"))
    } else if kind == Kind::Stock && observation.period.is_some() {
        Some((format!("`{figure}` describes a day and has no period"), "give `as-of` instead of `period`"))
    } else if kind != Kind::Stock && observation.as_of.is_some() {
        Some((format!("`{figure}` spans a period and has no day"), "give `period` instead of `as-of`"))
    } else {
        None
    };
    if let Some((message, hint)) = refusal {
        findings.push(Finding::new(Code::BadValue, message, hint).at(observation.value.origin.clone()));
    }
}

/// Every collector of a delivered value has a reference date, or expressly none.
fn reference_dates(
    figure: &FigureId,
    collectors: &Stated<Vec<Located<String>>>,
    observations: &Observations,
    findings: &mut Findings,
) {
    for collector in collectors.known().into_iter().flatten() {
        if !observations.reference_dates.contains_key(&collector.value) {
            findings.push(
                Finding::new(
                    Code::MissingKey,
                    format!("`{figure}` comes from `{}`, which has no reference date here", collector.value),
                    format!("add `{} = 2019-07-15` or `= \"not-stated\"` to [reference-dates]", collector.value),
                )
                .at(observations.figures[figure].name_origin.clone()),
            );
        }
    }
}

fn structure(names: &Names, catalogue: &Catalogue, structure: &Structure, findings: &mut Findings) {
    let charts = structure.charts.keys().map(String::as_str);
    for item in structure.sections.iter().flat_map(|section| section.item.exhibits()) {
        match &item.item {
            Exhibit::Box(item) => known_figure(&item.figure, catalogue, findings),
            Exhibit::Row(boxes) => boxes.iter().for_each(|it| known_figure(&it.item.figure, catalogue, findings)),
            Exhibit::Chart(chart) => {
                known("chart", chart, charts.clone(), "add it to [charts] in this file", findings);
            }
            Exhibit::Table(table) => {
                let tables = structure.tables.keys().map(String::as_str);
                known("table", table, tables, "add it to [tables] in this file", findings);
            }
        }
    }
    for figure in structure.charts.values().flat_map(|chart| chart.form.figures()) {
        known_figure(figure, catalogue, findings);
    }
    for figure in structure.sources_table.iter().flat_map(|row| &row.item.figures) {
        known_figure(figure, catalogue, findings);
    }
    for date in structure.charts.values().flat_map(|chart| chart.form.dates()) {
        known("date", date, names.dates.iter().map(String::as_str), "add it to [dates] in programme.toml", findings);
    }
    for (figure, mark) in &structure.marks {
        known_figure(&Located::new(figure.clone(), mark.message.origin.clone()), catalogue, findings);
    }
    for only in structure.editions().filter_map(|editions| editions.only.as_ref()) {
        only.figures().for_each(|figure| known_figure(figure, catalogue, findings));
        for edition in &only.editions {
            let editions = names.editions.iter().map(EditionId::as_str);
            known("edition", edition, editions, "add editions/<name>.toml", findings);
        }
    }
    let mut seen = BTreeSet::new();
    for Section { id, .. } in structure.sections.iter().map(|section| &section.item) {
        if !seen.insert(&id.value) {
            let message = format!("the section `{}` stands here twice", id.value);
            let finding = Finding::new(Code::DuplicateId, message, "give the second one a name of its own");
            findings.push(finding.at(id.origin.clone()));
        }
    }
}

/// The names of files that an edition may refer to, whether they could be read or not.
struct Names {
    structures: Vec<String>,
    editions: Vec<EditionId>,
    observations: Vec<SurveyId>,
    languages: Vec<LanguageTag>,
    /// Dates that texts may name.
    dates: Vec<String>,
}

impl Names {
    fn of(sources: &Sources, programme: &Programme) -> Self {
        Self {
            structures: named(sources, "documents/").map(|(name, _)| name).collect(),
            editions: named(sources, "editions/").map(|(name, _)| name).collect(),
            observations: named(sources, "observations/").map(|(name, _)| name).collect(),
            languages: programme.languages.keys().cloned().collect(),
            dates: dates(programme),
        }
    }
}

fn dates(programme: &Programme) -> Vec<String> {
    let of_editions = ["version", "survey-period", "survey-from", "survey-to"].map(str::to_owned);
    let of_collectors = programme.collectors.iter().map(|collector| format!("reference-date-{collector}"));
    of_editions.into_iter().chain(of_collectors).chain(programme.dates.keys().cloned()).collect()
}

fn edition_file(names: &Names, edition_file: &EditionFile, findings: &mut Findings) {
    let structures = names.structures.iter().map(String::as_str);
    known("document", &edition_file.document, structures, "add documents/<name>.toml", findings);
    let observations = names.observations.iter().map(SurveyId::as_str);
    for survey in std::iter::once(&edition_file.observations).chain(&edition_file.earlier) {
        known("survey", survey, observations.clone(), "add observations/<name>.toml", findings);
    }
    for language in &edition_file.languages {
        let languages = names.languages.iter().map(LanguageTag::as_str);
        known("language", language, languages, "add it to [languages] in programme.toml", findings);
    }
}
