//! Files that were made to bring programs down: each ends soon, with a finding.

use std::fmt::Write;
use std::time::Duration;

use iq_figures::finding::Findings;
use iq_figures::preflight::PrintShops;
use iq_figures::preflight::preflight;
use lopdf::{Dictionary, Object, Stream, dictionary};

use super::sheet::{MIDST, Sheet};
use super::{Judgement, judge_bytes};
use crate::support::published;

/// More than the slowest takes on a busy machine, and nobody's patience is at its end.
const PATIENCE: Duration = Duration::from_secs(60);

/// Judges our print PDF after a change; it must not pass, and say so soon.
#[track_caller]
fn refused(change: impl FnOnce(&mut Sheet)) -> Judgement {
    let mut sheet = Sheet::read(&std::fs::read(published().pdf("en", "print")).unwrap());
    change(&mut sheet);
    let bytes = sheet.into_bytes();
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || sender.send(judge_bytes(&bytes)));
    let judgement = receiver.recv_timeout(PATIENCE).expect("an answer, and soon");
    assert_eq!((judgement.exit, judgement.passed), (1, false), "{judgement:#?}");
    judgement
}

#[test]
fn a_form_that_draws_itself() {
    let judgement = refused(|sheet| {
        let form = sheet.form(dictionary! {}, "/Self Do");
        sheet.dictionary(form).set("Resources", dictionary! { "XObject" => dictionary! { "Self" => form } });
        sheet.draw_form(form);
    });
    assert_eq!(judgement.codes(), ["F056"]);
}

#[test]
fn forms_that_draw_ten_forms_each() {
    let judgement = refused(|sheet| {
        let mut form = sheet.form(dictionary! {}, "0 0 0 1 k 300 300 10 10 re f");
        for _ in 0..40 {
            let next = dictionary! { "XObject" => dictionary! { "Next" => form } };
            form = sheet.form(next, &"/Next Do\n".repeat(10));
        }
        sheet.draw_form(form);
    });
    assert!(judgement.codes().iter().all(|code| *code == "F056"), "{judgement:#?}");
}

/// Spaces of so many bytes, packed.
fn packed_spaces(count: usize) -> Stream {
    let mut stream = Stream::new(Dictionary::new(), vec![b' '; count]);
    stream.compress().unwrap();
    stream
}

#[test]
fn content_that_unpacks_to_more_than_there_is_room_for() {
    let judgement = refused(|sheet| {
        let bomb = sheet.pdf.add_object(packed_spaces(200 << 20));
        sheet.page().set("Contents", bomb);
    });
    assert!(judgement.has("F056"), "{judgement:#?}");
}

#[test]
fn large_content_that_is_drawn_again_and_again() {
    let judgement = refused(|sheet| {
        let mut form = packed_spaces(60 << 20);
        form.dict.extend(&dictionary! { "Type" => "XObject", "Subtype" => "Form" });
        form.dict.set("BBox", vec![0.into(), 0.into(), 9.into(), 9.into()]);
        let form = sheet.pdf.add_object(form);
        sheet.resource("XObject", "IqfForm", form);
        sheet.paint("/IqfForm Do\n".repeat(10_000));
    });
    assert!(judgement.codes().iter().all(|code| *code == "F056"), "{judgement:#?}");
}

#[test]
fn a_picture_that_is_drawn_again_and_again() {
    refused(|sheet| {
        let picture = super::ink::picture(sheet, "DeviceCMYK", &[250; 4]);
        let mut samples = Stream::new(sheet.dictionary(picture).clone(), vec![250; 36_000_000]);
        samples.dict.set("Width", 3000);
        samples.dict.set("Height", 3000);
        samples.compress().unwrap();
        *sheet.stream(picture) = samples;
        sheet.resource("XObject", "IqfPicture", picture);
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 99 0 0 99 {x} {y} cm /IqfPicture Do Q\n").repeat(1000));
    });
}

#[test]
fn a_page_tree_that_contains_itself() {
    refused(|sheet| {
        let tree = sheet.page().get(b"Parent").and_then(Object::as_reference).unwrap();
        let kids: Vec<Object> = vec![tree.into(), tree.into()];
        sheet.dictionary(tree).set("Kids", kids);
        sheet.dictionary(tree).set("Parent", tree);
    });
}

