//! Bounds that a process sets itself, for work that somebody else has made up.

use std::io;

/// Bounds of a process; what is absent stays as it is.
#[cfg_attr(not(unix), allow(dead_code, reason = "there only time is bounded, by the one that waits"))]
pub(super) struct Bounds {
    /// Seconds of processor time.
    pub seconds: Option<u64>,
    /// Bytes of memory.
    pub memory: u64,
}

impl Bounds {
    /// Sets them for this process.
    #[cfg(unix)]
    pub(super) fn set(&self) -> io::Result<()> {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let bound = |resource, current: u64, maximum: u64| {
            // The parent of this process may have set narrower limits, which only it can widen.
            let allowed = getrlimit(resource).maximum.unwrap_or(u64::MAX);
            let bound = Rlimit { current: Some(current.min(allowed)), maximum: Some(maximum.min(allowed)) };
            setrlimit(resource, bound)
        };
        if let Some(seconds) = self.seconds {
            bound(Resource::Cpu, seconds, seconds + 1)?;
        }
        bound(Resource::Data, self.memory, self.memory)?;
        // Ending is an answer here, and no accident to be looked into.
        bound(Resource::Core, 0, 0)?;
        Ok(())
    }

    /// Elsewhere only time is bounded, by the one that waits.
    #[cfg(not(unix))]
    pub(super) fn set(&self) -> io::Result<()> {
        Ok(())
    }
}
