#![no_main]

#[path = "../bodies/verified.rs"]
mod verified;

libfuzzer_sys::fuzz_target!(|input: &[u8]| verified::run(input));
