//! Messages with their values: what Fluent makes of them, and what it could not resolve, as findings.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError};

use super::Texts;
use crate::edition::Absence;
use crate::finding::{Code, Finding, Findings, Want, did_you_mean};
use crate::name::{FigureId, MessageId, SurveyId};

/// The variables that a message may name.
pub struct Values<'a> {
    /// Names of those that have a value.
    pub known: BTreeSet<&'a str>,
    /// The figures that the edition cannot show, each with the reason.
    pub absent: &'a BTreeMap<FigureId, Absence>,
}

impl Texts {
    /// The message's text with slots for its values. `None` if there is no such message.
    ///
    /// # Errors
    ///
    /// Fails with what Fluent could not resolve: the text would hold its stand-ins, which say nothing to a
    /// reader. [`report`](Self::report) makes findings of it.
    pub fn resolve(&self, name: &MessageId, arguments: &FluentArgs) -> Option<Result<String, Vec<FluentError>>> {
        let pattern = self.pattern(name)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        Some(if errors.is_empty() { Ok(text) } else { Err(errors) })
    }

    /// Reports what could not be resolved in a message.
    pub fn report(&self, name: &MessageId, errors: &[FluentError], values: &Values, findings: &mut Findings) {
        errors.iter().for_each(|error| findings.push(self.resolver_finding(name, error, values)));
    }

    fn resolver_finding(&self, name: &MessageId, error: &FluentError, values: &Values) -> Finding {
        let (code, message, hint, needle) = match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
                let (needle, finding) = (format!("${id}"), self.variable_finding(id, values));
                return match self.find(name, &needle) {
                    Some(origin) => finding.at(origin),
                    None => finding,
                };
            }
            FluentError::ResolverError(ResolverError::Reference(reference)) => {
                let (kind, id) = match reference {
                    ReferenceKind::Function { id } => ("function", id.clone()),
                    ReferenceKind::Message { id, attribute: None } => ("message", id.clone()),
                    ReferenceKind::Message { id, attribute: Some(attribute) } => {
                        ("message", format!("{id}.{attribute}"))
                    }
                    ReferenceKind::Term { id, .. } => ("term", format!("-{id}")),
                    ReferenceKind::Variable { id } => ("variable", id.clone()),
                };
                let language = self.language();
                let hint = self
                    .nearest(&id)
                    .map_or_else(|| format!("add it to text/{language}/"), |near| format!("did you mean `{near}`?"));
                (Code::UnknownName, format!("there is no {kind} `{id}` in `{language}`"), hint, id)
            }
            FluentError::ResolverError(ResolverError::TooManyPlaceables) => (
                Code::Syntax,
                format!("`{name}` has more than {MOST_PLACEABLES} placeables, with those of what it inserts"),
                "divide it: a section may have `parts`, each a message of its own".to_owned(),
                name.to_string(),
            ),
            other => (
                Code::Syntax,
                format!("the message cannot be resolved: {other}"),
                "simplify the message".to_owned(),
                name.to_string(),
            ),
        };
        let finding = Finding::new(code, message, hint);
        let finding = if code == Code::UnknownName { finding.wanted_by(Want::Text) } else { finding };
        match self.find(name, &needle) {
            Some(origin) => finding.at(origin),
            None => finding,
        }
    }

    /// Finding about a variable without a value.
    fn variable_finding(&self, id: &str, values: &Values) -> Finding {
        let name = format!("${id}");
        let figure = FigureId::from(id);
        if let Some(absence) = values.absent.get(&figure) {
            return absence.finding(&figure, Want::Text);
        }
        if SurveyId::of(id).is_some() {
            let message = format!("`{name}` may not stand here: the edition compares with no such figure or survey");
            let hint = "write $<figure>--<survey>, and name the survey under `earlier` in the edition's file";
            return Finding::new(Code::NotComparable, message, hint);
        }
        let hint = match did_you_mean(id, values.known.iter().copied()) {
            Some(near) => format!("did you mean `${near}`?"),
            None => "see figures.toml for figures and [dates] in programme.toml for dates".to_owned(),
        };
        let message = format!("`{name}` in `{}` has no value in this edition", self.language());
        Finding::new(Code::MissingFigure, message, hint).wanted_by(Want::Text)
    }
}

/// As many `{ … }` are resolved for a message (fluent-bundle 0.16, against messages that grow without bound).
const MOST_PLACEABLES: usize = 100;
