//! Answers that are kept: what was made, and what was found while it was made.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::finding::Findings;

/// Result of a stage. A stage that had nothing to go on with has made nothing, and its findings say why.
#[derive(Debug)]
pub struct Made<T> {
    /// The result.
    pub value: Option<Arc<T>>,
    /// Findings of the stage.
    pub found: Arc<Findings>,
}

impl<T> Clone for Made<T> {
    fn clone(&self) -> Self {
        Self { value: self.value.clone(), found: Arc::clone(&self.found) }
    }
}

impl<T> Made<T> {
    /// Runs a stage and keeps its findings beside its result.
    pub fn by(stage: impl FnOnce(&mut Findings) -> Option<T>) -> Self {
        let mut found = Findings::default();
        let value = stage(&mut found).map(Arc::new);
        Self { value, found: Arc::new(found) }
    }
}

/// Answers by what was asked. Each is made once; whoever asks meanwhile waits for it.
#[derive(Debug)]
pub(super) struct Kept<K, T> {
    cells: Mutex<BTreeMap<K, Arc<OnceLock<Made<T>>>>>,
}

impl<K, T> Default for Kept<K, T> {
    fn default() -> Self {
        Self { cells: Mutex::default() }
    }
}

impl<K: Ord, T> Kept<K, T> {
    /// The answer, made by `stage` if nobody has asked before.
    pub(super) fn get(&self, key: K, stage: impl FnOnce(&mut Findings) -> Option<T>) -> Made<T> {
        let cell = {
            // A stage that panics leaves its own cell empty, and the map as it was.
            let mut cells = self.cells.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(cells.entry(key).or_default())
        };
        cell.get_or_init(|| Made::by(stage)).clone()
    }

    /// Takes over those of an earlier state that are still good.
    pub(super) fn take_over(&self, earlier: &Self, is_good: impl Fn(&K, &Made<T>) -> bool)
    where
        K: Clone,
    {
        let good: Vec<_> = {
            let cells = earlier.cells.lock().unwrap_or_else(PoisonError::into_inner);
            let made = cells.iter().filter(|(key, cell)| cell.get().is_some_and(|made| is_good(key, made)));
            made.map(|(key, cell)| (key.clone(), Arc::clone(cell))).collect()
        };
        self.cells.lock().unwrap_or_else(PoisonError::into_inner).extend(good);
    }

    /// The answer, if it has been made.
    pub(super) fn known(&self, key: &K) -> Option<Made<T>> {
        let cells = self.cells.lock().unwrap_or_else(PoisonError::into_inner);
        cells.get(key)?.get().cloned()
    }

    /// Forgets answers that nobody will ask for again.
    pub(super) fn forget(&self, is_over: impl Fn(&K) -> bool) {
        self.cells.lock().unwrap_or_else(PoisonError::into_inner).retain(|key, _| !is_over(key));
    }
}
