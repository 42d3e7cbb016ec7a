//! Numbers as people write them, in German and in English.

/// A way to write numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberFormat {
    /// A comma before decimals, a point between thousands: 28.409,5.
    German,
    /// A point before decimals, a comma between thousands: 28,409.5.
    English,
}

impl NumberFormat {
    /// The words of options and mappings.
    pub const NAMES: &[(&str, NumberFormat)] = &[("de", Self::German), ("en", Self::English)];
}
