//! A workbook as OpenDocument 1.3 (ISO/IEC 26300), of the few elements that a table to fill in needs.

use std::io::{self, Cursor, Write};

use maud::{Markup, PreEscaped, html};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Cell, Column, Rule, Sheet, Workbook, letters};
use crate::export::CREATOR;

const MIME_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The file.
///
/// # Errors
///
/// Fails if it cannot be packed, which memory does not do.
pub(crate) fn ods(workbook: &Workbook) -> io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: the first day that the format knows.
    let options =
        |method| SimpleFileOptions::default().compression_method(method).last_modified_time(DateTime::default());
    // The type stands first and unpacked, so that it can be read without unpacking (Part 2, 3.3).
    zip.start_file("mimetype", options(CompressionMethod::Stored))?;
    zip.write_all(MIME_TYPE.as_bytes())?;
    let files = [
        ("META-INF/manifest.xml", manifest()),
        ("content.xml", content(workbook)),
        ("meta.xml", meta(workbook)),
        ("settings.xml", settings(workbook)),
        ("styles.xml", styles()),
    ];
    for (path, xml) in files {
        zip.start_file(path, options(CompressionMethod::Deflated))?;
        zip.write_all(DECLARATION.as_bytes())?;
        zip.write_all(xml.into_string().as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn manifest() -> Markup {
    let files = ["content.xml", "meta.xml", "settings.xml", "styles.xml"];
    html! {
        manifest:manifest "xmlns:manifest"="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" "manifest:version"="1.3" {
            manifest:file-entry "manifest:full-path"="/" "manifest:version"="1.3" "manifest:media-type"=(MIME_TYPE) {}
            @for file in files {
                manifest:file-entry "manifest:full-path"=(file) "manifest:media-type"="text/xml" {}
            }
        }
    }
}

fn meta(workbook: &Workbook) -> Markup {
    html! {
        office:document-meta "xmlns:office"=(OFFICE) "xmlns:meta"=(META) "xmlns:dc"="http://purl.org/dc/elements/1.1/" "office:version"="1.3" {
            office:meta {
                meta:generator { (CREATOR) }
                dc:title { (workbook.title) }
                meta:creation-date { (workbook.day) "T00:00:00Z" }
            }
        }
    }
}

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const META: &str = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
const STYLE: &str = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
const FO: &str = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
const NUMBER: &str = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const OF: &str = "urn:oasis:names:tc:opendocument:xmlns:of:1.2";
const CONFIG: &str = "urn:oasis:names:tc:opendocument:xmlns:config:1.0";

fn styles() -> Markup {
    html! {
        office:document-styles "xmlns:office"=(OFFICE) "office:version"="1.3" { office:styles {} }
    }
}

/// Heads stay in view.
fn settings(workbook: &Workbook) -> Markup {
    let item = |name: &str, kind: &str, value: &str| {
        html! { config:config-item "config:name"=(name) "config:type"=(kind) { (value) } }
    };
    html! {
        office:document-settings "xmlns:office"=(OFFICE) "xmlns:config"=(CONFIG) "office:version"="1.3" {
            office:settings { config:config-item-set "config:name"="ooo:view-settings" {
                config:config-item-map-indexed "config:name"="Views" { config:config-item-map-entry {
                    (item("ViewId", "string", "view1"))
                    config:config-item-map-named "config:name"="Tables" {
                        @for sheet in &workbook.sheets {
                            config:config-item-map-entry "config:name"=(sheet.name) {
                                (item("HorizontalSplitMode", "short", "0"))
                                (item("VerticalSplitMode", "short", "2"))
                                (item("HorizontalSplitPosition", "int", "0"))
                                (item("VerticalSplitPosition", "int", "1"))
                                (item("ActiveSplitRange", "short", "2"))
                                (item("PositionTop", "int", "0"))
                                (item("PositionBottom", "int", "1"))
                            }
                        }
                    }
                } }
            } }
        }
    }
}

/// A width in characters as a length.
fn width(column: &Column) -> String {
    format!("{}mm", u32::from(column.width) * 2 + 4)
}

/// Numbers of decimals that cells of the workbook show.
fn decimals(workbook: &Workbook) -> Vec<u32> {
    let rows = workbook.sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
    let mut decimals: Vec<u32> = rows
        .filter_map(|cell| match cell {
            Cell::Number(_, decimals) => Some(*decimals),
            Cell::Empty | Cell::Text(_) => None,
        })
        .collect();
    decimals.sort_unstable();
    decimals.dedup();
    decimals
}

fn content(workbook: &Workbook) -> Markup {
    html! {
        office:document-content
            "xmlns:office"=(OFFICE) "xmlns:style"=(STYLE) "xmlns:fo"=(FO) "xmlns:number"=(NUMBER) "xmlns:table"=(TABLE)
            "xmlns:text"=(TEXT) "xmlns:of"=(OF) "office:version"="1.3" {
            office:automatic-styles { (automatic_styles(workbook)) }
            office:body { office:spreadsheet {
                (validations(workbook))
                @for (index, sheet) in workbook.sheets.iter().enumerate() { (table(index, sheet)) }
            } }
        }
    }
}

fn automatic_styles(workbook: &Workbook) -> Markup {
    html! {
        @for decimals in decimals(workbook) {
            number:number-style "style:name"={ "n" (decimals) } {
                number:number "number:decimal-places"=(decimals) "number:min-decimal-places"=(decimals)
                    "number:min-integer-digits"="1" "number:grouping"="true" {}
            }
            style:style "style:name"={ "number" (decimals) } "style:family"="table-cell" "style:data-style-name"={ "n" (decimals) } {
                style:table-cell-properties "style:vertical-align"="top" {}
            }
        }
        style:style "style:name"="head" "style:family"="table-cell" {
            style:table-cell-properties "fo:border-bottom"="0.5pt solid #000000" "style:vertical-align"="top" "fo:wrap-option"="wrap" {}
            style:text-properties "fo:font-weight"="bold" {}
        }
        style:style "style:name"="text" "style:family"="table-cell" {
            style:table-cell-properties "style:vertical-align"="top" "fo:wrap-option"="wrap" {}
        }
        style:style "style:name"="input" "style:family"="table-cell" {
            style:table-cell-properties "style:cell-protect"="none" "fo:background-color"="#fff8e1"
                "fo:border"="0.05pt solid #808080" "style:vertical-align"="top" {}
        }
        @for (index, sheet) in workbook.sheets.iter().enumerate() {
            style:style "style:name"={ "sheet" (index) } "style:family"="table" {
                style:table-properties "table:display"="true"
                    "style:writing-mode"=(if sheet.is_right_to_left { "rl-tb" } else { "lr-tb" }) {}
            }
            @for (position, column) in sheet.columns.iter().enumerate() {
                style:style "style:name"={ "column" (index) "-" (position) } "style:family"="table-column" {
                    style:table-column-properties "style:column-width"=(width(column)) {}
                }
            }
        }
    }
}

/// The name of the rule of a column.
fn rule_name(sheet: usize, column: usize) -> String {
    format!("rule{sheet}-{column}")
}

fn validations(workbook: &Workbook) -> Markup {
    let sheets = || workbook.sheets.iter().enumerate();
    let columns = sheets().flat_map(|(at, sheet)| sheet.columns.iter().enumerate().map(move |column| (at, column)));
    let rules: Vec<_> = columns.filter_map(|(at, (index, column))| Some((at, index, column.input.as_ref()?))).collect();
    if rules.is_empty() {
        return html! {};
    }
    html! {
        table:content-validations {
            @for (sheet, column, input) in rules {
                table:content-validation "table:name"=(rule_name(sheet, column)) "table:condition"=(condition(&input.rule, &letters(column)))
                    "table:base-cell-address"={ "$'" (workbook.sheets[sheet].name) "'.$" (letters(column)) "$2" }
                    "table:allow-empty-cell"="true" "table:display-list"="unsorted" {
                    table:error-message "table:message-type"="stop" "table:display"="true" { text:p { (input.refusal) } }
                }
            }
        }
    }
}

/// The rule of a column, whose first cell to fill in is in the second row.
fn condition(rule: &Rule, column: &str) -> String {
    match rule {
        Rule::NumberOr(word) => {
            let cell = format!("[.{column}2]");
            format!("of:is-true-formula(OR(AND(ISNUMBER({cell});{cell}>=0);{cell}=\"{word}\"))")
        }
        Rule::OneOf(words) => {
            let words: Vec<String> = words.iter().map(|word| format!("\"{}\"", word.replace('"', "\"\""))).collect();
            format!("of:cell-content-is-in-list({})", words.join(";"))
        }
    }
}

fn table(index: usize, sheet: &Sheet) -> Markup {
    html! {
        table:table "table:name"=(sheet.name) "table:style-name"={ "sheet" (index) }
            "table:protected"=[sheet.is_locked.then_some("true")] {
            @for position in 0..sheet.columns.len() {
                table:table-column "table:style-name"={ "column" (index) "-" (position) } {}
            }
            table:table-header-rows { table:table-row {
                @for column in &sheet.columns { (text_cell(&column.head, "head", None)) }
            } }
            @for row in &sheet.rows {
                table:table-row {
                    @for (position, (column, cell)) in sheet.columns.iter().zip(row).enumerate() {
                        (self::cell(cell, column, &rule_name(index, position)))
                    }
                }
            }
        }
    }
}

fn cell(cell: &Cell, column: &Column, rule: &str) -> Markup {
    let (rule, style) = match column.input {
        Some(_) => (Some(rule), "input"),
        None => (None, "text"),
    };
    match cell {
        Cell::Empty => html! {
            table:table-cell "table:style-name"=(style) "table:content-validation-name"=[rule] {}
        },
        Cell::Text(text) => text_cell(text, style, rule),
        Cell::Number(number, decimals) => {
            let style = if column.input.is_some() { style.to_owned() } else { format!("number{decimals}") };
            html! {
                table:table-cell "table:style-name"=(style) "office:value-type"="float" "office:value"=(number)
                    "table:content-validation-name"=[rule] { text:p { (number) } }
            }
        }
    }
}

/// Several lines are several paragraphs.
fn text_cell(text: &str, style: &str, rule: Option<&str>) -> Markup {
    html! {
        table:table-cell "table:style-name"=(style) "office:value-type"="string" "table:content-validation-name"=[rule] {
            @for line in text.split('\n') { text:p { (PreEscaped(escaped(line))) } }
        }
    }
}

/// A line in which no space is lost: of several, a document keeps one (Part 3, 6.1.2).
fn escaped(line: &str) -> String {
    let escaped = html! { (line) }.into_string();
    escaped.replace("  ", " <text:s/>")
}
