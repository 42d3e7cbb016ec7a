//! Everything that stands before a request: who asks, by which name, from which page, and what the answer may do.

mod body;
mod headers;
mod origin;
mod tokens;

pub(super) use body::body_is_plain;
pub(super) use headers::{POLICY_OF_FORMS, answers_are_safe, conditions_fit_the_method, tags_are_weak_where_encoded};
pub(super) use origin::{cors, host_is_ours, writes_come_from_here};
pub(super) use tokens::token_allows;

pub use tokens::Tokens;
