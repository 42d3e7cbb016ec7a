//! The text of pages, read back from a PDF that anybody may have made, glyph by glyph.
//!
//! Glyphs come in the order of the content. Where one stands far from the one before, a word ends; where it stands on
//! another line, a line does. So it does not matter how a program cuts lines into strings.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Vec2};

/// Most pages that are read.
const MOST_PAGES: usize = 2000;
/// Most bytes of all text.
const MOST_TEXT: usize = 16 << 20;
/// Glyphs have 1000 units to the size (ISO 32000-1, 9.2.4).
const UNITS: f64 = 1000.0;

/// The text of each page.
///
/// # Errors
///
/// Fails with the reason, in plain words, if the file cannot be read.
pub(super) fn texts(bytes: &[u8]) -> Result<Vec<String>, String> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|_| "it is damaged or locked".to_owned())?;
    let pages = pdf.pages();
    if pages.len() > MOST_PAGES {
        return Err(format!("it has more than {MOST_PAGES} pages"));
    }
    let cache = InterpreterCache::new();
    let mut texts = Vec::new();
    let mut room = MOST_TEXT;
    for page in pages.iter() {
        // Nothing is drawn, so that it does not matter where.
        let anywhere = Rect::new(0.0, 0.0, 1.0, 1.0);
        let mut context = Context::new(Affine::IDENTITY, anywhere, &cache, pdf.xref(), InterpreterSettings::default());
        let mut reader = Reader { text: String::new(), before: None, room };
        interpret_page(page, &mut context, &mut reader);
        room = reader.room.saturating_sub(reader.text.len());
        texts.push(reader.text);
    }
    Ok(texts)
}

/// Writes down glyphs as they are drawn.
struct Reader {
    text: String,
    before: Option<Placed>,
    room: usize,
}

/// A glyph on the page.
#[derive(Clone, Copy, PartialEq)]
struct Placed {
    start: Point,
    end: Point,
    /// Size of its font, in the units of the page.
    size: f64,
}

/// Share of the size from which on a gap divides words.
const GAP: f64 = 0.16;
/// Share of the size by which two lines differ.
const LINE: f64 = 0.35;
/// Width of glyphs that do not state one.
const USUAL_WIDTH: f64 = 500.0;

impl Placed {
    fn of(glyph: &Glyph, transform: Affine) -> Self {
        let width = match glyph {
            Glyph::Outline(outline) => outline.advance_width().map_or(USUAL_WIDTH, f64::from),
            Glyph::Type3(_) => USUAL_WIDTH,
        };
        let start = transform * Point::ORIGIN;
        let size = (transform * Point::new(0.0, UNITS) - start).hypot();
        Self { start, end: transform * Point::new(width, 0.0), size }
    }

    /// The space, if any, between this glyph and the next one.
    fn gap(self, next: Self) -> &'static str {
        let along = self.end - self.start;
        let along = if along.hypot() > 0.0 { along / along.hypot() } else { Vec2::new(1.0, 0.0) };
        let size = self.size.max(next.size).max(f64::MIN_POSITIVE);
        let step = next.start - self.end;
        if step.cross(along).abs() > LINE * size {
            return "\n";
        }
        let gap = step.dot(along);
        if gap > GAP * size || gap < -size { " " } else { "" }
    }
}

impl Reader {
    fn write(&mut self, what: &str, placed: Placed) {
        // Filled and outlined, a glyph is drawn twice.
        if self.before == Some(placed) || self.text.len() >= self.room {
            return;
        }
        if let Some(before) = self.before.replace(placed) {
            self.text.push_str(before.gap(placed));
        }
        self.text.push_str(what);
    }
}

impl Device<'_> for Reader {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let placed = Placed::of(glyph, transform * glyph_transform);
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => self.write(c.encode_utf8(&mut [0; 4]), placed),
            Some(BfString::String(text)) => self.write(&text, placed),
            None => self.write("\u{fffd}", placed),
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'_>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
