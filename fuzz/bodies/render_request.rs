//! Orders for a document: any bytes are read or refused in words, and no path leads elsewhere.

use iq_figures::service::render_request;

use super::service::FIXTURE;

/// An order with everything in it, for seeds.
pub const SEED: &str = r#"{"edition":"report-2024-07","language":"en","artefact":"web-page","draft":false,"name":"a","observations":{"survey":"2024-01--2024-06","values":[{"figure":"stops","value":37,"precision":"exactly","status":"final"},{"figure":"visits","value":"5535.0"},{"figure":"books-lent","value":null}]},"files":{"observations/a.toml":"x = 1","text/en/a.ftl":"a = b"}}"#;

pub fn run(body: &[u8]) {
    match render_request(body, &FIXTURE) {
        Ok((files, sizes)) => {
            assert!([files.len(), files.len() + 1].contains(&sizes.len()));
            for file in files {
                let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
                assert!(file.chars().all(is_plain) && !file.contains("..") && !file.starts_with('/'), "{file}");
                let parents = ["observations/", "editions/", "documents/", "text/"];
                assert!(parents.iter().any(|parent| file.starts_with(parent)), "{file}");
            }
        }
        Err(why) => assert!(!why.is_empty(), "a body is refused with a reason"),
    }
}
