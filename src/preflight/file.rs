//! Reading any PDF within bounds: broken and hostile files cost no more than large honest ones.

use std::cell::Cell;
use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::reader::filters::{LARGEST_STREAM, unpack};
use super::reader::{self, Unread};

/// Most bytes of a file that is judged.
const LARGEST_FILE: usize = 512 << 20;
/// Bytes of all streams together, each time that they are unpacked.
const MOST_UNPACKED: usize = 512 << 20;
/// Bytes of metadata and profiles, which are judged even if content asks for more than there is.
const MOST_UNPACKED_APART: usize = 128 << 20;
/// Most pages that are judged.
const MOST_PAGES: usize = 2000;
/// Nodes of the page tree.
const MOST_NODES: usize = 100_000;
/// Numbers of a list, such as a matrix or the ends of ranges.
const MOST_NUMBERS: usize = 1024;
/// From a page to the root of the page tree, at most.
const DEEPEST_TREE: usize = 64;

/// Reason for which a file cannot be judged at all.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// In bytes, or in objects, or with objects inside each other.
    TooLarge,
    /// Encrypted, with a password or without.
    Locked,
    Damaged(String),
    NoPages,
}

/// An open PDF.
pub(crate) struct PdfFile {
    pub pdf: Document,
    /// The pages in their order.
    pub pages: Vec<ObjectId>,
    /// Whether there are more pages than are judged.
    pub has_more_pages: bool,
    /// Numbers of objects that are not where the file says that they are, or cannot be read.
    pub unreadable: BTreeSet<u32>,
    /// Numbers of objects of the page tree below which pages cannot be reached.
    pub unreachable: BTreeSet<u32>,
    /// Number of bytes that may still be unpacked.
    unpacking: Cell<usize>,
    unpacking_apart: Cell<usize>,
}

