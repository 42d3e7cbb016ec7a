//! The part of a long line that a finding is about. Generated files may have all their text on one
//! line, and a report that repeats it with each finding is of no use to anybody.

use std::ops::Range;

use codespan_reporting::files::{Error as FilesError, Files};

use crate::source::{Origin, Sources};

/// The longest line, in bytes, that a report shows whole.
pub(super) const LONGEST_LINE: usize = 400;
/// Length of the excerpt of a longer line before and after the place, in bytes.
const AROUND: usize = 100;

/// A stretch of one line around a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt<'a> {
    /// The file's path below the project folder.
    pub path: &'a str,
    /// From one.
    pub line: usize,
    /// Of the first character of the place, from one, in characters of the whole line.
    pub column: usize,
    pub text: &'a str,
    /// The place within `text`.
    pub span: Range<usize>,
}

impl<'a> Excerpt<'a> {
    /// The line in which `origin` starts, or of a long one the part around it.
    pub(super) fn around(origin: &Origin, sources: &'a Sources) -> Self {
        let (line, column) = sources.line_and_column(origin);
        let range = sources.line_range(origin);
        let text = &sources.get(origin.file).text;
        let start = text.floor_char_boundary(origin.start).clamp(range.start, range.end);
        let end = text.ceil_char_boundary(origin.end).clamp(start, range.end);
        let window = match range.len() {
            0..=LONGEST_LINE => range,
            _ => {
                let from = text.floor_char_boundary(start.saturating_sub(AROUND)).max(range.start);
                from..text.ceil_char_boundary(end.min(start + AROUND) + AROUND).min(range.end)
            }
        };
        let span = start - window.start..end.min(window.end) - window.start;
        Self { path: &sources.get(origin.file).path, line, column, text: &text[window], span }
    }
}

/// Excerpts as files of one line each, named by their index.
pub(super) struct Excerpts<'a>(pub Vec<Excerpt<'a>>);

impl<'a> Excerpts<'a> {
    fn get(&self, index: usize) -> Result<&Excerpt<'a>, FilesError> {
        self.0.get(index).ok_or(FilesError::FileMissing)
    }
}

impl<'a> Files<'a> for Excerpts<'a> {
    type FileId = usize;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, index: usize) -> Result<&'a str, FilesError> {
        self.get(index).map(|excerpt| excerpt.path)
    }

    fn source(&'a self, index: usize) -> Result<&'a str, FilesError> {
        self.get(index).map(|excerpt| excerpt.text)
    }

    fn line_index(&'a self, _: usize, _: usize) -> Result<usize, FilesError> {
        Ok(0)
    }

    fn line_number(&'a self, index: usize, _: usize) -> Result<usize, FilesError> {
        self.get(index).map(|excerpt| excerpt.line)
    }

    fn column_number(&'a self, index: usize, _: usize, _: usize) -> Result<usize, FilesError> {
        self.get(index).map(|excerpt| excerpt.column)
    }

    fn line_range(&'a self, index: usize, line: usize) -> Result<Range<usize>, FilesError> {
        let length = self.get(index)?.text.len();
        if line == 0 { Ok(0..length) } else { Err(FilesError::LineTooLarge { given: line, max: 0 }) }
    }
}
