//! `release`: makes an edition in everything that it has, and seals it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::record::{About, Record, SealedFile};
use super::{Change, Content, changes};
use crate::diff::{Side, Sides, diff, page, report};
use crate::edition::Edition;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{EditionId, LanguageTag};
use crate::project::Inputs;
use crate::project::folder::Folder;
use crate::project::releases::{CHANGES, CHANGES_PDF, CONTENTS, RECORD, RELEASES, SUMS};
use crate::project::sign_off::Unsigned;
use crate::record::OutputRecord;
use crate::sign_off::unsigned;
use crate::source::digest::{InputRecord, sha256};
use crate::store::{Seal, Unsealed, Unwritten};
use crate::text::characters::is_plain_line;
use crate::workspace::{Aim, Crew, DocumentState, MadeEdition, Outcome, Progress, Selection, View, run};

/// An edition to be released.
#[derive(Debug, Clone)]
pub struct Release {
    /// Folder of the project.
    pub project: PathBuf,
    /// Name of the edition.
    pub edition: EditionId,
    /// Name of whoever releases it.
    pub by: String,
    /// Day of the release. No clock is asked.
    pub on: NaiveDate,
    /// Reason for which it takes the place of the version before.
    pub why: Option<String>,
}

/// A release that is ready to be sealed, or findings that stop it.
pub struct Released {
    /// The project that it was made from.
    pub view: Arc<View>,
    /// Everything that was found, by place.
    pub findings: Vec<Finding>,
    /// The release; absent if an error stops it.
    pub ready: Option<Ready>,
}

/// A release that is ready to be sealed.
pub struct Ready {
    /// Its record.
    pub record: Record,
    /// Files of its folder, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Numbers of figures and of texts, all languages counted, that differ from the version before.
    pub changed: (usize, usize),
    contents: Inputs,
    /// Folder of the project.
    project: PathBuf,
}

/// Makes a release ready: everything that an edition has is made and judged as `build` does. Nothing is written.
///
/// # Errors
///
/// Fails if the project cannot be read, or if no threads can be started; everything else is a finding.
pub fn release(release: &Release, crew: Crew, progress: &dyn Progress) -> io::Result<Released> {
    let project = View::open(&release.project)?;
    let mut findings = Findings::default();
    let sealed = release.sealed_inputs(&project, &mut findings);
    let before = release.before(&project, &mut findings);
    release.check(before.as_ref(), &mut findings);
    let (Some(sealed), false) = (sealed, findings.has_errors()) else {
        return Ok(Released { view: Arc::new(project), findings: findings.sorted(), ready: None });
    };
    // What is released is made from exactly what is sealed, so that it can be made again.
    let view = Arc::new(View::of(Folder::of(sealed)));
    let selection = Selection::whole(vec![release.edition.clone()]);
    let outcome = run(&view, &selection, &Aim::Make, crew.clone(), progress)?;
    outcome.findings.iter().for_each(|finding| findings.push(finding.clone()));
    let ready = match release.ready(&view, outcome, before.as_ref(), &mut findings) {
        Some(ready) => ready.telling_changes(&view, before, &crew, &mut findings)?,
        None => None,
    };
    Ok(Released { view, findings: findings.sorted(), ready })
}

impl Release {
    /// A release is on record with a name, on one line.
    fn check(&self, before: Option<&Record>, findings: &mut Findings) {
        if !is_plain_line(&self.by) {
            let message = "the name of whoever releases is empty, or holds characters that nobody sees";
            findings.push(Finding::new(Code::BadValue, message, "write --by \"NAME\", on one line"));
        }
        if self.why.as_deref().is_some_and(|why| !is_plain_line(why)) {
            let message = "the reason is empty, or holds characters that nobody sees";
            findings.push(Finding::new(Code::BadValue, message, "write --why \"REASON\", on one line"));
        }
        if self.edition == *CONTENTS {
            let message = format!("no edition that is called `{CONTENTS}` can be released");
            let hint = "rename its file: releases keep the contents of their inputs under that name";
            findings.push(Finding::new(Code::NotReleased, message, hint));
        }
        if let Some(before) = before.filter(|_| self.why.is_none()) {
            let message =
                format!("{} takes the place of version {}, and nothing says why", self.edition, before.version);
            let hint = "say it with --why \"…\": whoever holds the earlier version is told";
            findings.push(Finding::new(Code::NotReleased, message, hint));
        }
    }

