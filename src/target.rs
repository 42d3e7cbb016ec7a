//! Artefacts of a document, and the names of their files.

use std::fmt;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::name::{EditionId, LanguageTag};
use crate::profile::Profile;

/// One document: an edition in a language for a profile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentId {
    /// Name of the edition.
    pub edition: EditionId,
    /// Tag of the language.
    pub language: LanguageTag,
    /// Purpose: print, or screens.
    pub profile: Profile,
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.edition, self.language, self.profile.name())
    }
}

/// Name of the web page in a language, in the folder of its edition.
pub(crate) fn web_page_name(language: &LanguageTag) -> String {
    format!("{language}.html")
}

impl DocumentId {
    /// The PDF's path below the output folder.
    pub fn path(&self, policy: Policy) -> PathBuf {
        folder(&self.edition, policy).join(self.pdf_name())
    }

    pub(crate) fn pdf_name(&self) -> String {
        format!("{}-{}-{}.pdf", self.edition, self.language, self.profile.name())
    }

    pub(crate) fn ticket_name(&self, ending: &str) -> String {
        format!("{}-{}-{}-ticket.{ending}", self.edition, self.language, self.profile.name())
    }

    pub(crate) fn web_page_name(&self) -> String {
        web_page_name(&self.language)
    }

    /// Files to which web pages of the edition lead, by name.
    pub(crate) fn linked_files(&self) -> [(String, Artefact); 4] {
        [
            (self.web_page_name(), Artefact::WebPage),
            (self.pdf_name(), Artefact::AccessiblePdf),
            (self.spreadsheet_name(), Artefact::Spreadsheet),
            (self.social_card_name(), Artefact::SocialCard),
        ]
    }

    /// Name of the file with one chart.
    pub(crate) fn chart_name(&self, chart: &str, ending: &str) -> String {
        chart_name(&self.edition, &self.language, chart, ending)
    }

    pub(crate) fn social_card_name(&self) -> String {
        format!("{}-{}-social-card.png", self.edition, self.language)
    }

    pub(crate) fn spreadsheet_name(&self) -> String {
        format!("{}-{}-figures.xlsx", self.edition, self.language)
    }
}

/// A kind of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Artefact {
    /// PDF/X-4 for the print shop.
    PrintPdf,
    /// Description of the print PDF for the print shop, for people and for programs.
    JobTicket,
    /// PDF/UA-1 and PDF/A-3a.
    AccessiblePdf,
    /// Each page, and each spread of a folded sheet, as PNG.
    Preview,
    /// HTML, one file.
    WebPage,
    /// The figures as XLSX.
    Spreadsheet,
    /// Each chart by itself, as SVG and PNG.
    Chart,
    /// Picture that stands for the document where somebody names its address: PNG, 1200 × 630 pixels.
    SocialCard,
}

impl Artefact {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::PrintPdf,
        Self::JobTicket,
        Self::AccessiblePdf,
        Self::Preview,
        Self::WebPage,
        Self::Spreadsheet,
        Self::Chart,
        Self::SocialCard,
    ];

    /// The name in options.
    pub fn name(self) -> &'static str {
        match self {
            Self::PrintPdf => "print-pdf",
            Self::JobTicket => "job-ticket",
            Self::AccessiblePdf => "accessible-pdf",
            Self::Preview => "preview",
            Self::WebPage => "web-page",
            Self::Spreadsheet => "spreadsheet",
            Self::Chart => "chart",
            Self::SocialCard => "social-card",
        }
    }

    /// The kind in a manifest, where the profile stands beside it.
    pub fn kind(self) -> &'static str {
        match self {
            Self::PrintPdf | Self::AccessiblePdf => "pdf",
            other => other.name(),
        }
    }

    /// The profile whose pages, or whose purpose, it has.
    pub fn profile(self) -> Profile {
        match self {
            Self::PrintPdf | Self::JobTicket => Profile::Print,
            Self::AccessiblePdf
            | Self::Preview
            | Self::WebPage
            | Self::Spreadsheet
            | Self::Chart
            | Self::SocialCard => Profile::Accessible,
        }
    }
}

/// One kind of output of an edition in a language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// Name of the edition.
    pub edition: EditionId,
    /// Tag of the language.
    pub language: LanguageTag,
    /// Kind of output.
    pub artefact: Artefact,
}

/// Policy for findings that stop a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// Every error that is not waived.
    Strict,
    /// None, as long as anything can be made; a mark on every page says so.
    Draft,
}

/// Name of the file with one chart of an edition in a language.
pub(crate) fn chart_name(edition: &EditionId, language: &LanguageTag, chart: &str, ending: &str) -> String {
    format!("{edition}-{language}-chart-{chart}.{ending}")
}

/// The folder of all drafts.
pub(crate) const DRAFTS: &str = "drafts";

/// The folder of an edition below the output folder. A draft never takes the place of what has
/// passed its checks.
pub(crate) fn folder(edition: &EditionId, policy: Policy) -> PathBuf {
    match policy {
        Policy::Strict => PathBuf::from(edition.as_str()),
        Policy::Draft => PathBuf::from(DRAFTS).join(edition.as_str()),
    }
}
