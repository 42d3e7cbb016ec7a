//! The figures that somebody asks about: by id, by name, by the number as it is printed.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::text;
use crate::edition::{Edition, Figure};
use crate::finding::did_you_mean;
use crate::name::FigureId;
use crate::project::programme::PERCENT;
use crate::text::Names;
use crate::text::isolate::visible;
use crate::web;
use crate::workspace::View;

/// A way to find figures of an edition.
type Way<'a> = dyn Fn(&Arc<Edition>) -> BTreeSet<FigureId> + 'a;

/// The figures that `asked` means, each with an edition that has it. Of several ways to mean one the most certain
/// counts.
pub(super) fn find(view: &View, editions: &[Arc<Edition>], asked: &str) -> Vec<(Arc<Edition>, FigureId)> {
    let asked = plain(asked);
    let ways: [&Way; 4] = [
        &|edition| matching(edition, |figure| figure.id == *asked.as_str()),
        &|edition| matching(edition, |figure| names(view, figure).any(|name| plain(&name) == asked)),
        &|edition| as_printed(view, edition, &asked),
        &|edition| matching(edition, |figure| names(view, figure).any(|name| has_words(&plain(&name), &asked))),
    ];
    let found = ways.iter().map(|way| {
        let all = editions.iter().flat_map(|edition| way(edition).into_iter().map(|id| (Arc::clone(edition), id)));
        all.collect::<Vec<_>>()
    });
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The id or name of a figure, or the name of a text, that is nearest to what was asked.
pub(super) fn nearest(view: &View, editions: &[Arc<Edition>], asked: &str) -> Option<String> {
    let figures: Vec<&Figure> = editions.iter().flat_map(|edition| shown(edition)).collect();
    let ids = figures.iter().map(|figure| figure.id.to_string());
    let names = figures.iter().flat_map(|figure| names(view, figure));
    let candidates: BTreeSet<String> = ids.chain(names).chain(text::names(view, editions)).collect();
    did_you_mean(asked, candidates.iter().map(String::as_str)).map(str::to_owned)
}

/// Everything that an edition may show, the values before a revision included: somebody may hold them in hand.
fn shown(edition: &Edition) -> impl Iterator<Item = &Figure> {
    edition.figures.values().chain(edition.comparable()).chain(edition.previous.values())
}

fn matching(edition: &Edition, is_meant: impl Fn(&Figure) -> bool) -> BTreeSet<FigureId> {
    shown(edition).filter(|figure| is_meant(figure)).map(|figure| figure.id.clone()).collect()
}

/// Its names in all languages.
pub(super) fn names<'v>(view: &'v View, figure: &'v Figure) -> impl Iterator<Item = String> + use<'v> {
    let texts = view.languages().filter_map(|language| view.texts(language).value);
    texts.flat_map(|texts| {
        let Names { name, short } = texts.names_of(&figure.id);
        name.into_iter().chain(short)
    })
}

/// Figures whose number stands so in a language of the edition, with or without the words and signs around it.
fn as_printed(view: &View, edition: &Edition, asked: &str) -> BTreeSet<FigureId> {
    let Some(model) = view.model() else { return BTreeSet::new() };
    let mut found = matching(edition, |figure| figure.shown().to_string() == asked);
    for language in edition.languages.iter().filter_map(|tag| model.programme.languages.get(tag)) {
        if let Some(formatter) = view.formatter(language).value {
            found.extend(matching(edition, |figure| {
                let number = figure.shown();
                let is_percent = figure.unit == PERCENT && plain(&formatter.percent(number)) == asked;
                is_percent || plain(&formatter.number(number)) == asked
            }));
        }
        if let Some(composed) = view.composed(&edition.id, &language.tag).value {
            let printed = web::printed(&composed.document).into_iter();
            found.extend(printed.filter(|it| plain(it.text) == asked).map(|it| it.figure.clone()));
        }
    }
    found
}

/// A text as it is compared: without capitals, signs of direction and quotation marks, with one kind of space.
pub(super) fn plain(text: &str) -> String {
    let text: String = visible(text).chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let is_quote = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | ' ');
    text.trim_matches(is_quote).to_lowercase().replace('\u{ad}', "")
}

/// Shortest words by which a name is found.
const FEWEST: usize = 4;

fn has_words(name: &str, asked: &str) -> bool {
    asked.chars().count() >= FEWEST && name.contains(asked)
}
