//! The columns of the table of figures: what they hold, and what they are called in a language.

use serde_json::{Value, json};

use crate::document::FigureRow;
use crate::figure::{Kind, Precision, RevisionKind, Status};
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
    field(
        "status",
        OwnMessage::ColumnStatus,
        Content::Name(|| vec![Status::Final.name(), Status::Provisional.name()]),
        12,
    ),
];

/// The fields of a table in which a value was revised, or has a status that says more, in place of the last one of
/// [`FIELDS`].
const FURTHER: [Field; 5] = [
    field("status", OwnMessage::ColumnStatus, Content::Name(|| names(Status::NAMES)), 18),
    field(
        "obs-status",
        OwnMessage::ColumnObsStatus,
        Content::Name(|| Status::NAMES.iter().map(|it| it.1.sdmx()).collect()),
        12,
    ),
    optional("previous", OwnMessage::ColumnPrevious, Content::Number, 12),
    optional("revised", OwnMessage::ColumnRevised, Content::Text(Some("[0-9]{4}-[0-9]{2}-[0-9]{2}")), 14),
    optional("revision", OwnMessage::ColumnRevision, Content::Name(|| names(RevisionKind::NAMES)), 14),
];

/// The fields of a table with these rows.
pub fn fields(rows: &[FigureRow]) -> Vec<Field> {
    if rows.iter().all(|row| row.obs_status.is_none()) {
        return FIELDS.to_vec();
    }
    let [usual @ .., _] = FIELDS;
    usual.into_iter().chain(FURTHER).collect()
}

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
    /// The columns of a table with these rows, in the words of a language.
    pub fn all(wording: &Wording, edition: &Origin, rows: &[FigureRow]) -> Vec<Self> {
        let message = |id: MessageId| wording.told(&Located::new(id, edition.clone()), &[]);
        let columns = fields(rows).into_iter().map(|field| Self {
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
pub fn cells<'f>(row: &FigureRow, fields: impl IntoIterator<Item = &'f Field>) -> Vec<String> {
    let full = FigureRow { obs_status: Some(row.status.sdmx()), ..row.clone() };
    let row = serde_json::to_value(full).expect("a row is plain data");
    fields.into_iter().map(|field| row[field.name].as_str().unwrap_or_default().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(status: Status, obs_status: Option<&'static str>, previous: Option<&str>) -> FigureRow {
        FigureRow {
            id: "a".into(),
            label: "A".to_owned(),
            value: "2".to_owned(),
            unit: "session".to_owned(),
            kind: Kind::Flow,
            precision: Precision::Exact,
            period: "not stated".to_owned(),
            as_of: String::new(),
            reference_date: "not stated".to_owned(),
            collector: "not stated".to_owned(),
            status,
            obs_status,
            previous: previous.map(str::to_owned),
            revised: previous.map(|_| "2020-09-14".to_owned()),
            revision: previous.map(|_| "correction"),
        }
    }

    #[test]
    fn a_table_has_more_columns_where_a_row_needs_them() {
        let usual = [row(Status::Final, None, None), row(Status::Provisional, None, None)];
        assert_eq!(fields(&usual).len(), FIELDS.len());
        let revised = [row(Status::Final, Some("A"), Some("1")), row(Status::Provisional, None, None)];
        let fields = fields(&revised);
        let names: Vec<_> = fields[FIELDS.len() - 1..].iter().map(|field| field.name).collect();
        assert_eq!(names, ["status", "obs-status", "previous", "revised", "revision"]);
        let ends = |row: &FigureRow| cells(row, &fields)[FIELDS.len() - 1..].to_vec();
        assert_eq!(ends(&revised[0]), ["final", "A", "1", "2020-09-14", "correction"]);
        assert_eq!(ends(&revised[1]), [Status::Provisional.name(), "P", "", "", ""]);
    }
}
