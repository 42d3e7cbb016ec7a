//! The look of the pages: the program's own theme, and its faces as files.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::CACHE_CONTROL;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use bytes::Bytes;

use crate::project::folder::embedded;
use crate::project::{Theme, carried_theme};
use crate::service::answer::{self, Purpose};
use crate::service::cache::File;
use crate::service::problem::{Kind, Problem};
use crate::source::Sources;
use crate::web::style::{face_rule, properties};

/// Files by the names in their addresses.
static ASSETS: LazyLock<BTreeMap<String, File>> = LazyLock::new(|| {
    let mut assets = BTreeMap::new();
    let mut add = |name: &str, bytes: Bytes| drop(assets.insert(name.to_owned(), File::new(name, bytes)));
    let mut style = String::new();
    if let Some(theme) = theme() {
        let carried = embedded();
        for face in &theme.web.faces {
            let name = face.path.rsplit('/').next().unwrap_or_default();
            if let Some(bytes) = carried.get(&face.path) {
                style += &face_rule(&theme.web, face, name).unwrap_or_default();
                add(name, Bytes::from(bytes.to_vec()));
            }
        }
        style += &properties(&theme.web, None);
    }
    style += include_str!("service.css");
    add("service.css", Bytes::from(style));
    add("preview.js", Bytes::from_static(include_bytes!("preview/preview.js")));
    add("icon.svg", Bytes::from_static(include_bytes!("icon.svg")));
    assets
});

fn theme() -> Option<Theme> {
    let mut sources = Sources::default();
    let file = sources.add("templates/theme.toml".to_owned(), String::new());
    carried_theme(file)
}

/// A file that pages load. Its address has a part of its digest behind it, so that it is kept until it changes.
pub(in crate::service) async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Problem> {
    let file = ASSETS.get(&name).ok_or_else(|| Problem::new(Kind::NotFound, "no file of the pages"))?;
    let mut response = answer::file(&headers, file, Purpose::Show);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
    Ok(response)
}

/// The address of a file, another one for another content.
pub(in crate::service) fn address(name: &str) -> String {
    let digest = ASSETS.get(name).map_or("", |file| &file.sha256[..8]);
    format!("/assets/{name}?{digest}")
}
