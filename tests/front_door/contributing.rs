//! The page for contributors leads somewhere.

use std::fs;

use crate::support::repository;

#[test]
fn every_place_to_change_something_is_there() {
    let page = fs::read_to_string(repository().join("CONTRIBUTING.md")).unwrap();
    let paths: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|path| path.contains('/')).collect();
    let paths: Vec<&&str> = paths.iter().filter(|path| !path.contains(' ')).collect();
    assert!(paths.len() > 30, "{paths:?}");
    let missing: Vec<_> = paths.iter().filter(|path| !repository().join(path).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
