//! The feed of releases and corrections (Atom, RFC 4287). Its days are those of the releases: no clock is asked.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::CACHE_CONTROL;
use axum::response::Response;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::alone;
use super::corrections::Correction;
use super::frame::address_of_edition;
use super::shelf::Shelf;
use super::voice::Voice;
use crate::service::Shared;
use crate::service::answer::{self, insert};
use crate::service::api::read;
use crate::service::problem::Problem;
use crate::source::digest::hexadecimal;
use crate::text::OwnMessage as Own;
use crate::verify::Version;

/// Most entries of a feed.
const MOST: usize = 200;

/// The feed in a language: `/feed/en.atom`.
pub(super) async fn feed(
    State(service): State<Shared>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let shelf = service.released.now().await?;
    let tag = name.strip_suffix(".atom").filter(|tag| shelf.voices.get(tag).is_some()).map(str::to_owned);
    let (Some(tag), true) = (tag, shelf.archive.versions().next().is_some()) else {
        return Ok(alone::not_found(&service, &shelf, &headers));
    };
    let base = service.settings.base.clone();
    let written = read(move || {
        let voice = shelf.voices.get(&tag).unwrap_or_else(|| shelf.voices.any());
        Writing { shelf: &shelf, voice, base: &base }.feed().into_string()
    });
    let text = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{}\n", written.await?);
    let mut response = answer::data(&headers, "feed.atom", text.into_bytes());
    insert(response.headers_mut(), CACHE_CONTROL, "public, max-age=300");
    Ok(response)
}

struct Writing<'a> {
    shelf: &'a Shelf,
    voice: &'a Voice,
    base: &'a str,
}

/// Something that has happened.
struct Entry {
    /// ISO 8601.
    on: String,
    id: String,
    title: String,
    /// Words, with their language.
    summary: Option<(String, String)>,
    address: String,
}

impl Writing<'_> {
    fn feed(&self) -> Markup {
        let mut entries: Vec<Entry> = self.shelf.archive.versions().map(|version| self.release(version)).collect();
        entries.extend(self.shelf.archive.versions().filter_map(|version| self.withdrawal(version)));
        let editions =
            self.shelf.archive.documents().into_iter().flat_map(|document| self.shelf.archive.series(document));
        let current = editions.filter_map(|edition| self.shelf.archive.current(edition.as_str()));
        entries.extend(current.flat_map(|version| self.corrections(version)));
        entries.sort_by(|a, b| (&b.on, &a.id).cmp(&(&a.on, &b.id)));
        entries.truncate(MOST);
        let Self { voice, base, .. } = self;
        let own = format!("{base}/feed/{}.atom", voice.tag);
        let first = self.shelf.archive.versions().map(|(it, _)| (&it.on, &it.edition, it.version)).min();
        let first = first.map_or_else(String::new, |(on, edition, version)| format!("{on} {edition} {version}"));
        html! {
            feed xmlns="http://www.w3.org/2005/Atom" xml:lang=(voice.tag) {
                // By the release with which it began.
                id { (urn(&["feed", voice.tag.as_str(), &first])) }
                title { (plain(&voice.word(Own::PublicFeed))) }
                updated { (moment(entries.first().map_or("", |entry| &entry.on))) }
                author { name { (plain(if voice.publisher.is_empty() { "iq-figures" } else { &voice.publisher })) } }
                (link("self", &own))
                (link("alternate", &format!("{base}/publications/{}", voice.tag)))
                @for entry in &entries { (self.entry(entry)) }
            }
        }
    }

    fn entry(&self, entry: &Entry) -> Markup {
        html! {
            entry {
                id { (entry.id) }
                title { (plain(&entry.title)) }
                published { (moment(&entry.on)) }
                updated { (moment(&entry.on)) }
                (link("alternate", &format!("{}{}", self.base, entry.address)))
                @if let Some((tag, words)) = &entry.summary { summary xml:lang=(tag) { (plain(words)) } }
            }
        }
    }

    fn release(&self, version: Version<'_>) -> Entry {
        let (record, _) = version;
        let (title, tag) = self.shelf.title(version, &self.voice.tag);
        let number = record.version.to_string();
        let codes: Vec<&str> = record.codes.values().map(String::as_str).collect();
        let source = self.shelf.voices.source().to_string();
        Entry {
            on: record.on.clone(),
            id: urn(&[
                "release",
                record.edition.as_str(),
                &number,
                &record.on,
                &codes.join(" "),
                self.voice.tag.as_str(),
            ]),
            title: format!("{title} · {}", self.voice.say(Own::PublicVersion, &[("version", &number)])),
            summary: record.why.clone().map(|why| (source, why)),
            address: address_of_edition(version, tag),
        }
    }

    fn withdrawal(&self, version: Version<'_>) -> Option<Entry> {
        let (record, _) = version;
        let withdrawn = self.shelf.archive.withdrawn(record)?;
        let on = withdrawn.on.clone()?;
        let (title, tag) = self.shelf.title(version, &self.voice.tag);
        let number = record.version.to_string();
        let name = self.voice.say(Own::PublicVersion, &[("version", &number)]);
        Some(Entry {
            id: urn(&["withdrawal", record.edition.as_str(), &number, &on, self.voice.tag.as_str()]),
            on,
            title: format!("{}: {title} · {name}", self.voice.word(Own::PublicWithdrawn)),
            summary: withdrawn.why.clone().map(|why| (self.shelf.voices.source().to_string(), why)),
            address: address_of_edition(version, tag),
        })
    }

    fn corrections(&self, version: Version<'_>) -> Vec<Entry> {
        let all = self.shelf.corrections(version);
        all.iter().map(|correction| self.correction(version, correction)).collect()
    }

    fn correction(&self, version: Version<'_>, correction: &Correction) -> Entry {
        let (record, _) = version;
        let (title, tag) = self.shelf.title(version, &self.voice.tag);
        let name = record.content.languages.get(tag).and_then(|words| words.names.get(&correction.figure));
        let name = name.map_or(correction.figure.as_str(), String::as_str);
        let (value, was) = self.voice.values(correction);
        let kind = self.voice.kind(correction.kind);
        let Correction { on, figure, was: old, value: new, .. } = correction;
        Entry {
            on: on.clone(),
            id: urn(&["correction", record.edition.as_str(), figure.as_str(), on, old, new, self.voice.tag.as_str()]),
            title: format!("{kind}: {name} {was} → {value} ({title})"),
            summary: Some(match self.voice.explained(correction) {
                Some(reason) => (self.voice.tag.to_string(), reason),
                None => (self.shelf.voices.source().to_string(), correction.reason.clone()),
            }),
            address: format!("{}#corrections", address_of_edition(version, tag)),
        }
    }
}

/// A link; XML has no elements without an end.
fn link(rel: &str, address: &str) -> Markup {
    html! { link rel=(rel) href=(address) {} }
}

/// The beginning of a day (RFC 3339).
fn moment(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

/// A name that stays the same wherever the feed is served: a UUID of the facts that make it what it is (RFC 9562, 5.8).
fn urn(facts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for fact in facts {
        hasher.update((fact.len() as u64).to_be_bytes());
        hasher.update(fact.as_bytes());
    }
    let digest = hasher.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hexadecimal(&bytes);
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

/// A text without the characters that XML cannot hold.
fn plain(text: &str) -> PreEscaped<String> {
    let text: String = text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')).collect();
    html! { (text) }
}
