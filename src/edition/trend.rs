//! Trends: whether a figure rose, fell or is unchanged, as far as its two values can tell.
//!
//! Texts print words for it, so that values decide only what they are exact enough for.

use std::fmt;

use rust_decimal::Decimal;

use super::{Edition, Figure};
use crate::figure::{Kind, Precision};
use crate::name::SurveyId;
use crate::project::catalogue::Derivation;

/// Way in which a value changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    Rose,
    Fell,
    Unchanged,
}

impl Trend {
    /// Every trend, with its name in texts.
    pub const NAMES: &[(&str, Trend)] = &[("rose", Self::Rose), ("fell", Self::Fell), ("unchanged", Self::Unchanged)];

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        let found = Self::NAMES.iter().find(|(_, trend)| *trend == self);
        found.map_or("unchanged", |(name, _)| name)
    }
}

impl fmt::Display for Trend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Reason for which two values decide no trend, and the way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    pub why: String,
    pub hint: String,
}

impl Undecided {
    fn new(why: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { why: why.into(), hint: hint.into() }
    }
}

impl Edition {
    /// The trend from `old` to `new`, in exact decimals.
    ///
    /// # Errors
    ///
    /// Fails if the two are not the same thing at two times, or not exact enough to tell.
    pub fn trend(&self, new: &Figure, old: &Figure) -> Result<Trend, Undecided> {
        self.is_in_time(new, old)?;
        let limit = new.unchanged_below.map(|threshold| threshold.beside(old.exact).ok_or_else(too_large));
        let limit = limit.transpose()?;
        if limit.is_none() && [new, old].iter().any(|figure| figure.precision == Precision::Around) {
            return Err(not_exact(new, old));
        }
        let difference = Range::of(new).less(Range::of(old)).ok_or_else(too_large)?;
        let trend = difference.trend(limit).ok_or_else(|| not_told(new, old))?;
        let looks_alike = new.precision == old.precision && new.shown() == old.shown();
        if trend != Trend::Unchanged && looks_alike {
            return Err(not_seen(new, old, trend));
        }
        Ok(trend)
    }

    /// Whether the two are a figure in two surveys, the later one first, or like figures of one survey.
    fn is_in_time(&self, new: &Figure, old: &Figure) -> Result<(), Undecided> {
        let same_figure = new.id.entry() == old.id.entry();
        let (now, then) = (self.place_in_time(new), self.place_in_time(old));
        if same_figure {
            return if now > then { Ok(()) } else { Err(not_later(new, old)) };
        }
        if now != then {
            let why = format!("`{}` and `{}` are different figures of different surveys", new.id, old.id);
            return Err(Undecided::new(why, "compare a figure with itself in an earlier survey"));
        }
        if new.unit != old.unit || new.kind != old.kind {
            let of =
                |figure: &Figure| format!("`{}` is a {} of the unit `{}`", figure.id, figure.kind.name(), figure.unit);
            let why = format!("{} and {}", of(new), of(old));
            return Err(Undecided::new(why, "compare figures that measure the same thing"));
        }
        if is_counted(new) && is_counted(old) && !are_as_long(new, old) {
            let why = format!("`{}` is counted over {} and `{}` over {}", new.id, new.period, old.id, old.period);
            return Err(Undecided::new(why, "compare what is counted over periods of one length"));
        }
        Ok(())
    }

    /// Rank of a figure's survey among those of the edition, the edition's own last.
    fn place_in_time(&self, figure: &Figure) -> usize {
        let survey = SurveyId::of(figure.id.as_str());
        let place = survey.and_then(|survey| self.earlier.iter().position(|earlier| earlier.id == survey));
        place.unwrap_or(self.earlier.len())
    }
}

/// Whether more of it comes together in a longer period.
fn is_counted(figure: &Figure) -> bool {
    let is_rate = matches!(figure.derivation, Some(Derivation::Share { .. } | Derivation::Ratio { .. }));
    figure.kind == Kind::Flow && !is_rate
}

/// Whether the periods have as many months, or days if one does not consist of whole months.
fn are_as_long(a: &Figure, b: &Figure) -> bool {
    let (Some(a), Some(b)) = (a.period.known(), b.period.known()) else { return false };
    match (a.months(), b.months()) {
        (Some(a), Some(b)) => a == b,
        _ => a.days() == b.days(),
    }
}

