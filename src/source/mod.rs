//! The text files that a user keeps, and places in them.
//!
//! A value remembers its [`Origin`], so that a finding of a late stage still points into the
//! file that somebody can edit.

pub mod digest;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Names one file in a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A place in a user's file: bytes `span` of file `file`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

impl Origin {
    /// The place of bytes `span` in `file`.
    pub fn new(file: FileId, span: Range<usize>) -> Self {
        Self { file, start: span.start, end: span.end }
    }

    /// The byte range within the file.
    pub fn span(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// A value together with where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Place at which it was written.
    pub origin: Origin,
}

impl<T> Located<T> {
    /// Pairs a value with its place.
    pub fn new(value: T, origin: Origin) -> Self {
        Self { value, origin }
    }

    /// The same place with the value turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Located<U> {
        Located { value: turn(self.value), origin: self.origin }
    }
}

/// One text file: its path below the project folder (with `/`) and its content.
#[derive(Debug)]
pub struct SourceFile {
    /// Path below the project folder.
    pub path: String,
    /// Content, in UTF-8.
    pub text: String,
    /// The byte at which each line starts.
    lines: Vec<usize>,
}

impl SourceFile {
    /// The line that holds a byte, from zero.
    fn line_of(&self, byte: usize) -> usize {
        self.lines.partition_point(|start| *start <= byte).saturating_sub(1)
    }
}

/// All text files of a project, in the order in which they were added.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
}

impl Sources {
    /// Adds a file and names it.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(newline, _)| newline + 1)).collect();
        self.share(Arc::new(SourceFile { path, text, lines }))
    }

    /// Adds a file that is part of other sources as well.
    pub fn share(&mut self, file: Arc<SourceFile>) -> FileId {
        self.files.push(file);
        FileId(self.files.len() - 1)
    }

    /// The files, by path.
    pub fn by_path(&self) -> BTreeMap<&str, &Arc<SourceFile>> {
        self.files.iter().map(|file| (file.path.as_str(), file)).collect()
    }

    /// The paths of all files, in their order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }

    /// The file that `id` names.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// Every file with its name.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), &**file))
    }

    /// Line and column of the start of `origin`, both counted from one, columns in characters.
    pub fn line_and_column(&self, origin: &Origin) -> (usize, usize) {
        let file = self.get(origin.file);
        let place = file.text.floor_char_boundary(origin.start);
        let line = file.line_of(place);
        (line + 1, file.text[file.lines[line]..place].chars().count() + 1)
    }

    /// The bytes of the whole line in which `origin` starts, without its end.
    pub fn line_range(&self, origin: &Origin) -> Range<usize> {
        let file = self.get(origin.file);
        let line = file.line_of(file.text.floor_char_boundary(origin.start));
        let start = file.lines[line];
        let end = file.lines.get(line + 1).copied().unwrap_or(file.text.len());
        start..start + file.text[start..end].trim_end_matches(['\n', '\r']).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let mut sources = Sources::default();
        let file = sources.add("a.toml".into(), "one\nä = 1\n".into());
        let origin = Origin::new(file, 7..8);
        assert_eq!(sources.line_and_column(&origin), (2, 3));
        assert_eq!(sources.line_range(&origin), 4..10);
    }
}
