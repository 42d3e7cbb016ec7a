//! Notes and their marks, each leading to the other.

use crate::document::{Document, FigureBox};
use crate::text::rich::{self, Run};

/// The marks that the sources note explains, in its order.
pub struct Notes<'a> {
    notes: Vec<Note<'a>>,
}

struct Note<'a> {
    mark: &'a str,
    /// Where the sources note first names the mark.
    explained: &'a Run,
    /// The first box that carries the mark.
    first: Option<&'a FigureBox>,
}

impl<'a> Notes<'a> {
    /// The notes of a document.
    pub fn of(document: &'a Document) -> Self {
        let mut notes: Vec<Note> = Vec::new();
        let mut add = |run: &'a Run| {
            if let Run::Mark { text } = run
                && notes.iter().all(|note| note.mark != text)
            {
                let first = document.boxes().find(|figure_box| figure_box.mark.as_ref() == Some(text));
                notes.push(Note { mark: text, explained: run, first });
            }
        };
        for block in &document.sources.blocks {
            block.stretches().for_each(|stretch| rich::visit(stretch, &mut add));
        }
        Self { notes }
    }

    fn numbered(&self) -> impl Iterator<Item = (usize, &Note<'a>)> {
        (1..).zip(&self.notes)
    }

    /// The id of the note that explains a mark.
    pub fn note(&self, mark: &str) -> Option<String> {
        self.numbered().find(|(_, note)| note.mark == mark).map(|(number, _)| note_id(number))
    }

    /// The id of a run, if a note's mark is explained there, and of the box that it leads back to.
    pub fn explained(&self, run: &Run) -> Option<(String, Option<String>)> {
        let (number, note) = self.numbered().find(|(_, note)| std::ptr::eq(note.explained, run))?;
        Some((note_id(number), note.first.map(|_| mark_id(number))))
    }

    /// The id of the mark on a box, if the note leads back to this box.
    pub fn mark(&self, figure_box: &FigureBox) -> Option<String> {
        let is_first = |note: &Note| note.first.is_some_and(|first| std::ptr::eq(first, figure_box));
        self.numbered().find(|(_, note)| is_first(note)).map(|(number, _)| mark_id(number))
    }
}

fn note_id(number: usize) -> String {
    format!("note-{number}")
}

fn mark_id(number: usize) -> String {
    format!("mark-{number}")
}
