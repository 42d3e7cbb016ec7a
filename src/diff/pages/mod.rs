//! Pages of both sides beside each other: which of them look otherwise, and where the figures stand that differ.
//!
//! A side is laid out again where this program can do so: from the project, or from what was sealed. Otherwise its pages are
//! the pictures that were published. The edition code at the foot of each page says nothing of that page, and does not count.

mod origin;
mod side_page;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::sync::Arc;

use super::human::listed;
use super::{Diff, Sides};
use crate::name::{FigureId, LanguageTag};
use crate::workspace::Crew;
use crate::workspace::crew::Lost;

use origin::Origin;
use side_page::SidePage;
pub(crate) use side_page::{DrawnPage, Mark, Rectangle};

/// The pages that both sides have, in the languages of both.
#[derive(Default)]
pub(crate) struct Pages {
    /// The languages, by tag.
    pub languages: BTreeMap<LanguageTag, InLanguage>,
    /// Sides whose pages are the pictures that were published, and why.
    pub remarks: Vec<String>,
    /// Numbers of the figures that differ, in the order of the comparison.
    numbers: Arc<Numbers>,
}

/// Numbers of figures, from one.
type Numbers = BTreeMap<FigureId, usize>;

/// The pages in one language.
#[derive(Default)]
pub(crate) struct InLanguage {
    /// Pages that look otherwise.
    pub changed: Vec<Arc<PagePair>>,
    /// Numbers of the pages that look the same on both sides.
    pub unchanged: Vec<usize>,
    /// Whether the edition codes say that every page looks the same.
    pub is_all_the_same: bool,
    /// Reasons for which pages cannot be compared.
    pub lacking: Vec<String>,
    /// Numbers of the pages on which figures stand that differ, on either side.
    pub printed: BTreeMap<FigureId, BTreeSet<usize>>,
}

/// The page of one number on both sides; absent where a side has none.
pub(crate) struct PagePair {
    /// From one.
    pub number: usize,
    old: Option<SidePage>,
    new: Option<SidePage>,
}

/// The same, drawn; also absent where a page cannot be drawn.
pub(crate) struct DrawnPair {
    /// From one.
    pub number: usize,
    /// The page of the old side.
    pub old: Option<DrawnPage>,
    /// The page of the new side.
    pub new: Option<DrawnPage>,
}

/// The pages of a side in a language, or the reason for which there are none.
type OfSide = Result<Vec<SidePage>, String>;

impl Pages {
    /// Lays out both sides, in the languages in which their edition codes differ.
    ///
    /// # Errors
    ///
    /// Fails if no threads can be started.
    pub(crate) fn of(diff: &Diff, sides: &Sides, crew: Crew) -> io::Result<Self> {
        let numbers = diff.figures.iter().map(|figure| figure.id.clone()).zip(1..);
        let mut pages = Self { numbers: Arc::new(numbers.collect()), ..Self::default() };
        let both = sides.old.content.languages.keys().filter(|tag| sides.new.content.languages.contains_key(*tag));
        let (same, differ): (Vec<_>, Vec<_>) = both.cloned().partition(|tag| sides.have_same_pages(tag));
        let all_the_same = || InLanguage { is_all_the_same: true, ..InLanguage::default() };
        pages.languages.extend(same.into_iter().map(|tag| (tag, all_the_same())));
        if differ.is_empty() {
            return Ok(pages);
        }
        let origins = [&sides.old, &sides.new].map(Origin::of);
        pages.remarks = origins.iter().filter_map(Origin::remark).collect();
        for (tag, sides) in in_languages(Arc::new(origins), differ, crew)? {
            let compared = pages.compared(sides);
            pages.languages.insert(tag, compared);
        }
        Ok(pages)
    }

