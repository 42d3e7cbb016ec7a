//! The publication as a web page, as a file. What a browser says of it stands in `judged::web`.

use std::collections::BTreeSet;
use std::fs;

use crate::sheet::{Sheet, each, locale};
use crate::support::{EDITION, LANGUAGES, Manifest, Printed, TestProject, published, published_edition, tree, visible};

fn page(project: &TestProject, language: &str) -> String {
    fs::read_to_string(project.output(&format!("{language}.html"))).unwrap()
}

/// Every page of every edition.
fn pages() -> impl Iterator<Item = (&'static Sheet, &'static str, String)> {
    each().map(|(sheet, language)| (sheet, language, page(&published_edition(sheet.edition), language)))
}

#[test]
fn a_page_is_one_file_that_needs_nothing_and_runs_nothing() {
    for (sheet, language, page) in pages() {
        let name = format!("{} in {language}", sheet.edition);
        assert!(page.starts_with("<!DOCTYPE html><html lang="), "{}", &page[..60]);
        for foreign in ["<script", "<iframe", "@import", "javascript:", " onclick", " onload"] {
            assert!(!page.contains(foreign), "{foreign} in {name}");
        }
        // Those name other pages, and load nothing.
        let links = page
            .match_indices("<link ")
            .filter(|(at, _)| !page[*at..].starts_with("<link rel=\"alternate\" hreflang="));
        assert_eq!(links.count(), 0, "{name} loads something");
        let loaded = page.match_indices("url(").filter(|(at, _)| !page[*at..].starts_with("url(data:font/woff2"));
        assert_eq!(loaded.count(), 0, "{name} loads something");
        // With the faces of two scripts, of which the Arabic ones are the largest, and drawings for narrow screens: that of the
        // programme takes 11 kB in two widths.
        assert!(page.len() < 230_000, "{name} has {} bytes", page.len());
    }
}

#[test]
fn a_page_says_what_it_is() {
    for (sheet, language, page) in pages() {
        let manifest = published_edition(sheet.edition).manifest();
        let code = manifest.edition_code(language);
        let (page, title) = (visible(&page), sheet.title(language));
        let (locale, direction) = locale(language);
        let issued = &sheet.issued[..10];
        for expected in [
            format!("<html lang=\"{locale}\" dir=\"{direction}\">"),
            format!("<title>{title}</title>"),
            "<meta name=\"description\" content=\"".to_owned(),
            format!("<meta name=\"dcterms.issued\" content=\"{issued}\">"),
            format!("<meta name=\"dcterms.identifier\" content=\"{code}\">"),
        ] {
            assert!(page.contains(&expected), "no {expected} in {} in {language}", sheet.edition);
        }
        assert_eq!(page.matches("<h1>").count(), 1);
        let record = manifest.outputs.iter().find(|output| output.file == format!("{language}.html")).unwrap();
        assert_eq!((record.kind.as_str(), record.profile.as_str(), record.pages), ("web-page", "accessible", 1));
    }
}

/// The manifest has the same numbers for the page as for the PDF, and those of the tables besides.
#[test]
fn the_manifest_says_which_figures_a_page_prints() {
    for (sheet, language) in each() {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let (pdf, page) = (project.pdf_name(language, "accessible"), format!("{language}.html"));
        let (on_paper, mut on_page) = (sorted(&manifest, &pdf), sorted(&manifest, &page));
        let mut in_tables: Vec<_> = on_page.extract_if(.., |(_, context, _)| *context == "table").collect();
        assert_eq!(on_page, on_paper);
        in_tables.sort();
        let mut in_charts: Vec<_> = sheet.in_charts().map(|(_, figure)| figure).collect();
        in_charts.sort();
        let in_tables: Vec<_> = in_tables.into_iter().map(|(figure, ..)| figure).collect();
        assert_eq!(in_tables, in_charts, "each chart has its figures in a table");
        assert_eq!(told(&manifest, &page), told(&manifest, &pdf));
    }
}

fn sorted<'a>(manifest: &'a Manifest, output: &str) -> Vec<(&'a str, &'a str, &'a str)> {
    let mut printed = manifest.printed_on(output);
    printed.sort();
    printed
}

/// Number of figures that the alternative texts of an output name.
fn told(manifest: &Manifest, output: &str) -> usize {
    let told = |printed: &&Printed| printed.output == output && printed.context == "alternative-text";
    manifest.figures.iter().flat_map(|figure| &figure.printed).filter(told).count()
}