    /// The last release of the edition.
    fn before(&self, project: &View, findings: &mut Findings) -> Option<Record> {
        let last = project.project().folder().releases.get(&self.edition)?;
        Record::parse(&last.record)
            .map_err(|why| {
                let path = last.path(&self.edition);
                let message = format!("{path} is no record of a release: {why}");
                let hint = "take it back from version control; no other version is released before";
                findings.push(Finding::new(Code::DamagedRelease, message, hint).about(Subject::file(path)));
            })
            .ok()
    }

    /// The files that the edition can be made from: all but the editions and surveys of which it needs nothing, since they
    /// may hold what is not public yet. `None` after a finding.
    fn sealed_inputs(&self, project: &View, findings: &mut Findings) -> Option<Inputs> {
        let edition = project.named_edition(&self.edition, findings)?;
        let needed = project.inputs_of(&edition);
        let needed: BTreeSet<&str> = needed.list.iter().map(|input| input.path.as_str()).collect();
        let is_sealed = |path: &str| {
            let may_be_of_others = ["editions/", "observations/"].iter().any(|folder| path.starts_with(folder));
            !may_be_of_others || needed.contains(path)
        };
        let files = &project.project().folder().files;
        Some(
            files
                .iter()
                .filter(|(path, _)| is_sealed(path))
                .map(|(path, bytes)| (path.clone(), bytes.clone()))
                .collect(),
        )
    }

    /// Whether values lack a signature without which the programme releases nothing.
    fn lacks_signatures(&self, view: &View, findings: &mut Findings) -> bool {
        let policy = view.model().and_then(|model| model.programme.sign_off.as_ref()).map(|policy| policy.unsigned);
        if policy.is_none_or(|policy| policy == Unsigned::Warn) {
            return false;
        }
        let lacking = unsigned(view, &self.edition, findings);
        if lacking.is_empty() {
            return false;
        }
        let named: Vec<_> = lacking.iter().map(|value| format!("`{}`", value.figure)).collect();
        let message =
            format!("`{}` prints values that nobody has signed, or too few have: {}", self.edition, named.join(", "));
        let hint = "look at them with `iq-figures approve --list`, and have them signed";
        findings.push(Finding::new(Code::NotReleased, message, hint));
        true
    }

    /// The release, if everything was made and nothing is left to mend.
    fn ready(
        &self,
        view: &Arc<View>,
        mut outcome: Outcome,
        before: Option<&Record>,
        findings: &mut Findings,
    ) -> Option<Ready> {
        let is_whole = outcome.documents.iter().all(|document| document.state == DocumentState::Made);
        let is_refused = outcome.findings.iter().any(|finding| finding.is_error() && self.concerns(finding));
        let made = outcome.made.remove(&self.edition).filter(|_| is_whole && !is_refused)?;
        let edition = view.edition(&self.edition).value?;
        if self.lacks_signatures(view, findings) {
            return None;
        }
        let content = view.content(&edition)?;
        let record = self.record(view, &edition, &made, content, before);
        if let Some(before) = before.filter(|before| says_and_looks_the_same(before, &record)) {
            let message = format!("version {} of `{}` has exactly this", before.version, self.edition);
            let hint = "there is nothing to release; every file would be the same";
            findings.push(Finding::new(Code::NotReleased, message, hint));
            return None;
        }
        let changed = before.map_or((0, 0), |before| count(before, &record));
        let mut files = made.files;
        files.insert(RECORD.to_owned(), record.write());
        let contents = view.project().folder().files.clone();
        Some(Ready { record, files, changed, contents, project: self.project.clone() })
    }

    /// Whether a finding is about the edition, and not only about others.
    fn concerns(&self, finding: &Finding) -> bool {
        finding.scope.as_ref().is_none_or(|scope| {
            scope.parts().any(|part| part.edition.as_ref().is_none_or(|edition| *edition == self.edition))
        })
    }

    fn record(
        &self,
        view: &View,
        edition: &Edition,
        made: &MadeEdition,
        content: Content,
        before: Option<&Record>,
    ) -> Record {
        let by_language = |of: fn(&OutputRecord) -> &String| -> BTreeMap<LanguageTag, String> {
            made.outputs.iter().map(|output| (output.language.clone(), of(output).clone())).collect()
        };
        let codes = (by_language(|output| &output.edition_code), by_language(|output| &output.edition_digest));
        let mut outputs: Vec<SealedFile> = made.outputs.iter().map(sealed_file).collect();
        let manifest = made.files.get(crate::store::MANIFEST).map(|bytes| sha256(bytes)).unwrap_or_default();
        outputs.push(SealedFile {
            file: crate::store::MANIFEST.to_owned(),
            language: None,
            kind: "manifest".to_owned(),
            profile: String::new(),
            sha256: manifest,
        });
        outputs.sort_by(|a, b| a.file.cmp(&b.file));
        let files = &view.project().folder().files;
        let inputs = files.iter().map(|(path, bytes)| InputRecord { path: path.clone(), sha256: sha256(bytes) });
        let about = About {
            edition: self.edition.clone(),
            version: before.map_or(1, |before| before.version + 1),
            by: self.by.clone(),
            on: self.on.to_string(),
            why: self.why.clone(),
            inputs_digest: view.inputs_of(edition).digest.clone(),
        };
        Record::new(about, codes, outputs, inputs.collect(), content)
    }
}

