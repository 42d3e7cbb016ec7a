//! Number formats of cells (ISO/IEC 29500-1, 18.8).

use std::collections::BTreeMap;

use super::super::xml::{Document, Piece};
use super::super::{bounds, too_large};
use super::number_format::NumberFormat;
use crate::delivery::complaint::Complaint;

/// The number format of each style that cells name by its number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    formats: BTreeMap<u32, NumberFormat>,
    cells: Vec<u32>,
}

impl Styles {
    pub(super) fn read(text: &str, part: &str) -> Result<Self, Complaint> {
        let mut styles = Self::default();
        let mut document = Document::new(text, part);
        let mut is_in_cells = false;
        loop {
            match document.next()? {
                Piece::Open(element) => {
                    let id = element.attribute("numFmtId").and_then(|id| id.parse().ok());
                    match element.local_name() {
                        "cellXfs" => is_in_cells = true,
                        "xf" if is_in_cells => styles.cells.push(id.unwrap_or(0)),
                        "numFmt" => {
                            let code = element.attribute("formatCode").unwrap_or_default();
                            styles.formats.extend(id.map(|id| (id, NumberFormat::read(&code))));
                        }
                        _ => {}
                    }
                    if styles.cells.len().max(styles.formats.len()) > bounds::STYLES {
                        return Err(too_large(format!("more than {} styles", bounds::STYLES)).in_part(part));
                    }
                }
                Piece::Close(name) => is_in_cells &= !name.ends_with("cellXfs"),
                Piece::End => return Ok(styles.with_built_in()),
                Piece::Text(_) => {}
            }
        }
    }

    fn with_built_in(mut self) -> Self {
        for id in &self.cells {
            if let (false, Some(format)) = (self.formats.contains_key(id), NumberFormat::built_in(*id)) {
                self.formats.insert(*id, format);
            }
        }
        self
    }

    /// The number format of a style; a style that the file does not have looks like no style.
    pub(super) fn format(&self, style: Option<u32>) -> Option<&NumberFormat> {
        let id = self.cells.get(usize::try_from(style.unwrap_or(0)).ok()?)?;
        self.formats.get(id)
    }
}
