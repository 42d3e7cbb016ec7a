#![no_main]

#[path = "../bodies/preflight.rs"]
mod preflight;

libfuzzer_sys::fuzz_target!(|input: &[u8]| preflight::run(input));
