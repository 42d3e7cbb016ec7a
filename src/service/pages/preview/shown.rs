//! Documents as they are shown: their pages in each state of the project, and the last good ones.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::response::sse::Event;
use bytes::Bytes;
use maud::{Markup, html};
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use super::RETRY;
use crate::name::{EditionId, FigureId, LanguageTag};
use crate::service::api::read;
use crate::service::cache::{File, Rendered};
use crate::service::pages::frame;
use crate::service::pages::words::plural;
use crate::service::problem::Problem;
use crate::service::worker::{Ask, Lane};
use crate::service::{Question, Shared};
use crate::workspace::{FigurePlace, PagePlaces, View};

/// A document whose pages somebody looks at.
pub(super) type Document = (EditionId, LanguageTag);

/// Previews that were made, and the pictures of their pages.
pub(in crate::service) struct Previews {
    shown: Cache<(u64, Document), Arc<Shown>>,
    pictures: Cache<String, Bytes, Size>,
    good: Mutex<BTreeMap<Document, Vec<Sheet>>>,
}

#[derive(Clone)]
struct Size;

impl Weighter<String, Bytes> for Size {
    fn weight(&self, _: &String, bytes: &Bytes) -> u64 {
        bytes.len() as u64
    }
}

/// Previews of earlier states that are kept, for connections that lag behind.
const KEPT_STATES: usize = 64;
/// Pictures that are kept: a number for the estimate, and bytes.
const KEPT_PICTURES: (usize, u64) = (256, 128 << 20);

/// The pages of a document in a state of the project.
pub(super) struct Shown {
    state: u64,
    /// The last good ones, if there are none of this state.
    sheets: Vec<Sheet>,
    findings: Vec<serde_json::Value>,
    standing: Standing,
}

/// Standing of the pages that are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// As it would be made.
    Good,
    /// A check refuses it: it bears the mark of a draft.
    Draft,
    /// It cannot be made: these are the last pages that could.
    Earlier,
}

/// A page with its picture.
#[derive(Debug, Clone)]
struct Sheet {
    number: usize,
    /// SHA-256 of the picture.
    sha256: String,
    /// Size in points.
    size: (f64, f64),
    figures: Vec<Spot>,
}

/// A figure on a page, in points from its top left.
#[derive(Debug, Clone)]
struct Spot {
    figure: FigureId,
    label: String,
    area: [f64; 4],
}

impl Previews {
    /// None yet.
    pub(in crate::service) fn new() -> Self {
        let (count, bytes) = KEPT_PICTURES;
        Self {
            shown: Cache::new(KEPT_STATES),
            pictures: Cache::with_weighter(count, bytes, Size),
            good: Mutex::default(),
        }
    }

    /// The pages of a document as they are now; whoever asks meanwhile waits for the same.
    pub(super) async fn now(&self, service: &Shared, document: &Document) -> Arc<Shown> {
        let now = service.project.now();
        let key = (now.state, document.clone());
        let make = async {
            let ask = Ask::Preview { edition: document.0.clone(), language: document.1.clone() };
            let made = service.ask(Lane::Preview, now.state, Question::about_what_is(ask)).await;
            let (view, language) = (Arc::clone(&now.view), document.1.clone());
            let named = read(move || Names::of(&view, &language)).await?;
            made.map(|rendered| Arc::new(self.shown(now.state, document, &rendered, &named)))
        };
        match self.shown.get_or_insert_async(&key, make).await {
            Ok(shown) => shown,
            // What has failed for want of time may do the next time.
            Err(problem) => Arc::new(self.earlier(now.state, document, &problem)),
        }
    }

    fn shown(&self, state: u64, document: &Document, rendered: &Rendered, names: &Names) -> Shown {
        let sheets = self.sheets(rendered, names);
        let findings = rendered.findings.clone();
        if sheets.is_empty() {
            return Shown { state, sheets: self.last_good(document), findings, standing: Standing::Earlier };
        }
        self.good.lock().unwrap_or_else(PoisonError::into_inner).insert(document.clone(), sheets.clone());
        let standing = if rendered.answer["draft"] == true { Standing::Draft } else { Standing::Good };
        Shown { state, sheets, findings, standing }
    }

    fn earlier(&self, state: u64, document: &Document, problem: &Problem) -> Shown {
        let findings = match problem.findings() {
            [] => vec![
                serde_json::json!({ "severity": "error", "message": problem.detail(), "hint": problem.kind().meaning() }),
            ],
            findings => findings.to_vec(),
        };
        Shown { state, sheets: self.last_good(document), findings, standing: Standing::Earlier }
    }

    /// Whether a document was shown before.
    pub(super) fn has(&self, document: &Document) -> bool {
        self.good.lock().unwrap_or_else(PoisonError::into_inner).contains_key(document)
    }

    /// A picture by the SHA-256 of its content.
    pub(super) fn picture(&self, sha256: &str) -> Option<File> {
        let bytes = self.pictures.get(sha256)?;
        Some(File { name: format!("{sha256}.png"), sha256: sha256.to_owned(), bytes })
    }

