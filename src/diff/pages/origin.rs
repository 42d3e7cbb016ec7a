//! The pages of a side: laid out again, or as they were published.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::OfSide;
use super::side_page::SidePage;
use crate::diff::Side;
use crate::diff::sides::MadeFrom;
use crate::export::preview::{PictureFormat, Seen, size_of_preview};
use crate::layout::Context;
use crate::name::{EditionId, FigureId, LanguageTag};
use crate::profile::Profile;
use crate::project::folder::Folder;
use crate::project::releases::{self, Sealed};
use crate::release::Record;
use crate::source::digest::sha256;
use crate::store::MANIFEST;
use crate::target::DocumentId;
use crate::workspace::{FigurePlace, PagePlaces, View, compared_pages};

/// Where the pages of a side come from.
pub(super) struct Origin {
    side: String,
    edition: EditionId,
    pages: Source,
}

enum Source {
    /// Its inputs, which this program lays out.
    Inputs(Arc<View>),
    /// The files that were published, for this reason.
    Files { record: Box<Record>, sealed: Sealed, manifest: Value, why: String },
    /// Nothing, for this reason.
    Nothing(String),
}

impl Origin {
    pub(super) fn of(side: &Side) -> Self {
        let pages = match &side.made_from {
            MadeFrom::Project(view) => Source::Inputs(Arc::clone(view)),
            MadeFrom::Sealed { project, record } => match inputs(project, record) {
                Ok(view) => Source::Inputs(Arc::new(view)),
                Err(why) => files(project, record, why),
            },
        };
        Self { side: side.name.clone(), edition: side.edition.clone(), pages }
    }

    /// The reason for which its pages are not laid out again.
    pub(super) fn remark(&self) -> Option<String> {
        match &self.pages {
            Source::Inputs(_) | Source::Nothing(_) => None,
            Source::Files { why, .. } => Some(format!(
                "the pages of {} are shown as they were published, and compared with their edition codes: {why}",
                self.side
            )),
        }
    }

    /// The pages in a language.
    pub(super) fn pages(&self, language: &LanguageTag) -> OfSide {
        let pages = match &self.pages {
            Source::Inputs(view) => compared_pages(view, &self.edition, language)
                .map(|pages| pages.into_iter().map(|page| SidePage::LaidOut(Box::new(page))).collect())
                .ok_or_else(|| "they cannot be laid out; `iq-figures check` has the reasons".to_owned()),
            Source::Files { record, sealed, manifest, .. } => published(record, sealed, manifest, language),
            Source::Nothing(why) => Err(why.clone()),
        };
        pages.map_err(|why| format!("the pages of {} in {language} are not shown: {why}", self.side))
    }
}

/// The project that a release was made from; or the reason for which it cannot be laid out as it was.
fn inputs(project: &Path, record: &Record) -> Result<View, String> {
    if !record.is_of_this_program() {
        return Err(format!("{} made them, and this is {}", record.made_by(), Record::made_by_this()));
    }
    let inputs = record.inputs.iter().map(|input| (input.path.as_str(), input.sha256.as_str()));
    let files = releases::inputs(project, inputs).map_err(|missing| {
        let first = missing.first().map_or("an input", |missing| missing.path.as_str());
        format!("{first} is not in releases/{} as it was sealed", releases::CONTENTS)
    })?;
    Ok(View::of(Folder::of(files)))
}

fn files(project: &Path, record: &Record, why: String) -> Source {
    let all = releases::of_edition(project, &record.edition);
    let sealed = all.into_iter().find(|sealed| sealed.version == record.version);
    let Some(sealed) = sealed else { return Source::Nothing(why) };
    let manifest = whole(record, &sealed, MANIFEST).and_then(|bytes| {
        serde_json::from_slice(&bytes).map_err(|error| format!("its {MANIFEST} cannot be read: {error}"))
    });
    match manifest {
        Ok(manifest) => Source::Files { record: Box::new(record.clone()), sealed, manifest, why },
        Err(further) => Source::Nothing(format!("{why}; and {further}")),
    }
}

/// A sealed file that is as it was sealed.
fn whole(record: &Record, sealed: &Sealed, name: &str) -> Result<Vec<u8>, String> {
    let Some(output) = record.outputs.iter().find(|output| output.file == name) else {
        return Err(format!("the release has no {name}"));
    };
    let bytes = sealed.file(name).map_err(|error| format!("{name} cannot be read: {error}"))?;
    if sha256(&bytes) != output.sha256 {
        return Err(format!("{name} has changed since it was sealed"));
    }
    Ok(bytes)
}

/// The pages as they were published: previews, and the places of figures that the manifest has.
fn published(record: &Record, sealed: &Sealed, manifest: &Value, language: &LanguageTag) -> OfSide {
    let name = |page| Seen::Page(page).file_name(&record.edition, language, PictureFormat::Png);
    let is_there = |page: &usize| record.outputs.iter().any(|output| output.file == name(*page));
    let page = |page: usize| {
        let picture = whole(record, sealed, &name(page))?;
        let (width, height) =
            size_of_preview(&picture).ok_or_else(|| format!("{} cannot be read as a picture", name(page)))?;
        let figures = figures(record, manifest, language, page);
        Ok(SidePage::Published { places: PagePlaces { page, width, height, figures }, picture })
    };
    let pages: Vec<SidePage> = (1..).take_while(is_there).map(page).collect::<Result<_, String>>()?;
    if pages.is_empty() { Err("the release has no pictures of them".to_owned()) } else { Ok(pages) }
}

/// The figures on a page, as the manifest has them.
fn figures(record: &Record, manifest: &Value, language: &LanguageTag, page: usize) -> Vec<FigurePlace> {
    let (edition, language) = (record.edition.clone(), language.clone());
    let output = DocumentId { edition, language, profile: Profile::Accessible }.pdf_name();
    let mut found = Vec::new();
    for figure in manifest["figures"].as_array().into_iter().flatten() {
        let printed = figure["printed"].as_array().into_iter().flatten();
        for printed in printed.filter(|printed| printed["output"] == output) {
            let places = printed["places"].as_array().into_iter().flatten();
            let places = places.filter(|place| place["page"].as_u64() == u64::try_from(page).ok());
            found.extend(places.filter_map(|place| figure_place(&figure["id"], printed, place)));
        }
    }
    found
}

/// A place of a manifest, whose lengths are in millimetres, in points.
fn figure_place(figure: &Value, printed: &Value, place: &Value) -> Option<FigurePlace> {
    let length = |name: &str| place[name].as_f64().map(|millimetres| millimetres * 72.0 / 25.4);
    let context: Context = serde_json::from_value(printed["as"].clone()).ok()?;
    Some(FigurePlace {
        figure: FigureId::from(figure.as_str()?),
        context,
        text: printed["text"].as_str()?.to_owned(),
        x: length("x")?,
        y: length("y")?,
        width: length("width")?,
        height: length("height")?,
    })
}
