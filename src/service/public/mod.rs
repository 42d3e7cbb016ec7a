//! Pages that anybody may look at: what was released, which version counts, what was corrected, and whether a copy is one of
//! ours.
//!
//! All of it is said of sealed releases: their files go out as they lie there, once their digests are those of their
//! records, and the words of the pages are those that were sealed with the latest release. Nothing of the project as it is
//! now is looked at. Of a release, nobody learns who made it, from which files, or what is for the print shop.

mod alone;
mod corrections;
mod dataset;
mod feed;
mod files;
mod frame;
mod index;
mod landing;
mod reader;
mod shelf;
mod verify;
mod voice;

use axum::Router;
use axum::routing::get;

use super::Shared;

pub(super) use alone::{alone, as_a_page, nothing};
pub(super) use shelf::Released;

/// The routes of all public pages.
pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/publications", get(index::page))
        .route("/publications/{language}", get(index::page_in))
        .route("/editions/{edition}", get(landing::page))
        .route("/editions/{edition}/{language}", get(landing::page_in))
        .route("/editions/{edition}/{version}/{file}", get(files::of_version))
        .route("/latest/{series}", get(landing::latest))
        .route("/latest/{series}/{file}", get(files::latest))
        .route("/verify", get(verify::page).post(verify::file))
        .route("/verify/{language}", get(verify::page_in).post(verify::file_in_language))
        .route("/feed/{feed}", get(feed::feed))
}
