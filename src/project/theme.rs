//! `templates/theme.toml`: the part of the look that the program needs for charts.
//!
//! The templates read the same file, so that a designer changes a size or a colour once.

mod web;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::language::Direction;
use super::toml_file::{Table, Value, read_file};
use crate::finding::{Code, Finding, Findings};
use crate::source::FileId;

pub use web::{FaceFile, ScreenColours, WebTheme};

/// Sizes and colour roles.
#[derive(Debug)]
pub struct Theme {
    /// The families of pages and charts: a later one has what the first lacks.
    families: Vec<String>,
    /// The same for languages that are written from right to left.
    rtl_families: Vec<String>,
    chart: ChartTheme,
    /// The columns of text and rail.
    columns: Vec<Column>,
    /// The columns of each template that has others.
    columns_of: BTreeMap<String, Vec<Column>>,
    /// In hundredths of a point.
    page_width: i32,
    /// The size of the footer, the smallest text of a page.
    footer: Decimal,
    /// The width that the last line of a paragraph must have.
    shortest_last_line: Decimal,
    /// Lower end of the columns, in hundredths of a point from the page's upper edge.
    pub bottom: i32,
    /// Room that pages may leave empty, where the theme says so.
    pub holes: Option<Holes>,
    /// Names of all colour roles.
    pub roles: BTreeSet<String>,
    pub web: WebTheme,
}

/// Room that a column may leave empty, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holes {
    /// Between two things that stand in it.
    pub between: i32,
    /// Below the last of them.
    pub foot: i32,
}

impl Holes {
    /// DIN 16507-2: a point is 1/72 inch of 25.4 mm.
    pub const POINTS_PER_MILLIMETRE: f64 = 72.0 / 25.4;
}

/// A column of the page, from its start edge to its end edge, in hundredths of a point from the
/// page's start edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    pub start: i32,
    pub end: i32,
    /// Whether headings hang in it, of which the text stands in the next column.
    pub heads: bool,
}

impl Column {
    fn mirrored(self, page_width: i32) -> Self {
        Self { start: page_width - self.end, end: page_width - self.start, ..self }
    }
}

impl Theme {
    /// The families that a text is lettered in. Words and the spaces between them are of one font, or a
    /// line of Arabic would fall into pieces that stand in another order than they are read.
    pub fn families(&self, direction: Direction) -> &[String] {
        match direction {
            Direction::Ltr => &self.families,
            Direction::Rtl => &self.rtl_families,
        }
    }

    /// The columns that a template's texts stand in, on a page that mirrors the others or on one of these.
    pub fn columns(&self, template: &str, is_mirrored: bool) -> impl Iterator<Item = Column> {
        let columns = self.columns_of.get(template).unwrap_or(&self.columns).iter().copied();
        columns.map(move |column| if is_mirrored { column.mirrored(self.page_width) } else { column })
    }

    /// Sizes of the charts of a template, where they stand in a place of it.
    pub fn chart(&self, template: &str, place: Place) -> ChartTheme {
        let width = |column: Column| column.end - column.start;
        let columns: Vec<Column> = self.columns(template, false).collect();
        let text = columns.iter().copied().filter(|column| !column.heads).map(width).max();
        let (first, last) = (columns.iter().map(|it| it.start).min(), columns.iter().map(|it| it.end).max());
        let chart = self.chart;
        match place {
            Place::Rail => chart,
            Place::Text => chart.wide(text.unwrap_or(chart.width)),
            Place::Across => chart.wide(last.zip(first).map_or(chart.width, |(last, first)| last - first)),
        }
    }

    /// Whether the sections of a template have their heads in a column of their own, and no rail.
    pub fn hangs_heads(&self, template: &str) -> bool {
        self.columns(template, false).any(|column| column.heads)
    }

    /// The size of the footer, in points: everything that is read is larger.
    pub fn footer(&self) -> f64 {
        self.footer.to_f64().unwrap_or(0.0)
    }

    /// The width that the last line of a paragraph must have, in points.
    pub fn shortest_last_line_pt(&self) -> f64 {
        self.shortest_last_line.to_f64().unwrap_or(0.0)
    }
}

/// Place of a chart on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside a text.
    Rail,
    /// Below a text, as wide as it.
    Text,
    /// Below text and rail, as wide as both.
    Across,
}

/// Sizes of a chart, in hundredths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartTheme {
    pub width: i32,
    /// Size of labels, in weight 400, and of group names, in weight 600.
    pub label_size: i32,
    /// Size of values, in weight 600.
    pub value_size: i32,
    /// Height of a line of text.
    pub line: i32,
    /// From the top of a line of text to its baseline.
    pub baseline: i32,
    pub bar_height: i32,
    /// Height of a bar in a wide chart.
    wide_bar_height: i32,
    /// Where the labels of bars stand.
    pub labels: Labels,
    /// From a bar to the next bar's label.
    pub bar_gap: i32,
    /// Height of the one bar of a stacked chart.
    pub stacked_height: i32,
    pub group_gap: i32,
    /// Width of a column of a series.
    pub column_width: i32,
    /// Height of its largest column.
    pub column_height: i32,
    /// Between a bar and the value at its end.
    pub label_gap: i32,
    /// Between the segments of a stacked bar.
    pub segment_gap: i32,
    /// The share of the width that the longest bar has at least, in percent.
    pub least_bar_percent: i32,
}

