//! Characters that touch a value. A character right before or after a number can make another number of it, and so
//! can a second number that follows with nothing but a space between.
//!
//! Texts are judged as they are composed, since terms and choices put together what nobody typed side by
//! side. What may touch a value is a short list; the rest is refused.

use icu_properties::props::GeneralCategory;

use super::characters::{category, shows_nothing};
use super::isolate::visible;
use super::passage::VALUE;
use super::rich::{self, Run};
use crate::name::FigureId;

/// Characters that may stand directly beside a value in a language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Neighbours {
    before: Letters,
    after: Letters,
    /// Whether an ending follows a colon: Finnish “2019:n”.
    colon_endings: bool,
}

/// Letters that may touch a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Letters {
    None,
    /// In a language that sets no spaces between words, or writes particles close to numbers.
    Any,
    /// Words of these letters alone, such as “and” and “with”, which Arabic and Hebrew write close to the next one.
    Of(&'static str),
}

impl Neighbours {
    /// Neighbours in the language whose subtag is `language` (BCP 47).
    pub(super) fn of(language: &str) -> Self {
        let (before, after) = match language {
            "zh" | "yue" | "ja" | "th" | "lo" | "km" | "my" | "bo" => (Letters::Any, Letters::Any),
            "ko" | "eu" => (Letters::None, Letters::Any),
            "ar" => (Letters::Of("وفبلكاـ"), Letters::None),
            "he" => (Letters::Of("ובכלמהש"), Letters::None),
            _ => (Letters::None, Letters::None),
        };
        Self { before, after, colon_endings: matches!(language, "fi" | "sv" | "se") }
    }
}

/// A value that is read as another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Touch {
    /// The figure's name, if the value is one.
    pub figure: Option<FigureId>,
    /// Character that touches the value; `None` if another value does.
    pub character: Option<char>,
    /// As it is read.
    pub read: String,
    /// The same with a [`VALUE`] for each value.
    pub typed: String,
}

/// Every touch in a stretch of text. `signs` may stand beside its values as well.
pub(super) fn touches(runs: &[Run], neighbours: &Neighbours, signs: &str) -> Vec<Touch> {
    let items = items(runs);
    let judge = Judge { items: &items, neighbours, signs };
    let values = (0..items.len()).filter(|at| matches!(items[*at], Item::Value { .. }));
    values.flat_map(|at| judge.before(at).into_iter().chain(judge.after(at))).collect()
}

/// A character, or a value as a whole.
#[derive(Debug)]
enum Item<'r> {
    Typed(char),
    /// Of a marked literal, or of words in another language.
    Marked(char),
    Value {
        figure: Option<&'r FigureId>,
        text: String,
    },
}

/// Marks of notes are raised, and what shows nothing separates nothing: both are left out.
fn items(runs: &[Run]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    rich::visit(runs, &mut |run| match run {
        Run::Text { text } => items.extend(text.chars().filter(|c| !shows_nothing(*c)).map(Item::Typed)),
        Run::Literal { text } | Run::Foreign { text, .. } => {
            items.extend(text.chars().filter(|c| !shows_nothing(*c)).map(Item::Marked));
        }
        Run::Figure { figure, text } => items.push(Item::Value { figure: Some(figure), text: visible(text) }),
        Run::Date { text } | Run::Code { text } => items.push(Item::Value { figure: None, text: visible(text) }),
        Run::Mark { .. } | Run::Strong { .. } | Run::Emphasis { .. } | Run::Link { .. } => {}
    });
    items
}

impl Item<'_> {
    fn character(&self) -> Option<char> {
        match self {
            Self::Typed(c) | Self::Marked(c) => Some(*c),
            Self::Value { .. } => None,
        }
    }

    fn is(&self, of: impl Fn(char) -> bool) -> bool {
        self.character().is_some_and(of)
    }

    fn is_space(&self) -> bool {
        self.is(char::is_whitespace)
    }

    /// A number of any origin.
    fn is_number(&self) -> bool {
        matches!(self, Self::Value { .. }) || self.is(char::is_numeric)
    }

    /// Whether it begins with a digit that nothing else reports.
    fn begins_with_digit(&self) -> bool {
        match self {
            Self::Typed(_) => false,
            Self::Marked(c) => c.is_numeric(),
            Self::Value { text, .. } => text.chars().next().is_none_or(char::is_numeric),
        }
    }

    fn ends_with_digit(&self) -> bool {
        match self {
            Self::Value { text, .. } => text.chars().next_back().is_none_or(char::is_numeric),
            other => other.begins_with_digit(),
        }
    }
}

