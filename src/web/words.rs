//! The few words that only web pages have.

use crate::source::Origin;
use crate::text::{OwnMessage, Wording};

/// Words in the document's language.
#[derive(Debug)]
pub(crate) struct Words {
    /// The link past the head of the page.
    pub skip: String,
    /// Label of the control that opens the table of a chart.
    pub chart_table: String,
    /// Opens the list of sections.
    pub contents: String,
    /// Names of the links to other languages, other files, earlier editions.
    pub languages: String,
    pub files: String,
    pub earlier: String,
    pub pdf: String,
    pub spreadsheet: String,
    pub column_name: String,
    /// In the table of a series.
    pub column_day: String,
    /// In the table of a timeline.
    pub column_event: String,
    pub column_ties: String,
    pub column_number: String,
    pub column_unit: String,
}

impl Words {
    /// The words, wanted by an edition.
    pub(crate) fn compose(wording: &Wording, edition: &Origin) -> Self {
        let message = |own: OwnMessage| wording.plain(&own.wanted_at(edition), &[]);
        Self {
            skip: message(OwnMessage::WebSkip),
            chart_table: message(OwnMessage::WebChartTable),
            contents: message(OwnMessage::WebContents),
            languages: message(OwnMessage::WebLanguages),
            files: message(OwnMessage::WebFiles),
            earlier: message(OwnMessage::WebEarlier),
            pdf: message(OwnMessage::WebPdf),
            spreadsheet: message(OwnMessage::WebSpreadsheet),
            column_name: message(OwnMessage::WebColumnName),
            column_day: message(OwnMessage::WebColumnDay),
            column_event: message(OwnMessage::WebColumnEvent),
            column_ties: message(OwnMessage::WebColumnTies),
            column_number: message(OwnMessage::WebColumnNumber),
            column_unit: message(OwnMessage::WebColumnUnit),
        }
    }
}
