//! Organisation charts: who there is, how many, and what they do for each other.

use std::collections::BTreeSet;
use std::fs;

use lopdf::Document;

use super::over_time::lines;
use super::{Rectangle, STRUCTURE, draft, drawing, rectangles, refuses, told, with};
use crate::drawn::paths;
use crate::support::PROFILES;

const OFFICES: &str = "Advice for all networks";

type Point = (i32, i32);

/// The line of each arrow, and the tip of its head.
fn arrows(drawing: &str) -> Vec<([Point; 2], Point)> {
    let lines = lines(drawing);
    let arrow = |pair: &[(Vec<Point>, i32)]| match (&pair[0].0[..], &pair[1].0[..]) {
        ([from, to], [_, tip, _]) => Some(([*from, *to], *tip)),
        _ => None,
    };
    lines.windows(2).filter_map(arrow).collect()
}

/// The drawing for wide screens, which is that of paper, in a language.
fn wide(language: &str) -> (Vec<Rectangle>, Vec<([Point; 2], Point)>) {
    let title = if language == "ar" { "مشورة لجميع الشبكات" } else { OFFICES };
    let drawing = drawing(language, title);
    (rectangles(&drawing), arrows(&drawing))
}

#[test]
fn levels_stand_below_each_other() {
    let (filled, _) = wide("en");
    let [office, networks, experts, projects] = &filled[..] else { panic!("four are filled: {filled:?}") };
    assert!(office.width == experts.x + experts.width - networks.x, "one stands over both columns: {filled:?}");
    assert!(networks.width == experts.width && networks.x == projects.x, "{filled:?}");
    assert!(networks.y == experts.y && networks.height == experts.height, "{filled:?}");
    assert!(office.y + office.height < networks.y && networks.y + networks.height < projects.y, "{filled:?}");
    let roles: Vec<_> = filled.iter().map(|it| it.role.as_str()).collect();
    assert_eq!(roles, ["chart-1", "accent", "chart-1", "chart-1"]);
    let frames = lines(&drawing("en", OFFICES)).into_iter().filter(|(points, _)| points.len() == 5).count();
    assert_eq!(frames, 1, "those outside have a frame");
}

/// Each arrow begins at who does something and ends at whom it is done for; in Arabic, from right to left.
#[test]
fn arrows_lead_to_the_other_end() {
    for (language, sign) in [("en", 1), ("ar", -1)] {
        let (filled, arrows) = wide(language);
        let [office, networks, experts, projects] = &filled[..] else { panic!("{filled:?}") };
        let [coordinates, advise, run, _inform] = arrows[..] else { panic!("{language}: four arrows: {arrows:?}") };
        let is_between = |([from, to], tip): ([Point; 2], Point), above: &Rectangle, below: &Rectangle| {
            let within = below.x < to.0 && to.0 < below.x + below.width;
            within
                && from.0 == to.0
                && from.1 >= above.y + above.height
                && to.1 <= below.y
                && from.1 < to.1
                && tip == to
        };
        assert!(is_between(coordinates, office, networks) && is_between(run, networks, projects), "{arrows:?}");
        let ([from, to], tip) = advise;
        assert!(from.1 == to.1 && tip == to, "across: {advise:?}");
        assert!((from.0 - to.0) * sign > 0, "{language}: it leads back from the second of the level: {advise:?}");
        assert!((experts.x - networks.x) * sign > 0, "{language}: {filled:?}");
    }
}

#[test]
fn the_drawing_on_paper_has_the_same_parties() {
    for output in ["en", "ar"].iter().flat_map(|it| PROFILES.map(|profile| format!("kinds-{it}-{profile}.pdf"))) {
        let (filled, _) = paths(&Document::load(draft(&output)).unwrap(), 7);
        let (on_web, _) = wide(if output.contains("-ar-") { "ar" } else { "en" });
        for party in &on_web {
            let [width, height] = [party.width, party.height].map(|length| f64::from(length) / 100.0);
            let is_there = filled.iter().any(|it| (it.width - width).abs() < 0.02 && (it.height - height).abs() < 0.02);
            assert!(is_there, "{output}: no {party:?} in {filled:?}");
        }
    }
}

