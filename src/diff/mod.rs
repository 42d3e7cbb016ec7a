//! `diff`: what differs between two editions, two versions, or what is published and what the project says now.
//!
//! Both sides are [`Content`], so that it does not matter which of them is sealed. Every figure falls into one
//! [class](Class), whichever side comes first; changed words are marked.

mod class;
mod html;
mod human;
mod pages;
mod report;
mod sides;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Serialize;

use crate::name::{FigureId, LanguageTag, MessageId};
use crate::project::programme::PERCENT;
use crate::release::{Content, InLanguage, StatedFigure};

use class::Stands;
pub use class::{Class, Comparable, Reason};
pub use html::page;
pub use human::write_diff;
pub use report::report;
pub use sides::{Asked, EditionCode, Released, Side, Sides, sides};
pub use words::{Piece, marked};

/// Everything that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Diff {
    /// Name of the old side: an edition, or one of its versions as `edition@1`.
    pub old: String,
    /// Name of the new side.
    pub new: String,
    /// Figures that differ, by name.
    pub figures: Vec<FigureDiff>,
    /// Number of figures that both sides state alike.
    pub unchanged: usize,
    /// Texts that differ, by language in reading order.
    pub texts: Vec<TextDiff>,
    /// Alternative texts that differ.
    pub alternatives: Vec<AlternativeDiff>,
    /// Languages that only one side has.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub languages_of_one: BTreeSet<LanguageTag>,
}

/// A figure that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FigureDiff {
    /// Its name in the catalogue.
    pub id: FigureId,
    /// Its name in each language.
    pub names: BTreeMap<LanguageTag, String>,
    /// Class of the difference.
    pub class: Class,
    /// The old statement; absent if there is none.
    pub old: Option<StatedFigure>,
    /// The new statement; absent if there is none.
    pub new: Option<StatedFigure>,
    /// Reason for which a side has no value, as its survey gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_delivered: Option<String>,
    /// New value less the old one, in the figure's unit; of shares in percentage points.
    pub difference: Option<String>,
    /// The difference in percent of the old value, to one digit; of figures that compare and are no shares.
    pub percent: Option<String>,
    /// Whether the two values may be compared, and why.
    #[serde(flatten)]
    pub comparable: Comparable,
    /// Everything that shows the figure, on either side.
    pub touches: Touches,
}

/// Places that show a figure.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Touches {
    /// Languages in which it is shown.
    pub languages: BTreeSet<LanguageTag>,
    /// Messages that show it.
    pub texts: BTreeSet<MessageId>,
    /// Charts that draw it.
    pub charts: BTreeSet<String>,
    /// Charts whose alternative texts name it.
    pub alternatives: BTreeSet<String>,
}

/// A text that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TextDiff {
    /// Tag of its language.
    pub language: LanguageTag,
    /// Name of its message.
    pub message: MessageId,
    /// Whether more than the values of its figures differs.
    pub in_words: bool,
    /// Its words, those that differ marked.
    pub marked: Vec<Piece>,
}

/// The alternative text of a chart that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct AlternativeDiff {
    /// Tag of its language.
    pub language: LanguageTag,
    /// Name of the chart.
    pub chart: String,
    /// Its words, those that differ marked.
    pub marked: Vec<Piece>,
}

/// Compares what both sides tell their readers.
pub fn diff(sides: &Sides) -> Diff {
    let (old, new) = (&sides.old.content, &sides.new.content);
    let ids: BTreeSet<&FigureId> = [old, new].into_iter().flat_map(ids).collect();
    let all: Vec<FigureDiff> = ids.into_iter().map(|id| figure(id, old, new)).collect();
    let (same, figures): (Vec<_>, Vec<_>) = all.into_iter().partition(|figure| figure.class == Class::Unchanged);
    let tags = |content: &Content| content.languages.keys().cloned().collect::<BTreeSet<_>>();
    let both = old.languages.iter().filter_map(|(tag, old)| Some((tag, old, new.languages.get(tag)?)));
    let both: Vec<_> = both.collect();
    Diff {
        old: sides.old.name.clone(),
        new: sides.new.name.clone(),
        figures,
        unchanged: same.len(),
        texts: both.iter().flat_map(|(tag, old, new)| texts(tag, old, new)).collect(),
        alternatives: both.iter().flat_map(|(tag, old, new)| alternatives(tag, old, new)).collect(),
        languages_of_one: tags(old).symmetric_difference(&tags(new)).cloned().collect(),
    }
}

impl Diff {
    /// Number of figures of each class that there are.
    pub fn classes(&self) -> BTreeMap<Class, usize> {
        let mut classes = BTreeMap::new();
        for figure in &self.figures {
            *classes.entry(figure.class).or_default() += 1;
        }
        classes
    }
}

