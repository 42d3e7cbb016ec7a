//! Numbers that somebody typed into a text, where they cannot follow the data.

use std::collections::BTreeMap;

use super::edition_sources::{CheckedTexts, EditionSources, SourceFindings};
use super::literals;
use super::read_passage::ReadPassage;
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{LanguageTag, MessageId};
use crate::project::Programme;
use crate::project::language::Language;
use crate::text::number_words::{NumberFinder, TypedNumber, Writing};
use crate::text::passage::AsideNature;

/// Reports every number in a text, used or not, that is no slot, no marked literal and no part of a claim, and number words
/// in other languages.
pub(super) fn check_passages(
    programme: &Programme,
    language: &Language,
    passages: &[ReadPassage],
    findings: &mut Findings,
) {
    typed_numbers(&NumberFinder::new(programme, &language.tag), language, passages, findings);
    foreign_numbers(programme, language, passages, findings);
}

/// Reports literals and claims that hide a figure or a date of the edition, and languages whose number words are not known.
pub(super) fn check(sources: &EditionSources, findings: &mut SourceFindings) {
    for CheckedTexts { language, texts, .. } in &sources.checked {
        let own = findings.of_language(&language.tag);
        if !NumberFinder::new(&sources.model.programme, &language.tag).knows_words() {
            own.push(unknown_words(sources, &language.tag));
        }
        literals::check(sources.edition, texts, own);
    }
}

fn typed_numbers(finder: &NumberFinder, language: &Language, passages: &[ReadPassage], findings: &mut Findings) {
    for ReadPassage { passage, words } in passages {
        // A literal is for digits: a word for a number counts something.
        let may_be_literal = |number: &TypedNumber| number.writing != Writing::Word;
        let is_literal = |number: &TypedNumber| may_be_literal(number) && passage.is_literal(&number.range);
        let typed = |number: &TypedNumber| !is_literal(number) && !passage.is_claimed(&number.range);
        for number in finder.find_among(&passage.text, words).into_iter().filter(typed) {
            let place = passage.origin(number.range.clone());
            findings.push(orphan(&passage.message, &passage.text, &number, &language.tag).at(place));
        }
    }
}

/// Words that are marked as those of another language, by that language's numbers.
fn foreign_numbers(programme: &Programme, language: &Language, passages: &[ReadPassage], findings: &mut Findings) {
    let mut finders: BTreeMap<&LanguageTag, NumberFinder> = BTreeMap::new();
    let asides = passages.iter().flat_map(|read| read.passage.asides.iter().map(move |it| (read.passage, it)));
    for (passage, aside) in asides {
        let AsideNature::Foreign(tag) = &aside.nature else { continue };
        let finder = finders.entry(tag).or_insert_with(|| NumberFinder::new(programme, tag));
        for number in finder.find(&aside.text) {
            let place = aside.place(&number.range);
            findings.push(orphan(&passage.message, &aside.text, &number, tag).at(place));
        }
        if !finder.knows_words() {
            findings.push(unknown_foreign_words(&language.tag, tag).at(aside.origin.clone()));
        }
    }
}

/// A number in the `text` of a message.
fn orphan(message: &MessageId, text: &str, number: &TypedNumber, language: &LanguageTag) -> Finding {
    let text = &text[number.range.clone()];
    let (what, hint) = match number.writing {
        Writing::Numeral => (
            "the number",
            format!("write {{ $figure }} or {{ DATE($date) }}; for a law or an address {{ LITERAL(\"{text}\") }}"),
        ),
        Writing::Word => (
            "the number word",
            format!(
                "write {{ $figure }}; if it says how figures relate, CLAIM(\"relation\", \"…\"); if it counts nothing \
                 that the data know, exempt it with a reason in [number-words.{language}] of programme.toml"
            ),
        ),
        Writing::Roman => (
            "the Roman numeral",
            format!(
                "write {{ $figure }}; in a name, such as a law’s or a ruler’s, mark it {{ LITERAL(\"{text}\") }}, or exempt \
                 the name with a reason in [number-words.{language}] of programme.toml"
            ),
        ),
        Writing::Sign => ("the sign", "leave it out: a figure in percent brings its sign".to_owned()),
    };
    Finding::new(
        Code::OrphanNumber,
        format!("{what} “{text}” in `{message}` is no figure, date or marked literal"),
        hint,
    )
    .about(Subject::in_message(message, text))
}

fn unknown_foreign_words(language: &LanguageTag, tag: &LanguageTag) -> Finding {
    let message = format!("the number words of `{tag}`, from which `{language}` has words, are not known");
    let hint = "let somebody who knows the language read these words, and waive this finding";
    Finding::new(Code::UnknownNumberWords, message, hint)
        .about(Subject::Foreign { language: language.clone(), of: tag.clone() })
}

/// The finding stands where the edition names the language.
fn unknown_words(sources: &EditionSources, tag: &LanguageTag) -> Finding {
    let message = format!("the number words of `{tag}` are not known: only its numerals are checked");
    let hint = "let somebody who knows the language read its texts for number words, and waive this finding";
    Finding::new(Code::UnknownNumberWords, message, hint).about(Subject::Language(tag.clone())).at(named(
        sources,
        sources.edition,
        tag,
    ))
}

fn named(sources: &EditionSources, edition: &Edition, tag: &LanguageTag) -> crate::source::Origin {
    let edition_file = sources.model.edition_files.get(&edition.id);
    let mut languages = edition_file.into_iter().flat_map(|edition_file| &edition_file.languages);
    languages
        .find(|language| language.value == *tag)
        .map_or_else(|| edition.origin.clone(), |language| language.origin.clone())
}
