//! Texts that depend on data in the open: words that a trend chooses, and words that stand for a relation.

use std::fs;

use crate::fixture::{EDITION, ENGLISH, GERMAN, OBSERVATIONS, RELEASE, STRUCTURE};
use crate::support::{Finding, Report, TestProject, ask, published_edition};

const CATALOGUE: &str = "figures.toml";
const EARLIER: &str = "observations/2023-01--2023-06.toml";

fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

#[track_caller]
fn only<'r>(report: &'r Report, code: &str) -> &'r Finding {
    let [finding] = of(report, code)[..] else { panic!("one {code} in {:#?}", report.findings) };
    finding
}

#[track_caller]
fn nothing_is_found(project: &TestProject) {
    let report = project.report(&["--only", "web-page"]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
}

fn accepted(project: &TestProject) {
    project.run(&["text", "accept", "--all", "--language", "en"]).succeeded();
}

fn web_page(project: &TestProject, language: &str) -> String {
    let path = project.root().join(format!("out/{EDITION}/{language}.html"));
    let page = fs::read_to_string(path).expect("a web page");
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn manifest(project: &TestProject) -> serde_json::Value {
    let path = project.root().join(format!("out/{EDITION}/manifest.json"));
    serde_json::from_slice(&fs::read(path).expect("a manifest")).expect("JSON")
}

/// The fixture with these words at the end of its visits, in English and German.
fn with_words(english: &str, german: &str) -> TestProject {
    let project = TestProject::fixture();
    project.replace(ENGLISH, "other towns of the region.\n", &format!("other towns of the region.\n    {english}\n"));
    project.replace(GERMAN, "erste Besuche.\n", &format!("erste Besuche.\n    {german}\n"));
    accepted(&project);
    project
}

fn rename(project: &TestProject, from: &str, to: &str) {
    for file in [ENGLISH, GERMAN] {
        project.write(file, project.read(file).replace(from, to));
    }
    accepted(project);
}

// Trends.

const RISES: &str = "The number of stops { TREND($stops, $stops--2023-01--2023-06) ->
        [rose] rose from { $stops--2023-01--2023-06 }
        [fell] fell
       *[unchanged] stayed the same
    }.";
const RISES_IN_GERMAN: &str = "Die Zahl der Haltestellen { TREND($stops, $stops--2023-01--2023-06) ->
        [rose] stieg von { $stops--2023-01--2023-06 }
        [fell] sank
       *[unchanged] blieb gleich
    }.";

/// The fixture with a survey of the year before, in which there were so many stops, and with sentences about it.
fn with_a_year_before(stops: &str) -> TestProject {
    let project = with_words(RISES, RISES_IN_GERMAN);
    let earlier =
        project.read(OBSERVATIONS).replace("2024-", "2023-").replace("value = 37", &format!("value = {stops}"));
    let earlier = &earlier[..earlier.find("# What the office").expect("the controls")];
    project.write(EARLIER, earlier);
    project.replace(RELEASE, "issued =", "earlier = [\"2023-01--2023-06\"]\nissued =");
    project.append(CATALOGUE, "\n[[comparable]]\nfigures = [\"stops\"]\nreason = \"The same is counted.\"\n");
    project
}

#[test]
fn a_trend_chooses_the_words() {
    for (before, english, german) in [
        ("36", "stops rose from <data", "Haltestellen stieg von <data"),
        ("38", "stops fell.", "Haltestellen sank."),
        ("37", "stops stayed the same.", "Haltestellen blieb gleich."),
        ("37.0", "stops stayed the same.", "Haltestellen blieb gleich."),
    ] {
        let project = with_a_year_before(before);
        nothing_is_found(&project);
        assert!(web_page(&project, "en").contains(english), "{before}: {}", web_page(&project, "en"));
        assert!(web_page(&project, "de").contains(german), "{before}");
    }
}