/// Where the labels of bars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Labels {
    /// On a line of their own.
    Above,
    /// Before the bars, where that leaves these half of the width.
    Before,
}

impl ChartTheme {
    /// The same in a place of this width, wider than the rail.
    fn wide(self, width: i32) -> Self {
        Self { width, bar_height: self.wide_bar_height, labels: Labels::Before, ..self }
    }

    /// Height of a row with a bar: a line of text, or a bar with the gap below it.
    pub fn row(&self) -> i32 {
        self.line.max(self.bar_height + self.bar_gap)
    }

    /// Size of numbers that lead the words beside or below them. It is the same for all: a size would be a scale.
    pub fn number_size(&self) -> i32 {
        self.value_size * 7 / 4
    }

    /// The length that the longest bar has at least.
    pub fn least_bar(&self) -> i32 {
        self.width * self.least_bar_percent / 100
    }
}

/// Hundredths of a point in a millimetre, DIN 16507-2: a point is 1/72 inch of 25.4 mm.
const PER_MILLIMETRE: Decimal = Decimal::from_parts(2_834_645_669, 0, 0, false, 7);
const PER_POINT: Decimal = Decimal::ONE_HUNDRED;

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Theme> {
    read_file(file, text, findings, |root| {
        let (fonts, grid) = (section(root, "fonts")?, section(root, "grid"));
        let (sizes, chart) = (section(root, "sizes"), section(root, "chart"));
        let (roles, page) = (section(root, "roles"), section(root, "page"));
        root.allow_other_keys();
        let (families, rtl_families) = (families(&fonts, "family")?, families(&fonts, "rtl-family")?);
        let (grid, sizes, roles, page) = (grid?, sizes?, roles?, page?);
        let web = web::read(root, &sizes, [("", &grid), ("page-", &page)], &roles);
        let roles = roles.entries().into_iter().map(|(name, _)| name.value).collect();
        let columns_of = columns_of(root, &page)?;
        let columns = columns(&page, &grid);
        let holes = holes(root)?;
        let page_width = length(&page, "width-mm", PER_MILLIMETRE);
        let footer = sizes.require("footer-pt").and_then(|value| value.decimal());
        let shortest_last_line = sizes.require("shortest-last-line-pt").and_then(|value| value.decimal());
        let tracking = tracking(&sizes);
        tracking?;
        Some(Theme {
            families,
            rtl_families,
            chart: chart_theme(&grid, &sizes, &chart?)?,
            columns: columns?,
            columns_of,
            page_width: page_width?,
            footer: footer?,
            shortest_last_line: shortest_last_line?,
            bottom: bottom(&page, &grid)?,
            holes,
            roles,
            web: web?,
        })
    })
}

fn section<'a>(root: &Table<'a>, name: &str) -> Option<Table<'a>> {
    root.require(name)?.table()
}

fn families(fonts: &Table, key: &str) -> Option<Vec<String>> {
    let value = fonts.require(key)?;
    let families = value.strings()?;
    if families.is_empty() {
        value.report(Finding::new(Code::Theme, "the theme names no font family", "name the families of fonts/"));
    }
    (!families.is_empty()).then(|| families.into_iter().map(|family| family.value).collect())
}

fn columns(page: &Table, grid: &Table) -> Option<Vec<Column>> {
    let [width, start, end] =
        ["width-mm", "margin-start-mm", "margin-end-mm"].map(|key| length(page, key, PER_MILLIMETRE));
    let [text, rail] = ["text-width-mm", "rail-width-mm"].map(|key| length(grid, key, PER_MILLIMETRE));
    let (start, rail_end) = (start?, width? - end?);
    let column = |start, end| Column { start, end, heads: false };
    Some(vec![column(start, start + text?), column(rail_end - rail?, rail_end)])
}

/// `[columns]`: for a template, the start of each column, from the margin, and its width.
fn columns_of(root: &Table, page: &Table) -> Option<BTreeMap<String, Vec<Column>>> {
    let Some(table) = root.get("columns") else { return Some(BTreeMap::new()) };
    let margin = length(page, "margin-start-mm", PER_MILLIMETRE)?;
    let templates = table.table()?.entries().into_iter().map(|(template, value)| {
        let columns = value.list()?.iter().map(|column| column_of(column, margin)).collect::<Option<_>>()?;
        Some((template.value, columns))
    });
    templates.collect()
}

