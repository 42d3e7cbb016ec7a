//! The validation of accessible PDFs in the program itself.

mod bounds;
pub mod broken;
mod long;

use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use serde_json::Value;
use tempfile::TempDir;

use self::broken::Broken;
use crate::sheet::each;
use crate::support::{Answer, TestProject, published, published_edition};

fn validate(path: &std::path::Path) -> (i32, Value) {
    let file = path.to_str().expect("a path in UTF-8");
    let Answer { code, stdout, .. } = published().run(&["validate", file, "--format", "json"]);
    (code, serde_json::from_str(&stdout).expect("JSON"))
}

#[test]
fn every_accessible_pdf_conforms() {
    for (sheet, language) in each() {
        let project = published_edition(sheet.edition);
        let pdf = project.root().join(format!("out/{0}/{0}-{language}-accessible.pdf", sheet.edition));
        let (code, report) = validate(&pdf);
        assert_eq!((code, &report["passed"]), (0, &Value::Bool(true)), "{report:#}");
    }
}

/// The codes of all findings.
fn codes(report: &Value) -> Vec<&str> {
    report["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[track_caller]
fn refused(broken: Vec<Broken>) {
    let folder = TempDir::new().unwrap();
    for broken in broken {
        let (code, report) = validate(&broken.write(folder.path()));
        let is_breach = codes(&report).iter().any(|code| *code != "F093");
        assert_eq!(code, if is_breach { 1 } else { 4 }, "{}: {report:#}", broken.name);
        assert!(codes(&report).contains(&broken.code), "{} has no {}: {report:#}", broken.name, broken.code);
        assert_ne!(report["verdict"], "conforms", "{}", broken.name);
    }
}

#[test]
fn content_that_cannot_be_read_to_its_end_is_not_passed() {
    refused(broken::contents());
}

#[test]
fn metadata_that_are_no_xml_are_not_passed() {
    refused(broken::metadata());
}

#[test]
fn a_print_pdf_is_neither_accessible_nor_to_be_archived() {
    let (code, report) = validate(&published().pdf("en", "print"));
    let codes: Vec<&str> =
        report["findings"].as_array().unwrap().iter().map(|it| it["code"].as_str().unwrap()).collect();
    assert_eq!(code, 1);
    assert!(codes.contains(&"F091") && codes.contains(&"F092"), "{codes:?}");
}

/// Each change takes away what one clause asks for, and that clause is named.
#[test]
fn the_clause_that_is_broken_is_named() {
    type Change = fn(&mut Dictionary);
    let changes: [(&str, &str, Change); 4] = [
        ("F091", "14289-1:2014:7.2:", |catalogue| drop(catalogue.remove(b"Lang"))),
        ("F091", "14289-1:2014:7.1:", |catalogue| drop(catalogue.remove(b"ViewerPreferences"))),
        ("F092", "19005-3:2012:6.7.3.3:", |catalogue| drop(catalogue.remove(b"StructTreeRoot"))),
        ("F092", "19005-3:2012:6.7.2.2:", |catalogue| drop(catalogue.remove(b"MarkInfo"))),
    ];
    let folder = TestProject::new();
    for (code, clause, change) in changes {
        let mut pdf = Document::load(published().pdf("de", "accessible")).unwrap();
        change(pdf.catalog_mut().unwrap());
        let path = folder.root().join("changed.pdf");
        pdf.save(&path).unwrap();
        let (exit, report) = validate(&path);
        let named = report["findings"]
            .as_array()
            .unwrap()
            .iter()
            .any(|finding| finding["code"] == code && finding["message"].as_str().unwrap().contains(clause));
        assert_eq!(exit, 1);
        assert!(named, "{code} {clause} is not among {:#}", report["findings"]);
    }
}

/// A message that says “font object” is of no use to whoever must mend the font.
#[test]
fn page_and_object_are_named() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("changed.pdf");
    let mut pdf = broken::ours();
    let (number, descriptor) = pdf
        .objects
        .iter_mut()
        .filter_map(|(id, object)| Some((id.0, object.as_dict_mut().ok()?)))
        .find(|(_, dictionary)| dictionary.has(b"FontFile2") || dictionary.has(b"FontFile3"))
        .unwrap();
    descriptor.remove(b"FontFile2");
    descriptor.remove(b"FontFile3");
    let fonts: Vec<u32> =
        pdf.objects.iter().filter(|(_, object)| uses(&pdf, object, number)).map(|(id, _)| id.0).collect();
    pdf.save(&path).unwrap();
    let (code, report) = validate(&path);
    assert_eq!(code, 1);
    let about_fonts: Vec<&Value> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["message"].as_str().unwrap().contains("font"))
        .collect();
    assert!(!about_fonts.is_empty(), "{report:#}");
    for finding in about_fonts {
        let object = finding["in-pdf"]["object"].as_u64().unwrap_or_else(|| panic!("no object: {finding:#}"));
        assert!(fonts.contains(&u32::try_from(object).unwrap()), "{finding:#} is not about {fonts:?}");
        assert!(finding["in-pdf"]["page"].is_u64(), "{finding:#}");
    }
}

