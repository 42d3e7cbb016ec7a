//! Charts: plotters draws them on a recording backend, templates redraw the record.
//!
//! A chart is honest: its baseline is zero, every bar has its value, all bars of an axis have
//! one kind of unit, and parts that do not add up to their whole are refused.

mod backend;
pub mod bars;
pub mod display;
mod labels;
pub mod measure;
mod role;
pub mod series;

pub use display::{DisplayList, Fault, Mark};
pub use measure::Typeface;
pub use role::Role;
