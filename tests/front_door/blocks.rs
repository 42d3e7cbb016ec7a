//! Texts made of narrative blocks: put together, dropped for want of a figure, kept for some editions.

use std::fs;

use crate::fixture::{ENGLISH, GERMAN, OBSERVATIONS, STRUCTURE};
use crate::support::{Finding, Report, TestProject, ask, published_edition};

const EDITION: &str = "report-2024-07";

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The fixture, with the text of its visits as two blocks of one paragraph, cut where its sentence ends.
fn with_blocks(body: &str) -> TestProject {
    let project = TestProject::fixture();
    let section = "[[sections]]\nid = \"visits\"\n";
    project.replace(STRUCTURE, section, &format!("{section}body = {body}\n"));
    project.replace(ENGLISH, "visits-body =\n", "visits-count =\n");
    project.replace(ENGLISH, "    return. First visits", "    return.\nvisits-share =\n    First visits");
    project.replace(GERMAN, "visits-body =\n", "visits-count =\n");
    project.replace(GERMAN, "    wiederkommen. Das", "    wiederkommen.\nvisits-share =\n    Das");
    accepted(project)
}

/// The project with every translation accepted, since tests change texts of both languages.
fn accepted(project: TestProject) -> TestProject {
    let answer = project.run(&["text", "accept", "--all", "--language", "en"]);
    assert_eq!(answer.code, 0, "{}", answer.stderr);
    project
}

const TOGETHER: &str = "[[\"visits-count\", \"visits-share\"]]";

