//! Rules for identification: the standard, metadata, and agreement of both places of metadata.

use super::super::Subject;
use super::super::breaches::{Breach, Breaches};
use super::super::metadata::{Field, Metadata};
use crate::finding::Code;

const EXPORT: &str = "export the file as PDF/X-4";

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let metadata = Metadata::of(subject.file);
    let Some(xmp) = &metadata.xmp else {
        breaches.push(Breach::new(Code::PrintMetadata, "the file has no readable XMP metadata", EXPORT));
        breaches.push(Breach::new(Code::PdfxVersion, "the file does not say that it is PDF/X", EXPORT));
        trapped(&metadata, breaches);
        return;
    };
    standard(subject, xmp.get("pdfxid:GTS_PDFXVersion"), breaches);
    for (name, path) in REQUIRED {
        if xmp.get(path).is_none_or(str::is_empty) {
            breaches.push(Breach::new(Code::PrintMetadata, format!("the metadata have no {name} ({path})"), EXPORT));
        }
    }
    trapped(&metadata, breaches);
    for Field { key, path, .. } in metadata.contradictions() {
        let what = format!("`{key}` of the document information is not what the XMP metadata say ({path})");
        breaches.push(Breach::new(Code::MetadataMismatch, what, "save the file again, so that both are written"));
    }
}

/// Properties that ISO 15930-7 wants of every file: names for people, and in XMP.
const REQUIRED: [(&str, &str); 7] = [
    ("title", "dc:title"),
    ("date of creation", "xmp:CreateDate"),
    ("date of modification", "xmp:ModifyDate"),
    ("date of their own", "xmp:MetadataDate"),
    ("document identifier", "xmpMM:DocumentID"),
    ("version", "xmpMM:VersionID"),
    ("rendition class", "xmpMM:RenditionClass"),
];

fn standard(subject: &Subject, found: Option<&str>, breaches: &mut Breaches) {
    let wanted = subject.shop.standard.name();
    let what = match found {
        Some(found) if found == wanted => return,
        Some(found) => format!("the file says that it is {found}, and the print shop asks for {wanted}"),
        None => "the file does not say that it is PDF/X".to_owned(),
    };
    breaches.push(Breach::new(Code::PdfxVersion, what, EXPORT));
}

/// `Unknown` says nothing.
fn trapped(metadata: &Metadata, breaches: &mut Breaches) {
    let is_said = |value: Option<&str>| matches!(value, Some("True" | "False"));
    let in_xmp = metadata.xmp.as_ref().and_then(|xmp| xmp.get("pdf:Trapped"));
    if !is_said(metadata.trapped()) && !is_said(in_xmp) {
        let what = "the file does not say whether it is trapped";
        breaches.push(Breach::new(Code::Trapped, what, "set Trapped to False, unless it really is trapped"));
    }
}
