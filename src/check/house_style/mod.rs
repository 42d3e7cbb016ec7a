//! House style: how texts are written, whatever they say.
//!
//! Every rule looks at one passage and finds slips in it. Typography has a rule per kind of
//! character; words and gender forms have codes of their own.

mod dashes;
mod gender;
mod marks;
mod spaces;
mod words;

use std::ops::Range;

use words::Forbidden;

use super::read_passage::ReadPassage;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::project::house_style::HouseStyle;
use crate::project::language::Language;
use crate::text::Texts;
use crate::text::characters::is_everyday_letter;
use crate::text::passage::Passage;

/// A departure from a rule.
#[derive(Debug, PartialEq, Eq)]
struct Slip {
    /// Bytes of the passage.
    range: Range<usize>,
    code: Code,
    /// Name of the rule, which a waiver states beside the message.
    rule: String,
    problem: String,
    hint: String,
}

impl Slip {
    /// A slip of typography.
    fn new(range: Range<usize>, rule: &str, problem: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { range, code: Code::HouseStyle, rule: rule.to_owned(), problem: problem.into(), hint: hint.into() }
    }

    fn finding(self, passage: &Passage) -> Finding {
        Finding::new(self.code, format!("{} in `{}`", self.problem, passage.message), self.hint)
            .about(Subject::in_message(&passage.message, self.rule))
            .at(passage.origin(self.range))
    }
}

/// Reports each departure of passages from the house style of their language.
pub(super) fn check_passages(language: &Language, passages: &[ReadPassage], findings: &mut Findings) {
    let forbidden = Forbidden::of(&language.style);
    for ReadPassage { passage, words } in passages {
        let slips = typography(&passage.text, &language.style).into_iter();
        let slips = slips.chain(forbidden.slips(&passage.text, words));
        slips.for_each(|slip| findings.push(slip.finding(passage)));
    }
}

/// Reports what is written in several ways in the texts of a language.
pub(super) fn check_texts(language: &Language, texts: &Texts, findings: &mut Findings) {
    gender::check(texts.passages(), language, findings);
}

fn typography(text: &str, style: &HouseStyle) -> Vec<Slip> {
    let rules = [marks::slips, dashes::slips, spaces::slips];
    // No rule is about letters and digits, which most of a text is.
    let spots: Vec<Spot> = spots(text, |c| !c.is_ascii_alphanumeric() && !is_everyday_letter(c)).collect();
    rules.iter().flat_map(|rule| rule(text, &spots, style)).collect()
}

/// A character of a text with its neighbours.
#[derive(Debug, Clone, Copy)]
struct Spot {
    start: usize,
    character: char,
    before: Option<char>,
    after: Option<char>,
}

impl Spot {
    fn range(&self) -> Range<usize> {
        self.start..self.start + self.character.len_utf8()
    }
}

/// The characters of a text that are looked at.
fn spots(text: &str, are_looked_at: impl Fn(char) -> bool) -> impl Iterator<Item = Spot> {
    let spots = text.char_indices().filter(move |(_, character)| are_looked_at(*character));
    spots.map(|(start, character)| Spot {
        start,
        character,
        before: text[..start].chars().next_back(),
        after: text[start + character.len_utf8()..].chars().next(),
    })
}

fn is_space(c: char) -> bool {
    c.is_whitespace()
}

