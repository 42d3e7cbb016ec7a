//! Everything that a file says of itself: digests, attachments, the text of each page.

use lopdf::Dictionary;
use serde::{Deserialize, Serialize};

use super::pages;
use crate::preflight::file::{PdfFile, Unreadable};
use crate::source::digest::sha256;

/// A file as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Reading {
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Form of the file.
    pub form: Form,
    /// Statements about the file in it, such as its metadata, as one text.
    pub says: String,
    /// Files inside a PDF, by name.
    pub attachments: Vec<Attachment>,
    /// The text of each page of a PDF; of any other text the whole, as one.
    pub pages: Vec<String>,
    /// Reason for which it could not be read on in, in plain words.
    pub unread: Option<String>,
}

/// Form of a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// PDF.
    Pdf,
    /// A text with tags.
    WebPage,
    /// Any other text in UTF-8.
    Text,
    /// Anything else, which is known by its digest alone.
    #[default]
    Other,
}

/// A file inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Attachment {
    /// Its name.
    pub name: String,
    /// SHA-256 of its content; absent if it cannot be unpacked.
    pub sha256: Option<String>,
}

/// Most bytes of what a file says of itself.
const MOST_SAID: usize = 1 << 20;

/// Reads a file, whoever made it.
pub fn read(bytes: &[u8]) -> Reading {
    let sha256 = sha256(bytes);
    // ISO 32000-1, annex H, implementation note 13: the header is somewhere in the first 1024 bytes.
    let is_pdf = bytes.get(..bytes.len().min(1024)).is_some_and(|start| start.windows(5).any(|it| it == b"%PDF-"));
    if is_pdf {
        return pdf(bytes, sha256);
    }
    match str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => {
            let begins = text.trim_start_matches('\u{feff}').trim_start().get(..9).unwrap_or_default();
            let form = if begins.eq_ignore_ascii_case("<!doctype") { Form::WebPage } else { Form::Text };
            Reading { sha256, form, pages: vec![text.to_owned()], ..Reading::default() }
        }
        _ => Reading { sha256, ..Reading::default() },
    }
}

fn pdf(bytes: &[u8], sha256: String) -> Reading {
    let mut reading = Reading { sha256, form: Form::Pdf, ..Reading::default() };
    match PdfFile::open(bytes) {
        Ok(file) => {
            reading.says = says(&file);
            reading.attachments = attachments(&file);
        }
        Err(why) => reading.unread = Some(in_words(&why)),
    }
    match pages::texts(bytes) {
        Ok(pages) => reading.pages = pages,
        Err(why) => reading.unread = Some(why),
    }
    reading
}

fn in_words(why: &Unreadable) -> String {
    match why {
        Unreadable::TooLarge => "it is too large".to_owned(),
        Unreadable::Locked => "it is locked".to_owned(),
        Unreadable::Damaged(why) => format!("it is damaged: {why}"),
        Unreadable::NoPages => "it has no pages".to_owned(),
    }
}

/// Keywords of the information dictionary, and the metadata.
fn says(file: &PdfFile) -> String {
    let keywords = file.information().and_then(|information| file.text(information, "Keywords")).unwrap_or_default();
    let metadata = file.catalogue().and_then(|catalogue| file.get(catalogue, "Metadata"));
    let metadata = metadata.and_then(|it| file.unpacked_apart(it.as_stream().ok()?)).unwrap_or_default();
    let mut says = format!("{keywords}\n{}", String::from_utf8_lossy(&metadata));
    says.truncate(says.floor_char_boundary(MOST_SAID));
    says
}

/// Every file specification with a file in it (ISO 32000-1, 7.11.3), whatever leads to it.
fn attachments(file: &PdfFile) -> Vec<Attachment> {
    let dictionaries = file.pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let mut attachments: Vec<Attachment> = dictionaries.filter_map(|dictionary| attachment(file, dictionary)).collect();
    attachments.sort();
    attachments.dedup();
    attachments
}

fn attachment(file: &PdfFile, specification: &Dictionary) -> Option<Attachment> {
    let embedded = file.get(specification, "EF")?.as_dict().ok()?;
    let stream = ["UF", "F"].iter().find_map(|key| file.get(embedded, key)?.as_stream().ok());
    let name = ["UF", "F"].iter().find_map(|key| file.text(specification, key)).unwrap_or_default();
    let content = stream.and_then(|stream| file.unpacked_apart(stream));
    Some(Attachment { name, sha256: content.map(|bytes| sha256(&bytes)) })
}
