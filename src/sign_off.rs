//! Sign-off: who answers for which value.
//!
//! A signature is for a value as it was: its number and precision, unit, dates and status. When one of these changes, it
//! counts no more, and those for other values do. So a new version of an edition needs signatures for what has changed alone.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;

use crate::check::delivered;
use crate::edition::{Edition, Figure};
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{EditionId, FigureId, SurveyId};
use crate::next::Wanted;
use crate::project::Model;
use crate::project::sign_off::{self, Approval, Approvals};
use crate::source::Origin;
use crate::source::digest::fingerprint;
use crate::store;
use crate::workspace::View;

/// Standing of a value with regard to signatures.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct SignOff {
    /// As the edition has it: of an earlier survey, `figure--survey`.
    pub figure: FigureId,
    /// The survey with the value.
    pub survey: SurveyId,
    /// The value with its precision and unit.
    pub value: String,
    /// Signatures that count.
    pub signed: Vec<Signature>,
    /// Signatures for what it was before.
    pub void: Vec<Signature>,
    /// Signatures that it still needs.
    pub lacking: u8,
    /// Place of the value.
    #[serde(skip)]
    pub origin: Origin,
}

/// Somebody's signature.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// Name, as it was given.
    pub by: String,
    /// Day on which it was given, as ISO 8601 writes it.
    pub on: String,
    /// Place of it.
    #[serde(skip)]
    pub origin: Origin,
}

impl From<&Approval> for Signature {
    fn from(Approval { by, on, origin, .. }: &Approval) -> Self {
        Self { by: by.clone(), on: on.to_string(), origin: origin.clone() }
    }
}

/// Fingerprint of all of a value that its signature is for.
fn print_of(figure: &Figure) -> String {
    let parts = [
        figure.exact.normalize().to_string(),
        figure.precision.name().to_owned(),
        figure.unit.clone(),
        figure.period.to_string(),
        figure.as_of.to_string(),
        figure.status.name().to_owned(),
    ];
    // Each comes with its length, so that no two values are written alike.
    fingerprint(&parts.map(|part| format!("{}:{part} ", part.len())).concat())
}

/// The standing of every delivered value of the edition that `printed` figures are or are derived from, by name.
pub(crate) fn of_edition<'n>(
    model: &Model,
    edition: &Edition,
    printed: impl IntoIterator<Item = &'n FigureId>,
) -> Vec<SignOff> {
    let own = printed.into_iter().filter(|id| !id.is_previous());
    let mut all: Vec<SignOff> = delivered(edition, own).into_iter().map(|it| of_figure(model, edition, it)).collect();
    all.sort_by(|a, b| a.figure.cmp(&b.figure));
    all
}

/// The standing of a delivered value.
pub(crate) fn of_figure(model: &Model, edition: &Edition, figure: &Figure) -> SignOff {
    let survey = figure.id.survey().unwrap_or(&edition.survey);
    let approvals = model.approvals.get(survey).and_then(Option::as_ref);
    let given = approvals.and_then(|approvals| approvals.get(figure.id.entry())).map_or(&[][..], Vec::as_slice);
    let print = print_of(figure);
    let (counts, void): (Vec<_>, Vec<_>) = given.iter().partition(|approval| approval.value == print);
    let people: BTreeSet<&str> = counts.iter().map(|approval| approval.by.as_str()).collect();
    let steps = usize::from(model.programme.sign_off.map_or(1, |policy| policy.steps));
    SignOff {
        figure: figure.id.clone(),
        survey: survey.clone(),
        value: format!("{}{} {}", figure.precision.words(), figure.shown(), figure.unit),
        signed: counts.into_iter().map(Signature::from).collect(),
        void: void.into_iter().map(Signature::from).collect(),
        lacking: steps.saturating_sub(people.len()) as u8,
        origin: figure.origin.clone(),
    }
}

