//! Mistakes in a user's files: each is found, with its place in that file and a way out.

use std::fs;

use insta::assert_snapshot;

use crate::support::{EDITION, Finding, OBSERVATIONS, TestProject};

const CATALOGUE: &str = "figures.toml";
const PROGRAMME: &str = "programme.toml";
const STRUCTURE: &str = "documents/fact-sheet.toml";
const ENGLISH: &str = "text/en/fact-sheet.ftl";
const GERMAN: &str = "text/de/fact-sheet.ftl";

/// The errors of a project, with what the tests ask of each.
struct Errors {
    project: TestProject,
    found: Vec<Finding>,
}

fn errors(project: TestProject) -> Errors {
    let report = project.check();
    assert_eq!(report.code, 1, "{:?}", report.findings);
    assert!(project.outputs().is_empty(), "a check writes nothing");
    // Every edit of the source language also asks for a look at its translations: tests of their own.
    let found: Vec<_> = report.errors().into_iter().filter(|error| error.code != "F044").cloned().collect();
    assert!(!found.is_empty(), "the exit code is 1 without an error");
    Errors { project, found }
}

/// A project with one text of one file replaced.
fn with(file: &str, from: &str, to: &str) -> Errors {
    let project = TestProject::new();
    project.replace(file, from, to);
    errors(project)
}

impl Errors {
    /// One error of this code is at the one place in `file` where `needle` stands; its message
    /// begins with this and its hint has this in it. Takes the error away.
    #[track_caller]
    fn has(mut self, code: &str, file: &str, needle: &str, message: &str, hint: &str) -> Self {
        let (line, column) = self.project.place_of(file, needle);
        let is_it = |error: &Finding| {
            error.code == code
                && error.message.starts_with(message)
                && error.place.as_ref().is_some_and(|it| it.file == file && (it.line, it.column) == (line, column))
        };
        let Some(index) = self.found.iter().position(is_it) else {
            panic!("no {code} “{message}” at {file}:{line}:{column}, but {:#?}", self.found)
        };
        let error = self.found.remove(index);
        let text = self.project.read(file).lines().nth(line - 1).unwrap().to_owned();
        assert_eq!(error.place.unwrap().text, text, "the line that is shown");
        assert!(error.hint.contains(hint), "“{}” does not say “{hint}”", error.hint);
        self
    }

    /// One error of this code has no place in a text file. Takes it away.
    #[track_caller]
    fn has_without_place(mut self, code: &str, message: &str, hint: &str) -> Self {
        let is_it = |error: &Finding| error.code == code && error.message.contains(message) && error.place.is_none();
        let Some(index) = self.found.iter().position(is_it) else {
            panic!("no {code} “{message}” in {:#?}", self.found)
        };
        let error = self.found.remove(index);
        assert!(error.hint.contains(hint), "“{}” does not say “{hint}”", error.hint);
        self
    }

    /// The errors of a code.
    fn of(&self, code: &str) -> Vec<&Finding> {
        self.found.iter().filter(|error| error.code == code).collect()
    }

    /// There is nothing else: one mistake does not bring others with it.
    #[track_caller]
    fn and_no_more(self) {
        assert!(self.found.is_empty(), "{:#?}", self.found);
    }

    /// Further errors of this code may stand there, and no others.
    #[track_caller]
    fn has_any(self, code: &str) {
        assert!(self.found.iter().all(|error| error.code == code), "{:#?}", self.found);
    }

    /// The one error is of this code, somewhere in `file`.
    #[track_caller]
    fn has_anywhere(self, code: &str, file: &str, message: &str) {
        let [error] = &self.found[..] else { panic!("{:#?}", self.found) };
        assert_eq!((error.code.as_str(), error.place.as_ref().map(|place| place.file.as_str())), (code, Some(file)));
        assert!(error.message.contains(message), "{error:?}");
    }
}

// The catalogue.

#[test]
fn an_unknown_key() {
    with(CATALOGUE, "kind = \"target\"\n", "kind = \"target\"\ndecimal = 0\n")
        .has("F003", CATALOGUE, "decimal = 0", "the key `decimal` is not known here", "did you mean `decimals`?")
        .and_no_more();
}

#[test]
fn a_missing_key() {
    with(CATALOGUE, "kind = \"target\"\n", "")
        .has("F006", CATALOGUE, "[initial-advice-target]", "the key `kind` is missing", "add `kind = …` here")
        .and_no_more();
}