struct Judge<'j> {
    items: &'j [Item<'j>],
    neighbours: &'j Neighbours,
    signs: &'j str,
}

impl Judge<'_> {
    /// Touch of the value at `at` by the character or value after it.
    fn after(&self, at: usize) -> Option<Touch> {
        let rest = &self.items[at + 1..];
        let spaces = rest.iter().take_while(|item| item.is_space()).count();
        let next = rest.get(spaces)?;
        let touches = match (spaces, next.character()) {
            (0, None) => true,
            (0, Some(_)) if self.is_pair_of_dates(at) => false,
            (0, Some(c)) => leads_to_a_value(rest) || !self.may_follow(c, rest),
            (_, Some(c)) if self.is_sign(c) => true,
            _ => self.items[at].ends_with_digit() && next.begins_with_digit(),
        };
        touches.then(|| self.touch(at, at, at + 1 + spaces))
    }

    /// A stroke between two dates, as in “2018/2019”.
    fn is_pair_of_dates(&self, at: usize) -> bool {
        let is_date = |item: &Item| matches!(item, Item::Value { figure: None, .. });
        matches!(&self.items[at..], [first, stroke, second, ..]
            if stroke.is(|c| c == '/') && is_date(first) && is_date(second))
    }

    /// Touch of the value at `at` by the character before it; `None` after another value.
    fn before(&self, at: usize) -> Option<Touch> {
        let before = &self.items[..at];
        let spaces = before.iter().rev().take_while(|item| item.is_space()).count();
        let before = &before[..before.len() - spaces];
        let c = before.last()?.character()?;
        let touches = match spaces {
            0 => !self.may_precede(c, before),
            _ => self.is_sign(c) || before.last()?.ends_with_digit() && self.items[at].begins_with_digit(),
        };
        touches.then(|| self.touch(at, at - spaces - 1, at))
    }

    /// The touch of the value at `at` by what stands at one end of `first..=last`.
    fn touch(&self, at: usize, first: usize, last: usize) -> Touch {
        let other = if first == at { last } else { first };
        let (mut read, mut typed) = (String::new(), String::new());
        for item in &self.items[first..=last] {
            match item {
                Item::Typed(c) | Item::Marked(c) => {
                    read.push(*c);
                    typed.push(*c);
                }
                Item::Value { text, .. } => {
                    read.push_str(text);
                    typed.push(VALUE);
                }
            }
        }
        let figure = match &self.items[at] {
            Item::Value { figure, .. } => figure.cloned(),
            _ => None,
        };
        Touch { figure, character: self.items[other].character(), read, typed }
    }

    /// Whether `c`, the first of `rest`, may stand directly after a value.
    fn may_follow(&self, c: char, rest: &[Item]) -> bool {
        let (second, third) = (rest.get(1), rest.get(2));
        let letter = |item: Option<&Item>| item.is_some_and(|item| item.is(char::is_alphabetic));
        let number = |item: Option<&Item>| item.is_some_and(Item::is_number);
        if self.signs.contains(c) || is_percent(c) || matches!(rest[0], Item::Typed(c) if c.is_numeric()) {
            return true;
        }
        match c {
            ':' if self.neighbours.colon_endings && letter(second) => true,
            c if is_sentence_mark(c) => second.is_none_or(ends),
            c if is_hyphen(c) => letter(second) || second.is_some_and(is_suspension) && !number(third),
            // A range, or a dash that is set close on both sides.
            '–' | '—' => matches!(second, Some(Item::Value { .. })) || c == '—' && letter(second),
            c if is_quote_or(c, GeneralCategory::ClosePunctuation) || is_currency(c) => !number(second),
            c => c.is_alphabetic() && self.neighbours.after == Letters::Any && !is_ideographic_number(c),
        }
    }

    /// Whether `c`, the last of `before`, may stand directly before a value.
    fn may_precede(&self, c: char, before: &[Item]) -> bool {
        let index = before.len() - 1;
        let earlier = index.checked_sub(1).map(|index| &before[index]);
        let letter = || earlier.is_some_and(|item| item.is(char::is_alphabetic));
        // A value before the character is judged by what follows it.
        let is_judged = matches!(earlier, Some(Item::Value { .. }));
        let is_reported = is_percent(c) || matches!(before[index], Item::Typed(c) if c.is_numeric());
        if self.signs.contains(c) || is_judged || is_reported {
            return true;
        }
        match c {
            c if is_hyphen(c) || c == '—' => letter(),
            c if is_currency(c) => !earlier.is_some_and(|item| item.is(|c| is_hyphen(c) || is_operator(c))),
            '¿' | '¡' => true,
            c if is_quote_or(c, GeneralCategory::OpenPunctuation) => true,
            '、' | '。' | '：' | '，' | '・' => self.neighbours.before == Letters::Any,
            c if c.is_alphabetic() => self.takes_letters(before),
            _ => false,
        }
    }

    /// Whether the word at the end of `before` may touch a value.
    fn takes_letters(&self, before: &[Item]) -> bool {
        let mut word = before.iter().rev().map_while(Item::character).take_while(|c| c.is_alphabetic());
        match self.neighbours.before {
            Letters::None => false,
            Letters::Any => !word.next().is_some_and(is_ideographic_number),
            Letters::Of(letters) => word.all(|c| letters.contains(c)),
        }
    }

    /// A sign that belongs to a number from across a space, too.
    fn is_sign(&self, c: char) -> bool {
        is_operator(c) && !self.signs.contains(c)
    }
}

