//! The one JSON document that a template gets.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};

use crate::document::{Chart, Document, Highlight};
use crate::name::LanguageTag;
use crate::profile::Profile;
use crate::text::capitals::{in_capitals, runs_in_capitals};
use crate::text::division;
use crate::text::rich::with_claims_as_text;

/// A document for a profile, with the files that go into the PDF.
pub struct TemplateData<'a> {
    pub document: &'a Document,
    pub profile: Profile,
    /// On all sides, in millimetres.
    pub bleed_mm: f64,
    pub attachments: &'a [Attachment],
    /// Charts that are laid out each by itself, instead of the document.
    pub charts: Vec<&'a Chart>,
    /// Content of a social card that is laid out instead of the document.
    pub card: Option<Highlight<'a>>,
    /// Content of a report of changes that is laid out instead of the document.
    pub changes: Option<&'a Value>,
    /// The word that marks every page of a draft.
    pub draft_mark: Option<&'a str>,
}

/// A file inside the PDF.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub name: String,
    pub mime_type: &'static str,
    /// PDF/A-3, 6.8: how the file relates to the document.
    pub relationship: &'static str,
    pub description: String,
    pub bytes: Arc<[u8]>,
}

impl Attachment {
    /// The path under which templates read it.
    pub fn path(&self) -> String {
        format!("attachments/{}", self.name)
    }
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Root<'a> {
    profile: ProfileData,
    draft: Option<&'a str>,
    attachments: Vec<AttachmentData<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    charts: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    card: Option<&'a Highlight<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<&'a Value>,
    #[serde(flatten)]
    document: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct ProfileData {
    name: &'static str,
    palette: &'static str,
    bleed_mm: f64,
    links: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct AttachmentData<'a> {
    path: String,
    name: &'a str,
    mime_type: &'a str,
    relationship: &'a str,
    description: &'a str,
}

impl<'a> TemplateData<'a> {
    /// A report of changes, to be read on screens.
    pub(crate) fn of_report(document: &'a Document, changes: &'a Value) -> Self {
        Self {
            document,
            profile: Profile::Accessible,
            bleed_mm: 0.0,
            attachments: &[],
            charts: Vec::new(),
            card: None,
            changes: Some(changes),
            draft_mark: None,
        }
    }
}

impl TemplateData<'_> {
    /// The document as JSON.
    pub fn to_json(&self) -> Vec<u8> {
        let mut document = serde_json::to_value(self.document).expect("a document is plain data");
        for (mark, funder) in
            document["funders"]["marks"].as_array_mut().into_iter().flatten().zip(&self.document.funders.marks)
        {
            let asset = match self.profile {
                Profile::Print => &funder.print,
                Profile::Accessible => &funder.screen,
            };
            mark["asset"] = asset.as_ref().map_or(Value::Null, |path| format!("/{path}").into());
        }
        self.add_capitals(&mut document);
        add_whole_parts(&mut document, &self.document.language.tag);
        let profile = ProfileData {
            name: self.profile.name(),
            palette: self.profile.palette(),
            bleed_mm: self.bleed_mm,
            links: self.profile == Profile::Accessible,
        };
        let attachments = self.attachments.iter().map(|attachment| AttachmentData {
            path: format!("/{}", attachment.path()),
            name: &attachment.name,
            mime_type: attachment.mime_type,
            relationship: attachment.relationship,
            description: &attachment.description,
        });
        let charts = self.charts.iter().map(|chart| by_itself(chart)).collect();
        let (attachments, card) = (attachments.collect(), self.card.as_ref());
        let (draft, changes) = (self.draft_mark, self.changes);
        let root = Root { profile, draft, attachments, charts, card, changes, document };
        serde_json::to_vec(&root).expect("template data is plain data")
    }

    /// Adds the texts that are set in capitals, since templates know no languages.
    fn add_capitals(&self, document: &mut Value) {
        let locale = &self.document.language.locale;
        let masthead = &self.document.masthead;
        document["masthead"]["kicker-capitals"] =
            json!(with_claims_as_text(&runs_in_capitals(&masthead.kicker, locale)));
        document["words"]["version-capitals"] = in_capitals(&self.document.words.version, locale).into();
        for (index, section) in self.document.sections.iter().enumerate() {
            let kicker = section.kicker.as_ref().map(|kicker| with_claims_as_text(&runs_in_capitals(kicker, locale)));
            document["sections"][index]["kicker-capitals"] = json!(kicker);
        }
    }
}

/// Adds to the texts of paragraphs and lists which parts of their words stay whole, since the engine knows no least number of
/// letters on a line. Nothing else is divided, unless a word fits no line.
fn add_whole_parts(value: &mut Value, language: &LanguageTag) {
    let kind = value.get("kind").and_then(Value::as_str).unwrap_or_default().to_owned();
    match (kind.as_str(), value) {
        ("paragraph", block) => add_to_runs(&mut block["runs"], language),
        ("list", block) => each(&mut block["items"], |item| add_to_runs(item, language)),
        (_, Value::Object(object)) => object.values_mut().for_each(|value| add_whole_parts(value, language)),
        (_, value) => each(value, |item| add_whole_parts(item, language)),
    }
}

fn each(list: &mut Value, change: impl FnMut(&mut Value)) {
    list.as_array_mut().into_iter().flatten().for_each(change);
}

fn add_to_runs(runs: &mut Value, language: &LanguageTag) {
    let Some((last, before)) = runs.as_array_mut().and_then(|runs| runs.split_last_mut()) else { return };
    before.iter_mut().for_each(|run| add_to_run(run, |text| division::whole(text, language)));
    add_to_run(last, |text| division::whole_at_end(text, language));
}

fn add_to_run(run: &mut Value, whole: impl FnOnce(&str) -> Vec<Range<usize>>) {
    let text = run.get("text").and_then(Value::as_str).filter(|_| run["kind"] == "text");
    let parts = text.map(whole).unwrap_or_default();
    if !parts.is_empty() {
        run["whole"] = parts.into_iter().map(|part| json!([part.start, part.end])).collect();
    }
}

/// A chart with the period that on pages stands in a box above it.
fn by_itself(chart: &Chart) -> Value {
    let note = chart.note.as_ref().or(chart.dated_above.as_ref()).cloned();
    serde_json::to_value(Chart { note, ..chart.clone() }).expect("a chart is plain data")
}
