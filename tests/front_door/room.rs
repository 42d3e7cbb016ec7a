//! Charts have room for their bars, and colours for their parts.

use std::collections::BTreeSet;
use std::fs;

use crate::support::{EDITION, Finding, OBSERVATIONS, Report, TestProject, repository};

const CATALOGUE: &str = "figures.toml";
const STRUCTURE: &str = "documents/fact-sheet.toml";
const NAMES: &str = "text/en/figures.ftl";
const GROUPED: &str = "[charts.trainings-and-events]";

const ENGLISH: [&str; 4] = ["--language", "en", "--profile", "accessible"];

const GROUPS: &str = r#"
kind = "grouped"
groups = [
  { whole = "labour-market-offerings", bars = ["labour-market-trainings", "labour-market-events"] },
  { whole = "business-offerings", bars = ["business-trainings", "business-events"] },
]
"#;

/// What bars and groups are called in charts.
const SHORT: [(&str, &str); 6] = [
    ("labour-market-offerings", "For the labour market"),
    ("labour-market-trainings", "Training sessions"),
    ("labour-market-events", "Events"),
    ("business-offerings", "For business"),
    ("business-trainings", "Training sessions"),
    ("business-events", "Events"),
];

/// The project with a grouped chart in the rail, in the place of the one that goes across the text.
fn grouped() -> TestProject {
    let project = drawn(GROUPS);
    SHORT.iter().for_each(|(figure, short)| call(&project, figure, short));
    project
}

/// Gives a figure this name in charts, in English.
fn call(project: &TestProject, figure: &str, short: &str) {
    let names = project.read(NAMES);
    let start = names.find(&format!("\nfigure-{figure} =")).expect("the figure");
    let name = start + names[start..].find("    .name = ").expect("a name");
    let end = name + names[name..].find('\n').unwrap() + 1;
    let rest = names[end..].strip_prefix("    .short = ").map_or(&names[end..], |it| &it[it.find('\n').unwrap() + 1..]);
    project.write(NAMES, [&names[..end], "    .short = ", short, "\n", rest].concat());
}

/// The project in which a figure is called this in charts.
fn named(figure: &str, short: &str) -> TestProject {
    let project = grouped();
    call(&project, figure, short);
    project
}

/// The project with this chart in the place of the one below a text.
fn drawn(lines: &str) -> TestProject {
    let project = TestProject::new();
    let structure = project.read(STRUCTURE);
    let structure = structure.replace("below = [{ chart = \"outreach\", optional = true }]\nrail = [\n", RAIL);
    let start = structure.find("[charts.outreach]").unwrap();
    let end = start + structure[start..].find("\n# A mark").unwrap();
    project.write(STRUCTURE, [&structure[..start], GROUPED, "\n", lines, &structure[end..]].concat());
    for language in ["en", "de"] {
        let title = "\nchart-trainings-and-events = Training sessions and events\n";
        project.append(&format!("text/{language}/charts.ftl"), title);
    }
    project
}

/// Its place, before the other figures of the rail.
const RAIL: &str = "rail = [\n  { chart = \"trainings-and-events\" },\n";

/// The web page of a draft: charts that something else is wrong with are drawn too.
fn page(project: &TestProject) -> String {
    project.build(&[&["--draft"][..], &ENGLISH].concat());
    fs::read_to_string(project.root().join(format!("out/drafts/{EDITION}/en.html"))).expect("a page")
}

/// Contents of the drawing with this title.
fn drawing<'p>(page: &'p str, title: &str) -> &'p str {
    let after = &page[page.find(title).unwrap_or_else(|| panic!("{title}"))..];
    let start = after.find("<svg").unwrap();
    &after[start..start + after[start..].find("</svg>").unwrap()]
}

/// Width and colour role of each rectangle of a drawing that is as high as a bar.
fn bars(drawing: &str, height: u32) -> Vec<(f64, String)> {
    let value = |of: &str, name: &str| {
        let start = of.find(name).unwrap() + name.len();
        of[start..start + of[start..].find(['"', ')']).unwrap()].to_owned()
    };
    let shapes = drawing.split("<rect").skip(1).filter(|it| it.contains(&format!(" height=\"{height}\"")));
    shapes.map(|it| (value(it, "width=\"").parse().unwrap(), value(it, "var(--"))).collect()
}

#[track_caller]
fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

fn check(project: &TestProject) -> Report {
    project.report_of("check", &ENGLISH)
}

// Room.

