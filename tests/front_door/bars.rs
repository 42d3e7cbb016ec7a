//! Bars of the real publications, read back from the finished PDFs: as long as the numbers that the
//! originals state.

use lopdf::Document;

use crate::drawn::{Shape, paths};
use crate::support::{LANGUAGES, PROFILES, published_edition};

/// The theme's sizes, in points.
/// Of a chart below a text, which is wider than the rail.
const WIDE_BAR: f64 = 10.5;
const STACKED: f64 = 12.0;

/// A chart: where it stands, how high its bars are, and what they stand for, from the top or the start on.
struct Chart {
    edition: &'static str,
    page: u32,
    height: f64,
    values: &'static [f64],
    /// Whether bars share a line, as in a stacked chart; others share a scale and a zero, one below the other.
    is_stacked: bool,
}

const CHARTS: [Chart; 2] =
    [bars("fact-sheet-2019-08", 1, &[15840.0, 6197.0, 6372.0]), stacked("fact-sheet-2019-08", 1, &[952.0, 119.0])];

const fn bars(edition: &'static str, page: u32, values: &'static [f64]) -> Chart {
    Chart { edition, page, height: WIDE_BAR, values, is_stacked: false }
}

const fn stacked(edition: &'static str, page: u32, values: &'static [f64]) -> Chart {
    Chart { edition, page, height: STACKED, values, is_stacked: true }
}

/// 0.02 pt, or a thousandth of the length.
fn agree(length: f64, expected: f64) -> bool {
    (length - expected).abs() <= f64::max(0.02, expected * 0.001)
}

fn shapes(chart: &Chart, language: &str, profile: &str) -> Vec<Shape> {
    let pdf = Document::load(published_edition(chart.edition).pdf(language, profile)).unwrap();
    let mut shapes = paths(&pdf, chart.page).0;
    shapes.retain(|shape| (shape.height - chart.height).abs() < 0.02 && (shape.width - shape.height).abs() > 0.02);
    shapes.sort_by(|a, b| b.bottom.total_cmp(&a.bottom).then(a.left.total_cmp(&b.left)));
    shapes
}

#[test]
fn lengths_are_true_to_the_numbers() {
    for chart in &CHARTS {
        for (language, profile) in
            LANGUAGES.into_iter().flat_map(|language| PROFILES.map(|profile| (language, profile)))
        {
            let shapes = shapes(chart, language, profile);
            let what = format!("page {} of {} in {language}, {profile}: {shapes:#?}", chart.page, chart.edition);
            assert_eq!(shapes.len(), chart.values.len(), "{what}");
            let (drawn, stated): (f64, f64) = (shapes.iter().map(|shape| shape.width).sum(), chart.values.iter().sum());
            for (shape, value) in shapes.iter().zip(chart.values) {
                assert!(agree(shape.width, drawn * value / stated), "{value} is {} pt long; {what}", shape.width);
            }
            let is_level =
                |of: fn(&Shape) -> f64| shapes.windows(2).all(|pair| (of(&pair[0]) - of(&pair[1])).abs() < 0.02);
            let begins_together = if chart.is_stacked { is_level(|it| it.bottom) } else { is_level(|it| it.left) };
            assert!(begins_together, "{what}");
        }
    }
}

/// Parts fill the whole, and nothing but the gaps between them is lost.
#[test]
fn parts_of_a_stacked_bar_touch_but_for_their_gaps() {
    for chart in CHARTS.iter().filter(|chart| chart.is_stacked) {
        let shapes = shapes(chart, "de", "print");
        for pair in shapes.windows(2) {
            let gap = pair[1].left - pair[0].left - pair[0].width;
            assert!((gap - 1.0).abs() < 0.03, "{gap} pt lie between {pair:?}");
        }
    }
}

/// The reading back can fail: another number is another length.
#[test]
fn another_number_is_another_length() {
    let wrong = Chart { values: &[15840.0, 6197.0, 6381.0], ..CHARTS[0] };
    let shapes = shapes(&wrong, "de", "print");
    let (drawn, stated): (f64, f64) = (shapes.iter().map(|shape| shape.width).sum(), wrong.values.iter().sum());
    assert!(!agree(shapes[2].width, drawn * wrong.values[2] / stated));
}
