//! Contrast of the screen palettes, light and dark, as WCAG 2.2 computes it (1.4.3, 1.4.11).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::support::repository;

/// Text below 18 pt, or below 14 pt in bold.
const TEXT: f64 = 4.5;
/// Larger text, and what has to be told apart to understand a drawing.
const LARGE: f64 = 3.0;

/// Pairs of colours that stand on each other in templates/ and templates/web/page.css, with the contrast that they
/// need.
const PAIRS: &[(&str, &str, f64, &str)] = &[
    ("text", "paper", TEXT, "text, kickers"),
    ("text", "tint", TEXT, "labels of boxes and charts, tables, sources; the masthead in the dark"),
    ("muted", "paper", TEXT, "the footer"),
    ("muted", "tint", TEXT, "notes of boxes and charts, heads of tables"),
    ("primary", "paper", TEXT, "the lead, headings"),
    ("primary", "tint", LARGE, "large figures; the title in the dark"),
    ("accent", "tint", TEXT, "the one figure of the page; a link under the pointer"),
    ("accent", "paper", TEXT, "marks of lists; a link under the pointer"),
    ("accent-green", "tint", TEXT, "the accent of a series, where others have `accent`"),
    ("accent-green", "paper", TEXT, "the accent of a series, where others have `accent`"),
    ("accent-violet", "tint", TEXT, "the accent of a series, where others have `accent`"),
    ("accent-violet", "paper", TEXT, "the accent of a series, where others have `accent`"),
    ("accent-magenta", "tint", TEXT, "the accent of a series, where others have `accent`"),
    ("accent-magenta", "paper", TEXT, "the accent of a series, where others have `accent`"),
    ("paper", "accent-green", TEXT, "the word that marks a draft"),
    ("paper", "accent-violet", TEXT, "the word that marks a draft"),
    ("paper", "accent-magenta", TEXT, "the word that marks a draft"),
    ("on-primary", "primary", TEXT, "the masthead"),
    ("paper", "accent", TEXT, "the word that marks a draft"),
    ("chart-1", "tint", LARGE, "bars, columns, frames of targets"),
    ("chart-2", "tint", LARGE, "bars"),
    ("chart-3", "tint", LARGE, "the bar of a remainder"),
    ("chart-4", "tint", LARGE, "parts of a divided bar"),
    ("chart-5", "tint", LARGE, "parts of a divided bar"),
    ("chart-6", "tint", LARGE, "parts of a divided bar"),
    ("chart-axis", "tint", LARGE, "the line at zero"),
];

/// Nobody misses anything who does not see them: the rules between sections, which space separates
/// as well, and the word across a draft, which must not hide the page.
const DECORATION: &[&str] = &["rule", "draft"];

type Palette = BTreeMap<String, [u8; 3]>;

fn theme() -> toml::Table {
    fs::read_to_string(repository().join("templates/theme.toml")).unwrap().parse().unwrap()
}

fn palette(theme: &toml::Table, key: &str) -> Palette {
    let roles = theme["roles"].as_table().unwrap().iter();
    roles.map(|(role, colours)| (role.clone(), channels(colours[key].as_str().unwrap()))).collect()
}

fn channels(colour: &str) -> [u8; 3] {
    [1, 3, 5].map(|at| u8::from_str_radix(&colour[at..at + 2], 16).unwrap())
}

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let channel = f64::from(channel) / 255.0;
        if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// Contrast ratio, as WCAG 2.2 defines it.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn what_is_read_stands_out_on_light_and_dark_screens() {
    let theme = theme();
    for key in ["srgb", "dark"] {
        let palette = palette(&theme, key);
        for (upper, ground, least, what) in PAIRS {
            let ratio = contrast(palette[*upper], palette[*ground]);
            assert!(ratio >= *least, "{key}: {upper} on {ground} ({what}) has {ratio:.2}, not {least}");
        }
    }
}

#[test]
fn the_measure_is_that_of_wcag() {
    assert_eq!(format!("{:.2}", contrast([0; 3], [255; 3])), "21.00");
    // The lightest grey that passes on white, from the understanding document of 1.4.3.
    assert!(contrast(channels("#767676"), [255; 3]) >= TEXT && contrast(channels("#777777"), [255; 3]) < TEXT);
}

#[test]
fn no_role_is_left_out() {
    let judged = PAIRS.iter().flat_map(|(upper, ground, ..)| [*upper, *ground]).chain(DECORATION.iter().copied());
    let theme = theme();
    let roles: BTreeSet<_> = theme["roles"].as_table().unwrap().keys().map(String::as_str).collect();
    assert_eq!(judged.collect::<BTreeSet<_>>(), roles);
}

/// A colour that is not the theme's would escape the judgement.
#[test]
fn templates_have_no_colours_of_their_own() {
    let sheet = fs::read_to_string(repository().join("templates/web/page.css")).unwrap();
    let declarations =
        sheet.split([';', '{', '}']).map(str::trim).filter(|it| it.contains("color") || it.contains("background"));
    let allowed = [
        "currentColor",
        "color-scheme",
        "none",
        "inherit",
        "print-color-adjust",
        "forced-colors",
        "prefers-color-scheme",
    ];
    for declaration in declarations {
        let themed = declaration.contains("var(--") || allowed.iter().any(|word| declaration.contains(word));
        // Funders draw their marks for white paper, and prints are black on it.
        let is_of_paper = ["background: #fff", "color: #000"].contains(&declaration);
        assert!(themed || is_of_paper, "{declaration}");
    }
    for (name, text) in crate::support::tree(&repository().join("templates")) {
        let text = String::from_utf8(text).unwrap();
        assert!(!name.ends_with(".typ") || !text.contains("rgb(\""), "{name}");
    }
}
