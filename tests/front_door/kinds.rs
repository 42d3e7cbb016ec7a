//! Kinds of charts that show one thing each: a part within its whole, squares, signs, sides and dates, read back from
//! the finished files.

mod further;
mod organisation;
mod over_time;

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use lopdf::Document;

use crate::drawn::paths;
use crate::fixture;
use crate::room::grey;
use crate::support::{Finding, Manifest, PROFILES, Report, TestProject};

const STRUCTURE: &str = "documents/kinds.toml";
const OBSERVATIONS: &str = "observations/kinds.toml";

/// The real project with a publication of its own that has each of these kinds, with values of the real ones.
fn project() -> TestProject {
    with_kinds(TestProject::of("fact-sheet-2021-01"))
}

fn with_kinds(project: TestProject) -> TestProject {
    fs::remove_file(project.file("editions/fact-sheet-2021-01.toml")).unwrap();
    project.write("editions/kinds.toml", include_str!("kinds/edition.toml"));
    project.write(OBSERVATIONS, include_str!("kinds/observations.toml"));
    project.write("observations/2019-01--2019-12.toml", include_str!("kinds/earlier.toml"));
    project.write(STRUCTURE, include_str!("kinds/document.toml"));
    project.write("text/en/kinds.ftl", include_str!("kinds/en.ftl"));
    project.write("text/ar/kinds.ftl", include_str!("kinds/ar.ftl"));
    project.append("figures.toml", include_str!("kinds/figures.toml"));
    let english = "text/en/figures.ftl";
    for (name, short) in [
        ("People at training for { -labour-market-stakeholders }", "Trainings, labour market"),
        ("People at events for { -labour-market-stakeholders }", "Events, labour market"),
        ("People at training for { -business-stakeholders }", "Trainings, businesses"),
        ("People at events for { -business-stakeholders }", "Events, businesses"),
    ] {
        let name = format!("    .name = {name}\n");
        project.replace(english, &name, &format!("{name}    .short = {short}\n"));
    }
    project
}

/// The same, built as a draft: what its texts lack is judged elsewhere.
fn built() -> &'static TestProject {
    static BUILT: OnceLock<TestProject> = OnceLock::new();
    BUILT.get_or_init(|| {
        let project = with_kinds(TestProject::of_kept("fact-sheet-2021-01"));
        project.build(&["--draft"]);
        project
    })
}

fn draft(name: &str) -> std::path::PathBuf {
    built().root().join("out/drafts/kinds").join(name)
}

/// A rectangle of a drawing, in hundredths of a point from the left and the top.
#[derive(Debug, Clone, PartialEq)]
struct Rectangle {
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    role: String,
}

