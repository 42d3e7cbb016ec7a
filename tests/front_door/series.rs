//! A figure at several reference dates: in charts and sentences, where the catalogue says that it
//! compares, and nowhere else.

use lopdf::Document;

use crate::drawn::{Shape, paths};
use crate::support::{Finding, LANGUAGES, OBSERVATIONS, Report, TestProject, published_edition};

const EDITION: &str = "fact-sheet-2021-01";
const RELEASE: &str = "editions/fact-sheet-2021-01.toml";
const STRUCTURE: &str = "documents/fact-sheet-2021.toml";
const CATALOGUE: &str = "figures.toml";
const GERMAN: &str = "text/de/fact-sheet-2021.ftl";
const ENGLISH: &str = "text/en/fact-sheet-2021.ftl";
const OWN: &str = "observations/2019-01--2020-12.toml";
const COMPARABLE: &str = "\"initial-advice\", \"schemes\", \"scheme-starters\", \"labour-market-trainings\"]\ncounted";

/// Report of `check` on the edition with one text of one file replaced.
fn with(file: &str, from: &str, to: &str) -> Report {
    let project = TestProject::of(EDITION);
    project.replace(file, from, to);
    project.check()
}

/// The findings of a code, of which there is at least one.
#[track_caller]
fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    let found: Vec<_> = report.findings.iter().filter(|finding| finding.code == code).collect();
    assert!(!found.is_empty(), "no {code} in {:#?}", report.findings);
    found
}

/// One finding of this code stands in `file`, says this, and shows the way out.
#[track_caller]
fn finds(report: &Report, code: &str, file: &str, message: &str, hint: &str) {
    let found = of(report, code);
    let is_it = |finding: &&&Finding| {
        let there = finding.place.as_ref().is_some_and(|place| place.file == file);
        there && finding.message.contains(message) && finding.hint.contains(hint)
    };
    assert!(found.iter().any(|finding| is_it(&finding)), "no “{message}” in {file} with “{hint}”: {found:#?}");
}

// Figures that may be compared.

#[test]
fn a_text_may_not_compare_what_the_catalogue_does_not() {
    let report =
        with(GERMAN, "Gezählt wird fortlaufend", "Gezählt werden { $subprojects--2019-01--2019-06 } fortlaufend");
    let why = "the catalogue does not say that `subprojects` compares between surveys";
    finds(&report, "F100", GERMAN, why, "in a [[comparable]] of figures.toml");
    let [finding] = of(&report, "F100")[..] else { panic!("{report:#?}") };
    let places: Vec<_> = finding.related.iter().map(|it| (it.place.file.as_str(), it.what.as_str())).collect();
    assert_eq!(
        places,
        [
            (CATALOGUE, "in the catalogue"),
            (OBSERVATIONS, "`subprojects--2019-01--2019-06` is 380 (not stated)"),
            (OWN, "`subprojects` is 400 (not stated)"),
        ]
    );
}

#[test]
fn a_chart_may_not_either() {
    let report = with(STRUCTURE, "figure = \"scheme-starters\"", "figure = \"scheme-completers\"");
    let why = "the catalogue does not say that `scheme-completers` compares between surveys";
    finds(&report, "F100", STRUCTURE, why, "[[comparable]]");
    assert!(report.written().is_empty());
}

/// The word of the catalogue is not enough: a value without a period has no place on a line of time.
#[test]
fn what_is_not_dated_does_not_compare() {
    let project = TestProject::of(EDITION);
    project.replace(CATALOGUE, COMPARABLE, &COMPARABLE.replace("\"schemes\"", "\"schemes\", \"scheme-completers\""));
    project.replace(STRUCTURE, "figure = \"scheme-starters\"", "figure = \"scheme-completers\"");
    let report = project.check();
    let why = "no period is stated for `scheme-completers--2019-01--2019-06`";
    finds(&report, "F100", STRUCTURE, why, "deliver `period` with the value");
}

