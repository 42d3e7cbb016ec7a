//! Many documents side by side: what stops which of them, and what becomes of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use super::crew::Crew;
use super::document::Making;
use super::ledger::{Job, Ledger};
use super::made::Made;
use super::places::ShownPage;
use super::plan::{Plan, plan};
use super::up_to_date::Standing;
use super::verdict::Verdicts;
use super::view::View;
use super::{Aim, DocumentState, Outcome, Progress, Selection};
use crate::export::preview::{PictureFormat, Seen};
use crate::finding::{Findings, Scope};
use crate::name::{EditionId, LanguageTag};
use crate::record::Output;
use crate::store;
use crate::target::{Artefact, Policy, Target};

/// Makes or checks every document of a selection.
///
/// # Errors
///
/// Fails if no threads can be started; everything else is a finding of the outcome.
pub fn run(
    view: &Arc<View>,
    selection: &Selection,
    aim: &Aim,
    crew: Crew,
    progress: &dyn Progress,
) -> io::Result<Outcome> {
    let mut findings = view.found().clone();
    let policy = aim.policy();
    let Some(model) = view.model() else {
        view.languages().for_each(|language| findings.extend((*view.texts(language).found).clone()));
        let (documents, unavailable) = (Vec::new(), Vec::new());
        let (standing_warnings, of_other_shards) = (0, 0);
        let (findings, waived) = findings.sorted_with_waived();
        let made = BTreeMap::new();
        return Ok(Outcome {
            findings,
            waived,
            documents,
            standing_warnings,
            unavailable,
            of_other_shards,
            policy,
            made,
        });
    };
    let plan = plan(model, selection, &mut findings);
    if let Aim::Build { out, .. } = aim {
        store::sweep_leftovers(out);
    }
    let verdicts = Arc::new(Verdicts::new(view, wanted(selection, aim), policy, &plan));
    let standing = Standing::of(&verdicts, &plan, aim);
    if plan.documents.is_empty() || standing.documents.len() < plan.documents.len() {
        read_all(&verdicts, &plan, &mut findings);
    }
    progress.planned(&plan.documents);
    let mut ledger = Ledger {
        verdicts: &verdicts,
        aim,
        progress,
        findings,
        editions: BTreeMap::new(),
        outcomes: Vec::new(),
        made: BTreeMap::new(),
        stop: crew.stop.clone(),
    };
    let jobs = ledger.open(&plan, &standing);
    let work = Arc::clone(&verdicts);
    let origins: Vec<Job> = jobs.clone();
    crew.run(jobs, move |job| job.work(&work), |index, end| ledger.take(&origins[index], end))?;
    let is_whole = ledger.outcomes.iter().all(|document| document.state != DocumentState::Stopped);
    if standing.documents.is_empty() && is_whole && verdicts.covers_everything(&plan) {
        verdicts.of_programme().report_unmet(None, &mut ledger.findings);
    }
    let (mut documents, made) = (ledger.outcomes, ledger.made);
    documents.sort_by_key(|document| plan.documents.iter().position(|id| *id == document.id));
    let Plan { unavailable, of_other_shards, .. } = plan;
    let standing_warnings = standing.warnings;
    let (findings, waived) = ledger.findings.sorted_with_waived();
    Ok(Outcome { findings, waived, documents, standing_warnings, unavailable, of_other_shards, policy, made })
}

/// Makes one kind of output of a document, and writes nothing. It is made if nothing stops it, by the same checks as
/// in a run.
pub fn artefact(view: &Arc<View>, target: &Target, policy: Policy) -> Made<Vec<Output>> {
    one(view, target, policy, |making, findings| Some(making.make(&[target.artefact], findings)?.outputs))
}

/// Draws one page, or a spread, of a document, by the same checks as in a run.
pub fn picture(
    view: &Arc<View>,
    edition: &EditionId,
    language: &LanguageTag,
    seen: Seen,
    format: PictureFormat,
    policy: Policy,
) -> Made<Vec<u8>> {
    let (edition, language) = (edition.clone(), language.clone());
    let target = Target { edition, language, artefact: Artefact::Preview };
    one(view, &target, policy, |making, findings| making.picture(seen, format, findings))
}

