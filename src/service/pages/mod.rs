//! Pages for people: an overview, previews that follow what is saved, the records of figures, and a reader of the API's
//! description. They are made here, hold no script but for previews, and load nothing from elsewhere.

pub(in crate::service) mod assets;
mod findings;
mod frame;
mod overview;
mod preview;
mod problem;
mod reader;
mod record;
mod words;

use axum::Router;
use axum::routing::get;

use super::Shared;

pub(super) use preview::Previews;
pub(super) use problem::as_a_page;

/// The routes of all pages.
pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/", get(overview::page))
        .route("/api", get(reader::page))
        .route("/findings", get(findings::of_all))
        .route("/findings/{edition}", get(findings::of_edition))
        .route("/figures/{edition}/{figure}", get(record::page))
        .route("/preview/{edition}/{language}", get(preview::page))
        .route("/preview/{edition}/{language}/events", get(preview::events))
        .route("/pictures/{picture}", get(preview::picture))
        .route("/thumbnails/{edition}/{language}/{page}", get(overview::thumbnail))
        .route("/assets/{asset}", get(assets::asset))
}
