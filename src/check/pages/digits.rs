//! Digits as they are drawn: each looks like what it stands for, and stands where it is read.
//!
//! The text of a page is what its fonts are told to draw; what a reader sees are outlines. A font may have
//! the outlines of two digits exchanged, by its character map, by a substitution or in the outlines
//! themselves. So each glyph that is drawn for a digit is compared with the digits of the program's own
//! fonts, whatever led to it.

mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use rustybuzz::ttf_parser::{Face, GlyphId};
use typst::text::{Glyph, TextItem};
use typst::utils::hash128;

use self::shape::Shape;
use super::page::Page;
use super::{PageCheck, origin, texts};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::layout::Painted;
use crate::project::folder::{embedded, is_font_file};
use crate::text::isolate::is_invisible;

/// Sets of the digits 0 to 9: Latin, Arabic-Indic, and Extended Arabic-Indic (Unicode, Nd).
const SETS: [char; 3] = ['0', '٠', '۰'];

/// Lead in likeness by which another digit must fit better than the one that is meant. In 82 fonts of the most
/// different kinds, from Nimbus Sans to New Computer Modern, this takes one digit of a chancery hand for another, and
/// sees 99.8 % of all exchanges of one digit for another.
const MARGIN: f64 = 0.08;
/// Below this likeness it is no digit at all.
const LEAST: f64 = 0.45;
/// Above this likeness it is the digit, and nothing else needs to be asked.
const SAME: f64 = 0.98;

/// The digits of the program's own fonts: a set for each of [`SETS`], a list of shapes for each digit.
static REFERENCE: LazyLock<Vec<Vec<Vec<Shape>>>> = LazyLock::new(|| {
    let fonts: Vec<_> = embedded().into_iter().filter(|(path, _)| is_font_file(path)).collect();
    let faces: Vec<Face> = fonts.iter().filter_map(|(_, bytes)| Face::parse(bytes, 0).ok()).collect();
    let shapes = |c: char| faces.iter().filter_map(|face| Shape::of(face, face.glyph_index(c)?)).collect();
    SETS.map(|zero| (0..10).map(|digit| shapes(nth(zero, digit))).collect()).into()
});

fn nth(zero: char, digit: u32) -> char {
    char::from_u32(u32::from(zero) + digit).unwrap_or(zero)
}

/// The set and the value of a digit of [`SETS`].
fn value(c: char) -> Option<(usize, usize)> {
    let of = |zero: char| u32::from(c).checked_sub(u32::from(zero)).filter(|value| *value < 10);
    SETS.iter().enumerate().find_map(|(set, zero)| Some((set, of(*zero)? as usize)))
}

/// Reports fonts whose digits and separators look like others, and digits that do not stand in line.
pub(super) fn check(check: &PageCheck, pages: &[Page], findings: &mut Findings) {
    let mut judged = BTreeSet::new();
    let mut lies: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (spot, item) in texts(pages) {
        let font = hash128(&item.font);
        for glyph in &item.glyphs {
            let text = &item.text[glyph.range()];
            if judged.insert((font, glyph.id, text))
                && let Some(lie) = check.glyphs.lie(font, item, glyph, text)
            {
                lies.entry(item.font.info().family.clone()).or_default().insert(lie);
            }
        }
        if item.glyphs.iter().any(|glyph| is_displaced(item, glyph)) {
            findings.push(displaced(check, pages[spot.page - 1].painted, (spot, item)));
        }
    }
    for (family, lies) in lies {
        findings.push(untrue(check, &family, &lies.into_iter().collect::<Vec<_>>().join(", ")));
    }
}

fn untrue(check: &PageCheck, family: &str, lies: &str) -> Finding {
    let language = &check.document.language.tag;
    let message = format!("digits of the font {family} do not look like what they stand for in `{language}`: {lies}");
    let hint = "get the font again from where it came, or take another; if readers know these shapes, waive it";
    Finding::new(Code::UntrueDigits, message, hint).about(Subject::Font(family.to_owned())).at(check.edition.clone())
}

