//! Everything that an edition tells its readers: figures with what belongs to them, and words, in each language.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::chart::Mark;
use crate::document::{Document, FigureRow};
use crate::edition::{Absence, Edition, Figure, Lack};
use crate::name::{FigureId, LanguageTag, MessageId};
use crate::project::Model;
use crate::record::manifest::FigureFacts;
use crate::text::isolate::visible;
use crate::text::rich::{self, Run};
use crate::text::{OwnMessage, undivided};
use crate::web;

/// Statements of an edition to its readers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Content {
    /// Name of its document, which all editions of a series share.
    pub document: String,
    /// The date that it goes by: day, month or year.
    pub version: String,
    /// Period of its survey, an ISO 8601 interval.
    pub period: String,
    /// The figures that it prints or tells in any language, by name.
    pub figures: Vec<StatedFigure>,
    /// Figures that its survey does not deliver, and says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_delivered: Vec<NotDelivered>,
    /// Words, by language.
    pub languages: BTreeMap<LanguageTag, InLanguage>,
}

/// A figure as it was stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StatedFigure {
    /// Its name in the catalogue, or `figure--survey`.
    pub id: FigureId,
    /// The value as shown, with a decimal point and no grouping.
    pub value: String,
    /// Name of the unit.
    pub unit: String,
    /// `flow`, `stock` or `target`.
    pub kind: String,
    /// `exact`, `around`, `more-than` or `less-than`.
    pub precision: String,
    /// Name of its status in the data.
    pub status: String,
    /// ISO 8601 interval, or `not stated`.
    pub period: String,
    /// The day that a stock describes, or `not stated`.
    pub as_of: String,
    /// Collectors with their reference dates.
    pub collectors: Vec<StatedCollector>,
    /// Figures that it is computed from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<FigureId>,
    /// Whether the catalogue says that it means the same in every survey.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub comparable: bool,
    /// Kind of the last revision that the data state of it: `correction`, `routine` or `method`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<String>,
    /// Day of that revision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised_on: Option<String>,
}

impl StatedFigure {
    /// Whether the data say that this value has taken the place of `old`, and why.
    pub fn is_revision_of(&self, old: &Self) -> bool {
        self.revised.is_some() && (&self.revised, &self.revised_on) != (&old.revised, &old.revised_on)
    }
}

/// A collector of a figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct StatedCollector {
    /// Its name in the programme.
    pub id: String,
    /// ISO 8601, or `not stated`.
    pub reference_date: String,
}

/// A figure that a survey does not deliver.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct NotDelivered {
    /// Its name in the catalogue.
    pub figure: FigureId,
    /// Reason that the survey gives.
    pub reason: String,
}

/// Words of an edition in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct InLanguage {
    /// Title of the publication.
    pub title: String,
    /// Names of the figures.
    pub names: BTreeMap<FigureId, String>,
    /// Texts in reading order, each once.
    pub texts: Vec<StatedText>,
    /// Alternative texts of charts.
    pub alternatives: Vec<Alternative>,
    /// Numbers as they are printed, in texts, boxes, charts and tables, by figure.
    pub printed: BTreeMap<FigureId, BTreeSet<String>>,
}

/// A text as readers have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedText {
    /// Name of its message.
    pub message: MessageId,
    /// Its words and figures, in their order.
    pub parts: Vec<Part>,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Part {
    /// Words.
    Words(String),
    /// A number with the words of its precision, which is a figure.
    Figure {
        /// The figure.
        figure: FigureId,
        /// The number as it is printed.
        text: String,
    },
}

/// The alternative text of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alternative {
    /// Name of the chart.
    pub chart: String,
    /// The text.
    pub text: String,
    /// Figures that the chart draws.
    pub drawn: BTreeSet<FigureId>,
    /// Figures that the text names.
    pub told: BTreeSet<FigureId>,
}

