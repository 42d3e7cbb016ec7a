//! Bar charts: plain, stacked and grouped, all with labels at the bars and a baseline of zero.

use rust_decimal::Decimal;

use super::backend::WEIGHTS;
use super::canvas::{AXIS_WIDTH, Area, Canvas, DrawError, count, float, seen};
use super::display::{Anchor, DisplayList, Fault};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::name::FigureId;
use crate::project::theme::{ChartTheme, Labels};

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

/// One bar below the other, each under its label or, where there is room, behind it.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn plain(bars: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    if stand_before(bars, theme, typeface) {
        return grouped(&[Group { whole: None, bars: bars.to_vec() }], theme, typeface);
    }
    let style = (theme.label_size, WEIGHTS[0]);
    let labels: Vec<Label> = bars.iter().map(|bar| Label::new(&bar.label, style, theme.width, typeface)).collect();
    let head = |label: &Label| label.height() * theme.line + theme.label_gap / 4;
    let height = |label: &Label| head(label) + theme.bar_height + theme.bar_gap;
    let canvas = Canvas::new(theme, labels.iter().map(height).sum::<i32>() - theme.bar_gap, typeface);
    let scale = canvas.scale(0, theme.label_gap, bars.iter())?;
    let mut top = 0;
    for (bar, label) in bars.iter().zip(&labels) {
        canvas.labelled(&bar.figure, label, theme.width, (0, top))?;
        canvas.bar(&scale, bar, top + head(label))?;
        top += height(label);
    }
    Ok(canvas.finish())
}

/// Whether labels stand before their bars: none takes more than half of the width.
fn stand_before(bars: &[Bar], theme: ChartTheme, typeface: &Typeface) -> bool {
    let width = |bar: &Bar| typeface.width(&bar.label, theme.label_size, WEIGHTS[0]);
    theme.labels == Labels::Before && bars.iter().map(width).all(|width| 2 * width <= theme.width)
}

/// Groups of bars on one axis, labels before the bars, each group under its whole.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn grouped(groups: &[Group], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let rows: Vec<GroupRows> = GroupRows::all(groups, theme, typeface);
    let height: i32 = rows.iter().map(|rows| rows.height(theme)).sum();
    let height = height + (count(groups) - 1) * theme.group_gap;
    let canvas = Canvas::new(theme, height, typeface);
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let widest = rows.iter().flat_map(|rows| &rows.bars).map(|label| label.width).max();
    let start = widest.unwrap_or(0) + 2 * theme.label_gap;
    let scale = canvas.scale(start, theme.label_gap, bars())?;
    let room = label_room(bars(), theme, typeface);
    let mut top = 0;
    for (group, rows) in groups.iter().zip(&rows) {
        if let Some((whole, label)) = group.whole.as_ref().zip(rows.whole.as_ref()) {
            canvas.whole(whole, label, top)?;
            top += label.height() * theme.line;
        }
        let inset = (theme.row() - theme.bar_height) / 2;
        let bottom = top + rows.bars.iter().map(|label| row(label, theme)).sum::<i32>();
        canvas.zero(start, top + inset / 2, bottom - inset / 2)?;
        for (bar, label) in group.bars.iter().zip(&rows.bars) {
            let row = row(label, theme);
            canvas.labelled(&bar.figure, label, room, (0, top + (row - label.height() * theme.line) / 2))?;
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

    fn height(&self, theme: ChartTheme) -> i32 {
        let whole = self.whole.iter().map(|label| label.height() * theme.line).sum::<i32>();
        whole + self.bars.iter().map(|label| row(label, theme)).sum::<i32>()
    }
}

/// Height of a bar's row, which its label may need more of than the bar.
fn row(label: &Label, theme: ChartTheme) -> i32 {
    theme.row().max(label.height() * theme.line)
}

/// Greatest width of the label of a whole, with room left for its value, in 1/100 pt.
fn whole_room(whole: &Whole, theme: ChartTheme, typeface: &Typeface) -> i32 {
    theme.width - theme.label_gap - typeface.width(&whole.shown, theme.value_size, WEIGHTS[1])
}

/// Greatest width of labels before bars, in 1/100 pt: the longest bar keeps its least length, and each bar has room
/// for its value behind it.
pub(super) fn label_room<'b>(
    bars: impl Iterator<Item = &'b Bar> + Clone,
    theme: ChartTheme,
    typeface: &Typeface,
) -> i32 {
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
pub(super) fn highest<'b>(bars: impl Iterator<Item = &'b Bar>) -> f64 {
    bars.map(|bar| float(bar.value)).fold(0.0, f64::max).max(f64::MIN_POSITIVE)
}

/// One bar, divided into parts; their labels stand below it.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn stacked(parts: &[Bar], theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let legend = Legend::choose(parts, theme, typeface);
    let height = theme.stacked_height + key_gap(theme) + theme.line * legend.lines();
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
        Self::Lines(parts.iter().map(|part| key_label(part, theme, typeface)).collect())
    }

    fn lines(&self) -> i32 {
        match self {
            Self::Ends => 1,
            Self::Lines(labels) => labels.iter().map(Label::height).sum(),
        }
    }
}

