#![no_main]

#[path = "../bodies/delivered.rs"]
mod delivered;
#[path = "../bodies/delivered_csv.rs"]
mod delivered_csv;

libfuzzer_sys::fuzz_target!(|input: &[u8]| delivered_csv::run(input));
