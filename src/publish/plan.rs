//! Which documents a run makes.

use super::{DocumentId, Request};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::project::Model;

/// The documents of a project that `request` asks for, whether they can be made or not.
pub fn plan(model: &Model, request: &Request, findings: &mut Findings) -> Vec<DocumentId> {
    let editions = chosen("edition", &request.editions, &model.editions, findings);
    let known: Vec<String> = model.programme.languages.keys().cloned().collect();
    let languages = chosen("language", &request.languages, &known, findings);
    let mut documents = Vec::new();
    for edition in editions {
        let Some(release) = model.releases.get(&edition) else { continue };
        for language in release.languages.iter().filter(|language| languages.contains(&language.value)) {
            documents.extend(request.profiles.iter().map(|profile| DocumentId {
                edition: edition.clone(),
                language: language.value.clone(),
                profile: *profile,
            }));
        }
    }
    if documents.is_empty() && !findings.has_errors() {
        let message = "no edition has a document in these languages".to_owned();
        findings.push(Finding::new(Code::UnknownName, message, "see `iq-figures list` for what there is"));
    }
    documents
}

fn chosen(what: &str, wanted: &[String], known: &[String], findings: &mut Findings) -> Vec<String> {
    if wanted.is_empty() {
        return known.to_vec();
    }
    for name in wanted.iter().filter(|name| !known.contains(name)) {
        let hint = match did_you_mean(name, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are: {}", known.join(", ")),
        };
        findings.push(Finding::new(Code::UnknownName, format!("there is no {what} `{name}`"), hint));
    }
    wanted.iter().filter(|name| known.contains(name)).cloned().collect()
}