#[test]
fn a_figure_that_is_there_twice() {
    let project = TestProject::new();
    project.append(CATALOGUE, "\n# again\n[subprojects]\nunit = \"subproject\"\n");
    let (line, _) = project.place_of(CATALOGUE, "# again");
    let errors = errors(project);
    let error = &errors.found[0];
    assert_eq!((error.code.as_str(), error.name.as_str()), ("F004", "duplicate-id"));
    let place = error.place.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.line), (CATALOGUE, line + 1));
    assert_eq!(error.message, "`subprojects` is defined a second time");
    errors.has_any("F004");
}

#[test]
fn a_value_that_is_there_twice() {
    with(OBSERVATIONS, "competence-centres = 5\n", "competence-centres = 5\nregional-networks = 17\n")
        .has(
            "F004",
            OBSERVATIONS,
            "regional-networks = 17",
            "`regional-networks` is defined a second time",
            "keep one of the two definitions",
        )
        .and_no_more();
}

#[test]
fn a_word_that_is_not_of_the_list() {
    with(CATALOGUE, "kind = \"target\"", "kind = \"goal\"")
        .has("F009", CATALOGUE, "\"goal\"", "\"goal\" is not possible here", "use \"flow\" or \"stock\" or \"target\"")
        .and_no_more();
}

#[test]
fn an_unknown_unit() {
    with(CATALOGUE, "unit = \"subproject\"", "unit = \"subprojekt\"")
        .has("F007", CATALOGUE, "\"subprojekt\"", "there is no unit `subprojekt`", "did you mean `subproject`?")
        .and_no_more();
}

#[test]
fn an_unknown_collector() {
    with(CATALOGUE, "collector = \"zuwes\"", "collector = \"zuwse\"")
        .has("F007", CATALOGUE, "\"zuwse\"", "there is no collector `zuwse`", "did you mean `zuwes`?")
        .has_any("F006");
}

#[test]
fn a_figure_derived_from_one_that_does_not_exist() {
    with(CATALOGUE, "sum = [\"business-trainings\", ", "sum = [\"business-training\", ")
        .has(
            "F007",
            CATALOGUE,
            "\"business-training\",",
            "there is no figure `business-training`",
            "did you mean `business-training",
        )
        .and_no_more();
}

#[test]
fn a_figure_derived_from_itself() {
    let sum = "sum = [\"course-based-schemes\", \"individual-schemes\"]";
    with(CATALOGUE, sum, "sum = [\"course-based-schemes\", \"individual-share\"]")
        .has(
            "F010",
            CATALOGUE,
            "schemes]\nsum",
            "the figure `schemes` is derived from itself",
            "derive it from delivered figures",
        )
        .has(
            "F010",
            CATALOGUE,
            "individual-share]",
            "the figure `individual-share` is derived from itself",
            "derive it from delivered figures",
        )
        .and_no_more();
}

#[test]
fn persons_are_not_added_to_events() {
    let sum = "sum = [\"business-trainings\", \"business-events\"]";
    let errors = with(CATALOGUE, sum, "sum = [\"business-trainings\", \"business-event-participants\"]");
    let mismatch = errors.found.iter().find(|error| error.code == "F014").expect("a mismatch");
    let related: Vec<_> = mismatch.related.iter().map(|it| (it.place.file.as_str(), it.what.as_str())).collect();
    assert_eq!(
        related,
        [(CATALOGUE, "`business-trainings`: training"), (CATALOGUE, "`business-event-participants`: person")]
    );
    let message = "`business-offerings` combines figures counted in different units";
    errors.has("F014", CATALOGUE, "business-offerings]", message, "derive it from figures that measure the same thing");
}

// The values.

#[test]
fn a_value_of_the_wrong_type() {
    with(OBSERVATIONS, "initial-advice = 28409", "initial-advice = \"28,409\"")
        .has("F005", OBSERVATIONS, "\"28,409\"", "this is a string, where a number belongs", "write a number")
        .and_no_more();
}

#[test]
fn a_number_with_an_exponent() {
    with(OBSERVATIONS, "initial-advice = 28409", "initial-advice = 2.8409e4")
        .has("F009", OBSERVATIONS, "2.8409e4", "`2.8409e4` cannot be kept exactly", "without an exponent")
        .and_no_more();
}

#[test]
fn numbers_that_are_none() {
    for number in ["nan", "inf", "0x6ef9", "99999999999999999999999999999999"] {
        let errors = with(OBSERVATIONS, "initial-advice = 28409", &format!("initial-advice = {number}"));
        let place = errors.found[0].place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), place.line, errors.found.len()), (OBSERVATIONS, 19, 1), "{number}");
    }
}

#[test]
fn a_value_below_zero() {
    with(OBSERVATIONS, "initial-advice = 28409", "initial-advice = -28409")
        .has(
            "F009",
            OBSERVATIONS,
            "-28409",
            "-28409 is below zero, and figures count",
            "check the value with its collector",
        )
        .and_no_more();
}

