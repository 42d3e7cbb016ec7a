//! Many documents in one answer, sent while they are made.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, Uri};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use utoipa::ToSchema;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::render::{RenderRequest, named, parsed};
use super::{Binary, media_type, no_parameters};
use crate::service::Shared;
use crate::service::cache::File;
use crate::service::problem::{Kind, Problem};
use crate::service::settings::BATCH_DOCUMENTS;
use crate::service::worker::Lane;
use crate::workspace::View;

/// Many documents.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Batch {
    /// The documents, in the order in which they come.
    #[schema(min_items = 1, max_items = 10_000)]
    documents: Vec<RenderRequest>,
}

/// Outcome for a document of a batch: an entry of `batch.json`.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Entry {
    /// Position in the request, from one.
    document: usize,
    /// Name of the file; absent if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// SHA-256 of the file, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
    /// Reason for which there is no file.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<Problem>,
    /// Name of the file with its findings; absent if there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    findings: Option<String>,
}

/// Makes many documents. The answer is a ZIP archive with each file, the findings of each document that has some
/// (`….findings.json`), and at its end `batch.json`, a list that says what became of each. It is sent while they are
/// made; a document that cannot be made stops no other.
#[utoipa::path(
    post,
    path = "/api/v1/batch",
    operation_id = "render_batch",
    tag = "rendering",
    request_body = Batch,
    responses(
        (status = OK, description = "The archive", body = Binary, content_type = "application/zip"),
        Problem
    )
)]
pub(super) async fn batch(
    State(service): State<Shared>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    no_parameters(&uri)?;
    if media_type(&headers) != "application/json" {
        return Err(Problem::new(Kind::Media, "a batch is JSON, and `Content-Type` says so"));
    }
    let batch: Batch = parsed(&body)?;
    batch.check()?;
    let place = Arc::clone(&service.batches).try_acquire_owned();
    let place = place.map_err(|_| Problem::new(Kind::Busy, "enough batches are being made"))?;
    let (documents, made) = mpsc::channel(1);
    let (out, bytes) = mpsc::channel(8);
    let (count, asker) = (batch.documents.len(), out.clone());
    tokio::spawn(async move {
        // Kept until the last document is made, or nobody wants it any more.
        let _place = place;
        tokio::select! {
            () = make(&service, batch.documents, &documents) => {}
            () = asker.closed() => {}
        }
    });
    tokio::task::spawn_blocking(move || archive(made, count, &out));
    let bytes = stream::unfold(bytes, |mut bytes| async { bytes.recv().await.map(|part| (part, bytes)) });
    let head = [(CONTENT_TYPE, "application/zip"), (CONTENT_DISPOSITION, "attachment; filename=\"batch.zip\"")];
    Ok((head, Body::from_stream(bytes)).into_response())
}

impl Batch {
    /// Refuses what is wrong with the batch as a whole.
    fn check(&self) -> Result<(), Problem> {
        match self.documents.len() {
            0 => return Err(Problem::new(Kind::BadRequest, "there are no documents")),
            many if many > BATCH_DOCUMENTS => {
                return Err(Problem::new(Kind::TooLarge, format!("there are more than {BATCH_DOCUMENTS} documents")));
            }
            _ => {}
        }
        self.documents.iter().try_for_each(RenderRequest::check_name)?;
        if let Some(name) = self.documents.iter().filter_map(|document| document.name.as_ref()).find(|it| is_taken(it))
        {
            let detail =
                format!("a document cannot have the name `{name}`: other files of the archive have such names");
            return Err(Problem::new(Kind::BadRequest, detail));
        }
        let mut names = BTreeSet::new();
        let is_new = |name: &&String| !names.insert(name.to_ascii_lowercase());
        match self.documents.iter().filter_map(|document| document.name.as_ref()).find(is_new) {
            Some(name) => Err(Problem::new(Kind::BadRequest, format!("two documents have the name `{name}`"))),
            None => Ok(()),
        }
    }
}

/// Whether the archive may have a file of its own with that name and any ending: its list, findings of a document, or a
/// document that has no name.
fn is_taken(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let (number, rest) = name.split_at_checked(5).unwrap_or(("", ""));
    let is_numbered = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    name == "batch"
        || name.ends_with(".findings")
        || (is_numbered && matches!(rest.bytes().next(), None | Some(b'-' | b'.')))
}

