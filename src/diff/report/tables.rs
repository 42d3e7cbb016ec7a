//! Tables of the report: both sides, the numbers of figures by class, and the figures that differ.

use serde_json::{Value, json};

use super::voice::Voice;
use crate::diff::class::Reason;
use crate::diff::human::listed;
use crate::diff::pages::Pages;
use crate::diff::{Class, Diff, FigureDiff, Side, Sides};
use crate::project::programme::PERCENT;
use crate::release::StatedFigure;
use crate::text::OwnMessage;
use crate::text::format::Formatter;

/// Both sides. Of their codes only the last digits: with a whole one, the report would be taken for a copy.
pub(super) fn sides(voice: &Voice, sides: &Sides) -> Value {
    let both = |of: &dyn Fn(&Side) -> String| [of(&sides.old), of(&sides.new)];
    let released = |side: &Side| match &side.released {
        Some(released) => voice.apart(&voice.date(&released.on)),
        None => voice.word(OwnMessage::ChangesNotReleased),
    };
    let why = |side: &Side| side.released.as_ref().and_then(|released| released.why.clone()).unwrap_or_default();
    let codes = |side: &Side| {
        let codes = side.codes.iter().map(|(tag, code)| voice.apart(&format!("… {tag} {}", code.last_digits())));
        codes.collect::<Vec<_>>().join("; ")
    };
    let rows = [
        (OwnMessage::ChangesVersion, both(&|side| voice.apart(&voice.date(&side.content.version)))),
        (OwnMessage::PublicPeriod, both(&|side| voice.period(&side.content.period))),
        (OwnMessage::PublicReleased, both(&released)),
        (OwnMessage::RegisterReason, both(&why)),
        (OwnMessage::EditionCodeLabel, both(&codes)),
    ];
    let rows = rows.iter().filter(|(_, both)| both.iter().any(|it| !it.is_empty()));
    let head = |own, side: &Side| voice.say(own, &[("side", &side.name)]);
    json!({
        "heads": [
            voice.word(OwnMessage::ChangesSide),
            head(OwnMessage::ChangesOldSide, &sides.old),
            head(OwnMessage::ChangesNewSide, &sides.new),
        ],
        "rows": rows.map(|(head, [old, new])| json!([voice.word(*head), old, new])).collect::<Vec<_>>(),
    })
}

/// The numbers of figures, by class.
pub(super) fn summary(voice: &Voice, diff: &Diff) -> Value {
    let rows = diff.classes().into_iter().map(|(class, count)| json!([of_class(voice, class), voice.count(count)]));
    json!({
        "heading": voice.word(OwnMessage::ChangesSummary),
        "heads": [voice.word(OwnMessage::ChangesClass), voice.word(OwnMessage::ChangesCount)],
        "rows": rows.collect::<Vec<_>>(),
        "same": voice.say(OwnMessage::ChangesSame, &[("count", &voice.count(diff.unchanged))]),
    })
}

fn of_class(voice: &Voice, class: Class) -> String {
    let own = match class {
        // No figure of the report has it.
        Class::Unchanged => return String::new(),
        Class::New => OwnMessage::ChangesClassNew,
        Class::Dropped => OwnMessage::ChangesClassDropped,
        Class::NotDelivered => OwnMessage::ChangesClassNotDelivered,
        Class::DefinitionChanged => OwnMessage::ChangesClassDefinition,
        Class::MethodChange => OwnMessage::ChangesClassMethod,
        Class::NewPeriod => OwnMessage::ChangesClassPeriod,
        Class::Precision => OwnMessage::ChangesClassPrecision,
        Class::RoutineRevision => OwnMessage::ChangesClassRoutine,
        Class::Correction => OwnMessage::ChangesClassCorrection,
        Class::Details => OwnMessage::ChangesClassDetails,
    };
    voice.word(own)
}

/// The figures that differ; nothing if there are none.
pub(super) fn figures(voice: &Voice, diff: &Diff, pages: &Pages) -> Value {
    if diff.figures.is_empty() {
        return Value::Null;
    }
    let heads = [
        OwnMessage::ChangesNumber,
        OwnMessage::RegisterFigure,
        OwnMessage::ChangesClass,
        OwnMessage::ChangesOld,
        OwnMessage::ChangesNew,
        OwnMessage::ChangesDifference,
        OwnMessage::ChangesPercent,
        OwnMessage::ChangesComparable,
        OwnMessage::ChangesShown,
    ];
    let rows = (1..).zip(&diff.figures).map(|(number, figure)| row(voice, number, figure, pages));
    json!({
        "heading": voice.word(OwnMessage::ChangesFigures),
        "heads": heads.map(|head| voice.word(head)),
        "rows": rows.collect::<Vec<_>>(),
    })
}

