//! The class of a difference between two statements of a figure.
//!
//! Classing is total, and the same whichever side comes first, but that what is new from one side is dropped from the
//! other. The order of the questions is that in which official statistics explain a change: whether the same thing is
//! counted, by the same means, for the same time, as precisely; and only then whether somebody was wrong.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::release::StatedFigure;

/// Class of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Both sides state the same.
    Unchanged,
    /// Only the new side has it.
    New,
    /// Only the old side has it.
    Dropped,
    /// The survey of one side does not deliver it, and says so.
    NotDelivered,
    /// Unit, kind or derivation are other ones.
    DefinitionChanged,
    /// Other bodies collect it, or the data say that the method has changed.
    MethodChange,
    /// It is of another period or day.
    NewPeriod,
    /// The same value, more or less precisely.
    Precision,
    /// The value was to change: it was not final, the data were drawn on another day, or they say so.
    RoutineRevision,
    /// The value was final, and is another one.
    Correction,
    /// The value stands; its status, or the day on which it was drawn, does not.
    Details,
}

impl Class {
    /// All classes.
    pub const ALL: [Self; 11] = [
        Self::Unchanged,
        Self::New,
        Self::Dropped,
        Self::NotDelivered,
        Self::DefinitionChanged,
        Self::MethodChange,
        Self::NewPeriod,
        Self::Precision,
        Self::RoutineRevision,
        Self::Correction,
        Self::Details,
    ];

    /// The class as people read it.
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::New => "new",
            Self::Dropped => "dropped",
            Self::NotDelivered => "not delivered",
            Self::DefinitionChanged => "definition changed",
            Self::MethodChange => "method change",
            Self::NewPeriod => "new period",
            Self::Precision => "precision",
            Self::RoutineRevision => "routine revision",
            Self::Correction => "correction",
            Self::Details => "details",
        }
    }

    /// The class of the same difference, seen from the other side.
    pub fn mirrored(self) -> Self {
        match self {
            Self::New => Self::Dropped,
            Self::Dropped => Self::New,
            other => other,
        }
    }
}

/// Statement of a side about a figure.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stands<'a> {
    /// A value.
    Stated(&'a StatedFigure),
    /// That its survey does not deliver it.
    NotDelivered,
    /// Nothing.
    Absent,
}

/// Whether two values may be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparable {
    /// Whether they may.
    pub comparable: bool,
    /// Reason, in plain words.
    pub why: String,
    /// The same, to be said in any language.
    #[serde(skip)]
    pub reason: Reason,
}

/// Reason for which two values may be compared, or may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Only one side has a value.
    OneSided,
    /// The definitions differ.
    CountedOtherwise,
    /// Collectors or methods differ.
    CollectedOtherwise,
    /// The periods begin on different days.
    FromOtherDays,
    /// The catalogue says that the figure means the same in every survey.
    Declared,
    /// It does not say so.
    Undeclared,
    /// Both are of one period, and count the same.
    OfOnePeriod,
}

impl Reason {
    /// Whether it is a reason to compare.
    fn is_comparable(self) -> bool {
        matches!(self, Self::Declared | Self::OfOnePeriod)
    }

    fn in_words(self) -> &'static str {
        match self {
            Self::OneSided => "only one side has a value",
            Self::CountedOtherwise => "the two do not count the same",
            Self::CollectedOtherwise => "the two were not collected alike",
            Self::FromOtherDays => "they count from different days",
            Self::Declared => "figures.toml says that it means the same in every survey",
            Self::Undeclared => "no [[comparable]] of figures.toml says that it means the same in both surveys",
            Self::OfOnePeriod => "both are of one period, and count the same",
        }
    }
}

/// The class of a difference.
pub(super) fn class(old: Stands, new: Stands) -> Class {
    match (old, new) {
        (Stands::Stated(old), Stands::Stated(new)) => of_values(old, new),
        (Stands::Absent, Stands::Stated(_)) => Class::New,
        (Stands::Stated(_), Stands::Absent) => Class::Dropped,
        (Stands::NotDelivered, Stands::Stated(_)) | (Stands::Stated(_), Stands::NotDelivered) => Class::NotDelivered,
        (Stands::NotDelivered | Stands::Absent, Stands::NotDelivered | Stands::Absent) => Class::Unchanged,
    }
}

