//! Places of a file's objects: cross-reference tables and streams, newest first (ISO 32000-1, 7.5.4 to 7.5.8).

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, Stream};

use super::syntax::{Grammar, Parser, Stop};
use super::{Reader, Unread};

/// Entries of all sections together.
const MOST_ENTRIES: usize = 2_000_000;
/// Sections: a file grows by one each time that a program adds to it.
const MOST_SECTIONS: usize = 1000;
/// Length of the end of a file in which it must state where the last section begins, in bytes.
const LONGEST_END: usize = 4096;

const NO_TABLE: Unread = Unread::Damaged("its cross-reference table is damaged");

/// Place of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Entry {
    /// Nowhere: it was deleted.
    Free,
    At {
        offset: usize,
        generation: u16,
    },
    /// In an object stream of that number.
    In(u32),
}

pub(super) struct Sections {
    pub entries: BTreeMap<u32, Entry>,
    /// The newest.
    pub trailer: Dictionary,
}

type Section = (Vec<(u32, Entry)>, Dictionary);

impl Reader<'_> {
    /// All sections from the newest on.
    pub(super) fn sections(&mut self) -> Result<Sections, Unread> {
        let mut sections = Sections { entries: BTreeMap::new(), trailer: Dictionary::new() };
        let (mut seen, mut left) = (BTreeSet::new(), MOST_ENTRIES);
        let mut next = Some(self.last_section().ok_or(NO_TABLE)?);
        while let Some(offset) = next {
            if !seen.insert(offset) {
                return Err(NO_TABLE);
            }
            if seen.len() > MOST_SECTIONS {
                return Err(Unread::TooMuch);
            }
            let (mut entries, trailer) = self.section(offset, &mut left)?;
            // Objects that programs before PDF 1.5 do not know are free in the table (7.5.8.4).
            if let Some(stream) = place(&trailer, b"XRefStm")? {
                let (hidden, _) = self.section(stream, &mut left)?;
                entries.sort_by_key(|(_, entry)| *entry == Entry::Free);
                let free = entries.partition_point(|(_, entry)| *entry != Entry::Free);
                entries.splice(free..free, hidden);
            }
            for (number, entry) in entries {
                sections.entries.entry(number).or_insert(entry);
            }
            next = place(&trailer, b"Prev")?;
            if sections.trailer.is_empty() {
                sections.trailer = trailer;
            }
        }
        Ok(sections)
    }

    /// Offset of the newest section.
    fn last_section(&self) -> Option<usize> {
        const KEYWORD: &[u8] = b"startxref";
        let end = &self.bytes[self.bytes.len().saturating_sub(LONGEST_END)..];
        let place = end.windows(KEYWORD.len()).rposition(|window| window == KEYWORD)?;
        Parser::new(end, place + KEYWORD.len(), Grammar::File, 0).unsigned()
    }

    fn section(&mut self, offset: usize, left: &mut usize) -> Result<Section, Unread> {
        let mut parser = Parser::new(self.bytes, offset, Grammar::File, self.objects_left);
        parser.skip_space();
        if parser.keyword(b"xref").is_none() {
            return self.section_stream(offset, left);
        }
        let entries = table(&mut parser, left);
        let trailer = parser.object();
        self.objects_left = parser.left;
        self.pay(parser.at.saturating_sub(offset))?;
        match trailer {
            Ok(Object::Dictionary(trailer)) => Ok((entries?, trailer)),
            Err(Stop::TooMuch) => Err(Unread::TooMuch),
            _ => Err(NO_TABLE),
        }
    }

    /// ISO 32000-1, 7.5.8.
    fn section_stream(&mut self, offset: usize, left: &mut usize) -> Result<Section, Unread> {
        let Some(Object::Stream(stream)) = self.indirect(offset, None)? else { return Err(NO_TABLE) };
        let content = self.unpacked(&stream)?.ok_or(NO_TABLE)?;
        let entries = stream_entries(&stream, &content, left)?;
        Ok((entries, stream.dict))
    }
}

