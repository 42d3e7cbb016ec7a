//! Identification of the file: output intent, standard, metadata, trapping.

use lopdf::{Object, text_string};

use super::sheet::{Known, Sheet};
use super::{Case, all_are_found};

#[test]
fn what_the_file_says_wrongly_of_itself_is_found() {
    all_are_found(CASES);
}

pub const CASES: &[Case] = &[
    Case::breaks("F061", "no output intent", |sheet| {
        sheet.catalogue().remove(b"OutputIntents");
        Known::FILE
    }),
    Case::breaks("F061", "two output intents", |sheet| {
        let id = sheet.with_key(b"OutputConditionIdentifier");
        sheet.catalogue().set("OutputIntents", vec![Object::Reference(id); 2]);
        Known::FILE
    }),
    Case::breaks("F061", "output intent of another kind", |sheet| {
        sheet.intent().set("S", "GTS_PDFA1");
        Known::FILE
    }),
    Case::breaks("F061", "output intent without identifier", |sheet| without(sheet, "OutputConditionIdentifier"))
        .along_with(&["F063"]),
    Case::breaks("F061", "output intent without registry", |sheet| without(sheet, "RegistryName")),
    Case::breaks("F061", "output intent without words for people", |sheet| without(sheet, "Info")),
    Case::breaks("F061", "output intent with an empty registry", |sheet| {
        sheet.intent().set("RegistryName", text_string(""));
        Known::FILE
    }),
    Case::breaks("F062", "output intent without profile", |sheet| without(sheet, "DestOutputProfile")),
    Case::breaks("F062", "profile of a screen", |sheet| {
        sheet.change_profile(|bytes| bytes[12..16].copy_from_slice(b"mntr"))
    }),
    Case::breaks("F062", "profile for RGB", |sheet| {
        sheet.change_profile(|bytes| bytes[16..20].copy_from_slice(b"RGB "))
    }),
    Case::breaks("F062", "profile with the wrong number of components", |sheet| {
        let id = sheet.intent().get(b"DestOutputProfile").and_then(Object::as_reference).unwrap();
        sheet.dictionary(id).set("N", 3);
        Known::FILE
    }),
    Case::breaks("F062", "profile cut short", |sheet| sheet.change_profile(|bytes| bytes.truncate(4000))),
    Case::breaks("F062", "profile that is none", |sheet| sheet.change_profile(|bytes| bytes.fill(0))),
    Case::breaks("F062", "profile of which only the header is left", |sheet| {
        sheet.change_profile(|bytes| bytes[128..].fill(0))
    }),
    Case::breaks("F062", "profile whose table has more tags than bytes", |sheet| {
        sheet.change_profile(|bytes| bytes[128..132].fill(0xff))
    }),
    Case::breaks("F062", "profile with a tag outside it", |sheet| {
        sheet.change_profile(|bytes| bytes[136..140].fill(0x7f))
    }),
    Case::breaks("F062", "profile with a tag that is empty", |sheet| {
        sheet.change_profile(|bytes| bytes[140..144].fill(0))
    }),
    Case::breaks("F062", "profile without a white point", |sheet| rename_tag(sheet, b"wtpt")),
    Case::breaks("F062", "profile without a table to the press", |sheet| rename_tag(sheet, b"B2A0")),
    Case::breaks("F062", "profile whose tables are zeros", |sheet| {
        sheet.change_profile(|bytes| {
            let start = tag(bytes, b"A2B0");
            bytes[start..start + 1000].fill(0);
        })
    }),
    Case::breaks("F062", "profile whose tables are for three colours", |sheet| {
        sheet.change_profile(|bytes| {
            let start = tag(bytes, b"A2B0");
            bytes[start + 8] = 3;
        })
    }),
    Case::breaks("F062", "profile that connects to no space", |sheet| {
        sheet.change_profile(|bytes| bytes[20..24].copy_from_slice(b"CMYK"))
    }),
    Case::breaks("F062", "profile of a version that there is not", |sheet| sheet.change_profile(|bytes| bytes[8] = 9)),
    Case::keeps("profile with bytes after it", |sheet| sheet.change_profile(|bytes| bytes.extend([0; 64]))),
    Case::breaks("F063", "other printing condition", |sheet| {
        sheet.intent().set("OutputConditionIdentifier", text_string("FOGRA51"));
        Known::FILE
    }),
    Case::breaks("F064", "no version of PDF/X", |sheet| sheet.empty_in_xmp("pdfxid:GTS_PDFXVersion")),
    Case::breaks("F064", "another version of PDF/X", |sheet| sheet.replace_in_xmp("PDF/X-4<", "PDF/X-3:2003<")),
    Case::breaks("F065", "no XMP metadata", |sheet| {
        sheet.catalogue().remove(b"Metadata");
        Known::FILE
    })
    .along_with(&["F064"]),
    Case::breaks("F065", "XMP metadata that are no XML", |sheet| sheet.replace_in_xmp("</rdf:RDF>", "</rdf:RDF"))
        .along_with(&["F064"]),
    Case::breaks("F065", "metadata without a date of their own", |sheet| sheet.empty_in_xmp("xmp:MetadataDate")),
    Case::breaks("F065", "metadata without document identifier", |sheet| sheet.empty_in_xmp("xmpMM:DocumentID")),
    Case::breaks("F065", "metadata without version", |sheet| sheet.empty_in_xmp("xmpMM:VersionID")),
    Case::breaks("F065", "metadata without rendition class", |sheet| sheet.empty_in_xmp("xmpMM:RenditionClass")),
    Case::breaks("F065", "metadata without title", |sheet| {
        sheet.information().remove(b"Title");
        sheet.empty_in_xmp("dc:title")
    }),
    Case::breaks("F065", "metadata without date of creation", |sheet| {
        sheet.information().remove(b"CreationDate");
        sheet.empty_in_xmp("xmp:CreateDate")
    }),
    Case::breaks("F066", "other title in the information", |sheet| {
        sheet.information().set("Title", text_string("Something else"));
        Known::FILE
    }),
    Case::breaks("F066", "other date in the information", |sheet| {
        sheet.information().set("ModDate", Object::string_literal("D:20190831120001Z"));
        Known::FILE
    }),
    Case::breaks("F066", "other author in the information", |sheet| informs(sheet, "Author", text_string("Nobody"))),
    Case::breaks("F066", "other subject in the information", |sheet| informs(sheet, "Subject", text_string("Rain"))),
    Case::breaks("F066", "other keywords in the information", |sheet| informs(sheet, "Keywords", text_string("rain"))),
    Case::breaks("F066", "other creator in the information", |sheet| informs(sheet, "Creator", text_string("Pen 1"))),
    Case::breaks("F066", "other producer in the information", |sheet| informs(sheet, "Producer", text_string("Ink 1"))),
    Case::breaks("F066", "other date of creation in the information", |sheet| {
        informs(sheet, "CreationDate", Object::string_literal("D:19990101"))
    }),
    Case::breaks("F066", "otherwise trapped in the information", |sheet| informs(sheet, "Trapped", "True".into())),
    Case::breaks("F066", "trapped in the information alone", |sheet| {
        informs(sheet, "Trapped", "False".into());
        sheet.empty_in_xmp("pdf:Trapped")
    }),
    Case::breaks("F066", "whether it is trapped as a text", |sheet| informs(sheet, "Trapped", text_string("False"))),
    Case::breaks("F066", "dates that nobody can read in both", |sheet| {
        informs(sheet, "ModDate", Object::string_literal("yesterday"));
        sheet.empty_in_xmp("xmp:ModifyDate");
        sheet.replace_in_xmp("<pdf:Trapped>", "<xmp:ModifyDate>yesterday</xmp:ModifyDate><pdf:Trapped>")
    }),
    Case::breaks("F066", "title that is no text", |sheet| informs(sheet, "Title", "Title".into())),
    Case::breaks("F066", "title that is empty in the information", |sheet| informs(sheet, "Title", text_string(""))),
    Case::breaks("F066", "creator in an object of its own", |sheet| {
        let creator = sheet.pdf.add_object(text_string("Pen 1"));
        informs(sheet, "Creator", creator.into())
    }),
    Case::breaks("F066", "two producers in the metadata", |sheet| {
        sheet.replace_in_xmp("<pdf:Trapped>", "<pdf:Producer>Ink 1</pdf:Producer><pdf:Trapped>")
    }),
    Case::keeps("title that is null in the information", |sheet| informs(sheet, "Title", Object::Null)),
    Case::breaks("F066", "keywords in the information alone", |sheet| sheet.empty_in_xmp("pdf:Keywords")),
    Case::keeps("the same date in another time zone", |sheet| {
        sheet.information().set("ModDate", Object::string_literal("D:20190831140000+02'00'"));
        Known::FILE
    }),
    Case::keeps("no document information", |sheet| {
        sheet.pdf.trailer.remove(b"Info");
        Known::FILE
    }),
    Case::breaks("F067", "unknown whether trapped", |sheet| {
        sheet.information().set("Trapped", "Unknown");
        sheet.replace_in_xmp("<pdf:Trapped>False<", "<pdf:Trapped>Unknown<")
    }),
    Case::breaks("F067", "nothing said of trapping", |sheet| {
        sheet.information().remove(b"Trapped");
        sheet.empty_in_xmp("pdf:Trapped")
    }),
    Case::keeps("trapped", |sheet| {
        sheet.information().set("Trapped", "True");
        sheet.replace_in_xmp("<pdf:Trapped>False<", "<pdf:Trapped>True<")
    }),
];

fn without(sheet: &mut Sheet, key: &str) -> Known {
    sheet.intent().remove(key.as_bytes()).expect("a key to remove");
    Known::FILE
}

fn informs(sheet: &mut Sheet, key: &str, value: Object) -> Known {
    sheet.information().set(key, value);
    Known::FILE
}

/// Offset of the data of a tag.
fn tag(profile: &[u8], name: &[u8; 4]) -> usize {
    let entry = profile[132..].chunks(12).find(|entry| entry.starts_with(name)).expect("a tag");
    u32::from_be_bytes(entry[4..8].try_into().expect("four bytes")) as usize
}

fn rename_tag(sheet: &mut Sheet, name: &[u8; 4]) -> Known {
    sheet.change_profile(|bytes| {
        let entry = (132..).step_by(12).find(|entry| bytes[*entry..].starts_with(name)).expect("a tag");
        bytes[entry..entry + 4].copy_from_slice(b"none");
    })
}
