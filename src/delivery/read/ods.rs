//! OpenDocument spreadsheets (ISO/IEC 26300-1, 9).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::package::{Package, encrypted, macros, no_sheets};
use super::stored::number_or_digits;
use super::xml::{Document, Element, Piece};
use super::{Budget, Sheets, bounds, refused, too_large};
use crate::delivery::complaint::Complaint;
use crate::delivery::precision::is_space;
use crate::delivery::sheet::{Cell, CellPlace, Position, Range, Sheet, Stored};

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

pub(super) fn read(mut package: Package) -> Result<Sheets, Vec<Complaint>> {
    let one = |complaint| vec![complaint];
    refuse_others(&mut package).map_err(one)?;
    let text = package.required(CONTENT).map_err(one)?;
    let mut reader = Reader::new(&text);
    reader.read().map_err(one)?;
    if reader.links.is_empty() { Ok((reader.sheets, Vec::new())) } else { Err(reader.links) }
}

fn refuse_others(package: &mut Package) -> Result<(), Complaint> {
    let manifest = package.text(MANIFEST)?.unwrap_or_default();
    if manifest.contains("encryption-data") || package.has("encrypted-package") {
        return Err(encrypted().in_part(MANIFEST));
    }
    match package.names().find(|name| name.starts_with("Basic/") || name.starts_with("Scripts/")) {
        Some(part) => Err(macros(part)),
        None => Ok(()),
    }
}

struct Reader<'t> {
    document: Document<'t>,
    sheets: Vec<Sheet>,
    links: Vec<Complaint>,
    budget: Budget,
    /// Styles of sheets that are not shown.
    hidden_styles: BTreeSet<String>,
}

/// A sheet while it is read.
#[derive(Default)]
struct Open {
    sheet: Sheet,
    /// First and last of those that are not shown.
    hidden_columns: Vec<(u64, u64)>,
    /// The next column of the description of columns.
    described: u64,
    row: u64,
    rows: u64,
    column: u64,
    is_row_hidden: bool,
    /// Cells of the row, which may be there several times.
    cells: BTreeMap<Position, Cell>,
}