#[test]
fn a_day_that_does_not_exist() {
    let errors = with(OBSERVATIONS, "fbb = 2019-07-15", "fbb = 2019-02-30");
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    let place = error.place.as_ref().unwrap();
    assert_eq!((error.code.as_str(), place.file.as_str(), place.line), ("F002", OBSERVATIONS, 6), "{error:?}");
}

#[test]
fn a_day_in_quotation_marks() {
    with(OBSERVATIONS, "fbb = 2019-07-15", "fbb = \"2019-07-15\"")
        .has(
            "F005",
            OBSERVATIONS,
            "\"2019-07-15\"",
            "this is a string, where a day such as 2019-07-15, without quotation marks belongs",
            "without quotation marks",
        )
        .and_no_more();
}

#[test]
fn a_period_that_ends_before_it_begins() {
    with(OBSERVATIONS, "to = 2019-06-30 }", "to = 2018-06-30 }")
        .has(
            "F009",
            OBSERVATIONS,
            "{ from = 2019-01-01, to = 2018-06-30 }",
            "the period ends before it begins",
            "exchange",
        )
        .and_no_more();
}

#[test]
fn a_derived_figure_that_is_typed() {
    with(OBSERVATIONS, "scheme-starters = 2404", "scheme-starters = 2404\nschemes = 1070")
        .has(
            "F009",
            OBSERVATIONS,
            "schemes = 1070",
            "`schemes` is derived from other figures and cannot be typed",
            "remove this value, or the derivation",
        )
        .and_no_more();
}

#[test]
fn a_value_of_an_unknown_figure() {
    with(OBSERVATIONS, "mobile-centres = 100", "mobile-centers = 100")
        .has(
            "F007",
            OBSERVATIONS,
            "mobile-centers",
            "there is no figure `mobile-centers`",
            "did you mean `mobile-centres`?",
        )
        .and_no_more();
}

#[test]
fn a_collector_without_a_reference_date() {
    with(OBSERVATIONS, "zuwes = \"not-stated\"\n", "")
        .has(
            "F006",
            OBSERVATIONS,
            "scheme-completers",
            "`scheme-completers` comes from `zuwes`, which has no reference date here",
            "add `zuwes = 2019-07-15` or `= \"not-stated\"` to [reference-dates]",
        )
        .and_no_more();
}

#[test]
fn an_unknown_collector_of_one_value() {
    with(OBSERVATIONS, "{ value = 215, ", "{ value = 215, collector = \"zuwse\", ")
        .has("F007", OBSERVATIONS, "\"zuwse\"", "there is no collector `zuwse`", "did you mean `zuwes`?")
        .has_any("F006");
}

/// A row and texts in both languages ask for it, and cannot do without.
#[test]
fn a_missing_value_that_a_box_and_texts_use() {
    let errors = with(OBSERVATIONS, "regional-networks = 16\n", "");
    let of_it =
        |error: &&Finding| error.message.starts_with("`regional-networks` is not delivered in `2019-01--2019-06`");
    let [error] = errors.found.iter().filter(of_it).collect::<Vec<_>>()[..] else { panic!("{:#?}", errors.found) };
    assert_eq!(error.code, "F008");
    let places: Vec<_> = error.place.iter().chain(error.related.iter().map(|related| &related.place)).collect();
    let lines: Vec<_> = places.iter().map(|place| place.text.trim()).collect();
    assert!(lines.iter().any(|line| line.contains("row = [\"regional-networks\"")), "{lines:?}");
    for file in [ENGLISH, GERMAN] {
        assert!(places.iter().any(|place| place.file == file), "nothing in {file}: {places:#?}");
    }
}

#[test]
fn a_missing_value_that_only_texts_use() {
    let project = TestProject::new();
    let block = "\"fair-integration-results\"";
    project.replace(STRUCTURE, &format!("{{ block = {block}, optional = true }}"), block);
    project.replace(OBSERVATIONS, "fair-integration-events = 196\n", "");
    let errors = errors(project);
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    let message = "`fair-integration-events` is not delivered in `2019-01--2019-06`; wanted by 2 texts";
    assert_eq!((error.code.as_str(), error.message.as_str()), ("F008", message));
    let places: Vec<_> = error.place.iter().chain(error.related.iter().map(|related| &related.place)).collect();
    assert_eq!(places.iter().map(|place| place.file.as_str()).collect::<Vec<_>>(), [GERMAN, ENGLISH]);
    for place in places {
        let from: String = place.text.chars().skip(place.column - 1).collect();
        assert!(from.starts_with("$fair-integration-events"), "{place:?}");
    }
    assert!(
        error.hint.contains("observations"),
        "the catalogue has the figure, so its name is no slip: {}",
        error.hint
    );
}

