//! Resources that content uses: forms, pictures, patterns, shadings, fonts, states.

use std::sync::Arc;

use kurbo::{Affine, Rect, Vec2};
use lopdf::{Dictionary, Object, Stream};

use super::colour::Space;
use super::font::Font;
use super::painted::{Heaviest, NOTHING, Paint, Painted, Picture, What, placed};
use super::state::{Colour, Pattern, State};
use super::{Foreign, Interpreter, Run, Unjudged, image, shading};
use crate::preflight::file::{PdfFile, as_dictionary};

/// The unit square, which pictures fill (ISO 32000-1, 8.9.5.1).
const UNIT_SQUARE: Rect = Rect::new(0.0, 0.0, 1.0, 1.0);
const PT_PER_INCH: f64 = 72.0;

impl<'f> Interpreter<'f, '_> {
    /// A resource and the number of its object, or of the content that names it; what is missing is
    /// noted.
    fn resource(&mut self, run: &Run<'f>, kind: &str, name: Option<&Object>) -> Option<(u32, &'f Object)> {
        let file: &'f PdfFile = self.file;
        let find = || {
            let name = name?.as_name().ok()?;
            file.get_with_number(file.dictionary(run.resources?, kind)?, name)
        };
        let found = find().map(|(number, object)| (number.unwrap_or(run.object), object));
        if found.is_none() {
            self.unjudged(run.object, Unjudged::Resource);
        }
        found
    }

    /// A resource that is a dictionary, or a stream, and stands for its dictionary.
    fn described(&mut self, run: &Run<'f>, kind: &str, name: Option<&Object>) -> Option<(u32, &'f Dictionary)> {
        let (number, object) = self.resource(run, kind, name)?;
        let dictionary = as_dictionary(object);
        if dictionary.is_none() {
            self.unjudged(number, Unjudged::Resource);
        }
        dictionary.map(|dictionary| (number, dictionary))
    }

    pub(super) fn external_object(&mut self, run: &mut Run<'f>, operands: &[Object]) {
        let Some((number, object)) = self.resource(run, "XObject", operands.first()) else { return };
        let Ok(stream) = object.as_stream() else { return self.unjudged(number, Unjudged::Resource) };
        self.foreign(number, &stream.dict);
        match self.file.name(&stream.dict, "Subtype") {
            Some(b"Form") => self.form(run, number, stream),
            Some(b"Image") => self.picture(run, number, stream),
            // Noted as foreign.
            Some(b"PS") => {}
            _ => self.unjudged(number, Unjudged::Resource),
        }
    }

    /// Looks up the property list of marked content, by name; without one, its layer is unknown.
    pub(super) fn property_list(&mut self, run: &Run<'f>, list: &Object) {
        if list.as_name().is_ok() {
            self.described(run, "Properties", Some(list));
        }
    }

    fn foreign(&mut self, number: u32, dictionary: &Dictionary) {
        let has = |key: &str| self.file.has(dictionary, key);
        let is_called = |key: &str| self.file.name(dictionary, key) == Some(b"PS");
        let is_postscript = is_called("Subtype") || is_called("Subtype2") || has("PS");
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
        let (state, resources) = self.state_of_form(run, number, form);
        self.run_inside(number, form, resources, state);
    }

    fn state_of_form(&mut self, run: &Run<'f>, number: u32, form: &'f Stream) -> (State<'f>, Option<&'f Dictionary>) {
        let file: &'f PdfFile = self.file;
        if let Some(group) = file.dictionary(&form.dict, "Group") {
            self.group(group, number);
        }
        let mut state = run.state.clone();
        state.transform *= self.matrix_of(&form.dict);
        if let Some(bounds) = self.bounds_of(&form.dict) {
            state.clip = placed(bounds, state.transform, state.clip).unwrap_or(NOTHING);
        }
        (state, file.dictionary(&form.dict, "Resources").or(run.resources))
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

    fn picture(&mut self, run: &Run<'f>, number: u32, picture: &'f Stream) {
        let file: &'f PdfFile = self.file;
        let is_stencil = file.boolean(&picture.dict, "ImageMask") == Some(true);
        let space = match file.get(&picture.dict, "ColorSpace") {
            Some(space) if !is_stencil => self.space(space, run.resources),
            // JPEG 2000 brings a space of its own.
            _ => Arc::new(Space::Unknown),
        };
        let heaviest = self.heaviest_of(picture, &space, is_stencil);
        match heaviest {
            None => self.unread(number),
            Some(Heaviest::NotMeasured) if space.is_on_plates() => self.unjudged(number, Unjudged::Ink),
            Some(_) => {}
        }
        let paint = if is_stencil { run.state.fill.paint() } else { Paint { space, inks: None } };
        self.add_picture(run, number, &picture.dict, heaviest.unwrap_or(Heaviest::NotMeasured), paint);
        if is_stencil && let Some(area) = self.area(run, run.state.transform.transform_rect_bbox(UNIT_SQUARE)) {
            self.pattern(run, &run.state.fill, area);
        }
    }

    /// Measured once, and only as long as the budget allows for it; `None` if the bytes are damaged.
    fn heaviest_of(&mut self, picture: &Stream, space: &Arc<Space>, is_stencil: bool) -> Option<Heaviest> {
        let key = (address(&picture.dict), Arc::clone(space));
        if let Some(known) = self.budget.heaviest.get(&key) {
            return *known;
        }
        let samples = image::samples(self.file, &picture.dict, space.components().max(1));
        let left = self.budget.samples.checked_sub(samples);
        let heaviest = match left {
            None => Some(Heaviest::NotMeasured),
            Some(_) if is_stencil => image::heaviest_of_stencil(self.file, picture),
            // Colours that must be converted are found whatever they are.
            Some(_) if !space.is_on_plates() => Some(Heaviest::NotMeasured),
            Some(_) => image::heaviest(self.file, picture, space),
        };
        self.budget.samples = left.unwrap_or(self.budget.samples);
        self.budget.heaviest.insert(key, heaviest);
        heaviest
    }

    /// Pictures within content. Those with a filter are not unpacked.
    pub(super) fn inline_image(&mut self, run: &Run<'f>, operands: &[Object]) {
        let Some(Object::Stream(picture)) = operands.first() else { return };
        let get = |long: &str, short: &str| {
            self.file.get(&picture.dict, long).or_else(|| self.file.get(&picture.dict, short))
        };
        let is_packed = get("Filter", "F").is_some();
        let is_stencil = get("ImageMask", "IM").and_then(|it| it.as_bool().ok()) == Some(true);
        let space = get("ColorSpace", "CS");
        let paint = match space {
            _ if is_stencil => run.state.fill.paint(),
            Some(Object::Name(name)) => Paint { space: self.named_space(run.resources, &name.clone()), inks: None },
            Some(space) => Paint { space: self.read_space(&space.clone(), run.resources), inks: None },
            None => Paint { space: Arc::new(Space::Unknown), inks: None },
        };
        if is_packed && !is_stencil {
            self.unjudged(run.object, Unjudged::InlineImage);
        }
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

    /// The pattern of that name, in the resources that are current.
    pub(super) fn chosen_pattern(&mut self, run: &Run<'f>, name: &Object) -> Option<Pattern<'f>> {
        let (number, object) = self.resource(run, "Pattern", Some(name))?;
        Some(Pattern { number, object, base: run.base, resources: run.resources })
    }

    /// Looks into the pattern that a colour is, if it is one; `area` is painted with it.
    pub(super) fn pattern(&mut self, run: &Run<'f>, colour: &Colour<'f>, area: Rect) -> bool {
        let Some(pattern) = colour.pattern else { return false };
        match pattern.object {
            Object::Stream(tile) => self.tile(run, &pattern, tile, colour, area),
            Object::Dictionary(dictionary) => {
                let file: &'f PdfFile = self.file;
                match file.dictionary(dictionary, "Shading") {
                    Some(shading) => self.add_shading(run, pattern.number, shading, pattern.resources, area),
                    None => self.unjudged(pattern.number, Unjudged::Resource),
                }
            }
            _ => self.unjudged(pattern.number, Unjudged::Resource),
        }
        true
    }

    /// A tiling pattern (ISO 32000-1, 8.7.3): its content stands wherever the pattern is seen.
    fn tile(&mut self, run: &Run<'f>, pattern: &Pattern<'f>, tile: &'f Stream, colour: &Colour<'f>, area: Rect) {
        let mut state = State::new(pattern.base * self.matrix_of(&tile.dict), run.state.clip);
        state.is_in_mask = run.state.is_in_mask;
        if self.file.number(&tile.dict, "PaintType") == Some(2.0) {
            let below = Colour { space: colour.paint().space, components: colour.components.clone(), pattern: None };
            (state.fill, state.stroke) = (below.clone(), below);
            state.is_stencil = true;
        }
        (state.overprints_fill, state.overprints_stroke) = (run.state.overprints_fill, run.state.overprints_stroke);
        state.overprint_mode = run.state.overprint_mode;
        let resources = self.file.dictionary(&tile.dict, "Resources").or(pattern.resources);
        self.tiled(pattern.number, tile, resources, state, area);
    }

    /// The operator `sh` fills all that the clip leaves open.
    pub(super) fn shading(&mut self, run: &Run<'f>, operands: &[Object]) {
        let Some((number, shading)) = self.described(run, "Shading", operands.first()) else { return };
        if let Some(area) = self.area(run, run.state.clip) {
            self.add_shading(run, number, shading, run.resources, area);
        }
    }

    fn add_shading(
        &mut self,
        run: &Run<'f>,
        object: u32,
        dictionary: &'f Dictionary,
        resources: Option<&'f Dictionary>,
        area: Rect,
    ) {
        let file: &'f PdfFile = self.file;
        let space = file.get(dictionary, "ColorSpace");
        let space = space.map_or_else(|| Arc::new(Space::Unknown), |space| self.space(space, resources));
        let heaviest = self.heaviest_of_shading(object, dictionary, &space);
        if heaviest == Heaviest::NotMeasured && space.is_on_plates() {
            self.unjudged(object, Unjudged::Ink);
        }
        self.add(Painted {
            object,
            what: What::Shading(heaviest),
            area,
            paint: Paint { space, inks: None },
            overprint: run.state.fill_overprint(),
            is_in_mask: run.state.is_in_mask,
        });
    }

    fn heaviest_of_shading(&mut self, object: u32, dictionary: &Dictionary, space: &Arc<Space>) -> Heaviest {
        let key = (address(dictionary), Arc::clone(space));
        if let Some(known) = self.budget.heaviest.get(&key) {
            return known.unwrap_or(Heaviest::NotMeasured);
        }
        let heaviest = shading::heaviest(self.file, dictionary, space, &mut self.budget.values);
        if heaviest.is_err() {
            self.unjudged(object, Unjudged::TooMuch);
        }
        let heaviest = heaviest.unwrap_or(Heaviest::NotMeasured);
        self.budget.heaviest.insert(key, Some(heaviest));
        heaviest
    }

    /// The font of that name, read once.
    pub(super) fn font(&mut self, run: &Run<'f>, name: Option<&Object>) -> Option<Arc<Font<'f>>> {
        let (number, font) = self.described(run, "Font", name)?;
        Some(self.font_of(run, Some(number).filter(|number| *number != run.object), font))
    }

    fn font_of(&mut self, run: &Run<'f>, number: Option<u32>, described: &'f Dictionary) -> Arc<Font<'f>> {
        let (file, left): (&'f PdfFile, _) = (self.file, &mut self.budget.glyphs);
        let font = self.budget.fonts.entry(address(described));
        let font = Arc::clone(font.or_insert_with(|| Arc::new(Font::read(file, number, described, left))));
        if self.budget.glyphs == 0 {
            self.unjudged(number.unwrap_or(run.object), Unjudged::TooMuch);
        }
        font
    }

    /// The glyphs of a Type 3 font are content (ISO 32000-1, 9.6.5), painted in the state of the text
    /// that shows them; `transform` is from their space to the page's.
    pub(super) fn glyph_contents(
        &mut self,
        run: &Run<'f>,
        font: &Font<'f>,
        texts: &[Object],
        transform: Affine,
        area: Rect,
    ) {
        let file: &'f PdfFile = self.file;
        let at = font.number.unwrap_or(run.object);
        let Some(glyphs) = file.dictionary(font.dictionary, "CharProcs") else {
            return self.unjudged(at, Unjudged::Resource);
        };
        // A text may have all glyphs if the file does not say which.
        let glyphs: Vec<&'f Object> = match font.glyph_names(texts) {
            Some(names) => names.iter().filter_map(|name| glyphs.get(name).ok()).collect(),
            None => glyphs.iter().map(|(_, glyph)| glyph).collect(),
        };
        let resources = file.dictionary(font.dictionary, "Resources").or(run.resources);
        for glyph in glyphs {
            match (glyph.as_reference(), file.resolve(glyph)) {
                (Ok((number, _)), Some(Object::Stream(stream))) => {
                    let state = State { transform, ..run.state.clone() };
                    self.tiled(number, stream, resources, state, area);
                }
                _ => self.unjudged(at, Unjudged::Resource),
            }
        }
    }

    /// The operator `gs`: overprint, soft masks, and what changes tone values.
    pub(super) fn graphics_state(&mut self, run: &mut Run<'f>, operands: &[Object]) {
        let Some((number, dictionary)) = self.described(run, "ExtGState", operands.first()) else { return };
        let file: &'f PdfFile = self.file;
        run.state.apply(file, dictionary);
        if let Some([font, size]) = file.array(dictionary, "Font") {
            run.state.text.size = file.resolve(size).and_then(crate::preflight::file::as_number).unwrap_or(0.0);
            let its_number = font.as_reference().ok().map(|(number, _)| number);
            let described = file.resolve(font).and_then(as_dictionary);
            if described.is_none() {
                self.unjudged(number, Unjudged::Resource);
            }
            run.state.text.font = described.map(|described| self.font_of(run, its_number, described));
        }
        for key in device_settings(file, dictionary) {
            self.content.device_settings.insert((number, key));
        }
        match file.get(dictionary, "SMask") {
            None | Some(Object::Name(_)) => {}
            Some(mask) => match as_dictionary(mask) {
                Some(mask) => self.soft_mask(run, number, mask),
                None => self.unjudged(number, Unjudged::Resource),
            },
        }
    }

    fn soft_mask(&mut self, run: &Run<'f>, state_number: u32, mask: &'f Dictionary) {
        let file: &'f PdfFile = self.file;
        let Some((Some(number), Object::Stream(group))) = file.get_with_number(mask, "G") else {
            return self.unjudged(state_number, Unjudged::Resource);
        };
        let mut state = run.state.clone();
        state.is_in_mask = true;
        let (state, resources) = self.state_of_form(&Run::new(run.resources, run.object, state), number, group);
        // Looked into once for each place and state, since all of it is judged alike there.
        let seen = self.known(group, resources, state.look_in_place());
        let here = self.content.painted.len();
        if self.seen.insert(seen, here..here).is_none() {
            self.run_inside(number, group, resources, state);
        }
    }
}

/// Address of a dictionary of the file in memory, which identifies it if it has no number.
pub(super) fn address(dictionary: &Dictionary) -> usize {
    std::ptr::from_ref(dictionary).addr()
}

/// Keys with which content changes tone values or halftones of the device (ISO 32000-1, 10.5 and 10.6).
/// Of transfer functions and origins of halftones no value is allowed; of `TR2` and `HT`, the device's own.
fn device_settings(file: &PdfFile, dictionary: &Dictionary) -> Vec<&'static str> {
    let is_other_than_default = |key: &str| file.has(dictionary, key) && file.name(dictionary, key) != Some(b"Default");
    let settings = [
        ("TR", file.has(dictionary, "TR")),
        ("TR2", is_other_than_default("TR2")),
        ("HT", is_other_than_default("HT")),
        ("HTP", file.has(dictionary, "HTP")),
    ];
    settings.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
}
