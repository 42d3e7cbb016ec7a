//! Bar charts: plain, stacked and grouped, all with labels at the bars and a baseline of zero.

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

/// Width of the frame of an outlined bar, in 1/100 pt; the bar measures to its outer edge.
pub(super) const FRAME_WIDTH: u32 = 100;

/// Reach of a line's own width over the edge of a chart, in 1/100 pt.
const STROKE: i32 = 100;
/// Largest rounding error of a coordinate on the grid, in 1/100 pt.
const ROUNDING: i32 = 2;

/// A figure as a bar.
#[derive(Debug, Clone)]
pub(crate) struct Bar {
    pub figure: FigureId,
    pub value: Decimal,
    /// The number as the language writes it.
    pub shown: String,
    pub label: String,
    pub role: Role,
    pub fill: Fill,
}

/// Whether a bar stands for something that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    Solid,
    /// A frame, for a target: it is told from a result on a press with black alone.
    Outline,
}

/// Bars that belong together, with the name of their whole.
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub whole: Option<Whole>,
    pub bars: Vec<Bar>,
}

/// The whole of a group.
#[derive(Debug, Clone)]
pub(crate) struct Whole {
    pub figure: FigureId,
    pub shown: String,
    pub label: String,
}

/// Reason for which a chart cannot be drawn.
pub(crate) type DrawError = DrawingAreaErrorKind<NotRecorded>;

/// One bar below the other, each under its label.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn plain(bars: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let style = (theme.label_size, WEIGHTS[0]);
    let labels: Vec<Label> = bars.iter().map(|bar| Label::new(&bar.label, style, theme.width, typeface)).collect();
    let height = |label: &Label| label.height() * theme.line + theme.bar_height + theme.bar_gap;
    let canvas = Canvas::new(theme, labels.iter().map(height).sum::<i32>() - theme.bar_gap, typeface);
    let scale = canvas.scale(0, bars.iter())?;
    let mut top = 0;
    for (bar, label) in bars.iter().zip(&labels) {
        canvas.labelled(&bar.figure, label, theme.width, (0, top))?;
        canvas.bar(&scale, bar, top + label.height() * theme.line)?;
        top += height(label);
    }
    Ok(canvas.finish())
}

/// Groups of bars on one axis, labels before the bars, each group under its whole.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn grouped(groups: &[Group], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let rows: Vec<GroupRows> = GroupRows::all(groups, theme, typeface);
    let lines: i32 = rows.iter().map(GroupRows::lines).sum();
    let height = lines * theme.line + (count(groups) - 1) * theme.group_gap;
    let canvas = Canvas::new(theme, height, typeface);
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let widest = rows.iter().flat_map(|rows| &rows.bars).map(|label| label.width).max();
    let start = widest.unwrap_or(0) + 2 * theme.label_gap;
    let scale = canvas.scale(start, bars())?;
    let room = label_room(bars(), theme, typeface);
    let mut top = 0;
    for (group, rows) in groups.iter().zip(&rows) {
        if let Some((whole, label)) = group.whole.as_ref().zip(rows.whole.as_ref()) {
            canvas.whole(whole, label, top)?;
            top += label.height() * theme.line;
        }
        let inset = (theme.line - theme.bar_height) / 2;
        let bottom = top + rows.bars.iter().map(Label::height).sum::<i32>() * theme.line;
        canvas.zero(start, top + inset / 2, bottom - inset / 2)?;
        for (bar, label) in group.bars.iter().zip(&rows.bars) {
            let row = label.height() * theme.line;
            canvas.labelled(&bar.figure, label, room, (0, top))?;
            canvas.bar(&scale, bar, top + (row - theme.bar_height) / 2)?;
            top += row;
        }
        top += theme.group_gap;
    }
    Ok(canvas.finish())
}

/// The labels of a group on their lines.
struct GroupRows {
    whole: Option<Label>,
    bars: Vec<Label>,
}

