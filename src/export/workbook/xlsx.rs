//! A workbook as Office Open XML.

use chrono::Datelike;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions,
    Workbook as Book, Worksheet, XlsxError,
};

use super::{Cell, Column, Input, Rule, Sheet, Workbook, letters};
use crate::export::CREATOR;

/// Background of cells to fill in.
const TO_FILL_IN: u32 = 0x00FF_F8E1;

/// The file.
///
/// # Errors
///
/// Fails if a text is none that a spreadsheet takes.
pub(crate) fn xlsx(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::new();
    let day = workbook.day;
    let created = ExcelDateTime::from_ymd(day.year().clamp(1900, 9999) as u16, day.month() as u8, day.day() as u8)?;
    book.set_properties(
        &DocProperties::new().set_title(&workbook.title).set_author(CREATOR).set_creation_datetime(&created),
    );
    for sheet in &workbook.sheets {
        write_sheet(book.add_worksheet(), sheet)?;
    }
    book.save_to_buffer()
}

fn write_sheet(to: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    to.set_name(&sheet.name)?;
    to.set_right_to_left(sheet.is_right_to_left);
    let head = Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_align(FormatAlign::Top);
    for (index, column) in (0..).zip(&sheet.columns) {
        to.set_column_width(index, column.width)?;
        to.write_string_with_format(0, index, &column.head, &head.clone().set_text_wrap())?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for ((index, column), cell) in (0..).zip(&sheet.columns).zip(row) {
            write_cell(to, (line, index), column, cell)?;
        }
    }
    for (index, column) in (0..).zip(&sheet.columns) {
        if let Some(input) = column.input.as_ref().filter(|_| !sheet.rows.is_empty()) {
            to.add_data_validation(
                1,
                index,
                sheet.rows.len() as u32,
                index,
                &validation(input, &letters(usize::from(index)))?,
            )?;
        }
    }
    to.set_freeze_panes(1, 0)?;
    if sheet.is_locked {
        let options = ProtectionOptions { format_columns: true, format_rows: true, ..ProtectionOptions::default() };
        to.protect_with_options(&options);
    }
    Ok(())
}

fn write_cell(to: &mut Worksheet, (row, index): (u32, u16), column: &Column, cell: &Cell) -> Result<(), XlsxError> {
    let format = match &column.input {
        Some(_) => {
            Format::new().set_unlocked().set_background_color(Color::RGB(TO_FILL_IN)).set_border(FormatBorder::Hair)
        }
        None => Format::new(),
    };
    match cell {
        Cell::Empty if column.input.is_some() => {
            to.write_blank(row, index, &number_format(format, 0, &column.input))?
        }
        Cell::Empty => to,
        Cell::Text(text) => {
            to.write_string_with_format(row, index, text, &format.set_text_wrap().set_align(FormatAlign::Top))?
        }
        Cell::Number(number, decimals) => {
            let format = number_format(format, *decimals, &column.input).set_align(FormatAlign::Top);
            to.write_number_with_format(row, index, number.to_f64().unwrap_or_default(), &format)?
        }
    };
    Ok(())
}

/// As many decimals as a number has. What is filled in shows all of its digits, whatever they are.
fn number_format(format: Format, decimals: u32, input: &Option<Input>) -> Format {
    match (input, decimals) {
        (Some(_), _) => format,
        (None, 0) => format.set_num_format("#,##0"),
        (None, decimals) => format.set_num_format(format!("#,##0.{}", "0".repeat(decimals as usize))),
    }
}

/// The rule of a column, whose first cell to fill in is in the second row.
fn validation(input: &Input, column: &str) -> Result<DataValidation, XlsxError> {
    let validation = match &input.rule {
        Rule::NumberOr(word) => {
            let cell = format!("{column}2");
            let rule = format!("=OR(AND(ISNUMBER({cell}),{cell}>=0),{cell}=\"{word}\")");
            DataValidation::new().allow_custom(Formula::new(rule))
        }
        Rule::OneOf(words) => DataValidation::new().allow_list_strings(words)?,
    };
    validation.ignore_blank(true).set_error_message(&input.refusal)
}
