//! The printing plates, as Ghostscript separates them.

use std::collections::BTreeSet;
use std::fs;

use tempfile::TempDir;

use crate::support::{LANGUAGES, Place, ask, pdf_name, published};

const RESOLUTION: f64 = 200.0;
const BLEED: f64 = 3.0;

/// A page in four plates.
struct Plates {
    width: usize,
    pixels: Vec<[u8; 4]>,
}

/// A rectangle in millimetres from the top left of the trimmed page.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Region {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// Both pages of the print PDF.
fn separate(language: &str) -> Vec<Plates> {
    let folder = TempDir::new().unwrap();
    let pattern = folder.path().join("page-%d.pam");
    let resolution = format!("-r{RESOLUTION}");
    let pdf = published().pdf(language, "print");
    ask(
        "gs",
        &[&"-q", &"-dSAFER", &"-dBATCH", &"-dNOPAUSE", &"-sDEVICE=pamcmyk32", &resolution, &"-o", &pattern, &pdf],
    );
    (1..=2).map(|page| read(&fs::read(folder.path().join(format!("page-{page}.pam"))).unwrap())).collect()
}

/// Reads PAM: lines of names and numbers, then four bytes for each pixel.
fn read(file: &[u8]) -> Plates {
    const END: &[u8] = b"ENDHDR\n";
    let end = file.windows(END.len()).position(|part| part == END).expect("a header") + END.len();
    let header = String::from_utf8_lossy(&file[..end]);
    assert!(header.contains("TUPLTYPE CMYK"), "{header}");
    let number = |name: &str| -> usize {
        header.lines().find_map(|line| line.strip_prefix(name)).expect(name).trim().parse().unwrap()
    };
    let pixels: Vec<[u8; 4]> = file[end..].chunks_exact(4).map(|pixel| pixel.try_into().unwrap()).collect();
    assert_eq!(pixels.len(), number("WIDTH ") * number("HEIGHT "));
    Plates { width: number("WIDTH "), pixels }
}

impl Plates {
    /// The part of a region's pixels that each plate inks.
    fn coverage(&self, region: Region) -> [f64; 4] {
        let pixel = |millimetres: f64| ((millimetres + BLEED) / 25.4 * RESOLUTION) as usize;
        let mut inked = [0_u32; 4];
        let mut all = 0;
        for y in pixel(region.y)..pixel(region.y + region.height) {
            for x in pixel(region.x)..pixel(region.x + region.width) {
                let plates = self.pixels[y * self.width + x];
                all += 1;
                for (count, plate) in inked.iter_mut().zip(plates) {
                    *count += u32::from(plate > 0);
                }
            }
        }
        assert!(all > 100, "{region:?} is too small to judge");
        inked.map(|count| f64::from(count) / f64::from(all))
    }
}

/// The lines of the text column in which figures are printed: whole lines, with what stands beside.
fn lines_with_figures(language: &str) -> Vec<(usize, Region)> {
    const TEXT_COLUMN: (f64, f64) = (16.0, 104.5);
    // The key figures stand on a tint.
    const BELOW_KEY_FIGURES: f64 = 75.0;
    let manifest = published().manifest();
    let output = pdf_name(language, "print");
    let printed = manifest.figures.iter().flat_map(|figure| &figure.printed);
    let places = printed.filter(|it| it.output == output && it.context == "prose").flat_map(|it| it.places.clone());
    let in_column = places.filter(|place: &Place| place.x + place.width <= TEXT_COLUMN.0 + TEXT_COLUMN.1);
    let in_column = in_column.filter(|place| place.page > 1 || place.y > BELOW_KEY_FIGURES);
    let lines: BTreeSet<(usize, u64)> = in_column.map(|place| (place.page, (place.y * 100.0) as u64)).collect();
    lines
        .into_iter()
        .map(|(page, y)| (page, Region { x: TEXT_COLUMN.0, y: y as f64 / 100.0, width: TEXT_COLUMN.1, height: 3.5 }))
        .collect()
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn reading_text_is_on_the_black_plate_only() {
    for language in LANGUAGES {
        let pages = separate(language);
        let lines = lines_with_figures(language);
        assert!(lines.len() >= 10, "{} lines are too few to judge by", lines.len());
        for (page, region) in lines {
            let [cyan, magenta, yellow, black] = pages[page - 1].coverage(region);
            assert_eq!([cyan, magenta, yellow], [0.0; 3], "colour in the text of page {page}, {region:?}");
            assert!(black > 0.02, "no text at {region:?} of page {page}");
        }
    }
}

/// The colour of the masthead is there, up to the edge of the bleed on three sides; without it
/// the test above would pass on a page in black and white.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_band_reaches_over_the_trim() {
    let pages = separate("en");
    let strips = [
        Region { x: -3.0, y: -3.0, width: 216.0, height: 2.8 },
        Region { x: -3.0, y: -3.0, width: 2.8, height: 10.0 },
        Region { x: 210.2, y: -3.0, width: 2.8, height: 10.0 },
    ];
    for region in strips {
        let [cyan, .., black] = pages[0].coverage(region);
        assert!(cyan > 0.99 && black > 0.99, "{region:?} is not covered");
    }
}

/// Limits of the printing condition (data/print-shops/coated-offset.toml).
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn no_place_takes_too_much_ink() {
    const LIMIT: u32 = 300 * 255 / 100;
    for (page, plates) in (1..).zip(separate("de")) {
        let most = plates.pixels.iter().map(|pixel| pixel.iter().map(|plate| u32::from(*plate)).sum()).max();
        assert!(most.is_some_and(|most: u32| most > 255 && most <= LIMIT), "{most:?} of 255 on page {page}");
    }
}

/// Figures in charts are black on a tint: under black that overprints, the tint goes on.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn black_text_overprints() {
    /// The ground of the rail begins here, in millimetres.
    const RAIL: f64 = 132.0;
    let pages = separate("en");
    let manifest = published().manifest();
    let output = pdf_name("en", "print");
    let printed = manifest.figures.iter().flat_map(|figure| &figure.printed);
    let places = printed.filter(|it| it.output == output && it.context == "chart").flat_map(|it| it.places.clone());
    let mut count = 0;
    for Place { page, x, y, width, height } in places.filter(|place| place.x > RAIL) {
        count += 1;
        // The bar that a label belongs to may begin in the same pixel.
        let region = Region { x, y: y + 0.3, width, height: height - 0.6 };
        let [cyan, magenta, yellow, black] = pages[page - 1].coverage(region);
        assert_eq!([cyan, magenta, yellow], [0.0, 1.0, 1.0], "the tint has holes at {x} {y} of page {page}");
        assert!(black > 0.99, "the tint has black in it, too");
    }
    assert!(count >= 4, "{count} places are too few to judge by");
}

/// White on the masthead's ground clears every plate: were it to overprint, it would be gone.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn white_text_knocks_out() {
    let title = Region { x: 16.0, y: 10.0, width: 90.0, height: 12.0 };
    let coverage = separate("en")[0].coverage(title);
    let [cyan, magenta, yellow, black] = coverage;
    assert_eq!([magenta, yellow], [0.0; 2], "reversed type stands on two plates");
    for (plate, inked) in [("cyan", cyan), ("black", black)] {
        assert!((0.5..0.97).contains(&inked), "{inked} of the title's ground is {plate}");
    }
}