fn of_values(old: &StatedFigure, new: &StatedFigure) -> Class {
    let either = |is_so: fn(&StatedFigure) -> bool| is_so(old) || is_so(new);
    let (ours, theirs) = (new.is_revision_of(old), old.is_revision_of(new));
    let revised = |as_: &str| {
        let of = |figure: &StatedFigure, is_revision: bool| is_revision && figure.revised.as_deref() == Some(as_);
        of(new, ours) || of(old, theirs)
    };
    if is_defined_otherwise(old, new) {
        Class::DefinitionChanged
    } else if collectors(old) != collectors(new) || revised("method") {
        Class::MethodChange
    } else if (&old.period, &old.as_of) != (&new.period, &new.as_of) {
        Class::NewPeriod
    } else if is_same_to_its_precision(old, new) {
        Class::Precision
    } else if is_equal(old, new) {
        let details = |it: &StatedFigure| (it.status.clone(), it.collectors.clone());
        if details(old) == details(new) { Class::Unchanged } else { Class::Details }
    } else if revised("correction") {
        Class::Correction
    } else if revised("routine") || old.collectors != new.collectors || either(|figure| figure.status != FINAL) {
        Class::RoutineRevision
    } else {
        Class::Correction
    }
}

/// The status of a value that nobody expects to change.
const FINAL: &str = "final";

fn is_defined_otherwise(old: &StatedFigure, new: &StatedFigure) -> bool {
    (&old.unit, &old.kind, &old.derived_from) != (&new.unit, &new.kind, &new.derived_from)
}

fn collectors(figure: &StatedFigure) -> Vec<&str> {
    figure.collectors.iter().map(|collector| collector.id.as_str()).collect()
}

fn is_equal(old: &StatedFigure, new: &StatedFigure) -> bool {
    match (value(old), value(new)) {
        (Some(old), Some(new)) => old == new,
        _ => old.value == new.value,
    }
}

fn value(figure: &StatedFigure) -> Option<Decimal> {
    figure.value.parse().ok()
}

/// Whether two statements differ in their precision alone: in its word, or in their digits, one being the other rounded.
fn is_same_to_its_precision(old: &StatedFigure, new: &StatedFigure) -> bool {
    let (Some(one), Some(other)) = (value(old), value(new)) else { return old.precision != new.precision };
    if old.precision == new.precision {
        return one.scale() != other.scale() && one.round_dp(other.scale()) == other.round_dp(one.scale());
    }
    let is_exact = |figure: &StatedFigure| figure.precision == "exact";
    // What is exact lies on its side of a bound, and beside a round number.
    let fits = |exact: Decimal, stated: Decimal, precision: &str| match precision {
        "more-than" => exact > stated,
        "less-than" => exact < stated,
        _ => is_within(exact, stated, step(stated)),
    };
    match (is_exact(old), is_exact(new)) {
        (true, false) => fits(one, other, &new.precision),
        (false, true) => fits(other, one, &old.precision),
        _ => is_within(one, other, step(one).max(step(other))),
    }
}

/// Whether two numbers are no farther from each other than a step.
fn is_within(one: Decimal, other: Decimal, step: Decimal) -> bool {
    one.checked_sub(other).is_some_and(|difference| difference.abs() <= step)
}

/// Value of the last digit of a number that is not zero: 10 for 380, and 0.1 for 2.5.
fn step(number: Decimal) -> Decimal {
    let mut step = Decimal::new(1, number.normalize().scale());
    while let Some(next) = step.checked_mul(Decimal::TEN)
        && !number.is_zero()
        && number.checked_rem(next).is_some_and(|rest| rest.is_zero())
    {
        step = next;
    }
    step
}

