//! Typed texts read as typed: nothing hidden, nothing that touches a value, no number that is no figure, and
//! addresses that reach whom they name.

use std::fs;

use crate::fixture::{COMMON, EDITION, ENGLISH, GERMAN, OBSERVATIONS, RELEASE};
use crate::support::{Finding, Report, TestProject};

const PROGRAMME: &str = "programme.toml";

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

// Characters that touch a value.

const TWO: &str = "{ $first-visits } by people who come for the first time and { $returning-visits }";

/// Each stands between two figures of a sentence, or around the first.
#[test]
fn two_values_with_too_little_between_them_are_read_as_one() {
    for between in ["", ".", "⁄", "{\"\\u00A0\"}", "\u{202f}", " ", "-", "’", "\u{ad}"] {
        let project = TestProject::fixture();
        let close = format!("{{ $first-visits }}{between}{{ $returning-visits }}");
        project.replace(ENGLISH, TWO, &close);
        let report = project.check();
        let (message, place) = one(&report, "F095", ENGLISH);
        assert!(message.contains("“1,325"), "{between:?}: {message}");
        assert_eq!(place, project.place_of(ENGLISH, "$first-visits"), "{between:?}");
    }
}

#[test]
fn a_character_that_touches_a_figure_makes_another_one() {
    let cases = [
        ("-{ $first-visits }", "-1,325", "-{ $first"),
        ("{ $first-visits }k", "1,325k", "$first-visits"),
        ("− { $first-visits }", "− 1,325", "− { $first"),
        ("**{ $first-visits }**th", "1,325t", "$first-visits"),
    ];
    for (typed, read, place) in cases {
        let project = TestProject::fixture();
        project.replace(ENGLISH, "{ $first-visits } by", &format!("{typed} by"));
        let report = project.check();
        let (message, at) = one(&report, "F095", ENGLISH);
        assert!(message.contains(&format!("“{read}”")), "{message}");
        assert_eq!(at, project.place_of(ENGLISH, place), "{typed}");
    }
}

/// Nobody has typed the two side by side, so that only the composed text shows it.
#[test]
fn a_term_that_touches_a_figure_is_found() {
    let project = TestProject::fixture();
    project.append(COMMON, "-thousands = k\n");
    project.replace(ENGLISH, "{ $first-visits } by", "{ $first-visits }{ -thousands } by");
    let report = project.check();
    let (message, place) = one(&report, "F095", ENGLISH);
    assert!(message.contains("`$first-visits` in `visits-body`, which is read “1,325k”"), "{message}");
    assert_eq!(place, project.place_of(ENGLISH, "$first-visits"));
}

/// The patterns that numbers and periods are put together with are texts like others.
#[test]
fn a_pattern_may_bring_its_sign_and_no_digit() {
    let project = TestProject::fixture();
    project.replace(
        "text/en/numbers.ftl",
        "approximator-around = around { $number }",
        "approximator-around = ≈{ $number }",
    );
    assert!(of(&project.check(), "F095").is_empty());
    project.replace("text/en/numbers.ftl", "≈{ $number }", "-{ $number }");
    let (message, _) = one(&project.check(), "F095", "text/en/numbers.ftl");
    assert!(message.contains("`approximator-around`, which is read “-12,400”"), "{message}");
    project.replace("text/en/numbers.ftl", "-{ $number }", "≈{ $number }");
    project.replace("text/en/numbers.ftl", ".alone = around", ".alone = −");
    let (message, _) = one(&project.check(), "F095", "text/en/numbers.ftl");
    assert!(message.contains("`approximator-around.alone`, which is read “− 12,400”"), "{message}");
}

/// Punctuation and compounds, which typography sets close to a number.
#[test]
fn punctuation_and_compounds_may_touch_a_value() {
    for typed in ["“{ $first-visits }”;", "({ $first-visits })", "{ $first-visits }-fold –"] {
        let project = TestProject::fixture();
        project.replace(ENGLISH, "{ $first-visits } by", &format!("{typed} by"));
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
        let project = TestProject::fixture();
        let typed = format!("including {character}{{ $first-visits }}");
        project.replace(ENGLISH, "including { $first-visits }", &typed);
        let report = project.check();
        let (message, place) = one(&report, "F096", ENGLISH);
        assert_eq!(message, format!("there is {name} in `visits-body`"));
        assert_eq!(place, project.place_of(ENGLISH, &character.to_string()));
        assert!(of(&report, "F095").is_empty(), "what shows nothing is one finding");
    }
}

/// As an escape of Fluent, as an entity of Markdown, in words of another language and in an address.
#[test]
fn hidden_characters_are_found_however_they_are_written() {
    let cases = [
        ("{\"\\u202E\"}", "there is RIGHT-TO-LEFT OVERRIDE (U+202E) in `visits-heading`"),
        ("{\"\\u000A\"}", "there is LINE FEED (U+000A) in `visits-heading`"),
        ("{ FOREIGN(\"de\", \"Job\u{200b}center\") }", "there is ZERO WIDTH SPACE (U+200B) in `visits-heading`"),
        ("[x](https://x.org/\u{202e}y)", "there is RIGHT-TO-LEFT OVERRIDE (U+202E) in `visits-heading`"),
        ("&ZeroWidthSpace;", "ZERO WIDTH SPACE (U+200B) comes about in `visits-heading`"),
    ];
    for (typed, message) in cases {
        let project = TestProject::fixture();
        project.replace(ENGLISH, "visits-heading = Getting ", &format!("visits-heading = Getting {typed} "));
        let report = project.check();
        assert_eq!(one(&report, "F096", ENGLISH).0, message);
    }
}

