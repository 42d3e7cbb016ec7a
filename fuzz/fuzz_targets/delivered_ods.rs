#![no_main]

#[path = "../bodies/delivered.rs"]
mod delivered;
#[path = "../bodies/delivered_ods.rs"]
mod delivered_ods;

libfuzzer_sys::fuzz_target!(|input: &str| delivered_ods::run(input));
