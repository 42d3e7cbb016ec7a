//! `edition reviewed`: texts that somebody has read for an edition.

use std::io;
use std::ops::Range;
use std::path::PathBuf;

use toml_edit::{Document, Value};

use super::wanted::Wanted;
use crate::finding::{Finding, Findings};
use crate::name::{EditionId, MessageId};
use crate::store::{Splice, line_start, next_line, rewrite_text, spliced};
use crate::workspace::View;

/// Texts that were read.
#[derive(Debug, Clone)]
pub struct Review {
    /// Folder of the project.
    pub project: PathBuf,
    /// The edition that they were read for.
    pub edition: EditionId,
    /// The texts.
    pub read: Wanted<MessageId>,
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
    let (_, edition_file) = super::edition_file_of(view, &review.edition, findings)?;
    let listed: Vec<MessageId> = edition_file.unreviewed.iter().map(|message| message.value.clone()).collect();
    let edition = &review.edition;
    let missing = |name: &MessageId| format!("`{name}` is not among the unread texts of `{edition}`");
    let hint = format!("editions/{edition}.toml lists them under `unreviewed`");
    let read = review.read.of(&listed, missing, &hint, findings)?;
    let path = review.project.join("editions").join(format!("{}.toml", review.edition));
    rewrite_text(&path, |text| without(text, &read)).map_err(|kept| findings.push(kept.finding())).ok()?;
    let left = listed.into_iter().filter(|name| !read.contains(name)).collect();
    Some((read, left))
}

/// The file without these names in its list of unread texts; without the list, and what is said of it right above, if
/// nothing is left in it.
fn without(text: &str, read: &[MessageId]) -> Option<String> {
    let file = Document::parse(text).ok()?;
    let (key, item) = file.get_key_value("unreviewed")?;
    let is_read = |name: &&Value| name.as_str().is_some_and(|name| read.iter().any(|read| read == name));
    let list = item.as_array()?;
    let places: Vec<Range<usize>> = list.iter().filter(is_read).filter_map(Value::span).collect();
    let gone = if places.len() == list.len() {
        vec![lines_with_remarks(text, key.span()?.start..item.span()?.end)]
    } else {
        places.into_iter().map(|place| entry(text, place)).collect()
    };
    let splices: Vec<Splice> = gone.into_iter().map(|range| Splice { range, text: String::new() }).collect();
    Some(spliced(text, &splices))
}

/// The lines of a range, with the comments right above it.
fn lines_with_remarks(text: &str, range: Range<usize>) -> Range<usize> {
    let mut start = line_start(text, range.start);
    while start > 0 && text[line_start(text, start - 1)..start].starts_with('#') {
        start = line_start(text, start - 1);
    }
    start..next_line(text, range.end)
}

/// An entry of a list with its comma: the line, if it has one of its own.
fn entry(text: &str, place: Range<usize>) -> Range<usize> {
    let rest = text[place.end..].trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start_matches([' ', '\t']);
    let lines = line_start(text, place.start)..next_line(text, place.end);
    let has_line = text[lines.start..place.start].trim().is_empty() && rest.starts_with(['\r', '\n', '#']);
    if has_line { lines } else { place.start..text.len() - rest.len() }
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

    #[test]
    fn nothing_else_changes() {
        let text = "a = 1\r\n# why\r\nunreviewed = [\r\n  \"x\", # one\r\n  \"y\"\r\n]\r\nb = 2\r\n";
        assert_eq!(without(text, &["x".into()]).unwrap(), text.replace("  \"x\", # one\r\n", ""));
        assert_eq!(without(text, &["x".into(), "y".into()]).unwrap(), "a = 1\r\nb = 2\r\n");
        let text = "unreviewed = [\"x\", \"y\", \"z\"]\n";
        assert_eq!(without(text, &["x".into()]).unwrap(), "unreviewed = [\"y\", \"z\"]\n");
        assert_eq!(without(text, &["y".into(), "z".into()]).unwrap(), "unreviewed = [\"x\", ]\n");
    }
}
