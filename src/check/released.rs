//! A released edition says what was released.

use std::collections::BTreeSet;

use super::edition_sources::{EditionSources, SourceFindings};
use crate::finding::{Code, Finding, Subject};
use crate::name::{FigureId, LanguageTag, MessageId};
use crate::release::{Change, Content, Record, StatedFigure, StatedText, changes};
use crate::text::OwnMessage;

/// Compares what the edition tells its readers with its last release. Its look may change: nobody is told anything else.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    let Some(last) = sources.project.folder().releases.get(&sources.edition.id) else { return };
    let record = match Record::parse(&last.record) {
        Ok(record) => record,
        Err(why) => return findings.edition.push(unreadable(sources, &last.path(&sources.edition.id), &why)),
    };
    let said = sources.languages.iter().map(|it| (it.document, it.rows));
    let now = Content::of(sources.model, sources.edition, said);
    let changes = changes(&record.content, &now);
    let revised: BTreeSet<&FigureId> = changes.iter().filter_map(revised).collect();
    for change in changes.iter().filter(|change| revised.is_empty() || !follows_from_revisions(change)) {
        match *change {
            Change::Figure { id, old, new } => {
                // What stands in a language that could not be composed is not known.
                let is_whole = sources.languages.len() == sources.edition.languages.len();
                if new.is_some() || is_whole {
                    findings.edition.push(figure(sources, record.version, id, (old, new)));
                }
            }
            Change::Text { language, message, old, new } => {
                let finding = text(sources, record.version, (language, message), (old, new));
                findings.of_language(language).push(finding);
            }
        }
    }
}

/// The figure of a change, if the data say that and why its value has changed.
fn revised<'c>(change: &Change<'c>) -> Option<&'c FigureId> {
    match change {
        Change::Figure { id, old: Some(old), new: Some(new) } if new.is_revision_of(old) => Some(*id),
        _ => None,
    }
}

/// Messages of the sources note that speak of revisions.
const ON_REVISIONS: [OwnMessage; 3] =
    [OwnMessage::RevisionCorrection, OwnMessage::RevisionMethod, OwnMessage::StatusLegend];

/// Whether a change is what the pages say of revised values: the old value, the note on it, the word beside it.
fn follows_from_revisions(change: &Change) -> bool {
    match change {
        Change::Figure { id, .. } => id.is_previous(),
        Change::Text { message, old, new, .. } => {
            let is_on_them = ON_REVISIONS.iter().any(|own| own.name() == message.as_str());
            is_on_them || old.zip(*new).is_some_and(|(old, new)| differs_in_standing(&old.words(), &new.words()))
        }
    }
}

/// Whether two labels of a box differ in what they say of its value's standing alone: it stands at their end.
fn differs_in_standing(old: &str, new: &str) -> bool {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(" · ").collect(), new.split(" · ").collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    same > 0 && same + 1 >= old.len().max(new.len())
}

fn unreadable(sources: &EditionSources, path: &str, why: &str) -> Finding {
    let hint = "take it back from version control: what was released is never written twice";
    Finding::new(Code::DamagedRelease, format!("{path} is no record of a release: {why}"), hint)
        .about(Subject::file(path))
        .at(sources.edition.origin.clone())
        .in_file(path)
}

fn way_out(sources: &EditionSources) -> String {
    format!(
        "put it back; or, if what was released is wrong, put the correction on record with `iq-figures correct` and {}",
        next_version(sources)
    )
}

fn next_version(sources: &EditionSources) -> String {
    format!("release the next version: `iq-figures release {} --by … --on … --why \"…\"`", sources.edition.id)
}

fn figure(
    sources: &EditionSources,
    version: u32,
    id: &FigureId,
    (old, new): (Option<&StatedFigure>, Option<&StatedFigure>),
) -> Finding {
    let edition = &sources.edition.id;
    let place = sources.edition.figure(id).map_or(&sources.edition.origin, |figure| &figure.origin);
    if let (Some(old), Some(new)) = (old, new)
        && new.is_revision_of(old)
    {
        let (was, is) = what_differs(old, new);
        let message = format!("`{id}` was revised to {is}; version {version} of `{edition}`, which counts, has {was}");
        return Finding::new(Code::AwaitsRelease, message, next_version(sources))
            .about(Subject::figure(id))
            .at(place.clone());
    }
    let message = match (old, new) {
        (Some(old), Some(new)) => {
            let (was, is) = what_differs(old, new);
            format!("`{id}` is {is}; in version {version} of `{edition}` it was {was}")
        }
        (Some(old), None) => {
            format!("`{id}` is not printed; in version {version} of `{edition}` it was {}", old.in_words())
        }
        (_, new) => {
            let new = new.map(StatedFigure::in_words).unwrap_or_default();
            format!("`{id}` is printed, {new}; in version {version} of `{edition}` it was not")
        }
    };
    Finding::new(Code::DiffersFromRelease, message, way_out(sources)).about(Subject::figure(id)).at(place.clone())
}

