//! Charts of a document: their kinds, and the figures that each takes.

use std::collections::{BTreeMap, BTreeSet};

use super::chart_keys::{among, filled_list, highlight, optional};
use super::organisation::{self, Organisation};
use crate::finding::{Code, Finding};
use crate::name::{FigureId, MessageId};
use crate::project::bounds;
use crate::project::toml_file::{Table, Value};
use crate::source::Located;

/// A chart.
#[derive(Debug)]
pub struct Chart {
    pub name: Located<String>,
    pub form: ChartForm,
}

/// Kind of a chart, with the figures that it compares.
#[derive(Debug)]
pub enum ChartForm {
    /// A bar for each figure, on one axis.
    Bars(ChartGroup),
    /// One bar, divided into the parts of a whole.
    Stacked(ChartGroup),
    /// Several groups of bars on one axis.
    Grouped(Vec<ChartGroup>),
    /// One figure at several dates.
    Series(Series),
    /// Several figures at several dates, each in a panel of its own.
    Slope(Slope),
    /// A part within its whole, and perhaps a part of that.
    Nested(Nested),
    /// A square for each thing of a whole, of which a part is filled.
    Field(Field),
    /// Two bars that are to each other as one to a ratio.
    Times(Times),
    /// A share as so many of a few signs.
    Pictogram(Pictogram),
    /// Rows of bars on two sides of one spine.
    Butterfly(Butterfly),
    /// Dates on a line of time.
    Timeline(Timeline),
    /// A dot for each figure, on one axis, the greatest first.
    Dot(Dot),
    /// Figures over time on one axis.
    Line(Line),
    /// Figures of unlike units one after the other.
    Route(Route),
    /// A tile for each of some places.
    Tiles(Tiles),
    /// Bodies, and what they do for each other.
    Organisation(Organisation),
}

impl ChartForm {
    /// The groups of bars, of which a simple chart has one and other kinds none.
    pub fn groups(&self) -> &[ChartGroup] {
        match self {
            Self::Bars(group) | Self::Stacked(group) => std::slice::from_ref(group),
            Self::Grouped(groups) => groups,
            _ => &[],
        }
    }

    /// Every figure that it names.
    pub fn figures(&self) -> Vec<&Located<FigureId>> {
        match self {
            Self::Series(series) => std::iter::once(&series.figure).chain(&series.target).collect(),
            Self::Slope(slope) => {
                slope.panels.iter().flat_map(|panel| std::iter::once(&panel.figure).chain(&panel.target)).collect()
            }
            Self::Nested(nested) => nested.levels.iter().collect(),
            Self::Field(field) => vec![&field.whole, &field.part],
            Self::Times(times) => vec![&times.figure],
            Self::Pictogram(pictogram) => vec![&pictogram.figure],
            Self::Butterfly(butterfly) => butterfly.rows().flat_map(|row| &row.figures).collect(),
            Self::Timeline(_) => Vec::new(),
            Self::Dot(dot) => dot.figures.iter().collect(),
            Self::Line(line) => line.figures.iter().collect(),
            Self::Route(route) => route.stations.iter().collect(),
            Self::Organisation(organisation) => organisation.figures().collect(),
            Self::Tiles(tiles) => std::iter::once(&tiles.figure).chain(&tiles.whole).collect(),
            Self::Bars(_) | Self::Stacked(_) | Self::Grouped(_) => {
                self.groups().iter().flat_map(|group| group.whole.iter().chain(group.parts())).collect()
            }
        }
    }

    /// The figures whose names stand in it; a series has dates for labels, and other kinds may have messages.
    pub fn named_figures(&self) -> Vec<&Located<FigureId>> {
        match self {
            Self::Series(_) => Vec::new(),
            Self::Slope(slope) => slope.panels.iter().map(|panel| &panel.figure).collect(),
            Self::Times(Times { label: Some(_), .. }) => Vec::new(),
            Self::Butterfly(_) => Vec::new(),
            _ => self.figures(),
        }
    }

