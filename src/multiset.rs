//! Lists of which only matters how often each item is in them.

use std::collections::BTreeMap;

/// The items of `list` that `other` has not, or not as often, in their order. Items are the same if their keys are.
pub(crate) fn beyond<T, K: Ord>(
    list: impl IntoIterator<Item = T>,
    other: impl IntoIterator<Item = K>,
    key: impl Fn(&T) -> K,
) -> Vec<T> {
    let mut left: BTreeMap<K, usize> = BTreeMap::new();
    other.into_iter().for_each(|key| *left.entry(key).or_default() += 1);
    let is_more = |item: &T| match left.get_mut(&key(item)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    };
    list.into_iter().filter(is_more).collect()
}
