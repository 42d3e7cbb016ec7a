//! The register: every revision of every survey, the latest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use crate::edition::{Figure, of_survey};
use crate::export::attachments::without_formula;
use crate::figure::{CorrectionClass, RevisionKind};
use crate::name::{EditionId, FigureId, LanguageTag, MessageId, SurveyId};
use crate::project::Model;
use crate::record::place;
use crate::workspace::View;

/// All revisions of delivered values. What they did to derived ones follows from them.
#[derive(Debug, Serialize)]
pub struct Register {
    /// The latest first; those of one day by survey and figure.
    pub revisions: Vec<RegisterRow>,
}

/// A revision.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RegisterRow {
    /// Day of the revision.
    pub date: String,
    /// The survey with the value.
    pub survey: SurveyId,
    /// The figure.
    pub figure: FigureId,
    /// Its name by language, where it has one.
    pub names: BTreeMap<LanguageTag, String>,
    /// The value that the revision led to, with a decimal point and no grouping.
    pub value: String,
    /// The value before.
    pub previous: String,
    /// Name of the unit.
    pub unit: String,
    /// Kind of the revision.
    pub kind: RevisionKind,
    /// Weight of a correction.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<CorrectionClass>,
    /// For the record.
    pub reason: String,
    /// Message that says the reason to readers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<MessageId>,
    /// Editions of the survey.
    pub editions: Vec<EditionId>,
    /// File, line and column of the old value.
    pub place: String,
    #[serde(skip)]
    pub(super) shown: (Decimal, Decimal),
}

impl Register {
    /// The register of a project; empty if it has errors that leave nothing to read.
    pub fn of(view: &View) -> Self {
        let Some(model) = view.model() else { return Self { revisions: Vec::new() } };
        let all = model.observations.keys().flat_map(|survey| {
            let figures = of_survey(model, survey);
            let own = figures.values().filter(|figure| figure.derivation.is_none());
            own.flat_map(|figure| rows(view, model, survey, figure)).collect::<Vec<_>>()
        });
        let mut revisions: Vec<RegisterRow> = all.collect();
        revisions
            .sort_by(|a, b| (Reverse(&a.date), &a.survey, &a.figure).cmp(&(Reverse(&b.date), &b.survey, &b.figure)));
        Self { revisions }
    }

    /// The register as CSV (RFC 4180), with lines that end as those of other tables of ours do.
    pub fn csv(&self) -> Vec<u8> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        let rows = self.revisions.iter().map(RegisterRow::cells);
        let all = std::iter::once(HEADS.map(str::to_owned)).chain(rows);
        for record in all {
            writer.write_record(record).expect("memory takes every record");
        }
        writer.into_inner().expect("memory takes every record")
    }

    /// The register as JSON.
    pub fn json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a register is plain data");
        bytes.push(b'\n');
        bytes
    }
}

const HEADS: [&str; 10] =
    ["date", "survey", "figure", "value", "previous", "unit", "kind", "class", "reason", "editions"];

impl RegisterRow {
    fn cells(&self) -> [String; 10] {
        let editions: Vec<&str> = self.editions.iter().map(EditionId::as_str).collect();
        let [figure, reason] = [self.figure.as_str(), &self.reason].map(|text| without_formula(text.to_owned()));
        [
            self.date.clone(),
            self.survey.to_string(),
            figure,
            self.value.clone(),
            self.previous.clone(),
            self.unit.clone(),
            self.kind.name().to_owned(),
            self.class.map_or_else(String::new, |class| class.name().to_owned()),
            reason,
            editions.join(" "),
        ]
    }
}

fn rows(view: &View, model: &Model, survey: &SurveyId, figure: &Figure) -> Vec<RegisterRow> {
    let editions = model.edition_files.iter().filter(|(_, release)| release.observations.value == *survey);
    let editions: Vec<EditionId> = editions.map(|(id, _)| id.clone()).collect();
    let names = names(view, figure);
    let after = figure.revisions.iter().skip(1).map(|revised| revised.shown()).chain([figure.shown()]);
    let rows = figure.revisions.iter().zip(after).map(|(revised, after)| RegisterRow {
        date: revised.on.to_string(),
        survey: survey.clone(),
        figure: figure.id.clone(),
        names: names.clone(),
        value: after.to_string(),
        previous: revised.shown().to_string(),
        unit: figure.unit.clone(),
        kind: revised.kind,
        class: revised.class,
        reason: revised.reason.clone(),
        explanation: revised.explanation.as_ref().map(|message| message.value.clone()),
        editions: editions.clone(),
        place: place(view.sources(), &revised.origin),
        shown: (after, revised.shown()),
    });
    rows.collect()
}

fn names(view: &View, figure: &Figure) -> BTreeMap<LanguageTag, String> {
    let name =
        |language: &LanguageTag| Some((language.clone(), view.texts(language).value?.names_of(&figure.id).name?));
    view.languages().filter_map(name).collect()
}
