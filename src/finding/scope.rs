//! The part of a project that a finding concerns.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::name::{EditionId, LanguageTag};
use crate::profile::Profile;
use crate::target::{Artefact, DocumentId};

/// The part of a project that a finding concerns: what an error stops, and where a warning belongs.
///
/// Empty if no edition needs what is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope {
    /// None of them is within another.
    parts: BTreeSet<Part>,
}

/// Some kinds of output, of an edition in a language. What is absent means all.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// Name of an edition.
    pub edition: Option<EditionId>,
    /// Tag of a language.
    pub language: Option<LanguageTag>,
    /// Kinds of output.
    pub artefacts: Option<BTreeSet<Artefact>>,
}

impl Scope {
    /// The whole project.
    pub fn project() -> Self {
        Self::from(Part::default())
    }

    /// An edition in all its languages.
    pub fn edition(edition: &EditionId) -> Self {
        Self::from(Part { edition: Some(edition.clone()), ..Part::default() })
    }

    /// A language of every edition that has it.
    pub fn language(language: &LanguageTag) -> Self {
        Self::from(Part { language: Some(language.clone()), ..Part::default() })
    }

    /// An edition in a language.
    pub fn of(edition: &EditionId, language: &LanguageTag) -> Self {
        Self::edition(edition).in_language(language)
    }

    /// Everything that is made from the pages of a document.
    pub fn document(id: &DocumentId) -> Self {
        Self::of(&id.edition, &id.language).for_profile(id.profile)
    }

    /// The same in one language only.
    pub fn in_language(self, language: &LanguageTag) -> Self {
        self.narrowed(|part| Part { language: Some(language.clone()), ..part })
    }

    /// The same for the outputs of one profile only.
    pub fn for_profile(self, profile: Profile) -> Self {
        let of_profile = Artefact::ALL.into_iter().filter(|artefact| artefact.profile() == profile);
        let artefacts: BTreeSet<Artefact> = of_profile.collect();
        self.narrowed(|part| Part { artefacts: Some(artefacts.clone()), ..part })
    }

    fn narrowed(self, narrow: impl Fn(Part) -> Part) -> Self {
        Self { parts: self.parts.into_iter().map(narrow).collect() }
    }

    /// Union of two scopes.
    pub fn join(self, other: Self) -> Self {
        self.parts.into_iter().chain(other.parts).collect()
    }

    /// Its parts, each once.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter()
    }
}

impl From<Part> for Scope {
    fn from(part: Part) -> Self {
        [part].into_iter().collect()
    }
}

impl FromIterator<Part> for Scope {
    fn from_iter<Parts: IntoIterator<Item = Part>>(parts: Parts) -> Self {
        let mut artefacts: BTreeMap<_, Option<BTreeSet<Artefact>>> = BTreeMap::new();
        for part in parts {
            let all = artefacts.entry((part.edition, part.language)).or_insert_with(|| Some(BTreeSet::new()));
            *all = all.take().zip(part.artefacts).map(|(all, more)| all.into_iter().chain(more).collect());
        }
        let whole = |artefacts: &BTreeSet<Artefact>| artefacts.len() == Artefact::ALL.len();
        let parts = artefacts.into_iter().map(|((edition, language), artefacts)| Part {
            edition,
            language,
            artefacts: artefacts.filter(|artefacts| !whole(artefacts)),
        });
        let parts: Vec<Part> = parts.collect();
        let is_within_another = |part: &&Part| parts.iter().any(|other| other != *part && other.covers(part));
        Self { parts: parts.iter().filter(|part| !is_within_another(part)).cloned().collect() }
    }
}

impl Part {
    /// The narrowest thing that it names.
    pub fn level(&self) -> &'static str {
        match self {
            Self { artefacts: Some(_), .. } => "artefact",
            Self { language: Some(_), .. } => "language",
            Self { edition: Some(_), .. } => "edition",
            _ => "project",
        }
    }

    fn covers(&self, other: &Self) -> bool {
        let has_artefacts = match (&self.artefacts, &other.artefacts) {
            (None, _) => true,
            (Some(own), Some(of_other)) => own.is_superset(of_other),
            (Some(_), None) => false,
        };
        all_or_same(self.edition.as_ref(), other.edition.as_ref())
            && all_or_same(self.language.as_ref(), other.language.as_ref())
            && has_artefacts
    }
}

