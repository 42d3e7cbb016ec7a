//! Fluent files: any text is read or refused, and every message is found where it stands.

use iq_figures::finding::Findings;
use iq_figures::name::MessageId;
use iq_figures::source::Sources;
use iq_figures::text::Texts;
use iq_figures::text::characters::hidden;

pub fn run(text: &str) {
    let mut sources = Sources::default();
    let file = sources.add("text/en/fuzzed.ftl".to_owned(), text.to_owned());
    let mut findings = Findings::default();
    let texts = Texts::read(&"en".into(), &[file], &sources, &mut findings);
    assert!(texts.is_some() || findings.has_errors());
    let is_sound = !findings.has_errors();
    for finding in findings.sorted() {
        let place = finding.place.expect("a place in the file");
        sources.line_and_column(&place);
    }
    let Some(texts) = texts.filter(|_| is_sound) else { return };
    for passage in texts.passages() {
        for found in hidden(&passage.text) {
            sources.line_and_column(&passage.origin(found.range));
        }
        for aside in &passage.asides {
            for found in hidden(&aside.text) {
                sources.line_and_column(&aside.place(&found.range));
            }
        }
    }
    let names = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(MessageId::from);
    for name in names.filter(|name| texts.has(name)) {
        let place = texts.place(&name).expect("a message that is there has a place");
        assert_eq!(text.get(place.span()), Some(name.as_str()));
    }
}
