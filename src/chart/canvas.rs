//! The area of a chart that is being drawn: shapes by role, labels on their lines, values that know their figures.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{PathElement, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontFamily, FontStyle, IntoTextStyle, ShapeStyle, TextStyle};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::backend::{NotRecorded, Record, Recorder, WEIGHTS};
use super::display::{Anchor, DisplayList, Fault, Mark};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::name::FigureId;
use crate::project::theme::ChartTheme;

/// Width of the line that marks zero, in 1/100 pt.
pub(super) const AXIS_WIDTH: u32 = 50;

/// Length of the shortest bar, in 1/100 pt, which a plate just holds.
const LEAST_SEEN: i32 = 50;

/// The length of a bar: of a value that is not nothing something is seen, however small it is beside the others.
pub(super) fn seen(value: Decimal, length: i32) -> i32 {
    if value.is_zero() { length } else { length.max(LEAST_SEEN) }
}

/// Width of the frame of an outlined bar, in 1/100 pt; the bar measures to its outer edge.
pub(super) const FRAME_WIDTH: u32 = 100;

/// Size of letters that are left open in a colour, in hundredths of that of values: they need more than black ones.
pub(super) const OPEN_PERCENT: i32 = 112;

/// Reach of a line's own width over the edge of a chart, in 1/100 pt.
const STROKE: i32 = 100;
/// Reason for which a chart cannot be drawn.
pub(crate) type DrawError = DrawingAreaErrorKind<NotRecorded>;

pub(super) fn count<T>(items: &[T]) -> i32 {
    items.len() as i32
}

/// For geometry only: a page has no room for more digits than a float has.
pub(super) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// For columns: values upwards.
pub(super) type UprightArea<'a> = DrawingArea<Recorder<'a>, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

pub(super) type Area<'a> = DrawingArea<Recorder<'a>, Cartesian2d<RangedCoordf64, RangedCoordi32>>;

