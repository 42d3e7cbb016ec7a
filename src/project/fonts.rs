//! The fonts of a project: every file in fonts/ is one that can be printed with.

use rustybuzz::ttf_parser::{Face, fonts_in_collection};

use super::Inputs;
use super::folder::is_font_file;
use crate::finding::{Code, Finding, Findings};

/// Reports each font file that is damaged: with it, text would be invisible or in another face.
pub(super) fn check(inputs: &Inputs, findings: &mut Findings) {
    for (path, bytes) in inputs.iter().filter(|(path, _)| path.starts_with("fonts/") && is_font_file(path)) {
        let faces = fonts_in_collection(bytes).unwrap_or(1);
        if !(0..faces).all(|index| has_outlines(bytes, index)) {
            let message = format!("{path} is no whole font");
            let hint = "get the file again from where it came, or remove it to use the one that the program carries";
            findings.push(Finding::new(Code::UnreadableFile, message, hint).in_file(path));
        }
    }
}

/// A truncated file can still have its names and widths, but no longer its shapes.
fn has_outlines(bytes: &[u8], index: u32) -> bool {
    Face::parse(bytes, index).is_ok_and(|face| {
        let tables = face.tables();
        tables.glyf.is_some() || tables.cff.is_some() || tables.cff2.is_some()
    })
}
