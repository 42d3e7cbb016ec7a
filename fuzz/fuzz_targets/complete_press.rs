#![no_main]

#[path = "../bodies/complete_press.rs"]
mod complete_press;
#[path = "../bodies/exported.rs"]
mod exported;

libfuzzer_sys::fuzz_target!(|input: &[u8]| complete_press::run(input));