/// The two statements, as far as they differ.
fn what_differs(old: &StatedFigure, new: &StatedFigure) -> (String, String) {
    let collectors = |figure: &StatedFigure| {
        let each = figure.collectors.iter().map(|it| format!("{} (reference date {})", it.id, it.reference_date));
        each.collect::<Vec<_>>().join(", ")
    };
    let aspects: [(&str, String, String); 6] = [
        ("", old.in_words(), new.in_words()),
        ("a ", old.kind.clone(), new.kind.clone()),
        ("", old.status.clone(), new.status.clone()),
        ("for ", old.period.clone(), new.period.clone()),
        ("as of ", old.as_of.clone(), new.as_of.clone()),
        ("collected by ", collectors(old), collectors(new)),
    ];
    let (mut was, mut is) = (Vec::new(), Vec::new());
    for (before, old, new) in aspects.into_iter().filter(|(_, old, new)| old != new) {
        was.push(format!("{before}{old}"));
        is.push(format!("{before}{new}"));
    }
    (was.join(", "), is.join(", "))
}

fn text(
    sources: &EditionSources,
    version: u32,
    (language, message): (&LanguageTag, &MessageId),
    (old, new): (Option<&StatedText>, Option<&StatedText>),
) -> Finding {
    let edition = &sources.edition.id;
    let said = match (old, new) {
        (Some(old), Some(new)) => {
            let (was, is) = around_difference(&old.words(), &new.words());
            format!("`{message}` says “{is}”; in version {version} of `{edition}` it said “{was}”")
        }
        (Some(_), None) => format!("`{message}` is not printed; in version {version} of `{edition}` it was"),
        (None, _) => format!("`{message}` is printed; in version {version} of `{edition}` it was not"),
    };
    let texts = sources.languages.iter().find(|it| it.language.tag == *language).map(|it| it.texts);
    let place = texts.and_then(|texts| texts.place(message)).unwrap_or_else(|| sources.edition.origin.clone());
    Finding::new(Code::DiffersFromRelease, said, way_out(sources))
        .about(Subject::translation(message, language, []))
        .at(place)
}

/// Words around the first difference of two texts that are shown of each.
const AROUND: usize = 3;
/// Words that are shown of what differs.
const SHOWN: usize = 12;

/// The part of two texts in which they differ, with some words around.
fn around_difference(old: &str, new: &str) -> (String, String) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split_whitespace().collect(), new.split_whitespace().collect());
    let same = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let left = old.len().min(new.len()) - same;
    let same_end = old.iter().rev().zip(new.iter().rev()).take(left).take_while(|(old, new)| old == new).count();
    let cut = |words: &[&str]| {
        let (start, end) = (same.saturating_sub(AROUND), (words.len() - same_end + AROUND).min(words.len()));
        let end = end.min(start + AROUND + SHOWN);
        let (before, after) = (if start > 0 { "… " } else { "" }, if end < words.len() { " …" } else { "" });
        format!("{before}{}{after}", words[start..end].join(" "))
    };
    (cut(&old), cut(&new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_standing_of_a_value_stands_at_the_end_of_its_label() {
        for (old, new) in [("Visits 2024", "Visits 2024 · revised"), ("A · B · provisional", "A · B · revised")] {
            assert!(differs_in_standing(old, new) && differs_in_standing(new, old), "{old}, {new}");
        }
        assert!(!differs_in_standing("Visits 2024", "Visits 2025"));
        assert!(!differs_in_standing("Visits 2024", "Visits 2025 · revised"));
    }

    #[test]
    fn a_difference_is_shown_with_the_words_around_it() {
        let old = "Whoever gets on pays nothing at all for a book of the bus";
        assert_eq!(
            around_difference(old, "Whoever gets on pays one euro for a book of the bus"),
            ("… gets on pays nothing at all for a book …".into(), "… gets on pays one euro for a book …".into())
        );
        assert_eq!(around_difference("a b c d e", "a b c d"), ("… b c d e".into(), "… b c d".into()));
        assert_eq!(around_difference("", "new"), (String::new(), "new".into()));
        assert_eq!(around_difference("a a", "a"), ("a a".into(), "a".into()));
    }
}