#[test]
fn a_long_name_takes_two_lines_and_leaves_the_bars_their_share() {
    for short in [
        "Intercultural information events for companies",
        "Information events/consultations for companies",
        "Interkulturelle-Informationsveranstaltungen",
    ] {
        let project = named("business-events", short);
        let page = page(&project);
        let drawing = drawing(&page, "Training sessions and events");
        assert!(!drawing.contains(&format!(">{short}<")), "on two lines: {drawing}");
        let bars = bars(drawing, 700);
        let longest = bars.iter().map(|bar| bar.0).fold(0.0, f64::max);
        assert!(longest >= 16441.0 * 0.2, "{short}: {bars:?}");
        let values: [f64; 4] = [261.0, 95.0, 196.0, 42.0];
        assert_eq!(bars.len(), values.len());
        for ((length, _), value) in bars.iter().zip(values) {
            assert!((length - longest * value / 261.0).abs() <= 2.0, "{bars:?}");
        }
        assert_eq!(of(&check(&project), "F097"), Vec::<&Finding>::new(), "{short}");
    }
}

#[test]
fn a_name_that_two_lines_do_not_hold_is_refused_where_it_stands() {
    for (figure, short) in [
        ("business-events", "Intercultural information events for companies and for all those who advise them"),
        ("business-events", "Informationsveranstaltungsorganisationszuständigkeiten"),
        (
            "business-offerings",
            "For business, for associations, for chambers and for all others who hire and train people",
        ),
        // Above its bar: the whole width, twice.
        (
            "recognition-advice",
            "Recognition of professional and vocational qualifications from abroad, including all appeals against decisions of all kinds",
        ),
    ] {
        let project = named(figure, short);
        let report = check(&project);
        let [finding] = of(&report, "F097")[..] else { panic!("{short}: {:#?}", report.findings) };
        let (line, column) = project.place_of(NAMES, &format!("figure-{figure} ="));
        let place = finding.place.as_ref().expect("a place");
        assert_eq!((place.file.as_str(), place.line, place.column), (NAMES, line, column), "{finding:#?}");
        assert!(finding.hint.contains(&format!("figure-{figure}.short")), "{finding:#?}");
        assert_eq!(report.code, 1);
    }
}

/// The share is the theme's, and what leaves bars less is refused even if every name fits.
#[test]
fn the_share_of_bars_is_the_theme_s() {
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    let with = |percent: &str| {
        let project = named("business-events", "Intercultural information events for companies");
        project.write(
            "templates/theme.toml",
            theme.replace("least-bar-percent = 20", &format!("least-bar-percent = {percent}")),
        );
        check(&project)
    };
    assert_eq!(of(&with("22"), "F097"), Vec::<&Finding>::new());
    assert!(!of(&with("50"), "F097").is_empty());
    let beyond = with("60");
    let [refused] = of(&beyond, "F024")[..] else { panic!("60 is no share") };
    assert!(refused.hint.contains("from 1 to 50"), "{refused:#?}");
}

/// A template that draws a chart elsewhere than in its column is told so.
#[test]
fn a_chart_stands_in_its_column() {
    let chart = fs::read_to_string(repository().join("templates/components/chart.typ")).unwrap();
    for (from, to) in [
        ("dx: mark.x * unit,", "dx: 30pt + mark.x * unit,"),
        ("dx: mark.x * unit,", "dx: -30pt + mark.x * unit,"),
        ("width: mark.width * unit, height", "width: 1.6 * mark.width * unit, height"),
    ] {
        let project = TestProject::new();
        project.write("templates/components/chart.typ", chart.replacen(from, to, 1));
        let report = check(&project);
        let found = of(&report, "F097");
        assert!(found.iter().any(|it| it.message.contains("leaves its column")), "{to}: {:#?}", report.findings);
    }
}

// Colours.

const PARTS: [&str; 6] = [
    "labour-market-trainings",
    "labour-market-events",
    "business-trainings",
    "business-events",
    "fair-integration-events",
    "further-offerings",
];

/// A chart of this many parts.
fn of_parts(kind: &str, count: usize) -> TestProject {
    let bars: Vec<String> = PARTS[..count].iter().map(|part| format!("\"{part}\"")).collect();
    let bars = bars.join(", ");
    let project = drawn(&match kind {
        "stacked" => format!("kind = \"stacked\"\nwhole = \"all-offers\"\nbars = [{bars}]\n"),
        "grouped" => format!("kind = \"grouped\"\ngroups = [{{ whole = \"all-offers\", bars = [{bars}] }}]\n"),
        kind => format!("kind = \"{kind}\"\nbars = [{bars}]\n"),
    });
    project.append(CATALOGUE, &format!("\n[all-offers]\nsum = [{bars}]\n"));
    let further = "\n[further-offerings]\nunit = \"event\"\nkind = \"flow\"\ncollector = \"not-stated\"\n";
    project.append(CATALOGUE, further);
    project.replace(OBSERVATIONS, "[figures]\n", "[figures]\nfurther-offerings = 77\n");
    for (language, figure) in ["en", "de"].into_iter().flat_map(|it| [(it, "all-offers"), (it, "further-offerings")]) {
        let names = format!("\nfigure-{figure} = A\n    .name = {figure}\n    .short = {figure}\n");
        project.append(&format!("text/{language}/figures.ftl"), &names);
    }
    project
}

