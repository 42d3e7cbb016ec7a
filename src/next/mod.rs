//! The next edition of a publication: the files that it starts from, and the list of what is left to do.
//!
//! Texts are kept, since they are made of blocks and their figures are variables. New is what only people know: the values,
//! which start as places to be filled in, and whether sentences that name dates still say what is true.

mod dated_texts;
mod delivered;
mod edition_file;
mod observations;
mod reviewed;
mod undelivered;
mod wanted;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::calendar::{CalendarDate, Period, PeriodForm, at_the_end};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{EditionId, MessageId, SurveyId};
use crate::project::observations::DiscrepancySubject;
use crate::project::{EditionFile, Model, Observations, is_plain_name};
use crate::store::create_together;
use crate::workspace::View;

pub use delivered::Delivered;
pub use reviewed::{Review, Reviewed, review};
pub use undelivered::{Said, Undelivered, say_undelivered};
pub use wanted::Wanted;

/// An edition to begin.
#[derive(Debug, Clone)]
pub struct Next {
    /// Its name.
    pub id: EditionId,
    /// The edition that it follows.
    pub from: EditionId,
    /// Period of its survey.
    pub period: Period,
    /// Days on which its collectors drew their data.
    pub reference_dates: ReferenceDates,
    /// Name of its survey; that of its period if there is none.
    pub survey: Option<SurveyId>,
    /// Its version; the one in its name if there is none.
    pub version: Option<CalendarDate>,
    /// The moment that dates its outputs; the last day of its version if there is none.
    pub issued: Option<DateTime<FixedOffset>>,
}

/// Days on which collectors draw their data.
#[derive(Debug, Clone, Default)]
pub struct ReferenceDates {
    /// Of every collector that stated one before.
    pub all: Option<NaiveDate>,
    /// Of single collectors, by name.
    pub of: Vec<(String, NaiveDate)>,
}

/// The files of a new edition, and what is left to do. Nothing is written yet.
#[derive(Debug)]
pub struct Start {
    /// New files by their paths below the project's folder.
    pub files: Vec<(PathBuf, String)>,
    /// The work that is left to do.
    pub left: Left,
}

/// Work that only people can do.
#[derive(Debug)]
pub struct Left {
    /// Its survey.
    pub survey: SurveyId,
    /// Whether the survey was there before; then it is used as it is.
    pub survey_was_there: bool,
    /// Number of values to enter.
    pub values: usize,
    /// Targets of earlier surveys that stand until another is stated.
    pub standing: Vec<String>,
    /// Texts that name dates and periods, to be read again.
    pub texts: Vec<MessageId>,
    /// Findings that somebody answered for in the edition before, by code and subject.
    pub waivers: Vec<(String, String)>,
    /// Relations and discrepancies that the earlier survey declares for itself, by id or by what they are about.
    pub of_survey_alone: Vec<String>,
    /// The earlier survey.
    pub before: SurveyId,
}

/// Plans the next edition of the project that `view` shows.
///
/// # Errors
///
/// Fails with findings if a name, a date or the edition before is not as it has to be.
pub fn start(view: &Arc<View>, next: &Next) -> Result<Start, Findings> {
    let mut findings = Findings::default();
    let start = Planner::new(view, next, &mut findings).and_then(|planner| planner.start(&mut findings));
    match start {
        Some(start) if !findings.has_errors() => Ok(start),
        _ => Err(findings),
    }
}

impl Start {
    /// Writes the new files into the project's folder: all of them, or none. Files that are there are never replaced.
    ///
    /// # Errors
    ///
    /// Fails if one of them is there already or cannot be written; then none is.
    pub fn write(&self, project: &Path) -> io::Result<()> {
        let files: Vec<_> = self.files.iter().map(|(path, text)| (project.join(path), text.as_bytes())).collect();
        create_together(&files)
    }
}

/// The project and edition that a new one follows.
struct Planner<'v> {
    view: &'v Arc<View>,
    model: &'v Model,
    next: &'v Next,
    edition_file: &'v EditionFile,
    edition: Arc<Edition>,
    /// Observations of the edition before.
    before: &'v Observations,
    survey: SurveyId,
    version: CalendarDate,
}

impl<'v> Planner<'v> {
    fn new(view: &'v Arc<View>, next: &'v Next, findings: &mut Findings) -> Option<Self> {
        let (model, edition_file) = edition_file_of(view, &next.from, findings)?;
        let before = model.observations.get(&edition_file.observations.value)?;
        let edition = view.edition(&next.from);
        findings.extend((*edition.found).clone());
        let survey = next.survey.clone().unwrap_or_else(|| named_after(next.period));
        let version = version(next, findings)?;
        Some(Self { view, model, next, edition_file, edition: edition.value?, before, survey, version })
    }

    fn start(&self, findings: &mut Findings) -> Option<Start> {
        self.check_names(findings);
        let texts = dated_texts::find(self.view, &self.edition);
        let there = self.model.observations.get(&self.survey);
        let observations = match there {
            Some(there) => self.check_period(there, findings).map(|()| None)?,
            None => Some(observations::text(self, findings)?),
        };
        let path = |folder: &str, name: &str| PathBuf::from(folder).join(format!("{name}.toml"));
        let values = observations.as_ref().map_or(0, |new| new.values);
        let mut files = Vec::new();
        if let Some(new) = observations {
            files.push((path("observations", self.survey.as_str()), new.text));
        }
        files.push((path("editions", self.next.id.as_str()), edition_file::text(self, &texts)));
        let waivers = self.edition_file.waivers.iter().map(|it| (it.code.number().to_owned(), it.subject.to_string()));
        let left = Left {
            survey: self.survey.clone(),
            survey_was_there: there.is_some(),
            values,
            standing: self.standing_targets().into_iter().map(str::to_owned).collect(),
            texts,
            waivers: waivers.collect(),
            of_survey_alone: self.of_survey_alone(),
            before: self.edition_file.observations.value.clone(),
        };
        Some(Start { files, left })
    }

