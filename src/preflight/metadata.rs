//! Metadata in both places: the document information dictionary and XMP (ISO 16684-1).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use lopdf::Dictionary;

use super::file::PdfFile;

/// Metadata of a file: XMP and the document information dictionary.
pub(super) struct Metadata {
    /// `None` if there is none, or it is not XML.
    pub xmp: Option<Xmp>,
    information: BTreeMap<&'static str, Entry>,
}

/// Value of an entry of the information dictionary.
enum Entry {
    Text(String),
    /// Neither a text nor a name, or one that cannot be read: it says nothing that could be compared.
    Other,
}

/// An entry of the information dictionary and the property that must say the same.
pub(super) struct Field {
    pub key: &'static str,
    pub path: &'static str,
    kind: Kind,
}

enum Kind {
    Text,
    Date,
    Name,
}

/// ISO 32000-1, 14.3.3, with the properties that ISO 16684-2 gives for them.
const FIELDS: [Field; 9] = [
    Field { key: "Title", path: "dc:title", kind: Kind::Text },
    Field { key: "Author", path: "dc:creator", kind: Kind::Text },
    Field { key: "Subject", path: "dc:description", kind: Kind::Text },
    Field { key: "Keywords", path: "pdf:Keywords", kind: Kind::Text },
    Field { key: "Creator", path: "xmp:CreatorTool", kind: Kind::Text },
    Field { key: "Producer", path: "pdf:Producer", kind: Kind::Text },
    Field { key: "CreationDate", path: "xmp:CreateDate", kind: Kind::Date },
    Field { key: "ModDate", path: "xmp:ModifyDate", kind: Kind::Date },
    Field { key: "Trapped", path: "pdf:Trapped", kind: Kind::Name },
];

impl Metadata {
    pub(super) fn of(file: &PdfFile) -> Self {
        let entries = file.information().map(|information| {
            FIELDS.iter().filter_map(|field| Some((field.key, Entry::of(file, information, field)?))).collect()
        });
        let xmp = file.catalogue().and_then(|catalogue| file.get(catalogue, "Metadata"));
        let xmp = xmp.and_then(|xmp| file.unpacked_apart(xmp.as_stream().ok()?));
        Self { xmp: xmp.and_then(|bytes| Xmp::read(&bytes)), information: entries.unwrap_or_default() }
    }

    /// Value of `Trapped` in the information dictionary (ISO 32000-1, table 317).
    pub(super) fn trapped(&self) -> Option<&str> {
        match self.information.get("Trapped") {
            Some(Entry::Text(name)) => Some(name),
            _ => None,
        }
    }

    /// Entries of the information dictionary that XMP says otherwise, or not at all, and properties that
    /// XMP itself says in two ways.
    pub(super) fn contradictions(&self) -> Vec<&'static Field> {
        let Some(xmp) = &self.xmp else { return Vec::new() };
        let contradicts = |field: &&Field| {
            let there = xmp.get(field.path);
            let differs = match self.information.get(field.key) {
                None => false,
                Some(Entry::Other) => true,
                // An empty entry says as little as none.
                Some(Entry::Text(here)) if here.trim().is_empty() => {
                    there.is_some_and(|there| !there.trim().is_empty())
                }
                Some(Entry::Text(here)) => there.is_none_or(|there| !field.kind.is_same(here, there)),
            };
            differs || xmp.ambiguous.contains(field.path)
        };
        FIELDS.iter().filter(contradicts).collect()
    }
}

impl Entry {
    fn of(file: &PdfFile, information: &Dictionary, field: &Field) -> Option<Self> {
        if !file.has(information, field.key) {
            return None;
        }
        let text = match field.kind {
            Kind::Name => file.name(information, field.key).map(|name| String::from_utf8_lossy(name).into_owned()),
            Kind::Text | Kind::Date => file.text(information, field.key),
        };
        Some(text.map_or(Self::Other, Self::Text))
    }
}

