//! One form of naming people of all genders within an edition. Only German has several that
//! characters tell apart.

use std::ops::Range;

use super::{Slip, Spot, spots};
use crate::finding::{Code, Findings};
use crate::project::house_style::GenderForm;
use crate::project::language::Language;
use crate::text::passage::Passage;
use crate::text::words::{Word, words};

/// Reports each form that is not the edition's: the one of the house style or else the first.
pub(super) fn check(passages: &[Passage], language: &Language, findings: &mut Findings) {
    if language.locale.id.language.as_str() != "de" {
        return;
    }
    let found: Vec<_> =
        passages.iter().flat_map(|passage| forms(&passage.text).map(move |form| (passage, form))).collect();
    let Some(ours) = language.style.gender_form.or_else(|| found.first().map(|(_, (form, _))| *form)) else { return };
    for (passage, (form, range)) in found {
        if form != ours {
            findings.push(slip(&passage.text[range.clone()], range, form, ours).finding(passage));
        }
    }
}

fn slip(text: &str, range: Range<usize>, form: GenderForm, ours: GenderForm) -> Slip {
    let problem = format!("“{text}” is the form “{}”, where the edition uses “{}”,", form.name(), ours.name());
    let hint = match ours {
        GenderForm::Neutral => "name the people with a neutral word".to_owned(),
        _ => "use the edition’s form, or a neutral word".to_owned(),
    };
    Slip { range, code: Code::GenderForm, rule: form.name().to_owned(), problem, hint }
}

fn forms(text: &str) -> impl Iterator<Item = (GenderForm, Range<usize>)> {
    let mut forms: Vec<_> =
        spots(text, |c| joined_by(c).is_some()).filter_map(|spot| short_form(text, &spot)).chain(pairs(text)).collect();
    forms.sort_by_key(|(_, range)| range.start);
    forms.into_iter()
}

/// The form that joins both endings with a character.
fn joined_by(c: char) -> Option<GenderForm> {
    Some(match c {
        '*' => GenderForm::Star,
        ':' => GenderForm::Colon,
        '_' => GenderForm::Underscore,
        '/' | '(' => GenderForm::Slash,
        'I' => GenderForm::Capital,
        _ => return None,
    })
}

/// Such a form, found at that character.
fn short_form(text: &str, spot: &Spot) -> Option<(GenderForm, Range<usize>)> {
    let form = joined_by(spot.character)?;
    let stem = text[..spot.start].trim_end_matches('\\');
    if !stem.ends_with(char::is_lowercase) {
        return None;
    }
    let rest = match spot.character {
        'I' => &text[spot.start..],
        _ => text[spot.range().end..].trim_start_matches('-'),
    };
    let ending = rest.find(|c: char| !c.is_alphabetic()).map_or(rest, |end| &rest[..end]);
    let is_ending = ["in", "innen", "r", "n", "e"].contains(&ending) || ["In", "Innen"].contains(&ending);
    let joins = if form == GenderForm::Capital { is_ending && ending.starts_with('I') } else { is_ending };
    let start = stem
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text.len() - rest.len() + ending.len();
    joins.then_some((form, start..end))
}

/// “Ärztinnen und Ärzte”, “Arzt oder Ärztin”: two words of one stem, one of them feminine.
fn pairs(text: &str) -> Vec<(GenderForm, Range<usize>)> {
    let words = words(text);
    let found = words.windows(3).filter(|three| {
        let joined = ["und", "oder", "bzw", "sowie"].contains(&three[1].letters.as_str());
        joined && (is_feminine_of(&three[0], &three[2]) || is_feminine_of(&three[2], &three[0]))
    });
    found.map(|three| (GenderForm::Pair, three[0].range.start..three[2].range.end)).collect()
}

fn is_feminine_of(feminine: &Word, masculine: &Word) -> bool {
    let stem = feminine.letters.strip_suffix("innen").or_else(|| feminine.letters.strip_suffix("in"));
    let Some(stem) = stem.filter(|stem| stem.chars().count() >= 3) else { return false };
    let (stem, other) = (without_umlauts(stem), without_umlauts(&masculine.letters));
    let rest = other.strip_prefix(stem.as_str());
    rest.is_some_and(|ending| ["", "e", "en", "er", "ern", "n"].contains(&ending))
}

fn without_umlauts(word: &str) -> String {
    word.chars()
        .map(|c| match c {
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, &str)> {
        forms(text).map(|(form, range)| (form.name(), &text[range])).collect()
    }

    #[test]
    fn every_form_is_told_apart() {
        assert_eq!(found("die Ärzt*innen"), [("star", "Ärzt*innen")]);
        assert_eq!(found("die Ärzt\\*innen"), [("star", "Ärzt\\*innen")]);
        assert_eq!(found("eine:r Teilnehmer:in"), [("colon", "eine:r"), ("colon", "Teilnehmer:in")]);
        assert_eq!(found("Berater_innen"), [("underscore", "Berater_innen")]);
        assert_eq!(found("BeraterInnen"), [("capital", "BeraterInnen")]);
        assert_eq!(found("Berater/-innen, Berater(innen)"), [("slash", "Berater/-innen"), ("slash", "Berater(innen")]);
        assert_eq!(
            found("Ärztinnen und Ärzte, Ärztin oder Arzt"),
            [("pair", "Ärztinnen und Ärzte"), ("pair", "Ärztin oder Arzt")]
        );
        assert_eq!(found("Experten und Expertinnen"), [("pair", "Experten und Expertinnen")]);
    }

    #[test]
    fn what_is_no_form_passes() {
        let text = "**Beratungen** in Jobcentern, Thema: in Berlin; IQ (IQ), und/oder, Gewinn und Gewinne, \
            Schulung: Innen, Medizin und Medien, Termin und Termine";
        let found = found(text);
        assert!(found.is_empty(), "{found:?}");
    }
}
