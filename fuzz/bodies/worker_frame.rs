//! Frames on the pipe of a worker: any bytes are read or refused, and what is read is written as it was.

use iq_figures::service::frame;

/// A frame of a job with two bodies, for seeds.
pub fn seed() -> Vec<u8> {
    let header = br#"{"state":7,"ask":{"artefact":{"edition":"a","language":"en","artefact":"web-page","policy":"strict"}},"changes":{"files":["text/en/a.ftl"],"table":{"name":"b.csv","survey":null}}}"#;
    let lengths = [header.len(), 2, 3, 5].map(|length| (length as u64).to_le_bytes());
    [&lengths.concat(), &header[..], b"a=b", b"id,va"].concat()
}

pub fn run(bytes: &[u8]) {
    if let Ok(Some(again)) = frame(bytes) {
        let twice = frame(&again).expect("a frame").expect("one");
        assert_eq!(twice, again);
    }
}
