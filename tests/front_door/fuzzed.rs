//! The bodies of the fuzz targets, on seeds and on changes of them that are the same in each run: they compile,
//! hold, and can be given to a fuzzer. `FUZZ_TIMES=100` makes so many times as many changes.

use crate::support::{TestProject, repository, tree};

#[path = "../../fuzz/bodies/batch_request.rs"]
mod batch_request;
#[path = "../../fuzz/bodies/complete_accessible.rs"]
mod complete_accessible;
#[path = "../../fuzz/bodies/complete_press.rs"]
mod complete_press;
#[path = "../../fuzz/bodies/dates.rs"]
mod dates;
#[path = "../../fuzz/bodies/delivered.rs"]
mod delivered;
#[path = "../../fuzz/bodies/delivered_csv.rs"]
mod delivered_csv;
#[path = "../../fuzz/bodies/delivered_ods.rs"]
mod delivered_ods;
#[path = "../../fuzz/bodies/delivered_xlsx.rs"]
mod delivered_xlsx;
#[path = "../../fuzz/bodies/exported.rs"]
mod exported;
#[path = "../../fuzz/bodies/messages.rs"]
mod messages;
#[path = "../../fuzz/bodies/preflight.rs"]
mod preflight;
#[path = "../../fuzz/bodies/project_files.rs"]
mod project_files;
#[path = "../../fuzz/bodies/release_record.rs"]
mod release_record;
#[path = "../../fuzz/bodies/render_request.rs"]
mod render_request;
#[path = "../../fuzz/bodies/rich_text.rs"]
mod rich_text;
#[path = "../../fuzz/bodies/service.rs"]
mod service;
#[path = "../../fuzz/bodies/tokens.rs"]
mod tokens;
#[path = "../../fuzz/bodies/verified.rs"]
mod verified;
#[path = "../../fuzz/bodies/worker_frame.rs"]
mod worker_frame;

/// Numbers that look random and are always the same (Marsaglia, *Xorshift RNGs*).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }
}

/// Rounds of fuzzing; `FUZZ_TIMES` multiplies them.
fn rounds(count: usize) -> std::ops::Range<usize> {
    let times = std::env::var("FUZZ_TIMES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    0..count * times
}

/// Fragments that texts are spoilt with.
const SPLINTERS: [&str; 12] = ["{", "}", "\"", "[", "]]", "**", "=", "\n", "\\u202E", "\u{0}", "9999-99-99", "$x ->"];

/// The text with some of it taken out, said twice or spoilt.
fn spoilt(text: &str, numbers: &mut Numbers) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(4) {
        let start = numbers.below(characters.len());
        let end = (start + numbers.below(40)).min(characters.len());
        match numbers.below(3) {
            0 => drop(characters.drain(start..end)),
            1 => {
                let again: Vec<char> = characters[start..end].to_vec();
                characters.splice(start..start, again);
            }
            _ => {
                let splinter = SPLINTERS[numbers.below(SPLINTERS.len())].chars();
                characters.splice(start..start, splinter);
            }
        }
    }
    characters.into_iter().collect()
}

/// The fixture's files with that ending.
fn seeds(ending: &str) -> Vec<String> {
    let files = tree(&repository().join("tests/fixture")).into_iter();
    let texts: Vec<String> =
        files.filter(|(name, _)| name.ends_with(ending)).map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    assert!(texts.len() > 3);
    texts
}

#[test]
fn dates_hold() {
    let mut numbers = Numbers(1);
    for date in ["2024", "2024-02", "2024-02-29", "9999-12-31", "0001-01-01"] {
        dates::run(date);
        rounds(200).for_each(|_| dates::run(&spoilt(date, &mut numbers)));
    }
}

#[test]
fn texts_hold() {
    let mut numbers = Numbers(2);
    for text in seeds(".ftl") {
        messages::run(&text);
        rich_text::run(&text);
        for _ in rounds(15) {
            let spoilt = spoilt(&text, &mut numbers);
            messages::run(&spoilt);
            rich_text::run(&spoilt);
        }
    }
}

#[test]
fn project_files_hold() {
    let mut numbers = Numbers(3);
    for text in seeds(".toml") {
        for which in 0..9 {
            project_files::run((which, &text));
            rounds(10).for_each(|_| project_files::run((which, &spoilt(&text, &mut numbers))));
        }
    }
}

#[test]
fn the_preflight_holds() {
    let mut numbers = Numbers(4);
    let project = TestProject::fixture_built();
    for profile in ["print", "accessible"] {
        let pdf = std::fs::read(project.pdf("en", profile)).unwrap();
        preflight::run(&pdf);
        for _ in rounds(15) {
            let mut spoilt = pdf.clone();
            for _ in 0..=numbers.below(8) {
                let at = numbers.below(spoilt.len());
                spoilt[at] = numbers.next() as u8;
            }
            preflight::run(&spoilt);
        }
    }
}

