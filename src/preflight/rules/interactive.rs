//! What belongs to screens: annotations, actions, scripts, files in the file.

use kurbo::Rect;
use lopdf::{Dictionary, Object};

use super::super::breaches::{Breach, Breaches, Where};
use super::super::file::as_dictionary;
use super::super::{Page, Subject};
use crate::finding::Code;

pub fn check(subject: &Subject, breaches: &mut Breaches) {
    subject.pages.iter().for_each(|page| annotations(subject, page, breaches));
    document_actions(subject, breaches);
    embedded_files(subject, breaches);
}

/// Annotations that print shops make themselves may lie anywhere.
const FOR_PRINT: [&[u8]; 2] = [b"TrapNet", b"PrinterMark"];

fn annotations(subject: &Subject, page: &Page, breaches: &mut Breaches) {
    let file = subject.file;
    let Ok(dictionary) = file.pdf.get_dictionary(page.id) else { return };
    if dictionary.has(b"AA") {
        let at = Where { page: Some(page.number), object: Some(page.id.0), area: None };
        breaches.push(action("the page does something when it is opened").at(at));
    }
    for entry in file.array(dictionary, "Annots").unwrap_or_default() {
        let object = entry.as_reference().ok().map(|(number, _)| number).or(Some(page.id.0));
        let Some(annotation) = file.resolve(entry).and_then(as_dictionary) else { continue };
        let kind = file.name(annotation, "Subtype").unwrap_or_default();
        let area = area(subject, annotation);
        let at = Where { page: Some(page.number), object, area };
        if annotation.has(b"A") || annotation.has(b"AA") {
            breaches.push(action("an annotation does something").at(at));
        }
        let bleed = page.boxes.bleed();
        let overlaps = area.is_none_or(|area| area.overlaps(bleed));
        if overlaps && !FOR_PRINT.contains(&kind) {
            let kind = String::from_utf8_lossy(kind);
            let what = format!("an annotation ({kind}) lies on the page");
            let hint = "remove it, or move it out of the bleed";
            breaches.push(Breach::new(Code::PrintedAnnotation, what, hint).at(at));
        }
    }
}

fn area(subject: &Subject, annotation: &Dictionary) -> Option<Rect> {
    let corners = subject.file.numbers(annotation, "Rect")?;
    let [x0, y0, x1, y1] = corners[..] else { return None };
    Some(Rect::new(x0, y0, x1, y1).abs())
}

fn action(what: &str) -> Breach {
    Breach::new(Code::Action, what, "remove all actions and scripts")
}

fn document_actions(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    let Some(catalogue) = file.catalogue() else { return };
    let names = file.dictionary(catalogue, "Names");
    // A destination to open at is no action.
    let opens = file.dictionary(catalogue, "OpenAction").is_some();
    let found = [
        (opens, "the file does something when it is opened"),
        (catalogue.has(b"AA"), "the file does something when it is saved or printed"),
        (names.is_some_and(|names| names.has(b"JavaScript")), "the file has scripts"),
        (catalogue.has(b"AcroForm") && has_fields(subject, catalogue), "the file is a form to be filled in"),
    ];
    found.iter().filter(|(is_there, _)| *is_there).for_each(|(_, what)| breaches.push(action(what)));
}

fn has_fields(subject: &Subject, catalogue: &Dictionary) -> bool {
    let form = subject.file.dictionary(catalogue, "AcroForm");
    form.is_some_and(|form| {
        form.has(b"XFA") || subject.file.array(form, "Fields").is_some_and(|fields: &[Object]| !fields.is_empty())
    })
}

fn embedded_files(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    let Some(catalogue) = file.catalogue() else { return };
    let names = file.dictionary(catalogue, "Names");
    if catalogue.has(b"AF") || names.is_some_and(|names| names.has(b"EmbeddedFiles")) {
        let hint = "send the print shop the file without attachments";
        breaches.push(Breach::new(Code::EmbeddedFile, "there are files inside the file", hint));
    }
}
