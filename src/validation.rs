//! The validation of accessible PDFs: PDF/UA-1 and PDF/A-3a, judged in this process before a file
//! is written, by a library that agrees with veraPDF on veraPDF's own corpus.

use page_validation::{ValidationFailure, ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::finding::{Code, Finding, Spot};

/// The standards that every accessible PDF meets at once.
const STANDARDS: [(ValidationProfile, Code, &str); 2] = [
    (ValidationProfile::PdfUa1, Code::NotAccessible, "PDF/UA-1"),
    (ValidationProfile::PdfA3a, Code::NotArchivable, "PDF/A-3a"),
];

/// Judges a PDF by both standards, whatever it says of itself; `name` is what findings call it.
pub fn validate(bytes: &[u8], name: &str) -> Vec<Finding> {
    STANDARDS.iter().flat_map(|standard| by_standard(bytes, name, standard)).collect()
}

fn by_standard(bytes: &[u8], name: &str, (profile, code, standard): &(ValidationProfile, Code, &str)) -> Vec<Finding> {
    let options = ValidationOptions::default().profile(*profile);
    let spot = || Spot { file: name.to_owned(), page: None, object: None, area: None };
    match validate_pdf_bytes(bytes, &options) {
        Ok(report) => report.failures.iter().map(|failure| finding(*code, failure, name).in_pdf(spot())).collect(),
        Err(error) => {
            let message = format!("it cannot be judged by {standard}: {error}");
            vec![
                Finding::new(Code::NotValidated, message, "save it again from the program that made it").in_pdf(spot()),
            ]
        }
    }
}

/// The rule stands in front: the standard, its clause and the number of the test.
fn finding(code: Code, failure: &ValidationFailure, name: &str) -> Finding {
    let hint = match &failure.guidance {
        Some(guidance) => guidance.suggested_fix.clone(),
        None => "see the clause of the standard".to_owned(),
    };
    Finding::new(code, format!("{}: {}", failure.rule_id, failure.message), hint).about(name)
}