impl Kind {
    /// Whether both places say the same.
    fn is_same(&self, here: &str, there: &str) -> bool {
        match self {
            // A list of names is written with commas or semicolons.
            Self::Text => here.trim() == there.trim() || here.trim().replace("; ", ", ") == there.trim(),
            Self::Name => here == there,
            // Two that nobody can read are not the same.
            Self::Date => pdf_moment(here).is_some_and(|moment| xmp_moment(there) == Some(moment)),
        }
    }
}

/// The properties of an XMP packet, as `prefix:name` with the prefixes that the standards use.
pub(super) struct Xmp {
    properties: BTreeMap<String, String>,
    /// Properties that are there twice, and differ.
    ambiguous: BTreeSet<String>,
}

/// Namespaces that are asked about.
const NAMESPACES: [(&str, &str); 5] = [
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://ns.adobe.com/xap/1.0/", "xmp"),
    ("http://ns.adobe.com/xap/1.0/mm/", "xmpMM"),
    ("http://ns.adobe.com/pdf/1.3/", "pdf"),
    ("http://www.npes.org/pdfx/ns/id/", "pdfxid"),
];
const XML: &str = "http://www.w3.org/XML/1998/namespace";
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// A packet is text of a few pages, perhaps with a small picture of the first.
const LARGEST_PACKET: usize = 4 << 20;
const MOST_NODES: u32 = 200_000;
/// Attributes of one element: the reader compares each with all before it.
const MOST_ATTRIBUTES: usize = 2000;

impl Xmp {
    fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LARGEST_PACKET)?;
        // Packets are padded, and some writers end them with zeros.
        let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\0', ' ', '\n', '\r', '\t']);
        let is_crowded = |tag: &str| tag.bytes().filter(|byte| *byte == b'=').count() > MOST_ATTRIBUTES;
        if text.split('<').any(|tag| is_crowded(tag.split('>').next().unwrap_or_default())) {
            return None;
        }
        let options = roxmltree::ParsingOptions { nodes_limit: MOST_NODES, ..Default::default() };
        let document = roxmltree::Document::parse_with_options(text, options).ok()?;
        let mut xmp = Self { properties: BTreeMap::new(), ambiguous: BTreeSet::new() };
        let descriptions = document.descendants().filter(|node| node.has_tag_name((RDF, "Description")));
        for description in descriptions {
            for attribute in description.attributes() {
                xmp.add(attribute.namespace(), attribute.name(), || attribute.value().to_owned());
            }
            for property in description.children().filter(roxmltree::Node::is_element) {
                let name = property.tag_name();
                xmp.add(name.namespace(), name.name(), || value(property));
            }
        }
        Some(xmp)
    }

    fn add(&mut self, namespace: Option<&str>, name: &str, value: impl FnOnce() -> String) {
        let Some(name) = namespace.and_then(|uri| prefixed(uri, name)) else { return };
        let value = value();
        if self.properties.get(&name).is_some_and(|before| *before != value) {
            self.ambiguous.insert(name.clone());
        }
        self.properties.insert(name, value);
    }

    /// A property; of a list, its items with commas between them; of alternatives, the usual one.
    pub(super) fn get(&self, path: &str) -> Option<&str> {
        self.properties.get(path).map(String::as_str)
    }
}

fn prefixed(uri: &str, name: &str) -> Option<String> {
    let (_, prefix) = NAMESPACES.iter().find(|(known, _)| *known == uri)?;
    Some(format!("{prefix}:{name}"))
}

