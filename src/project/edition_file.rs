//! `editions/*.toml`: one file for each published edition.

use chrono::{DateTime, Datelike, FixedOffset, Utc};

use super::toml_file::{Value, read_file};
use super::waiver;
use crate::calendar::CalendarDate;
use crate::finding::{Code, Finding, Findings, Waiver};
use crate::name::{LanguageTag, MessageId, SurveyId};
use crate::source::{FileId, Located};

/// Edition to publish: a document with the values of a survey, in some languages.
#[derive(Debug)]
pub struct EditionFile {
    /// Name of the structure, `documents/<name>.toml`.
    pub document: Located<String>,
    /// Name of the survey, `observations/<name>.toml`.
    pub observations: Located<SurveyId>,
    /// Names of earlier surveys whose values the edition may show beside its own.
    pub earlier: Vec<Located<SurveyId>>,
    /// The date that the edition goes by.
    pub version: Located<CalendarDate>,
    /// The moment that dates all outputs. No clock is read. Where a day is meant, it is the day in the
    /// offset that the file states; where a moment is, UTC.
    pub issued: Located<DateTime<FixedOffset>>,
    pub languages: Vec<Located<LanguageTag>>,
    /// Name of the print shop, where it is not the programme's.
    pub print_shop: Option<Located<String>>,
    /// Messages that nobody has read for this edition.
    pub unreviewed: Vec<Located<MessageId>>,
    /// Findings of this edition that somebody answers for.
    pub waivers: Vec<Waiver>,
}

fn some_languages(value: &Value) -> Option<Vec<Located<LanguageTag>>> {
    let languages = value.names()?;
    if languages.is_empty() {
        value.report(Finding::new(Code::BadValue, "an edition without a language", "name at least one"));
        return None;
    }
    Some(languages)
}

/// A moment that every output can state: a spreadsheet knows the years from 1900 on (ISO/IEC 29500-1,
/// 18.17.4), and XMP those of four digits.
fn issued(value: &Value) -> Option<Located<DateTime<FixedOffset>>> {
    let issued = value.moment()?;
    let year = issued.with_timezone(&Utc).year();
    if !(1900..=9999).contains(&year) {
        let message = "spreadsheets cannot be dated before 1900, and no file after 9999, in UTC";
        value.report(Finding::new(Code::FormatLimit, message, "write the moment at which the edition is issued"));
        return None;
    }
    Some(Located::new(issued, value.origin.clone()))
}

/// Reads the file.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<EditionFile> {
    read_file(file, text, findings, |root| {
        let document = root.require("document").and_then(|value| value.string());
        let observations = root.require("observations").and_then(|value| value.name());
        let earlier = root.get("earlier").map_or(Some(Vec::new()), |value| value.names());
        let version =
            root.require("version").and_then(|value| Some(Located::new(value.calendar_date()?, value.origin)));
        let issued = root.require("issued").and_then(|value| issued(&value));
        let languages = root.require("languages").and_then(|value| some_languages(&value));
        let print_shop = root.get("print-shop").and_then(|value| value.string());
        let unreviewed = root.get("unreviewed").map_or(Some(Vec::new()), |value| value.names());
        let waivers = waiver::read(root);
        Some(EditionFile {
            document: document?,
            observations: observations?,
            earlier: earlier?,
            version: version?,
            issued: issued?,
            languages: languages?,
            print_shop,
            unreviewed: unreviewed?,
            waivers,
        })
    })
}
