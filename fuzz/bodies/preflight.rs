//! The preflight: any bytes are judged, and what cannot be judged is a finding.

use std::sync::LazyLock;

use iq_figures::finding::Findings;
use iq_figures::preflight::PrintShops;
use iq_figures::preflight::preflight;
use iq_figures::project::PrintShop;

static SHOP: LazyLock<PrintShop> = LazyLock::new(|| {
    let mut findings = Findings::default();
    let shops = PrintShops::read(None, &mut findings).expect("the shops that the program carries");
    shops.shop("coated-offset", &mut findings).expect("the usual shop").clone()
});

pub fn run(bytes: &[u8]) {
    let judged = preflight(bytes, "fuzzed.pdf", &SHOP);
    assert!(judged.passes() || !judged.findings.is_empty());
    // A file without pages cannot pass.
    assert!(!judged.passes() || !judged.pages.is_empty());
    for finding in judged.findings {
        assert!(!finding.hint.is_empty());
        assert!(finding.code.clause().is_some(), "{} is no rule of print", finding.code.number());
    }
}
