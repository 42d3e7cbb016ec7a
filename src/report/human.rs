//! Findings for people: the line of the user's file, the place underlined, what it stops, and help.

use std::ops::Range;

use codespan_reporting::diagnostic::{Diagnostic, Label, Severity as Level};
use codespan_reporting::files::{Error as FilesError, Files, SimpleFile};
use codespan_reporting::term::termcolor::WriteColor;
use codespan_reporting::term::{Config, emit_to_write_style};

use super::alike::{Alike, Group};
use super::excerpt::{Excerpt, Excerpts, LONGEST_LINE};
use super::shown::Shown;
use crate::finding::{Code, Finding, Scope, Severity, joint_scope};
use crate::source::{FileId, Origin, Sources};

/// Level of detail for many findings that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Their common message, and the first of them.
    Grouped,
    /// Each by itself.
    Each,
}

/// Writes findings, with nothing in it that could control a terminal.
///
/// # Errors
///
/// Fails if `writer` does.
pub fn write_human(
    findings: &[Finding],
    sources: &Sources,
    detail: Detail,
    writer: &mut dyn WriteColor,
) -> Result<(), FilesError> {
    let files = SourceFiles::new(sources);
    let config = Config::default();
    let mut writer = Shown::new(writer);
    for entry in entries(findings, sources, detail) {
        if entry.places.iter().any(|place| sources.line_range(place.origin).len() > LONGEST_LINE) {
            let (excerpts, labels) = entry.excerpts(sources);
            emit_to_write_style(&mut writer, &config, &excerpts, &entry.diagnostic(labels))?;
        } else {
            emit_to_write_style(&mut writer, &config, &files, &entry.diagnostic(entry.labels()))?;
        }
    }
    Ok(())
}

fn entries<'f>(findings: &'f [Finding], sources: &Sources, detail: Detail) -> Vec<Entry<'f>> {
    match detail {
        Detail::Each => findings.iter().map(|finding| Entry::of(finding, usize::MAX)).collect(),
        Detail::Grouped => Group::all(findings, sources)
            .into_iter()
            .map(|group| match group {
                Group::One(finding) => Entry::of(finding, MOST_RELATED),
                Group::Many(alike) => Entry::of_many(&alike),
            })
            .collect(),
    }
}

/// As many further places of a finding are shown, unless all are asked for.
const MOST_RELATED: usize = 6;
/// As many of those that are alike.
const MOST_ALIKE: usize = 3;

/// Entry of a report: one finding, or many that are alike.
struct Entry<'f> {
    code: Code,
    message: String,
    places: Vec<Place<'f>>,
    notes: Vec<String>,
}

struct Place<'f> {
    origin: &'f Origin,
    is_primary: bool,
    what: String,
}

impl<'f> Entry<'f> {
    fn of(finding: &'f Finding, most_related: usize) -> Self {
        let place = finding.place.iter().map(|origin| Place { origin, is_primary: true, what: String::new() });
        let related = finding.related.iter().take(most_related);
        let related = related.map(|(origin, what)| Place { origin, is_primary: false, what: what.clone() });
        let left = finding.related.len().saturating_sub(most_related);
        let left = (left > 0).then(|| format!("and {left} more places, which --all shows"));
        let spot = finding.spot.iter().map(|spot| format!("in: {spot}"));
        let tables = in_tables(finding, most_related);
        let clause = finding.code.clause().map(|clause| format!("rule: {clause}"));
        let scope = finding.scope.as_ref().map(|scope| concerned(finding, scope));
        let notes = left
            .into_iter()
            .chain(spot)
            .chain(tables)
            .chain(clause)
            .chain(scope)
            .chain([format!("help: {}", finding.hint)]);
        Self {
            code: finding.code,
            message: finding.message.clone(),
            places: place.chain(related).collect(),
            notes: notes.collect(),
        }
    }

    fn of_many(alike: &Alike<'f>) -> Self {
        let findings = alike.findings();
        let shown = findings.iter().take(MOST_ALIKE).filter_map(|finding| {
            Some(Place { origin: finding.place.as_ref()?, is_primary: true, what: alike.own_words(finding) })
        });
        let shown_tables = findings.iter().take(MOST_ALIKE).flat_map(|finding| in_tables(finding, 1));
        let left = findings.len() - findings.len().min(MOST_ALIKE);
        let scope = joint_scope(findings.iter().copied()).map(|scope| concerned(findings[0], &scope));
        let clause = alike.code().clause().map(|clause| format!("rule: {clause}"));
        let left = [format!("and {left} more, which --all shows")];
        let notes = shown_tables.chain(left).chain(clause).chain(scope);
        Self {
            code: alike.code(),
            message: alike.message(),
            places: shown.collect(),
            notes: notes.chain([format!("help: {}", alike.hint())]).collect(),
        }
    }

    fn labels(&self) -> Vec<Label<FileId>> {
        self.places.iter().map(|place| place.label(place.origin.file, place.origin.span())).collect()
    }

    /// The lines that it is about, or of long ones a part, with the labels in them.
    fn excerpts<'a>(&self, sources: &'a Sources) -> (Excerpts<'a>, Vec<Label<usize>>) {
        let excerpts: Vec<Excerpt> = self.places.iter().map(|place| Excerpt::around(place.origin, sources)).collect();
        let spans = excerpts.iter().map(|excerpt| excerpt.span.clone()).enumerate();
        let labels = self.places.iter().zip(spans).map(|(place, (index, span))| place.label(index, span)).collect();
        (Excerpts(excerpts), labels)
    }

    fn diagnostic<F>(&self, labels: Vec<Label<F>>) -> Diagnostic<F> {
        let level = match self.code.severity() {
            Severity::Error => Level::Error,
            Severity::Warning => Level::Warning,
        };
        Diagnostic::new(level)
            .with_code(format!("{} {}", self.code.number(), self.code.name()))
            .with_message(&self.message)
            .with_labels(labels)
            .with_notes(self.notes.clone())
    }
}

impl Place<'_> {
    fn label<F>(&self, file: F, span: Range<usize>) -> Label<F> {
        let label = if self.is_primary { Label::primary(file, span) } else { Label::secondary(file, span) };
        if self.what.is_empty() { label } else { label.with_message(&self.what) }
    }
}

/// Places of a finding in a table that somebody delivered, no more than so many.
fn in_tables(finding: &Finding, most: usize) -> impl Iterator<Item = String> {
    let left = finding.tables.len().saturating_sub(most);
    let left = (left > 0).then(|| format!("and {left} more cells, which --all shows"));
    finding.tables.iter().take(most).map(|place| format!("in: {place}")).chain(left)
}

/// Words for the scope of a finding: what an error stops, or where a warning belongs.
fn concerned(finding: &Finding, scope: &Scope) -> String {
    format!("{}: {scope}", if finding.stops() { "stops" } else { "concerns" })
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
