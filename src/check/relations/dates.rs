//! Dates: declared relations between them, and the order that holds for every edition.

use chrono::NaiveDate;

use super::broken;
use crate::calendar::{CalendarDate, Period, at_the_end};
use crate::edition::{Edition, Figure};
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::project::observations::Observation;
use crate::project::programme::ProgrammeDate;
use crate::project::relation::{DateRule, Relation};
use crate::project::{EditionFile, Observations};
use crate::source::{Located, Origin};

/// A date or period with its name and place.
struct Dated {
    what: String,
    date: ProgrammeDate,
    span: Period,
    origin: Origin,
}

impl Dated {
    fn new(what: impl Into<String>, date: ProgrammeDate, origin: &Origin) -> Option<Self> {
        Some(Self { what: what.into(), date, span: date.span()?, origin: origin.clone() })
    }

    fn calendar(what: impl Into<String>, date: CalendarDate, origin: &Origin) -> Option<Self> {
        Self::new(what, ProgrammeDate::Date(date), origin)
    }

    /// Whether it is, or can be, over when `other` begins. A month or year may be any of its days.
    fn is_over_before(&self, other: &Self) -> bool {
        let over = match self.date {
            ProgrammeDate::Period(period) => period.to,
            ProgrammeDate::Date(_) => self.span.from,
        };
        let begins = match other.date {
            ProgrammeDate::Period(period) => period.from,
            ProgrammeDate::Date(_) => other.span.to,
        };
        over <= begins
    }

    fn in_words(&self) -> String {
        let date = match self.date {
            ProgrammeDate::Period(period) => period.to_string(),
            ProgrammeDate::Date(date) => date.to_string(),
        };
        format!("{} ({date})", self.what)
    }
}

/// Reports each pair of neighbours that breaks a declared relation. Names without a date in this
/// edition are left out.
pub(super) fn declared(
    edition: &Edition,
    relation: &Relation,
    rule: DateRule,
    names: &[Located<String>],
    findings: &mut Findings,
) {
    let dates: Vec<_> = names.iter().filter_map(|name| named(edition, &name.value)).collect();
    for pair in dates.windows(2) {
        let [a, b] = pair else { continue };
        let (holds, must) = match rule {
            DateRule::InOrder => (a.is_over_before(b), "must be over when the next begins,"),
            DateRule::SameStart => (a.span.from == b.span.from, "must begin on the same day as"),
            DateRule::SameEnd => (a.span.to == b.span.to, "must end on the same day as"),
        };
        if !holds {
            let message = format!("`{}`: {} {must} {}", relation.id.value, a.in_words(), b.in_words());
            findings.push(
                broken(relation, message).also(a.origin.clone(), a.what.clone()).also(b.origin.clone(), b.what.clone()),
            );
        }
    }
}

/// A date of the edition, or a figure, which stands for its period.
fn named(edition: &Edition, name: &str) -> Option<Dated> {
    let what = format!("`{name}`");
    if let Some(date) = edition.dates.get(name) {
        return Dated::new(what, date.value, &date.origin);
    }
    let figure = edition.figures.get(name)?;
    Dated::new(what, ProgrammeDate::Period(*figure.period.known()?), &figure.origin)
}

/// Reports what breaks the order period end, reference date, version, issue.
pub(super) fn check(
    edition: &Edition,
    edition_file: &EditionFile,
    observations: &Observations,
    findings: &mut Findings,
) {
    let version = Dated::calendar("the version", edition_file.version.value, &edition_file.version.origin);
    let issued = day("the moment of issue", edition_file.issued.value.date_naive(), &edition_file.issued.origin);
    order(version.as_ref(), issued.as_ref(), "version", findings);
    let end = day("the end of the survey’s period", observations.period.value.to, &observations.period.origin);
    order(end.as_ref(), version.as_ref(), "survey-period", findings);
    for collector in observations.reference_dates.keys() {
        let (subject, drawn) = (format!("reference-date-{collector}"), reference_date(collector, observations));
        order(end.as_ref(), drawn.as_ref(), &subject, findings);
        order(drawn.as_ref(), version.as_ref(), &subject, findings);
    }
    for figure in edition.figures.values() {
        let Some(observation) = observations.figures.get(&figure.id) else { continue };
        let known = known_until(figure, observation);
        order(known.as_ref(), version.as_ref(), figure.id.as_str(), findings);
        for collector in figure.collectors.known().into_iter().flatten() {
            order(known.as_ref(), reference_date(&collector.id, observations).as_ref(), figure.id.as_str(), findings);
        }
    }
    names(edition, edition_file, observations, findings);
}