#[test]
fn a_share_of_nothing() {
    let project = TestProject::new();
    project.replace(OBSERVATIONS, "course-based-schemes = 119", "course-based-schemes = 0");
    project.replace(OBSERVATIONS, "individual-schemes = 952", "individual-schemes = 0");
    let message = "`course-based-share` cannot be computed: a division by zero, or a number too large";
    errors(project).has("F011", CATALOGUE, "course-based-share]", message, "check the values that it is derived from");
}

#[test]
fn a_provisional_value_is_pointed_out_and_printed() {
    let project = TestProject::new();
    project.replace(
        OBSERVATIONS,
        "scheme-starters = 2404",
        "scheme-starters = { value = 2404, status = \"provisional\" }",
    );
    let report = project.report(&[]);
    assert_eq!((report.code, report.written().len()), (0, 4));
    let [warning] = report.findings.iter().filter(|finding| finding.code == "F026").collect::<Vec<_>>()[..] else {
        panic!("{:#?}", report.findings)
    };
    assert_eq!((warning.message.as_str(), warning.severity.as_str()), ("`scheme-starters` is provisional", "warning"));
    assert_eq!(project.manifest().figure("scheme-starters").status, "provisional");
}

// The documents.

#[test]
fn parts_that_do_not_add_up() {
    let errors = with(STRUCTURE, "remainder = \"other-advice\"\n", "");
    let related: Vec<_> = errors.found[0].related.iter().map(|it| it.what.as_str()).collect();
    assert_eq!(related, ["`recognition-advice` is 15840", "`combined-advice` is 6197", "`initial-advice` is 28409"]);
    let message = "in the chart `advice-by-kind` the parts make 22037, and the whole `initial-advice` is 28409";
    errors
        .has("F015", STRUCTURE, "advice-by-kind]", message, "name the missing part as `remainder = \"…\"`")
        .and_no_more();
}

#[test]
fn a_divided_bar_without_a_whole() {
    let message = "the chart `schemes-by-form` divides a bar and names no whole";
    with(STRUCTURE, "whole = \"schemes\"\n", "")
        .has("F015", STRUCTURE, "schemes-by-form]", message, "add `whole = \"…\"`")
        .and_no_more();
}

#[test]
fn persons_and_schemes_on_one_axis() {
    let bars = "bars = [\"individual-schemes\", \"course-based-schemes\"]";
    let errors = with(STRUCTURE, bars, "bars = [\"scheme-starters\", \"course-based-schemes\"]");
    let message = "the chart `schemes-by-form` puts figures of different units or periods on one axis";
    errors.has("F014", STRUCTURE, "schemes-by-form]", message, "draw them in charts of their own").has_any("F015");
}

#[test]
fn an_unknown_figure_in_a_box_and_an_unknown_chart() {
    let project = TestProject::new();
    project.replace(STRUCTURE, "{ box = \"schemes\", ", "{ box = \"scheme\", ");
    project.replace(STRUCTURE, "{ chart = \"advice-by-kind\", ", "{ chart = \"advice-by-sort\", ");
    errors(project)
        .has("F007", STRUCTURE, "\"scheme\"", "there is no figure `scheme`", "did you mean `schemes`?")
        .has(
            "F007",
            STRUCTURE,
            "\"advice-by-sort\"",
            "there is no chart `advice-by-sort`",
            "did you mean `advice-by-kind`?",
        )
        .and_no_more();
}

#[test]
fn an_edition_of_a_survey_that_does_not_exist() {
    let file = format!("editions/{EDITION}.toml");
    with(&file, "\"2019-01--2019-06\"", "\"2019-01--2019-07\"")
        .has(
            "F007",
            &file,
            "\"2019-01--2019-07\"",
            "there is no survey `2019-01--2019-07`",
            "did you mean `2019-01--2019-06`?",
        )
        .and_no_more();
}

#[test]
fn a_template_that_does_not_exist() {
    let errors = with(STRUCTURE, "template = \"fact-sheet\"", "template = \"fact-shet\"");
    assert!(
        errors.found.iter().all(|error| error.message == "there is no template `fact-shet`"),
        "{:#?}",
        errors.found
    );
    assert!(!errors.found.is_empty());
}

// The texts.

#[test]
fn an_unknown_figure_in_a_text() {
    with(GERMAN, "contact-points-caption = { $permanent-centres }", "contact-points-caption = { $permanent-centers }")
        .has(
            "F008",
            GERMAN,
            "$permanent-centers",
            "`$permanent-centers` in `de` has no value in this edition",
            "did you mean `$permanent-centres`?",
        )
        .and_no_more();
}

