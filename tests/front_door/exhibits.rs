//! Places of what shows figures, and what else a section may have: key figures, pictures of a list, tables.

use serde_json::Value;

use crate::fixture::{EDITION, ENGLISH, GERMAN, OBSERVATIONS, STRUCTURE};
use crate::support::{Report, TestProject, repository};

const CHART: &str = "  { chart = \"visits-by-kind\" },\n";
/// Widths of text column and type area in templates/theme.toml, 104.5 mm and 182 mm, in hundredths of a point.
const TEXT: i64 = 29_622;
const ACROSS: i64 = 51_591;

/// What the template gets of the English document.
fn data(project: &TestProject) -> Value {
    project.run(&["engine-input", "--into", "input", EDITION, "en"]).succeeded();
    serde_json::from_slice(&std::fs::read(project.root().join("input/data.json")).unwrap()).unwrap()
}

fn section<'d>(data: &'d Value, id: &str) -> &'d Value {
    data["sections"].as_array().unwrap().iter().find(|section| section["id"] == id).unwrap()
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.code.as_str()).collect()
}

#[track_caller]
fn refused(project: &TestProject, code: &str, message: &str) {
    let report = project.check();
    let found = report.findings.iter().any(|finding| finding.code == code && finding.message.contains(message));
    assert!(found, "no {code} “{message}”: {:#?}", report.findings);
}

/// The chart of the fixture in another place than the rail.
fn with_chart(place: &str) -> TestProject {
    let project = TestProject::fixture();
    project.replace(STRUCTURE, CHART, "");
    let moved = format!("id = \"visits\"\n{place} = [{{ chart = \"visits-by-kind\" }}]\n");
    project.replace(STRUCTURE, "id = \"visits\"\n", &moved);
    project
}

#[test]
fn a_chart_is_as_wide_as_its_place() {
    for (place, width) in [("below", TEXT), ("across", ACROSS)] {
        let project = with_chart(place);
        let data = data(&project);
        let chart = &section(&data, "visits")[place][0];
        assert_eq!(chart["width"].as_i64(), Some(width), "{place}");
        let report = project.report(&[]);
        assert_eq!((report.code, codes(&report)), (0, Vec::new()), "{place}: {:#?}", report.findings);
        let manifest = project.manifest();
        let printed = manifest.figure("first-visits").printed.iter().filter(|printed| printed.context == "chart");
        assert!(printed.count() >= 4, "in both languages and profiles: {place}");
    }
}

/// Where there is room, the names of bars stand before them and not above: the drawing is lower.
#[test]
fn labels_of_wide_bars_stand_before_them() {
    let height = |project: &TestProject, place: &str| {
        let data = data(project);
        let items = section(&data, "visits")[place].as_array().unwrap();
        items.iter().find(|item| item["kind"] == "chart").unwrap()["height"].as_i64().unwrap()
    };
    assert!(height(&with_chart("below"), "below") < height(&TestProject::fixture(), "rail"));
}

/// A narrow screen gets the drawing of the rail, a wide one that of the place; a chart in the rail is drawn once.
#[test]
fn web_pages_draw_wide_charts_for_both_kinds_of_screens() {
    let drawings = |project: &TestProject| {
        project.build(&["--only", "web-page", "--language", "en"]).succeeded();
        let page = std::fs::read_to_string(project.output("en.html")).unwrap();
        let count = |class: &str| page.matches(&format!("<svg class=\"{class}\"")).count();
        (page.matches("<svg").count(), count("wide"), count("narrow"))
    };
    assert_eq!(drawings(&with_chart("below")), (2, 1, 1));
    assert_eq!(drawings(&TestProject::fixture()), (1, 0, 0));
}

const STRIP: &str = r#"
[[sections]]
id = "key-figures"
form = "strip"
across = [
  { row = [
    { box = "visits", size = "hero" },
    { box = "stops", size = "large" },
    { box = "books-lent", size = "large", label = "report-kicker" },
  ] },
]

[[sections]]
id = "bus"
"#;

fn with_strip() -> TestProject {
    let project = TestProject::fixture();
    project.replace(STRUCTURE, "\n[[sections]]\nid = \"bus\"\n", STRIP);
    project
}

/// They come before the text, from the first column to the rail, and are read as words of nobody else.
#[test]
fn key_figures_stand_across_the_page() {
    let project = with_strip();
    let report = project.report(&[]);
    assert_eq!(codes(&report), Vec::<&str>::new(), "{:#?}", report.findings);
    let place = |figure: &str| {
        let manifest = project.manifest();
        let printed = &manifest.figure(figure).printed;
        printed
            .iter()
            .find(|printed| printed.context == "box" && printed.output.ends_with("en accessible"))
            .map_or_else(
                || printed.iter().find(|printed| printed.context == "box").unwrap().places[0].clone(),
                |printed| printed.places[0].clone(),
            )
    };
    let (first, last) = (place("visits"), place("books-lent"));
    assert!(first.x < 20.0 && (135.0..160.0).contains(&last.x), "{first:?} {last:?}");
    assert!(first.y < 70.0 && (first.y + first.height - last.y - last.height).abs() < 5.0, "{first:?} {last:?}");
    let page = std::fs::read_to_string(project.output("en.html")).unwrap();
    let (strip, text) = (page.find("class=\"section strip\"").unwrap(), page.find("has brought books").unwrap());
    assert!(strip < text);
}

