//! Words: Fluent messages in, rich text out, every number of which knows its figure.
//!
//! The order matters. A value first becomes a [`slot`], then the Markdown is parsed, then the
//! slot becomes a run. Whatever digits are left in the text belong to nobody, which is a finding.

mod bounds;
pub mod capitals;
pub mod characters;
pub mod entries;
pub mod format;
mod hold;
pub mod isolate;
pub mod messages;
pub mod normal_form;
pub mod number_words;
pub mod passage;
pub mod rich;
pub mod slot;
mod touching;
mod undivided;
mod wording;
pub mod words;

pub use bounds::stacked_marks;
pub use messages::Messages;
pub use undivided::{SOFT_HYPHEN, undivided};
pub use wording::Wording;
