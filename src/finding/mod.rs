//! Findings: what is wrong, where in the user's own file, and the way out.
//!
//! There is one type of finding, whichever check made it. Stages push findings into a
//! [`Findings`] and go on, so that all findings of a run come together.

mod clause;
mod code;
mod spot;

use std::collections::BTreeSet;

pub use code::Code;
pub use spot::{Area, Spot};

use crate::source::Origin;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops the documents that it touches.
    Error,
    /// Somebody should look at it; nothing is stopped.
    Warning,
}

impl Severity {
    /// The word that reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    pub code: Code,
    /// What it is about, such as a figure or a message: a waiver names it. Absent where nothing
    /// can be waived, because the program cannot go on.
    pub subject: Option<String>,
    /// What is wrong, in plain words.
    pub message: String,
    /// The place to look at; absent when no file of the user's is involved.
    pub place: Option<Origin>,
    /// The place in a PDF, for what was found in one.
    pub spot: Option<Spot>,
    /// Further places, each with what it has to do with the finding.
    pub related: Vec<(Origin, String)>,
    /// The way out.
    pub hint: String,
}

impl Finding {
    /// A finding without a place.
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self {
            code,
            subject: None,
            message: message.into(),
            place: None,
            spot: None,
            related: Vec::new(),
            hint: hint.into(),
        }
    }

    /// The same finding about a subject that a waiver can name.
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The same finding at a place.
    pub fn at(mut self, place: Origin) -> Self {
        self.place = Some(place);
        self
    }

    /// The same finding at a place in a PDF.
    pub fn in_pdf(mut self, spot: Spot) -> Self {
        self.spot = Some(spot);
        self
    }

    /// The same finding with a further place.
    pub fn also(mut self, place: Origin, what: impl Into<String>) -> Self {
        self.related.push((place, what.into()));
        self
    }

    /// Whether it stops the documents that it touches.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// Findings as they come in.
#[derive(Debug, Default, Clone)]
pub struct Findings {
    list: Vec<Finding>,
}

impl Findings {
    /// Those that `check` makes.
    pub fn of(check: impl FnOnce(&mut Self)) -> Self {
        let mut findings = Self::default();
        check(&mut findings);
        findings
    }

    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// Adds all of `others`.
    pub fn extend(&mut self, others: Findings) {
        self.list.extend(others.list);
    }

    /// Whether a document with these findings must not be written.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Finding::is_error)
    }

    /// Goes through all of them and keeps those that `keep` wants.
    pub fn retain(&mut self, keep: impl FnMut(&Finding) -> bool) {
        self.list.retain(keep);
    }

    /// Each finding once, by place, then by code.
    pub fn sorted(self) -> Vec<Finding> {
        let unique: BTreeSet<_> = self.list.into_iter().collect();
        let mut list: Vec<_> = unique.into_iter().collect();
        list.sort_by(|a, b| (&a.place, &a.spot, a.code, &a.message).cmp(&(&b.place, &b.spot, b.code, &b.message)));
        list
    }
}

/// The names that there are, as a hint.
pub fn there_are<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { "there are none yet".to_owned() } else { format!("there are: {}", names.join(", ")) }
}

/// The candidate nearest to a mistyped name, as the end of a hint.
pub fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
