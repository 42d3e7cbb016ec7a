//! Processes that work for the service: started, given jobs, watched, killed and replaced.

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::{oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::{sleep, timeout};

use super::Duty;
use super::protocol::{self, Job, Said};
use super::queue::{Lane, Queue, Ticket};
use crate::layout::Memory;
use crate::service::metrics::Metrics;

/// Number and bounds of workers.
#[derive(Debug, Clone)]
pub(crate) struct Staff {
    /// The program that workers are processes of.
    pub program: PathBuf,
    /// The project's folder.
    pub project: PathBuf,
    /// Whether they make documents, or look at files alone.
    pub makes: bool,
    /// Workers for requests and batches; previews have one more.
    pub workers: usize,
    /// Jobs that may wait in each lane.
    pub queue: usize,
    /// Longest wait for a place in a full queue.
    pub patience: Duration,
    /// Longest time for a job.
    pub deadline: Duration,
    /// Most memory of a worker, in bytes.
    pub memory: u64,
    /// Jobs after which a worker is replaced.
    pub jobs: usize,
}

/// A worker that nobody waits for any more has this long to end by itself: a new one takes as long to start.
const GRACE: Duration = Duration::from_millis(500);
/// Longest time for a worker to read the project.
const START: Duration = Duration::from_secs(60);
/// Waits after a worker that could not be started: from this to the other, doubled each time.
const BACK_OFF: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(5));
/// Lines of a worker's complaints that are kept, to say why it has ended.
const LAST_WORDS: usize = 20;

/// Answer of a worker.
#[derive(Debug)]
pub(crate) struct Reply {
    /// Its header.
    pub said: Said,
    /// The contents of its files.
    pub files: Vec<Bytes>,
}

/// Reason for which a job has no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lost {
    /// All places in the queue are taken.
    Busy,
    /// It did not end within the deadline.
    OutOfTime(Duration),
    /// It wanted more memory than a worker has.
    OutOfMemory(u64),
    /// The workers that it was given to ended.
    Crashed(String),
    /// No worker can be started.
    NoWorker(String),
    /// The service ends.
    Ending,
}

/// The workers.
pub(crate) struct Pool {
    staff: Staff,
    queue: Queue,
    metrics: Arc<Metrics>,
    /// Workers that have read the project: those for previews, and the others.
    ready: [AtomicUsize; 2],
    end: watch::Sender<bool>,
    keepers: Mutex<JoinSet<()>>,
}

impl Pool {
    /// Starts the workers.
    pub(crate) fn start(staff: Staff, metrics: Arc<Metrics>) -> Arc<Self> {
        let queue = Queue::new(staff.queue, staff.patience);
        let (end, _) = watch::channel(false);
        let pool = Arc::new(Self {
            staff,
            queue,
            metrics,
            ready: [AtomicUsize::new(0), AtomicUsize::new(0)],
            end,
            keepers: Mutex::default(),
        });
        let mut keepers = JoinSet::new();
        if pool.staff.makes {
            keepers.spawn(Arc::clone(&pool).keep(&[Lane::Preview]));
        }
        for _ in 0..pool.staff.workers {
            keepers.spawn(Arc::clone(&pool).keep(&[Lane::Request, Lane::Batch]));
        }
        *pool.keepers.lock().unwrap_or_else(PoisonError::into_inner) = keepers;
        pool
    }

    /// Has a job done. A job whose asker is dropped is given up, and its worker is free again.
    pub(crate) async fn ask(&self, lane: Lane, job: Job, bodies: Vec<Bytes>) -> Result<Reply, Lost> {
        let waiting = self.metrics.waits(lane);
        let place = self.queue.place(lane).await?;
        let (answer, reply) = oneshot::channel();
        self.queue.push(lane, Ticket { job, bodies, answer, tries: 0, waiting, place: Some(place) });
        reply.await.unwrap_or(Err(Lost::Ending))
    }

    /// Whether each kind of worker has one that has read the project.
    pub(crate) fn is_ready(&self) -> bool {
        let [previews, others] = self.ready.each_ref().map(|ready| ready.load(Ordering::Relaxed) > 0);
        others && (previews || !self.staff.makes)
    }

    /// Takes no more jobs, lets those that have begun end within their deadline, and ends the workers.
    pub(crate) async fn shut_down(&self) {
        self.queue.close();
        let _ = self.end.send(true);
        let mut keepers = std::mem::take(&mut *self.keepers.lock().unwrap_or_else(PoisonError::into_inner));
        while keepers.join_next().await.is_some() {}
    }