#[test]
fn an_unknown_term() {
    with(ENGLISH, "fair-integration-kicker = { -fair-integration }", "fair-integration-kicker = { -fair-integrasion }")
        .has(
            "F007",
            ENGLISH,
            "-fair-integrasion",
            "there is no term `-fair-integrasion` in `en`",
            "did you mean `-fair-integration`?",
        )
        .and_no_more();
}

#[test]
fn a_message_that_is_not_there() {
    let errors = with(ENGLISH, "advice-heading = ", "advice-header = ");
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    assert_eq!((error.code.as_str(), error.name.as_str()), ("F013", "missing-message"));
    assert!(error.message.contains("advice-heading"), "{error:?}");
    assert!(error.place.is_some() && !error.hint.is_empty(), "{error:?}");
}

#[test]
fn a_message_that_fluent_cannot_read() {
    let project = TestProject::new();
    project.replace(GERMAN, "advice-kicker = Beratung\n", "advice-kicker = { Beratung\n");
    let (line, _) = project.place_of(GERMAN, "advice-kicker = { Beratung");
    let errors = errors(project);
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    let place = error.place.as_ref().unwrap();
    assert_eq!((error.code.as_str(), place.file.as_str()), ("F002", GERMAN));
    assert!((line..=line + 1).contains(&place.line), "{place:?} is far from line {line}");
    assert!(error.hint.contains("Fluent"), "{error:?}");
}

/// A template that leaves the text of the last heading out: what stands in the rail and in the footer
/// is not what the heading stands for.
#[test]
fn a_heading_alone_at_the_foot_of_a_page() {
    let template = "templates/components/section.typ";
    let text = fs::read_to_string(crate::support::repository().join(template)).unwrap();
    let body = "  head(theme, links, section)\n  blocks(theme, links, section.blocks)\n";
    assert_eq!(text.matches(body).count(), 1, "{body}");
    let without =
        body.replace("  blocks", "  if section.id != \"structure\" { blocks").replace("blocks)\n", "blocks) }\n");
    let project = TestProject::new();
    project.write(template, text.replace(body, &without));
    let found = project.check().findings;
    let alone: Vec<_> = found.iter().filter(|finding| finding.code == "F052").collect();
    assert_eq!(alone.len(), 2, "one in each language: {alone:#?}");
    assert!(alone.iter().any(|finding| finding.message.contains("“Wer im Programm was tut” is alone")), "{alone:#?}");
}

/// Found by fuzzing: the parser of Fluent stops in the middle of a character behind `\u`.
#[test]
fn an_escape_in_a_message_that_is_none() {
    for escape in ["\\u00ä0", "\\u", "\\U0000é0", "\\x"] {
        let text = format!("advice-kicker = Advice{{\"{escape}\"}}");
        let errors = with(ENGLISH, "advice-kicker = Advice", &text);
        let line = errors.project.place_of(ENGLISH, "advice-kicker").0;
        let [error] = errors.of("F002")[..] else { panic!("{escape}: {:#?}", errors.found) };
        let place = error.place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), place.line), (ENGLISH, line), "{escape}");
    }
}

#[test]
fn a_message_that_is_there_twice() {
    let project = TestProject::new();
    project.append("text/de/units.ftl", "advice-kicker = Auskunft\n");
    let errors = errors(project);
    let (line, _) = errors.project.place_of("text/de/units.ftl", "advice-kicker");
    let (first, _) = errors.project.place_of(GERMAN, "advice-kicker");
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    let place = error.place.as_ref().unwrap();
    assert_eq!((error.code.as_str(), error.message.as_str()), ("F004", "the message `advice-kicker` is defined twice"));
    assert_eq!((place.file.as_str(), place.line), ("text/de/units.ftl", line));
    assert_eq!((error.related[0].place.file.as_str(), error.related[0].place.line), (GERMAN, first));
}

#[test]
fn a_number_that_is_typed() {
    with(ENGLISH, "Getting foreign qualifications recognised", "Getting 28,409 qualifications recognised")
        .has(
            "F012",
            ENGLISH,
            "28,409",
            "the number “28,409” in `advice-heading` is no figure, date or marked literal",
            "write { $figure } or { DATE($date) }",
        )
        .has_any("F012");
}

#[test]
fn numbers_typed_in_any_script_or_form() {
    for number in ["5", "٥", "Ⅴ", "½", "²", "**5**", "{ 5 }", "{\"5\"}", "[5](https://example.org)"] {
        let heading = format!("Getting {number} qualifications recognised");
        let errors = with(ENGLISH, "Getting foreign qualifications recognised", &heading);
        let [error] = errors.of("F012")[..] else { panic!("{number}: {:#?}", errors.found) };
        let line = errors.project.place_of(ENGLISH, "advice-heading").0;
        let place = error.place.as_ref().unwrap();
        assert_eq!(
            (error.code.as_str(), place.file.as_str(), place.line),
            ("F012", ENGLISH, line),
            "{number}: {error:?}"
        );
    }
}

