//! The validation of accessible PDFs: PDF/UA-1 and PDF/A-3a, judged in this process before a file
//! is written, by a library that agrees with veraPDF on veraPDF's own corpus.

use page_validation::{ValidationFailure, ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::finding::{Code, Finding, Spot};
use crate::preflight::file::PdfFile;

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
    match validate_pdf_bytes(bytes, &options) {
        Ok(report) if report.failures.is_empty() => Vec::new(),
        Ok(report) => {
            let places = Places::of(bytes);
            let found = report.failures.iter();
            found.map(|failure| finding(*code, failure, name).in_pdf(places.spot(&failure.message, name))).collect()
        }
        Err(error) => {
            let message = format!("it cannot be judged by {standard}: {error}");
            let hint = "save it again from the program that made it";
            vec![Finding::new(Code::NotValidated, message, hint).in_pdf(whole(name))]
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

fn whole(name: &str) -> Spot {
    Spot { file: name.to_owned(), page: None, object: None, area: None }
}

/// Numbers of the objects that rules are about. The library tells a page in its message only, and
/// an object by what it is.
#[derive(Default)]
struct Places {
    catalogue: Option<u32>,
    metadata: Option<u32>,
    pages: Vec<u32>,
}

impl Places {
    fn of(bytes: &[u8]) -> Self {
        let Ok(file) = PdfFile::open(bytes) else { return Self::default() };
        let number =
            |dictionary: &lopdf::Dictionary, key: &[u8]| Some(dictionary.get(key).ok()?.as_reference().ok()?.0);
        Self {
            catalogue: number(&file.pdf.trailer, b"Root"),
            metadata: file.catalogue().and_then(|catalogue| number(catalogue, b"Metadata")),
            pages: file.pages.iter().map(|(number, _)| *number).collect(),
        }
    }

    /// The place of which a message speaks.
    fn spot(&self, message: &str, name: &str) -> Spot {
        let page = number_after(message, "page ").filter(|page| (1..=self.pages.len()).contains(page));
        let object = if let Some(page) = page {
            self.pages.get(page - 1).copied()
        } else if let Some(number) = number_after(message, "object ") {
            u32::try_from(number).ok()
        } else if message.contains("XMP") || message.contains("Metadata stream") {
            self.metadata.or(self.catalogue)
        } else if message.contains("catalog") {
            self.catalogue
        } else {
            None
        };
        Spot { page, object, ..whole(name) }
    }
}

/// The first number that follows a word.
fn number_after(message: &str, word: &str) -> Option<usize> {
    message.match_indices(word).find_map(|(place, _)| {
        let rest = &message[place + word.len()..];
        rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())].parse().ok()
    })
}
