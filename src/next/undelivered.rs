//! `edition undelivered`: values that a survey does not deliver, and why.

use std::io;
use std::path::PathBuf;

use super::wanted::Wanted;
use crate::delivery::{Content, NewValue, entries, merge};
use crate::finding::{Code, Finding, Findings};
use crate::name::{EditionId, FigureId};
use crate::store::{rewrite_text, spliced};
use crate::workspace::View;

/// Values that will not come.
#[derive(Debug, Clone)]
pub struct Undelivered {
    /// Folder of the project.
    pub project: PathBuf,
    /// The edition whose survey does not deliver them.
    pub edition: EditionId,
    /// Figures whose places are empty.
    pub figures: Wanted<FigureId>,
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
    let (model, edition_file) = super::edition_file_of(view, &undelivered.edition, findings)?;
    if undelivered.reason.trim().is_empty() {
        let hint = "say in --reason why the survey does not deliver them";
        findings.push(Finding::new(Code::MissingKey, "the reason is empty", hint));
        return None;
    }
    let survey = &edition_file.observations.value;
    let awaited: Vec<FigureId> = model.observations.get(survey)?.awaited.keys().cloned().collect();
    let missing = |figure: &FigureId| format!("`{figure}` does not wait for its value in `{survey}`");
    let hint = format!("only places that are empty (\"\") in observations/{survey}.toml can be named");
    let figures = undelivered.figures.of(&awaited, missing, &hint, findings)?;
    let path = undelivered.project.join("observations").join(format!("{survey}.toml"));
    let said = |text: &str| with_reasons(text, &figures, &undelivered.reason);
    rewrite_text(&path, said).map_err(|kept| findings.push(kept.finding())).ok()?;
    Some(figures)
}

/// The file with a reason in the place of these values; `None` unless each of their places is empty.
fn with_reasons(text: &str, figures: &[FigureId], reason: &str) -> Option<String> {
    let entries = entries(text);
    let is_empty = |figure: &FigureId| {
        let entry = entries.iter().find(|(name, _)| name == figure);
        entry.is_some_and(|(_, range)| {
            ["\"\"", "''"].iter().any(|empty| text[range.start..range.end - 1].ends_with(empty))
        })
    };
    if !figures.iter().all(is_empty) {
        return None;
    }
    let value = |figure: &FigureId| NewValue {
        figure: figure.clone(),
        content: Content::NotDelivered(reason.to_owned()),
        precision: None,
        status: None,
        from: None,
    };
    let values: Vec<NewValue> = figures.iter().map(value).collect();
    Some(spliced(text, &merge(text, &[], &values, None).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_places_change() {
        let text = "# one\n[figures]\na = \"\"  # two\nb = 1\n\nc = \"\"\n";
        let said = with_reasons(text, &["a".into()], "Say \"why\".").unwrap();
        let reason = "{ value = \"not-delivered\", reason = \"Say \\\"why\\\".\" }";
        assert_eq!(said, text.replace("a = \"\"", &format!("a = {reason}")));
        assert_eq!(with_reasons(text, &["d".into()], "x"), None);
        assert_eq!(with_reasons(text, &["b".into()], "x"), None);
    }
}
