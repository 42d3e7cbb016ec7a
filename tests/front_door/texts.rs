//! What is typed is what is read: nothing hidden in a text, nothing that touches a value, no number that is
//! no figure, and addresses that reach whom they name.

use std::fs;

use crate::support::{EDITION, Finding, OBSERVATIONS, Report, TestProject};

const PROGRAMME: &str = "programme.toml";
const STRUCTURE: &str = "documents/fact-sheet.toml";
const ENGLISH: &str = "text/en/fact-sheet.ftl";
const GERMAN: &str = "text/de/fact-sheet.ftl";
const TERMS: &str = "text/en/terms.ftl";

/// The findings of a code.
fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// The one finding of a code, which is an error and stands in `file`.
#[track_caller]
fn one(report: &Report, code: &str, file: &str) -> (String, (usize, usize)) {
    let [finding] = of(report, code)[..] else { panic!("one {code}: {:#?}", report.findings) };
    assert_eq!(finding.severity, "error", "{finding:?}");
    let place = finding.place.as_ref().unwrap_or_else(|| panic!("{finding:?}"));
    assert_eq!(place.file, file, "{finding:?}");
    (finding.message.clone(), (place.line, place.column))
}

// What touches a value.

const TWO: &str = "{ $recognition-advice } on recognition and { $combined-advice }";

/// Each stands between two figures of a sentence, or around the first.
#[test]
fn two_values_with_too_little_between_them_are_read_as_one() {
    for between in ["", ".", "⁄", "{\"\\u00A0\"}", "\u{202f}", " ", "-", "’", "\u{ad}"] {
        let project = TestProject::new();
        let close = format!("{{ $recognition-advice }}{between}{{ $combined-advice }}");
        project.replace(ENGLISH, TWO, &close);
        let report = project.check();
        let (message, place) = one(&report, "F095", ENGLISH);
        assert!(message.contains("“15,840"), "{between:?}: {message}");
        assert_eq!(place, project.place_of(ENGLISH, "$recognition-advice"), "{between:?}");
    }
}

#[test]
fn a_character_that_touches_a_figure_makes_another_one() {
    let cases = [
        ("-{ $recognition-advice }", "-15,840", "-{ $recognition"),
        ("{ $recognition-advice }k", "15,840k", "$recognition-advice"),
        ("− { $recognition-advice }", "− 15,840", "− { $recognition"),
        ("**{ $recognition-advice }**th", "15,840t", "$recognition-advice"),
    ];
    for (typed, read, place) in cases {
        let project = TestProject::new();
        project.replace(ENGLISH, "{ $recognition-advice } on", &format!("{typed} on"));
        let report = project.check();
        let (message, at) = one(&report, "F095", ENGLISH);
        assert!(message.contains(&format!("“{read}”")), "{message}");
        assert_eq!(at, project.place_of(ENGLISH, place), "{typed}");
    }
}

/// Nobody has typed the two side by side, so that only the composed text shows it.
#[test]
fn a_term_that_touches_a_figure_is_found() {
    let project = TestProject::new();
    project.append(TERMS, "-thousands = k\n");
    project.replace(ENGLISH, "{ $recognition-advice } on", "{ $recognition-advice }{ -thousands } on");
    let report = project.check();
    let (message, place) = one(&report, "F095", ENGLISH);
    assert!(message.contains("`$recognition-advice` in `advice-body`, which is read “15,840k”"), "{message}");
    assert_eq!(place, project.place_of(ENGLISH, "$recognition-advice"));
}

