//! Text: where it stands, how large, in which font (ISO 32000-1, 9.4).

use kurbo::{Affine, Rect, Vec2};
use lopdf::Object;

use super::font::Font;
use super::operators::{matrix, number, numbers};
use super::painted::{Painted, What, placed};
use super::state::Colour;
use super::{FontUse, Interpreter, Run, Unjudged};
use crate::preflight::file::as_number;

impl<'f> Interpreter<'f, '_> {
    /// Sets or shows text, if `operator` is one for text.
    pub(super) fn text(&mut self, run: &mut Run<'f>, operator: &str, operands: &[Object]) {
        match operator {
            "BT" => {
                run.text_matrix = Affine::IDENTITY;
                run.line_matrix = Affine::IDENTITY;
            }
            "Tf" => self.set_font(run, operands),
            "Tj" => self.show(run, operands),
            "TJ" => {
                if let Some(Object::Array(parts)) = operands.first() {
                    self.show(run, parts);
                }
            }
            "'" => {
                run.next_line(0.0, -run.state.text.leading);
                self.show(run, operands);
            }
            "\"" => {
                run.state.text.word_spacing = number(operands, 0).unwrap_or(0.0);
                run.state.text.character_spacing = number(operands, 1).unwrap_or(0.0);
                run.next_line(0.0, -run.state.text.leading);
                self.show(run, operands.get(2..).unwrap_or_default());
            }
            _ => run.set_text(operator, operands),
        }
    }

    fn set_font(&mut self, run: &mut Run<'f>, operands: &[Object]) {
        run.state.text.size = number(operands, 1).unwrap_or(0.0);
        run.state.text.font = self.font(run, operands.first());
    }

    /// Shows strings and moves by the numbers between them.
    fn show(&mut self, run: &mut Run<'f>, parts: &[Object]) {
        let Some(font) = run.state.text.font.clone() else { return self.unjudged(run.object, Unjudged::Resource) };
        let (length, glyphs) = run.length(&font, parts);
        self.spend(glyphs, run.object);
        let text = &run.state.text;
        let bounds =
            Rect::new(0.0, text.rise + font.descent * text.size, length, text.rise + font.ascent * text.size).abs();
        let transform = run.state.transform * run.text_matrix;
        run.text_matrix *= Affine::translate((length, 0.0));
        let is_hidden = matches!(run.state.text.mode, 3 | 7);
        let area = run.state.tiled.or_else(|| placed(bounds, transform, run.state.clip));
        let Some(area) = area.filter(|_| glyphs > 0 && !is_hidden) else { return };
        self.note_font(run, &font, area);
        if font.is_type_3 {
            let glyphs = transform * run.state.text.matrix() * font.matrix;
            return self.glyph_contents(run, &font, parts, glyphs, area);
        }
        let [_, _, c, d, _, _] = transform.as_coeffs();
        let size = run.state.text.size.abs() * Vec2::new(c, d).hypot();
        self.add_text(run, What::Text { size, glyphs }, area);
    }

    /// Filled, outlined, or both (ISO 32000-1, table 106).
    fn add_text(&mut self, run: &Run<'f>, what: What, area: Rect) {
        let state = &run.state;
        let painted = |what, colour: &Colour, overprint| Painted {
            object: run.object,
            what,
            area,
            paint: colour.paint(),
            overprint,
            is_in_mask: state.is_in_mask,
        };
        if matches!(state.text.mode, 0 | 2 | 4 | 6) && !self.pattern(run, &state.fill, area) {
            self.add(painted(what, &state.fill, state.fill_overprint()));
        }
        if matches!(state.text.mode, 1 | 2 | 5 | 6) && !self.pattern(run, &state.stroke, area) {
            let width = state.line_width * state.scale();
            self.add(painted(What::Stroke { width }, &state.stroke, state.stroke_overprint()));
        }
    }

    fn note_font(&mut self, run: &Run<'f>, font: &Font, area: Rect) {
        let object = font.number.unwrap_or(run.object);
        if self.fonts_noted.insert(std::ptr::from_ref(font.dictionary).addr()) {
            let (name, is_embedded) = (font.name.clone(), font.is_embedded);
            self.content.fonts.push(FontUse { object, name, is_embedded, area });
        }
    }
}

impl Run<'_> {
    fn set_text(&mut self, operator: &str, operands: &[Object]) {
        let first = number(operands, 0);
        let text = &mut self.state.text;
        match (operator, first) {
            ("Tc", Some(spacing)) => text.character_spacing = spacing,
            ("Tw", Some(spacing)) => text.word_spacing = spacing,
            ("Tz", Some(percent)) => text.stretch = percent / 100.0,
            ("TL", Some(leading)) => text.leading = leading,
            ("Ts", Some(rise)) => text.rise = rise,
            ("Tr", Some(mode)) => text.mode = mode as i64,
            ("Td", _) => self.move_line(operands),
            ("TD", _) => {
                self.state.text.leading = -number(operands, 1).unwrap_or(0.0);
                self.move_line(operands);
            }
            ("T*", _) => self.next_line(0.0, -self.state.text.leading),
            ("Tm", _) => {
                self.line_matrix = matrix(operands).unwrap_or(Affine::IDENTITY);
                self.text_matrix = self.line_matrix;
            }
            _ => {}
        }
    }

    fn move_line(&mut self, operands: &[Object]) {
        if let Some([x, y]) = numbers(operands) {
            self.next_line(x, y);
        }
    }

    fn next_line(&mut self, x: f64, y: f64) {
        self.line_matrix *= Affine::translate((x, y));
        self.text_matrix = self.line_matrix;
    }

    /// Advance of the parts of a text, and the number of their glyphs (ISO 32000-1, 9.4.4).
    fn length(&self, font: &Font, parts: &[Object]) -> (f64, usize) {
        let text = &self.state.text;
        let (mut length, mut glyphs) = (0.0, 0);
        for part in parts {
            if let Object::String(codes, _) = part {
                for code in font.codes(codes) {
                    let spacing = text.character_spacing + if code.is_space { text.word_spacing } else { 0.0 };
                    length += (code.width * text.size + spacing) * text.stretch;
                    glyphs += 1;
                }
            } else if let Some(back) = as_number(part) {
                length -= back / 1000.0 * text.size * text.stretch;
            }
        }
        (length, glyphs)
    }
}