/// The label of a part behind its number in a key.
pub(super) fn key_label(part: &Bar, theme: ChartTheme, typeface: &Typeface) -> Label {
    let room = theme.width - legend_start(part, theme, typeface);
    Label::new(&part.label, (theme.label_size, WEIGHTS[0]), room, typeface)
}

/// From what is drawn to the key below it.
pub(super) fn key_gap(theme: ChartTheme) -> i32 {
    theme.label_gap * 3 / 4
}

/// The side of a swatch.
fn swatch(theme: ChartTheme) -> i32 {
    theme.value_size * 7 / 10
}

/// Start of the label of a part, behind its swatch and its number, in 1/100 pt.
pub(super) fn legend_start(part: &Bar, theme: ChartTheme, typeface: &Typeface) -> i32 {
    let number = typeface.width(&part.shown, theme.value_size, WEIGHTS[1]);
    swatch(theme) + theme.label_gap + number + theme.label_gap / 2
}

impl<'a> Canvas<'a> {
    /// The area in which the longest bar, with its value behind it at a distance, just fits.
    pub(super) fn scale<'b>(
        &self,
        start: i32,
        gap: i32,
        bars: impl Iterator<Item = &'b Bar> + Clone,
    ) -> Result<Area<'a>, DrawError> {
        let top = highest(bars.clone());
        let theme = self.theme();
        let has_length = bars.clone().any(|bar| !bar.value.is_zero());
        let room = bars
            .filter(|bar| !bar.value.is_zero())
            .map(|bar| {
                let label = self.width(&bar.shown, theme.value_size, WEIGHTS[1]) + gap;
                f64::from(theme.width - start - label) * top / float(bar.value)
            })
            .fold(f64::from(theme.width - start), f64::min);
        if has_length && room < f64::from(theme.least_bar() - ROUNDING) {
            self.fault(Fault::ShortBars((room.max(0.0) * 100.0 / f64::from(theme.width)) as i32));
        }
        self.area(start, start + room.max(0.0) as i32, top)
    }

    /// A bar with its value behind it, optically centred on the bar.
    fn bar(&self, area: &Area, bar: &Bar, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (start, _) = area.map_coordinate(&(0.0, top));
        let (end, _) = area.map_coordinate(&(float(bar.value), top));
        let end = start + seen(bar.value, end - start);
        match bar.fill {
            Fill::Solid => self.fill((start, top), (end, top + theme.bar_height), bar.role)?,
            Fill::Outline => self.frame((start, end), (top, top + theme.bar_height), bar.role)?,
        }
        let baseline = top + self.value_in(theme.bar_height);
        self.value(&bar.shown, &bar.figure, Anchor::Start, (end + theme.label_gap, baseline))
    }

    /// The line at zero.
    fn zero(&self, x: i32, top: i32, bottom: i32) -> Result<(), DrawError> {
        self.line(&[(x, top), (x, bottom)], Role::Axis, AXIS_WIDTH)
    }

    /// The name of a whole, and its value behind the name's last line.
    fn whole(&self, whole: &Whole, label: &Label, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let style = (theme.label_size, WEIGHTS[1]);
        self.lines(
            &whole.figure,
            label,
            (style, whole_room(whole, theme, self.typeface())),
            (0, top + theme.baseline),
        )?;
        // Beside its name, away from the values of the bars.
        let last = label.lines.last().map_or("", String::as_str);
        let behind = self.width(last, theme.label_size, WEIGHTS[1]) + theme.label_gap;
        let baseline = top + (label.height() - 1) * theme.line + theme.baseline;
        self.value(&whole.shown, &whole.figure, Anchor::Start, (behind, baseline))
    }

    /// The first label at the start of the bar, the last at its end.
    fn legend_at_ends(&self, parts: &[Bar]) -> Result<(), DrawError> {
        let theme = self.theme();
        let baseline = theme.stacked_height + key_gap(theme) + theme.baseline;
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
        let theme = self.theme();
        let mut top = theme.stacked_height + key_gap(theme);
        for (part, label) in parts.iter().zip(labels) {
            self.key(part, label, top)?;
            top += label.height() * theme.line;
        }
        Ok(())
    }

    /// The key of a part on a line or two from `top` on: a swatch of its colour, its number, its label.
    pub(super) fn key(&self, part: &Bar, label: &Label, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (swatch, baseline) = (swatch(theme), top + theme.baseline);
        self.fill((0, baseline - swatch), (swatch, baseline), part.role)?;
        self.value(&part.shown, &part.figure, Anchor::Start, (swatch + theme.label_gap, baseline))?;
        let behind = legend_start(part, theme, self.typeface());
        self.labelled(&part.figure, label, theme.width - behind, (behind, top))
    }

    /// A number from `top` on, and its name behind it.
    pub(super) fn headline(&self, bar: &Bar, label: &Label, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        self.value(&bar.shown, &bar.figure, Anchor::Start, (0, top + theme.baseline))?;
        let behind = self.width(&bar.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap / 2;
        self.labelled(&bar.figure, label, theme.width - behind, (behind, top))
    }
}