#[test]
fn what_counts_from_another_day_does_not_compare() {
    let other = "initial-advice = { value = 28409, period = { from = 2019-02-01, to = 2019-06-30 } }";
    let project = TestProject::of(EDITION);
    project.replace(OBSERVATIONS, "\ninitial-advice = 28409", &format!("\n{other}"));
    let named = "{ $initial-advice--2019-01--2019-06 }";
    project.replace(GERMAN, "Gezählt wird fortlaufend", &format!("Gezählt werden {named} fortlaufend"));
    project.replace(ENGLISH, "Counting is cumulative", &format!("Counting {named} is cumulative"));
    let report = project.check();
    let why = "`initial-advice--2019-01--2019-06` counts from 2019-02-01, and what compares counts from 2019-01-01";
    finds(&report, "F100", STRUCTURE, why, "take the earlier value out");
    for file in [GERMAN, ENGLISH] {
        finds(&report, "F100", file, why, "take the earlier value out");
    }
}

#[test]
fn an_edition_names_the_surveys_that_it_compares_with() {
    let report = with(RELEASE, "earlier = [\"2019-01--2019-06\"]\n", "");
    let hint = "name the survey under `earlier` in the edition's file";
    finds(&report, "F100", GERMAN, "`$survey-to--2019-01--2019-06` may not stand here", hint);
    let only = "the chart `results-over-time` has no value of `scheme-starters` but this edition’s own";
    finds(&report, "F008", STRUCTURE, only, "name earlier surveys");
}

#[test]
fn an_earlier_survey_ended_earlier_and_exists() {
    let report = with(RELEASE, "earlier = [\"2019-01--2019-06\"]", "earlier = [\"2019-01--2020-12\"]");
    finds(
        &report,
        "F009",
        RELEASE,
        "the survey `2019-01--2020-12` (2019-01-01/2020-12-31) does not end before",
        "ended",
    );
    let report = with(RELEASE, "earlier = [\"2019-01--2019-06\"]", "earlier = [\"2019-01--2019-60\"]");
    finds(&report, "F007", RELEASE, "there is no survey `2019-01--2019-60`", "did you mean `2019-01--2019-06`?");
}

#[test]
fn a_declaration_is_about_figures_that_can_be_compared() {
    let declared = |figures: &str| with(CATALOGUE, COMPARABLE, &COMPARABLE.replace("\"schemes\"", figures));
    let report = declared("\"initial-advice-target\"");
    finds(&report, "F009", CATALOGUE, "`initial-advice-target` is a target, and no result", "as its `target`");
    let report = declared("\"permanent-centres\"");
    finds(&report, "F009", CATALOGUE, "`permanent-centres` describes a day", "leave `counted-from` out");
    let again = "[[comparable]]\nfigures = [\"schemes\"]\ncounted-from = 2019-01-01\nreason = \"Again.\"\n\n";
    let report = with(CATALOGUE, "[plausibility]", &format!("{again}[plausibility]"));
    finds(&report, "F004", CATALOGUE, "`schemes` is declared comparable twice", "keep one");
    let report = declared("\"shemes\"");
    finds(&report, "F007", CATALOGUE, "there is no figure `shemes`", "did you mean `schemes`?");
    let report = with(CATALOGUE, "counted-from = 2019-01-01\n", "");
    finds(&report, "F009", CATALOGUE, "`schemes` is counted, and it does not say from which day", "add `counted-from`");
    let reason = "reason = \"The surveys of the second round ask";
    let report = with(CATALOGUE, reason, "because = \"The surveys of the second round ask");
    finds(&report, "F006", CATALOGUE, "the key `reason` is missing", "add `reason = …`");
}

#[test]
fn two_hyphens_are_kept_for_surveys() {
    let report = with(CATALOGUE, "[mobile-centres]", "[mobile--centres]");
    finds(&report, "F009", CATALOGUE, "`mobile--centres` cannot be a figure's name", "single hyphens");
}

// Targets.