/// Reports two dates of which the first lies after the second. What is not stated cannot be wrong.
fn order(first: Option<&Dated>, second: Option<&Dated>, subject: &str, findings: &mut Findings) {
    let (Some(first), Some(second)) = (first, second) else { return };
    if first.is_over_before(second) {
        return;
    }
    let message = format!("{} lies after {}", first.in_words(), second.in_words());
    let hint = "correct the date that is wrong";
    findings.push(
        Finding::new(Code::BrokenRelation, message, hint)
            .about(Subject::name(subject))
            .at(second.origin.clone())
            .also(first.origin.clone(), first.what.clone()),
    );
}

fn day(what: impl Into<String>, day: NaiveDate, origin: &Origin) -> Option<Dated> {
    Dated::calendar(what, CalendarDate::Day(day), origin)
}

fn reference_date(collector: &str, observations: &Observations) -> Option<Dated> {
    let date = &observations.reference_dates.get(collector)?.date;
    day(format!("the reference date of `{collector}`"), *date.value.known()?, &date.origin)
}

/// The day up to which a figure with a date of its own is known. A target may lie in the future.
fn known_until(figure: &Figure, observation: &Observation) -> Option<Dated> {
    if let Some(as_of) = &observation.as_of {
        return Dated::calendar(format!("the day of `{}`", figure.id), *as_of.value.known()?, &as_of.origin);
    }
    let period = observation.period.as_ref().filter(|_| figure.kind == Kind::Flow)?;
    day(format!("the end of the period of `{}`", figure.id), period.value.known()?.to, &period.origin)
}

/// A file that is named after a date or period holds that date or period.
fn names(edition: &Edition, edition_file: &EditionFile, observations: &Observations, findings: &mut Findings) {
    let survey = &edition_file.observations.value;
    let period = &observations.period;
    let named_after = survey.ends().and_then(|(from, to)| Some(spanning(at_the_end(from, date)?, date(to)?)));
    if named_after.is_some_and(|named| named != period.value) {
        let message = format!("the survey is named `{survey}`, and its period is {}", period.value);
        findings.push(misnamed(message, "survey-period", &period.origin));
    }
    edition_name(edition, edition_file, observations, findings);
}

/// An edition is named after its version, or after the years that its survey spans.
fn edition_name(edition: &Edition, edition_file: &EditionFile, observations: &Observations, findings: &mut Findings) {
    let (version, period) = (&edition_file.version, &observations.period);
    if let Some(years) = at_the_end(edition.id.as_str(), years) {
        if years != period.value {
            let message = format!("the edition is named `{}`, and its period is {}", edition.id, period.value);
            findings.push(misnamed(message, "survey-period", &period.origin));
        }
    } else if at_the_end(edition.id.as_str(), date).is_some_and(|named| Some(named) != version.value.span()) {
        let message = format!("the edition is named `{}`, and its version is {}", edition.id, version.value);
        findings.push(misnamed(message, "version", &version.origin));
    }
}

/// Two years, such as `2015-2018`.
fn years(text: &str) -> Option<Period> {
    let (from, to) = text.split_once('-')?;
    let is_year = |text: &str| text.len() == 4;
    if is_year(from) && is_year(to) { Some(spanning(date(from)?, date(to)?)) } else { None }
}

fn spanning(from: Period, to: Period) -> Period {
    Period { from: from.from, to: to.to }
}

fn date(text: &str) -> Option<Period> {
    text.parse::<CalendarDate>().ok()?.span()
}

fn misnamed(message: String, subject: &str, origin: &Origin) -> Finding {
    let hint = "correct the date, or rename the file";
    Finding::new(Code::BrokenRelation, message, hint).about(Subject::name(subject)).at(origin.clone())
}
