//! The figures as a spreadsheet, for people: Office Open XML, written by `rust_xlsxwriter`.

mod cell;
mod limits;

use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet, XlsxError,
};

use self::cell::Cell;
use super::columns::{Column, cells};
use crate::document::{Document, FigureRow};
use crate::edition::Edition;
use crate::project::language::Direction;
use crate::source::Origin;
use crate::text::{OwnMessage, Wording};

pub use limits::check;

/// The spreadsheet's own words.
#[derive(Debug)]
pub struct SheetWords {
    /// Names of the two sheets.
    pub figures: String,
    pub columns: String,
    /// Heads of the second sheet.
    pub title: String,
    pub name: String,
    pub description: String,
    /// Note that explains why a number is written as a text; absent without such a number.
    pub long_number: Option<String>,
}

impl SheetWords {
    /// The words for a spreadsheet with these rows, wanted by an edition.
    pub fn compose(wording: &Wording, edition: &Origin, rows: &[FigureRow]) -> Self {
        let message = |own: OwnMessage| wording.told(&own.wanted_at(edition), &[]);
        let is_long = rows.iter().any(|row| !cell::keeps(&row.value));
        Self {
            figures: message(OwnMessage::SpreadsheetFigures),
            columns: message(OwnMessage::SpreadsheetColumns),
            title: message(OwnMessage::SpreadsheetTitle),
            name: message(OwnMessage::SpreadsheetName),
            description: message(OwnMessage::SpreadsheetDescription),
            long_number: is_long.then(|| message(OwnMessage::SpreadsheetLongNumber)),
        }
    }
}

/// The spreadsheet of a document: its figures, and a second sheet that explains the columns.
///
/// # Errors
///
/// Fails if the words are none that a spreadsheet takes, such as a sheet's name with a slash:
/// [`check`] says so before.
pub fn spreadsheet(
    document: &Document,
    edition: &Edition,
    rows: &[FigureRow],
    columns: &[Column],
    words: &SheetWords,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document, edition)?);
    let figures = workbook.add_worksheet().set_name(&words.figures)?;
    figures.set_right_to_left(document.language.direction == Direction::Rtl);
    write_figures(figures, rows, columns, words)?;
    let explained = workbook.add_worksheet().set_name(&words.columns)?;
    explained.set_right_to_left(document.language.direction == Direction::Rtl);
    write_columns(explained, columns, words)?;
    workbook.save_to_buffer()
}

/// The file's own dates are the edition's: the same figures are the same bytes.
fn properties(document: &Document, edition: &Edition) -> Result<DocProperties, XlsxError> {
    let (metadata, issued) = (&document.metadata, edition.issued);
    let created = ExcelDateTime::from_ymd(issued.year() as u16, issued.month() as u8, issued.day() as u8)?.and_hms(
        issued.hour() as u16,
        issued.minute() as u8,
        issued.second() as u8,
    )?;
    Ok(DocProperties::new()
        .set_title(&metadata.title)
        .set_subject(&metadata.subject)
        .set_author(metadata.authors.join(", "))
        .set_keywords(metadata.keywords.join(", "))
        .set_comment(&document.edition.code)
        .set_creation_datetime(&created))
}

fn head() -> Format {
    Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top)
}

fn write_figures(
    sheet: &mut Worksheet,
    rows: &[FigureRow],
    columns: &[Column],
    words: &SheetWords,
) -> Result<(), XlsxError> {
    for (index, column) in (0..).zip(columns) {
        sheet.set_column_width(index, column.field.width)?;
        sheet.write_string_with_format(0, index, &column.title, &head())?;
    }
    for (line, row) in (1..).zip(rows) {
        for ((index, column), text) in (0..).zip(columns).zip(cells(row, columns.iter().map(|column| &column.field))) {
            write_cell(sheet, (line, index), &Cell::of(column.field.content, &text), words)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, rows.len() as u32, columns.len().saturating_sub(1) as u16)?;
    Ok(())
}

/// Numbers and days as such, so that a spreadsheet can work with them, as long as it keeps them.
fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    words: &SheetWords,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Number(number, format) => sheet.write_number_with_format(row, column, *number, format)?,
        Cell::Day(day, format) => sheet.write_datetime_with_format(row, column, day, format)?,
        Cell::Text(text) => sheet.write_string(row, column, *text)?,
        Cell::LongNumber(digits) => {
            if let Some(words) = &words.long_number {
                let note = Note::new(words).set_author(super::CREATOR).add_author_prefix(false);
                sheet.insert_note(row, column, &note)?;
            }
            let right = Format::new().set_align(FormatAlign::Right);
            sheet.write_string_with_format(row, column, *digits, &right)?
        }
    };
    Ok(())
}

const EXPLANATION_WIDTHS: [u16; 3] = [24, 18, 90];

fn write_columns(sheet: &mut Worksheet, columns: &[Column], words: &SheetWords) -> Result<(), XlsxError> {
    let heads = [&words.title, &words.name, &words.description];
    for ((index, title), width) in (0..).zip(heads).zip(EXPLANATION_WIDTHS) {
        sheet.set_column_width(index, width)?;
        sheet.write_string_with_format(0, index, title, &head())?;
    }
    let top = Format::new().set_align(FormatAlign::Top);
    for (row, column) in (1..).zip(columns) {
        sheet.write_string_with_format(row, 0, &column.title, &top)?;
        sheet.write_string_with_format(row, 1, column.field.name, &top)?;
        sheet.write_string_with_format(row, 2, &column.description, &Format::new().set_text_wrap())?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
