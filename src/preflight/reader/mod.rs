//! Reading a file's objects (ISO 32000-1, 7.5), each where the file says that it is.
//!
//! Nothing is repaired or guessed: what is not where it should be is named, so that a judgement
//! never rests on other objects than a press would print. All work is counted: no byte is read
//! twice but for what refers to it, and objects in memory are as many as such a file may have.

pub(super) mod filters;
mod sections;
pub(super) mod syntax;

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, Object, ObjectId, Stream};

use self::filters::{LARGEST_STREAM, unpack};
use self::sections::{Entry, Sections};
use self::syntax::{Grammar, Parser, Stop};

/// Objects in a file, those inside others included: in memory some hundred bytes each.
const MOST_OBJECTS: usize = 2_000_000;
/// Bytes of the streams that hold objects and cross-references, unpacked.
const MOST_UNPACKED: usize = 128 << 20;
/// Bytes that may be read twice: headers, lengths.
const READ_TWICE: usize = 1 << 20;
/// A header may come after other bytes, but soon.
const LATEST_HEADER: usize = 1024;

/// Reason for which a file's objects cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// The file breaks the syntax of PDF; with the fault in words.
    Damaged(&'static str),
    Encrypted,
    /// More objects than are judged, or objects inside each other.
    TooMuch,
}

/// A file's objects.
pub(super) struct Objects {
    pub pdf: Document,
    /// Numbers of objects that are not where the file says that they are, or cannot be read.
    pub unreadable: BTreeSet<u32>,
}

/// Reads a file.
pub(super) fn read(bytes: &[u8]) -> Result<Objects, Unread> {
    let head = &bytes[..bytes.len().min(LATEST_HEADER)];
    let start = head.windows(5).position(|window| window == b"%PDF-").ok_or(Unread::Damaged("it has no PDF header"))?;
    let mut reader = Reader::new(&bytes[start..]);
    let Sections { entries, trailer } = reader.sections()?;
    if trailer.has(b"Encrypt") {
        return Err(Unread::Encrypted);
    }
    reader.entries = entries;
    reader.read_containers()?;
    reader.read_objects()?;
    let mut pdf = Document::new();
    pdf.version = version(&bytes[start..]);
    pdf.max_id = reader.entries.last_key_value().map_or(0, |(number, _)| *number);
    pdf.trailer = trailer;
    pdf.objects = reader.objects;
    Ok(Objects { pdf, unreadable: reader.unreadable })
}

/// `1.6` of `%PDF-1.6`.
fn version(header: &[u8]) -> String {
    let digits = header.iter().skip(5).take(3).take_while(|byte| byte.is_ascii_digit() || **byte == b'.');
    digits.map(|byte| char::from(*byte)).collect()
}

