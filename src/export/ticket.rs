//! The job ticket: what a print shop needs to know of a print PDF, for people and for programs.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use crate::document::Document;
use crate::preflight::PageReport;
use crate::project::PrintShop;
use crate::project::contact::Contact;
use crate::project::print_shop::PrintersMark;
use crate::source::digest::sha256;
use crate::source::{Located, Origin};
use crate::text::Wording;

/// What the ticket says.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct JobTicket<'a> {
    title: &'a str,
    edition_code: &'a str,
    issued: String,
    file: String,
    bytes: usize,
    sha256: String,
    standard: &'static str,
    print_shop: &'a str,
    printing_condition: PrintingCondition<'a>,
    sheets: &'static str,
    sheet_count: usize,
    /// Width and height after trimming, in millimetres.
    final_format_mm: [f64; 2],
    bleed_mm: f64,
    marks: Vec<&'static str>,
    /// Plates that print.
    plates: Vec<&'a str>,
    /// In percent, over all plates; `None` if the ink of something could not be measured.
    heaviest_ink_percent: Option<f64>,
    most_ink_percent: f64,
    contact: TicketContact<'a>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct PrintingCondition<'a> {
    identifier: &'a str,
    registry: &'a str,
    info: &'a str,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct TicketContact<'a> {
    person: &'a str,
    email: &'a str,
    telephone: &'a str,
}

/// A print PDF as it was exported and judged.
pub struct PrintFile<'a> {
    pub name: String,
    pub bytes: &'a [u8],
    pub sheets: &'a [PageReport],
    pub shop: &'a PrintShop,
}

impl<'a> JobTicket<'a> {
    /// The ticket of a file.
    pub fn new(file: &'a PrintFile, document: &'a Document, contact: &'a Contact, issued: DateTime<Utc>) -> Self {
        let PrintFile { name, bytes, sheets, shop } = file;
        let condition = &shop.condition;
        let mut seen = BTreeSet::new();
        let plates = sheets.iter().flat_map(|sheet| &sheet.plates).map(String::as_str);
        Self {
            title: &document.metadata.title,
            edition_code: &document.edition.code,
            issued: issued.to_rfc3339_opts(SecondsFormat::Secs, true),
            file: name.clone(),
            bytes: bytes.len(),
            sha256: sha256(bytes),
            standard: shop.standard.name(),
            print_shop: &shop.name,
            printing_condition: PrintingCondition {
                identifier: &condition.identifier,
                registry: &condition.registry,
                info: &condition.info,
            },
            sheets: shop.sheets.name(),
            sheet_count: sheets.len(),
            final_format_mm: sheets.first().map_or([0.0; 2], |sheet| sheet.trim_mm),
            bleed_mm: shop.bleed_mm,
            marks: shop.marks.iter().map(|mark: &PrintersMark| mark.name()).collect(),
            plates: plates.filter(|plate| seen.insert(*plate)).collect(),
            heaviest_ink_percent: heaviest_ink(sheets),
            most_ink_percent: shop.limits.total_ink_percent,
            contact: TicketContact {
                person: &contact.person,
                email: &contact.email.written,
                telephone: &contact.telephone.shown,
            },
        }
    }

    /// For programs.
    pub fn json(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a ticket is plain data");
        bytes.push(b'\n');
        bytes
    }

    /// For people: a line for each entry, with its name before it. `origin` is where a missing name
    /// is reported.
    pub fn text(&self, wording: &Wording, origin: &Origin) -> String {
        let name = |id: &str| wording.told(&Located::new(format!("ticket-{id}"), origin.clone()), &[]);
        let [width, height] = self.final_format_mm;
        let ink = self.heaviest_ink_percent.map_or_else(|| name("not-measured"), |percent| format!("{percent} %"));
        let marks = if self.marks.is_empty() { &["none"] } else { self.marks.as_slice() };
        let marks: Vec<String> = marks.iter().map(|mark| name(mark)).collect();
        let entries = [
            ("document", self.title.to_owned()),
            ("edition-code", self.edition_code.to_owned()),
            ("issued", self.issued.clone()),
            ("file", format!("{} ({} bytes)", self.file, self.bytes)),
            ("checksum", format!("SHA-256 {}", self.sha256)),
            ("standard", self.standard.to_owned()),
            ("condition", format!("{}: {}", self.printing_condition.identifier, self.printing_condition.info)),
            ("sheets", format!("{} ({})", self.sheet_count, name(self.sheets))),
            ("format", format!("{width:.0} × {height:.0} mm")),
            ("bleed", format!("{} mm", self.bleed_mm)),
            ("marks", marks.join(", ")),
            ("plates", self.plates.join(", ")),
            ("ink", format!("{ink} ({} %)", self.most_ink_percent)),
            ("contact", [self.contact.person, self.contact.email, self.contact.telephone].join(", ")),
        ];
        let entries: Vec<(String, String)> = entries.into_iter().map(|(id, value)| (name(id), value)).collect();
        let width = entries.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let heading = name("heading");
        let lines: String = entries.iter().map(|(name, value)| format!("{name:width$}  {value}\n")).collect();
        format!("{heading}\n\n{lines}")
    }
}

/// The heaviest of all sheets, if that of each is known.
fn heaviest_ink(sheets: &[PageReport]) -> Option<f64> {
    sheets.iter().try_fold(0.0, |heaviest: f64, sheet| Some(heaviest.max(sheet.heaviest_ink_percent?)))
}