/// The drawing of a chart on a web page, by the chart's title.
fn drawing(language: &str, title: &str) -> String {
    let page = fs::read_to_string(draft(&format!("{language}.html"))).unwrap();
    let after = page.find(title).unwrap_or_else(|| panic!("no “{title}”"));
    let start = after + page[after..].find("<svg").unwrap();
    page[start..start + page[start..].find("</svg>").unwrap()].to_owned()
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    let start = tag.find(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {tag}")) + name.len() + 3;
    &tag[start..start + tag[start..].find('"').unwrap()]
}

fn rectangles(drawing: &str) -> Vec<Rectangle> {
    let number = |tag: &str, name| attribute(tag, name).parse().unwrap();
    let rectangle = |tag: &str| Rectangle {
        x: number(tag, "x"),
        y: number(tag, "y"),
        width: number(tag, "width"),
        height: number(tag, "height"),
        role: tag.split("var(--").nth(1).unwrap().split(')').next().unwrap().to_owned(),
    };
    drawing.split("<rect").skip(1).map(rectangle).collect()
}

fn counted(rectangles: &[Rectangle]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    rectangles.iter().for_each(|rectangle| *counts.entry(rectangle.role.as_str()).or_default() += 1);
    counts
}

/// The alternative text of a chart, by its title.
fn told(language: &str, title: &str) -> String {
    attribute(&drawing(language, title), "aria-label").replace('\u{a0}', " ")
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 3.0
}

const COMPLETED: &str = "have completed their scheme";
const PROJECTS: &str = "Projects that the fund pays for";
const CENTRES: &str = "Advice centres<";
const TWICE: &str = "Risk of being unemployed";
const FIVE: &str = "With a migration background";
const REACH: &str = "Sessions and people";
const STEPS: &str = "How the network came about";

// What is on the pages.

/// Every number of a chart is found on the finished pages as its figure, and none is there that nobody knows.
#[test]
fn every_value_is_read_back() {
    let report = project().check();
    for code in ["F023", "F049", "F050", "F051", "F095", "F097", "F098"] {
        assert!(report.findings.iter().all(|finding| finding.code != code), "{code}: {:#?}", report.findings);
    }
    let manifest: Manifest = serde_json::from_slice(&fs::read(draft("manifest.json")).unwrap()).unwrap();
    let in_charts = [
        ("scheme-starters", 3),
        ("scheme-completers", 2),
        ("practical-projects", 2),
        ("esf-projects", 1),
        ("permanent-centres", 1),
        ("unemployment-ratio", 1),
        ("share-with-migration-background", 1),
        ("labour-market-trainings", 1),
        ("business-event-participants", 2),
        ("initial-advice", 2),
        ("initial-advice--2019-01--2019-06", 1),
        ("initial-advice-target", 1),
        ("regional-networks", 2),
    ];
    for (figure, charts) in in_charts.map(|(id, charts)| (manifest.figure(id), charts)) {
        for output in ["en", "ar"].iter().flat_map(|it| PROFILES.map(|profile| format!("kinds-{it}-{profile}.pdf"))) {
            let is_there = |it: &&crate::support::Printed| it.output == output && it.context == "chart";
            let places: usize = figure.printed.iter().filter(is_there).map(|it| it.places.len()).sum();
            assert_eq!(places, charts, "`{}` in {output}: {:#?}", figure.id, figure.printed);
        }
        assert!(figure.printed.iter().any(|it| it.context == "alternative-text"), "`{}` is told", figure.id);
        assert!(figure.printed.iter().any(|it| it.context == "table"), "`{}` stands in a table", figure.id);
    }
}

/// On paper, in both directions of writing: lengths are true, and everything begins at the edge.
#[test]
fn lengths_on_paper_are_true() {
    for output in ["en", "ar"].iter().flat_map(|it| PROFILES.map(|profile| format!("kinds-{it}-{profile}.pdf"))) {
        let pdf = Document::load(draft(&output)).unwrap();
        let (filled, _) = paths(&pdf, 1);
        let of_height = |height: f64| filled.iter().filter(|it| (it.height - height).abs() < 0.02).collect::<Vec<_>>();
        let ([whole], bars) = (&of_height(16.0)[..], of_height(12.0)) else { panic!("{output}: one whole") };
        let [part, one, two] = bars[..] else { panic!("{output}: three bars, not {bars:?}") };
        assert!((part.width - whole.width * 3569.0 / 9286.0).abs() < 0.02, "{output}: {part:?} in {whole:?}");
        assert!((two.width - 2.0 * one.width).abs() < 0.02, "{output}: {one:?}, {two:?}");
        let end = |it: &crate::drawn::Shape| if output.contains("-ar-") { it.left + it.width } else { it.left };
        assert!((end(part) - end(whole)).abs() < 0.02 && (end(one) - end(two)).abs() < 0.02, "{output}");
        let squares = filled.iter().filter(|it| (it.width - it.height).abs() < 0.005 && it.width < 4.0).count();
        assert!(squares >= 488, "{output}: {squares} squares");
    }
}

// Each kind.

#[test]
fn a_part_lies_within_its_whole() {
    let bars = rectangles(&drawing("en", COMPLETED));
    let [whole, part, swatch] = &bars[..] else { panic!("{bars:?}") };
    assert_eq!([&whole.role, &part.role, &swatch.role], ["chart-3", "accent", "accent"]);
    assert!(near(f64::from(part.width), f64::from(whole.width) * 3569.0 / 9286.0), "{part:?} in {whole:?}");
    assert!(part.x == whole.x && part.y > whole.y && part.y + part.height < whole.y + whole.height);
    let words = "Nested bar: Fewer than half have completed their scheme, 2019 to 2020, completed it successfully: period not \
                 stated. Bars: started a scheme (9,286 people), of which completed it successfully (3,569 people).";
    assert_eq!(told("en", COMPLETED), words);
    assert!(drawing("en", COMPLETED).contains(">period not stated<"), "the drawing says what is not stated");
}

/// A part of a part; each touches the one that it lies in, and differs from it.
#[test]
fn three_levels_lie_in_each_other() {
    for (highlight, roles) in [
        ("", ["chart-3", "chart-1", "chart-5"]),
        ("highlight = \"labour-market-participants\"", ["chart-3", "accent", "chart-4"]),
        ("highlight = \"all-participants\"", ["accent", "chart-4", "chart-3"]),
    ] {
        let project = project();
        let sum = "\n[all-participants]\nsum = [\"labour-market-participants\", \"business-participants\"]\n";
        project.append("figures.toml", sum);
        project.append("text/en/kinds.ftl", "\nfigure-all-participants = people\n    .name = People reached\n");
        let levels =
            "levels = [\"all-participants\", \"labour-market-participants\", \"labour-market-training-participants\"]";
        let two = "levels = [\"scheme-starters\", \"scheme-completers\"]\nhighlight = \"scheme-completers\"";
        project.replace(STRUCTURE, two, &[levels, "\n", highlight].concat());
        project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
        let page = fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap();
        let svg = &page[page.find("<svg").unwrap()..page.find("</svg>").unwrap()];
        let bars = rectangles(svg);
        assert_eq!([0, 1, 2].map(|index| bars[index].role.as_str()), roles);
        let width = |index: usize| f64::from(bars[index].width);
        assert!(near(width(1), width(0) * 8208.0 / 12770.0) && near(width(2), width(0) * 5087.0 / 12770.0), "{bars:?}");
    }
}

#[test]
fn squares_can_be_counted() {
    for (title, filled, empty) in [(PROJECTS, 239, 249), (CENTRES, 74, 23)] {
        let squares = rectangles(&drawing("en", title));
        // One more is the swatch of the key.
        assert_eq!(counted(&squares), BTreeMap::from([("chart-1", filled + 1), ("chart-3", empty)]), "{title}");
        let places: std::collections::BTreeSet<_> = squares.iter().map(|it| (it.x, it.y)).collect();
        assert_eq!(places.len(), squares.len(), "no two stand in one place");
    }
    let tens = rectangles(&drawing("en", CENTRES));
    let first_row: Vec<i32> = tens.iter().filter(|it| it.y == tens[0].y).map(|it| it.x).collect();
    let steps: Vec<i32> = first_row.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps[4] > steps[3] && steps[3] == steps[0], "fives stand apart: {steps:?}");
    assert_eq!(
        told("en", CENTRES),
        "Field of squares: Advice centres, date not stated. Centres (97 centres), of which Permanent advice centres (74 centres)."
    );
}

