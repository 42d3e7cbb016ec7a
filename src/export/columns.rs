//! The columns of the table of figures: what they hold, and what they are called in a language.

use serde_json::{Value, json};

use crate::document::FigureRow;
use crate::figure::{Kind, Precision, Status};
use crate::name::MessageId;
use crate::source::{Located, Origin};
use crate::text::{Attribute, OwnMessage, Wording};

/// Kind of values that a column holds.
#[derive(Debug, Clone, Copy)]
pub enum Content {
    /// A number with a decimal point.
    Number,
    /// The table's key.
    Key,
    /// Any text, or one of this form (a regular expression of XML Schema).
    Text(Option<&'static str>),
    /// One of a list of names.
    Name(fn() -> Vec<&'static str>),
}

/// A column, by its name in the table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    /// Its title, and as another form what it holds.
    pub words: OwnMessage,
    pub content: Content,
    /// Whether every figure has it.
    pub required: bool,
    /// The width of a spreadsheet's column, in characters.
    pub width: u16,
}

const DAY: &str = "(not stated|[0-9]{4}-[0-9]{2}-[0-9]{2})( (not stated|[0-9]{4}-[0-9]{2}-[0-9]{2}))*";
const DATE: &str = "not stated|[0-9]{4}(-[0-9]{2}){0,2}";
const PERIOD: &str = "not stated|[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}";

/// The fields of a [`FigureRow`], in its order.
pub const FIELDS: [Field; 11] = [
    field("id", OwnMessage::ColumnId, Content::Key, 36),
    field("label", OwnMessage::ColumnLabel, Content::Text(None), 52),
    field("value", OwnMessage::ColumnValue, Content::Number, 12),
    field("unit", OwnMessage::ColumnUnit, Content::Text(None), 16),
    field("kind", OwnMessage::ColumnKind, Content::Name(|| names(Kind::NAMES)), 12),
    field("precision", OwnMessage::ColumnPrecision, Content::Name(|| names(Precision::NAMES)), 14),
    optional("period", OwnMessage::ColumnPeriod, Content::Text(Some(PERIOD)), 24),
    optional("as-of", OwnMessage::ColumnAsOf, Content::Text(Some(DATE)), 14),
    field("reference-date", OwnMessage::ColumnReferenceDate, Content::Text(Some(DAY)), 16),
    field("collector", OwnMessage::ColumnCollector, Content::Text(None), 20),
    field("status", OwnMessage::ColumnStatus, Content::Name(|| names(Status::NAMES)), 12),
];

const fn field(name: &'static str, words: OwnMessage, content: Content, width: u16) -> Field {
    Field { name, words, content, required: true, width }
}

const fn optional(name: &'static str, words: OwnMessage, content: Content, width: u16) -> Field {
    Field { name, words, content, required: false, width }
}

fn names<T>(names: &[(&'static str, T)]) -> Vec<&'static str> {
    names.iter().map(|(name, _)| *name).collect()
}

/// A column in a language.
#[derive(Debug)]
pub struct Column {
    pub field: Field,
    pub title: String,
    pub description: String,
}

impl Column {
    /// All columns, in the words of a language.
    pub fn all(wording: &Wording, edition: &Origin) -> Vec<Self> {
        let message = |id: MessageId| wording.told(&Located::new(id, edition.clone()), &[]);
        let columns = FIELDS.into_iter().map(|field| Self {
            field,
            title: message(field.words.id()),
            description: message(field.words.form(Attribute::Description)),
        });
        columns.collect()
    }

    /// The column as Table Schema 1 describes a field.
    pub fn schema(&self) -> Value {
        let mut constraints = json!({ "required": self.field.required });
        match self.field.content {
            Content::Number | Content::Text(None) => {}
            Content::Key => constraints["unique"] = true.into(),
            Content::Text(Some(pattern)) => constraints["pattern"] = pattern.into(),
            Content::Name(names) => constraints["enum"] = names().into(),
        }
        json!({
            "name": self.field.name,
            "type": if matches!(self.field.content, Content::Number) { "number" } else { "string" },
            "title": self.title,
            "description": self.description,
            "constraints": constraints,
        })
    }
}

/// Values of a row, in the order of the columns.
pub fn cells(row: &FigureRow) -> Vec<String> {
    let row = serde_json::to_value(row).expect("a row is plain data");
    FIELDS.iter().map(|field| row[field.name].as_str().unwrap_or_default().to_owned()).collect()
}