fn too_large() -> Undecided {
    Undecided::new("the numbers are too large to be compared", "check the values")
}

fn not_later(new: &Figure, old: &Figure) -> Undecided {
    let why = format!("`{}` is no later value than `{}`", new.id, old.id);
    Undecided::new(why, "write TREND($new, $old), the later value first")
}

fn not_exact(new: &Figure, old: &Figure) -> Undecided {
    let rough = [new, old].into_iter().filter(|figure| figure.precision == Precision::Around);
    let rough: Vec<String> = rough.map(|figure| format!("`{}` is only around {}", figure.id, figure.shown())).collect();
    let hint = format!(
        "say in figures.toml from which difference on `{0}` has changed: unchanged-below = …; or write no trend",
        new.id.entry()
    );
    Undecided::new(rough.join(" and "), hint)
}

fn not_told(new: &Figure, old: &Figure) -> Undecided {
    let why = format!("{}, and {}: the trend may be another one", stated(new), stated(old));
    Undecided::new(why, "deliver exact values, or write no trend")
}

fn stated(figure: &Figure) -> String {
    format!("`{}` is {}{}", figure.id, figure.precision.words(), figure.shown())
}

fn not_seen(new: &Figure, old: &Figure, trend: Trend) -> Undecided {
    let why =
        format!("`{}` {trend} by less than readers see: it and `{}` are both shown as {}", new.id, old.id, new.shown());
    let hint = format!("give `{}` an `unchanged-below`, or more `decimals`, in figures.toml", new.id.entry());
    Undecided::new(why, hint)
}

/// Values that a number can have: all between two ends, or all beyond one.
#[derive(Debug, Clone, Copy)]
struct Range {
    least: Option<Decimal>,
    most: Option<Decimal>,
    /// Whether the ends themselves are left out.
    is_open: bool,
}

impl Range {
    /// A value that is only around a number is taken for it: whoever states a threshold says how far to trust it.
    fn of(figure: &Figure) -> Self {
        let value = Some(figure.exact);
        match figure.precision {
            Precision::Exact | Precision::Around => Self { least: value, most: value, is_open: false },
            Precision::MoreThan => Self { least: value, most: None, is_open: true },
            Precision::LessThan => Self { least: None, most: value, is_open: true },
        }
    }

    /// Every difference that there can be. `None` if a number is too large.
    fn less(self, other: Self) -> Option<Self> {
        let end = |of: Option<Decimal>, less: Option<Decimal>| match of.zip(less) {
            Some((of, less)) => of.checked_sub(less).map(Some),
            None => Some(None),
        };
        Some(Self {
            least: end(self.least, other.most)?,
            most: end(self.most, other.least)?,
            is_open: self.is_open || other.is_open,
        })
    }

    /// The trend that every difference has; smaller ones than `limit`, which is above zero, are none.
    fn trend(self, limit: Option<Decimal>) -> Option<Trend> {
        let limit = limit.unwrap_or(Decimal::ZERO);
        let (least, most) = (self.least, self.most.map(|most| -most));
        if least.is_some_and(|least| self.reaches(least, limit)) {
            Some(Trend::Rose)
        } else if most.is_some_and(|most| self.reaches(most, limit)) {
            Some(Trend::Fell)
        } else if [least, most].iter().all(|end| end.is_some_and(|end| self.stays_within(-end, limit))) {
            Some(Trend::Unchanged)
        } else {
            None
        }
    }

    /// Whether all that lies beyond `end` is a change; nothing is none.
    fn reaches(self, end: Decimal, limit: Decimal) -> bool {
        if limit.is_zero() { end > limit || end == limit && self.is_open } else { end >= limit }
    }