    /// Keeps one worker for these lanes.
    async fn keep(self: Arc<Self>, lanes: &'static [Lane]) {
        let mut ending = self.end.subscribe();
        let mut pause = BACK_OFF.0;
        let mut has_failed = false;
        let ready = &self.ready[usize::from(!lanes.contains(&Lane::Preview))];
        while !*ending.borrow() {
            let started = tokio::select! {
                started = Worker::start(&self.staff, lanes) => started,
                _ = ending.changed() => break,
            };
            match started {
                Ok(worker) => {
                    pause = BACK_OFF.0;
                    has_failed = false;
                    ready.fetch_add(1, Ordering::Relaxed);
                    self.serve(worker, lanes, &mut ending).await;
                    ready.fetch_sub(1, Ordering::Relaxed);
                }
                Err(error) => {
                    tracing::error!(%error, "a worker cannot be started");
                    // One that somebody ends before it is ready costs nobody an answer: the next start tells.
                    if has_failed && let Some((_, ticket)) = self.queue.take(lanes) {
                        let _ = ticket.answer.send(Err(Lost::NoWorker(error.to_string())));
                    }
                    has_failed = true;
                    tokio::select! { () = sleep(pause) => {}, _ = ending.changed() => break }
                    pause = (pause * 2).min(BACK_OFF.1);
                }
            }
        }
    }

    /// Gives jobs to a worker until it is to be replaced.
    async fn serve(&self, mut worker: Worker, lanes: &'static [Lane], ending: &mut watch::Receiver<bool>) {
        for _ in 0..self.staff.jobs {
            let (lane, ticket) = tokio::select! {
                next = self.queue.next(lanes) => next,
                _ = ending.changed() => return worker.dismiss().await,
                // One that ends while it has nothing to do was ended by somebody.
                status = worker.child.wait() => {
                    tracing::warn!(?status, "a worker has ended");
                    self.metrics.restarted("ended");
                    return;
                }
            };
            if !self.serve_one(&mut worker, lane, ticket).await {
                return;
            }
        }
        self.metrics.restarted("recycled");
        worker.dismiss().await;
    }

    /// Whether the worker can go on.
    async fn serve_one(&self, worker: &mut Worker, lane: Lane, ticket: Ticket) -> bool {
        let Ticket { job, bodies, mut answer, tries, place, waiting } = ticket;
        drop(place);
        let working = waiting.begins();
        let end = tokio::select! {
            reply = worker.exchange(&job, &bodies) => End::Of(reply),
            () = sleep(job.ask.deadline(self.staff.deadline)) => End::OutOfTime,
            () = async { answer.closed().await; sleep(GRACE).await } => End::Unwanted,
        };
        drop(working);
        let why = match end {
            End::Of(Ok(reply)) => {
                self.metrics.took(lane, &reply.said.seconds);
                let _ = answer.send(Ok(reply));
                return true;
            }
            End::OutOfTime => {
                worker.kill().await;
                self.metrics.restarted("deadline");
                Lost::OutOfTime(job.ask.deadline(self.staff.deadline))
            }
            End::Unwanted => {
                worker.kill().await;
                self.metrics.restarted("unwanted");
                return false;
            }
            End::Of(Err(error)) => {
                let (why, most_tries) = self.post_mortem(worker, &error).await;
                let is_its_own_doing = most_tries <= TRIES && job.ask.is_foreign();
                if tries + 1 < most_tries && !is_its_own_doing {
                    let waiting = self.metrics.waits(lane);
                    let again = Ticket { job, bodies, answer, tries: tries + 1, waiting, place: None };
                    self.queue.put_back(lane, again);
                    return false;
                }
                why
            }
        };
        tracing::warn!(ask = ?job.ask, ?why, "a job is lost");
        let _ = answer.send(Err(why));
        false
    }

    /// Reason for which a worker has ended, and how often its job may be tried.
    async fn post_mortem(&self, worker: &mut Worker, error: &io::Error) -> (Lost, usize) {
        let status = worker.kill().await;
        let words = worker.last_words();
        // The allocator's last words (std::alloc::handle_alloc_error).
        let is_out_of_memory = words.iter().any(|line| line.starts_with("memory allocation of"));
        self.metrics.restarted(if is_out_of_memory { "memory" } else { "crash" });
        tracing::warn!(?status, %error, ?words, "a worker has crashed");
        match is_out_of_memory {
            true => (Lost::OutOfMemory(self.staff.memory), 1),
            false => {
                let why = status.map_or_else(|| error.to_string(), |status| status.to_string());
                (Lost::Crashed(why), status.map_or(TRIES, most_tries))
            }
        }
    }
}

