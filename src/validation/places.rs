//! Places in the file that messages of the judge speak of. It tells a page in its message only, and an
//! object by what it is or by the names that lead to it.

use lopdf::{Dictionary, Object, ObjectId};

use super::reach::Reach;
use crate::preflight::file::{PdfFile, as_dictionary};

/// The file in which places are looked for.
pub(super) struct Places<'a> {
    file: &'a PdfFile,
    reach: &'a Reach,
}

/// The rules that every font is in the file (ISO 14289-1, 7.21.4.1; ISO 19005-3, 6.2.11.4.1).
const NOT_EMBEDDED: [&str; 2] = ["ISO 14289-1:2014:7.21.4.1:1", "ISO 19005-3:2012:6.2.11.4.1:1"];
/// Ways to pack that the judge knows by name (ISO 32000-1, 7.4), in whatever form they are named. JPEG 2000 is
/// known only outside of a list.
const KNOWN_PACKINGS: [&[u8]; 9] = [
    b"ASCIIHexDecode",
    b"ASCII85Decode",
    b"LZWDecode",
    b"FlateDecode",
    b"RunLengthDecode",
    b"CCITTFaxDecode",
    b"JBIG2Decode",
    b"DCTDecode",
    b"Crypt",
];

/// A page, from one, and the number of an object.
pub(super) type Place = (Option<usize>, Option<u32>);

impl<'a> Places<'a> {
    pub(super) fn of(file: &'a PdfFile, reach: &'a Reach) -> Self {
        Self { file, reach }
    }

    /// The place of which the message of a rule speaks.
    pub(super) fn find(&self, rule: &str, message: &str) -> Place {
        let page = number_after(message, "page ").filter(|page| (1..=self.reach.pages.len()).contains(page));
        if let Some(page) = page {
            return (Some(page), self.on_page(page, message));
        }
        if let Some(object) = number_after(message, "object ").and_then(|number| u32::try_from(number).ok()) {
            return (None, Some(object));
        }
        let object = if message.contains("font") { self.font(rule, message) } else { self.of_document(message) };
        (object.and_then(|id| self.reach.page_of(id)), object.map(|(number, _)| number))
    }

    /// The first object that is packed in a way that the judge does not know.
    pub(super) fn of_unread_packing(&self) -> Place {
        let is_unread = |id: &ObjectId| {
            let stream = self.file.pdf.objects.get(id).and_then(|object| object.as_stream().ok());
            let packings = stream.and_then(|stream| stream.filters().ok());
            packings.is_some_and(|packings| packings.iter().any(|packing| !KNOWN_PACKINGS.contains(packing)))
        };
        let unread = self.reach.objects().find(|(id, _)| is_unread(id));
        unread.map_or((None, None), |((number, _), page)| (Some(page), Some(number)))
    }

    /// The object on a page: an annotation by its place among them, a resource by the names that lead to
    /// it; otherwise the page itself.
    fn on_page(&self, page: usize, message: &str) -> Option<u32> {
        let id = self.reach.pages[page - 1];
        let annotation = number_after(message, "nnotation ").and_then(|index| self.annotation(id, index));
        annotation.or_else(|| self.resource(id, message)).or(Some(id.0))
    }

    fn annotation(&self, page: ObjectId, index: usize) -> Option<u32> {
        let annotations = self.file.array(self.file.pdf.get_dictionary(page).ok()?, "Annots")?;
        Some(annotations.get(index)?.as_reference().ok()?.0)
    }

    /// Follows steps such as `/XObject /Im0`, each from the resources of the object before.
    fn resource(&self, page: ObjectId, message: &str) -> Option<u32> {
        let mut resources = self.file.of_page(page, "Resources").and_then(as_dictionary);
        let mut found = None;
        let mut rest = message;
        while let Some((kind, after)) = step(rest) {
            let name: String = after.chars().take_while(|c| !c.is_whitespace() && *c != '/').collect();
            let object = self.file.dictionary(resources?, kind)?.get(name.as_bytes()).ok()?;
            found = object.as_reference().ok().map(|(number, _)| number).or(found);
            let dictionary = self.file.resolve(object).and_then(as_dictionary);
            resources = dictionary.and_then(|dictionary| self.file.dictionary(dictionary, "Resources")).or(resources);
            rest = &after[name.len()..];
        }
        found
    }