#[test]
fn hidden_characters_in_data_are_found_where_they_stand() {
    let cases = [
        (PROGRAMME, "person = \"Ada Bookbinder\"", "person = \"Ada\u{200b} Bookbinder\"", "\u{200b}"),
        (PROGRAMME, "person = \"Ada Bookbinder\"", "person = \"Regina\\u202E Bookbinder\"", "\\u202E"),
        (OBSERVATIONS, "printed-as = \"37 stops\"", "printed-as = \"37\u{2028}stops\"", "\u{2028}"),
        ("figures.toml", "[stops]", "[\"stops\u{ad}\"]", "\u{ad}"),
    ];
    for (file, from, to, place) in cases {
        let project = TestProject::fixture();
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
    let project = TestProject::fixture();
    project.replace(ENGLISH, "coming again", "com\u{ad}ing again");
    assert!(of(&project.check(), "F096").is_empty());
    project.replace(ENGLISH, "com\u{ad}ing", "coming\u{ad}");
    assert_eq!(one(&project.check(), "F096", ENGLISH).0, "there is SOFT HYPHEN (U+00AD) in `visits-heading`");
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
        let project = TestProject::fixture();
        project.replace(ENGLISH, "visits-heading = Getting ", &format!("visits-heading = Getting {typed} "));
        let report = project.check();
        let (found, at) = one(&report, "F012", ENGLISH);
        assert!(found.starts_with(message), "{typed}: {found}");
        assert_eq!(at, project.place_of(ENGLISH, place), "{typed}");
        assert!(of(&report, "F094").iter().all(|it| !it.message.contains("visits-heading")), "one finding is enough");
    }
}

/// A term brings the words to the function, which then are nobody's in the file.
#[test]
fn foreign_number_words_are_found_through_a_term() {
    let project = TestProject::fixture();
    project.append(COMMON, "-many = zweihundert Jobcenter\n");
    project.replace(ENGLISH, "visits-heading = Getting ", "visits-heading = Getting { FOREIGN(\"de\", -many) } ");
    let (message, _) = one(&project.check(), "F012", ENGLISH);
    assert!(message.starts_with("the number “zweihundert” comes about in `visits-heading`"), "{message}");
}

#[test]
fn names_with_numerals_are_marked_or_exempt() {
    for (typed, exempt) in
        [("Elizabeth { LITERAL(\"II\") }", ""), ("SGB II", "  { word = \"SGB II\", reason = \"A law.\" },\n")]
    {
        let project = TestProject::fixture();
        project.replace(ENGLISH, "visits-heading = Getting ", &format!("visits-heading = Getting {typed} "));
        let rule = "[number-words.en]\nexempt = [\n";
        project.replace(PROGRAMME, rule, &format!("{rule}{exempt}"));
        assert!(of(&project.check(), "F012").is_empty(), "{typed}");
    }
}

#[test]
fn a_language_whose_words_nobody_knows_is_pointed_out() {
    let project = TestProject::fixture();
    project.replace(ENGLISH, "visits-heading = Getting ", "visits-heading = Getting { FOREIGN(\"fr\", \"deux\") } ");
    let report = project.check();
    let [finding] = of(&report, "F029")[..] else { panic!("{:#?}", report.findings) };
    assert_eq!(finding.message, "the number words of `fr`, from which `en` has words, are not known");
}

// Addresses that machines follow.

const TELEPHONE: &str = "telephone = \"+49 30 1234567\"";

#[test]
fn a_telephone_calls_the_number_that_is_shown() {
    let project = TestProject::fixture();
    let both = "telephone = { shown = \"+49 (0)30 1234567\", dial = \"+49301234567\" }";
    project.replace(PROGRAMME, TELEPHONE, both);
    assert_eq!(project.report(&[]).code, 0);
    let page = fs::read_to_string(project.output(&format!("{EDITION}-en.html")))
        .or_else(|_| fs::read_to_string(project.output("en.html")))
        .unwrap();
    assert!(page.contains("href=\"tel:+49301234567\"") && page.contains("+49 (0)30 1234567"));
}

