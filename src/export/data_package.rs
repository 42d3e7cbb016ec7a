//! `datapackage.json`: what `figures.csv` holds, for programs (Frictionless Data Package 1).

use chrono::SecondsFormat;
use serde_json::{Value, json};

use super::columns::Column;
use crate::document::Document;
use crate::edition::Edition;
use crate::source::digest::sha256;

/// The package of a document, whose table has these columns and bytes.
pub(super) fn data_package(document: &Document, edition: &Edition, columns: &[Column], table: &[u8]) -> Vec<u8> {
    let metadata = &document.metadata;
    let publishers = metadata.authors.iter().map(|name| json!({ "title": name, "role": "publisher" }));
    let package = json!({
        "profile": "tabular-data-package",
        "name": format!("{}-{}", edition.id, document.language.tag),
        "id": document.edition.code,
        "title": metadata.title,
        "description": metadata.subject,
        "version": edition.version.to_string(),
        "created": edition.issued.to_rfc3339_opts(SecondsFormat::Secs, true),
        "keywords": metadata.keywords,
        "contributors": publishers.collect::<Vec<_>>(),
        "resources": [resource(columns, table)],
    });
    serde_json::to_vec_pretty(&package).expect("a package is plain data")
}

fn resource(columns: &[Column], table: &[u8]) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": "figures",
        "path": "figures.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.len(),
        "hash": format!("sha256:{}", sha256(table)),
        "dialect": { "delimiter": ",", "lineTerminator": "\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": {
            "fields": columns.iter().map(Column::schema).collect::<Vec<_>>(),
            "primaryKey": "id",
            "missingValues": [""],
        },
    })
}
