//! Capitals are those of the language: what templates get, and what web pages tell browsers.

use std::fs;

use crate::fixture::{EDITION, RELEASE};
use crate::support::{Report, TestProject, repository, tree};

const TEMPLATE: &str = "templates/fact-sheet/main.typ";

/// The project with pages in another language, in which the English words are those of the language but for one, and
/// with a template that wants these capitals of it.
fn with(language: &str, kicker: &str, capitals: &str) -> TestProject {
    let project = TestProject::fixture();
    for (name, text) in tree(&project.file("text/en")) {
        project.write(&format!("text/{language}/{name}"), text);
    }
    let spoken = format!("\n[languages.{language}]\nlocale = \"{language}\"\ndirection = \"ltr\"\n");
    project.append("programme.toml", &format!("{spoken}\n[house-style.{language}]\npercent = \"{{0}}%\"\n"));
    let release = project.read(RELEASE);
    let languages = release.lines().find(|line| line.starts_with("languages =")).expect("languages");
    project.write(RELEASE, release.replace(languages, &format!("languages = [\"en\", \"{language}\"]")));
    let texts = format!("text/{language}/report.ftl");
    project.write(
        &texts,
        project.read(&texts).replace("\nvisits-kicker = Visits\n", &format!("\nvisits-kicker = {kicker}\n")),
    );
    let template = fs::read_to_string(repository().join(TEMPLATE)).unwrap();
    let want = format!(
        "#let (visits,) = data.sections.filter(section => section.id == \"visits\")\n\
         #assert.eq(visits.kicker-capitals.map(run => run.text).join(), \"{capitals}\")\n#masthead("
    );
    project.write(TEMPLATE, template.replacen("#masthead(", &want, 1));
    project
}

fn built(project: &TestProject, language: &str) -> Report {
    project.report(&["--draft", "--language", language, "--profile", "accessible"])
}

#[test]
fn each_language_has_its_own_capitals() {
    for (language, kicker, capitals) in [
        ("tr", "Mesleki yeterlilik ışığı", "MESLEKİ YETERLİLİK IŞIĞI"),
        ("az", "İşçi təhsili", "İŞÇİ TƏHSİLİ"),
        ("el", "Συμβουλές και κατάρτιση", "ΣΥΜΒΟΥΛΕΣ ΚΑΙ ΚΑΤΑΡΤΙΣΗ"),
        ("nl", "Bijscholing", "BIJSCHOLING"),
        ("sv", "Straße und Titel", "STRASSE UND TITEL"),
    ] {
        let report = built(&with(language, kicker, capitals), language);
        assert_eq!(report.written(), [format!("{language} accessible")], "{:#?}", report.errors());
    }
    let wrong = built(&with("tr", "Mesleki", "MESLEKI"), "tr");
    assert!(wrong.findings.iter().any(|finding| finding.code == "F017"), "the question can fail");
}

/// Browsers make the capitals, and know from the page of which language.
#[test]
fn a_web_page_says_its_language() {
    let project = with("tr", "Mesleki", "MESLEKİ");
    built(&project, "tr");
    let page = fs::read_to_string(project.root().join(format!("out/drafts/{EDITION}/tr.html"))).unwrap();
    assert!(page.contains("<html lang=\"tr\"") && page.contains("<p class=\"kicker\">Mesleki</p>"));
    assert!(page.contains("text-transform: uppercase"));
}

/// No template makes capitals by itself: the engine has one way for all languages.
#[test]
fn templates_make_no_capitals() {
    for (name, bytes) in tree(&repository().join("templates")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!name.ends_with(".typ") || !text.contains("upper("), "{name}");
    }
}
