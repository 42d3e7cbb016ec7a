//! The two sides of a comparison, as somebody names them.

use std::path::Path;
use std::sync::Arc;

use crate::finding::{Code, Finding, Findings};
use crate::name::EditionId;
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

/// Two sides, each with its name.
pub struct Sides {
    /// The old one.
    pub old: (String, Content),
    /// The new one.
    pub new: (String, Content),
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
    let sides = [content(project, view, &old, findings), content(project, view, &new, findings)];
    let [Some(old_content), Some(new_content)] = sides else { return None };
    Some(Sides { old: (old.name(), old_content), new: (new.name(), new_content) })
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

fn content(project: &Path, view: &Arc<View>, asked: &Asked, findings: &mut Findings) -> Option<Content> {
    match asked.version {
        Some(version) => released(project, asked, version, findings),
        None => working(view, &asked.edition, findings),
    }
}

fn released(project: &Path, asked: &Asked, version: u32, findings: &mut Findings) -> Option<Content> {
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
        .map(|record| record.content)
}

/// The edition as the project has it, in every language that it has.
fn working(view: &Arc<View>, id: &EditionId, findings: &mut Findings) -> Option<Content> {
    let edition = view.named_edition(id, findings)?;
    let content = view.content(&edition)?;
    for language in edition.languages.iter().filter(|language| !content.languages.contains_key(*language)) {
        findings.extend((*view.texts(language).found).clone());
        findings.extend((*view.composed(id, language).found).clone());
    }
    (content.languages.len() == edition.languages.len()).then_some(content)
}