    /// The messages that it names for labels.
    pub fn messages(&self) -> Vec<&Located<MessageId>> {
        match self {
            Self::Times(times) => std::iter::once(&times.base).chain(&times.label).collect(),
            Self::Butterfly(butterfly) => {
                let panels = butterfly.panels.iter().map(|panel| &panel.name);
                butterfly.sides.iter().chain(panels).chain(butterfly.rows().map(|row| &row.name)).collect()
            }
            Self::Timeline(timeline) => timeline.events.iter().map(|event| &event.text).collect(),
            Self::Slope(slope) => slope.panels.iter().filter_map(|panel| panel.name.as_ref()).collect(),
            Self::Tiles(tiles) => tiles.tiles.iter().map(|tile| &tile.name).collect(),
            Self::Organisation(organisation) => organisation.messages().collect(),
            _ => Vec::new(),
        }
    }

    /// The messages of these that state something by themselves.
    pub fn statements(&self) -> Vec<&Located<MessageId>> {
        match self {
            Self::Timeline(_) => self.messages(),
            Self::Organisation(organisation) => organisation.ties.iter().map(|tie| &tie.name).collect(),
            _ => Vec::new(),
        }
    }

    /// The dates that it draws.
    pub fn dates(&self) -> Vec<&Located<String>> {
        match self {
            Self::Timeline(timeline) => timeline.events.iter().map(|event| &event.date).collect(),
            _ => Vec::new(),
        }
    }
}

/// A figure at the dates of the edition's survey and of the earlier ones that it names.
#[derive(Debug)]
pub struct Series {
    pub figure: Located<FigureId>,
    /// Target, drawn as such beside the results.
    pub target: Option<Located<FigureId>>,
    /// Whether a line leads to the target, as high as the results would be at an even pace.
    pub pace: bool,
}

/// Figures at the dates of the edition's survey and of the earlier ones, side by side.
#[derive(Debug)]
pub struct Slope {
    pub panels: Vec<SlopePanel>,
    pub highlight: Option<Located<FigureId>>,
}

/// A figure that counts on, and what is aimed at.
#[derive(Debug)]
pub struct SlopePanel {
    pub figure: Located<FigureId>,
    pub target: Option<Located<FigureId>>,
    /// Words above the panel; without any, the figure's name.
    pub name: Option<Located<MessageId>>,
}

/// Figures of which each counts a part of the one before it.
#[derive(Debug)]
pub struct Nested {
    /// Two or three, the whole first.
    pub levels: Vec<Located<FigureId>>,
    pub highlight: Option<Located<FigureId>>,
}

/// Things that are counted one by one, and those of them that are filled.
#[derive(Debug)]
pub struct Field {
    pub whole: Located<FigureId>,
    pub part: Located<FigureId>,
    /// Number of things that a square stands for.
    pub each: u32,
    pub highlight: Option<Located<FigureId>>,
}

/// A ratio, beside what it is a multiple of.
#[derive(Debug)]
pub struct Times {
    pub figure: Located<FigureId>,
    /// Message that names what is taken as one.
    pub base: Located<MessageId>,
    /// Message that names what is a multiple of it, instead of the figure's own name.
    pub label: Option<Located<MessageId>>,
    pub highlight: Option<Located<FigureId>>,
}

/// A share that is a simple fraction.
#[derive(Debug)]
pub struct Pictogram {
    pub figure: Located<FigureId>,
    /// Numerator: signs that are filled.
    pub filled: u32,
    /// Denominator: all signs.
    pub signs: u32,
    pub sign: Sign,
    pub highlight: Option<Located<FigureId>>,
}

/// Form of a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    Square,
    Person,
}

/// Values on two sides of one spine.
#[derive(Debug)]
pub struct Butterfly {
    /// Messages that name the sides, that at the start first.
    pub sides: [Located<MessageId>; 2],
    pub panels: Vec<Panel>,
    pub highlight: Option<Located<FigureId>>,
}

impl Butterfly {
    fn rows(&self) -> impl Iterator<Item = &ButterflyRow> {
        self.panels.iter().flat_map(|panel| &panel.rows)
    }
}