fn displaced(check: &PageCheck, painted: &[Painted], (spot, item): (&Painted, &TextItem)) -> Finding {
    let (text, language) = (item.text.trim(), &check.document.language.tag);
    let message = format!("digits of “{text}” on page {} in `{language}` are not where they are read", spot.page);
    let hint = "set numbers without tracking, features or fonts that move their digits";
    Finding::new(Code::Unreadable, message, hint)
        .about(origin::subject(check, painted, (spot, item)))
        .at(check.edition.clone())
}

/// Cache of judged glyphs, by font, glyph and text: the documents of a project share their fonts, and an outline says
/// the same in all of them.
#[derive(Debug, Default)]
pub struct KnownGlyphs {
    lies: Mutex<BTreeMap<(u128, u16, String), Option<String>>>,
    /// Whether a font is one of the program's own.
    ours: Mutex<BTreeMap<u128, bool>>,
}

impl KnownGlyphs {
    /// Difference between the look of a glyph and its text, remembered for the font with this hash; `None` if they
    /// agree.
    fn lie(&self, font: u128, item: &TextItem, glyph: &Glyph, text: &str) -> Option<String> {
        // Digits of our own fonts, as they come, are the reference themselves and need not be drawn.
        if is_plain(item, glyph, text) && self.is_ours(font, item) {
            return None;
        }
        let key = (font, glyph.id, text.to_owned());
        if let Some(known) = locked(&self.lies).get(&key) {
            return known.clone();
        }
        let lie = lie(item, glyph, text);
        locked(&self.lies).insert(key, lie.clone());
        lie
    }

    fn is_ours(&self, font: u128, item: &TextItem) -> bool {
        let is_ours = || embedded().values().any(|bytes| **bytes == **item.font.data());
        *locked(&self.ours).entry(font).or_insert_with(is_ours)
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a glyph is the one that its font has for the character, with no substitution between.
fn is_plain(item: &TextItem, glyph: &Glyph, text: &str) -> bool {
    let mut characters = text.chars();
    let (first, rest) = (characters.next(), characters.next());
    rest.is_none() && first.and_then(|c| item.font.ttf().glyph_index(c)) == Some(GlyphId(glyph.id))
}

/// Difference between the look of a glyph and its text; `None` if they agree.
fn lie(item: &TextItem, glyph: &Glyph, text: &str) -> Option<String> {
    let mut characters = text.chars().filter(|c| !is_invisible(*c));
    let c = characters.next()?;
    let is_alone = characters.next().is_none();
    let (face, id) = (item.font.ttf(), GlyphId(glyph.id));
    if id.0 == 0 {
        return None;
    }
    match value(c) {
        _ if !is_alone && text.contains(char::is_numeric) => Some(format!("one glyph for “{text}”")),
        Some(_) if is_picture(face, id) => Some(format!("“{c}” is a picture")),
        Some((set, digit)) => untrue_digit(face, id, set, digit).map(|how| format!("“{c}” {how}")),
        None => untrue_separator(face, id, c).map(|how| format!("“{}” {how}", c.escape_debug())),
    }
}

/// A glyph with layers or pixels of its own (OpenType: COLR, SVG, sbix, CBDT) is drawn by them, not by its outline.
fn is_picture(face: &Face, id: GlyphId) -> bool {
    face.is_color_glyph(id) || face.glyph_svg_image(id).is_some() || face.glyph_raster_image(id, u16::MAX).is_some()
}

fn untrue_digit(face: &Face, id: GlyphId, set: usize, digit: usize) -> Option<String> {
    let Some(shape) = Shape::of(face, id) else { return Some("draws nothing".to_owned()) };
    let like = |digit: usize| REFERENCE[set][digit].iter().map(|other| shape.likeness(other)).fold(0.0, f64::max);
    let own = like(digit);
    if own > SAME {
        return None;
    }
    let fits = |digit: usize| set != 0 || shape.could_be(digit);
    let others = (0..10).filter(|other| *other != digit && fits(*other)).map(|other| (other, like(other)));
    let (other, best) = others.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((digit, 0.0));
    let margin = if fits(digit) { MARGIN } else { -MARGIN };
    if own < LEAST && best < LEAST {
        return Some("looks like no digit".to_owned());
    }
    (own < LEAST || best > own + margin).then(|| format!("looks like {other}"))
}

/// Below this share of the size, a mark hangs under the line of writing.
const HANGS: f64 = -0.06;
/// Above this one, it is no mark at the foot of the line.
const FOOT: f64 = 0.35;

/// A point sits on the line, a comma hangs below it, and a space is empty.
fn untrue_separator(face: &Face, id: GlyphId, c: char) -> Option<&'static str> {
    match c {
        c if c.is_whitespace() => foot(face, id).map(|_| "is not empty"),
        '.' | ',' => untrue_mark(c, foot(face, id)),
        _ => None,
    }
}

fn untrue_mark(c: char, foot: Option<(f64, f64)>) -> Option<&'static str> {
    let Some((bottom, top)) = foot else { return Some("draws nothing") };
    match c {
        '.' if bottom < HANGS || top > FOOT => Some("looks like no full stop"),
        ',' if bottom > HANGS / 2.0 || top > FOOT => Some("looks like no comma"),
        _ => None,
    }
}

