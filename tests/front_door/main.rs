//! The program as its users meet it: the real binary, in a folder of its own with a copy of the
//! real project, judged by what it prints, writes and returns.
//!
//! Tests in `judged` ask programs from outside about the PDFs. They are ignored unless asked for,
//! since `cargo test` alone must run on a machine without those programs; `tests/run` has them.

#![allow(clippy::unwrap_used, reason = "a test that stops has failed")]
#![allow(unreachable_pub, reason = "tests have no surface")]
#![allow(clippy::disallowed_methods, reason = "tests write the files that the program reads")]

mod addresses;
mod again;
mod approvals;
mod at_once;
mod authoring;
mod bars;
mod blocks;
mod bounds;
mod build;
mod capitals;
mod change;
mod change_report;
mod changed_pages;
mod claims;
mod contrast;
mod contributing;
mod corrections;
mod dates;
mod deliveries;
mod dependencies;
mod diff;
mod drawn;
mod edits;
mod engine_input;
mod exhibits;
mod exported;
mod findings;
mod fixture;
mod fold;
mod fuzzed;
mod imported;
mod interrupted;
mod isolation;
mod judged;
mod kept;
mod kinds;
mod limits;
mod looks;
mod many;
mod marks;
mod mutations;
mod next_edition;
mod options;
mod pictures;
mod places;
mod plain_texts;
mod preflight;
mod print;
mod readings;
mod released_data;
mod releases;
mod reports;
mod reproducible;
mod room;
mod rtl;
mod scopes;
mod seen;
mod series;
mod service;
mod shards;
mod sheet;
mod single_charts;
mod social_cards;
mod style_sheet;
mod support;
mod texts;
mod traced;
mod validate;
mod verify;
mod warm;
mod watch;
mod ways;
mod web;
mod withdrawn;
