//! Bars on two sides of one spine, in panels; each row has a value on either side.

use super::backend::WEIGHTS;
use super::bars::{Bar, highest};
use super::canvas::{AXIS_WIDTH, Canvas, DrawError, float};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::role::Role;
use crate::project::theme::ChartTheme;

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
    let common = Scale::of(chart.panels.iter().flat_map(|panel| &panel.rows), theme, typeface);
    let mut top = layout.heads(theme);
    for (panel, labels) in chart.panels.iter().zip(&layout.panels) {
        let own = Scale::of(panel.rows.iter(), theme, typeface);
        canvas.panel(panel, labels, if chart.scales.is_some() { &own } else { &common }, top)?;
        top += labels.height(theme) + theme.group_gap;
    }
    if let Some(words) = &layout.foot {
        canvas.words(words, (WEIGHTS[0], theme.width), Anchor::Start, (0, top - theme.group_gap))?;
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
}

impl Layout {
    fn of(chart: &Butterfly, theme: ChartTheme, typeface: &Typeface) -> Self {
        let label = |text: &str, weight, room| Label::new(text, (theme.label_size, weight), room, typeface);
        let panels = chart.panels.iter().map(|panel| PanelLabels {
            name: label(&panel.name, WEIGHTS[1], theme.width),
            rows: panel.rows.iter().map(|row| label(&row.name, WEIGHTS[0], theme.width)).collect(),
        });
        Self {
            sides: chart.sides.each_ref().map(|name| label(name, WEIGHTS[1], side_room(theme))),
            panels: panels.collect(),
            foot: chart.scales.as_ref().map(|words| label(words, WEIGHTS[0], theme.width)),
        }
    }

    /// Height of the names of the sides.
    fn heads(&self, theme: ChartTheme) -> i32 {
        self.sides.iter().map(Label::height).max().unwrap_or_default() * theme.line + theme.label_gap / 2
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        let panels: i32 = self.panels.iter().map(|panel| panel.height(theme) + theme.group_gap).sum();
        let foot = self.foot.as_ref().map_or(0, Label::height) * theme.line;
        self.heads(theme) + panels - theme.group_gap + foot
    }
}

/// Words of a panel.
struct PanelLabels {
    name: Label,
    rows: Vec<Label>,
}

impl PanelLabels {
    fn height(&self, theme: ChartTheme) -> i32 {
        self.name.height() * theme.line + self.rows.iter().map(|row| row_height(row, theme)).sum::<i32>()
    }
}

/// Height of a row with its label above the bars.
fn row_height(label: &Label, theme: ChartTheme) -> i32 {
    label.height() * theme.line + theme.bar_height + theme.bar_gap
}

/// The length of the greatest value, the same on both sides.
struct Scale {
    top: f64,
    length: f64,
}

impl Scale {
    /// The longest with which each bar has room for its value at its outer end.
    fn of<'r>(rows: impl Iterator<Item = &'r Row> + Clone, theme: ChartTheme, typeface: &Typeface) -> Self {
        let bars = rows.flat_map(|row| &row.bars);
        let top = highest(bars.clone());
        let half = f64::from(theme.width / 2);
        let room = |bar: &Bar| {
            let value = typeface.width(&bar.shown, theme.value_size, WEIGHTS[1]) + theme.label_gap;
            (half - f64::from(value)) * top / float(bar.value)
        };
        let length = bars.filter(|bar| !bar.value.is_zero()).map(room).fold(half, f64::min);
        Self { top, length: length.max(0.0) }
    }

    fn of_bar(&self, bar: &Bar) -> i32 {
        (float(bar.value) / self.top * self.length) as i32
    }
}

impl Canvas<'_> {
    /// The name of a panel and its rows, each under its label.
    fn panel(&self, panel: &Panel, labels: &PanelLabels, scale: &Scale, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (middle, room) = (theme.width / 2, theme.width);
        self.words(&labels.name, (WEIGHTS[1], room), Anchor::Middle, (middle, top))?;
        let mut top = top + labels.name.height() * theme.line;
        for (row, label) in panel.rows.iter().zip(&labels.rows) {
            self.words(label, (WEIGHTS[0], room), Anchor::Middle, (middle, top))?;
            self.pair(row, scale, top + label.height() * theme.line)?;
            top += row_height(label, theme);
        }
        Ok(())
    }

    /// The bars of a row, from the spine to both sides, with the values behind their ends.
    fn pair(&self, row: &Row, scale: &Scale, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (spine, bottom) = (theme.width / 2, top + theme.bar_height);
        let baseline = top + self.value_in(theme.bar_height);
        for (bar, (direction, anchor)) in row.bars.iter().zip([(-1, Anchor::End), (1, Anchor::Start)]) {
            let end = spine + direction * scale.of_bar(bar);
            self.fill((spine.min(end), top), (spine.max(end), bottom), bar.role)?;
            self.value(&bar.shown, &bar.figure, anchor, (end + direction * theme.label_gap, baseline))?;
        }
        let reach = theme.bar_gap / 3;
        self.line(&[(spine, top - reach), (spine, bottom + reach)], Role::Axis, AXIS_WIDTH)
    }
}
