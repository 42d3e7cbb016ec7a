//! The record of a figure: everything that is known of it, and everywhere that it is printed.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value;

use super::frame::{ENGLISH, Page};
use crate::project::language::own_name;
use crate::service::Shared;
use crate::service::api::figure;
use crate::service::problem::Problem;
use crate::service::worker::Lane;

/// The page of a figure in an edition.
pub(super) async fn page(
    State(service): State<Shared>,
    Path((edition, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let asked = figure(&service, Lane::Preview, &edition, &id).await?;
    let record = &asked.answer;
    let names: Vec<(&String, &Value)> = record["names"].as_object().into_iter().flatten().collect();
    let named = names.iter().find(|(tag, _)| *tag == ENGLISH).or(names.first());
    let title = named.and_then(|(_, name)| name.as_str()).unwrap_or(&id);
    let tag = named.map_or(ENGLISH, |(tag, _)| tag.as_str());
    let main = html! {
        (facts(record))
        h2 { "In the languages of the edition" }
        (in_languages(record))
        h2 { "Where it comes from" }
        (source(record))
        h2 { "Where it is printed" }
        (printed(&edition, record))
    };
    let shown = record["shown"][tag].as_str().unwrap_or(text(record, "value"));
    let line = html! { span.amount { (precision(record)) (shown) } };
    let kicker = format!("{edition} · {id}");
    Ok(Page { title, language: tag, kicker: &kicker, above: Some(("/", "Editions")), script: None, line, main }
        .send(&headers))
}

fn text<'a>(record: &'a Value, key: &str) -> &'a str {
    record[key].as_str().unwrap_or_default()
}

/// The word before a value that is not exact.
fn precision(record: &Value) -> String {
    match text(record, "precision") {
        "exact" => String::new(),
        other => format!("{} ", other.replace('-', " ")),
    }
}

fn facts(record: &Value) -> Markup {
    let collectors = record["collectors"].as_array().into_iter().flatten();
    let collectors = collectors.map(|it| format!("{} (reference date {})", text(it, "id"), text(it, "reference-date")));
    let collectors: Vec<String> = collectors.collect();
    // A stock is as of a day; what is counted over a period, or aimed at, is of that period.
    let time = match text(record, "kind") {
        "stock" => ("As of", text(record, "as-of").to_owned()),
        _ => ("Period", text(record, "period").replace('/', " to ")),
    };
    let rows = [
        ("Value", format!("{}{}", precision(record), text(record, "value"))),
        ("Unit", text(record, "unit").to_owned()),
        ("Kind", text(record, "kind").to_owned()),
        time,
        ("Collected by", if collectors.is_empty() { "not stated".to_owned() } else { collectors.join(", ") }),
        ("Status", text(record, "status").to_owned()),
    ];
    html! {
        dl.facts.wide { @for (name, value) in rows { dt { (name) } dd { (value) } } }
    }
}

fn in_languages(record: &Value) -> Markup {
    let shown = record["shown"].as_object();
    html! {
        table {
            thead { tr { th scope="col" { "Language" } th scope="col" { "Name" } th scope="col" { "As printed" } } }
            tbody {
                @for (tag, number) in shown.into_iter().flatten() {
                    tr {
                        th scope="row" { span lang=(tag) { (own_name(tag)) } }
                        td lang=(tag) dir="auto" { (record["names"][tag].as_str().unwrap_or("–")) }
                        td lang=(tag) dir="auto" { (number.as_str().unwrap_or_default()) }
                    }
                }
            }
        }
    }
}

/// The place at which a value is stated, the delivery that it came in, and the same of all that it is computed from.
fn source(record: &Value) -> Markup {
    let stated = &record["stated"];
    let operands = record["derived-from"].as_array();
    let verb = if operands.is_some() { "Defined in " } else { "Stated in " };
    html! {
        p {
            (verb) code { (text(stated, "file")) ":" (stated["line"].as_u64().unwrap_or(0)) }
            @if let Some(how) = record["derived-as"].as_str() { ", as a " (how) " of" }
            @if record["delivered"].is_object() { "; delivered in " (delivered(&record["delivered"])) }
        }
        @if let Some(operands) = operands {
            ul.tree {
                @for operand in operands {
                    li { code { (text(operand, "id")) } " = " (text(operand, "value")) (source(operand)) }
                }
            }
        }
    }
}

fn delivered(delivered: &Value) -> String {
    let parts = ["file", "sheet", "cell"].iter().filter_map(|key| delivered[*key].as_str());
    parts.collect::<Vec<_>>().join(", ")
}

fn printed(edition: &str, record: &Value) -> Markup {
    let mut by_language: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for place in record["printed"].as_array().into_iter().flatten() {
        by_language.entry(text(place, "language")).or_default().push(place);
    }
    html! {
        @if by_language.is_empty() { p { "Nowhere in this edition." } }
        @for (tag, places) in by_language {
            h3 { span lang=(tag) { (own_name(tag)) } }
            ul.places { @for place in places { li { (one_place(edition, tag, place)) } } }
        }
    }
}

fn one_place(edition: &str, tag: &str, place: &Value) -> Markup {
    let context = match text(place, "as") {
        "alternative-text" => "in the alternative text of a chart",
        "prose" => "in the text",
        "box" => "in a box",
        "chart" => "in a chart",
        "table" => "in a table",
        other => other,
    };
    html! {
        @match place["page"].as_u64() {
            Some(page) => { a href={ "/preview/" (edition) "/" (tag) "#page-" (page) } { "Page " (page) } }
            None => { code { (text(place, "output")) } }
        }
        ", " (context)
        @if let Some(chart) = place["chart"].as_str() { " (" code { (chart) } ")" }
        @if let Some(words) = place["text"].as_str() { ": " span lang=(tag) dir="auto" { (words) } }
    }
}
