//! From catalogue, observations and edition file to an [`Edition`].

use std::collections::{BTreeMap, BTreeSet};

use super::absence::{Absence, Lack, Lacking};
use super::{EarlierSurvey, Edition, Figure, claim, earlier, history, survey};
use crate::finding::Findings;
use crate::name::{EditionId, FigureId, SurveyId};
use crate::project::observations::Observations;
use crate::project::programme::ProgrammeDate;
use crate::project::{EditionFile, Model};
use crate::source::Located;

/// Resolves the edition `id`. `None` if a file that it needs has errors, which are findings already.
pub fn resolve(model: &Model, id: &EditionId, findings: &mut Findings) -> Option<Edition> {
    let edition_file = model.edition_files.get(id)?;
    let observations = model.observations.get(&edition_file.observations.value)?;
    let own = observations.period.value;
    let earlier = earlier::surveys(model, edition_file, own, findings)?;
    let mut figures = survey::observed(model, observations);
    earlier::targets(&earlier, own, &mut figures);
    survey::derived(model, &mut figures, findings);
    history::add(model, observations, &mut figures, |figures| earlier::targets(&earlier, own, figures));
    let mut absent = absent(model, &edition_file.observations.value, &figures);
    absent.extend(earlier::incomparable(&model.catalogue, &earlier, &figures));
    let shown = earlier.iter().flat_map(|survey| survey.figures.values()).filter(|it| !absent.contains_key(&it.id));
    let (previous, never_revised) = history::previous(figures.values().chain(shown));
    absent.extend(never_revised);
    let mut discrepancies = observations.discrepancies.clone();
    discrepancies.extend(earlier::shown_discrepancies(&earlier, &absent));
    let claims = claim::all(model.catalogue.relations.iter().chain(&observations.relations), &figures);
    Some(Edition {
        id: id.clone(),
        origin: edition_file.document.origin.clone(),
        document: edition_file.document.value.clone(),
        version: edition_file.version.value,
        issued: edition_file.issued.value.to_utc(),
        issued_on: edition_file.issued.value.date_naive(),
        languages: edition_file.languages.iter().map(|language| language.value.clone()).collect(),
        survey: edition_file.observations.value.clone(),
        period: own,
        dates: dates(model, edition_file, observations, &earlier),
        earlier,
        previous,
        absent,
        figures,
        discrepancies,
        claims,
    })
}

fn absent(model: &Model, survey: &SurveyId, figures: &BTreeMap<FigureId, Figure>) -> BTreeMap<FigureId, Absence> {
    let entries = model.catalogue.entries.keys().filter(|id| !figures.contains_key(*id));
    let absence =
        |id: &FigureId| Absence::NotDelivered { survey: survey.clone(), lacking: lacking(model, survey, id, figures) };
    entries.map(|id| (id.clone(), absence(id))).collect()
}

/// The delivered figures that are missing for `id`, each once: itself, or those that it is derived from.
fn lacking(model: &Model, survey: &SurveyId, id: &FigureId, figures: &BTreeMap<FigureId, Figure>) -> Vec<Lacking> {
    let (mut open, mut seen, mut missing) = (vec![id], BTreeSet::new(), Vec::new());
    while let Some(id) = open.pop() {
        match model.catalogue.entries.get(id).and_then(|entry| entry.definition.derivation()) {
            Some(derivation) => {
                let operands = derivation.operands().into_iter().rev().map(|operand| &operand.value);
                open.extend(operands.filter(|operand| !figures.contains_key(*operand) && seen.insert(*operand)));
            }
            None => missing.push(Lacking { figure: id.clone(), lack: lack(model, survey, id) }),
        }
    }
    missing
}

fn lack(model: &Model, survey: &SurveyId, figure: &FigureId) -> Lack {
    let Some(observations) = model.observations.get(survey) else { return Lack::Unsaid };
    let awaited = observations.awaited.get(figure).cloned().map(Lack::Awaited);
    let on_purpose = || {
        let stated = observations.not_delivered.get(figure)?;
        Some(Lack::OnPurpose(stated.reason.origin.clone(), stated.reason.value.clone()))
    };
    awaited.or_else(on_purpose).unwrap_or(Lack::Unsaid)
}

/// Dates that texts may name: the programme's, and those of this edition and its surveys.
fn dates(
    model: &Model,
    edition_file: &EditionFile,
    observations: &Observations,
    earlier: &[EarlierSurvey],
) -> BTreeMap<String, Located<ProgrammeDate>> {
    let mut dates = model.programme.dates.clone();
    let version = ProgrammeDate::Date(edition_file.version.value);
    dates.insert("version".to_owned(), Located::new(version, edition_file.version.origin.clone()));
    dates.extend(survey::dates(observations));
    dates.extend(earlier.iter().flat_map(|survey| survey.dates.clone()));
    dates
}
