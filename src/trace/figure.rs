//! Everything that is known of one figure in one edition.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::edition::{Claim, Delivered, Edition, Figure, Standing, of_survey};
use crate::figure::{Kind, Status};
use crate::name::{EditionId, FigureId, LanguageTag, SurveyId};
use crate::profile::Profile;
use crate::project::catalogue::Derivation;
use crate::record::manifest::{FigureFacts, PrintedPlace, RevisionFacts};
use crate::record::{PrintedRecord, printed};
use crate::sign_off::{SignOff, of_figure};
use crate::source::Origin;
use crate::target::DocumentId;
use crate::workspace::{View, laid_out};

/// A figure in an edition.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureTrace {
    /// The edition that shows it.
    pub edition: EditionId,
    /// Its id; of an earlier survey, `figure--survey`.
    pub id: FigureId,
    /// Its name by language, where it has one.
    pub names: BTreeMap<LanguageTag, String>,
    /// The number as it is printed, by language.
    pub shown: BTreeMap<LanguageTag, String>,
    #[serde(flatten)]
    pub facts: FigureFacts,
    #[serde(flatten)]
    pub source: ValueSource,
    /// Relations of the edition that name it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<RelationTrace>,
    /// Its values in every survey that has one, the oldest survey first.
    pub history: Vec<SurveyTrace>,
    /// Signatures for its value, if it is delivered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_off: Option<SignOff>,
    /// Whether the programme wants signatures.
    #[serde(skip)]
    pub(super) is_to_be_signed: bool,
    /// Places of it in the edition's documents.
    pub printed: Vec<PrintedTrace>,
}

/// A relation that names a figure.
#[derive(Debug, Serialize)]
pub struct RelationTrace {
    pub id: String,
    /// `holds`, `fails`, or `not decided` where it is about dates, other editions or values that there are not.
    pub standing: &'static str,
    /// Place of the relation.
    pub stated: StatedTrace,
}

/// The values of a figure in a survey, from the first on.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SurveyTrace {
    pub survey: SurveyId,
    /// Period, or the day that a stock describes.
    pub dating: String,
    /// The value as it stands.
    pub value: String,
    pub status: Status,
    /// The values before, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub revisions: Vec<RevisionFacts>,
}

/// Source of a value: where it is stated, what it came in, and what it is computed from.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ValueSource {
    /// Place of the value, or of the rule that it follows from.
    pub stated: StatedTrace,
    /// File and cell that the value came in, where the survey says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
    /// `sum`, `difference`, `share` or `ratio`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derived_as: Option<&'static str>,
    /// Figures that it is derived from.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub derived_from: Vec<Operand>,
}

/// A place in a file of the project.
#[derive(Debug, Serialize)]
pub struct StatedTrace {
    /// Below the project folder.
    pub file: String,
    /// From one.
    pub line: usize,
    /// In characters, from one.
    pub column: usize,
}

/// A figure from which another one is derived, and where it came from itself.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Operand {
    pub id: FigureId,
    /// The value as shown, with a decimal point and no grouping.
    pub value: String,
    #[serde(flatten)]
    pub source: ValueSource,
}

/// A place of a figure in a document.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PrintedTrace {
    /// Tag of the language.
    pub language: LanguageTag,
    /// `prose`, `box`, `chart`, `table` or `alternative-text`.
    #[serde(rename = "as")]
    pub context: String,
    /// Number of the page of both PDFs, from one; absent on the web page and in alternative texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// The words that are printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The chart whose alternative text tells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chart: Option<String>,
    /// Name of the file: that of the accessible PDF, whose pages are those of the print PDF, or of the web page.
    pub output: String,
}

/// Traces a figure that the edition has.
pub(super) fn trace(view: &View, edition: &Edition, printed: &[Document], id: &FigureId) -> Option<FigureTrace> {
    let figure = edition.figure(id)?;
    Some(FigureTrace {
        edition: edition.id.clone(),
        id: figure.id.clone(),
        names: names(view, edition, figure),
        shown: shown(view, edition, figure),
        facts: FigureFacts::of(figure),
        source: source(view, edition, figure),
        relations: relations(view, edition, figure),
        history: history(view, figure),
        sign_off: view.model().filter(|_| is_signed(figure)).map(|model| of_figure(model, edition, figure)),
        is_to_be_signed: view.model().is_some_and(|model| model.programme.sign_off.is_some()),
        printed: printed.iter().flat_map(|document| document.places(id)).collect(),
    })
}

/// Nobody signs arithmetic, and what was revised since.
fn is_signed(figure: &Figure) -> bool {
    figure.derivation.is_none() && !figure.id.is_previous()
}

fn relations(view: &View, edition: &Edition, figure: &Figure) -> Vec<RelationTrace> {
    let own = edition.claims.iter().filter(|(_, claim)| claim.figures.contains(&figure.id));
    let relation = |(id, claim): (&String, &Claim)| RelationTrace {
        id: id.clone(),
        standing: match claim.standing {
            Standing::Holds => "holds",
            Standing::Fails(_) => "fails",
            Standing::Lacks(_) | Standing::NotComputable | Standing::NoComparison => "not decided",
        },
        stated: stated(view, &claim.origin),
    };
    own.map(relation).collect()
}