#[test]
fn a_target_is_never_drawn_as_a_result() {
    let report = with(STRUCTURE, "figure = \"scheme-starters\"", "figure = \"initial-advice-target\"");
    let drawn = "the chart `results-over-time` draws the target `initial-advice-target` like a result";
    finds(&report, "F100", STRUCTURE, drawn, "name it as `target`");
}

#[test]
fn a_result_is_never_drawn_as_a_target() {
    for other in ["follow-up-advice", "scheme-starters"] {
        let report = with(STRUCTURE, "target = \"initial-advice-target\"", &format!("target = \"{other}\""));
        let message = format!("`{other}` is no target for the series `initial-advice-over-time`");
        finds(&report, "F014", STRUCTURE, &message, "`kind = \"target\"`");
    }
}

/// The target is stated in 2019 only; it stands until another is stated or its time is over.
#[test]
fn a_target_stands_until_another_is_stated() {
    let target = |project: &TestProject| {
        project.build(&["--draft", "--language", "en", "--profile", "print"]);
        let manifest = project.draft_manifest();
        let figure = manifest.figure("initial-advice-target");
        (figure.value.clone(), figure.origin.split(':').next().unwrap().to_owned())
    };
    let project = TestProject::of(EDITION);
    assert_eq!(target(&project), ("200000".to_owned(), OBSERVATIONS.to_owned()));
    let newer = "{ value = 190000, precision = \"more-than\", period = { from = 2019-01-01, to = 2022-12-31 } }";
    project.replace(OWN, "[controls]", &format!("[controls]\n# {newer}"));
    project.replace(OWN, "[figures]", &format!("[figures]\ninitial-advice-target = {newer}"));
    assert_eq!(target(&project), ("190000".to_owned(), OWN.to_owned()));
}

#[test]
fn a_target_whose_time_is_over_is_gone() {
    let report = with(OBSERVATIONS, "to = 2022-12-31", "to = 2020-06-30");
    finds(&report, "F008", GERMAN, "`initial-advice-target` is not delivered", "deliver");
}

// Effects of surveys on each other.

#[test]
fn a_changed_earlier_value_changes_every_edition_that_shows_it() {
    let project = TestProject::of(EDITION);
    project.replace(OBSERVATIONS, "scheme-starters = 2404", "scheme-starters = 2405");
    project.build(&["--language", "de"]).succeeded();
    let (before, after) = (published_edition(EDITION).manifest(), project.manifest());
    assert_ne!(before.edition_code("de"), after.edition_code("de"));
    for profile in ["print", "accessible"] {
        let output = project.pdf_name("de", profile);
        let changed = |(figure, context, text)| match text {
            "2.404" => (figure, context, "2.405"),
            text => (figure, context, text),
        };
        let expected: Vec<_> = before.printed_on(&output).into_iter().map(changed).collect();
        assert_eq!(after.printed_on(&output), expected, "{output}");
    }
}

#[test]
fn a_provisional_earlier_value_says_so() {
    let provisional = "scheme-starters = { value = 2404, status = \"provisional\" }";
    let report = with(OBSERVATIONS, "scheme-starters = 2404", provisional);
    finds(&report, "F026", OBSERVATIONS, "`scheme-starters--2019-01--2019-06` is provisional", "final value");
}

/// A discrepancy on record goes with the value.
#[test]
fn a_discrepancy_goes_with_the_value() {
    let waiver = "subject = \"labour-market-trainings--2019-01--2019-06\"";
    let report = with(RELEASE, waiver, "subject = \"nothing\"");
    let says = "`labour-market-trainings--2019-01--2019-06`: Network IQ in figures, version August 2019 says";
    finds(&report, "F022", OBSERVATIONS, says, "Only as a number of trainings does it add up");
}

/// A first edition of a document has none before it; an earlier survey serves as well.
#[test]
fn a_jump_since_an_earlier_survey_is_odd() {
    let report = with(OWN, "labour-market-trainings = 1457", "labour-market-trainings = 14570");
    let message = "`labour-market-trainings` was 261 (2019-01-01/2019-06-30) in 2019-01--2019-06 and is 14570";
    finds(&report, "F036", OWN, message, "confirm the value");
}

