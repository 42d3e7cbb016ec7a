//! Texts of the report that differ, with their words marked.

use serde_json::{Value, json};

use super::voice::Voice;
use crate::diff::{Diff, Piece};
use crate::name::LanguageTag;
use crate::text::OwnMessage;

/// The texts, and the alternative texts of charts. Words that differ are told apart by a line, and by a word before them.
pub(super) fn texts(voice: &Voice, diff: &Diff) -> Value {
    let texts = diff.texts.iter().map(|it| text(voice, it.message.as_str(), &it.language, &it.marked));
    let alternatives = diff.alternatives.iter().map(|it| text(voice, &it.chart, &it.language, &it.marked));
    let parts: [(OwnMessage, Vec<Value>); 2] = [
        (OwnMessage::ChangesTextsHeading, texts.collect()),
        (OwnMessage::ChangesAlternativesHeading, alternatives.collect()),
    ];
    let parts = parts.iter().filter(|(_, items)| !items.is_empty());
    json!({
        "parts": parts.map(|(own, items)| json!({ "heading": voice.word(*own), "items": items })).collect::<Vec<_>>(),
    })
}

fn text(voice: &Voice, name: &str, language: &LanguageTag, marked: &[Piece]) -> Value {
    let pieces = marked.iter().map(|piece| {
        let kind = match piece {
            Piece::Same(_) => "same",
            Piece::Removed(_) => "removed",
            Piece::Added(_) => "added",
        };
        json!({ "kind": kind, "text": piece.text() })
    });
    json!({
        "name": voice.apart(&format!("{name} ({language})")),
        "language": language.as_str().split('-').next(),
        "direction": voice.direction_of(language),
        "removed": voice.word_within(OwnMessage::ChangesRemoved, language),
        "added": voice.word_within(OwnMessage::ChangesAdded, language),
        "pieces": pieces.collect::<Vec<_>>(),
    })
}