/// Rows that share a scale.
#[derive(Debug)]
pub struct Panel {
    /// Message that names it.
    pub name: Located<MessageId>,
    pub rows: Vec<ButterflyRow>,
}

/// A value on either side.
#[derive(Debug)]
pub struct ButterflyRow {
    /// Message that names it.
    pub name: Located<MessageId>,
    /// That at the start first.
    pub figures: [Located<FigureId>; 2],
}

/// Dates of the programme, and what happened then.
#[derive(Debug)]
pub struct Timeline {
    pub events: Vec<Event>,
    /// Date that stands out.
    pub highlight: Option<Located<String>>,
}

/// Something that happened at a date.
#[derive(Debug)]
pub struct Event {
    /// Name of the date.
    pub date: Located<String>,
    /// Part of the year or month, where more is known of it.
    pub part: Option<PartOfDate>,
    /// Message that says what happened.
    pub text: Located<MessageId>,
}

/// Part of a year or a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDate {
    Start,
    Middle,
    End,
}

/// Figures that count the same kind of thing.
#[derive(Debug)]
pub struct Dot {
    pub figures: Vec<Located<FigureId>>,
    pub highlight: Option<Located<FigureId>>,
}

/// Figures at the dates of the edition's survey and of the earlier ones, on one axis.
#[derive(Debug)]
pub struct Line {
    pub figures: Vec<Located<FigureId>>,
    pub highlight: Option<Located<FigureId>>,
}

/// Figures that follow on each other.
#[derive(Debug)]
pub struct Route {
    pub stations: Vec<Located<FigureId>>,
    pub highlight: Option<Located<FigureId>>,
}

/// Places, of which so many are filled as a figure says.
#[derive(Debug)]
pub struct Tiles {
    pub figure: Located<FigureId>,
    /// Number of all places.
    pub whole: Option<Located<FigureId>>,
    pub tiles: Vec<Tile>,
    pub highlight: Option<Located<FigureId>>,
}

/// A place.
#[derive(Debug)]
pub struct Tile {
    /// Column and row, from one.
    pub at: (u32, u32),
    /// Message that names it.
    pub name: Located<MessageId>,
    pub filled: bool,
}

/// Bars that belong together, and the whole that they are parts of.
#[derive(Debug)]
pub struct ChartGroup {
    pub whole: Option<Located<FigureId>>,
    pub bars: Vec<Located<FigureId>>,
    /// Remainder of the whole beyond the bars; drawn and labelled as such.
    pub remainder: Option<Located<FigureId>>,
}

impl ChartGroup {
    /// The figures with a bar of their own, the remainder last.
    pub fn parts(&self) -> impl Iterator<Item = &Located<FigureId>> {
        self.bars.iter().chain(&self.remainder)
    }
}

/// Reads the charts of a document.
pub(super) fn read(root: &Table) -> BTreeMap<String, Chart> {
    let Some(table) = root.get("charts").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    let charts = table.entries().into_iter().filter_map(|(name, value)| {
        let form = chart_form(&value)?;
        Some((name.value.clone(), Chart { name, form }))
    });
    charts.collect()
}

#[derive(Clone, Copy)]
enum FormName {
    Bars,
    Stacked,
    Grouped,
    Series,
    Slope,
    Nested,
    Field,
    Times,
    Pictogram,
    Butterfly,
    Timeline,
    Dot,
    Line,
    Route,
    Tiles,
    Organisation,
}