impl PdfFile {
    /// Opens a file.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > LARGEST_FILE {
            return Err(Unreadable::TooLarge);
        }
        let objects = reader::read(bytes).map_err(|unread| match unread {
            Unread::Encrypted => Unreadable::Locked,
            Unread::TooMuch => Unreadable::TooLarge,
            Unread::Damaged(why) => Unreadable::Damaged(why.to_owned()),
        })?;
        let mut file = Self {
            pdf: objects.pdf,
            pages: Vec::new(),
            has_more_pages: false,
            unreadable: objects.unreadable,
            unreachable: BTreeSet::new(),
            unpacking: Cell::new(MOST_UNPACKED),
            unpacking_apart: Cell::new(MOST_UNPACKED_APART),
        };
        let Tree { pages, has_more, unreachable, .. } = Tree::of(&file);
        (file.pages, file.has_more_pages, file.unreachable) = (pages, has_more, unreachable);
        if file.pages.is_empty() {
            return Err(Unreadable::NoPages);
        }
        Ok(file)
    }

    /// Object at the end of any chain of references.
    pub(crate) fn resolve<'o>(&'o self, object: &'o Object) -> Option<&'o Object> {
        self.pdf.dereference(object).ok().map(|(_, object)| object)
    }

    /// The value of a key, through any references. An entry that is null is none (ISO 32000-1, 7.3.7).
    pub(crate) fn get<'o>(&'o self, dictionary: &'o Dictionary, key: impl AsRef<[u8]>) -> Option<&'o Object> {
        let value = dictionary.get(key.as_ref()).ok().and_then(|value| self.resolve(value))?;
        (!value.is_null()).then_some(value)
    }

    /// Whether a key has a value, whatever it is, even one that cannot be read.
    pub(crate) fn has(&self, dictionary: &Dictionary, key: impl AsRef<[u8]>) -> bool {
        let value = dictionary.get(key.as_ref()).ok();
        value.is_some_and(|value| !self.resolve(value).is_none_or(Object::is_null) || self.is_unreadable(value))
    }

    /// Whether an object stands for one that is in the file and cannot be read.
    fn is_unreadable(&self, object: &Object) -> bool {
        object.as_reference().is_ok_and(|(number, _)| self.unreadable.contains(&number))
    }

    /// The value of a key and the number of the object that it stands in, if it has one of its own.
    pub(crate) fn get_with_number<'o>(
        &'o self,
        dictionary: &'o Dictionary,
        key: impl AsRef<[u8]>,
    ) -> Option<(Option<u32>, &'o Object)> {
        let (id, value) = self.pdf.dereference(dictionary.get(key.as_ref()).ok()?).ok()?;
        (!value.is_null()).then_some((id.map(|(number, _)| number), value))
    }

    /// A dictionary, also that of a stream.
    pub(crate) fn dictionary<'o>(
        &'o self,
        dictionary: &'o Dictionary,
        key: impl AsRef<[u8]>,
    ) -> Option<&'o Dictionary> {
        self.get(dictionary, key).and_then(as_dictionary)
    }

    pub(crate) fn array<'o>(&'o self, dictionary: &'o Dictionary, key: impl AsRef<[u8]>) -> Option<&'o [Object]> {
        self.get(dictionary, key)?.as_array().ok().map(Vec::as_slice)
    }

    pub(crate) fn name<'o>(&'o self, dictionary: &'o Dictionary, key: impl AsRef<[u8]>) -> Option<&'o [u8]> {
        self.get(dictionary, key)?.as_name().ok()
    }

    pub(crate) fn number(&self, dictionary: &Dictionary, key: impl AsRef<[u8]>) -> Option<f64> {
        self.get(dictionary, key).and_then(as_number)
    }

    pub(crate) fn boolean(&self, dictionary: &Dictionary, key: impl AsRef<[u8]>) -> Option<bool> {
        self.get(dictionary, key)?.as_bool().ok()
    }

    /// A text string (ISO 32000-1, 7.9.2.2) as Unicode.
    pub(crate) fn text(&self, dictionary: &Dictionary, key: impl AsRef<[u8]>) -> Option<String> {
        lopdf::decode_text_string(self.get(dictionary, key)?).ok()
    }

    pub(crate) fn numbers(&self, dictionary: &Dictionary, key: impl AsRef<[u8]>) -> Option<Vec<f64>> {
        self.all_numbers(self.array(dictionary, key)?)
    }

    /// All objects of a list, if they are numbers.
    pub(crate) fn all_numbers(&self, objects: &[Object]) -> Option<Vec<f64>> {
        (objects.len() <= MOST_NUMBERS).then_some(())?;
        objects.iter().map(|object| self.resolve(object).and_then(as_number)).collect()
    }

    /// The document catalogue, ISO 32000-1, 7.7.2.
    pub(crate) fn catalogue(&self) -> Option<&Dictionary> {
        self.pdf.catalog().ok()
    }

    /// The document information dictionary, ISO 32000-1, 14.3.3.
    pub(crate) fn information(&self) -> Option<&Dictionary> {
        self.dictionary(&self.pdf.trailer, "Info")
    }

    /// Shows each dictionary of the file, those inside others included, with the number of its object.
    pub(crate) fn each_dictionary<'o>(&'o self, look: &mut dyn FnMut(u32, &'o Dictionary)) {
        for ((number, _), object) in &self.pdf.objects {
            let mut waiting = vec![object];
            while let Some(object) = waiting.pop() {
                if let Object::Array(parts) = object {
                    waiting.extend(parts);
                } else if let Some(dictionary) = as_dictionary(object) {
                    look(*number, dictionary);
                    waiting.extend(dictionary.iter().map(|(_, value)| value));
                }
            }
        }
    }

    /// A page's entry, its own or inherited. Only resources, media box, crop box and rotation are
    /// (ISO 32000-1, 7.7.3.4 and table 30).
    pub(crate) fn of_page<'o>(&'o self, page: ObjectId, key: &str) -> Option<&'o Object> {
        let mut node = self.pdf.get_dictionary(page).ok()?;
        for _ in 0..DEEPEST_TREE {
            if let Some(value) = self.get(node, key) {
                return Some(value);
            }
            node = self.dictionary(node, "Parent")?;
        }
        None
    }

    /// A page's own entry.
    pub(crate) fn own_entry<'o>(&'o self, page: ObjectId, key: &str) -> Option<&'o Object> {
        self.get(self.pdf.get_dictionary(page).ok()?, key)
    }

    /// A box in points: left, bottom, right, top, in order.
    pub(crate) fn rectangle(&self, corners: &Object) -> Option<kurbo::Rect> {
        let corners = self.all_numbers(corners.as_array().ok()?)?;
        let [x0, y0, x1, y1] = corners[..] else { return None };
        corners.iter().all(|number| number.is_finite()).then(|| kurbo::Rect::new(x0, y0, x1, y1).abs())
    }

    /// The content of a page; its streams count as one (ISO 32000-1, 7.8.2). `None` if there is none,
    /// or it cannot be unpacked, or not within bounds.
    pub(crate) fn page_content(&self, page: ObjectId) -> Option<Vec<u8>> {
        let streams = match self.own_entry(page, "Contents")? {
            Object::Array(parts) => parts.iter().map(|part| self.resolve(part)).collect::<Option<Vec<_>>>()?,
            stream => vec![stream],
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

    /// The bytes of a stream that is content; `None` if it cannot be unpacked, or not within bounds.
    pub(crate) fn unpacked<'o>(&'o self, stream: &'o Stream) -> Option<Vec<u8>> {
        unpack(stream, &|object| self.resolve(object), &self.unpacking)
    }

    /// Whether content has unpacked to as much as is judged.
    pub(crate) fn is_spent(&self) -> bool {
        self.unpacking.get() == 0
    }

    /// The bytes of a stream that speaks of the file; `None` if it cannot be unpacked, or not within bounds.
    pub(crate) fn unpacked_apart<'o>(&'o self, stream: &'o Stream) -> Option<Vec<u8>> {
        unpack(stream, &|object| self.resolve(object), &self.unpacking_apart)
    }
}

