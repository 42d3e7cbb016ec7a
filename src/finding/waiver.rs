//! Findings that somebody has looked at and answers for.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Code, Finding, Subject};
use crate::source::Origin;

/// A finding that does not stop an edition, on somebody's word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Waiver {
    /// Place of the waiver in its file.
    #[serde(skip)]
    pub origin: Origin,
    /// Kind of the findings that it waives.
    #[serde(serialize_with = "number")]
    pub code: Code,
    /// The finding's own subject, or a pattern for those of several.
    pub subject: SubjectPattern,
    /// Reason for which the finding may stand.
    pub reason: String,
    /// The person or office that answers for it.
    pub by: String,
    /// Day on which that was decided.
    #[serde(serialize_with = "day")]
    pub date: NaiveDate,
}

fn day<S: serde::Serializer>(date: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(date)
}

fn number<S: serde::Serializer>(code: &Code, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(code.number())
}

impl Waiver {
    /// Whether it waives findings of this code and subject.
    pub fn covers(&self, code: Code, subject: &Subject) -> bool {
        self.code == code && self.subject.matches(&subject.to_string())
    }
}

/// A subject, in which `*` stands for any characters, none included.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct SubjectPattern(String);

impl SubjectPattern {
    /// `None` if it says nothing: a pattern of `*` alone would waive every finding of its code, those included
    /// that nobody has seen yet.
    pub fn new(pattern: impl Into<String>) -> Option<Self> {
        let pattern = pattern.into();
        let says_something = |c: char| c != '*' && !c.is_whitespace();
        (!pattern.contains('*') || pattern.contains(says_something)).then_some(Self(pattern))
    }

    /// Whether it is the subject of one finding only.
    pub fn is_exact(&self) -> bool {
        !self.0.contains('*')
    }

    /// The names in it.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.split(' ')
    }

    fn matches(&self, subject: &str) -> bool {
        let mut pieces = self.0.split('*');
        // `split` gives one piece at least.
        let first = pieces.next().unwrap_or_default();
        let Some(mut rest) = subject.strip_prefix(first) else { return false };
        let mut pieces: Vec<&str> = pieces.collect();
        let Some(last) = pieces.pop() else { return rest.is_empty() };
        for piece in pieces {
            let Some(at) = rest.find(piece) else { return false };
            rest = &rest[at + piece.len()..];
        }
        rest.ends_with(last)
    }
}

impl fmt::Display for SubjectPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A finding with the waiver that covers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// The finding.
    pub finding: Finding,
    /// The waiver that covers it.
    pub waiver: Waiver,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, subject: &str) -> bool {
        SubjectPattern::new(pattern).is_some_and(|pattern| pattern.matches(subject))
    }

    #[test]
    fn a_star_stands_for_any_characters() {
        for pattern in ["advice-body de", "advice-*", "*de", "*body*", "a*e*de", "advice-body de*", "*advice-body de"] {
            assert!(matches(pattern, "advice-body de"), "{pattern}");
        }
        for pattern in ["advice", "advice-body", "*body", "body*", "a*de*e", "advice-body de d*", "advice-body dee*"] {
            assert!(!matches(pattern, "advice-body de"), "{pattern}");
        }
    }

    #[test]
    fn pieces_do_not_overlap() {
        assert!(!matches("ab*ba", "aba"));
        assert!(matches("ab*ba", "abba"));
    }

    #[test]
    fn a_pattern_says_something() {
        assert!(["*", "**", "* *"].iter().all(|pattern| SubjectPattern::new(*pattern).is_none()));
        assert!(["", "a", "a*"].iter().all(|pattern| SubjectPattern::new(*pattern).is_some()));
    }

    proptest::proptest! {
        #[test]
        fn every_subject_is_its_own_pattern(subject in "[a-z *]*[a-z]") {
            proptest::prop_assert!(matches(&subject, &subject));
        }

        #[test]
        fn what_stands_around_a_star_stands_around_the_rest(start in "[a-c ]{1,3}", middle in "[a-c ]*", end in "[a-c ]{0,3}z") {
            let subject = [start.as_str(), &middle, &end].concat();
            let pattern = format!("{start}*{end}");
            proptest::prop_assert!(matches(&pattern, &subject));
        }
    }
}
