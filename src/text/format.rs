//! Numbers, percentages and dates in a language, by ICU4X (Unicode CLDR), with the house style on top.

use std::fmt::{self, Write};
use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use fixed_decimal::Decimal as FixedDecimal;
use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{M, YM, YMD};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter, parts as date_parts};
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_decimal::{DecimalFormatter, parts};
use rust_decimal::Decimal;
use writeable::{Part, PartsWrite, Writeable};

use crate::calendar::CalendarDate;
use crate::project::house_style::HouseStyle;
use crate::project::language::Language;

/// Formats for one language.
pub struct Formatter {
    number: DecimalFormatter,
    year: DecimalFormatter,
    day: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    month_and_year: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    month: FixedCalendarDateTimeFormatter<Gregorian, M>,
    style: HouseStyle,
}

impl Formatter {
    /// The formats of `language`. Fails only if ICU4X has no data at all for the locale.
    pub fn new(language: &Language) -> Result<Self, DateTimeFormatterLoadError> {
        let locale = &language.locale;
        let number =
            |options| DecimalFormatter::try_new(locale.into(), options).map_err(DateTimeFormatterLoadError::Data);
        Ok(Self {
            number: number(DecimalFormatterOptions::default())?,
            year: number(GroupingStrategy::Never.into())?,
            day: FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long())?,
            month_and_year: FixedCalendarDateTimeFormatter::try_new(locale.into(), YM::long())?,
            month: FixedCalendarDateTimeFormatter::try_new(locale.into(), M::long())?,
            style: language.style.clone(),
        })
    }

    /// A number with all its decimals, grouped as the house style says.
    pub fn number(&self, value: Decimal) -> String {
        let Ok(fixed) = value.to_string().parse::<FixedDecimal>() else {
            return value.to_string();
        };
        let mut sink = Grouping { text: String::new(), separator: self.style.grouping.as_deref() };
        match self.number.format(&fixed).write_to_parts(&mut sink) {
            Ok(()) => sink.text,
            Err(_) => value.to_string(),
        }
    }

    /// A percentage.
    pub fn percent(&self, value: Decimal) -> String {
        self.style.percent.replace("{0}", &self.number(value))
    }

    /// A date to the precision that it has.
    pub fn date(&self, date: CalendarDate) -> String {
        match date {
            CalendarDate::Day(day) => with_day_held(&self.day.format(&gregorian(day))),
            CalendarDate::Month { year, month } => self.month_and_year(first_of(year, month)),
            CalendarDate::Year(year) => self.year.format(&FixedDecimal::from(year)).to_string(),
        }
    }

    /// The month and year of a day.
    pub fn month_and_year(&self, day: NaiveDate) -> String {
        self.month_and_year.format(&gregorian(day)).to_string()
    }

    /// The month of a day by itself.
    pub fn month(&self, day: NaiveDate) -> String {
        self.month.format(&gregorian(day)).to_string()
    }
}

/// A date whose day and month stand on one line, whichever comes first and whatever stands between them: the
/// number of a day says nothing without its month (DIN 5008).
fn with_day_held(date: &impl Writeable) -> String {
    let mut sink = DayAndMonth::default();
    let Ok(()) = date.write_to_parts(&mut sink) else { return date.write_to_string().into_owned() };
    let (Some(day), Some(month)) = (sink.day, sink.month) else { return sink.text };
    let between = day.end.min(month.end)..day.start.max(month.start);
    let Some(held) = sink.text.get(between.clone()).map(|between| between.replace(' ', "\u{a0}")) else {
        return sink.text;
    };
    sink.text.replace_range(between, &held);
    sink.text
}

/// Writes a date, and notes where its day and month are.
#[derive(Default)]
struct DayAndMonth {
    text: String,
    day: Option<Range<usize>>,
    month: Option<Range<usize>>,
}

impl Write for DayAndMonth {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.write_str(text)
    }
}

