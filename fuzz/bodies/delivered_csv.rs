//! Separated values, and whatever else begins with none of the signatures that are known.

use super::delivered;

pub fn run(bytes: &[u8]) {
    delivered::hold(bytes);
}
