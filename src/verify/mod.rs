//! `verify`: whether a file that somebody holds is one of ours, whether it is current, and what differs if its bytes are
//! not those that were released.
//!
//! A file is [read](reading) by itself, in a process of its own; then it is [judged](judge) by what the project has sealed.

mod brief;
mod human;
mod judge;
mod numbers;
mod pages;
mod reading;
mod standing;
mod text;

pub use human::write_answer;
pub use judge::{Answer, Archive, Known, State, Successor, Withdrawn};
pub(crate) use judge::{Difference, Inside};
pub(crate) use numbers::Stranger;
pub use reading::{Attachment, Form, Reading, read};
pub(crate) use standing::Version;