/// The patterns that numbers and periods are put together with are texts like others.
#[test]
fn a_pattern_may_bring_its_sign_and_no_digit() {
    let project = TestProject::new();
    project.replace(
        "text/en/numbers.ftl",
        "approximator-around = around { $number }",
        "approximator-around = ≈{ $number }",
    );
    assert!(of(&project.check(), "F095").is_empty());
    project.replace("text/en/numbers.ftl", "≈{ $number }", "-{ $number }");
    let (message, _) = one(&project.check(), "F095", "text/en/numbers.ftl");
    assert!(message.contains("`approximator-around`, which is read “-380”"), "{message}");
    project.replace("text/en/numbers.ftl", "-{ $number }", "≈{ $number }");
    project.replace("text/en/numbers.ftl", ".alone = around", ".alone = −");
    let (message, _) = one(&project.check(), "F095", "text/en/numbers.ftl");
    assert!(message.contains("`approximator-around.alone`, which is read “− 380”"), "{message}");
}

/// What typography sets close to a number.
#[test]
fn punctuation_and_compounds_may_touch_a_value() {
    for typed in ["“{ $recognition-advice }”;", "({ $recognition-advice })", "{ $recognition-advice }-fold –"] {
        let project = TestProject::new();
        project.replace(ENGLISH, "{ $recognition-advice } on", &format!("{typed} on"));
        assert!(of(&project.check(), "F095").is_empty(), "{typed}");
    }
}

// Hidden characters.

/// Ten of what other programs leave in a text, each at its place and by its name.
#[test]
fn hidden_characters_are_found_where_they_stand() {
    let cases = [
        ('\u{202e}', "RIGHT-TO-LEFT OVERRIDE (U+202E)"),
        ('\u{2067}', "RIGHT-TO-LEFT ISOLATE (U+2067)"),
        ('\u{200f}', "RIGHT-TO-LEFT MARK (U+200F)"),
        ('\u{b}', "LINE TABULATION (U+000B)"),
        ('\u{2028}', "LINE SEPARATOR (U+2028)"),
        ('\u{200b}', "ZERO WIDTH SPACE (U+200B)"),
        ('\u{feff}', "ZERO WIDTH NO-BREAK SPACE (U+FEFF)"),
        ('\u{9d}', "OPERATING SYSTEM COMMAND (U+009D)"),
        ('\u{f0b7}', "PRIVATE USE CHARACTER (U+F0B7)"),
        ('\u{e0041}', "TAG CHARACTER (U+E0041)"),
    ];
    for (character, name) in cases {
        let project = TestProject::new();
        let typed = format!("including {character}{{ $recognition-advice }}");
        project.replace(ENGLISH, "including { $recognition-advice }", &typed);
        let report = project.check();
        let (message, place) = one(&report, "F096", ENGLISH);
        assert_eq!(message, format!("there is {name} in `advice-body`"));
        assert_eq!(place, project.place_of(ENGLISH, &character.to_string()));
        assert!(of(&report, "F095").is_empty(), "what shows nothing is one finding");
    }
}

/// As an escape of Fluent, as an entity of Markdown, in words of another language and in an address.
#[test]
fn hidden_characters_are_found_however_they_are_written() {
    let cases = [
        ("{\"\\u202E\"}", "there is RIGHT-TO-LEFT OVERRIDE (U+202E) in `advice-heading`"),
        ("{\"\\u000A\"}", "there is LINE FEED (U+000A) in `advice-heading`"),
        ("{ FOREIGN(\"de\", \"Job\u{200b}center\") }", "there is ZERO WIDTH SPACE (U+200B) in `advice-heading`"),
        ("[x](https://x.org/\u{202e}y)", "there is RIGHT-TO-LEFT OVERRIDE (U+202E) in `advice-heading`"),
        ("&ZeroWidthSpace;", "ZERO WIDTH SPACE (U+200B) comes about in `advice-heading`"),
    ];
    for (typed, message) in cases {
        let project = TestProject::new();
        project.replace(ENGLISH, "advice-heading = Getting ", &format!("advice-heading = Getting {typed} "));
        let report = project.check();
        assert_eq!(one(&report, "F096", ENGLISH).0, message);
    }
}

