//! `rebuild`: makes a release again from its sealed inputs, and compares every byte.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Record;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::EditionId;
use crate::project::folder::Folder;
use crate::project::releases::{self, RELEASES, Sealed};
use crate::source::digest::sha256;
use crate::store;
use crate::workspace::{Aim, Crew, Progress, Selection, View, run};

/// A release to be made again.
#[derive(Debug, Clone)]
pub struct Rebuild {
    /// Folder of the project.
    pub project: PathBuf,
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of the version.
    pub version: u32,
}

/// A release that was made again.
pub struct Rebuilt {
    /// The sealed inputs as a project; absent if they are not there.
    pub view: Option<Arc<View>>,
    /// Reasons for which files came out otherwise, or not at all.
    pub findings: Vec<Finding>,
    /// Names of files that have the bytes that were released.
    pub same: Vec<String>,
    /// Names of files that have other bytes.
    pub different: Vec<String>,
    /// Every file that was made, by name.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Makes a release again. Of the project as it is now nothing is read.
///
/// # Errors
///
/// Fails if no threads can be started; everything else is a finding.
pub fn rebuild(rebuild: &Rebuild, crew: Crew, progress: &dyn Progress) -> io::Result<Rebuilt> {
    let mut findings = Findings::default();
    let mut rebuilt =
        Rebuilt { view: None, findings: Vec::new(), same: Vec::new(), different: Vec::new(), files: BTreeMap::new() };
    if let Some((record, folder)) = rebuild.sealed(&mut findings) {
        let view = Arc::new(View::of(folder));
        let selection = Selection::whole(vec![rebuild.edition.clone()]);
        let mut outcome = run(&view, &selection, &Aim::Make, crew, progress)?;
        rebuilt.view = Some(view);
        rebuilt.files = outcome.made.remove(&rebuild.edition).map(|made| made.files).unwrap_or_default();
        if rebuilt.files.is_empty() {
            outcome.findings.into_iter().filter(Finding::is_error).for_each(|finding| findings.push(finding));
        }
        rebuilt.compare(&record, &mut findings);
    }
    rebuilt.findings = findings.sorted();
    Ok(rebuilt)
}

impl Rebuild {
    /// The record, and the inputs as a folder. `None` after a finding.
    fn sealed(&self, findings: &mut Findings) -> Option<(Record, Folder)> {
        let all = releases::of_edition(&self.project, &self.edition);
        let Some(sealed) = all.iter().find(|sealed| sealed.version == self.version) else {
            findings.push(self.unknown(&all));
            return None;
        };
        let record = match Record::of(sealed) {
            Ok(record) => record,
            Err(why) => {
                let message = format!("the record of {} version {} cannot be read: {why}", self.edition, self.version);
                findings.push(Finding::new(Code::DamagedRelease, message, TAKE_BACK));
                return None;
            }
        };
        unsealed(sealed, &record).into_iter().for_each(|finding| findings.push(finding));
        let inputs = record.inputs.iter().map(|input| (input.path.as_str(), input.sha256.as_str()));
        match releases::inputs(&self.project, inputs) {
            Ok(files) => Some((record, Folder::of(files))),
            Err(missing) => {
                for releases::Missing { path, sha256, why } in missing {
                    let message = format!("the sealed {path} is not there as it was: {why}");
                    let place = format!("{RELEASES}/{}/{sha256}", releases::CONTENTS);
                    findings.push(Finding::new(Code::DamagedRelease, message, TAKE_BACK).about(Subject::file(place)));
                }
                None
            }
        }
    }

    fn unknown(&self, all: &[Sealed]) -> Finding {
        let message = format!("there is no version {} of `{}`", self.version, self.edition);
        let hint = match all {
            [] => "it was never released; `iq-figures release` does that".to_owned(),
            all => {
                let versions: Vec<String> = all.iter().map(|sealed| sealed.version.to_string()).collect();
                format!("released are: {}", versions.join(", "))
            }
        };
        Finding::new(Code::UnknownName, message, hint)
    }
}

const TAKE_BACK: &str = "take it back from version control: what was released is never written twice";

/// Sealed files that are not as they were sealed.
fn unsealed(sealed: &Sealed, record: &Record) -> Vec<Finding> {
    let changed = record.outputs.iter().filter_map(|output| {
        let message = match sealed.file(&output.file) {
            Ok(bytes) if sha256(&bytes) == output.sha256 => return None,
            Ok(_) => format!("{} of {} has changed since it was sealed", output.file, record.name()),
            Err(error) => format!("{} of {} cannot be read: {error}", output.file, record.name()),
        };
        Some(Finding::new(Code::DamagedRelease, message, TAKE_BACK).about(Subject::file(output.file.as_str())))
    });
    changed.collect()
}

impl Rebuilt {
    /// Compares what was made with what was released.
    fn compare(&mut self, record: &Record, findings: &mut Findings) {
        for output in &record.outputs {
            match self.files.get(&output.file) {
                Some(bytes) if sha256(bytes) == output.sha256 => self.same.push(output.file.clone()),
                made => {
                    findings.push(otherwise(record, &output.file, made.is_some()));
                    self.different.push(output.file.clone());
                }
            }
        }
        let is_known = |file: &String| record.outputs.iter().any(|output| output.file == *file);
        for file in self.files.keys().filter(|file| !is_known(file)) {
            let message = format!("{file} is made, and was not released with {}", record.name());
            findings
                .push(Finding::new(Code::RebuiltOtherwise, message, hint(record)).about(Subject::file(file.as_str())));
            self.different.push(file.clone());
        }
    }

    /// Writes what was made into a folder, which must be empty or not there yet.
    ///
    /// # Errors
    ///
    /// Fails if there is something in it, or if a file cannot be written.
    pub fn write(&self, out: &Path) -> io::Result<()> {
        store::fill(out, &self.files)
    }
}

fn otherwise(record: &Record, file: &str, is_made: bool) -> Finding {
    let what = if is_made { "comes out otherwise than it was released" } else { "is not made again" };
    Finding::new(Code::RebuiltOtherwise, format!("{file} {what} with {}", record.name()), hint(record))
        .about(Subject::file(file))
}

fn hint(record: &Record) -> String {
    let now = Record::made_by_this();
    if record.is_of_this_program() {
        return format!("{now} made it and runs now: this is a bug in iq-figures; please report it");
    }
    format!("it was made by {}, and this is {now}: use that version, or take the sealed file itself", record.made_by())
}
