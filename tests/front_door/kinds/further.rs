//! Dots, lines, routes, tiles, and dates across a page.

use std::collections::BTreeSet;
use std::fs;

use lopdf::Document;

use super::over_time::{lines, middle};
use super::{
    OBSERVATIONS, Rectangle, STEPS, STRUCTURE, counted, draft, drawing, near, project, rectangles, refuses, told, with,
};
use crate::drawn::{Shape, paths};
use crate::room::grey;
use crate::support::{PROFILES, TestProject, published_edition, repository};

const PEOPLE: &str = "People who took part";
const YEARS: &str = "Trainings, year by year";
const WAY: &str = "From advice to a job training scheme";
const NETWORKS: &str = "A network in each federal state";

/// Places of the texts of a drawing, with what stands there.
fn texts(drawing: &str) -> Vec<(i32, i32, &str)> {
    let text = |tag: &'_ str| {
        let (head, rest) = tag.split_once('>').unwrap();
        let number = |name| super::attribute(head, name).parse().unwrap();
        (number("x"), number("y"), rest.split('<').next().unwrap().len())
    };
    let tags = drawing.split("<text").skip(1);
    tags.map(|tag| {
        let (x, y, length) = text(tag);
        let start = tag.find('>').unwrap() + 1;
        (x, y, &tag[start..start + length])
    })
    .collect()
}

/// The web page of a draft that is made by itself.
fn page(project: &TestProject) -> String {
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
    fs::read_to_string(project.root().join("out/drafts/kinds/en.html")).unwrap()
}

fn drawing_on<'p>(page: &'p str, title: &str) -> &'p str {
    let start = page.find(title).unwrap();
    &page[start..start + page[start..].find("</svg>").unwrap()]
}

// Dots.

#[test]
fn dots_are_ranked_and_stand_at_their_values() {
    let drawing = drawing("en", PEOPLE);
    let dots = rectangles(&drawing);
    let axis =
        lines(&drawing).iter().find(|(points, width)| *width == 50 && points[0].0 == points[1].0).unwrap().0[0].0;
    let x = |index: usize| middle(&dots[index]).0 - f64::from(axis);
    assert_eq!(dots.len(), 4, "{dots:?}");
    for (index, value) in [5087.0, 3121.0, 3002.0, 1560.0].iter().enumerate() {
        assert!(near(x(index), x(0) * value / 5087.0), "{index} of {dots:?} from {axis}");
    }
    assert!(dots.windows(2).all(|pair| pair[1].y > pair[0].y), "the greatest first: {dots:?}");
    let roles: Vec<_> = dots.iter().map(|dot| dot.role.as_str()).collect();
    assert_eq!(roles, ["chart-3", "chart-3", "accent", "chart-3"]);
    let words = "Dots on one axis: People who took part, 2019 to 2020. Trainings, labour market (5,087 people), Events, labour \
                 market (3,121 people), Trainings, businesses (3,002 people), Events, businesses (1,560 people).";
    assert_eq!(told("en", PEOPLE), words);
    let report = with(STRUCTURE, "  \"business-event-participants\",\n", "  \"initial-advice\",\n");
    refuses(&report, "F014", "the chart `people` puts figures of different units", "charts of their own");
}

// Lines.

#[test]
fn lines_have_names_and_last_values_at_their_ends() {
    let drawing = drawing("en", YEARS);
    let marks = rectangles(&drawing);
    assert_eq!(marks.len(), 6, "three days each: {marks:?}");
    let at: Vec<_> = marks.iter().map(middle).collect();
    // Days since the count began: the middle of 2019, its end, and that of 2020.
    assert!(
        near((at[1].0 - at[0].0) * 550.0, (at[2].0 - at[0].0) * 184.0) || {
            let part = (at[1].0 - at[0].0) / (at[2].0 - at[0].0);
            (part - 184.0 / 550.0).abs() < 0.002
        }
    );
    let base =
        f64::from(lines(&drawing).iter().find(|(points, width)| *width == 150 && points.len() == 4).unwrap().0[0].1);
    let height = |index: usize| base - at[index].1;
    for (index, value) in [3231.0, 4010.0, 5087.0, 556.0, 1870.0, 3002.0].iter().enumerate() {
        assert!(near(height(index), height(2) * value / 5087.0), "{index} of {at:?} above {base}");
    }
    assert_eq!(BTreeSet::from([&*marks[0].role, &*marks[3].role]), BTreeSet::from(["chart-1", "chart-5"]));
    let texts = texts(&drawing);
    for (value, name) in [("5,087", "Trainings, "), ("3,002", "Trainings, ")] {
        let (x, y, _) = texts.iter().find(|(.., text)| *text == value).unwrap();
        assert!(f64::from(*x) > at[2].0, "{value} stands behind its line");
        assert!(
            texts.iter().any(|(a, b, text)| a == x && b > y && name.starts_with(text)),
            "{name} below it: {texts:?}"
        );
    }
    let words = "Line chart: Trainings, year by year, each counted from 1 January 2019. Trainings, labour market: up to June 2019: \
                 3,231 people, up to December 2019: 4,010 people, up to December 2020: 5,087 people; Trainings, businesses: up to \
                 June 2019: 556 people, up to December 2019: 1,870 people, up to December 2020: 3,002 people.";
    assert_eq!(told("en", YEARS), words);
}

