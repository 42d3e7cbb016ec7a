//! An import before anybody agrees to it: what would change in a survey, what is refused, and what the project would
//! say of it.
//!
//! The changed survey is looked at as part of the whole project, by the same code as a check: a value that the project
//! would refuse is refused here, and findings that the change would bring are shown with it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Serialize;

use super::complaint::Complaint;
use super::merge::{self, Content, NewDelivery, NewValue};
use super::sheet::{CellPlace, Delivery, Sheet, Stored};
use super::survey::{self, Survey};
use super::understand::{Absence, Absent, Delivered, FailedRow, Reading, texts_of};
use crate::edition::{Figure, of_survey};
use crate::figure::{Precision, Status};
use crate::finding::{Code, Finding, Findings};
use crate::multiset;
use crate::name::{EditionId, FigureId, SurveyId};
use crate::project::catalogue::Derivation;
use crate::project::delivery::CellOfDelivery;
use crate::project::observations::Observation;
use crate::project::{Edit, Observations};
use crate::record::place;
use crate::store::spliced;
use crate::workspace::{View, found_in_sources};

/// Values for which the file is put on record as their source.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Record {
    /// Those that change.
    #[default]
    Changes,
    /// All that it states, those included that stay as they are.
    Everything,
}

/// File that values were read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DeliveredFile {
    /// As the user named it.
    pub path: String,
    /// Its name, without folders.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// An import that nothing is written of yet.
pub struct Proposal {
    /// Name of the survey.
    pub survey: SurveyId,
    /// Its file, below the project folder.
    pub path: String,
    /// A row for each delivered figure, in the order of the catalogue.
    pub rows: Vec<Row>,
    /// Rows of the delivery to hand back.
    pub refused: Vec<FailedRow>,
    /// The heads over them, as they stand in the delivery.
    pub(super) heads: Vec<String>,
    /// Findings about the delivery.
    pub complaints: Vec<Finding>,
    /// Findings that the changed project has and did not have before.
    pub new_findings: Vec<Finding>,
    /// Number of findings that the project had and would not have any more.
    pub settled: usize,
    /// The project as it would be, whose sources `new_findings` point into; as it is, if nothing changes.
    pub view: Arc<View>,
    /// A mapping file for the next delivery of this kind; absent if this one could not be read.
    pub mapping: Option<String>,
    /// Change to write; absent if nothing changes.
    pub(super) change: Option<Change>,
}

/// A change of a survey's file.
pub(super) struct Change {
    /// The file's text before.
    pub before: String,
    /// Names of the catalogue, in their order.
    pub order: Vec<FigureId>,
    pub values: Vec<NewValue>,
    pub delivery: Option<NewDelivery>,
}

impl Proposal {
    /// Whether there is anything to write.
    pub fn changes(&self) -> bool {
        self.change.is_some()
    }

    /// The change as an edit of the project.
    pub fn edit(&self) -> Option<Edit> {
        let text = self.change.as_ref()?.text().ok()?;
        Some(Edit { path: self.path.clone(), bytes: Some(text.into_bytes()) })
    }

    /// Whether it came so far that there is something to say of each value, or that there is none to speak of.
    pub fn is_understood(&self) -> bool {
        let has_something = !self.rows.is_empty() || !self.refused.is_empty();
        self.mapping.is_some() && (has_something || !self.complaints.iter().any(Finding::is_error))
    }

    /// Whether something of the delivery, or of what would become of the project, is to be mended.
    pub fn has_errors(&self) -> bool {
        self.complaints.iter().chain(&self.new_findings).any(Finding::is_error)
    }

    /// The same, with the findings that the changed project has and did not have, and how many it is rid of.
    pub(super) fn compared_with(self, before: &Arc<View>) -> Self {
        if before.model().is_none() || Arc::ptr_eq(&self.view, before) {
            return self;
        }
        let (new_findings, settled) = findings_of_change(before, &self.view, &self.survey);
        Self { new_findings, settled, ..self }
    }