/// Elements whose contents are no cells of the sheet: remarks, drawings, what was there before.
const PASSED_OVER: [&str; 7] = [
    "office:annotation",
    "office:forms",
    "table:shapes",
    "table:tracked-changes",
    "table:scenario",
    "table:detective",
    "table:content-validations",
];

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        let document = Document::new(text, CONTENT);
        let (sheets, links, hidden_styles) = (Vec::new(), Vec::new(), BTreeSet::new());
        Self { document, sheets, links, budget: Budget::default(), hidden_styles }
    }

    fn read(&mut self) -> Result<(), Complaint> {
        let mut style = None;
        let mut is_spreadsheet = false;
        loop {
            match self.document.next()? {
                Piece::Open(element) => match element.name() {
                    "style:style" => style = element.attribute("style:name"),
                    "style:table-properties" if element.attribute("table:display").as_deref() == Some("false") => {
                        self.hidden_styles.extend(style.take());
                    }
                    "office:spreadsheet" => is_spreadsheet = true,
                    "table:dde-link" => self.link("another program", None),
                    "script:event-listener" | "office:script" => return Err(macros(CONTENT)),
                    "table:table" if is_spreadsheet => self.sheet(&element)?,
                    name if PASSED_OVER.contains(&name) => self.document.skip()?,
                    _ => {}
                },
                Piece::End if self.sheets.is_empty() => return Err(no_sheets()),
                Piece::End => return Ok(()),
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    fn link(&mut self, target: &str, place: Option<&CellPlace>) {
        let message = format!("the file takes values from {target}, and nobody knows whether they are still those");
        let hint =
            "break the links in the spreadsheet program, so that the values themselves are kept, and save it again";
        let complaint = refused(message, hint);
        self.links.push(match place {
            Some(place) => complaint.at(place),
            None => complaint.in_part(CONTENT),
        });
    }

    fn sheet(&mut self, element: &Element) -> Result<(), Complaint> {
        let style = element.attribute("table:style-name");
        let name = element.attribute("table:name").unwrap_or_default();
        let mut open = Open::default();
        open.sheet.name = Some(Arc::from(name));
        open.sheet.is_hidden = style.is_some_and(|style| self.hidden_styles.contains(&style));
        loop {
            match self.document.next()? {
                Piece::Open(element) => match element.name() {
                    "table:table-column" => open.describe_columns(&element)?,
                    "table:table-row" => open.begin_row(&element)?,
                    "table:table-cell" | "table:covered-table-cell" => self.cell(&element, &mut open)?,
                    "table:table-source" | "table:cell-range-source" => {
                        let target = element.attribute("xlink:href").unwrap_or_else(|| "another file".to_owned());
                        self.link(&format!("`{target}`"), None);
                    }
                    "table:table" => self.document.skip()?,
                    name if PASSED_OVER.contains(&name) => self.document.skip()?,
                    _ => {}
                },
                Piece::Close(name) if name == "table:table-row" => open.end_row(&mut self.budget)?,
                Piece::Close(name) if name == "table:table" => break,
                Piece::End => break,
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
        self.sheets.push(open.sheet);
        match self.sheets.len() {
            count if count > bounds::SHEETS => Err(too_large(format!("more than {} sheets", bounds::SHEETS))),
            _ => Ok(()),
        }
    }

    fn cell(&mut self, element: &Element, open: &mut Open) -> Result<(), Complaint> {
        let count = repeated(element, "table:number-columns-repeated", &open.called())?;
        let raw = Raw::of(element);
        let is_covered = element.name() == "table:covered-table-cell";
        let spans = ["table:number-columns-spanned", "table:number-rows-spanned"]
            .map(|key| element.attribute(key).and_then(|count| count.parse::<u64>().ok()).unwrap_or(1).max(1));
        let text = self.cell_text()?;
        let first = open.column;
        open.column = open.column.saturating_add(count);
        let Some((stored, shown)) = raw.contents(&text).filter(|_| !is_covered) else { return Ok(()) };
        let formula =
            raw.formula.map(|formula| format!("={}", formula.trim_start_matches("of:").trim_start_matches('=')));
        open.check_room(first, count, &self.budget)?;
        for column in first..first.saturating_add(count) {
            let Some(position) = Sheet::position(open.row, column) else { return Err(open.outside(column)) };
            let place = CellPlace { sheet: open.sheet.name.clone(), position, line: None };
            if formula.as_deref().is_some_and(|formula| formula.contains("'#")) {
                self.link("another file", Some(&place));
            }
            let is_hidden = open.is_hidden(column);
            let cell =
                Cell { place, stored: stored.clone(), shown: shown.clone(), formula: formula.clone(), is_hidden };
            // Each copy is paid for before the next one is made.
            self.budget.spend(&cell)?;
            open.cells.insert(position, cell);
        }
        if spans != [1, 1] {
            open.merge(first, spans)?;
        }
        Ok(())
    }

    /// The paragraphs of the cell that has just begun, without remarks and drawings.
    fn cell_text(&mut self) -> Result<String, Complaint> {
        let mut paragraphs: Vec<String> = Vec::new();
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.next()? {
                Piece::Open(element) => match element.name() {
                    "text:p" | "text:h" => {
                        paragraphs.push(self.paragraph()?);
                    }
                    name if PASSED_OVER.contains(&name) || name.starts_with("draw:") || name == "table:table" => {
                        self.document.skip()?;
                    }
                    _ => depth += 1,
                },
                Piece::Close(_) => depth -= 1,
                Piece::End => break,
                Piece::Text(_) => {}
            }
        }
        Ok(paragraphs.join("\n"))
    }

    /// The text of a paragraph that has just begun: spaces within it count once, unless it says how many there are
    /// (ISO/IEC 26300-1, 6.1.2).
    fn paragraph(&mut self) -> Result<String, Complaint> {
        let mut text = String::new();
        let mut depth = 1_usize;
        while depth > 0 {
            match self.document.next()? {
                Piece::Open(element) => {
                    depth += 1;
                    match element.name() {
                        "text:s" => {
                            let count =
                                element.attribute("text:c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                            text.extend(std::iter::repeat_n(' ', count.min(1_000)));
                        }
                        "text:tab" => text.push('\t'),
                        "text:line-break" => text.push('\n'),
                        name if PASSED_OVER.contains(&name)
                            || name.starts_with("draw:")
                            || name == "text:ruby-text" =>
                        {
                            self.document.skip()?;
                            depth -= 1;
                        }
                        _ => {}
                    }
                }
                Piece::Close(_) => depth -= 1,
                Piece::Text(piece) => add_collapsed(&mut text, &piece),
                Piece::End => break,
            }
            if text.len() > bounds::TEXT_BYTES {
                return Err(
                    too_large(format!("a cell has more than {} bytes of text", bounds::TEXT_BYTES)).in_part(CONTENT)
                );
            }
        }
        Ok(text)
    }
}

/// Adds text in which spaces and line ends count as one space.
fn add_collapsed(text: &mut String, piece: &str) {
    for c in piece.chars() {
        let is_blank = matches!(c, ' ' | '\t' | '\n' | '\r');
        if !is_blank {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
}

/// Number of times that a row or cell is there.
fn repeated(element: &Element, key: &str, called: &str) -> Result<u64, Complaint> {
    let Some(stated) = element.attribute(key) else { return Ok(1) };
    match stated.trim().parse::<u64>() {
        Ok(count) if count <= bounds::ROWS => Ok(count.max(1)),
        _ => Err(too_large(format!("the sheet says that something is there {stated} times")).in_part(called)),
    }
}

/// Statements of an element about its cell.
struct Raw {
    kind: Option<String>,
    value: Option<String>,
    formula: Option<String>,
    is_error: bool,
}

/// Words that LibreOffice shows for the numbers 1 and 0 where it took them over as true and false.
const TRUTHS: [&str; 4] = ["TRUE", "FALSE", "WAHR", "FALSCH"];

impl Raw {
    fn of(element: &Element) -> Self {
        let kind = element.attribute("office:value-type");
        let value = match kind.as_deref() {
            Some("date") => element.attribute("office:date-value"),
            Some("time") => element.attribute("office:time-value"),
            Some("boolean") => element.attribute("office:boolean-value"),
            Some("string") => element.attribute("office:string-value"),
            _ => element.attribute("office:value"),
        };
        let is_error = element.attribute("calcext:value-type").as_deref() == Some("error");
        Self { kind, value, formula: element.attribute("table:formula"), is_error }
    }

    /// The contents of a cell and what it shows. `None` if it is empty.
    fn contents(&self, text: &str) -> Option<(Stored, Option<String>)> {
        let shown = (!text.is_empty()).then(|| text.trim_matches(is_space).to_owned());
        let is_blank = |text: &str| text.chars().all(is_space);
        let value = self.value.as_deref();
        if self.is_error || self.formula.is_some() && (text.starts_with('#') || text.starts_with("Err:")) {
            return Some((Stored::Error(text.to_owned()), None));
        }
        let number = |value: Option<&str>| value.map_or(Stored::Uncalculated, number_or_digits);
        match self.kind.as_deref() {
            None if self.formula.is_some() => Some((Stored::Uncalculated, None)),
            Some("float") if TRUTHS.contains(&text) => Some((Stored::Boolean(value == Some("1")), None)),
            Some("float" | "currency") => Some((number(value), shown)),
            Some("percentage") => Some(match number(value) {
                Stored::Number(number) => (Stored::Percent(number), shown),
                other => (other, shown),
            }),
            Some("date" | "time") => Some((Stored::Date(value.unwrap_or(text).to_owned()), None)),
            Some("boolean") => Some((Stored::Boolean(value == Some("true")), None)),
            _ => {
                let text = value.filter(|value| !value.is_empty()).unwrap_or(text);
                (!is_blank(text)).then(|| (Stored::Text(text.to_owned()), None))
            }
        }
    }
}

impl Open {
    fn called(&self) -> String {
        format!("sheet “{}”", self.sheet.name.as_deref().unwrap_or_default())
    }

    fn describe_columns(&mut self, element: &Element) -> Result<(), Complaint> {
        let count = repeated(element, "table:number-columns-repeated", &self.called())?;
        let next = self.described.saturating_add(count);
        if is_hidden(element) && self.described < bounds::COLUMNS {
            self.hidden_columns.push((self.described, next - 1));
            if self.hidden_columns.len() > bounds::HIDDEN {
                let message = format!("more than {} groups of columns are hidden", bounds::HIDDEN);
                return Err(too_large(message).in_part(self.called()));
            }
        }
        self.described = next;
        Ok(())
    }

    fn begin_row(&mut self, element: &Element) -> Result<(), Complaint> {
        self.rows = repeated(element, "table:number-rows-repeated", &self.called())?;
        self.column = 0;
        self.is_row_hidden = is_hidden(element);
        Ok(())
    }

    /// Keeps the cells of the row, as often as it is there; those of the first one are paid for.
    fn end_row(&mut self, budget: &mut Budget) -> Result<(), Complaint> {
        let cells = std::mem::take(&mut self.cells);
        self.too_many(cells.len() as u64, self.rows - 1, budget.cells as u64).map_or(Ok(()), Err)?;
        for row in self.row.saturating_add(1)..self.row.saturating_add(self.rows) {
            for cell in cells.values() {
                let column = u64::from(cell.place.position.column);
                let Some(position) = Sheet::position(row, column) else { return Err(self.outside(column)) };
                let cell = Cell { place: CellPlace { position, ..cell.place.clone() }, ..cell.clone() };
                budget.spend(&cell)?;
                self.sheet.cells.insert(position, cell);
            }
            if cells.is_empty() {
                break;
            }
        }
        self.sheet.cells.extend(cells);
        self.row = self.row.saturating_add(self.rows);
        Ok(())
    }

    fn is_hidden(&self, column: u64) -> bool {
        self.is_row_hidden || self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// Refuses cells before they are made.
    fn check_room(&self, first: u64, count: u64, budget: &Budget) -> Result<(), Complaint> {
        if first.saturating_add(count) > bounds::COLUMNS {
            return Err(self.outside(first.saturating_add(count) - 1));
        }
        let others = budget.cells.saturating_sub(self.cells.len()) as u64;
        let in_row = count.saturating_add(self.cells.len() as u64);
        self.too_many(in_row, self.rows, others).map_or(Ok(()), Err)
    }

    fn too_many(&self, columns: u64, rows: u64, others: u64) -> Option<Complaint> {
        let cells = columns.saturating_mul(rows).saturating_add(others);
        let message = format!("the sheet says that it has {cells} cells with contents; the bound is {}", bounds::CELLS);
        let part = format!("{}, row {}", self.called(), self.row + 1);
        (cells > bounds::CELLS as u64).then(|| too_large(message).in_part(part))
    }

    fn outside(&self, column: u64) -> Complaint {
        let message = format!("no spreadsheet has row {} and column {}", self.row + 1, column + 1);
        too_large(message).in_part(self.called())
    }

    fn merge(&mut self, column: u64, [columns, rows]: [u64; 2]) -> Result<(), Complaint> {
        let first = Sheet::position(self.row, column);
        let last_row = self.row.saturating_add(rows - 1).min(bounds::ROWS - 1);
        let last = Sheet::position(last_row, column.saturating_add(columns - 1).min(bounds::COLUMNS - 1));
        self.sheet.merged.extend(first.zip(last).map(|(first, last)| Range { first, last }));
        if self.sheet.merged.len() > bounds::MERGED {
            return Err(
                too_large(format!("more than {} ranges of cells are merged", bounds::MERGED)).in_part(self.called())
            );
        }
        Ok(())
    }
}

fn is_hidden(element: &Element) -> bool {
    element.attribute("table:visibility").is_some_and(|visibility| visibility != "visible")
}
