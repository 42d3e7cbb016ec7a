//! A comparison for people.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::{Diff, FigureDiff, Piece, Touches};
use crate::release::StatedFigure;

/// Writes a comparison for people.
///
/// # Errors
///
/// Fails if `out` cannot be written to.
pub fn write_diff(diff: &Diff, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "from {} to {}", diff.old, diff.new)?;
    diff.figures.iter().try_for_each(|figure| write_figure(figure, out))?;
    for text in diff.texts.iter().filter(|text| text.in_words) {
        writeln!(out, "\n{} in {}\n    {}", text.message, text.language, in_line(&text.marked))?;
    }
    let (in_words, in_values): (Vec<_>, Vec<_>) = diff.texts.iter().partition(|text| text.in_words);
    writeln!(
        out,
        "\nfigures that differ: {}, and that do not: {}; texts with other words: {}, with other values: {}; alternative texts \
         that differ: {}",
        diff.figures.len(),
        diff.unchanged,
        in_words.len(),
        in_values.len(),
        diff.alternatives.len(),
    )?;
    match diff.languages_of_one.len() {
        0 => Ok(()),
        _ => writeln!(out, "only one side has: {}", listed(&diff.languages_of_one)),
    }
}

fn write_figure(figure: &FigureDiff, out: &mut dyn Write) -> io::Result<()> {
    let name = figure.names.values().next().map_or_else(String::new, |name| format!(" “{name}”"));
    writeln!(out, "\n{}{name}: {}", figure.id, figure.class.in_words())?;
    writeln!(out, "    {}", change(figure))?;
    for (old, new) in details(figure) {
        writeln!(out, "    {old} → {new}")?;
    }
    let not = if figure.comparable.comparable { "" } else { "not " };
    writeln!(out, "    {not}comparable: {}", figure.comparable.why)?;
    touched(&figure.touches, out)
}

/// The values, and how far they are from each other.
pub(super) fn change(figure: &FigureDiff) -> String {
    let said = |side: &Option<StatedFigure>| match side {
        Some(figure) => figure.in_words(),
        None => {
            figure.not_delivered.as_ref().map_or_else(|| "nothing".to_owned(), |why| format!("not delivered ({why})"))
        }
    };
    let by = match (&figure.difference, &figure.percent) {
        (Some(difference), percent) => {
            let percent = percent.as_ref().map_or_else(String::new, |percent| format!(", {}%", signed(percent)));
            format!(" ({}{percent})", signed(difference))
        }
        (None, _) => String::new(),
    };
    format!("{} → {}{by}", said(&figure.old), said(&figure.new))
}

fn signed(number: &str) -> String {
    if number.starts_with('-') { number.replacen('-', "−", 1) } else { format!("+{number}") }
}

/// The other aspects that differ, old and new.
pub(super) fn details(figure: &FigureDiff) -> Vec<(String, String)> {
    let Some((old, new)) = figure.old.as_ref().zip(figure.new.as_ref()) else { return Vec::new() };
    let aspects: [fn(&StatedFigure) -> String; 4] = [
        |figure| format!("{} for {}", figure.kind, figure.period),
        |figure| format!("as of {}", figure.as_of),
        |figure| figure.status.clone(),
        |figure| {
            let collectors = figure.collectors.iter().map(|it| format!("{} on {}", it.id, it.reference_date));
            format!("drawn by {}", collectors.collect::<Vec<_>>().join(", "))
        },
    ];
    aspects.iter().map(|aspect| (aspect(old), aspect(new))).filter(|(old, new)| old != new).collect()
}

fn touched(touches: &Touches, out: &mut dyn Write) -> io::Result<()> {
    let Touches { languages, texts, charts, alternatives } = touches;
    let lists = [
        ("languages", listed(languages)),
        ("texts", listed(texts)),
        ("charts", listed(charts)),
        ("alternative texts", listed(alternatives)),
    ];
    lists.iter().filter(|(_, list)| !list.is_empty()).try_for_each(|(what, list)| writeln!(out, "    {what}: {list}"))
}

pub(super) fn listed<T: ToString>(names: &BTreeSet<T>) -> String {
    names.iter().map(T::to_string).collect::<Vec<_>>().join(", ")
}

/// The words as `wdiff` has them: those that differ in brackets.
fn in_line(pieces: &[Piece]) -> String {
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Removed(text) => format!("[-{text}-]"),
        Piece::Added(text) => format!("{{+{text}+}}"),
    });
    pieces.collect::<Vec<_>>().join(" ")
}