#[test]
fn a_square_may_stand_for_several_things() {
    let project = project();
    project.replace(STRUCTURE, "part = \"esf-projects\"", "part = \"esf-projects\"\neach = 10");
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
    let page = fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap();
    let start = page.find(PROJECTS).unwrap();
    let svg = &page[start..start + page[start..].find("</svg>").unwrap()];
    assert!(svg.replace('\u{a0}', " ").contains(">Each square stands for 10 projects<"), "{svg}");
    let squares = rectangles(svg);
    // Of 24 squares 23.9 are filled, and the last one is 0.8 of one.
    let widths = |role: &str| {
        let of_role = squares.iter().filter(|it| it.role == role && it.height == squares[0].height);
        of_role.map(|it| f64::from(it.width)).sum::<f64>() / f64::from(squares[0].width)
    };
    assert!((widths("chart-3") - 24.9).abs() < 0.05, "{} squares are empty", widths("chart-3"));
    assert!((widths("chart-1") - 23.9).abs() < 0.05, "{} squares are filled", widths("chart-1"));
    assert!(attribute(svg, "aria-label").contains("Each square stands for 10"), "{svg}");
}

#[test]
fn a_ratio_is_one_to_so_many() {
    let bars = rectangles(&drawing("en", TWICE));
    let [one, two] = &bars[..] else { panic!("{bars:?}") };
    assert!(two.width - 2 * one.width <= 1 && one.x == two.x, "{bars:?}");
    let words = "Pair of bars: Risk of being unemployed, date not stated. Bars: people without a migration background (1), people with \
                 a migration background (around 2 times).";
    assert_eq!(told("en", TWICE), words);
}

