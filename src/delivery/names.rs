//! Names of figures in a table: ids, names in each language, and what the mapping says.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;
use super::mapping::Mapping;
use super::precision::plain;
use super::unit;
use crate::finding::did_you_mean;

/// A table of all names by which figures can be called.
pub(super) struct Names<'a> {
    figures: BTreeMap<String, BTreeSet<&'a str>>,
    /// Names as the project spells them.
    spelled: BTreeMap<String, &'a str>,
    skipped: BTreeSet<String>,
    /// Names that are still compared with all others: that takes long, and nobody corrects thousands.
    comparisons: Cell<usize>,
}

/// As many unknown names are told which one they are nearest to.
const MOST_COMPARISONS: usize = 50;
/// Characters of a name that is compared.
const LONGEST_NAME: usize = 200;

/// The figure that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named<'a> {
    /// One, and the unit that stands behind its name.
    Figure(&'a str, String),
    /// Several have this name.
    Several(Vec<&'a str>),
    /// The mapping says that it is none.
    Skipped,
    /// None.
    Unknown,
}

impl<'a> Names<'a> {
    pub(super) fn of(known: &'a Known, mapping: &'a Mapping) -> Self {
        let mut figures: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
        let mut spelled = BTreeMap::new();
        for (id, figure) in &known.figures {
            for name in figure.names.iter().map(String::as_str).chain([id.as_str()]) {
                figures.entry(key(name)).or_default().insert(id);
                spelled.insert(key(name), name);
            }
        }
        // An id is nobody else's name, and a mapping has the last word.
        let mapped = mapping.figures.iter().filter(|(_, id)| known.figures.contains_key(&id.value));
        let mapped = mapped.map(|(name, id)| (name.as_str(), id.value.as_str()));
        for (name, id) in known.figures.keys().map(|id| (id.as_str(), id.as_str())).chain(mapped) {
            figures.insert(key(name), BTreeSet::from([id]));
        }
        figures.remove("");
        let skipped = mapping.skip.iter().map(|name| key(&name.value)).collect();
        Self { figures, spelled, skipped, comparisons: Cell::new(MOST_COMPARISONS) }
    }

    /// The figure that a text names, with a unit behind its name or without.
    pub(super) fn find(&self, text: &str) -> Named<'a> {
        let (name, unit) = unit::split(text);
        if self.skips(text) {
            return Named::Skipped;
        }
        let whole = self.figures.get(&key(text)).map(|ids| (ids, ""));
        match whole.or_else(|| Some((self.figures.get(&key(name))?, unit))) {
            Some((ids, unit)) => match ids.first() {
                Some(id) if ids.len() == 1 => Named::Figure(id, unit.to_owned()),
                _ => Named::Several(ids.iter().copied().collect()),
            },
            None => Named::Unknown,
        }
    }

    /// Whether a text names a figure, perhaps one of several.
    pub(super) fn is_name(&self, text: &str) -> bool {
        matches!(self.find(text), Named::Figure(..) | Named::Several(_))
    }

    /// Whether the mapping says that a row or column is none.
    pub(super) fn skips(&self, text: &str) -> bool {
        self.skipped.contains(&key(text))
    }

    /// The figure whose name is nearest to a text, with that name.
    pub(super) fn nearest(&self, text: &str) -> Option<(&'a str, &'a str)> {
        let left = self.comparisons.get().checked_sub(1)?;
        self.comparisons.set(left);
        let wanted = key(unit::split(text).0);
        (wanted.len() <= LONGEST_NAME).then_some(())?;
        let name = did_you_mean(&wanted, self.figures.keys().map(String::as_str))?;
        Some((self.spelled.get(name)?, self.figures.get(name)?.first()?))
    }
}

/// A name without anything in which people write the same one differently: capitals, spaces, kinds of dashes and
/// quotation marks, soft hyphens, marks of direction.
fn key(name: &str) -> String {
    let unmarked = name
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}'));
    let alike = unmarked.map(|c| match c {
        '‐' | '‑' | '–' | '—' | '−' => '-',
        '’' | '‘' | '‚' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        other => other,
    });
    plain(&alike.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::super::known::{KnownFigure, Measure};
    use super::*;

    fn known() -> Known {
        let figure = |names: &[&str]| KnownFigure {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            units: Vec::new(),
            measure: Measure::Other,
        };
        let figures = [
            ("initial-advice", figure(&["Erstberatungen", "Initial sessions"])),
            ("events", figure(&["Veranstaltungen"])),
            ("trainings", figure(&["Veranstaltungen", "Trainings"])),
        ];
        let figures = figures.into_iter().map(|(id, figure)| (id.to_owned(), figure)).collect();
        Known { figures, value_heads: Vec::new() }
    }

    #[test]
    fn figures_are_found_however_their_name_is_written() {
        let (known, mapping) = (known(), Mapping::default());
        let names = Names::of(&known, &mapping);
        for text in [
            "initial-advice",
            "Initial\u{2011}Advice",
            "ERSTBERATUNGEN",
            " initial\u{a0}sessions: ",
            "Erst\u{ad}beratungen",
        ] {
            assert_eq!(names.find(text), Named::Figure("initial-advice", String::new()), "{text}");
        }
        assert_eq!(names.find("Erstberatungen (Tsd.)"), Named::Figure("initial-advice", "Tsd.".to_owned()));
        assert_eq!(names.find("Veranstaltungen"), Named::Several(vec!["events", "trainings"]));
        assert_eq!(names.find("Erstberatung"), Named::Unknown);
        assert_eq!(names.nearest("Erstberatung"), Some(("Erstberatungen", "initial-advice")));
        assert_eq!(names.nearest("Sonstiges"), None);
    }

    #[test]
    fn a_mapping_decides() {
        let known = known();
        let text: String = "skip = [\"Summe\"]\n[figures]\n\"Veranstaltungen\" = \"events\"\n\"Beratung gesamt\" = \"initial-advice\"\n\"Kurse\" = \"courses\"\n".into();
        let mapping = super::super::mapping::tests::mapping(&text);
        let names = Names::of(&known, &mapping);
        assert_eq!(names.find("Veranstaltungen"), Named::Figure("events", String::new()));
        assert_eq!(names.find("beratung  gesamt"), Named::Figure("initial-advice", String::new()));
        assert_eq!(names.find("SUMME"), Named::Skipped);
        assert_eq!(names.find("Kurse"), Named::Unknown, "a mapping makes no figures");
    }
}
