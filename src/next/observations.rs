//! The observations of a new survey: every value that the survey before it had, as a place to be filled in.

use std::fmt::Write;

use chrono::NaiveDate;

use super::Planner;
use crate::calendar::Stated;
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::FigureId;
use crate::source::Origin;

/// A new file of observations.
pub(super) struct NewObservations {
    pub text: String,
    /// Number of values to enter.
    pub values: usize,
}

/// The file. `None` after a finding.
pub(super) fn text(planner: &Planner, findings: &mut Findings) -> Option<NewObservations> {
    let period = planner.next.period;
    let dates = reference_dates(planner, findings)?;
    let mut text = format!(
        "# The values of a survey from {from} to {to}.\n#\n\
         # \"\" is a value that is still to be entered. One that is not delivered on purpose is\n\
         # {{ value = \"not-delivered\", reason = \"…\" }}; one that the source rounds {{ value = 380, precision = \"around\" }}.\n\
         # Behind each place: the unit, and what stood there in {before}.\n\n\
         period = {{ from = {from}, to = {to} }}\n\n[reference-dates]\n",
        from = period.from,
        to = period.to,
        before = planner.edition_file.observations.value,
    );
    for (collector, date) in dates {
        let date = date.map_or_else(|| "\"not-stated\"".to_owned(), |date| date.to_string());
        let _ = writeln!(text, "{collector} = {date}");
    }
    text += "\n[figures]\n";
    let expected = expected(planner);
    let width = expected.iter().map(|it| it.figure.as_str().len()).max().unwrap_or_default();
    for Expected { figure, is_apart, .. } in &expected {
        let gap = if *is_apart { "\n" } else { "" };
        let blank = " ".repeat(width - figure.as_str().len());
        let _ = writeln!(text, "{gap}{figure} = \"\"{blank}  # {}", before(planner, figure));
    }
    text += &standing(planner);
    text += &controls(planner);
    Some(NewObservations { values: expected.len(), text })
}

/// The reference date of each collector: `None` where none is stated.
fn reference_dates(planner: &Planner, findings: &mut Findings) -> Option<Vec<(String, Option<NaiveDate>)>> {
    let wanted = &planner.next.reference_dates;
    let known = &planner.before.reference_dates;
    let mut sound = true;
    for (collector, _) in
        wanted.of.iter().filter(|(collector, _)| !planner.model.programme.collectors.contains(collector))
    {
        let collectors = planner.model.programme.collectors.iter().map(String::as_str);
        let hint = match did_you_mean(collector, collectors.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("collectors are: {}", collectors.collect::<Vec<_>>().join(", ")),
        };
        findings.push(Finding::new(Code::UnknownName, format!("there is no collector `{collector}`"), hint));
        sound = false;
    }
    let mut dates = Vec::new();
    for (collector, before) in known {
        let own = wanted.of.iter().find(|(name, _)| name == collector).map(|(_, date)| *date);
        let date = own.or(wanted.all.filter(|_| before.date.value != Stated::Not));
        if date.is_none() && before.date.value != Stated::Not {
            let message = format!("`{collector}` has no reference date");
            let hint = format!("give --reference-date 2020-07-15 for all, or --reference-date {collector}=2020-07-15");
            findings.push(Finding::new(Code::MissingKey, message, hint));
            sound = false;
        }
        dates.push((collector.clone(), date));
    }
    let further = wanted.of.iter().filter(|(collector, _)| !known.contains_key(collector));
    dates.extend(further.map(|(collector, date)| (collector.clone(), Some(*date))));
    sound.then_some(dates)
}

/// A figure that the survey is expected to deliver.
struct Expected {
    figure: FigureId,
    /// Whether it stands apart from the one before it.
    is_apart: bool,
}

/// The figures of the survey before, in the order of its file, without targets that stand.
fn expected(planner: &Planner) -> Vec<Expected> {
    let before = planner.before;
    let values = before.figures.iter().map(|(figure, it)| (figure, &it.name_origin));
    let not_delivered = before.not_delivered.iter().map(|(figure, it)| (figure, &it.name_origin));
    let standing = planner.standing_targets();
    let mut figures: Vec<(&FigureId, &Origin)> = values.chain(not_delivered).chain(&before.awaited).collect();
    figures.retain(|(figure, _)| !standing.contains(&figure.as_str()));
    figures.sort_by_key(|(_, place)| place.start);
    let mut end = None;
    let expected = figures.into_iter().map(|(figure, place)| {
        let text = &planner.view.sources().get(place.file).text;
        let is_apart =
            end.is_some_and(|end| text.get(end..place.start).is_some_and(|between| between.contains("\n\n")));
        end = Some(place.end);
        Expected { figure: figure.clone(), is_apart }
    });
    expected.collect()
}

/// Unit of a figure, and what the survey before says of it.
fn before(planner: &Planner, figure: &FigureId) -> String {
    let unit = planner.model.catalogue.entries.get(figure).and_then(|entry| entry.definition.delivery());
    let unit = unit.map_or("", |delivery| delivery.unit.value.as_str());
    let place = planner.before.figures.get(figure).map(|it| &it.name_origin);
    let place = place.or(planner.before.not_delivered.get(figure).map(|it| &it.name_origin));
    let written = place.and_then(|place| {
        let rest = planner.view.sources().get(place.file).text.get(place.end..)?;
        let (_, value) = rest.lines().next()?.split_once('=')?;
        Some(value.trim().to_owned())
    });
    match written {
        Some(written) => format!("{unit}; {written}"),
        None => unit.to_owned(),
    }
}

fn standing(planner: &Planner) -> String {
    let standing = planner.standing_targets();
    let lines = standing
        .iter()
        .map(|figure| format!("# {figure}: stands as stated before, until the survey states another.\n"));
    let lines: String = lines.collect();
    if lines.is_empty() { lines } else { format!("\n{lines}") }
}

/// Totals that the source printed before, as a reminder: they are computed, and compared with what the source prints.
fn controls(planner: &Planner) -> String {
    let mut controls: Vec<_> = planner.before.controls.iter().collect();
    if controls.is_empty() {
        return String::new();
    }
    controls.sort_by_key(|(_, control)| control.name_origin.start);
    let lines = controls.iter().map(|(figure, control)| format!("# {figure} = …  # {} before\n", control.value.value));
    let head = "\n# What the source prints of figures that are computed here: they are compared.\n\n[controls]\n";
    std::iter::once(head.to_owned()).chain(lines).collect()
}