/// A place in the file that a trailer names, if it does.
fn place(trailer: &Dictionary, key: &[u8]) -> Result<Option<usize>, Unread> {
    match trailer.get(key) {
        Err(_) | Ok(Object::Null) => Ok(None),
        Ok(place) => place.as_i64().ok().and_then(|place| usize::try_from(place).ok()).map(Some).ok_or(NO_TABLE),
    }
}

/// The subsections of a table up to its trailer (7.5.4).
fn table(parser: &mut Parser, left: &mut usize) -> Result<Vec<(u32, Entry)>, Unread> {
    let mut entries = Vec::new();
    loop {
        parser.skip_space();
        if parser.keyword(b"trailer").is_some() {
            return Ok(entries);
        }
        let (first, count) = parser.unsigned().zip(parser.unsigned()).ok_or(NO_TABLE)?;
        for number in first..first.saturating_add(count) {
            *left = left.checked_sub(1).ok_or(Unread::TooMuch)?;
            entries.push(row(parser, number).ok_or(NO_TABLE)?);
        }
    }
}

fn row(parser: &mut Parser, number: usize) -> Option<(u32, Entry)> {
    let (offset, generation) = parser.unsigned().zip(parser.unsigned())?;
    parser.skip_space();
    let entry = match parser.word() {
        // No object begins where the file does.
        b"n" if offset > 0 => Entry::At { offset, generation: u16::try_from(generation).ok()? },
        b"n" | b"f" => Entry::Free,
        _ => return None,
    };
    Some((u32::try_from(number).ok()?, entry))
}

/// The rows of a cross-reference stream (7.5.8.2 and 7.5.8.3).
fn stream_entries(stream: &Stream, content: &[u8], left: &mut usize) -> Result<Vec<(u32, Entry)>, Unread> {
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        let list = stream.dict.get(key).ok()?.as_array().ok()?;
        list.iter().map(|number| usize::try_from(number.as_i64().ok()?).ok()).collect()
    };
    let widths: [usize; 3] = numbers(b"W").and_then(|widths| widths.try_into().ok()).ok_or(NO_TABLE)?;
    let length = widths.iter().try_fold(0, |sum: usize, width| (*width <= 8).then(|| sum + width)).ok_or(NO_TABLE)?;
    if length == 0 || !stream.dict.has_type(b"XRef") {
        return Err(NO_TABLE);
    }
    let size = stream.dict.get(b"Size").and_then(Object::as_i64).ok().and_then(|size| usize::try_from(size).ok());
    let index = if stream.dict.has(b"Index") { numbers(b"Index") } else { size.map(|size| vec![0, size]) };
    let index = index.filter(|index| index.len() % 2 == 0).ok_or(NO_TABLE)?;
    let mut rows = content.chunks_exact(length);
    let mut entries = Vec::new();
    for pair in index.chunks_exact(2) {
        for number in pair[0]..pair[0].saturating_add(pair[1]) {
            *left = left.checked_sub(1).ok_or(Unread::TooMuch)?;
            let entry = rows.next().and_then(|row| stream_entry(row, widths)).ok_or(NO_TABLE)?;
            entries.push((u32::try_from(number).map_err(|_| NO_TABLE)?, entry));
        }
    }
    Ok(entries)
}

fn stream_entry(row: &[u8], [kind, second, third]: [usize; 3]) -> Option<Entry> {
    let number = |from: usize, width: usize| {
        row.get(from..from + width).map(|bytes| bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    let kind_of = if kind == 0 { 1 } else { number(0, kind)? };
    let (second_value, third_value) = (number(kind, second)?, number(kind + second, third)?);
    Some(match kind_of {
        0 => Entry::Free,
        1 if second_value == 0 => Entry::Free,
        1 => Entry::At { offset: usize::try_from(second_value).ok()?, generation: u16::try_from(third_value).ok()? },
        2 => Entry::In(u32::try_from(second_value).ok()?),
        // Of a later version: as good as null.
        _ => Entry::Free,
    })
}
