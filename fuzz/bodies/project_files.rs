//! The TOML files of a project: any text is read or refused with a finding in that text.

use iq_figures::finding::Findings;
use iq_figures::project::prose::{block_sources, readings, source_documents};
use iq_figures::project::{catalogue, edition_file, observations, programme, structure, theme};
use iq_figures::source::Sources;

pub fn run(input: (u8, &str)) {
    let (which, text) = input;
    let mut sources = Sources::default();
    let file = sources.add("fuzzed.toml".to_owned(), text.to_owned());
    let mut findings = Findings::default();
    let read = match which % 9 {
        0 => catalogue::read(file, text, &mut findings).is_some(),
        1 => observations::read(file, text, &mut findings).is_some(),
        2 => programme::read(file, text, &mut findings).is_some(),
        3 => edition_file::read(file, text, &mut findings).is_some(),
        4 => structure::read(file, text, &mut findings).is_some(),
        5 => block_sources::read(file, text, &mut findings).is_some(),
        6 => readings::read(file, text, &mut findings).is_some(),
        7 => source_documents::read(file, text, &mut findings).is_some(),
        _ => theme::read(file, text, &mut findings).is_some(),
    };
    assert_ne!(read, findings.has_errors(), "a file is refused with a reason, or taken without one");
    for finding in findings.sorted() {
        let place = finding.place.expect("a place in the file");
        assert!(text.get(place.span()).is_some(), "{place:?} is not in the text");
        let (line, column) = sources.line_and_column(&place);
        assert!(line >= 1 && column >= 1);
        assert!(!finding.hint.is_empty());
    }
}
