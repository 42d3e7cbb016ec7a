//! Characters that no font has.

use std::collections::BTreeSet;

use super::page::Page;
use crate::finding::{Code, Finding, Findings};

/// Reports each character that prints as an empty box.
pub(super) fn check_page(page: &Page, findings: &mut Findings) {
    let (check, number) = (page.check, page.number);
    let mut missing = BTreeSet::new();
    for (_, item) in page.texts() {
        for glyph in item.glyphs.iter().filter(|glyph| glyph.id == 0) {
            missing.insert(&item.text[glyph.range()]);
        }
    }
    for characters in missing {
        let points: Vec<_> = characters.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
        let message = format!(
            "no font has “{}” ({}), which stands on page {number} in `{}`",
            characters.escape_debug(),
            points.join(" "),
            check.document.language.tag
        );
        let hint = "add a font that has it to fonts/ and to the theme's family, or write it differently";
        findings.push(Finding::new(Code::MissingGlyph, message, hint).at(check.edition.clone()));
    }
}
