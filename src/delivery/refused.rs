//! Rows to hand back: those that are not taken over, as CSV, each with the reason.

use super::understand::FailedRow;
use super::words::Words;
use crate::export::attachments::without_formula;

/// The rows as they stood in the delivery, under its heads, with the reason and the place before them. Somebody who corrects
/// them can hand in this very file: words are in quotation marks and rows equally long, so that no semicolon of a reason is
/// taken for the separator.
///
/// # Errors
///
/// Fails if the table cannot be written, which memory does not do.
pub(super) fn csv(rows: &[FailedRow], heads: &[String], words: &Words) -> csv::Result<Vec<u8>> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0).max(heads.len());
    let mut writer = csv::WriterBuilder::new().quote_style(csv::QuoteStyle::NonNumeric).from_writer(Vec::new());
    let own = [words.reason, words.place].into_iter().map(str::to_owned);
    let head = |column: usize| {
        let there = heads.get(column).filter(|head| !head.is_empty()).cloned();
        there.unwrap_or_else(|| super::sheet::column_letters(column as u32))
    };
    writer.write_record(own.chain((0..width).map(head)).map(without_formula))?;
    for row in rows {
        let place = match &row.sheet {
            Some(sheet) => format!("{sheet}, {}", row.row),
            None => row.row.to_string(),
        };
        let cells = (0..width).map(|column| row.cells.get(column).cloned().unwrap_or_default());
        let fields = [row.complaints.join("; "), place].into_iter().chain(cells);
        writer.write_record(fields.map(without_formula))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
