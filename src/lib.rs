//! Turns figure datasets and narrative blocks into print-ready and accessible PDF publications.
//!
//! Everything runs along one straight line, and no stage looks back:
//!
//! ```text
//! read → resolve → compose → check sources → lay out → check pages → export → check files → write
//! ```
//!
//! | stage | module | takes | gives |
//! |---|---|---|---|
//! | read | [`project`] | a folder | every input's bytes and what the files say |
//! | resolve | [`edition`] | the model | every figure with all that is known of it |
//! | compose | [`document`], [`text`], [`chart`] | edition, texts, language | sections, runs, charts |
//! | lay out | [`layout`] | document, templates, fonts | pages, and where each figure landed |
//! | export | [`export`], [`web`] | pages; document | PDFs, previews, spreadsheet; web page |
//! | write | [`store`], [`record`] | an edition's files | its folder as a whole, with a manifest |
//!
//! [`workspace`] is asked for any of it.
//!
//! All findings of a run are of one type, [`finding::Finding`].

pub mod accept;
pub mod address;
pub mod calendar;
pub mod chart;
pub mod check;
pub mod document;
pub mod edition;
pub mod export;
pub mod figure;
pub mod finding;
pub mod layout;
pub mod preflight;
pub mod profile;
pub mod project;
pub mod record;
pub mod report;
pub mod source;
pub mod store;
pub mod target;
pub mod text;
pub mod validation;
pub mod web;
pub mod workspace;