/// Reads a body of JSON that somebody sends to `/api/v1/batch`, and gives the number of its documents and of those that can
/// be tried.
///
/// # Errors
///
/// Fails with what is wrong with the batch as a whole.
pub fn batch_request(body: &[u8], view: &View) -> Result<(usize, usize), String> {
    let batch = parsed::<Batch>(body).and_then(|batch| batch.check().map(|()| batch));
    let documents = batch.map_err(|problem| problem.detail().to_owned())?.documents;
    Ok((documents.len(), documents.into_iter().filter(|document| document.clone().order(view).is_ok()).count()))
}

type Made = Result<(File, Vec<serde_json::Value>), Problem>;

/// Makes documents side by side, and hands them on in their order.
async fn make(service: &Shared, documents: Vec<RenderRequest>, made: &mpsc::Sender<(Option<String>, Made)>) {
    let one = |document: RenderRequest| async {
        let name = document.name.clone();
        let made = match document.order(&service.project.now().view) {
            Ok(order) => order.made(service, Lane::Batch).await,
            Err(problem) => Err(problem),
        };
        (name, made)
    };
    // One more than there are workers, so that none of them waits for the next document.
    let mut finished = stream::iter(documents).map(one).buffered(service.settings.workers + 1);
    while let Some(document) = finished.next().await {
        if made.send(document).await.is_err() {
            return;
        }
    }
}

/// Packs documents as they come. An archive that is not finished ends in an error, so that nobody takes it for a whole one.
fn archive(mut made: mpsc::Receiver<(Option<String>, Made)>, count: usize, out: &mpsc::Sender<io::Result<Bytes>>) {
    let pipe = Pipe { out: out.clone(), filled: Vec::new() };
    let mut archive = Archive { zip: ZipWriter::new_stream(pipe), entries: Vec::new() };
    let packed = (|| {
        while let Some((name, document)) = made.blocking_recv() {
            archive.add(name, document)?;
        }
        match archive.entries.len() == count {
            true => archive.finish(),
            false => Err(io::Error::other("documents are missing")),
        }
    })();
    if let Err(error) = packed {
        tracing::debug!(%error, "a batch has ended before its end");
        // Nobody may be there to hear of it.
        let _ = out.blocking_send(Err(error));
    }
}

/// An archive that is being sent.
struct Archive {
    zip: ZipWriter<zip::write::StreamWriter<Pipe>>,
    entries: Vec<Entry>,
}

impl Archive {
    fn add(&mut self, wish: Option<String>, made: Made) -> io::Result<()> {
        let document = self.entries.len() + 1;
        let stem = wish.clone().unwrap_or_else(|| format!("{document:05}"));
        let (file, findings, problem) = match made {
            Ok((file, findings)) => (Some(file), findings, None),
            Err(problem) => (None, problem.findings().to_vec(), Some(problem.with(Vec::new()))),
        };
        let mut entry = Entry { document, file: None, sha256: None, problem, findings: None };
        if let Some(file) = file {
            let name = match &wish {
                Some(_) => named(wish.as_deref(), file.name),
                None => format!("{stem}-{}", file.name),
            };
            self.write(&name, CompressionMethod::Stored, &file.bytes)?;
            (entry.file, entry.sha256) = (Some(name), Some(file.sha256));
        }
        if !findings.is_empty() {
            let name = format!("{stem}.findings.json");
            self.write_json(&name, &BTreeMap::from([("findings", findings)]))?;
            entry.findings = Some(name);
        }
        self.entries.push(entry);
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        let entries = std::mem::take(&mut self.entries);
        self.write_json("batch.json", &entries)?;
        let mut pipe = self.zip.finish().map_err(io::Error::other)?.into_inner();
        pipe.flush()
    }

    fn write_json(&mut self, name: &str, record: &impl Serialize) -> io::Result<()> {
        self.write(name, CompressionMethod::Deflated, &serde_json::to_vec_pretty(record)?)
    }

    /// Dates would differ from day to day: entries have that of the format's beginning.
    fn write(&mut self, name: &str, method: CompressionMethod, bytes: &[u8]) -> io::Result<()> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(zip::DateTime::default())
            .unix_permissions(0o644);
        self.zip.start_file(name, options).map_err(io::Error::other)?;
        self.zip.write_all(bytes)
    }
}

/// Most bytes that wait to be sent as one part.
const PART: usize = 64 << 10;

/// A way for bytes from a thread that packs to a connection.
struct Pipe {
    out: mpsc::Sender<io::Result<Bytes>>,
    filled: Vec<u8>,
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.filled.extend_from_slice(bytes);
        if self.filled.len() >= PART {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let part = Bytes::from(std::mem::take(&mut self.filled));
        if part.is_empty() {
            return Ok(());
        }
        self.out.blocking_send(Ok(part)).map_err(|_| io::Error::from(io::ErrorKind::BrokenPipe))
    }
}
