//! The look of every page: reduced pictures of the publications and of the specimen, beside those that somebody has approved.
//!
//! `LOOKS=approve` takes the pages as they are now for approved; look at them first, and at what differs in the commit.
//! Where a page looks otherwise, a picture is written that shows the approved pages, those of now, and the difference.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use image::{Rgb, RgbImage, imageops};

use crate::support::{TestProject, published_edition, repository, tree};

/// Publications, and the specimen.
const EDITIONS: [&str; 5] =
    ["competence-centres-2018", "fact-sheet-2019-08", "fact-sheet-2021-01", "profile-2018", "round-summary-2015-2018"];
/// Pixels of a preview that become one.
const REDUCED: u32 = 8;
/// Pixels between two pages.
const GAP: u32 = 4;
/// Difference of a channel that nobody sees at this size, such as another edition code.
const UNSEEN: u8 = 40;

/// Pages side by side, with so few colours that the file is small.
fn sheet(pages: &[RgbImage]) -> RgbImage {
    let reduced: Vec<RgbImage> =
        pages.iter().map(|page| imageops::thumbnail(page, page.width() / REDUCED, page.height() / REDUCED)).collect();
    let height = reduced.iter().map(RgbImage::height).max().unwrap_or_default();
    let width: u32 = reduced.iter().map(|page| page.width() + GAP).sum();
    let mut sheet = RgbImage::from_pixel(width, height, Rgb([128; 3]));
    let mut x = 0;
    for page in &reduced {
        imageops::replace(&mut sheet, page, x, 0);
        x += i64::from(page.width() + GAP);
    }
    sheet.pixels_mut().for_each(|pixel| pixel.0.iter_mut().for_each(|channel| *channel = *channel / 8 * 8));
    sheet
}

/// Pixels at which two sheets differ; all of them if they have other sizes.
fn differing(approved: &RgbImage, now: &RgbImage) -> usize {
    if approved.dimensions() != now.dimensions() {
        return now.pixels().len();
    }
    let differ = |(a, b): &(&Rgb<u8>, &Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > UNSEEN);
    approved.pixels().zip(now.pixels()).filter(differ).count()
}

/// The approved pages, those of now, and where they differ in red, one below the other.
fn review(approved: &RgbImage, now: &RgbImage) -> RgbImage {
    let (width, height) = (approved.width().max(now.width()), approved.height().max(now.height()));
    let mut all = RgbImage::from_pixel(width, 3 * height + 2 * GAP, Rgb([128; 3]));
    let mut difference = RgbImage::from_fn(now.width(), now.height(), |x, y| {
        let (new, old) = (now.get_pixel(x, y), approved.get_pixel_checked(x, y));
        let is_same = old.is_some_and(|old| old.0.iter().zip(new.0).all(|(a, b)| a.abs_diff(b) <= UNSEEN));
        if is_same { Rgb(new.0.map(|channel| 192 + channel / 4)) } else { Rgb([224, 0, 0]) }
    });
    for (row, picture) in [approved, now, &mut difference].into_iter().enumerate() {
        imageops::replace(&mut all, picture, 0, i64::from(row as u32 * (height + GAP)));
    }
    all
}

/// The pages of each language of an edition, in their order.
fn pages(project: &TestProject, edition: &str) -> BTreeMap<String, Vec<RgbImage>> {
    let folder = project.root().join("out").join(edition);
    let mut found: BTreeMap<(String, usize), RgbImage> = BTreeMap::new();
    for (name, bytes) in tree(&folder) {
        let of_page = name.strip_suffix(".png").and_then(|name| name.rsplit_once("-page-"));
        let Some((document, page)) = of_page else { continue };
        let language = document.rsplit('-').next().unwrap().to_owned();
        found.insert((language, page.parse().unwrap()), image::load_from_memory(&bytes).unwrap().to_rgb8());
    }
    let mut pages: BTreeMap<String, Vec<RgbImage>> = BTreeMap::new();
    found.into_iter().for_each(|((language, _), picture)| pages.entry(language).or_default().push(picture));
    pages
}