#[test]
fn ties_are_told() {
    let words = "Organisation chart: Advice for all networks, date not stated. Coordination office – coordinates: IQ regional \
                 networks. IQ regional networks (16 networks) – run: Practical projects. Experts – advise: IQ regional networks; \
                 inform: Public. Practical projects (488 projects).";
    assert_eq!(told("en", OFFICES), words);
}

#[test]
fn the_table_says_who_does_what() {
    let page = fs::read_to_string(draft("en.html")).unwrap().replace('\u{ad}', "").replace('\u{a0}', " ");
    let table = &page[page.find(OFFICES).unwrap()..];
    let table = &table[table.find("<table>").unwrap()..table.find("</table>").unwrap()];
    assert!(table.contains("<th scope=\"col\">Tasks</th>"), "{table}");
    let rows: Vec<_> = table.split("<tr>").skip(2).collect();
    assert_eq!(rows.len(), 5, "{table}");
    let cells: BTreeSet<_> = rows.iter().map(|row| row.matches("<td").count()).collect();
    assert_eq!(cells, BTreeSet::from([2]), "every row has a number, or the cell of one: {table}");
    assert!(
        rows[2].contains(">Experts<") && rows[2].contains("advise: IQ regional networks; inform: Public"),
        "{table}"
    );
}

/// Where there is no room for columns, everything stands below each other, and ties name their other end.
#[test]
fn narrow_screens_have_a_list() {
    let page = fs::read_to_string(draft("en.html")).unwrap().replace('\u{a0}', " ");
    let narrow = &page[page.find(OFFICES).unwrap()..];
    let narrow = &narrow[narrow.find("class=\"narrow\"").unwrap()..];
    let narrow = &narrow[..narrow.find("</svg>").unwrap()];
    let filled = rectangles(narrow);
    let edges: BTreeSet<_> = filled.iter().map(|it| (it.x, it.width)).collect();
    assert_eq!((filled.len(), edges.len()), (4, 1), "all are as wide as the chart: {filled:?}");
    assert!(narrow.contains(">advise: IQ regional networks<"), "{narrow}");
    assert_eq!(arrows(narrow).len(), 4, "{narrow}");
}

#[test]
fn parties_stand_next_to_each_other() {
    let tie = "from = \"kinds-office\", to = \"regional-networks\"";
    let far = "`kinds-office` and `practical-projects` do not stand next to each other";
    let report = with(STRUCTURE, tie, "from = \"kinds-office\", to = \"practical-projects\"");
    refuses(&report, "F009", far, "on the next level");
    let report = with(STRUCTURE, tie, "from = \"kinds-office\", to = \"kinds-offices\"");
    refuses(
        &report,
        "F007",
        "`kinds-offices` is no party of this organisation",
        "`regional-networks` or `kinds-experts`",
    );
    let report = with(STRUCTURE, "name = \"kinds-office\", columns = 2", "name = \"kinds-office\"");
    refuses(&report, "F009", "level 2 is 2 columns wide, and level 1 is 1", "with `columns`");
    let report = with(STRUCTURE, "{ name = \"kinds-experts\" }", "{ name = \"kinds-office\" }");
    refuses(&report, "F004", "`kinds-office` stands in this organisation twice", "once");
    let report = with(STRUCTURE, "{ name = \"kinds-experts\" }", "{ columns = 1 }");
    refuses(&report, "F009", "this party has no name, or two", "give it a `name`");
    let report = with(STRUCTURE, "name = \"kinds-office\", columns = 2", "name = \"kinds-office\", columns = 7");
    refuses(&report, "F009", "level 2 is 2 columns wide, and level 1 is 7", "equally wide");
    let report = with(
        STRUCTURE,
        "from = \"kinds-experts\", to = \"kinds-public\"",
        "from = \"regional-networks\", to = \"kinds-experts\"",
    );
    refuses(&report, "F004", "`kinds-inform` joins two parties that another tie joins", "in one message");
    let report = with("text/en/kinds.ftl", "kinds-experts = Experts", &format!("kinds-experts = {}", "Ex".repeat(60)));
    refuses(&report, "F097", "does not fit in the chart `offices`, even on several lines", "shorten the message");
}
