//! Tables that go out: the figures of an edition, and what is to be filled in for a survey. Both are read again without
//! a mapping.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::survey::{self, Survey};
use super::words::Words;
use crate::calendar::Stated;
use crate::edition::{Edition, Figure, of_survey};
use crate::export::workbook::{self, Cell, Column, Input, Rule, Sheet, Workbook};
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::name::{EditionId, FigureId, SurveyId};
use crate::project::Model;
use crate::project::language::Direction;
use crate::workspace::View;

/// Format of a table that goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableFormat {
    Xlsx,
    Ods,
    Csv,
    Json,
}

impl TableFormat {
    /// Every format by its name, which is also the ending of its files.
    pub const NAMES: &[(&str, TableFormat)] =
        &[("xlsx", Self::Xlsx), ("ods", Self::Ods), ("csv", Self::Csv), ("json", Self::Json)];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, it)| *it == self).map_or("", |(name, _)| name)
    }
}

/// Makes the table of an edition's own figures. `None` after a finding.
pub fn export(view: &View, edition: &EditionId, format: TableFormat, findings: &mut Findings) -> Option<Vec<u8>> {
    let edition = self::edition(view, edition, findings)?;
    if format == TableFormat::Json {
        return Some(super::records::json(view, &edition));
    }
    let survey = Survey::find(view, &edition.survey, findings)?;
    let workbook = Outgoing::new(view, survey.model).export(&survey, &edition);
    written(&workbook, format, findings)
}

/// The survey, or the edition, that a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateFor<'a> {
    /// A survey that is to be filled in: its figures, beside the values of the survey before.
    Survey(&'a SurveyId),
    /// The next edition after this one: its figures with their values.
    Edition(&'a EditionId),
    /// Any survey: every figure that can be delivered.
    Catalogue,
}

/// Makes a workbook to fill in. `None` after a finding.
pub fn template(view: &View, of: TemplateFor, format: TableFormat, findings: &mut Findings) -> Option<Vec<u8>> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let outgoing = Outgoing::new(view, model);
    let workbook = match of {
        TemplateFor::Survey(name) => outgoing.template_of_survey(&Survey::find(view, name, findings)?),
        TemplateFor::Edition(name) => {
            let edition = edition(view, name, findings)?;
            outgoing.template_of_edition(&Survey::find(view, &edition.survey, findings)?, &edition)
        }
        TemplateFor::Catalogue => outgoing.template_of_catalogue(),
    };
    written(&workbook, format, findings)
}

fn edition(view: &View, name: &EditionId, findings: &mut Findings) -> Option<std::sync::Arc<Edition>> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let names = || model.editions.iter().map(EditionId::as_str);
    if !model.editions.contains(name) {
        let hint = did_you_mean(name.as_str(), names())
            .map_or_else(|| there_are(names()), |near| format!("did you mean `{near}`?"));
        findings.push(Finding::new(Code::UnknownName, format!("there is no edition `{name}`"), hint));
        return None;
    }
    let made = view.edition(name);
    findings.extend((*made.found).clone());
    if made.value.is_none() {
        findings.extend(view.found().clone());
    }
    made.value
}

fn written(workbook: &Workbook, format: TableFormat, findings: &mut Findings) -> Option<Vec<u8>> {
    let bug = |error: String| Finding::new(Code::Export, error, "this is a bug in iq-figures; please report it");
    let made = match format {
        TableFormat::Xlsx => workbook::xlsx(workbook).map_err(|error| error.to_string()),
        TableFormat::Ods => workbook::ods(workbook).map_err(|error| error.to_string()),
        TableFormat::Csv => match workbook.sheets.first() {
            Some(sheet) => workbook::csv(sheet).map_err(|error| error.to_string()),
            None => Ok(Vec::new()),
        },
        TableFormat::Json => Err("a template has no form in JSON".to_owned()),
    };
    made.map_err(|error| findings.push(bug(format!("the table cannot be written: {error}")))).ok()
}

/// Tables in the language that the offices write in.
struct Outgoing<'v> {
    view: &'v View,
    model: &'v Model,
    words: &'static Words,
}

/// Widths of columns, in characters.
const ID: u16 = 34;
const NAME: u16 = 52;
const WORD: u16 = 14;
const NUMBER: u16 = 13;
const PERIOD: u16 = 24;