/// The standing of every value that an edition prints in any of its languages, or derives something printed from. `None` if
/// the edition cannot be composed, of which there are findings then.
pub fn sign_offs(view: &View, edition: &EditionId, findings: &mut Findings) -> Option<Vec<SignOff>> {
    let model = view.model()?;
    if !model.edition_files.contains_key(edition) {
        findings.push(unknown_edition(model, edition));
        return None;
    }
    let resolved = view.edition(edition);
    findings.extend((*resolved.found).clone());
    let resolved = resolved.value?;
    let composed = resolved.languages.iter().filter_map(|language| view.composed(edition, language).value);
    let printed: BTreeSet<FigureId> =
        composed.flat_map(|composed| composed.rows.iter().map(|row| row.id.clone()).collect::<Vec<_>>()).collect();
    Some(of_edition(model, &resolved, &printed))
}

/// The values of an edition that lack a signature which the programme wants: what a release is refused for. Empty if it
/// wants none.
pub fn unsigned(view: &View, edition: &EditionId, findings: &mut Findings) -> Vec<SignOff> {
    if view.model().is_none_or(|model| model.programme.sign_off.is_none()) {
        return Vec::new();
    }
    let all = sign_offs(view, edition, findings).unwrap_or_default();
    all.into_iter().filter(|sign_off| sign_off.lacking > 0).collect()
}

fn unknown_edition(model: &Model, edition: &EditionId) -> Finding {
    let hint = match did_you_mean(edition.as_str(), model.editions.iter().map(EditionId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`iq-figures list` shows all editions; `iq-figures check` says what is wrong with one".to_owned(),
    };
    Finding::new(Code::UnknownName, format!("there is no edition `{edition}` that can be read"), hint)
}

/// A signature that somebody gives.
#[derive(Debug, Clone)]
pub struct Approve {
    /// The edition with the values.
    pub edition: EditionId,
    /// The values; all that lack a signature, or these.
    pub figures: Wanted<FigureId>,
    /// Name of whoever signs.
    pub by: String,
    /// Day of the signature.
    pub on: NaiveDate,
}

/// Signatures that are to be put on record, and nothing yet written.
#[derive(Debug)]
pub struct Signing {
    /// The values that get the signature.
    pub signed: Vec<SignOff>,
    /// Those that have this person's signature already, or need none any more.
    pub unchanged: Vec<SignOff>,
    files: Vec<Record>,
}

/// The record of a survey, as it was read and as it is to be.
#[derive(Debug)]
struct Record {
    path: String,
    before: Option<String>,
    after: String,
}

/// Signs. Nothing is signed unless everything that was named can be.
pub fn approve(view: &View, order: &Approve, findings: &mut Findings) -> Option<Signing> {
    let model = view.model().or_else(|| {
        findings.extend(view.found().clone());
        None
    })?;
    if order.by.trim().is_empty() {
        findings.push(Finding::new(Code::MissingKey, "a signature without a name", "say in --by who signs"));
        return None;
    }
    let all = sign_offs(view, &order.edition, findings)?;
    let wanted = match &order.figures {
        Wanted::All => all.into_iter().filter(|it| it.lacking > 0).collect(),
        Wanted::These(names) => these(view, model, &order.edition, names, findings)?,
    };
    let has_signed = |it: &SignOff| it.lacking == 0 || it.signed.iter().any(|signature| signature.by == order.by);
    let (unchanged, signed): (Vec<_>, Vec<_>) = wanted.into_iter().partition(has_signed);
    let files = records(view, model, order, &signed, findings)?;
    Some(Signing { signed, unchanged, files })
}

/// The named values, which are delivered in a survey of the edition.
fn these(
    view: &View,
    model: &Model,
    edition: &EditionId,
    names: &[FigureId],
    findings: &mut Findings,
) -> Option<Vec<SignOff>> {
    let edition = view.edition(edition).value?;
    let mut all = Vec::new();
    for name in names {
        match edition.figure(name).filter(|_| !name.is_previous()) {
            Some(figure) if figure.derivation.is_none() => all.push(of_figure(model, &edition, figure)),
            Some(figure) => findings.push(derived(&edition, figure)),
            None => findings.push(unknown(&edition, name)),
        }
    }
    all.sort_by(|a, b| a.figure.cmp(&b.figure));
    all.dedup_by(|a, b| a.figure == b.figure);
    (all.len() == names.iter().collect::<BTreeSet<_>>().len()).then_some(all)
}

fn derived(edition: &Edition, figure: &Figure) -> Finding {
    let operands: Vec<String> =
        delivered(edition, [&figure.id]).iter().map(|operand| format!("`{}`", operand.id)).collect();
    let message = format!("`{}` is derived, and nobody has to answer for arithmetic", figure.id);
    let hint = format!("sign what it is derived from: {}", operands.join(", "));
    Finding::new(Code::NotSigned, message, hint).at(figure.origin.clone())
}

fn unknown(edition: &Edition, name: &FigureId) -> Finding {
    let known = edition.figures.keys().map(FigureId::as_str);
    let hint = match did_you_mean(name.as_str(), known) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`iq-figures approve --list` shows the values of an edition".to_owned(),
    };
    Finding::new(Code::NotSigned, format!("`{}` has no value `{name}`", edition.id), hint)
}

