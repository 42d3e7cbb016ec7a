//! A comparison as a document of its own: an accessible PDF in a language of the programme, to be attached to a release.
//!
//! It says what the web page says, pictures of pages apart, and goes along the same line as every other document: its words
//! are messages, a template lays it out, and the file is judged as all accessible ones are.

mod tables;
mod texts;
mod voice;

use std::io;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::{Value, json};

use super::human::listed;
use super::pages::Pages;
use super::{Diff, Side, Sides};
use crate::document::{Document, Metadata};
use crate::export::{PdfIdentity, accessible_pdf};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{TemplateData, lay_out};
use crate::name::LanguageTag;
use crate::text::{Attribute, OwnMessage};
use crate::validation::validate;
use crate::workspace::{Crew, View};

use voice::Voice;

/// The template that sets the report.
const TEMPLATE: &str = "change-report";
/// Name of the report in findings.
const FILE: &str = "changes.pdf";

/// The report in a language of the programme: in the one that its texts are written in, if none is named. `None` after a
/// finding.
///
/// # Errors
///
/// Fails if no threads can be started.
pub fn report(
    view: &Arc<View>,
    (diff, sides): (&Diff, &Sides),
    language: Option<&LanguageTag>,
    crew: &Crew,
    findings: &mut Findings,
) -> io::Result<Option<Vec<u8>>> {
    let Some(voice) = Voice::of(view, language, findings) else { return Ok(None) };
    let pages = Pages::of(diff, sides, crew.clone())?;
    let issued = issued(view, &sides.new);
    let job = Job {
        document: Document::bare(&voice.language, metadata(view, &voice, diff, issued)),
        content: content(&voice, diff, sides, &pages),
        identity: PdfIdentity { ident: format!("{} {} {}", diff.old, diff.new, voice.language.tag), issued },
    };
    let (view, mut made) = (Arc::clone(view), None);
    crew.clone().run(vec![job], move |job| job.pdf(&view), |_, end| made = end.ok())?;
    let Some((pdf, found)) = made else {
        let message = format!("{FILE} was not made within {} seconds, or not at all", crew.deadline.as_secs());
        findings.push(Finding::new(Code::Export, message, "allow it more time with --deadline"));
        return Ok(None);
    };
    findings.extend(found);
    Ok(pdf)
}

/// The moment that dates the report: the day of the new side's release, or that on which its edition is issued. No clock
/// is asked.
fn issued(view: &View, new: &Side) -> DateTime<Utc> {
    let released = new.released.as_ref().and_then(|released| released.on.parse::<NaiveDate>().ok());
    let released = released.map(|day| day.and_time(NaiveTime::MIN).and_utc());
    released.or_else(|| view.edition(&new.edition).value.map(|edition| edition.issued)).unwrap_or_default()
}

fn metadata(view: &View, voice: &Voice, diff: &Diff, issued: DateTime<Utc>) -> Metadata {
    let programme = view.model().map(|model| &model.programme);
    let said = |message: &crate::name::MessageId| voice.plain(message);
    Metadata {
        title: title(voice, diff),
        authors: programme.iter().map(|programme| said(&programme.publisher.value)).collect(),
        subject: voice.plain(&OwnMessage::ChangesTitle.form(Attribute::Description)),
        keywords: vec![diff.old.clone(), diff.new.clone()],
        rights: programme.map(|programme| said(&programme.rights.value)).unwrap_or_default(),
        issued: issued.into(),
        issued_on: issued.date_naive(),
    }
}

fn title(voice: &Voice, diff: &Diff) -> String {
    voice.say(OwnMessage::ChangesTitle, &[("old", &diff.old), ("new", &diff.new)])
}

/// Everything that the template sets.
fn content(voice: &Voice, diff: &Diff, sides: &Sides, pages: &Pages) -> Value {
    let is_nothing = diff.figures.is_empty() && diff.texts.is_empty() && diff.alternatives.is_empty();
    let of_one = Some(listed(&diff.languages_of_one)).filter(|listed| !listed.is_empty());
    json!({
        "title": title(voice, diff),
        "sides": tables::sides(voice, sides),
        "summary": tables::summary(voice, diff),
        "nothing": is_nothing.then(|| voice.word(OwnMessage::ChangesNothing)),
        "languages-of-one": of_one.map(|tags| voice.say(OwnMessage::ChangesOneSide, &[("languages", &tags)])),
        "figures": tables::figures(voice, diff, pages),
        "texts": texts::texts(voice, diff),
    })
}

/// A report that is to be made.
struct Job {
    document: Document,
    content: Value,
    identity: PdfIdentity,
}

impl Job {
    /// Lays it out, exports it, and judges the file.
    fn pdf(&self, view: &View) -> (Option<Vec<u8>>, Findings) {
        let mut findings = Findings::default();
        let data = TemplateData::of_report(&self.document, &self.content);
        let pages = lay_out(&view.engine, view.sources(), TEMPLATE, &data, &mut findings);
        let pdf =
            pages.and_then(|pages| accessible_pdf(&pages.document, &self.document, &self.identity, &mut findings));
        if let Some(pdf) = &pdf {
            validate(pdf, FILE).into_iter().for_each(|finding| findings.push(finding));
        }
        (pdf.filter(|_| !findings.has_errors()), findings)
    }
}
