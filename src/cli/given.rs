//! Files that somebody names on the command line, read within bounds.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

/// Reason for which a file is not read.
pub(super) enum NotRead {
    /// It cannot be opened or is no file.
    Io(io::Error),
    /// So many bytes, or more.
    TooLarge(u64),
}

impl From<io::Error> for NotRead {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// The bytes of a file, of which there are at most `largest`. Pipes and devices are refused before they are opened: they
/// may have no end, or wait for somebody to write.
pub(super) fn read(path: &Path, largest: u64) -> Result<Vec<u8>, NotRead> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() {
        return Err(io::Error::other("it is no regular file").into());
    }
    if metadata.len() > largest {
        return Err(NotRead::TooLarge(metadata.len()));
    }
    // A file may have grown since.
    let mut bytes = Vec::new();
    File::open(path)?.take(largest + 1).read_to_end(&mut bytes)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > largest { Err(NotRead::TooLarge(length)) } else { Ok(bytes) }
}
