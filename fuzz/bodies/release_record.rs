//! Records of releases: any text is read or refused with a reason, and what is read is written as it was.

use std::path::Path;
use std::time::Duration;

use iq_figures::diff::{Asked, Side, Sides, diff, page};
use iq_figures::release::Record;
use iq_figures::workspace::{Crew, Stop};

/// A record of one figure and one text, for seeds.
pub const SEED: &str = r#"{
  "format": 1, "edition": "report-2024-07", "version": 2, "by": "A. Reader", "on": "2024-07-20", "why": "It was wrong.",
  "program": { "name": "iq-figures", "version": "0.1.0" }, "engine": { "name": "typst", "version": "0.15.1" },
  "inputs-digest": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b",
  "codes": { "en": "IQF 2024-07 en e29122" },
  "outputs": [{ "file": "en.html", "language": "en", "kind": "web-page", "profile": "accessible",
    "sha256": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b" }],
  "inputs": [{ "path": "figures.toml", "sha256": "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b" }],
  "content": { "document": "report", "version": "2024-07", "period": "2024-01-01/2024-06-30",
    "figures": [{ "id": "visits", "value": "5535", "unit": "visit", "kind": "flow", "precision": "exact", "status": "final",
      "period": "2024-01-01/2024-06-30", "as-of": "not stated",
      "collectors": [{ "id": "office", "reference-date": "2024-07-10" }] }],
    "languages": { "en": { "title": "Report", "names": { "visits": "visits" },
      "texts": [{ "message": "report-title", "parts": ["Of ", { "figure": "visits", "text": "5,535" }, " visits"] }],
      "alternatives": [{ "chart": "kinds", "text": "5,535 visits", "drawn": ["visits"], "told": ["visits"] }],
      "printed": { "visits": ["5,535"] } } } }
}"#;

pub fn run(text: &str) {
    if let Some(asked) = Asked::parse(text) {
        assert_eq!(Asked::parse(&asked.name()), Some(asked));
    }
    match Record::parse(text.as_bytes()) {
        Ok(record) => {
            assert_eq!(Record::parse(&record.write()).as_ref(), Ok(&record));
            assert!(record.outputs.iter().all(|output| !output.file.contains('/')));
            let mut empty = record.clone();
            empty.content = Default::default();
            let side = |record: &Record| Side::of_release(Path::new("nowhere"), record.clone());
            let sides = |old: &Record, new: &Record| Sides { old: side(old), new: side(new) };
            let (there, back) = (sides(&empty, &record), sides(&record, &empty));
            let (from, to) = (diff(&there), diff(&back));
            assert!(from.figures.iter().zip(&to.figures).all(|(one, other)| one.class == other.class.mirrored()));
            let crew =
                Crew { threads: std::num::NonZeroUsize::MIN, deadline: Duration::from_secs(60), stop: Stop::default() };
            assert!(page(&from, &there, &crew).is_ok_and(|page| page.starts_with(b"<!DOCTYPE html>")));
        }
        Err(why) => assert!(!why.is_empty()),
    }
}
