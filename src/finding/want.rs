//! Places that want what is not there: one thing is missing, however many places ask for it.

use std::collections::{BTreeMap, BTreeSet};

use super::scope::listed;
use super::{Code, Finding, Subject, joint_scope};
use crate::source::Origin;

/// Kind of place that wants something that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Want {
    /// The place at which it belongs, which wants nothing.
    Itself,
    /// A text.
    Text,
    /// A box of a document.
    Box,
    /// A chart of a document.
    Chart,
    /// Any other place.
    Place,
}

impl Want {
    fn counted(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Itself => ("itself", "themselves"),
            Self::Text => ("text", "texts"),
            Self::Box => ("box", "boxes"),
            Self::Chart => ("chart", "charts"),
            Self::Place => ("place", "places"),
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }

    fn here(self) -> &'static str {
        match self {
            Self::Itself => "it belongs here",
            Self::Text => "wanted by this text",
            Self::Box => "wanted by this box",
            Self::Chart => "wanted by this chart",
            Self::Place => "wanted here, too",
        }
    }
}

/// Makes one finding of those that say of one thing that it is not there.
pub(super) fn joined(findings: Vec<Finding>) -> Vec<Finding> {
    let mut things: BTreeMap<(Code, String, String, Option<Subject>), Vec<Finding>> = BTreeMap::new();
    let (wanting, mut all): (Vec<Finding>, Vec<Finding>) = findings.into_iter().partition(|it| it.want.is_some());
    for finding in wanting {
        let thing = (finding.code, finding.message.clone(), finding.hint.clone(), finding.subject.clone());
        things.entry(thing).or_default().push(finding);
    }
    all.extend(things.into_values().filter_map(one));
    all
}

fn one(findings: Vec<Finding>) -> Option<Finding> {
    let wanted: BTreeSet<(Origin, Want)> =
        findings.iter().filter_map(|finding| finding.place.clone().zip(finding.want)).collect();
    let scope = joint_scope(&findings);
    let related = findings.iter().flat_map(|finding| finding.related.clone()).collect::<BTreeSet<_>>();
    let first = findings.into_iter().next()?;
    let mut finding = Finding { place: None, want: None, scope, related: related.into_iter().collect(), ..first };
    let places: BTreeSet<_> = wanted.iter().filter(|(_, want)| *want != Want::Itself).collect();
    if places.len() > 1 || places.len() < wanted.len() && !places.is_empty() {
        finding.message += &format!("; wanted {}", counted(places));
    }
    let mut wanted = by_want(wanted).into_iter();
    finding.place = wanted.next().map(|(place, _)| place);
    finding.related.extend(wanted.map(|(place, want)| (place, want.here().to_owned())));
    Some(finding)
}

/// The places in order, with the one at which the thing belongs before those that want it.
fn by_want(wanted: BTreeSet<(Origin, Want)>) -> Vec<(Origin, Want)> {
    let mut wanted: Vec<_> = wanted.into_iter().collect();
    wanted.sort_by_key(|(_, want)| *want != Want::Itself);
    wanted
}

/// `by 4 texts and 2 boxes`, or `in 3 places`.
fn counted(wanted: BTreeSet<&(Origin, Want)>) -> String {
    let mut counts: BTreeMap<Want, usize> = BTreeMap::new();
    wanted.iter().for_each(|(_, want)| *counts.entry(*want).or_default() += 1);
    let all_places = counts.keys().all(|want| *want == Want::Place);
    let counts: Vec<String> = counts.into_iter().map(|(want, count)| want.counted(count)).collect();
    let counts: Vec<&str> = counts.iter().map(String::as_str).collect();
    format!("{} {}", if all_places { "in" } else { "by" }, listed(&counts))
}
