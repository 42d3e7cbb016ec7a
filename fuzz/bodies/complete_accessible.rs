//! The passes that complete an accessible PDF: whatever they get, they end, with a file that can be read or an
//! error.

use iq_figures::export::complete_accessible;

use super::exported::{EXPORTED, changed};

pub fn run(choices: &[u8]) {
    let exported = changed(&EXPORTED.for_screens, choices);
    if let Ok(completed) = complete_accessible(&exported, &EXPORTED.document, &EXPORTED.identity) {
        lopdf::Document::load_mem(&completed).expect("a file that can be read");
    }
}
