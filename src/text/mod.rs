//! Words: Fluent messages in, rich text out, every number of which knows its figure.
//!
//! The order matters. A value first becomes a [`slot`], then the Markdown is parsed, then the
//! slot becomes a run. Whatever digits are left in the text belong to nobody, which is a finding.

pub mod asked;
mod bounds;
pub mod capitals;
pub mod characters;
pub(crate) mod division;
pub mod entries;
pub mod format;
pub mod functions;
mod hold;
pub mod isolate;
pub mod named;
mod names;
pub mod normal_form;
pub mod number_words;
mod own;
pub mod passage;
mod resolve;
pub mod rich;
pub mod shown;
pub mod slot;
mod texts;
mod touching;
mod undivided;
mod wording;
pub mod words;

pub use names::Names;
pub use own::{Attribute, OwnMessage};
pub use texts::Texts;
pub use undivided::{SOFT_HYPHEN, undivided};
pub use wording::{Standing, Wording};
