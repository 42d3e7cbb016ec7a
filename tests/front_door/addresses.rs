//! Addresses that programs follow: whole, in ASCII, and the same in every output.

use std::collections::BTreeSet;
use std::fs;

use lopdf::{Document, Object};

use crate::fixture::ENGLISH;
use crate::support::TestProject;

const PROGRAMME: &str = "programme.toml";
const LINE: &str = "    Telephone { $contact-telephone }\n";

/// The addresses that links of a PDF lead to, as bytes of the file.
fn uris(project: &TestProject) -> BTreeSet<String> {
    let pdf = Document::load(project.pdf("en", "accessible")).unwrap();
    let mut uris = BTreeSet::new();
    for dictionary in pdf.objects.values().filter_map(|object| object.as_dict().ok()) {
        let action = dictionary.get(b"A").and_then(|action| pdf.dereference(action)).map(|(_, action)| action);
        if let Ok(Object::String(uri, _)) = action.and_then(Object::as_dict).and_then(|it| it.get(b"URI")) {
            assert!(uri.is_ascii(), "{}", String::from_utf8_lossy(uri));
            uris.insert(String::from_utf8(uri.clone()).unwrap());
        }
    }
    uris
}

#[test]
fn addresses_beyond_ascii_are_encoded_alike_everywhere() {
    let project = TestProject::fixture();
    project.replace(PROGRAMME, "https://www.reading-bus.example", "https://bücher.example/über-uns?ä=ö#ü");
    project.replace(PROGRAMME, "ada@reading-bus.example", "jörg&co@bücher.example");
    let text = "    See [page](https://пример.example/а%20б|в) and <j%@example.org> and [letter](mailto:a@straße.example?subject=Grüße) and [it](https://www.reading-bus.example/en/)\n";
    project.replace(ENGLISH, LINE, &[LINE, "\n", text].concat());
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]).succeeded();
    let drafts = project.root().join("out/drafts/report-2024-07");
    fs::rename(drafts, project.root().join("out/report-2024-07")).unwrap();
    let expected = [
        "https://xn--bcher-kva.example/%C3%BCber-uns?%C3%A4=%C3%B6#%C3%BC",
        "mailto:j%C3%B6rg%26co@xn--bcher-kva.example",
        "https://xn--e1afmkfd.example/%D0%B0%20%D0%B1%7C%D0%B2",
        "mailto:j%25@example.org",
        "mailto:a@xn--strae-oqa.example?subject=Gr%C3%BC%C3%9Fe",
    ];
    let (uris, page) = (uris(&project), fs::read_to_string(project.output("en.html")).unwrap());
    for uri in expected {
        assert!(uris.contains(uri), "no {uri} in {uris:?}");
        assert!(page.contains(&format!("href=\"{}\"", uri.replace('&', "&amp;"))), "no {uri} on the page");
    }
    // An ASCII address stays as it is typed, and the text that people read stays in their letters.
    assert!(uris.contains("https://www.reading-bus.example/en/"), "{uris:?}");
    assert!(page.contains(">bücher.example/über-uns") && page.contains(">jörg&amp;co@bücher.example<"));
}

/// The one error about an address begins at this place, and says this.
#[track_caller]
fn is_refused(project: &TestProject, file: &str, needle: &str, why: &str) {
    let (line, column) = project.place_of(file, needle);
    let report = project.check();
    let errors = report.errors();
    let [error] = errors[..] else { panic!("{errors:#?}") };
    let place = error.place.as_ref().unwrap();
    assert_eq!((error.code.as_str(), place.file.as_str(), place.line, place.column), ("F106", file, line, column));
    assert!(error.message.contains(why), "“{}” does not say “{why}”", error.message);
}

#[test]
fn an_address_that_nobody_can_follow_is_found_where_it_stands() {
    let cases = [
        ("https://www.reading-bus.example", "https://www.reading-bus.example/über uns", "a blank"),
        ("https://www.reading-bus.example", "https://www.reading\u{ad}bus.example", "U+00AD"),
        ("https://www.reading-bus.example", "https://www.reading|bus.example", "domain"),
        ("ada@reading-bus.example", "ada b@reading-bus.example", "a blank"),
        ("ada@reading-bus.example", "ada(at)reading-bus.example", "name@example.org"),
    ];
    for (from, to, why) in cases {
        let project = TestProject::fixture();
        project.replace(PROGRAMME, from, to);
        is_refused(&project, PROGRAMME, &format!("\"{to}\""), why);
    }
}

/// Markdown reads some of them as links, and leaves the others in the text.
#[test]
fn a_link_with_a_blank_in_a_text_is_found_where_it_stands() {
    let cases = [
        ("[page](https://example.org/a b)", "https://example.org/a b", "a blank"),
        ("[page](<https://example.org/c d>)", "https://example.org/c d", "a blank"),
        ("<https://example.org/e f>", "https://example.org/e f", "a blank"),
        ("[page](https://example.org/g\u{a0}h)", "https://example.org/g\u{a0}h", "U+00A0"),
        ("[letter](mailto:a b@example.org)", "mailto:a b@example.org", "a blank"),
        ("[page](https://example.org/100%)", "https://example.org/100%", "%25"),
    ];
    for (link, address, why) in cases {
        let project = TestProject::fixture();
        project.replace(ENGLISH, LINE, &format!("{LINE}\n    See {link}\n"));
        is_refused(&project, ENGLISH, address, why);
    }
}
