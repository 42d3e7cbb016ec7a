//! Files within a file: XLSX and ODS are ZIP archives. They are unpacked one at a time, within bounds, and never to disk.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::encoding::by_mark;
use super::{bounds, refused, too_large};
use crate::delivery::complaint::Complaint;

/// Save it again: what helps with most files that are damaged.
pub(super) const SAVE_AGAIN: &str = "open it in a spreadsheet program and save it again, as XLSX or ODS";
/// Signature of an entry of the directory (APPNOTE.TXT 6.3.10, 4.3.12).
const DIRECTORY_ENTRY: &[u8; 4] = b"PK\x01\x02";

/// A ZIP archive whose directory is within bounds.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    /// Bytes that have been unpacked: a part that is named twice counts twice.
    unpacked: u64,
}

impl<'a> Package<'a> {
    /// Reads the directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Complaint> {
        let entries = bytes.windows(DIRECTORY_ENTRY.len()).filter(|window| window == DIRECTORY_ENTRY).count();
        if entries > bounds::ENTRIES {
            return Err(too_large(format!("the file holds {entries} files; the bound is {}", bounds::ENTRIES)));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error.to_string()))?;
        if archive.has_duplicate_names() {
            return Err(damaged("two files in it have the same name"));
        }
        let mut package = Self { archive, names: Vec::new(), unpacked: 0 };
        package.check_directory()?;
        Ok(package)
    }

    /// The size that each entry says it unpacks to, and all together.
    fn check_directory(&mut self) -> Result<(), Complaint> {
        let mut all = 0_u64;
        for index in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(index).map_err(|error| damaged(&error.to_string()))?;
            let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
            if entry.encrypted() {
                return Err(encrypted().in_part(name));
            }
            let (size, packed) = (entry.size(), entry.compressed_size());
            if size > bounds::RATIO_BYTES && size / packed.max(1) > bounds::RATIO {
                let message = format!(
                    "`{name}` unpacks to {} times its size; the bound is {}",
                    size / packed.max(1),
                    bounds::RATIO
                );
                return Err(too_large(message).in_part(name));
            }
            all = all.saturating_add(size);
            self.names.push(name);
        }
        check_all(all)
    }

    /// The names of all entries.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Whether there is an entry of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    /// Names of parts are the same in capitals (ISO/IEC 29500-2, 6.2.2.3).
    fn index(&self, name: &str) -> Option<usize> {
        let exact = self.names.iter().position(|known| known == name);
        exact.or_else(|| self.names.iter().position(|known| known.eq_ignore_ascii_case(name)))
    }

    /// The text of an entry; `None` if there is no such entry.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Complaint> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let damaged = |why: String| damaged(&format!("`{name}`: {why}")).in_part(name);
        let mut bytes = Vec::new();
        let entry = self.archive.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(why) if why == ZipError::PASSWORD_REQUIRED => encrypted().in_part(name),
            error => damaged(error.to_string()),
        })?;
        entry.take(bounds::UNPACKED_BYTES + 1).read_to_end(&mut bytes).map_err(|error| damaged(error.to_string()))?;
        if bytes.len() as u64 > bounds::UNPACKED_BYTES {
            let message = format!("`{name}` unpacks to more than {} bytes", bounds::UNPACKED_BYTES);
            return Err(too_large(message).in_part(name));
        }
        self.unpacked += bytes.len() as u64;
        check_all(self.unpacked)?;
        match by_mark(&bytes) {
            Some(text) => Ok(Some(text.into_owned())),
            None => Err(damaged("it is not in UTF-8 or UTF-16".to_owned())),
        }
    }

    /// The text of an entry without which there is no table.
    pub(super) fn required(&mut self, name: &str) -> Result<String, Complaint> {
        self.text(name)?.ok_or_else(|| damaged(&format!("`{name}` is missing")))
    }
}

fn check_all(bytes: u64) -> Result<(), Complaint> {
    let message = format!("the file unpacks to {bytes} bytes; the bound is {}", bounds::ALL_UNPACKED_BYTES);
    if bytes > bounds::ALL_UNPACKED_BYTES { Err(too_large(message)) } else { Ok(()) }
}

pub(super) fn damaged(why: &str) -> Complaint {
    refused(format!("the file is damaged: {why}"), SAVE_AGAIN)
}

pub(super) fn no_sheets() -> Complaint {
    refused("the file has no sheets: it is no spreadsheet", "save the table as XLSX, ODS or CSV")
}

pub(super) fn encrypted() -> Complaint {
    refused("the file is protected with a password", "save it without one")
}

pub(super) fn macros(part: &str) -> Complaint {
    let hint = "save it as XLSX or ODS without macros; values that macros compute are then kept as they are";
    refused("the file holds macros, which can change what it shows", hint).in_part(part)
}
