//! Objects of a PDF that is completed after the engine has exported it.

use lopdf::{Dictionary, Object, Stream};

/// A stream, packed.
pub fn compressed(dictionary: Dictionary, content: Vec<u8>) -> Result<Stream, lopdf::Error> {
    let mut stream = Stream::new(dictionary, content);
    stream.compress()?;
    Ok(stream)
}

/// The dictionary that an object is or that a stream has.
pub fn dictionary(object: &Object) -> Result<&Dictionary, lopdf::Error> {
    match object {
        Object::Stream(stream) => Ok(&stream.dict),
        other => other.as_dict(),
    }
}

/// The same, to be changed.
pub fn dictionary_mut(object: &mut Object) -> Result<&mut Dictionary, lopdf::Error> {
    match object {
        Object::Stream(stream) => Ok(&mut stream.dict),
        other => other.as_dict_mut(),
    }
}
