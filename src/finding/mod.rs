//! Findings: what is wrong, where in the user's own file, what it stops, and the way out.
//!
//! There is one type of finding, whichever check made it. Stages push findings into a
//! [`Findings`] and go on, so that all findings of a run come together.

mod clause;
mod code;
mod scope;
mod spot;
mod subject;
mod waiver;
mod want;

use std::collections::BTreeMap;

pub use code::Code;
pub use scope::{Part, Scope};
pub use spot::{Area, InTable, Spot};
pub use subject::{Printed, Subject};
pub use waiver::{SubjectPattern, Waived, Waiver};
pub use want::Want;

use crate::source::Origin;

/// Severity of a finding.
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
    /// Kind of the finding.
    pub code: Code,
    /// Subject of the finding, such as a figure or a message: a waiver names it. Absent where nothing can be waived,
    /// because the program cannot go on.
    pub subject: Option<Subject>,
    /// Fault in plain words.
    pub message: String,
    /// The place to look at; absent when no file of the user's is involved.
    pub place: Option<Origin>,
    /// The place in a PDF, for what was found in one.
    pub spot: Option<Spot>,
    /// Places in a table that somebody delivered, all of the same weight.
    pub tables: Vec<InTable>,
    /// Further places, each with what it has to do with the finding.
    pub related: Vec<(Origin, String)>,
    /// The way out.
    pub hint: String,
    /// Part of the project that the finding stops, or for a warning where it belongs. Absent until the stage that
    /// collects findings adds it, and for files outside of a project.
    pub scope: Option<Scope>,
    /// Kind of place that wants the missing thing. Findings that differ in places alone are one then.
    pub want: Option<Want>,
    /// The path of the input that it is about, where there is no text to point into.
    pub file: Option<String>,
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
            tables: Vec::new(),
            related: Vec::new(),
            hint: hint.into(),
            scope: None,
            want: None,
            file: None,
        }
    }

    /// The same finding about a subject that a waiver can name.
    pub fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// The same finding of something that is not there, and is wanted by this.
    pub fn wanted_by(mut self, want: Want) -> Self {
        self.want = Some(want);
        self
    }

    /// The same finding about an input without a text to point into.
    pub fn in_file(mut self, path: impl Into<String>) -> Self {
        self.file = Some(path.into());
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

    /// The same finding at places of a table that somebody delivered.
    pub fn in_table(mut self, places: Vec<InTable>) -> Self {
        self.tables = places;
        self
    }

    /// The same finding with a further place.
    pub fn also(mut self, place: Origin, what: impl Into<String>) -> Self {
        self.related.push((place, what.into()));
        self
    }

    /// Whether it stops the documents that it touches, or is otherwise to be mended.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// Whether what it concerns is not made. A waiver that meets nothing is to be mended, and stops nothing.
    pub fn stops(&self) -> bool {
        self.is_error() && self.code != Code::UnmetWaiver
    }
}

/// Findings as they come in.
#[derive(Debug, Default, Clone)]
pub struct Findings {
    list: Vec<Finding>,
    waived: Vec<Waived>,
}

impl Findings {
    /// Findings that `check` makes.
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
        self.waived.extend(others.waived);
    }

    /// Whether a document with these findings must not be written.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(Finding::is_error)
    }

    /// The inputs that they are about, where there is no text to point into.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.list.iter().filter_map(|finding| finding.file.as_deref())
    }

    /// Puts those aside that a waiver covers.
    pub fn waive(&mut self, waiver_of: impl Fn(&Finding) -> Option<Waiver>) {
        for finding in std::mem::take(&mut self.list) {
            match waiver_of(&finding) {
                Some(waiver) => self.waived.push(Waived { finding, waiver }),
                None => self.list.push(finding),
            }
        }
    }

    /// Says of each that has no scope yet which one `scope` knows.
    pub fn set_scopes(&mut self, scope: impl Fn(&Finding) -> Option<Scope>) {
        let waived = self.waived.iter_mut().map(|waived| &mut waived.finding);
        for finding in self.list.iter_mut().chain(waived).filter(|finding| finding.scope.is_none()) {
            finding.scope = scope(finding);
        }
    }

    /// Says of each that has no scope yet that it concerns this.
    pub fn concern(&mut self, scope: &Scope) {
        self.set_scopes(|_| Some(scope.clone()));
    }

    /// Each finding once, by place, then by code. One that comes from several documents concerns all of them.
    pub fn sorted(self) -> Vec<Finding> {
        self.sorted_with_waived().0
    }

    /// The same, and those that are waived.
    pub fn sorted_with_waived(self) -> (Vec<Finding>, Vec<Waived>) {
        let list = self.list.into_iter().map(|finding| (finding, ()));
        let list: Vec<Finding> = each_once(list).into_iter().map(|(finding, ())| finding).collect();
        let mut list = want::joined(list);
        list.sort_by(in_order);
        let waived = each_once(self.waived.into_iter().map(|Waived { finding, waiver }| (finding, waiver)));
        let mut waived: Vec<Waived> = waived.into_iter().map(|(finding, waiver)| Waived { finding, waiver }).collect();
        waived.sort_by(|a, b| in_order(&a.finding, &b.finding));
        (list, waived)
    }
}

/// Everything that findings concern together.
pub(crate) fn joint_scope<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Option<Scope> {
    findings.into_iter().filter_map(|finding| finding.scope.clone()).reduce(Scope::join)
}

/// By place, then by code.
fn in_order(a: &Finding, b: &Finding) -> std::cmp::Ordering {
    let by_place = (&a.place, &a.spot, &a.tables).cmp(&(&b.place, &b.spot, &b.tables));
    by_place.then_with(|| (a.code, &a.message, &a.file).cmp(&(b.code, &b.message, &b.file)))
}

/// Findings that differ in their scope alone are one.
fn each_once<T: Ord>(all: impl Iterator<Item = (Finding, T)>) -> Vec<(Finding, T)> {
    let mut scopes: BTreeMap<(Finding, T), Option<Scope>> = BTreeMap::new();
    for (mut finding, beside) in all {
        let scope = finding.scope.take();
        let whole = scopes.entry((finding, beside)).or_default();
        *whole = match (whole.take(), scope) {
            (Some(a), Some(b)) => Some(a.join(b)),
            (a, b) => a.or(b),
        };
    }
    scopes.into_iter().map(|((finding, beside), scope)| (Finding { scope, ..finding }, beside)).collect()
}

/// The names that there are, as a hint.
pub(crate) fn there_are<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    if names.is_empty() { "there are none yet".to_owned() } else { format!("there are: {}", names.join(", ")) }
}

/// The candidate nearest to a mistyped name, as the end of a hint.
pub(crate) fn did_you_mean<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(similarity, _)| *similarity > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
