//! What the file says of itself, twice and alike: the document information dictionary
//! (ISO 32000-1, 14.3.3) and XMP metadata (ISO 16684-1), as ISO 15930-7 asks for.

use chrono::{DateTime, Datelike, Timelike, Utc};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};
use xmp_writer::{DateTime as XmpDate, LangId, RenditionClass, Timezone, XmpWriter};

use super::Job;
use crate::export::CREATOR;

/// Replaces what the engine wrote of the file.
pub fn write(pdf: &mut Document, exported: &[u8], job: &Job) -> Result<(), lopdf::Error> {
    let document = Identifier::of(job.identity.ident.as_bytes());
    let instance = Identifier::of(exported);
    let information = pdf.add_object(information(job));
    let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(job, &document, &instance));
    // Not compressed: tools that know nothing of PDF find it (ISO 32000-1, 14.3.2).
    let xmp = pdf.add_object(xmp.with_compression(false));
    pdf.catalog_mut()?.set("Metadata", xmp);
    pdf.trailer.set("Info", information);
    let id = [&document, &instance].map(|id| Object::String(id.0.to_vec(), StringFormat::Hexadecimal));
    pdf.trailer.set("ID", id.to_vec());
    Ok(())
}

fn information(job: &Job) -> Dictionary {
    let metadata = &job.document.metadata;
    let date = Object::string_literal(job.identity.issued.format("D:%Y%m%d%H%M%SZ").to_string());
    dictionary! {
        "Title" => text_string(&metadata.title),
        "Author" => text_string(&metadata.authors.join(", ")),
        "Subject" => text_string(&metadata.subject),
        "Keywords" => text_string(&metadata.keywords.join(", ")),
        "Creator" => text_string(CREATOR),
        "Producer" => text_string(CREATOR),
        "CreationDate" => date.clone(),
        "ModDate" => date,
        // Colours that meet are not trapped here: presses do that themselves.
        "Trapped" => "False",
    }
}

fn xmp(job: &Job, document: &Identifier, instance: &Identifier) -> Vec<u8> {
    let metadata = &job.document.metadata;
    let issued = xmp_date(job.identity.issued);
    let mut xmp = XmpWriter::new();
    xmp.format("application/pdf");
    xmp.title([(None, metadata.title.as_str())]);
    xmp.creator(metadata.authors.iter().map(String::as_str));
    xmp.description([(None, metadata.subject.as_str())]);
    xmp.rights([(None, metadata.rights.as_str())]);
    xmp.language([LangId(&job.document.language.locale)]);
    xmp.pdf_keywords(&metadata.keywords.join(", "));
    xmp.producer(CREATOR);
    xmp.creator_tool(CREATOR);
    xmp.trapped(false);
    xmp.create_date(issued);
    xmp.modify_date(issued);
    xmp.metadata_date(issued);
    xmp.document_id(&document.uri());
    xmp.instance_id(&instance.uri());
    xmp.version_id(&job.document.edition.code);
    xmp.rendition_class(RenditionClass::Default);
    xmp.pdfx_version(job.shop.standard.name());
    xmp.finish(None).into_bytes()
}

fn xmp_date(issued: DateTime<Utc>) -> XmpDate {
    XmpDate {
        year: u16::try_from(issued.year()).unwrap_or_default(),
        month: u8::try_from(issued.month()).ok(),
        day: u8::try_from(issued.day()).ok(),
        hour: u8::try_from(issued.hour()).ok(),
        minute: u8::try_from(issued.minute()).ok(),
        second: u8::try_from(issued.second()).ok(),
        timezone: Some(Timezone::Utc),
    }
}

/// A UUID that a hash gives: the same for the same bytes, for ever.
struct Identifier([u8; 16]);

impl Identifier {
    /// RFC 9562, 5.8: version 8, whose other bits are the maker's own.
    fn of(bytes: &[u8]) -> Self {
        let mut id = [0; 16];
        id.copy_from_slice(&Sha256::digest(bytes)[..16]);
        id[6] = 0x80 | (id[6] & 0x0f);
        id[8] = 0x80 | (id[8] & 0x3f);
        Self(id)
    }

    fn uri(&self) -> String {
        let digits: String = self.0.iter().map(|byte| format!("{byte:02x}")).collect();
        let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
        format!("uuid:{}", parts.join("-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_uuids_of_version_8() {
        let uri = Identifier::of(b"x").uri();
        assert_eq!(uri.len(), "uuid:".len() + 36);
        assert_eq!(uri.as_bytes()[19], b'8');
        assert!(matches!(uri.as_bytes()[24], b'8' | b'9' | b'a' | b'b'));
    }
}