    /// A proposal for a delivery that cannot be read, or for a survey that cannot be changed.
    pub(super) fn nothing(view: &Arc<View>, survey: &SurveyId, findings: Findings) -> Self {
        Self {
            survey: survey.clone(),
            path: survey::path(survey),
            rows: Vec::new(),
            refused: Vec::new(),
            heads: Vec::new(),
            complaints: findings.sorted(),
            new_findings: Vec::new(),
            settled: 0,
            view: Arc::clone(view),
            mapping: None,
            change: None,
        }
    }
}

impl Change {
    /// The file's text after.
    pub(super) fn text(&self) -> Result<String, String> {
        self.applied_to(&self.before)
    }

    /// The same change of a text that differs from the one before in the ends of its lines alone.
    pub(super) fn applied_to(&self, text: &str) -> Result<String, String> {
        let order: Vec<&str> = self.order.iter().map(FigureId::as_str).collect();
        Ok(spliced(text, &merge::merge(text, &order, &self.values, self.delivery.as_ref())?))
    }
}

/// A delivered figure, with the fate of its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Row {
    /// Id of the figure.
    pub figure: FigureId,
    /// Its name in the language that the offices write in.
    pub name: String,
    /// The value that stands there, with its precision; absent if none does.
    pub old: Option<String>,
    /// The value that is delivered, with its precision; absent if the delivery says that there is none.
    pub new: Option<String>,
    /// The new value less the old one.
    #[serde(serialize_with = "digits")]
    pub difference: Option<Decimal>,
    /// Its fate.
    pub what: What,
    /// Words for whoever decides.
    pub remark: String,
    /// Cell that it was delivered in.
    #[serde(serialize_with = "in_the_file")]
    pub place: CellPlace,
}

/// A number of any length, as a text.
fn digits<S: serde::Serializer>(number: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
    number.map(|number| number.normalize().to_string()).serialize(serializer)
}

fn in_the_file<S: serde::Serializer>(place: &CellPlace, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(place)
}

/// Fate of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// There was none, and now there is.
    New,
    /// There was another one.
    Changed,
    /// It stays; the file is put on record as its source.
    Recorded,
    /// It stays, and nothing is written.
    Unchanged,
    /// It is computed here, and the delivery has the same.
    Computed,
    /// It is awaited, and the delivery says that there is none.
    NotDelivered,
    /// The delivery says that there is none. What stands there stays.
    NotStated,
    /// It is not taken over.
    Refused,
}

/// The record of the file in the survey.
struct Source {
    id: String,
    /// Absent if the survey has it already.
    new: Option<NewDelivery>,
}

/// Longest id that is made of a file's name.
const LONGEST_ID: usize = 40;

impl Source {
    fn of(file: &DeliveredFile, observations: &Observations) -> Self {
        let known = observations.deliveries.iter().find(|(_, delivery)| delivery.sha256 == file.sha256);
        if let Some((id, _)) = known {
            return Self { id: id.clone(), new: None };
        }
        let id = free_id(&file.name, observations);
        let new = NewDelivery { id: id.clone(), file: file.name.clone(), sha256: file.sha256.clone() };
        Self { id, new: Some(new) }
    }

    fn cell(&self, place: &CellPlace) -> CellOfDelivery {
        CellOfDelivery {
            delivery: self.id.clone(),
            sheet: place.sheet.as_ref().map(ToString::to_string),
            cell: Some(place.position.to_string()),
        }
    }
}

/// An id after the file's name that no delivery of the survey has yet.
fn free_id(file: &str, observations: &Observations) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).to_lowercase();
    let plain = |c: char| if c.is_ascii_lowercase() || c.is_ascii_digit() { c } else { '-' };
    let words: Vec<String> =
        stem.split(|c| plain(c) == '-').filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let mut id: String = words.join("-").chars().take(LONGEST_ID).collect();
    id = id.trim_end_matches('-').to_owned();
    if id.is_empty() {
        id = "delivery".to_owned();
    }
    let is_free = |id: &String| !observations.deliveries.contains_key(id);
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    std::iter::once(id.clone()).chain(numbered).find(is_free).unwrap_or(id)
}

/// Contents of a delivery, by what can become of them.
struct Read {
    /// Values of figures that are delivered.
    delivered: Vec<Delivered>,
    /// Values of figures that are computed here.
    derived: Vec<Delivered>,
    /// Figures of which it says that there is no value.
    stated: Vec<Absent>,
}

