//! A correction before anybody agrees to it: the change of the survey's file, and everything that it touches.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;

use crate::delivery::{Content, NewValue, findings_of_change, merge, quoted};
use crate::edition::{Edition, Figure};
use crate::figure::{CorrectionClass, Precision, RevisionKind, Status};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{EditionId, FigureId, LanguageTag, MessageId, SurveyId};
use crate::project::observations::Observation;
use crate::project::{Edit, Model, with_plain_line_ends};
use crate::store::{rewrite_text, spliced};
use crate::workspace::View;

/// A revision that somebody asks for.
#[derive(Debug, Clone)]
pub struct Correct {
    /// A delivered figure.
    pub figure: FigureId,
    /// The new value: digits, with a decimal point.
    pub value: String,
    /// An edition of the survey with the value.
    pub edition: EditionId,
    /// `correction`, `routine` or `method`.
    pub kind: String,
    /// `minor` or `serious`; of a correction alone.
    pub class: Option<String>,
    /// Day of the revision.
    pub on: NaiveDate,
    /// For the record.
    pub reason: String,
    /// Message that says the reason to readers.
    pub explanation: Option<MessageId>,
    /// Status of the new value; that of the old one if absent.
    pub status: Option<String>,
}

/// A revision that nothing is written of yet.
pub struct Corrected {
    /// The survey with the value.
    pub survey: SurveyId,
    /// Its file, below the project folder.
    pub path: String,
    /// Lines of the file that change.
    pub lines: Lines,
    /// Everything that is shown otherwise, by edition and figure.
    pub changed: Vec<ChangedFigure>,
    /// Findings that the changed project has and did not have before.
    pub new_findings: Vec<Finding>,
    /// The project as it would be, whose sources they point into.
    pub view: Arc<View>,
    before: String,
    change: Change,
}

/// Lines of a file that go, and those that come.
#[derive(Debug, Clone, Serialize)]
pub struct Lines {
    /// As they are.
    pub go: Vec<String>,
    /// As they will be.
    pub come: Vec<String>,
}

/// A figure that an edition shows otherwise after a revision.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct ChangedFigure {
    /// The edition.
    pub edition: EditionId,
    /// The figure.
    pub figure: FigureId,
    /// The value as shown before.
    pub was: String,
    /// The value as shown after.
    pub is: String,
    /// Languages that print it.
    pub printed: Vec<LanguageTag>,
}

/// The edits of the file.
struct Change {
    value: NewValue,
    /// The lines of the `[[revision]]`.
    revision: String,
}

impl Change {
    /// The file with the new value alone.
    fn merged(&self, text: &str) -> Option<String> {
        Some(spliced(text, &merge(text, &[], std::slice::from_ref(&self.value), None).ok()?))
    }

    /// The file after, with the ends of lines that it has. `None` if it is no survey any more.
    fn of(&self, text: &str) -> Option<String> {
        let changed = self.merged(text)?;
        let break_before = if changed.is_empty() || changed.ends_with('\n') { "\n" } else { "\n\n" };
        let added = [break_before, &self.revision].concat();
        let has_carriage_returns = text.contains("\r\n");
        Some(changed + &if has_carriage_returns { added.replace('\n', "\r\n") } else { added })
    }
}

/// Proposes a revision. `None` after findings if it cannot be made; they point into the project as it is, or, where it is
/// the changed file that would have errors, say their place in words.
pub fn correct(view: &Arc<View>, order: &Correct, findings: &mut Findings) -> Option<Corrected> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let survey = survey(model, &order.edition, findings)?;
    let observation = observation(model, &survey, order, findings)?;
    let change = change(model, observation, order, findings)?;
    let path = format!("observations/{survey}.toml");
    let (_, file) = view.sources().iter().find(|(_, file)| file.path == path)?;
    let before = file.text.clone();
    let after = change.of(&before).or_else(|| {
        findings.push(refused(
            format!("{path} cannot be changed"),
            "check that its [figures] are as docs/authoring.md has them",
        ));
        None
    })?;
    let edit = Edit { path: path.clone(), bytes: Some(after.clone().into_bytes()) };
    let changed_view = Arc::new(view.with(view.project().folder().edited(&[edit])));
    if changed_view.model().is_none_or(|model| !model.observations.contains_key(&survey)) {
        would_be_refused(&changed_view, &path, findings);
        return None;
    }
    Some(Corrected {
        lines: lines(&before, &change),
        changed: changed(view, &changed_view, &survey),
        new_findings: findings_of_change(view, &changed_view, &survey).0,
        view: changed_view,
        survey,
        path,
        before,
        change,
    })
}

fn refused(message: String, hint: impl Into<String>) -> Finding {
    Finding::new(Code::NotCorrected, message, hint)
}