#[test]
fn lines_of_one_axis_count_the_same() {
    let figures = "figures = [\"labour-market-training-participants\", \"business-training-participants\"]";
    let report = with(STRUCTURE, figures, "figures = [\"labour-market-training-participants\", \"initial-advice\"]");
    refuses(&report, "F014", "the chart `over-the-years` puts figures of different units", "charts of their own");
    let report = with(STRUCTURE, figures, "figures = [\"scheme-completers\"]");
    refuses(&report, "F100", "`scheme-completers` compares", "[[comparable]]");
    let report = with(STRUCTURE, figures, "figures = []");
    refuses(&report, "F009", "a chart without figures", "name the figures to draw");
}

// Routes.

#[test]
fn stations_have_no_scale() {
    let drawing = drawing("en", WAY);
    let stations = rectangles(&drawing);
    let same = |of: fn(&Rectangle) -> i32| stations.iter().map(of).collect::<BTreeSet<_>>().len() == 1;
    assert!(stations.len() == 3 && same(|it| it.width) && same(|it| it.height), "{stations:?}");
    let steps: Vec<_> = stations.windows(2).map(|pair| (pair[1].x - pair[0].x, pair[1].y - pair[0].y)).collect();
    assert_eq!(steps[0], steps[1], "stations are as far from each other as from the next");
    let heads = lines(&drawing).into_iter().filter(|(points, _)| points.len() == 3).count();
    assert_eq!(heads, 2, "an arrow between two");
    let words = "Stations: From advice to a job training scheme, 2019 to 2020, completed it successfully: period not stated. \
                 Initial advice sessions (95,690 sessions), then started a scheme (9,286 people), then completed it \
                 successfully (3,569 people).";
    assert_eq!(told("en", WAY), words);
    assert!(drawing.contains(">period not stated<"));
}

/// Where there is room, the way goes from the start to the end of the line; in Arabic, from right to left.
#[test]
fn a_route_follows_its_width() {
    let project = wide();
    project.build(&["--draft", "--profile", "accessible"]);
    for (language, title) in [("en", WAY), ("ar", "من المشورة إلى برنامج التأهيل")] {
        let page = fs::read_to_string(project.root().join(format!("out/drafts/kinds/{language}.html"))).unwrap();
        let stations = rectangles(drawing_on(&page, title));
        let steps: Vec<_> = stations.windows(2).map(|pair| pair[1].x - pair[0].x).collect();
        assert!(stations.iter().all(|it| it.y == stations[0].y), "{language}: {stations:?}");
        assert!(steps[0] == steps[1] && (steps[0] > 0) == (language == "en"), "{language}: {stations:?}");
    }
}

#[test]
fn stations_are_unlike() {
    let stations = "stations = [\"initial-advice\", \"scheme-starters\", \"scheme-completers\"]";
    let report = with(STRUCTURE, stations, "stations = [\"scheme-starters\", \"scheme-completers\"]");
    refuses(&report, "F158", "all stations of the chart `way` count the same kind of thing", "`kind = \"nested\"`");
    let report = with(STRUCTURE, stations, "stations = [\"scheme-starters\"]");
    refuses(&report, "F009", "1 stations make no route", "2 to 6");
}

// Tiles.

