//! Names of things of a project, a type for each kind, so that none is taken for another.
//!
//! A name is read from a file as it stands there, and written as the same text. Whether the thing exists is found out
//! where names are looked up. Names compare and hash as their texts do, so that maps by name can be asked for a text.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Traits of a type whose text form is `as_str`, and which any text makes.
macro_rules! as_its_text {
    ($name:ident) => {
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                self.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::from(text.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer).map(Self::from)
            }
        }
    };
}

/// Types of names that have no parts.
macro_rules! names {
    ($($(#[$about:meta])* $name:ident;)+) => {$(
        $(#[$about])*
        #[derive(Clone)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The name as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        as_its_text!($name);
    )+};
}

names! {
    /// Survey: the file `observations/<name>.toml`.
    SurveyId;
    /// Edition: the file `editions/<name>.toml`.
    EditionId;
    /// Language: its BCP 47 tag, which also names the folder `text/<tag>/`.
    LanguageTag;
    /// Source document of texts: an entry of `sources.toml`.
    SourceId;
    /// Text in a language: a message, an attribute of one as `message.attribute`, or a term as `-term`.
    MessageId;
}

/// Stands between a message and its attribute.
const OF_MESSAGE: char = '.';
/// Stands before the name of a term, as in what inserts it.
const TERM: char = '-';

impl MessageId {
    /// The term of this name, which has no hyphen where Fluent's tree names it.
    pub fn term(name: &str) -> Self {
        format!("{TERM}{name}").into()
    }

    /// Whether it is a term.
    pub fn is_term(&self) -> bool {
        self.as_str().starts_with(TERM)
    }

    /// An attribute of this message.
    pub fn with_attribute(&self, attribute: &str) -> Self {
        format!("{self}{OF_MESSAGE}{attribute}").into()
    }

    /// The attribute, if it is one.
    pub fn attribute(&self) -> Option<&str> {
        self.as_str().split_once(OF_MESSAGE).map(|(_, attribute)| attribute)
    }

    /// The message that an attribute belongs to; else itself.
    pub fn message(&self) -> &str {
        self.as_str().split_once(OF_MESSAGE).map_or(self.as_str(), |(message, _)| message)
    }
}

/// Stands between a name and the earlier survey that is meant, and between the ends of a survey's period.
const SEPARATOR: &str = "--";

impl SurveyId {
    /// The earlier survey that a name of a figure or date states, such as `figure--survey`.
    pub fn of(name: &str) -> Option<Self> {
        name.split_once(SEPARATOR).map(|(_, survey)| survey.into())
    }

    /// A name of this survey's own, such as that of a date, as texts of later editions write it: `name--survey`.
    pub fn qualify(&self, name: &str) -> String {
        [name, SEPARATOR, self.as_str()].concat()
    }

    /// First and last month or year of a survey that is named after its period, such as `2019-01--2019-06`.
    pub fn ends(&self) -> Option<(&str, &str)> {
        self.as_str().split_once(SEPARATOR)
    }
}

/// Stands in the place of a survey, or behind it, for the value that a figure had before it was last revised.
const PREVIOUS: &str = "previous";

/// Figure of the catalogue: `entry`, as the edition's own survey has it, `entry--survey`, as an earlier one has, and with
/// `--previous` behind it, as it was before it was last revised.
#[derive(Clone)]
pub struct FigureId {
    text: Arc<str>,
    survey: Option<SurveyId>,
}

impl FigureId {
    /// A figure of the catalogue as an earlier survey has it.
    pub fn of_survey(entry: &str, survey: &SurveyId) -> Self {
        Self { text: survey.qualify(entry).into(), survey: Some(survey.clone()) }
    }

    /// The name as it is written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The figure's name in the catalogue, whatever the survey.
    pub fn entry(&self) -> &str {
        let survey = self.survey.as_ref().map_or(0, |survey| SEPARATOR.len() + survey.as_str().len());
        &self.text[..self.text.len() - survey]
    }

    /// The earlier survey that is meant, if it is not the edition's own.
    pub fn survey(&self) -> Option<&SurveyId> {
        self.survey.as_ref()
    }

    /// The value that this figure had before it was last revised.
    pub fn previous(&self) -> Self {
        [self.as_str(), SEPARATOR, PREVIOUS].concat().into()
    }

    /// Whether it is a value that was revised since.
    pub fn is_previous(&self) -> bool {
        self.before_revision().is_some()
    }

    /// The figure that has had this value, if it is one that was revised since.
    pub fn before_revision(&self) -> Option<Self> {
        let figure = self.as_str().strip_suffix(PREVIOUS)?.strip_suffix(SEPARATOR)?;
        Some(figure.into())
    }

    /// The same figure in the edition's own survey.
    pub fn of_own_survey(&self) -> Self {
        self.entry().into()
    }
}

impl From<&str> for FigureId {
    fn from(text: &str) -> Self {
        Self { text: text.into(), survey: SurveyId::of(text) }
    }
}

as_its_text!(FigureId);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_figure_of_an_earlier_survey_has_two_parts() {
        let survey = SurveyId::from("2018-01--2018-06");
        let figure = FigureId::of_survey("advice", &survey);
        assert_eq!(figure.as_str(), "advice--2018-01--2018-06");
        assert_eq!((figure.entry(), figure.survey()), ("advice", Some(&survey)));
        assert_eq!(figure.of_own_survey(), FigureId::from("advice"));
        assert_eq!(FigureId::from("advice").survey(), None);
    }

    #[test]
    fn a_value_that_was_revised_has_a_name() {
        for name in ["advice", "advice--2018-01--2018-06"] {
            let figure = FigureId::from(name);
            let before = figure.previous();
            assert_eq!(before.as_str(), format!("{name}--previous"));
            assert_eq!((before.entry(), before.before_revision()), ("advice", Some(figure.clone())));
            assert!(before.is_previous() && !figure.is_previous());
        }
    }

    #[test]
    fn attributes_and_terms_are_told_apart() {
        let message = MessageId::from("unit-person");
        let attribute = message.with_attribute("short");
        assert_eq!(attribute.as_str(), "unit-person.short");
        assert_eq!((attribute.message(), attribute.attribute()), ("unit-person", Some("short")));
        assert_eq!((message.message(), message.attribute(), message.is_term()), ("unit-person", None, false));
        assert_eq!(MessageId::term("scheme").as_str(), "-scheme");
        assert!(MessageId::term("scheme").is_term());
    }

    proptest! {
        #[test]
        fn any_figure_comes_back_from_its_text(entry in "[a-z](-?[a-z0-9])*", survey in "[a-z0-9][a-z0-9-]*") {
            let survey = SurveyId::from(survey);
            let figure = FigureId::of_survey(&entry, &survey);
            let read = FigureId::from(figure.as_str());
            prop_assert_eq!((read.entry(), read.survey()), (entry.as_str(), Some(&survey)));
        }

        #[test]
        fn any_text_is_kept_and_found(text in "[a-z-]{0,6}", other in "[a-z-]{0,6}") {
            let figure = FigureId::from(text.as_str());
            prop_assert_eq!(figure.as_str(), &text);
            prop_assert_eq!(figure.cmp(&FigureId::from(other.as_str())), text.cmp(&other));
            prop_assert!(BTreeMap::from([(figure, ())]).contains_key(text.as_str()));
        }
    }
}
