//! Settings of a service.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::guard::Tokens;

/// Settings of a service, all of which the command line can state.
#[derive(Debug)]
pub struct Settings {
    /// The project's folder.
    pub project: PathBuf,
    /// The program, of which workers are processes.
    pub program: PathBuf,
    /// Address to listen on, unless the system hands over a socket.
    pub listen: SocketAddr,
    /// Names by which it may be addressed, beside those of this machine's own address.
    pub hosts: Vec<String>,
    /// Origins of pages that may read answers (CORS).
    pub origins: Vec<String>,
    /// Tokens, one of which is needed for everything but the state of health.
    pub tokens: Option<Tokens>,
    /// Whether it serves what was released to anybody, and nothing else.
    pub is_public: bool,
    /// Scheme and name with which public pages begin the addresses that must be whole; empty if there is none.
    pub base: String,
    /// Processes that make documents; one more makes previews.
    pub workers: usize,
    /// Jobs that may wait for them.
    pub queue: usize,
    /// Longest time for a job.
    pub deadline: Duration,
    /// Most memory of a worker, in bytes.
    pub memory: u64,
    /// Jobs after which a worker is replaced.
    pub jobs: usize,
    /// Memory for finished files, in bytes.
    pub cache: u64,
    /// Open connections at a time.
    pub connections: usize,
    /// Most bytes of a request's body.
    pub body: usize,
    /// Longest time for a request to come in, and for an idle connection.
    pub patience: Duration,
}

/// Longest wait for a place in a full queue, before a request is turned away.
pub(super) const QUEUE_PATIENCE: Duration = Duration::from_millis(250);
/// Batches at a time; each keeps its asker's connection open.
pub(super) const BATCHES: usize = 4;
/// Most documents of a batch.
pub(super) const BATCH_DOCUMENTS: usize = 10_000;
/// Open event streams at a time.
pub(super) const STREAMS: usize = 64;
/// Most values of an observation that is sent.
pub(super) const VALUES: usize = 10_000;
/// Most files that a request may state otherwise than they are on the disk.
pub(super) const FILES: usize = 100;
