//! `edition undelivered`: values that a survey does not deliver, and why.

use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, InlineTable, Item, Value};

use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{EditionId, FigureId};
use crate::store::{Kept, rewrite};
use crate::workspace::View;

/// Values that will not come.
#[derive(Debug, Clone)]
pub struct Undelivered {
    /// Folder of the project.
    pub project: PathBuf,
    /// The edition whose survey does not deliver them.
    pub edition: EditionId,
    /// Figures whose places are empty; all such figures if there are none.
    pub figures: Vec<FigureId>,
    /// Reason for all of them.
    pub reason: String,
}

/// Result of saying so. Nothing is written unless everything that was named waits for its value.
pub struct Said {
    /// The project as it was, for findings to point into.
    pub view: View,
    /// Reasons for which something could not be done.
    pub findings: Vec<Finding>,
    /// Figures that are put on record as not delivered.
    pub figures: Vec<FigureId>,
}

/// Puts on record that values are not delivered.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub fn say_undelivered(undelivered: &Undelivered) -> io::Result<Said> {
    let view = View::open(&undelivered.project)?;
    let mut findings = Findings::default();
    let figures = say(&view, undelivered, &mut findings).unwrap_or_default();
    Ok(Said { view, findings: findings.sorted(), figures })
}

fn say(view: &View, undelivered: &Undelivered, findings: &mut Findings) -> Option<Vec<FigureId>> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let Some(release) = model.releases.get(&undelivered.edition) else {
        findings.push(super::unknown_edition(view, model, &undelivered.edition));
        return None;
    };
    if undelivered.reason.trim().is_empty() {
        let hint = "say in --reason why the survey does not deliver them";
        findings.push(Finding::new(Code::MissingKey, "the reason is empty", hint));
        return None;
    }
    let survey = &release.observations.value;
    let awaited: Vec<FigureId> = model.observations.get(survey)?.awaited.keys().cloned().collect();
    let figures = if undelivered.figures.is_empty() { awaited.clone() } else { undelivered.figures.clone() };
    let unknown: Vec<_> = figures.iter().filter(|figure| !awaited.contains(figure)).collect();
    unknown.iter().for_each(|figure| findings.push(not_awaited(figure, survey.as_str(), &awaited)));
    if !unknown.is_empty() {
        return None;
    }
    let path = undelivered.project.join("observations").join(format!("{survey}.toml"));
    write(&path, &figures, &undelivered.reason).map_err(|kept| findings.push(kept.finding())).ok()?;
    Some(figures)
}

fn not_awaited(figure: &FigureId, survey: &str, awaited: &[FigureId]) -> Finding {
    let message = format!("`{figure}` does not wait for its value in `{survey}`");
    let hint = match did_you_mean(figure.as_str(), awaited.iter().map(FigureId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("only places that are empty (\"\") in observations/{survey}.toml can be named"),
    };
    Finding::new(Code::UnknownName, message, hint)
}

fn write(path: &Path, figures: &[FigureId], reason: &str) -> Result<(), Kept> {
    rewrite(path, |bytes| with_reasons(std::str::from_utf8(bytes).ok()?, figures, reason).map(String::into_bytes))
}

/// The file with a reason in the place of these values; comments stay.
fn with_reasons(text: &str, figures: &[FigureId], reason: &str) -> Option<String> {
    let mut file: DocumentMut = text.parse().ok()?;
    let table = file.get_mut("figures").and_then(Item::as_table_mut)?;
    for figure in figures {
        let place = table.get_mut(figure.as_str()).and_then(Item::as_value_mut)?;
        let mut said = InlineTable::new();
        said.insert("value", Value::from("not-delivered"));
        said.insert("reason", Value::from(reason));
        let decor = place.decor().clone();
        *place = Value::InlineTable(said);
        *place.decor_mut() = decor;
    }
    Some(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_places_change() {
        let text = "# one\n[figures]\na = \"\"  # two\nb = 1\n\nc = \"\"\n";
        let said = with_reasons(text, &["a".into()], "Say \"why\".").unwrap();
        let reason = "{ value = \"not-delivered\", reason = 'Say \"why\".' }";
        assert_eq!(said, text.replace("a = \"\"", &format!("a = {reason}")));
        assert_eq!(with_reasons(text, &["d".into()], "x"), None);
    }
}