fn text(project: &TestProject, language: &str) -> String {
    let pdf = project.root().join(format!("out/{EDITION}/{EDITION}-{language}-accessible.pdf"));
    let text = ask("pdftotext", &[&pdf, &"-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn output(project: &TestProject, name: &str) -> String {
    fs::read_to_string(project.root().join("out").join(EDITION).join(name)).expect("an output")
}

fn web_page(project: &TestProject) -> String {
    output(project, "en.html")
}

fn manifest(project: &TestProject) -> serde_json::Value {
    serde_json::from_str(&output(project, "manifest.json")).expect("a manifest")
}

/// Pages, web pages and codes are those of the text in one message, whatever it is cut into.
#[test]
fn blocks_of_a_paragraph_read_as_one_text() {
    let whole = TestProject::fixture();
    whole.build(&[]).succeeded();
    let cut = with_blocks(TOGETHER);
    cut.build(&[]).succeeded();
    let outputs = |project: &TestProject| {
        let names = manifest(project)["outputs"].as_array().cloned().expect("outputs");
        let one = |output: &serde_json::Value| {
            let same = ["print", "web-page", "preview"]
                .iter()
                .any(|kind| output["profile"] == *kind || output["kind"] == *kind);
            (output["file"].clone(), output["edition-code"].clone(), same.then(|| output["sha256"].clone()))
        };
        names.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(outputs(&whole), outputs(&cut));
    assert_eq!(text(&whole, "de"), text(&cut, "de"));
    assert!(manifest(&cut)["left-out"].is_null());
}

#[test]
fn blocks_apart_are_paragraphs() {
    let project = with_blocks("[\"visits-count\", \"visits-share\"]");
    project.build(&["--only", "web-page"]).succeeded();
    let page = web_page(&project);
    let start = page.find("The bus counts").expect("the first block");
    let between = &page[start..page.find("First visits make up").expect("the second block")];
    assert_eq!(between.matches("<p>").count(), 1, "{between}");
}

#[test]
fn lists_go_on() {
    let project = TestProject::fixture();
    project.replace(STRUCTURE, "id = \"wishes\"\n", "id = \"wishes\"\nbody = [[\"wishes-body\", \"wishes-more\"]]\n");
    project.append(ENGLISH, "\nwishes-more = - Audiobooks\n");
    project.append(GERMAN, "\nwishes-more = - Hörbücher\n");
    let project = accepted(project);
    project.build(&["--only", "web-page"]).succeeded();
    let page = web_page(&project);
    let wishes = &page[page.find("id=\"wishes\"").expect("the section")..];
    let list = &wishes[wishes.find("<ul").expect("a list")..wishes.find("</ul>").expect("its end")];
    assert_eq!(list.matches("<li").count(), 4, "{list}");
    assert!(list.contains("Audiobooks"));
}

// What drops out.

const NOT_DELIVERED: &str = "{ value = \"not-delivered\", reason = \"The scales of the bus were broken.\" }";
const BOOKS: &str = "{ value = 12400, precision = \"around\" }";

/// The books stand in a sentence, a variant of it, a box and a relation.
fn with_optional_books() -> TestProject {
    let project = TestProject::fixture();
    let body = "body = [[\"bus-since\", { variants = [\"bus-stops-and-books\", \"bus-stops\"], optional = true }], \"bus-free\"]\n";
    project.replace(STRUCTURE, "form = \"lead\"\n", &format!("form = \"lead\"\n{body}"));
    project.replace(STRUCTURE, "\"books-lent\"]", "{ box = \"books-lent\", optional = true }]");
    let (english, german) = (project.read(ENGLISH), project.read(GERMAN));
    let english = english
        .replace("bus-body =\n", "bus-since =\n")
        .replace(" reaches. It halts at\n", " reaches.\nbus-stops-and-books =\n    It halts at\n")
        .replace("    Whoever gets on", "bus-free =\n    Whoever gets on")
        + "\nbus-stops = It halts at { $stops ->\n        [one] { $stops } stop\n       *[other] { $stops } stops\n    }.\n";
    let german = german
        .replace("bus-body =\n", "bus-since =\n")
        .replace(" gibt. Er hält an\n", " gibt.\nbus-stops-and-books =\n    Er hält an\n")
        .replace("    Wer einsteigt", "bus-free =\n    Wer einsteigt")
        + "\nbus-stops = Er hält an { $stops ->\n        [one] { $stops } Haltestelle\n       *[other] { $stops } Haltestellen\n    }.\n";
    project.write(ENGLISH, english).write(GERMAN, german);
    accepted(project)
}

#[test]
fn what_is_delivered_stays() {
    let project = with_optional_books();
    let report = project.report(&[]);
    assert_eq!(report.findings, []);
    assert!(text(&project, "en").contains("37 stops and lent around 12,400 books"));
    assert!(manifest(&project)["left-out"].is_null());
}

#[test]
fn what_is_not_delivered_on_purpose_drops_out_and_is_on_record() {
    let project = with_optional_books();
    project.replace(OBSERVATIONS, BOOKS, NOT_DELIVERED);
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    for (language, kept) in [("en", "It halts at 37 stops."), ("de", "Er hält an 37 Haltestellen.")] {
        let text = text(&project, language);
        assert!(text.contains(kept), "{text}");
        assert!(!text.contains("12,400") && !text.contains("12.400"), "{text}");
    }
    let left_out = manifest(&project)["left-out"].clone();
    // The sentence has a variant without books, so that nothing of it is lost.
    assert_eq!(left_out, serde_json::json!([{ "box": "books-lent", "lacking": ["books-lent"] }]));
}

#[test]
fn without_a_variant_the_block_drops_out() {
    let project = with_optional_books();
    project.replace(STRUCTURE, ", \"bus-stops\"], optional", "], optional");
    for file in [ENGLISH, GERMAN] {
        let text = project.read(file);
        project.write(file, &text[..text.find("\nbus-stops =").expect("the variant")]);
    }
    project.replace(OBSERVATIONS, BOOKS, NOT_DELIVERED);
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    assert!(!text(&project, "en").contains("It halts at"));
    let left_out = manifest(&project)["left-out"].clone();
    assert_eq!(left_out[0], serde_json::json!({ "block": "bus-stops-and-books", "lacking": ["books-lent"] }));
}

/// Somebody may have forgotten it: one finding with all that has dropped out, and the pages are made.
#[test]
fn what_drops_out_without_a_word_is_a_finding() {
    let project = with_optional_books();
    project.replace(STRUCTURE, ", \"bus-stops\"], optional", "], optional");
    project.replace(OBSERVATIONS, &format!("books-lent = {BOOKS}\n"), "");
    let report = project.report(&[]);
    let [finding] = of(&report, "F112")[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.severity, "warning");
    let message = "`books-lent` is not delivered in `2024-01--2024-06`, which does not say why; what needs it drops out; \
                   wanted by 1 text and 1 box";
    assert_eq!(finding.message, message);
    assert_eq!(finding.subject.as_deref(), Some("books-lent"));
    assert!(finding.hint.contains("books-lent = { value = \"not-delivered\", reason = \"…\" }"), "{}", finding.hint);
    assert_eq!(report.written().len(), 4);
}

/// One finding for the figure, with every place; its way out touches no other edition.
#[test]
fn what_an_edition_cannot_do_without_is_one_finding() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, BOOKS, NOT_DELIVERED);
    let report = project.report(&[]);
    let [finding] = of(&report, "F008")[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.message, "`books-lent` is not delivered in `2024-01--2024-06`; wanted by 2 texts and 1 box");
    let files = finding.place.iter().chain(finding.related.iter().map(|it| &it.place)).map(|it| it.file.as_str());
    let files = files.collect::<Vec<_>>();
    for file in [STRUCTURE, ENGLISH, GERMAN, OBSERVATIONS] {
        assert!(files.contains(&file), "{files:?}");
    }
    let reason = finding.related.iter().find(|it| it.place.file == OBSERVATIONS).expect("the reason");
    assert_eq!(reason.what, "not delivered on purpose: The scales of the bus were broken.");
    assert!(finding.hint.contains("`optional = true`"), "{}", finding.hint);
    assert!(finding.scope.iter().all(|part| part.edition.as_deref() == Some(EDITION)), "{:?}", finding.scope);
    assert!(report.written().is_empty());
}

#[test]
fn what_is_still_to_be_entered_is_one_finding_and_stops_the_edition() {
    let project = with_optional_books();
    project.replace(OBSERVATIONS, BOOKS, "\"\"");
    let report = project.report(&[]);
    let [finding] = &report.findings[..] else { panic!("{:#?}", report.findings) };
    assert_eq!((finding.code.as_str(), finding.severity.as_str()), ("F111", "error"));
    assert_eq!(finding.message, "the value of `books-lent` is still to be entered in `2024-01--2024-06`");
    let place = finding.place.as_ref().expect("a place");
    assert_eq!((place.file.as_str(), place.text.as_str()), (OBSERVATIONS, "books-lent = \"\""));
    assert!(report.written().is_empty());
    let draft = project.build(&["--draft"]);
    assert!(draft.stderr.contains("4 of 4 documents written"), "{}", draft.stderr);
}

#[test]
fn what_is_still_to_be_entered_says_what_wants_it() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, BOOKS, "\"\"");
    let report = project.report(&[]);
    let [finding] = of(&report, "F111")[..] else { panic!("{:#?}", report.findings) };
    assert!(finding.message.ends_with("is still to be entered in `2024-01--2024-06`; wanted by 2 texts and 1 box"));
    assert_eq!(finding.place.as_ref().map(|place| place.file.as_str()), Some(OBSERVATIONS));
    assert_eq!(of(&report, "F008"), [] as [&Finding; 0]);
}

