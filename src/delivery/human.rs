//! A proposal for people: a table of what would change.

use std::io::{self, Write};

use rust_decimal::Decimal;

use super::proposal::{Proposal, Row, What};

/// Longest name that the table shows.
const LONGEST_NAME: usize = 44;
/// Longest id that the table makes room for; longer ones push their row to the right.
const LONGEST_ID: usize = 40;

/// Writes a line for each value that changes, is refused, or needs a look, and the number of the others.
///
/// # Errors
///
/// Fails if `out` cannot be written to.
pub fn write_proposal(proposal: &Proposal, out: &mut dyn Write) -> io::Result<()> {
    let quiet = [What::Unchanged, What::Computed];
    let shown: Vec<&Row> = proposal.rows.iter().filter(|row| !quiet.contains(&row.what)).collect();
    let lines: Vec<[String; 6]> = shown.iter().map(|row| line(row)).collect();
    let heads = ["figure", "name", "now", "delivered", "difference", ""].map(str::to_owned);
    if !lines.is_empty() {
        write_lines(&[&[heads], lines.as_slice()].concat(), out)?;
        writeln!(out)?;
    }
    writeln!(out, "{}", summary(proposal))
}

fn line(row: &Row) -> [String; 6] {
    let remark = match row.what {
        What::Refused => format!("refused: {}", row.remark),
        _ => row.remark.clone(),
    };
    [
        row.figure.to_string(),
        shortened(&row.name),
        row.old.clone().unwrap_or_else(|| "–".to_owned()),
        row.new.clone().unwrap_or_else(|| "–".to_owned()),
        row.difference.map(signed).unwrap_or_default(),
        remark,
    ]
}

fn signed(difference: Decimal) -> String {
    let difference = difference.normalize();
    if difference.is_sign_negative() { difference.to_string() } else { format!("+{difference}") }
}

fn shortened(name: &str) -> String {
    let is_long = name.chars().count() > LONGEST_NAME;
    if is_long { name.chars().take(LONGEST_NAME - 1).chain(['…']).collect() } else { name.to_owned() }
}

fn write_lines(lines: &[[String; 6]], out: &mut dyn Write) -> io::Result<()> {
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0).min(LONGEST_ID), width(1), width(2), width(3), width(4)];
    for [figure, name, old, new, difference, remark] in lines {
        let [figures, names, olds, news, differences] = widths;
        let line = format!(
            "{figure:figures$}  {name:names$}  {old:>olds$}  {new:>news$}  {difference:>differences$}  {remark}"
        );
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// The fate of all values, in a sentence.
fn summary(proposal: &Proposal) -> String {
    let count = |what: What| proposal.rows.iter().filter(|row| row.what == what).count();
    let said = [
        (What::New, "new"),
        (What::Changed, "changed"),
        (What::Recorded, "put on record as they are"),
        (What::Unchanged, "unchanged"),
        (What::Computed, "computed here and the same"),
        (What::NotDelivered, "not delivered"),
        (What::NotStated, "without a value"),
        (What::Refused, "refused"),
    ];
    let counts = said.into_iter().map(|(what, words)| (count(what), words)).filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, words)| format!("{count} {words}")).collect();
    let of = &proposal.path;
    if counts.is_empty() { format!("{of}: no values are delivered") } else { format!("{of}: {}", counts.join(", ")) }
}