impl Content {
    /// Statements of an edition in these languages.
    pub(crate) fn of<'a>(
        model: &Model,
        edition: &Edition,
        languages: impl IntoIterator<Item = (&'a Document, &'a [FigureRow])>,
    ) -> Self {
        let mut content = Self {
            document: edition.document.clone(),
            version: edition.version.to_string(),
            period: edition.period.to_string(),
            figures: Vec::new(),
            not_delivered: not_delivered(edition),
            languages: BTreeMap::new(),
        };
        let mut shown: BTreeSet<&FigureId> = BTreeSet::new();
        for (document, rows) in languages {
            shown.extend(rows.iter().map(|row| &row.id));
            content.languages.insert(document.language.tag.clone(), InLanguage::of(document, rows));
        }
        let figures = shown.into_iter().filter_map(|id| edition.figure(id));
        content.figures = figures.map(|figure| StatedFigure::of(model, figure)).collect();
        content
    }

    /// A figure by its name.
    pub fn figure(&self, id: &FigureId) -> Option<&StatedFigure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }
}

fn not_delivered(edition: &Edition) -> Vec<NotDelivered> {
    let absent = edition.absent.iter().filter_map(|(figure, absence)| {
        let Absence::NotDelivered { lacking, .. } = absence else { return None };
        let reason = lacking.iter().find_map(|it| match &it.lack {
            Lack::OnPurpose(_, reason) => Some(reason.clone()),
            Lack::Unsaid | Lack::Awaited(_) => None,
        })?;
        Some(NotDelivered { figure: figure.clone(), reason })
    });
    absent.collect()
}

impl StatedFigure {
    fn of(model: &Model, figure: &Figure) -> Self {
        let FigureFacts { value, unit, period, as_of, collectors, .. } = FigureFacts::of(figure);
        let operands = figure.derivation.iter().flat_map(|derivation| derivation.operands());
        let entry = figure.id.entry();
        let comparable = &model.catalogue.comparable;
        Self {
            id: figure.id.clone(),
            value,
            unit,
            kind: figure.kind.name().to_owned(),
            precision: figure.precision.name().to_owned(),
            status: figure.status.name().to_owned(),
            period,
            as_of,
            collectors: collectors
                .into_iter()
                .map(|it| StatedCollector { id: it.id, reference_date: it.reference_date })
                .collect(),
            derived_from: operands.map(|operand| operand.value.clone()).collect(),
            comparable: comparable.iter().any(|it| it.figures.iter().any(|figure| figure.value == *entry)),
            revised: figure.revisions.last().map(|revised| revised.kind.name().to_owned()),
            revised_on: figure.revisions.last().map(|revised| revised.on.to_string()),
        }
    }

    /// The value with its precision and unit, as people say it.
    pub fn in_words(&self) -> String {
        let precision = match self.precision.as_str() {
            "exact" => String::new(),
            other => format!("{} ", other.replace('-', " ")),
        };
        format!("{precision}{} {}", self.value, self.unit)
    }
}

impl InLanguage {
    fn of(document: &Document, rows: &[FigureRow]) -> Self {
        let mut words = Self {
            title: plain(&document.metadata.title),
            names: rows.iter().map(|row| (row.id.clone(), plain(&row.label))).collect(),
            alternatives: alternatives(document),
            ..Self::default()
        };
        // What a source line says follows from the collectors of its figures, which are on record themselves.
        let source_line = OwnMessage::ChartSource.id();
        document.visit_stretches(|stretch| {
            if *stretch.message != source_line {
                words.go_on_with(stretch.message, stretch.runs);
            }
        });
        for printed in web::printed(document) {
            words.printed.entry(printed.figure.clone()).or_default().insert(plain(printed.text));
        }
        words
    }

    /// Adds a paragraph, line or item to its message.
    fn go_on_with(&mut self, message: &MessageId, runs: &[Run]) {
        let known = self.texts.iter().position(|text| text.message == *message);
        let at = known.unwrap_or_else(|| {
            self.texts.push(StatedText { message: message.clone(), parts: Vec::new() });
            self.texts.len() - 1
        });
        self.texts[at].go_on_with(runs);
    }

    /// A text by the name of its message.
    pub fn text(&self, message: &MessageId) -> Option<&StatedText> {
        self.texts.iter().find(|text| text.message == *message)
    }
}

fn alternatives(document: &Document) -> Vec<Alternative> {
    let charts = document.charts().map(|chart| {
        let drawn = chart.marks.iter().filter_map(|mark| match mark {
            Mark::Text { figure, .. } => figure.clone(),
            _ => None,
        });
        Alternative {
            chart: chart.id.clone(),
            text: plain(&chart.alt),
            drawn: drawn.collect(),
            told: chart.alt_figures.iter().cloned().collect(),
        }
    });
    charts.collect()
}

