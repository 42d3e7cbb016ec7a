//! The few words that only web pages have.

use crate::source::{Located, Origin};
use crate::text::Wording;

/// Words in the document's language.
#[derive(Debug)]
pub struct Words {
    /// The link past the head of the page.
    pub skip: String,
    /// What opens the table of a chart.
    pub chart_table: String,
    pub column_name: String,
    /// In the table of a series.
    pub column_day: String,
    pub column_number: String,
    pub column_unit: String,
}

impl Words {
    /// The words, wanted by an edition.
    pub fn compose(wording: &Wording, edition: &Origin) -> Self {
        let message = |id: &str| wording.plain(&Located::new(id.to_owned(), edition.clone()), &[]);
        Self {
            skip: message("web-skip"),
            chart_table: message("web-chart-table"),
            column_name: message("web-column-name"),
            column_day: message("web-column-day"),
            column_number: message("web-column-number"),
            column_unit: message("web-column-unit"),
        }
    }
}
