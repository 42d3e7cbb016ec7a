//! `verify`: whether a file that somebody holds is one of ours, whether it is current, and what differs if its bytes are
//! not those that were released.
//!
//! A file is [read](reading) by itself, in a process of its own; then it is [judged](judge) by what the project has sealed.

mod human;
mod judge;
mod numbers;
mod pages;
mod reading;
mod text;

pub use human::write_answer;
pub use judge::{Answer, Archive, Known, State, Successor};
pub use reading::{Attachment, Form, Reading, read};
