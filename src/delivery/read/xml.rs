//! XML of spreadsheets, piece by piece: names and texts, no entities of its own, within bounds.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::package::damaged;
use super::{bounds, refused, too_large};
use crate::delivery::complaint::Complaint;

/// A piece of a document.
pub(super) enum Piece<'t> {
    /// The begin of an element.
    Open(Element<'t>),
    /// The end of an element, by its full name. Elements without contents end, too.
    Close(String),
    /// Characters, escapes resolved. A text can come in several pieces.
    Text(Cow<'t, str>),
    /// The end of the document.
    End,
}

/// The begin of an element.
pub(super) struct Element<'t>(BytesStart<'t>);

impl Element<'_> {
    /// Its name with its prefix.
    pub(super) fn name(&self) -> &str {
        self.0.name().into_inner()
    }

    /// Its name without a prefix.
    pub(super) fn local_name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name with its prefix. One that is not well-formed is none.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.find(|key| key == name)
    }

    /// The value of an attribute, by its name without a prefix; it must have one.
    pub(super) fn prefixed_attribute(&self, local_name: &str) -> Option<String> {
        self.find(|key| key.split_once(':').is_some_and(|(_, local)| local == local_name))
    }

    fn find(&self, is_wanted: impl Fn(&str) -> bool) -> Option<String> {
        let mut attributes = self.0.attributes();
        let attributes = attributes.with_checks(false).filter_map(Result::ok);
        let mut wanted = attributes.filter(|attribute| is_wanted(attribute.key.into_inner()));
        wanted.next()?.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
    }
}

/// A document that is read piece by piece.
pub(super) struct Document<'t> {
    reader: Reader<&'t [u8]>,
    part: &'t str,
    depth: usize,
}

impl<'t> Document<'t> {
    /// Begins to read the text of a part of a file.
    pub(super) fn new(text: &'t str, part: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part, depth: 0 }
    }

    /// The next piece.
    pub(super) fn next(&mut self) -> Result<Piece<'t>, Complaint> {
        loop {
            let event = self.reader.read_event().map_err(|error| self.broken(&error.to_string()))?;
            return Ok(match event {
                Event::Start(element) => {
                    self.depth += 1;
                    if self.depth > bounds::DEPTH {
                        let message =
                            format!("`{}` has more than {} elements within each other", self.part, bounds::DEPTH);
                        return Err(too_large(message).in_part(self.part));
                    }
                    Piece::Open(Element(element))
                }
                Event::End(element) => {
                    self.depth = self.depth.saturating_sub(1);
                    Piece::Close(element.name().into_inner().to_owned())
                }
                Event::Text(text) => Piece::Text(text.xml10_content()),
                Event::CData(text) => Piece::Text(text.xml10_content()),
                Event::GeneralRef(reference) => Piece::Text(Cow::Owned(self.resolved(&reference)?)),
                Event::Eof if self.depth > 0 => return Err(self.broken("it ends within an element")),
                Event::Eof => Piece::End,
                Event::DocType(_) => return Err(self.entities()),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            });
        }
    }

    /// Passes over the rest of the element that has just begun.
    pub(super) fn skip(&mut self) -> Result<(), Complaint> {
        let depth = self.depth;
        while self.depth >= depth {
            if let Piece::End = self.next()? {
                break;
            }
        }
        Ok(())
    }

    /// All text within the element that has just begun.
    pub(super) fn text(&mut self) -> Result<String, Complaint> {
        let (depth, mut text) = (self.depth, String::new());
        while self.depth >= depth {
            match self.next()? {
                Piece::Text(piece) => text.push_str(&piece),
                Piece::End => break,
                Piece::Open(_) | Piece::Close(_) => {}
            }
        }
        Ok(text)
    }

    /// The character of a reference: by its number, or one of the five that XML has (XML 1.0, 4.6).
    fn resolved(&self, reference: &quick_xml::events::BytesRef) -> Result<String, Complaint> {
        match reference.resolve_char_ref() {
            Ok(Some(character)) => Ok(character.to_string()),
            Ok(None) => match quick_xml::escape::resolve_predefined_entity(reference) {
                Some(text) => Ok(text.to_owned()),
                None => Err(self.entities()),
            },
            Err(error) => Err(self.broken(&error.to_string())),
        }
    }

    fn entities(&self) -> Complaint {
        let message = format!("`{}` defines entities of its own, which no spreadsheet program writes", self.part);
        refused(message, super::package::SAVE_AGAIN).in_part(self.part)
    }

    fn broken(&self, why: &str) -> Complaint {
        damaged(&format!("`{}` is no XML: {why}", self.part)).in_part(self.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(document: &str) -> Result<String, String> {
        let mut document = Document::new(document, "part.xml");
        let mut all = String::new();
        loop {
            match document.next().map_err(|complaint| complaint.message)? {
                Piece::Text(text) => all.push_str(&text),
                Piece::End => return Ok(all),
                Piece::Open(_) | Piece::Close(_) => {}
            }
        }
    }

    #[test]
    fn escapes_are_resolved_and_entities_are_not() {
        assert_eq!(texts("<a>1 &lt; <b/>2 &#228;&#xe4;<![CDATA[<&>]]></a>").unwrap(), "1 < 2 ää<&>");
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";
        assert!(texts(bomb).unwrap_err().contains("entities of its own"));
        assert!(texts("<a>&b;</a>").unwrap_err().contains("entities of its own"));
    }

    #[test]
    fn broken_documents_are_refused() {
        for text in ["<a>", "<a><b></a>", "<a", "<a>&#0;</a>", "</a>", "<a>& b</a>"] {
            assert!(texts(text).unwrap_err().contains("part.xml"), "{text}");
        }
        assert!(texts(&"<a>".repeat(200)).unwrap_err().contains("within each other"));
    }
}
