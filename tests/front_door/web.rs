//! The publication as a web page, as a file. What a browser says of it stands in `judged::web`.

use std::fs;

use crate::support::{EDITION, LANGUAGES, Printed, TestProject, pdf_name, published};

fn page(project: &TestProject, language: &str) -> String {
    fs::read_to_string(project.output(&format!("{language}.html"))).unwrap()
}

#[test]
fn a_page_is_one_file_that_needs_nothing_and_runs_nothing() {
    for language in LANGUAGES {
        let page = page(&published(), language);
        assert!(page.starts_with("<!DOCTYPE html><html lang="), "{}", &page[..60]);
        for foreign in ["<script", "<link", "<iframe", "@import", "javascript:", " onclick", " onload"] {
            assert!(!page.contains(foreign), "{foreign} in {language}");
        }
        let loaded = page.match_indices("url(").filter(|(at, _)| !page[*at..].starts_with("url(data:font/woff2"));
        assert_eq!(loaded.count(), 0, "{language} loads something");
        assert!(page.len() < 120_000, "{language} has {} bytes", page.len());
    }
}

#[test]
fn a_page_says_what_it_is() {
    let manifest = published().manifest();
    for (language, locale, title) in [
        ("en", "en-GB", "Network IQ in figures – Version August 2019"),
        ("de", "de-DE", "Netzwerk IQ in Zahlen – Ausgabe August 2019"),
    ] {
        let page = page(&published(), language);
        let code = manifest.edition_code(language);
        for expected in [
            format!("<html lang=\"{locale}\" dir=\"ltr\">"),
            format!("<title>{title}</title>"),
            "<meta name=\"description\" content=\"".to_owned(),
            "<meta name=\"dcterms.issued\" content=\"2019-08-31\">".to_owned(),
            format!("<meta name=\"dcterms.identifier\" content=\"{code}\">"),
        ] {
            assert!(page.contains(&expected), "no {expected} in {language}");
        }
        assert_eq!(page.matches("<h1>").count(), 1);
        let record = manifest.outputs.iter().find(|output| output.file == format!("{language}.html")).unwrap();
        assert_eq!((record.kind.as_str(), record.profile.as_str(), record.pages), ("web-page", "accessible", 1));
    }
}

/// The manifest has the same numbers for the page as for the PDF, and those of the tables besides.
#[test]
fn the_manifest_says_which_figures_a_page_prints() {
    let manifest = published().manifest();
    for language in LANGUAGES {
        let sorted = |output: &str| {
            let mut printed = manifest.printed_on(output);
            printed.sort();
            printed
        };
        let (on_paper, mut on_page) = (sorted(&pdf_name(language, "accessible")), sorted(&format!("{language}.html")));
        let in_tables = on_page.iter().filter(|(_, context, _)| *context == "table").count();
        on_page.retain(|(_, context, _)| *context != "table");
        assert_eq!(on_page, on_paper);
        assert_eq!(in_tables, 13, "each chart has its figures in a table");
        let told = |output: String| {
            let is_told = move |printed: &&Printed| printed.output == output && printed.context == "alternative-text";
            manifest.figures.iter().flat_map(|figure| &figure.printed).filter(is_told).count()
        };
        assert_eq!(told(format!("{language}.html")), told(pdf_name(language, "accessible")));
    }
}

#[test]
fn a_page_belongs_to_the_accessible_profile() {
    let project = TestProject::new();
    project.build(&["--profile", "print", "--language", "de"]).succeeded();
    assert!(!project.output("de.html").exists());
    project.build(&["--profile", "accessible", "--language", "de"]).succeeded();
    assert!(project.output("de.html").is_file() && !project.output("en.html").exists());
}

#[test]
fn no_text_is_taken_for_markup() {
    let project = TestProject::new();
    project.replace("programme.toml", "\"Regina Kahle\"", "\"R. <b onclick='x'>&amp;</b> \\\"K\\\"\"");
    project.build(&["--profile", "accessible", "--language", "de"]).succeeded();
    let page = page(&project, "de");
    assert!(page.contains("<p>R. &lt;b onclick='x'&gt;&amp;amp;&lt;/b&gt; &quot;K&quot;</p>"));
    assert!(!page.contains("<b onclick"));
}

#[test]
fn a_draft_says_so() {
    let project = TestProject::new();
    project.build(&["--draft", "--profile", "accessible", "--language", "de"]).succeeded();
    let path = project.root().join(format!("out/drafts/{EDITION}/de.html"));
    let page = fs::read_to_string(path).unwrap();
    assert!(page.contains("<title>ENTWURF – ") && page.contains("<p class=\"draft\">ENTWURF</p>"));
    assert!(!self::page(&published(), "de").contains("ENTWURF"));
}

/// A designer changes the look without a rebuild, and the look of web pages is not in the code of
/// the edition.
#[test]
fn a_style_sheet_of_the_project_takes_the_place_of_ours() {
    let project = TestProject::new();
    project.write("templates/web/page.css", "h1 { color: var(--accent); }\n");
    project.build(&["--profile", "accessible", "--language", "de"]).succeeded();
    let page = page(&project, "de");
    assert!(page.contains("h1 { color: var(--accent); }") && !page.contains(".masthead {"));
    assert_eq!(project.manifest().edition_code("de"), published().manifest().edition_code("de"));
}

/// Mistakes in what the theme says for screens stand at their place.
#[test]
fn a_theme_that_no_page_can_use_is_refused() {
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    for (from, to, code, place) in [
        ("dark = \"#eae8e3\"\n", "", "F006", "[roles.text]"),
        ("dark = \"#eae8e3\"", "dark = \"red;} *{\"", "F024", "\"red;} *{\""),
        ("U+2116\"", "U+2116; src: url(x)\"", "F024", "\"U+0400-045F, U+0490-0491, U+2116; src: url(x)\""),
    ] {
        let project = TestProject::new();
        project.write("templates/theme.toml", theme.replacen(from, to, 1));
        let report = project.report(&[]);
        let [error] = report.errors()[..] else { panic!("{from}: {report:?}") };
        let at = error.place.as_ref().expect("a place");
        let expected = project.place_of("templates/theme.toml", place);
        assert_eq!((error.code.as_str(), (at.line, at.column)), (code, expected), "{error:?}");
        assert!(report.written().is_empty());
    }
}

#[test]
fn a_face_that_is_not_there_is_missed() {
    let project = TestProject::new();
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    project.write("templates/theme.toml", theme.replace("latin = ", "roman = "));
    let report = project.report(&["--language", "de"]);
    assert_eq!((report.written(), report.errors()[0].code.as_str()), (vec!["de print".to_owned()], "F024"));
    assert!(report.errors()[0].message.contains("fonts/web/roman-300.woff2"));
}

#[test]
fn a_style_sheet_cannot_end_its_element() {
    let project = TestProject::new();
    project.write("templates/web/page.css", "/* </STYLE><script>alert(1)</script> */\n");
    let report = project.report(&["--language", "de"]);
    assert_eq!(report.written(), ["de print"]);
    assert_eq!(report.errors().iter().map(|error| error.code.as_str()).collect::<Vec<_>>(), ["F024"]);
}