#[test]
fn a_share_is_so_many_signs() {
    // A person is made of four rectangles.
    assert_eq!(counted(&rectangles(&drawing("en", FIVE))), BTreeMap::from([("accent", 4), ("chart-3", 16)]));
    let signs = rectangles(&drawing("ar", "ذوو الأصول المهاجرة<"));
    let filled = signs.iter().filter(|it| it.role == "accent").map(|it| it.x).min().unwrap();
    assert!(
        signs.iter().filter(|it| it.role != "accent").all(|it| it.x + it.width < filled),
        "the first is at the right"
    );
    let words = "Signs: With a migration background, date not stated. Filled: 1 of 5. Share of people with a migration background \
                 (20%).";
    assert_eq!(told("en", FIVE), words);
}

#[test]
fn sides_share_a_scale_and_panels_do_not() {
    let bars = rectangles(&drawing("en", REACH));
    let width = |index: usize| f64::from(bars[index].width);
    for (index, value, first, of) in
        [(1, 196.0, 0, 261.0), (2, 95.0, 0, 261.0), (5, 3002.0, 4, 5087.0), (7, 1560.0, 4, 5087.0)]
    {
        assert!(near(width(index), width(first) * value / of), "{index} of {bars:?}");
    }
    assert!(width(4) > width(0) / 2.0, "a scale of people, not of sessions");
    for pair in bars.chunks(2) {
        let [start, end] = pair else { panic!("{pair:?}") };
        assert!((start.x + start.width - end.x).abs() <= 1 && start.y == end.y, "from one spine: {pair:?}");
    }
    assert!(drawing("en", REACH).contains(">Each group has a scale of its own.<"));
    let arabic = rectangles(&drawing("ar", "جلسات ومشاركون"));
    assert!(arabic[0].x > arabic[1].x, "the side at the start is at the right");
    let words = "Bars to both sides: Sessions and people, 2019 to 2020. Sessions: Trainings, Labour market (261 training sessions), \
                 Businesses (196 training sessions); Events, Labour market (95 events), Businesses (42 events). People: in trainings, Labour \
                 market (5,087 people), Businesses (3,002 people); at events, Labour market (3,121 people), Businesses (1,560 \
                 people).";
    assert_eq!(told("en", REACH), words);
}

#[test]
fn dates_stand_to_scale_and_labels_do_not_meet() {
    for (language, title) in [("en", STEPS), ("ar", "نشأة الشبكة")] {
        let drawing = drawing(language, title);
        let dates = rectangles(&drawing);
        assert_eq!(dates.len(), 8, "{dates:?}");
        // Years are as long as each other, the end of one a third of it, a day a line.
        let year = f64::from(dates[0].height);
        assert!(near(f64::from(dates[3].height), year) && near(f64::from(dates[4].height) + 50.0, (year + 50.0) / 3.0));
        assert!(dates[6].height <= 100, "a day is a line: {dates:?}");
        // From 2005 to 2011 and to 2015.
        let apart = |index: usize| f64::from(dates[index].y - dates[0].y);
        assert!(near(apart(3), apart(1) * 3652.0 / 2191.0), "{} and {}", apart(1), apart(3));
        assert_eq!(dates.iter().map(|it| it.role.as_str()).filter(|role| *role == "accent").count(), 1);
        let texts = drawing.split("<text").skip(1).map(|tag| attribute(tag, "y").parse().unwrap());
        let lines: Vec<i32> = texts.collect();
        assert!(lines.windows(2).all(|pair| pair[1] - pair[0] >= 1050), "no two lines meet: {lines:?}");
    }
    let words = told("en", STEPS);
    assert!(words.starts_with("Timeline: How the network came about. 2005: The network begins; 2011: "), "{words}");
    assert!(words.contains("end of 2017: Fair Integration is tried out; middle of 2018: "), "{words}");
    let page = fs::read_to_string(draft("en.html")).unwrap();
    let table = page[page.find(STEPS).unwrap()..]
        .split("<table>")
        .nth(1)
        .unwrap()
        .split("</table>")
        .next()
        .unwrap()
        .replace('\u{ad}', "");
    assert!(table.contains(">Event</th>") && table.contains("The Recognition Act takes effect"), "{table}");
    assert!(!table.contains("number"), "dates have no number: {table}");
}