#[test]
fn what_no_telephone_and_no_program_can_follow_is_refused() {
    let cases = [
        ("telephone", "\"+49 (0)221 932981-24\"", "F106", "it is not known whether the part in brackets is dialled"),
        ("telephone", "\"0221 932981-24\"", "F106", "it does not begin with + and the country's code"),
        ("telephone", "\"+49 221 932981 ext. 24\"", "F106", "it holds something else than digits"),
        ("telephone", "\"+49 221 932981 24 932981 24\"", "F106", "it has more than 15 digits"),
        (
            "telephone",
            "{ shown = \"+49 (0)221 1234567\", dial = \"+4922193298124\" }",
            "F106",
            "+4922193298124 would be called",
        ),
        ("email", "\"Ada Bookbinder <regina.kahle@ebb-bildung.de>\"", "F106", "no program can follow"),
        ("email", "\"info@ebb-bildung.de,kontakt@ebb-bildung.de\"", "F106", "not of the form name@example.org"),
        ("web", "[\"https://www.ebb-bildung.de oder so\"]", "F106", "a blank in it"),
        ("web", "[\"https://\"]", "F106", "no program can follow"),
        ("person", "\"\"\"Regina\nKahle\"\"\"", "F009", "this belongs on one line"),
    ];
    for (key, value, code, problem) in cases {
        let project = TestProject::fixture();
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
        ("tel:+49(0)221932981", "part in brackets"),
        ("tel:0221932981", "country's code"),
        ("mailto:info", "name@example.org"),
    ] {
        let project = TestProject::fixture();
        project.replace(ENGLISH, "visits-heading = Getting ", &format!("visits-heading = [Getting]({link}) "));
        let report = project.check();
        assert!(one(&report, "F106", ENGLISH).0.contains(problem), "{:#?}", report.findings);
    }
}

// Smaller ones.

/// French sets a space before these marks, and one at which no line breaks.
#[test]
fn french_punctuation_keeps_its_space() {
    let project = TestProject::fixture();
    for name in fs::read_dir(project.file("text/en")).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap())
    {
        project.write(&format!("text/fr/{name}"), project.read(&format!("text/en/{name}")));
    }
    let french =
        "[languages.fr]\nlocale = \"fr-FR\"\ndirection = \"ltr\"\n\n[house-style.fr]\npercent = \"{0}\\u202f%\"\n\n";
    project.replace(PROGRAMME, "[languages.de]", &format!("{french}[languages.de]"));
    project.replace(RELEASE, "languages = [\"en\", \"de\"]", "languages = [\"fr\"]");
    let heading = project.read("text/fr/report.ftl");
    let heading = heading.lines().find(|line| line.starts_with("contact-heading")).unwrap();
    let slips = |text: &str| {
        let project = &project;
        let changed = project.read("text/fr/report.ftl").replace(heading, &format!("contact-heading = {text}"));
        project.write("text/fr/report.ftl", changed);
        let report = project.check();
        let own: Vec<_> =
            of(&report, "F028").into_iter().filter(|it| it.message.contains("contact-heading")).cloned().collect();
        let restored = project.read("text/fr/report.ftl").replace(&format!("contact-heading = {text}"), heading);
        project.write("text/fr/report.ftl", restored);
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
    let project = TestProject::fixture();
    let many = "{\"\"}".repeat(101);
    project.replace(ENGLISH, "visits-heading = Getting ", &format!("visits-heading = {many}Getting "));
    let report = project.check();
    let (message, place) = one(&report, "F002", ENGLISH);
    assert_eq!(message, "`visits-heading` has more than 100 placeables, with those of what it inserts");
    assert_eq!(place, project.place_of(ENGLISH, "visits-heading"));
}

/// All that the share is derived from is there, and no list of it can be empty.
#[test]
fn what_cannot_be_computed_is_not_asked_for() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = 0");
    project.replace(OBSERVATIONS, "returning-visits = 4210", "returning-visits = 0");
    let report = project.check();
    let missing = of(&report, "F008");
    assert!(!missing.is_empty());
    let help = "another finding says why; mend that";
    assert!(missing.iter().all(|finding| finding.hint == help), "{missing:#?}");
}

/// A period stands as it stands: no word of it can be changed.
#[test]
fn the_short_last_line_of_a_period_is_nobodys_fault() {
    let project = TestProject::new();
    let row = "row = [\"regional-networks\", \"competence-centres\"]";
    project.replace(
        "documents/fact-sheet.toml",
        row,
        "row = [\"fair-integration-events\", \"scheme-starters\", \"business-events\"]",
    );
    let period = "scheme-starters = { value = 2404, period = { from = 2019-01-03, to = 2019-06-28 } }";
    project.replace(crate::support::OBSERVATIONS, "scheme-starters = 2404", period);
    assert!(of(&project.check(), "F053").is_empty());
}

#[test]
fn accepting_counts_what_it_changes() {
    let project = TestProject::fixture();
    project.replace(GERMAN, "visits-kicker = Besuche", "visits-kicker = Einsteigen");
    let accept = ["text", "accept", "--all", "--language", "en"];
    let said = project.run(&accept).succeeded().stderr;
    assert!(said.contains(": 1 message accepted, ") && said.contains(" as before"), "{said}");
    let said = project.run(&accept).succeeded().stderr;
    assert!(said.contains(": 0 messages accepted, "), "{said}");
    let said = project.run(&["text", "accept", "visits-kicker", "visits-body", "--language", "en"]).succeeded().stderr;
    assert!(said.contains(": 0 messages accepted, 2 as before"), "{said}");
}