/// Days are not what is counted, and a series says so at the head of its table.
#[test]
fn the_table_of_a_series_goes_by_days() {
    for (language, head, rows) in [
        ("de", "Zeitpunkt", ["bis Juni 2019", "bis Dezember 2020", "Ziel Dezember 2022"]),
        ("en", "Date", ["to June 2019", "to December 2020", "Target December 2022"]),
    ] {
        let page = page(&published_edition("fact-sheet-2021-01"), language);
        let tables = page.split("<table").filter_map(|after| after.split("</table>").next());
        let by_days: Vec<_> = tables.filter(|it| it.contains(&format!("<th scope=\"col\">{head}</th>"))).collect();
        let rows = rows.map(|row| format!("<th scope=\"row\">{row}</th>"));
        let is_series = |table: &&str| rows.iter().all(|row| table.contains(row.as_str()));
        assert_eq!(by_days.iter().filter(|table| is_series(table)).count(), 1, "{rows:?} in {by_days:#?}");
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

/// A series has its own accent on the web, as on paper; others have the theme's.
#[test]
fn a_series_has_its_accent() {
    for (edition, light, dark) in [("fact-sheet-2019-08", "#bd3a0b", "#ff9166"), ("profile-2018", "#356a19", "#9fd07c")]
    {
        let page = page(&published_edition(edition), "de");
        let accents: Vec<_> = page.split("--accent: ").skip(1).map(|rest| rest.split(';').next().unwrap()).collect();
        assert_eq!(accents, [light, dark], "{edition}");
    }
}

/// Below each chart stands who has collected its figures, and up to when.
#[test]
fn a_chart_names_its_source() {
    let page = page(&published(), "en").replace('\u{a0}', " ");
    let charts: Vec<_> = page.split("<figure class=\"chart\">").skip(1).collect();
    let named = charts.iter().filter(|chart| chart.split("</svg>").last().unwrap().contains(">Source: ")).count();
    assert_eq!((charts.len(), named), (4, 4));
    assert!(charts[0].contains("<p class=\"note\">Source: f-bb, ebb, as of 15 July 2019</p>"), "{}", charts[0]);
}

/// Mistakes in what the theme says for screens stand at their place.
#[test]
fn a_theme_that_no_page_can_use_is_refused() {
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    for (from, to, code, place) in [
        ("dark = \"#eae8e3\"\n", "", "F006", "[roles.text]"),
        ("dark = \"#eae8e3\"", "dark = \"red;} *{\"", "F024", "\"red;} *{\""),
        ("[series.profile]\naccent = \"accent-green\"", "[series.profile]\naccent = \"grass\"", "F024", "\"grass\""),
        ("U+2116\"", "U+2116; src: url(x)\"", "F024", "\"U+0400-045F, U+0490-0491, U+2116; src: url(x)\""),
    ] {
        let project = TestProject::fixture();
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
    let project = TestProject::fixture();
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    project.write("templates/theme.toml", theme.replace("latin = ", "roman = "));
    let report = project.report(&["--language", "de"]);
    assert_eq!((report.written(), report.errors()[0].code.as_str()), (vec!["de print".to_owned()], "F024"));
    assert!(report.errors()[0].message.contains("fonts/web/roman-300.woff2"));
}

#[test]
fn a_style_sheet_cannot_end_its_element() {
    let project = TestProject::fixture();
    project.write("templates/web/page.css", "/* </STYLE><script>alert(1)</script> */\n");
    let report = project.report(&["--language", "de"]);
    assert_eq!(report.written(), ["de print"]);
    assert_eq!(report.errors().iter().map(|error| error.code.as_str()).collect::<Vec<_>>(), ["F103"]);
}

/// A part may be called as something of the page is, and is not hidden or set like it.
#[test]
fn a_part_is_styled_as_a_part() {
    for name in ["hidden", "rail", "page"] {
        let project = TestProject::of("round-summary-2015-2018");
        let structure = project.read("documents/round-summary.toml");
        let with_part = structure.replacen("\"results\"]", &format!("\"results\", \"{name}\"]"), 1);
        project.write("documents/round-summary.toml", with_part);
        let words = format!("\npart-{name} = Further\n\ntheme-advice-{name} = Further words.\n");
        LANGUAGES.iter().for_each(|language| {
            project.append(&format!("text/{language}/round-summary.ftl"), &words);
        });
        project.build(&["--draft", "--language", "en", "--profile", "accessible"]).succeeded();
        let folder = project.root().join("out/drafts/round-summary-2015-2018");
        let page = fs::read_to_string(folder.join("en.html")).unwrap();
        assert!(page.contains(&format!("class=\"part part-{name}\"")), "{name}");
        assert!(page.contains("class=\"part challenge\"") && !page.contains(&format!("class=\"part {name}\"")));
    }
}

/// A section keeps its name, whatever the page calls its own places.
#[test]
fn names_of_the_project_meet_none_of_the_page() {
    let edits = [("advice", "content"), ("structure", "note-1"), ("network", "sources"), ("occupations", "mark-1")];
    for (section, name) in edits {
        let project = TestProject::new();
        for (file, bytes) in tree(&project.file("")) {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let renamed = ["kicker", "heading", "body"].iter().fold(text.clone(), |text, part| {
                text.replace(&format!("\n{section}-{part} ="), &format!("\n{name}-{part} ="))
            });
            let renamed = renamed.replace(&format!("id = \"{section}\""), &format!("id = \"{name}\""));
            if renamed != text {
                project.write(&file, renamed);
            }
        }
        project.build(&["--draft", "--language", "en", "--profile", "accessible"]).succeeded();
        let page = fs::read_to_string(project.root().join("out/drafts").join(EDITION).join("en.html")).unwrap();
        let ids: Vec<_> = values(&page, " id=\"");
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        assert!(page.contains(&format!("<section class=\"section plain\" id=\"{name}\">")) || ids.contains(&name));
        let (before, contents) = page.split_once("<nav class=\"contents\"").unwrap();
        let (contents, after) = contents.split_once("</nav>").unwrap();
        assert!(values(contents, "href=\"#").iter().all(|target| ids.contains(target)));
        for target in [before, after].into_iter().flat_map(|part| values(part, "href=\"#")) {
            assert!(ids.contains(&target) && target != name, "“{target}” leads to the section");
        }
    }
}

/// The values of an attribute.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    page.match_indices(attribute).filter_map(|(at, name)| page[at + name.len()..].split('"').next()).collect()
}
