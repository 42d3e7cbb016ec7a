//! The third stage: what the pages say, in one language, before anything is laid out.
//!
//! A [`Document`] is data only: sections, runs that remember their figure, boxes and charts as
//! display lists. Templates draw it and compute nothing about figures.

mod bare;
mod boxes;
mod charts;
mod code;
mod compose;
mod highlight;
mod messages;
mod notes;
mod outline;
mod page_code;
mod revisions;
mod sources;
mod table;
mod told;

use chrono::NaiveDate;
use serde::Serialize;

use crate::chart::Mark;
use crate::name::{EditionId, FigureId, LanguageTag};
use crate::project::language::Direction;
use crate::project::structure::{BoxSize, Fold, SectionForm, SectionStart};
use crate::text::rich::{self, Block, Run, Tie};

pub use charts::{ChartTable, RowsAre, TableGroup, TableRow};
pub use compose::compose;
pub use highlight::Highlight;
pub use messages::messages_of_structure;
pub use outline::{ExhibitOutline, LeftOut, LeftOutItem, Marks, Outline, SectionOutline, TextOutline};
pub use page_code::PageCode;
pub use sources::{SourceRow, SourcesTable};
pub use table::{FigureRow, figure_row, figure_rows, reference_dates};
pub use told::{Line, Stretch, Told};

/// A publication in one language, for any profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Document {
    pub language: DocumentLanguage,
    pub metadata: Metadata,
    pub edition: EditionMark,
    pub words: Words,
    pub masthead: Masthead,
    /// Name of the template that lays it out.
    pub template: String,
    /// The pages that it must have.
    pub pages: u32,
    pub fold: Fold,
    pub sections: Vec<Section>,
    pub sources: Note,
    pub contact: Contact,
    pub funders: Funders,
}

/// The language of the pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DocumentLanguage {
    /// BCP 47 tag.
    pub tag: LanguageTag,
    pub locale: String,
    pub direction: Direction,
}

/// Metadata of the file: Dublin Core properties for PDF, XMP and web page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Metadata {
    pub title: String,
    pub authors: Vec<String>,
    pub subject: String,
    pub keywords: Vec<String>,
    pub rights: String,
    pub issued: Moment,
    /// The day on which the edition was issued, where it was. For web pages only: the pages of paper
    /// do not show it, so it is nothing to templates and to the edition code.
    #[serde(skip)]
    pub issued_on: NaiveDate,
}

/// A moment in UTC, in parts, since templates have no calendar of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Moment {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// Identification of a printed copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct EditionMark {
    pub id: EditionId,
    /// Day, month or year, as ISO 8601 writes it.
    pub version: String,
    /// ISO 8601 interval.
    pub survey_period: String,
    /// Of each collector whose figures of this survey are shown, by name.
    pub reference_dates: Vec<ReferenceDate>,
    /// Version, language and the first characters of the content's hash.
    pub code: String,
    /// The first characters of that hash, more of them: the imprint shows them in groups.
    pub digest: String,
}

/// The day on which a collector closed its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ReferenceDate {
    pub collector: String,
    /// As ISO 8601 writes it, or "not stated".
    pub date: String,
}

/// Words of the page furniture, and of what is only read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Words {
    pub running_title: String,
    pub version: String,
    pub code_label: String,
    /// Marks every page of a draft.
    pub draft: String,
    /// Read at the mark of a note, which says nothing when it is read aloud.
    pub note: String,
    /// Read at the mark in the note, which leads back.
    pub note_back: String,
}

/// The head of the first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Masthead {
    pub kicker: Line,
    pub title: Line,
    pub line: Line,
}

/// A section with its figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Section {
    pub id: String,
    pub form: SectionForm,
    pub start: SectionStart,
    pub kicker: Option<Line>,
    pub heading: Option<Line>,
    /// Empty if the text is made of parts.
    pub blocks: Vec<Told<Block>>,
    pub parts: Vec<Part>,
    /// Beside the text.
    pub rail: Vec<Exhibit>,
    /// Below the text, as wide as it.
    pub below: Vec<Exhibit>,
    /// Below text and rail, as wide as both.
    pub across: Vec<Exhibit>,
    /// Names of pictures for the items of a list, in their order.
    pub icons: Vec<String>,
}

