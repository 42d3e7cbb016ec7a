//! Reservations on record about the data: discrepancies with sources, values that may change, and those still to come.

use crate::edition::Edition;
use crate::figure::Status;
use crate::finding::{Code, Finding, Findings, Subject};

/// Reports every value that is still to be entered, and, until it is waived, every provisional value and every
/// recorded discrepancy.
pub(super) fn check(edition: &Edition, findings: &mut Findings) {
    edition.absent.iter().filter_map(|(name, absence)| absence.awaited(name)).for_each(|it| findings.push(it));
    let all = edition.figures.values().chain(edition.comparable());
    let delivered = all.filter(|figure| figure.derivation.is_none());
    for figure in delivered.filter(|figure| figure.status == Status::Provisional) {
        let hint = "the manifest lists every place where it is printed; deliver the final value in this file";
        findings.push(
            Finding::new(Code::Provisional, format!("`{}` is provisional", figure.id), hint)
                .about(Subject::figure(&figure.id))
                .at(figure.origin.clone()),
        );
    }
    for discrepancy in &edition.discrepancies {
        let (name, text) = (discrepancy.subject.name(), &discrepancy.text);
        let message = format!("`{name}`: {} says “{}”; we print “{}”", text.source, text.says, text.printed_as);
        let hint = format!("on record: {}; waive the finding when the source's owner knows", text.reason);
        let finding = Finding::new(Code::Discrepancy, message, hint).about(Subject::name(name));
        findings.push(finding.at(discrepancy.subject.origin().clone()));
    }
}