#[test]
fn a_number_typed_into_a_label_or_an_alternative_text() {
    for (file, from, to) in [
        ("text/en/charts.ftl", "alt-separator = {\", \"}", "alt-separator = {\", 7 \"}"),
        ("text/en/charts.ftl", "chart-advice-by-kind = ", "chart-advice-by-kind = 7 "),
        (ENGLISH, "    - Doctors", "    - 7 doctors"),
    ] {
        let errors = with(file, from, to);
        assert!(errors.found.iter().all(|error| error.code == "F012"), "{to}: {:#?}", errors.found);
    }
}

#[test]
fn a_marked_literal_is_allowed() {
    let project = TestProject::new();
    project.replace(ENGLISH, "Knowing your rights at work", "Your rights, section { LITERAL(\"81a\") }");
    let report = project.check();
    assert!(report.findings.iter().all(|finding| finding.code != "F012"), "{report:?}");
}

/// Markdown that the pages do not show must not vanish in silence.
#[test]
fn markdown_that_our_pages_do_not_have() {
    let cases = [
        (GERMAN, "advice-heading = Ausländische Abschlüsse", "advice-heading = `Ausländische` Abschlüsse"),
        (GERMAN, "advice-heading = Ausländische Abschlüsse", "advice-heading = <b>Ausländische</b> Abschlüsse"),
        (GERMAN, "advice-heading = Ausländische", "advice-heading =\n    Beratung\n\n    Ausländische"),
        (GERMAN, "job-training-routes =\n", "job-training-routes =\n    `Passend:`\n"),
        (GERMAN, "    - Lehrkräfte", "    - ![Lehrkräfte](bild.png)"),
    ];
    for (file, from, to) in cases {
        let project = TestProject::new();
        project.replace(file, from, to);
        let report = project.check();
        let errors: Vec<_> = report.errors().into_iter().filter(|error| error.code == "F009").collect();
        assert!(!errors.is_empty(), "“{to}” passes: {report:?}");
        assert!(errors.iter().all(|error| error.place.as_ref().is_some_and(|place| place.file == file)), "{errors:#?}");
    }
}

#[test]
fn a_character_that_the_program_needs_for_itself() {
    with(GERMAN, "Ausländische Abschlüsse", "Ausl\u{e000}ndische Abschlüsse").has_anywhere(
        "F096",
        GERMAN,
        "private-use character",
    );
}

#[test]
fn a_language_without_texts() {
    let project = TestProject::new();
    fs::remove_dir_all(project.file("text/de")).unwrap();
    errors(project).has_without_place("F013", "there are no texts in `de`", "add text/de/*.ftl").and_no_more();
}

// The pages.

#[test]
fn a_text_that_is_too_long() {
    let project = TestProject::new();
    let words = "The network advises and accompanies people, companies and authorities. ".repeat(30);
    project.replace(ENGLISH, "job-training-routes =\n", &format!("job-training-routes =\n    {words}\n"));
    let errors = errors(project);
    let [error] = errors.of("F019")[..] else { panic!("{:#?}", errors.found) };
    assert!(error.message.starts_with("the document in `en` has 3 pages and must have 2"), "{error:?}");
    assert!(error.hint.starts_with("shorten the texts in text/en/"), "{error:?}");
    assert_eq!(error.place.as_ref().unwrap().file, STRUCTURE);
    assert_eq!(errors.project.report(&["--profile", "print"]).written(), ["de print"]);
}

#[test]
fn a_character_that_no_font_has() {
    let errors = with(ENGLISH, "Knowing your rights at work", "Knowing your rights at 仕 work");
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    assert_eq!((error.code.as_str(), error.name.as_str()), ("F021", "missing-glyph"));
    assert_eq!(error.message, "no font has “仕” (U+4ED5), which stands on page 2 in `en`");
    assert!(error.hint.contains("fonts/"), "{}", error.hint);
    assert!(error.place.is_some());
}

#[test]
fn a_mistake_in_the_projects_own_template() {
    let project = TestProject::new();
    project.write("templates/fact-sheet/main.typ", "#let data = json(\"/data.json\")\n\n#data.no-such-thing\n");
    let errors = errors(project);
    let [error] = &errors.found[..] else { panic!("{:#?}", errors.found) };
    let place = error.place.as_ref().unwrap();
    assert_eq!((error.code.as_str(), place.file.as_str(), place.line), ("F017", "templates/fact-sheet/main.typ", 3));
    assert!(error.message.contains("no-such-thing"), "{error:?}");
}