fn row(voice: &Voice, number: usize, figure: &FigureDiff, pages: &Pages) -> Value {
    let comparable = match figure.comparable.comparable {
        true => OwnMessage::ChangesIsComparable,
        false => OwnMessage::ChangesNotComparable,
    };
    let why = voice.word(reason(figure.comparable.reason));
    json!({
        "number": voice.count(number),
        "name": figure.names.get(&voice.language.tag),
        "id": figure.id,
        "class": of_class(voice, figure.class),
        "old": stated(voice, figure, figure.old.as_ref()),
        "new": stated(voice, figure, figure.new.as_ref()),
        "difference": difference(voice, figure),
        "percent": figure.percent.as_ref().and_then(|percent| voice.signed(percent, Formatter::percent)),
        "comparable": voice.say(comparable, &[("why", &why)]),
        "details": details(voice, figure),
        "shown": shown(voice, figure, pages),
    })
}

/// The difference of two values; of shares in percentage points.
fn difference(voice: &Voice, figure: &FigureDiff) -> Option<String> {
    let number = voice.signed(figure.difference.as_ref()?, Formatter::number)?;
    let is_share = figure.new.as_ref().is_some_and(|new| new.unit == PERCENT);
    Some(if is_share { voice.say(OwnMessage::ChangesPoints, &[("number", &number)]) } else { number })
}

fn reason(reason: Reason) -> OwnMessage {
    match reason {
        Reason::OneSided => OwnMessage::ChangesWhyOneSide,
        Reason::CountedOtherwise => OwnMessage::ChangesWhyDefinition,
        Reason::CollectedOtherwise => OwnMessage::ChangesWhyMethod,
        Reason::FromOtherDays => OwnMessage::ChangesWhyStart,
        Reason::Declared => OwnMessage::ChangesWhyDeclared,
        Reason::Undeclared => OwnMessage::ChangesWhyUndeclared,
        Reason::OfOnePeriod => OwnMessage::ChangesWhySamePeriod,
    }
}

/// The value of a side, or the words for its absence.
fn stated(voice: &Voice, figure: &FigureDiff, side: Option<&StatedFigure>) -> String {
    match (side, &figure.not_delivered) {
        (Some(stated), _) => voice.value(stated),
        (None, Some(reason)) => voice.say(OwnMessage::ChangesNotDelivered, &[("reason", reason)]),
        (None, None) => voice.word(OwnMessage::ChangesNoValue),
    }
}

/// The other aspects that differ.
fn details(voice: &Voice, figure: &FigureDiff) -> Vec<String> {
    let Some((old, new)) = figure.old.as_ref().zip(figure.new.as_ref()) else { return Vec::new() };
    let collectors = |figure: &StatedFigure| {
        let named = figure.collectors.iter().map(|it| {
            let day = voice.apart(&voice.date(&it.reference_date));
            format!("{} ({day})", voice.collector(&it.id))
        });
        named.collect::<Vec<_>>().join("; ")
    };
    let of = |aspect: &dyn Fn(&StatedFigure) -> String| (aspect(old), aspect(new));
    let aspects = [
        (OwnMessage::ChangesPeriod, of(&|it| voice.period(&it.period))),
        (OwnMessage::ChangesAsOf, of(&|it| voice.date(&it.as_of))),
        (OwnMessage::ChangesStatus, of(&|it| voice.status(&it.status))),
        (OwnMessage::ChangesCollectors, of(&collectors)),
    ];
    let differ = aspects.iter().filter(|(_, (old, new))| old != new);
    differ.map(|(own, (old, new))| voice.say(*own, &[("old", old), ("new", new)])).collect()
}

/// Everything that shows a figure, on either side.
fn shown(voice: &Voice, figure: &FigureDiff, pages: &Pages) -> Vec<String> {
    let touches = &figure.touches;
    let lists = [
        (OwnMessage::ChangesLanguages, listed(&touches.languages)),
        (OwnMessage::ChangesPages, pages.with(&figure.id)),
        (OwnMessage::ChangesTexts, listed(&touches.texts)),
        (OwnMessage::ChangesCharts, listed(&touches.charts)),
        (OwnMessage::ChangesAlternatives, listed(&touches.alternatives)),
    ];
    let lists = lists.iter().filter(|(_, names)| !names.is_empty());
    lists.map(|(own, names)| voice.say(*own, &[("names", names)])).collect()
}
