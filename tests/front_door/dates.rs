//! Days and moments: a day is the one where it was written, and a period of one day is that day.

use std::fs;

use crate::fixture::{EDITION, OBSERVATIONS, RELEASE};
use crate::support::{Finding, TestProject};

fn errors(project: &TestProject) -> Vec<Finding> {
    project.check().errors().into_iter().cloned().collect()
}

/// The project with its edition issued at this moment, and of this version.
fn issued(version: &str, moment: &str) -> TestProject {
    let project = TestProject::fixture();
    let release = project.read(RELEASE);
    fs::remove_file(project.file(RELEASE)).unwrap();
    let release = release.replace("version = \"2024-07\"", &format!("version = \"{version}\""));
    project.write(
        &format!("editions/report-{version}.toml"),
        release.replace("issued = 2024-07-20T12:00:00Z", &format!("issued = {moment}")),
    );
    project
}

#[test]
fn an_edition_is_issued_on_the_day_that_its_place_has() {
    let in_time = [
        ("2024-10", "2024-10-01T00:30:00+02:00"),
        ("2024-08", "2024-08-01T00:00:00+14:00"),
        ("2025", "2025-01-01T05:00:00+05:30"),
    ];
    for (version, moment) in in_time {
        assert_eq!(errors(&issued(version, moment)), [], "{moment}");
    }
    for (version, moment) in [("2024-10", "2024-09-30T23:30:00-05:00"), ("2025", "2024-12-31T18:30:00-12:00")] {
        let errors = errors(&issued(version, moment));
        let [error] = &errors[..] else { panic!("{errors:#?}") };
        assert_eq!(error.code, "F032");
        assert!(error.message.contains(&format!("the moment of issue ({})", &moment[..10])), "{}", error.message);
    }
}

/// The day is the place's; the moment is one for all, and written in UTC.
#[test]
fn outputs_state_the_day_and_the_moment() {
    let project = TestProject::fixture();
    project.replace(RELEASE, "issued = 2024-07-20T12:00:00Z", "issued = 2024-08-01T00:30:00+02:00");
    project.build(&["--language", "en"]).succeeded();
    let page = fs::read_to_string(project.output("en.html")).unwrap();
    assert!(page.contains("<meta name=\"dcterms.issued\" content=\"2024-08-01\">"));
    assert_eq!(project.manifest().issued, "2024-07-31T22:30:00Z");
    let pdf = fs::read(project.pdf("en", "accessible")).unwrap();
    let has = |text: &str| pdf.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("<xmp:CreateDate>2024-07-31T22:30:00Z</xmp:CreateDate>"));
}

#[test]
fn a_moment_that_no_spreadsheet_knows_is_refused() {
    for moment in ["1899-12-31T23:59:59Z", "1900-01-01T00:30:00+01:00", "9999-12-31T23:30:00-01:00"] {
        let project = TestProject::fixture();
        project.replace(RELEASE, "2024-07-20T12:00:00Z", moment);
        let errors = errors(&project);
        let [error] = &errors[..] else { panic!("{errors:#?}") };
        let place = error.place.as_ref().unwrap();
        assert_eq!((error.code.as_str(), place.file.as_str(), place.column), ("F105", RELEASE, 10), "{moment}");
    }
}

#[test]
fn a_period_of_one_day_is_that_day() {
    let days = [
        ("2024-05-09", "9\u{a0}May 2024", "9.\u{a0}Mai 2024"),
        ("2024-01-01", "1\u{a0}January 2024", "1.\u{a0}Januar 2024"),
        ("2024-06-30", "30\u{a0}June 2024", "30.\u{a0}Juni 2024"),
    ];
    for (day, english, german) in days {
        let project = TestProject::fixture();
        let period = format!("period = {{ from = {day}, to = {day} }}");
        project.replace(OBSERVATIONS, "value = 12400,", &format!("value = 12400, {period},"));
        project.build(&["--draft", "--profile", "accessible"]).succeeded();
        for (language, expected) in [("en", english), ("de", german)] {
            let page = project.root().join("out/drafts").join(EDITION).join(format!("{language}.html"));
            let page = fs::read_to_string(page).unwrap();
            let note = format!("<span class=\"note\">{expected}</span>");
            assert!(page.contains(&note), "no “{note}” in {language}");
        }
    }
}
