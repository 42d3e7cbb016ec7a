//! The documents that a run makes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Selection, Shard};
use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::name::{EditionId, LanguageTag};
use crate::project::Model;
use crate::target::DocumentId;

/// The documents of a run.
#[derive(Debug, Default)]
pub struct Plan {
    /// The documents, in the order of editions and languages.
    pub documents: Vec<DocumentId>,
    /// Editions and languages that were asked for and do not exist or cannot be read.
    pub unavailable: Vec<String>,
    /// Number of documents that fall to other shards.
    pub of_other_shards: usize,
}

impl Plan {
    /// Names of the editions, in their order.
    pub(super) fn editions(&self) -> BTreeSet<&EditionId> {
        self.documents.iter().map(|document| &document.edition).collect()
    }

    /// Leaves to other shards what is theirs. Editions stay whole, as their folders do.
    fn keep(&mut self, shard: Shard) {
        let mut editions: BTreeMap<EditionId, usize> = BTreeMap::new();
        self.documents.iter().for_each(|document| *editions.entry(document.edition.clone()).or_default() += 1);
        let (all, own) = (self.documents.len(), shard.own(editions));
        self.documents.retain(|document| own.contains(&document.edition));
        self.of_other_shards = all - self.documents.len();
    }
}

/// The documents of a project that `selection` asks for, whether they can be made or not.
pub fn plan(model: &Model, selection: &Selection, findings: &mut Findings) -> Plan {
    let mut plan = Plan::default();
    let known: Vec<LanguageTag> = model.programme.languages.keys().cloned().collect();
    let editions = chosen("edition", &selection.editions, &model.editions, &mut plan, findings);
    let languages = chosen("language", &selection.languages, &known, &mut plan, findings);
    let profiles: BTreeSet<_> = selection.artefacts.iter().map(|artefact| artefact.profile()).collect();
    for edition in editions {
        let Some(edition_file) = model.edition_files.get(&edition) else {
            plan.unavailable.push(edition.to_string());
            continue;
        };
        for language in edition_file.languages.iter().filter(|language| languages.contains(&language.value)) {
            plan.documents.extend(profiles.iter().map(|profile| DocumentId {
                edition: edition.clone(),
                language: language.value.clone(),
                profile: *profile,
            }));
        }
    }
    if plan.documents.is_empty() && plan.unavailable.is_empty() {
        let message = "no edition has a document in these languages";
        findings.push(Finding::new(Code::UnknownName, message, "see `iq-figures list` for what there is"));
    }
    if let Some(shard) = selection.shard {
        plan.keep(shard);
    }
    plan
}

fn chosen<Name: AsRef<str> + Clone + PartialEq>(
    what: &str,
    wanted: &[Name],
    known: &[Name],
    plan: &mut Plan,
    findings: &mut Findings,
) -> Vec<Name> {
    if wanted.is_empty() {
        return known.to_vec();
    }
    for name in wanted.iter().filter(|name| !known.contains(name)).map(AsRef::as_ref) {
        let hint = match did_you_mean(name, known.iter().map(AsRef::as_ref)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => there_are(known.iter().map(AsRef::as_ref)),
        };
        findings.push(Finding::new(Code::UnknownName, format!("there is no {what} `{name}`"), hint));
        plan.unavailable.push(name.to_owned());
    }
    known.iter().filter(|name| wanted.contains(name)).cloned().collect()
}