fn history(view: &View, figure: &Figure) -> Vec<SurveyTrace> {
    let Some(model) = view.model() else { return Vec::new() };
    let mut surveys: Vec<_> = model.observations.iter().collect();
    surveys.sort_by_key(|(id, observations)| (observations.period.value.to, *id));
    let of_survey = |(survey, _): (&SurveyId, _)| {
        let figures = of_survey(model, survey);
        let value = figures.get(figure.id.entry())?;
        let facts = FigureFacts::of(value);
        Some(SurveyTrace {
            survey: survey.clone(),
            dating: if value.kind == Kind::Stock { facts.as_of } else { facts.period },
            value: facts.value,
            status: value.status,
            revisions: facts.revisions,
        })
    };
    surveys.into_iter().filter_map(of_survey).collect()
}

fn names(view: &View, edition: &Edition, figure: &Figure) -> BTreeMap<LanguageTag, String> {
    let name =
        |language: &LanguageTag| Some((language.clone(), view.texts(language).value?.names_of(&figure.id).name?));
    edition.languages.iter().filter_map(name).collect()
}

fn shown(view: &View, edition: &Edition, figure: &Figure) -> BTreeMap<LanguageTag, String> {
    let languages = view.model().map(|model| &model.programme.languages);
    let number = |tag: &LanguageTag| {
        let formatter = view.formatter(languages?.get(tag)?).value?;
        let is_percent = figure.unit == crate::project::programme::PERCENT;
        let number = if is_percent { formatter.percent(figure.shown()) } else { formatter.number(figure.shown()) };
        Some((tag.clone(), number))
    };
    edition.languages.iter().filter_map(number).collect()
}

pub(super) fn stated(view: &View, origin: &Origin) -> StatedTrace {
    let (line, column) = view.sources().line_and_column(origin);
    StatedTrace { file: view.sources().get(origin.file).path.clone(), line, column }
}

/// Derivations end at delivered figures, within the bound that reading sets.
fn source(view: &View, edition: &Edition, figure: &Figure) -> ValueSource {
    let derivation = figure.derivation.as_ref();
    let operands = derivation.into_iter().flat_map(Derivation::operands).filter_map(|it| edition.figure(&it.value));
    let operand = |operand: &Figure| Operand {
        id: operand.id.clone(),
        value: operand.shown().to_string(),
        source: source(view, edition, operand),
    };
    ValueSource {
        stated: stated(view, &figure.origin),
        delivered: figure.delivered.clone(),
        derived_as: derivation.map(name_of),
        derived_from: operands.map(operand).collect(),
    }
}

fn name_of(derivation: &Derivation) -> &'static str {
    match derivation {
        Derivation::Sum(_) => "sum",
        Derivation::Difference { .. } => "difference",
        Derivation::Share { .. } => "share",
        Derivation::Ratio { .. } => "ratio",
    }
}

/// An edition in a language, with every place of every figure in the order of its pages.
pub(super) struct Document {
    language: LanguageTag,
    printed: Vec<(FigureId, PrintedRecord)>,
}

impl Document {
    /// The documents of an edition that can be laid out.
    pub(super) fn all(view: &View, edition: &Edition) -> Vec<Self> {
        let document = |language: &LanguageTag| {
            let (composed, pages) = laid_out(view, &edition.id, language)?;
            let (edition, language) = (edition.id.clone(), language.clone());
            let id = DocumentId { edition, language: language.clone(), profile: Profile::Accessible };
            Some(Self { language, printed: printed(&id, &composed.document, &pages) })
        };
        edition.languages.iter().filter_map(document).collect()
    }

    fn places<'d>(&'d self, figure: &'d FigureId) -> impl Iterator<Item = PrintedTrace> + 'd {
        let records = self.printed.iter().filter(move |(id, _)| id == figure);
        records.flat_map(|(_, record)| self.place(record))
    }

    /// A place for each page on which it stands.
    fn place(&self, record: &PrintedRecord) -> Vec<PrintedTrace> {
        let place = |context: &str, page, text: Option<&str>, chart: Option<&str>| PrintedTrace {
            language: self.language.clone(),
            context: context.to_owned(),
            page,
            text: text.map(str::to_owned),
            chart: chart.map(str::to_owned),
            output: record.output.clone(),
        };
        match &record.place {
            PrintedPlace::OnPage(placement) => {
                let mut pages: Vec<usize> = placement.places.iter().map(|place| place.page).collect();
                pages.dedup();
                let context = placement.context.name();
                pages.iter().map(|page| place(context, Some(*page), Some(&placement.text), None)).collect()
            }
            PrintedPlace::AlternativeText { context, chart } => vec![place(context, None, None, Some(chart))],
            PrintedPlace::OnWebPage { context, text } => vec![place(context, None, Some(text), None)],
        }
    }
}
