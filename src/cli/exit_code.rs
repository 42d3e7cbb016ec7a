//! Exit codes other than that of success and, which clap sets, that of wrong arguments.

/// An error was found, or a PDF did not pass.
pub(super) const STOPPED: u8 = 1;
/// The project's folder cannot be read, or the report not written.
pub(crate) const UNREADABLE: u8 = 3;
/// A PDF could not be judged.
pub(super) const NOT_JUDGED: u8 = 4;