#[test]
fn arrays_in_arrays_in_content() {
    let judgement = refused(|sheet| {
        sheet.paint("[".repeat(100_000));
    });
    assert_eq!(judgement.codes(), ["F056"]);
}

#[test]
fn states_that_are_saved_and_never_restored() {
    let judgement = refused(|sheet| {
        sheet.paint("q ".repeat(1_000_000));
    });
    assert_eq!(judgement.codes(), ["F056"]);
}

#[test]
fn elements_in_elements_in_the_metadata() {
    refused(|sheet| {
        let id = sheet.catalogue().get(b"Metadata").and_then(Object::as_reference).unwrap();
        let deep = ["<a>".repeat(200_000), "</a>".repeat(200_000)].concat();
        sheet.stream(id).set_plain_content(deep.into_bytes());
    });
}

#[test]
fn widths_of_glyphs_again_and_again() {
    refused(|sheet| {
        let font = sheet.with_key(b"CIDToGIDMap");
        let widths =
            [0.into(), 65_000.into(), 500.into()].iter().cloned().cycle().take(300_000).collect::<Vec<Object>>();
        sheet.dictionary(font).set("W", widths);
        sheet.fill("1 0 0 rg");
    });
}

#[test]
fn very_many_strokes_along_the_edge() {
    let judgement = refused(|sheet| {
        let mut strokes = "0 0 0 1 k\n".to_owned();
        for index in 0..200_000 {
            writeln!(strokes, "8 {} 20 1 re f", 100 + index % 500).unwrap();
        }
        sheet.paint(strokes);
    });
    assert!(judgement.has("F085"), "{judgement:#?}");
}

/// ISO 32000-1, 7.5.7: an object stream must not be inside another one, or be its own extension.
#[test]
fn object_streams_that_extend_themselves() {
    refused(|sheet| {
        let number = i64::from(sheet.pdf.max_id) + 1;
        let own = Object::Reference((number as u32, 0));
        let stream = dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 5, "Extends" => own.clone() };
        let own = sheet.add_stream(stream, format!("{number} 0 {number} 0 R"));
        sheet.page().set("Contents", own);
        sheet.fill("1 0 0 rg");
    });
}

#[test]
fn references_in_a_circle() {
    refused(|sheet| {
        let (one, other) = (sheet.pdf.new_object_id(), sheet.pdf.new_object_id());
        sheet.pdf.set_object(one, Object::Reference(other));
        sheet.pdf.set_object(other, Object::Reference(one));
        sheet.page().set("Contents", one);
        sheet.page().set("Resources", other);
        sheet.page().set("TrimBox", one);
        sheet.catalogue().set("OutputIntents", other);
    });
}

/// SplitMix64: the same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((number ^ (number >> 31)) % bound as u64) as usize
    }
}

/// The preflight returns for any change of bytes. Its answer depends on which they are.
#[test]
fn bytes_that_are_changed_anywhere() {
    let original = std::fs::read(published().pdf("en", "print")).unwrap();
    let mut findings = Findings::default();
    let shops = PrintShops::read(None, &mut findings).unwrap();
    let shop = shops.shop("coated-offset", &mut findings).expect("our shop");
    // Without packed streams, so that changes come to lie in content, too.
    let mut plain = Sheet::read(&original);
    plain.pdf.decompress();
    let plain = plain.into_bytes();
    let mut numbers = Numbers(20_190_831);
    for round in 0..200 {
        let mut bytes = if round % 2 == 0 { original.clone() } else { plain.clone() };
        // Most of the file is an ICC profile: half of the changes go into what comes first.
        for _ in 0..=numbers.below(20) {
            let bound = if numbers.below(2) == 0 { bytes.len() } else { bytes.len() / 8 };
            let place = numbers.below(bound);
            bytes[place] = numbers.below(256) as u8;
        }
        let judged = preflight(&bytes, "changed.pdf", shop);
        assert!(judged.passes() || !judged.findings.is_empty());
    }
}
