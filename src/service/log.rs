//! The log of a service, on standard error.

use std::io;

use tracing_subscriber::EnvFilter;

/// Format of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// A JSON object in each line.
    Json,
}

impl LogFormat {
    /// Begins to log what `filter` lets through, such as `info` or `iq_figures=debug`.
    ///
    /// # Errors
    ///
    /// Fails if the filter cannot be read.
    pub fn begin(self, filter: &str) -> Result<(), String> {
        let filter = EnvFilter::try_new(filter).map_err(|error| error.to_string())?;
        let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
        let begun = match self {
            Self::Text => log.with_ansi(false).with_target(false).try_init(),
            Self::Json => log.json().flatten_event(true).with_target(false).try_init(),
        };
        begun.map_err(|error| error.to_string())
    }
}