struct Reader<'b> {
    bytes: &'b [u8],
    entries: BTreeMap<u32, Entry>,
    objects: BTreeMap<ObjectId, Object>,
    unreadable: BTreeSet<u32>,
    /// Number of objects that may still be read.
    objects_left: usize,
    /// Number of bytes that may still be read.
    bytes_left: usize,
    /// Number of bytes that may still be unpacked.
    unpacking: Cell<usize>,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Self {
        Self {
            bytes,
            entries: BTreeMap::new(),
            objects: BTreeMap::new(),
            unreadable: BTreeSet::new(),
            objects_left: MOST_OBJECTS,
            bytes_left: bytes.len() + READ_TWICE,
            unpacking: Cell::new(MOST_UNPACKED),
        }
    }

    fn pay(&mut self, bytes: usize) -> Result<(), Unread> {
        self.bytes_left = self.bytes_left.checked_sub(bytes).ok_or(Unread::TooMuch)?;
        Ok(())
    }

    /// Objects in object streams (7.5.7).
    fn read_containers(&mut self) -> Result<(), Unread> {
        let mut containers: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
        for (number, entry) in &self.entries {
            if let Entry::In(container) = entry {
                containers.entry(*container).or_default().insert(*number);
            }
        }
        for (container, members) in containers {
            self.unreadable.extend(&members);
            self.read_container(container, &members)?;
        }
        Ok(())
    }

    /// `None` if the container or its table cannot be read.
    fn read_container(&mut self, container: u32, members: &BTreeSet<u32>) -> Result<Option<()>, Unread> {
        let Some(Entry::At { offset, generation: 0 }) = self.entries.get(&container).copied() else { return Ok(None) };
        let Some(Object::Stream(stream)) = self.indirect(offset, Some((container, 0)))? else { return Ok(None) };
        let number =
            |key: &[u8]| stream.dict.get(key).and_then(Object::as_i64).ok().and_then(|it| usize::try_from(it).ok());
        let (true, Some(count), Some(first)) = (stream.dict.has_type(b"ObjStm"), number(b"N"), number(b"First")) else {
            return Ok(None);
        };
        let content = self.unpacked(&stream)?;
        // It is not read again as an object of the file.
        self.objects.insert((container, 0), Object::Stream(stream));
        let Some(content) = content else { return Ok(None) };
        let Some(table) = content.get(..first) else { return Ok(None) };
        let mut table = Parser::new(table, 0, Grammar::File, 0);
        for _ in 0..count {
            let (Some(number), Some(place)) = (table.unsigned(), table.unsigned()) else { return Ok(None) };
            let member = u32::try_from(number).ok().filter(|number| members.contains(number));
            if let Some((member, place)) = member.zip(first.checked_add(place)) {
                self.read_member(member, &content, place)?;
            }
        }
        Ok(Some(()))
    }

    fn read_member(&mut self, number: u32, content: &[u8], place: usize) -> Result<(), Unread> {
        let mut parser = Parser::new(content, place, Grammar::File, self.objects_left);
        let object = parser.object();
        self.objects_left = parser.left;
        self.pay(parser.at.saturating_sub(place))?;
        match object {
            Ok(object) => {
                // Two members of one number: nothing says which is meant.
                if self.objects.insert((number, 0), object).is_none() {
                    self.unreadable.remove(&number);
                } else {
                    self.unreadable.insert(number);
                }
                Ok(())
            }
            Err(Stop::Damaged) => Ok(()),
            Err(Stop::TooMuch) => Err(Unread::TooMuch),
        }
    }

    /// The bytes of a stream that holds objects; `None` if they are damaged.
    fn unpacked(&mut self, stream: &Stream) -> Result<Option<Vec<u8>>, Unread> {
        let before = self.unpacking.get();
        let content = unpack(stream, &|object| Some(object), &self.unpacking);
        if content.is_none() && before - self.unpacking.get() >= LARGEST_STREAM.min(before) {
            return Err(Unread::TooMuch);
        }
        self.bytes_left += content.as_ref().map_or(0, Vec::len);
        Ok(content)
    }

    fn read_objects(&mut self) -> Result<(), Unread> {
        let places: Vec<(u32, usize, u16)> = self
            .entries
            .iter()
            .filter_map(|(number, entry)| match entry {
                Entry::At { offset, generation } => Some((*number, *offset, *generation)),
                _ => None,
            })
            .collect();
        for (number, offset, generation) in places {
            if self.objects.contains_key(&(number, generation)) {
                continue;
            }
            match self.indirect(offset, Some((number, generation)))? {
                Some(object) => drop(self.objects.insert((number, generation), object)),
                None => drop(self.unreadable.insert(number)),
            }
        }
        Ok(())
    }

    /// The object that begins at a place; `None` if that is not the one that is meant, or damaged.
    fn indirect(&mut self, offset: usize, meant: Option<ObjectId>) -> Result<Option<Object>, Unread> {
        let mut parser = Parser::new(self.bytes, offset, Grammar::File, self.objects_left);
        let read = header(&mut parser, meant).ok_or(Stop::Damaged).and_then(|()| parser.object());
        self.objects_left = parser.left;
        self.pay(parser.at.saturating_sub(offset))?;
        let object = match read {
            Ok(object) => object,
            Err(Stop::Damaged) => return Ok(None),
            Err(Stop::TooMuch) => return Err(Unread::TooMuch),
        };
        parser.skip_space();
        match object {
            Object::Dictionary(dictionary) if parser.keyword(b"stream").is_some() => {
                let Some(content) = self.raw(&dictionary, &mut parser) else { return Ok(None) };
                self.pay(content.len())?;
                Ok(Some(Object::Stream(Stream::new(dictionary, content.to_vec()))))
            }
            // Something behind the object that does not belong there.
            _ if parser.keyword(b"endobj").is_none() => Ok(None),
            object => Ok(Some(object)),
        }
    }

    /// The bytes of a stream after its keyword (7.3.8.1), which are as many as it says.
    fn raw(&self, dictionary: &lopdf::Dictionary, parser: &mut Parser<'b>) -> Option<&'b [u8]> {
        let begin = match parser.rest() {
            [b'\r', b'\n', ..] => 2,
            [b'\n' | b'\r', ..] => 1,
            _ => return None,
        };
        let length = match dictionary.get(b"Length").ok()? {
            Object::Reference(id) => self.length(*id)?,
            length => usize::try_from(length.as_i64().ok()?).ok()?,
        };
        let start = parser.at.checked_add(begin)?;
        let end = start.checked_add(length)?;
        let content = self.bytes.get(start..end)?;
        parser.at = end;
        // Comments are none in a stream's bytes: only white space may come before the keyword.
        let blank = parser.rest().iter().take_while(|byte| syntax::is_space(**byte)).take(LONGEST_BLANK).count();
        parser.at += blank;
        parser.keyword(b"endstream").map(|()| content)
    }

    /// A length that stands in an object of its own.
    fn length(&self, id: ObjectId) -> Option<usize> {
        if let Some(object) = self.objects.get(&id) {
            return usize::try_from(object.as_i64().ok()?).ok();
        }
        let Entry::At { offset, generation } = *self.entries.get(&id.0)? else { return None };
        (generation == id.1).then_some(())?;
        let mut parser = Parser::new(self.bytes, offset, Grammar::File, 1);
        header(&mut parser, Some((id.0, generation)))?;
        parser.unsigned()
    }
}

