//! Jobs side by side, each on a thread of its own stack.
//!
//! The engine's exporter hands work to its own pool of threads and, while it waits, does whatever lies
//! in the pool. If documents lay there too, one would start on the stack of another, and so on: the
//! need for stack would grow with their number. So documents never enter that pool.
//!
//! A panic or a missed deadline ends one job. A thread cannot be stopped from outside: one that misses
//! its deadline is left to itself, another takes its place, and the end of the process ends it.

use std::collections::{BTreeMap, VecDeque};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

/// Stack of a thread in bytes: four times that of a main thread. Only what is used takes memory.
const STACK: usize = 32 << 20;
/// Begins the names of the threads of a crew, by which a panic hook knows them.
pub const THREAD_NAME: &str = "job";

/// Reason for which a job has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// It panicked, with this message.
    Panicked(String),
    /// It did not end within the deadline.
    OutOfTime(Duration),
    /// It was not begun, because nobody wants it any more.
    Stopped,
}

/// Tells a crew to begin nothing more.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for an end: jobs that have begun end as ever, and no other begins.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Limits of work on many jobs: how many at the same time, how long each may take, and whether they are still wanted.
#[derive(Debug, Clone)]
pub struct Crew {
    /// Number of jobs at the same time.
    pub threads: NonZeroUsize,
    /// Longest time for one job; it is given up after that.
    pub deadline: Duration,
    /// Signal with which all work can be called off.
    pub stop: Stop,
}

impl Crew {
    /// Works on every job, in their order; `ended` hears of each as it ends, on the calling thread.
    ///
    /// # Errors
    ///
    /// Fails if no thread can be started.
    pub fn run<J, T>(
        self,
        jobs: Vec<J>,
        work: impl Fn(&J) -> T + Send + Sync + 'static,
        mut ended: impl FnMut(usize, Result<T, Lost>),
    ) -> io::Result<()>
    where
        J: Send + 'static,
        T: Send + 'static,
    {
        let mut open = jobs.len();
        let (sender, receiver) = channel();
        let queue = Mutex::new(jobs.into_iter().enumerate().collect());
        let shared = Arc::new(Shared { queue, work, sender: Mutex::new(sender), stop: self.stop });
        for _ in 0..self.threads.get().min(open) {
            shared.start_thread()?;
        }
        let mut running = Running { deadline: self.deadline, since: BTreeMap::new() };
        while open > 0 {
            match running.next_event(&receiver) {
                Some(Event::Begun(index)) => running.begin(index),
                // A job that ends after its deadline is no news any more.
                Some(Event::Ended(index, result)) if running.end(index) => {
                    open -= 1;
                    ended(index, result);
                }
                Some(Event::Ended(..)) => {}
                None => {
                    for index in running.take_overdue() {
                        open -= 1;
                        shared.start_thread()?;
                        ended(index, Err(Lost::OutOfTime(self.deadline)));
                    }
                }
            }
        }
        Ok(())
    }
}

fn thread_of_crew() -> thread::Builder {
    thread::Builder::new().name(THREAD_NAME.to_owned()).stack_size(STACK)
}

enum Event<T> {
    Begun(usize),
    Ended(usize, Result<T, Lost>),
}

struct Shared<J, T, W> {
    queue: Mutex<VecDeque<(usize, J)>>,
    work: W,
    sender: Mutex<Sender<Event<T>>>,
    stop: Stop,
}

impl<J: Send + 'static, T: Send + 'static, W: Fn(&J) -> T + Send + Sync + 'static> Shared<J, T, W> {
    fn start_thread(self: &Arc<Self>) -> io::Result<()> {
        let shared = Arc::clone(self);
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner).clone();
        thread_of_crew().spawn(move || shared.work_through(&sender)).map(drop)
    }

    fn work_through(&self, sender: &Sender<Event<T>>) {
        while let Some((index, job)) = self.next() {
            // Nobody listens any more once all jobs have ended or were given up.
            if sender.send(Event::Begun(index)).is_err() {
                return;
            }
            let result = if self.stop.is_stopped() { Err(Lost::Stopped) } else { self.attempt(&job) };
            if sender.send(Event::Ended(index, result)).is_err() {
                return;
            }
        }
    }

    fn attempt(&self, job: &J) -> Result<T, Lost> {
        catch_unwind(AssertUnwindSafe(|| (self.work)(job))).map_err(|payload| {
            let text = payload.downcast_ref::<&str>().map(|text| (*text).to_owned());
            Lost::Panicked(text.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default())
        })
    }

    fn next(&self) -> Option<(usize, J)> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
    }
}

/// The jobs that are worked on, and since when.
struct Running {
    deadline: Duration,
    since: BTreeMap<usize, Instant>,
}

