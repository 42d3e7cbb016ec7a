//! Dates: what can be read is written the same way.

use iq_figures::calendar::CalendarDate;

pub fn run(text: &str) {
    if let Ok(date) = text.parse::<CalendarDate>() {
        assert_eq!(date.to_string(), text);
    }
}
