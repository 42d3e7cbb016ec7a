//! Texts that no line is set of (titles, descriptions, bookmarks, alternative texts, tables) hold no
//! soft hyphens; lines keep them.

use std::fs;

use lopdf::{Document, Object};

use crate::support::{EDITION, TestProject};

const SOFT_HYPHEN: char = '\u{ad}';

/// The project with soft hyphens in a title, a heading, a chart's title, a figure's name, a mark's
/// name and a description.
fn divided() -> TestProject {
    let project = TestProject::new();
    let edits = [
        ("text/en/fact-sheet.ftl", "fact-sheet-title = { -network-iq } in figures", "fig\u{ad}ures"),
        ("text/en/fact-sheet.ftl", "Getting foreign qualifications recognised", "foreign qualifi\u{ad}cations"),
        ("text/en/charts.ftl", "outreach-trainings = Training sessions", "Train\u{ad}ing"),
        ("text/en/figures.ftl", "    .name = Subprojects\n", "Sub\u{ad}projects"),
        ("text/en/attachments.ftl", "spreadsheet-figures = Figures", "Fig\u{ad}ures"),
    ];
    for (file, line, divided) in edits {
        let whole = divided.replace(SOFT_HYPHEN, "");
        project.replace(file, line, &line.replace(&whole, divided));
    }
    project.build(&["--draft", "--language", "en"]).succeeded();
    project
}

fn draft(project: &TestProject, name: &str) -> Vec<u8> {
    fs::read(project.root().join("out/drafts").join(EDITION).join(name)).unwrap()
}

/// Every text string of a PDF that a reader's program shows or speaks, and its metadata and files.
fn plain_texts(pdf: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    for object in pdf.objects.values() {
        let dictionary = object.as_dict().or_else(|_| object.as_stream().map(|stream| &stream.dict));
        for (_, value) in dictionary.into_iter().flat_map(lopdf::Dictionary::iter) {
            texts.extend(lopdf::decode_text_string(value).ok());
        }
        if let Object::Stream(stream) = object {
            let kind = stream.dict.get(b"Type").and_then(Object::as_name).unwrap_or_default();
            if kind == b"Metadata" || kind == b"EmbeddedFile" {
                let bytes = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                texts.push(String::from_utf8(bytes).unwrap());
            }
        }
    }
    texts
}

#[test]
fn files_hold_no_soft_hyphens_outside_of_lines() {
    let project = divided();
    for profile in ["accessible", "print"] {
        let pdf = Document::load_mem(&draft(&project, &project.pdf_name("en", profile))).unwrap();
        let texts = plain_texts(&pdf);
        assert!(texts.iter().any(|text| text.contains("Network IQ in figures")), "the title is there");
        // Records of inputs hold fingerprints, no texts of theirs.
        let divided: Vec<_> = texts.iter().filter(|text| text.contains(SOFT_HYPHEN)).collect();
        assert!(divided.is_empty(), "{profile}: {divided:?}");
    }
    let ticket = String::from_utf8(draft(&project, "fact-sheet-2019-08-en-print-ticket.txt")).unwrap();
    assert!(ticket.contains("Network IQ in figures") && !ticket.contains(SOFT_HYPHEN), "{ticket}");
}

#[test]
fn web_pages_keep_them_in_lines_only() {
    let page = String::from_utf8(draft(&divided(), "en.html")).unwrap();
    let (head, body) = page.split_once("<body>").unwrap();
    assert!(head.contains("Network IQ in figures") && !head.contains(SOFT_HYPHEN));
    assert!(body.contains("<h1>Network IQ in fig\u{ad}ures</h1>"));
    let spoken =
        body.match_indices("aria-label=\"").map(|(at, name)| body[at + name.len()..].split('"').next().unwrap());
    assert!(spoken.filter(|text| text.contains("Training")).all(|text| !text.contains(SOFT_HYPHEN)));
}