/// Shapes that touch differ in grey as well.
#[test]
fn black_and_white_tells_them_apart() {
    let touching = [
        ["chart-3", "accent"],
        ["chart-3", "chart-1"],
        ["chart-1", "chart-5"],
        ["chart-4", "accent"],
        ["chart-1", "chart-2"],
        ["chart-1", "chart-5"],
        ["chart-5", "chart-6"],
        ["chart-6", "chart-3"],
    ];
    for (pair, palette) in touching.iter().flat_map(|pair| ["srgb", "dark"].map(|palette| (pair, palette))) {
        let [a, b] = pair.map(|role| grey(palette, role));
        assert!(a.max(b) / a.min(b) >= 1.3, "{pair:?} differ by {:.2} in {palette}", a.max(b) / a.min(b));
    }
}

// What would not be honest.

/// The findings of a code after one text of one file was replaced.
fn with(file: &str, from: &str, to: &str) -> Report {
    let project = project();
    project.replace(file, from, to);
    project.check()
}

#[track_caller]
fn refuses(report: &Report, code: &str, message: &str, hint: &str) {
    let found: Vec<&Finding> = report.findings.iter().filter(|finding| finding.code == code).collect();
    let is_it = |finding: &&&Finding| finding.message.contains(message) && finding.hint.contains(hint);
    assert!(found.iter().any(|finding| is_it(&finding)), "no “{message}” with “{hint}”: {:#?}", report.findings);
}

#[test]
fn a_part_is_declared_and_no_larger_than_its_whole() {
    let levels = "levels = [\"scheme-starters\", \"scheme-completers\"]\nhighlight = \"scheme-completers\"";
    let report = with(STRUCTURE, levels, "levels = [\"scheme-starters\", \"business-training-participants\"]");
    let guessed = "draws `business-training-participants` as a part of `scheme-starters`, and the data do not say";
    refuses(&report, "F150", guessed, "`at-most = \"scheme-starters\"`");
    let report = with(OBSERVATIONS, "value = 3569", "value = 9287");
    refuses(&report, "F151", "`scheme-completers` (9287) as a part of `scheme-starters` (9286)", "confirm both values");
    let other = "scheme-completers = { value = 3569, period = { from = 2019-01-01, to = 2019-12-31 } }";
    let report = with(OBSERVATIONS, "scheme-completers = { value = 3569, period = \"not-stated\" }", other);
    refuses(
        &report,
        "F014",
        "as a part of `scheme-starters`, which is of another unit or period",
        "charts of their own",
    );
    let report = with(STRUCTURE, levels, "levels = [\"practical-projects\", \"scheme-completers\"]");
    refuses(&report, "F014", "as a part of `practical-projects`", "");
    let report = with(STRUCTURE, "highlight = \"scheme-completers\"", "highlight = \"schemes\"");
    refuses(&report, "F009", "`schemes` cannot stand out in this chart", "`scheme-starters` or `scheme-completers`");
    let report = with(STRUCTURE, levels, "levels = [\"scheme-starters\"]");
    refuses(&report, "F009", "1 levels cannot be nested", "name the whole");
}

#[test]
fn squares_are_for_what_is_counted() {
    let around = "esf-projects = { value = 239, precision = \"around\" }";
    let report = with(OBSERVATIONS, "esf-projects = 239", around);
    refuses(&report, "F152", "`esf-projects` cannot be counted in squares", "kind = \"nested\"");
    let report = with(OBSERVATIONS, "practical-projects = 488", "practical-projects = 4880");
    refuses(&report, "F152", "would have 4880 squares", "`each = 5` or more");
}