/// A text without what only directs the order of others or divides words.
fn plain(text: &str) -> String {
    undivided(&visible(text))
}

impl StatedText {
    fn go_on_with(&mut self, runs: &[Run]) {
        if !self.parts.is_empty() {
            self.say("\n");
        }
        rich::visit(runs, &mut |run| match run {
            Run::Figure { figure, text } => {
                self.parts.push(Part::Figure { figure: figure.clone(), text: plain(text) });
            }
            // The code changes with the look, and is on record by itself.
            Run::Code { .. } | Run::Strong { .. } | Run::Emphasis { .. } | Run::Link { .. } => {}
            Run::Text { text }
            | Run::Date { text }
            | Run::Literal { text }
            | Run::Mark { text, .. }
            | Run::Foreign { text, .. }
            | Run::Claim { text, .. } => self.say(&plain(text)),
        });
    }

    fn say(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Words(words)) => words.push_str(text),
            _ => self.parts.push(Part::Words(text.to_owned())),
        }
    }

    /// The whole text as it is read.
    pub fn words(&self) -> String {
        let parts = self.parts.iter().map(|part| match part {
            Part::Words(words) => words.as_str(),
            Part::Figure { text, .. } => text,
        });
        parts.collect()
    }

    /// The figures in it.
    pub fn figures(&self) -> impl Iterator<Item = &FigureId> {
        self.parts.iter().filter_map(|part| match part {
            Part::Figure { figure, .. } => Some(figure),
            Part::Words(_) => None,
        })
    }

    /// Whether another text says the same, whatever the values of its figures.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let is_same = |(one, other): (&Part, &Part)| match (one, other) {
            (Part::Words(one), Part::Words(other)) => one == other,
            (Part::Figure { figure: one, .. }, Part::Figure { figure: other, .. }) => one == other,
            _ => false,
        };
        self.parts.len() == other.parts.len() && self.parts.iter().zip(&other.parts).all(is_same)
    }
}

/// Something that an edition says otherwise than before.
#[derive(Clone, Copy)]
pub(crate) enum Change<'a> {
    Figure { id: &'a FigureId, old: Option<&'a StatedFigure>, new: Option<&'a StatedFigure> },
    Text { language: &'a LanguageTag, message: &'a MessageId, old: Option<&'a StatedText>, new: Option<&'a StatedText> },
}

/// Everything that `new` says otherwise than `old`, in the languages of `new`. A text that differs in the values of its
/// figures alone says the same: the figures are told.
pub(crate) fn changes<'a>(old: &'a Content, new: &'a Content) -> Vec<Change<'a>> {
    let ids: BTreeSet<&FigureId> = old.figures.iter().chain(&new.figures).map(|figure| &figure.id).collect();
    let figures = ids.into_iter().filter_map(|id| {
        let (old, new) = (old.figure(id), new.figure(id));
        let differs = match (old, new) {
            (Some(old), Some(new)) => !old.states_the_same(new),
            (old, new) => old.is_some() != new.is_some(),
        };
        differs.then_some(Change::Figure { id, old, new })
    });
    let languages = new.languages.iter().filter_map(|(tag, new)| Some((tag, old.languages.get(tag)?, new)));
    figures.chain(languages.flat_map(|(tag, old, new)| text_changes(tag, old, new))).collect()
}

fn text_changes<'a>(language: &'a LanguageTag, old: &'a InLanguage, new: &'a InLanguage) -> Vec<Change<'a>> {
    let gone = old.texts.iter().filter(|text| new.text(&text.message).is_none());
    let texts = new.texts.iter().chain(gone).filter_map(|text| {
        let message = &text.message;
        let (old, new) = (old.text(message), new.text(message));
        let is_same = old.zip(new).is_some_and(|(old, new)| old.says_the_same(new));
        (!is_same).then_some(Change::Text { language, message, old, new })
    });
    texts.collect()
}

impl StatedFigure {
    /// Whether both say the same of a figure. How it compares with other surveys is no statement to readers.
    fn states_the_same(&self, other: &Self) -> bool {
        let Self { id: _, value, unit, kind, precision, status, period, as_of, collectors, .. } = self;
        let own = (value, unit, kind, precision, status, period, as_of, collectors);
        own == (
            &other.value,
            &other.unit,
            &other.kind,
            &other.precision,
            &other.status,
            &other.period,
            &other.as_of,
            &other.collectors,
        )
    }
}