/// The records with the new signatures. Void ones of a value that is signed again are taken off.
fn records(
    view: &View,
    model: &Model,
    order: &Approve,
    signed: &[SignOff],
    findings: &mut Findings,
) -> Option<Vec<Record>> {
    let mut of_survey: BTreeMap<&SurveyId, Vec<&SignOff>> = BTreeMap::new();
    for sign_off in signed {
        of_survey.entry(&sign_off.survey).or_default().push(sign_off);
    }
    let edition = view.edition(&order.edition).value?;
    let mut records = Vec::new();
    for (survey, signed) in of_survey {
        let path = format!("{}{survey}.toml", sign_off::FOLDER);
        let mut approvals = match model.approvals.get(survey) {
            None => Approvals::new(),
            Some(Some(approvals)) => approvals.clone(),
            Some(None) => {
                let hint = "mend it (`iq-figures check` shows where), or remove it and sign again";
                findings.push(Finding::new(Code::Syntax, format!("{path} has errors"), hint));
                continue;
            }
        };
        for sign_off in signed {
            let Some(figure) = edition.figure(&sign_off.figure) else { continue };
            let value = print_of(figure);
            let signatures = approvals.entry(figure.id.of_own_survey()).or_default();
            signatures.retain(|approval| approval.value == value);
            let (by, origin) = (order.by.clone(), figure.origin.clone());
            signatures.push(Approval { value, by, on: order.on, origin });
        }
        let after = String::from_utf8(sign_off::write(&approvals)).unwrap_or_default();
        let source = view.sources().iter().find(|(_, file)| file.path == path);
        records.push(Record { path, before: source.map(|(_, file)| file.text.clone()), after });
    }
    (!findings.has_errors()).then_some(records)
}

impl Signing {
    /// Writes the records, below the folder of the project.
    ///
    /// # Errors
    ///
    /// Fails with a finding if one cannot be written, or is not what it was when the project was read.
    pub fn write(&self, project: &Path) -> Result<Vec<PathBuf>, Box<Finding>> {
        self.files.iter().map(|record| record.write(project)).collect()
    }
}

impl Record {
    fn write(&self, project: &Path) -> Result<PathBuf, Box<Finding>> {
        let path = project.join(&self.path);
        let Some(before) = &self.before else {
            let new = [(path.clone(), self.after.as_bytes())];
            store::create_together(&new).map_err(|error| Box::new(unwritten(&path, &error)))?;
            return Ok(path);
        };
        let is_as_read =
            |text: &str| crate::project::with_plain_line_ends(&self.path, text.as_bytes()) == before.as_bytes();
        store::rewrite_text(&path, |text| is_as_read(text).then(|| self.after.clone()))
            .map_err(|kept| Box::new(kept.finding()))?;
        Ok(path)
    }
}

fn unwritten(path: &Path, error: &io::Error) -> Finding {
    let message = format!("{} cannot be written: {error}", path.display());
    Finding::new(Code::WriteFailed, message, "see to that and try again; nothing was written")
}