    /// A font that is not embedded, if the message is about that; otherwise the only one of its kind.
    fn font(&self, rule: &str, message: &str) -> Option<ObjectId> {
        let is_descendant = message.contains("descendant font");
        let fonts = self.reach.objects().map(|(id, _)| id).filter(|id| {
            let dictionary = self.file.pdf.get_dictionary(*id);
            dictionary.is_ok_and(|dictionary| self.is_font(dictionary, is_descendant))
        });
        let mut fonts: Vec<ObjectId> = fonts.collect();
        if NOT_EMBEDDED.contains(&rule) {
            fonts.retain(|id| self.file.pdf.get_dictionary(*id).is_ok_and(|font| !self.is_embedded(font)));
            return fonts.first().copied();
        }
        match fonts[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Whether a dictionary is a font. Those below a Type 0 font are CIDFonts (ISO 32000-1, 9.7.4).
    fn is_font(&self, dictionary: &Dictionary, is_descendant: bool) -> bool {
        let is_cid_font = matches!(self.file.name(dictionary, "Subtype"), Some(b"CIDFontType0" | b"CIDFontType2"));
        self.file.name(dictionary, "Type") == Some(b"Font") && is_cid_font == is_descendant
    }

    fn is_embedded(&self, font: &Dictionary) -> bool {
        let below = self.file.array(font, "DescendantFonts").and_then(|fonts| self.file.resolve(fonts.first()?));
        let font = below.and_then(as_dictionary).unwrap_or(font);
        let descriptor = self.file.dictionary(font, "FontDescriptor");
        let has = |key: &str| descriptor.is_some_and(|descriptor| self.file.get(descriptor, key).is_some());
        self.file.name(font, "Subtype") == Some(b"Type3") || ["FontFile", "FontFile2", "FontFile3"].into_iter().any(has)
    }

    /// The object of the whole document that a message names.
    fn of_document(&self, message: &str) -> Option<ObjectId> {
        let catalogue = self.file.pdf.trailer.get(b"Root").and_then(Object::as_reference).ok();
        let entry = |key: &[u8]| {
            let value = self.file.catalogue()?.get(key).and_then(Object::as_reference).ok();
            value.or(catalogue)
        };
        let names = |words: &[&str]| words.iter().any(|word| message.contains(word));
        if names(&["XMP", "Metadata", "metadata stream"]) {
            entry(b"Metadata")
        } else if message.starts_with("Info ") {
            self.file.pdf.trailer.get(b"Info").and_then(Object::as_reference).ok()
        } else if names(&["outline"]) {
            entry(b"Outlines")
        } else if names(&["tructure", "StructTreeRoot", "RoleMap"]) {
            entry(b"StructTreeRoot")
        } else if names(&["optional-content"]) {
            entry(b"OCProperties")
        } else if names(&["catalog", "output intent", "ICC output profile"]) {
            catalogue
        } else {
            None
        }
    }
}

/// Kinds of resources that the judge names on its way.
const KINDS: [&str; 5] = ["XObject", "Pattern", "ExtGState", "Shading", "Font"];

/// The kind and what follows the slash of the name, of the first step in a text.
fn step(text: &str) -> Option<(&'static str, &str)> {
    let steps = KINDS.iter().filter_map(|kind| {
        let marker = format!("/{kind} /");
        text.find(&marker).map(|at| (at, *kind, &text[at + marker.len()..]))
    });
    steps.min_by_key(|(at, ..)| *at).map(|(_, kind, after)| (kind, after))
}

/// The first number that follows a word.
fn number_after(message: &str, word: &str) -> Option<usize> {
    message.match_indices(word).find_map(|(place, _)| {
        let rest = &message[place + word.len()..];
        rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())].parse().ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_step_by_step() {
        let (kind, after) = step("page 2/XObject /Fm0/Pattern /P1/DeviceRGB").unwrap();
        assert_eq!((kind, after), ("XObject", "Fm0/Pattern /P1/DeviceRGB"));
        assert_eq!(step("/Pattern /P1/DeviceRGB").unwrap(), ("Pattern", "P1/DeviceRGB"));
        assert_eq!(step("page 2 is blank"), None);
    }
}