fn approved(name: &str) -> PathBuf {
    repository().join("tests/looks").join(format!("{name}.png"))
}

/// The name of each sheet of an edition whose pages look otherwise, with a picture to review.
fn changed(project: &TestProject, edition: &str) -> Vec<String> {
    let languages = pages(project, edition);
    assert!(!languages.is_empty(), "{edition} has previews");
    let all = languages.into_iter().filter_map(|(language, pages)| {
        let (name, now) = (format!("{edition}-{language}"), sheet(&pages));
        if std::env::var("LOOKS").is_ok_and(|looks| looks == "approve") {
            now.save(approved(&name)).unwrap();
        }
        let was = fs::read(approved(&name)).map(|bytes| image::load_from_memory(&bytes).unwrap().to_rgb8());
        let was = was.unwrap_or_else(|_| RgbImage::new(1, 1));
        let count = differing(&was, &now);
        (count > 0).then(|| {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
            review(&was, &now).save(&path).unwrap();
            format!("{name}: {count} pixels, see {}", path.display())
        })
    });
    all.collect()
}

#[test]
fn publications_look_as_they_were_approved() {
    let changed: Vec<String> =
        EDITIONS.iter().flat_map(|edition| changed(&published_edition(edition), edition)).collect();
    assert!(changed.is_empty(), "pages look otherwise: {changed:#?}");
}

#[test]
fn the_specimen_looks_as_it_was_approved() {
    let project = TestProject::specimen();
    project.build(&["--only", "preview"]).succeeded();
    let changed = changed(&project, "specimen");
    assert!(changed.is_empty(), "the specimen looks otherwise: {changed:#?}");
}

/// Everything that a designer changes is in it: what it lacks, nobody looks at.
#[test]
fn the_specimen_has_every_kind_of_chart_and_size_of_box() {
    let structure = fs::read_to_string(repository().join("docs/specimen/documents/specimen.toml")).unwrap();
    let keys = fs::read_to_string(repository().join("docs/authoring.md")).unwrap();
    for row in ["| chart | `kind` * |", "| exhibit | `size` |"] {
        let row = keys.lines().find(|line| line.starts_with(row)).unwrap_or_else(|| panic!("no row {row}"));
        let values = row.split("`\"").skip(1).map(|rest| rest.split_once('"').unwrap().0);
        // A box without a size is of medium size.
        for value in values.filter(|value| *value != "medium") {
            assert!(structure.contains(&format!("\"{value}\"")), "no {value} in the specimen");
        }
    }
}

#[test]
fn no_approved_picture_is_of_something_else() {
    let known =
        |name: &str| EDITIONS.iter().chain(&["specimen"]).any(|edition| name.starts_with(&format!("{edition}-")));
    let all: Vec<String> = tree(&repository().join("tests/looks")).into_keys().collect();
    assert!(!all.is_empty() && all.iter().all(|name| known(name)), "{all:?}");
}

#[test]
fn a_page_that_looks_otherwise_is_found() {
    let was = image::open(approved("specimen-en")).unwrap().to_rgb8();
    let mut now = was.clone();
    let paint = |now: &mut RgbImage, by: u8, size: u32| {
        for (x, y) in (0..size).flat_map(|x| (0..size).map(move |y| (x, y))) {
            let pixel = now.get_pixel_mut(60 + x, 60 + y);
            pixel.0 = pixel.0.map(|channel| if channel > 127 { channel - by } else { channel + by });
        }
    };
    paint(&mut now, UNSEEN, 4);
    assert_eq!(differing(&was, &now), 0, "what nobody sees");
    paint(&mut now, UNSEEN, 2);
    assert_eq!(differing(&was, &now), 4);
    assert!(differing(&was, &RgbImage::new(was.width() + 1, was.height())) > 4, "another number of pages");
    let red = review(&was, &now).pixels().filter(|pixel| pixel.0 == [224, 0, 0]).count();
    assert_eq!(red, 4);
}
