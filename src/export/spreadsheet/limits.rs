//! Limits of spreadsheets, asked before one is written: a finding stands at the message that breaks one.
//!
//! The limits are Excel's own (specifications and limits; rename a worksheet); other programs take more.

use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::check_sheet_name;

use super::SheetWords;
use crate::document::FigureRow;
use crate::export::columns::Column;
use crate::finding::{Code, Finding, Findings};
use crate::name::MessageId;
use crate::source::Origin;
use crate::text::{Attribute, OwnMessage, named};

/// UTF-16 code units that a cell takes.
const LONGEST_CELL: usize = 32_767;
/// Messages that name the sheets.
const SHEETS: [OwnMessage; 2] = [OwnMessage::SpreadsheetFigures, OwnMessage::SpreadsheetColumns];

/// Reports each text that a spreadsheet does not take, at the place of its message.
pub fn check(
    rows: &[FigureRow],
    columns: &[Column],
    words: &SheetWords,
    place: impl Fn(&MessageId) -> Option<Origin>,
) -> Findings {
    let mut findings = Findings::default();
    let mut report = |message: &MessageId, what: String, hint: &str| {
        let finding = Finding::new(Code::FormatLimit, what, hint);
        findings.push(match place(message) {
            Some(place) => finding.at(place),
            None => finding,
        });
    };
    for (message, name) in SHEETS.into_iter().zip([&words.figures, &words.columns]) {
        if let Some((why, hint)) = unfit_name(name) {
            report(&message.id(), format!("“{name}” cannot name a sheet of a spreadsheet: {why}"), hint);
        }
    }
    if words.figures.to_lowercase() == words.columns.to_lowercase() {
        let what = format!("both sheets of the spreadsheet are named “{}”", words.columns);
        report(&SHEETS[1].id(), what, "give each a name of its own; capitals make no difference");
    }
    for (message, text) in texts(rows, columns, words) {
        let length = text.encode_utf16().count();
        if length > LONGEST_CELL {
            let what = format!("`{message}` has {length} characters, and a cell of a spreadsheet takes {LONGEST_CELL}");
            report(&message, what, "shorten the text");
        }
    }
    findings
}

/// Fault and hint if a sheet cannot have a name.
fn unfit_name(name: &str) -> Option<(&'static str, &'static str)> {
    // A name of the program's own, in every language (support.microsoft.com, “Rename a worksheet”).
    if name.eq_ignore_ascii_case("history") {
        return Some(("Excel keeps the name for itself", "choose another name"));
    }
    if name.trim().is_empty() {
        return Some(("it is empty", "give it a name"));
    }
    Some(match check_sheet_name(name).err()? {
        XlsxError::SheetnameLengthExceeded(_) => ("it is longer than 31 characters", "shorten it"),
        XlsxError::SheetnameContainsInvalidCharacter(_) => {
            ("it has one of the characters [ ] : * ? / \\", "write it without them")
        }
        XlsxError::SheetnameStartsOrEndsWithApostrophe(_) => {
            ("it begins or ends with an apostrophe", "write it without quotation marks, or with “…”")
        }
        _ => ("a spreadsheet does not take it", "choose another name"),
    })
}

/// Every text that fills a cell, with its message.
fn texts<'a>(
    rows: &'a [FigureRow],
    columns: &'a [Column],
    words: &'a SheetWords,
) -> impl Iterator<Item = (MessageId, &'a str)> {
    let labels = rows.iter().map(|row| (named::figure_name(&row.id), row.label.as_str()));
    let columns = columns.iter().flat_map(|column| {
        let words = column.field.words;
        let description = (words.form(Attribute::Description), column.description.as_str());
        [description, (words.id(), column.title.as_str())]
    });
    let heads = [
        (OwnMessage::SpreadsheetTitle, &words.title),
        (OwnMessage::SpreadsheetName, &words.name),
        (OwnMessage::SpreadsheetDescription, &words.description),
    ];
    let long = words.long_number.iter().map(|text| (OwnMessage::SpreadsheetLongNumber, text));
    let own = heads.into_iter().chain(long).map(|(own, text)| (own.id(), text.as_str()));
    labels.chain(columns).chain(own)
}
