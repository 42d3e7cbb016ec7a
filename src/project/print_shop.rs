//! `print-shops/*.toml`: what a print shop asks of the files that it is sent.
//!
//! The program makes print PDFs to such a profile, and judges any PDF by one.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::toml_file::{Table, Value, read_file};
use super::{Folder, Inputs, folder, icc};
use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::source::{FileId, Located, Sources};

/// The folder of the print shops, below the project's.
pub const FOLDER: &str = "print-shops/";

/// Points in a millimetre (DIN 16507-2: a point is 1/72 inch): shops speak of millimetres, PDF of points.
pub const PT_PER_MM: f64 = 72.0 / 25.4;

/// Requirements of a print shop.
#[derive(Debug, Clone)]
pub struct PrintShop {
    /// The file's name without its ending.
    pub name: String,
    /// Standard of its print PDFs.
    pub standard: Standard,
    /// Beyond the trim on every side, in millimetres.
    pub bleed_mm: f64,
    /// Minimum distance of text and other content from the trim, in millimetres.
    pub safety_mm: f64,
    /// Marks that it wants around pages; none if empty.
    pub marks: Vec<PrintersMark>,
    /// Arrangement of pages on the sheets of the file.
    pub sheets: Sheets,
    /// Printing condition that colours are meant for.
    pub condition: OutputCondition,
    /// Limits for fine detail and for ink.
    pub limits: Limits,
}

/// Standard that a print PDF conforms to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// ISO 15930-7:2010.
    PdfX4,
}

impl Standard {
    /// The name, which the file's metadata give as `GTS_PDFXVersion`.
    pub fn name(self) -> &'static str {
        match self {
            Self::PdfX4 => "PDF/X-4",
        }
    }
}

/// Marks around the page, in the slug outside its bleed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintersMark {
    /// Crop marks, which show where to cut.
    Crop,
    /// Whether the plates meet.
    Registration,
    /// Colour bar, by which printers judge the inks.
    ColourBar,
}

impl PrintersMark {
    /// The name in print-shops/*.toml and in job tickets.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crop => "crop",
            Self::Registration => "registration",
            Self::ColourBar => "colour-bar",
        }
    }
}

/// Arrangement of pages on the sheets of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// One after another: the shop imposes them.
    SinglePages,
    /// Facing pages side by side, the first page alone.
    Spreads,
}

impl Sheets {
    /// The name in print-shops/*.toml and in job tickets.
    pub fn name(self) -> &'static str {
        match self {
            Self::SinglePages => "single-pages",
            Self::Spreads => "spreads",
        }
    }
}

/// The characterised printing condition that all colours are meant for (ISO 32000-1, 14.11.5).
#[derive(Debug, Clone)]
pub struct OutputCondition {
    /// Its name in the registry, such as FOGRA39.
    pub identifier: String,
    /// Address of the registry.
    pub registry: String,
    /// Description for people (`Info` of the output intent).
    pub info: String,
    /// Path of its ICC profile, below the project folder.
    pub profile: Located<String>,
}

/// Limits for fine detail and for ink.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Most ink in one place, in percent: the sum over all plates.
    pub total_ink_percent: f64,
    /// Pixels per inch that a picture needs, at its size in print.
    pub image_resolution_ppi: f64,
    /// Pixels per inch that a picture in black and white alone needs.
    pub line_art_ppi: f64,
    /// The finest stroke, in points.
    pub stroke_pt: f64,
    /// The smallest type, in points.
    pub text_pt: f64,
    /// The smallest raised digit or letter of a note, in points.
    pub note_mark_pt: f64,
    /// Type smaller than this stands on one plate, in points.
    pub one_plate_below_pt: f64,
}

fn read(name: &str, file: FileId, text: &str, findings: &mut Findings) -> Option<PrintShop> {
    read_file(file, text, findings, |root| {
        let standard = root.require("standard").and_then(|value| value.one_of(&[("PDF/X-4", Standard::PdfX4)]));
        let bleed = length(root, "bleed-mm", LONGEST_MM);
        let safety = length(root, "safety-mm", LONGEST_MM);
        let marks = root.require("marks").and_then(|value| marks(&value));
        let sheets = [Sheets::SinglePages, Sheets::Spreads].map(|sheets| (sheets.name(), sheets));
        let sheets = root.require("sheets").and_then(|value| value.one_of(&sheets));
        let condition = root.require("output-condition").and_then(|value| condition(&value.table()?));
        let limits = root.require("limits").and_then(|value| limits(&value.table()?));
        Some(PrintShop {
            name: name.to_owned(),
            standard: standard?,
            bleed_mm: bleed?,
            safety_mm: safety?,
            marks: marks?,
            sheets: sheets?,
            condition: condition?,
            limits: limits?,
        })
    })
}

/// More bleed or margin than a small page has room for is a mistyped number.
const LONGEST_MM: u32 = 50;
/// A plate takes 100 %; no press has more than eight.
const MOST_INK: u32 = 800;
/// Setters of plates have no more than this.
const FINEST_PPI: u32 = 10_000;
const LARGEST_PT: u32 = 144;

fn length(table: &Table, key: &str, most: u32) -> Option<f64> {
    let value = table.require(key)?;
    let number = value.decimal()?;
    if number.is_sign_negative() || number > Decimal::from(most) {
        let hint = format!("write a number from 0 to {most}");
        value.report(Finding::new(Code::BadValue, format!("`{key}` cannot be {number}"), hint));
        return None;
    }
    number.to_f64()
}