/// Whether the two values of a difference may be compared, and why.
pub(super) fn comparable(class: Class, old: Stands, new: Stands) -> Comparable {
    let reason = match class {
        Class::New | Class::Dropped | Class::NotDelivered => Reason::OneSided,
        Class::DefinitionChanged => Reason::CountedOtherwise,
        Class::MethodChange => Reason::CollectedOtherwise,
        Class::NewPeriod => of_periods(old, new),
        Class::Unchanged | Class::Precision | Class::RoutineRevision | Class::Correction | Class::Details => {
            Reason::OfOnePeriod
        }
    };
    Comparable { comparable: reason.is_comparable(), why: reason.in_words().to_owned(), reason }
}

fn of_periods(old: Stands, new: Stands) -> Reason {
    match (old, new) {
        (Stands::Stated(old), Stands::Stated(new)) if old.comparable && new.comparable => {
            if begins(old) == begins(new) { Reason::Declared } else { Reason::FromOtherDays }
        }
        (Stands::Stated(_), Stands::Stated(_)) => Reason::Undeclared,
        _ => Reason::OneSided,
    }
}

/// The day from which a figure counts; none of stocks, which describe a day.
fn begins(figure: &StatedFigure) -> Option<&str> {
    figure.period.split_once('/').map(|(from, _)| from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::release::StatedCollector;

    fn figure(value: &str) -> StatedFigure {
        StatedFigure {
            id: "visits".into(),
            value: value.to_owned(),
            unit: "visit".to_owned(),
            kind: "flow".to_owned(),
            precision: "exact".to_owned(),
            status: "final".to_owned(),
            period: "2024-01-01/2024-06-30".to_owned(),
            as_of: "not stated".to_owned(),
            collectors: vec![StatedCollector { id: "office".to_owned(), reference_date: "2024-07-10".to_owned() }],
            derived_from: Vec::new(),
            comparable: false,
            revised: None,
            revised_on: None,
        }
    }

    /// The class of a change of the figure 4210.
    fn of(change: impl FnOnce(&mut StatedFigure)) -> Class {
        let old = figure("4210");
        let mut new = old.clone();
        change(&mut new);
        class(Stands::Stated(&old), Stands::Stated(&new))
    }

    #[test]
    fn each_class_is_seeded() {
        assert_eq!(of(|_| {}), Class::Unchanged);
        assert_eq!(of(|it| it.unit = "person".to_owned()), Class::DefinitionChanged);
        assert_eq!(of(|it| it.derived_from = vec!["first-visits".into()]), Class::DefinitionChanged);
        assert_eq!(of(|it| it.collectors[0].id = "town".to_owned()), Class::MethodChange);
        assert_eq!(of(|it| it.revised = Some("method".to_owned())), Class::MethodChange);
        assert_eq!(of(|it| it.period = "2024-01-01/2024-12-31".to_owned()), Class::NewPeriod);
        assert_eq!(of(|it| it.as_of = "2024-06-30".to_owned()), Class::NewPeriod);
        assert_eq!(of(|it| it.value = "4211".to_owned()), Class::Correction);
        let drawn_later = |it: &mut StatedFigure| it.collectors[0].reference_date = "2024-09-01".to_owned();
        assert_eq!(of(drawn_later), Class::Details);
        assert_eq!(
            of(|it| {
                it.value = "4300".to_owned();
                drawn_later(it)
            }),
            Class::RoutineRevision
        );
        assert_eq!(of(|it| it.status = "estimated".to_owned()), Class::Details);
        assert_eq!(
            of(|it| {
                it.value = "4300".to_owned();
                it.status = "estimated".to_owned()
            }),
            Class::RoutineRevision
        );
        let corrected = |it: &mut StatedFigure| {
            it.value = "4300".to_owned();
            it.revised = Some("correction".to_owned());
            drawn_later(it);
        };
        assert_eq!(of(corrected), Class::Correction, "what the data say counts before what looks like it");
    }

    #[test]
    fn a_rounded_value_is_the_same_to_its_precision() {
        let with =
            |value: &str, precision: &str| of(|it| (it.value, it.precision) = (value.to_owned(), precision.to_owned()));
        for (value, precision) in [
            ("4200", "around"),
            ("4000", "around"),
            ("4220", "around"),
            ("4000", "more-than"),
            ("5000", "less-than"),
            ("4210.0", "exact"),
        ] {
            assert_eq!(with(value, precision), Class::Precision, "{precision} {value}");
        }
        for (value, precision) in [("5500", "around"), ("5000", "more-than"), ("4000", "less-than"), ("4200", "exact")]
        {
            assert_eq!(with(value, precision), Class::Correction, "{precision} {value}");
        }
    }

    #[test]
    fn periods_compare_where_it_is_declared_and_they_begin_alike() {
        let old = figure("4210");
        let with = |period: &str, declared: bool| {
            let new = StatedFigure { period: period.to_owned(), comparable: declared, ..old.clone() };
            let old = StatedFigure { comparable: declared, ..old.clone() };
            comparable(Class::NewPeriod, Stands::Stated(&old), Stands::Stated(&new))
        };
        assert!(with("2024-01-01/2024-12-31", true).comparable);
        assert!(!with("2024-01-01/2024-12-31", false).comparable);
        assert_eq!(with("2024-07-01/2024-12-31", true).why, "they count from different days");
    }

    #[test]
    fn one_side_alone() {
        let figure = figure("1");
        let (stated, gone, absent) = (Stands::Stated(&figure), Stands::NotDelivered, Stands::Absent);
        assert_eq!((class(absent, stated), class(stated, absent)), (Class::New, Class::Dropped));
        assert_eq!((class(gone, stated), class(stated, gone)), (Class::NotDelivered, Class::NotDelivered));
        assert_eq!((class(gone, absent), class(absent, absent)), (Class::Unchanged, Class::Unchanged));
    }

    fn any_of(values: &'static [&'static str]) -> impl Strategy<Value = String> {
        prop::sample::select(values).prop_map(str::to_owned)
    }

    prop_compose! {
        fn any_figure()(
            value in prop_oneof![any_of(&["0", "4210", "4200", "4210.5", "-3", "x", "79228162514264337593543950335"]), "[0-9]{1,4}(\\.[0-9]{1,2})?"],
            unit in any_of(&["visit", "percent"]),
            kind in any_of(&["flow", "stock"]),
            precision in any_of(&["exact", "around", "more-than", "less-than"]),
            status in any_of(&["final", "estimated", "estimated"]),
            period in any_of(&["2024-01-01/2024-06-30", "not stated"]),
            as_of in any_of(&["not stated", "2024-06-30"]),
            collector in any_of(&["office", "town"]),
            reference_date in any_of(&["2024-07-10", "2024-07-11"]),
            is_derived in any::<bool>(),
            comparable in any::<bool>(),
            revised in prop::option::of(any_of(&["correction", "routine", "method"])),
            revised_on in prop::option::of(any_of(&["2024-08-01", "2024-08-02"])),
        ) -> StatedFigure {
            let derived_from = if is_derived { vec!["first-visits".into()] } else { Vec::new() };
            let collectors = vec![StatedCollector { id: collector, reference_date }];
            StatedFigure { id: "visits".into(), value, unit, kind, precision, status, period, as_of, collectors, derived_from, comparable, revised, revised_on }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn whichever_side_comes_first_the_class_is_the_same(one in any_figure(), other in any_figure(), which in 0..9) {
            let side = |figure, kind| match kind {
                0 => Stands::Stated(figure),
                1 => Stands::NotDelivered,
                _ => Stands::Absent,
            };
            for (old, new) in [(side(&one, 0), side(&other, 0)), (side(&one, which % 3), side(&other, which / 3))] {
                let there = class(old, new);
                prop_assert_eq!(there.mirrored(), class(new, old));
                prop_assert!(Class::ALL.contains(&there));
                prop_assert_eq!(comparable(there, old, new), comparable(there.mirrored(), new, old));
            }
            prop_assert_eq!(class(Stands::Stated(&one), Stands::Stated(&one)), Class::Unchanged);
        }
    }
}