/// Whether another value follows without a space or a word before it. A dash alone makes a range.
fn leads_to_a_value(rest: &[Item]) -> bool {
    let between = rest.iter().take_while(|item| !matches!(item, Item::Value { .. })).count();
    let is_dash = between == 1 && rest[0].is(|c| matches!(c, '–' | '—'));
    let joins = |item: &Item| item.is(|c| !c.is_whitespace() && !c.is_alphabetic());
    between < rest.len() && !is_dash && rest[..between].iter().all(joins)
}

/// Whether a sentence or a part of one ends before this.
fn ends(item: &Item) -> bool {
    let ends = |c| is_sentence_mark(c) || matches!(c, '–' | '—') || is_quote_or(c, GeneralCategory::ClosePunctuation);
    item.is_space() || item.is(ends)
}

/// Between a hyphen and the word that it stands for: “3- und 4-mal”, “3-, 4- …”.
fn is_suspension(item: &Item) -> bool {
    item.is_space() || item.is(|c| c == ',')
}

fn is_sentence_mark(c: char) -> bool {
    ".,;:!?…،؛؟۔。、！？：；，．".contains(c)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{5be}')
}

/// Found and reported as a sign that a figure brings along.
fn is_percent(c: char) -> bool {
    matches!(c, '%' | '‰' | '‱' | '٪')
}

fn is_operator(c: char) -> bool {
    "+−±∓×÷⁄∕√^~∼≈≃<>≤≥".contains(c)
}

/// Han and Hangul powers of ten and digits, which multiply or lengthen a number.
fn is_ideographic_number(c: char) -> bool {
    "〇零一二三四五六七八九十百千万萬億亿兆백천만억조".contains(c)
}

fn is_currency(c: char) -> bool {
    category(c) == GeneralCategory::CurrencySymbol
}

