//! Which version counts: of an edition its last one, and of a series its latest edition.
//!
//! All who say so ask here: `verify`, and the public pages of the service.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Archive;
use super::judge::Withdrawn;
use super::text::squeezed;
use crate::calendar::CalendarDate;
use crate::finding::did_you_mean;
use crate::name::EditionId;
use crate::project::releases::Sealed;
use crate::release::Record;

/// A released version: its record, and the folder that it lies in.
pub(crate) type Version<'a> = &'a (Record, Sealed);

impl Archive {
    /// All versions, by edition and number.
    pub(crate) fn versions(&self) -> impl DoubleEndedIterator<Item = Version<'_>> {
        self.releases.iter()
    }

    /// The versions of an edition, the first one first.
    pub(crate) fn of_edition<'a>(&'a self, edition: &str) -> impl DoubleEndedIterator<Item = Version<'a>> {
        self.releases.iter().filter(move |(record, _)| record.edition.as_str() == edition)
    }

    /// The last version of an edition, unless the record of a later one cannot be read.
    pub(crate) fn last(&self, edition: &str) -> Option<Version<'_>> {
        self.of_edition(edition).next_back().filter(|(record, _)| !self.has_unread_after(record))
    }

    /// The version of an edition that counts: the last one. None does where its record cannot be read, or where it is
    /// withdrawn: one that was superseded does not count again.
    pub(crate) fn current(&self, edition: &str) -> Option<Version<'_>> {
        self.last(edition).filter(|(record, _)| self.withdrawn(record).is_none())
    }

    /// The withdrawal of a version.
    pub(crate) fn withdrawn(&self, record: &Record) -> Option<&Withdrawn> {
        self.withdrawn.get(&(record.edition.clone(), record.version))
    }

    /// Whether the last version of an edition is withdrawn.
    pub(crate) fn is_withdrawn(&self, edition: &str) -> bool {
        self.last(edition).is_some_and(|(record, _)| self.withdrawn(record).is_some())
    }

    /// Versions that have taken the place of this one, the last one last.
    pub(super) fn later(&self, record: &Record) -> Vec<&Record> {
        let others = self.of_edition(record.edition.as_str()).map(|(other, _)| other);
        others.filter(|other| other.version > record.version).collect()
    }

    /// Whether there is a later version than this and all others that can be read.
    pub(super) fn has_unread_after(&self, record: &Record) -> bool {
        let last = self.later(record).last().map_or(record.version, |last| last.version);
        self.unread.iter().any(|sealed| sealed.edition == record.edition && sealed.version > last)
    }

    /// The editions of a document, which are a series, the latest one first: by the date that each goes by, and of those
    /// with the same one by the day of the first release.
    pub(crate) fn series(&self, document: &str) -> Vec<&EditionId> {
        let of_document = self.releases.iter().map(|(record, _)| record);
        let mut first: Vec<&Record> = of_document.filter(|record| record.content.document == document).collect();
        first.dedup_by_key(|record| &record.edition);
        first.sort_by_key(|record| Reverse((last_day(record), &record.on, &record.edition)));
        first.into_iter().map(|record| &record.edition).collect()
    }

    /// The edition of a series that counts: the latest one that is not withdrawn.
    pub(crate) fn counting(&self, document: &str) -> Option<&EditionId> {
        self.series(document).into_iter().find(|edition| !self.is_withdrawn(edition.as_str()))
    }

    /// The names of all series.
    pub(crate) fn documents(&self) -> BTreeSet<&str> {
        self.releases.iter().map(|(record, _)| record.content.document.as_str()).collect()
    }

    /// The released code that is most like this one, if any is like it.
    pub(crate) fn nearest_code(&self, code: &str) -> Option<&str> {
        let known = || self.releases.iter().flat_map(|(record, _)| record.codes.values()).map(String::as_str);
        let wanted = squeezed(code).to_uppercase();
        let near = known().find(|known| squeezed(known).to_uppercase() == wanted);
        near.or_else(|| did_you_mean(code, known()))
    }
}

/// The last day that the date of an edition can mean; of two that none is known of, neither is later.
fn last_day(record: &Record) -> Option<chrono::NaiveDate> {
    Some(record.content.version.parse::<CalendarDate>().ok()?.span()?.to)
}
