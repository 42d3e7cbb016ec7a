//! An answer for people.

use std::io::{self, Write};

use super::judge::{Answer, Difference, Inside, Known, State, Withdrawn};
use super::numbers::Stranger;

/// Writes what is known of a file, or of a code, that is called `name`.
///
/// # Errors
///
/// Fails if `out` cannot be written to.
pub fn write_answer(name: &str, answer: &Answer, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{name}: {}", in_words(answer.state))?;
    if let Some(release) = &answer.release {
        write_release(release, out)?;
    }
    if let Some(file) = &answer.same_bytes_as {
        writeln!(out, "    it has the very bytes of {file}")?;
    }
    answer.differences.iter().try_for_each(|difference| writeln!(out, "    {}", differs(difference)))?;
    answer.remarks.iter().try_for_each(|remark| writeln!(out, "    {remark}"))
}

fn in_words(state: State) -> &'static str {
    match state {
        State::Current => "current",
        State::Superseded => "superseded",
        State::Withdrawn => "withdrawn",
        State::NotRead => "not read",
        State::Altered => "altered",
        State::NotOurs => "not ours",
    }
}

fn write_release(release: &Known, out: &mut dyn Write) -> io::Result<()> {
    let Known { edition, version, language, title, code, on, superseded_by, withdrawn, later_is_unread } = release;
    writeln!(out, "    “{title}”, {edition} version {version} in {language}, released on {on}; edition code {code}")?;
    if let Some(withdrawn) = withdrawn {
        write_withdrawn("it", withdrawn, out)?;
    }
    let Some(later) = superseded_by else {
        let words = match later_is_unread {
            true => "the record of a later version cannot be read, so whether it has taken its place is not known",
            false => "nothing has taken the place of this version",
        };
        return writeln!(out, "    {words}");
    };
    let code = later.code.as_ref().map_or_else(String::new, |code| format!("; edition code {code}"));
    writeln!(out, "    version {} of {} has taken its place{code}", later.version, later.on)?;
    later.why.iter().try_for_each(|why| writeln!(out, "    because: {why}"))?;
    later.withdrawn.iter().try_for_each(|withdrawn| write_withdrawn("that one", withdrawn, out))
}

fn write_withdrawn(what: &str, Withdrawn { on, why }: &Withdrawn, out: &mut dyn Write) -> io::Result<()> {
    let since = on.as_ref().map_or_else(String::new, |on| format!(" since {on}"));
    let why = why.as_deref().unwrap_or("the reason cannot be read");
    writeln!(out, "    {what} is withdrawn{since}, and is not to be used: {why}")
}

fn differs(difference: &Difference) -> String {
    let on = |page: &Option<usize>| page.map_or_else(String::new, |page| format!("page {page}: "));
    match difference {
        Difference::Pages { stands, released } => format!("pages: {stands}, where the release has {released}"),
        Difference::PageMoved { page, released_as } => format!("page {page} is page {released_as} of the release"),
        Difference::Number { page, number } => format!("{}{}", on(page), number_differs(number)),
        Difference::Words { page, stands, released } => match (stands.as_str(), released.as_str()) {
            ("", released) => format!("{}the words “{released}” are missing", on(page)),
            (stands, "") => format!("{}the words “{stands}” were not released", on(page)),
            (stands, released) => format!("{}“{stands}” stands where “{released}” was released", on(page)),
        },
        Difference::Attachment { name, how } => match how {
            Inside::Missing => format!("the file {name} inside is missing"),
            Inside::Changed => format!("the file {name} inside is not the one that was released"),
            Inside::Added => format!("the file {name} inside was not released"),
        },
    }
}

fn number_differs(number: &Stranger) -> String {
    let figures = number.nearest.as_ref().map(|nearest| {
        let figures: Vec<&str> = nearest.figures.iter().map(|figure| figure.as_str()).collect();
        (nearest.printed.as_str(), figures.join(", "))
    });
    match (&number.stands, &number.released, figures) {
        (Some(stands), Some(released), Some((near, figures))) if near == released => {
            format!("{stands} stands where {released} was released ({figures})")
        }
        (Some(stands), Some(released), _) => format!("{stands} stands where {released} was released"),
        (Some(stands), None, Some((near, figures))) => {
            format!("{stands} was not released; the nearest in the data is {near} ({figures})")
        }
        (Some(stands), None, None) => format!("{stands} was not released"),
        (None, Some(released), Some((_, figures))) => format!("{released} is missing ({figures})"),
        (None, released, _) => format!("{} is missing", released.as_deref().unwrap_or("a number")),
    }
}
