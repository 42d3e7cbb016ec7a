//! The service: documents over HTTP, for programs and for people who look at them while they write.
//!
//! One process reads the project, answers requests and holds nothing that the project's folder does not.
//! Everything that lays out pages happens in [`worker`]s. A request passes [`guard`], and is answered by [`api`], for
//! programs, [`pages`], for people, or [`public`], for anybody who wants what was released.

mod answer;
mod api;
mod cache;
mod clock;
mod guard;
mod log;
mod metrics;
mod pages;
mod problem;
mod project;
mod public;
mod routes;
mod server;
mod settings;
mod worker;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::http::HeaderValue;
use bytes::Bytes;
use tokio::sync::Semaphore;

use cache::{Cache, File, Key, Rendered};
use metrics::Metrics;
use pages::Previews;
use problem::Problem;
use project::Watched;
use public::Released;
use worker::{Ask, Changes, Job, Lane, Lost, Pool};

use crate::verify::Answer as Judgement;

pub use api::{batch_request, render_request};
pub use guard::Tokens;
pub use log::LogFormat;
pub use server::{Failed, serve};
pub use settings::Settings;
pub use worker::{Duty, frame, work};

/// The service, as every request has it.
pub(crate) type Shared = Arc<Service>;

/// Everything that requests have in common.
pub(crate) struct Service {
    settings: Settings,
    listens_on: SocketAddr,
    project: Arc<Watched>,
    pool: Arc<Pool>,
    cache: Cache,
    metrics: Arc<Metrics>,
    /// Description of the API.
    description: File,
    batches: Arc<Semaphore>,
    streams: Arc<Semaphore>,
    previews: Previews,
    released: Arc<Released>,
    requests: AtomicU64,
    ending: tokio::sync::watch::Sender<bool>,
}

/// A question about the project, with changes of it that nobody has written.
pub(crate) struct Question {
    pub ask: Ask,
    pub changes: Changes,
    /// Contents of the changed files, then the table.
    pub bodies: Vec<Bytes>,
}

impl Question {
    /// A question about the project as it is.
    pub(crate) fn about_what_is(ask: Ask) -> Self {
        Self { ask, changes: Changes::default(), bodies: Vec::new() }
    }
}

impl Service {
    /// A name for a request that has none.
    fn next_request_id(&self) -> HeaderValue {
        HeaderValue::from(self.requests.fetch_add(1, Ordering::Relaxed))
    }

    /// Answers a question anew.
    async fn ask(&self, lane: Lane, state: u64, question: Question) -> Result<Arc<Rendered>, Problem> {
        let Question { ask, changes, bodies } = question;
        let reply = self.pool.ask(lane, Job { state, ask, changes }, bodies).await?;
        match &reply.said.panic {
            None => Ok(Arc::new(Rendered::from(reply))),
            Some(why) => Err(Problem::from(Lost::Crashed(why.clone()))),
        }
    }

    /// Judges a file that somebody holds. Whatever it does to the process that reads it is an answer like any other.
    pub(crate) async fn verify(&self, file: Bytes) -> Result<Judgement, Problem> {
        let job = Job { state: self.project.now().state, ask: Ask::Verify, changes: Changes::default() };
        let lost = match self.pool.ask(Lane::Request, job, vec![file]).await {
            Ok(reply) => match (reply.said.panic, serde_json::from_value(reply.said.answer)) {
                (None, Ok(judgement)) => return Ok(judgement),
                (why, _) => Lost::Crashed(why.unwrap_or_default()),
            },
            Err(lost) => lost,
        };
        let why = match &lost {
            Lost::OutOfTime(_) => "that takes too long",
            Lost::OutOfMemory(_) | Lost::Crashed(_) => "that takes too much memory, or leads too deep",
            Lost::Busy | Lost::NoWorker(_) | Lost::Ending => return Err(lost.into()),
        };
        tracing::warn!(?lost, "a file cannot be read");
        Ok(Judgement::unread(why))
    }

    /// Answers a question: from memory if it was answered before about the same content. Hardly anybody asks twice about
    /// data of their own.
    pub(crate) async fn answer(&self, lane: Lane, question: Question) -> Result<Arc<Rendered>, Problem> {
        let now = self.project.now();
        if !question.changes.is_empty() {
            return self.ask(lane, now.state, question).await;
        }
        let content = content_of(&now, &question.ask).await;
        let key = Key { content, ask: serde_json::to_string(&question.ask).unwrap_or_default() };
        self.cache.get(&key, self.ask(lane, now.state, question)).await
    }
}

/// Name for the content that an answer is of: outputs depend on the inputs of their edition alone. Findings are about the
/// whole project, so what has no edition, or one that cannot be resolved, is about this state.
async fn content_of(now: &project::Now, ask: &Ask) -> String {
    let state = format!("state {}", now.state);
    let (Ask::Artefact { edition, .. } | Ask::Picture { edition, .. } | Ask::Thumbnail { edition, .. }) = ask else {
        return state;
    };
    let (view, edition) = (Arc::clone(&now.view), edition.clone());
    let digest = move || Some(view.inputs_of(&*view.edition(&edition).value?).digest.clone());
    tokio::task::spawn_blocking(digest).await.ok().flatten().unwrap_or(state)
}