/// Workers that may end while they work on the same job. Of one that is ended by somebody else, the job is as good as it
/// was; yet the system may end it for the memory that it takes.
const TRIES: usize = 2;
#[cfg(unix)]
const TRIES_OF_ENDED: usize = 5;

#[cfg(unix)]
fn most_tries(status: ExitStatus) -> usize {
    use std::os::unix::process::ExitStatusExt;
    let is_ended = status.signal().is_some_and(|signal| [SIGKILL, SIGTERM].contains(&signal));
    if is_ended { TRIES_OF_ENDED } else { TRIES }
}

#[cfg(unix)]
const SIGKILL: i32 = rustix::process::Signal::KILL.as_raw();
#[cfg(unix)]
const SIGTERM: i32 = rustix::process::Signal::TERM.as_raw();

#[cfg(not(unix))]
fn most_tries(_: ExitStatus) -> usize {
    TRIES
}

enum End {
    Of(io::Result<Reply>),
    OutOfTime,
    Unwanted,
}

/// A process that works for the service.
struct Worker {
    child: Child,
    jobs: ChildStdin,
    answers: BufReader<ChildStdout>,
    words: Arc<Mutex<VecDeque<String>>>,
    /// Ends when the process has said all it had to say.
    listener: JoinHandle<()>,
}

impl Worker {
    async fn start(staff: &Staff, lanes: &[Lane]) -> io::Result<Self> {
        let duty = match (staff.makes, lanes.contains(&Lane::Preview)) {
            (false, _) => Duty::Verify,
            (true, false) => Duty::Make(Memory::Documents),
            (true, true) => Duty::Make(Memory::Changes),
        };
        let mut child = Command::new(&staff.program)
            .arg("worker")
            .arg("--project")
            .arg(&staff.project)
            .args(["--memory", &staff.memory.to_string(), "--for", duty.name()])
            // As many processes as processors are as good as threads, and do not wait for each other.
            .env("RAYON_NUM_THREADS", if staff.workers > 1 { "1" } else { "0" })
            // It would push the words that say why it ends out of sight.
            .env_remove("RUST_BACKTRACE")
            .env_remove("RUST_LIB_BACKTRACE")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        let pipe = || io::Error::other("it has no pipes");
        let jobs = child.stdin.take().ok_or_else(pipe)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(pipe)?);
        let words = Arc::new(Mutex::new(VecDeque::new()));
        let complaints = BufReader::new(child.stderr.take().ok_or_else(pipe)?);
        let listener = tokio::spawn(listen(complaints, Arc::clone(&words)));
        let mut worker = Self { child, jobs, answers, words, listener };
        let ready = timeout(START, protocol::receive::<Said>(&mut worker.answers)).await;
        match ready {
            Ok(Ok(_)) => Ok(worker),
            Ok(Err(error)) => {
                worker.kill().await;
                let words: Vec<String> = worker.last_words().into();
                Err(if words.is_empty() { error } else { io::Error::other(words.join("; ")) })
            }
            Err(_) => Err(io::Error::new(io::ErrorKind::TimedOut, "it does not read the project in time")),
        }
    }

    async fn exchange(&mut self, job: &Job, bodies: &[Bytes]) -> io::Result<Reply> {
        protocol::send(&mut self.jobs, job, bodies).await?;
        let (said, files) = protocol::receive(&mut self.answers).await?;
        Ok(Reply { said, files: files.into_iter().map(Bytes::from).collect() })
    }

    /// Ends it, whatever it does.
    async fn kill(&mut self) -> Option<ExitStatus> {
        let _ = self.child.start_kill();
        let status = self.child.wait().await.ok();
        let _ = timeout(GRACE, &mut self.listener).await;
        status
    }

    /// Lets it end: it does with its input.
    async fn dismiss(self) {
        let Self { mut child, jobs, .. } = self;
        drop(jobs);
        if timeout(GRACE, child.wait()).await.is_err() {
            let _ = child.kill().await;
        }
    }

    fn last_words(&self) -> VecDeque<String> {
        self.words.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Keeps what a worker complains of.
async fn listen(from: BufReader<tokio::process::ChildStderr>, words: Arc<Mutex<VecDeque<String>>>) {
    let mut lines = from.lines();
    while let Ok(Some(line)) = lines.next_line().await {
        tracing::debug!(worker = %line);
        let mut words = words.lock().unwrap_or_else(PoisonError::into_inner);
        words.push_back(line);
        if words.len() > LAST_WORDS {
            words.pop_front();
        }
    }
}