#[test]
fn a_count_that_falls_is_an_error() {
    let project = TestProject::whole();
    project.replace(OWN, "labour-market-trainings = 1457", "labour-market-trainings = 157");
    finds(&project.check(), "F032", CATALOGUE, "`labour-market-trainings` counts on from 2019-01-01 and falls", "");
}

// A sum that is delivered whole.

#[test]
fn a_sum_is_delivered_whole_only_where_its_terms_are_unknown() {
    let manifest = published_edition(EDITION).manifest();
    assert!(manifest.figure("schemes").derived_from.is_empty());
    assert!(manifest.figure("schemes").origin.starts_with(OWN));
    let derived = &manifest.figure("schemes--2019-01--2019-06").derived_from;
    assert_eq!(derived.join(" "), "course-based-schemes--2019-01--2019-06 individual-schemes--2019-01--2019-06");
    let terms = "course-based-schemes = 762\nindividual-schemes = 3000\nschemes = 3762";
    let report = with(OWN, "\nschemes = 3762", &format!("\n{terms}"));
    finds(&report, "F009", OWN, "`schemes` is derived from other figures and cannot be typed", "remove this value");
    let report = with(OWN, "[controls]", "[controls]\nschemes = 3762");
    finds(&report, "F009", OWN, "`schemes` is delivered, and a control is for derived figures", "remove it here");
}

// The drawing.

/// The theme's sizes: what a column of the largest value measures.
const WIDTH: f64 = 17.0;
const HEIGHT: f64 = 54.0;
/// The room for columns, from the start of the rail to its end.
const RAIL: f64 = 58.0 / 25.4 * 72.0;
/// The width of a frame's line.
const FRAME: f64 = 1.0;
/// plotters draws on a grid of 1/100 pt, and every edge may be off by one.
const TOLERANCE: f64 = 0.02;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= TOLERANCE
}

/// The columns of the only series of a page, from left to right.
fn columns(filled: &[Shape]) -> Vec<Shape> {
    let mut columns: Vec<_> = filled.iter().filter(|path| near(path.width, WIDTH)).copied().collect();
    columns.sort_by(|a, b| a.left.total_cmp(&b.left));
    columns
}

/// Days since the count began, of all in the longest period: 2019 to 2022, or 2019 and 2020.
const ROUND: f64 = 1460.0;
const TWO_YEARS: f64 = 730.0;
const HALF_YEAR: f64 = 180.0;

/// A column is as high as its value, of the largest one; `days` are where it and the first column
/// stand on the line of time, as parts of it.
#[track_caller]
fn stands_at(columns: &[Shape], index: usize, value: f64, days: [f64; 2]) {
    let (first, column) = (columns[0], columns[index]);
    assert!(near(column.height, HEIGHT * value), "{} pt are not {value} of {HEIGHT} pt", column.height);
    assert!(near(column.bottom, first.bottom), "zero is at {} and at {}", column.bottom, first.bottom);
    let apart = (RAIL - WIDTH) * (days[0] - days[1]);
    assert!(near(column.left - first.left, apart), "{column:?} is not {apart} from {first:?}");
}

