//! A survey as a delivery meets it: its file, the figures of the catalogue in their order, and what each is called.

use std::collections::BTreeMap;

use super::known::{Known, KnownFigure, Measure};
use crate::calendar::CalendarDate;
use crate::edition::{Figure, of_survey, unit_together};
use crate::finding::{Code, Finding, Findings, did_you_mean, there_are};
use crate::name::{FigureId, SurveyId};
use crate::project::catalogue::Derivation;
use crate::project::programme::PERCENT;
use crate::project::{Model, Observations};
use crate::source::FileId;
use crate::text::Names;
use crate::workspace::View;

/// A survey of a project, whose file has no errors.
pub(crate) struct Survey<'v> {
    pub view: &'v View,
    pub model: &'v Model,
    pub name: &'v SurveyId,
    pub observations: &'v Observations,
    pub file: FileId,
}

impl<'v> Survey<'v> {
    /// The survey of that name; `None` after a finding.
    pub(crate) fn find(view: &'v View, name: &'v SurveyId, findings: &mut Findings) -> Option<Self> {
        let path = path(name);
        let found = view.sources().iter().find(|(_, file)| file.path == path).map(|(id, _)| id);
        let Some(model) = view.model() else {
            findings.extend(view.found().clone());
            return None;
        };
        let Some(file) = found else {
            findings.push(unknown(view, name));
            return None;
        };
        let Some(observations) = model.observations.get(name) else {
            let own = view.found().clone().sorted().into_iter();
            let own = own.filter(|finding| finding.place.as_ref().is_some_and(|place| place.file == file));
            own.filter(Finding::is_error).for_each(|finding| findings.push(finding));
            let message = format!("{path} has errors");
            findings.push(Finding::new(Code::NotImported, message, "mend them first; nothing is taken over before"));
            return None;
        };
        Some(Self { view, model, name, observations, file })
    }

    /// Its file, below the project folder.
    pub(crate) fn path(&self) -> String {
        path(self.name)
    }

    /// The text of its file.
    pub(crate) fn text(&self) -> &'v str {
        &self.view.sources().get(self.file).text
    }

    /// Its figures with their values, the derived ones included.
    pub(crate) fn figures(&self) -> BTreeMap<FigureId, Figure> {
        of_survey(self.model, self.name)
    }

    /// The figures of the catalogue, with what a table may call them.
    pub(crate) fn known(&self) -> Known {
        let entries = self.model.catalogue.entries.keys();
        let figure = |id: &FigureId| {
            let measure = self.measure(id);
            // That a figure is stated in percent is worth saying: one below 1 could be a fraction.
            let units = if measure == Measure::Percent { Vec::new() } else { self.units(id) };
            (id.to_string(), KnownFigure { names: all_names(self.view, id), units, measure })
        };
        Known { figures: entries.map(figure).collect(), value_heads: self.value_heads() }
    }

    /// Words for its unit in all languages.
    fn units(&self, id: &FigureId) -> Vec<String> {
        let unit = unit_of(self.model, id);
        let texts = self.view.languages().filter_map(|language| self.view.texts(language).value);
        texts.filter_map(|texts| texts.unit_words(&unit)).chain([unit.clone()]).collect()
    }

    fn measure(&self, id: &FigureId) -> Measure {
        if unit_of(self.model, id) == PERCENT { Measure::Percent } else { Measure::Other }
    }

    /// Heads by which a table with columns for several surveys says which is this one.
    fn value_heads(&self) -> Vec<String> {
        let period = self.observations.period.value;
        let mut heads = vec![self.name.to_string(), period.to_string(), period.to.to_string()];
        for language in self.model.programme.languages.values() {
            if let Some(formatter) = self.view.formatter(language).value {
                heads.push(formatter.date(CalendarDate::Day(period.to)));
                heads.push(formatter.month_and_year(period.to));
            }
        }
        heads
    }
}

/// The names of all figures of the catalogue, in the order of its file.
pub(crate) fn in_order(model: &Model) -> Vec<&FigureId> {
    let mut entries: Vec<_> = model.catalogue.entries.iter().collect();
    entries.sort_by_key(|(_, entry)| entry.origin.start);
    entries.into_iter().map(|(id, _)| id).collect()
}

/// The name of a figure in the language that the offices write in; its id where it has none.
pub(crate) fn name(view: &View, id: &FigureId) -> String {
    let source = view.model().map(|model| &model.programme.source_language);
    let texts = source.and_then(|source| view.texts(source).value);
    texts.and_then(|texts| texts.names_of(id).name).unwrap_or_else(|| id.to_string())
}

/// The name of a figure's unit, as derivations have it; empty for ratios.
pub(crate) fn unit_of(model: &Model, id: &FigureId) -> String {
    let Some(entry) = model.catalogue.entries.get(id) else { return String::new() };
    match (entry.definition.derivation(), entry.definition.delivery()) {
        (Some(Derivation::Share { .. }), _) => PERCENT.to_owned(),
        (_, Some(delivery)) => delivery.unit.value.clone(),
        (Some(derivation @ (Derivation::Sum(_) | Derivation::Difference { .. })), None) => {
            let units = derivation.operands().into_iter().map(|operand| unit_of(model, &operand.value));
            unit_together(units, &model.programme)
        }
        (_, None) => String::new(),
    }
}

/// The words of a unit in the language that the offices write in; its name where it has none.
pub(crate) fn unit_words(view: &View, unit: &str) -> String {
    let source = view.model().map(|model| &model.programme.source_language);
    let texts = source.and_then(|source| view.texts(source).value);
    texts.and_then(|texts| texts.unit_words(unit)).unwrap_or_else(|| unit.to_owned())
}

/// The path of a survey's file.
pub(crate) fn path(survey: &SurveyId) -> String {
    format!("observations/{survey}.toml")
}

fn unknown(view: &View, name: &SurveyId) -> Finding {
    let surveys = || view.model().into_iter().flat_map(|model| model.observations.keys().map(SurveyId::as_str));
    let hint = match did_you_mean(name.as_str(), surveys()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "{}; a new survey begins with a file {} that has its period, reference dates and [figures]",
            there_are(surveys()),
            path(&"<name>".into())
        ),
    };
    Finding::new(Code::UnknownName, format!("there is no survey `{name}`"), hint)
}

/// Its names in all languages, long and short.
fn all_names(view: &View, id: &FigureId) -> Vec<String> {
    let texts = view.languages().filter_map(|language| view.texts(language).value);
    let names = texts.flat_map(|texts| {
        let Names { name, short } = texts.names_of(id);
        name.into_iter().chain(short)
    });
    names.collect()
}