#[test]
fn hidden_characters_in_data_are_found_where_they_stand() {
    let cases = [
        (PROGRAMME, "person = \"Regina Kahle\"", "person = \"Regina\u{200b} Kahle\"", "\u{200b}"),
        (PROGRAMME, "person = \"Regina Kahle\"", "person = \"Regina\\u202E Kahle\"", "\\u202E"),
        (OBSERVATIONS, "printed-as = \"261 trainings\"", "printed-as = \"261\u{2028}trainings\"", "\u{2028}"),
        ("figures.toml", "[subprojects]", "[\"subprojects\u{ad}\"]", "\u{ad}"),
    ];
    for (file, from, to, place) in cases {
        let project = TestProject::new();
        project.replace(file, from, to);
        let report = project.check();
        let found = of(&report, "F096");
        let at = found.first().unwrap_or_else(|| panic!("{to:?}: {:#?}", report.findings)).place.as_ref().unwrap();
        assert_eq!((at.file.as_str(), (at.line, at.column)), (file, project.place_of(file, place)), "{to:?}");
    }
}

/// A soft hyphen divides a word, and a joiner shapes letters.
#[test]
fn what_does_its_work_may_stay() {
    let project = TestProject::new();
    project.replace(ENGLISH, "foreign qualifications recognised", "foreign qualifi\u{ad}cations recognised");
    assert!(of(&project.check(), "F096").is_empty());
    project.replace(ENGLISH, "qualifi\u{ad}cations", "qualifications\u{ad}");
    assert_eq!(one(&project.check(), "F096", ENGLISH).0, "there is SOFT HYPHEN (U+00AD) in `advice-heading`");
}

// Numbers in words.

#[test]
fn number_words_hide_in_no_function_and_no_capitals() {
    let cases = [
        ("{ FOREIGN(\"de\", \"zweihundert Jobcenter\") }", "the number word “zweihundert”", "zweihundert"),
        ("{ FOREIGN(\"ru\", \"двадцать\") }", "the number word “двадцать”", "двадцать"),
        ("{ LITERAL(\"two hundred\") }", "the number word “two hundred”", "two hundred"),
        ("{ LITERAL(\"Two Plus\") }", "the number word “Two”", "Two Plus"),
        ("XIV", "the Roman numeral “XIV”", "XIV"),
        ("round III", "the Roman numeral “III”", "III"),
    ];
    for (typed, message, place) in cases {
        let project = TestProject::new();
        project.replace(ENGLISH, "advice-heading = Getting ", &format!("advice-heading = Getting {typed} "));
        let report = project.check();
        let (found, at) = one(&report, "F012", ENGLISH);
        assert!(found.starts_with(message), "{typed}: {found}");
        assert_eq!(at, project.place_of(ENGLISH, place), "{typed}");
        assert!(of(&report, "F094").iter().all(|it| !it.message.contains("advice-heading")), "one finding is enough");
    }
}

/// A term brings the words to the function, which then are nobody's in the file.
#[test]
fn foreign_number_words_are_found_through_a_term() {
    let project = TestProject::new();
    project.append(TERMS, "-many = zweihundert Jobcenter\n");
    project.replace(ENGLISH, "advice-heading = Getting ", "advice-heading = Getting { FOREIGN(\"de\", -many) } ");
    let (message, _) = one(&project.check(), "F012", ENGLISH);
    assert!(message.starts_with("the number “zweihundert” comes about in `advice-heading`"), "{message}");
}

#[test]
fn names_with_numerals_are_marked_or_exempt() {
    for (typed, exempt) in
        [("Elizabeth { LITERAL(\"II\") }", ""), ("SGB II", "  { word = \"SGB II\", reason = \"A law.\" },\n")]
    {
        let project = TestProject::new();
        project.replace(ENGLISH, "advice-heading = Getting ", &format!("advice-heading = Getting {typed} "));
        let rule = "[number-words.en]\nexempt = [\n";
        project.replace(PROGRAMME, rule, &format!("{rule}{exempt}"));
        assert!(of(&project.check(), "F012").is_empty(), "{typed}");
    }
}