#[test]
fn a_box_may_have_words_of_its_own_for_a_label() {
    let data = data(&with_strip());
    let boxes = section(&data, "key-figures")["across"][0]["boxes"].as_array().unwrap().clone();
    let label = |index: usize| boxes[index]["label"][0]["text"].as_str().unwrap().to_owned();
    assert_eq!(label(2), "Books on wheels");
    assert_ne!(label(1), "Books on wheels");
    assert_eq!(boxes[0]["size"], "hero");
}

#[test]
fn a_strip_has_no_words() {
    for key in ["body = [\"bus-body\"]", "rail = [{ box = \"stops\" }]", "below = [{ box = \"stops\" }]"] {
        let project = with_strip();
        project.replace(STRUCTURE, "form = \"strip\"\n", &format!("form = \"strip\"\n{key}\n"));
        refused(&project, "F009", "a section of the form \"strip\" has no place for this");
    }
}

/// A key figure without a value drops out, and the strip with the last of them.
#[test]
fn a_strip_without_figures_drops_out() {
    let project = with_strip();
    project.append("figures.toml", "\n[drivers]\nunit = \"visit\"\nkind = \"stock\"\ncollector = \"office\"\n");
    let withheld = "[figures]\ndrivers = { value = \"not-delivered\", reason = \"The count was lost.\" }\n";
    project.replace(OBSERVATIONS, "[figures]\n", withheld);
    let row = STRIP.split("across = ").nth(1).unwrap().split("\n]\n").next().unwrap().to_owned() + "\n]\n";
    project.replace(STRUCTURE, &row, "[{ box = \"drivers\", optional = true }]\n");
    project.build(&["--only", "web-page", "--language", "en"]).succeeded();
    let manifest: Value = serde_json::from_slice(&std::fs::read(project.output("manifest.json")).unwrap()).unwrap();
    assert_eq!(manifest["left-out"][0]["section"], "key-figures", "{}", manifest["left-out"]);
    assert!(!std::fs::read_to_string(project.output("en.html")).unwrap().contains("class=\"section strip\""));
}

#[test]
fn a_list_has_a_picture_for_each_item() {
    let project = TestProject::fixture();
    let list = "id = \"wishes\"\nform = \"list\"\nicons = [\"care\", \"teaching\"]\n";
    project.replace(STRUCTURE, "id = \"wishes\"\n", list);
    refused(&project, "F009", "the list of `wishes` has 3 items and 2 icons");
    project.replace(STRUCTURE, "\"teaching\"]", "\"teaching\", \"medicine\"]");
    let report = project.report(&[]);
    assert_eq!(codes(&report), Vec::<&str>::new(), "{:#?}", report.findings);
    project.replace(STRUCTURE, "form = \"list\"\n", "");
    refused(&project, "F009", "only a section of the form \"list\" has icons");
}

/// The template knows which pictures there are, and says so.
#[test]
fn an_unknown_picture_is_an_error() {
    let project = TestProject::fixture();
    let list = "id = \"wishes\"\nform = \"list\"\nicons = [\"care\", \"teaching\", \"anvil\"]\n";
    project.replace(STRUCTURE, "id = \"wishes\"\n", list);
    let report = project.check();
    let message = "there is no icon \"anvil\"; there are care, medicine,";
    assert!(report.errors().iter().any(|finding| finding.message.contains(message)), "{:#?}", report.findings);
}

const TABLE: &str = r#"below = [{ table = "wishes" }]

[tables.wishes]
columns = ["visits-kicker", "wishes-kicker"]
rows = [["report-kicker", "report-title"], ["visits-heading", "wishes-heading"]]
"#;

#[test]
fn words_stand_in_tables() {
    let project = TestProject::fixture();
    project.replace(STRUCTURE, "id = \"wishes\"\n", &format!("id = \"wishes\"\n{TABLE}"));
    let report = project.check();
    let relevant = report.findings.iter().filter(|finding| finding.code != "F053").collect::<Vec<_>>();
    assert!(relevant.is_empty(), "{relevant:#?}");
    project.build(&["--only", "web-page", "--language", "en"]).succeeded();
    let page = std::fs::read_to_string(project.output("en.html")).unwrap();
    let table = page.split("<table class=\"words\">").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(table.matches("scope=\"col\"").count(), 2);
    assert_eq!(table.matches("scope=\"row\"").count(), 2);
    assert!(table.contains("Books on wheels"));
}