/// What decides words is on record, so that a correction lists what it touches.
#[test]
fn the_manifest_knows_which_figures_decide_words() {
    let project = with_a_year_before("38");
    nothing_is_found(&project);
    let manifest = manifest(&project);
    let words = |language: &str| {
        serde_json::json!({ "language": language, "message": "visits-body", "trend": "fell",
            "figures": ["stops", "stops--2023-01--2023-06"] })
    };
    assert_eq!(manifest["dependent-words"], serde_json::json!([words("en"), words("de")]));
    let figures = manifest["figures"].as_array().expect("figures");
    let before = figures.iter().find(|figure| figure["id"] == "stops--2023-01--2023-06").expect("the earlier value");
    assert_eq!((&before["value"], &before["printed"]), (&"38".into(), &serde_json::json!([])));
    assert!(before["origin"].as_str().expect("a place").starts_with(EARLIER));
}

#[test]
fn a_threshold_says_what_counts_as_a_change() {
    for (threshold, before, english) in [
        ("2", "36", "stops stayed the same."),
        ("2", "35", "stops rose from"),
        ("{ percent = 5 }", "36", "stops stayed the same."),
        ("{ percent = 2.5 }", "36", "stops rose from"),
    ] {
        let project = with_a_year_before(before);
        let stops = "[stops]\nunit = \"stop\"\n";
        project.replace(CATALOGUE, stops, &format!("{stops}unchanged-below = {threshold}\n"));
        nothing_is_found(&project);
        assert!(web_page(&project, "en").contains(english), "{threshold} {before}");
    }
}

#[test]
fn a_threshold_is_a_size() {
    for threshold in ["0", "-1", "{ percent = 100 }", "{ percent = 0 }", "{}", "\"2 %\"", "{ per-cent = 2 }"] {
        let project = TestProject::fixture();
        let stops = "[stops]\nunit = \"stop\"\n";
        project.replace(CATALOGUE, stops, &format!("{stops}unchanged-below = {threshold}\n"));
        let report = project.check();
        assert_eq!(report.code, 1, "{threshold}");
        let place = report.findings[0].place.as_ref().expect("a place");
        assert_eq!((place.file.as_str(), place.text.starts_with("unchanged-below")), (CATALOGUE, true), "{threshold}");
    }
}

/// Values that are not exact decide nothing by themselves.
#[test]
fn what_is_around_a_number_needs_a_threshold() {
    let project = with_a_year_before("30, precision = \"around\"");
    let report = project.check();
    let found = of(&report, "F114");
    assert_eq!(found.len(), 2, "{:#?}", report.findings);
    for (finding, file) in found.iter().zip([GERMAN, ENGLISH]) {
        let message = "whether `$stops` rose or fell from `$stops--2023-01--2023-06` cannot be decided: \
                       `stops--2023-01--2023-06` is only around 30";
        assert_eq!((finding.message.as_str(), finding.subject.as_deref()), (message, None));
        let place = finding.place.as_ref().expect("a place");
        assert_eq!(place.file, file);
        assert!(place.text.contains("TREND("), "{}", place.text);
        assert!(finding.hint.contains("unchanged-below"));
        let values: Vec<_> = finding.related.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(values, ["`stops` is 37", "`stops--2023-01--2023-06` is 30"]);
    }
    let stops = "[stops]\nunit = \"stop\"\n";
    project.replace(CATALOGUE, stops, &format!("{stops}unchanged-below = 5\n"));
    nothing_is_found(&project);
}

#[test]
fn a_bound_decides_what_it_excludes() {
    let project = with_a_year_before("37, precision = \"less-than\"");
    nothing_is_found(&project);
    assert!(web_page(&project, "en").contains("stops rose from"));
    let project = with_a_year_before("38, precision = \"less-than\"");
    let report = project.check();
    let message = "`stops` is 37, and `stops--2023-01--2023-06` is less than 38: the trend may be another one";
    assert!(of(&report, "F114").iter().all(|finding| finding.message.ends_with(message)), "{:#?}", report.findings);
    assert_eq!(of(&report, "F114").len(), 2);
}

/// “It rose from 24 % to 24 %” would be true, and nobody would believe it.
#[test]
fn a_change_that_nobody_sees_is_none() {
    let project = with_a_year_before("36");
    rename(&project, "$stops--2023-01--2023-06", "$first-visit-share");
    rename(&project, "TREND($stops,", "TREND($other-share,");
    let share = "\n[other-share]\nshare = { of = \"other-visits\", in = \"visits\" }\n";
    project.append(
        CATALOGUE,
        &format!("{share}\n[other-visits]\nunit = \"visit\"\nkind = \"flow\"\ncollector = \"office\"\n"),
    );
    project.replace(OBSERVATIONS, "first-visits = 1325\n", "first-visits = 1325\nother-visits = 1326\n");
    let report = project.check();
    let message = "`other-share` rose by less than readers see: it and `first-visit-share` are both shown as 24";
    assert!(only_message(&report, "F114").ends_with(message), "{:#?}", report.findings);
}

