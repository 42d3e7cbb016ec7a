//! The figures of an edition as JSON, for programs: with all that is known of each.

use serde_json::json;

use super::survey;
use crate::document::figure_row;
use crate::edition::Edition;
use crate::record::provenance;
use crate::workspace::View;

/// The edition's own figures, with names in the language that the offices write in.
pub(super) fn json(view: &View, edition: &Edition) -> Vec<u8> {
    let rows: Vec<_> =
        edition.figures.values().map(|figure| figure_row(figure, survey::name(view, &figure.id))).collect();
    let record = json!({
        "edition": edition.id,
        "document": edition.document,
        "survey": edition.survey,
        "version": edition.version.to_string(),
        "figures": provenance(view.sources(), edition, &rows),
    });
    let mut bytes = serde_json::to_vec_pretty(&record).expect("figures are plain data");
    bytes.push(b'\n');
    bytes
}
