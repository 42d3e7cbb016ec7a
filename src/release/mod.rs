//! Releases: editions that are sealed as they were published, and what changed since.
//!
//! A [`Record`] says of a release what it is: who published it and when, from which inputs, and its [`Content`], which is
//! everything that its readers were told. So later questions need no build: whether an edition still says what was
//! published, what differs between two of them, and whether a file that somebody holds is one of ours.

mod content;
mod rebuild;
mod record;
mod seal;
mod withdrawal;

pub use content::{Alternative, Content, InLanguage, NotDelivered, Part, StatedCollector, StatedFigure, StatedText};
pub(crate) use content::{Change, changes};
pub use rebuild::{Rebuild, Rebuilt, rebuild};
pub use record::{Record, SealedFile};
pub use seal::{Ready, Release, Released, release};
pub(crate) use withdrawal::unreadable;
pub use withdrawal::{Withdraw, Withdrawal, Withdrawing};