fn chart_form(value: &Value) -> Option<ChartForm> {
    let table = value.table()?;
    let names = [
        ("bars", FormName::Bars),
        ("stacked", FormName::Stacked),
        ("grouped", FormName::Grouped),
        ("series", FormName::Series),
        ("slope", FormName::Slope),
        ("nested", FormName::Nested),
        ("field", FormName::Field),
        ("times", FormName::Times),
        ("pictogram", FormName::Pictogram),
        ("butterfly", FormName::Butterfly),
        ("timeline", FormName::Timeline),
        ("dot", FormName::Dot),
        ("line", FormName::Line),
        ("route", FormName::Route),
        ("tiles", FormName::Tiles),
        ("organisation", FormName::Organisation),
    ];
    let name = table.require("kind").and_then(|value| value.one_of(&names))?;
    let form = match name {
        FormName::Bars => chart_group(&table).map(ChartForm::Bars),
        FormName::Stacked => chart_group(&table).map(ChartForm::Stacked),
        FormName::Grouped => grouped(&table),
        FormName::Series => series(&table),
        FormName::Slope => slope(&table),
        FormName::Nested => nested(&table),
        FormName::Field => field(&table),
        FormName::Times => times(&table),
        FormName::Pictogram => pictogram(&table),
        FormName::Butterfly => butterfly(&table),
        FormName::Timeline => timeline(&table),
        FormName::Dot => {
            several(&table, "figures").map(|(figures, highlight)| ChartForm::Dot(Dot { figures, highlight }))
        }
        FormName::Line => {
            several(&table, "figures").map(|(figures, highlight)| ChartForm::Line(Line { figures, highlight }))
        }
        FormName::Route => route(&table),
        FormName::Tiles => tiles(&table),
        FormName::Organisation => organisation::read(&table).map(ChartForm::Organisation),
    };
    table.report_unknown_keys();
    let bars = form.as_ref().map_or(0, |form| form.figures().len());
    if bars > bounds::CHART_BARS {
        let message = format!("this chart has {bars} bars and wholes; the bound is {}", bounds::CHART_BARS);
        table.report(Finding::new(Code::TooLarge, message, "nobody can read so many; draw several charts"));
        return None;
    }
    form
}

fn grouped(table: &Table) -> Option<ChartForm> {
    let groups: Vec<ChartGroup> = table.require("groups")?.list()?.iter().filter_map(chart_group_table).collect();
    if groups.is_empty() {
        table.report(Finding::new(Code::BadValue, "a chart without groups", "give at least one group with its bars"));
        return None;
    }
    Some(ChartForm::Grouped(groups))
}

fn series(table: &Table) -> Option<ChartForm> {
    let (figure, target, pace) = (table.require("figure"), optional(table, "target"), table.get("pace"));
    let drawn = pace.as_ref().map_or(Some(false), |value| value.boolean());
    let (figure, target, drawn) = (figure?.name()?, target?, drawn?);
    if let Some(pace) = pace.filter(|_| drawn && target.is_none()) {
        pace.report(Finding::new(Code::BadValue, "a pace without a target", "name the `target`, or leave `pace` out"));
        return None;
    }
    Some(ChartForm::Series(Series { figure, target, pace: drawn }))
}

fn slope(table: &Table) -> Option<ChartForm> {
    let slopes = table.require("slopes");
    let highlight = highlight(table);
    let panels = filled_list(&slopes?, "slopes", slope_panel)?;
    let figures: Vec<_> = panels.iter().map(|panel| panel.figure.clone()).collect();
    let highlight = among(table, highlight?, &figures)?;
    Some(ChartForm::Slope(Slope { panels, highlight }))
}

fn slope_panel(value: &Value) -> Option<SlopePanel> {
    let table = value.table()?;
    let (figure, target) = (table.require("figure"), optional(&table, "target"));
    let name = optional(&table, "name");
    table.report_unknown_keys();
    Some(SlopePanel { figure: figure?.name()?, target: target?, name: name? })
}

fn nested(table: &Table) -> Option<ChartForm> {
    let levels = table.require("levels");
    let highlight = highlight(table);
    let levels: Vec<Located<FigureId>> = levels.as_ref()?.names()?;
    if !(2..=3).contains(&levels.len()) {
        let message = format!("{} levels cannot be nested", levels.len());
        table.report(Finding::new(Code::BadValue, message, "name the whole, a part of it, and perhaps a part of that"));
        return None;
    }
    among(table, highlight?, &levels).map(|highlight| ChartForm::Nested(Nested { levels, highlight }))
}

