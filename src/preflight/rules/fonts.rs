//! Every font that text is set in is in the file.

use super::super::Subject;
use super::super::breaches::{Breach, Breaches, Where};
use crate::finding::Code;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        for font in page.content.fonts.iter().filter(|font| !font.is_embedded) {
            let what = format!("the font {} is not in the file", font.name);
            let at = Where { page: Some(page.number), object: Some(font.object), area: Some(font.area) };
            breaches.push(Breach::new(Code::FontNotEmbedded, what, "export with all fonts embedded").at(at));
        }
    }
}