#[test]
fn as_many_tiles_are_filled_as_the_figure_says() {
    let tiles = rectangles(&drawing("en", NETWORKS));
    assert_eq!(counted(&tiles).into_iter().collect::<Vec<_>>(), [("chart-1", 16)]);
    let places: BTreeSet<_> = tiles.iter().map(|it| (it.x, it.y)).collect();
    assert!(places.len() == 16 && tiles.iter().all(|it| it.width == it.height), "{tiles:?}");
    let texts = drawing("en", NETWORKS);
    assert_eq!(texts.matches("var(--on-primary)").count(), 16, "{texts}");
    let words = told("en", NETWORKS);
    let start = "Tiles: A network in each federal state, date not stated. IQ regional networks (16 networks): Schleswig-Holstein, Bremen, ";
    assert!(words.starts_with(start) && words.ends_with("Bavaria, Saarland."), "{words}");
    let ltr = rectangles(&drawing("en", NETWORKS));
    let rtl = rectangles(&drawing("ar", "شبكة في كل ولاية اتحادية"));
    let width = ltr[0].width;
    let row = |tiles: &[Rectangle]| tiles.iter().filter(|it| it.y == tiles[0].y).count();
    assert!(row(&ltr) == 1 && rtl[0].width == width);
    let from_first = |tiles: &[Rectangle]| tiles.iter().map(|it| it.x - tiles[0].x).collect::<Vec<_>>();
    assert_eq!(from_first(&ltr), from_first(&rtl), "a map is no mirror of itself");
    let edge = rtl.iter().map(|it| it.x + it.width).max().unwrap();
    assert!((edge - 5800 * 7200 / 2540).abs() <= 1, "it begins at the edge: {edge}");
}

/// Letters in a colour are read in black and white too.
#[test]
fn names_stand_out_from_their_tiles() {
    for (role, palette) in ["chart-1", "accent"].iter().flat_map(|role| ["srgb", "dark"].map(|palette| (role, palette)))
    {
        let [ground, letters] = [grey(palette, role), grey(palette, "on-primary")];
        let contrast = ground.max(letters) / ground.min(letters);
        assert!(contrast >= 4.5, "{role} in {palette}: {contrast:.2}");
    }
}

#[test]
fn a_tile_may_be_empty() {
    let project = project();
    project.replace(OBSERVATIONS, "regional-networks = 16", "regional-networks = 15");
    project.replace(STRUCTURE, "name = \"kinds-sl\" }", "name = \"kinds-sl\", filled = false }");
    let page = page(&project).replace('\u{a0}', " ");
    let drawing = drawing_on(&page, NETWORKS);
    assert_eq!(rectangles(drawing).len(), 15);
    assert_eq!(lines(drawing).into_iter().filter(|(points, _)| points.len() == 5).count(), 1, "a frame");
    assert!(
        drawing.contains("(15 networks): Schleswig-Holstein") && drawing.contains("Bavaria. Not filled: Saarland.")
    );
}

#[test]
fn tiles_and_figure_agree() {
    let report = with(OBSERVATIONS, "regional-networks = 16", "regional-networks = 15");
    refuses(
        &report,
        "F157",
        "the chart `networks` has 16 filled tiles, and `regional-networks` is 15",
        "confirm the figure",
    );
    let report = with(OBSERVATIONS, "federal-states = 16", "federal-states = 17");
    refuses(&report, "F157", "the chart `networks` has 16 tiles, and `federal-states` is 17", "as the figure says");
    let around = "regional-networks = { value = 16, precision = \"around\" }";
    let report = with(OBSERVATIONS, "regional-networks = 16", around);
    refuses(&report, "F157", "and `regional-networks` is around 16", "exact whole number");
    let report = with(STRUCTURE, "at = [1, 6]", "at = [3, 1]");
    refuses(&report, "F004", "two tiles stand in column 3 of row 1", "a place of its own");
    let report = with(STRUCTURE, "at = [1, 6]", "at = [1, 31]");
    refuses(&report, "F009", "this is no place of a tile", "`at = [3, 1]`");
    let report = with("text/en/kinds.ftl", "kinds-sl = SL", "kinds-sl = Saarland");
    refuses(&report, "F097", "“Saarland” does not fit in the chart `networks`", "shorten the message");
}

// Dates across.

