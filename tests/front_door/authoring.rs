//! docs/authoring.md holds what it says: its files make the publication that it describes, and its
//! tables have the keys that the program knows.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::{Answer, LANGUAGES, PROFILES, TestProject, repository};

const EDITION: &str = "advice-leaflet-2019-09";
const STRUCTURE: &str = "documents/advice-leaflet.toml";

fn page() -> String {
    fs::read_to_string(repository().join("docs/authoring.md")).unwrap()
}

// The worked example.

/// A file of the example, or what it adds to one.
struct Block {
    path: String,
    is_addition: bool,
    text: String,
}

/// The fenced blocks of a page. Each is preceded by a line that names its file, such as `` `a.toml`: ``.
#[track_caller]
fn blocks(page: &str) -> Vec<Block> {
    let (mut blocks, mut above) = (Vec::new(), "");
    let mut lines = page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        if line.starts_with("```") {
            let text = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```");
            let text = text.map(|line| format!("{line}\n")).collect();
            let (is_addition, name) = match above.strip_prefix("At the end of ") {
                Some(name) => (true, name),
                None => (false, above),
            };
            let path = name.strip_prefix('`').and_then(|name| name.strip_suffix("`:"));
            let path = path.filter(|path| !path.contains('`'));
            let path = path.unwrap_or_else(|| panic!("line {}: a block without a path above it", number + 1));
            blocks.push(Block { path: path.to_owned(), is_addition, text });
        } else if !line.trim().is_empty() {
            above = line;
        }
    }
    blocks
}

/// The real project with what the page's blocks add to it.
fn with_the_example() -> TestProject {
    let project = TestProject::whole();
    for Block { path, is_addition, text } in blocks(&page()) {
        let exists = project.file(&path).exists();
        assert_eq!(exists, is_addition, "{path}: a new file has a block of its own, an old one is added to");
        let before = if is_addition { project.read(&path) } else { String::new() };
        project.write(&path, before + &text);
    }
    project
}

/// Runs a command that must stand on the page as it is typed.
#[track_caller]
fn typed(project: &TestProject, command: &str) -> Answer {
    assert!(page().contains(&format!("    iq-figures {command}\n")), "the page does not say `iq-figures {command}`");
    project.run(&command.split(' ').collect::<Vec<_>>())
}

