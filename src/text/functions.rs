//! Functions that texts can call, and values that they can name: every value is a slot when it leaves Fluent.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentValue};
use unic_langid::LanguageIdentifier;

use super::slot::{PeriodStyle, Slot};
use crate::name::FigureId;

/// A number that stands for a figure names it in `currency`, the one option that carries a name
/// through Fluent and takes no part in choosing a plural.
pub fn figure_argument(figure: &FigureId, shown: rust_decimal::Decimal) -> FluentValue<'static> {
    let options = fluent_bundle::types::FluentNumberOptions {
        currency: Some(figure.to_string()),
        minimum_fraction_digits: Some(shown.scale() as usize),
        ..Default::default()
    };
    // A float is good enough to choose a plural, and nothing else is done with it.
    let value = shown.to_string().parse().unwrap_or(f64::NAN);
    FluentValue::Number(fluent_bundle::types::FluentNumber { value, options })
}

/// A slot as an argument.
pub fn slot_argument(slot: &Slot) -> FluentValue<'static> {
    FluentValue::String(slot.write().into())
}

pub(super) fn number_as_slot(value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let slot = match &number.options.currency {
        Some(figure) => Slot::Figure(figure.as_str().into()),
        None => Slot::Bare(number.as_string().into_owned()),
    };
    Some(slot.write())
}

pub(super) fn add_functions<R>(bundle: &mut FluentBundle<R>) {
    let functions: [(&str, Function); 4] =
        [("DATE", date), ("PERIOD", period), ("LITERAL", literal), ("FOREIGN", foreign)];
    for (name, function) in functions {
        bundle.add_function(name, function).expect("each function has a name of its own");
    }
}

type Function = for<'a> fn(&[FluentValue<'a>], &FluentArgs) -> FluentValue<'a>;

/// Fluent would print the function's name and say nothing; a slot is seen.
fn misused<'a>(function: &str) -> FluentValue<'a> {
    slot_argument(&Slot::Misused(function.to_owned()))
}

/// `DATE($date)`: the date, to the precision that it has.
fn date<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(text)] if matches!(Slot::read_whole(text), Some(Slot::Date(_))) => positional[0].clone(),
        _ => misused("DATE"),
    }
}

/// `PERIOD($period)` for sentences, with `style: "months"` where they name the months of whole
/// years too, and with `style: "short"` for captions.
fn period<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let style = match named.get("style") {
        None => PeriodStyle::Long,
        Some(FluentValue::String(style)) if style == "short" => PeriodStyle::Short,
        Some(FluentValue::String(style)) if style == "months" => PeriodStyle::Months,
        Some(_) => return misused("PERIOD"),
    };
    match positional {
        [FluentValue::String(text)] => match Slot::read_whole(text) {
            Some(Slot::Period(period, _)) => slot_argument(&Slot::Period(period, style)),
            _ => misused("PERIOD"),
        },
        _ => misused("PERIOD"),
    }
}

/// `FOREIGN("de", "Wir gründen in Deutschland")`: words in another language, so that they are
/// pronounced in it. Digits would escape the checks of numbers.
fn foreign<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(language), FluentValue::String(text)]
            if language.parse::<LanguageIdentifier>().is_ok() && !text.contains(char::is_numeric) =>
        {
            slot_argument(&Slot::Foreign { language: language.as_ref().into(), text: text.to_string() })
        }
        _ => misused("FOREIGN"),
    }
}

/// `LITERAL("§ 17a")`: digits that are no figure and no date.
fn literal<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(text)] if Slot::read_whole(text).is_none() => {
            slot_argument(&Slot::Literal(text.to_string()))
        }
        _ => misused("LITERAL"),
    }
}