/// Draws each page of a document as PNG, and says where figures are on it, by the same checks as in a run.
pub fn shown(view: &Arc<View>, edition: &EditionId, language: &LanguageTag, policy: Policy) -> Made<Vec<ShownPage>> {
    let (edition, language) = (edition.clone(), language.clone());
    let target = Target { edition, language, artefact: Artefact::Preview };
    one(view, &target, policy, |making, findings| making.shown(findings))
}

/// Findings of a project and of the sources of these editions, as a check has them before anything is laid out.
#[doc(hidden)]
pub fn found_in_sources(view: &Arc<View>, editions: &[EditionId]) -> Findings {
    let mut findings = view.found().clone();
    let Some(model) = view.model().filter(|_| !editions.is_empty()) else { return findings };
    let selection = Selection::whole(editions.to_vec());
    let plan = plan(model, &selection, &mut findings);
    let verdicts = Verdicts::new(view, selection.artefacts, Policy::Strict, &plan);
    read_all(&verdicts, &plan, &mut findings);
    for edition in plan.editions() {
        findings.extend((*verdicts.checked(edition).found).clone());
        if let Some((edition, [own, _])) = view.edition(edition).value.zip(verdicts.waivers.get(edition)) {
            own.report_unmet(Some(&edition), &mut findings);
        }
    }
    findings
}

fn one<T>(
    view: &Arc<View>,
    target: &Target,
    policy: Policy,
    make: impl FnOnce(&Making, &mut Findings) -> Option<T>,
) -> Made<T> {
    Made::by(|findings| {
        findings.extend(view.found().clone());
        let Target { edition, language, artefact } = target.clone();
        let (editions, languages, artefacts) = (vec![edition], vec![language], vec![artefact]);
        let selection = Selection { editions, languages, artefacts, shard: None };
        let plan = plan(view.model()?, &selection, findings);
        let verdicts = Verdicts::new(view, selection.artefacts, policy, &plan);
        read_all(&verdicts, &plan, findings);
        let id = plan.documents.first()?;
        let mut own = Findings::default();
        let made = verdicts.with(id, &mut own, make);
        own.concern(&Scope::document(id));
        findings.extend(own);
        if let Some(checked) = verdicts.checked.known(&id.edition) {
            findings.extend((*checked.found).clone());
        }
        made
    })
}

/// Resolves the editions and reads the texts. Those that no edition needs now are read, too: all
/// mistakes come in one report. An edition that cannot be resolved hides nothing of what is typed in its texts.
fn read_all(verdicts: &Verdicts, plan: &Plan, findings: &mut Findings) {
    let view = &verdicts.view;
    let Some(model) = view.model() else { return };
    let mut languages: BTreeSet<LanguageTag> =
        model.programme.languages.keys().filter(|language| model.texts.contains_key(*language)).cloned().collect();
    for edition in plan.editions() {
        let made = view.edition(edition);
        findings.extend((*made.found).clone());
        let edition_file = model.edition_files.get(edition);
        let of_edition: Vec<LanguageTag> = edition_file
            .into_iter()
            .flat_map(|edition_file| &edition_file.languages)
            .map(|language| language.value.clone())
            .collect();
        if made.value.is_none() {
            of_edition.iter().for_each(|language| findings.extend(verdicts.typed(edition, language)));
        }
        languages.extend(of_edition);
    }
    for language in languages {
        findings.extend((*view.texts(&language).found).clone());
    }
    findings.extend(view.check_named_blocks());
}

/// A check makes everything that a user's files can spoil, and no pictures.
fn wanted(selection: &Selection, aim: &Aim) -> Vec<Artefact> {
    let chosen = selection.artefacts.iter().copied();
    match aim {
        Aim::Check => {
            let is_picture = |it: &Artefact| matches!(it, Artefact::Preview | Artefact::Chart | Artefact::SocialCard);
            chosen.filter(|artefact| !is_picture(artefact)).collect()
        }
        Aim::Make | Aim::Build { .. } => chosen.collect(),
    }
}