/// The message that all findings of a code have.
#[track_caller]
fn only_message<'r>(report: &'r Report, code: &str) -> &'r str {
    let found = of(report, code);
    let [first, ..] = found[..] else { panic!("no {code} in {:#?}", report.findings) };
    assert!(found.iter().all(|finding| finding.message == first.message), "{found:#?}");
    &first.message
}

#[test]
fn only_like_things_have_a_trend() {
    for (new, old, code, message) in [
        (
            "first-visits",
            "books-lent",
            "F114",
            "`first-visits` is a flow of the unit `visit` and `books-lent` is a flow of the unit `book`",
        ),
        ("stops--2023-01--2023-06", "stops", "F114", "`stops--2023-01--2023-06` is no later value than `stops`"),
        ("stops", "stops", "F114", "`stops` is no later value than `stops`"),
        ("stops", "survey-to", "F009", "TREND cannot take this argument"),
        ("visits", "visits--2023-01--2023-06", "F100", "the catalogue does not say that `visits` compares"),
        ("stops", "visitors", "F008", "`$visitors` in "),
    ] {
        let project = with_a_year_before("36");
        rename(&project, "TREND($stops, $stops--2023-01--2023-06)", &format!("TREND(${new}, ${old})"));
        let report = project.check();
        assert!(of(&report, code).iter().any(|it| it.message.contains(message)), "{new}: {:#?}", report.findings);
    }
}

/// Half a year and a quarter hold different numbers of visits, and no trend.
#[test]
fn what_is_counted_is_counted_as_long() {
    let project = with_words(
        &RISES.replace("$stops--2023-01--2023-06", "$first-visits").replace("$stops", "$returning-visits"),
        &RISES_IN_GERMAN.replace("$stops--2023-01--2023-06", "$first-visits").replace("$stops", "$returning-visits"),
    );
    nothing_is_found(&project);
    assert!(web_page(&project, "en").contains("stops rose from"));
    let quarter = "other-visits = { value = 1325, period = { from = 2024-04-01, to = 2024-06-30 } }";
    project.append(CATALOGUE, "\n[other-visits]\nunit = \"visit\"\nkind = \"flow\"\ncollector = \"office\"\n");
    project.replace(OBSERVATIONS, "[figures]\n", &format!("[figures]\n{quarter}\n"));
    rename(&project, "TREND($returning-visits, $first-visits)", "TREND($returning-visits, $other-visits)");
    let report = project.check();
    let why = "`returning-visits` is counted over 2024-01-01/2024-06-30 and `other-visits` over 2024-04-01/2024-06-30";
    assert!(only_message(&report, "F114").ends_with(why), "{:#?}", report.findings);
}

#[test]
fn a_trend_only_chooses() {
    for printed in ["{ TREND($stops, $stops--2023-01--2023-06) }", "{ TREND($stops) ->\n       *[rose] x\n    }"] {
        let project = with_a_year_before("36");
        project.append(ENGLISH, &format!("\n-trend = {printed}\n"));
        project.replace(ENGLISH, "What readers ask for", &format!("What readers ask for {printed}"));
        let report = project.check();
        let finding = only(&report, "F009");
        assert_eq!(finding.message, "TREND cannot take this argument");
        assert!(finding.place.as_ref().is_some_and(|place| place.text.contains("TREND")));
    }
}

#[test]
fn a_trend_has_three_forms() {
    let project = with_a_year_before("36");
    project.replace(ENGLISH, "        [fell] fell\n", "        [dropped] fell\n");
    accepted(&project);
    let report = project.check();
    let messages: Vec<_> = of(&report, "F045").iter().map(|finding| finding.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "in `visits-body` (`en`) the form [fell] for the trend of `$stops` is missing",
            "in `visits-body` (`en`) no trend ever has the form [dropped]",
        ]
    );
    assert!(report.findings.iter().all(|finding| ["F045", "F040"].contains(&finding.code.as_str())), "{report:#?}");
}

