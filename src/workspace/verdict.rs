//! Verdicts: which documents are stopped, by which findings, and which of these somebody answers for.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::composed::Composed;
use super::document::{Finished, Making};
use super::made::{Kept, Made};
use super::plan::Plan;
use super::view::View;
use crate::check::Waivers;
use crate::edition::Edition;
use crate::finding::{Findings, Scope};
use crate::name::{EditionId, LanguageTag};
use crate::profile::Profile;
use crate::target::{Artefact, DocumentId, Policy};

/// The documents of a run with what stops them: all threads ask it.
pub(super) struct Verdicts {
    pub(super) view: Arc<View>,
    pub(super) wanted: Vec<Artefact>,
    policy: Policy,
    /// Waivers of each edition: its own, then those of the programme, with which of them it has met.
    pub(super) waivers: BTreeMap<EditionId, [Waivers; 2]>,
    pub(super) checked: Kept<EditionId, Checked>,
}

/// An edition whose sources have been checked.
pub(super) struct Checked {
    /// The languages that nothing stops so far.
    composed: Vec<Arc<Composed>>,
    /// Languages in which an error is open.
    refused: BTreeSet<LanguageTag>,
}

impl Verdicts {
    pub(super) fn new(view: &Arc<View>, wanted: Vec<Artefact>, policy: Policy, plan: &Plan) -> Self {
        let model = view.model();
        let waivers = plan.editions().into_iter().filter_map(|edition| {
            let edition_file = model?.edition_files.get(edition)?;
            Some((
                edition.clone(),
                [&edition_file.waivers, &model?.programme.waivers].map(|waivers| Waivers::new(waivers)),
            ))
        });
        Self { view: Arc::clone(view), wanted, policy, waivers: waivers.collect(), checked: Kept::default() }
    }

    /// A document, if nothing stops it. A draft goes on whatever the checks say. What is stopped is looked at as
    /// far as it goes, so that one mistake hides no other.
    pub(super) fn make(&self, id: &DocumentId, findings: &mut Findings) -> Option<Finished> {
        self.with(id, findings, |making, findings| making.make(&self.wanted, findings))
    }

    /// Runs `make` for a document, unless an error stops it.
    pub(super) fn with<T>(
        &self,
        id: &DocumentId,
        findings: &mut Findings,
        make: impl FnOnce(&Making, &mut Findings) -> Option<T>,
    ) -> Option<T> {
        let checked = self.checked(&id.edition).value?;
        let whole = checked.composed.iter().find(|composed| composed.document.language.tag == id.language).cloned();
        let is_refused = self.policy == Policy::Strict && checked.refused.contains(&id.language);
        let is_whole = whole.is_some();
        let composed = whole.or_else(|| self.view.composed(&id.edition, &id.language).value)?;
        let making = Making {
            view: &self.view,
            model: self.view.model()?,
            id,
            composed: &composed,
            languages: &checked.composed,
            policy: self.policy,
            waivers: self.waivers.get(&id.edition)?,
        };
        if is_whole && !is_refused {
            return make(&making, findings);
        }
        if self.stands_for_its_language(id) {
            if is_whole { making.check_pages(findings) } else { making.try_template(findings) }
        }
        None
    }

    /// Whether a document is the one of its language whose pages are looked at where all of them are stopped: the
    /// others have the same lines.
    fn stands_for_its_language(&self, id: &DocumentId) -> bool {
        let is_accessible = |artefact: &Artefact| artefact.profile() == Profile::Accessible;
        id.profile == Profile::Accessible || !self.wanted.iter().any(is_accessible)
    }

    /// Findings about typed text of an edition that cannot be resolved.
    pub(super) fn typed(&self, edition: &EditionId, language: &LanguageTag) -> Findings {
        let mut findings = self.view.check_typed(language);
        findings.concern(&Scope::of(edition, language));
        self.waive(edition, &mut findings);
        findings
    }

    pub(super) fn waive(&self, edition: &EditionId, findings: &mut Findings) {
        self.waivers.get(edition).into_iter().flatten().for_each(|waivers| waivers.apply(findings));
    }

    /// The waivers of the programme, with which of them any edition has met.
    pub(super) fn of_programme(&self) -> Waivers {
        let all = Waivers::new(self.view.model().map_or(&[], |model| &model.programme.waivers));
        self.waivers.values().for_each(|[_, of_programme]| all.meet_as(of_programme));
        all
    }

    /// Composes an edition in every language, since checks compare them, and checks what they say.
    pub(super) fn checked(&self, edition: &EditionId) -> Made<Checked> {
        self.checked.get(edition.clone(), |findings| {
            let resolved = self.view.edition(edition);
            let edition = resolved.value?;
            let mut checked = Checked { composed: self.composed(&edition, findings), refused: BTreeSet::new() };
            if resolved.found.has_errors() {
                checked.refused.extend(edition.languages.clone());
            }
            let languages: Vec<LanguageTag> =
                checked.composed.iter().map(|composed| composed.document.language.tag.clone()).collect();
            let mut found = (*self.view.check_sources(&edition, &languages)).clone();
            self.waive(&edition.id, &mut found.edition);
            if found.edition.has_errors() {
                checked.refused.extend(edition.languages.clone());
            }
            findings.extend(found.edition);
            for (language, mut own) in found.languages {
                self.waive(&edition.id, &mut own);
                if own.has_errors() {
                    checked.refused.insert(language);
                }
                findings.extend(own);
            }
            Some(checked)
        })
    }

    /// The languages of an edition that could be composed, and that no error stops.
    fn composed(&self, edition: &Edition, findings: &mut Findings) -> Vec<Arc<Composed>> {
        let composed = edition.languages.iter().filter_map(|language| {
            let made = self.view.composed(&edition.id, language);
            let mut own = (*made.found).clone();
            self.waive(&edition.id, &mut own);
            let goes_on = !own.has_errors() || self.policy == Policy::Draft;
            findings.extend(own);
            made.value.filter(|_| goes_on)
        });
        composed.collect()
    }

    /// Whether every language and file of an edition is asked for and judged.
    pub(super) fn covers(&self, documents: &[DocumentId], edition: &Edition) -> bool {
        let documents = documents.iter().filter(|document| document.edition == edition.id).count();
        let judged = self.wanted.contains(&Artefact::AccessiblePdf);
        judged && documents == edition.languages.len() * Profile::ALL.len()
    }

    pub(super) fn covers_everything(&self, plan: &Plan) -> bool {
        let all = self.view.model().map_or(&[][..], |model| &model.editions);
        all.iter().all(|id| self.view.edition(id).value.is_some_and(|edition| self.covers(&plan.documents, &edition)))
    }
}