/// The bytes with some of them changed, taken out or said twice.
fn spoilt_bytes(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut spoilt = bytes.to_vec();
    for _ in 0..=numbers.below(6) {
        let start = numbers.below(spoilt.len());
        let end = (start + numbers.below(12)).min(spoilt.len());
        match numbers.below(3) {
            0 if start < end => spoilt[start] = numbers.next() as u8,
            1 => drop(spoilt.drain(start..end)),
            _ => {
                let again = spoilt[start..end].to_vec();
                spoilt.splice(start..start, again);
            }
        }
    }
    spoilt
}

#[test]
fn deliveries_hold() {
    let mut numbers = Numbers(6);
    let seeds =
        [&b"id;Wert\nadvice;1.071\nshare;\"11,5 %\"\n"[..], b"\xff\xfea\0;\x001\0", b"a\tAnteil\n2020\trund 5 %\n"];
    for seed in seeds {
        delivered_csv::run(seed);
        rounds(400).for_each(|_| delivered_csv::run(&spoilt_bytes(seed, &mut numbers)));
    }
    for (which, seed) in (0..).zip(delivered_xlsx::SEEDS) {
        delivered_xlsx::run((which, seed));
        rounds(200).for_each(|_| delivered_xlsx::run((which, &spoilt(seed, &mut numbers))));
    }
    delivered_ods::run(delivered_ods::SEED);
    rounds(600).for_each(|_| delivered_ods::run(&spoilt(delivered_ods::SEED, &mut numbers)));
    for (name, bytes) in tree(&repository().join("tests/deliveries")) {
        if name.ends_with(".xlsx") || name.ends_with(".ods") {
            rounds(20).for_each(|_| delivered_csv::run(&spoilt_bytes(&bytes, &mut numbers)));
        }
    }
}

/// Bytes that decide how a PDF is changed.
fn choices(numbers: &mut Numbers) -> Vec<u8> {
    let count = 1 + numbers.below(24);
    (0..count).map(|_| numbers.next() as u8).collect()
}

#[test]
fn the_passes_after_export_hold() {
    let mut numbers = Numbers(5);
    for pass in [complete_accessible::run, complete_press::run] {
        pass(b"");
        pass(b"%PDF-1.7");
        rounds(120).for_each(|_| pass(&choices(&mut numbers)));
    }
}

#[test]
fn requests_hold() {
    let mut numbers = Numbers(7);
    let batch = format!("{{\"documents\":[{0},{0}]}}", render_request::SEED.replace("\"name\":\"a\",", ""));
    render_request::run(render_request::SEED.as_bytes());
    batch_request::run(batch.as_bytes());
    tokens::run(tokens::SEED);
    worker_frame::run(&worker_frame::seed());
    for _ in rounds(600) {
        render_request::run(spoilt(render_request::SEED, &mut numbers).as_bytes());
        render_request::run(&spoilt_bytes(render_request::SEED.as_bytes(), &mut numbers));
        batch_request::run(spoilt(&batch, &mut numbers).as_bytes());
        tokens::run(&spoilt(tokens::SEED, &mut numbers));
        worker_frame::run(&spoilt_bytes(&worker_frame::seed(), &mut numbers));
    }
}

#[test]
fn releases_hold() {
    let mut numbers = Numbers(8);
    assert!(iq_figures::release::Record::parse(release_record::SEED.as_bytes()).is_ok());
    release_record::run(release_record::SEED);
    rounds(2000).for_each(|_| release_record::run(&spoilt(release_record::SEED, &mut numbers)));
    for asked in ["report-2024-07", "report-2024-07@12"] {
        rounds(200).for_each(|_| release_record::run(&spoilt(asked, &mut numbers)));
    }
}

#[test]
fn copies_hold() {
    let mut numbers = Numbers(9);
    let project = TestProject::fixture_built();
    for file in
        ["report-2024-07-en-accessible.pdf", "report-2024-07-de-print.pdf", "en.html", "report-2024-07-de-figures.xlsx"]
    {
        let bytes = std::fs::read(project.output(file)).unwrap();
        verified::run(&bytes);
        rounds(15).for_each(|_| verified::run(&spoilt_bytes(&bytes, &mut numbers)));
    }
}

/// The seeds are no requests that are refused, of which nothing would be tried.
#[test]
fn requests_are_read_before_they_are_spoilt() {
    let (files, sizes) =
        iq_figures::service::render_request(render_request::SEED.as_bytes(), &service::FIXTURE).unwrap();
    assert_eq!((files.len(), sizes.len()), (2, 3));
    assert!(iq_figures::service::frame(&worker_frame::seed()).unwrap().is_some());
}
