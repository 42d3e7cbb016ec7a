//! Days and times of day, which XLSX files store as numbers of days (ISO/IEC 29500-1, 18.17.4).

use chrono::{Days, NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The day that a file counts from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum DateSystem {
    /// 1900-01-01 is day 1, and 1900 is taken for a leap year.
    #[default]
    From1900,
    /// 1904-01-01 is day 0.
    From1904,
}

impl DateSystem {
    /// The day, moment or time of day in ISO 8601. What is none is said by its number.
    pub(super) fn date(self, days: Decimal) -> String {
        self.read(days).unwrap_or_else(|| format!("day {days}"))
    }

    fn read(self, number: Decimal) -> Option<String> {
        const SECONDS: Decimal = Decimal::from_parts(86_400, 0, 0, false, 0);
        let days = number.floor().to_u64()?;
        let seconds = ((number - number.floor()) * SECONDS).round().to_u32()?;
        let time = (seconds > 0).then(|| NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)).flatten();
        if days == 0 && self == Self::From1900 {
            return Some(time.unwrap_or_default().to_string());
        }
        let date = self.day(days)?;
        Some(time.map_or_else(|| date.clone(), |time| format!("{date}T{time}")))
    }

    fn day(self, days: u64) -> Option<String> {
        let (from, days) = match self {
            Self::From1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, days),
            Self::From1900 if days == 60 => return Some("1900-02-29".to_owned()),
            Self::From1900 if days < 60 => (NaiveDate::from_ymd_opt(1899, 12, 31)?, days),
            Self::From1900 => (NaiveDate::from_ymd_opt(1899, 12, 30)?, days),
        };
        Some(from.checked_add_days(Days::new(days))?.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_systems_name_the_same_days() {
        let day = |system: DateSystem, days: &str| system.date(Decimal::from_str_exact(days).unwrap());
        assert_eq!(day(DateSystem::From1900, "43647"), "2019-07-01");
        assert_eq!(day(DateSystem::From1904, "42185"), "2019-07-01");
        assert_eq!(day(DateSystem::From1900, "1"), "1900-01-01");
        assert_eq!(day(DateSystem::From1900, "59"), "1900-02-28");
        assert_eq!(day(DateSystem::From1900, "60"), "1900-02-29");
        assert_eq!(day(DateSystem::From1900, "61"), "1900-03-01");
        assert_eq!(day(DateSystem::From1900, "43647.5"), "2019-07-01T12:00:00");
        assert_eq!(day(DateSystem::From1900, "0.25"), "06:00:00");
        assert_eq!(day(DateSystem::From1904, "0"), "1904-01-01");
        assert_eq!(day(DateSystem::From1900, "-1"), "day -1");
        assert_eq!(day(DateSystem::From1900, "99999999999999"), "day 99999999999999");
    }
}
