//! Findings that say the same of many things: people read once what they say.

use std::collections::BTreeMap;

use crate::finding::{Code, Finding};
use crate::source::Sources;

/// More than these are shown as one.
const FEW: usize = 3;

/// One finding, or many that are alike.
pub(super) enum Group<'f> {
    One(&'f Finding),
    Many(Alike<'f>),
}

/// Findings whose messages differ in names, quotations and numbers only.
pub(super) struct Alike<'f> {
    findings: Vec<&'f Finding>,
    /// Of each piece of their messages, whether it is the same in all of them.
    common: Vec<bool>,
}

impl<'f> Group<'f> {
    /// Findings in their order; those that are alike where the first of them stands. They are of one code and,
    /// of texts, in one language, or else in one file.
    pub(super) fn all(findings: &'f [Finding], sources: &Sources) -> Vec<Self> {
        let mut kinds: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (index, finding) in findings.iter().enumerate() {
            let kind = (finding.code, place(finding, sources), pattern(&finding.message));
            kinds.entry(kind).or_default().push(index);
        }
        let mut groups: Vec<(usize, Self)> = Vec::new();
        for indices in kinds.into_values() {
            if indices.len() > FEW {
                let alike = Alike::new(indices.iter().map(|index| &findings[*index]).collect());
                groups.push((indices[0], Self::Many(alike)));
            } else {
                groups.extend(indices.into_iter().map(|index| (index, Self::One(&findings[index]))));
            }
        }
        groups.sort_by_key(|(index, _)| *index);
        groups.into_iter().map(|(_, group)| group).collect()
    }
}

/// The folder of a language's texts, or the file.
fn place<'a>(finding: &Finding, sources: &'a Sources) -> Option<&'a str> {
    let path = &sources.get(finding.place.as_ref()?.file).path;
    let within_language = path.strip_prefix("text/").and_then(|path| path.find('/'));
    Some(within_language.map_or(path.as_str(), |end| &path[.."text/".len() + end]))
}

impl<'f> Alike<'f> {
    fn new(findings: Vec<&'f Finding>) -> Self {
        let mut common: Vec<bool> = Vec::new();
        if let [first, others @ ..] = findings.as_slice() {
            let others: Vec<Vec<Piece>> = others.iter().map(|finding| pieces(&finding.message)).collect();
            let is_common =
                |(index, piece): (usize, &Piece)| others.iter().all(|other| other.get(index) == Some(piece));
            common = pieces(&first.message).iter().enumerate().map(is_common).collect();
        }
        Self { findings, common }
    }

    /// All of them.
    pub(super) fn findings(&self) -> &[&'f Finding] {
        &self.findings
    }

    /// Their code.
    pub(super) fn code(&self) -> Code {
        self.findings[0].code
    }

    /// Number of the findings and their common message, with gaps for the words that differ.
    pub(super) fn message(&self) -> String {
        let pieces = pieces(&self.findings[0].message).into_iter().zip(&self.common);
        let said: String = pieces.map(|(piece, is_common)| if *is_common { piece.text } else { piece.gap() }).collect();
        format!("{} × {said}", self.findings.len())
    }

    /// Words of one of them that fill the gaps.
    pub(super) fn own_words(&self, finding: &Finding) -> String {
        let own = pieces(&finding.message).into_iter().zip(&self.common).filter(|(_, is_common)| !**is_common);
        own.map(|(piece, _)| piece.text.trim_matches(QUOTES)).collect::<Vec<_>>().join(", ")
    }

    /// The way out of the first, which is like those of the others.
    pub(super) fn hint(&self) -> String {
        let first = &self.findings[0].hint;
        let is_same = self.findings.iter().all(|finding| finding.hint == *first);
        if is_same { first.clone() } else { format!("{first}; and the others likewise") }
    }
}

const QUOTES: [char; 3] = ['`', '“', '”'];

/// A part of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece<'m> {
    text: &'m str,
    /// Whether it is a name, a quotation or a number, and no words of the program.
    is_own: bool,
}

impl<'m> Piece<'m> {
    fn gap(&self) -> &'static str {
        match self.text.chars().next() {
            Some('`') => "`…`",
            Some('“') => "“…”",
            _ => "…",
        }
    }
}

/// The words that messages of one kind have in common.
fn pattern(message: &str) -> String {
    pieces(message).iter().map(|piece| if piece.is_own { piece.gap() } else { piece.text }).collect()
}

/// A message in pieces: what is in backquotes or quotation marks, numbers, and what stands between.
fn pieces(message: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = message;
    while let Some(start) = rest.find(|c: char| c == '`' || c == '“' || c.is_ascii_digit()) {
        let end = start + own_length(&rest[start..]);
        pieces.push(Piece { text: &rest[..start], is_own: false });
        pieces.push(Piece { text: &rest[start..end], is_own: true });
        rest = &rest[end..];
    }
    pieces.push(Piece { text: rest, is_own: false });
    pieces
}

/// The length of what begins with a quotation mark or a digit.
fn own_length(text: &str) -> usize {
    let quoted = |open: char, close: char| {
        let inside = text.strip_prefix(open)?;
        let end = inside.find(close).map_or(text.len(), |end| open.len_utf8() + end + close.len_utf8());
        Some(end)
    };
    quoted('`', '`')
        .or_else(|| quoted('“', '”'))
        .unwrap_or_else(|| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(message: &str) -> Finding {
        Finding::new(Code::OrphanNumber, message, "")
    }

    fn messages(findings: &[Finding]) -> Vec<String> {
        let groups = Group::all(findings, &Sources::default()).into_iter().map(|group| match group {
            Group::One(finding) => finding.message.clone(),
            Group::Many(alike) => alike.message(),
        });
        groups.collect()
    }

    #[test]
    fn more_than_a_few_are_one() {
        let all: Vec<Finding> =
            ["1", "20", "3", "4"].map(|n| finding(&format!("the number “{n}” in `a` is none"))).into();
        assert_eq!(messages(&all), ["4 × the number “…” in `a` is none"]);
        assert_eq!(messages(&all[..3]).len(), 3);
    }

    #[test]
    fn other_words_are_another_kind() {
        let all: Vec<Finding> = ["a", "b", "c", "d"].map(|name| finding(&format!("the {name} is wrong"))).into();
        assert_eq!(messages(&all).len(), 4);
    }

    #[test]
    fn what_differs_is_said_at_each_place() {
        let all: Vec<Finding> = (1..5).map(|n| finding(&format!("`x` is {n} in `m-{n}`"))).collect();
        let alike = Alike::new(all.iter().collect());
        assert_eq!((alike.message().as_str(), alike.own_words(&all[1]).as_str()), ("4 × `x` is … in `…`", "2, m-2"));
    }

    proptest::proptest! {
        #[test]
        fn pieces_make_the_message(message in "[a-z`“”0-9 ü]*") {
            proptest::prop_assert_eq!(pieces(&message).iter().map(|piece| piece.text).collect::<String>(), message);
        }
    }
}
