//! Metadata streams are XML in the first place (ISO 16684-1, 7.1; ISO 19005-3, 6.6.2.1). The judge mends
//! what is broken before it reads it; other programs show nothing then.

use lopdf::{Object, ObjectId, Stream};

use super::Wanting;
use super::reach::Reach;
use crate::preflight::file::PdfFile;

/// A packet is text of a few pages.
const LARGEST_PACKET: usize = 16 << 20;

/// Metadata streams of the file, its pages and what they use, that are no XML.
pub(super) fn check(file: &PdfFile, reach: &Reach) -> Vec<Wanting> {
    let catalogue = file.catalogue().and_then(|catalogue| catalogue.get(b"Metadata").ok());
    let catalogue = catalogue.and_then(|metadata| metadata.as_reference().ok()).map(|id| (id, None));
    let others = reach.objects().map(|(id, page)| (id, Some(page))).filter(|(id, _)| is_metadata(file, *id));
    catalogue.into_iter().chain(others).filter_map(|(id, page)| wanting(file, id, page)).collect()
}

fn stream(file: &PdfFile, id: ObjectId) -> Option<&Stream> {
    file.pdf.objects.get(&id).and_then(|object| object.as_stream().ok())
}

fn is_metadata(file: &PdfFile, id: ObjectId) -> bool {
    let is = |stream: &Stream, key: &[u8], name: &[u8]| {
        stream.dict.get(key).and_then(Object::as_name).is_ok_and(|value| value == name)
    };
    stream(file, id).is_some_and(|stream| is(stream, b"Type", b"Metadata") && is(stream, b"Subtype", b"XML"))
}

fn wanting(file: &PdfFile, id: ObjectId, page: Option<usize>) -> Option<Wanting> {
    let bytes = file.unpacked(stream(file, id)?).filter(|bytes| bytes.len() <= LARGEST_PACKET);
    let wanting = match bytes {
        Some(bytes) => Wanting::no_xml(format!("ISO 19005-3:2012:6.6.2.1: metadata are no XML: {}", error(&bytes)?)),
        None => {
            let why = format!("metadata cannot be unpacked, or to more than {} MiB", LARGEST_PACKET >> 20);
            Wanting::not_judged(why)
        }
    };
    Some(wanting.at(page, Some(id.0)))
}

/// The reason why a packet is no XML, with its line and column.
fn error(bytes: &[u8]) -> Option<String> {
    let text = match text(bytes) {
        Ok(text) => text,
        Err(at) => return Some(format!("from byte {at} on, it is not Unicode")),
    };
    // Packets are padded, and some writers end them with zeros.
    let text = text.trim_start_matches('\u{feff}').trim_end_matches(['\0', ' ', '\n', '\r', '\t']);
    roxmltree::Document::parse(text).err().map(|error| error.to_string())
}

/// A packet as text: in UTF-8, or in UTF-16 with a byte order mark; otherwise the place of the first byte
/// that belongs to neither.
fn text(bytes: &[u8]) -> Result<String, usize> {
    let units = |read: fn([u8; 2]) -> u16| {
        let units = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
        char::decode_utf16(units).enumerate().map(|(at, unit)| unit.map_err(|_| 2 * at)).collect()
    };
    match bytes {
        [0xfe, 0xff, ..] => units(u16::from_be_bytes),
        [0xff, 0xfe, ..] => units(u16::from_le_bytes),
        _ => std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| error.valid_up_to()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_broken_is_told_with_its_place() {
        let brokens: [(&[u8], &str); 7] = [
            (b"<a>\n<b>x & y</b></a>", "2:"),
            (b"<a>\x01</a>", "1:4"),
            (b"<a><b></a>", "1:7"),
            (b"<a>", ""),
            (b"", ""),
            (b"<a>&nbsp;</a>", "1:4"),
            (b"<a>\xff</a>", "byte 3"),
        ];
        for (packet, place) in brokens {
            let error = error(packet).unwrap();
            assert!(error.contains(place), "{error} lacks {place}");
        }
    }

    #[test]
    fn packets_in_their_padding_are_xml() {
        let packet = "<?xpacket begin=\"\u{feff}\"?><a/><?xpacket end=\"w\"?>  \n\0\0";
        assert_eq!(error(packet.as_bytes()), None);
        let wide: Vec<u8> = "\u{feff}<a>é</a>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(error(&wide), None);
    }
}