/// Languages choose by the same trend, and show the same in each form. Forms may differ: they say different things.
#[test]
fn languages_ask_the_same() {
    let project = with_a_year_before("36");
    project.replace(GERMAN, "[fell] sank", "[fell] sank von { $stops--2023-01--2023-06 }");
    accepted(&project);
    let report = project.check();
    let message = "`visits-body` shows `$stops--2023-01--2023-06` in the form [fell] in `de` and not in `en`";
    assert_eq!(only(&report, "F040").message, message);
    let project = with_a_year_before("36");
    project.replace(GERMAN, "TREND($stops, $stops--2023-01--2023-06)", "TREND($first-visits, $returning-visits)");
    accepted(&project);
    let report = project.check();
    let messages: Vec<_> = of(&report, "F040").iter().map(|finding| finding.message.as_str()).collect();
    assert!(
        messages.contains(
            &"`visits-body` shows the trend from `$returning-visits` to `$first-visits` in `de` and not in `en`"
        ),
        "{messages:#?}"
    );
    assert_eq!(messages.len(), 2);
}

/// A trend needs both of its figures, printed or not.
#[test]
fn a_block_drops_out_with_the_figures_of_its_trend() {
    let project = with_a_year_before("36");
    cut_off(&project, ["    The number of stops {", "    Die Zahl der Haltestellen {"]);
    nothing_is_found(&project);
    project.replace(
        EARLIER,
        "stops = { value = 36",
        "stops = { value = \"not-delivered\", reason = \"Nobody counted.\" } #",
    );
    nothing_is_found(&project);
    assert!(!web_page(&project, "en").contains("stops rose"));
    let left_out = serde_json::json!([{ "block": "visits-words", "lacking": ["stops--2023-01--2023-06"] }]);
    assert_eq!(manifest(&project)["left-out"], left_out);
}

/// Makes the end of the visits, from these words on in English and German, a block that may drop out.
fn cut_off(project: &TestProject, starts: [&str; 2]) {
    for (file, start) in [ENGLISH, GERMAN].into_iter().zip(starts) {
        project.replace(file, start, &format!("visits-words =\n{start}"));
    }
    let section = "[[sections]]\nid = \"visits\"\n";
    let body = "body = [[\"visits-body\", { block = \"visits-words\", optional = true }]]\n";
    project.replace(STRUCTURE, section, &format!("{section}{body}"));
    accepted(project);
}

// Claims.

const RELATION: &str = "\n[[relation]]\nid = \"most-return\"\nshare = { of = \"returning-visits\", in = \"visits\" }\n\
                        more-than = 50\nseverity = \"claim\"\n";
const CLAIM: &str = "{ CLAIM(\"most-return\", \"More than half\") } of the visitors return.";
const CLAIM_IN_GERMAN: &str = "{ CLAIM(\"most-return\", \"Mehr als die Hälfte\") } kommt wieder.";

fn with_a_claim() -> TestProject {
    let project = with_words(CLAIM, CLAIM_IN_GERMAN);
    project.append(CATALOGUE, RELATION);
    project
}

/// More than half of the visits are first ones now.
fn reversed(project: &TestProject) {
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = 4210");
    project.replace(OBSERVATIONS, "returning-visits = 4210", "returning-visits = 1325");
    project.replace(OBSERVATIONS, "first-visit-share = 24", "first-visit-share = 76");
}

#[test]
fn a_claim_prints_its_words() {
    let project = with_a_claim();
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    assert!(web_page(&project, "en").contains("region. More than half of the visitors return."));
    let pdf = project.root().join(format!("out/{EDITION}/{EDITION}-de-accessible.pdf"));
    let text = ask("pdftotext", &[&pdf, &"-"]).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Mehr als die Hälfte kommt wieder."), "{text}");
    let words = |language: &str, words: &str| {
        serde_json::json!({ "language": language, "message": "visits-body", "claim": "most-return", "words": words,
            "figures": ["returning-visits", "visits", "first-visits"] })
    };
    let wanted = serde_json::json!([words("en", "More than half"), words("de", "Mehr als die Hälfte")]);
    assert_eq!(manifest(&project)["dependent-words"], wanted);
}