/// Read back from the finished PDF: heights are true to the values, and places to the days.
#[test]
fn columns_are_true_to_values_and_days() {
    for language in LANGUAGES {
        let pdf = Document::load(published_edition(EDITION).pdf(language, "print")).unwrap();
        let (filled, stroked) = paths(&pdf, 1);
        let advice = columns(&filled);
        assert_eq!(advice.len(), 2, "{advice:?}");
        stands_at(&advice, 0, 28409.0 / 200000.0, [HALF_YEAR / ROUND; 2]);
        stands_at(&advice, 1, 95690.0 / 200000.0, [TWO_YEARS / ROUND, HALF_YEAR / ROUND]);

        // The target is no filled column but a frame, at the end of the round.
        let frames: Vec<_> = stroked.iter().filter(|path| near(path.width, WIDTH - FRAME)).collect();
        let [frame] = frames[..] else { panic!("{frames:?}") };
        let top = frame.bottom + frame.height;
        // A frame's corner ends half a line higher, so that it is square.
        assert!(near(top, advice[0].bottom + HEIGHT), "the target ends at {top}");
        let end = advice[0].left + (RAIL - WIDTH) * (1.0 - HALF_YEAR / ROUND);
        assert!(near(frame.left - FRAME / 2.0, end), "the target is at {}", frame.left);
    }
}

/// The line of an even pace rises from nothing on the day that counting begins to the target on its day, and leaves out values.
#[test]
fn the_pace_leads_to_the_target() {
    for (language, words) in [("de", "gleichmäßiges Tempo"), ("en", "even pace")] {
        let page = std::fs::read_to_string(published_edition(EDITION).output(&format!("{language}.html"))).unwrap();
        let drawing = &page[..page.find(words).unwrap_or_else(|| panic!("no “{words}”"))];
        let drawing = &drawing[drawing.rfind("<svg").unwrap()..];
        let points = drawing.split("points=\"").skip(1).map(|it| it.split('"').next().unwrap());
        let point =
            |text: &str| text.split_once(',').map(|(x, y)| (x.parse::<f64>().unwrap(), y.parse::<f64>().unwrap()));
        let lines = points.map(|line| line.split(' ').filter_map(point).collect::<Vec<_>>());
        let slanted: Vec<_> = lines.filter(|it| it.len() == 2 && it[0].1 > it[1].1 && it[0].0 < it[1].0).collect();
        assert_eq!(slanted.len(), 3, "{language}: before, between and behind both values: {slanted:?}");
        let (start, end) = (slanted[0][0], slanted[2][1]);
        let to_target = (100.0 * (RAIL - WIDTH), -100.0 * HEIGHT);
        let rise = to_target.1 / to_target.0;
        assert!((start.0 - 50.0 * WIDTH).abs() <= 1.0, "{language}: it begins at {start:?}");
        for [from, to] in slanted.iter().map(|line| [line[0], line[1]]) {
            for (x, y) in [from, to] {
                assert!((y - (start.1 + rise * (x - start.0))).abs() <= 2.0, "{language}: {x}, {y} is beside the line");
            }
        }
        assert!((end.0 - (start.0 + to_target.0 - 50.0 * WIDTH)).abs() <= 2.0, "{language}: it ends at {end:?}");
    }
}

#[test]
fn a_pace_has_a_target() {
    let report = with(STRUCTURE, "target = \"initial-advice-target\"\npace = true", "pace = true");
    finds(&report, "F009", STRUCTURE, "a pace without a target", "leave `pace` out");
}

/// Values stand below each other, each with its date, if their labels would cover each other.
#[test]
fn days_that_lie_close_stand_below_each_other() {
    let project = TestProject::of(EDITION);
    let survey = project.read(OWN).replace("to = 2020-12-31", "to = 2020-11-30");
    let survey = survey.replace("initial-advice = 95690", "initial-advice = 92000").replace("= 185365", "= 181675");
    let survey = survey.replace("scheme-starters = 9286", "scheme-starters = 9000");
    let survey = survey.replace("reference-dates-of-january-2021", "reference-dates-of-january");
    project.write("observations/2019-01--2020-11.toml", survey);
    let both = "earlier = [\"2019-01--2019-06\", \"2019-01--2020-11\"]";
    project.replace(RELEASE, "earlier = [\"2019-01--2019-06\"]", both);
    project.build(&["--draft", "--language", "de", "--profile", "print"]);
    let manifest = project.draft_manifest();
    let rows = ["--2019-01--2019-06", "--2019-01--2020-11", ""].map(|survey| {
        let printed = &manifest.figure(&format!("initial-advice{survey}")).printed;
        let in_charts = printed.iter().filter(|it| it.context == "chart" && it.output.ends_with("-print.pdf"));
        let in_chart: Vec<_> = in_charts.flat_map(|it| &it.places).filter(|place| place.page == 1).collect();
        let [place] = in_chart[..] else { panic!("{in_chart:?}") };
        place.y
    });
    assert!(rows.is_sorted() && rows[2] - rows[0] > 10.0, "{rows:?}");
    let (filled, _) = paths(
        &Document::load(project.root().join(format!("out/drafts/{EDITION}/{}", project.pdf_name("de", "print"))))
            .unwrap(),
        1,
    );
    assert!(columns(&filled).is_empty(), "no columns");
}

