//! Dates: what can be read is written the same way.
#![no_main]

use iq_figures::calendar::CalendarDate;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(date) = text.parse::<CalendarDate>() {
        assert_eq!(date.to_string(), text);
    }
});
