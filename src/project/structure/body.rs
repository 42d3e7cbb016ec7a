//! Texts as lists of narrative blocks: messages that can be kept, dropped or replaced from edition to edition.

use super::condition::{Condition, Conditional};
use crate::finding::{Code, Finding};
use crate::name::MessageId;
use crate::project::toml_file::Value;
use crate::source::Located;

/// A text, as a list of stretches in reading order. Blocks of one stretch are put together: into one paragraph, or one list.
#[derive(Debug, Clone, Default)]
pub struct Body {
    pub stretches: Vec<Vec<Choice>>,
}

/// A narrative block, in one or several variants of which the first that applies counts.
#[derive(Debug, Clone)]
pub struct Choice {
    pub variants: Vec<Conditional<Located<MessageId>>>,
    pub condition: Condition,
}

impl Body {
    /// A text that is one message.
    pub(super) fn of_message(message: Located<MessageId>) -> Self {
        Self { stretches: vec![vec![Choice::always(message)]] }
    }

    /// Reads a list of blocks; a list within it is one paragraph or list.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let stretches: Option<Vec<_>> = value.list()?.iter().map(stretch).collect();
        let stretches = stretches?;
        if stretches.iter().any(Vec::is_empty) || stretches.is_empty() {
            value.report(Finding::new(Code::BadValue, "a list of blocks is empty", "name the messages of the text"));
            return None;
        }
        Some(Self { stretches })
    }

    /// Every block, in reading order.
    pub fn choices(&self) -> impl Iterator<Item = &Choice> {
        self.stretches.iter().flatten()
    }

    /// Every message that an edition may have.
    pub fn messages(&self) -> impl Iterator<Item = &Located<MessageId>> {
        self.choices().flat_map(|choice| &choice.variants).map(|variant| &variant.item)
    }

    /// Every condition.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.choices().flat_map(|choice| {
            std::iter::once(&choice.condition).chain(choice.variants.iter().map(|variant| &variant.condition))
        })
    }
}

impl Choice {
    fn always(message: Located<MessageId>) -> Self {
        Self { variants: vec![Conditional::always(message)], condition: Condition::default() }
    }
}

fn stretch(value: &Value) -> Option<Vec<Choice>> {
    if value.is_list() {
        return value.list()?.iter().map(choice).collect();
    }
    Some(vec![choice(value)?])
}

/// The name of a message, `{ block = "…" }` with conditions, or `{ variants = […] }`.
fn choice(value: &Value) -> Option<Choice> {
    if !value.is_table() {
        return value.name().map(Choice::always);
    }
    let table = value.table()?;
    let (block, variants) = (table.get("block"), table.get("variants"));
    let condition = Condition::read(&table);
    let choice = match (block, variants) {
        (Some(block), None) => block
            .name()
            .zip(condition)
            .map(|(item, condition)| Choice { variants: vec![Conditional::always(item)], condition }),
        (None, Some(variants)) => {
            let variants: Option<Vec<_>> = variants.list()?.iter().map(variant).collect();
            variants.zip(condition).map(|(variants, condition)| Choice { variants, condition })
        }
        _ => {
            let message = "a block is one message, or has variants";
            table.report(Finding::new(
                Code::BadValue,
                message,
                "write { block = \"message\" } or { variants = [\"message\", …] }",
            ));
            None
        }
    };
    table.report_unknown_keys();
    choice
}

fn variant(value: &Value) -> Option<Conditional<Located<MessageId>>> {
    if !value.is_table() {
        return value.name().map(Conditional::always);
    }
    let table = value.table()?;
    let block = table.require("block").and_then(|value| value.name());
    let condition = Condition::read(&table);
    table.report_unknown_keys();
    Some(Conditional { item: block?, condition: condition? })
}