#[track_caller]
fn is_built(project: &TestProject) {
    let check = project.report_of("check", &[]);
    assert!(check.code == 0 && check.findings.is_empty(), "{:#?}", check.findings);
    typed(project, &format!("check {EDITION}")).succeeded();
    typed(project, &format!("build {EDITION}")).succeeded();
    for (language, profile) in LANGUAGES.iter().flat_map(|language| PROFILES.map(|profile| (language, profile))) {
        let name = format!("out/{EDITION}/{EDITION}-{language}-{profile}.pdf");
        let pdf = lopdf::Document::load(project.root().join(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(pdf.get_pages().len(), 1, "{name}");
    }
}

#[test]
fn the_example_works_as_it_stands() {
    let project = with_the_example();
    let first = project.report_of("check", &[EDITION]);
    let codes: BTreeSet<_> = first.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, BTreeSet::from(["F044"]), "only the translations are open: {:#?}", first.findings);
    typed(&project, "text accept --all --language en").succeeded();
    is_built(&project);
    project.replace(STRUCTURE, "template = \"fact-sheet\"", "template = \"advice-leaflet\"");
    is_built(&project);
}

/// Findings on the page are quoted as the program prints them.
#[test]
fn findings_are_quoted_as_they_are() {
    let project = with_the_example();
    let heading = "leaflet-routes-heading = What follows the advice\n";
    project.replace("text/en/advice-leaflet.ftl", heading, "");
    project.replace(STRUCTURE, "remainder = \"other-advice\"\n", "");
    let answer = project.run(&["check", EDITION]);
    let page = page();
    for quoted in page.lines().filter(|line| line.starts_with("    error[")) {
        assert!(answer.stderr.contains(quoted.trim()), "not what is said: {quoted}\n{}", answer.stderr);
    }
    let [start, end] = ["    error[F013", "there is a `leaflet-routes-body`"].map(|text| page.find(text).unwrap());
    for line in page[start..end].lines().filter(|line| !line.trim().is_empty()) {
        assert!(answer.stderr.contains(line.trim_start()), "not what is said: {line}\n{}", answer.stderr);
    }
}

#[test]
#[should_panic(expected = "line 6: a block without a path above it")]
fn a_block_without_its_path_is_named() {
    blocks("`a.toml`:\n```toml\n```\n\nSome words.\n```toml\n```\n");
}

// The tables of keys.

/// A project file with a key that nobody knows in each of its tables, and no other.
const ASKED_OF_STRUCTURES: &str = r#"
unheard-of-by-file = 1
[[sections]]
id = "a"
unheard-of-by-section = 1
rail = [
  { box = "schemes", unheard-of-by-exhibit = 1 },
  { row = [{ box = "schemes", unheard-of-by-box-of-a-row = 1 }] },
]
body = [
  { block = "a", unheard-of-by-block = 1 },
  { variants = [{ block = "a", unheard-of-by-block-of-variants = 1 }], unheard-of-by-block-of-several = 1 },
]
only = { delivered = ["schemes"], unheard-of-by-only = 1 }
[[sections]]
id = "b"
parts = [{ part = "c", unheard-of-by-part = 1 }]
[[sources-table]]
what = "a"
figures = ["schemes"]
unheard-of-by-sources-row = 1
[tables.a]
columns = ["a"]
rows = [["a"]]
unheard-of-by-table = 1
[marks]
schemes = { mark = "a", unheard-of-by-mark = 1 }
[charts.bars]
kind = "bars"
bars = ["schemes"]
unheard-of-by-chart = 1
[charts.grouped]
kind = "grouped"
groups = [{ bars = ["schemes"], unheard-of-by-group = 1 }]
unheard-of-by-chart-of-groups = 1
[charts.series]
kind = "series"
figure = "schemes"
unheard-of-by-chart-of-a-figure = 1
[charts.slope]
kind = "slope"
slopes = [{ figure = "schemes", unheard-of-by-slope = 1 }]
unheard-of-by-chart-of-slopes = 1
[charts.nested]
kind = "nested"
levels = ["schemes", "scheme-starters"]
unheard-of-by-chart-of-levels = 1
[charts.field]
kind = "field"
whole = "schemes"
part = "course-based-schemes"
unheard-of-by-chart-of-squares = 1
[charts.times]
kind = "times"
figure = "schemes"
base = "a"
unheard-of-by-chart-of-a-ratio = 1
[charts.pictogram]
kind = "pictogram"
figure = "course-based-share"
filled = 1
signs = 2
unheard-of-by-chart-of-signs = 1
[charts.butterfly]
kind = "butterfly"
start = "a"
end = "a"
panels = [{ name = "a", rows = [{ name = "a", start = "schemes", end = "schemes", unheard-of-by-row = 1 }], unheard-of-by-panel = 1 }]
unheard-of-by-chart-of-sides = 1
[charts.timeline]
kind = "timeline"
events = [{ date = "network-start", text = "a", unheard-of-by-event = 1 }]
unheard-of-by-chart-of-dates = 1
[charts.dot]
kind = "dot"
figures = ["schemes"]
unheard-of-by-chart-of-dots = 1
[charts.line]
kind = "line"
figures = ["schemes"]
unheard-of-by-chart-of-lines = 1
[charts.route]
kind = "route"
stations = ["schemes", "initial-advice"]
unheard-of-by-chart-of-stations = 1
[charts.tiles]
kind = "tiles"
figure = "schemes"
tiles = [{ at = [1, 1], name = "a", unheard-of-by-tile = 1 }]
unheard-of-by-chart-of-tiles = 1
[charts.organisation]
kind = "organisation"
levels = [[{ name = "a", unheard-of-by-party = 1 }], [{ figure = "schemes" }]]
ties = [{ from = "a", to = "schemes", name = "b", unheard-of-by-tie = 1 }]
unheard-of-by-chart-of-parties = 1
"#;
const ASKED_OF_EDITIONS: &str = r#"
unheard-of-by-file = 1
[[waiver]]
unheard-of-by-waiver = 1
"#;

/// The keys that the program knows in each table of a file: those that it names when it meets one that it
/// does not know. What stands after `-of-` tells tables apart that the page calls the same.
fn known_keys(file: &str, text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let project = TestProject::new();
    project.write(file, text);
    let findings = project.check().findings;
    let findings: Vec<_> = findings.iter().filter(|it| it.name == "unknown-key").collect();
    assert_eq!(findings.len(), text.matches("unheard-of").count(), "each table is read: {findings:#?}");
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for finding in findings {
        let table = finding.message.split('`').nth(1).unwrap().strip_prefix("unheard-of-by-").unwrap();
        let table = table.split("-of-").next().unwrap().replace('-', " ");
        let keys = finding.hint.strip_prefix("known keys here: ");
        let keys = keys.unwrap_or_else(|| panic!("no keys in “{}”", finding.hint)).split(", ");
        known.entry(table).or_default().extend(keys.map(str::to_owned));
    }
    known
}

/// A row of a table of keys.
struct Row {
    place: String,
    key: String,
    is_required: bool,
    what: String,
}

/// The rows of the table below a heading.
fn rows(heading: &str) -> Vec<Row> {
    let page = page();
    let below = page.split(heading).nth(1).unwrap_or_else(|| panic!("no “{heading}”"));
    let table = below.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|'));
    let rows = table.skip(2).map(|line| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [place, key, what] = cells[..] else { panic!("three cells: {line}") };
        let (key, is_required) = key.strip_suffix(" *").map_or((key, false), |key| (key, true));
        let key = key.trim_matches('`');
        assert!(!what.is_empty(), "nothing is said of `{key}`");
        Row { place: place.to_owned(), key: key.to_owned(), is_required, what: what.to_owned() }
    });
    rows.collect()
}

