//! A programme of our own invention, in `tests/fixture`: a report of one page, in two languages. Tests of
//! mistakes make them here, so that a revised sentence of the real publications breaks none of them.

use crate::support::TestProject;

pub const EDITION: &str = "report-2024-07";
pub const RELEASE: &str = "editions/report-2024-07.toml";
pub const STRUCTURE: &str = "documents/report.toml";
pub const OBSERVATIONS: &str = "observations/2024-01--2024-06.toml";
pub const ENGLISH: &str = "text/en/report.ftl";
pub const GERMAN: &str = "text/de/report.ftl";
/// Its terms too.
pub const COMMON: &str = "text/en/programme.ftl";

/// One delivered number, and the sum that the office prints for it.
pub fn change_one_number(project: &TestProject) {
    project.replace(OBSERVATIONS, "returning-visits = 4210", "returning-visits = 4211");
    project.replace(OBSERVATIONS, "\nvisits = 5535", "\nvisits = 5536");
}

/// The fixture has no findings of its own, so that every finding was put there by a test.
#[test]
fn nothing_is_wrong_with_it() {
    let project = TestProject::fixture();
    let report = project.report(&[]);
    assert_eq!((report.code, report.findings.as_slice()), (0, [].as_slice()));
    assert_eq!(report.written(), ["de accessible", "de print", "en accessible", "en print"]);
}
