//! Reading any PDF within bounds: broken and hostile files cost no more than large honest ones.

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

/// Most bytes of a file that is judged.
const LARGEST_FILE: usize = 512 << 20;
/// Most bytes that one stream may unpack to.
const LARGEST_STREAM: usize = 64 << 20;
/// Most pages that are judged.
const MOST_PAGES: usize = 2000;
/// From a page to the root of the page tree, at most.
const DEEPEST_TREE: usize = 64;

/// Why a file cannot be judged at all.
#[derive(Debug)]
pub enum Unreadable {
    TooLarge,
    /// Encrypted with a password that is not empty.
    Locked,
    Damaged(String),
    NoPages,
}

/// An open PDF.
pub struct PdfFile {
    pub pdf: Document,
    /// The pages in their order.
    pub pages: Vec<ObjectId>,
    /// Whether there are more pages than are judged.
    pub has_more_pages: bool,
}

impl PdfFile {
    /// Opens a file.
    pub fn open(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LARGEST_FILE {
            return Err(Unreadable::TooLarge);
        }
        let options = LoadOptions::with_max_decompressed_size(LARGEST_STREAM);
        let pdf = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
            lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Unreadable::Locked,
            other => Unreadable::Damaged(other.to_string()),
        })?;
        if pdf.is_encrypted() {
            return Err(Unreadable::Locked);
        }
        let mut pages: Vec<ObjectId> = pdf.page_iter().take(MOST_PAGES + 1).collect();
        let has_more_pages = pages.len() > MOST_PAGES;
        pages.truncate(MOST_PAGES);
        if pages.is_empty() {
            return Err(Unreadable::NoPages);
        }
        Ok(Self { pdf, pages, has_more_pages })
    }

    /// What an object refers to, through any references.
    pub fn resolve<'o>(&'o self, object: &'o Object) -> Option<&'o Object> {
        self.pdf.dereference(object).ok().map(|(_, object)| object)
    }

    /// The value of a key, through any references.
    pub fn get<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Option<&'o Object> {
        let value = dictionary.get(key.as_bytes()).ok().and_then(|value| self.resolve(value))?;
        (!value.is_null()).then_some(value)
    }

    /// The value of a key and the number of the object that it stands in, if it has one of its own.
    pub fn get_with_number<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Option<(Option<u32>, &'o Object)> {
        let (id, value) = self.pdf.dereference(dictionary.get(key.as_bytes()).ok()?).ok()?;
        Some((id.map(|(number, _)| number), value))
    }

    /// A dictionary, also that of a stream.
    pub fn dictionary<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Option<&'o Dictionary> {
        self.get(dictionary, key).and_then(as_dictionary)
    }

    pub fn array<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Option<&'o [Object]> {
        self.get(dictionary, key)?.as_array().ok().map(Vec::as_slice)
    }

    pub fn name<'o>(&'o self, dictionary: &'o Dictionary, key: &str) -> Option<&'o [u8]> {
        self.get(dictionary, key)?.as_name().ok()
    }

    pub fn number(&self, dictionary: &Dictionary, key: &str) -> Option<f64> {
        self.get(dictionary, key).and_then(as_number)
    }

    pub fn boolean(&self, dictionary: &Dictionary, key: &str) -> Option<bool> {
        self.get(dictionary, key)?.as_bool().ok()
    }

    /// A text string (ISO 32000-1, 7.9.2.2) as Unicode.
    pub fn text(&self, dictionary: &Dictionary, key: &str) -> Option<String> {
        lopdf::decode_text_string(self.get(dictionary, key)?).ok()
    }

    pub fn numbers(&self, dictionary: &Dictionary, key: &str) -> Option<Vec<f64>> {
        self.all_numbers(self.array(dictionary, key)?)
    }

    /// All objects of a list, if they are numbers.
    pub fn all_numbers(&self, objects: &[Object]) -> Option<Vec<f64>> {
        objects.iter().map(|object| self.resolve(object).and_then(as_number)).collect()
    }

    /// The document catalogue, ISO 32000-1, 7.7.2.
    pub fn catalogue(&self) -> Option<&Dictionary> {
        self.pdf.catalog().ok()
    }

    /// The document information dictionary, ISO 32000-1, 14.3.3.
    pub fn information(&self) -> Option<&Dictionary> {
        self.dictionary(&self.pdf.trailer, "Info")
    }

    /// A page's entry, its own or inherited (ISO 32000-1, 7.7.3.4).
    pub fn of_page<'o>(&'o self, page: ObjectId, key: &str) -> Option<&'o Object> {
        let mut node = self.pdf.get_dictionary(page).ok()?;
        for _ in 0..DEEPEST_TREE {
            if let Some(value) = self.get(node, key) {
                return Some(value);
            }
            node = self.dictionary(node, "Parent")?;
        }
        None
    }

    /// A box of a page in points: left, bottom, right, top, in order.
    pub fn page_box(&self, page: ObjectId, key: &str) -> Option<kurbo::Rect> {
        let corners = self.all_numbers(self.of_page(page, key)?.as_array().ok()?)?;
        let [x0, y0, x1, y1] = corners[..] else { return None };
        corners.iter().all(|number| number.is_finite()).then(|| kurbo::Rect::new(x0, y0, x1, y1).abs())
    }

    /// The content of a page; its streams count as one (ISO 32000-1, 7.8.2). `None` if it cannot be
    /// unpacked, or not within bounds.
    pub fn page_content(&self, page: ObjectId) -> Option<Vec<u8>> {
        let dictionary = self.pdf.get_dictionary(page).ok()?;
        let streams = match self.get(dictionary, "Contents") {
            None => return Some(Vec::new()),
            Some(Object::Array(parts)) => parts.iter().filter_map(|part| self.resolve(part)).collect(),
            Some(stream) => vec![stream],
        };
        let mut content = Vec::new();
        for stream in streams {
            content.extend(self.unpacked(stream.as_stream().ok()?)?);
            content.push(b'\n');
            if content.len() > LARGEST_STREAM {
                return None;
            }
        }
        Some(content)
    }

    /// The bytes of a stream; `None` if it cannot be unpacked, or not within bounds.
    pub fn unpacked(&self, stream: &Stream) -> Option<Vec<u8>> {
        if stream.dict.has(b"Filter") {
            let bytes = stream.decompressed_content_with_limit(LARGEST_STREAM).ok()?;
            is_whole(stream, &bytes).then_some(bytes)
        } else {
            Some(stream.content.clone())
        }
    }
}

