//! Findings for review tools: SARIF 2.1.0 (OASIS Standard, 2020).

use std::path::Path;

use serde_json::{Value, json};

use super::json::parts;
use crate::finding::{Code, Finding, Waived, Waiver};
use crate::source::{Origin, Sources};

/// A log with one run. Files are named as seen from the folder that `project` is relative to.
///
/// Waived findings are results that are suppressed (3.35): by an external suppression, since the waiver stands in
/// a file of its own, with its reason as the justification.
pub fn sarif(findings: &[Finding], waived: &[Waived], sources: &Sources, project: &Path) -> Value {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    // All results of a run have the property, or none of them has it (3.27.23).
    let open = findings.iter().map(|finding| result(finding, Vec::new(), sources, project));
    let waived = waived.iter().map(|Waived { finding, waiver }| {
        result(finding, vec![suppression(waiver, sources, project)], sources, project)
    });
    let results: Vec<Value> = open.chain(waived).collect();
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

fn suppression(waiver: &Waiver, sources: &Sources, project: &Path) -> Value {
    json!({
        "kind": "external",
        "status": "accepted",
        "justification": waiver.reason,
        "location": location(&waiver.origin, sources, project, None),
        "properties": { "subject": waiver.subject, "by": waiver.by, "date": waiver.date.to_string() },
    })
}

fn result(finding: &Finding, suppressions: Vec<Value>, sources: &Sources, project: &Path) -> Value {
    let in_text = finding.place.iter().map(|origin| location(origin, sources, project, None));
    let in_file = finding.file.iter().filter(|_| finding.place.is_none());
    let in_file =
        in_file.map(|path| json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&project.join(path)) } } }));
    let locations: Vec<Value> = in_text.chain(in_file).collect();
    let stops = finding.stops() && suppressions.is_empty();
    let related = finding.related.iter().map(|(origin, what)| location(origin, sources, project, Some(what)));
    let in_pdf = finding.spot.iter().map(|spot| format!(" In {spot}."));
    let in_table = finding.tables.iter().map(|place| format!(" In {place}."));
    let elsewhere: String = in_pdf.chain(in_table).collect();
    json!({
        "ruleId": finding.code.number(),
        "level": finding.code.severity().name(),
        "message": { "text": format!("{}.{elsewhere} Help: {}", finding.message, finding.hint) },
        "locations": locations,
        "relatedLocations": related.collect::<Vec<_>>(),
        "suppressions": suppressions,
        "properties": {
            "subject": finding.subject.as_ref().map(ToString::to_string),
            "stops": stops,
            "scope": finding.scope.as_ref().map(parts),
        },
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
