//! Source of a text on a page: the message or chart, which stays the same wherever a line breaks.

use typst::introspection::Location;
use typst::text::TextItem;

use super::PageCheck;
use crate::chart::Mark;
use crate::document::Chart;
use crate::finding::{Printed, Subject};
use crate::layout::{Painted, What};
use crate::name::MessageId;
use crate::text::rich::plain;

/// The subject of a finding about a text on a page.
pub(super) fn subject(check: &PageCheck, painted: &[Painted], (spot, item): (&Painted, &TextItem)) -> Subject {
    let printed = match (spot.drawing, &spot.what) {
        (Some(drawing), _) => chart(check, painted, drawing),
        (None, What::Text { paragraph: Some(paragraph), .. }) => message(check, &of_paragraph(painted, *paragraph)),
        (None, _) => message(check, &letters(&item.text)),
    };
    Subject::printed(&check.document.language.tag, printed)
}

/// The chart that a drawing shows: the one with most of its words.
pub(super) fn chart(check: &PageCheck, painted: &[Painted], drawing: Location) -> Printed {
    let words: Vec<String> =
        texts(painted).filter(|(spot, _)| spot.drawing == Some(drawing)).map(|(_, item)| letters(&item.text)).collect();
    let shown = |chart: &Chart| {
        let own = [plain(&chart.title)].into_iter().chain(chart.marks.iter().filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.clone()),
            _ => None,
        }));
        let own: Vec<String> = own.map(|text| letters(&text)).collect();
        words.iter().filter(|word| own.iter().any(|own| own.contains(word.as_str()))).count()
    };
    let most = check.document.charts().max_by_key(|chart| shown(chart)).filter(|chart| shown(chart) > 0);
    most.map_or(Printed::Template, |chart| Printed::Chart(chart.id.clone()))
}

fn of_paragraph(painted: &[Painted], wanted: Location) -> String {
    let of_it =
        |spot: &Painted| matches!(spot.what, What::Text { paragraph: Some(paragraph), .. } if paragraph == wanted);
    texts(painted).filter(|(spot, _)| of_it(spot)).map(|(_, item)| letters(&item.text)).collect()
}

/// The texts among what is painted.
fn texts<'p, 'a>(painted: &'p [Painted<'a>]) -> impl Iterator<Item = (&'p Painted<'a>, &'a TextItem)> {
    painted.iter().filter_map(|item| Some((item, item.text()?)))
}

/// The message that says this, or most of it: a paragraph on a page may be made of several.
fn message(check: &PageCheck, letters_of_it: &str) -> Printed {
    let mut told: Vec<(&MessageId, String)> = Vec::new();
    check.document.visit_stretches(|stretch| told.push((stretch.message, letters(&plain(stretch.runs)))));
    told.retain(|(_, told)| !told.is_empty());
    let same = told.iter().find(|(_, told)| told == letters_of_it);
    let within = || told.iter().find(|(_, told)| !letters_of_it.is_empty() && told.contains(letters_of_it));
    let longest = || {
        let parts = told.iter().filter(|(_, told)| letters_of_it.contains(told.as_str()));
        parts.max_by_key(|(_, told)| told.len())
    };
    let found = same.or_else(within).or_else(longest);
    found.map_or(Printed::Template, |(message, _)| Printed::Message((*message).clone()))
}

/// Letters and digits of a text in lower case: the part that line breaks, hyphens and capitals leave as it is.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