fn survey(model: &Model, edition: &EditionId, findings: &mut Findings) -> Option<SurveyId> {
    let release = model.edition_files.get(edition);
    if release.is_none() {
        let hint = match did_you_mean(edition.as_str(), model.editions.iter().map(EditionId::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`iq-figures list` shows all editions; `iq-figures check` says what is wrong with one".to_owned(),
        };
        findings.push(Finding::new(
            Code::UnknownName,
            format!("there is no edition `{edition}` that can be read"),
            hint,
        ));
    }
    Some(release?.observations.value.clone())
}

/// The value as the survey has it.
fn observation<'m>(
    model: &'m Model,
    survey: &SurveyId,
    order: &Correct,
    findings: &mut Findings,
) -> Option<&'m Observation> {
    let figure = &order.figure;
    let Some(observations) = model.observations.get(survey) else {
        let hint = "`iq-figures check` says what is wrong; mend that first";
        findings.push(refused(format!("observations/{survey}.toml has errors"), hint));
        return None;
    };
    if let Some(observation) = observations.figures.get(figure) {
        return Some(observation);
    }
    let entry = model.catalogue.entries.get(figure);
    let finding = match entry.and_then(|entry| entry.definition.derivation()) {
        Some(derivation) => {
            let operands: Vec<String> = derivation.operands().iter().map(|it| format!("`{}`", it.value)).collect();
            let hint = format!("correct what it is derived from: {}", operands.join(", "));
            refused(format!("`{figure}` is derived, and follows when its operands are corrected"), hint)
        }
        None => {
            let near = did_you_mean(figure.as_str(), observations.figures.keys().map(FigureId::as_str));
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => "a correction adds no value: enter it in the observations, or import it".to_owned(),
            };
            refused(format!("`{figure}` has no value in `{survey}`"), hint)
        }
    };
    findings.push(finding);
    None
}

fn change(model: &Model, observation: &Observation, order: &Correct, findings: &mut Findings) -> Option<Change> {
    let value = Decimal::from_str_exact(&order.value).map_err(|_| {
        let message = format!("“{}” is no value", order.value);
        findings
            .push(refused(message, "write its digits without unit and separators of thousands, such as 73064 or 0.5"));
    });
    let kind = one_of(&order.kind, RevisionKind::NAMES, "kind", findings);
    let class = order.class.as_ref().map(|class| one_of(class, CorrectionClass::NAMES, "class", findings));
    let status = order.status.as_ref().map(|status| one_of(status, Status::NAMES, "status", findings));
    if order.reason.trim().is_empty() {
        findings.push(refused("the reason is empty".to_owned(), "say in --reason why the value changes"));
    }
    if kind == Some(RevisionKind::Correction) && class.is_none() {
        let hint = "say --class minor, or --class serious if the wrong value misled";
        findings.push(refused("a correction has a class".to_owned(), hint));
    }
    if findings.has_errors() {
        return None;
    }
    let unit = model.catalogue.entries.get(&order.figure)?.definition.delivery().map(|it| it.unit.value.as_str());
    let revision = revision(observation, order, class.flatten(), unit);
    let value = NewValue {
        figure: order.figure.clone(),
        content: Content::Corrected(value.ok()?),
        precision: None,
        status: status.flatten(),
        from: None,
    };
    Some(Change { value, revision })
}

fn one_of<T: Copy>(text: &str, names: &[(&str, T)], what: &str, findings: &mut Findings) -> Option<T> {
    let found = names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    if found.is_none() {
        let names: Vec<&str> = names.iter().map(|(name, _)| *name).collect();
        findings.push(refused(format!("“{text}” is no {what}"), format!("use {}", names.join(" or "))));
    }
    found
}

/// The lines that keep what the value was.
fn revision(observation: &Observation, order: &Correct, class: Option<CorrectionClass>, unit: Option<&str>) -> String {
    let line = |key: &str, value: &str| format!("{key} = {value}\n");
    let text =
        |key: &'static str, value: Option<&str>| value.map_or_else(String::new, |value| line(key, &quoted(value)));
    [
        "[[revision]]\n".to_owned(),
        text("figure", Some(order.figure.as_str())),
        line("was", &was(observation)),
        text("unit", unit),
        line("on", &order.on.to_string()),
        text("kind", Some(&order.kind)),
        text("class", class.map(CorrectionClass::name)),
        text("reason", Some(order.reason.trim())),
        text("explanation", order.explanation.as_ref().map(MessageId::as_str)),
    ]
    .concat()
}

fn was(observation: &Observation) -> String {
    let value = observation.value.value.to_string();
    let precision = (observation.precision != Precision::Exact).then(|| ("precision", observation.precision.name()));
    let status = (observation.status != Status::Final).then(|| ("status", observation.status.name()));
    let others: Vec<String> =
        precision.into_iter().chain(status).map(|(key, name)| format!(", {key} = {}", quoted(name))).collect();
    if others.is_empty() { value } else { format!("{{ value = {value}{} }}", others.concat()) }
}