#[test]
fn a_row_has_a_cell_for_each_column() {
    let project = TestProject::fixture();
    let table = TABLE.replace("[\"report-kicker\", \"report-title\"]", "[\"report-kicker\"]");
    project.replace(STRUCTURE, "id = \"wishes\"\n", &format!("id = \"wishes\"\n{table}"));
    refused(&project, "F009", "this row has 1 cells, and the table 2 columns");
    project.replace(STRUCTURE, "{ table = \"wishes\" }", "{ table = \"wish\" }");
    project.replace(STRUCTURE, "rows = [[\"report-kicker\"], ", "rows = [");
    refused(&project, "F007", "wish");
}

const SOURCES: &str = r#"
[[sources-table]]
what = "report-kicker"
figures = ["first-visits", "returning-visits", "books-lent", "stops"]
"#;

fn with_sources(rows: &str) -> TestProject {
    let project = TestProject::fixture();
    project.append(STRUCTURE, rows);
    project
}

/// Who collected the figures, and when, comes from them.
#[test]
fn the_table_of_sources_says_what_the_figures_say() {
    let project = with_sources(SOURCES);
    let row = data(&project)["sources"]["table"]["rows"][0].clone();
    assert_eq!(row["reference-date"][0]["text"], "10\u{a0}July 2024");
    let report = project.report(&[]);
    assert_eq!(codes(&report), Vec::<&str>::new(), "{:#?}", report.findings);
    project.replace(OBSERVATIONS, "office = 2024-07-10", "office = 2024-07-11");
    assert_eq!(data_again(&project)["sources"]["table"]["rows"][0]["reference-date"][0]["text"], "11\u{a0}July 2024");
}

fn data_again(project: &TestProject) -> Value {
    std::fs::remove_dir_all(project.root().join("input")).unwrap();
    data(project)
}

#[test]
fn a_row_of_sources_has_one_source() {
    let project = with_sources(SOURCES);
    project.replace("programme.toml", "office = {}", "office = {}\ntown = {}");
    project.replace(OBSERVATIONS, "office = 2024-07-10", "office = 2024-07-10\ntown = 2024-07-09");
    project.replace(
        "figures.toml",
        "unit = \"book\"\nkind = \"flow\"\ncollector = \"office\"",
        "unit = \"book\"\nkind = \"flow\"\ncollector = \"town\"",
    );
    for file in [ENGLISH, GERMAN] {
        project.append(file, "\ncollector-town = Town\n    .short = Town\n");
    }
    refused(&project, "F175", "`first-visits` and `books-lent` stand in one row");
}

/// A computed figure has the sources of what it is computed from; a delivered one is named.
#[test]
fn every_printed_figure_has_its_row() {
    let project = with_sources(&SOURCES.replace(", \"stops\"", ""));
    refused(&project, "F176", "no row of the sources has `stops`");
}

/// A theme that allows next to nothing finds the room between the figures of a rail; the last page ends where its text does.
#[test]
fn a_page_has_no_holes() {
    let project = TestProject::of("fact-sheet-2019-08");
    let theme = std::fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    let strict = theme.replace("between-mm = 50", "between-mm = 5");
    assert_ne!(strict, theme);
    project.write("templates/theme.toml", &strict);
    let report = project.check();
    let holes: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F177").collect();
    assert!(!holes.is_empty() && holes.iter().all(|hole| hole.severity == "warning"), "{:#?}", report.findings);
    let on_first = |hole: &str| hole.contains("of page 1 in") && hole.contains("the theme allows 5 mm");
    assert!(holes.iter().all(|hole| on_first(&hole.message)), "{holes:#?}");
    let none = theme.split("# Room that a column may leave empty").next().unwrap().to_owned()
        + "[sizes]\n"
        + theme.split("[sizes]\n").nth(1).unwrap();
    project.write("templates/theme.toml", &none);
    assert!(project.check().findings.iter().all(|finding| finding.code != "F177"));
}

/// The rest of a page, where a template gives it to what stands there, may be too small for it: no page is added.
#[test]
fn what_runs_over_the_footer_is_found() {
    let project = TestProject::of("fact-sheet-2021-01");
    let theme = std::fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    let gap = "section-gap-lines = 1.25";
    assert!(theme.contains(gap));
    project.write("templates/theme.toml", theme.replace(gap, "section-gap-lines = 4"));
    let report = project.check();
    let found: Vec<_> = report.findings.iter().filter(|it| it.message.contains("below the columns")).collect();
    assert_eq!(found.len(), 2, "one in each language: {:#?}", report.findings);
    assert!(found.iter().all(|it| it.code == "F051" && it.message.contains("on page 1") && it.stops), "{found:#?}");
}