/// Values that the project takes, and those that it refuses.
struct Settled {
    /// The project as it would be.
    after: Arc<View>,
    wanted: Vec<NewValue>,
    /// The finding that each of the others would be.
    refused: BTreeMap<FigureId, Finding>,
}

/// A delivery on its way into a survey.
pub(super) struct Importing<'a> {
    view: &'a Arc<View>,
    survey: &'a Survey<'a>,
    record: Record,
    source: Source,
    file: &'a DeliveredFile,
    pub(super) delivery: &'a Delivery,
}

impl<'a> Importing<'a> {
    pub(super) fn new(
        view: &'a Arc<View>,
        file: &'a DeliveredFile,
        delivery: &'a Delivery,
        survey: &'a Survey<'a>,
        record: Record,
    ) -> Self {
        Self { view, survey, record, source: Source::of(file, survey.observations), file, delivery }
    }
}

impl Importing<'_> {
    /// Proposes what the delivery would change.
    pub(super) fn propose(&self, reading: Reading) -> Proposal {
        let Reading { values, absent, complaints, failed, .. } = reading;
        let mut findings = Findings::default();
        complaints.into_iter().for_each(|complaint| findings.push(complaint.into_finding(&self.file.path)));
        let all: BTreeSet<FigureId> = values.iter().map(figure_of).collect();
        let (derived, delivered) = values.into_iter().partition(|value| self.is_derived(&figure_of(value), &all));
        let stated = absent.into_iter().filter(|absent| absent.why == Absence::NotStated).collect();
        let read = Read { delivered, derived, stated };
        let Some(settled) = self.settle(self.wanted(&read), &mut findings) else {
            return Proposal::nothing(self.view, self.survey.name, findings);
        };
        let mut refusals = Refusals { file: &self.file.path, delivery: self.delivery, rows: failed, findings };
        let rows = self.rows(&read, &settled, &mut refusals);
        let refused = refusals.rows_in_order();
        Proposal {
            survey: self.survey.name.clone(),
            path: self.survey.path(),
            rows,
            heads: self.heads(&read, &refused),
            refused,
            complaints: refusals.findings.sorted(),
            new_findings: Vec::new(),
            settled: 0,
            view: settled.after,
            mapping: None,
            change: (!settled.wanted.is_empty()).then(|| self.change(settled.wanted)),
        }
    }

    /// Values that would be written, if the project takes them.
    fn wanted(&self, read: &Read) -> Vec<NewValue> {
        let values = read.delivered.iter().filter_map(|value| self.new_value(value));
        values.chain(read.stated.iter().filter_map(|absent| self.not_delivered(absent))).collect()
    }

    /// A row for each figure that is delivered, in the order of the catalogue.
    fn rows(&self, read: &Read, settled: &Settled, refusals: &mut Refusals) -> Vec<Row> {
        let written: BTreeSet<&FigureId> = settled.wanted.iter().map(|new| &new.figure).collect();
        let is_written = |figure: &FigureId| written.contains(figure);
        let mut rows = Vec::new();
        for value in &read.delivered {
            rows.push(match settled.refused.get(&figure_of(value)) {
                Some(finding) => self.refused_row(value, finding, refusals),
                None => self.row(value, is_written(&figure_of(value))),
            });
        }
        let computed = settled.after.model().map(|model| of_survey(model, self.survey.name)).unwrap_or_default();
        for value in &read.derived {
            rows.push(self.derived_row(value, computed.get(&figure_of(value)), refusals));
        }
        for absent in &read.stated {
            let figure = FigureId::from(absent.figure.as_str());
            rows.push(self.not_stated_row(&figure, &absent.place, is_written(&figure), &mut refusals.findings));
        }
        let order: BTreeMap<_, _> = survey::in_order(self.survey.model).into_iter().zip(0..).collect();
        rows.sort_by_key(|row| order.get(&row.figure).copied());
        rows
    }

    fn change(&self, values: Vec<NewValue>) -> Change {
        let delivery = self.source.new.clone().filter(|_| values.iter().any(|value| value.from.is_some()));
        let order = survey::in_order(self.survey.model).into_iter().cloned().collect();
        Change { before: self.survey.text().to_owned(), order, values, delivery }
    }

    /// Whether a figure is computed in this survey from what it has and what is delivered, and so never typed.
    fn is_derived(&self, figure: &FigureId, delivered: &BTreeSet<FigureId>) -> bool {
        let Some(entry) = self.survey.model.catalogue.entries.get(figure) else { return false };
        let has_value =
            |operand: &FigureId| delivered.contains(operand) || self.survey.observations.figures.contains_key(operand);
        let has_all = |derivation: &Derivation| derivation.operands().iter().all(|operand| has_value(&operand.value));
        entry.definition.derivation().is_some_and(|it| entry.definition.delivery().is_none() || has_all(it))
    }

    fn old(&self, figure: &FigureId) -> Option<&Observation> {
        self.survey.observations.figures.get(figure)
    }

    /// The value as it is to be written; `None` if it stays as it is.
    fn new_value(&self, delivered: &Delivered) -> Option<NewValue> {
        let cell = self.source.cell(&delivered.place);
        let new = NewValue {
            figure: figure_of(delivered),
            content: Content::Number(delivered.value.number.normalize()),
            precision: delivered.value.precision,
            status: delivered.status,
            from: Some(cell.clone()),
        };
        let Some(old) = self.old(&figure_of(delivered)) else { return Some(new) };
        if !is_same(delivered, old) {
            return Some(new);
        }
        let is_on_record = old.from.as_ref().is_some_and(|from| from.value == cell);
        let records = self.record == Record::Everything && !is_on_record;
        records.then_some(NewValue { content: Content::AsItIs, precision: None, status: None, ..new })
    }

    /// The row of words over the refused rows: the last one above all rows of figures that has no number and several cells.
    fn heads(&self, read: &Read, refused: &[FailedRow]) -> Vec<String> {
        let Some(first) = refused.first() else { return Vec::new() };
        let taken = read.delivered.iter().chain(&read.derived).map(|value| &value.place);
        let taken = taken.chain(read.stated.iter().map(|absent| &absent.place));
        let taken = taken.filter(|place| place.sheet.as_deref() == first.sheet.as_deref());
        let top = taken.map(|place| place.position.row).chain([first.row - 1]).min().unwrap_or_default();
        let sheet = self.delivery.sheets.iter().find(|sheet| sheet.name.as_deref() == first.sheet.as_deref());
        let Some(sheet) = sheet else { return Vec::new() };
        let is_head = |row: &u32| {
            let mut cells = sheet.row(*row).peekable();
            cells.peek().is_some()
                && cells.all(|cell| matches!(cell.stored, Stored::Text(_)))
                && sheet.row(*row).count() > 1
        };
        let rows = sheet.rows().into_iter().take_while(|row| *row < top);
        let has_digits =
            |texts: &[String]| texts.iter().any(|text| text.trim().starts_with(|c: char| c.is_ascii_digit()));
        let heads = rows.filter(is_head).map(|row| texts_of(sheet, row)).filter(|texts| !has_digits(texts));
        heads.last().unwrap_or_default()
    }

    /// The record of a figure that is awaited, and of which the delivery says that there is no value.
    fn not_delivered(&self, absent: &Absent) -> Option<NewValue> {
        let figure = FigureId::from(absent.figure.as_str());
        self.survey.observations.awaited.get(&figure)?;
        let sheet = self.delivery.sheets.iter().find(|sheet| sheet.name == absent.place.sheet);
        let cell = sheet.and_then(|sheet| sheet.cells.get(&absent.place.position));
        let said = cell.map(|cell| cell.written().trim().to_owned()).unwrap_or_default();
        let reason = format!("{said} ({}, {})", self.file.name, absent.place);
        Some(NewValue { figure, content: Content::NotDelivered(reason), precision: None, status: None, from: None })
    }

    /// Takes out of `wanted` what the project would refuse, until it refuses nothing more. `None`, after findings, if the
    /// file would have errors that are no delivered value's.
    fn settle(&self, mut wanted: Vec<NewValue>, findings: &mut Findings) -> Option<Settled> {
        let mut refused = BTreeMap::new();
        let before = self.own_errors(self.view);
        while !wanted.is_empty() {
            let text = self.change(wanted.clone()).text();
            let text = text
                .map_err(|why| findings.push(self.not_imported(&format!("its text cannot be read: {why}"))))
                .ok()?;
            let edit = Edit { path: self.survey.path(), bytes: Some(text.clone().into_bytes()) };
            let after = Arc::new(self.view.with(self.view.project().folder().edited(&[edit])));
            let errors = beyond(self.own_errors(&after), &before, |finding| key(finding, None));
            if errors.is_empty() {
                return Some(Settled { after, wanted, refused });
            }
            let known = refused.len();
            let mut entries = merge::entries(&text);
            let names: BTreeSet<&FigureId> = wanted.iter().map(|value| &value.figure).collect();
            entries.retain(|(figure, _)| names.contains(figure));
            for error in &errors {
                let start = error.place.as_ref().map_or(0, |place| place.start);
                let entry = entries.iter().find(|(_, entry)| entry.contains(&start));
                entry.map(|(figure, _)| refused.entry(figure.clone()).or_insert_with(|| error.clone()));
            }
            if refused.len() == known {
                errors.into_iter().for_each(|error| findings.push(self.in_words(error, &after)));
                findings.push(self.not_imported("the changed file would have errors"));
                return None;
            }
            wanted.retain(|value| !refused.contains_key(&value.figure));
        }
        Some(Settled { after: Arc::clone(self.view), wanted, refused })
    }

    fn not_imported(&self, why: &str) -> Finding {
        let message = format!("nothing can be taken over into {}: {why}", self.survey.path());
        Finding::new(Code::NotImported, message, "mend the file, or the delivery; the other findings say where")
    }

    /// A finding about a text that is not written, with its place in words.
    fn in_words(&self, finding: Finding, after: &View) -> Finding {
        let at = finding.place.as_ref().map(|origin| format!(" ({})", place(after.sources(), origin)));
        let message = format!("{}{}", finding.message, at.unwrap_or_default());
        Finding { message, place: None, related: Vec::new(), scope: None, ..finding }
    }

    /// Errors of the survey's own file.
    fn own_errors(&self, view: &View) -> Vec<Finding> {
        let path = self.survey.path();
        let is_own = |finding: &Finding| {
            finding.place.as_ref().is_some_and(|it| view.sources().get(it.file).path == path)
                || finding.file.as_deref() == Some(path.as_str())
        };
        let all = view.found().clone().sorted().into_iter();
        all.filter(|finding| finding.is_error() && is_own(finding)).collect()
    }

    /// A value that is taken over, or stays as it is.
    fn row(&self, value: &Delivered, is_written: bool) -> Row {
        let old = self.old(&figure_of(value));
        let what = match old {
            None => What::New,
            Some(old) if !is_same(value, old) => What::Changed,
            Some(_) if is_written => What::Recorded,
            Some(_) => What::Unchanged,
        };
        let remark = match (what, old) {
            (What::New, _) => self.remark_of_new(&figure_of(value)),
            (What::Changed, Some(old)) => remark_of_change(value, old),
            (What::Recorded, _) => "the file is put on record as its source".to_owned(),
            _ => String::new(),
        };
        let precision = value.value.precision.or(old.map(|old| old.precision)).unwrap_or(Precision::Exact);
        let difference = old.and_then(|old| value.value.number.checked_sub(old.value.value)).filter(|it| !it.is_zero());
        let new = in_words(precision, value.value.number, value.status.or(old.map(|old| old.status)));
        self.row_of(value, what, Some(new), difference, remark)
    }

    fn remark_of_new(&self, figure: &FigureId) -> String {
        let observations = self.survey.observations;
        match observations.not_delivered.get(figure) {
            Some(stated) => format!("was not delivered: {}", stated.reason.value),
            None if observations.awaited.contains_key(figure) => String::new(),
            None => "was not in the survey".to_owned(),
        }
    }

    fn row_of(
        &self,
        value: &Delivered,
        what: What,
        new: Option<String>,
        difference: Option<Decimal>,
        remark: String,
    ) -> Row {
        let old = self.old(&figure_of(value)).map(|old| in_words(old.precision, old.value.value, Some(old.status)));
        Row {
            figure: figure_of(value),
            name: survey::name(self.view, &figure_of(value)),
            old,
            new,
            difference,
            what,
            remark,
            place: value.place.clone(),
        }
    }

    /// A value that the project would refuse.
    fn refused_row(&self, value: &Delivered, finding: &Finding, refusals: &mut Refusals) -> Row {
        refusals.add(value, finding.message.clone(), finding.hint.clone());
        let new = in_words(value.value.precision.unwrap_or(Precision::Exact), value.value.number, value.status);
        self.row_of(value, What::Refused, Some(new), None, finding.message.clone())
    }

    /// A value of a figure that is computed here.
    fn derived_row(&self, value: &Delivered, computed: Option<&Figure>, refusals: &mut Refusals) -> Row {
        let precision = value.value.precision.unwrap_or(Precision::Exact);
        let new = in_words(precision, value.value.number, value.status);
        let shown = computed.map(Figure::shown);
        let is_same = |figure: &Figure| [figure.shown(), figure.exact].contains(&value.value.number);
        if computed.is_some_and(is_same) {
            let remark = "is computed here, and comes out the same".to_owned();
            let row = self.row_of(value, What::Computed, Some(new), None, remark);
            return Row { old: shown.map(|shown| shown.to_string()), ..row };
        }
        let from = self.operands(&figure_of(value));
        let remark = match shown {
            Some(shown) => format!("`{}` is computed here from {from} and comes out as {shown}", value.figure),
            None => format!("`{}` is computed here from {from}, which are not all delivered", value.figure),
        };
        let hint = format!(
            "check the values that it is computed from; what the source prints for it is compared if it stands under [controls]: `{} = {}`",
            value.figure, value.value.number
        );
        refusals.add(value, remark.clone(), hint);
        let row = self.row_of(
            value,
            What::Refused,
            Some(new),
            shown.and_then(|it| value.value.number.checked_sub(it)),
            remark,
        );
        Row { old: shown.map(|shown| shown.to_string()), ..row }
    }

    fn operands(&self, figure: &FigureId) -> String {
        let entry = self.survey.model.catalogue.entries.get(figure);
        let operands =
            entry.and_then(|entry| entry.definition.derivation()).map(|it| it.operands()).unwrap_or_default();
        operands.iter().map(|operand| format!("`{}`", operand.value)).collect::<Vec<_>>().join(", ")
    }

    /// A figure of which the delivery says that there is no value.
    fn not_stated_row(&self, figure: &FigureId, place: &CellPlace, is_written: bool, findings: &mut Findings) -> Row {
        let old = self.old(figure).map(|old| in_words(old.precision, old.value.value, Some(old.status)));
        let remark = match &old {
            Some(_) => "the delivery says that there is no value; it stays",
            None if is_written => "is put on record as not delivered",
            None => "the delivery says that there is no value",
        };
        if let Some(old) = &old {
            let message = format!("the delivery says that there is no value for `{figure}`, and the survey has {old}");
            let hint = "an import takes no value away; if it was withdrawn, write `{ value = \"not-delivered\", reason = \"…\" }`";
            let complaint = Complaint::new(Code::StatedAsMissing, message, hint).at(place).of(figure.as_str());
            findings.push(complaint.into_finding(&self.file.path));
        }
        Row {
            figure: figure.clone(),
            name: survey::name(self.view, figure),
            old,
            new: None,
            difference: None,
            what: if is_written { What::NotDelivered } else { What::NotStated },
            remark: remark.to_owned(),
            place: place.clone(),
        }
    }
}

