//! `docs/specimen.pdf`, which designers look at.

use std::process::Command;

use crate::support::{Answer, ask, repository};

#[test]
#[ignore = "needs qpdf and poppler: tests/run installs them"]
fn the_specimen_on_record_is_what_the_program_makes() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made.pdf");
    let mut make = Command::new(repository().join("docs/specimen/make"));
    Answer::of(make.arg(&made).env("IQ_FIGURES", env!("CARGO_BIN_EXE_iq-figures"))).succeeded();
    let on_record = repository().join("docs/specimen.pdf");
    let text = |path: &std::path::Path| ask("pdftotext", &[&"-layout", &path, &"-"]);
    let (made, on_record) = (text(&made), text(&on_record));
    assert!(made.matches('\u{c}').count() >= 4 * 8, "all languages and pages");
    assert!(made == on_record, "docs/specimen/make makes it anew");
}
