#![no_main]

#[path = "../bodies/batch_request.rs"]
mod batch_request;
#[path = "../bodies/service.rs"]
mod service;

libfuzzer_sys::fuzz_target!(|input: &[u8]| batch_request::run(input));