fn is_no_break(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

/// Whether nothing but spaces stands before `at` in its line: Markdown has its list marks there.
fn begins_line(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[line..at].chars().all(is_space)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::house_style::QuotationMarks;

    fn style(marks: [char; 4], no_break: &[&str]) -> HouseStyle {
        let [open, close, inner_open, inner_close] = marks;
        HouseStyle {
            percent: "{0}\u{a0}%".into(),
            quotation_marks: Some(QuotationMarks { open, close, inner_open, inner_close }),
            dash: Some('–'),
            no_break: no_break.iter().map(|text| (*text).to_owned()).collect(),
            ..HouseStyle::default()
        }
    }

    fn slips(text: &str) -> Vec<(String, String)> {
        let style = match text.strip_prefix("en: ") {
            Some(_) => style(['“', '”', '‘', '’'], &[]),
            None => style(['„', '“', '‚', '‘'], &["z. B.", "§ ", "Nr. "]),
        };
        let text = text.strip_prefix("en: ").unwrap_or(text);
        let found = typography(text, &style).into_iter();
        found.map(|slip| (slip.rule, text[slip.range].to_owned())).collect()
    }

    fn one(text: &str, rule: &str, what: &str) {
        assert_eq!(slips(text), [(rule.to_owned(), what.to_owned())], "{text}");
    }

    #[test]
    fn what_is_right_passes() {
        for text in [
            "en: The “Diversity Charter” isn’t a law; the networks’ projects, “a ‘b’ c”.",
            "Das „Netzwerk ‚IQ‘ e. V.“ – das heißt\u{a0}– gibt’s, z.\u{a0}B. nach §\u{a0}17.",
            "- Vor- und Nachteile\n- \u{fffc}–\u{fffc} (2015–2018), also …",
            "\n    - eingerückt",
            ", ",
            ". ",
            "\u{fffc}\u{a0}– \u{fffc}",
        ] {
            let found: Vec<_> = slips(text).into_iter().filter(|(rule, _)| rule != "dash").collect();
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }

    #[test]
    fn marks() {
        one("sagt \"ja", "quotation-marks", "\"");
        one("sagt “ja", "quotation-marks", "“");
        one("sagt „ja", "quotation-marks", "„");
        one("das ”Wort", "quotation-marks", "”");
        one("gibt's", "apostrophe", "'");
        one("en: the network's", "apostrophe", "'");
        one("en: the „network”", "quotation-marks", "„");
        one("und so weiter...", "ellipsis", "...");
    }

    #[test]
    fn dashes() {
        one("Beratung - und mehr", "dash", "-");
        one("Beratung -- und mehr", "dash", "--");
        one("Beratung – und mehr", "dash", " –");
        one("Beratung — und mehr", "dash", "—");
        one("Beratung\u{a0}–und mehr", "dash", "–");
        one("\u{fffc}-\u{fffc}", "range", "-");
        one("\u{fffc} –\u{a0}\u{fffc}", "dash", " –");
    }

    #[test]
    fn spaces() {
        one("zwei  Räume", "double-space", "  ");
        one("ein Komma , dann", "space-before-punctuation", " ,");
        one("( hier", "space-in-brackets", "( ");
        one("hier )", "space-before-punctuation", " )");
        one("z. B. hier", "no-break-space", "z. B.");
        one("z.B. hier", "no-break-space", "z.B.");
        one("nach § 17", "no-break-space", "§ ");
        one("nach §17", "no-break-space", "§");
        one("11 %", "percent-space", " %");
        one("11%", "percent-space", "%");
    }

    #[test]
    fn french_marks_stand_behind_a_space() {
        let french = HouseStyle { spaced_marks: ":;!?", ..style(['«', '»', '“', '”'], &[]) };
        let rules = |text: &str| typography(text, &french).into_iter().map(|slip| slip.rule).collect::<Vec<_>>();
        for right in ["Qui\u{a0}?", "Voici\u{202f}: un «\u{a0}mot\u{a0}»\u{202f}!", "a\u{202f}; b", "a, b."] {
            assert!(rules(right).is_empty(), "{right}");
        }
        assert_eq!(rules("Qui ?"), ["no-break-space"]);
        assert_eq!(rules("a\u{a0}, b"), ["space-before-punctuation"]);
    }

    #[test]
    fn two_spaces_around_a_dash_are_two_slips() {
        assert_eq!(slips("a  – b").len(), 2);
    }
}
