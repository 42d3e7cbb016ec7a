//! Figures over time: lines from day to day, and to the target.

use std::fs;

use lopdf::Document;

use super::{
    OBSERVATIONS, Rectangle, STRUCTURE, attribute, draft, drawing, near, project, rectangles, refuses, told, with,
};
use crate::drawn::{Shape, paths};
use crate::support::PROFILES;

const COURSE: &str = "On the way to the target";
const EARLIER: &str = "observations/2019-01--2019-06.toml";

/// Days since the count began: those of both surveys, and the end of the round.
const DAYS: [f64; 3] = [180.0, 730.0, 1460.0];

/// The lines of a drawing: their points, and their widths.
pub fn lines(drawing: &str) -> Vec<(Vec<(i32, i32)>, i32)> {
    let point = |text: &str| {
        let (x, y) = text.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    let line = |tag: &str| {
        (attribute(tag, "points").split(' ').map(point).collect(), attribute(tag, "stroke-width").parse().unwrap())
    };
    drawing.split("<polyline").skip(1).map(line).collect()
}

/// The middle of a mark.
pub fn middle(mark: &Rectangle) -> (f64, f64) {
    (f64::from(mark.x) + f64::from(mark.width) / 2.0, f64::from(mark.y) + f64::from(mark.height) / 2.0)
}

/// Marks stand over their days and as high as their values; the line begins at nothing, and on to the target it is dashed.
#[test]
fn marks_are_true_to_values_and_days() {
    let drawing = drawing("en", COURSE);
    let marks: Vec<_> = rectangles(&drawing).iter().map(middle).collect();
    let [first, second, starters, later] = marks[..] else { panic!("results are filled, and nothing else: {marks:?}") };
    let lines = lines(&drawing);
    let traces: Vec<_> = lines.iter().filter(|(points, width)| *width == 150 && points.len() == 3).collect();
    let [(trace, _), _] = traces[..] else { panic!("a line for each figure: {lines:?}") };
    let base = f64::from(trace[0].1);
    assert!(near(base - first.1, (base - second.1) * 28409.0 / 95690.0), "{marks:?} above {base}");
    let height = (base - second.1) * 200000.0 / 95690.0;
    let frames: Vec<_> = lines.iter().filter(|(points, width)| *width == 100 && points.len() == 5).collect();
    let [(frame, _)] = frames[..] else { panic!("one target: {frames:?}") };
    let target = (f64::from(frame[0].0 + frame[1].0) / 2.0, f64::from(frame[1].1 + frame[2].1) / 2.0);
    assert!(near(base - target.1, height), "{target:?} is not {height} above {base}");
    let start = f64::from(trace[0].0);
    for (x, days) in [(first.0, DAYS[0]), (second.0, DAYS[1]), (target.0, DAYS[2])] {
        assert!(near(x - start, (second.0 - start) * days / DAYS[1]), "{x} is not {days} days from {start}");
    }
    assert!(near(starters.0, first.0) && near(later.0, second.0), "all panels have one scale of time");
    let dashes = lines.iter().filter(|(points, width)| *width == 100 && points.len() == 2).count();
    assert!(dashes >= 10, "{dashes} dashes");
    assert!(drawing.contains(">Each line has a scale of its own.<"));
}

/// On paper, in both directions of writing.
#[test]
fn lines_on_paper_are_true() {
    for output in ["en", "ar"].iter().flat_map(|it| PROFILES.map(|profile| format!("kinds-{it}-{profile}.pdf"))) {
        let (filled, stroked) = paths(&Document::load(draft(&output)).unwrap(), 4);
        let is_mark = |it: &&Shape| (it.width - 5.0).abs() < 0.02 && (it.height - 5.0).abs() < 0.02;
        let marks: Vec<_> = filled.iter().filter(is_mark).collect();
        let [first, second, ..] = marks[..] else { panic!("{output}: {marks:?}") };
        let frame = stroked.iter().find(|it| (it.width - 4.0).abs() < 0.02 && (it.height - 4.5).abs() < 0.02);
        let frame = frame.unwrap_or_else(|| panic!("{output}: no target"));
        let across = |from: f64, to: f64| if output.contains("-ar-") { from - to } else { to - from };
        let (passed, ahead) = (across(first.left, second.left), across(second.left, frame.left - 0.5));
        let wanted = (DAYS[2] - DAYS[1]) / (DAYS[1] - DAYS[0]);
        assert!((ahead / passed - wanted).abs() < 0.01, "{output}: {passed} and {ahead}");
    }
}

#[test]
fn values_are_told_with_their_days() {
    let words = "Lines over time: On the way to the target, each counted from 1 January 2019. Initial advice sessions: up to June \
                 2019: 28,409 sessions, up to December 2020: 95,690 sessions, target for December 2022: more than 200,000 \
                 sessions; started a scheme: up to June 2019: 2,404 people, up to December 2020: 9,286 \
                 people.";
    assert_eq!(told("en", COURSE), words);
    let page = fs::read_to_string(draft("en.html")).unwrap().replace('\u{ad}', "").replace('\u{a0}', " ");
    let table = &page[page.find(COURSE).unwrap()..];
    let table = &table[table.find("<table>").unwrap()..table.find("</table>").unwrap()];
    assert_eq!(table.matches("<th scope=\"row\"").count(), 5, "{table}");
    assert!(table.contains("Initial advice sessions, Target December 2022</th>"), "{table}");
}

/// A panel may have words of its own above it, on the page and for those who listen.
#[test]
fn a_panel_may_have_words_of_its_own() {
    let project = project();
    let named = "{ figure = \"scheme-starters\", name = \"kinds-panel\" }";
    project.replace(STRUCTURE, "{ figure = \"scheme-starters\" }", named);
    for (language, words) in [("en", "People who began"), ("ar", "من بدأوا")] {
        project.append(&format!("text/{language}/kinds.ftl"), &format!("\nkinds-panel = {words}\n"));
    }
    project.build(&["--draft", "--only", "web-page", "--language", "en"]);
    let page = fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap();
    assert!(page.contains(">People who began</text>") && page.contains("People who began: "), "{page}");
}

#[test]
fn one_of_several_figures_may_stand_out() {
    let project = project();
    project.replace(STRUCTURE, "kind = \"slope\"", "kind = \"slope\"\nhighlight = \"scheme-starters\"");
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
    let page = fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap();
    let start = page.find(COURSE).unwrap();
    let marks = rectangles(&page[start..start + page[start..].find("</svg>").unwrap()]);
    let roles: Vec<_> = marks.iter().map(|mark| mark.role.as_str()).collect();
    assert_eq!(roles, ["chart-1", "chart-1", "accent", "accent"]);
    let report = with(STRUCTURE, "kind = \"slope\"", "kind = \"slope\"\nhighlight = \"initial-advice-target\"");
    refuses(&report, "F009", "`initial-advice-target` cannot stand out in this chart", "`initial-advice` or");
}

// What would not be honest.

#[test]
fn only_what_compares_has_a_line() {
    let panel = "{ figure = \"scheme-starters\" }";
    let report = with(STRUCTURE, panel, "{ figure = \"scheme-completers\" }");
    refuses(&report, "F100", "the catalogue does not say that `scheme-completers` compares", "[[comparable]]");
    let report = with(STRUCTURE, panel, "{ figure = \"scheme-starters\", target = \"initial-advice-target\" }");
    refuses(&report, "F014", "`initial-advice-target` is no target for the chart `on-course`", "kind = \"target\"");
    let report = with(STRUCTURE, panel, "{ figure = \"initial-advice-target\" }");
    refuses(
        &report,
        "F100",
        "the chart `on-course` draws the target `initial-advice-target` like a result",
        "`target`",
    );
    let report = with("editions/kinds.toml", "earlier = [\"2019-01--2019-06\", \"2019-01--2019-12\"]\n", "");
    refuses(&report, "F008", "has no value of `scheme-starters` but this edition’s own", "`earlier`");
}

/// Centres are counted on a day, and sessions from a day on.
#[test]
fn panels_count_from_the_same_day() {
    let project = project();
    project.replace(STRUCTURE, "{ figure = \"scheme-starters\" }", "{ figure = \"permanent-centres\" }");
    let comparable = "\n[[comparable]]\nfigures = [\"permanent-centres\"]\nreason = \"Counted in the same way.\"\n";
    project.append("figures.toml", comparable);
    project.replace(OBSERVATIONS, "permanent-centres = 74", "permanent-centres = { value = 74, as-of = 2020-12-31 }");
    let earlier =
        project.read(EARLIER).lines().find(|line| line.starts_with("permanent-centres = ")).unwrap().to_owned();
    project.replace(EARLIER, &earlier, "permanent-centres = { value = 72, as-of = 2019-06-30 }");
    let message = "the figures of the chart `on-course` do not count from the same day";
    refuses(&project.check(), "F156", message, "a chart of its own");
    // By themselves, they have a line that begins at the first of their days.
    let other = "  { figure = \"initial-advice\", target = \"initial-advice-target\" },\n";
    project.replace(STRUCTURE, other, "");
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
    let page = fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap().replace('\u{a0}', " ");
    let words = "Lines over time: On the way to the target. Permanent advice centres: June 2019: 72 centres, December 2020: 74 \
                 centres.";
    assert!(page.contains(words), "{}", &page[page.find(COURSE).unwrap()..]);
}

#[test]
fn a_value_without_room_is_refused() {
    let long = "approximator-more-than = as far as anybody can tell, very much more than { $number }";
    let report = with("text/en/numbers.ftl", "approximator-more-than = more than { $number }", long);
    refuses(&report, "F097", "200,000” has no room in the chart `on-course`", "more width");
}
