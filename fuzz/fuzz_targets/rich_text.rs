#![no_main]

#[path = "../bodies/rich_text.rs"]
mod rich_text;

libfuzzer_sys::fuzz_target!(|input: &str| rich_text::run(input));
