//! Names out of a list, or all of it.

use crate::finding::{Code, Finding, Findings, did_you_mean};

/// Names that somebody means.
#[derive(Debug, Clone)]
pub enum Wanted<T> {
    /// All that are listed.
    All,
    /// These.
    These(Vec<T>),
}

impl<T: Clone + PartialEq + AsRef<str>> Wanted<T> {
    /// The names that are meant of `listed`. `None` after a finding for each that is not among them: `missing` says so, and
    /// `hint` where none is near.
    pub(super) fn of(
        &self,
        listed: &[T],
        missing: impl Fn(&T) -> String,
        hint: &str,
        findings: &mut Findings,
    ) -> Option<Vec<T>> {
        let Self::These(names) = self else { return Some(listed.to_vec()) };
        let unknown: Vec<&T> = names.iter().filter(|name| !listed.contains(name)).collect();
        for name in &unknown {
            let hint = match did_you_mean(name.as_ref(), listed.iter().map(AsRef::as_ref)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => hint.to_owned(),
            };
            findings.push(Finding::new(Code::UnknownName, missing(name), hint));
        }
        unknown.is_empty().then(|| names.clone())
    }
}
