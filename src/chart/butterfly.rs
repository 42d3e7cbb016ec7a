//! Bars on two sides of one spine, in panels; each row has a value on either side. Where the chart is wide, the spine holds the
//! labels of the rows.

use super::backend::WEIGHTS;
use super::bars::{Bar, highest};
use super::canvas::{AXIS_WIDTH, Canvas, DrawError, float, seen};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::project::theme::{ChartTheme, Labels};

/// Contents of a chart with two sides.
pub(crate) struct Butterfly {
    /// Names of the sides, that at the start first.
    pub sides: [String; 2],
    pub panels: Vec<Panel>,
    /// Words for scales that differ, where they do.
    pub scales: Option<String>,
}

/// Rows on one scale.
pub(crate) struct Panel {
    pub name: String,
    pub rows: Vec<Row>,
}

/// A value on either side.
pub(crate) struct Row {
    pub name: String,
    pub bars: [Bar; 2],
}

/// Draws the sides' names, then each panel under its own; all panels share a scale, unless there are words for others.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn butterfly(chart: &Butterfly, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let layout = Layout::of(chart, theme, typeface);
    let canvas = Canvas::new(theme, layout.height(theme), typeface);
    let [start, end] = &layout.sides;
    canvas.words(start, (WEIGHTS[1], side_room(theme)), Anchor::Start, (0, 0))?;
    canvas.words(end, (WEIGHTS[1], side_room(theme)), Anchor::End, (theme.width, 0))?;
    let half = (theme.width - layout.spine) / 2;
    let common = Scale::of(chart.panels.iter().flat_map(|panel| &panel.rows), half, theme, typeface);
    let mut top = layout.heads(theme);
    for (panel, labels) in chart.panels.iter().zip(&layout.panels) {
        let own = Scale::of(panel.rows.iter(), half, theme, typeface);
        let scale = if chart.scales.is_some() { &own } else { &common };
        canvas.panel(panel, labels, (scale, layout.spine), top)?;
        top += labels.height(layout.spine, theme) + theme.group_gap;
    }
    if let Some(words) = &layout.foot {
        canvas.words(words, (WEIGHTS[0], theme.width), Anchor::Start, (0, top))?;
    }
    Ok(canvas.finish())
}

/// Greatest width of the name of a side.
fn side_room(theme: ChartTheme) -> i32 {
    theme.width / 2 - theme.label_gap
}

/// All words on their lines.
struct Layout {
    sides: [Label; 2],
    panels: Vec<PanelLabels>,
    foot: Option<Label>,
    /// Width of the spine; one without has the labels above the bars.
    spine: i32,
}

impl Layout {
    fn of(chart: &Butterfly, theme: ChartTheme, typeface: &Typeface) -> Self {
        let label = |text: &str, weight, room| Label::new(text, (theme.label_size, weight), room, typeface);
        let panels = chart.panels.iter().map(|panel| PanelLabels {
            name: label(&panel.name, WEIGHTS[1], theme.width),
            rows: panel.rows.iter().map(|row| label(&row.name, WEIGHTS[0], theme.width)).collect(),
        });
        let panels: Vec<PanelLabels> = panels.collect();
        let widest = panels.iter().flat_map(|panel| &panel.rows).map(|label| label.width).max().unwrap_or_default();
        let spine = widest + 2 * theme.label_gap;
        Self {
            spine: if theme.labels == Labels::Before && 3 * spine <= theme.width { spine } else { 0 },
            sides: chart.sides.each_ref().map(|name| label(name, WEIGHTS[1], side_room(theme))),
            panels,
            foot: chart.scales.as_ref().map(|words| label(words, WEIGHTS[0], theme.width)),
        }
    }

    /// Height of the names of the sides.
    fn heads(&self, theme: ChartTheme) -> i32 {
        self.sides.iter().map(Label::height).max().unwrap_or_default() * theme.line + theme.label_gap / 2
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        let panels: i32 = self.panels.iter().map(|panel| panel.height(self.spine, theme) + theme.group_gap).sum();
        match &self.foot {
            Some(words) => self.heads(theme) + panels + words.height() * theme.line,
            None => self.heads(theme) + panels - theme.group_gap,
        }
    }
}