fn sealed_file(output: &OutputRecord) -> SealedFile {
    SealedFile {
        file: output.file.clone(),
        language: Some(output.language.clone()),
        kind: output.kind.clone(),
        profile: output.profile.clone(),
        sha256: output.sha256.clone(),
    }
}

/// Whether a release would have the same files as the one before. The manifest counts findings, and is not for readers.
fn says_and_looks_the_same(before: &Record, now: &Record) -> bool {
    let published = |record: &Record| {
        let outputs = record.outputs.iter().filter(|output| output.language.is_some());
        outputs.map(|output| (output.file.clone(), output.sha256.clone())).collect::<Vec<_>>()
    };
    published(before) == published(now)
}

fn count(before: &Record, now: &Record) -> (usize, usize) {
    let changes = changes(&before.content, &now.content);
    let figures = changes.iter().filter(|change| matches!(change, Change::Figure { .. })).count();
    (figures, changes.len() - figures)
}

/// The digests of files as `sha256sum --check` reads them.
fn sums(files: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let lines: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes))).collect();
    lines.into_bytes()
}

impl Ready {
    /// With the reports of what differs from the version before, and the digests of all files. `None` after a finding:
    /// nothing can be added to what is sealed.
    fn telling_changes(
        mut self,
        view: &Arc<View>,
        before: Option<Record>,
        crew: &Crew,
        findings: &mut Findings,
    ) -> io::Result<Option<Self>> {
        if let Some(before) = before {
            let old = Side::of_release(&self.project, before);
            let new = Side::to_be_released(view, self.record.clone());
            let sides = Sides { old, new };
            let diff = diff(&sides);
            self.files.insert(CHANGES.to_owned(), page(&diff, &sides, crew)?);
            let Some(pdf) = report(view, (&diff, &sides), None, crew, findings)? else { return Ok(None) };
            self.files.insert(CHANGES_PDF.to_owned(), pdf);
        }
        self.files.insert(SUMS.to_owned(), sums(&self.files));
        Ok(Some(self))
    }

    fn releases(&self) -> PathBuf {
        self.project.join(RELEASES)
    }

    /// Path of its folder.
    pub fn folder(&self) -> PathBuf {
        self.releases().join(self.record.edition.as_str()).join(self.record.version.to_string())
    }

    /// Number of sealed inputs.
    pub fn inputs(&self) -> usize {
        self.contents.len()
    }

    /// Seals it: as a whole, or not at all.
    ///
    /// # Errors
    ///
    /// Fails with a finding if it cannot be written; nothing that was there has changed then.
    pub fn seal(&self) -> Result<(), Box<Finding>> {
        let digests: Vec<(&str, &[u8])> = {
            let by_path: BTreeMap<&str, &[u8]> =
                self.contents.iter().map(|(path, bytes)| (path.as_str(), &**bytes)).collect();
            let inputs = self.record.inputs.iter();
            inputs.filter_map(|input| Some((input.sha256.as_str(), *by_path.get(input.path.as_str())?))).collect()
        };
        let seal = Seal {
            releases: self.releases(),
            contents_in: CONTENTS,
            edition: self.record.edition.as_str(),
            version: self.record.version,
            files: &self.files,
            contents: &digests.into_iter().collect(),
        };
        seal.write().map_err(|why| Box::new(self.unsealed(why)))
    }

    fn unsealed(&self, why: Unsealed) -> Finding {
        match why {
            Unsealed::Taken => {
                let message = format!("{} was released meanwhile", self.record.name());
                Finding::new(Code::NotReleased, message, "look at it, and try again if yours differs")
            }
            Unsealed::Damaged(path) => {
                let message = format!("{} is not what its name says", path.display());
                Finding::new(Code::DamagedRelease, message, "take it back from version control, and try again")
            }
            Unsealed::Unwritten(Unwritten { path, why }) => {
                let message = format!("{} cannot be written: {why}", path.display());
                let hint = "check the folder's permissions and the space on the disk; nothing was released";
                Finding::new(Code::WriteFailed, message, hint)
            }
        }
    }
}