/// Whether a font is described by that object, or the one below it is.
fn uses(pdf: &Document, object: &Object, descriptor: u32) -> bool {
    let Ok(font) = object.as_dict() else { return false };
    let is = |font: &Dictionary| {
        font.get(b"FontDescriptor").and_then(Object::as_reference).is_ok_and(|(number, _)| number == descriptor)
    };
    let below = font.get(b"DescendantFonts").ok().and_then(|below| pdf.dereference(below).ok()?.1.as_array().ok());
    let below = below.and_then(|below| pdf.dereference(below.first()?).ok()?.1.as_dict().ok());
    is(font) || below.is_some_and(is)
}

/// Content that the reader does not know is not judged; nobody is asked to report it to the reader's makers.
#[test]
fn what_is_packed_in_an_unknown_way_is_not_judged() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("changed.pdf");
    // A packing that the standard does not know is a breach of it; one that is known need not be read.
    for (filter, expected) in [("JPXDecode", 4), ("JBIG2Decode", 0), ("Unknown", 1)] {
        let mut pdf = broken::ours();
        let mut picture =
            Stream::new(dictionary! { "Type" => "XObject", "Subtype" => "Image" }, b"\0\0\0\x0cjP  ".to_vec());
        picture.dict.extend(&dictionary! { "Width" => 1, "Height" => 1, "BitsPerComponent" => 8 });
        picture.dict.set("ColorSpace", "DeviceGray");
        picture.dict.set("Filter", vec![Object::from(filter)]);
        let picture = pdf.add_object(picture);
        let number = picture.0;
        broken::resource(&mut pdf, "XObject", picture);
        broken::append(&mut pdf, b"\n/Artifact BMC q 9 0 0 9 0 0 cm /Broken Do Q EMC\n");
        pdf.save(&path).unwrap();
        let (code, report) = validate(&path);
        assert_eq!(code, expected, "{filter}: {report:#}");
        let not_judged = report["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == "F093");
        for finding in not_judged {
            assert_eq!(finding["in-pdf"]["object"], number, "{finding:#}");
            assert_eq!(finding["in-pdf"]["page"], 1, "{finding:#}");
        }
        assert!(!report.to_string().contains("please") && !report.to_string().contains("http"), "{filter}: {report:#}");
    }
}

#[test]
fn what_is_no_pdf_is_not_passed() {
    let project = TestProject::new();
    project.write("no.pdf", "nothing of the kind");
    let answer = project.run(&["validate", "data/no.pdf"]);
    assert_eq!(answer.code, 4, "{answer:?}");
    assert!(answer.stderr.contains("F093"), "{}", answer.stderr);
    assert!(answer.stdout.starts_with("could not be judged by PDF/UA-1 and PDF/A-3a\n    not judged: "), "{answer:?}");
    assert_eq!(project.run(&["validate", "data/absent.pdf"]).code, 3);
}
