//! The description of the API, for people.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use maud::{Markup, html};
use serde_json::Value;

use super::frame::{ENGLISH, Page};
use crate::service::Shared;
use crate::service::problem::Kind;

/// The page at `/api`.
pub(super) async fn page(State(service): State<Shared>, headers: HeaderMap) -> Response {
    let description: Value = serde_json::from_slice(&service.description.bytes).unwrap_or_default();
    let main = html! {
        p { (text(&description["info"], "description")) }
        @for tag in list(&description["tags"]) {
            h2 { (text(tag, "description")) }
            @for (path, method, operation) in operations(&description, text(tag, "name")) {
                (self::operation(path, method, operation))
            }
        }
        h2 { "Objects" }
        @for (name, schema) in description["components"]["schemas"].as_object().into_iter().flatten() {
            (object(name, schema))
        }
        h2 { "Problems" }
        p {
            "What cannot be answered has a body of type " code { "application/problem+json" }
            " (RFC 9457). Its " code { "type" } " leads here."
        }
        dl.problems { @for kind in Kind::ALL { (problem(*kind)) } }
    };
    let line = html! { p { a href="/api/v1/openapi.json" { "OpenAPI 3.1 as JSON" } } };
    Page { title: "The API", language: ENGLISH, kicker: "iq-figures", above: None, script: None, line, main }
        .send(&headers)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn operations<'a>(description: &'a Value, tag: &str) -> Vec<(&'a String, &'a String, &'a Value)> {
    let paths = description["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, methods)| {
        methods.as_object().into_iter().flatten().map(move |(method, operation)| (path, method, operation))
    });
    all.filter(|(_, _, operation)| list(&operation["tags"]).any(|own| own == tag)).collect()
}

fn operation(path: &str, method: &str, operation: &Value) -> Markup {
    let said = format!("{} {}", text(operation, "summary"), text(operation, "description"));
    let parameters: Vec<&Value> = list(&operation["parameters"]).collect();
    html! {
        section.operation {
            h3 { span.method { (method.to_uppercase()) } " " code { (path) } }
            p { (marked(said.trim())) }
            @if !parameters.is_empty() {
                table {
                    caption { "Parameters" }
                    thead { tr { th scope="col" { "Name" } th scope="col" { "In the" } th scope="col" { "Meaning" } } }
                    tbody {
                        @for parameter in parameters {
                            tr {
                                th scope="row" { code { (text(parameter, "name")) } }
                                td { (text(parameter, "in")) }
                                td { (marked(text(parameter, "description"))) }
                            }
                        }
                    }
                }
            }
            @if let Some(bodies) = operation["requestBody"]["content"].as_object() {
                p { "Body: " (bodies.iter().map(|(media, _)| media.as_str()).collect::<Vec<_>>().join(", ")) }
            }
            p { "Answers: " (answers(operation).join("; ")) }
        }
    }
}

fn answers(operation: &Value) -> Vec<String> {
    let answers = operation["responses"].as_object().into_iter().flatten();
    let answers = answers.map(|(status, answer)| {
        let media: Vec<&str> =
            answer["content"].as_object().into_iter().flatten().map(|(media, _)| media.as_str()).collect();
        match media.as_slice() {
            [] => status.clone(),
            media => format!("{status} ({})", media.join(", ")),
        }
    });
    answers.collect()
}

fn object(name: &str, schema: &Value) -> Markup {
    html! {
        section.operation id={ "object-" (name) } {
            h3 { code { (name) } }
            p { (marked(text(schema, "description"))) }
            @if let Some(properties) = schema["properties"].as_object() {
                table {
                    caption { "Keys" }
                    thead { tr { th scope="col" { "Key" } th scope="col" { "Type" } th scope="col" { "Meaning" } } }
                    tbody {
                        @for (key, property) in properties {
                            @let is_needed = list(&schema["required"]).any(|own| own == key);
                            tr {
                                th scope="row" { code { (key) } @if !is_needed { " (optional)" } }
                                td { (kind_of(property)) }
                                td { (marked(text(property, "description"))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The type of a property in a few words.
fn kind_of(property: &Value) -> Markup {
    let reference = |schema: &Value| schema["$ref"].as_str().and_then(|it| it.rsplit('/').next()).map(str::to_owned);
    let own =
        reference(property).or_else(|| list(&property["oneOf"]).chain(list(&property["anyOf"])).find_map(reference));
    let of_items = reference(&property["items"]);
    let name = match &property["type"] {
        Value::String(name) => name.clone(),
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" or "),
        _ => "object".to_owned(),
    };
    let link = |name: &str| html! { a href={ "#object-" (name) } { code { (name) } } };
    html! {
        @match (own, of_items) {
            (Some(own), _) => { (link(&own)) },
            (None, Some(items)) => { "list of " (link(&items)) },
            (None, None) => { (name) }
        }
    }
}

fn problem(kind: Kind) -> Markup {
    html! {
        dt id=(kind.name()) { (kind.status().as_u16()) " " (kind.title()) }
        dd { (marked(kind.meaning())) }
    }
}

/// A text with `code` in it.
fn marked(text: &str) -> Markup {
    let parts = text.split('`').enumerate();
    html! { @for (index, part) in parts { @if index % 2 == 1 { code { (part) } } @else { (part) } } }
}
