//! Charts: plotters draws them on a recording backend, templates redraw the record.
//!
//! A chart is honest: its baseline is zero, every bar has its value, all bars of an axis have
//! one kind of unit, and parts that do not add up to their whole are refused.

mod arrow;
mod backend;
pub(crate) mod bars;
pub(crate) mod butterfly;
mod canvas;
pub(crate) mod display;
pub(crate) mod dot;
pub(crate) mod field;
mod labels;
pub(crate) mod line;
pub(crate) mod measure;
pub(crate) mod nested;
pub(crate) mod organisation;
mod over_time;
mod pace;
pub(crate) mod pictogram;
mod role;
pub(crate) mod route;
pub(crate) mod series;
pub(crate) mod slope;
pub(crate) mod tiles;
pub(crate) mod timeline;
pub(crate) mod times;

pub(crate) use canvas::DrawError;
pub(crate) use display::{DisplayList, Fault, Mark};
pub(crate) use measure::Typeface;
pub(crate) use role::Role;
