//! Texts that nobody has read for an edition.

use std::collections::BTreeSet;

use super::edition_sources::EditionSources;
use crate::finding::{Code, Finding, Findings, Subject, did_you_mean};
use crate::name::MessageId;

/// Reports each text of the edition that its file names as unread. What the edition does not print need not be read.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let Some(edition_file) = sources.model.edition_files.get(&sources.edition.id) else { return };
    let printed: BTreeSet<MessageId> = sources.languages.iter().flat_map(|it| it.outline.messages()).collect();
    for message in &edition_file.unreviewed {
        if printed.contains(&message.value) {
            findings.push(unread(sources, &message.value).at(message.origin.clone()));
        } else if let Some(finding) = unknown(sources, &message.value) {
            findings.push(finding.at(message.origin.clone()));
        }
    }
}

fn unread(sources: &EditionSources, message: &MessageId) -> Finding {
    let edition = &sources.edition.id;
    let problem = format!("nobody has read `{message}` for `{edition}`");
    let hint =
        format!("read it in each language; when it is true, run `iq-figures edition reviewed {edition} {message}`");
    let finding = Finding::new(Code::Unreviewed, problem, hint).about(Subject::name(message.as_str()));
    let places = sources.languages.iter().filter_map(|it| Some((it.texts.place(message)?, it.language.tag.clone())));
    places.fold(finding, |finding, (place, tag)| finding.also(place, format!("the text in `{tag}`")))
}

fn unknown(sources: &EditionSources, message: &MessageId) -> Option<Finding> {
    let texts = sources.languages.first()?.texts;
    if sources.languages.iter().any(|it| it.texts.has(message)) {
        return None;
    }
    let hint = match did_you_mean(message.as_str(), texts.entries().map(|entry| entry.name.as_str())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "take it out of the list".to_owned(),
    };
    Some(Finding::new(Code::UnknownName, format!("there is no message `{message}`"), hint))
}