/// Refused values, for the findings and for the file to hand back.
struct Refusals<'a> {
    file: &'a str,
    delivery: &'a Delivery,
    rows: Vec<FailedRow>,
    findings: Findings,
}

impl Refusals<'_> {
    /// The rows in the order of the delivery.
    fn rows_in_order(&mut self) -> Vec<FailedRow> {
        let mut rows = std::mem::take(&mut self.rows);
        let sheets = &self.delivery.sheets;
        let sheet_of = |row: &FailedRow| sheets.iter().position(|sheet| sheet.name.as_deref() == row.sheet.as_deref());
        rows.sort_by_key(|row| (sheet_of(row), row.row));
        rows
    }

    fn add(&mut self, value: &Delivered, message: String, hint: String) {
        let complaint = Complaint::new(Code::ValueRefused, message.clone(), hint.clone()).at(&value.place);
        self.findings.push(complaint.of(&value.figure).into_finding(self.file));
        let sheet = value.place.sheet.as_ref().map(ToString::to_string);
        let row = value.place.position.row + 1;
        let reason = format!("{message}; {hint}");
        match self.rows.iter_mut().find(|failed| failed.sheet == sheet && failed.row == row) {
            Some(failed) => failed.complaints.push(reason),
            None => {
                let of_row = |it: &&Sheet| it.name == value.place.sheet;
                let found = self.delivery.sheets.iter().find(of_row);
                let cells = found.map(|sheet| texts_of(sheet, row - 1)).unwrap_or_default();
                self.rows.push(FailedRow { sheet, row, cells, complaints: vec![reason] });
            }
        }
    }
}