#[test]
fn a_section_drops_out_with_its_text_and_leaves_its_page_to_the_next() {
    let project =
        with_blocks("[{ block = \"visits-count\", optional = true }, { block = \"visits-share\", optional = true }]");
    project.replace(STRUCTURE, "id = \"visits\"\n", "id = \"visits\"\nstart = \"page\"\n");
    project.replace(STRUCTURE, "pages = 1", "pages = 2");
    project.replace(OBSERVATIONS, "first-visits = 1325", &format!("first-visits = {NOT_DELIVERED}"));
    project.replace(OBSERVATIONS, "\nvisits = 5535\nfirst-visit-share = 24\n", "\n");
    let report = project.report(&["--only", "accessible-pdf"]);
    // What is left of the first page is not much.
    assert!(report.code == 0 && report.findings.iter().all(|it| it.code == "F177"), "{:#?}", report.findings);
    let text = text(&project, "en");
    assert!(!text.contains("Getting on, and coming again") && text.contains("What readers ask for"), "{text}");
    let left_out = manifest(&project)["left-out"].clone();
    assert_eq!(left_out[0]["section"], "visits");
}

/// The whole section, with what it cannot do without in its rail.
#[test]
fn a_section_may_be_optional_as_a_whole() {
    let project = TestProject::fixture();
    project.replace(STRUCTURE, "id = \"visits\"\n", "id = \"visits\"\noptional = true\n");
    project.replace(OBSERVATIONS, "returning-visits = 4210", &format!("returning-visits = {NOT_DELIVERED}"));
    project.replace(OBSERVATIONS, "\nvisits = 5535\nfirst-visit-share = 24\n", "\n");
    let report = project.report(&["--only", "accessible-pdf"]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()), "{:#?}", report.findings);
    assert!(!text(&project, "de").contains("Einsteigen"));
}