/// A stock is not counted from a day; its columns stand at the days that it describes.
#[test]
fn a_stock_stands_at_its_days() {
    let project = TestProject::of(EDITION);
    project.replace(OBSERVATIONS, "permanent-centres = 72", "permanent-centres = { value = 72, as-of = 2019-07-01 }");
    project.replace(OWN, "permanent-centres = 74", "permanent-centres = { value = 74, as-of = 2021-01-01 }");
    let series = "figure = \"initial-advice\"\ntarget = \"initial-advice-target\"\npace = true\n";
    project.replace(STRUCTURE, series, "figure = \"permanent-centres\"\n");
    let declared = "[[comparable]]\nfigures = [\"permanent-centres\"]\nreason = \"Counted alike.\"\n\n";
    project.replace(CATALOGUE, "[plausibility]", &format!("{declared}[plausibility]"));
    project.build(&["--draft", "--language", "en", "--profile", "accessible"]);
    let file = project.root().join(format!("out/drafts/{EDITION}/{}", project.pdf_name("en", "accessible")));
    let pdf = Document::load(file).unwrap();
    let alternative_texts: Vec<_> = pdf
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok())
        .map(|text| lopdf::decode_text_string(text).expect("a text"))
        .collect();
    let told = "Column chart: Initial advice sessions: just under half of the target. 1\u{a0}July 2019: 72\u{a0}centres, 1\u{a0}January 2021: 74\u{a0}centres.";
    assert!(alternative_texts.iter().any(|text| text == told), "{alternative_texts:#?}");
}

#[test]
fn one_day_has_one_value() {
    let project = TestProject::of(EDITION);
    let survey = project.read(OBSERVATIONS).replace("one-reference-date", "one-reference-date-again");
    project.write("observations/2019-01--2019-06-again.toml", survey);
    let both = "earlier = [\"2019-01--2019-06\", \"2019-01--2019-06-again\"]";
    project.replace(RELEASE, "earlier = [\"2019-01--2019-06\"]", both);
    finds(&project.check(), "F100", STRUCTURE, "are of the same day", "name one survey for each day");
}

/// A note that takes two lines moves its chart by the next whole half line of the page, not by a note's height and air.
#[test]
fn a_note_of_two_lines_stands_close() {
    const HALF_LINE: f64 = 6.0 / 72.0 * 25.4;
    let top = |manifest: &crate::support::Manifest| {
        let figure = manifest.figure("initial-advice--2019-01--2019-06");
        let of_chart = figure.printed.iter().filter(|it| it.context == "chart" && it.output.ends_with("-en-print.pdf"));
        of_chart.flat_map(|it| &it.places).map(|place| place.y).next().expect("a place in the chart")
    };
    let project = TestProject::of(EDITION);
    let long = "series-counted-from = each counted in the very same way in all of the surveys, from { $date } on";
    project.replace("text/en/charts.ftl", "series-counted-from = each counted from { $date }", long);
    project.build(&["--draft", "--language", "en", "--profile", "print"]);
    let below = top(&project.draft_manifest()) - top(&published_edition(EDITION).manifest());
    assert!((below - 2.0 * HALF_LINE).abs() < 0.05, "{below} mm");
}
