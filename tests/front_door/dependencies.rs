//! Versions of crates on which more than a build depends.

use std::fs;

use crate::support::repository;

/// Versions of a crate in the lock file.
fn versions(name: &str) -> Vec<String> {
    let lock = fs::read_to_string(repository().join("Cargo.lock")).unwrap();
    let lock: toml::Table = lock.parse().unwrap();
    let packages = lock["package"].as_array().unwrap().iter();
    let of_that_name = packages.filter(|package| package["name"].as_str() == Some(name));
    of_that_name.map(|package| package["version"].as_str().unwrap().to_owned()).collect()
}

/// `comemo::evict` empties the memory of its own version: of a second one it would be a silent no-op, and the
/// engine would grow with every document. A second `typst-library` would have pages that no exporter takes.
#[test]
fn the_engine_has_one_memory_and_one_library() {
    for name in ["comemo", "typst-library"] {
        assert_eq!(versions(name).len(), 1, "{name}: {:?}", versions(name));
    }
}

/// The validator's reader is asked how far it reads: it must be the same one, and not ours.
#[test]
fn what_judges_files_is_pinned() {
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    let manifest: toml::Table = manifest.parse().unwrap();
    let wanted = |name: &str| manifest["dependencies"][name]["version"].as_str().map(str::to_owned);
    let pinned = [wanted("judges_lopdf").unwrap(), wanted("lopdf").unwrap()];
    let locked: Vec<String> = versions("lopdf").into_iter().map(|version| format!("={version}")).collect();
    assert_eq!(pinned.to_vec(), locked);
    let validator = manifest["dependencies"]["page_validation"].as_str().unwrap();
    assert_eq!(vec![validator.to_owned()], vec![format!("={}", versions("page_validation")[0])]);
}
