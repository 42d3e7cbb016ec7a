//! Charts by themselves: files for use elsewhere, which say what they show, who has collected it, and where it is from.

use std::fs;

use crate::support::{EDITION, LANGUAGES, TestProject, published, visible};

const CHART: &str = "advice-by-kind";

fn file(project: &TestProject, language: &str, ending: &str) -> Vec<u8> {
    fs::read(project.output(&format!("{EDITION}-{language}-chart-{CHART}.{ending}"))).unwrap()
}

fn svg(project: &TestProject, language: &str) -> String {
    String::from_utf8(file(project, language, "svg")).unwrap().replace('\u{a0}', " ")
}

/// Contents of an element that stands there once.
fn element<'t>(svg: &'t str, name: &str) -> &'t str {
    assert_eq!(svg.matches(&format!("<{name}>")).count(), 1, "{name}");
    svg.split(&format!("<{name}>")).nth(1).unwrap().split(&format!("</{name}>")).next().unwrap()
}

#[test]
fn a_chart_says_by_itself_what_it_shows() {
    let english = svg(&published(), "en");
    assert!(english.starts_with("<svg role=\"img\" "), "{}", &english[..80]);
    let title = "More than half of the initial advice sessions are on recognition";
    assert_eq!(element(&english, "title"), title);
    let words = element(&english, "desc");
    assert!(words.starts_with(&format!("Bar chart: {title}, January to June 2019. In total 28,409")), "{words}");
    assert!(words.ends_with(". Source: f-bb, ebb, as of 15 July 2019."), "{words}");
    let german = svg(&published(), "de");
    assert!(element(&german, "desc").ends_with(". Quelle: f-bb, ebb, Stichtag 15. Juli 2019."));
}

/// On the page a box above says the period; a chart by itself has it below its title.
#[test]
fn a_chart_says_by_itself_when_it_was() {
    let project = TestProject::fixture();
    let told = "#panic(json(\"/data.json\").charts.map(it => it.id + \": \" + it.note.map(run => run.text).join()).join(\"; \"))";
    project.write("templates/chart/main.typ", told);
    let report = project.report(&["--language", "en"]);
    let dated = "visits-by-kind: January–June 2024";
    let found = report.errors().iter().any(|finding| visible(&finding.message).contains(dated));
    assert!(found, "{:#?}", report.findings);
}

/// Whoever shows it needs no font of ours, and runs and fetches nothing.
#[test]
fn a_chart_needs_nothing_from_elsewhere() {
    for language in LANGUAGES {
        let svg = svg(&published(), language);
        for part in ["<text", "<script", "<style", "<image", "<a ", "http://", "https://", "url(", "font-family"] {
            let allowed =
                ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.w3.org/1999/xhtml"];
            let rest = allowed.iter().fold(svg.clone(), |svg, name| svg.replace(name, ""));
            assert!(!rest.contains(part), "{part} in {language}");
        }
    }
}

/// Both are as large as the chart with its margins, and as high as what stands in them.
#[test]
fn pictures_have_the_size_of_the_chart() {
    let project = published();
    for language in LANGUAGES {
        let png = file(&project, language, "png");
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| f64::from(u32::from_be_bytes(png[at..at + 4].try_into().unwrap()));
        let svg = svg(&project, language);
        let size = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split('"').next().unwrap();
        let (width, height) = size.split_once(' ').unwrap();
        let (width, height): (f64, f64) = (width.parse().unwrap(), height.parse().unwrap());
        assert!((width - (104.5 / 25.4 * 72.0 + 24.0)).abs() < 0.02, "{width} pt");
        assert!((number(16) - 4.0 * width).abs() <= 1.0 && (number(20) - 4.0 * height).abs() <= 1.0, "288 to the inch");
        assert!(height > 100.0 && height < 250.0, "{height} pt");
    }
}

/// Where a source states no date or no collector, the line says so.
#[test]
fn the_source_line_says_what_is_not_stated() {
    let bars = "kind = \"bars\"\nwhole = \"initial-advice\"\nbars = [\"recognition-advice\", \"combined-advice\"]\n\
                remainder = \"other-advice\"\n";
    let undated = "kind = \"nested\"\nlevels = [\"scheme-starters\", \"scheme-completers\"]\n";
    let unsaid = "kind = \"bars\"\nbars = [\"permanent-centres\", \"mobile-centres\"]\n";
    let both = "f-bb, ebb, as of 15 July 2019";
    for (lines, source) in [
        (undated, format!("{both}; ZUWES/DATES, reference date not stated")),
        (unsaid, "collector not stated".to_owned()),
    ] {
        let project = TestProject::new();
        project.replace("documents/fact-sheet.toml", bars, lines);
        project.build(&["--draft", "--only", "chart", "--language", "en"]);
        let path = project.root().join(format!("out/drafts/{EDITION}/{EDITION}-en-chart-{CHART}.svg"));
        let svg = fs::read_to_string(path).unwrap().replace('\u{a0}', " ");
        let words = element(&svg, "desc").to_owned();
        assert!(words.ends_with(&format!(" Source: {source}.")), "{words}");
    }
}

