//! A drawing backend for plotters that records instead of painting.
//!
//! plotters knows colours as RGB; the theme knows roles. Each role gets a colour of its own that
//! stands for nothing else, and the record turns it back, so that print gets the role's CMYK.

use std::cell::RefCell;
use std::rc::Rc;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};

use super::display::{Anchor, Mark};
use super::measure::Typeface;
use super::role::Role;

/// Regular and bold in plotters' terms.
pub(super) const WEIGHTS: [u16; 2] = [400, 600];

/// Marks drawn so far, shared between the backend and its owner.
pub(super) type Record = Rc<RefCell<Vec<Mark>>>;

/// Records marks on a grid of 1/100 pt.
pub(super) struct Recorder<'a> {
    pub record: Record,
    pub size: (u32, u32),
    pub typeface: &'a Typeface<'a>,
}

/// A kind of drawing that the display list does not have.
#[derive(Debug)]
pub(crate) struct NotRecorded(&'static str);

impl std::fmt::Display for NotRecorded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "charts cannot hold {}", self.0)
    }
}

impl std::error::Error for NotRecorded {}

fn refused(what: &'static str) -> DrawingErrorKind<NotRecorded> {
    DrawingErrorKind::DrawingError(NotRecorded(what))
}

/// The role that a colour stands for.
fn role(color: BackendColor) -> Result<Role, DrawingErrorKind<NotRecorded>> {
    Role::of(color).ok_or_else(|| refused("a colour that stands for no role of the theme"))
}

type Drawn = Result<(), DrawingErrorKind<NotRecorded>>;

impl Recorder<'_> {
    fn push(&self, mark: Mark) -> Drawn {
        self.record.borrow_mut().push(mark);
        Ok(())
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = NotRecorded;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.push(Mark::Rectangle { x, y, width: 1, height: 1, fill: role(color)? })
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        if !fill {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            return self.draw_path(corners, style);
        }
        let (x, y) = (left.min(right), top.min(bottom));
        let (width, height) = ((right - left).abs(), (bottom - top).abs());
        self.push(Mark::Rectangle { x, y, width, height, fill: role(style.color())? })
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let (points, width) = (path.into_iter().collect(), style.stroke_width() as i32);
        self.push(Mark::Path { points, stroke: role(style.color())?, width })
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let pos = style.anchor();
        let anchor = match pos.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let size = style.size() as i32;
        // Charts place baselines; for plotters' own labels the anchor is moved to one.
        let y = match pos.v_pos {
            VPos::Bottom => y,
            VPos::Center => y + size * 35 / 100,
            VPos::Top => y + size * 75 / 100,
        };
        let fill = role(style.color())?;
        let weight = weight(style.style());
        self.push(Mark::Text { x, y, anchor, size, weight, fill, text: text.to_owned(), figure: None })
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<NotRecorded>> {
        let size = style.size() as i32;
        let width = self.typeface.width(text, size, weight(style.style()));
        Ok((width.unsigned_abs(), size.unsigned_abs()))
    }

    fn draw_circle<S: BackendStyle>(&mut self, _: BackendCoord, _: u32, _: &S, _: bool) -> Drawn {
        Err(refused("circles"))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, _: I, _: &S) -> Drawn {
        Err(refused("polygons"))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Drawn {
        Err(refused("bitmaps"))
    }
}

fn weight(style: FontStyle) -> u16 {
    match style {
        FontStyle::Bold => WEIGHTS[1],
        _ => WEIGHTS[0],
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::{Color, RGBColor, ShapeStyle};

    use super::*;

    #[test]
    fn a_colour_without_a_role_is_refused() {
        let typeface = Typeface::none();
        let mut recorder = Recorder { record: Record::default(), size: (10, 10), typeface: &typeface };
        let style = |colour: RGBColor| ShapeStyle { color: colour.to_rgba(), filled: true, stroke_width: 0 };
        assert!(recorder.draw_rect((0, 0), (5, 5), &style(Role::Chart1.stand_in()), true).is_ok());
        let refused = recorder.draw_rect((0, 0), (5, 5), &style(RGBColor(0, 0, 200)), true).unwrap_err();
        assert!(refused.to_string().contains("a colour that stands for no role"), "{refused}");
        assert_eq!(recorder.record.borrow().len(), 1);
    }
}
