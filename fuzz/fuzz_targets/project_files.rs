#![no_main]

#[path = "../bodies/project_files.rs"]
mod project_files;

libfuzzer_sys::fuzz_target!(|input: (u8, &str)| project_files::run(input));