impl PartsWrite for DayAndMonth {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let start = self.text.len();
        write(self)?;
        let range = start..self.text.len();
        match part {
            date_parts::DAY => self.day = Some(range),
            date_parts::MONTH => self.month = Some(range),
            _ => {}
        }
        Ok(())
    }
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}

fn gregorian(day: NaiveDate) -> Date<Gregorian> {
    let (month, day_of_month) = (day.month() as u8, day.day() as u8);
    Date::try_new_gregorian(day.year(), month, day_of_month).expect("chrono's days are days of the calendar")
}

/// Writes a number, with the house style's separator in place of CLDR's.
struct Grouping<'a> {
    text: String,
    separator: Option<&'a str>,
}

impl Write for Grouping<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.write_str(text)
    }
}

impl PartsWrite for Grouping<'_> {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let before = self.text.len();
        write(self)?;
        if let (parts::GROUP, Some(separator)) = (part, self.separator) {
            self.text.truncate(before);
            self.text.push_str(separator);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::language::Direction;

    fn formatter(locale: &str, grouping: Option<&str>, percent: &str) -> Formatter {
        let style =
            HouseStyle { grouping: grouping.map(str::to_owned), percent: percent.to_owned(), ..HouseStyle::default() };
        let language = Language { tag: "".into(), locale: locale.parse().unwrap(), direction: Direction::Ltr, style };
        Formatter::new(&language).unwrap()
    }

    #[test]
    fn languages_write_numbers_their_own_way() {
        let value = Decimal::from(28409);
        assert_eq!(formatter("en-GB", None, "{0}%").number(value), "28,409");
        assert_eq!(formatter("de-DE", None, "{0}%").number(value), "28.409");
        assert_eq!(formatter("de-DE", Some("\u{202f}"), "{0}%").number(value), "28\u{202f}409");
        assert_eq!(formatter("pl", None, "{0}%").number(Decimal::from(1071)), "1071");
        assert_eq!(formatter("de-DE", None, "{0}\u{a0}%").percent("11.50".parse().unwrap()), "11,50\u{a0}%");
    }

    #[test]
    fn digits_are_those_of_the_numbering_system() {
        let year = "2018".parse().unwrap();
        assert_eq!(formatter("ar-u-nu-latn", None, "{0}%").number("28409.5".parse().unwrap()), "28,409.5");
        assert_eq!(formatter("ar-u-nu-latn", None, "{0}%").date(year), "2018");
        assert_eq!(formatter("ar-u-nu-arab", None, "{0}%").number(Decimal::from(28409)), "٢٨٬٤٠٩");
        assert_eq!(formatter("ar-u-nu-arab", None, "{0}%").date(year), "٢٠١٨");
    }

    #[test]
    fn languages_write_dates_their_own_way() {
        let day = "2019-07-15".parse().unwrap();
        assert_eq!(formatter("en-GB", None, "{0}%").date(day), "15\u{a0}July 2019");
        assert_eq!(formatter("de-DE", None, "{0}%").date(day), "15.\u{a0}Juli 2019");
        let others = [
            ("en-US", "July\u{a0}15, 2019"),
            ("hu", "2019. július\u{a0}15."),
            ("es", "15\u{a0}de\u{a0}julio de 2019"),
            ("pt", "15\u{a0}de\u{a0}julho de 2019"),
            ("lt", "2019 m. liepos\u{a0}15 d."),
            ("ru", "15\u{a0}июля 2019\u{202f}г."),
            ("pl", "15\u{a0}lipca 2019"),
            ("ar-u-nu-latn", "15\u{a0}يوليو 2019"),
            ("ja", "2019年7月15日"),
        ];
        for (locale, written) in others {
            assert_eq!(formatter(locale, None, "{0}%").date(day), written);
        }
        assert_eq!(formatter("de-DE", None, "{0}%").date("2019-08".parse().unwrap()), "August 2019");
        assert_eq!(formatter("de-DE", None, "{0}%").date("2019".parse().unwrap()), "2019");
    }
}