    fn compared(&self, sides: [OfSide; 2]) -> InLanguage {
        let lacking = sides.iter().filter_map(|side| side.as_ref().err().cloned()).collect();
        let mut compared = InLanguage { lacking, ..InLanguage::default() };
        for page in sides.iter().flatten().flatten() {
            let places = page.places().figures.iter().filter(|place| self.numbers.contains_key(&place.figure));
            for place in places {
                compared.printed.entry(place.figure.clone()).or_default().insert(page.places().page);
            }
        }
        let [Ok(old), Ok(new)] = sides else { return compared };
        let (mut old, mut new) = (old.into_iter(), new.into_iter());
        for number in 1.. {
            match (old.next(), new.next()) {
                (None, None) => break,
                (Some(old), Some(new)) if old.looks_like(&new) => compared.unchanged.push(number),
                (old, new) => compared.changed.push(Arc::new(PagePair { number, old, new })),
            }
        }
        compared
    }

    /// Draws the pages that look otherwise, by language in the order of their numbers.
    ///
    /// # Errors
    ///
    /// Fails if no threads can be started.
    pub(crate) fn draw(&self, crew: Crew) -> io::Result<BTreeMap<LanguageTag, Vec<DrawnPair>>> {
        let all = self.languages.iter().flat_map(|(tag, own)| own.changed.iter().map(move |pair| (tag.clone(), pair)));
        let (tags, pairs): (Vec<_>, Vec<_>) = all.map(|(tag, pair)| (tag, Arc::clone(pair))).unzip();
        let mut drawn: Vec<Option<DrawnPair>> = pairs.iter().map(|_| None).collect();
        let numbers = Arc::clone(&self.numbers);
        crew.run(pairs, move |pair| pair.draw(&numbers), |index, pair| drawn[index] = pair.ok())?;
        let mut by_language: BTreeMap<LanguageTag, Vec<DrawnPair>> = BTreeMap::new();
        for (tag, pair) in tags.into_iter().zip(drawn) {
            by_language.entry(tag).or_default().extend(pair);
        }
        Ok(by_language)
    }

    /// The pages on which a figure stands that differs, such as `de 1, 2; en 1`.
    pub(crate) fn with(&self, figure: &FigureId) -> String {
        let languages = self.languages.iter().filter_map(|(tag, own)| Some((tag, own.printed.get(figure)?)));
        languages.map(|(tag, numbers)| format!("{tag} {}", listed(numbers))).collect::<Vec<_>>().join("; ")
    }

    /// Number of a figure that differs.
    pub(crate) fn number(&self, figure: &FigureId) -> Option<usize> {
        self.numbers.get(figure).copied()
    }
}

impl PagePair {
    fn draw(&self, numbers: &Numbers) -> DrawnPair {
        let drawn = |own: &Option<SidePage>, other: &Option<SidePage>| own.as_ref()?.draw(other.as_ref(), numbers);
        DrawnPair { number: self.number, old: drawn(&self.old, &self.new), new: drawn(&self.new, &self.old) }
    }
}

/// The pages of both sides in these languages.
fn in_languages(
    origins: Arc<[Origin; 2]>,
    tags: Vec<LanguageTag>,
    crew: Crew,
) -> io::Result<BTreeMap<LanguageTag, [OfSide; 2]>> {
    let jobs: Vec<(usize, LanguageTag)> = tags.iter().flat_map(|tag| [(0, tag.clone()), (1, tag.clone())]).collect();
    let mut ended: Vec<Option<OfSide>> = jobs.iter().map(|_| None).collect();
    crew.run(
        jobs,
        move |(side, tag)| origins[*side].pages(tag),
        |index, end| ended[index] = Some(end.unwrap_or_else(|lost| Err(in_words(&lost)))),
    )?;
    let mut ended = ended.into_iter().map(|side| side.unwrap_or_else(|| Err(in_words(&Lost::Stopped))));
    let mut next = || ended.next().unwrap_or_else(|| Err(in_words(&Lost::Stopped)));
    Ok(tags.into_iter().map(|tag| (tag, [next(), next()])).collect())
}

fn in_words(lost: &Lost) -> String {
    match lost {
        Lost::Panicked(message) => format!("laying out its pages ended in a bug of iq-figures: {message}"),
        Lost::OutOfTime(deadline) => format!("its pages were not laid out within {} seconds", deadline.as_secs()),
        Lost::Stopped => "its pages were not laid out".to_owned(),
    }
}
