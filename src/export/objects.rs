//! Objects of a PDF that is completed after the engine has exported it.

use lopdf::{Dictionary, Document, Error, Object, Stream};

/// A stream, packed.
pub(super) fn compressed(dictionary: Dictionary, content: Vec<u8>) -> Result<Stream, Error> {
    let mut stream = Stream::new(dictionary, content);
    stream.compress()?;
    Ok(stream)
}

/// The dictionary that an object is or that a stream has.
pub(super) fn dictionary(object: &Object) -> Result<&Dictionary, Error> {
    match object {
        Object::Stream(stream) => Ok(&stream.dict),
        other => other.as_dict(),
    }
}

/// The same, to be changed.
pub(super) fn dictionary_mut(object: &mut Object) -> Result<&mut Dictionary, Error> {
    match object {
        Object::Stream(stream) => Ok(&mut stream.dict),
        other => other.as_dict_mut(),
    }
}

/// The file.
///
/// Data that end with a carriage return would merge with the line feed before `endstream`, and be taken
/// for one byte shorter than `Length` says (ISO 19005-3, 6.1.7.1). A further one, outside the data, makes
/// that line end whole.
pub(super) fn save(mut pdf: Document) -> Result<Vec<u8>, Error> {
    pdf.prune_objects();
    for stream in pdf.objects.values_mut().filter_map(|object| object.as_stream_mut().ok()) {
        if stream.content.last() == Some(&b'\r') {
            stream.dict.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
            stream.content.push(b'\r');
        }
    }
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn data_keep_their_length_whatever_they_end_with() {
        for data in ["a\r", "a\n", "a\r\n", "a", "\r"] {
            let mut pdf = Document::with_version("1.7");
            let stream = pdf.add_object(Stream::new(dictionary! {}, data.into()));
            let catalogue = pdf.add_object(dictionary! { "Type" => "Catalog", "Metadata" => stream });
            pdf.trailer.set("Root", catalogue);
            let bytes = save(pdf).unwrap();
            let line_end: &[u8] = if data.ends_with('\r') { b"\r\n" } else { b"\n" };
            let written = [b"stream\n", data.as_bytes(), line_end, b"endstream"].concat();
            assert!(bytes.windows(written.len()).any(|window| window == written), "{data:?}");
            let read = Document::load_mem(&bytes).unwrap();
            let metadata = read.catalog().unwrap().get(b"Metadata").unwrap().as_reference().unwrap();
            assert_eq!(read.get_object(metadata).unwrap().as_stream().unwrap().content, data.as_bytes());
        }
    }
}
