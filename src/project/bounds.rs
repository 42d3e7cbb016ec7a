//! Bounds on the size of a project's inputs.
//!
//! Reading ends soon, whatever a file holds: each bound is asked before the work that it bounds. Ordinary projects (10,000 figures, 500 editions) stay far below all of them.

/// Bytes of a text file: TOML, Fluent, a template or a style sheet. A catalogue of 10,000 figures has one million.
pub(super) const TEXT_BYTES: u64 = 4 << 20;
/// Bytes of any other file. A font of all of Chinese has 20 million.
pub(super) const BINARY_BYTES: u64 = 64 << 20;
/// Bytes of all files together.
pub(super) const PROJECT_BYTES: u64 = 512 << 20;
/// Files and folders of a project, each counted as often as links lead to it.
pub(super) const ENTRIES: usize = 20_000;
/// Folders within each other.
pub(super) const FOLDER_DEPTH: usize = 16;
/// Figures from which each derives the next.
pub(super) const DERIVATION_DEPTH: usize = 64;
/// Entries of a list in a TOML file.
pub(super) const LIST_ENTRIES: usize = 10_000;
/// Bytes of a text in a TOML file.
pub(super) const STRING_BYTES: usize = 4_096;
/// Bars of a chart, those of all its groups together.
pub(super) const CHART_BARS: usize = 60;
/// Pixels of a picture; 300 pixels per inch on A3 are 17 million.
pub(super) const PIXELS: u64 = 50_000_000;
/// Elements of a picture in SVG, each counted as often as it is drawn.
pub(super) const SVG_ELEMENTS: usize = 20_000;
/// Elements of a picture in SVG within each other.
pub(super) const SVG_DEPTH: usize = 64;

/// The bound for a file of that name.
pub(super) fn bytes_of(path: &str) -> u64 {
    let is_text = [".toml", ".ftl", ".typ", ".css", ".txt"].iter().any(|ending| path.ends_with(ending));
    if is_text { TEXT_BYTES } else { BINARY_BYTES }
}

/// A number of bytes as people say it.
pub(super) fn in_words(bytes: u64) -> String {
    match bytes {
        0..0x400 => format!("{bytes} bytes"),
        0x400..0x10_0000 => format!("{} KiB", bytes >> 10),
        _ => format!("{} MiB", bytes >> 20),
    }
}