/// Pages, web pages and codes are those of the same words without a claim.
#[test]
fn a_claim_looks_like_text() {
    let sentences = [
        "{ CLAIM(\"most-return\", \"Most of the visitors\") } return.",
        "Es kommen { CLAIM(\"most-return\", \"die meisten\") } wieder.",
    ];
    let claimed = with_words(sentences[0], sentences[1]);
    claimed.append(CATALOGUE, RELATION);
    let typed = with_words("Most of the visitors return.", "Es kommen die meisten wieder.");
    let outputs = |project: &TestProject| {
        project.build(&[]).succeeded();
        let outputs = manifest(project)["outputs"].as_array().cloned().expect("outputs");
        outputs
            .iter()
            .map(|output| (output["file"].clone(), output["edition-code"].clone(), output["sha256"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(outputs(&claimed), outputs(&typed));
}

#[test]
fn a_claim_that_does_not_hold_is_refused() {
    let project = with_a_claim();
    reversed(&project);
    let report = project.check();
    let found = of(&report, "F115");
    assert_eq!((found.len(), report.findings.len()), (2, 2), "{:#?}", report.findings);
    for (finding, (file, words)) in found.iter().zip([(GERMAN, "Mehr als die Hälfte"), (ENGLISH, "More than half")]) {
        let message = format!(
            "“{words}” in `visits-body` claims `most-return`, which does not hold: `returning-visits` (1325) in percent \
             of `visits` (5535) = 23.94 must be more than 50"
        );
        assert_eq!((finding.message.as_str(), finding.subject.as_deref()), (message.as_str(), None));
        let place = finding.place.as_ref().expect("a place");
        assert_eq!((place.file.as_str(), place.text.contains("CLAIM(")), (file, true));
        let related: Vec<_> = finding.related.iter().map(|it| (it.place.file.as_str(), it.what.as_str())).collect();
        let values = [
            (CATALOGUE, "the relation"),
            (OBSERVATIONS, "`returning-visits` is 1325"),
            (CATALOGUE, "`visits` is 5535"),
        ];
        assert_eq!(related, values);
        assert!(finding.stops && finding.scope.iter().all(|part| part.edition.as_deref() == Some(EDITION)));
    }
    assert!(report.written().is_empty());
}

/// Each edition has the words that are true of it.
#[test]
fn what_does_not_hold_may_stand_in_a_form_that_is_not_printed() {
    let claim = |words: &str, id: &str| format!("{{ CLAIM(\"{id}\", \"{words}\") }}");
    let choice = |most: &str, few: &str| {
        format!(
            "{{ TREND($returning-visits, $first-visits) ->\n        [rose] {}\n        [fell] {}\n       *[unchanged] As many\n    }} return.",
            claim(most, "most-return"),
            claim(few, "few-return")
        )
    };
    let project = with_words(&choice("Most", "Less than half"), &choice("Die meisten", "Weniger als die Hälfte"));
    project.append(CATALOGUE, RELATION);
    project.append(CATALOGUE, &RELATION.replace("most-return", "few-return").replace("more-than", "less-than"));
    nothing_is_found(&project);
    assert!(web_page(&project, "en").contains("Most return."));
    reversed(&project);
    nothing_is_found(&project);
    assert!(web_page(&project, "en").contains("Less than half return."));
}

/// A relation of claims must hold nowhere else.
#[test]
fn a_relation_for_claims_is_no_demand() {
    let project = TestProject::fixture();
    project.append(CATALOGUE, RELATION);
    reversed(&project);
    let report = project.check();
    let finding = only(&report, "F116");
    assert_eq!(report.findings.len(), 1, "{:#?}", report.findings);
    assert_eq!((finding.severity.as_str(), finding.subject.as_deref()), ("warning", Some("most-return")));
    let project = TestProject::fixture();
    project.append(CATALOGUE, &RELATION.replace("severity = \"claim\"\n", ""));
    reversed(&project);
    assert_eq!(only(&project.check(), "F032").subject.as_deref(), Some("most-return"));
}

#[test]
fn no_text_can_claim_dates_or_several_editions() {
    for rule in ["in-order = [\"first-ride\", \"survey-from\"]", "cumulative = [\"visits\"]"] {
        let relation = format!("\n[[relation]]\nid = \"most-return\"\n{rule}\n");
        let project = with_words(CLAIM, CLAIM_IN_GERMAN);
        project.append(CATALOGUE, &relation);
        let report = project.check();
        let message = only_start(&report, "F115");
        assert!(message.ends_with("which is about dates or several editions, where no text can claim it"), "{message}");
        project.replace(CATALOGUE, rule, &format!("{rule}\nseverity = \"claim\""));
        let report = project.check();
        assert_eq!(only(&report, "F009").message, "no text can claim a relation of dates or of several editions");
    }
}

#[track_caller]
fn only_start<'r>(report: &'r Report, code: &str) -> &'r str {
    let found = of(report, code);
    assert_eq!(found.len(), 2, "{:#?}", report.findings);
    &found[0].message
}

#[test]
fn what_cannot_be_computed_cannot_be_claimed() {
    let project = with_a_claim();
    project.replace(
        CATALOGUE,
        "of = \"returning-visits\", in = \"visits\" }\nmore",
        "of = \"returning-visits\", in = \"stops\" }\nmore",
    );
    project.replace(OBSERVATIONS, "stops = { value = 37", "stops = { value = 0");
    let report = project.check();
    assert!(only_start(&report, "F115").contains("cannot be computed: it divides by zero"), "{:#?}", report.findings);
}

#[test]
fn relations_of_the_survey_and_mirrors_are_claimed_too() {
    let project = with_words(
        "{ CLAIM(\"as-many\", \"Twice\") } as many return.",
        "Es kommen { CLAIM(\"as-many\", \"doppelt\") } so viele wieder.",
    );
    project
        .append(OBSERVATIONS, "\n[[relation]]\nid = \"as-many\"\nmirror = [\"first-visits\", \"returning-visits\"]\n");
    let report = project.check();
    let how = "which does not hold: `first-visits` (1325) and `returning-visits` (4210) must be the same";
    assert!(only_start(&report, "F115").ends_with(how), "{:#?}", report.findings);
    project.replace(
        OBSERVATIONS,
        "mirror = [\"first-visits\", \"returning-visits\"]",
        "figure = \"returning-visits\"\nat-least = \"first-visits\"",
    );
    nothing_is_found(&project);
}

#[test]
fn a_relation_that_is_not_there_has_a_near_name() {
    let project = with_a_claim();
    rename(&project, "most-return\"", "most-returns\"");
    let report = project.check();
    let finding = only(&report, "F007");
    assert_eq!(finding.message, "there is no relation `most-returns` for `2024-01--2024-06`; wanted by 2 texts");
    assert_eq!(finding.hint, "did you mean `most-return`?");
    assert!(finding.place.as_ref().is_some_and(|place| place.text.contains("CLAIM(")));
}

#[test]
fn a_claim_takes_two_texts() {
    for wrong in [
        "CLAIM(\"most-return\")",
        "CLAIM(\"most-return\", $stops)",
        "CLAIM(\"most-return\", \"most\", style: \"short\")",
    ] {
        let project = with_a_claim();
        project.replace(ENGLISH, "What readers ask for", &format!("What readers ask for {{ {wrong} }}"));
        let report = project.check();
        assert_eq!(only(&report, "F009").message, "CLAIM cannot take this argument", "{wrong}");
    }
}

/// Words of a claim are tied to figures; those beside it are not.
#[test]
fn number_words_belong_to_the_claim_alone() {
    let project = with_words(
        "{ CLAIM(\"most-return\", \"Two thirds, 2 in 3 or more than 50 %\") } return, two thirds.",
        "Zwei Drittel, {  CLAIM(\"most-return\", \"zwei Drittel, 2 von 3 oder mehr als 50 %\") }, kommen wieder.",
    );
    project.append(CATALOGUE, RELATION);
    let report = project.check();
    let found: Vec<_> = of(&report, "F012").iter().filter_map(|finding| finding.subject.as_deref()).collect();
    assert_eq!(found, ["visits-body Zwei Drittel", "visits-body two thirds"], "{:#?}", report.findings);
}

/// A figure's value would not follow the data.
#[test]
fn a_claim_hides_no_figure() {
    for (words, value) in [("more than 37", "37"), ("nearly 5,535", "5,535"), ("24 % and more", "24")] {
        let project = with_a_claim();
        rename(&project, "\"More than half\"", &format!("\"{words}\""));
        let report = project.check();
        let finding = only(&report, "F012");
        assert!(finding.message.starts_with(&format!("“{value}” in a claim of `visits-body` is the value of `")));
        assert!(finding.place.as_ref().is_some_and(|place| place.text.contains(words)), "{finding:#?}");
    }
    let project = with_a_claim();
    rename(&project, "\"More than half\"", "\"3.7 in 10\"");
    nothing_is_found(&project);
    rename(&project, "\"3.7 in 10\"", "\"since 15.07.2019\"");
    assert_eq!(only(&project.check(), "F012").message, "“15.07.2019” in a claim of `visits-body` is a date");
}

#[test]
fn languages_claim_the_same() {
    let project = with_a_claim();
    project.replace(GERMAN, CLAIM_IN_GERMAN, "Die meisten kommen wieder.");
    accepted(&project);
    let report = project.check();
    let finding = only(&report, "F040");
    assert_eq!(finding.message, "`visits-body` shows the claim `most-return` in `en` and not in `de`");
    assert_eq!(finding.subject.as_deref(), Some("de most-return visits-body"));
}

#[test]
fn a_block_drops_out_with_the_figures_of_its_claim() {
    let project = with_a_claim();
    project.replace(
        CATALOGUE,
        "of = \"returning-visits\", in = \"visits\" }\nmore",
        "of = \"busy-stops\", in = \"stops\" }\nmore",
    );
    project.append(CATALOGUE, "\n[busy-stops]\nunit = \"stop\"\nkind = \"stock\"\ncollector = \"office\"\n");
    let stops = "stops = { value = 37, as-of = 2024-06-30 }\n";
    project.replace(OBSERVATIONS, stops, &format!("{stops}busy-stops = {{ value = 20, as-of = 2024-06-30 }}\n"));
    cut_off(&project, ["    { CLAIM(", "    { CLAIM("]);
    nothing_is_found(&project);
    let not_delivered = "busy-stops = { value = \"not-delivered\", reason = \"Nobody counted.\" }";
    project.replace(OBSERVATIONS, "busy-stops = { value = 20, as-of = 2024-06-30 }", not_delivered);
    nothing_is_found(&project);
    assert!(!web_page(&project, "en").contains("More than half"));
    let left_out = serde_json::json!([{ "block": "visits-words", "lacking": ["busy-stops"] }]);
    assert_eq!(manifest(&project)["left-out"], left_out);
    // What cannot do without it wants the figure.
    project.replace(STRUCTURE, "\"visits-words\", optional = true", "\"visits-words\"");
    let report = project.check();
    assert_eq!(only(&report, "F008").message, "`busy-stops` is not delivered in `2024-01--2024-06`; wanted by 2 texts");
}

/// The title of a chart is a finding in words.
#[test]
fn a_chart_says_what_it_shows() {
    let project = with_a_claim();
    for (file, title) in [
        ("text/en/charts.ftl", "{ CLAIM(\"most-return\", \"Three in four\") } come again"),
        ("text/de/charts.ftl", "{ CLAIM(\"most-return\", \"Drei Viertel\") } kommen wieder"),
    ] {
        let texts = project.read(file);
        let line = texts.lines().find(|line| line.starts_with("chart-visits-by-kind =")).expect("a title").to_owned();
        project.replace(file, &line, &format!("chart-visits-by-kind = {title}"));
    }
    accepted(&project);
    nothing_is_found(&project);
    assert!(web_page(&project, "en").contains("Three in four come again"));
    reversed(&project);
    let report = project.check();
    assert!(
        of(&report, "F115").iter().any(|finding| finding.message.contains("“Drei Viertel” in `chart-visits-by-kind`"))
    );
}

/// The real publications claim what their figures say.
#[test]
fn the_competence_centres_are_counted_in_a_word() {
    let project = published_edition("competence-centres-2018");
    let manifest = fs::read(project.root().join("out/competence-centres-2018/manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).expect("JSON");
    let words = &manifest["dependent-words"][0];
    assert_eq!(
        (&words["claim"], &words["figures"]),
        (&"five-competence-centres".into(), &serde_json::json!(["competence-centres"]))
    );
}
