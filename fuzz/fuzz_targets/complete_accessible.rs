#![no_main]

#[path = "../bodies/complete_accessible.rs"]
mod complete_accessible;
#[path = "../bodies/exported.rs"]
mod exported;

libfuzzer_sys::fuzz_target!(|input: &[u8]| complete_accessible::run(input));