#[test]
fn signs_are_for_simple_fractions() {
    for (value, hint) in [("21", "simple fraction"), ("25", "`filled = 1` and `signs = 4`")] {
        let report = with(OBSERVATIONS, "background = 20", &format!("background = {value}"));
        refuses(&report, "F153", &format!("as 1 of 5, and it is {value} percent"), hint);
    }
    let report = with(OBSERVATIONS, "background = 20", "background = { value = 20, precision = \"more-than\" }");
    refuses(&report, "F153", "and it is more than 20 percent", "simple fraction");
    // A third is 33 %, to the digits in which that is stated.
    let project = project();
    project.replace(OBSERVATIONS, "background = 20", "background = 33");
    project.replace(STRUCTURE, "signs = 5", "signs = 3");
    assert!(project.check().findings.iter().all(|finding| finding.code != "F153"));
}

#[test]
fn two_bars_are_for_ratios() {
    let ratio = "figure = \"unemployment-ratio\"";
    let report = with(STRUCTURE, ratio, "figure = \"practical-projects\"");
    refuses(&report, "F154", "cannot draw `practical-projects` (488) as one to so many", "kind = \"bars\"");
    let report = with(STRUCTURE, ratio, "figure = \"share-with-migration-background\"");
    refuses(&report, "F154", "`share-with-migration-background` (20)", "kind = \"pictogram\"");
}

#[test]
fn a_panel_has_one_scale() {
    let row = "start = \"labour-market-events\", end = \"business-events\"";
    let report = with(STRUCTURE, row, "start = \"labour-market-events\", end = \"scheme-starters\"");
    refuses(&report, "F014", "a panel of the chart `reach` puts figures of different units", "a panel of its own");
}

#[test]
fn a_timeline_draws_dates_that_there_are() {
    let event = "{ date = \"second-round-start\", text";
    let report = with(STRUCTURE, event, "{ date = \"second-round-begin\", text");
    refuses(&report, "F007", "there is no date `second-round-begin`", "did you mean `second-round-");
    let report = with(STRUCTURE, event, "{ date = \"second-round-start\", part = \"end\", text");
    refuses(&report, "F155", "the date `second-round-start` has no such part", "out of days and periods");
    let project = project();
    let structure = project.read(STRUCTURE);
    let start = structure.find("highlight = \"fair-integration-nationwide\"").unwrap();
    let one = "events = [{ date = \"network-start\", text = \"kinds-begins\" }]\n";
    project.write(STRUCTURE, [&structure[..start], one].concat());
    refuses(&project.check(), "F155", "all dates of the chart `steps` are the same", "two dates");
}

/// The label of a row has two lines, as every label has.
#[test]
fn words_without_room_are_refused() {
    let long = "Training sessions and consultations of all kinds for the staff of employment agencies and of job centres everywhere";
    let report = with("text/en/kinds.ftl", "kinds-trainings = Trainings", &format!("kinds-trainings = {long}"));
    refuses(&report, "F097", "does not fit in the chart `reach`, even on several lines", "shorten the message");
}

/// What happened is a statement, which rests on a source as sentences do; a label is none.
#[test]
fn events_are_blocks() {
    let project = project();
    project.append("programme.toml", "\n[prose]\nreadings = \"required\"\n");
    let report = project.check();
    let unsourced: Vec<_> = report.findings.iter().filter(|finding| finding.code == "F119").collect();
    let says = |message: &str| unsourced.iter().any(|finding| finding.message.contains(message));
    assert!(says("kinds-pilot") && says("chart-steps") && !says("kinds-trainings"), "{unsourced:#?}");
}

/// In the invented project a whole is a sum, which is enough to say what its parts are.
#[test]
fn a_sum_declares_its_parts() {
    let nested = "kind = \"nested\"\nlevels = [\"visits\", \"first-visits\"]\n";
    let field = "kind = \"field\"\nwhole = \"visits\"\npart = \"first-visits\"\neach = 10\n";
    for lines in [nested, field] {
        let project = TestProject::fixture();
        let bars = "kind = \"bars\"\nwhole = \"visits\"\nbars = [\"first-visits\", \"returning-visits\"]\n";
        project.replace(fixture::STRUCTURE, bars, lines);
        let report = project.report(&[]);
        assert_eq!(report.errors(), Vec::<&Finding>::new(), "{lines}");
        assert_eq!(report.written().len(), 4);
    }
}
