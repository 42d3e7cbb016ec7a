//! Content that pages use, with its forms, patterns and glyphs, and the page on which an object is met first.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use crate::preflight::file::PdfFile;

/// Keys that lead away from a page: to its parents, to where links go, and to the structure.
const ELSEWHERE: [&[u8]; 6] = [b"Parent", b"P", b"Dest", b"A", b"AA", b"StructTreeRoot"];

/// The objects that pages use.
#[derive(Default)]
pub(super) struct Reach {
    /// In their order.
    pub pages: Vec<ObjectId>,
    /// The first page, from one, on which each object is used.
    page_of: BTreeMap<ObjectId, usize>,
    /// Objects that are glyphs of Type 3 fonts (ISO 32000-1, 9.6.5).
    pub glyphs: BTreeSet<ObjectId>,
}

impl Reach {
    pub(super) fn of(file: &PdfFile) -> Self {
        let mut reach = Self { pages: file.pdf.page_iter().collect(), ..Self::default() };
        for (page, id) in (1..).zip(reach.pages.clone()) {
            reach.page_of.insert(id, page);
            let dictionary = file.pdf.get_dictionary(id).ok();
            // Resources may be those of a parent (ISO 32000-1, 7.7.3.4).
            let begin = dictionary.into_iter().flat_map(values).chain(file.of_page(id, "Resources"));
            reach.follow(file, page, begin.collect());
        }
        reach
    }

    fn follow<'f>(&mut self, file: &'f PdfFile, page: usize, mut ahead: Vec<&'f Object>) {
        while let Some(object) = ahead.pop() {
            match object {
                Object::Reference(id) if !self.page_of.contains_key(id) => {
                    if let Some(target) = file.pdf.objects.get(id).filter(|target| !is_page(target)) {
                        self.page_of.insert(*id, page);
                        ahead.push(target);
                    }
                }
                Object::Array(items) => ahead.extend(items),
                Object::Dictionary(dictionary) => {
                    self.note_glyphs(file, dictionary);
                    ahead.extend(values(dictionary));
                }
                Object::Stream(stream) => ahead.extend(values(&stream.dict)),
                _ => {}
            }
        }
    }

    fn note_glyphs(&mut self, file: &PdfFile, dictionary: &Dictionary) {
        if file.name(dictionary, "Subtype") == Some(b"Type3")
            && let Some(glyphs) = file.dictionary(dictionary, "CharProcs")
        {
            self.glyphs.extend(glyphs.iter().filter_map(|(_, glyph)| glyph.as_reference().ok()));
        }
    }

    /// The first page, from one, on which an object is used.
    pub(super) fn page_of(&self, id: ObjectId) -> Option<usize> {
        self.page_of.get(&id).copied()
    }

    /// All objects that pages use, with the first page of each.
    pub(super) fn objects(&self) -> impl Iterator<Item = (ObjectId, usize)> {
        self.page_of.iter().map(|(id, page)| (*id, *page))
    }
}

fn values(dictionary: &Dictionary) -> impl Iterator<Item = &Object> {
    dictionary.iter().filter(|(key, _)| !ELSEWHERE.contains(&key.as_slice())).map(|(_, value)| value)
}

fn is_page(object: &Object) -> bool {
    object.as_dict().is_ok_and(|dictionary| matches!(dictionary.get_type(), Ok(b"Page" | b"Pages")))
}
