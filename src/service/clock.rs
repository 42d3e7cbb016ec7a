//! Time, which deadlines, logs and metrics need. It reaches no output.

use std::time::Instant;

/// The moment, to measure from.
#[allow(clippy::disallowed_methods, reason = "metrics and deadlines need a clock, and reach no output")]
pub(super) fn now() -> Instant {
    Instant::now()
}
