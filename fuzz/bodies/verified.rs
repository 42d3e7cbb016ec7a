//! Files that somebody holds: any bytes are read, and the answer says when they could not be.

use std::path::Path;

use iq_figures::verify::{Archive, Form, State, read};

pub fn run(bytes: &[u8]) {
    let reading = read(bytes);
    assert_eq!(reading.sha256.len(), 64);
    assert!(reading.form != Form::Pdf || reading.unread.is_some() || !reading.pages.is_empty());
    let answer = Archive::open(Path::new("/nowhere")).judge(&reading);
    assert!(matches!(answer.state, State::NotOurs | State::NotRead), "nothing was released");
    assert!(!answer.remarks.is_empty());
}
