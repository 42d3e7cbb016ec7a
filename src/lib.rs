//! Turns figure datasets and narrative blocks into print-ready and accessible PDF publications.
//!
//! A [`Workspace`](workspace::Workspace) is a project's folder that can be asked for any artefact, for one page, or
//! only for what is wrong. It writes nothing unless it is asked to fill an output folder:
//!
//! ```no_run
//! use std::path::Path;
//! use std::sync::Arc;
//!
//! use iq_figures::target::{Artefact, Policy, Target};
//! use iq_figures::workspace::{Edit, PictureFormat, Seen, Workspace, artefact, picture};
//!
//! fn main() -> std::io::Result<()> {
//!     let workspace = Workspace::open(Path::new("data"))?;
//!     let (edition, language) = ("fact-sheet-2019-08".into(), "en".into());
//!     let target = Target { edition, language, artefact: Artefact::AccessiblePdf };
//!
//!     // One artefact, with the findings of all stages that it went through.
//!     let view = workspace.view();
//!     let made = artefact(&view, &target, Policy::Strict);
//!     for finding in made.found.as_ref().clone().sorted() {
//!         eprintln!("{} {}: {}; {}", finding.code.number(), finding.code.name(), finding.message, finding.hint);
//!     }
//!     for output in made.value.iter().flat_map(|outputs| outputs.iter()) {
//!         std::fs::write(&output.record.file, &output.bytes)?;
//!     }
//!
//!     // The first page as it would be with a text that is not saved yet: only what depends on that file is made again.
//!     let path = "text/en/advice.ftl".to_owned();
//!     let edit = Edit { path, bytes: Some(b"advice-body = { $initial-advice } sessions.\n".to_vec()) };
//!     let unsaved = Arc::new(workspace.overlay(&[edit]));
//!     let (edition, language, page) = (&target.edition, &target.language, Seen::Page(1));
//!     let svg = picture(&unsaved, edition, language, page, PictureFormat::Svg, Policy::Draft);
//!     println!("{} bytes of SVG", svg.value.map_or(0, |svg| svg.len()));
//!     Ok(())
//! }
//! ```
//!
//! [`workspace::run`] makes or checks many documents side by side and fills the output folder, as `iq-figures build`
//! does. [`preflight`](mod@preflight) judges any PDF for print and [`validation`] any PDF for accessibility, without a
//! project. Findings are of one type, [`finding::Finding`]; [`report`] writes them for people and programs.
//! `docs/architecture.md` describes the stages behind it. Their modules are public for tests, benchmarks and fuzzing
//! alone, and hidden here: they change without notice.

pub mod accept;
mod address;
#[doc(hidden)]
pub mod calendar;
mod chart;
#[doc(hidden)]
pub mod check;
mod content_stream;
pub mod correction;
#[doc(hidden)]
pub mod delivery;
pub mod diff;
#[doc(hidden)]
pub mod document;
#[doc(hidden)]
pub mod edition;
#[doc(hidden)]
pub mod export;
mod figure;
pub mod finding;
#[doc(hidden)]
pub mod layout;
mod multiset;
pub mod name;
pub mod next;
pub mod on_record;
pub mod preflight;
pub mod profile;
#[doc(hidden)]
pub mod project;
pub mod reading;
mod record;
pub mod release;
pub mod report;
pub mod service;
pub mod sign_off;
pub mod source;
#[doc(hidden)]
pub mod store;
pub mod target;
#[doc(hidden)]
pub mod text;
#[doc(hidden)]
pub mod trace;
pub mod validation;
pub mod verify;
mod web;
pub mod workspace;
