//! `documents/*.toml`: what a publication holds, in order.

mod body;
mod chart;
mod chart_keys;
mod condition;
mod organisation;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use super::toml_file::{Table, Value, read_file};
use crate::finding::{Code, Finding, Findings};
use crate::name::{FigureId, MessageId};
use crate::source::{FileId, Located};
use crate::text::named;

pub use body::{Body, Choice};
pub(crate) use chart::MOST_SIGNS;
pub use chart::{
    Butterfly, ButterflyRow, Chart, ChartForm, ChartGroup, Dot, Event, Field, Line, Nested, Panel, PartOfDate,
    Pictogram, Route, Series, Sign, Slope, SlopePanel, Tile, Tiles, Timeline, Times,
};
pub use condition::{Condition, Conditional, Editions, Need, Only};
pub use organisation::{Organisation, Party, PartyName, Tie};
pub use table::WordTable;

/// The structure of one publication; all words are names of messages.
#[derive(Debug)]
pub struct Structure {
    /// The folder of the template, below `templates/`.
    pub template: Located<String>,
    /// The pages that the document must have.
    pub pages: Located<u32>,
    pub fold: Fold,
    pub title: Located<MessageId>,
    pub subject: Located<MessageId>,
    pub keywords: Located<MessageId>,
    pub version: Located<MessageId>,
    pub kicker: Located<MessageId>,
    pub line: Located<MessageId>,
    /// Heading of the sources note.
    pub sources: Located<MessageId>,
    /// Text of the sources note.
    pub sources_body: Body,
    /// Rows of its table.
    pub sources_table: Vec<Conditional<SourcesRow>>,
    pub sections: Vec<Conditional<Section>>,
    pub charts: BTreeMap<String, Chart>,
    pub tables: BTreeMap<String, WordTable>,
    /// Figures that carry a note mark, with the message that is the mark.
    pub marks: BTreeMap<FigureId, NoteMark>,
}

/// Row of the sources note's table.
#[derive(Debug)]
pub struct SourcesRow {
    /// Message that says which figures they are.
    pub what: Located<MessageId>,
    /// Figures with the same collectors and reference dates.
    pub figures: Vec<Located<FigureId>>,
}

/// Mark that ties a figure to the sources note.
#[derive(Debug)]
pub struct NoteMark {
    /// The message that is the mark, at the figure that has it.
    pub message: Located<MessageId>,
    pub editions: Editions,
}

/// Fold of the sheet that the pages are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fold {
    /// Each page is read by itself.
    None,
    /// Once, in the middle: inner pages are read side by side, and even pages mirror odd ones.
    Half,
}

impl Fold {
    /// Whether a page, counted from one, has its rail at the other edge.
    pub fn mirrors(self, page: usize) -> bool {
        self == Self::Half && page.is_multiple_of(2)
    }

    /// Whether a page and the next one are read side by side.
    pub fn opens_at(self, page: usize) -> bool {
        self.mirrors(page)
    }
}

/// A section: words, and its figures in a rail beside them, or below.
#[derive(Debug)]
pub struct Section {
    pub id: Located<String>,
    pub text: SectionText,
    pub form: SectionForm,
    pub start: SectionStart,
    /// Beside the text.
    pub rail: Vec<Conditional<Exhibit>>,
    /// Below the text, as wide as it.
    pub below: Vec<Conditional<Exhibit>>,
    /// Below text and rail, as wide as both.
    pub across: Vec<Conditional<Exhibit>>,
    /// Names of pictures for the items of a list, in their order.
    pub icons: Vec<Located<String>>,
}

/// The text of a section.
#[derive(Debug)]
pub enum SectionText {
    /// Blocks that follow each other.
    Body(Body),
    /// Parts with a label each, in reading order.
    Parts(Vec<Conditional<Part>>),
}

/// A labelled part of a section's text.
#[derive(Debug)]
pub struct Part {
    pub name: Located<String>,
    pub body: Body,
}

impl Section {
    /// The texts that it is made of.
    pub fn bodies(&self) -> Vec<&Body> {
        match &self.text {
            SectionText::Body(body) => vec![body],
            SectionText::Parts(parts) => parts.iter().map(|part| &part.item.body).collect(),
        }
    }

