//! Checks of sources: what data and texts say, before anything is laid out.

use super::edition_sources::{CheckedTexts, EditionSources, SourceFindings};
use super::read_passage::ReadPassage;
use super::{
    abbreviations, assets, characters, discrepancies, house_style, left_out, numbers, parity, plausibility, prose,
    provenance, relations, released, revisions, sign_off, unreviewed, web_faces,
};
use crate::finding::Findings;
use crate::project::Programme;
use crate::project::language::Language;
use crate::text::Texts;
use crate::text::passage::Passage;

/// Runs every check that looks at one passage at a time, on the passages of a file.
pub fn check_passages(programme: &Programme, language: &Language, passages: &[Passage]) -> Findings {
    let mut findings = Findings::default();
    let read: Vec<_> = passages.iter().map(ReadPassage::of).collect();
    numbers::check_passages(programme, language, &read, &mut findings);
    characters::check(passages, &mut findings);
    house_style::check_passages(language, &read, &mut findings);
    findings
}

/// Runs every check that compares the passages of one language, whichever edition uses them.
pub fn check_texts(language: &Language, texts: &Texts) -> Findings {
    Findings::of(|findings| house_style::check_texts(language, texts, findings))
}

/// Runs every check of sources.
pub fn check_sources(sources: &EditionSources) -> SourceFindings {
    let mut findings = SourceFindings::default();
    discrepancies::check(sources.edition, &mut findings.edition);
    revisions::check(sources, &mut findings.edition);
    sign_off::check(sources, &mut findings.edition);
    left_out::check(sources, &mut findings.edition);
    unreviewed::check(sources, &mut findings.edition);
    assets::check(sources, &mut findings.edition);
    web_faces::check(sources, &mut findings.edition);
    relations::check(sources, &mut findings.edition);
    plausibility::check(sources, &mut findings.edition);
    provenance::check(sources, &mut findings);
    for language in &sources.languages {
        findings.languages.entry(language.language.tag.clone()).or_default();
    }
    parity::check(sources, &mut findings);
    prose::check(sources, &mut findings);
    for CheckedTexts { language, found, .. } in &sources.checked {
        findings.of_language(&language.tag).extend((*found).clone());
    }
    numbers::check(sources, &mut findings);
    abbreviations::check(sources, &mut findings);
    released::check(sources, &mut findings);
    findings
}
