//! Metadata in both places: the document information dictionary and XMP (ISO 16684-1).

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::file::PdfFile;

/// What the file says of itself.
pub struct Metadata {
    /// `None` if there is none, or it is not XML.
    pub xmp: Option<Xmp>,
    /// The name in the information dictionary.
    pub trapped: Option<String>,
    information: BTreeMap<&'static str, String>,
}

/// An entry of the information dictionary and the property that must say the same.
pub struct Field {
    pub key: &'static str,
    pub path: &'static str,
    is_date: bool,
}

/// ISO 32000-1, 14.3.3, with the properties that ISO 16684-2 gives for them.
const FIELDS: [Field; 8] = [
    Field { key: "Title", path: "dc:title", is_date: false },
    Field { key: "Author", path: "dc:creator", is_date: false },
    Field { key: "Subject", path: "dc:description", is_date: false },
    Field { key: "Keywords", path: "pdf:Keywords", is_date: false },
    Field { key: "Creator", path: "xmp:CreatorTool", is_date: false },
    Field { key: "Producer", path: "pdf:Producer", is_date: false },
    Field { key: "CreationDate", path: "xmp:CreateDate", is_date: true },
    Field { key: "ModDate", path: "xmp:ModifyDate", is_date: true },
];

impl Metadata {
    pub fn of(file: &PdfFile) -> Self {
        let information = file.information();
        let text = |key| information.and_then(|information| file.text(information, key));
        let trapped = information.and_then(|information| file.name(information, "Trapped"));
        let xmp = file.catalogue().and_then(|catalogue| file.get(catalogue, "Metadata"));
        let xmp = xmp.and_then(|xmp| file.unpacked_apart(xmp.as_stream().ok()?));
        Self {
            xmp: xmp.and_then(|bytes| Xmp::read(&bytes)),
            trapped: trapped.map(|name| String::from_utf8_lossy(name).into_owned()),
            information: FIELDS.iter().filter_map(|field| Some((field.key, text(field.key)?))).collect(),
        }
    }

    /// Entries of the information dictionary that XMP says otherwise, or not at all.
    pub fn contradictions(&self) -> Vec<&'static Field> {
        let Some(xmp) = &self.xmp else { return Vec::new() };
        let contradicts = |field: &&Field| {
            let Some(here) = self.information.get(field.key).filter(|here| !here.is_empty()) else { return false };
            let there = xmp.get(field.path).unwrap_or_default();
            if field.is_date { pdf_moment(here) != xmp_moment(there) } else { here.trim() != there.trim() }
        };
        FIELDS.iter().filter(contradicts).collect()
    }
}

/// The properties of an XMP packet, as `prefix:name` with the prefixes that the standards use.
pub struct Xmp {
    properties: BTreeMap<String, String>,
}

/// Namespaces that are asked about.
const NAMESPACES: [(&str, &str); 5] = [
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://ns.adobe.com/xap/1.0/", "xmp"),
    ("http://ns.adobe.com/xap/1.0/mm/", "xmpMM"),
    ("http://ns.adobe.com/pdf/1.3/", "pdf"),
    ("http://www.npes.org/pdfx/ns/id/", "pdfxid"),
];
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// A packet is text of a few pages.
const LARGEST_PACKET: usize = 16 << 20;

impl Xmp {
    fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LARGEST_PACKET)?;
        // Packets are padded, and some writers end them with zeros.
        let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\0', ' ', '\n', '\r', '\t']);
        let document = roxmltree::Document::parse(text).ok()?;
        let mut properties = BTreeMap::new();
        let descriptions = document.descendants().filter(|node| node.has_tag_name((RDF, "Description")));
        for description in descriptions {
            for attribute in description.attributes() {
                let name = attribute.namespace().and_then(|uri| prefixed(uri, attribute.name()));
                properties.extend(name.map(|name| (name, attribute.value().to_owned())));
            }
            for property in description.children().filter(roxmltree::Node::is_element) {
                let name = property.tag_name();
                let name = name.namespace().and_then(|uri| prefixed(uri, name.name()));
                properties.extend(name.map(|name| (name, value(property))));
            }
        }
        Some(Self { properties })
    }

    /// A property; of a list, its items with commas between them; of alternatives, the first.
    pub fn get(&self, path: &str) -> Option<&str> {
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
        items.next().unwrap_or_default().to_owned()
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
