//! Faces that a project puts in the place of those that web pages carry.
//!
//! Digits on paper are compared by their outlines. The faces of web pages are packed (WOFF 2), and are not
//! unpacked here: the program's own are derived from fonts that it knows, and of others somebody has to say
//! that their digits are what they stand for.

use super::EditionSources;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::project::folder::is_carried;

/// Reports each face that is not the program's own.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let faces =
        sources.project.inputs.iter().filter(|(path, _)| path.starts_with("fonts/web/") && path.ends_with(".woff2"));
    for (path, _) in faces.filter(|(path, bytes)| !is_carried(path, bytes)) {
        let message = format!("whether the digits of {path} look like what they stand for cannot be judged");
        let hint = "look at them on a web page, then waive the finding with the file as its subject";
        let finding = Finding::new(Code::UntrueDigits, message, hint).about(Subject::file(path));
        findings.push(finding.at(sources.edition.origin.clone()));
    }
}
