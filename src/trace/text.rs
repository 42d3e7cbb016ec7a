//! Everything that is known of a text: who prints it, what it rests on, and who has read it against that.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::figure::{StatedTrace, stated};
use super::find::plain;
use crate::edition::Edition;
use crate::name::{EditionId, FigureId, LanguageTag, MessageId};
use crate::record::{BlockRecord, of_block};
use crate::text::isolate::visible;
use crate::text::rich::{self, Run};
use crate::text::{Texts, undivided};
use crate::workspace::{Composed, View};

/// A text that editions print.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TextTrace {
    /// Name of the message.
    pub message: MessageId,
    /// Editions and languages that print it, with its words there.
    pub printed: Vec<TextPrinted>,
    /// Its place in the texts of each language that prints it.
    pub stated: BTreeMap<LanguageTag, StatedTrace>,
    /// The passages that it rests on, each with the readings that stand.
    pub sources: Vec<TextSource>,
    /// Figures in it, in any of the languages.
    pub figures: BTreeSet<FigureId>,
}

/// A text as an edition prints it in a language.
#[derive(Debug, Serialize)]
pub struct TextPrinted {
    /// The edition.
    pub edition: EditionId,
    /// Tag of the language.
    pub language: LanguageTag,
    /// The words as they are read.
    pub text: String,
}

/// A passage that a text rests on.
#[derive(Debug, Serialize)]
pub struct TextSource {
    /// Document and passage, and who has read the text against them.
    #[serde(flatten)]
    pub record: BlockRecord,
    /// Languages that print the text, and in which nobody has read it as both are now.
    pub unread: Vec<LanguageTag>,
}

/// Texts that `asked` names: by their message, or, where no figure is meant, by words that they print.
pub(super) fn find(view: &View, editions: &[Arc<Edition>], asked: &str, by_words: bool) -> Vec<TextTrace> {
    let all = all(view, editions);
    let named = |text: &&Printed| text.message == *asked;
    let messages: BTreeSet<&MessageId> = if all.iter().any(|text| named(&text)) {
        all.iter().filter(named).map(|text| &text.message).collect()
    } else if by_words {
        let asked = words(asked);
        all.iter().filter(|text| has_words(&words(&text.text), &asked)).map(|text| &text.message).collect()
    } else {
        BTreeSet::new()
    };
    messages.into_iter().map(|message| trace(view, &all, message)).collect()
}

/// The names of texts that editions print.
pub(super) fn names(view: &View, editions: &[Arc<Edition>]) -> BTreeSet<String> {
    all(view, editions).into_iter().map(|text| text.message.as_str().to_owned()).collect()
}

/// A text of a document.
struct Printed {
    edition: EditionId,
    language: LanguageTag,
    message: MessageId,
    text: String,
    figures: BTreeSet<FigureId>,
    composed: Arc<Composed>,
}

/// Every text of these editions, as far as they can be composed.
fn all(view: &View, editions: &[Arc<Edition>]) -> Vec<Printed> {
    let documents = editions.iter().flat_map(|edition| {
        let composed = edition.languages.iter().filter_map(|language| view.composed(&edition.id, language).value);
        composed.map(|composed| (edition.id.clone(), composed)).collect::<Vec<_>>()
    });
    documents.flat_map(|(edition, composed)| of_document(&edition, &composed)).collect()
}

/// The texts of a document, each once, in reading order.
fn of_document(edition: &EditionId, composed: &Arc<Composed>) -> Vec<Printed> {
    let mut texts: Vec<Printed> = Vec::new();
    composed.document.visit_stretches(|stretch| {
        let known = texts.iter().position(|known| known.message == *stretch.message);
        let at = known.unwrap_or_else(|| {
            texts.push(Printed::begun(edition, composed, stretch.message));
            texts.len() - 1
        });
        texts[at].go_on_with(stretch.runs);
    });
    texts
}

impl Printed {
    /// A text of which nothing is known but its name.
    fn begun(edition: &EditionId, composed: &Arc<Composed>, message: &MessageId) -> Self {
        Self {
            edition: edition.clone(),
            language: composed.document.language.tag.clone(),
            message: message.clone(),
            text: String::new(),
            figures: BTreeSet::new(),
            composed: Arc::clone(composed),
        }
    }

    /// Adds a paragraph or item.
    fn go_on_with(&mut self, runs: &[Run]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text += undivided(&visible(&rich::plain(runs))).trim();
        rich::visit(runs, &mut |run| {
            if let Run::Figure { figure, .. } = run {
                self.figures.insert(figure.clone());
            }
        });
    }
}

fn trace(view: &View, all: &[Printed], message: &MessageId) -> TextTrace {
    let printed: Vec<&Printed> = all.iter().filter(|text| text.message == *message).collect();
    let by_language: BTreeMap<&LanguageTag, &Printed> = printed.iter().map(|text| (&text.language, *text)).collect();
    let texts = by_language.values().map(|printed| &*printed.composed.texts);
    let records = view.model().map(|model| of_block(&model.prose, message, texts.clone())).unwrap_or_default();
    let sources = records.into_iter().map(|record| {
        let is_read = |language: &LanguageTag| record.read.iter().any(|reading| reading.language == *language);
        let unread = by_language.keys().filter(|language| !is_read(language)).map(|language| (*language).clone());
        TextSource { unread: unread.collect(), record }
    });
    let place = |texts: &Texts| Some((texts.language().clone(), stated(view, &texts.place(message)?)));
    TextTrace {
        message: message.clone(),
        stated: texts.clone().filter_map(place).collect(),
        sources: sources.collect(),
        figures: printed.iter().flat_map(|text| text.figures.iter().cloned()).collect(),
        printed: printed
            .into_iter()
            .map(|Printed { edition, language, text, .. }| TextPrinted {
                edition: edition.clone(),
                language: language.clone(),
                text: text.clone(),
            })
            .collect(),
    }
}

/// Words as they are compared, whatever lines they were copied from.
fn words(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Fewest characters by which a text is found.
const FEWEST: usize = 8;

/// Whether a text prints what was asked, or what was asked holds the text whole: a paragraph may be made of several.
fn has_words(text: &str, asked: &str) -> bool {
    let is_long = |text: &str| text.chars().count() >= FEWEST;
    is_long(asked) && (text.contains(asked) || is_long(text) && text.contains(' ') && asked.contains(text))
}
