//! The validation of accessible PDFs: PDF/UA-1 and PDF/A-3a, judged in this process before a file
//! is written, by a library that agrees with veraPDF on veraPDF's own corpus.
//!
//! Faults that the library passes over in silence are looked for beside it: content and metadata that cannot be
//! read to their end. Broken rules and parts that could not be judged are told apart.

mod content;
mod judge;
mod places;
mod reach;
mod xmp;

use page_validation::{ValidationFailure, ValidationProfile};

use self::judge::NotJudged;
use self::places::{Place, Places};
use self::reach::Reach;
use crate::finding::{Code, Finding, Spot, Subject};
use crate::preflight::file::{PdfFile, Unreadable};

/// The standards that every accessible PDF meets at once.
const STANDARDS: [(ValidationProfile, Code, &str); 2] = [
    (ValidationProfile::PdfUa1, Code::NotAccessible, "PDF/UA-1"),
    (ValidationProfile::PdfA3a, Code::NotArchivable, "PDF/A-3a"),
];

/// Properties of a document that no rule judged here looks at: people must, or other programs.
pub const NOT_JUDGED: [&str; 4] = [
    "whether tags, alternative texts, languages and the order of reading say what the pages say",
    "whether colours contrast, and whether anything is said by colour alone",
    "whether the characters that a text is made of are those that its glyphs show",
    "the insides of pictures, fonts beyond what the rules ask, and attached files",
];

/// Judges a PDF by both standards, whatever it says of itself; `name` is what findings call it.
pub fn validate(bytes: &[u8], name: &str) -> Vec<Finding> {
    judge::with_room(|| judged(bytes, name)).unwrap_or_else(|| {
        let why = "the judge failed in its midst".to_owned();
        vec![Wanting::not_judged(why).into_finding(name)]
    })
}

fn judged(bytes: &[u8], name: &str) -> Vec<Finding> {
    let file = match PdfFile::open(bytes) {
        Ok(file) => file,
        Err(unreadable) => return vec![refusal(&unreadable).into_finding(name)],
    };
    let reach = Reach::of(&file);
    let places = Places::of(&file, &reach);
    let own = content::check(&file, &reach).into_iter().chain(xmp::check(&file, &reach));
    let mut findings: Vec<Finding> = own.map(|wanting| wanting.into_finding(name)).collect();
    for standard in &STANDARDS {
        findings.extend(by_standard(bytes, name, standard, &places, reach.pages.len()));
    }
    findings
}

fn by_standard(
    bytes: &[u8],
    name: &str,
    (profile, code, standard): &(ValidationProfile, Code, &str),
    places: &Places,
    pages: usize,
) -> Vec<Finding> {
    let not_judged = |why: String, (page, object): Place| {
        vec![Wanting::not_judged(format!("by {standard}: {why}")).at(page, object).into_finding(name)]
    };
    match judge::judge(bytes, *profile) {
        Ok(report) if report.document.page_count != pages => {
            let why = format!("it has {pages} pages, of which {} are found", report.document.page_count);
            not_judged(why, (None, None))
        }
        Ok(report) => {
            let place = |failure: &ValidationFailure| spot(name, places.find(&failure.rule_id, &failure.message));
            report.failures.iter().map(|failure| finding(*code, failure, name).in_pdf(place(failure))).collect()
        }
        Err(NotJudged::Packing) => {
            not_judged("something is packed in a way that is not read".to_owned(), places.of_unread_packing())
        }
        Err(NotJudged::Other(why)) => not_judged(why, (None, None)),
    }
}

/// The rule stands in front: the standard, its clause and the number of the test.
fn finding(code: Code, failure: &ValidationFailure, name: &str) -> Finding {
    let hint = match &failure.guidance {
        Some(guidance) => guidance.suggested_fix.clone(),
        None => "see the clause of the standard".to_owned(),
    };
    Finding::new(code, format!("{}: {}", failure.rule_id, failure.message), hint).about(Subject::file(name))
}

fn refusal(unreadable: &Unreadable) -> Wanting {
    Wanting::not_judged(match unreadable {
        Unreadable::TooLarge => "it is too large".to_owned(),
        Unreadable::Locked => "it cannot be read without a password".to_owned(),
        Unreadable::Damaged(why) => format!("it is no readable PDF ({why})"),
        Unreadable::NoPages => "it has no pages".to_owned(),
    })
}

fn spot(name: &str, (page, object): Place) -> Spot {
    Spot { file: name.to_owned(), page, object, area: None }
}

/// Fault of a file that is found beside the judge.
struct Wanting {
    code: Code,
    message: String,
    hint: &'static str,
    place: Place,
}

impl Wanting {
    fn new(code: Code, message: String, hint: &'static str) -> Self {
        Self { code, message, hint, place: (None, None) }
    }

    fn not_judged(why: String) -> Self {
        let hint = "save it again from the program that made it, in smaller parts if it is large";
        Self::new(Code::NotValidated, format!("the file could not be judged: {why}"), hint)
    }

    fn broken_content(what: String) -> Self {
        Self::new(Code::BrokenContent, what, "save the file again from the program that made it")
    }

    fn no_xml(what: String) -> Self {
        Self::new(Code::BrokenMetadata, what, "write the metadata again with a program that knows XMP")
    }

    fn at(mut self, page: Option<usize>, object: Option<u32>) -> Self {
        self.place = (page, object);
        self
    }

    fn into_finding(self, name: &str) -> Finding {
        Finding::new(self.code, self.message, self.hint).about(Subject::file(name)).in_pdf(spot(name, self.place))
    }
}

/// The answer for a file, from its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It breaks no rule of either standard, and all of it was judged.
    Conforms,
    /// It breaks a rule, whatever else could not be judged.
    Breaks,
    /// Nothing is known against it, and not enough for it.
    NotJudged,
}

impl Verdict {
    /// The verdict that findings amount to.
    pub fn of(findings: &[Finding]) -> Self {
        if findings.is_empty() {
            Self::Conforms
        } else if findings.iter().all(|finding| finding.code == Code::NotValidated) {
            Self::NotJudged
        } else {
            Self::Breaks
        }
    }

    /// The word that reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conforms => "conforms",
            Self::Breaks => "does-not-conform",
            Self::NotJudged => "not-judged",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_judges_is_documented() {
        let text = include_str!("../docs/validation.md").replace('\n', " ");
        assert!(NOT_JUDGED.iter().all(|what| text.contains(what)));
    }

    #[test]
    fn a_broken_rule_counts_more_than_what_was_not_judged() {
        let finding = |code| Finding::new(code, "", "");
        assert_eq!(Verdict::of(&[]), Verdict::Conforms);
        assert_eq!(Verdict::of(&[finding(Code::NotValidated)]), Verdict::NotJudged);
        assert_eq!(Verdict::of(&[finding(Code::NotValidated), finding(Code::BrokenContent)]), Verdict::Breaks);
    }
}
