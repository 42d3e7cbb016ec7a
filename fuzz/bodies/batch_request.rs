//! Orders for many documents: any bytes are read or refused in words.

use iq_figures::service::batch_request;

use super::service::FIXTURE;

pub fn run(body: &[u8]) {
    match batch_request(body, &FIXTURE) {
        Ok((documents, orders)) => assert!(documents > 0 && orders <= documents),
        Err(why) => assert!(!why.is_empty(), "a body is refused with a reason"),
    }
}
