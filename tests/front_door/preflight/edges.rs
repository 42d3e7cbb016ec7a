//! Content near the edge of the page, and beyond.

use super::sheet::{Known, Sheet};
use super::{Case, all_are_found, judge_bytes};
use crate::support::published;

/// Text is said in the singular, rectangles in the plural.
#[test]
fn findings_agree_with_what_they_are_about() {
    let mut sheet = Sheet::read(&std::fs::read(published().pdf("en", "print")).unwrap());
    sheet.paint_at([2.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f");
    let [x, y, _, _] = sheet.points([1.0, 180.0, 10.0, 10.0]);
    let font = sheet.font_name();
    sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 14 Tf {x} {y} Td <0001000200030004> Tj ET Q"));
    let judgement = judge_bytes(&sheet.into_bytes());
    let mut said: Vec<&str> = judgement.findings.iter().map(|found| found.message.as_str()).collect();
    said.sort_unstable();
    let begins = |index: usize, words: &str| said.get(index).is_some_and(|message| message.starts_with(words));
    assert!(begins(0, "fills stand nearer than 3 mm") && begins(1, "text stands nearer than 3 mm"), "{said:?}");
}

#[test]
fn what_is_wrong_near_the_edge_is_found() {
    all_are_found(CASES);
}

pub const CASES: &[Case] = &[
    Case::breaks("F085", "rectangle that reaches the trim and not the bleed", |sheet| {
        sheet.paint_at([0.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")
    }),
    Case::breaks("F085", "rectangle that ends within the bleed", |sheet| {
        sheet.paint_at([-1.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")
    }),
    Case::breaks("F085", "rectangle that nearly reaches the trim", |sheet| {
        sheet.paint_at([0.2, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")
    }),
    Case::breaks("F085", "rectangle whose clip ends at the trim", |sheet| {
        let clip = sheet.points([0.0, 150.0, 20.0, 10.0]).map(|number| number.to_string()).join(" ");
        let area = [0.0, 150.0, 20.0, 10.0];
        sheet.paint_at([-5.0, 140.0, 40.0, 30.0], &format!("{clip} re W n 0 0 0 0.5 k"), "f").area(area)
    }),
    Case::keeps("white rectangle that reaches the trim", |sheet| {
        sheet.paint_at([0.0, 150.0, 20.0, 10.0], "0 0 0 0 k", "f")
    }),
    Case::keeps("rectangle that bleeds", |sheet| sheet.paint_at([-3.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")),
    Case::keeps("rectangle that another one continues", |sheet| {
        sheet.paint_at([-3.0, 150.0, 4.0, 10.0], "0 0 0 0.5 k", "f");
        sheet.paint_at([0.0, 150.0, 20.0, 10.0], "0 0 0 0.3 k", "f")
    }),
    Case::keeps("all clipped away", |sheet| {
        sheet.paint_at([60.0, 60.0, 5.0, 5.0], "20 20 5 5 re W n", "W n 0 0 0 0.5 k -20 -20 500 500 re f")
    }),
    Case::breaks("F086", "text 1 mm from the trim", |sheet| {
        let [x, y, _, _] = sheet.points([1.0, 150.0, 10.0, 10.0]);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 14 Tf {x} {y} Td <0001000200030004> Tj ET Q"))
    }),
    Case::breaks("F086", "text across the trim", |sheet| {
        let [x, y, _, _] = sheet.points([-2.0, 150.0, 10.0, 10.0]);
        let font = sheet.font_name();
        sheet.paint(format!("q 0 0 0 0.8 k BT /{font} 14 Tf {x} {y} Td <0001000200030004> Tj ET Q"))
    }),
    Case::breaks("F086", "rectangle 2 mm from the trim", |sheet| {
        sheet.paint_at([2.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")
    }),
    Case::keeps("rectangle 3 mm from the trim", |sheet| sheet.paint_at([3.0, 150.0, 20.0, 10.0], "0 0 0 0.5 k", "f")),
    Case::breaks("F088", "mark in the slug", |sheet| {
        slug(sheet);
        sheet.paint_at([-8.0, 150.0, 3.0, 2.0], "0 0 0 1 k", "f")
    }),
    Case::keeps("white in the slug", |sheet| {
        slug(sheet);
        sheet.paint_at([-8.0, 150.0, 3.0, 2.0], "0 0 0 0 k", "f")
    }),
    Case::keeps("small text in RGB outside the paper", |sheet| {
        let [x, y, _, _] = sheet.points([-60.0, 150.0, 10.0, 10.0]);
        let font = sheet.font_name();
        sheet.paint(format!("q 1 0 0 rg BT /{font} 4 Tf {x} {y} Td <0001> Tj ET Q"))
    }),
];

fn slug(sheet: &mut Sheet) -> Known {
    sheet.grow_box("MediaBox", 10.0);
    Known::FILE
}
