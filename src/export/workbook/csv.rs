//! The first sheet of a workbook as CSV (RFC 4180), in UTF-8.

use super::{Cell, Sheet, unmistakable};
use crate::export::attachments::without_formula;

/// The sheet's cells: numbers with a decimal point and no grouping.
///
/// # Errors
///
/// Fails if the table cannot be written, which memory does not do.
pub(crate) fn csv(sheet: &Sheet) -> ::csv::Result<Vec<u8>> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(sheet.columns.iter().map(|column| without_formula(column.head.clone())))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Text(text) => without_formula(text.clone()),
            Cell::Number(number, _) => unmistakable(*number),
        }))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
