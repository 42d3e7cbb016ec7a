//! Jobs that wait for a worker, in lanes that do not hold each other up.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, oneshot};

use super::pool::{Lost, Reply};
use super::protocol::Job;
use crate::service::metrics::Waits;

/// Kind of work, by how long somebody waits for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lane {
    /// Somebody looks at the page. These have workers of their own.
    Preview,
    /// Somebody has asked for one document.
    Request,
    /// One document of many: it is begun when no request waits.
    Batch,
}

impl Lane {
    pub(crate) const ALL: [Self; 3] = [Self::Preview, Self::Request, Self::Batch];

    /// The name in metrics.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Request => "request",
            Self::Batch => "batch",
        }
    }
}

/// A job that waits, with its asker's ear.
pub(super) struct Ticket {
    pub job: Job,
    pub bodies: Vec<Bytes>,
    pub answer: oneshot::Sender<Result<Reply, Lost>>,
    /// Number of workers that have ended while they worked on it.
    pub tries: usize,
    /// Counts it among those that wait.
    pub waiting: Waits,
    /// The place in the queue, which somebody else has once the job is begun.
    pub place: Option<OwnedSemaphorePermit>,
}

/// The jobs that wait.
pub(super) struct Queue {
    waiting: Mutex<[VecDeque<Ticket>; 3]>,
    places: [Arc<Semaphore>; 3],
    changed: Notify,
    patience: Duration,
}

impl Queue {
    /// A queue with that many places in each lane. Who finds none waits for one as long as `patience`.
    pub(super) fn new(places: usize, patience: Duration) -> Self {
        Self {
            waiting: Mutex::default(),
            places: [(); 3].map(|()| Arc::new(Semaphore::new(places))),
            changed: Notify::new(),
            patience,
        }
    }

    /// A place in a lane. One document of many waits until there is one.
    pub(super) async fn place(&self, lane: Lane) -> Result<OwnedSemaphorePermit, Lost> {
        let place = Arc::clone(&self.places[lane as usize]).acquire_owned();
        match lane {
            Lane::Batch => place.await.map_err(|_| Lost::Ending),
            Lane::Preview | Lane::Request => match tokio::time::timeout(self.patience, place).await {
                Ok(place) => place.map_err(|_| Lost::Ending),
                Err(_) => Err(Lost::Busy),
            },
        }
    }

    pub(super) fn push(&self, lane: Lane, ticket: Ticket) {
        self.lanes()[lane as usize].push_back(ticket);
        self.changed.notify_waiters();
    }

    /// Puts a ticket back that is to be served next.
    pub(super) fn put_back(&self, lane: Lane, ticket: Ticket) {
        self.lanes()[lane as usize].push_front(ticket);
        self.changed.notify_waiters();
    }

    /// The next ticket of these lanes, the first lane first.
    pub(super) async fn next(&self, lanes: &[Lane]) -> (Lane, Ticket) {
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            // From now on, so that no push goes unheard while the lanes are looked through.
            changed.as_mut().enable();
            if let Some(next) = self.take(lanes) {
                return next;
            }
            changed.await;
        }
    }

    /// The next ticket, if one waits. Those that nobody waits for any more are dropped.
    pub(super) fn take(&self, lanes: &[Lane]) -> Option<(Lane, Ticket)> {
        let mut waiting = self.lanes();
        lanes.iter().find_map(|lane| {
            let lane_of = &mut waiting[*lane as usize];
            lane_of.retain(|ticket| !ticket.answer.is_closed());
            Some((*lane, lane_of.pop_front()?))
        })
    }

    /// Takes no more jobs, and answers those that wait.
    pub(super) fn close(&self) {
        self.places.iter().for_each(|places| places.close());
        let waiting = std::mem::take(&mut *self.lanes());
        waiting.into_iter().flatten().for_each(|ticket| drop(ticket.answer.send(Err(Lost::Ending))));
    }

    fn lanes(&self) -> MutexGuard<'_, [VecDeque<Ticket>; 3]> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
