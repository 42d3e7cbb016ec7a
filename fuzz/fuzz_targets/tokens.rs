#![no_main]

#[path = "../bodies/tokens.rs"]
mod tokens;

libfuzzer_sys::fuzz_target!(|input: &str| tokens::run(input));
