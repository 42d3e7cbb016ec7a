//! ICC profiles (ICC.1:2022), as far as it shows whether one can convert colours for a press.

use std::collections::BTreeMap;

/// Header and tags of an ICC profile (ICC.1, 7).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile<'b> {
    /// `prtr`: of an output device.
    pub class: [u8; 4],
    /// The space that it is for, such as `CMYK`.
    pub space: [u8; 4],
    tags: BTreeMap<[u8; 4], &'b [u8]>,
}

/// Length of the header (7.2) and of an entry of the tag table (7.3).
const HEADER: usize = 128;
const ENTRY: usize = 12;
/// Versions that PDF 1.6 knows are 2 and 4 (ISO 32000-1, table 67).
const VERSIONS: [u8; 2] = [2, 4];
/// Profiles have a few dozen tags.
const MOST_TAGS: usize = 1000;
/// Tags, with their types, that a profile with tables for an output device must have in all versions (ICC.1, 8.5.2):
/// without these, no colour can be converted to or from the press.
const OF_OUTPUT: [(&[u8; 4], &[&[u8; 4]]); 5] = [
    (b"desc", &[b"desc", b"mluc"]),
    (b"cprt", &[b"text", b"mluc"]),
    (b"wtpt", &[b"XYZ "]),
    (b"A2B0", &[b"mft1", b"mft2", b"mAB "]),
    (b"B2A0", &[b"mft1", b"mft2", b"mBA "]),
];

impl<'b> Profile<'b> {
    /// Reads the header and the tag table.
    ///
    /// # Errors
    ///
    /// Says what is wrong with bytes that are no ICC profile, or not all of one.
    pub fn read(bytes: &'b [u8]) -> Result<Self, &'static str> {
        let no_profile = "the file is no ICC profile";
        let cut_short = "the profile is cut short";
        if four(bytes, 36) != Some(*b"acsp") {
            return Err(no_profile);
        }
        let size = number(bytes, 0).ok_or(no_profile)?;
        let bytes = bytes.get(..size).ok_or(cut_short)?;
        let (class, space, connection) =
            four(bytes, 12).zip(four(bytes, 16)).zip(four(bytes, 20)).map(|((a, b), c)| (a, b, c)).ok_or(no_profile)?;
        if !bytes.get(8).is_some_and(|version| VERSIONS.contains(version)) {
            return Err("the profile is of an unknown version");
        }
        if &connection != b"Lab " && &connection != b"XYZ " {
            return Err("the profile connects to no space that there is (Lab or XYZ)");
        }
        let tags = tags(bytes).ok_or("the profile's table of tags is damaged")?;
        Ok(Self { class, space, tags })
    }

    /// Number of colour components of the space; `None` if the space is not known here.
    pub fn components(&self) -> Option<usize> {
        match &self.space {
            b"GRAY" => Some(1),
            b"RGB " | b"Lab " | b"XYZ " | b"YCbr" | b"HSV " | b"HLS " | b"CMY " => Some(3),
            b"CMYK" => Some(4),
            [digit, b'C', b'L', b'R'] => usize::from_str_radix(&char::from(*digit).to_string(), 16).ok(),
            _ => None,
        }
    }

    /// Fault that keeps the profile from serving an output device; `None` if it has everything that conversions need.
    pub fn fault_as_output(&self) -> Option<&'static str> {
        let has = |tag: &[u8; 4], types: &[&[u8; 4]]| {
            self.tags.get(tag).and_then(|data| four(data, 0)).is_some_and(|kind| types.contains(&&kind))
        };
        if !OF_OUTPUT.iter().all(|(tag, types)| has(tag, types)) {
            return Some("the profile has not the tags of an output profile (desc, cprt, wtpt, A2B0, B2A0)");
        }
        let channels = self.components().and_then(|count| u8::try_from(count).ok());
        // After type and reserved bytes: numbers of input and output channels (10.10 to 10.13).
        let fits = |tag: &[u8; 4], ends: [Option<u8>; 2]| {
            let table = self.tags.get(tag).copied().unwrap_or_default();
            ends == [table.get(8).copied(), table.get(9).copied()]
        };
        let fits = fits(b"A2B0", [channels, Some(3)]) && fits(b"B2A0", [Some(3), channels]);
        (!fits).then_some("the tables of the profile do not fit its colours")
    }
}

/// The parts of a profile: each lies inside it and has at least a type.
fn tags(bytes: &[u8]) -> Option<BTreeMap<[u8; 4], &[u8]>> {
    let count = number(bytes, HEADER).filter(|count| (1..=MOST_TAGS).contains(count))?;
    let first = HEADER + 4 + count * ENTRY;
    let mut tags = BTreeMap::new();
    for index in 0..count {
        let entry = HEADER + 4 + index * ENTRY;
        let (start, length) = number(bytes, entry + 4).zip(number(bytes, entry + 8))?;
        let data = bytes.get(start..start.checked_add(length)?).filter(|data| start >= first && data.len() >= 8)?;
        tags.insert(four(bytes, entry)?, data);
    }
    Some(tags)
}

fn four(bytes: &[u8], start: usize) -> Option<[u8; 4]> {
    bytes.get(start..start + 4)?.try_into().ok()
}

fn number(bytes: &[u8], start: usize) -> Option<usize> {
    usize::try_from(u32::from_be_bytes(four(bytes, start)?)).ok()
}
