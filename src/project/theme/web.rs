//! The part of the theme that web pages need: two palettes, the scale of type, the grid, the faces.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use super::PER_MILLIMETRE;
use crate::finding::{Code, Finding};
use crate::project::toml_file::{Table, Value};

/// Theme of web pages.
#[derive(Debug)]
pub struct WebTheme {
    /// The families that pages are set in, the embedded one first.
    pub families: Vec<String>,
    /// The accents of templates that have one of their own.
    accents: BTreeMap<String, ScreenColours>,
    /// Colours by role.
    pub palette: BTreeMap<String, ScreenColours>,
    /// Sizes and widths by name, in multiples of the size of reading text.
    pub scale: BTreeMap<String, Decimal>,
    /// The faces that a page can carry.
    pub faces: Vec<FaceFile>,
}

/// A colour role on screens, each as `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScreenColours {
    pub light: String,
    pub dark: String,
}

/// A file with the characters of one script in one weight.
#[derive(Debug)]
pub struct FaceFile {
    /// Below the project folder.
    pub path: String,
    pub weight: u32,
    /// The characters, as CSS writes them (CSS Fonts 4, `unicode-range`).
    pub range: String,
    ranges: Vec<RangeInclusive<u32>>,
}

impl WebTheme {
    /// The colours of a role in the publications of a template.
    pub fn colours<'t>(&'t self, role: &str, colours: &'t ScreenColours, template: Option<&str>) -> &'t ScreenColours {
        let own = template.filter(|_| role == ACCENT).and_then(|template| self.accents.get(template));
        own.unwrap_or(colours)
    }
}

/// The role that a template may have a colour of its own for.
const ACCENT: &str = "accent";

impl FaceFile {
    /// Whether it is the face for a character.
    pub fn has(&self, character: char) -> bool {
        self.ranges.iter().any(|range| range.contains(&u32::from(character)))
    }
}

/// Reads what the sections say: those that templates use, and one for web pages. The names of
/// widths get a prefix for each of their sections.
pub(super) fn read(root: &Table, sizes: &Table, widths: [(&str, &Table); 2], roles: &Table) -> Option<WebTheme> {
    let palette: Option<BTreeMap<_, _>> =
        roles.entries().into_iter().map(|(name, role)| Some((name.value, screen_colours(&role)?))).collect();
    let palette = palette?;
    let accents = accents(root, &palette)?;
    let scale = scale(sizes, widths);
    let fonts = root.require("web-fonts")?.table()?;
    let (family, faces) = (fonts.require("family")?.string()?.value, faces(&fonts));
    let families = root.require("fonts")?.table()?.require("family")?.strings()?;
    let families = std::iter::once(family).chain(families.into_iter().map(|family| family.value)).collect();
    Some(WebTheme { families, accents, palette, scale: scale?, faces: faces? })
}

fn screen_colours(role: &Value) -> Option<ScreenColours> {
    let table = role.table()?;
    let (light, dark) = (table.require("srgb"), table.require("dark"));
    Some(ScreenColours { light: colour(&light?)?, dark: colour(&dark?)? })
}

/// The accent of each template in `[series]`, which names a role.
fn accents(root: &Table, palette: &BTreeMap<String, ScreenColours>) -> Option<BTreeMap<String, ScreenColours>> {
    let Some(series) = root.get("series") else { return Some(BTreeMap::new()) };
    let accent = |own: &Value| {
        let role = own.table()?.require(ACCENT)?;
        let name = role.string()?.value;
        let colours = palette.get(&name);
        if colours.is_none() {
            let message = format!("`{name}` is none of the theme's colours");
            role.report(Finding::new(Code::Theme, message, "name one of [roles], or add it there"));
        }
        colours.cloned()
    };
    series.table()?.entries().into_iter().map(|(template, own)| Some((template.value, accent(&own)?))).collect()
}

fn colour(value: &Value) -> Option<String> {
    let text = value.string()?.value;
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
    if digits.is_none_or(|digits| !digits.chars().all(|c| c.is_ascii_hexdigit())) {
        let message = format!("\"{text}\" is no colour");
        value.report(Finding::new(Code::Theme, message, "write a number sign and six hexadecimal digits"));
        return None;
    }
    Some(text)
}

/// Digits that a browser has a use for.
const DECIMALS: u32 = 4;

fn scale(sizes: &Table, widths: [(&str, &Table); 2]) -> Option<BTreeMap<String, Decimal>> {
    let reading = sizes.require("text-pt")?;
    let text = reading.decimal()?;
    if text <= Decimal::ZERO {
        reading.report(Finding::new(Code::Theme, "reading text without a size", "give `text-pt` a size in points"));
        return None;
    }
    let relative = |points: Decimal| Some(points.checked_div(text)?.round_dp(DECIMALS).normalize());
    let in_points = named(sizes, "-pt").map(|(name, points)| Some((format!("size-{name}"), relative(points?)?)));
    let in_millimetres = widths.into_iter().flat_map(|(prefix, section)| {
        named(section, "-mm").map(move |(name, millimetres)| {
            let points = millimetres?.checked_mul(PER_MILLIMETRE)?.checked_div(Decimal::ONE_HUNDRED)?;
            Some((format!("{prefix}{name}"), relative(points)?))
        })
    });
    in_points.chain(in_millimetres).collect()
}

/// The lengths of a section whose names end in this unit, without it.
fn named<'t>(table: &'t Table, unit: &'t str) -> impl Iterator<Item = (String, Option<Decimal>)> + 't {
    table
        .entries()
        .into_iter()
        .filter_map(move |(name, value)| Some((name.value.strip_suffix(unit)?.to_owned(), value.decimal())))
}

fn faces(fonts: &Table) -> Option<Vec<FaceFile>> {
    let (weights, scripts) = (fonts.require("weights"), fonts.require("scripts"));
    let weights: Option<Vec<u32>> = weights?.list()?.iter().map(Value::count_from_one).collect();
    let weights = weights?;
    let mut faces = Vec::new();
    for (script, value) in scripts?.table()?.entries() {
        let range = value.string()?.value;
        let Some(ranges) = ranges(&range) else {
            let message = format!("\"{range}\" is no list of characters");
            value.report(Finding::new(Code::Theme, message, "write ranges such as \"U+0020-007E, U+00A0\""));
            return None;
        };
        faces.extend(weights.iter().map(|weight| FaceFile {
            path: format!("fonts/web/{}-{weight}.woff2", script.value),
            weight: *weight,
            range: range.clone(),
            ranges: ranges.clone(),
        }));
    }
    Some(faces)
}

fn ranges(text: &str) -> Option<Vec<RangeInclusive<u32>>> {
    let code = |digits: &str| u32::from_str_radix(digits, 16).ok().filter(|code| char::from_u32(*code).is_some());
    let range = |part: &str| {
        let part = part.trim().strip_prefix("U+")?;
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        Some(code(first)?..=code(last)?)
    };
    text.split(',').map(range).collect()
}