#[test]
fn a_template_that_forgets_the_figures() {
    let project = TestProject::new();
    let template = "#let data = json(\"/data.json\")\n#set document(title: data.metadata.title)\n= x\n#pagebreak()\n#data.edition.code\n";
    project.write("templates/fact-sheet/main.typ", template);
    let errors = errors(project);
    let forgotten = errors.found.iter().filter(|error| error.code == "F023");
    assert!(forgotten.count() > 50, "{:#?}", errors.found);
}

/// Wider, and words would be taken for letters that stand alone.
#[test]
fn letters_of_kickers_stay_together() {
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    let tracking = "kicker-tracking-em = 0.075";
    assert!(theme.contains(tracking));
    for (value, is_found) in [("0.078", false), ("0.0", false), ("0.08", true), ("0.2", true), ("-0.01", true)] {
        let project = TestProject::new();
        project.write("templates/theme.toml", theme.replace(tracking, &format!("kicker-tracking-em = {value}")));
        let errors = project.check();
        let found = errors.findings.iter().any(|error| error.code == "F024" && error.message.contains(value));
        assert_eq!(found, is_found, "{value}: {:?}", errors.findings);
    }
}

#[test]
fn a_project_can_have_a_theme_of_its_own() {
    let project = TestProject::new();
    let theme = fs::read_to_string(crate::support::repository().join("templates/theme.toml")).unwrap();
    assert!(theme.contains("IBM Plex Sans\""));
    project.write("templates/theme.toml", theme.replace("\"IBM Plex Sans\"", "\"IBM Plex Sanz\""));
    let errors = errors(project);
    assert!(errors.of("F024").iter().any(|error| error.message.contains("IBM Plex Sanz")), "{:#?}", errors.found);
}

// The folder.

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_project() {
    let project = TestProject::new();
    let secret = project.root().join("secret.ftl");
    fs::write(&secret, "secret = secret\n").unwrap();
    std::os::unix::fs::symlink(&secret, project.file("text/en/secret.ftl")).unwrap();
    errors(project)
        .has_without_place(
            "F001",
            "text/en/secret.ftl cannot be read: it is a link that leads out of the project",
            "check",
        )
        .and_no_more();
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere() {
    let project = TestProject::new();
    std::os::unix::fs::symlink("nowhere", project.file("observations/later.toml")).unwrap();
    errors(project).has_without_place("F001", "observations/later.toml cannot be read: ", "check").and_no_more();
}

#[cfg(unix)]
#[test]
fn a_link_within_the_project_is_followed() {
    let project = TestProject::new();
    fs::rename(project.file(GERMAN), project.file("text/shared.ftl")).unwrap();
    std::os::unix::fs::symlink("../shared.ftl", project.file(GERMAN)).unwrap();
    project.build(&["--language", "de", "--profile", "print"]).succeeded();
}

#[test]
fn a_file_that_is_not_utf_8() {
    let project = TestProject::new();
    let mut bytes = project.read(GERMAN).into_bytes();
    bytes.push(0xe4);
    let whole = bytes.len() - 1;
    project.write(GERMAN, bytes);
    let errors = errors(project);
    let message = format!("{GERMAN} is not UTF-8 after its byte {whole}");
    assert!(errors.found.iter().any(|error| error.code == "F001" && error.message == message), "{:#?}", errors.found);
}

#[test]
fn a_file_that_is_not_toml() {
    for file in [PROGRAMME, CATALOGUE, STRUCTURE, OBSERVATIONS] {
        let project = TestProject::new();
        project.append(file, "\n[oops\n");
        let (line, _) = project.place_of(file, "[oops");
        let errors = errors(project);
        let error = errors.found.iter().find(|error| error.code == "F002").expect("a syntax error");
        let place = error.place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), place.line), (file, line));
        assert!(error.hint.contains("TOML"), "{error:?}");
    }
}

// All together.

/// Files that cannot be read and names that do not exist, in one report whatever each of them stops.
#[test]
fn many_mistakes_come_in_one_report() {
    let project = TestProject::new();
    let edition = format!("editions/{EDITION}.toml");
    project.replace(OBSERVATIONS, "scheme-starters = 2404\n", "scheme-starters = 2404\nschemes = 1070\n");
    project.replace(STRUCTURE, "box = \"skilled-workers-reached\"", "box = \"skilled-workers\"");
    project.replace(&edition, "languages = [\"en\", \"de\"]", "languages = [\"en\", \"de\", \"fr\"]");
    project.replace(GERMAN, "advice-kicker = Beratung\n", "advice-kicker = { Beratung\n");
    project.append("text/en/units.ftl", "advice-kicker = Advice\n");
    let report = project.report(&[]);
    let places = report.errors().into_iter().filter_map(|error| error.place.as_ref());
    let mut files: Vec<_> = places.map(|place| place.file.clone()).collect();
    files.dedup();
    assert_eq!(files, [STRUCTURE, &edition, OBSERVATIONS, GERMAN, "text/en/units.ftl"]);
    assert_eq!(report.code, 1);
}

