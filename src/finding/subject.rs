//! Subjects of findings, in words that a waiver can name.
//!
//! A subject is made of names: of figures, messages, files. It holds nothing that a new layout of the
//! pages could change, so that no waiver is lost when a line breaks elsewhere.

use std::fmt;

use crate::name::{FigureId, LanguageTag, MessageId};

/// Subject of a finding. Waivers name its text form, which is stable.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// Figures by their names, those of an earlier survey as `figure--survey`.
    Figures(Vec<FigureId>),
    /// A name of the programme, the catalogue or the observations: a relation, a ratio, a date, a collector, a
    /// funder.
    Name(String),
    /// The same of two: a relation and one of its figures, a message and a collector. In alphabetical order.
    Names([String; 2]),
    /// A language, by its tag.
    Language(LanguageTag),
    /// Words of one language among those of another.
    Foreign {
        /// Tag of the language that the texts are in.
        language: LanguageTag,
        /// Tag of the language that the words are in.
        of: LanguageTag,
    },
    /// A message in a language, with what in it, if it is not all of it. In alphabetical order.
    Translation {
        /// Name of the message or term.
        message: MessageId,
        /// Tag of the language.
        language: LanguageTag,
        /// Figures, terms or attributes in the message.
        of: Vec<String>,
    },
    /// Something in a message: a number, a word, a rule.
    InMessage {
        /// Name of the message.
        message: MessageId,
        /// The thing in it, as it is written.
        what: String,
    },
    /// An input or an output, as it is called.
    File(String),
    /// A page of an output, from one.
    Page {
        /// Name of the output.
        file: String,
        /// Number of the page.
        page: usize,
    },
    /// A file that a funder supplied.
    Asset {
        /// Name of the funder.
        funder: String,
        /// Path of the file, below the project folder.
        path: String,
    },
    /// A family of fonts.
    Font(String),
    /// A text on pages in a language, wherever it stands.
    Printed {
        /// Tag of the language.
        language: LanguageTag,
        /// The text, by its source.
        what: Printed,
    },
}

/// Printed text, by its source.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Printed {
    /// A message, by name.
    Message(MessageId),
    /// A figure, by name.
    Figure(FigureId),
    /// A chart, by name.
    Chart(String),
    /// The template itself, such as for page numbers.
    Template,
}

impl Subject {
    /// A figure.
    pub fn figure(id: &FigureId) -> Self {
        Self::Figures(vec![id.clone()])
    }

    /// Several figures.
    pub fn figures<'a>(ids: impl IntoIterator<Item = &'a FigureId>) -> Self {
        Self::Figures(ids.into_iter().cloned().collect())
    }

    /// Something that has a name.
    pub fn name(name: &str) -> Self {
        Self::Name(name.to_owned())
    }

    /// Two things that have names, whichever comes first.
    pub fn names(mut names: [&str; 2]) -> Self {
        names.sort_unstable();
        Self::Names(names.map(str::to_owned))
    }

    /// A message in a language, or what of it.
    pub fn translation<const N: usize>(message: &MessageId, language: &LanguageTag, of: [&str; N]) -> Self {
        let of = of.map(str::to_owned).to_vec();
        Self::Translation { message: message.clone(), language: language.clone(), of }
    }

    /// Something in a message.
    pub fn in_message(message: &MessageId, what: impl Into<String>) -> Self {
        Self::InMessage { message: message.clone(), what: what.into() }
    }

    /// An input or output.
    pub fn file(file: impl Into<String>) -> Self {
        Self::File(file.into())
    }

    /// A text on pages in a language.
    pub fn printed(language: &LanguageTag, what: Printed) -> Self {
        Self::Printed { language: language.clone(), what }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Figures(ids) => f.write_str(&ids.join(" ")),
            Self::Name(name) | Self::File(name) | Self::Font(name) => f.write_str(name),
            Self::Language(tag) => f.write_str(tag.as_str()),
            Self::Names(names) => f.write_str(&names.join(" ")),
            Self::Foreign { language, of } => write!(f, "{language} {of}"),
            Self::Translation { message, language, of } => {
                let mut parts: Vec<&str> =
                    of.iter().map(String::as_str).chain([message.as_str()]).chain([language.as_str()]).collect();
                parts.sort_unstable();
                f.write_str(&parts.join(" "))
            }
            Self::InMessage { message, what } => write!(f, "{message} {what}"),
            Self::Page { file, page } => write!(f, "{file} page {page}"),
            Self::Asset { funder, path } => write!(f, "{funder} {path}"),
            Self::Printed { language, what } => write!(f, "{language} {what}"),
        }
    }
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Message(name) => f.write_str(name.as_str()),
            Self::Figure(name) => f.write_str(name.as_str()),
            Self::Chart(name) => write!(f, "chart-{name}"),
            Self::Template => f.write_str("template"),
        }
    }
}