#[test]
fn charts_and_boxes_drop_out() {
    let project = with_blocks("[\"visits-free\"]");
    for (file, text) in [(ENGLISH, "Everybody is welcome."), (GERMAN, "Alle sind willkommen.")] {
        let texts = project.read(file);
        let (start, end) = (texts.find("visits-count =").unwrap(), texts.find("\n# ").unwrap());
        project.write(file, format!("{}visits-free = {text}\n{}", &texts[..start], &texts[end..]));
    }
    let project = accepted(project);
    let structure = project.read(STRUCTURE).replace("size = \"hero\"", "size = \"hero\", optional = true");
    let structure = structure.replace("\"visits-by-kind\" }", "\"visits-by-kind\", optional = true }");
    let structure = structure.replace("\"first-visits-caption\" }", "\"first-visits-caption\", optional = true }");
    project.write(STRUCTURE, structure);
    project.replace(OBSERVATIONS, "first-visits = 1325", &format!("first-visits = {NOT_DELIVERED}"));
    project.replace(OBSERVATIONS, "\nvisits = 5535\nfirst-visit-share = 24\n", "\n");
    let report = project.report(&["--only", "accessible-pdf"]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()), "{:#?}", report.findings);
    let left_out = manifest(&project)["left-out"].clone();
    let kinds: Vec<_> =
        left_out.as_array().unwrap().iter().map(|it| it.as_object().unwrap().keys().next().unwrap().clone()).collect();
    assert_eq!(kinds, ["box", "box", "chart"]);
}

// Editions.

#[test]
fn blocks_belong_to_versions_and_editions() {
    for (condition, is_there) in [
        ("from = \"2024-07\"", true),
        ("from = \"2024-08\"", false),
        ("until = \"2024\"", true),
        ("until = \"2024-06\"", false),
        ("from = \"2024-01\", until = 2024-07-01", true),
        ("only = \"report-2024-07\"", true),
        ("only = { editions = [\"report-2024-07\"], delivered = [\"stops\"] }", true),
        ("only = { delivered = [\"stops\", \"visits\"] }", true),
        ("only = { missing = \"stops\" }", false),
    ] {
        let body = format!("[[\"visits-count\", {{ block = \"visits-share\", {condition} }}]]");
        let project = with_blocks(&body);
        let report = project.report(&["--only", "accessible-pdf"]);
        assert_eq!(
            (report.code, report.findings.as_slice()),
            (0, [].as_slice()),
            "{condition}: {:#?}",
            report.findings
        );
        assert_eq!(text(&project, "en").contains("First visits make up"), is_there, "{condition}");
        assert!(manifest(&project)["left-out"].is_null(), "{condition}: it belongs to other editions");
    }
}

#[test]
fn the_first_variant_that_applies_counts() {
    let variants =
        "[[\"visits-count\", { variants = [{ block = \"visits-late\", from = \"2025-01\" }, \"visits-share\"] }]]";
    let project = with_blocks(variants);
    project.append(ENGLISH, "\nvisits-late = Later it was counted otherwise.\n");
    project.append(GERMAN, "\nvisits-late = Später wurde anders gezählt.\n");
    let project = accepted(project);
    project.report(&["--only", "accessible-pdf"]);
    assert!(text(&project, "en").contains("First visits make up") && !text(&project, "en").contains("Later"));
    project.replace(STRUCTURE, "from = \"2025-01\"", "from = \"2024-01\"");
    project.report(&["--only", "accessible-pdf"]);
    assert!(!text(&project, "en").contains("First visits make up") && text(&project, "en").contains("Later"));
}

/// A block of other editions needs no translation for this one, and no message is idle because of it.
#[test]
fn blocks_of_other_editions_stop_nothing() {
    let project =
        with_blocks("[[\"visits-count\", \"visits-share\", { block = \"visits-late\", from = \"2025-01\" }]]");
    project.append(ENGLISH, "\nvisits-late = Later it was counted otherwise.\n");
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()), "{:#?}", report.findings);
}

/// The note and the parts of sections are made of blocks as well.
#[test]
fn the_sources_note_is_made_of_blocks() {
    let project = TestProject::fixture();
    let blocks =
        "sources-body = [[\"report-sources-body\", { block = \"note-late\", from = \"2025-01\" }, \"note-books\"]]\n";
    project.replace(STRUCTURE, "\n[[sections]]\nid = \"bus\"", &format!("{blocks}\n[[sections]]\nid = \"bus\""));
    for (file, late, books) in
        [(ENGLISH, "From 2025 on.", "Books are estimated."), (GERMAN, "Von da an.", "Bücher sind geschätzt.")]
    {
        let late = late.replace("2025", "then");
        project.append(file, &format!("\nnote-late = {late}\nnote-books = {books}\n"));
    }
    let project = accepted(project);
    let report = project.report(&["--only", "accessible-pdf"]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()), "{:#?}", report.findings);
    let text = text(&project, "en");
    assert!(text.contains("are calculated. Books are estimated.") && !text.contains("From then on"), "{text}");
}