fn is_quote_or(c: char, bracket: GeneralCategory) -> bool {
    let category = category(c);
    let quotes = [GeneralCategory::InitialPunctuation, GeneralCategory::FinalPunctuation];
    // LOW-9 marks open in German and Polish, and count as brackets.
    matches!(c, '"' | '\'' | '„' | '‚') || quotes.contains(&category) || category == bracket
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A figure for each `#`, a literal for what stands between bars.
    fn runs(text: &str) -> Vec<Run> {
        let mut runs = Vec::new();
        for (index, stretch) in text.split('|').enumerate() {
            if index % 2 == 1 {
                runs.push(Run::Literal { text: stretch.to_owned() });
                continue;
            }
            for (index, typed) in stretch.split('#').enumerate() {
                if index > 0 {
                    runs.push(Run::Figure { figure: "a".into(), text: "28,409".into() });
                }
                runs.push(Run::Text { text: typed.to_owned() });
            }
        }
        runs
    }

    fn read(language: &str, text: &str) -> Vec<String> {
        touches(&runs(text), &Neighbours::of(language), "").into_iter().map(|touch| touch.read).collect()
    }

    #[test]
    fn what_makes_another_number_is_refused() {
        let texts = [
            "##",
            "#.#",
            "#,#",
            "#’#",
            "#:#",
            "#/#",
            "#⁄#",
            "#-#",
            "#(#)",
            "# #",
            "#\u{a0}#",
            "#\u{202f}#",
            "#\u{ad}#",
            "-#",
            "a −#",
            "– −#",
            "a –#",
            "a - −#",
            ".#",
            ",#",
            "+ #",
            "− #",
            "~#",
            "≈ #",
            "#k",
            "#th",
            "#-",
            "# × 2",
            "#\u{338}",
            "#°",
            "#*",
            "a#",
            "_#",
            "|1|#",
            "#|5|",
            "|−|#",
            "# |000|",
            "|§ 17| #",
            "-€#",
            "#.a",
            "#’(#",
        ];
        for text in texts {
            assert_eq!(read("en", text).len(), 1, "{text}: {:?}", read("en", text));
        }
    }

    #[test]
    fn what_ends_and_begins_passes() {
        let texts = [
            "#",
            "a # b",
            "(#)",
            "“#”, „#“: #.",
            "#!",
            "#?”",
            "#; #…",
            "#-mal, #- und #-fach",
            "#-, #- oder",
            "IQ-#",
            "#–#",
            "a\u{a0}– # –\u{a0}b",
            "#\u{a0}– #",
            "a—#—b",
            "#’s",
            "d’#",
            "€#",
            "# €",
            "[#]",
            "¿#?",
            "#. – a",
            "#%",
            "# · #",
            "#, #",
            "# (#)",
            "a: # b",
            "«\u{a0}#\u{a0}»\u{202f}: #\u{202f}!",
        ];
        for text in texts {
            assert_eq!(read("en", text), [""; 0], "{text}");
        }
    }

    #[test]
    fn languages_differ() {
        assert!(read("ar", "و# بـ# وال# ول#").is_empty());
        assert_eq!(read("ar", "سل# عام#").len(), 2);
        assert!(read("he", "ב-# ב־# וב#").is_empty());
        assert!(read("ja", "約#人、#").is_empty());
        assert_eq!(read("ja", "#万").len(), 1);
        assert!(read("ko", "총 #명").is_empty());
        assert!(read("fi", "#:n").is_empty());
        assert_eq!(read("de", "#:n").len(), 1);
    }

    #[test]
    fn a_range_ends_with_a_date_or_a_figure_as_it_is_written() {
        let date = |text: &str| Run::Date { text: text.to_owned() };
        let text = |text: &str| Run::Text { text: text.to_owned() };
        let found = |runs: &[Run]| touches(runs, &Neighbours::of("de"), "").len();
        assert_eq!(found(&[date("Januar"), text("–"), date("Juni"), text(" "), date("2019")]), 0);
        assert_eq!(found(&[date("2019"), text(" "), date("28.409")]), 1);
        assert_eq!(found(&[date("2019"), date("Juni")]), 1);
        assert_eq!(found(&[date("2018"), text("/"), date("2019"), text("k")]), 1);
    }

    #[test]
    fn signs_of_precision_may_be_allowed() {
        let found = |text: &str| touches(&runs(text), &Neighbours::of("en"), "≈+>").len();
        assert_eq!([found("≈ #"), found("#+"), found(">#"), found("1|1|#")], [0, 0, 0, 1]);
    }

    /// Whether `between` keeps two values apart without a word.
    fn keeps_apart(between: &str) -> bool {
        let shown: String = between.chars().filter(|c| !shows_nothing(*c)).collect();
        // “(28) (28)”: a space with a mark beside it.
        let is_spaced = shown.contains(char::is_whitespace) && !shown.trim().is_empty();
        is_spaced || ["–", "—"].contains(&shown.as_str())
    }

    proptest! {
        #[test]
        fn two_values_are_kept_apart_or_found(between in "[-.,:;'’/⁄+−×–—*^_~ \u{a0}\u{202f}\u{2009}\u{ad}\u{200b}\u{202e}()]{0,3}") {
            let found = !read("de", &format!("#{between}#")).is_empty();
            prop_assert!(found || keeps_apart(&between), "{between:?}");
        }

        #[test]
        fn any_letter_that_touches_is_found(letter in "\\p{L}") {
            prop_assume!(!letter.chars().any(shows_nothing));
            let (before, after) = (format!("{letter}#"), format!("#{letter}"));
            prop_assert_eq!([read("de", &before).len(), read("de", &after).len()], [1, 1]);
        }

        #[test]
        fn any_text_is_judged_without_panic(text in "\\PC*") {
            for language in ["de", "ar", "ja", "fi"] {
                let _ = read(language, &text);
            }
        }
    }
}
