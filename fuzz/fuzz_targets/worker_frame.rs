#![no_main]

#[path = "../bodies/worker_frame.rs"]
mod worker_frame;

libfuzzer_sys::fuzz_target!(|input: &[u8]| worker_frame::run(input));