fn listed_keys(heading: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Row { place, key, .. } in rows(heading) {
        assert!(listed.entry(place).or_default().insert(key.clone()), "`{key}` stands there twice");
    }
    listed
}

const STRUCTURE_KEYS: &str = "### `documents/<name>.toml`";
const EDITION_KEYS: &str = "### `editions/<name>.toml`";

#[test]
fn every_key_is_listed_and_every_listed_key_is_known() {
    assert_eq!(listed_keys(STRUCTURE_KEYS), known_keys("documents/keys.toml", ASKED_OF_STRUCTURES));
    assert_eq!(listed_keys(EDITION_KEYS), known_keys("editions/keys.toml", ASKED_OF_EDITIONS));
}

/// The keys with a star in these tables.
fn starred(heading: &str, places: &[&str]) -> BTreeSet<String> {
    let required = rows(heading).into_iter().filter(|row| row.is_required && places.contains(&row.place.as_str()));
    required.map(|row| row.key).collect()
}

/// The keys that a file lacks.
fn missing_keys(file: &str, text: &str) -> BTreeSet<String> {
    let project = TestProject::new();
    project.write(file, text);
    let findings = project.check().findings.into_iter().filter(|it| it.name == "missing-key");
    findings.map(|it| it.message.split('`').nth(1).unwrap().to_owned()).collect()
}

/// Files and tables that hold nothing miss exactly what has a star.
#[test]
fn what_is_required_has_a_star() {
    assert_eq!(missing_keys("documents/keys.toml", ""), starred(STRUCTURE_KEYS, &["file"]));
    let tables = "[[sections]]\n[[sources-table]]\n[tables.a]\n[charts.a]\n[charts.b]\nkind = \"grouped\"\ngroups = [{}]\n\
                  [charts.c]\nkind = \"butterfly\"\nstart = \"a\"\nend = \"a\"\npanels = [{}, { name = \"a\", rows = [{}] }]\n\
                  [charts.d]\nkind = \"timeline\"\nevents = [{}]\n\
                  [charts.e]\nkind = \"slope\"\nslopes = [{}]\n\
                  [charts.f]\nkind = \"tiles\"\nfigure = \"a\"\ntiles = [{}]\n";
    let mut all = starred(
        STRUCTURE_KEYS,
        &["file", "section", "sources row", "table", "chart", "group", "slope", "panel", "row", "event", "tile"],
    );
    assert!(all.remove("sections"));
    assert_eq!(missing_keys("documents/keys.toml", tables), all);
    assert_eq!(missing_keys("editions/keys.toml", "[[waiver]]\n"), starred(EDITION_KEYS, &["file", "waiver"]));
}

/// The page has all words that a key may take.
#[test]
fn every_word_that_a_key_takes_is_named() {
    let project = TestProject::new();
    let wrong = "fold = \"?\"\n[[sections]]\nform = \"?\"\n[[sections]]\nstart = \"?\"\n[[sections]]\nid = \"a\"\n\
                 rail = [{ box = \"schemes\", size = \"?\" }, { box = \"schemes\", drawn = \"?\" }]\n\
                 [charts.a]\nkind = \"?\"\n\
                 [charts.b]\nkind = \"pictogram\"\nfigure = \"schemes\"\nfilled = 1\nsigns = 2\nsign = \"?\"\n";
    project.write("documents/keys.toml", wrong);
    let rows = rows(STRUCTURE_KEYS);
    let findings = project.check().findings;
    let findings: Vec<_> = findings.iter().filter(|it| it.message == "\"?\" is not possible here").collect();
    assert_eq!(findings.len(), wrong.matches('?').count());
    for finding in findings {
        let place = finding.place.as_ref().unwrap();
        let before: String = place.text.chars().take(place.column - 1).collect();
        let key = before.trim_end_matches([' ', '=']).rsplit([' ', ',', '{']).next().unwrap();
        let row = rows.iter().find(|row| row.key == key).unwrap_or_else(|| panic!("no `{key}`"));
        for word in finding.hint.strip_prefix("use ").unwrap().split(" or ") {
            assert!(row.what.contains(word), "`{key}` takes {word}, and the page says: {}", row.what);
        }
    }
}