/// Time passes for deadlines only; no output knows of it.
#[allow(clippy::disallowed_methods, reason = "a deadline needs a clock, and reaches no output")]
fn now() -> Instant {
    Instant::now()
}

impl Running {
    fn begin(&mut self, index: usize) {
        self.since.insert(index, now());
    }

    /// Whether the job was still waited for.
    fn end(&mut self, index: usize) -> bool {
        self.since.remove(&index).is_some()
    }

    /// Waits for the next event; `None` if a deadline passes first.
    fn next_event<T>(&self, receiver: &Receiver<Event<T>>) -> Option<Event<T>> {
        let patience = self.since.values().map(|since| self.deadline.saturating_sub(since.elapsed())).min();
        match receiver.recv_timeout(patience.unwrap_or(self.deadline)) {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => unreachable!("the crew holds a sender as long as it waits"),
        }
    }

    fn take_overdue(&mut self) -> Vec<usize> {
        let is_overdue = |since: &Instant| since.elapsed() >= self.deadline;
        let overdue: Vec<usize> = self.since.iter().filter(|(_, since)| is_overdue(since)).map(|(i, _)| *i).collect();
        self.since.retain(|index, _| !overdue.contains(index));
        overdue
    }
}

/// Does the pieces of a job at once, as many as there are processors, on threads like that of the job. Gives what becomes of them in
/// their order; a panic is one of the job.
pub(super) fn at_once<T: Sync, W: Send>(pieces: &[T], work: impl Fn(&T) -> W + Sync) -> Vec<W> {
    let processors = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let work = &work;
    let done = pieces.chunks(processors).flat_map(|pieces| {
        thread::scope(|scope| {
            let begun = |piece| thread_of_crew().spawn_scoped(scope, move || work(piece));
            let threads: Vec<_> = pieces.iter().map(begun).collect();
            let ended = threads.into_iter().zip(pieces).map(|(thread, piece)| match thread {
                Ok(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
                // There is no room for another thread.
                Err(_) => work(piece),
            });
            ended.collect::<Vec<_>>()
        })
    });
    done.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crew(threads: usize, deadline: Duration) -> Crew {
        Crew { threads: NonZeroUsize::new(threads).unwrap(), deadline, stop: Stop::default() }
    }

    #[test]
    fn pieces_come_back_in_their_order() {
        let pieces: Vec<u64> = (0..20).collect();
        let done = at_once(&pieces, |piece| {
            thread::sleep(Duration::from_millis(20 - piece));
            2 * piece
        });
        assert_eq!(done, pieces.iter().map(|piece| 2 * piece).collect::<Vec<_>>());
        assert_eq!(at_once(&[0_u8; 0], |piece| *piece), [0_u8; 0]);
    }

    #[test]
    fn a_panic_of_a_piece_is_one_of_the_job() {
        let job = || at_once(&[1, 2, 3], |piece| assert_ne!(*piece, 2, "the second"));
        assert!(catch_unwind(job).is_err());
    }

    #[test]
    fn every_job_ends_once_whatever_the_others_do() {
        let mut ends = BTreeMap::new();
        let work = |job: &u32| match job {
            3 => panic!("three"),
            5 => loop {
                thread::sleep(Duration::from_millis(5));
            },
            job => job * 2,
        };
        let jobs: Vec<u32> = (0..20).collect();
        crew(2, Duration::from_secs(4)).run(jobs, work, |index, end| drop(ends.insert(index, end))).unwrap();
        assert_eq!(ends.len(), 20);
        assert_eq!(ends[&3], Err(Lost::Panicked("three".to_owned())));
        assert_eq!(ends[&5], Err(Lost::OutOfTime(Duration::from_secs(4))));
        assert!(ends.iter().filter(|(index, _)| ![3, 5].contains(*index)).all(|(i, end)| *end == Ok(2 * *i as u32)));
    }

    #[test]
    fn after_a_stop_nothing_begins() {
        let crew = crew(1, Duration::from_secs(60));
        let stop = crew.stop.clone();
        let mut ends = Vec::new();
        let work = move |job: &u32| {
            if *job == 2 {
                stop.stop();
            }
        };
        crew.run(vec![1, 2, 3, 4], work, |_, end| ends.push(end)).unwrap();
        assert_eq!(ends, [Ok(()), Ok(()), Err(Lost::Stopped), Err(Lost::Stopped)]);
    }

    #[test]
    fn no_jobs_no_threads() {
        crew(4, Duration::from_secs(1)).run(Vec::<u32>::new(), |_| (), |_, _| panic!("nothing ends")).unwrap();
    }
}
