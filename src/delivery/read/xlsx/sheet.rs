//! The cells of a sheet (ISO/IEC 29500-1, 18.3.1).

use std::sync::Arc;

use rust_decimal::Decimal;

use super::super::stored::number_or_digits;
use super::super::xml::{Document, Element, Piece};
use super::super::{Budget, bounds, too_large};
use super::date::DateSystem;
use super::is_true;
use super::strings::{item, unescaped};
use super::styles::Styles;
use crate::delivery::complaint::Complaint;
use crate::delivery::sheet::{Cell, CellPlace, Position, Range, Sheet, Stored};

/// Everything outside of its sheet that a cell needs to be understood.
pub(super) struct Surroundings {
    pub(super) strings: Vec<String>,
    pub(super) styles: Styles,
    pub(super) dates: DateSystem,
    pub(super) is_uncalculated: bool,
}

/// Reads the cells of a sheet.
pub(super) fn read(
    text: &str,
    part: &str,
    name: &str,
    surroundings: &Surroundings,
    budget: &mut Budget,
) -> Result<Sheet, Complaint> {
    let mut reader = SheetReader {
        document: Document::new(text, part),
        part,
        surroundings,
        sheet: Sheet { name: Some(Arc::from(name)), ..Sheet::default() },
        hidden_columns: Vec::new(),
        row: 0,
        column: 0,
        is_row_hidden: false,
    };
    reader.read(budget)?;
    Ok(reader.sheet)
}

struct SheetReader<'t> {
    document: Document<'t>,
    part: &'t str,
    surroundings: &'t Surroundings,
    sheet: Sheet,
    /// First and last, from zero.
    hidden_columns: Vec<(u64, u64)>,
    /// The next row and column, for writers that do not number them.
    row: u64,
    column: u64,
    is_row_hidden: bool,
}

/// A cell while it is read.
#[derive(Default)]
struct Raw {
    kind: Option<String>,
    style: Option<u32>,
    value: Option<String>,
    inline: Option<String>,
    formula: Option<String>,
}

