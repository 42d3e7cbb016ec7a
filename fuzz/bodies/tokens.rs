//! Files of tokens: any text is read or refused with a finding in that text.

use iq_figures::finding::Findings;
use iq_figures::service::Tokens;
use iq_figures::source::Sources;

/// A file of two tokens, for seeds.
pub const SEED: &str = "# Tokens.\n[[token]]\nname = \"night job\"\nrole = \"write\"\nsha256 = \"2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b\"\n\n[[token]]\nname = \"desk\"\nrole = \"read\"\nsha256 = \"2BB80D537B1DA3E38BD30361AA855686BDE0EACD7162FEF6A25FE97BF527A25C\"\n";

pub fn run(text: &str) {
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let file = sources.add("tokens.toml".to_owned(), text.to_owned());
    let tokens = Tokens::read(file, text, &mut findings);
    assert_ne!(tokens.is_some(), findings.has_errors(), "a file is refused with a reason, or taken without one");
    for finding in findings.sorted() {
        let place = finding.place.expect("a place in the file");
        assert!(text.get(place.span()).is_some() && !finding.hint.is_empty(), "{place:?}");
    }
}
