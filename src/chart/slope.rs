//! Small multiples of one thing over time each: a line from value to value, and on to the target; days to one scale.

use chrono::NaiveDate;

use super::backend::WEIGHTS;
use super::bars::Fill;
use super::canvas::{Canvas, DrawError, count};
use super::display::{Anchor, DisplayList};
use super::labels::Label;
use super::measure::Typeface;
use super::over_time::{Days, Field, Plot, Taken, mark_side};
use super::role::Role;
use super::series::Point;
use crate::name::FigureId;
use crate::project::theme::ChartTheme;

/// Contents of the chart.
pub(crate) struct Slopes {
    pub panels: Vec<Panel>,
    /// The day from which all values count: they are nothing then.
    pub from: Option<NaiveDate>,
    /// Words for scales that differ, where there are several.
    pub scales: Option<String>,
}

/// One thing at its days, that of the target last.
pub(crate) struct Panel {
    pub figure: FigureId,
    pub name: String,
    pub points: Vec<Point>,
    pub role: Role,
}

/// Draws the panels side by side, as many as there is room for, the rest below.
///
/// # Errors
///
/// Fails if plotters asks the recorder for something that it cannot record.
pub(crate) fn slopes(chart: &Slopes, theme: ChartTheme, typeface: &Typeface) -> Result<DisplayList, DrawError> {
    let grid = Grid::of(chart, theme, typeface);
    let words = chart.scales.as_ref().map(|words| style(words, WEIGHTS[0], theme.width, theme, typeface));
    let foot = grid.height(theme);
    let height = foot + words.as_ref().map_or(0, |words| words.height() * theme.line + theme.label_gap);
    let canvas = Canvas::new(theme, height, typeface);
    let mut top = 0;
    for (row, heights) in chart.panels.chunks(grid.across).zip(grid.names.chunks(grid.across)).zip(&grid.rows) {
        let mut left = 0;
        for (panel, name) in row.0.iter().zip(row.1) {
            let area = Field { left, right: left + grid.width, top, bottom: top + heights[0] + heights[1] };
            canvas.slope_panel((panel, name), heights[0], chart, area)?;
            left += grid.width + gutter(theme);
        }
        top += heights.iter().sum::<i32>() + between_rows(theme);
    }
    if let Some(words) = &words {
        canvas.words(words, (WEIGHTS[0], theme.width), Anchor::Start, (0, foot + theme.label_gap))?;
    }
    Ok(canvas.finish())
}

fn style(text: &str, weight: u16, room: i32, theme: ChartTheme, typeface: &Typeface) -> Label {
    Label::new(text, (theme.label_size, weight), room, typeface)
}

/// The space between panels side by side.
fn gutter(theme: ChartTheme) -> i32 {
    theme.label_gap * 4
}

/// Least width of a panel, in sizes of its labels: three days stand below it side by side.
const LEAST_WIDTH: i32 = 18;

/// The space between panels below each other.
fn between_rows(theme: ChartTheme) -> i32 {
    theme.group_gap * 3 / 2
}

/// Places of the panels.
struct Grid {
    /// Panels side by side.
    across: usize,
    width: i32,
    /// Names of the panels on their lines.
    names: Vec<Label>,
    /// For each row the heights of the name, of the plot with a line above it, and of the days below.
    rows: Vec<[i32; 3]>,
}

impl Grid {
    fn of(chart: &Slopes, theme: ChartTheme, typeface: &Typeface) -> Self {
        let most = (theme.width + gutter(theme)) / (LEAST_WIDTH * theme.label_size + gutter(theme));
        let across = most.clamp(1, count(&chart.panels).max(1));
        let width = (theme.width - (across - 1) * gutter(theme)) / across;
        let across = across.unsigned_abs() as usize;
        let name = |panel: &Panel| style(&panel.name, WEIGHTS[1], width, theme, typeface);
        let names: Vec<Label> = chart.panels.iter().map(name).collect();
        let rows = chart.panels.chunks(across).zip(names.chunks(across)).map(|(row, names)| {
            let lines = names.iter().map(Label::height).max().unwrap_or_default();
            let days = row.iter().flat_map(|panel| &panel.points).map(|point| count(&point.label)).max();
            let plot = theme.line + theme.label_gap / 2 + theme.column_height + mark_side(theme) / 2;
            [lines * theme.line, plot, theme.label_gap / 2 + days.unwrap_or_default() * theme.line]
        });
        let rows = rows.collect();
        Self { across, width, names, rows }
    }

    fn height(&self, theme: ChartTheme) -> i32 {
        self.rows.iter().flatten().sum::<i32>() + (count(&self.rows) - 1).max(0) * between_rows(theme)
    }
}

impl Canvas<'_> {
    /// The name of a panel, its values and its days; its area ends at zero.
    fn slope_panel(
        &self,
        (panel, name): (&Panel, &Label),
        head: i32,
        chart: &Slopes,
        area: Field,
    ) -> Result<(), DrawError> {
        let theme = self.theme();
        let style = ((theme.label_size, WEIGHTS[1]), area.right - area.left);
        self.lines(&panel.figure, name, style, (area.left, area.top + theme.baseline))?;
        let days = self.slope(panel, chart, Field { top: area.top + head, ..area })?;
        let points: Vec<&Point> = panel.points.iter().collect();
        self.days(&points, &days, (area.left, area.right), area.bottom + theme.label_gap / 2)
    }

    /// The values of a panel over their days, each with its number.
    fn slope(&self, panel: &Panel, chart: &Slopes, area: Field) -> Result<Days, DrawError> {
        let (theme, base, half) = (self.theme(), area.bottom, mark_side(self.theme()) / 2);
        let all = chart.panels.iter().flat_map(|panel| &panel.points).map(|point| point.day).chain(chart.from);
        let days = Days::of(all, (area.left + half, area.right - half));
        let plot = Plot { days, base, head: base - theme.column_height, top: Plot::top(panel.points.iter()) };
        let spots: Vec<_> = panel.points.iter().map(|point| plot.spot(point)).collect();
        let traced: Vec<_> = chart.from.map(|day| (days.place(day), base)).into_iter().chain(spots.clone()).collect();
        let passed = panel.points.iter().filter(|point| point.bar.fill == Fill::Solid).map(|point| point.day).max();
        self.time(base, (area.left, area.right), passed.map_or(area.left, |day| days.place(day)))?;
        self.trace(&traced, &panel.points, panel.role)?;
        let mut taken = Taken::new(Field { bottom: base - half, ..area });
        taken.take_line(&traced, theme);
        for (spot, point) in spots.iter().zip(&panel.points) {
            self.beside(&mut taken, *spot, point)?;
        }
        Ok(days)
    }
}