impl SheetReader<'_> {
    fn read(&mut self, budget: &mut Budget) -> Result<(), Complaint> {
        loop {
            match self.document.next()? {
                Piece::Open(element) => match element.local_name() {
                    "dimension" => self.check_dimension(&element)?,
                    "col" => self.note_hidden(&element)?,
                    "row" => self.begin_row(&element),
                    "c" => {
                        let position = self.begin_cell(&element)?;
                        let kind = element.attribute("t");
                        let style = element.attribute("s").and_then(|style| style.parse().ok());
                        let raw = self.raw_cell(Raw { kind, style, ..Raw::default() })?;
                        self.keep(position, raw, budget)?;
                    }
                    "mergeCell" => self.note_merged(&element)?,
                    _ => {}
                },
                Piece::End => return Ok(()),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    /// Refuses a sheet that says it is larger than any table.
    fn check_dimension(&self, element: &Element) -> Result<(), Complaint> {
        let stated = element.attribute("ref").and_then(|text| range(&text));
        match stated.map(|range| range.count()) {
            Some(count) if count > bounds::CLAIMED_CELLS => {
                let message =
                    format!("the sheet says that it has {count} cells; the bound is {}", bounds::CLAIMED_CELLS);
                Err(too_large(message).in_part(self.called()))
            }
            _ => Ok(()),
        }
    }

    fn called(&self) -> String {
        format!("sheet “{}” ({})", self.sheet.name.as_deref().unwrap_or_default(), self.part)
    }

    fn note_hidden(&mut self, element: &Element) -> Result<(), Complaint> {
        let number = |key| element.attribute(key).and_then(|number| number.parse::<u64>().ok());
        if let (true, Some(first), Some(last)) = (is_hidden(element), number("min"), number("max")) {
            self.hidden_columns.push((first.saturating_sub(1), last.saturating_sub(1)));
            if self.hidden_columns.len() > bounds::HIDDEN {
                let message = format!("more than {} groups of columns are hidden", bounds::HIDDEN);
                return Err(too_large(message).in_part(self.called()));
            }
        }
        Ok(())
    }

    fn begin_row(&mut self, element: &Element) {
        self.row = match element.attribute("r").and_then(|row| row.parse::<u64>().ok()) {
            Some(row) => row,
            None => self.row.saturating_add(1),
        };
        self.column = 0;
        self.is_row_hidden = is_hidden(element);
    }

    /// The position of a cell that begins: the one that it says, or the next in its row.
    fn begin_cell(&mut self, element: &Element) -> Result<Position, Complaint> {
        let stated = element.attribute("r");
        let position = match &stated {
            Some(text) => position(text),
            None => Sheet::position(self.row.saturating_sub(1), self.column),
        };
        let Some(position) = position else {
            let place = stated.unwrap_or_else(|| format!("row {}, column {}", self.row, self.column));
            return Err(too_large(format!("no spreadsheet has a cell {place}")).in_part(self.called()));
        };
        self.column = u64::from(position.column) + 1;
        Ok(position)
    }

    /// Contents of the cell that has just begun.
    fn raw_cell(&mut self, mut raw: Raw) -> Result<Raw, Complaint> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.next()? {
                Piece::Open(element) => match element.local_name() {
                    "v" => raw.value = Some(self.document.text()?),
                    "f" => raw.formula = Some(self.document.text()?),
                    "is" => raw.inline = Some(item(&mut self.document)?),
                    _ => depth += 1,
                },
                Piece::Close(_) => depth -= 1,
                Piece::End => break,
                Piece::Text(_) => {}
            }
        }
        Ok(raw)
    }

    fn keep(&mut self, position: Position, raw: Raw, budget: &mut Budget) -> Result<(), Complaint> {
        let Some((stored, shown)) = self.contents(&raw) else { return Ok(()) };
        let place = CellPlace { sheet: self.sheet.name.clone(), position, line: None };
        let column = u64::from(position.column);
        let is_hidden =
            self.is_row_hidden || self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column));
        let formula = raw.formula.map(|formula| format!("={formula}"));
        let cell = Cell { place, stored, shown, formula, is_hidden };
        budget.spend(&cell)?;
        self.sheet.cells.insert(position, cell);
        Ok(())
    }

    /// The contents of a cell and what it shows. `None` if it is empty.
    fn contents(&self, raw: &Raw) -> Option<(Stored, Option<String>)> {
        if raw.formula.is_some() && (raw.value.is_none() || self.surroundings.is_uncalculated) {
            return Some((Stored::Uncalculated, None));
        }
        let value = raw.value.as_deref();
        let text = |text: &str| {
            let is_blank = text.chars().all(crate::delivery::precision::is_space);
            (!is_blank).then(|| (Stored::Text(text.to_owned()), None))
        };
        match raw.kind.as_deref().unwrap_or("n") {
            "inlineStr" => text(raw.inline.as_deref()?),
            "s" => match value?.trim().parse::<usize>().ok().and_then(|index| self.surroundings.strings.get(index)) {
                Some(shared) => text(shared),
                None => Some((Stored::Error(format!("text {} of those that are shared", value?.trim())), None)),
            },
            "str" => text(&unescaped(value?)),
            "b" => Some((Stored::Boolean(is_true(value?)), None)),
            "e" => Some((Stored::Error(value?.trim().to_owned()), None)),
            "d" => Some((Stored::Date(value?.trim().to_owned()), None)),
            _ if value?.trim().is_empty() => None,
            _ => Some(self.number(value?, raw.style)),
        }
    }

    fn number(&self, digits: &str, style: Option<u32>) -> (Stored, Option<String>) {
        let stored = number_or_digits(digits);
        let Stored::Number(number) = stored else { return (stored, None) };
        match self.surroundings.styles.format(style) {
            Some(format) if format.is_date() => (Stored::Date(self.surroundings.dates.date(number)), None),
            Some(format) if format.is_percent() => (Stored::Percent(number), Some(format.shown(number))),
            Some(format) => (Stored::Number(number), Some(format.shown(number))),
            None => (Stored::Number(number), Some(general(number))),
        }
    }

    fn note_merged(&mut self, element: &Element) -> Result<(), Complaint> {
        self.sheet.merged.extend(element.attribute("ref").and_then(|text| range(&text)));
        if self.sheet.merged.len() > bounds::MERGED {
            let message = format!("more than {} ranges of cells are merged", bounds::MERGED);
            return Err(too_large(message).in_part(self.called()));
        }
        Ok(())
    }
}

fn general(number: Decimal) -> String {
    super::number_format::NumberFormat::read("General").shown(number)
}

fn is_hidden(element: &Element) -> bool {
    element.attribute("hidden").is_some_and(|value| is_true(&value))
}

/// A position as it is written: `B7`, `$B$7`.
fn position(text: &str) -> Option<Position> {
    let text = text.trim().replace('$', "");
    let letters = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, digits) = text.split_at(letters);
    let is_written_well = (1..=3).contains(&letters.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let letter = |letter: u8| u64::from(letter.to_ascii_uppercase() - b'A') + 1;
    let column = letters.bytes().fold(0, |column, byte| column * 26 + letter(byte));
    let row: u64 = digits.parse().ok().filter(|row| *row > 0 && is_written_well)?;
    Sheet::position(row - 1, column.checked_sub(1)?)
}

/// A range as it is written: `A1:C9`, or a single cell.
fn range(text: &str) -> Option<Range> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let (first, last) = (position(first)?, position(last)?);
    (first.row <= last.row && first.column <= last.column).then_some(Range { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_read_as_they_are_shown() {
        for text in ["A1", "B7", "Z1", "AA1", "XFD1048576"] {
            assert_eq!(position(text).unwrap().to_string(), text);
        }
        assert_eq!(position("$b$7").unwrap().to_string(), "B7");
        for text in ["", "A", "1", "A0", "XFE1", "A1048577", "AAAA1", "A-1", "A1B", "ÄA1", "A99999999999999999999"] {
            assert_eq!(position(text), None, "{text}");
        }
        assert_eq!(range("A1:XFD1048576").unwrap().count(), 17_179_869_184);
        assert_eq!(range("B2:A1"), None);
    }
}
