//! Findings for people: the line of the user's file, the place underlined, the way out.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label, Severity as Level};
use codespan_reporting::files::{Error as FilesError, Files, SimpleFile};
use codespan_reporting::term::termcolor::WriteColor;
use codespan_reporting::term::{Config, emit_to_write_style};

use super::excerpt::{Excerpt, Excerpts, LONGEST_LINE};
use super::shown::Shown;
use crate::finding::{Finding, Severity};
use crate::source::{FileId, Origin, Sources};

/// Writes every finding, with nothing in it that could control a terminal.
///
/// # Errors
///
/// Fails if `writer` does.
pub fn write_human(findings: &[Finding], sources: &Sources, writer: &mut dyn WriteColor) -> Result<(), FilesError> {
    let files = SourceFiles::new(sources);
    let config = Config::default();
    let mut writer = Shown::new(writer);
    for finding in findings {
        if places(finding).any(|place| sources.line_range(place).len() > LONGEST_LINE) {
            let (excerpts, labels) = excerpts(finding, sources);
            emit_to_write_style(&mut writer, &config, &excerpts, &diagnostic(finding, labels))?;
        } else {
            emit_to_write_style(&mut writer, &config, &files, &diagnostic(finding, labels(finding)))?;
        }
    }
    Ok(())
}

fn places(finding: &Finding) -> impl Iterator<Item = &Origin> {
    finding.place.iter().chain(finding.related.iter().map(|(place, _)| place))
}

fn labels(finding: &Finding) -> Vec<Label<FileId>> {
    let place = finding.place.iter().map(|place| Label::primary(place.file, place.span()));
    let related =
        finding.related.iter().map(|(place, what)| Label::secondary(place.file, place.span()).with_message(what));
    place.chain(related).collect()
}

/// The lines that a finding is about, or of long ones a part, with the labels in them.
fn excerpts<'a>(finding: &Finding, sources: &'a Sources) -> (Excerpts<'a>, Vec<Label<usize>>) {
    let excerpts: Vec<Excerpt> = places(finding).map(|place| Excerpt::around(place, sources)).collect();
    let spans: Vec<Range<usize>> = excerpts.iter().map(|excerpt| excerpt.span.clone()).collect();
    let first = usize::from(finding.place.is_some());
    let place = spans.iter().take(first).map(|span| Label::primary(0, span.clone()));
    let related = finding.related.iter().zip(&spans[first..]).zip(first..);
    let related = related.map(|(((_, what), span), index)| Label::secondary(index, span.clone()).with_message(what));
    let labels = place.chain(related).collect();
    (Excerpts(excerpts), labels)
}

fn diagnostic<F>(finding: &Finding, labels: Vec<Label<F>>) -> Diagnostic<F> {
    let level = match finding.code.severity() {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
    };
    let spot = finding.spot.iter().map(|spot| format!("in: {spot}"));
    let clause = finding.code.clause().map(|clause| format!("rule: {clause}"));
    let notes = spot.chain(clause).chain([format!("way out: {}", finding.hint)]);
    Diagnostic::new(level)
        .with_code(format!("{} {}", finding.code.number(), finding.code.name()))
        .with_message(&finding.message)
        .with_labels(labels)
        .with_notes(notes.collect())
}

/// The project's files with the starts of their lines.
struct SourceFiles<'a> {
    files: Vec<(FileId, SimpleFile<&'a str, &'a str>)>,
}

impl<'a> SourceFiles<'a> {
    fn new(sources: &'a Sources) -> Self {
        let files = sources.iter().map(|(id, file)| (id, SimpleFile::new(file.path.as_str(), file.text.as_str())));
        Self { files: files.collect() }
    }

    fn get(&self, id: FileId) -> Result<&SimpleFile<&'a str, &'a str>, FilesError> {
        self.files.iter().find(|(candidate, _)| *candidate == id).map(|(_, file)| file).ok_or(FilesError::FileMissing)
    }
}

impl<'a> Files<'a> for SourceFiles<'a> {
    type FileId = FileId;
    type Name = &'a str;
    type Source = &'a str;

    fn name(&'a self, id: FileId) -> Result<&'a str, FilesError> {
        self.get(id).map(|file| *file.name())
    }

    fn source(&'a self, id: FileId) -> Result<&'a str, FilesError> {
        self.get(id).map(|file| *file.source())
    }

    fn line_index(&'a self, id: FileId, byte: usize) -> Result<usize, FilesError> {
        self.get(id)?.line_index((), byte)
    }

    fn line_range(&'a self, id: FileId, line: usize) -> Result<Range<usize>, FilesError> {
        self.get(id)?.line_range((), line)
    }
}