/// The page tree (ISO 32000-1, 7.7.3).
#[derive(Default)]
struct Tree {
    pages: Vec<ObjectId>,
    nodes: usize,
    has_more: bool,
    unreachable: BTreeSet<u32>,
}

impl Tree {
    fn of(file: &PdfFile) -> Self {
        let mut tree = Self::default();
        let root = file.catalogue().and_then(|catalogue| catalogue.get(b"Pages").ok()?.as_reference().ok());
        let mut seen = BTreeSet::new();
        let mut waiting: Vec<(ObjectId, Option<ObjectId>, usize)> =
            root.map(|root| (root, None, 0)).into_iter().collect();
        while let Some((id, parent, depth)) = waiting.pop() {
            if tree.pages.len() >= MOST_PAGES || tree.nodes >= MOST_NODES {
                tree.has_more = true;
                break;
            }
            let Some(kids) = kids(file, id, parent).filter(|_| depth < DEEPEST_TREE && seen.insert(id)) else {
                tree.unreachable.insert(id.0);
                continue;
            };
            match kids {
                None => tree.pages.push(id),
                Some(kids) => tree.go_on(kids, id, depth, &mut waiting),
            }
        }
        tree
    }

    /// The kids of a node wait, the first on top.
    fn go_on(
        &mut self,
        kids: &[Object],
        id: ObjectId,
        depth: usize,
        waiting: &mut Vec<(ObjectId, Option<ObjectId>, usize)>,
    ) {
        self.nodes += kids.len();
        for kid in kids.iter().take(MOST_NODES).rev() {
            match kid.as_reference() {
                Ok(kid) => waiting.push((kid, Some(id), depth + 1)),
                // Pages have numbers of their own (table 29): what is none is no page for every program.
                Err(_) => drop(self.unreachable.insert(id.0)),
            }
        }
    }
}

/// Nodes below a node of the page tree; nothing below a page. `None` for an object that is no part of the tree, or of
/// another branch.
fn kids(file: &PdfFile, id: ObjectId, parent: Option<ObjectId>) -> Option<Option<&[Object]>> {
    let node = file.pdf.get_object(id).ok()?.as_dict().ok()?;
    let says = node.get(b"Parent").ok().and_then(|parent| parent.as_reference().ok());
    if parent.is_some() && parent != says {
        return None;
    }
    match file.name(node, "Type") {
        Some(b"Page") => Some(None),
        Some(b"Pages") => file.array(node, "Kids").map(Some),
        _ => None,
    }
}

/// The dictionary that an object is or that a stream has.
pub(crate) fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Stream(stream) => Some(&stream.dict),
        Object::Dictionary(dictionary) => Some(dictionary),
        _ => None,
    }
}

/// A number, whole or not.
pub(crate) fn as_number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from)
}