fn value(property: roxmltree::Node) -> String {
    let container = property.children().find(|node| node.tag_name().namespace() == Some(RDF));
    let Some(container) = container else { return property.text().unwrap_or_default().to_owned() };
    let items = container.children().filter(|node| node.has_tag_name((RDF, "li")));
    let mut items = items.map(|item| item.text().unwrap_or_default());
    if container.has_tag_name((RDF, "Alt")) {
        let all = container.children().filter(|node| node.has_tag_name((RDF, "li")));
        let is_default = |item: &roxmltree::Node| item.attribute((XML, "lang")) == Some("x-default");
        let default = all.clone().find(is_default).and_then(|item| item.text());
        default.or_else(|| items.next()).unwrap_or_default().to_owned()
    } else {
        items.collect::<Vec<_>>().join(", ")
    }
}

/// ISO 32000-1, 7.9.4: `D:YYYYMMDDHHmmSSOHH'mm`, everything after the year optional.
fn pdf_moment(text: &str) -> Option<DateTime<Utc>> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let part = |from: usize, to: usize, default: u32| match digits.get(from..to) {
        Some(part) => part.parse().ok(),
        None => Some(default),
    };
    let day = NaiveDate::from_ymd_opt(digits.get(..4)?.parse().ok()?, part(4, 6, 1)?, part(6, 8, 1)?)?;
    let time = NaiveTime::from_hms_opt(part(8, 10, 0)?, part(10, 12, 0)?, part(12, 14, 0)?)?;
    let offset: String = text[digits.len()..].chars().filter(|c| *c != '\'').collect();
    in_utc(NaiveDateTime::new(day, time), &offset)
}

/// ISO 16684-1, 8.2.1.3: a profile of ISO 8601, everything after the year optional.
fn xmp_moment(text: &str) -> Option<DateTime<Utc>> {
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
    let year = i32::try_from(parts.next()??).ok()?;
    let day = NaiveDate::from_ymd_opt(year, parts.next().unwrap_or(Some(1))?, parts.next().unwrap_or(Some(1))?)?;
    let zone = time.find(['Z', '+', '-']).unwrap_or(time.len());
    let (clock, offset) = time.split_at(zone);
    let mut parts = clock.split([':', '.']).map(|part| part.parse::<u32>().ok());
    let mut part = || parts.next().flatten().unwrap_or(0);
    let time = NaiveTime::from_hms_opt(part(), part(), part())?;
    in_utc(NaiveDateTime::new(day, time), &offset.replace(':', ""))
}

/// `offset` is empty, `Z`, or a sign with hours and perhaps minutes.
fn in_utc(local: NaiveDateTime, offset: &str) -> Option<DateTime<Utc>> {
    let digits: String = offset.chars().filter(char::is_ascii_digit).collect();
    let number = |from, to| digits.get(from..to).and_then(|part: &str| part.parse::<i64>().ok()).unwrap_or(0);
    let minutes = number(0, 2) * 60 + number(2, 4);
    let east = if offset.starts_with('-') { -minutes } else { minutes };
    local.and_utc().checked_sub_signed(TimeDelta::minutes(east))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_agree_whatever_their_form() {
        let noon = pdf_moment("D:20190831120000Z");
        assert!(noon.is_some());
        for same in ["2019-08-31T12:00:00Z", "2019-08-31T14:00:00+02:00", "2019-08-31T07:30-04:30"] {
            assert_eq!(xmp_moment(same), noon, "{same}");
        }
        assert_eq!(pdf_moment("D:20190831140000+02'00'"), noon);
        assert_eq!(pdf_moment("20190831140000+02'00"), noon);
        assert_ne!(xmp_moment("2019-08-31T12:00:01Z"), noon);
        assert_eq!(pdf_moment("D:2019"), xmp_moment("2019"));
    }

    #[test]
    fn damaged_moments_are_none() {
        for text in ["", "D:", "D:20191331", "noon", "D:2019\u{e4}", "-1"] {
            assert_eq!(pdf_moment(text), if text == "D:2019\u{e4}" { pdf_moment("2019") } else { None }, "{text}");
        }
        for text in ["", "2019-13", "T", "2019-08-31T99:00"] {
            assert_eq!(xmp_moment(text), None, "{text}");
        }
    }
}
