//! The validation of accessible PDFs in the program itself.

use lopdf::{Dictionary, Document};
use serde_json::Value;

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

#[test]
fn what_is_no_pdf_is_not_passed() {
    let project = TestProject::new();
    project.write("no.pdf", "nothing of the kind");
    let answer = project.run(&["validate", "data/no.pdf"]);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.stderr.contains("F093"), "{}", answer.stderr);
    assert_eq!(project.run(&["validate", "data/absent.pdf"]).code, 3);
}
