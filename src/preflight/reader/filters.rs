//! Filters of streams (ISO 32000-1, 7.4), one after another, so that each layer is counted.

use std::cell::Cell;

use lopdf::{Dictionary, Object, Stream};

/// Most bytes that one stream may unpack to, after any of its filters.
pub(crate) const LARGEST_STREAM: usize = 64 << 20;
/// Filters of one stream; programs use one or two.
const MOST_FILTERS: usize = 8;

/// The bytes of a stream, paid for from what is `left` for the whole file; `resolve` follows references.
/// `None` if they are damaged, too many, or packed in a way that is none for objects and content.
pub(crate) fn unpack<'o>(
    stream: &'o Stream,
    resolve: &dyn Fn(&'o Object) -> Option<&'o Object>,
    left: &Cell<usize>,
) -> Option<Vec<u8>> {
    let mut content: Option<Vec<u8>> = None;
    for (name, parameters) in chain(&stream.dict, resolve)? {
        let mut dictionary = Dictionary::new();
        dictionary.set("Filter", Object::Name(full_name(name).to_vec()));
        if let Some(parameters) = parameters {
            dictionary.set("DecodeParms", parameters);
        }
        let packed = content.unwrap_or_else(|| stream.content.clone());
        let layer = Stream::new(dictionary, packed);
        let most = LARGEST_STREAM.min(left.get());
        let unpacked = layer.decompressed_content_with_limit(most);
        let length = unpacked.as_ref().map_or(most, Vec::len);
        left.set(left.get() - length.min(left.get()));
        content = Some(unpacked.ok().filter(|bytes| is_whole(&layer, bytes))?);
    }
    match content {
        Some(content) => Some(content),
        None => {
            let rest = left.get().checked_sub(stream.content.len());
            left.set(rest.unwrap_or(0));
            rest.map(|_| stream.content.clone())
        }
    }
}

/// The names of a stream's filters with their parameters.
fn chain<'o>(
    dictionary: &'o Dictionary,
    resolve: &dyn Fn(&'o Object) -> Option<&'o Object>,
) -> Option<Vec<(&'o [u8], Option<Dictionary>)>> {
    let get = |key: &[u8]| match dictionary.get(key) {
        Ok(value) => resolve(value).map(Some),
        Err(_) => Some(None),
    };
    let names: Vec<&[u8]> = match get(b"Filter")? {
        None | Some(Object::Null) => Vec::new(),
        Some(Object::Name(name)) => vec![name],
        Some(Object::Array(names)) => names.iter().map(|name| resolve(name)?.as_name().ok()).collect::<Option<_>>()?,
        Some(_) => return None,
    };
    let parameters = get(b"DecodeParms")?;
    let of = |index: usize| -> Option<Option<Dictionary>> {
        let one = match parameters {
            Some(Object::Array(all)) => all.get(index).map_or(Some(&Object::Null), resolve)?,
            Some(one) if index == 0 => one,
            _ => return Some(None),
        };
        match one {
            Object::Null => Some(None),
            Object::Dictionary(one) => values(one, resolve).map(Some),
            _ => None,
        }
    };
    (names.len() <= MOST_FILTERS).then_some(())?;
    names.into_iter().enumerate().map(|(index, name)| Some((name, of(index)?))).collect()
}

/// A dictionary whose values refer to nothing.
fn values<'o>(dictionary: &'o Dictionary, resolve: &dyn Fn(&'o Object) -> Option<&'o Object>) -> Option<Dictionary> {
    let mut values = Dictionary::new();
    for (key, value) in dictionary.iter() {
        values.set(key.clone(), resolve(value)?.clone());
    }
    Some(values)
}

/// Pictures within content have short names for filters (ISO 32000-1, table 94).
fn full_name(name: &[u8]) -> &[u8] {
    match name {
        b"Fl" => b"FlateDecode",
        b"LZW" => b"LZWDecode",
        b"AHx" => b"ASCIIHexDecode",
        b"A85" => b"ASCII85Decode",
        b"RL" => b"RunLengthDecode",
        other => other,
    }
}

/// Whether Flate gave all that was packed: the library keeps quiet about data that break off. Packed
/// data end with a checksum of what was packed (RFC 1950, 2.2), perhaps with a line end after it.
fn is_whole(layer: &Stream, bytes: &[u8]) -> bool {
    let is_flate = layer.filters().is_ok_and(|filters| filters == [b"FlateDecode"]);
    // A predictor changes the bytes after they are unpacked.
    if !is_flate || layer.dict.has(b"DecodeParms") {
        return true;
    }
    let sum = adler_32(bytes).to_be_bytes();
    layer.content.windows(sum.len()).rev().take(LONGEST_END).any(|end| end == sum)
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

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn checksums_are_those_of_zlib() {
        assert_eq!(adler_32(b""), 1);
        assert_eq!(adler_32(b"Wikipedia"), 0x11e6_0398);
    }

    fn bytes(dictionary: Dictionary, content: &[u8], left: usize) -> (Option<Vec<u8>>, usize) {
        let left = Cell::new(left);
        let stream = Stream::new(dictionary, content.to_vec());
        (unpack(&stream, &|object| Some(object), &left), left.get())
    }

    #[test]
    fn every_layer_is_paid_for() {
        let twice = dictionary! { "Filter" => vec!["AHx".into(), "AHx".into()] };
        assert_eq!(bytes(twice.clone(), b"34 31 34 32", 100), (Some(b"AB".to_vec()), 94));
        assert_eq!(bytes(twice, b"34 31 34 32", 3), (None, 0));
        assert_eq!(bytes(dictionary! {}, b"AB", 1), (None, 0));
    }

    #[test]
    fn what_nobody_can_unpack_is_none() {
        for filter in [Object::Name(b"DCTDecode".to_vec()), 3.into(), vec![3.into()].into()] {
            assert_eq!(bytes(dictionary! { "Filter" => filter }, b"AB", 100).0, None);
        }
    }
}
