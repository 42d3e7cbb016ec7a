//! Abbreviations are written out where a publication first uses them: a listener cannot look them up,
//! and the exporter cannot say what they stand for.

use std::collections::BTreeSet;
use std::ops::Range;

use super::edition_sources::{EditionSources, LanguageSources, SourceFindings};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::MessageId;
use crate::text::number_words::roman;
use crate::text::rich::typed;

/// Reports each abbreviation that a document uses before it has said what it stands for.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    for language in &sources.languages {
        let own = findings.of_language(&language.language.tag);
        let exempt = &language.language.style.known_abbreviations;
        let mut known: BTreeSet<String> = exempt.iter().map(|word| word.word.clone()).collect();
        language.document.visit_stretches(|stretch| {
            let text = typed(stretch.runs);
            for found in abbreviations(&text) {
                let word = &text[found.range];
                if known.insert(word.to_owned()) && !found.is_explained {
                    report(language, stretch.message, word, own);
                }
            }
        });
    }
}

fn report(language: &LanguageSources, message: &MessageId, word: &str, findings: &mut Findings) {
    let problem = format!("“{word}” is used in `{message}` before the publication says what it stands for");
    let hint = format!(
        "write it out the first time, as in “European Social Fund (ESF)”, or list it under `known-abbreviations` of \
         [house-style.{}] with the reason why everybody knows it",
        language.language.tag
    );
    let finding = Finding::new(Code::Abbreviation, problem, hint).about(Subject::in_message(message, word));
    findings.push(match language.texts.find(message, word) {
        Some(place) => finding.at(place),
        None => finding,
    });
}

/// An abbreviation in a text.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    range: Range<usize>,
    /// Whether it stands in brackets after what it stands for, or this in brackets after it.
    is_explained: bool,
}

fn abbreviations(text: &str) -> Vec<Found> {
    let words = words(text).filter(|range| is_abbreviation(&text[range.clone()]));
    words.map(|range| Found { is_explained: is_explained(text, &range), range }).collect()
}

fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(move |word| start(word)..start(word) + word.len())
}

/// Two capitals or more and nothing else, but for the ending of a plural. Roman numerals are numbers.
fn is_abbreviation(word: &str) -> bool {
    let capitals = word.strip_suffix('s').unwrap_or(word);
    capitals.chars().count() > 1 && capitals.chars().all(char::is_uppercase) && !roman::is_numeral(capitals)
}

fn is_explained(text: &str, word: &Range<usize>) -> bool {
    let (before, after) = (&text[..word.start], &text[word.end..]);
    let in_brackets = || {
        let open = before.rfind('(')?;
        let inside = &text[open + 1..word.end + after.find(')')?];
        let only_abbreviations = words(inside).all(|word| inside[word].chars().all(char::is_uppercase));
        let name = words(&text[..open]).last().filter(|name| text[name.end..open].trim().is_empty())?;
        // “Multiplikatorenprojekt IQ (MUT IQ)”: what is shortened may end with a short word itself.
        let says_more =
            !is_abbreviation(&text[name.clone()]) || words(inside).any(|word| inside[word] == text[name.clone()]);
        Some(!inside.contains(')') && only_abbreviations && says_more)
    };
    let before_brackets = || {
        let inside = after.strip_prefix(" (")?;
        let inside = &inside[..inside.find(')')?];
        Some(words(inside).filter(|word| !is_abbreviation(&inside[word.clone()])).count() > 1)
    };
    in_brackets().unwrap_or(false) || before_brackets().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        abbreviations(text).into_iter().map(|found| (&text[found.range], found.is_explained)).collect()
    }

    #[test]
    fn what_it_stands_for_comes_first_or_in_brackets() {
        assert_eq!(found("the European Social Fund (ESF) and ESF money"), [("ESF", true), ("ESF", false)]);
        assert_eq!(found("the ESF (European Social Fund)"), [("ESF", true)]);
        assert_eq!(found("„Integration durch Qualifizierung (IQ)“"), [("IQ", true)]);
        assert_eq!(found("das Projekt IQ (MUT IQ)"), [("IQ", false), ("MUT", true), ("IQ", true)]);
        assert_eq!(found("Arbeitgeberservice (AG\u{2011}S)"), [("AG", true)]);
        assert_eq!(found("Программа (ЕСФ)"), [("ЕСФ", true)]);
    }

    #[test]
    fn what_says_nothing_explains_nothing() {
        assert_eq!(found("(ESF)"), [("ESF", false)]);
        assert_eq!(found("the fund (paid by the ESF)"), [("ESF", false)]);
        assert_eq!(found("the ESF (BMAS)"), [("ESF", false), ("BMAS", false)]);
    }

    #[test]
    fn other_words_are_none() {
        assert!(found("A f-bb GmbH e. V. I § X").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[A-Za-zÄß() .s\u{fffc}-]*") {
            let _ = found(&text);
        }
    }
}