impl<'v> Outgoing<'v> {
    fn new(view: &'v View, model: &'v Model) -> Self {
        Self { view, model, words: Words::of(model.programme.source_language.as_str()) }
    }

    /// The figures of an edition's survey, in the order of the catalogue: what it has, awaits and lacks on purpose, and
    /// what is computed from it.
    fn export(&self, survey: &Survey, edition: &Edition) -> Workbook {
        let words = self.words;
        let figures = survey.figures();
        let observations = survey.observations;
        let rows = survey::in_order(self.model).into_iter().filter_map(|id| {
            let [value, precision, status, note] = match figures.get(id) {
                Some(figure) => self.value_cells(figure),
                None if observations.awaited.contains_key(id) => [const { Cell::Empty }; 4],
                None if observations.not_delivered.contains_key(id) => {
                    [Cell::text(words.no_value), Cell::Empty, Cell::Empty, Cell::Empty]
                }
                None => return None,
            };
            let [id, name, unit, period] = self.about(id, figures.get(id), survey);
            Some(vec![id, name, unit, period, value, precision, status, note])
        });
        let columns = [
            (words.id, ID),
            (words.name, NAME),
            (words.unit, WORD),
            (words.period, PERIOD),
            (words.value, NUMBER),
            (words.precision, WORD),
            (words.status, WORD),
            (words.note, WORD),
        ];
        let columns = columns.map(|(head, width)| Column { head: head.to_owned(), width, input: None });
        let sheet = self.sheet(words.figures, columns.into(), rows.collect());
        Workbook { title: edition.id.to_string(), day: edition.issued_on, sheets: vec![sheet] }
    }

    fn value_cells(&self, figure: &Figure) -> [Cell; 4] {
        let is_computed = figure.derivation.is_some();
        let number = if is_computed { figure.shown() } else { figure.exact };
        let precision = self.words.precision_of(figure.precision);
        let precision = Cell::text(precision);
        let status = self.words.status_of(figure.status);
        let status = Cell::text(status);
        let note = if is_computed { Cell::text(self.words.computed) } else { Cell::Empty };
        [Cell::number(number, figure.decimals), precision, status, note]
    }

    /// The figures of a survey, beside the latest values of earlier ones.
    fn template_of_survey(&self, survey: &Survey) -> Workbook {
        let observations = survey.observations;
        let earlier = self.earlier(observations.period.value.from, observations.period.value.to);
        let mut ids = expected(survey);
        if ids.is_empty() {
            ids = earlier.first().map(|(_, figures)| delivered(figures)).unwrap_or_default();
        }
        let last = |id: &FigureId| earlier.iter().find_map(|(_, figures)| figures.get(id).cloned());
        let rows = self.template_rows(&ids, &last, Some(survey));
        self.template(survey.name.as_str(), observations.period.value.to, rows)
    }

    /// The figures of an edition with their values, for the survey that comes next.
    fn template_of_edition(&self, survey: &Survey, edition: &Edition) -> Workbook {
        let figures = survey.figures();
        let rows = self.template_rows(&expected(survey), &|id| figures.get(id).cloned(), None);
        self.template(edition.id.as_str(), edition.issued_on, rows)
    }

    /// Every figure that can be delivered, with its latest value.
    fn template_of_catalogue(&self) -> Workbook {
        let all = self.earlier(NaiveDate::MAX, NaiveDate::MAX);
        let entries = &self.model.catalogue.entries;
        let ids = survey::in_order(self.model).into_iter();
        let ids: Vec<&FigureId> = ids.filter(|id| entries[*id].definition.derivation().is_none()).collect();
        let last = |id: &FigureId| all.iter().find_map(|(_, figures)| figures.get(id).cloned());
        let day = all.first().map(|(to, _)| *to).or_else(|| NaiveDate::from_ymd_opt(2000, 1, 1));
        self.template(self.words.figures, day.unwrap_or_default(), self.template_rows(&ids, &last, None))
    }

    /// Figures of the surveys that ended before a day, the latest first. Of two that end together the shorter one comes
    /// first: it says more of that time.
    fn earlier(&self, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, BTreeMap<FigureId, Figure>)> {
        let surveys = self.model.observations.iter();
        let mut surveys: Vec<_> =
            surveys.filter(|(_, it)| it.period.value.to < to && it.period.value.from <= from).collect();
        surveys
            .sort_by_key(|(name, it)| (std::cmp::Reverse((it.period.value.to, it.period.value.from)), (*name).clone()));
        surveys.into_iter().map(|(name, it)| (it.period.value.to, of_survey(self.model, name))).collect()
    }

