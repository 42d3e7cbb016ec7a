//! Rules against content for screens: annotations, actions, scripts, embedded files.

use kurbo::Rect;
use lopdf::{Dictionary, Object};

use super::super::breaches::{Breach, Breaches, Where};
use super::super::file::as_dictionary;
use super::super::{Page, Subject};
use super::on_page;
use crate::finding::Code;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let mut left = MOST_ANNOTATIONS;
    subject.pages.iter().for_each(|page| annotations(subject, page, &mut left, breaches));
    document_actions(subject, breaches);
    other_actions(subject, breaches);
    embedded_files(subject, breaches);
}

/// Annotations of all pages together.
const MOST_ANNOTATIONS: usize = 100_000;

/// Annotations that print shops make themselves may lie anywhere.
const FOR_PRINT: [&[u8]; 2] = [b"TrapNet", b"PrinterMark"];

fn annotations(subject: &Subject, page: &Page, left: &mut usize, breaches: &mut Breaches) {
    let file = subject.file;
    let Ok(dictionary) = file.pdf.get_dictionary(page.id) else { return };
    if file.has(dictionary, "AA") {
        breaches.push(action("the page does something when it is opened").at(on_page(page)));
    }
    if !file.has(dictionary, "Annots") {
        return;
    }
    let Some(entries) = file.array(dictionary, "Annots").filter(|entries| entries.len() <= *left) else {
        let what = "the annotations of the page cannot be read, or are too many";
        breaches.push(Breach::new(Code::Unjudged, what, "remove them").at(on_page(page)));
        return;
    };
    *left -= entries.len();
    entries.iter().for_each(|entry| annotation(subject, page, entry, breaches));
}

fn annotation(subject: &Subject, page: &Page, entry: &Object, breaches: &mut Breaches) {
    let file = subject.file;
    let object = entry.as_reference().ok().map(|(number, _)| number).or(Some(page.id.0));
    let at = Where { page: Some(page.number), object, area: None };
    let Some(annotation) = file.resolve(entry).and_then(as_dictionary) else {
        breaches.push(Breach::new(Code::Unjudged, "an annotation cannot be read", "remove it").at(at));
        return;
    };
    let kind = file.name(annotation, "Subtype").unwrap_or_default();
    let area = area(subject, annotation);
    let at = Where { area, ..at };
    if file.has(annotation, "A") || file.has(annotation, "AA") {
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

fn area(subject: &Subject, annotation: &Dictionary) -> Option<Rect> {
    subject.file.rectangle(subject.file.get(annotation, "Rect")?)
}

fn action(what: &str) -> Breach {
    Breach::new(Code::Action, what, "remove all actions and scripts")
}

fn document_actions(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    let Some(catalogue) = file.catalogue() else { return };
    let names = file.dictionary(catalogue, "Names");
    // A destination to open at is no action.
    let is_place = |it: &Object| matches!(it, Object::Array(_) | Object::Name(_) | Object::String(..));
    let opens = file.has(catalogue, "OpenAction") && !file.get(catalogue, "OpenAction").is_some_and(is_place);
    let found = [
        (opens, "the file does something when it is opened"),
        (file.has(catalogue, "AA"), "the file does something when it is saved or printed"),
        (names.is_some_and(|names| file.has(names, "JavaScript")), "the file has scripts"),
        (has_fields(subject, catalogue), "the file is a form to be filled in"),
        (switches_layers(subject, catalogue), "layers are shown or hidden by themselves"),
    ];
    found.iter().filter(|(is_there, _)| *is_there).for_each(|(_, what)| breaches.push(action(what)));
}

fn has_fields(subject: &Subject, catalogue: &Dictionary) -> bool {
    let form = subject.file.dictionary(catalogue, "AcroForm");
    form.is_some_and(|form| {
        subject.file.has(form, "XFA")
            || subject.file.array(form, "Fields").is_some_and(|fields: &[Object]| !fields.is_empty())
    })
}

/// ISO 32000-1, 8.11.4.3: `AS` switches layers when the file is shown, printed or exported.
fn switches_layers(subject: &Subject, catalogue: &Dictionary) -> bool {
    let file = subject.file;
    let Some(properties) = file.dictionary(catalogue, "OCProperties") else { return false };
    let others = file.array(properties, "Configs").unwrap_or_default();
    let others = others.iter().filter_map(|other| file.resolve(other).and_then(as_dictionary));
    file.dictionary(properties, "D").into_iter().chain(others).any(|configuration| file.has(configuration, "AS"))
}

/// Refuses actions and scripts in any dictionary, on a page or not; annotations, pages and the catalogue are looked
/// at by themselves.
fn other_actions(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    file.each_dictionary(&mut |number, dictionary| {
        let has = |key: &str| file.has(dictionary, key);
        let is_page = matches!(file.name(dictionary, "Type"), Some(b"Page" | b"Catalog"));
        let is_bookmark = has("Title") && has("Parent") && has("A");
        let what = match () {
            () if has("JS") => "the file has scripts",
            () if is_bookmark => "a bookmark does something",
            () if has("AA") && !is_page && !has("Rect") => "an object does something by itself",
            () => return,
        };
        breaches.push(action(what).at(Where::object(number)));
    });
}

fn embedded_files(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    let Some(catalogue) = file.catalogue() else { return };
    let names = file.dictionary(catalogue, "Names");
    let breach = || {
        let hint = "send the print shop the file without attachments";
        Breach::new(Code::EmbeddedFile, "there are files inside the file", hint)
    };
    if file.has(catalogue, "Collection") || names.is_some_and(|names| file.has(names, "EmbeddedFiles")) {
        breaches.push(breach());
    }
    file.each_dictionary(&mut |number, dictionary| {
        if file.has(dictionary, "AF") || file.has(dictionary, "EF") {
            breaches.push(breach().at(Where::object(number)));
        }
    });
}
