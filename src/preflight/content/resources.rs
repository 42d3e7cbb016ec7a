//! What content takes from its resources: forms, pictures, patterns, shadings, fonts, states.

use std::sync::Arc;

use kurbo::{Affine, Rect, Vec2};
use lopdf::{Dictionary, Object, Stream};

use super::colour::Space;
use super::font::Font;
use super::painted::{Heaviest, NOTHING, Paint, Painted, Picture, What, placed};
use super::state::Colour;
use super::{Foreign, Interpreter, Run, Unjudged, image, shading};
use crate::preflight::file::{PdfFile, as_dictionary};

/// The unit square, which pictures fill (ISO 32000-1, 8.9.5.1).
const UNIT_SQUARE: Rect = Rect::new(0.0, 0.0, 1.0, 1.0);
const PT_PER_INCH: f64 = 72.0;

impl<'f> Interpreter<'f, '_> {
    /// A resource and the number of its object, or of the content that names it.
    fn resource(&self, run: &Run<'f>, kind: &str, name: Option<&Object>) -> Option<(u32, &'f Object)> {
        let name = std::str::from_utf8(name?.as_name().ok()?).ok()?;
        let file: &'f PdfFile = self.file;
        let (number, object) = file.get_with_number(file.dictionary(run.resources?, kind)?, name)?;
        Some((number.unwrap_or(run.object), object))
    }

    pub(super) fn external_object(&mut self, run: &mut Run<'f>, operands: &[Object]) {
        let found = self.resource(run, "XObject", operands.first());
        let Some((number, stream)) = found.and_then(|(number, object)| Some((number, object.as_stream().ok()?))) else {
            return;
        };
        self.foreign(number, &stream.dict);
        match self.file.name(&stream.dict, "Subtype") {
            Some(b"Form") => self.form(run, number, stream),
            Some(b"Image") => self.picture(run, number, stream),
            _ => {}
        }
    }

    fn foreign(&mut self, number: u32, dictionary: &Dictionary) {
        let has = |key: &str| dictionary.has(key.as_bytes());
        let is_postscript = self.file.name(dictionary, "Subtype") == Some(b"PS") || has("PS");
        let found = [
            (is_postscript, Foreign::PostScript),
            (has("Ref"), Foreign::Reference),
            (has("OPI"), Foreign::Opi),
            (has("Alternates"), Foreign::Alternates),
        ];
        let found = found.into_iter().filter(|(is_there, _)| *is_there).map(|(_, foreign)| (number, foreign));
        self.content.foreign.extend(found);
    }

    fn form(&mut self, run: &Run<'f>, number: u32, form: &'f Stream) {
        if let Some(group) = self.file.dictionary(&form.dict, "Group") {
            self.group(group, number);
        }
        let mut state = run.state.clone();
        state.transform *= self.matrix_of(&form.dict);
        if let Some(bounds) = self.bounds_of(&form.dict) {
            state.clip = placed(bounds, state.transform, state.clip).unwrap_or(NOTHING);
        }
        let resources = self.file.dictionary(&form.dict, "Resources").or(run.resources);
        self.run_inside(number, form, resources, state);
    }

    fn matrix_of(&self, dictionary: &Dictionary) -> Affine {
        let numbers = self.file.numbers(dictionary, "Matrix").and_then(|numbers| numbers.try_into().ok());
        numbers.map_or(Affine::IDENTITY, Affine::new)
    }

    fn bounds_of(&self, dictionary: &Dictionary) -> Option<Rect> {
        let corners = self.file.numbers(dictionary, "BBox")?;
        let [x0, y0, x1, y1] = corners[..] else { return None };
        Some(Rect::new(x0, y0, x1, y1).abs())
    }

    fn picture(&mut self, run: &Run<'f>, number: u32, picture: &Stream) {
        let is_stencil = self.file.boolean(&picture.dict, "ImageMask") == Some(true);
        let space = match self.file.get(&picture.dict, "ColorSpace") {
            Some(space) => Space::read(self.file, space, run.resources),
            // JPEG 2000 brings a space of its own.
            None => Space::Unknown,
        };
        let heaviest = if is_stencil { Heaviest::Percent(0.0) } else { self.heaviest_of(picture, &space) };
        if heaviest == Heaviest::NotMeasured && space.is_on_plates() {
            self.unjudged(number, Unjudged::Ink);
        }
        let paint = if is_stencil { run.state.fill.paint() } else { Paint { space: Arc::new(space), inks: None } };
        self.add_picture(run, number, &picture.dict, heaviest, paint);
    }

    /// Measured once, and only as long as the budget allows for it.
    fn heaviest_of(&mut self, picture: &Stream, space: &Space) -> Heaviest {
        let key = (address(&picture.dict), space.clone());
        if let Some(known) = self.budget.heaviest.get(&key) {
            return *known;
        }
        let pixels = image::size(self.file, &picture.dict).map_or(0, |(width, height)| width.saturating_mul(height));
        let left = self.budget.samples.checked_sub(pixels.saturating_mul(space.components().max(1)));
        let heaviest = left.map_or(Heaviest::NotMeasured, |_| image::heaviest(self.file, picture, space));
        self.budget.samples = left.unwrap_or(self.budget.samples);
        self.budget.heaviest.insert(key, heaviest);
        heaviest
    }

    /// Inline pictures with a filter come without their bytes: the reader cannot unpack them.
    pub(super) fn inline_image(&mut self, run: &Run<'f>, operands: &[Object]) {
        let Some(Object::Stream(picture)) = operands.first() else {
            return self.unjudged(run.object, Unjudged::InlineImage);
        };
        let get = |long: &str, short: &str| {
            self.file.get(&picture.dict, long).or_else(|| self.file.get(&picture.dict, short))
        };
        let is_stencil = get("ImageMask", "IM").and_then(|it| it.as_bool().ok()) == Some(true);
        let space = get("ColorSpace", "CS").map_or(Space::Unknown, |it| Space::read(self.file, it, run.resources));
        let paint = if is_stencil { run.state.fill.paint() } else { Paint { space: Arc::new(space), inks: None } };
        self.add_picture(run, run.object, &picture.dict, Heaviest::Percent(0.0), paint);
    }

    fn add_picture(&mut self, run: &Run<'f>, object: u32, picture: &Dictionary, heaviest: Heaviest, paint: Paint) {
        let transform = run.state.transform;
        let area = run.state.tiled.or_else(|| placed(UNIT_SQUARE, transform, run.state.clip));
        let (Some(area), Some((width, height))) = (area, image::size(self.file, picture)) else { return };
        let [a, b, c, d, _, _] = transform.as_coeffs();
        let resolution = |pixels: usize, side: f64| pixels as f64 * PT_PER_INCH / side.max(f64::MIN_POSITIVE);
        let across = resolution(width, Vec2::new(a, b).hypot());
        let up = resolution(height, Vec2::new(c, d).hypot());
        let bits = self.file.number(picture, "BitsPerComponent").or_else(|| self.file.number(picture, "BPC"));
        let is_line_art = bits == Some(1.0) || bits.is_none() && self.file.boolean(picture, "ImageMask") == Some(true);
        self.add(Painted {
            object,
            what: What::Image(Picture { resolution: across.min(up), is_line_art, heaviest }),
            area,
            paint,
            overprint: run.state.fill_overprint(),
            is_in_mask: run.state.is_in_mask,
        });
    }

    /// Looks into the pattern that a colour is, if it is one; `area` is painted with it.
    pub(super) fn pattern(&mut self, run: &Run<'f>, colour: &Colour, area: Rect) -> bool {
        let Some(name) = &colour.pattern else { return false };
        let found = self.resource(run, "Pattern", Some(&Object::Name(name.clone())));
        let Some((number, pattern)) = found else { return false };
        match pattern {
            Object::Stream(tile) => self.tile(run, number, tile, colour, area),
            Object::Dictionary(dictionary) => {
                if let Some(shading) = self.file.dictionary(dictionary, "Shading") {
                    self.add_shading(run, number, shading, area);
                }
            }
            _ => {}
        }
        true
    }

    /// A tiling pattern (ISO 32000-1, 8.7.3): its content is looked into once, and stands wherever
    /// the pattern is seen.
    fn tile(&mut self, run: &Run<'f>, number: u32, tile: &'f Stream, colour: &Colour, area: Rect) {
        if !self.seen.insert(number) {
            return;
        }
        let mut state = run.state.clone();
        state.transform = self.page_transform * self.matrix_of(&tile.dict);
        state.tiled = Some(area);
        if self.file.number(&tile.dict, "PaintType") == Some(2.0) {
            let paint = colour.paint();
            let below = Colour { space: paint.space, components: colour.components.clone(), pattern: None };
            (state.fill, state.stroke) = (below.clone(), below);
        } else {
            (state.fill, state.stroke) = (Colour::of(Space::Grey), Colour::of(Space::Grey));
        }
        let resources = self.file.dictionary(&tile.dict, "Resources").or(run.resources);
        self.run_inside(number, tile, resources, state);
    }

    /// The operator `sh` fills all that the clip leaves open.
    pub(super) fn shading(&mut self, run: &Run<'f>, operands: &[Object]) {
        let found = self.resource(run, "Shading", operands.first());
        let Some((number, shading)) = found.and_then(|(number, object)| Some((number, as_dictionary(object)?))) else {
            return;
        };
        if let Some(area) = self.area(run, run.state.clip) {
            self.add_shading(run, number, shading, area);
        }
    }

    fn add_shading(&mut self, run: &Run<'f>, object: u32, dictionary: &Dictionary, area: Rect) {
        let space = self.file.get(dictionary, "ColorSpace");
        let space = space.map_or(Space::Unknown, |space| Space::read(self.file, space, run.resources));
        let (file, key) = (self.file, (address(dictionary), space));
        let space = key.1.clone();
        let known = self.budget.heaviest.entry(key);
        let heaviest = *known.or_insert_with(|| shading::heaviest(file, dictionary, &space));
        if heaviest == Heaviest::NotMeasured && space.is_on_plates() {
            self.unjudged(object, Unjudged::Ink);
        }
        self.add(Painted {
            object,
            what: What::Shading(heaviest),
            area,
            paint: Paint { space: Arc::new(space), inks: None },
            overprint: run.state.fill_overprint(),
            is_in_mask: run.state.is_in_mask,
        });
    }

    /// The font of that name, read once.
    pub(super) fn font(&mut self, run: &Run<'f>, name: Option<&Object>) -> Option<Arc<Font>> {
        let name = std::str::from_utf8(name?.as_name().ok()?).ok()?;
        let file: &'f PdfFile = self.file;
        let (number, font) = file.get_with_number(file.dictionary(run.resources?, "Font")?, name)?;
        Some(self.font_of(number, as_dictionary(font)?))
    }

    fn font_of(&mut self, number: Option<u32>, described: &Dictionary) -> Arc<Font> {
        let file = self.file;
        let font =
            self.fonts.entry(address(described)).or_insert_with(|| Arc::new(Font::read(file, number, described)));
        Arc::clone(font)
    }

    /// The glyphs of a Type 3 font are content (ISO 32000-1, 9.6.5); each is looked into once.
    pub(super) fn glyph_contents(&mut self, run: &Run<'f>, font: &Font, area: Rect) {
        let file: &'f PdfFile = self.file;
        let number = font.number.filter(|number| self.seen.insert(*number));
        let dictionary = number.and_then(|number| file.pdf.get_dictionary((number, 0)).ok());
        let Some((dictionary, glyphs)) = dictionary.and_then(|it| Some((it, file.dictionary(it, "CharProcs")?))) else {
            return;
        };
        let resources = file.dictionary(dictionary, "Resources").or(run.resources);
        for (_, glyph) in glyphs.iter() {
            let (Ok((number, _)), Some(Object::Stream(glyph))) = (glyph.as_reference(), file.resolve(glyph)) else {
                continue;
            };
            if self.seen.insert(number) {
                let mut state = run.state.clone();
                state.tiled = Some(area);
                self.run_inside(number, glyph, resources, state);
            }
        }
    }

    /// The operator `gs`: overprint, soft masks, and what changes tone values.
    pub(super) fn graphics_state(&mut self, run: &mut Run<'f>, operands: &[Object]) {
        let found = self.resource(run, "ExtGState", operands.first());
        let Some((number, dictionary)) = found.and_then(|(number, object)| Some((number, as_dictionary(object)?)))
        else {
            return;
        };
        run.state.apply(self.file, dictionary);
        if let Some([font, size]) = self.file.array(dictionary, "Font") {
            run.state.text.size = crate::preflight::file::as_number(size).unwrap_or(0.0);
            let number = font.as_reference().ok().map(|(number, _)| number);
            let described = self.file.resolve(font).and_then(as_dictionary);
            run.state.text.font = described.map(|described| self.font_of(number, described));
        }
        for key in device_settings(self.file, dictionary) {
            self.content.device_settings.insert((number, key));
        }
        if let Some(mask) = self.file.dictionary(dictionary, "SMask") {
            self.soft_mask(run, mask);
        }
    }

    fn soft_mask(&mut self, run: &Run<'f>, mask: &'f Dictionary) {
        let file: &'f PdfFile = self.file;
        let Some((Some(number), Object::Stream(group))) = file.get_with_number(mask, "G") else { return };
        if self.seen.insert(number) {
            let mut state = run.state.clone();
            state.is_in_mask = true;
            self.form(&Run::new(run.resources, run.object, state), number, group);
        }
    }
}

/// Where a dictionary of the file is in memory: what it is known by if it has no number.
fn address(dictionary: &Dictionary) -> usize {
    std::ptr::from_ref(dictionary).addr()
}

/// Keys with which content changes tone values or halftones of the device (ISO 32000-1, 10.5 and 10.6).
fn device_settings(file: &PdfFile, dictionary: &Dictionary) -> Vec<&'static str> {
    let is_other_than = |key: &str, harmless: &[u8]| match file.get(dictionary, key) {
        None => false,
        Some(Object::Name(name)) => name != harmless,
        Some(_) => true,
    };
    let settings = [
        ("TR", is_other_than("TR", b"Identity")),
        ("TR2", is_other_than("TR2", b"Default")),
        ("HT", is_other_than("HT", b"Default")),
        ("HTP", dictionary.has(b"HTP")),
    ];
    settings.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
}