/// Theme colours as grey, by role: WCAG 2.2, relative luminance, with its 0.05 of stray light.
pub fn grey(palette: &str, role: &str) -> f64 {
    let theme: toml::Table = fs::read_to_string(repository().join("templates/theme.toml")).unwrap().parse().unwrap();
    let colour = theme["roles"][role][palette].as_str().unwrap();
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.05 + 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

#[test]
fn every_part_has_a_colour_of_its_own_in_black_and_white_too() {
    for (kind, height) in [("stacked", 1200), ("grouped", 700)] {
        for count in 3..=5 {
            let page = page(&of_parts(kind, count));
            let roles: Vec<String> =
                bars(drawing(&page, "Training sessions and events"), height).into_iter().map(|bar| bar.1).collect();
            assert_eq!(roles.len(), count, "{kind}");
            assert_eq!(roles.iter().collect::<BTreeSet<_>>().len(), count, "{kind}: {roles:?}");
            for (index, role) in roles.iter().enumerate() {
                for (other, palette) in roles[index + 1..].iter().flat_map(|it| [(it, "srgb"), (it, "dark")]) {
                    let (a, b) = (grey(palette, role), grey(palette, other));
                    let step = a.max(b) / a.min(b);
                    assert!(step >= 1.3, "{role} and {other} differ by {step:.2} in {palette}");
                }
            }
        }
    }
}

#[test]
fn more_parts_than_colours_are_refused() {
    for kind in ["stacked", "grouped"] {
        let project = of_parts(kind, 6);
        let report = check(&project);
        let [finding] = of(&report, "F098")[..] else { panic!("{kind}: {:#?}", report.findings) };
        let place = finding.place.as_ref().expect("a place");
        let expected = project.place_of(STRUCTURE, GROUPED).0;
        assert_eq!((place.file.as_str(), place.line), (STRUCTURE, expected));
        assert!(finding.message.contains("has 6 parts, and 5 can be told apart"), "{finding:#?}");
    }
    // Each bar under its own label needs no colour.
    let report = check(&of_parts("bars", 6));
    assert_eq!(of(&report, "F098"), Vec::<&Finding>::new());
}

/// A theme of a project's own may be older than the colours.
#[test]
fn a_colour_that_the_theme_lacks_is_named() {
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    let project = of_parts("stacked", 3);
    project.write("templates/theme.toml", theme.replace("[roles.chart-4]", "[roles.chart-four]"));
    let report = check(&project);
    assert!(of(&report, "F024").iter().any(|it| it.message.contains("`chart-4`")), "{:#?}", report.findings);
}

// Shares beside what is left.

/// The project with so few of one part that its share was nothing and the other's was all.
fn with_shares(course_based: u32, shares: [&str; 2]) -> TestProject {
    let project = TestProject::new();
    project.replace(OBSERVATIONS, "course-based-schemes = 119", &format!("course-based-schemes = {course_based}"));
    let individual = 1071 - course_based;
    project.replace(OBSERVATIONS, "individual-schemes = 952", &format!("individual-schemes = {individual}"));
    project.replace(OBSERVATIONS, "course-based-share = 11", &format!("course-based-share = {}", shares[0]));
    project.replace(OBSERVATIONS, "individual-share = 89", &format!("individual-share = {}", shares[1]));
    project
}

#[test]
fn a_share_is_not_all_while_something_is_left() {
    for (course_based, shares) in
        [(4, ["0.4", "99.6"]), (5, ["0.5", "99.5"]), (1068, ["99.7", "0.3"]), (0, ["0", "100"])]
    {
        let project = with_shares(course_based, shares);
        let page = page(&project);
        for share in shares {
            assert!(page.contains(&format!(">{share}%<")), "{course_based}: {share}");
        }
        let report = check(&project);
        assert!(of(&report, "F034").is_empty() && of(&report, "F032").is_empty(), "{:#?}", report.findings);
    }
}
