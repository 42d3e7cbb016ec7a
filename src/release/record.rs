//! `release.json`: the record of a release, in its sealed folder.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Content;
use crate::name::{EditionId, LanguageTag};
use crate::project::releases::{Sealed, is_digest, is_file_name};
use crate::record::manifest::Component;
use crate::source::digest::InputRecord;

/// Form of the record that this program writes.
const FORMAT: u32 = 1;

/// The record of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Record {
    /// Form of the record itself.
    format: u32,
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of the version, from one.
    pub version: u32,
    /// Name of whoever released it.
    pub by: String,
    /// Day of the release, ISO 8601.
    pub on: String,
    /// Reason for which it takes the place of the version before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<String>,
    pub(crate) program: Component,
    pub(crate) engine: Component,
    /// Digest of the inputs that the edition depends on, as its manifest has it.
    pub inputs_digest: String,
    /// The codes on its pages, by language.
    pub codes: BTreeMap<LanguageTag, String>,
    /// The digits in its imprints, which go on from those of the codes, by language.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub digests: BTreeMap<LanguageTag, String>,
    /// The files that were published.
    pub outputs: Vec<SealedFile>,
    /// Inputs from which the same files can be made again.
    pub inputs: Vec<InputRecord>,
    /// Statements to its readers.
    pub content: Content,
}

/// A file that was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct SealedFile {
    /// Its name in the sealed folder.
    pub file: String,
    /// Its language; absent for the manifest.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub language: Option<LanguageTag>,
    /// Kind of output, as in a manifest.
    pub kind: String,
    /// `print` or `accessible`; empty for the manifest.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub profile: String,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// Facts of a release that its content does not have.
pub(crate) struct About {
    pub edition: EditionId,
    pub version: u32,
    pub by: String,
    pub on: String,
    pub why: Option<String>,
    pub inputs_digest: String,
}

impl Record {
    pub(crate) fn new(
        about: About,
        (codes, digests): (BTreeMap<LanguageTag, String>, BTreeMap<LanguageTag, String>),
        outputs: Vec<SealedFile>,
        inputs: Vec<InputRecord>,
        content: Content,
    ) -> Self {
        let About { edition, version, by, on, why, inputs_digest } = about;
        let (program, engine) = (Component::program(), Component::engine());
        Self {
            format: FORMAT,
            edition,
            version,
            by,
            on,
            why,
            program,
            engine,
            inputs_digest,
            codes,
            digests,
            outputs,
            inputs,
            content,
        }
    }

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// Fails with the reason if it is none, or one of another form than this program knows.
    pub fn parse(bytes: &[u8]) -> Result<Self, String> {
        #[derive(Deserialize)]
        struct Format {
            format: u32,
        }
        let Format { format } = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if format != FORMAT {
            return Err(format!(
                "it has form {format}, and this program reads form {FORMAT}; use a later version of it"
            ));
        }
        let record: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        record.check()?;
        Ok(record)
    }

    /// Reads the record of a sealed folder.
    ///
    /// # Errors
    ///
    /// As [`parse`](Self::parse), or because it cannot be read at all.
    pub fn of(sealed: &Sealed) -> Result<Self, String> {
        Self::parse(&sealed.record().map_err(|error| error.to_string())?)
    }

    /// Names and digests are those of files and contents, whoever has written them.
    fn check(&self) -> Result<(), String> {
        if let Some(output) = self.outputs.iter().find(|it| !is_file_name(&it.file) || !is_digest(&it.sha256)) {
            return Err(format!("`{}` is no file with a SHA-256", output.file));
        }
        match self.inputs.iter().find(|input| !is_digest(&input.sha256)) {
            Some(input) => Err(format!("the digest of {} is no SHA-256", input.path)),
            None => Ok(()),
        }
    }

    /// The record as it is written.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a record is plain data");
        bytes.push(b'\n');
        bytes
    }

    /// The version as people name it.
    pub fn name(&self) -> String {
        format!("{} version {}", self.edition, self.version)
    }

    /// The version as a side of a comparison.
    pub fn side(&self) -> String {
        format!("{}@{}", self.edition, self.version)
    }

    /// Program and engine that made its files.
    pub fn made_by(&self) -> String {
        format!("{} {} with {} {}", self.program.name, self.program.version, self.engine.name, self.engine.version)
    }

    /// Program and engine that run now.
    pub(crate) fn made_by_this() -> String {
        let (program, engine) = (Component::program(), Component::engine());
        format!("{} {} with {} {}", program.name, program.version, engine.name, engine.version)
    }

    /// Whether this very program made its files.
    pub fn is_of_this_program(&self) -> bool {
        self.program == Component::program() && self.engine == Component::engine()
    }
}