/// The files are the same wherever they are made, and the code knows nothing of them.
#[test]
fn a_draft_is_marked_and_a_change_of_its_template_changes_no_code() {
    let project = TestProject::new();
    project.build(&["--only", "chart", "--language", "de"]).succeeded();
    let whole = file(&project, "de", "svg");
    assert_eq!(whole, file(&published(), "de", "svg"), "the same bytes wherever it is made");
    let code = project.manifest().edition_code("de").to_owned();
    project.build(&["--only", "chart", "--language", "de", "--draft"]);
    let draft = project.root().join(format!("out/drafts/{EDITION}/{EDITION}-de-chart-{CHART}.svg"));
    assert!(fs::read(draft).unwrap().len() > whole.len(), "a word more");
    let template = fs::read_to_string(crate::support::repository().join("templates/chart/main.typ")).unwrap();
    project.write("templates/chart/main.typ", template.replace("margin: theme.line,", "margin: 2 * theme.line,"));
    project.build(&["--only", "chart", "--language", "de"]).succeeded();
    assert!(file(&project, "de", "svg") != whole);
    assert_eq!(project.manifest().edition_code("de"), code);
    project.write("templates/chart/main.typ", format!("{template}#pagebreak()\nAnother page\n"));
    let report = project.report(&["--only", "chart", "--language", "de"]);
    let [finding] = &report.errors()[..] else { panic!("{:#?}", report.findings) };
    assert!(finding.code == "F019" && finding.message.contains("sets 4 of them on "), "{finding:#?}");
}

/// A document without charts has none of these files, and is not made again for that.
#[test]
fn no_chart_is_no_file() {
    let project = TestProject::of("competence-centres-2018");
    project.build(&["--only", "chart,spreadsheet"]).succeeded();
    assert!(project.outputs().keys().all(|name| !name.contains("-chart-")));
    let again = project.build(&["--only", "chart,spreadsheet"]);
    assert!(again.stderr.contains("2 documents are up to date"), "{again:?}");
}

/// A chart that has another name leaves no file behind, and the manifest says which figures are in which file.
#[test]
fn a_chart_that_is_gone_leaves_no_file() {
    let project = TestProject::new();
    project.build(&["--only", "chart", "--language", "en"]).succeeded();
    let printed = |project: &TestProject, chart: &str| {
        let manifest = project.manifest();
        let places = ["svg", "png"].map(|ending| {
            let output = format!("{EDITION}-en-chart-{chart}.{ending}");
            manifest.printed_on(&output).into_iter().map(|(figure, ..)| figure.to_owned()).collect::<Vec<_>>()
        });
        assert_eq!(places[0], places[1]);
        places[0].clone()
    };
    assert_eq!(printed(&project, CHART), ["combined-advice", "other-advice", "recognition-advice"]);
    let structure = "documents/fact-sheet.toml";
    project.replace(structure, "{ chart = \"advice-by-kind\"", "{ chart = \"advice-by-subject\"");
    project.replace(structure, "[charts.advice-by-kind]", "[charts.advice-by-subject]");
    project.replace("text/provenance.toml", "[chart-advice-by-kind]", "[chart-advice-by-subject]");
    for language in LANGUAGES {
        let words = format!("text/{language}/charts.ftl");
        project.replace(&words, "chart-advice-by-kind =", "chart-advice-by-subject =");
    }
    project.run(&["text", "accept", "--all", "--language", "en"]);
    project.build(&["--only", "chart", "--language", "en"]).succeeded();
    let names: Vec<_> = project.outputs().into_keys().filter(|name| name.contains("chart-advice-by")).collect();
    assert!(names.iter().all(|name| name.contains("advice-by-subject")) && !names.is_empty(), "{names:?}");
}

/// A chart that stands in a document twice is one file.
#[test]
fn a_chart_that_stands_there_twice_is_one_file() {
    let project = TestProject::new();
    let structure = "documents/fact-sheet.toml";
    let once = format!("{{ chart = \"{CHART}\", optional = true }}");
    project.replace(structure, &once, &format!("{once}, {once}"));
    project.build(&["--draft", "--only", "chart", "--language", "en"]);
    let names: Vec<_> = project.outputs().into_keys().filter(|name| name.contains(CHART)).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(visible(&names.join(" ")).contains(".svg"));
}
