#![no_main]

#[path = "../bodies/release_record.rs"]
mod release_record;

libfuzzer_sys::fuzz_target!(|input: &str| release_record::run(input));
