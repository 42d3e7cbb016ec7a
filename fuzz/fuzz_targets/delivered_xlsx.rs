#![no_main]

#[path = "../bodies/delivered.rs"]
mod delivered;
#[path = "../bodies/delivered_xlsx.rs"]
mod delivered_xlsx;

libfuzzer_sys::fuzz_target!(|input: (u8, &str)| delivered_xlsx::run(input));