fn field(table: &Table) -> Option<ChartForm> {
    let (whole, part) = (table.require("whole"), table.require("part"));
    let each = table.get("each").map_or(Some(1), |value| value.count_from_one());
    let highlight = highlight(table);
    let (whole, part) = (whole?.name()?, part?.name()?);
    let highlight = among(table, highlight?, std::slice::from_ref(&part))?;
    Some(ChartForm::Field(Field { whole, part, each: each?, highlight }))
}

fn times(table: &Table) -> Option<ChartForm> {
    let (figure, base) = (table.require("figure"), table.require("base"));
    let label = optional(table, "label");
    let highlight = highlight(table);
    let figure = figure?.name()?;
    let highlight = among(table, highlight?, std::slice::from_ref(&figure))?;
    Some(ChartForm::Times(Times { figure, base: base?.name()?, label: label?, highlight }))
}

/// More signs than these are no longer seen as a fraction.
pub(crate) const MOST_SIGNS: u32 = 12;

fn pictogram(table: &Table) -> Option<ChartForm> {
    let (figure, filled, signs) = (table.require("figure"), table.require("filled"), table.require("signs"));
    let forms = [("square", Sign::Square), ("person", Sign::Person)];
    let sign = table.get("sign").map_or(Some(Sign::Square), |value| value.one_of(&forms));
    let highlight = highlight(table);
    let (figure, filled, signs) = (figure?.name()?, filled?.count_from_one()?, signs?.count_from_one()?);
    if filled > signs || !(2..=MOST_SIGNS).contains(&signs) {
        let message = format!("{filled} of {signs} signs cannot be filled");
        let hint = format!("draw 2 to {MOST_SIGNS} signs, and fill at most all of them");
        table.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    let highlight = among(table, highlight?, std::slice::from_ref(&figure))?;
    Some(ChartForm::Pictogram(Pictogram { figure, filled, signs, sign: sign?, highlight }))
}

fn butterfly(table: &Table) -> Option<ChartForm> {
    let (start, end, panels) = (table.require("start"), table.require("end"), table.require("panels"));
    let highlight = highlight(table);
    let panels = filled_list(&panels?, "panels", panel);
    let butterfly = Butterfly { sides: [start?.name()?, end?.name()?], panels: panels?, highlight: None };
    let figures: Vec<_> = butterfly.rows().flat_map(|row| row.figures.clone()).collect();
    let highlight = among(table, highlight?, &figures)?;
    Some(ChartForm::Butterfly(Butterfly { highlight, ..butterfly }))
}

fn panel(value: &Value) -> Option<Panel> {
    let table = value.table()?;
    let (name, rows) = (table.require("name"), table.require("rows"));
    table.report_unknown_keys();
    let rows = filled_list(&rows?, "rows", row);
    Some(Panel { name: name?.name()?, rows: rows? })
}

fn row(value: &Value) -> Option<ButterflyRow> {
    let table = value.table()?;
    let (name, start, end) = (table.require("name"), table.require("start"), table.require("end"));
    table.report_unknown_keys();
    Some(ButterflyRow { name: name?.name()?, figures: [start?.name()?, end?.name()?] })
}

fn timeline(table: &Table) -> Option<ChartForm> {
    let events = table.require("events");
    let highlight: Option<Option<Located<String>>> = optional(table, "highlight");
    let events = filled_list(&events?, "events", event);
    let (events, highlight) = (events?, highlight?);
    if events.len() > MOST_EVENTS {
        let message = format!("this timeline has {} dates; the bound is {MOST_EVENTS}", events.len());
        table.report(Finding::new(Code::TooLarge, message, "nobody can read so many; draw several charts"));
        return None;
    }
    let dates: Vec<_> = events.iter().map(|event: &Event| event.date.clone()).collect();
    let highlight = among(table, highlight, &dates)?;
    Some(ChartForm::Timeline(Timeline { events, highlight }))
}

/// More dates than these have no room on a page.
const MOST_EVENTS: usize = 20;

fn event(value: &Value) -> Option<Event> {
    let table = value.table()?;
    let (date, text) = (table.require("date"), table.require("text"));
    let parts = [("start", PartOfDate::Start), ("middle", PartOfDate::Middle), ("end", PartOfDate::End)];
    let part = table.get("part").map_or(Some(None), |value| value.one_of(&parts).map(Some));
    table.report_unknown_keys();
    Some(Event { date: date?.string()?, part: part?, text: text?.name()? })
}

/// Figures, and that of them which stands out.
type Highlighted = (Vec<Located<FigureId>>, Option<Located<FigureId>>);

/// The figures under a key. `None` after a finding.
fn several(table: &Table, key: &str) -> Option<Highlighted> {
    let figures = table.require(key);
    let highlight = highlight(table);
    let figures: Vec<Located<FigureId>> = figures.as_ref()?.names()?;
    if figures.is_empty() {
        let message = format!("a chart without {key}");
        table.report(Finding::new(Code::BadValue, message, "name the figures to draw"));
        return None;
    }
    let highlight = among(table, highlight?, &figures)?;
    Some((figures, highlight))
}

/// Stations beside each other that can still be read as a way.
const STATIONS: std::ops::RangeInclusive<usize> = 2..=6;

fn route(table: &Table) -> Option<ChartForm> {
    let (stations, highlight) = several(table, "stations")?;
    if !STATIONS.contains(&stations.len()) {
        let message = format!("{} stations make no route", stations.len());
        let hint = format!("name {} to {} figures", STATIONS.start(), STATIONS.end());
        table.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    Some(ChartForm::Route(Route { stations, highlight }))
}

fn tiles(table: &Table) -> Option<ChartForm> {
    let (figure, tiles, whole) = (table.require("figure"), table.require("tiles"), optional(table, "whole"));
    let highlight = highlight(table);
    let tiles = filled_list(&tiles?, "tiles", tile)?;
    let mut places = BTreeSet::new();
    if let Some(twice) = tiles.iter().find(|tile| !places.insert(tile.at)) {
        let message = format!("two tiles stand in column {} of row {}", twice.at.0, twice.at.1);
        let finding = Finding::new(Code::DuplicateId, message, "give each a place of its own");
        table.report(finding.at(twice.name.origin.clone()));
        return None;
    }
    let figure = figure?.name()?;
    let highlight = among(table, highlight?, std::slice::from_ref(&figure))?;
    Some(ChartForm::Tiles(Tiles { figure, whole: whole?, tiles, highlight }))
}

/// Columns and rows of tiles for which a page has room.
const MOST_COLUMNS: u32 = 30;

fn tile(value: &Value) -> Option<Tile> {
    let table = value.table()?;
    let (at, name) = (table.require("at"), table.require("name"));
    let filled = table.get("filled").map_or(Some(true), |value| value.boolean());
    table.report_unknown_keys();
    Some(Tile { at: place(&at?)?, name: name?.name()?, filled: filled? })
}

/// A column and a row.
fn place(value: &Value) -> Option<(u32, u32)> {
    let numbers = value.list()?.iter().map(Value::count_from_one).collect::<Option<Vec<_>>>()?;
    match numbers[..] {
        [column, row] if column.max(row) <= MOST_COLUMNS => Some((column, row)),
        _ => {
            let hint = format!("write a column and a row, both from 1 to {MOST_COLUMNS}: `at = [3, 1]`");
            value.report(Finding::new(Code::BadValue, "this is no place of a tile", hint));
            None
        }
    }
}

fn chart_group_table(value: &Value) -> Option<ChartGroup> {
    let table = value.table()?;
    let group = chart_group(&table);
    table.report_unknown_keys();
    group
}

fn chart_group(table: &Table) -> Option<ChartGroup> {
    let bars = table.require("bars");
    let whole = table.get("whole").and_then(|value| value.name());
    let remainder = table.get("remainder").and_then(|value| value.name());
    let bars = bars?.names()?;
    if bars.is_empty() {
        table.report(Finding::new(Code::BadValue, "a chart without bars", "name the figures to draw"));
        return None;
    }
    Some(ChartGroup { whole, bars, remainder })
}
