//! Texts of a document, each with the message that it comes from. Templates and the edition code see the
//! texts alone.

use std::ops::{Deref, DerefMut};

use fluent_bundle::FluentValue;
use serde::Serialize;

use crate::source::Located;
use crate::text::Wording;
use crate::text::rich::{Block, Run};

/// Text of a message, with the name of the message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Told<T> {
    pub text: T,
    #[serde(skip)]
    pub message: String,
}

/// A text of one line.
pub type Line = Told<Vec<Run>>;

/// Runs that stand on lines of their own.
#[derive(Debug, Clone, Copy)]
pub struct Stretch<'a> {
    /// The message that they come from.
    pub message: &'a str,
    pub runs: &'a [Run],
}

impl<T> Told<T> {
    /// Ties `text` to the message that it comes from.
    pub(super) fn new(text: T, message: &Located<String>) -> Self {
        Self { text, message: message.value.clone() }
    }
}

impl Line {
    /// A message of one line.
    pub(super) fn of(
        wording: &Wording,
        message: &Located<String>,
        extra: &[(&'static str, FluentValue<'static>)],
    ) -> Self {
        Self::new(wording.runs(message, extra), message)
    }
}

impl Told<Block> {
    /// The blocks of a message.
    pub(super) fn all(wording: &Wording, message: &Located<String>) -> Vec<Self> {
        wording.blocks(message).into_iter().map(|block| Self::new(block, message)).collect()
    }
}

impl<T> Deref for Told<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.text
    }
}

impl<T> DerefMut for Told<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_see_the_text_alone() {
        let runs = vec![Run::Text { text: "a".to_owned() }];
        let line = Told { text: runs.clone(), message: "b".to_owned() };
        assert_eq!(serde_json::to_value(&line).unwrap(), serde_json::to_value(&runs).unwrap());
    }
}
