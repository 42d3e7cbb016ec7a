//! The two sides of a comparison, as somebody names them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::finding::{Code, Finding, Findings};
use crate::name::{EditionId, LanguageTag};
use crate::project::releases;
use crate::release::{Content, Record};
use crate::workspace::View;

/// A side as somebody names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of a released version; the project as it is now if absent.
    pub version: Option<u32>,
}

impl Asked {
    /// Reads `edition` or `edition@1`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('@') {
            None => Some(Self { edition: text.into(), version: None }),
            Some((edition, version)) => {
                let version = version.parse().ok().filter(|version| *version > 0)?;
                Some(Self { edition: edition.into(), version: Some(version) })
            }
        }
    }

    /// The side as it was named.
    pub fn name(&self) -> String {
        match self.version {
            Some(version) => format!("{}@{version}", self.edition),
            None => self.edition.to_string(),
        }
    }
}

/// Two sides.
pub struct Sides {
    /// The old one.
    pub old: Side,
    /// The new one.
    pub new: Side,
}

impl Sides {
    /// Whether the edition codes say that every page in a language looks the same.
    pub(super) fn have_same_pages(&self, language: &LanguageTag) -> bool {
        let [old, new] = [&self.old, &self.new].map(|side| side.codes.get(language));
        old.is_some() && old == new
    }
}

/// A side of a comparison: what it tells its readers, and where that comes from.
pub struct Side {
    /// Its name: an edition, or one of its versions as `edition@1`.
    pub name: String,
    /// Name of its edition.
    pub edition: EditionId,
    /// Its statements to readers.
    pub content: Content,
    /// The codes on its pages, by language, each with the digits of the imprint that go on from it.
    pub codes: BTreeMap<LanguageTag, EditionCode>,
    /// Facts of its release; absent for the project as it is.
    pub released: Option<Released>,
    pub(super) made_from: MadeFrom,
}

/// The code of an edition in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionCode {
    /// Letters, version, language and six digits.
    pub code: String,
    /// The digits of the imprint; empty in records of earlier programs.
    pub digest: String,
}

impl EditionCode {
    /// The six digits at its end.
    pub(super) fn last_digits(&self) -> &str {
        self.code.rsplit(' ').next().unwrap_or_default()
    }
}

/// A release that a side is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// Number of the version.
    pub version: u32,
    /// Name of whoever released it.
    pub by: String,
    /// The day, ISO 8601.
    pub on: String,
    /// Reason for which it takes the place of the version before.
    pub why: Option<String>,
}

/// Inputs of a side, from which its pages can be laid out.
pub(super) enum MadeFrom {
    /// The project as it is, or exactly what is about to be sealed.
    Project(Arc<View>),
    /// Those that were sealed with a release of the project in this folder.
    Sealed { project: PathBuf, record: Box<Record> },
}

impl Side {
    /// A release of the project in this folder.
    pub fn of_release(project: &Path, record: Record) -> Self {
        let sealed = Box::new(record.clone());
        Self::of_record(record, MadeFrom::Sealed { project: project.to_owned(), record: sealed })
    }

    /// A release that is made of this project, and not sealed yet.
    pub(crate) fn to_be_released(view: &Arc<View>, record: Record) -> Self {
        Self::of_record(record, MadeFrom::Project(Arc::clone(view)))
    }

    fn of_record(record: Record, made_from: MadeFrom) -> Self {
        let name = record.side();
        let Record { edition, version, by, on, why, codes, mut digests, content, .. } = record;
        let codes = codes.into_iter().map(|(tag, code)| {
            let digest = digests.remove(&tag).unwrap_or_default();
            (tag, EditionCode { code, digest })
        });
        Self {
            name,
            edition,
            content,
            codes: codes.collect(),
            released: Some(Released { version, by, on, why }),
            made_from,
        }
    }
}

/// Both sides. Without a second one, the first is compared with the version before it, or with the last one that was
/// released. `None` after a finding.
pub fn sides(
    project: &Path,
    view: &Arc<View>,
    old: &Asked,
    new: Option<&Asked>,
    findings: &mut Findings,
) -> Option<Sides> {
    let (old, new) = match new {
        Some(new) => (old.clone(), new.clone()),
        None => (before(project, old, findings)?, old.clone()),
    };
    let [Some(old), Some(new)] = [old, new].map(|asked| side(project, view, &asked, findings)) else { return None };
    Some(Sides { old, new })
}

/// The version before a side.
fn before(project: &Path, asked: &Asked, findings: &mut Findings) -> Option<Asked> {
    let versions = releases::of_edition(project, &asked.edition).into_iter().map(|sealed| sealed.version);
    let before = versions.filter(|version| asked.version.is_none_or(|asked| *version < asked)).max();
    if before.is_none() {
        let message = format!("there is no release before `{}`", asked.name());
        let hint = "name two editions, or release it first; then it is compared with its last release";
        findings.push(Finding::new(Code::UnknownName, message, hint));
    }
    Some(Asked { edition: asked.edition.clone(), version: Some(before?) })
}

fn side(project: &Path, view: &Arc<View>, asked: &Asked, findings: &mut Findings) -> Option<Side> {
    match asked.version {
        Some(version) => released(project, asked, version, findings),
        None => working(view, &asked.edition, findings),
    }
}

fn released(project: &Path, asked: &Asked, version: u32, findings: &mut Findings) -> Option<Side> {
    let sealed = releases::of_edition(project, &asked.edition).into_iter().find(|sealed| sealed.version == version);
    let Some(sealed) = sealed else {
        let message = format!("there is no release `{}`", asked.name());
        findings.push(Finding::new(Code::UnknownName, message, "releases/ of the project has those that there are"));
        return None;
    };
    Record::of(&sealed)
        .map_err(|why| {
            let message = format!("the record of `{}` cannot be read: {why}", asked.name());
            findings.push(Finding::new(Code::DamagedRelease, message, "take it back from version control"));
        })
        .ok()
        .map(|record| Side::of_release(project, record))
}

/// The edition as the project has it, in every language that it has.
fn working(view: &Arc<View>, id: &EditionId, findings: &mut Findings) -> Option<Side> {
    let edition = view.named_edition(id, findings)?;
    let content = view.content(&edition)?;
    for language in edition.languages.iter().filter(|language| !content.languages.contains_key(*language)) {
        findings.extend((*view.texts(language).found).clone());
        findings.extend((*view.composed(id, language).found).clone());
    }
    let codes = edition.languages.iter().filter_map(|language| {
        let mark = &view.composed(id, language).value?.document.edition;
        Some((language.clone(), EditionCode { code: mark.code.clone(), digest: mark.digest.clone() }))
    });
    (content.languages.len() == edition.languages.len()).then(|| Side {
        name: id.to_string(),
        edition: id.clone(),
        codes: codes.collect(),
        content,
        released: None,
        made_from: MadeFrom::Project(Arc::clone(view)),
    })
}
