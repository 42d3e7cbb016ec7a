//! Dates as programmes state them: to the day, the month or the year, and periods.

use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A date of stated precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarDate {
    Day(NaiveDate),
    Month { year: i32, month: u32 },
    Year(i32),
}

impl FromStr for CalendarDate {
    type Err = ();

    /// Reads the written forms of ISO 8601-1, 5.2: `2019`, `2019-08` and `2019-08-31`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let well_formed = text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        match (well_formed, text.len()) {
            (true, 4) => text.parse().map(Self::Year).map_err(drop),
            (true, 7) => {
                let first = NaiveDate::parse_from_str(&[text, "-01"].concat(), "%Y-%m-%d");
                first.map(|day| Self::Month { year: day.year(), month: day.month() }).map_err(drop)
            }
            (true, 10) => NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self::Day).map_err(drop),
            _ => Err(()),
        }
    }
}

impl std::fmt::Display for CalendarDate {
    /// The form of ISO 8601-1 that [`FromStr`] reads.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl CalendarDate {
    /// From the first day that it can mean to the last. `None` beyond the calendar.
    pub fn span(&self) -> Option<Period> {
        let (from, months) = match self {
            Self::Day(day) => return Some(Period { from: *day, to: *day }),
            Self::Month { year, month } => (NaiveDate::from_ymd_opt(*year, *month, 1)?, 1),
            Self::Year(year) => (NaiveDate::from_ymd_opt(*year, 1, 1)?, 12),
        };
        let to = from.checked_add_months(Months::new(months))?.pred_opt()?;
        Some(Period { from, to })
    }
}

/// Result of `read` for a name, or for the most of its last words that it can read: a date at the end of `fact-sheet-2019-08`.
pub fn at_the_end<T>(name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    read(name).or_else(|| name.match_indices('-').find_map(|(at, _)| read(&name[at + 1..])))
}

/// A period from one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// The coarsest way to write a [`Period`] without losing a day of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodForm {
    /// Whole years: 2015 to 2018.
    Years,
    /// Whole months of one year: January to June 2019.
    Months,
    /// Whole months across years: January 2019 to June 2020.
    MonthsAndYears,
    /// Anything else: 3 January 2019 to 5 June 2019.
    Days,
}

impl Period {
    /// Its days, both ends included.
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// Its months, if it consists of whole ones.
    pub fn months(&self) -> Option<i64> {
        let months = |day: NaiveDate| i64::from(day.year()) * 12 + i64::from(day.month0());
        (self.form() != PeriodForm::Days).then(|| months(self.to) - months(self.from) + 1)
    }

    /// Shortest form in which the period can be written without loss.
    pub fn form(&self) -> PeriodForm {
        let starts_month = self.from.day() == 1;
        let ends_month = self.to.succ_opt().is_none_or(|next| next.day() == 1);
        if !starts_month || !ends_month {
            PeriodForm::Days
        } else if self.from.month() == 1 && self.to.month() == 12 {
            PeriodForm::Years
        } else if self.from.year() == self.to.year() {
            PeriodForm::Months
        } else {
            PeriodForm::MonthsAndYears
        }
    }
}

impl std::fmt::Display for Period {
    /// The interval form of ISO 8601-1, 5.5.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

/// Words in place of something that a source does not state, in records and tables.
pub const NOT_STATED: &str = "not stated";

/// Something that a source states, or expressly does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stated<T> {
    As(T),
    Not,
}

impl<T> Stated<T> {
    /// The value, if the source states one.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::As(value) => Some(value),
            Self::Not => None,
        }
    }
}

impl<T: std::fmt::Display> std::fmt::Display for Stated<T> {
    /// The value, or `not stated`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::As(value) => value.fmt(f),
            Self::Not => f.write_str(NOT_STATED),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period { from: from.parse().unwrap(), to: to.parse().unwrap() }
    }

    #[test]
    fn a_period_is_written_as_coarsely_as_it_can_be() {
        assert_eq!(period("2015-01-01", "2018-12-31").form(), PeriodForm::Years);
        assert_eq!(period("2019-01-01", "2019-06-30").form(), PeriodForm::Months);
        assert_eq!(period("2019-01-01", "2020-06-30").form(), PeriodForm::MonthsAndYears);
        assert_eq!(period("2020-02-01", "2020-02-28").form(), PeriodForm::Days);
    }

    /// Texts that look like a date but would be written back in another form are refused.
    #[test]
    fn every_part_has_its_own_number_of_digits() {
        for text in ["02024-2", "02024-2-02", "12345-1", "2024-2-003", "-024", "2024--2"] {
            assert_eq!(text.parse::<CalendarDate>(), Err(()), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn dates_read_what_they_write(year in 1000..9999i32, month in 1..=12u32, day in 1..=28u32) {
            let dates = [
                CalendarDate::Year(year),
                CalendarDate::Month { year, month },
                CalendarDate::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap()),
            ];
            for date in dates {
                proptest::prop_assert_eq!(date.to_string().parse(), Ok(date));
            }
        }

        #[test]
        fn any_other_text_is_refused_without_panic(text in "\\PC*") {
            if let Ok(date) = text.parse::<CalendarDate>() {
                proptest::prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
