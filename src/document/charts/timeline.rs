//! Timelines: dates of the programme on a line, as long as they are uncertain.

use chrono::Days;

use super::composed::{Composed, composed};
use super::drawing::{Tools, drawing};
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::calendar::{CalendarDate, Period};
use crate::chart::Role;
use crate::chart::timeline;
use crate::document::Chart;
use crate::finding::{Code, Finding, Want};
use crate::project::programme::ProgrammeDate;
use crate::project::structure::{self, Event, PartOfDate, Timeline};
use crate::text::slot::{PeriodStyle, Slot};
use crate::text::{OwnMessage, Wording};

/// Composes a timeline. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Timeline) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let events: Vec<_> = form.events.iter().map(|event| drawn(&voice, form, event)).collect();
    let mut events = events.into_iter().collect::<Option<Vec<_>>>()?;
    events.sort_by_key(|event| (event.span.from, event.span.to));
    if !is_long(&voice, &events) {
        return None;
    }
    let drawn = timeline::timeline(&events, tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let literal = |text: &String| Slot::Literal(text.clone()).write();
    let told = events.iter().map(|event| {
        let words = [("date", literal(&event.date)), ("text", literal(&event.text))];
        voice.message(OwnMessage::AltTimelineEvent, &words)
    });
    let told = told.collect::<Vec<_>>().join(&voice.message(OwnMessage::AltRowSeparator, &[]));
    let alt = voice.alternative_text(OwnMessage::AltTimeline, &[("events", told)]);
    let row = |event: timeline::Event| TableRow::event(event.date, event.text);
    let rows = events.into_iter().map(row).collect();
    let groups = vec![TableGroup { whole: None, rows }];
    let table = ChartTable { rows_are: RowsAre::Events, dating: None, groups };
    Some(composed(&voice, list, Composed { alt, note: None, table }))
}

/// An event with its date in words and in days.
fn drawn(voice: &Voice, form: &Timeline, event: &Event) -> Option<timeline::Event> {
    let name = &event.date.value;
    let Some(date) = voice.wording.named_date(name) else {
        let message = format!("the date `{name}` has no value in this edition");
        let hint = "deliver it, or let the chart drop out (`optional = true`)";
        voice.wording.report(
            Finding::new(Code::MissingFigure, message, hint).wanted_by(Want::Chart).at(event.date.origin.clone()),
        );
        return None;
    };
    let whole = match date {
        ProgrammeDate::Date(date) => voice.wording.date(date),
        ProgrammeDate::Period(period) => voice.wording.period(period, PeriodStyle::Short),
    };
    let span = event.part.map_or_else(|| date.span(), |part| part_of(date, part));
    let Some(span) = span else {
        let message = format!("the date `{name}` has no such part in the chart `{}`", voice.chart.name.value);
        let hint = "`part` says when within a year or a month; take it out of days and periods";
        voice.wording.report(Finding::new(Code::NotOnTheLine, message, hint).at(event.date.origin.clone()));
        return None;
    };
    let date = match event.part {
        None => whole,
        Some(part) => voice.plain(in_words(part), &[("date", Slot::Literal(whole).write())]),
    };
    let is_highlight = form.highlight.as_ref().is_some_and(|highlight| highlight.value == *name);
    let role = if is_highlight { Role::Accent } else { Role::Chart1 };
    Some(timeline::Event { span, date, text: voice.wording.plain(&event.text, &[]), role })
}

fn in_words(part: PartOfDate) -> OwnMessage {
    match part {
        PartOfDate::Start => OwnMessage::TimelineStart,
        PartOfDate::Middle => OwnMessage::TimelineMiddle,
        PartOfDate::End => OwnMessage::TimelineEnd,
    }
}

/// A third of a year or a month: nobody states such dates more closely.
fn part_of(date: ProgrammeDate, part: PartOfDate) -> Option<Period> {
    let ProgrammeDate::Date(date @ (CalendarDate::Year(_) | CalendarDate::Month { .. })) = date else { return None };
    let Period { from, to } = date.span()?;
    let third = Days::new(((to - from).num_days().unsigned_abs() + 1) / 3);
    let (second, last) = (from.checked_add_days(third)?, to.checked_sub_days(third)?);
    Some(match part {
        PartOfDate::Start => Period { from, to: second.pred_opt()? },
        PartOfDate::Middle => Period { from: second, to: last },
        PartOfDate::End => Period { from: last.succ_opt()?, to },
    })
}

/// Whether there is a time to draw: two dates at least that are not the same.
fn is_long(voice: &Voice, events: &[timeline::Event]) -> bool {
    let differ = events.windows(2).any(|pair| pair[0].span != pair[1].span);
    if !differ {
        let message = format!("all dates of the chart `{}` are the same", voice.chart.name.value);
        let hint = "a timeline has two dates at least that differ; say one in the text";
        voice.wording.report(Finding::new(Code::NotOnTheLine, message, hint).at(voice.chart.name.origin.clone()));
    }
    differ
}