/// Lower and upper end of a glyph's ink above the line of writing, as shares of the size; `None` if it draws nothing.
fn foot(face: &Face, id: GlyphId) -> Option<(f64, f64)> {
    let bounds = face.glyph_bounding_box(id).filter(|_| Shape::of(face, id).is_some())?;
    let em = f64::from(face.units_per_em());
    Some((f64::from(bounds.y_min) / em, f64::from(bounds.y_max) / em))
}

/// The share of its own width that a digit must move on, so that the next does not stand on it.
const LEAST_ADVANCE: f64 = 0.7;
/// The share of the size that a digit may be moved from its place.
const MOST_OFFSET: f64 = 0.1;

/// Whether a digit is drawn elsewhere than where it is read.
fn is_displaced(item: &TextItem, glyph: &Glyph) -> bool {
    let is_digit = item.text[glyph.range()].chars().any(|c| value(c).is_some());
    let natural = item.font.x_advance(glyph.id).map_or(0.0, |advance| advance.get());
    let is_moved = glyph.x_offset.get().abs() > MOST_OFFSET || glyph.y_offset.get().abs() > MOST_OFFSET;
    is_digit && (is_moved || glyph.x_advance.get() < natural * LEAST_ADVANCE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_separators_are_true() {
        for (path, bytes) in embedded().into_iter().filter(|(path, _)| is_font_file(path)) {
            let face = Face::parse(&bytes, 0).unwrap();
            for c in ['.', ',', ' ', '\u{a0}', '\u{2009}', '\u{202f}'] {
                let lie = face.glyph_index(c).and_then(|glyph| untrue_separator(&face, glyph, c));
                assert_eq!(lie, None, "{path}: {}", c.escape_debug());
            }
            assert!(
                ('\0'..='\u{ffff}')
                    .filter(|c| c.is_whitespace())
                    .all(|c| { face.glyph_index(c).is_none_or(|glyph| untrue_separator(&face, glyph, c).is_none()) })
            );
        }
    }

    #[test]
    fn our_own_digits_are_true_and_none_can_stand_for_another() {
        for (path, bytes) in embedded().into_iter().filter(|(path, _)| is_font_file(path)) {
            let face = Face::parse(&bytes, 0).unwrap();
            for (set, zero) in SETS.into_iter().enumerate() {
                let glyphs: Vec<_> = (0..10).filter_map(|digit| face.glyph_index(nth(zero, digit))).collect();
                assert!(glyphs.iter().all(|glyph| !is_picture(&face, *glyph)), "{path}");
                for (meant, (drawn, glyph)) in
                    (0..glyphs.len()).flat_map(|it| glyphs.iter().enumerate().map(move |drawn| (it, drawn)))
                {
                    let lie = untrue_digit(&face, *glyph, set, meant);
                    // The two sets of Arabic script share most of their shapes, so that none is like another's value.
                    assert_eq!(lie.is_some(), meant != drawn, "{path}: {drawn} for {meant} is {lie:?}");
                }
            }
        }
    }
}