    fn of_survey_alone(&self) -> Vec<String> {
        let relations = self.before.relations.iter().map(|relation| relation.id.value.clone());
        let discrepancies = self.before.discrepancies.iter().map(|discrepancy| match &discrepancy.subject {
            DiscrepancySubject::Figure(figure) => figure.value.to_string(),
            DiscrepancySubject::Date(date) => date.value.clone(),
        });
        relations.chain(discrepancies).collect()
    }

    fn check_names(&self, findings: &mut Findings) {
        for name in [self.next.id.as_str(), self.survey.as_str()] {
            if !is_plain_name(name) {
                let hint = "use small letters a to z, digits and hyphens";
                findings.push(Finding::new(Code::BadValue, format!("\"{name}\" cannot be the name of a file"), hint));
            }
        }
        let editions = self.view.sources().paths().filter(|path| path.starts_with("editions/"));
        let own = format!("editions/{}.toml", self.next.id);
        if editions.into_iter().any(|path| *path == *own) {
            let message = format!("there is an edition `{}` already", self.next.id);
            let hint = format!(
                "choose another name; to go on with it, enter or `iq-figures import` its values, or change editions/{}.toml",
                self.next.id
            );
            findings.push(Finding::new(Code::DuplicateId, message, hint));
        }
    }

    fn check_period(&self, there: &Observations, findings: &mut Findings) -> Option<()> {
        if there.period.value == self.next.period {
            return Some(());
        }
        let message = format!("the survey `{}` is there already, of {}", self.survey, there.period.value);
        let hint = "name another with --survey, or give the period that it has";
        findings.push(Finding::new(Code::BadValue, message, hint).at(there.period.origin.clone()));
        None
    }

    /// Earlier surveys that the new edition names, the oldest first: those of the edition before, and its own.
    fn earlier(&self) -> Vec<&SurveyId> {
        let earlier = self.edition_file.earlier.iter().map(|survey| &survey.value);
        let own = &self.edition_file.observations.value;
        let compares = self.before.period.value.to < self.next.period.to && self.compares();
        earlier.chain(compares.then_some(own)).collect()
    }

    /// Whether the catalogue says that anything of the survey before compares with a later one, or a target of it stands.
    fn compares(&self) -> bool {
        let declared = self.model.catalogue.comparable.iter().flat_map(|it| &it.figures);
        let compares = declared.into_iter().any(|figure| self.edition.figures.contains_key(&figure.value));
        compares || !self.standing_targets().is_empty()
    }

    /// Targets of the survey before that still lie ahead.
    fn standing_targets(&self) -> Vec<&str> {
        let ahead = |figure: &&crate::edition::Figure| {
            let period = figure.period.known();
            figure.kind == crate::figure::Kind::Target && period.is_some_and(|it| it.to > self.next.period.to)
        };
        self.edition.figures.values().filter(ahead).map(|figure| figure.id.as_str()).collect()
    }
}

/// The model, and the edition in it; `None` after a finding.
fn edition_file_of<'v>(
    view: &'v View,
    id: &EditionId,
    findings: &mut Findings,
) -> Option<(&'v Model, &'v EditionFile)> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let edition_file = model.edition_files.get(id);
    if edition_file.is_none() {
        findings.push(unknown_edition(view, model, id));
    }
    Some((model, edition_file?))
}

fn unknown_edition(view: &View, model: &Model, id: &EditionId) -> Finding {
    let there = view.sources().paths().any(|path| *path == *format!("editions/{id}.toml"));
    if there {
        let message = format!("the edition `{id}` cannot be read");
        return Finding::new(Code::UnknownName, message, "`iq-figures check` shows what is wrong with it");
    }
    let hint = match did_you_mean(id.as_str(), model.edition_files.keys().map(EditionId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "see `iq-figures list`".to_owned(),
    };
    Finding::new(Code::UnknownName, format!("there is no edition `{id}`"), hint)
}

/// `2019-01--2020-06` for whole months, else with days.
fn named_after(period: Period) -> SurveyId {
    let pattern = if period.form() == PeriodForm::Days { "%Y-%m-%d" } else { "%Y-%m" };
    let [from, to] = [period.from, period.to].map(|day| day.format(pattern).to_string());
    SurveyId::from(format!("{from}--{to}"))
}

/// The version that is asked for, or the one at the end of the name.
fn version(next: &Next, findings: &mut Findings) -> Option<CalendarDate> {
    let name = next.id.as_str();
    let version = next.version.or_else(|| at_the_end(name, |text| text.parse().ok()));
    if version.is_none() {
        let message = format!("the version of `{name}` is not known");
        let hint = "end its name with a date, such as fact-sheet-2020-08, or give --version 2020-08";
        findings.push(Finding::new(Code::MissingKey, message, hint));
    }
    version
}