/// Whether one name, which stands for all if it is absent, takes in another.
fn all_or_same<Name: PartialEq>(own: Option<&Name>, other: Option<&Name>) -> bool {
    own.is_none() || own == other
}

/// As many are named to people.
const MOST_NAMED: usize = 4;

/// For people: `print-pdf and job-ticket of fact-sheet-2019-08 (de, en)`.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut editions: BTreeMap<_, Vec<&str>> = BTreeMap::new();
        for part in &self.parts {
            let languages = editions.entry((&part.artefacts, &part.edition)).or_default();
            languages.extend(part.language.as_ref().map(LanguageTag::as_str));
        }
        let mut kinds: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for ((artefacts, edition), languages) in editions {
            kinds.entry(artefacts).or_default().push(named(edition.as_ref(), &languages));
        }
        let kinds: Vec<String> = kinds.into_iter().map(|(kinds, names)| kinds_of(kinds.as_ref(), &names)).collect();
        match kinds.as_slice() {
            [] => f.write_str("nothing so far: no edition needs it"),
            kinds => f.write_str(&kinds.join("; ")),
        }
    }
}

fn named(edition: Option<&EditionId>, languages: &[&str]) -> String {
    match (edition, languages) {
        (None, []) => "everything".to_owned(),
        (None, languages) => format!("everything in {}", languages.join(" and ")),
        (Some(edition), []) => edition.to_string(),
        (Some(edition), languages) => format!("{edition} ({})", languages.join(", ")),
    }
}

fn kinds_of(artefacts: Option<&BTreeSet<Artefact>>, names: &[String]) -> String {
    let mut named = names.iter().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMED {
        named += &format!(" and {} more", names.len() - MOST_NAMED);
    }
    match artefacts {
        None => named,
        Some(artefacts) => {
            let artefacts: Vec<&str> = artefacts.iter().map(|artefact| artefact.name()).collect();
            format!("{} of {named}", listed(&artefacts))
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [name] => (*name).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edition(edition: &str) -> Scope {
        Scope::edition(&edition.into())
    }

    fn document(edition: &str, language: &str, profile: Profile) -> Scope {
        Scope::document(&DocumentId { edition: edition.into(), language: language.into(), profile })
    }

    #[test]
    fn what_lies_within_another_is_not_named_again() {
        let whole = edition("a").join(edition("a").in_language(&"de".into())).join(document("a", "en", Profile::Print));
        assert_eq!(whole, edition("a"));
        assert_eq!(Scope::project().join(Scope::language(&"de".into())), Scope::project());
        assert_eq!(
            Scope::language(&"de".into()).join(edition("a").in_language(&"de".into())),
            Scope::language(&"de".into())
        );
    }

    #[test]
    fn all_kinds_of_output_are_the_whole() {
        let both = document("a", "de", Profile::Print).join(document("a", "de", Profile::Accessible));
        assert_eq!(both, edition("a").in_language(&"de".into()));
    }

    #[test]
    fn scopes_in_words() {
        let print = document("a", "de", Profile::Print).join(document("a", "en", Profile::Print));
        assert_eq!(print.to_string(), "print-pdf and job-ticket of a (de, en)");
        assert_eq!(print.join(edition("b")).to_string(), "b; print-pdf and job-ticket of a (de, en)");
        assert_eq!(Scope::language(&"fr".into()).to_string(), "everything in fr");
        assert_eq!(Scope::project().to_string(), "everything");
        assert_eq!(Scope::default().to_string(), "nothing so far: no edition needs it");
        let many = ["a", "b", "c", "d", "e", "f"].map(edition).into_iter().fold(Scope::default(), Scope::join);
        assert_eq!(many.to_string(), "a, b, c, d and 2 more");
    }
}