fn column_of(value: &Value, margin: i32) -> Option<Column> {
    let table = value.table()?;
    let [start, width] = ["start-mm", "width-mm"].map(|key| length(&table, key, PER_MILLIMETRE));
    let uses = [("text", false), ("headings", true)];
    let heads = table.get("for").map_or(Some(false), |value| value.one_of(&uses));
    table.report_unknown_keys();
    let start = margin + start?;
    Some(Column { start, end: start + width?, heads: heads? })
}

/// `[holes]`, which a theme may leave out.
fn holes(root: &Table) -> Option<Option<Holes>> {
    let Some(table) = root.get("holes") else { return Some(None) };
    let table = table.table()?;
    let [between, foot] = ["between-mm", "foot-mm"].map(|key| length(&table, key, PER_MILLIMETRE));
    table.report_unknown_keys();
    Some(Some(Holes { between: between?, foot: foot? }))
}

/// The lines above the columns and beside them, which are whole ones.
fn bottom(page: &Table, grid: &Table) -> Option<i32> {
    let lines = ["margin-top-lines", "text-lines"].map(|key| length(page, key, Decimal::ONE));
    let line = length(grid, "baseline-pt", PER_POINT);
    lines.into_iter().sum::<Option<i32>>()?.checked_mul(line?)
}

/// Programs that take text out of a PDF begin a new word at a gap of a tenth of the type size (poppler), and
/// kerning widens the gap between some capitals by up to 0.021 em in the program's fonts.
const WIDEST_TRACKING: Decimal = Decimal::from_parts(78, 0, 0, false, 3);

/// The space between the letters of a kicker, in em.
fn tracking(sizes: &Table) -> Option<Decimal> {
    let value = sizes.require("kicker-tracking-em")?;
    let tracking = value.decimal()?;
    if !tracking.is_sign_negative() && tracking <= WIDEST_TRACKING {
        return Some(tracking);
    }
    let message = format!("`kicker-tracking-em` cannot be {tracking}: words would fall apart when they are read aloud");
    value.report(Finding::new(Code::Theme, message, format!("write a number from 0 to {WIDEST_TRACKING}")));
    None
}

fn chart_theme(grid: &Table, sizes: &Table, chart: &Table) -> Option<ChartTheme> {
    let points = |table: &Table, key| length(table, key, PER_POINT);
    let line = points(chart, "line-pt");
    let baseline = points(chart, "baseline-pt");
    let (bar_height, bar_gap) = (points(chart, "bar-height-pt"), points(chart, "bar-gap-pt"));
    let wide_bar_height = match chart.get("wide-bar-height-pt") {
        Some(_) => points(chart, "wide-bar-height-pt"),
        None => bar_height,
    };
    let (stacked_height, group_gap) = (points(chart, "stacked-height-pt"), points(chart, "group-gap-pt"));
    let (column_width, column_height) = (points(chart, "column-width-pt"), points(chart, "column-height-pt"));
    let (label_gap, segment_gap) = (points(chart, "label-gap-pt"), points(chart, "segment-gap-pt"));
    let least_bar_percent = percent(chart, "least-bar-percent");
    let (label_size, value_size) = (points(sizes, "chart-label-pt"), points(sizes, "chart-value-pt"));
    Some(ChartTheme {
        width: length(grid, "rail-width-mm", PER_MILLIMETRE)?,
        label_size: label_size?,
        value_size: value_size?,
        line: line?,
        baseline: baseline?,
        bar_height: bar_height?,
        wide_bar_height: wide_bar_height?,
        labels: Labels::Above,
        bar_gap: bar_gap?,
        stacked_height: stacked_height?,
        group_gap: group_gap?,
        column_width: column_width?,
        column_height: column_height?,
        label_gap: label_gap?,
        segment_gap: segment_gap?,
        least_bar_percent: least_bar_percent?,
    })
}

/// A share of a whole, up to a half, that leaves the other half to labels and values.
fn percent(table: &Table, key: &str) -> Option<i32> {
    let value = table.require(key)?;
    let number = value.decimal()?;
    let percent = number.to_i32().filter(|percent| number.is_integer() && (1..=50).contains(percent));
    if percent.is_none() {
        value.report(Finding::new(
            Code::Theme,
            format!("`{key}` cannot be {number}"),
            "write a percentage from 1 to 50",
        ));
    }
    percent
}

/// The largest length that a page can have a use for, in points.
const LONGEST: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

fn length(table: &Table, key: &str, per_unit: Decimal) -> Option<i32> {
    let value = table.require(key)?;
    let number = value.decimal()?;
    let length = number.checked_mul(per_unit).filter(|length| !length.is_sign_negative());
    let length = length.filter(|length| *length <= LONGEST * PER_POINT).and_then(|length| length.round().to_i32());
    if length.is_none() {
        let hint = "write a length from 0 to a few metres";
        value.report(Finding::new(Code::Theme, format!("`{key}` cannot be {number}"), hint));
    }
    length
}