fn figure_of(delivered: &Delivered) -> FigureId {
    delivered.figure.as_str().into()
}

/// Whether a delivery says what stands there. What it does not say is the same.
fn is_same(delivered: &Delivered, old: &Observation) -> bool {
    delivered.value.number == old.value.value
        && delivered.value.precision.is_none_or(|precision| precision == old.precision)
        && delivered.status.is_none_or(|status| status == old.status)
}

/// The change in percent, and what stays although the number is another one.
fn remark_of_change(delivered: &Delivered, old: &Observation) -> String {
    let number = delivered.value.number;
    let change = if number == old.value.value { String::new() } else { percent(old.value.value, number) };
    let is_kept = delivered.value.precision.is_none() && old.precision != Precision::Exact;
    let kept = format!("the delivery does not say how exact it is: it stays “{}”", old.precision.words().trim());
    let remarks = [change, if is_kept { kept } else { String::new() }];
    remarks.into_iter().filter(|remark| !remark.is_empty()).collect::<Vec<_>>().join("; ")
}

fn in_words(precision: Precision, number: Decimal, status: Option<Status>) -> String {
    let status = status.filter(|status| *status != Status::Final);
    let status = status.map(|status| format!(", {}", status.name().replace('-', " "))).unwrap_or_default();
    format!("{}{number}{status}", precision.words())
}