fn marks(value: &Value) -> Option<Vec<PrintersMark>> {
    let known = [PrintersMark::Crop, PrintersMark::Registration, PrintersMark::ColourBar];
    let known = known.map(|mark| (mark.name(), mark));
    value.list()?.iter().map(|mark| mark.one_of(&known)).collect()
}

fn condition(table: &Table) -> Option<OutputCondition> {
    let text = |key| table.require(key).and_then(|value| value.string());
    let (identifier, registry, info) = (text("identifier"), text("registry"), text("info"));
    let profile = text("profile");
    table.report_unknown_keys();
    Some(OutputCondition {
        identifier: identifier?.value,
        registry: registry?.value,
        info: info?.value,
        profile: profile?,
    })
}

fn limits(table: &Table) -> Option<Limits> {
    let total_ink_percent = length(table, "total-ink-percent", MOST_INK);
    let [image_resolution_ppi, line_art_ppi] =
        ["image-resolution-ppi", "line-art-ppi"].map(|key| length(table, key, FINEST_PPI));
    let [stroke_pt, text_pt, note_mark_pt, one_plate_below_pt] =
        ["stroke-pt", "text-pt", "note-mark-pt", "one-plate-below-pt"].map(|key| length(table, key, LARGEST_PT));
    table.report_unknown_keys();
    Some(Limits {
        total_ink_percent: total_ink_percent?,
        image_resolution_ppi: image_resolution_ppi?,
        line_art_ppi: line_art_ppi?,
        stroke_pt: stroke_pt?,
        text_pt: text_pt?,
        note_mark_pt: note_mark_pt?,
        one_plate_below_pt: one_plate_below_pt?,
    })
}

impl PrintShop {
    /// Its file, below the project folder.
    pub fn path(&self) -> String {
        format!("{FOLDER}{}.toml", self.name)
    }
}

/// The print shops of a project, or those that the program carries.
pub struct PrintShops {
    /// The text files, for findings to point into.
    pub sources: Sources,
    /// The programme's own.
    pub usual: Option<String>,
    shops: BTreeMap<String, PrintShop>,
}

impl PrintShops {
    /// Reads the shops of the project at `root`, or those that the program carries.
    ///
    /// # Errors
    ///
    /// Fails if the folder cannot be read.
    pub fn read(root: Option<&Path>, findings: &mut Findings) -> io::Result<Self> {
        let inputs = match root {
            Some(root) => {
                let Folder { files, found, .. } = folder::read(root)?;
                findings.extend(found);
                files
            }
            None => folder::embedded(),
        };
        // Mistakes in other files are none of a print shop's.
        let sources = super::sources(&inputs, None, &mut Findings::default());
        let shops = read_all(&sources, &inputs, findings);
        let programme = sources.iter().find(|(_, file)| file.path == "programme.toml");
        let programme =
            programme.and_then(|(id, file)| super::programme::read(id, &file.text, &mut Findings::default()));
        Ok(Self { usual: programme.map(|programme| programme.print_shop.value), sources, shops })
    }

    /// The shop of that name; `None` after a finding.
    pub fn shop(&self, name: &str, findings: &mut Findings) -> Option<&PrintShop> {
        let shop = self.shops.get(name);
        if shop.is_none() {
            let known: Vec<&str> = self.shops.keys().map(String::as_str).collect();
            let hint = match did_you_mean(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => there_are(known),
            };
            findings.push(Finding::new(Code::UnknownName, format!("there is no print shop `{name}`"), hint));
        }
        shop
    }
}

/// All print shops of a project, by name; one with a mistake, or without a fit profile, is absent.
pub fn read_all(sources: &Sources, inputs: &Inputs, findings: &mut Findings) -> BTreeMap<String, PrintShop> {
    let mut shops = BTreeMap::new();
    for (name, id) in super::named::<String>(sources, FOLDER) {
        let shop = read(&name, id, &sources.get(id).text, findings);
        let shop = shop.filter(|shop| profile_is_fit(&shop.condition.profile, inputs, findings));
        shops.extend(shop.map(|shop| (name, shop)));
    }
    shops
}

/// ISO 15930-7 wants an output profile (class `prtr`) in the output intent; ours is for four inks.
fn profile_is_fit(path: &Located<String>, inputs: &Inputs, findings: &mut Findings) -> bool {
    let again = "ask the print shop for its profile again";
    let fault = match inputs.get(&path.value).map(|bytes| icc::Profile::read(bytes)) {
        None => Some(("there is no such file", "add the ICC profile below print-shops/, or correct the path")),
        Some(Err(fault)) => Some((fault, again)),
        Some(Ok(profile)) if &profile.class != b"prtr" || &profile.space != b"CMYK" => {
            Some(("the profile is not for printing in four inks", "ask the print shop for its CMYK output profile"))
        }
        Some(Ok(profile)) => profile.fault_as_output().map(|fault| (fault, again)),
    };
    if let Some((what, hint)) = fault {
        let message = format!("{}: {what}", path.value);
        findings.push(Finding::new(Code::BadValue, message, hint).at(path.origin.clone()));
    }
    fault.is_none()
}