#[test]
fn a_language_whose_words_nobody_knows_is_pointed_out() {
    let project = TestProject::new();
    project.replace(ENGLISH, "advice-heading = Getting ", "advice-heading = Getting { FOREIGN(\"fr\", \"deux\") } ");
    let report = project.check();
    let [finding] = of(&report, "F029")[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.message, "the number words of `fr`, from which `en` has words, are not known");
}

// Addresses that machines follow.

const TELEPHONE: &str = "telephone = \"+49 221 932981-24\"";

#[test]
fn a_telephone_calls_the_number_that_is_shown() {
    let project = TestProject::new();
    let both = "telephone = { shown = \"+49 (0)221 932981-24\", dial = \"+4922193298124\" }";
    project.replace(PROGRAMME, TELEPHONE, both);
    assert_eq!(project.report(&[]).code, 0);
    let page = fs::read_to_string(project.output(&format!("{EDITION}-en.html")))
        .or_else(|_| fs::read_to_string(project.output("en.html")))
        .unwrap();
    assert!(page.contains("href=\"tel:+4922193298124\"") && page.contains("+49 (0)221 932981-24"));
}

#[test]
fn what_no_telephone_and_no_program_can_follow_is_refused() {
    let cases = [
        (
            "telephone",
            "\"+49 (0)221 932981-24\"",
            "F106",
            "whether what stands in brackets is dialled, nobody can know",
        ),
        ("telephone", "\"0221 932981-24\"", "F106", "it does not begin with + and the country's code"),
        ("telephone", "\"+49 221 932981 ext. 24\"", "F106", "it holds something else than digits"),
        ("telephone", "\"+49 221 932981 24 932981 24\"", "F106", "it has more than 15 digits"),
        (
            "telephone",
            "{ shown = \"+49 (0)221 1234567\", dial = \"+4922193298124\" }",
            "F106",
            "+4922193298124 would be called",
        ),
        ("email", "\"Regina Kahle <regina.kahle@ebb-bildung.de>\"", "F106", "no program can follow"),
        ("email", "\"info@ebb-bildung.de,kontakt@ebb-bildung.de\"", "F106", "not of the form name@example.org"),
        ("web", "[\"https://www.ebb-bildung.de oder so\"]", "F106", "a blank in it"),
        ("web", "[\"https://\"]", "F106", "no program can follow"),
        ("person", "\"\"\"Regina\nKahle\"\"\"", "F009", "this belongs on one line"),
    ];
    for (key, value, code, problem) in cases {
        let project = TestProject::new();
        let text = project.read(PROGRAMME);
        let old = text[text.find("[contact]").unwrap()..]
            .lines()
            .find(|line| line.starts_with(&format!("{key} = ")))
            .unwrap();
        project.replace(PROGRAMME, old, &format!("{key} = {value}"));
        let report = project.check();
        let (message, _) = one(&report, code, PROGRAMME);
        assert!(message.contains(problem), "{value}: {message}");
    }
}

#[test]
fn a_typed_link_is_read_as_strictly() {
    for (link, problem) in [
        ("tel:+49(0)221932981", "stands in brackets"),
        ("tel:0221932981", "country's code"),
        ("mailto:info", "name@example.org"),
    ] {
        let project = TestProject::new();
        project.replace(ENGLISH, "advice-heading = Getting ", &format!("advice-heading = [Getting]({link}) "));
        let report = project.check();
        assert!(one(&report, "F106", ENGLISH).0.contains(problem), "{:#?}", report.findings);
    }
}

// Smaller ones.