/// White space between a stream's bytes and the keyword that ends them.
const LONGEST_BLANK: usize = 16;

/// The header of an object: `12 0 obj`.
fn header(parser: &mut Parser, meant: Option<ObjectId>) -> Option<()> {
    let number = u32::try_from(parser.unsigned()?).ok()?;
    let generation = u16::try_from(parser.unsigned()?).ok()?;
    parser.skip_space();
    parser.keyword(b"obj")?;
    meant.is_none_or(|meant| meant == (number, generation)).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of these objects, with what comes before the table and how it ends.
    fn file(objects: &[&str]) -> Vec<u8> {
        let mut text = "%PDF-1.6\n".to_owned();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
        for object in objects {
            table += &format!("{:010} 00000 n \n", text.len());
            text += object;
        }
        let start = text.len();
        let size = objects.len() + 1;
        (text + &table + &format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF")).into_bytes()
    }

    #[test]
    fn objects_are_read_where_the_table_has_them() {
        let bytes = file(&[
            "1 0 obj << /A 2 0 R >> endobj\n",
            "2 0 obj << /Length 3 0 R >> stream\nabc\nendstream endobj\n",
            "3 0 obj 3 endobj\n",
        ]);
        let read = read(&bytes).unwrap();
        assert!(read.unreadable.is_empty());
        assert_eq!((read.pdf.version.as_str(), read.pdf.objects.len()), ("1.6", 3));
        assert_eq!(read.pdf.objects[&(2, 0)].as_stream().unwrap().content, b"abc");
    }

    #[test]
    fn what_is_elsewhere_or_damaged_is_named() {
        let objects = [
            "1 0 obj 1 endobj ",
            "3 0 obj 2 endobj ",
            "3 0 obj << /A endobj ",
            "4 0 obj << /Length 9 >> stream\nabc\nendstream endobj ",
            "5 0 obj 1 2 endobj ",
        ];
        assert_eq!(read(&file(&objects)).unwrap().unreadable, BTreeSet::from([2, 3, 4, 5]));
    }

    /// A file with a table of these places.
    fn with_table(body: String, places: impl Iterator<Item = usize>) -> Vec<u8> {
        let rows: Vec<String> = places.map(|place| format!("{place:010} 00000 n \n")).collect();
        let (start, count) = (body.len(), rows.len());
        let table = format!("xref\n1 {count}\n{}trailer << /Root 1 0 R >>\nstartxref\n{start}\n%%EOF", rows.concat());
        (body + &table).into_bytes()
    }

    #[test]
    fn objects_inside_each_other_are_too_much() {
        const COUNT: usize = 40;
        let mut inner = " ".repeat(100_000);
        for number in (1..=COUNT).rev() {
            inner = format!("\n{number} 0 obj << /Length {} >> stream\n{inner}", inner.len());
        }
        let body = format!("%PDF-1.6{inner}endstream endobj\n");
        let places: Vec<usize> =
            (1..=COUNT).map(|number| body.find(&format!("\n{number} 0 obj")).expect("an object") + 1).collect();
        assert_eq!(read(&with_table(body.clone(), places[..2].iter().copied())).unwrap().pdf.objects.len(), 2);
        assert_eq!(read(&with_table(body, places.into_iter())).err(), Some(Unread::TooMuch));
    }

    #[test]
    fn an_object_has_one_number() {
        let body = format!("%PDF-1.6\n1 0 obj [{}] endobj\n", "0 ".repeat(100_000));
        let read = read(&with_table(body, std::iter::repeat_n(9, 1000))).unwrap();
        assert_eq!((read.pdf.objects.len(), read.unreadable.len()), (1, 999));
    }
}