#[test]
fn parts_are_made_of_blocks() {
    const ROUND: &str = "round-summary-2015-2018";
    let whole = published_edition(ROUND);
    let project = TestProject::of(ROUND);
    let parts = "{ part = \"challenge\", body = [\"theme-advice-challenge\"] }, { part = \"none\", until = \"2000\" }, \"services\"";
    let before = "id = \"theme-advice\"\nstart = \"page\"\nparts = [";
    project.replace(
        "documents/round-summary.toml",
        &format!("{before}\"challenge\", \"services\""),
        &format!("{before}{parts}"),
    );
    project.build(&["--only", "accessible-pdf"]).succeeded();
    assert_eq!(project.manifest().edition_code("en"), whole.manifest().edition_code("en"));
}

// Mistakes.

#[track_caller]
fn refused(project: &TestProject, code: &str, file: &str, message: &str, hint: &str) {
    let report = project.check();
    assert_eq!(report.code, 1);
    let is_it = |finding: &&Finding| {
        let there = finding.place.as_ref().is_some_and(|place| place.file == file);
        finding.code == code && there && finding.message.contains(message) && finding.hint.contains(hint)
    };
    assert!(report.findings.iter().any(|finding| is_it(&finding)), "no {code} {message}: {:#?}", report.findings);
}

#[test]
fn mistakes_in_blocks_have_a_place_and_a_way_out() {
    for (body, code, message, hint) in [
        ("[]", "F009", "a list of blocks is empty", "name the messages"),
        ("[[]]", "F009", "a list of blocks is empty", "name the messages"),
        ("[{ blok = \"visits-count\" }]", "F003", "`blok`", "did you mean `block`?"),
        ("[{ optional = true }]", "F009", "a block is one message, or has variants", "write { block"),
        ("[{ block = \"visits-count\", optional = \"yes\" }]", "F005", "true or false", ""),
        (
            "[{ block = \"visits-count\", from = \"2025\", until = \"2024\" }]",
            "F009",
            "from 2025 on and until 2024",
            "exchange",
        ),
        ("[{ block = \"visits-count\", from = \"soon\" }]", "F009", "\"soon\" is no date", "2019-07"),
        ("[{ block = \"visits-count\", only = [] }]", "F009", "`only` names nothing", "name editions"),
        (
            "[{ block = \"visits-count\", only = \"report-2024-7\" }]",
            "F007",
            "no edition `report-2024-7`",
            "did you mean",
        ),
        (
            "[{ block = \"visits-count\", only = { delivered = [\"stop\"] } }]",
            "F007",
            "no figure `stop`",
            "did you mean `stops`?",
        ),
        ("[\"visits-cuont\"]", "F013", "`visits-cuont`", "there is a `visits-count`"),
    ] {
        refused(&with_blocks(body), code, STRUCTURE, message, hint);
    }
    let both = with_blocks(TOGETHER);
    both.replace(STRUCTURE, "id = \"visits\"\n", "id = \"visits\"\nparts = [\"count\"]\n");
    refused(&both, "F009", STRUCTURE, "a section has a body or parts", "take the parts out");
}

#[test]
fn mistakes_in_values_that_are_not_there() {
    for (value, code, message, hint) in [
        ("\"not-delivered\"", "F009", "why the figure is not delivered is not said", "reason = \"…\""),
        ("{ value = \"not-delivered\" }", "F006", "`reason`", "reason"),
        ("{ value = \"not-delivered\", reason = \" \" }", "F009", "empty", "write it out"),
        (
            "{ value = \"not-delivered\", reason = \"x\", status = \"final\" }",
            "F009",
            "\"final\" is not possible here",
            "missing",
        ),
        ("{ value = \"not-delivered\", reason = \"x\", precision = \"around\" }", "F003", "`precision`", ""),
        ("{ value = \"none\", reason = \"x\" }", "F009", "\"none\" is no value", "not-delivered"),
        ("\"12\"", "F005", "this is a string, where a number belongs", "write a number"),
    ] {
        let project = TestProject::fixture();
        project.replace(OBSERVATIONS, BOOKS, value);
        refused(&project, code, OBSERVATIONS, message, hint);
    }
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "[controls]\nvisits = 5535", "[controls]");
    project.replace(OBSERVATIONS, "[figures]\n", &format!("[figures]\nvisits = {NOT_DELIVERED}\n"));
    refused(&project, "F009", OBSERVATIONS, "`visits` is derived from other figures", "derived from");
}
