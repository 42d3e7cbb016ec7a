//! Numbers that a release does not have: the one that stood there, or the nearest in the data.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::text::numbers;
use crate::name::{FigureId, LanguageTag};
use crate::release::Content;

/// A number in a file that the release has otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Stranger {
    /// Number in the file; absent if the release has one that the file lacks.
    pub stands: Option<String>,
    /// Number that was released in its place; absent if nothing stood there.
    pub released: Option<String>,
    /// The nearest number of the data, as it is printed, with the figures that it is.
    pub nearest: Option<Nearest>,
}

/// A number of the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Nearest {
    /// The number as it is printed.
    pub printed: String,
    /// The figures that it is.
    pub figures: BTreeSet<FigureId>,
}

/// Printed numbers of a release in a language, with the figures that they are.
pub(super) struct Printed(BTreeMap<String, BTreeSet<FigureId>>);

impl Printed {
    pub(super) fn of(content: &Content, language: &LanguageTag) -> Self {
        let mut printed: BTreeMap<String, BTreeSet<FigureId>> = BTreeMap::new();
        for (figure, texts) in content.languages.get(language).into_iter().flat_map(|words| &words.printed) {
            for number in texts.iter().flat_map(|text| numbers(text)) {
                printed.entry(number).or_default().insert(figure.clone());
            }
        }
        Self(printed)
    }

    fn get(&self, number: &str) -> Option<Nearest> {
        let figures = self.0.get(number)?;
        Some(Nearest { printed: number.to_owned(), figures: figures.clone() })
    }

    /// The number that differs from this one in the fewest characters, and of those the one that is nearest as a number.
    fn nearest(&self, number: &str) -> Option<Nearest> {
        let value = value(number);
        let rank = |other: &&String| (strsim::levenshtein(number, other), self::value(other).abs_diff(value));
        self.get(self.0.keys().min_by_key(rank)?)
    }

    /// Pairs numbers that a file has too much with those that it lacks, the most alike first.
    pub(super) fn strangers(&self, surplus: Vec<String>, mut lacking: Vec<String>) -> Vec<Stranger> {
        let mut strangers: Vec<Stranger> = Vec::new();
        for number in surplus {
            let alike = |other: &String| strsim::levenshtein(&number, other);
            let best = (0..lacking.len()).min_by_key(|index| alike(&lacking[*index]));
            let best = best.filter(|index| alike(&lacking[*index]) * 2 <= number.chars().count().max(2));
            let released = best.map(|index| lacking.remove(index));
            let known = released.as_ref().and_then(|released| self.get(released));
            let nearest = known.or_else(|| self.nearest(&number));
            strangers.push(Stranger { stands: Some(number), released, nearest });
        }
        let lost = lacking.into_iter().map(|number| {
            let nearest = self.get(&number);
            Stranger { stands: None, released: Some(number), nearest }
        });
        strangers.extend(lost);
        strangers
    }
}

/// The digits of a number as one, for ranks only.
fn value(number: &str) -> u128 {
    number
        .chars()
        .filter_map(|c| c.to_digit(10))
        .fold(0, |value: u128, digit| value.saturating_mul(10).saturating_add(u128::from(digit)))
}