/// The project with charts as wide as a page.
fn wide() -> TestProject {
    let project = project();
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    let narrow = "rail-width-mm = 58 ";
    assert!(theme.contains(narrow));
    project.write("templates/theme.toml", theme.replace(narrow, "rail-width-mm = 178 "));
    project
}

#[test]
fn dates_stand_across_where_there_is_room() {
    let project = wide();
    project.build(&["--draft", "--profile", "accessible"]);
    for (language, title) in [("en", STEPS), ("ar", "نشأة الشبكة")] {
        let page = fs::read_to_string(project.root().join(format!("out/drafts/kinds/{language}.html"))).unwrap();
        let drawing = drawing_on(&page, title);
        let dates = rectangles(drawing);
        assert_eq!(dates.iter().map(|it| (it.y, it.height)).collect::<BTreeSet<_>>().len(), 1, "one line: {dates:?}");
        let year = f64::from(dates[0].width);
        let third = f64::from(dates[4].width) + 50.0;
        // A third of a year is 121 days, and a year 365.
        assert!(near(f64::from(dates[3].width), year) && near(third, (year + 50.0) * 121.0 / 365.0), "{dates:?}");
        assert!(dates[6].width <= 100, "a day is a line: {dates:?}");
        let from = |index: usize| f64::from((dates[index].x - dates[0].x).abs());
        assert!((from(3) / from(1) - 3652.0 / 2191.0).abs() < 0.005, "{language}: {dates:?}");
        let axis = dates[0].y;
        let (above, below): (Vec<_>, Vec<_>) = texts(drawing).into_iter().partition(|(_, y, _)| *y < axis);
        assert!(above.len() >= 4 && below.len() >= 4, "labels on both sides: {above:?}, {below:?}");
        assert!(
            lines(drawing).iter().filter(|(points, width)| *width == 25 && points[0].0 == points[1].0).count() == 8
        );
    }
}

/// Dates stand upon the period that they fall into: none is hidden, and the period is slimmer than they are.
#[test]
fn a_period_hides_no_date() {
    let page = fs::read_to_string(published_edition("round-summary-2015-2018").output("en.html")).unwrap();
    let dates = rectangles(drawing_on(&page, "During the round"));
    let (period, dates) = dates.split_first().unwrap();
    assert_eq!((period.role.as_str(), dates.len()), ("accent", 5));
    assert!(dates.iter().all(|it| it.role == "chart-1" && near(f64::from(it.height), 2.0 * f64::from(period.height))));
    let within = |it: &&Rectangle| period.x <= it.x && it.x + it.width <= period.x + period.width;
    assert_eq!(dates.iter().filter(within).count(), 3, "{dates:?} in {period:?}");
}

/// Words without room beside each other stand below each other, as on a narrow page.
#[test]
fn dates_that_would_meet_stand_below_each_other() {
    let project = wide();
    let long = "Training sessions and consultations of all kinds for the staff of employment agencies and job centres, and for \
                companies and associations, chambers, unions, migrant organisations and everybody else who asks for them";
    for message in ["kinds-pilot", "kinds-nationwide", "kinds-second", "kinds-sheet", "kinds-funding", "kinds-act"] {
        let text = project.read("text/en/kinds.ftl");
        let line = text.lines().find(|line| line.starts_with(&format!("{message} ="))).unwrap().to_owned();
        project.replace("text/en/kinds.ftl", &line, &format!("{message} = {long}"));
    }
    let page = page(&project);
    let dates = rectangles(drawing_on(&page, STEPS));
    assert!(dates.iter().all(|it| it.x == dates[0].x), "{dates:?}");
}

/// On paper, in both directions of writing: all tiles are as large as each other, and all stations.
#[test]
fn tiles_on_paper_are_alike() {
    for output in ["en", "ar"].iter().flat_map(|it| PROFILES.map(|profile| format!("kinds-{it}-{profile}.pdf"))) {
        let (filled, _) = paths(&Document::load(draft(&output)).unwrap(), 6);
        let sized = |side: f64| {
            let is_it = |it: &&Shape| (it.width - side).abs() < 0.02 && (it.height - side).abs() < 0.02;
            filled.iter().filter(is_it).count()
        };
        let side = f64::from(rectangles(&drawing("en", NETWORKS))[0].width) / 100.0;
        assert_eq!((sized(side), sized(7.0)), (16, 3), "{output}");
    }
}
