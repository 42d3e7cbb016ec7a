//! `withdraw`: says of a released version that it is not to be used any more, and why.
//!
//! A sealed folder is never changed: the [`Withdrawal`] lies beside it.

use std::io;
use std::path::PathBuf;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Record;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::EditionId;
use crate::project::releases::{self, Sealed};
use crate::store;
use crate::text::characters::is_plain_line;

/// Form of the file that this program writes.
const FORMAT: u32 = 1;

/// The withdrawal of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Withdrawal {
    /// Form of the file itself.
    format: u32,
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of the version.
    pub version: u32,
    /// Name of whoever withdraws it.
    pub by: String,
    /// Day of the withdrawal, ISO 8601.
    pub on: String,
    /// Reason that whoever holds a copy is told.
    pub why: String,
}

impl Withdrawal {
    /// Reads the withdrawal of a sealed version; none if it is not withdrawn.
    ///
    /// # Errors
    ///
    /// Fails with the reason if there is one that cannot be read.
    pub(crate) fn of(sealed: &Sealed) -> Result<Option<Self>, String> {
        let Some(bytes) = sealed.withdrawal().map_err(|error| error.to_string())? else { return Ok(None) };
        let read: Self = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
        match (read.format, read.edition == sealed.edition && read.version == sealed.version) {
            (FORMAT, true) => Ok(Some(read)),
            (FORMAT, false) => Err(format!("it is about {} version {}", read.edition, read.version)),
            (format, _) => Err(format!("it has form {format}, and this program reads form {FORMAT}")),
        }
    }

    fn write(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a withdrawal is plain data");
        bytes.push(b'\n');
        bytes
    }
}

/// A version to be withdrawn.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// Folder of the project.
    pub project: PathBuf,
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of the version; the last one if none is named.
    pub version: Option<u32>,
    /// Name of whoever withdraws it.
    pub by: String,
    /// Day of the withdrawal. No clock is asked.
    pub on: NaiveDate,
    /// Reason, for whoever holds a copy.
    pub why: String,
}

/// A withdrawal that can be written.
#[derive(Debug, Clone)]
pub struct Withdrawing {
    /// The release that it is about.
    pub record: Record,
    /// Contents of the file that will be written.
    pub withdrawal: Withdrawal,
    /// Path of the file.
    pub path: PathBuf,
}

impl Withdraw {
    /// The withdrawal, if there is such a version and it is not withdrawn yet. Nothing is written.
    pub fn prepare(&self, findings: &mut Findings) -> Option<Withdrawing> {
        self.check(findings);
        let sealed = self.sealed(findings)?;
        let record = Record::of(&sealed).map_err(|why| findings.push(damaged(&sealed, &why))).ok()?;
        match Withdrawal::of(&sealed) {
            Ok(None) => {}
            Ok(Some(there)) => {
                let message = format!("{} is withdrawn since {}: {}", record.name(), there.on, there.why);
                findings.push(Finding::new(Code::NotWithdrawn, message, TAKE_BACK));
            }
            Err(why) => findings.push(unreadable(&sealed, &why)),
        }
        let on = self.on.to_string();
        if on < record.on {
            let message = format!(
                "{} was released on {}, after the day on which it would be withdrawn",
                record.name(),
                record.on
            );
            findings.push(Finding::new(Code::NotWithdrawn, message, "write --on with the day of the withdrawal"));
        }
        if findings.has_errors() {
            return None;
        }
        let (edition, version) = (sealed.edition.clone(), sealed.version);
        let withdrawal =
            Withdrawal { format: FORMAT, edition, version, by: self.by.clone(), on, why: self.why.clone() };
        Some(Withdrawing { record, withdrawal, path: sealed.withdrawal_path() })
    }

    /// A withdrawal is on record with a name and a reason, each on one line.
    fn check(&self, findings: &mut Findings) {
        if !is_plain_line(&self.by) {
            let message = "the name of whoever withdraws is empty, or holds characters that nobody sees";
            findings.push(Finding::new(Code::BadValue, message, "write --by \"NAME\", on one line"));
        }
        if !is_plain_line(&self.why) {
            let message = "the reason is empty, or holds characters that nobody sees";
            findings.push(Finding::new(Code::BadValue, message, "write --why \"REASON\", on one line"));
        }
    }

    fn sealed(&self, findings: &mut Findings) -> Option<Sealed> {
        let all = releases::of_edition(&self.project, &self.edition);
        let has = all.iter().map(|sealed| sealed.version.to_string()).collect::<Vec<_>>().join(", ");
        let found = match self.version {
            None => all.into_iter().next_back(),
            Some(version) => all.into_iter().find(|sealed| sealed.version == version),
        };
        if found.is_none() {
            let (message, hint) = match (self.version, has.as_str()) {
                (_, "") => (format!("`{}` was never released", self.edition), "name an edition that was".to_owned()),
                (version, has) => (
                    format!("`{}` has no version {}", self.edition, version.unwrap_or_default()),
                    format!("name one of these: {has}"),
                ),
            };
            findings.push(Finding::new(Code::NotWithdrawn, message, hint));
        }
        found
    }
}

impl Withdrawing {
    /// Writes it: whole, or not at all. The sealed folder stays as it is.
    ///
    /// # Errors
    ///
    /// Fails with a finding if it cannot be written, or was withdrawn meanwhile.
    pub fn write(&self) -> Result<(), Box<Finding>> {
        store::create(&self.path, &self.withdrawal.write()).map_err(|error| {
            let path = self.path.display();
            Box::new(match error.kind() {
                io::ErrorKind::AlreadyExists => {
                    let message = format!("{} was withdrawn meanwhile", self.record.name());
                    Finding::new(Code::NotWithdrawn, message, TAKE_BACK)
                }
                _ => {
                    let hint = "check the folder's permissions and the space on the disk; nothing was withdrawn";
                    Finding::new(Code::WriteFailed, format!("{path} cannot be written: {error}"), hint)
                }
            })
        })
    }
}

/// The way to undo a withdrawal.
const TAKE_BACK: &str = "to take that back, delete the file beside the sealed folder, with a commit that says why";

fn damaged(sealed: &Sealed, why: &str) -> Finding {
    let name = format!("{} version {}", sealed.edition, sealed.version);
    let message = format!("the record of {name} cannot be read: {why}");
    Finding::new(Code::DamagedRelease, message, "take it back from version control").about(Subject::file(name))
}

/// The finding about a withdrawal that nobody can read. It is one all the same: no version counts that may be withdrawn.
pub(crate) fn unreadable(sealed: &Sealed, why: &str) -> Finding {
    let name = format!("{} version {}", sealed.edition, sealed.version);
    let message = format!("the withdrawal of {name} cannot be read: {why}");
    let hint = "take it back from version control; until then the version counts as withdrawn";
    Finding::new(Code::DamagedRelease, message, hint).about(Subject::file(name))
}