/// French sets a space before these marks, and one at which no line breaks.
#[test]
fn french_punctuation_keeps_its_space() {
    let project = TestProject::new();
    for name in fs::read_dir(project.file("text/en")).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap())
    {
        project.write(&format!("text/fr/{name}"), project.read(&format!("text/en/{name}")));
    }
    let french =
        "[languages.fr]\nlocale = \"fr-FR\"\ndirection = \"ltr\"\n\n[house-style.fr]\npercent = \"{0}\\u202f%\"\n\n";
    project.replace(PROGRAMME, "[languages.ru]", &format!("{french}[languages.ru]"));
    project.replace(&format!("editions/{EDITION}.toml"), "languages = [\"en\", \"de\"]", "languages = [\"fr\"]");
    let heading = project.read("text/fr/fact-sheet.ftl");
    let heading = heading.lines().find(|line| line.starts_with("contact-heading")).unwrap();
    let slips = |text: &str| {
        let project = &project;
        let changed = project.read("text/fr/fact-sheet.ftl").replace(heading, &format!("contact-heading = {text}"));
        project.write("text/fr/fact-sheet.ftl", changed);
        let report = project.check();
        let own: Vec<_> =
            of(&report, "F028").into_iter().filter(|it| it.message.contains("contact-heading")).cloned().collect();
        let restored = project.read("text/fr/fact-sheet.ftl").replace(&format!("contact-heading = {text}"), heading);
        project.write("text/fr/fact-sheet.ftl", restored);
        own
    };
    for right in ["Des questions\u{a0}?", "Contact\u{202f}: écrivez\u{202f};", "Une «\u{a0}question\u{a0}»\u{202f}!"]
    {
        assert!(slips(right).is_empty(), "{right}");
    }
    let [wrong] = &slips("Des questions ?")[..] else { panic!("one") };
    assert!(wrong.hint.contains("\\u202F"), "{wrong:?}");
    assert_eq!(slips("Contact\u{a0}, écrivez").len(), 1);
}

#[test]
fn a_message_of_too_many_placeables_is_told_the_bound() {
    let project = TestProject::new();
    let many = "{\"\"}".repeat(101);
    project.replace(ENGLISH, "advice-heading = Getting ", &format!("advice-heading = {many}Getting "));
    let report = project.check();
    let (message, place) = one(&report, "F002", ENGLISH);
    assert_eq!(message, "`advice-heading` has more than 100 placeables, with those of what it inserts");
    assert_eq!(place, project.place_of(ENGLISH, "advice-heading"));
}

/// All that the share is derived from is there, and no list of it can be empty.
#[test]
fn what_cannot_be_computed_is_not_asked_for() {
    let project = TestProject::new();
    project.replace(OBSERVATIONS, "course-based-schemes = 119", "course-based-schemes = 0");
    project.replace(OBSERVATIONS, "individual-schemes = 952", "individual-schemes = 0");
    let report = project.check();
    let missing = of(&report, "F008");
    assert!(!missing.is_empty());
    let way_out = "another finding says why it cannot be computed; mend that, or take the figure out";
    assert!(missing.iter().all(|finding| finding.hint == way_out), "{missing:#?}");
}

/// A period stands as it stands: no word of it can be changed.
#[test]
fn the_short_last_line_of_a_period_is_nobodys_fault() {
    let project = TestProject::new();
    let row = "row = [\"regional-networks\", \"competence-centres\", \"subprojects\"]";
    project.replace(STRUCTURE, row, "row = [\"fair-integration-events\", \"scheme-starters\", \"business-events\"]");
    let period = "scheme-starters = { value = 2404, period = { from = 2019-01-03, to = 2019-06-28 } }";
    project.replace(OBSERVATIONS, "scheme-starters = 2404", period);
    assert!(of(&project.check(), "F053").is_empty());
}

#[test]
fn accepting_counts_what_it_changes() {
    let project = TestProject::new();
    project.replace(GERMAN, "advice-kicker = Beratung", "advice-kicker = Beratungen");
    let accept = ["text", "accept", "--all", "--language", "en"];
    let said = project.run(&accept).succeeded().stderr;
    assert!(said.contains(": 1 message accepted, ") && said.contains(" as before"), "{said}");
    let said = project.run(&accept).succeeded().stderr;
    assert!(said.contains(": 0 messages accepted, "), "{said}");
    let said = project.run(&["text", "accept", "advice-kicker", "advice-body", "--language", "en"]).succeeded().stderr;
    assert!(said.contains(": 0 messages accepted, 2 as before"), "{said}");
}
