//! The job ticket: what a print shop needs to know of a print PDF, for people and for programs.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

use crate::document::Document;
use crate::preflight::PageReport;
use crate::project::PrintShop;
use crate::project::contact::Contact;
use crate::project::print_shop::{PrintersMark, Sheets};
use crate::source::Origin;
use crate::source::digest::sha256;
use crate::text::{OwnMessage, Wording};

/// Contents of the job ticket.
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
    #[serde(serialize_with = "name_of_sheets")]
    sheets: Sheets,
    sheet_count: usize,
    /// Width and height after trimming, in millimetres.
    final_format_mm: [f64; 2],
    bleed_mm: f64,
    #[serde(serialize_with = "names_of_marks")]
    marks: Vec<PrintersMark>,
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
            sheets: shop.sheets,
            sheet_count: sheets.len(),
            final_format_mm: sheets.first().map_or([0.0; 2], |sheet| sheet.trim_mm),
            bleed_mm: shop.bleed_mm,
            marks: shop.marks.clone(),
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
        let name = |own: OwnMessage| wording.told(&own.wanted_at(origin), &[]);
        let [width, height] = self.final_format_mm;
        let ink = self
            .heaviest_ink_percent
            .map_or_else(|| name(OwnMessage::TicketNotMeasured), |percent| format!("{percent} %"));
        let marks: Vec<OwnMessage> = self.marks.iter().map(|mark| words_of_mark(*mark)).collect();
        let marks = if marks.is_empty() { vec![OwnMessage::TicketNone] } else { marks };
        let marks: Vec<String> = marks.into_iter().map(name).collect();
        let entries = [
            (OwnMessage::TicketDocument, self.title.to_owned()),
            (OwnMessage::TicketEditionCode, self.edition_code.to_owned()),
            (OwnMessage::TicketIssued, self.issued.clone()),
            (OwnMessage::TicketFile, format!("{} ({} bytes)", self.file, self.bytes)),
            (OwnMessage::TicketChecksum, format!("SHA-256 {}", self.sha256)),
            (OwnMessage::TicketStandard, self.standard.to_owned()),
            (
                OwnMessage::TicketCondition,
                format!("{}: {}", self.printing_condition.identifier, self.printing_condition.info),
            ),
            (OwnMessage::TicketSheets, format!("{} ({})", self.sheet_count, name(words_of_sheets(self.sheets)))),
            (OwnMessage::TicketFormat, format!("{width:.0} × {height:.0} mm")),
            (OwnMessage::TicketBleed, format!("{} mm", self.bleed_mm)),
            (OwnMessage::TicketMarks, marks.join(", ")),
            (OwnMessage::TicketPlates, self.plates.join(", ")),
            (OwnMessage::TicketInk, format!("{ink} ({} %)", self.most_ink_percent)),
            (OwnMessage::TicketContact, [self.contact.person, self.contact.email, self.contact.telephone].join(", ")),
        ];
        let entries: Vec<(String, String)> = entries.into_iter().map(|(own, value)| (name(own), value)).collect();
        let width = entries.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        let heading = name(OwnMessage::TicketHeading);
        let lines: String = entries.iter().map(|(name, value)| format!("{name:width$}  {value}\n")).collect();
        format!("{heading}\n\n{lines}")
    }
}

fn name_of_sheets<S: Serializer>(sheets: &Sheets, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(sheets.name())
}

fn names_of_marks<S: Serializer>(marks: &[PrintersMark], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(marks.iter().map(|mark| mark.name()))
}

fn words_of_sheets(sheets: Sheets) -> OwnMessage {
    match sheets {
        Sheets::SinglePages => OwnMessage::TicketSinglePages,
        Sheets::Spreads => OwnMessage::TicketSpreads,
    }
}

fn words_of_mark(mark: PrintersMark) -> OwnMessage {
    match mark {
        PrintersMark::Crop => OwnMessage::TicketCrop,
        PrintersMark::Registration => OwnMessage::TicketRegistration,
        PrintersMark::ColourBar => OwnMessage::TicketColourBar,
    }
}

/// The heaviest of all sheets, if that of each is known.
fn heaviest_ink(sheets: &[PageReport]) -> Option<f64> {
    sheets.iter().try_fold(0.0, |heaviest: f64, sheet| Some(heaviest.max(sheet.heaviest_ink_percent?)))
}
