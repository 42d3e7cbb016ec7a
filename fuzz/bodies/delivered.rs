//! Tables that somebody delivers: any bytes are read or refused with a complaint, and each value has one cell.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use std::sync::LazyLock;

use iq_figures::delivery::{Complaint, Known, KnownFigure, Mapping, Measure, read, understand};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let figures = [("advice", "Beratungen", Measure::Other), ("share", "Anteil", Measure::Percent)];
    let figure = |name: &str, measure| KnownFigure { names: vec![name.to_owned()], units: Vec::new(), measure };
    let figures = figures.map(|(id, name, measure)| (id.to_owned(), figure(name, measure)));
    Known { figures: figures.into_iter().collect(), value_heads: vec!["2020".to_owned()] }
});

pub fn hold(bytes: &[u8]) {
    let read = match read("fuzzed", bytes) {
        Ok(read) => read,
        Err(complaints) => {
            assert!(!complaints.is_empty(), "a file is refused with a reason");
            return complaints.into_iter().for_each(check);
        }
    };
    for sheet in &read.delivery.sheets {
        assert!(sheet.cells.iter().all(|(position, cell)| *position == cell.place.position));
    }
    let reading = understand(&read.delivery, &KNOWN, &Mapping::default());
    let failed: BTreeSet<&str> =
        reading.complaints.iter().filter(|it| it.is_error()).filter_map(|it| it.figure.as_deref()).collect();
    let mut seen = BTreeSet::new();
    for value in &reading.values {
        assert!(seen.insert(&value.figure) && KNOWN.figures.contains_key(&value.figure), "{value:?}");
        assert!(!failed.contains(value.figure.as_str()), "a value with an error is taken over: {value:?}");
        assert!(read.delivery.sheets.iter().any(|sheet| sheet.cells.values().any(|cell| cell.place == value.place)));
    }
    assert!(!reading.values.is_empty() || !reading.absent.is_empty() || !reading.complaints.is_empty());
    read.complaints.into_iter().chain(reading.complaints).for_each(check);
}

fn check(complaint: Complaint) {
    assert!(!complaint.message.is_empty() && !complaint.hint.is_empty());
    let finding = complaint.into_finding("fuzzed");
    assert!(finding.tables.iter().all(|place| place.to_string().starts_with("fuzzed")) && !finding.tables.is_empty());
}

/// A ZIP archive of texts.
pub fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in parts {
        writer.start_file(*name, options).expect("a new entry");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}