/// The findings for which the changed file would be refused, with their places in words: it is not written.
fn would_be_refused(view: &View, path: &str, findings: &mut Findings) {
    for finding in view.found().clone().sorted().into_iter().filter(Finding::is_error) {
        let at = finding.place.as_ref().map(|origin| crate::record::place(view.sources(), origin));
        let at = at.filter(|at| at.starts_with(path)).map(|at| format!(" ({at} of the changed file)"));
        let message = format!("{}{}", finding.message, at.unwrap_or_default());
        findings.push(Finding { message, place: None, related: Vec::new(), scope: None, ..finding });
    }
    findings.push(refused(format!("{path} would be refused after it"), "the other findings say why"));
}

/// Lines that go and lines that come.
fn lines(before: &str, change: &Change) -> Lines {
    let merged = change.merged(before).unwrap_or_default();
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), merged.lines().collect());
    let head = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[head..], &new[head..]);
    let foot = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let come = [owned(&new[..new.len() - foot]), change.revision.lines().map(str::to_owned).collect()].concat();
    Lines { go: owned(&old[..old.len() - foot]), come }
}

/// Everything that editions with this survey show otherwise.
fn changed(before: &View, after: &View, survey: &SurveyId) -> Vec<ChangedFigure> {
    let Some(model) = after.model() else { return Vec::new() };
    let editions = model.edition_files.iter().filter(|(_, release)| {
        release.observations.value == *survey || release.earlier.iter().any(|earlier| earlier.value == *survey)
    });
    editions.flat_map(|(id, _)| changed_in(before, after, id)).collect()
}

fn changed_in(before: &View, after: &View, id: &EditionId) -> Vec<ChangedFigure> {
    let (Some(was), Some(is)) = (before.edition(id).value, after.edition(id).value) else { return Vec::new() };
    let printed: Vec<(LanguageTag, BTreeSet<FigureId>)> = was
        .languages
        .iter()
        .filter_map(|language| Some((language, before.composed(id, language).value?)))
        .map(|(language, it)| (language.clone(), it.rows.iter().map(|row| row.id.clone()).collect()))
        .collect();
    let languages = |figure: &Figure| {
        printed.iter().filter(|(_, rows)| rows.contains(&figure.id)).map(|(language, _)| language.clone()).collect()
    };
    let differing = shown(&is).filter_map(|figure| {
        let old = was.figure(&figure.id)?;
        let says = |it: &Figure| format!("{}{} {}", it.precision.words(), it.shown(), it.unit);
        let (was, now) = (says(old), says(figure));
        let (edition, id) = (id.clone(), figure.id.clone());
        (was != now).then(|| ChangedFigure { edition, printed: languages(figure), figure: id, was, is: now })
    });
    differing.collect()
}

fn shown(edition: &Edition) -> impl Iterator<Item = &Figure> {
    edition.figures.values().chain(edition.comparable())
}

impl Corrected {
    /// Whether the changed project would have errors that it does not have now.
    pub fn has_errors(&self) -> bool {
        self.new_findings.iter().any(Finding::is_error)
    }

    /// Writes the change to the survey's file in the project's folder, and nothing else.
    ///
    /// # Errors
    ///
    /// Fails with a finding if the file cannot be written or is not what it was; it is as it was before.
    pub fn apply(&self, project: &Path) -> Result<(), Box<Finding>> {
        let changed = |text: &str| {
            let is_as_read = with_plain_line_ends(&self.path, text.as_bytes()) == self.before.as_bytes();
            is_as_read.then(|| self.change.of(text)).flatten()
        };
        rewrite_text(&project.join(&self.path), changed).map_err(|kept| Box::new(kept.finding()))
    }
}

/// Writes for people what a revision would change.
///
/// # Errors
///
/// Fails if `out` cannot be written to.
pub fn write_corrected(corrected: &Corrected, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", corrected.path)?;
    corrected.lines.go.iter().try_for_each(|line| writeln!(out, "  - {line}"))?;
    corrected.lines.come.iter().try_for_each(|line| writeln!(out, "  + {line}"))?;
    writeln!(out)?;
    for ChangedFigure { edition, figure, was, is, printed } in &corrected.changed {
        let languages: Vec<&str> = printed.iter().map(LanguageTag::as_str).collect();
        let printed = if languages.is_empty() {
            "not printed".to_owned()
        } else {
            format!("printed in {}", languages.join(", "))
        };
        writeln!(out, "{edition}: {figure} {was} -> {is} ({printed})")?;
    }
    Ok(())
}