/// A named part of a section's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Part {
    pub name: String,
    /// Says what the part is, the same in every section.
    pub label: Line,
    pub blocks: Vec<Told<Block>>,
}

/// Something that shows figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Exhibit {
    Box(FigureBox),
    Row { boxes: Vec<FigureBox> },
    Chart(Chart),
    Table(WordTable),
}

/// Words in columns; the first of a row heads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct WordTable {
    pub columns: Vec<Line>,
    pub rows: Vec<Vec<Line>>,
}

/// A figure set large.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureBox {
    pub figure: FigureId,
    pub size: BoxSize,
    /// Words for the figure's precision.
    pub approximator: Option<String>,
    pub value: String,
    /// Number of marks that show the value one by one, where it is drawn so.
    pub units: Option<u32>,
    /// Mark that ties the figure to the sources note.
    pub mark: Option<BoxMark>,
    pub label: Line,
    /// The period, or a caption.
    pub note: Option<Line>,
}

/// The mark on a box.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BoxMark {
    pub text: String,
    pub tie: Tie,
}

/// A chart as a display list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Chart {
    pub id: String,
    pub title: Line,
    /// The period, unless a box just above says it of the chart's whole.
    pub note: Option<Line>,
    /// Alternative text in the document's language.
    pub alt: String,
    /// Figures that the alternative text names.
    pub alt_figures: Vec<FigureId>,
    /// In 1/100 pt.
    pub width: i32,
    /// In 1/100 pt.
    pub height: i32,
    pub marks: Vec<Mark>,
    /// The same in a rail's width, where it stands in a wider place: for the narrow screens of web pages only.
    #[serde(skip)]
    pub narrow: Option<Drawing>,
    /// For web pages only: no page of paper shows it, so it is nothing to templates and to the
    /// edition code.
    #[serde(skip)]
    pub table: ChartTable,
    /// The period that a box just above says on the page: for charts that stand by themselves only.
    #[serde(skip)]
    pub dated_above: Option<Line>,
    /// Collectors of its figures with their reference dates.
    pub source: Option<Line>,
}

/// Display list of a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// In 1/100 pt.
    pub width: i32,
    /// In 1/100 pt.
    pub height: i32,
    pub marks: Vec<Mark>,
}

/// The sources note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Note {
    pub heading: Line,
    pub table: Option<SourcesTable>,
    pub blocks: Vec<Told<Block>>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Contact {
    pub heading: Line,
    pub lines: Vec<Line>,
    /// The edition's page on the web, where the programme says where editions are published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<PageOnWeb>,
}

/// The page of an edition on the web, for whoever holds one of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PageOnWeb {
    /// Its address, as a link.
    pub address: Line,
    /// The same for cameras; absent if the address is longer than a code holds.
    pub code: Option<PageCode>,
}

/// Funders of the programme, with the heading above their marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Funders {
    pub heading: Line,
    pub marks: Vec<FunderMark>,
}

/// A funder's mark; without a file for the profile its name is set in type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FunderMark {
    pub name: Line,
    pub alt: String,
    /// Path of the mark for screens, below the project folder.
    pub screen: Option<String>,
    /// Path of the mark for print, below the project folder.
    pub print: Option<String>,
}

impl Section {
    /// Whether it has what its form asks for: a strip figures, every other form a text.
    pub fn says_something(&self) -> bool {
        match self.form {
            SectionForm::Strip => !self.across.is_empty(),
            SectionForm::Text | SectionForm::Lead | SectionForm::List => {
                !self.blocks.is_empty() || self.parts.iter().any(|part| !part.blocks.is_empty())
            }
        }
    }

    /// Everything that shows its figures, in reading order.
    pub fn exhibits(&self) -> impl Iterator<Item = &Exhibit> {
        self.below.iter().chain(&self.rail).chain(&self.across)
    }

    /// The same, to be changed.
    pub fn exhibits_mut(&mut self) -> impl Iterator<Item = &mut Exhibit> {
        self.below.iter_mut().chain(&mut self.rail).chain(&mut self.across)
    }
}