/// Whether Flate gave all that was packed: the reader keeps quiet about data that break off. Packed
/// data end with a checksum of what was packed (RFC 1950, 2.2), perhaps with a line end after it.
fn is_whole(stream: &Stream, bytes: &[u8]) -> bool {
    let is_flate_alone = stream.filters().is_ok_and(|filters| filters == [b"FlateDecode"]);
    // A predictor changes the bytes after they are unpacked.
    if !is_flate_alone || stream.dict.has(b"DecodeParms") {
        return true;
    }
    let sum = adler_32(bytes).to_be_bytes();
    stream.content.windows(sum.len()).rev().take(LONGEST_END).any(|end| end == sum)
}

/// Bytes after the checksum that some writers count as the stream's own.
const LONGEST_END: usize = 8;

/// RFC 1950, 8.2.
fn adler_32(bytes: &[u8]) -> u32 {
    const BASE: u32 = 65_521;
    /// As many bytes as cannot overflow.
    const CHUNK: usize = 5552;
    let (mut low, mut high) = (1_u32, 0_u32);
    for chunk in bytes.chunks(CHUNK) {
        for byte in chunk {
            low += u32::from(*byte);
            high += low;
        }
        (low, high) = (low % BASE, high % BASE);
    }
    high << 16 | low
}

/// The dictionary that an object is or that a stream has.
pub fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Stream(stream) => Some(&stream.dict),
        Object::Dictionary(dictionary) => Some(dictionary),
        _ => None,
    }
}

/// A number, whole or not.
pub fn as_number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_zlib() {
        assert_eq!(adler_32(b""), 1);
        assert_eq!(adler_32(b"Wikipedia"), 0x11e6_0398);
    }
}
