#![no_main]

#[path = "../bodies/dates.rs"]
mod dates;

libfuzzer_sys::fuzz_target!(|input: &str| dates::run(input));