    fn template_rows(
        &self,
        ids: &[&FigureId],
        last: &dyn Fn(&FigureId) -> Option<Figure>,
        survey: Option<&Survey>,
    ) -> Vec<Vec<Cell>> {
        let rows = ids.iter().map(|id| {
            let last = last(id);
            let [id, name, unit, period] = match survey {
                Some(survey) => self.about(id, None, survey),
                None => [Cell::text(id.as_str()), Cell::text(survey::name(self.view, id)), self.unit(id), Cell::Empty],
            };
            let value = last.map_or(Cell::Empty, |last| Cell::number(last.exact, last.decimals));
            vec![id, name, unit, period, value, Cell::Empty, Cell::Empty, Cell::Empty]
        });
        rows.collect()
    }

    fn template(&self, title: &str, day: NaiveDate, rows: Vec<Vec<Cell>>) -> Workbook {
        let words = self.words;
        let column = |head: &str, width, input| Column { head: head.to_owned(), width, input };
        let list =
            |words_of: Vec<String>| Input { rule: Rule::OneOf(words_of), refusal: words.refused_word.to_owned() };
        let number = Rule::NumberOr(words.no_value.to_owned());
        let number = Input { rule: number, refusal: words.refused_number.to_owned() };
        let columns = vec![
            column(words.id, ID, None),
            column(words.name, NAME, None),
            column(words.unit, WORD, None),
            column(words.period, PERIOD, None),
            column(words.last, NUMBER, None),
            column(words.new, NUMBER, Some(number)),
            column(words.precision, WORD, Some(list(words.all_precisions()))),
            column(words.status, WORD, Some(list(words.all_statuses()))),
        ];
        let figures = Sheet { is_locked: true, ..self.sheet(words.figures, columns, rows) };
        let lines = words.how.iter().map(|line| vec![Cell::text(*line)]).collect();
        let instructions = self.sheet(words.instructions, vec![column(words.instructions, 110, None)], lines);
        Workbook { title: title.to_owned(), day, sheets: vec![figures, instructions] }
    }

    fn sheet(&self, name: &str, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Sheet {
        let source = self.model.programme.languages.get(&self.model.programme.source_language);
        let is_right_to_left = source.is_some_and(|language| language.direction == Direction::Rtl);
        Sheet { name: name.to_owned(), columns, rows, is_locked: false, is_right_to_left }
    }

    /// Id, name, unit and period or day of a figure.
    fn about(&self, id: &FigureId, figure: Option<&Figure>, survey: &Survey) -> [Cell; 4] {
        let stated = |text: String, is_stated: bool| if is_stated { text } else { self.words.not_stated.to_owned() };
        let kind = self.model.catalogue.entries.get(id).and_then(|entry| Some(entry.definition.delivery()?.kind));
        let period = match (figure, kind) {
            (Some(figure), _) if figure.kind == Kind::Stock => {
                stated(figure.as_of.to_string(), matches!(figure.as_of, Stated::As(_)))
            }
            (Some(figure), _) => stated(figure.period.to_string(), matches!(figure.period, Stated::As(_))),
            (None, Some(Kind::Flow)) => survey.observations.period.value.to_string(),
            (None, _) => String::new(),
        };
        [Cell::text(id.as_str()), Cell::text(survey::name(self.view, id)), self.unit(id), Cell::text(period)]
    }

    /// The words of a figure's unit.
    fn unit(&self, id: &FigureId) -> Cell {
        Cell::text(survey::unit_words(self.view, &survey::unit_of(self.model, id)))
    }
}

/// Figures that a survey's file has, whatever it says of them, in the order of the catalogue.
fn expected<'s>(survey: &'s Survey) -> Vec<&'s FigureId> {
    let it = survey.observations;
    let is_expected = |id: &&FigureId| {
        it.figures.contains_key(*id) || it.awaited.contains_key(*id) || it.not_delivered.contains_key(*id)
    };
    survey::in_order(survey.model).into_iter().filter(is_expected).collect()
}

fn delivered(figures: &BTreeMap<FigureId, Figure>) -> Vec<&FigureId> {
    figures.values().filter(|figure| figure.derivation.is_none()).map(|figure| &figure.id).collect()
}
