//! Fingerprints of files: SHA-256 (FIPS 180-4).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// An input of a publication.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct InputRecord {
    /// Below the project folder.
    pub path: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// The fingerprint in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal, two small digits each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])).collect()
}

/// Hexadecimal digits of a short fingerprint.
const SHOWN: usize = 16;

/// A short fingerprint of a text, for records that people keep and compare.
pub fn fingerprint(text: &str) -> String {
    let mut hash = sha256(text.as_bytes());
    hash.truncate(SHOWN);
    hash
}

/// Whether a text can be a short fingerprint.
pub fn is_fingerprint(text: &str) -> bool {
    text.len() == SHOWN && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Every input with its fingerprint, by path. Those of an earlier state are taken over for the files that are the same.
pub fn inputs(
    inputs: &BTreeMap<String, Arc<[u8]>>,
    earlier: &BTreeMap<String, Arc<[u8]>>,
    recorded: &[InputRecord],
) -> Vec<InputRecord> {
    let recorded: BTreeMap<&str, &InputRecord> = recorded.iter().map(|record| (record.path.as_str(), record)).collect();
    let is_same = |path: &str, bytes: &Arc<[u8]>| earlier.get(path).is_some_and(|before| Arc::ptr_eq(before, bytes));
    let record = |(path, bytes): (&String, &Arc<[u8]>)| match recorded.get(path.as_str()) {
        Some(record) if is_same(path, bytes) => (*record).clone(),
        _ => InputRecord { path: path.clone(), sha256: sha256(bytes) },
    };
    inputs.iter().map(record).collect()
}

/// A digest of all inputs together, to tell whether an output was made from exactly these.
pub fn of_inputs(inputs: &[InputRecord]) -> String {
    let listing: String = inputs.iter().map(|input| format!("{}  {}\n", input.sha256, input.path)).collect();
    sha256(listing.as_bytes())
}