    /// The conditions of all that it holds.
    fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let parts: &[Conditional<Part>] = match &self.text {
            SectionText::Body(_) => &[],
            SectionText::Parts(parts) => parts,
        };
        let of_exhibits = self.exhibits().flat_map(|exhibit| {
            let boxes = match &exhibit.item {
                Exhibit::Row(boxes) => boxes.as_slice(),
                Exhibit::Box(_) | Exhibit::Chart(_) | Exhibit::Table(_) => &[],
            };
            std::iter::once(&exhibit.condition).chain(boxes.iter().map(|figure| &figure.condition))
        });
        let of_texts = self.bodies().into_iter().flat_map(Body::conditions);
        of_texts.chain(parts.iter().map(|part| &part.condition)).chain(of_exhibits)
    }

    /// Everything that shows its figures, in reading order.
    pub fn exhibits(&self) -> impl Iterator<Item = &Conditional<Exhibit>> {
        self.below.iter().chain(&self.rail).chain(&self.across)
    }
}

impl Structure {
    /// The editions of everything that not every edition has.
    pub fn editions(&self) -> impl Iterator<Item = &Editions> {
        let of_sections = self
            .sections
            .iter()
            .flat_map(|section| std::iter::once(&section.condition).chain(section.item.conditions()));
        let of_rows = self.sources_table.iter().map(|row| &row.condition);
        let of_items =
            of_sections.chain(self.sources_body.conditions()).chain(of_rows).map(|condition| &condition.editions);
        of_items.chain(self.marks.values().map(|mark| &mark.editions))
    }
}

/// Layout of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionForm {
    /// Kicker, heading, paragraphs.
    Text,
    /// An introduction without a heading.
    Lead,
    /// Kicker, heading and a list.
    List,
    /// No words of its own: key figures across the page.
    Strip,
}

/// Place at which a section begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SectionStart {
    /// After the one before it.
    Flow,
    /// On a new page.
    Page,
}

/// Something that shows figures or sums up: a box, boxes side by side, a chart or a table.
#[derive(Debug)]
pub enum Exhibit {
    Box(BoxItem),
    Row(Vec<Conditional<BoxItem>>),
    Chart(Located<String>),
    Table(Located<String>),
}

/// A figure box.
#[derive(Debug)]
pub struct BoxItem {
    pub figure: Located<FigureId>,
    pub size: BoxSize,
    /// Message that stands in place of the figure's name.
    pub label: Option<Located<MessageId>>,
    /// Message that stands in place of the period.
    pub caption: Option<Located<MessageId>>,
    pub drawn: Drawn,
}

impl BoxItem {
    /// Box of a figure without anything of its own.
    fn plain(figure: Located<FigureId>) -> Self {
        Self { figure, size: BoxSize::Medium, label: None, caption: None, drawn: Drawn::Number }
    }
}

/// Form in which a box shows its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    Number,
    /// With a mark for each that is counted.
    Units,
}

/// Size of a figure box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BoxSize {
    /// The one figure of the page.
    Hero,
    Large,
    Medium,
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Structure> {
    read_file(file, text, findings, |root| {
        let template = root.require("template").and_then(|value| value.string());
        let message = |key| root.require(key).and_then(|value| value.name());
        let (title, subject) = (message("title"), message("subject"));
        let (keywords, version, sources) = (message("keywords"), message("version"), message("sources"));
        let (kicker, line) = (message("kicker"), message("line"));
        let pages = root.require("pages").and_then(|value| Some(Located::new(value.count_from_one()?, value.origin)));
        let folds = [("none", Fold::None), ("half", Fold::Half)];
        let fold = root.get("fold").map_or(Some(Fold::None), |value| value.one_of(&folds));
        let sources_body = match (root.get("sources-body"), &sources) {
            (Some(value), _) => Body::read(&value),
            (None, sources) => {
                sources.clone().map(|heading| Body::of_message(heading.map(|id: MessageId| named::body(id.as_str()))))
            }
        };
        let sources_table = root.get("sources-table").and_then(|value| value.list()).unwrap_or_default();
        let sources_table = sources_table.iter().filter_map(sources_row).collect();
        let sections = root.require("sections").and_then(|value| value.list()).unwrap_or_default();
        let sections = sections.iter().filter_map(section).collect();
        let charts = chart::read(root);
        let tables = table::read(root);
        let marks = marks(root);
        Some(Structure {
            template: template.filter(|template| is_folder_name(root, template))?,
            pages: pages?,
            fold: fold?,
            title: title?,
            subject: subject?,
            keywords: keywords?,
            version: version?,
            kicker: kicker?,
            line: line?,
            sources: sources?,
            sources_body: sources_body?,
            sources_table,
            sections,
            charts,
            tables,
            marks,
        })
    })
}

fn sources_row(value: &Value) -> Option<Conditional<SourcesRow>> {
    let table = value.table()?;
    let (what, figures) = (table.require("what"), table.require("figures"));
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    let row = SourcesRow { what: what?.name()?, figures: figures?.names()? };
    Some(Conditional { item: row, condition: condition? })
}

