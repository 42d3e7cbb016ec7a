//! Rows to hand back: those that are not taken over, as CSV, each with the reason.

use super::understand::FailedRow;
use super::words::Words;
use crate::export::attachments::without_formula;

/// The rows as they stood in the delivery, with their place and the reason behind.
///
/// # Errors
///
/// Fails if the table cannot be written, which memory does not do.
pub(super) fn csv(rows: &[FailedRow], words: &Words) -> csv::Result<Vec<u8>> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let heads = [words.reason, words.place].into_iter().map(str::to_owned);
    writer.write_record(heads.chain((0..width).map(|column| super::sheet::column_letters(column as u32))))?;
    for row in rows {
        let place = match &row.sheet {
            Some(sheet) => format!("{sheet}, {}", row.row),
            None => row.row.to_string(),
        };
        let fields = [row.complaints.join("; "), place].into_iter().chain(row.cells.iter().cloned());
        writer.write_record(fields.map(without_formula))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