fn ids(content: &Content) -> impl Iterator<Item = &FigureId> {
    let delivered = content.figures.iter().map(|figure| &figure.id);
    delivered.chain(content.not_delivered.iter().map(|it| &it.figure))
}

fn stands<'c>(content: &'c Content, id: &FigureId) -> Stands<'c> {
    match content.figure(id) {
        Some(figure) => Stands::Stated(figure),
        None if content.not_delivered.iter().any(|it| it.figure == *id) => Stands::NotDelivered,
        None => Stands::Absent,
    }
}

fn figure(id: &FigureId, old: &Content, new: &Content) -> FigureDiff {
    let (one, other) = (stands(old, id), stands(new, id));
    let class = class::class(one, other);
    let comparable = class::comparable(class, one, other);
    let (old_figure, new_figure) = (old.figure(id), new.figure(id));
    let difference = old_figure.zip(new_figure).and_then(|(old, new)| difference(old, new));
    let percent = old_figure.zip(difference).filter(|_| comparable.comparable);
    let reasons = [new, old].into_iter().flat_map(|content| &content.not_delivered);
    FigureDiff {
        id: id.clone(),
        names: names(id, old, new),
        class,
        not_delivered: reasons.clone().find(|it| it.figure == *id).map(|it| it.reason.clone()),
        difference: difference.map(|difference| difference.to_string()),
        percent: percent.and_then(|(old, difference)| percent_of(old, difference)),
        comparable,
        touches: Touches::of(id, [old, new]),
        old: old_figure.cloned(),
        new: new_figure.cloned(),
    }
}

/// The names of a figure, the new ones before the old.
fn names(id: &FigureId, old: &Content, new: &Content) -> BTreeMap<LanguageTag, String> {
    let of = |content: &Content| {
        let names =
            content.languages.iter().filter_map(|(tag, words)| Some((tag.clone(), words.names.get(id)?.clone())));
        names.collect::<Vec<_>>()
    };
    of(old).into_iter().chain(of(new)).collect()
}

/// New less old, where both have the same unit.
fn difference(old: &StatedFigure, new: &StatedFigure) -> Option<Decimal> {
    let value = |figure: &StatedFigure| figure.value.parse::<Decimal>().ok();
    (old.unit == new.unit).then(|| value(new)?.checked_sub(value(old)?))?
}

fn percent_of(old: &StatedFigure, difference: Decimal) -> Option<String> {
    let value = old.value.parse::<Decimal>().ok().filter(|value| !value.is_zero() && old.unit != PERCENT)?;
    let percent = difference.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(value.abs())?;
    let mut percent = percent.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    percent.rescale(1);
    Some(percent.to_string())
}

impl Touches {
    fn of(id: &FigureId, contents: [&Content; 2]) -> Self {
        let mut touches = Self::default();
        for (tag, words) in contents.into_iter().flat_map(|content| &content.languages) {
            let texts = words.texts.iter().filter(|text| text.figures().any(|figure| figure == id));
            touches.texts.extend(texts.map(|text| text.message.clone()));
            for chart in &words.alternatives {
                touches.charts.extend(chart.drawn.contains(id).then(|| chart.chart.clone()));
                touches.alternatives.extend(chart.told.contains(id).then(|| chart.chart.clone()));
            }
            touches.languages.extend(words.names.contains_key(id).then(|| tag.clone()));
        }
        touches
    }
}

fn texts(language: &LanguageTag, old: &InLanguage, new: &InLanguage) -> Vec<TextDiff> {
    let gone = old.texts.iter().filter(|text| new.text(&text.message).is_none());
    let all = new.texts.iter().chain(gone).filter_map(|text| {
        let (old, new) = (old.text(&text.message), new.text(&text.message));
        let [was, is] = [old, new].map(|text| text.map(|text| text.words()).unwrap_or_default());
        (was != is).then(|| TextDiff {
            language: language.clone(),
            message: text.message.clone(),
            in_words: !old.zip(new).is_some_and(|(old, new)| old.says_the_same(new)),
            marked: marked(&was, &is),
        })
    });
    all.collect()
}

fn alternatives(language: &LanguageTag, old: &InLanguage, new: &InLanguage) -> Vec<AlternativeDiff> {
    let text = |words: &InLanguage, chart: &str| {
        let found = words.alternatives.iter().find(|it| it.chart == chart);
        found.map(|it| it.text.clone()).unwrap_or_default()
    };
    let charts: BTreeSet<&str> =
        old.alternatives.iter().chain(&new.alternatives).map(|alternative| alternative.chart.as_str()).collect();
    let all = charts.into_iter().filter_map(|chart| {
        let (was, is) = (text(old, chart), text(new, chart));
        let chart = chart.to_owned();
        (was != is).then(|| AlternativeDiff { language: language.clone(), chart, marked: marked(&was, &is) })
    });
    all.collect()
}