/// A template is a folder of templates/, not a path.
fn is_folder_name(root: &Table, template: &Located<String>) -> bool {
    let is_name = super::is_plain_name(&template.value);
    if !is_name {
        let message = format!("\"{}\" cannot be a template's name", template.value);
        let hint = "use letters a to z, digits and hyphens: the name of a folder in templates/";
        root.report(Finding::new(Code::BadValue, message, hint).at(template.origin.clone()));
    }
    is_name
}

fn section(value: &Value) -> Option<Conditional<Section>> {
    let table = value.table()?;
    let id = table.require("id").and_then(|value| value.string());
    let forms = [
        ("text", SectionForm::Text),
        ("lead", SectionForm::Lead),
        ("list", SectionForm::List),
        ("strip", SectionForm::Strip),
    ];
    let form = table.get("form").map_or(Some(SectionForm::Text), |value| value.one_of(&forms));
    let starts = [("flow", SectionStart::Flow), ("page", SectionStart::Page)];
    let start = table.get("start").map_or(Some(SectionStart::Flow), |value| value.one_of(&starts));
    let [rail, below, across] = ["rail", "below", "across"].map(|key| exhibits(&table, key));
    let icons = icons(&table, form);
    let text = section_text(&table, id.as_ref(), form);
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    let section = Section { id: id?, text: text?, form: form?, start: start?, rail, below, across, icons: icons? };
    Some(Conditional { item: section, condition: condition? })
}

/// Names of pictures, which the template knows.
fn icons(section: &Table, form: Option<SectionForm>) -> Option<Vec<Located<String>>> {
    let Some(value) = section.get("icons") else { return Some(Vec::new()) };
    if form.is_some_and(|form| form != SectionForm::List) {
        let message = "only a section of the form \"list\" has icons";
        value.report(Finding::new(Code::BadValue, message, "take out `icons`, or write `form = \"list\"`"));
        return None;
    }
    value.strings()
}

/// Keys that a strip has no use for.
const NOT_OF_A_STRIP: [&str; 4] = ["body", "parts", "rail", "below"];

fn section_text(table: &Table, id: Option<&Located<String>>, form: Option<SectionForm>) -> Option<SectionText> {
    if form == Some(SectionForm::Strip) {
        for value in NOT_OF_A_STRIP.iter().filter_map(|key| table.get(key)) {
            let hint = "a strip has no words; what it shows stands in `across`";
            value.report(Finding::new(Code::BadValue, "a section of the form \"strip\" has no place for this", hint));
        }
        return Some(SectionText::Body(Body::default()));
    }
    match (table.get("body"), table.get("parts")) {
        (None, None) => {
            let body = id?.clone().map(|id| named::body(&id));
            Some(SectionText::Body(Body::of_message(body)))
        }
        (Some(body), None) => Body::read(&body).map(SectionText::Body),
        (None, Some(parts)) => self::parts(&parts, id?, form?).map(SectionText::Parts),
        (Some(_), Some(parts)) => {
            let hint = "give each part its own `body`, or take the parts out";
            parts.report(Finding::new(Code::BadValue, "a section has a body or parts", hint));
            None
        }
    }
}

/// Messages that a section has beside its parts.
const NOT_PARTS: [&str; 3] = ["kicker", "heading", "body"];

fn parts(value: &Value, section: &Located<String>, form: SectionForm) -> Option<Vec<Conditional<Part>>> {
    if form != SectionForm::Text {
        let message = "only a section of the form \"text\" has parts";
        value.report(Finding::new(Code::BadValue, message, "take out `form` or `parts`"));
        return None;
    }
    let parts: Option<Vec<_>> = value.list()?.iter().map(|value| part(value, section)).collect();
    let parts = parts?;
    each_once(value, parts.iter().map(|part| &part.item.name));
    let is_name = |part: &str| super::is_plain_name(part) && !NOT_PARTS.contains(&part);
    if let Some(part) = parts.iter().find(|part| !is_name(&part.item.name.value)) {
        let message = format!("\"{}\" cannot name a part of a section", part.item.name.value);
        let hint = "use letters a to z, digits and hyphens; kicker, heading and body are no parts";
        value.report(Finding::new(Code::BadValue, message, hint));
        return None;
    }
    Some(parts)
}