impl Exhibit {
    /// Its figure boxes, in reading order.
    pub fn boxes(&self) -> &[FigureBox] {
        match self {
            Self::Box(figure_box) => std::slice::from_ref(figure_box),
            Self::Row { boxes } => boxes,
            Self::Chart(_) | Self::Table(_) => &[],
        }
    }

    /// The same, to be changed.
    pub fn boxes_mut(&mut self) -> &mut [FigureBox] {
        match self {
            Self::Box(figure_box) => std::slice::from_mut(figure_box),
            Self::Row { boxes } => boxes,
            Self::Chart(_) | Self::Table(_) => &mut [],
        }
    }
}

impl Document {
    /// Calls `visit` for every run of the document, in reading order.
    pub fn visit_runs<'a>(&'a self, mut visit: impl FnMut(&'a Run)) {
        self.visit_stretches(|stretch| rich::visit(stretch.runs, &mut visit));
    }

    /// Calls `visit` for every stretch of the document, in reading order.
    pub fn visit_stretches<'a>(&'a self, mut visit: impl FnMut(Stretch<'a>)) {
        let visit = &mut visit;
        let Masthead { kicker, title, line } = &self.masthead;
        [kicker, title, line].into_iter().for_each(|line| visit_line(line, visit));
        for section in &self.sections {
            section.kicker.iter().chain(&section.heading).for_each(|line| visit_line(line, visit));
            visit_blocks(&section.blocks, visit);
            for part in &section.parts {
                visit_line(&part.label, visit);
                visit_blocks(&part.blocks, visit);
            }
            section.exhibits().for_each(|exhibit| visit_exhibit(exhibit, visit));
        }
        visit_line(&self.sources.heading, visit);
        let rows = self.sources.table.iter().flat_map(|table| &table.rows);
        rows.flat_map(|row| [&row.what, &row.reference_date]).for_each(|line| visit_line(line, visit));
        visit_blocks(&self.sources.blocks, visit);
        visit_line(&self.contact.heading, visit);
        self.contact.lines.iter().for_each(|line| visit_line(line, visit));
        self.contact.page.iter().for_each(|page| visit_line(&page.address, visit));
        visit_line(&self.funders.heading, visit);
        self.funders.marks.iter().for_each(|mark| visit_line(&mark.name, visit));
    }

    /// Every figure box, in reading order.
    pub fn boxes(&self) -> impl Iterator<Item = &FigureBox> {
        self.sections.iter().flat_map(Section::exhibits).flat_map(Exhibit::boxes)
    }

    /// Every chart, in reading order.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.sections.iter().flat_map(Section::exhibits).filter_map(|exhibit| match exhibit {
            Exhibit::Chart(chart) => Some(chart),
            Exhibit::Box(_) | Exhibit::Row { .. } | Exhibit::Table(_) => None,
        })
    }
}

/// A name for a place that the user has not named, which gives way to the names of sections.
pub fn free_name(name: &str, sections: &[impl AsRef<str>]) -> String {
    let mut name = name.to_owned();
    while sections.iter().any(|section| section.as_ref() == name) {
        name.push('-');
    }
    name
}

fn visit_line<'a>(line: &'a Line, visit: &mut impl FnMut(Stretch<'a>)) {
    visit(Stretch { message: &line.message, runs: line });
}

fn visit_blocks<'a>(blocks: &'a [Told<Block>], visit: &mut impl FnMut(Stretch<'a>)) {
    blocks.iter().flat_map(Told::by_message).for_each(visit);
}

fn visit_exhibit<'a>(exhibit: &'a Exhibit, visit: &mut impl FnMut(Stretch<'a>)) {
    for figure_box in exhibit.boxes() {
        visit_line(&figure_box.label, visit);
        figure_box.note.iter().for_each(|note| visit_line(note, visit));
    }
    match exhibit {
        Exhibit::Box(_) | Exhibit::Row { .. } => {}
        Exhibit::Chart(chart) => std::iter::once(&chart.title)
            .chain(&chart.note)
            .chain(&chart.source)
            .for_each(|line| visit_line(line, visit)),
        Exhibit::Table(table) => {
            table.columns.iter().chain(table.rows.iter().flatten()).for_each(|line| visit_line(line, visit));
        }
    }
}
