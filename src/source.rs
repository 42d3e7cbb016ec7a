//! The text files that a user keeps, and places in them.
//!
//! A value remembers its [`Origin`], so that a finding of a late stage still points into the
//! file that somebody can edit.

use std::ops::Range;

/// Names one file in a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(usize);

/// A place in a user's file: bytes `span` of file `file`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    pub file: FileId,
    pub start: usize,
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
    pub value: T,
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
    pub path: String,
    pub text: String,
}

/// All text files of a project, in the order in which they were added.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and names it.
    pub fn add(&mut self, path: String, text: String) -> FileId {
        self.files.push(SourceFile { path, text });
        FileId(self.files.len() - 1)
    }

    /// The file that `id` names.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0]
    }

    /// Every file with its name.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(index, file)| (FileId(index), file))
    }

    /// Line and column of the start of `origin`, both counted from one, columns in characters.
    pub fn line_and_column(&self, origin: &Origin) -> (usize, usize) {
        let text = &self.get(origin.file).text;
        let before = &text[..text.floor_char_boundary(origin.start)];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    /// The whole line in which `origin` starts, without its end.
    pub fn line_text(&self, origin: &Origin) -> &str {
        let (line, _) = self.line_and_column(origin);
        self.get(origin.file).text.lines().nth(line - 1).unwrap_or("")
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
        assert_eq!(sources.line_text(&origin), "ä = 1");
    }
}
