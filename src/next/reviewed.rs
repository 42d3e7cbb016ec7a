//! `edition reviewed`: texts that somebody has read for an edition.

use std::io;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item};

use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{EditionId, MessageId};
use crate::store::{Kept, rewrite};
use crate::workspace::View;

/// Texts that were read.
#[derive(Debug, Clone)]
pub struct Review {
    /// Folder of the project.
    pub project: PathBuf,
    /// The edition that they were read for.
    pub edition: EditionId,
    /// The texts.
    pub read: Read,
}

/// Messages by name, or all that the edition still names as unread.
#[derive(Debug, Clone)]
pub enum Read {
    /// All of them.
    All,
    /// Those with these names.
    These(Vec<MessageId>),
}

/// Result of a review: what is still to be read, and why something could not be taken off the list. Nothing is written
/// unless every message that was named is on it.
pub struct Reviewed {
    /// The project, for findings to point into.
    pub view: View,
    /// Reasons for which something could not be taken off.
    pub findings: Vec<Finding>,
    /// Messages taken off the list.
    pub read: Vec<MessageId>,
    /// Messages that are left on it.
    pub left: Vec<MessageId>,
}

/// Takes texts off the list of an edition.
///
/// # Errors
///
/// Fails if the project's folder cannot be read; everything else is a finding.
pub fn review(review: &Review) -> io::Result<Reviewed> {
    let view = View::open(&review.project)?;
    let mut findings = Findings::default();
    let (read, left) = take_off(&view, review, &mut findings).unwrap_or_default();
    Ok(Reviewed { view, findings: findings.sorted(), read, left })
}

fn take_off(view: &View, review: &Review, findings: &mut Findings) -> Option<(Vec<MessageId>, Vec<MessageId>)> {
    let Some(model) = view.model() else {
        findings.extend(view.found().clone());
        return None;
    };
    let Some(release) = model.releases.get(&review.edition) else {
        findings.push(super::unknown_edition(view, model, &review.edition));
        return None;
    };
    let listed: Vec<MessageId> = release.unreviewed.iter().map(|message| message.value.clone()).collect();
    let read = match &review.read {
        Read::All => listed.clone(),
        Read::These(names) => names.clone(),
    };
    let unknown: Vec<_> = read.iter().filter(|name| !listed.contains(name)).collect();
    unknown.iter().for_each(|name| findings.push(not_listed(name, &review.edition, &listed)));
    if !unknown.is_empty() {
        return None;
    }
    let path = review.project.join("editions").join(format!("{}.toml", review.edition));
    write(&path, &read).map_err(|kept| findings.push(kept.finding())).ok()?;
    let left = listed.into_iter().filter(|name| !read.contains(name)).collect();
    Some((read, left))
}

fn not_listed(name: &MessageId, edition: &EditionId, listed: &[MessageId]) -> Finding {
    let message = format!("`{name}` is not among the unread texts of `{edition}`");
    let hint = match did_you_mean(name.as_str(), listed.iter().map(MessageId::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("editions/{edition}.toml lists them under `unreviewed`"),
    };
    Finding::new(Code::UnknownName, message, hint)
}

fn write(path: &Path, read: &[MessageId]) -> Result<(), Kept> {
    rewrite(path, |bytes| without(std::str::from_utf8(bytes).ok()?, read).map(String::into_bytes))
}

/// The file without these names in its list of unread texts; without the list if nothing is left in it.
fn without(text: &str, read: &[MessageId]) -> Option<String> {
    let mut file: DocumentMut = text.parse().ok()?;
    let list = file.get_mut("unreviewed").and_then(Item::as_array_mut)?;
    list.retain(|name| name.as_str().is_none_or(|name| !read.iter().any(|read| read == name)));
    if list.is_empty() {
        file.remove("unreviewed");
    }
    Some(file.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_order_stay() {
        let text = "# one\ndocument = \"a\" # two\nunreviewed = [\n  \"x\", # three\n  \"y\",\n]\n\n# four\n[[waiver]]\ncode = \"F022\"\n";
        let less = without(text, &["x".into()]).unwrap();
        assert!(less.contains("# one\ndocument = \"a\" # two\n") && less.contains("# four\n[[waiver]]"), "{less}");
        assert!(!less.contains("\"x\"") && less.contains("\"y\""), "{less}");
        let none = without(text, &["x".into(), "y".into()]).unwrap();
        assert!(!none.contains("unreviewed") && none.contains("# four"), "{none}");
        assert_eq!(without("document = \"a\"\n", &["x".into()]), None);
    }
}