/// Words of a panel.
struct PanelLabels {
    name: Label,
    rows: Vec<Label>,
}

impl PanelLabels {
    fn height(&self, spine: i32, theme: ChartTheme) -> i32 {
        self.name.height() * theme.line + self.rows.iter().map(|row| row_height(row, spine, theme)).sum::<i32>()
    }
}

/// Height of a row with its label in the spine, or above the bars.
fn row_height(label: &Label, spine: i32, theme: ChartTheme) -> i32 {
    let lines = label.height() * theme.line;
    if spine > 0 { theme.row().max(lines) } else { lines + theme.bar_height + theme.bar_gap }
}

/// The length of the greatest value, the same on both sides.
struct Scale {
    top: f64,
    length: f64,
}

impl Scale {
    /// The longest with which each bar has room for its value at its outer end.
    fn of<'r>(rows: impl Iterator<Item = &'r Row> + Clone, half: i32, theme: ChartTheme, typeface: &Typeface) -> Self {
        let bars = rows.flat_map(|row| &row.bars);
        let top = highest(bars.clone());
        let half = f64::from(half);
        let room = |bar: &Bar| {
            let value = typeface.width(&bar.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap;
            (half - f64::from(value)) * top / float(bar.value)
        };
        let length = bars.filter(|bar| !bar.value.is_zero()).map(room).fold(half, f64::min);
        Self { top, length: length.max(0.0) }
    }

    fn of_bar(&self, bar: &Bar) -> i32 {
        seen(bar.value, (float(bar.value) / self.top * self.length) as i32)
    }
}

impl Canvas<'_> {
    /// The name of a panel and its rows, each under its label or to both sides of it.
    fn panel(
        &self,
        panel: &Panel,
        labels: &PanelLabels,
        (scale, spine): (&Scale, i32),
        top: i32,
    ) -> Result<(), DrawError> {
        let theme = self.theme();
        let (middle, room) = (theme.width / 2, theme.width);
        self.words(&labels.name, (WEIGHTS[1], room), Anchor::Middle, (middle, top))?;
        let mut top = top + labels.name.height() * theme.line;
        for (row, label) in panel.rows.iter().zip(&labels.rows) {
            let (lines, height) = (label.height() * theme.line, row_height(label, spine, theme));
            if spine > 0 {
                self.words(label, (WEIGHTS[0], room), Anchor::Middle, (middle, top + (height - lines) / 2))?;
                self.pair(row, (scale, spine), top + (height - theme.bar_height) / 2)?;
            } else {
                self.words(label, (WEIGHTS[0], room), Anchor::Middle, (middle, top))?;
                self.pair(row, (scale, 0), top + lines)?;
            }
            top += height;
        }
        Ok(())
    }

    /// The bars of a row, from the spine to both sides, with the values behind their ends.
    fn pair(&self, row: &Row, (scale, spine): (&Scale, i32), top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (middle, bottom) = (theme.width / 2, top + theme.bar_height);
        let baseline = top + self.value_in(theme.bar_height);
        for (bar, (direction, anchor)) in row.bars.iter().zip([(-1, Anchor::End), (1, Anchor::Start)]) {
            let begin = middle + direction * spine / 2;
            let end = begin + direction * scale.of_bar(bar);
            self.fill((begin.min(end), top), (begin.max(end), bottom), bar.role)?;
            self.value(&bar.shown, &bar.figure, anchor, (end + direction * theme.label_gap, baseline))?;
        }
        let reach = theme.bar_gap / 3;
        let edges: &[i32] = if spine > 0 { &[-1, 1] } else { &[0] };
        edges.iter().try_for_each(|edge| {
            let x = middle + edge * spine / 2;
            self.line(&[(x, top - reach), (x, bottom + reach)], Role::Axis, AXIS_WIDTH)
        })
    }
}
