//! Shards: parts of the editions that machines make side by side, none of them knowing of the others.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use crate::name::EditionId;

/// One of several parts of the editions that are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    /// From zero.
    index: usize,
    count: usize,
}

impl Shard {
    /// The shard of this number, from one, of `count`; `None` if there are not so many.
    pub fn numbered(number: usize, count: usize) -> Option<Self> {
        Self::at(number.checked_sub(1)?, count)
    }

    /// The shard at this index, from zero, of `count`; `None` if there are not so many.
    pub fn at(index: usize, count: usize) -> Option<Self> {
        (index < count).then_some(Self { index, count })
    }

    /// The editions of this shard, of all with their numbers of documents: the largest first, each for the shard that
    /// has least. This depends on nothing else, so that every machine divides them alike.
    pub(super) fn own(self, editions: BTreeMap<EditionId, usize>) -> BTreeSet<EditionId> {
        let mut editions: Vec<_> = editions.into_iter().collect();
        // Those of one size stay in the order of their names.
        editions.sort_by_key(|(_, documents)| Reverse(*documents));
        // With more shards than editions, the last ones get none.
        let shards = self.count.min(editions.len());
        let mut loads: BinaryHeap<_> = (0..shards).map(|shard| Reverse((0, shard))).collect();
        let mut own = BTreeSet::new();
        for (edition, documents) in editions {
            let Some(Reverse((load, shard))) = loads.pop() else { break };
            loads.push(Reverse((load + documents, shard)));
            if shard == self.index {
                own.insert(edition);
            }
        }
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn editions(sizes: &[usize]) -> BTreeMap<EditionId, usize> {
        sizes.iter().enumerate().map(|(number, size)| (format!("e{number:03}").into(), *size)).collect()
    }

    #[test]
    fn a_shard_is_one_of_those_that_there_are() {
        assert_eq!(Shard::numbered(1, 3), Shard::at(0, 3));
        assert!(Shard::numbered(3, 3).is_some() && Shard::at(2, 3).is_some());
        let none =
            [Shard::numbered(0, 3), Shard::numbered(4, 3), Shard::numbered(1, 0), Shard::at(3, 3), Shard::at(0, 0)];
        assert_eq!(none, [None; 5]);
    }

    #[test]
    fn shards_have_every_edition_once_and_weigh_alike() {
        let sizes = [4, 4, 4, 10, 10, 4, 6, 2, 4, 2, 8];
        for count in [1, 2, 3, 7, 11, 12, 40] {
            let all = editions(&sizes);
            let shards: Vec<_> = (0..count).map(|index| Shard::at(index, count).unwrap().own(all.clone())).collect();
            let together: Vec<_> = shards.iter().flatten().collect();
            assert_eq!(together.len(), sizes.len());
            assert_eq!(together.into_iter().collect::<BTreeSet<_>>(), all.keys().collect());
            let loads = shards.iter().map(|shard| shard.iter().map(|edition| all[edition]).sum::<usize>());
            let (least, most) = (loads.clone().min().unwrap(), loads.max().unwrap());
            assert!(most - least <= 10, "{count} shards: {least} to {most} documents");
            assert_eq!(shards.iter().filter(|shard| shard.is_empty()).count(), count.saturating_sub(sizes.len()));
        }
    }

    #[test]
    fn a_number_of_shards_takes_no_room() {
        assert_eq!(Shard::at(usize::MAX - 1, usize::MAX).unwrap().own(editions(&[4, 4])), BTreeSet::new());
        assert_eq!(Shard::at(1, usize::MAX).unwrap().own(editions(&[4, 4])), ["e001".into()].into());
    }
}
