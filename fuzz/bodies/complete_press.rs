//! The passes that complete a print PDF: whatever they get, they end, with a file that can be read or an
//! error. Single pages and spreads take turns.

use iq_figures::export::press::{self, Job};
use iq_figures::preflight::Sheets;

use super::exported::{EXPORTED, changed};

pub fn run(choices: &[u8]) {
    let exported = changed(&EXPORTED.for_press, choices);
    let mut shop = EXPORTED.shop.clone();
    if choices.len() % 2 == 1 {
        shop.sheets = Sheets::Spreads;
    }
    let (document, identity, profile) = (&EXPORTED.document, &EXPORTED.identity, &EXPORTED.profile);
    if let Ok(completed) = press::complete(&exported, &Job { shop: &shop, profile, document, identity }) {
        lopdf::Document::load_mem(&completed).expect("a file that can be read");
    }
}
