//! Numbers for operators, in the text format of OpenMetrics.

use std::sync::atomic::AtomicU64;
use std::time::Duration;

use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::{Registry, Unit};

use super::worker::Lane;

type Label = (&'static str, String);

/// Counters and gauges of a service.
pub(crate) struct Metrics {
    registry: Registry,
    requests: Family<[Label; 3], Counter>,
    seconds: Family<[Label; 1], Histogram>,
    waiting: Family<[Label; 1], Gauge>,
    working: Family<[Label; 1], Gauge>,
    stages: Family<[Label; 2], Histogram>,
    restarts: Family<[Label; 1], Counter>,
    cache: Family<[Label; 1], Counter>,
    cached: Gauge<u64, AtomicU64>,
    connections: Gauge,
    refused: Family<[Label; 1], Counter>,
}

/// From 1 ms to 16 s, doubled each time.
fn durations() -> Histogram {
    Histogram::new(exponential_buckets(0.001, 2.0, 15))
}

impl Metrics {
    /// All of them, at zero.
    pub(crate) fn new() -> Self {
        let mut registry = Registry::with_prefix("iq_figures");
        let metrics = Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(durations),
            waiting: Family::default(),
            working: Family::default(),
            stages: Family::new_with_constructor(durations),
            restarts: Family::default(),
            cache: Family::default(),
            cached: Gauge::default(),
            connections: Gauge::default(),
            refused: Family::default(),
            registry: Registry::default(),
        };
        registry.register("http_requests", "Requests by method, route and status", metrics.requests.clone());
        let seconds = "Time to the head of an answer";
        registry.register_with_unit("http", seconds, Unit::Seconds, metrics.seconds.clone());
        registry.register("jobs_waiting", "Jobs that wait for a worker", metrics.waiting.clone());
        registry.register("jobs_working", "Jobs that a worker has", metrics.working.clone());
        let stages = "Time of a job by its stages";
        registry.register_with_unit("render", stages, Unit::Seconds, metrics.stages.clone());
        registry.register("worker_restarts", "Workers that were replaced, by reason", metrics.restarts.clone());
        registry.register("cache_lookups", "Lookups of finished files, by result", metrics.cache.clone());
        registry.register_with_unit("cached", "Size of finished files in memory", Unit::Bytes, metrics.cached.clone());
        registry.register("connections", "Open connections", metrics.connections.clone());
        registry.register("refused", "Requests that were refused before they were read", metrics.refused.clone());
        for lane in Lane::ALL {
            let label = [("lane", lane.name().to_owned())];
            drop(metrics.waiting.get_or_create(&label));
            drop(metrics.working.get_or_create(&label));
        }
        Self { registry, ..metrics }
    }

    /// The text that a collector of metrics reads.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a text cannot fail.
        let _ = encode(&mut text, &self.registry);
        text
    }

    /// Counts a request that was answered.
    pub(crate) fn answered(&self, method: &str, route: &str, status: u16, time: Duration) {
        let labels = [("method", method.to_owned()), ("route", route.to_owned()), ("status", status.to_string())];
        self.requests.get_or_create(&labels).inc();
        self.seconds.get_or_create(&[("route", route.to_owned())]).observe(time.as_secs_f64());
    }

    /// Counts a job that waits, until the answer is dropped.
    pub(super) fn waits(&self, lane: Lane) -> Waits {
        let gauge =
            |family: &Family<[Label; 1], Gauge>| family.get_or_create_owned(&[("lane", lane.name().to_owned())]);
        Waits { working: gauge(&self.working), counted: Counted::new(gauge(&self.waiting)) }
    }

    /// Notes how long the stages of a job took.
    pub(super) fn took(&self, lane: Lane, stages: &[(String, f64)]) {
        for (stage, seconds) in stages {
            let labels = [("lane", lane.name().to_owned()), ("stage", stage.clone())];
            self.stages.get_or_create(&labels).observe(*seconds);
        }
    }

    /// Counts a worker that was replaced.
    pub(super) fn restarted(&self, reason: &str) {
        self.restarts.get_or_create(&[("reason", reason.to_owned())]).inc();
    }

    /// Counts a lookup in the cache.
    pub(crate) fn looked_up(&self, result: &'static str) {
        self.cache.get_or_create(&[("result", result.to_owned())]).inc();
    }

    /// Notes the size of the cache.
    pub(crate) fn cache_has(&self, bytes: u64) {
        self.cached.set(bytes);
    }

    /// Counts a connection, until the answer is dropped.
    pub(crate) fn connected(&self) -> Counted {
        Counted::new(self.connections.clone())
    }

    /// Counts what was refused, by reason.
    pub(crate) fn refused(&self, reason: &'static str) {
        self.refused.get_or_create(&[("reason", reason.to_owned())]).inc();
    }
}

/// One more, until it is dropped.
pub(crate) struct Counted(Gauge);

impl Counted {
    fn new(gauge: Gauge) -> Self {
        gauge.inc();
        Self(gauge)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// A job that is counted among those that wait.
pub(crate) struct Waits {
    working: Gauge,
    counted: Counted,
}

impl Waits {
    /// The job is begun: it is counted among those that are worked on, until the answer is dropped.
    pub(super) fn begins(self) -> Counted {
        drop(self.counted);
        Counted::new(self.working)
    }
}
