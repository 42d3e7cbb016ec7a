//! Places in files that are no text of the project: PDFs, and tables that somebody delivers.

use std::fmt;

use serde::Serialize;

/// A place in a PDF.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Spot {
    /// The file, as the user named it or as it would have been written.
    pub file: String,
    /// From one; absent for what concerns the whole file.
    pub page: Option<usize>,
    /// Number of the object in the file.
    pub object: Option<u32>,
    /// Area on the page, where one is known.
    pub area: Option<Area>,
}

/// A rectangle from the upper left corner of the trimmed page, in hundredths of a millimetre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// Distance from the upper edge.
    pub y: i32,
    /// Distance from the left edge.
    pub x: i32,
    /// Extent to the right.
    pub width: i32,
    /// Extent downwards.
    pub height: i32,
}

impl Area {
    /// A length in millimetres.
    pub fn mm(hundredths: i32) -> f64 {
        f64::from(hundredths) / 100.0
    }
}

impl Serialize for Area {
    /// In millimetres.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut area = serializer.serialize_struct("Area", 4)?;
        area.serialize_field("x", &Self::mm(self.x))?;
        area.serialize_field("y", &Self::mm(self.y))?;
        area.serialize_field("width", &Self::mm(self.width))?;
        area.serialize_field("height", &Self::mm(self.height))?;
        area.end()
    }
}

/// Millimetres to a tenth, without a minus before zero.
fn tenths(hundredths: i32) -> f64 {
    (Area::mm(hundredths) * 10.0).round() / 10.0 + 0.0
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(page) = self.page {
            write!(f, ", page {page}")?;
        }
        if let Some(object) = self.object {
            write!(f, ", object {object}")?;
        }
        if let Some(area) = self.area {
            let [x, y, width, height] = [area.x, area.y, area.width, area.height].map(tenths);
            write!(f, ", {x:.1} mm from the left and {y:.1} mm from the top, {width:.1} × {height:.1} mm")?;
        }
        Ok(())
    }
}

/// A place in a table that somebody delivered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct InTable {
    /// The file, as the user named it.
    pub file: String,
    /// The sheet, or a file within the file; absent for what concerns all of it.
    pub part: Option<String>,
    /// Row and column from zero, by which cells are in order, and the cell in words.
    pub cell: Option<((u32, u32), String)>,
}

impl fmt::Display for InTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        let cell = self.cell.as_ref().map(|(_, cell)| cell);
        self.part.iter().chain(cell).try_for_each(|part| write!(f, ", {part}"))
    }
}

impl Serialize for InTable {
    /// In words, such as `delivery.xlsx, sheet “Values”, cell B7`.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
