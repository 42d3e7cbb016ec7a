//! The edition code: it tells from a printed copy which content it holds.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Document, FigureRow};
use crate::calendar::CalendarDate;
use crate::project::Inputs;
use crate::project::folder::is_font_file;
use crate::source::digest::hexadecimal;
use crate::text::rich::{self, Run};

/// Characters of the hash that the code shows: enough to tell copies of ours apart.
const SHOWN: usize = 6;
/// Characters that the imprint shows: 64 bits, so that nobody finds another content with the same ones by trying.
const DIGEST: usize = 16;
/// Characters that stand together in the imprint, as people type them off.
const GROUP: usize = 4;

/// Everything that a reader of the pages could notice: the document, its figures, and how it looks.
/// Not the profile, the attachments, the program's version, or the code itself.
#[derive(Serialize)]
struct Content<'a> {
    document: &'a Document,
    figures: &'a [FigureRow],
}

/// Computes the code and writes it into the document, where it is still empty, and into its
/// metadata: a file that has lost its name can still be told.
pub(super) fn inscribe(
    document: &mut Document,
    figures: &[FigureRow],
    template: &str,
    (letters, version): (&str, CalendarDate),
    inputs: &Inputs,
) {
    let hash = hash(document, figures, template, inputs);
    let begins = format!("{letters} {version} {}", document.language.tag);
    let code = format!("{begins} {}", &hash[..SHOWN]);
    let long = format!("{begins} {}", grouped(&hash[..DIGEST]));
    for block in &mut document.sources.blocks {
        block.stretches_mut().for_each(|stretch| inscribe_runs(stretch, &long));
    }
    document.metadata.keywords.push(code.clone());
    document.edition.code = code;
    hash[..DIGEST].clone_into(&mut document.edition.digest);
}

/// The digits in groups that no line divides.
fn grouped(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    digits.chunks(GROUP).map(|group| group.iter().collect()).collect::<Vec<String>>().join("\u{a0}")
}

fn inscribe_runs(runs: &mut [Run], code: &str) {
    rich::visit_mut(runs, &mut |run| {
        if let Run::Code { text } = run {
            code.clone_into(text);
        }
    });
}

/// Whether a file can show on the pages: the template and what it may import, fonts, marks.
fn is_look(path: &str, document: &Document, template: &str) -> bool {
    let own = format!("templates/{template}/");
    let is_template = path.starts_with("templates/components/") || path.starts_with(&own);
    let is_font = path.starts_with("fonts/") && is_font_file(path);
    let is_mark =
        document.funders.marks.iter().flat_map(|mark| [&mark.screen, &mark.print]).flatten().any(|mark| mark == path);
    (is_template && path.ends_with(".typ")) || path == "templates/theme.toml" || is_font || is_mark
}

fn hash(document: &Document, figures: &[FigureRow], template: &str, inputs: &Inputs) -> String {
    let mut hasher = Sha256::new();
    let content = Content { document, figures };
    hasher.update(serde_json::to_vec(&content).expect("a document is plain data"));
    for (path, bytes) in inputs.iter().filter(|(path, _)| is_look(path, document, template)) {
        hasher.update((path.len() as u64).to_be_bytes());
        hasher.update(path);
        hasher.update((bytes.len() as u64).to_be_bytes());
        hasher.update(bytes);
    }
    hexadecimal(&hasher.finalize())
}
