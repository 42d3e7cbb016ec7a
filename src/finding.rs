//! Findings: what is wrong, where in the user's own file, and the way out.
//!
//! There is one type of finding, whichever check made it. Stages push findings into a
//! [`Findings`] and go on, so that all findings of a run come together.

use std::collections::BTreeSet;

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

macro_rules! codes {
    ($($variant:ident = $number:literal $name:literal $severity:ident, $doc:literal;)*) => {
        /// What kind of finding it is. Numbers and names are stable: waivers and scripts refer to them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $doc] $variant,)* }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The stable number, `F` and three digits.
            pub fn number(self) -> &'static str {
                match self { $(Self::$variant => $number,)* }
            }

            /// The short name in words.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much findings of this kind matter.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    UnreadableFile = "F001" "unreadable-file" Error, "A file of the project cannot be read.";
    Syntax = "F002" "syntax" Error, "A file is not valid TOML or Fluent.";
    UnknownKey = "F003" "unknown-key" Error, "A key that the file format does not know.";
    DuplicateId = "F004" "duplicate-id" Error, "Something is defined twice.";
    WrongType = "F005" "wrong-type" Error, "A value of another type than the format wants.";
    MissingKey = "F006" "missing-key" Error, "A key that the format requires is absent.";
    UnknownName = "F007" "unknown-name" Error, "A name of a unit, collector, figure, file or message that does not exist.";
    MissingFigure = "F008" "missing-figure" Error, "A figure that the edition prints has no value.";
    BadValue = "F009" "bad-value" Error, "A value outside what the format allows.";
    Circular = "F010" "circular-derivation" Error, "A figure is derived from itself.";
    Arithmetic = "F011" "arithmetic" Error, "A derived figure cannot be computed.";
    OrphanNumber = "F012" "orphan-number" Error, "A number in a text that is no figure, date or marked literal.";
    MissingMessage = "F013" "missing-message" Error, "A text that the document needs is absent in a language.";
    UnitMismatch = "F014" "unit-mismatch" Error, "Figures of different units or periods are combined.";
    ChartParts = "F015" "chart-parts" Error, "The parts of a chart do not add up to its whole.";
    AssetMissing = "F016" "asset-missing" Warning, "A mark that the programme supplies is absent; its name is set in type.";
    Layout = "F017" "layout" Error, "A template failed.";
    LayoutWarning = "F018" "layout-warning" Warning, "The layout engine warns.";
    PageCount = "F019" "page-count" Error, "The document has more or fewer pages than it must have.";
    Export = "F020" "export" Error, "The pages cannot be written in the standard that the profile asks for.";
    MissingGlyph = "F021" "missing-glyph" Error, "No font of the project has a character that the text uses.";
    Discrepancy = "F022" "discrepancy" Warning, "A source says something else than what is printed.";
    NotPrinted = "F023" "figure-not-printed" Error, "A figure that the document holds is not found on its pages.";
    Theme = "F024" "theme" Error, "The theme lacks a value or a colour role that is used.";
    WriteFailed = "F025" "write-failed" Error, "An output cannot be written.";
    Provisional = "F026" "provisional-figure" Warning, "A printed figure is provisional.";
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    pub code: Code,
    /// What is wrong, in plain words.
    pub message: String,
    /// The place to look at; absent when no file of the user's is involved.
    pub place: Option<Origin>,
    /// Further places, each with what it has to do with the finding.
    pub related: Vec<(Origin, String)>,
    /// The way out.
    pub hint: String,
}

impl Finding {
    /// A finding without a place.
    pub fn new(code: Code, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), place: None, related: Vec::new(), hint: hint.into() }
    }

    /// The same finding at a place.
    pub fn at(mut self, place: Origin) -> Self {
        self.place = Some(place);
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

    /// Each finding once, by place, then by code.
    pub fn sorted(self) -> Vec<Finding> {
        let unique: BTreeSet<_> = self.list.into_iter().collect();
        let mut list: Vec<_> = unique.into_iter().collect();
        list.sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
        list
    }
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