/// The name of a part, or `{ part = "…" }` with a body of its own and conditions.
fn part(value: &Value, section: &Located<String>) -> Option<Conditional<Part>> {
    let body = |name: &Located<String>| {
        let message = named::of_section(&section.value, &name.value);
        Body::of_message(Located::new(message, name.origin.clone()))
    };
    if !value.is_table() {
        let name = value.string()?;
        return Some(Conditional::always(Part { body: body(&name), name }));
    }
    let table = value.table()?;
    let name = table.require("part").and_then(|value| value.string());
    let own = table.get("body").map(|value| Body::read(&value));
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    let name = name?;
    let body = match own {
        Some(own) => own?,
        None => body(&name),
    };
    Some(Conditional { item: Part { name, body }, condition: condition? })
}

/// Reports each name that stands in a list a second time.
fn each_once<'a, Name: AsRef<str> + 'a>(list: &Value, names: impl Iterator<Item = &'a Located<Name>>) {
    let mut seen = BTreeSet::new();
    for name in names.filter(|name| !seen.insert(name.value.as_ref())) {
        let message = format!("\"{}\" stands in this list twice", name.value.as_ref());
        list.report_at(Finding::new(Code::DuplicateId, message, "remove one of them"), &name.origin);
    }
}

fn exhibits(section: &Table, key: &str) -> Vec<Conditional<Exhibit>> {
    let list = section.get(key).and_then(|value| value.list()).unwrap_or_default();
    list.iter().filter_map(exhibit).collect()
}

fn exhibit(value: &Value) -> Option<Conditional<Exhibit>> {
    let table = value.table()?;
    let given = (table.get("box"), table.get("row"), table.get("chart"), table.get("table"));
    let item = match given {
        (Some(figure), None, None, None) => figure_box(&table, &figure).map(Exhibit::Box),
        (None, Some(row), None, None) => row_of_boxes(&row).map(Exhibit::Row),
        (None, None, Some(chart), None) => chart.string().map(Exhibit::Chart),
        (None, None, None, Some(table)) => table.string().map(Exhibit::Table),
        _ => {
            table.report(Finding::new(
                Code::BadValue,
                "this is one box, one row, one chart or one table",
                "write { box = \"figure\" }, { row = [\"figure\", …] }, { chart = \"name\" } or { table = \"name\" }",
            ));
            None
        }
    };
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    Some(Conditional { item: item?, condition: condition? })
}

fn row_of_boxes(value: &Value) -> Option<Vec<Conditional<BoxItem>>> {
    let boxes: Option<Vec<_>> = value.list()?.iter().map(box_of_row).collect();
    let boxes = boxes?;
    each_once(value, boxes.iter().map(|figure| &figure.item.figure));
    Some(boxes)
}

/// The name of a figure, or `{ box = "…" }` as elsewhere.
fn box_of_row(value: &Value) -> Option<Conditional<BoxItem>> {
    if !value.is_table() {
        return value.name().map(|figure| Conditional::always(BoxItem::plain(figure)));
    }
    let table = value.table()?;
    let item = table.require("box").and_then(|figure| figure_box(&table, &figure));
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    Some(Conditional { item: item?, condition: condition? })
}

fn figure_box(table: &Table, figure: &Value) -> Option<BoxItem> {
    let sizes = [("hero", BoxSize::Hero), ("large", BoxSize::Large), ("medium", BoxSize::Medium)];
    let size = table.get("size").map_or(Some(BoxSize::Medium), |value| value.one_of(&sizes));
    let [label, caption] = ["label", "caption"].map(|key| table.get(key).and_then(|value| value.name()));
    let ways = [("number", Drawn::Number), ("units", Drawn::Units)];
    let drawn = table.get("drawn").map_or(Some(Drawn::Number), |value| value.one_of(&ways));
    Some(BoxItem { figure: figure.name()?, size: size?, label, caption, drawn: drawn? })
}

fn marks(root: &Table) -> BTreeMap<FigureId, NoteMark> {
    let Some(table) = root.get("marks").and_then(|value| value.table()) else {
        return BTreeMap::new();
    };
    let marks = table.entries().into_iter().filter_map(|(figure, value)| {
        let (message, editions) = mark(&value)?;
        Some((figure.value.into(), NoteMark { message: Located::new(message, figure.origin), editions }))
    });
    marks.collect()
}

/// The message that is a mark, or `{ mark = "…" }` with the editions that have it.
fn mark(value: &Value) -> Option<(MessageId, Editions)> {
    if !value.is_table() {
        return Some((value.name::<MessageId>()?.value, Editions::default()));
    }
    let table = value.table()?;
    let message = table.require("mark").and_then(|value| value.name::<MessageId>());
    let editions = Editions::read(&table);
    table.report_unknown_keys();
    Some((message?.value, editions?))
}
