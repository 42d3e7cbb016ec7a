//! Notes and their marks, each leading to the other.

use std::collections::BTreeSet;

use super::{Document, Exhibit, Note, Section, Told, free_name};
use crate::text::rich::{self, Block, Run, Tie, TieEnd};

/// Ties each mark to the place where the sources note first names it, and that place to the first
/// mark. Places are numbered in the order of the notes.
pub(super) fn tie(document: &mut Document) {
    let notes = notes(document);
    let ids: Vec<String> = document.sections.iter().map(|section| section.id.clone()).collect();
    let name = |of: &str, index: usize| free_name(&format!("{of}-{}", index + 1), &ids);
    let (note_name, mark_name) = (|index| name("note", index), |index| name("mark", index));
    let mut begun = BTreeSet::new();
    let mut tie = |text: &str, tie: &mut Tie| {
        let Some(index) = notes.iter().position(|note| note == text) else { return };
        tie.to = Some(note_name(index));
        tie.name = begun.insert(index).then(|| mark_name(index));
    };
    for section in &mut document.sections {
        section_marks(section, &mut tie);
    }
    let mut named = BTreeSet::new();
    for_note(&mut document.sources, &mut |run| {
        if let Run::Mark { text, tie } = run
            && let Some(index) = notes.iter().position(|note| note == text).filter(|index| named.insert(*index))
        {
            tie.end = TieEnd::Note;
            tie.name = Some(note_name(index));
            tie.to = begun.contains(&index).then(|| mark_name(index));
        }
    });
}

/// The marks that the sources note explains, in its order.
fn notes(document: &mut Document) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for_note(&mut document.sources, &mut |run| match run {
        Run::Mark { text, .. } if !notes.contains(text) => notes.push(text.clone()),
        _ => {}
    });
    notes
}

/// The marks of a section, in reading order.
fn section_marks(section: &mut Section, visit: &mut impl FnMut(&str, &mut Tie)) {
    for blocks in std::iter::once(&mut section.blocks).chain(section.parts.iter_mut().map(|part| &mut part.blocks)) {
        for_runs(blocks, &mut |run| {
            if let Run::Mark { text, tie } = run {
                visit(text, tie);
            }
        });
    }
    for mark in section.exhibits_mut().flat_map(Exhibit::boxes_mut).filter_map(|it| it.mark.as_mut()) {
        visit(&mark.text, &mut mark.tie);
    }
}

/// The runs of the sources note, those of its table first.
fn for_note(note: &mut Note, change: &mut impl FnMut(&mut Run)) {
    let rows = note.table.iter_mut().flat_map(|table| &mut table.rows);
    rows.for_each(|row| rich::visit_mut(&mut row.what.text, change));
    for_runs(&mut note.blocks, change);
}

fn for_runs(blocks: &mut [Told<Block>], change: &mut impl FnMut(&mut Run)) {
    let stretches = blocks.iter_mut().flat_map(|block| block.stretches_mut());
    stretches.for_each(|runs| rich::visit_mut(runs, change));
}