/// The change in percent, to one digit.
fn percent(old: Decimal, new: Decimal) -> String {
    let change = new.checked_sub(old);
    let share = change.and_then(|it| it.checked_mul(Decimal::ONE_HUNDRED)).and_then(|it| it.checked_div(old));
    share.map_or_else(String::new, |share| {
        let sign = if share.is_sign_negative() { "" } else { "+" };
        format!("{sign}{}%", share.round_dp(1).normalize())
    })
}

type Key = (Code, Option<String>, String, String, Option<String>);

/// The statement of a finding, wherever it stands in its file: lines move when values are put in.
fn key(finding: &Finding, view: Option<&View>) -> Key {
    let path = finding.place.as_ref().zip(view).map(|(place, view)| view.sources().get(place.file).path.clone());
    let subject = finding.subject.as_ref().map(ToString::to_string);
    (finding.code, subject, finding.message.clone(), finding.hint.clone(), path)
}

/// The findings that a project has after a change of a survey and did not have before, and how many it is rid of.
pub(crate) fn findings_of_change(before: &Arc<View>, after: &Arc<View>, survey: &SurveyId) -> (Vec<Finding>, usize) {
    let Some(model) = before.model() else { return (Vec::new(), 0) };
    let uses = model.edition_files.iter().filter(|(_, edition_file)| {
        let surveys = edition_file.earlier.iter().chain([&edition_file.observations]);
        surveys.into_iter().any(|named| named.value == *survey)
    });
    let editions: Vec<EditionId> = uses.map(|(id, _)| id.clone()).collect();
    let now = found_in_sources(before, &editions).sorted();
    let then = found_in_sources(after, &editions).sorted();
    let (all_now, all_then) = (now.len(), then.len());
    let known = now.iter().map(|finding| key(finding, Some(before)));
    let new_findings = multiset::beyond(then, known, |finding| key(finding, Some(after)));
    let settled = all_now + new_findings.len() - all_then;
    (new_findings, settled)
}

/// Those of `found` that `known` has not, or not as often.
fn beyond(found: Vec<Finding>, known: &[Finding], key: impl Fn(&Finding) -> Key) -> Vec<Finding> {
    multiset::beyond(found, known.iter().map(&key), &key)
}