/// A chart that is being drawn.
pub(super) struct Canvas<'a> {
    theme: ChartTheme,
    height: i32,
    typeface: &'a Typeface<'a>,
    record: Record,
    root: DrawingArea<Recorder<'a>, Shift>,
    faults: RefCell<Vec<Fault>>,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(theme: ChartTheme, height: i32, typeface: &'a Typeface<'a>) -> Self {
        let record = Record::default();
        let size = (theme.width.unsigned_abs(), height.unsigned_abs());
        let root = Recorder { record: Rc::clone(&record), size, typeface }.into_drawing_area();
        Self { theme, height, typeface, record, root, faults: RefCell::default() }
    }

    pub(super) fn finish(self) -> DisplayList {
        let marks = self.record.take();
        let mut faults = self.faults.take();
        faults.extend(marks.iter().filter(|mark| !self.holds(mark)).map(|mark| Fault::Outside(described(mark))));
        DisplayList { width: self.theme.width, height: self.height, marks, faults }
    }

    /// Whether a mark is within the chart's area.
    fn holds(&self, mark: &Mark) -> bool {
        let area = (-STROKE..=self.theme.width + STROKE, -STROKE..=self.height + STROKE);
        let has = |x: i32, y: i32| area.0.contains(&x) && area.1.contains(&y);
        match mark {
            Mark::Rectangle { x, y, width, height, .. } => has(*x, *y) && has(x + width, y + height),
            Mark::Path { points, .. } => points.iter().all(|(x, y)| has(*x, *y)),
            Mark::Text { x, y, anchor, size, weight, text, .. } => {
                let width = self.width(text, *size, *weight);
                let start = match anchor {
                    Anchor::Start => *x,
                    Anchor::Middle => x - width / 2,
                    Anchor::End => x - width,
                };
                has(start, *y) && has(start + width, *y)
            }
        }
    }

    pub(super) fn fault(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    pub(super) fn width(&self, text: &str, size: i32, weight: u16) -> i32 {
        self.typeface.width(text, size, weight)
    }

    /// An area whose x is a value from zero to `top`, between `start` and `end`, and whose y is ours.
    pub(super) fn area(&self, start: i32, end: i32, top: f64) -> Result<Area<'a>, DrawError> {
        let ranges = (start..end, 0..self.height);
        Ok(self.root.apply_coord_spec(Cartesian2d::new(0.0..top, 0..self.height, ranges)))
    }

    /// The sizes that it is drawn to.
    pub(super) fn theme(&self) -> ChartTheme {
        self.theme
    }

    /// An area whose y is a value from zero at `base` to `top` at `head`, and whose x is ours.
    pub(super) fn upright(&self, (base, head): (i32, i32), top: f64) -> Result<UprightArea<'a>, DrawError> {
        let width = self.theme.width;
        Ok(self.root.apply_coord_spec(Cartesian2d::new(0..width, 0.0..top, (0..width, base..head))))
    }

    /// The baseline of a value that stands in the middle of a bar of this height. Lining figures are about 0.7 em high.
    pub(super) fn value_in(&self, height: i32) -> i32 {
        (height + self.theme.value_size * 7 / 10) / 2
    }

    pub(super) fn typeface(&self) -> &'a Typeface<'a> {
        self.typeface
    }

    /// A filled rectangle from one corner to the other.
    pub(super) fn fill(&self, from: (i32, i32), to: (i32, i32), role: Role) -> Result<(), DrawError> {
        let style = ShapeStyle { color: role.stand_in().to_rgba(), filled: true, stroke_width: 0 };
        self.root.draw(&Rectangle::new([from, to], style))
    }

    /// A line of straight pieces.
    pub(super) fn line(&self, points: &[(i32, i32)], role: Role, width: u32) -> Result<(), DrawError> {
        let style = ShapeStyle { color: role.stand_in().to_rgba(), filled: false, stroke_width: width };
        self.root.draw(&PathElement::new(points.to_vec(), style))
    }

    /// The line at zero below columns, as wide as the chart.
    pub(super) fn ground(&self, y: i32) -> Result<(), DrawError> {
        let style = ShapeStyle { color: Role::Axis.stand_in().to_rgba(), filled: false, stroke_width: AXIS_WIDTH };
        self.root.draw(&PathElement::new([(0, y), (self.theme.width, y)], style))
    }

    pub(super) fn rectangle(
        &self,
        area: &Area,
        (from, to): (f64, f64),
        (top, bottom): (i32, i32),
        role: Role,
    ) -> Result<(), DrawError> {
        let style = ShapeStyle { color: role.stand_in().to_rgba(), filled: true, stroke_width: 0 };
        area.draw(&Rectangle::new([(from, top), (to, bottom)], style))
    }

    /// The frame of a bar, within its edges.
    pub(super) fn frame(
        &self,
        (left, right): (i32, i32),
        (top, bottom): (i32, i32),
        role: Role,
    ) -> Result<(), DrawError> {
        let inset = FRAME_WIDTH as i32 / 2;
        let (left, right) = (left + inset, (right - inset).max(left + inset));
        let (top, bottom) = (top + inset, (bottom - inset).max(top + inset));
        let style = ShapeStyle { color: role.stand_in().to_rgba(), filled: false, stroke_width: FRAME_WIDTH };
        // It ends beyond the corner where it began: that corner is as square as the others.
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top - inset)];
        self.root.draw(&PathElement::new(corners, style))
    }

    /// Leaves `gaps` before the segment just drawn.
    pub(super) fn push_on(&self, gaps: i32) {
        if let Some(Mark::Rectangle { x, .. }) = self.record.borrow_mut().last_mut() {
            *x += gaps;
        }
    }

    /// The label of a figure on its lines, the first of which begins at the top; a fault if it has no room.
    pub(super) fn labelled(
        &self,
        figure: &FigureId,
        label: &Label,
        room: i32,
        (x, top): (i32, i32),
    ) -> Result<(), DrawError> {
        let style = (self.theme.label_size, WEIGHTS[0]);
        self.lines(figure, label, (style, room), (x, top + self.theme.baseline))
    }

    pub(super) fn lines(
        &self,
        figure: &FigureId,
        label: &Label,
        (style, room): ((i32, u16), i32),
        (x, baseline): (i32, i32),
    ) -> Result<(), DrawError> {
        if label.width > room {
            self.fault(Fault::LongLabel { figure: figure.clone(), label: label.lines.join(" ") });
        }
        for (line, text) in (0..).zip(&label.lines) {
            self.text(text, style, Anchor::Start, (x, baseline + line * self.theme.line))?;
        }
        Ok(())
    }

    /// Words that belong to no figure, on their lines from the top on; a fault if they are wider than their room.
    pub(super) fn words(
        &self,
        label: &Label,
        (weight, room): (u16, i32),
        anchor: Anchor,
        (x, top): (i32, i32),
    ) -> Result<(), DrawError> {
        if label.width > room {
            self.fault(Fault::LongWords(label.lines.join(" ")));
        }
        for (line, text) in (0..).zip(&label.lines) {
            let at = (x, top + line * self.theme.line + self.theme.baseline);
            self.text(text, (self.theme.label_size, weight), anchor, at)?;
        }
        Ok(())
    }

    pub(super) fn label(&self, text: &str, anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        self.text(text, (self.theme.label_size, WEIGHTS[0]), anchor, at)
    }

    /// A number, which the record ties to its figure.
    pub(super) fn value(&self, text: &str, figure: &FigureId, anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        self.text(text, (self.theme.value_size, WEIGHTS[1]), anchor, at)?;
        self.tie(figure);
        Ok(())
    }

    /// The same in another size, from its start on.
    pub(super) fn number(&self, text: &str, figure: &FigureId, size: i32, at: (i32, i32)) -> Result<(), DrawError> {
        self.open_number(text, figure, (size, Role::Text), at)
    }

    /// The same left open in a colour.
    pub(super) fn open_number(
        &self,
        text: &str,
        figure: &FigureId,
        (size, letters): (i32, Role),
        at: (i32, i32),
    ) -> Result<(), DrawError> {
        self.coloured(text, (size, WEIGHTS[1]), letters, Anchor::Start, at)?;
        self.tie(figure);
        Ok(())
    }

    /// Says of the text just drawn that it is the number of a figure.
    fn tie(&self, figure: &FigureId) {
        if let Some(Mark::Text { figure: tie, .. }) = self.record.borrow_mut().last_mut() {
            *tie = Some(figure.clone());
        }
    }

    pub(super) fn text(&self, text: &str, style: (i32, u16), anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        self.coloured(text, style, Role::Text, anchor, at)
    }

    /// A text in another colour than that of texts.
    pub(super) fn coloured(
        &self,
        text: &str,
        (size, weight): (i32, u16),
        role: Role,
        anchor: Anchor,
        at: (i32, i32),
    ) -> Result<(), DrawError> {
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font_style = if weight == WEIGHTS[1] { FontStyle::Bold } else { FontStyle::Normal };
        let color = role.stand_in();
        let style: TextStyle = (FontFamily::SansSerif, f64::from(size), font_style, &color).into_text_style(&self.root);
        self.root.draw_text(text, &style.pos(Pos::new(h_pos, VPos::Bottom)), at)
    }
}

/// Name of a mark in a finding.
fn described(mark: &Mark) -> String {
    match mark {
        Mark::Text { text, .. } => format!("“{text}”"),
        Mark::Rectangle { .. } | Mark::Path { .. } => "a shape".to_owned(),
    }
}