impl GroupRows {
    /// Labels stay on one line as long as that leaves the bars their least share.
    fn all(groups: &[Group], theme: ChartTheme, typeface: &Typeface) -> Vec<Self> {
        let room = label_room(groups.iter().flat_map(|group| &group.bars), theme, typeface);
        let label = |bar: &Bar| Label::new(&bar.label, (theme.label_size, WEIGHTS[0]), room, typeface);
        let whole = |whole: &Whole| {
            let room = whole_room(whole, theme, typeface);
            Label::new(&whole.label, (theme.label_size, WEIGHTS[1]), room, typeface)
        };
        let rows = groups
            .iter()
            .map(|group| Self { whole: group.whole.as_ref().map(whole), bars: group.bars.iter().map(label).collect() });
        rows.collect()
    }

    fn lines(&self) -> i32 {
        self.whole.iter().chain(&self.bars).map(Label::height).sum()
    }
}

/// Greatest width of the label of a whole, with room left for its value, in 1/100 pt.
fn whole_room(whole: &Whole, theme: ChartTheme, typeface: &Typeface) -> i32 {
    theme.width - theme.label_gap - typeface.width(&whole.shown, theme.value_size, WEIGHTS[1])
}

/// Greatest width of labels before bars, in 1/100 pt: the longest bar keeps its least length, and each bar has room
/// for its value behind it.
fn label_room<'b>(bars: impl Iterator<Item = &'b Bar> + Clone, theme: ChartTheme, typeface: &Typeface) -> i32 {
    let top = highest(bars.clone());
    let least = f64::from(theme.least_bar());
    let needed = bars.map(|bar| {
        let value = typeface.width(&bar.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap;
        f64::from(value) + least * float(bar.value) / top
    });
    let needed = needed.fold(least, f64::max);
    theme.width - needed.ceil() as i32 - 2 * theme.label_gap
}

/// The largest value, or next to nothing.
fn highest<'b>(bars: impl Iterator<Item = &'b Bar>) -> f64 {
    bars.map(|bar| float(bar.value)).fold(0.0, f64::max).max(f64::MIN_POSITIVE)
}

/// One bar, divided into parts; their labels stand below it.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn stacked(parts: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let legend = Legend::choose(parts, theme, typeface);
    let height = theme.stacked_height + theme.line * legend.lines();
    let canvas = Canvas::new(theme, height, typeface);
    let total: f64 = parts.iter().map(|part| float(part.value)).sum();
    // The gaps come off the whole, not off a segment: each is as long as its share of the rest.
    let gaps = theme.segment_gap * (count(parts) - 1).max(0);
    let scale = canvas.area(0, (theme.width - gaps).max(0), total.max(f64::MIN_POSITIVE))?;
    let mut sum = 0.0;
    for (before, part) in (0..).zip(parts) {
        let from = sum;
        sum += float(part.value);
        canvas.rectangle(&scale, (from, sum), (0, theme.stacked_height), part.role)?;
        canvas.push_on(before * theme.segment_gap);
    }
    match legend {
        Legend::Ends => canvas.legend_at_ends(parts)?,
        Legend::Lines(labels) => canvas.legend_in_lines(parts, &labels)?,
    }
    Ok(canvas.finish())
}

/// Place of the labels of a stacked bar.
enum Legend {
    /// Two labels, one at each end of one line.
    Ends,
    /// A line or two for each, with a swatch.
    Lines(Vec<Label>),
}

impl Legend {
    fn choose(parts: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Self {
        let width = |part: &Bar| {
            typeface.width(&part.shown, theme.value_size, WEIGHTS[1])
                + typeface.width(&part.label, theme.label_size, WEIGHTS[0])
                + 2 * theme.label_gap
        };
        let fits = parts.iter().map(width).sum::<i32>() <= theme.width;
        if parts.len() == 2 && fits {
            return Self::Ends;
        }
        let label = |part: &Bar| {
            let room = theme.width - legend_start(part, theme, typeface);
            Label::new(&part.label, (theme.label_size, WEIGHTS[0]), room, typeface)
        };
        Self::Lines(parts.iter().map(label).collect())
    }

    fn lines(&self) -> i32 {
        match self {
            Self::Ends => 1,
            Self::Lines(labels) => labels.iter().map(Label::height).sum(),
        }
    }
}

/// The side of a swatch.
fn swatch(theme: ChartTheme) -> i32 {
    theme.value_size * 7 / 10
}

/// Start of the label of a part, behind its swatch and its number, in 1/100 pt.
fn legend_start(part: &Bar, theme: ChartTheme, typeface: &Typeface) -> i32 {
    let number = typeface.width(&part.shown, theme.value_size, WEIGHTS[1]);
    swatch(theme) + theme.label_gap + number + theme.label_gap / 2
}

pub(super) fn count<T>(items: &[T]) -> i32 {
    items.len() as i32
}

/// For geometry only: a page has no room for more digits than a float has.
pub(super) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(0.0)
}

