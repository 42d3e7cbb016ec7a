//! Work in processes of its own: a layout that never ends cannot be stopped from within its process.
//!
//! [`pool`] keeps the processes, gives each one job at a time over its pipes, and kills what takes too long;
//! [`work`] is what such a process does. [`protocol`] is all that the two know of each other.

mod child;
mod duty;
mod pool;
mod protocol;
mod queue;

pub(super) use pool::{Lost, Pool, Reply, Staff};
pub(super) use protocol::{Ask, Changes, DeliveredTable, Job};
pub(super) use queue::Lane;

pub use child::work;
pub use duty::Duty;
pub use protocol::frame;
