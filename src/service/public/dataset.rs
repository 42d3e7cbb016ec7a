//! An edition as a schema.org Dataset, for search engines and other programs that read its page (JSON-LD 1.1).

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

use super::corrections::Correction;
use super::frame::{address_of, address_of_edition, files};
use super::shelf::Shelf;
use super::voice::Voice;
use crate::document::Metadata;
use crate::name::LanguageTag;
use crate::service::Shared;
use crate::service::answer::media_type;
use crate::verify::Version;

/// The data, in an element that no browser runs.
pub(super) fn dataset(
    service: &Shared,
    shelf: &Shelf,
    version: Version<'_>,
    tag: &LanguageTag,
    described: Option<&Metadata>,
    corrections: (&Voice, &[Correction]),
) -> Markup {
    let mut object = object(&service.settings.base, version, tag, described, corrections);
    if shelf.archive.withdrawn(&version.0).is_some() {
        object.insert("creativeWorkStatus".to_owned(), json!("Withdrawn"));
        object.remove("distribution");
    }
    let data = Value::Object(object);
    html! { script type="application/ld+json" { (PreEscaped(escaped(&data.to_string()))) } }
}

fn object(
    base: &str,
    version: Version<'_>,
    tag: &LanguageTag,
    described: Option<&Metadata>,
    (voice, corrections): (&Voice, &[Correction]),
) -> Map<String, Value> {
    let (record, _) = version;
    let title = record.content.languages.get(tag).map(|words| words.title.as_str()).unwrap_or_default();
    let mut object = Map::new();
    let mut add = |name: &str, value: Value| drop(object.insert(name.to_owned(), value));
    add("@context", json!("https://schema.org"));
    add("@type", json!("Dataset"));
    if !base.is_empty() {
        add("@id", json!(format!("{base}{}", address_of_edition(version, tag))));
    }
    add("url", json!(format!("{base}{}", address_of_edition(version, tag))));
    add("name", json!(title));
    add("description", json!(described.map_or(title, |it| it.subject.as_str())));
    add("identifier", json!(record.codes.get(tag)));
    add("inLanguage", json!(tag));
    add("temporalCoverage", json!(record.content.period));
    add("datePublished", json!(record.on));
    add("version", json!(record.version.to_string()));
    if let Some(described) = described {
        let creators = described.authors.iter().map(|name| json!({ "@type": "Organization", "name": name }));
        add("creator", json!(creators.collect::<Vec<_>>()));
        add("keywords", json!(described.keywords));
        add("copyrightNotice", json!(described.rights));
    }
    let downloads = files(version, tag).into_iter().map(|(_, output)| {
        let address = format!("{base}{}", address_of(version, output));
        let media = media_type(&output.file).split(';').next().unwrap_or_default();
        json!({
            "@type": "DataDownload",
            "name": output.file,
            "encodingFormat": media,
            "contentUrl": address,
            "sha256": output.sha256,
        })
    });
    add("distribution", json!(downloads.collect::<Vec<_>>()));
    if !corrections.is_empty() {
        add("correction", json!(corrections.iter().map(|it| correction(voice, version, tag, it)).collect::<Vec<_>>()));
    }
    object
}

fn correction(voice: &Voice, (record, _): Version<'_>, tag: &LanguageTag, correction: &Correction) -> Value {
    let name = record.content.languages.get(tag).and_then(|words| words.names.get(&correction.figure));
    let (value, was) = voice.values(correction);
    json!({
        "@type": "CorrectionComment",
        "datePublished": correction.on,
        "about": name.map_or(correction.figure.as_str(), String::as_str),
        "text": format!("{was} → {value}. {}", voice.explained(correction).as_deref().unwrap_or(&correction.reason)),
    })
}

/// JSON that ends no element and begins no comment in HTML: `<`, `>` and `&` are written as their numbers.
fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => escaped += &format!("\\u{:04x}", u32::from(c)),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element_and_none_is_changed() {
        let data = json!({ "</script><script>alert(1)</script>": "<!-- & \u{2028} \"\\ ]]>" });
        let written = escaped(&data.to_string());
        assert!(!written.contains(['<', '>', '&', '\u{2028}']), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), data);
    }
}