/// For columns: values upwards.
pub(super) type UprightArea<'a> = DrawingArea<Recorder<'a>, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

type Area<'a> = DrawingArea<Recorder<'a>, Cartesian2d<RangedCoordf64, RangedCoordi32>>;

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

    fn fault(&self, fault: Fault) {
        self.faults.borrow_mut().push(fault);
    }

    fn width(&self, text: &str, size: i32, weight: u16) -> i32 {
        self.typeface.width(text, size, weight)
    }

    /// An area whose x is a value from zero to `top`, between `start` and `end`, and whose y is ours.
    fn area(&self, start: i32, end: i32, top: f64) -> Result<Area<'a>, DrawError> {
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

    /// A column from zero.
    pub(super) fn column(
        &self,
        area: &UprightArea,
        (left, right): (i32, i32),
        value: f64,
        role: Role,
    ) -> Result<(), DrawError> {
        let style = ShapeStyle { color: role.stand_in().to_rgba(), filled: true, stroke_width: 0 };
        area.draw(&Rectangle::new([(left, 0.0), (right, value)], style))
    }

    /// The line at zero below columns, as wide as the chart.
    pub(super) fn ground(&self, y: i32) -> Result<(), DrawError> {
        let style = ShapeStyle { color: Role::Axis.stand_in().to_rgba(), filled: false, stroke_width: AXIS_WIDTH };
        self.root.draw(&PathElement::new([(0, y), (self.theme.width, y)], style))
    }

    /// The area in which the longest bar, with its value behind it, just fits.
    fn scale<'b>(&self, start: i32, bars: impl Iterator<Item = &'b Bar> + Clone) -> Result<Area<'a>, DrawError> {
        let top = highest(bars.clone());
        let theme = self.theme;
        let has_length = bars.clone().any(|bar| !bar.value.is_zero());
        let room = bars
            .filter(|bar| !bar.value.is_zero())
            .map(|bar| {
                let label = self.width(&bar.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap;
                f64::from(theme.width - start - label) * top / float(bar.value)
            })
            .fold(f64::from(theme.width - start), f64::min);
        if has_length && room < f64::from(theme.least_bar() - ROUNDING) {
            self.fault(Fault::ShortBars((room.max(0.0) * 100.0 / f64::from(theme.width)) as i32));
        }
        self.area(start, start + room.max(0.0) as i32, top)
    }

    fn rectangle(
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
    fn push_on(&self, gaps: i32) {
        if let Some(Mark::Rectangle { x, .. }) = self.record.borrow_mut().last_mut() {
            *x += gaps;
        }
    }

    /// A bar with its value behind it, optically centred on the bar.
    fn bar(&self, area: &Area, bar: &Bar, top: i32) -> Result<(), DrawError> {
        let theme = self.theme;
        let (start, _) = area.map_coordinate(&(0.0, top));
        let (end, _) = area.map_coordinate(&(float(bar.value), top));
        match bar.fill {
            Fill::Solid => self.rectangle(area, (0.0, float(bar.value)), (top, top + theme.bar_height), bar.role)?,
            Fill::Outline => self.frame((start, end), (top, top + theme.bar_height), bar.role)?,
        }
        // Lining figures are about 0.7 em high.
        let baseline = top + (theme.bar_height + theme.value_size * 7 / 10) / 2;
        self.value(&bar.shown, &bar.figure, Anchor::Start, (end + theme.label_gap, baseline))
    }

    /// The line at zero.
    fn zero(&self, x: i32, top: i32, bottom: i32) -> Result<(), DrawError> {
        let style = ShapeStyle { color: Role::Axis.stand_in().to_rgba(), filled: false, stroke_width: AXIS_WIDTH };
        self.root.draw(&PathElement::new([(x, top), (x, bottom)], style))
    }

    /// The name of a whole, and its value behind the name's last line.
    fn whole(&self, whole: &Whole, label: &Label, top: i32) -> Result<(), DrawError> {
        let theme = self.theme;
        let style = (theme.label_size, WEIGHTS[1]);
        self.lines(&whole.figure, label, (style, whole_room(whole, theme, self.typeface)), (0, top + theme.baseline))?;
        // Beside its name, away from the values of the bars.
        let last = label.lines.last().map_or("", String::as_str);
        let behind = self.width(last, theme.label_size, WEIGHTS[1]) + theme.label_gap;
        let baseline = top + (label.height() - 1) * theme.line + theme.baseline;
        self.value(&whole.shown, &whole.figure, Anchor::Start, (behind, baseline))
    }

    /// The label of a figure on its lines, the first of which begins at the top; a fault if it has no room.
    fn labelled(&self, figure: &FigureId, label: &Label, room: i32, (x, top): (i32, i32)) -> Result<(), DrawError> {
        let style = (self.theme.label_size, WEIGHTS[0]);
        self.lines(figure, label, (style, room), (x, top + self.theme.baseline))
    }

    fn lines(
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

    pub(super) fn label(&self, text: &str, anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        self.text(text, (self.theme.label_size, WEIGHTS[0]), anchor, at)
    }

    /// A number, which the record ties to its figure.
    pub(super) fn value(&self, text: &str, figure: &FigureId, anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        self.text(text, (self.theme.value_size, WEIGHTS[1]), anchor, at)?;
        if let Some(Mark::Text { figure: tie, .. }) = self.record.borrow_mut().last_mut() {
            *tie = Some(figure.clone());
        }
        Ok(())
    }

    fn text(&self, text: &str, (size, weight): (i32, u16), anchor: Anchor, at: (i32, i32)) -> Result<(), DrawError> {
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font_style = if weight == WEIGHTS[1] { FontStyle::Bold } else { FontStyle::Normal };
        let color = Role::Text.stand_in();
        let style: TextStyle = (FontFamily::SansSerif, f64::from(size), font_style, &color).into_text_style(&self.root);
        self.root.draw_text(text, &style.pos(Pos::new(h_pos, VPos::Bottom)), at)
    }

    /// The first label at the start of the bar, the last at its end.
    fn legend_at_ends(&self, parts: &[Bar]) -> Result<(), DrawError> {
        let theme = self.theme;
        let baseline = theme.stacked_height + theme.baseline + theme.label_gap / 4;
        let [first, last] = parts else { return Ok(()) };
        self.value(&first.shown, &first.figure, Anchor::Start, (0, baseline))?;
        let behind = self.width(&first.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap / 2;
        self.label(&first.label, Anchor::Start, (behind, baseline))?;
        let before = theme.width - self.width(&last.label, theme.label_size, WEIGHTS[0]) - theme.label_gap / 2;
        self.value(&last.shown, &last.figure, Anchor::End, (before, baseline))?;
        self.label(&last.label, Anchor::End, (theme.width, baseline))
    }

    /// A line or two for each part: a swatch of its colour, its number, its label.
    fn legend_in_lines(&self, parts: &[Bar], labels: &[Label]) -> Result<(), DrawError> {
        let theme = self.theme;
        let swatch = swatch(theme);
        let mut top = theme.stacked_height + theme.label_gap / 4;
        for (part, label) in parts.iter().zip(labels) {
            let baseline = top + theme.baseline;
            let style = ShapeStyle { color: part.role.stand_in().to_rgba(), filled: true, stroke_width: 0 };
            self.root.draw(&Rectangle::new([(0, baseline - swatch), (swatch, baseline)], style))?;
            self.value(&part.shown, &part.figure, Anchor::Start, (swatch + theme.label_gap, baseline))?;
            let behind = legend_start(part, theme, self.typeface);
            self.labelled(&part.figure, label, theme.width - behind, (behind, top))?;
            top += label.height() * theme.line;
        }
        Ok(())
    }
}

/// Name of a mark in a finding.
fn described(mark: &Mark) -> String {
    match mark {
        Mark::Text { text, .. } => format!("“{text}”"),
        Mark::Rectangle { .. } | Mark::Path { .. } => "a shape".to_owned(),
    }
}
