//! The same figures, dates and literals in every language, and in every form of a text.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Variant, VariantKey};

use super::{EditionTexts, LanguageTexts};
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{LanguageTag, MessageId};
use crate::text::entries::{Part, Seen, visit};
use crate::text::shown::{Shown, Token, telling_terms, tokens};

/// Compares every message that the edition uses.
pub(super) fn check(texts: &EditionTexts, findings: &mut Findings) {
    let telling = telling_terms(texts.languages.iter().map(|language| language.texts));
    for name in texts.edition.iter() {
        let readings: Vec<Reading> =
            texts.languages.iter().filter_map(|language| Reading::of(language, name, &telling)).collect();
        languages(&readings, findings);
        readings.iter().for_each(|reading| forms(reading, &telling, findings));
    }
}

/// A message in one language, and what it shows.
struct Reading<'t> {
    language: &'t LanguageTexts<'t>,
    part: Part<'t>,
    tokens: Vec<&'t Token>,
}

impl<'t> Reading<'t> {
    fn of(language: &'t LanguageTexts, name: &MessageId, telling: &BTreeSet<&MessageId>) -> Option<Self> {
        let part = language.texts.part(name)?;
        let tokens = language.texts.shown(name).iter().filter(|token| token.is_told(telling)).collect();
        Some(Self { language, part, tokens })
    }

    fn tag(&self) -> &LanguageTag {
        self.language.tag()
    }

    fn shows(&self, shown: &Shown) -> usize {
        self.tokens.iter().filter(|token| token.shown == *shown).count()
    }

    /// Token of this text whose neighbour is the same as that of `shown` in another language: most often texts show
    /// things in like order.
    fn near(&self, shown: &Shown, other: &Reading) -> Option<&'t Token> {
        let at = other.tokens.iter().position(|token| token.shown == *shown)?;
        let (before, after) = other.tokens.split_at(at);
        let mut neighbours = before.iter().rev().chain(after.iter().skip(1));
        neighbours.find_map(|neighbour| self.tokens.iter().copied().find(|token| token.shown == neighbour.shown))
    }
}

fn languages(readings: &[Reading], findings: &mut Findings) {
    for (shown, count) in most(readings.iter().map(|reading| reading.tokens.iter().copied())) {
        for lacking in readings.iter().filter(|reading| reading.shows(shown) < count) {
            findings.push(lacks(lacking, shown, count, readings));
        }
    }
}

fn lacks(lacking: &Reading, shown: &Shown, count: usize, readings: &[Reading]) -> Finding {
    let full: Vec<&Reading> = readings.iter().filter(|reading| reading.shows(shown) == count).collect();
    let names: Vec<String> = full.iter().map(|reading| format!("`{}`", reading.tag())).collect();
    let (name, tag, others) = (lacking.part.name(), lacking.tag(), names.join(" and "));
    let message = match lacking.shows(shown) {
        0 => format!("`{name}` shows {shown} in {others} and not in `{tag}`"),
        fewer => format!("`{name}` shows {shown} {count} × in {others} and {fewer} × in `{tag}`"),
    };
    let hint = format!("add it in `{tag}`, or take it out in {others}");
    let mut finding = Finding::new(Code::FiguresDiffer, message, hint)
        .about(Subject::translation(&name, tag, [shown.name()]))
        .at(lacking.part.origin());
    for token in full.iter().flat_map(|reading| &reading.tokens).filter(|token| token.shown == *shown) {
        finding = finding.also(token.origin.clone(), "shown here");
    }
    if let Some(near) = full.first().and_then(|reading| lacking.near(shown, reading)) {
        finding = finding.also(near.origin.clone(), "it may belong near this");
    }
    finding
}

/// Every form of a choice shows what the others show.
fn forms(reading: &Reading, telling: &BTreeSet<&MessageId>, findings: &mut Findings) {
    visit(reading.part.pattern, &mut |seen| {
        if let Seen::Select { variants, .. } = seen {
            choice(reading, variants, telling, findings);
        }
    });
}

fn choice(reading: &Reading, variants: &[Variant<&str>], telling: &BTreeSet<&MessageId>, findings: &mut Findings) {
    let form = |variant: &Variant<&'_ str>| {
        let tokens = tokens(&reading.part.entry, &variant.value).into_iter();
        tokens.filter(|token| token.is_told(telling)).collect()
    };
    let forms: Vec<Form> = variants.iter().map(|variant| Form { key: key(variant), tokens: form(variant) }).collect();
    for (shown, count) in most(forms.iter().map(|form| form.tokens.iter())) {
        let shows = |form: &&Form| counts(&form.tokens).get(shown).copied().unwrap_or_default();
        for lacking in forms.iter().filter(|form| shows(form) < count) {
            let others = forms.iter().filter(|form| shows(form) == count);
            findings.push(form_lacks(reading, lacking, shown, &others.collect::<Vec<_>>()));
        }
    }
}

/// One form of a choice.
struct Form<'a> {
    key: &'a str,
    tokens: Vec<Token>,
}

fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
    name
}

fn form_lacks(reading: &Reading, lacking: &Form, shown: &Shown, others: &[&Form]) -> Finding {
    let (name, tag, key) = (reading.part.name(), reading.tag(), lacking.key);
    let keys: BTreeSet<String> = others.iter().map(|form| format!("[{}]", form.key)).collect();
    let keys = keys.into_iter().collect::<Vec<_>>().join(" and ");
    let message = format!("the form [{key}] in `{name}` (`{tag}`) does not show {shown} as often as {keys}");
    let hint = "show the same in every form; only the words around it may change";
    let finding = Finding::new(Code::FormsDiffer, message, hint)
        .about(Subject::translation(&name, tag, [shown.name(), key]))
        .at(reading.part.entry.place(key));
    let tokens = others.iter().flat_map(|form| &form.tokens).filter(|token| token.shown == *shown);
    tokens.fold(finding, |finding, token| finding.also(token.origin.clone(), "shown here"))
}

/// Number of times that each thing is shown.
fn counts<'t>(tokens: impl IntoIterator<Item = &'t Token>) -> BTreeMap<&'t Shown, usize> {
    let mut counts = BTreeMap::new();
    for token in tokens {
        *counts.entry(&token.shown).or_default() += 1;
    }
    counts
}

/// The largest count of each thing in any of the texts.
fn most<'t>(texts: impl Iterator<Item = impl Iterator<Item = &'t Token>>) -> BTreeMap<&'t Shown, usize> {
    let mut most: BTreeMap<&Shown, usize> = BTreeMap::new();
    for (shown, count) in texts.flat_map(counts) {
        let highest = most.entry(shown).or_default();
        *highest = count.max(*highest);
    }
    most
}
