//! Separated values (RFC 4180), with whatever separator.

use ::csv::{ReaderBuilder, StringRecord, Trim};

use super::encoding::{Decoded, decoded};
use super::{Budget, Sheets, bounds, refused, too_large};
use crate::delivery::complaint::Complaint;
use crate::delivery::sheet::{Cell, CellPlace, Sheet, Stored};
use crate::finding::Code;

/// In the order in which they are taken if a file can be divided by several: few texts have a semicolon or tab, and a
/// comma stands in most German numbers.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];
/// Records that the separator is found out from.
const MOST_LOOKED_AT: usize = 1_000;

pub(super) fn read(bytes: &[u8]) -> Result<Sheets, Vec<Complaint>> {
    let Some(Decoded { text, is_guessed }) = decoded(bytes) else {
        let message = "the file is neither a spreadsheet nor a text in UTF-8, UTF-16 or Windows-1252";
        return Err(vec![refused(message, "save it as XLSX or ODS, or as CSV in UTF-8")]);
    };
    let complaints = is_guessed.then(guessed_encoding).into_iter().collect();
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let (stated, skipped, text) = stated_separator(&text);
    unclosed_quote(text, skipped).map_or(Ok(()), |complaint| Err(vec![complaint]))?;
    let separator = stated.unwrap_or_else(|| found_separator(text));
    let sheet = sheet(text, separator, skipped).map_err(|complaint| vec![complaint])?;
    Ok((vec![sheet], complaints))
}

fn guessed_encoding() -> Complaint {
    let message = "the file is not in UTF-8; it was read as Windows-1252";
    let hint = "look at letters such as ä and ß once, or save it as “CSV UTF-8”";
    Complaint::new(Code::ReadOtherwise, message, hint)
}

/// The separator that a first line `sep=;` states, as Excel reads it, the number of lines that it takes, and the rest.
fn stated_separator(text: &str) -> (Option<u8>, u64, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    match first.as_bytes() {
        [b's', b'e', b'p', b'=', separator] if SEPARATORS.contains(separator) => (Some(*separator), 1, rest),
        _ => (None, 0, text),
    }
}

/// The separator by which most records have the same number of fields, more than one.
fn found_separator(text: &str) -> u8 {
    let best = SEPARATORS.iter().copied().rev().max_by_key(|separator| {
        let counts: Vec<usize> = records(text, *separator).take(MOST_LOOKED_AT).map(|record| record.len()).collect();
        let same = |wanted: usize| counts.iter().filter(|count| **count == wanted).count();
        let most = counts.iter().copied().filter(|count| *count > 1).max_by_key(|count| (same(*count), *count));
        most.map(same).unwrap_or_default()
    });
    best.unwrap_or(SEPARATORS[0])
}

/// Records that are not empty. Fields are text already, so that no record is broken.
fn records(text: &str, separator: u8) -> impl Iterator<Item = StringRecord> {
    let mut builder = ReaderBuilder::new();
    let builder = builder.delimiter(separator).has_headers(false).flexible(true).trim(Trim::None);
    builder.from_reader(text.as_bytes()).into_records().filter_map(Result::ok)
}

/// A quotation mark that opens a field and never closes it: everything after it would be one cell.
fn unclosed_quote(text: &str, skipped: u64) -> Option<Complaint> {
    if text.matches('"').count().is_multiple_of(2) {
        return None;
    }
    let odd = text.lines().zip(skipped + 1..).filter(|(line, _)| !line.matches('"').count().is_multiple_of(2));
    let lines: Vec<String> = odd.take(5).map(|(_, number)| number.to_string()).collect();
    let message = format!("a quotation mark is not closed; one of these lines opens it: {}", lines.join(", "));
    Some(refused(message, "put quotation marks around whole cells, and write one within a cell twice (RFC 4180)"))
}

fn sheet(text: &str, separator: u8, skipped: u64) -> Result<Sheet, Complaint> {
    let mut sheet = Sheet::default();
    let mut budget = Budget::default();
    for record in records(text, separator) {
        let line = line_of(&record, text) + skipped;
        for (column, field) in record.iter().enumerate().filter(|(_, field)| !field.trim().is_empty()) {
            // A blank line is a row as well, so that rows are those of the program that shows the file.
            let Some(position) = Sheet::position(line.saturating_sub(1), column as u64) else {
                return Err(too_large(format!("more than {} rows or {} columns", bounds::ROWS, bounds::COLUMNS)));
            };
            let place = CellPlace { sheet: None, position, line: Some(line) };
            let stored = Stored::Text(field.to_owned());
            let cell = Cell { place, stored, shown: None, formula: None, is_hidden: false };
            budget.spend(&cell)?;
            sheet.cells.insert(position, cell);
        }
    }
    Ok(sheet)
}

/// The line on which a record begins, from one. Blank lines before it are counted as part of it by the reader.
fn line_of(record: &StringRecord, text: &str) -> u64 {
    let Some(position) = record.position() else { return 1 };
    let from = usize::try_from(position.byte()).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    position.line() + from.iter().take_while(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cells with their places, or the first complaint.
    fn cells(bytes: &[u8]) -> Result<Vec<(String, String)>, String> {
        let (sheets, _) = read(bytes).map_err(|complaints| complaints[0].message.clone())?;
        let cells = sheets[0].cells.values().map(|cell| (cell.place.to_string(), cell.written()));
        Ok(cells.collect())
    }

    fn texts(bytes: &[u8]) -> Vec<String> {
        cells(bytes).unwrap().into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn the_separator_is_found_from_the_file() {
        assert_eq!(texts(b"Name;Wert\nA;1,5\nB;2,5\n"), ["Name", "Wert", "A", "1,5", "B", "2,5"]);
        assert_eq!(texts(b"Name,Wert\nA,\"1,5\"\n\"B; C\",2\n"), ["Name", "Wert", "A", "1,5", "B; C", "2"]);
        assert_eq!(texts(b"Name\tWert\nA\t1,5\nB, C\t2,5\n"), ["Name", "Wert", "A", "1,5", "B, C", "2,5"]);
        assert_eq!(texts(b"sep=,\nA,1;5\n"), ["A", "1;5"]);
        assert_eq!(texts(b"A;1,5\nB;2,5\n"), ["A", "1,5", "B", "2,5"]);
        assert_eq!(texts(b"alone\n"), ["alone"]);
    }

    #[test]
    fn places_are_lines_of_the_file() {
        let place = |bytes: &[u8]| cells(bytes).unwrap().last().unwrap().0.clone();
        assert_eq!(place(b"a;b\n\n\n\"two\nlines\";c\n\nd;e"), "line 7, column 2");
        assert_eq!(place(b"sep=;\r\na;b\r\n\r\nd;e"), "line 4, column 2");
        assert_eq!(place(b"a;b\rd;e"), "line 2, column 2");
        assert_eq!(place(b"\n\na;b"), "line 3, column 2");
    }

    #[test]
    fn a_quotation_mark_that_is_not_closed_swallows_nothing() {
        let message = cells(b"a;b\nc;\"d\ne;f\n").unwrap_err();
        assert_eq!(message, "a quotation mark is not closed; one of these lines opens it: 2");
        assert_eq!(texts(b"a;\"say \"\"b\"\"\"\n"), ["a", "say \"b\""]);
    }

    #[test]
    fn a_guessed_encoding_is_said() {
        let (_, complaints) = read(b"Name;Wert\nTr\xe4ger;5\n").unwrap();
        assert!(complaints[0].message.contains("Windows-1252"));
        assert!(cells(b"PK\0\0\x03").is_err());
    }
}