/// Mistakes that composing finds: both languages, each with mistakes of its own, as people see them.
#[test]
fn mistakes_in_texts_come_in_one_report() {
    let project = TestProject::new();
    project.replace(
        ENGLISH,
        "fair-integration-kicker = { -fair-integration }",
        "fair-integration-kicker = { -fair-integrasion }",
    );
    project.replace(STRUCTURE, "remainder = \"other-advice\"\n", "");
    project.replace(ENGLISH, "Getting foreign qualifications recognised", "Getting 3 qualifications recognised");
    project.replace(
        GERMAN,
        "contact-points-caption = { $permanent-centres }",
        "contact-points-caption = { $permanent-centers }",
    );
    project.replace(GERMAN, "skilled-workers-heading = ", "skilled-workers-header = ");
    let answer = project.build(&[]);
    assert_eq!(answer.code, 1);
    assert_snapshot!(answer.stderr);
}

/// The first use says what an abbreviation stands for, or the programme why everybody knows it.
#[test]
fn an_abbreviation_that_nothing_explains() {
    let warnings = |project: &TestProject| -> Vec<Finding> {
        project.check().findings.into_iter().filter(|finding| finding.code == "F094").collect()
    };
    let project = TestProject::new();
    assert!(warnings(&project).is_empty(), "the project as it is writes them out");
    project.replace(ENGLISH, "Knowing your rights at work", "What the AGG says");
    let found = warnings(&project);
    let [warning] = found.as_slice() else { panic!("{found:#?}") };
    let place = warning.place.as_ref().unwrap();
    assert_eq!((place.line, place.column), project.place_of(ENGLISH, "AGG"));
    assert!(warning.message.starts_with("“AGG” is used in `fair-integration-heading`"), "{warning:?}");
    assert!(warning.hint.contains("known-abbreviations"), "{warning:?}");

    let known = "known-abbreviations = [\n  { word = \"ZUWES\"";
    let text = project.read(PROGRAMME).replacen(
        known,
        &known.replace("[\n", "[\n  { word = \"AGG\", reason = \"It is in the news.\" },\n"),
        1,
    );
    project.write(PROGRAMME, text);
    assert!(warnings(&project).is_empty(), "listed");
    project.replace(ENGLISH, "What the AGG says", "The General Equal Treatment Act (ABCD)");
    assert!(warnings(&project).is_empty(), "written out");
}

/// All texts that are read are checked, and the finding names the message that holds the abbreviation.
#[test]
fn an_abbreviation_in_what_stands_around_the_text() {
    let others = "text/en/programme.ftl";
    let places = [
        (ENGLISH, "contact-heading = Questions about the figures?", "contact-heading = The ABCD"),
        (ENGLISH, "contact-body =\n", "contact-body =\n    The ABCD\n\n"),
        (ENGLISH, "funders-heading = Funded by", "funders-heading = Paid by the ABCD"),
        (others, "funder-bmas = { -bmas }", "funder-bmas = { -bmas }, ABCD"),
        (others, "imprint = This is", "imprint = The ABCD says: this is"),
    ];
    for (file, from, to) in places {
        let project = TestProject::new();
        project.replace(file, from, to);
        let found = project.check().findings.into_iter().filter(|finding| finding.code == "F094").collect::<Vec<_>>();
        let [warning] = found.as_slice() else { panic!("{to}: {found:#?}") };
        let message = from.split(' ').next().unwrap();
        assert!(warning.message.starts_with(&format!("“ABCD” is used in `{message}`")), "{warning:?}");
        let place = warning.place.as_ref().unwrap();
        assert_eq!((place.file.as_str(), (place.line, place.column)), (file, project.place_of(file, "ABCD")));
    }
}

#[test]
fn foreign_words_that_say_no_language_or_hide_a_number() {
    for wrong in ["FOREIGN(\"Jobcenter\")", "FOREIGN(\"de\", \"5 Jobcenter\")", "FOREIGN(\"in German\", \"Jobcenter\")"]
    {
        with(ENGLISH, "Knowing your rights at work", &format!("Rights in the {{ {wrong} }}")).has(
            "F009",
            ENGLISH,
            "FOREIGN",
            "FOREIGN cannot take this argument",
            "without digits",
        );
    }
}
