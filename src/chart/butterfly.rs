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
    let half = theme.width / 2 - theme.label_gap;
    let label = |text: &str, weight: usize, room| Label::new(text, (theme.label_size, WEIGHTS[weight]), room, typeface);
    let sides = chart.sides.each_ref().map(|name| label(name, 1, half));
    let names: Vec<Label> = chart.panels.iter().map(|panel| label(&panel.name, 1, theme.width)).collect();
    let rows: Vec<Vec<Label>> = chart
        .panels
        .iter()
        .map(|panel| panel.rows.iter().map(|row| label(&row.name, 0, theme.width)).collect())
        .collect();
    let foot = chart.scales.as_ref().map(|words| label(words, 0, theme.width));
    let row_height = |label: &Label| label.height() * theme.line + theme.bar_height + theme.bar_gap;
    let panel_height = |name: &Label, rows: &[Label]| {
        name.height() * theme.line + rows.iter().map(row_height).sum::<i32>() + theme.group_gap
    };
    let heads = sides.iter().map(Label::height).max().unwrap_or_default() * theme.line + theme.label_gap / 2;
    let panels: i32 = names.iter().zip(&rows).map(|(name, rows)| panel_height(name, rows)).sum();
    let foot_height = foot.iter().map(|label| label.height() * theme.line).sum::<i32>();
    let canvas = Canvas::new(theme, heads + panels - theme.group_gap + foot_height, typeface);
    canvas.words(&sides[0], (WEIGHTS[1], half), Anchor::Start, (0, 0))?;
    canvas.words(&sides[1], (WEIGHTS[1], half), Anchor::End, (theme.width, 0))?;
    let everything = || chart.panels.iter().flat_map(|panel| &panel.rows);
    let common = Scale::of(everything(), theme, typeface);
    let mut top = heads;
    for ((panel, name), rows) in chart.panels.iter().zip(&names).zip(&rows) {
        canvas.words(name, (WEIGHTS[1], theme.width), Anchor::Middle, (theme.width / 2, top))?;
        top += name.height() * theme.line;
        let own = Scale::of(panel.rows.iter(), theme, typeface);
        let scale = if chart.scales.is_some() { &own } else { &common };
        for (row, label) in panel.rows.iter().zip(rows) {
            canvas.words(label, (WEIGHTS[0], theme.width), Anchor::Middle, (theme.width / 2, top))?;
            canvas.pair(row, scale, top + label.height() * theme.line)?;
            top += row_height(label);
        }
        top += theme.group_gap;
    }
    if let Some(words) = &foot {
        canvas.words(words, (WEIGHTS[0], theme.width), Anchor::Start, (0, top - theme.group_gap))?;
    }
    Ok(canvas.finish())
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
    /// The bars of a row, from the spine to both sides, with the values behind their ends.
    fn pair(&self, row: &Row, scale: &Scale, top: i32) -> Result<(), DrawError> {
        let theme = self.theme();
        let (spine, bottom) = (theme.width / 2, top + theme.bar_height);
        // Lining figures are about 0.7 em high.
        let baseline = top + (theme.bar_height + theme.value_size * 7 / 10) / 2;
        for (bar, (direction, anchor)) in row.bars.iter().zip([(-1, Anchor::End), (1, Anchor::Start)]) {
            let end = spine + direction * scale.of_bar(bar);
            self.fill((spine.min(end), top), (spine.max(end), bottom), bar.role)?;
            self.value(&bar.shown, &bar.figure, anchor, (end + direction * theme.label_gap, baseline))?;
        }
        let reach = theme.bar_gap / 3;
        self.line(&[(spine, top - reach), (spine, bottom + reach)], Role::Axis, AXIS_WIDTH)
    }
}
