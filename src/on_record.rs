//! Records of what people say of the texts of a language: read with the project, changed, and written anew.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::finding::{Code, Finding, Findings};
use crate::name::LanguageTag;
use crate::project::{Model, Project};
use crate::source::Sources;
use crate::store::{lock, replace_alone};
use crate::text::Texts;

/// Result of putting something on record. Nothing is written unless everything that was named could be put on record.
pub struct Recorded {
    /// Texts of the project, for findings to point into.
    pub sources: Sources,
    /// Reasons for which something could not be put on record.
    pub findings: Vec<Finding>,
    /// The files written, each with what has become of its entries.
    pub written: Vec<(PathBuf, Count)>,
}

/// Entries of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Put on record, or recorded anew because something had changed.
    pub recorded: usize,
    /// Wanted, and on record before as they are.
    pub unchanged: usize,
    /// Taken off the record: what they speak of is gone.
    pub removed: usize,
    /// Past participle for those recorded.
    done: &'static str,
}

impl Count {
    /// Compares a record with the one before it.
    pub(crate) fn of<K: Ord, V: PartialEq>(
        done: &'static str,
        before: &BTreeMap<K, V>,
        after: &BTreeMap<K, V>,
        is_wanted: impl Fn(&K) -> bool,
    ) -> Self {
        let (unchanged, recorded): (Vec<_>, Vec<_>) = after
            .iter()
            .filter(|(name, _)| is_wanted(name))
            .partition(|(name, entry)| before.get(*name) == Some(*entry));
        let removed = before.keys().filter(|name| !after.contains_key(*name)).count();
        Self { recorded: recorded.len(), unchanged: unchanged.len(), removed, done }
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages = if self.recorded == 1 { "message" } else { "messages" };
        write!(f, "{} {messages} {}", self.recorded, self.done)?;
        if self.unchanged > 0 {
            write!(f, ", {} as before", self.unchanged)?;
        }
        if self.removed > 0 {
            write!(f, ", {} removed", self.removed)?;
        }
        Ok(())
    }
}

/// A record of a language, as it is to be written.
pub(crate) struct NewRecord {
    pub language: LanguageTag,
    /// Name of the file in the folder of the language.
    pub name: &'static str,
    pub bytes: Vec<u8>,
    pub count: Count,
}

/// Reads the project at `root` and writes the records that `make` makes of it, if there is no error. The folder is locked
/// from before it is read, so that of two who put something on record at once, the second adds to what the first has written.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub(crate) fn put_on_record(
    root: &Path,
    make: impl FnOnce(&Project, &Model, &mut Findings) -> Vec<NewRecord>,
) -> io::Result<Recorded> {
    let _alone = lock(root)?;
    let project = Project::read(root)?;
    let mut findings = Findings::default();
    let records = match &project.model {
        Some(model) => make(&project, model, &mut findings),
        None => {
            findings.extend(project.found.clone());
            Vec::new()
        }
    };
    let written = if findings.has_errors() {
        Vec::new()
    } else {
        records.iter().filter_map(|record| Some((write(root, record, &mut findings)?, record.count))).collect()
    };
    Ok(Recorded { sources: project.sources, findings: findings.sorted(), written })
}

/// The file written. `None` after a finding.
fn write(root: &Path, record: &NewRecord, findings: &mut Findings) -> Option<PathBuf> {
    let path = root.join("text").join(record.language.as_str()).join(record.name);
    replace_alone(&path, &record.bytes)
        .map_err(|error| {
            let message = format!("{} cannot be written: {error}", path.display());
            let hint = "check the folder's permissions and the space on the disk; the file is as it was before";
            findings.push(Finding::new(Code::WriteFailed, message, hint));
        })
        .ok()?;
    Some(path)
}

/// The texts of a language, of which nothing can be said unless its files are valid.
pub(crate) fn texts(
    project: &Project,
    model: &Model,
    language: &LanguageTag,
    findings: &mut Findings,
) -> Option<Texts> {
    let files = model.texts.get(language).map_or(&[][..], Vec::as_slice);
    let texts = Texts::read(language, files, &project.sources, &mut Findings::default());
    let texts = texts.filter(|_| !files.is_empty());
    if texts.is_none() {
        let message = format!("there are no valid texts in `{language}`");
        let hint = format!("add or mend text/{language}/*.ftl; `iq-figures check` shows what is wrong");
        findings.push(Finding::new(Code::Syntax, message, hint));
    }
    texts
}

/// Finding about a record that has errors. Nothing is added to it.
pub(crate) fn unreadable(language: &LanguageTag, name: &str, otherwise: &str) -> Finding {
    let message = format!("text/{language}/{name} has errors");
    let hint = format!("mend it (`iq-figures check` shows where), or remove it and {otherwise}");
    Finding::new(Code::Syntax, message, hint)
}