    /// Whether all that lies before `end` is no change.
    fn stays_within(self, end: Decimal, limit: Decimal) -> bool {
        end < limit || end == limit && (limit.is_zero() || self.is_open)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(value: Decimal) -> Range {
        Range { least: Some(value), most: Some(value), is_open: false }
    }

    fn more_than(value: Decimal) -> Range {
        Range { least: Some(value), most: None, is_open: true }
    }

    fn less_than(value: Decimal) -> Range {
        Range { least: None, most: Some(value), is_open: true }
    }

    fn trend(new: Range, old: Range, limit: Option<Decimal>) -> Option<Trend> {
        new.less(old).unwrap().trend(limit)
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn exact_decimals_decide_where_floats_are_equal() {
        let (new, old) = (exact(decimal("9007199254740993")), exact(decimal("9007199254740992")));
        assert_eq!(trend(new, old, None), Some(Trend::Rose));
        assert_eq!(trend(exact(decimal("0.3")), exact(decimal("0.30")), None), Some(Trend::Unchanged));
    }

    #[test]
    fn bounds_decide_what_they_exclude() {
        let hundred = Decimal::ONE_HUNDRED;
        assert_eq!(trend(more_than(hundred), exact(hundred), None), Some(Trend::Rose));
        assert_eq!(trend(exact(hundred), more_than(hundred), None), Some(Trend::Fell));
        assert_eq!(trend(less_than(hundred), more_than(hundred), None), Some(Trend::Fell));
        assert_eq!(trend(more_than(hundred), exact(decimal("101")), None), None);
        assert_eq!(trend(more_than(hundred), more_than(decimal("1")), Some(Decimal::ONE)), None);
    }

    #[test]
    fn a_threshold_is_a_change_itself() {
        let ten = |new: &str| trend(exact(decimal(new)), exact(Decimal::ONE_HUNDRED), Some(Decimal::TEN));
        assert_eq!(ten("109.99"), Some(Trend::Unchanged));
        assert_eq!(ten("110"), Some(Trend::Rose));
        assert_eq!(ten("90"), Some(Trend::Fell));
        assert_eq!(ten("90.01"), Some(Trend::Unchanged));
    }

    /// A value, with some numbers that it can stand for.
    fn range() -> impl proptest::strategy::Strategy<Value = (Range, Vec<i64>)> {
        use proptest::strategy::Strategy;
        (-50i64..50, 0..3u8).prop_map(|(value, kind)| {
            let end = Decimal::from(value);
            match kind {
                0 => (exact(end), vec![value]),
                1 => (more_than(end), (value + 1..value + 200).collect()),
                _ => (less_than(end), (value - 199..value).collect()),
            }
        })
    }

    fn plain(new: i64, old: i64, limit: i64) -> Trend {
        match new - old {
            difference if difference != 0 && difference >= limit => Trend::Rose,
            difference if difference != 0 && -difference >= limit => Trend::Fell,
            _ => Trend::Unchanged,
        }
    }

    proptest::proptest! {
        #[test]
        fn a_trend_is_that_of_every_number_there_can_be((new, news) in range(), (old, olds) in range(), limit in 0i64..9) {
            let stated = (limit > 0).then(|| Decimal::from(limit));
            if let Some(decided) = trend(new, old, stated) {
                for (new, old) in news.iter().flat_map(|new| olds.iter().map(move |old| (new, old))) {
                    proptest::prop_assert_eq!(plain(*new, *old, limit), decided);
                }
            }
        }

        #[test]
        fn exact_values_always_decide(new in proptest::num::i64::ANY, old in proptest::num::i64::ANY) {
            let decided = trend(exact(new.into()), exact(old.into()), None);
            let wanted = match new.cmp(&old) {
                std::cmp::Ordering::Greater => Trend::Rose,
                std::cmp::Ordering::Less => Trend::Fell,
                std::cmp::Ordering::Equal => Trend::Unchanged,
            };
            proptest::prop_assert_eq!(decided, Some(wanted));
        }

        #[test]
        fn the_other_way_round_is_the_other_way((new, _) in range(), (old, _) in range(), limit in 0i64..9) {
            let limit = (limit > 0).then(|| Decimal::from(limit));
            let back = trend(old, new, limit).map(|trend| match trend {
                Trend::Rose => Trend::Fell,
                Trend::Fell => Trend::Rose,
                Trend::Unchanged => Trend::Unchanged,
            });
            proptest::prop_assert_eq!(trend(new, old, limit), back);
        }

        #[test]
        fn percentages_are_of_the_earlier_value(new in 1i64..100_000, old in 1i64..100_000, percent in 1i64..99) {
            let limit = crate::figure::Threshold::Percent(percent.into()).beside(old.into());
            let decided = trend(exact(new.into()), exact(old.into()), limit);
            proptest::prop_assert_eq!(decided, Some(plain(new * 100, old * 100, old * percent)));
        }
    }
}
