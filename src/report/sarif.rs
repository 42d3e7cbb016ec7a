//! Findings for review tools: SARIF 2.1.0 (OASIS Standard, 2020).

use std::path::Path;

use serde_json::{Value, json};

use crate::finding::{Code, Finding};
use crate::source::{Origin, Sources};

/// A log with one run. Files are named as seen from the folder that `project` is relative to.
pub fn sarif(findings: &[Finding], sources: &Sources, project: &Path) -> Value {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, sources, project)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.number(),
        "name": code.name(),
        "shortDescription": { "text": code.summary() },
        "fullDescription": { "text": code.explanation() },
        "defaultConfiguration": { "level": code.severity().name() },
    })
}

fn result(finding: &Finding, sources: &Sources, project: &Path) -> Value {
    let locations: Vec<Value> = finding.place.iter().map(|origin| location(origin, sources, project, None)).collect();
    let related = finding.related.iter().map(|(origin, what)| location(origin, sources, project, Some(what)));
    let in_pdf = finding.spot.as_ref().map(|spot| format!(" In {spot}.")).unwrap_or_default();
    json!({
        "ruleId": finding.code.number(),
        "level": finding.code.severity().name(),
        "message": { "text": format!("{}.{in_pdf} Way out: {}", finding.message, finding.hint) },
        "locations": locations,
        "relatedLocations": related.collect::<Vec<_>>(),
        "properties": { "subject": finding.subject },
    })
}

/// A relative reference or a file URI, RFC 3986 and RFC 8089.
fn uri(path: &Path) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    let path = path.to_string_lossy().replace('\\', "/");
    let encoded =
        path.bytes().map(|byte| if plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") });
    let encoded: String = encoded.collect();
    if encoded.starts_with('/') { format!("file://{encoded}") } else { encoded }
}

fn location(origin: &Origin, sources: &Sources, project: &Path, what: Option<&String>) -> Value {
    let (line, column) = sources.line_and_column(origin);
    let end = Origin { start: origin.end, ..origin.clone() };
    let (end_line, end_column) = sources.line_and_column(&end);
    let path = project.join(&sources.get(origin.file).path);
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&path) },
            "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
        },
    });
    if let Some(what) = what {
        location["message"] = json!({ "text": what });
    }
    location
}
