//! Metadata of a file, written from one source in two places: the document information dictionary (ISO 32000-1,
//! 14.3.3) and XMP metadata (ISO 16684-1).

mod edition;

use chrono::{DateTime, Datelike, Timelike, Utc};
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary, text_string};
use sha2::{Digest, Sha256};
use xmp_writer::{DateTime as XmpDate, LangId, RenditionClass, ResourceEventAction, Timezone, XmpWriter};

use super::{CREATOR, PdfIdentity};
use crate::document::Document;
use crate::source::digest::hexadecimal;

/// Metadata of a file.
pub(super) struct Statement<'a> {
    pub document: &'a Document,
    pub identity: &'a PdfIdentity,
    pub conformance: Conformance,
}

/// The standards that the file claims to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conformance {
    /// A version of PDF/X, by its name (ISO 15930).
    Press(&'static str),
    /// PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once.
    Accessible,
}

impl Statement<'_> {
    /// Replaces what the engine wrote of a file that it `exported`.
    pub(super) fn write(&self, pdf: &mut lopdf::Document, exported: &[u8]) -> Result<(), lopdf::Error> {
        let document = Identifier::of(self.identity.ident.as_bytes());
        let instance = Identifier::of(exported);
        let information = pdf.add_object(self.information());
        let xmp = self.xmp(&document, &instance).into_bytes();
        let xmp = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp);
        // Not compressed: tools that know nothing of PDF find it (ISO 32000-1, 14.3.2), and PDF/A
        // wants it so (ISO 19005-3, 6.6.2.1).
        let xmp = pdf.add_object(xmp.with_compression(false));
        pdf.catalog_mut()?.set("Metadata", xmp);
        pdf.trailer.set("Info", information);
        let id = [&document, &instance].map(|id| Object::String(id.0.to_vec(), StringFormat::Hexadecimal));
        pdf.trailer.set("ID", id.to_vec());
        Ok(())
    }

    fn information(&self) -> Dictionary {
        let metadata = &self.document.metadata;
        let date = Object::string_literal(self.identity.issued.format("D:%Y%m%d%H%M%SZ").to_string());
        let mut information = dictionary! {
            "Title" => text_string(&metadata.title),
            "Author" => text_string(&metadata.authors.join(", ")),
            "Subject" => text_string(&metadata.subject),
            "Keywords" => text_string(&metadata.keywords.join(", ")),
            "Creator" => text_string(CREATOR),
            "Producer" => text_string(CREATOR),
            "CreationDate" => date.clone(),
            "ModDate" => date,
        };
        if let Conformance::Press(_) = self.conformance {
            // Colours that meet are not trapped here: presses do that themselves.
            information.set("Trapped", "False");
        }
        information
    }

    fn xmp(&self, document: &Identifier, instance: &Identifier) -> String {
        let metadata = &self.document.metadata;
        let issued = xmp_date(self.identity.issued);
        let mut xmp = XmpWriter::new();
        xmp.format("application/pdf");
        xmp.title([(None, metadata.title.as_str())]);
        // One entry, since it must equal the one of the information dictionary.
        xmp.creator([metadata.authors.join(", ").as_str()]);
        xmp.description([(None, metadata.subject.as_str())]);
        xmp.rights([(None, metadata.rights.as_str())]);
        xmp.language([LangId(&self.document.language.locale)]);
        xmp.pdf_keywords(&metadata.keywords.join(", "));
        xmp.producer(CREATOR);
        xmp.creator_tool(CREATOR);
        xmp.create_date(issued);
        xmp.modify_date(issued);
        xmp.metadata_date(issued);
        xmp.document_id(&document.uri());
        xmp.instance_id(&instance.uri());
        let edition = &self.document.edition;
        if edition.is_one() {
            xmp.version_id(&edition.code);
        }
        xmp.rendition_class(RenditionClass::Default);
        if edition.is_one() {
            edition::state(&mut xmp, edition);
        }
        self.claim(&mut xmp, issued);
        xmp.finish(None)
    }

    /// The standards, with what each wants to know.
    fn claim(&self, xmp: &mut XmpWriter, issued: XmpDate) {
        match self.conformance {
            Conformance::Press(version) => {
                xmp.trapped(false);
                xmp.pdfx_version(version);
            }
            Conformance::Accessible => {
                xmp.pdfua_part(1);
                xmp.pdfa_part(3);
                xmp.pdfa_conformance("A");
                // ISO 19005-3, 6.6.6: where the file comes from.
                let mut history = xmp.history();
                history.add_event().action(ResourceEventAction::Created).when(issued).software_agent(CREATOR);
                drop(history);
                // ISO 19005-3, 6.6.2.3: what is not predefined is described in the file.
                let mut schemas = xmp.extension_schemas();
                schemas.pdfua_id().properties().describe_part();
                if self.document.edition.is_one() {
                    edition::describe(&mut schemas);
                }
            }
        }
    }
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
        let digits = hexadecimal(&self.0);
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
