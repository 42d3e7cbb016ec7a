#![no_main]

#[path = "../bodies/render_request.rs"]
mod render_request;
#[path = "../bodies/service.rs"]
mod service;

libfuzzer_sys::fuzz_target!(|input: &[u8]| render_request::run(input));
