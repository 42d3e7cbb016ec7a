//! Copies of our accessible PDF that are broken in one place, where programs that show them guess.

use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::support::published;

/// A broken copy.
pub struct Broken {
    pub name: &'static str,
    /// The finding that must be there.
    pub code: &'static str,
    /// Whether veraPDF breaks a rule over it, too.
    pub verapdf: VeraPdf,
    change: Box<dyn Fn(&mut Document)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VeraPdf {
    Fails,
    /// It drops or mends what is broken.
    Passes,
}

impl Broken {
    pub fn write(&self, folder: &Path) -> PathBuf {
        let mut pdf = ours();
        (self.change)(&mut pdf);
        let path = folder.join(format!("{}.pdf", self.name));
        pdf.save(&path).unwrap();
        path
    }
}

pub fn ours() -> Document {
    Document::load(published().pdf("en", "accessible")).unwrap()
}

/// A line that belongs to no tag and is no artifact: a breach of ISO 14289-1, 7.1, for whoever sees it.
const UNTAGGED: &[u8] = b"q 0 0 m 9 9 l S Q";

fn content(name: &'static str, code: &'static str, verapdf: VeraPdf, stray: &'static [u8]) -> Broken {
    let change = move |pdf: &mut Document| append(pdf, &[b"\n", stray, b" ", UNTAGGED, b"\n"].concat());
    Broken { name, code, verapdf, change: Box::new(change) }
}

fn other(name: &'static str, code: &'static str, verapdf: VeraPdf, change: fn(&mut Document)) -> Broken {
    Broken { name, code, verapdf, change: Box::new(change) }
}

/// Content that cannot be read to its end, before content that breaks a rule.
pub fn contents() -> Vec<Broken> {
    use VeraPdf::{Fails, Passes};
    vec![
        content("greater-than", "F107", Fails, b">"),
        content("bracket", "F107", Fails, b")"),
        content("square-bracket", "F107", Passes, b"]"),
        content("brace", "F107", Fails, b"}"),
        content("end-of-dictionary", "F107", Fails, b">>"),
        content("high-byte", "F107", Fails, b"\xfd"),
        content("unknown-operator", "F107", Fails, b"!TJ"),
        content("string-without-end", "F107", Passes, b"(open"),
        content("wrong-digit", "F107", Fails, b"<0g> pop"),
        content("array-without-end", "F107", Passes, b"[0 1"),
        // These are allowed; the judge does not read on, and says nothing against the line.
        content("nul", "F093", Fails, b"\0"),
        content("form-feed", "F093", Fails, b"\x0c"),
        content("comment-between-operands", "F093", Fails, b"1 0 % w\n 0 RG"),
        content("inline-picture", "F093", Fails, b"/Artifact BMC q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q EMC"),
        other("operands-in-the-next-stream", "F093", Fails, |pdf| {
            let contents = contents_of(pdf);
            let (first, second) = (add(pdf, b"\nq 0 0 "), add(pdf, b"m 9 9 l S Q"));
            page(pdf).set("Contents", vec![contents, first.into(), second.into()]);
        }),
        other("packed-data-that-break-off", "F093", Fails, |pdf| {
            let contents = contents_of(pdf);
            let mut packed = Stream::new(Dictionary::new(), UNTAGGED.repeat(100));
            packed.compress().unwrap();
            let half = packed.content.len() / 2;
            packed.content.truncate(half);
            packed.dict.set("Length", i64::try_from(half).unwrap());
            let packed = pdf.add_object(packed);
            page(pdf).set("Contents", vec![contents, packed.into()]);
        }),
        other("form", "F107", Fails, |pdf| {
            let mut form = Stream::new(Dictionary::new(), [b"> ", UNTAGGED].concat());
            form.dict.extend(&dictionary! { "Type" => "XObject", "Subtype" => "Form" });
            form.dict.set("BBox", vec![0.into(), 0.into(), 9.into(), 9.into()]);
            let form = pdf.add_object(form);
            resource(pdf, "XObject", form);
            append(pdf, b"\n/Broken Do\n");
        }),
    ]
}

/// Metadata that are no XML.
pub fn metadata() -> Vec<Broken> {
    use VeraPdf::{Fails, Passes};
    vec![
        other("bare-ampersand", "F108", Fails, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b" & </pdf:Keywords>")),
        other("control-character", "F108", Passes, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b"\x01</pdf:Keywords>")),
        other("end-tag-removed", "F108", Fails, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b"")),
        other("unknown-entity", "F108", Fails, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b"&nbsp;</pdf:Keywords>")),
        other("wrong-end-tag", "F108", Fails, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b"</pdf:Keyword>")),
        other("unknown-prefix", "F108", Fails, |pdf| {
            in_metadata(pdf, b"</pdf:Keywords>", b"</pdf:Keywords><un:known/>")
        }),
        other("no-unicode", "F108", Passes, |pdf| in_metadata(pdf, b"</pdf:Keywords>", b"\xff</pdf:Keywords>")),
        other("second-root", "F108", Fails, |pdf| in_metadata(pdf, b"</x:xmpmeta>", b"</x:xmpmeta><second/>")),
        other("of-a-page", "F108", Fails, |pdf| {
            let metadata = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
            let metadata = Stream::new(metadata, b"<a><b></a>".to_vec()).with_compression(false);
            let metadata = pdf.add_object(metadata);
            page(pdf).set("Metadata", metadata);
        }),
    ]
}

fn page(pdf: &mut Document) -> &mut Dictionary {
    let page = pdf.page_iter().next().unwrap();
    pdf.get_dictionary_mut(page).unwrap()
}

fn contents_of(pdf: &mut Document) -> Object {
    page(pdf).get(b"Contents").unwrap().clone()
}

fn add(pdf: &mut Document, content: &[u8]) -> ObjectId {
    pdf.add_object(Stream::new(Dictionary::new(), content.to_vec()))
}

/// Writes behind the content of the first page, in the same stream.
pub fn append(pdf: &mut Document, content: &[u8]) {
    let page_id = pdf.page_iter().next().unwrap();
    let whole = [pdf.get_page_content(page_id), content.to_vec()].concat();
    let stream = add(pdf, &whole);
    page(pdf).set("Contents", stream);
}

/// Gives the first page a resource of the name `Broken`.
pub fn resource(pdf: &mut Document, kind: &str, object: ObjectId) {
    let page_id = pdf.page_iter().next().unwrap();
    let dictionary = pdf.get_dictionary(page_id).unwrap();
    let mut resources = pdf.get_dict_in_dict(dictionary, b"Resources").unwrap().clone();
    let mut named = pdf.get_dict_in_dict(&resources, kind.as_bytes()).cloned().unwrap_or_default();
    named.set("Broken", object);
    resources.set(kind, named);
    page(pdf).set("Resources", resources);
}

fn in_metadata(pdf: &mut Document, from: &[u8], to: &[u8]) {
    let metadata = pdf.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
    let stream = pdf.get_object_mut(metadata).and_then(Object::as_stream_mut).unwrap();
    let at = stream.content.windows(from.len()).position(|window| window == from).expect("what is replaced");
    let content = [&stream.content[..at], to, &stream.content[at + from.len()..]].concat();
    stream.set_content(content);
}