    fn last_good(&self, document: &Document) -> Vec<Sheet> {
        self.good.lock().unwrap_or_else(PoisonError::into_inner).get(document).cloned().unwrap_or_default()
    }

    fn sheets(&self, rendered: &Rendered, names: &Names) -> Vec<Sheet> {
        let places: Vec<PagePlaces> = serde_json::from_value(rendered.answer["pages"].clone()).unwrap_or_default();
        let sheets = (1..).zip(&rendered.files).zip(places).map(|((number, file), places)| {
            self.pictures.insert(file.sha256.clone(), file.bytes.clone());
            let figures = places.figures.into_iter().map(|place| Spot::of(place, names)).collect();
            Sheet { number, sha256: file.sha256.clone(), size: (places.width, places.height), figures }
        });
        sheets.collect()
    }
}

impl Spot {
    fn of(place: FigurePlace, names: &Names) -> Self {
        let FigurePlace { figure, text, x, y, width, height, .. } = place;
        let name = names.0.get(&figure).map_or(figure.as_str(), String::as_str);
        Self { label: format!("{text}: {name}"), area: [x, y, width, height], figure }
    }
}

/// Names of figures in a language.
struct Names(BTreeMap<FigureId, String>);

impl Names {
    fn of(view: &View, language: &LanguageTag) -> Self {
        let texts = view.texts(language).value;
        let entries = view.model().map(|model| &model.catalogue.entries);
        let name = |figure: &FigureId| Some((figure.clone(), texts.as_ref()?.names_of(figure).name?));
        Self(entries.into_iter().flat_map(|entries| entries.keys()).filter_map(name).collect())
    }
}

impl Sheet {
    fn address(&self) -> String {
        format!("/pictures/{}.png", self.sha256)
    }

    fn html(&self, edition: &EditionId) -> Markup {
        let (width, height) = self.size;
        html! {
            figure.sheet id={ "page-" (self.number) } {
                figcaption { "Page " (self.number) }
                div.paper {
                    // Pixels of a screen at its usual 96 to the inch.
                    img src=(self.address()) alt={ "Page " (self.number) } data-sha256=(self.sha256)
                        width=(pixels(width)) height=(pixels(height));
                    (self.places(edition))
                }
            }
        }
    }

    /// Links on the figures, each a rectangle over its digits.
    fn places(&self, edition: &EditionId) -> Markup {
        let (width, height) = self.size;
        html! {
            svg.places viewBox={ "0 0 " (width) " " (height) } role="group"
                aria-label={ "Figures on page " (self.number) } {
                @for Spot { figure, label, area: [x, y, width, height] } in &self.figures {
                    a href={ "/figures/" (edition) "/" (figure) } aria-label=(label) {
                        title { (label) }
                        rect x=(points(x - 1.2)) y=(points(y - 0.8))
                            width=(points(width + 2.4)) height=(points(height + 1.6)) rx="1.5" {}
                    }
                }
            }
        }
    }
}

/// As exact as anybody can point.
fn points(length: f64) -> String {
    format!("{length:.1}")
}

fn pixels(points: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a page has at most some metres")]
    let pixels = (points * 96.0 / 72.0).round() as u32;
    pixels
}

impl Shown {
    /// The pages.
    pub(super) fn pages(&self, edition: &EditionId) -> Markup {
        html! { @for sheet in &self.sheets { (sheet.html(edition)) } }
    }

    /// The standing, in a sentence.
    pub(super) fn status(&self) -> String {
        let counts = frame::counts(&self.findings);
        match (self.standing, self.sheets.len()) {
            (Standing::Good, pages) => format!("Up to date: {}, {counts}.", plural(pages, "page")),
            (Standing::Draft, _) => format!("A check refuses it, so it is shown as a draft: {counts}."),
            (Standing::Earlier, 0) => format!("It cannot be made: {counts}."),
            (Standing::Earlier, _) => format!("It cannot be made; these are the last pages that could: {counts}."),
        }
    }

    pub(super) fn class(&self) -> &'static str {
        match self.standing {
            Standing::Good => "good",
            Standing::Draft => "draft",
            Standing::Earlier => "earlier",
        }
    }

    pub(super) fn findings(&self) -> Markup {
        html! { @if !self.findings.is_empty() { h2 { "Findings" } (frame::findings(&self.findings)) } }
    }

    /// The same for a page that is open.
    pub(super) fn event(&self, edition: &EditionId) -> Event {
        let pages = self.sheets.iter().map(|sheet| {
            serde_json::json!({
                "number": sheet.number,
                "picture": sheet.address(),
                "sha256": sheet.sha256,
                "places": sheet.places(edition).into_string(),
                "html": sheet.html(edition).into_string(),
            })
        });
        let shown = serde_json::json!({
            "state": self.state,
            "standing": self.class(),
            "status": self.status(),
            "findings": self.findings().into_string(),
            "pages": pages.collect::<Vec<_>>(),
        });
        Event::default().event("shown").id(self.state.to_string()).retry(RETRY).data(shown.to_string())
    }
}
