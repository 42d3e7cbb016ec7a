//! The file of a new edition.

use std::fmt::Write;

use super::Planner;
use crate::name::MessageId;

/// The file, with the texts that are to be read again.
pub(super) fn text(planner: &Planner, texts: &[MessageId]) -> String {
    let (next, edition_file) = (planner.next, planner.edition_file);
    let mut text = String::new();
    let _ = writeln!(text, "document = {}", quoted([&edition_file.document.value]));
    let _ = writeln!(text, "observations = {}", quoted([planner.survey.as_str()]));
    let earlier = planner.earlier();
    if !earlier.is_empty() {
        text += "# Their values may stand beside the new ones, where figures.toml says that they compare.\n";
        let _ = writeln!(text, "earlier = [{}]", quoted(earlier));
    }
    let _ = writeln!(text, "version = {}", quoted([planner.version.to_string()]));
    let issued = next.issued.map(|moment| moment.to_rfc3339_opts(chrono::SecondsFormat::Secs, true));
    let last_day = || planner.version.span().map(|span| format!("{}T12:00:00Z", span.to));
    if next.issued.is_none() {
        text += "# An assumption: the last day of the version. Write the moment at which the edition is issued.\n";
    }
    let _ = writeln!(text, "issued = {}", issued.or_else(last_day).unwrap_or_default());
    let _ = writeln!(text, "languages = [{}]", quoted(edition_file.languages.iter().map(|language| &language.value)));
    if let Some(shop) = &edition_file.print_shop {
        let _ = writeln!(text, "print-shop = {}", quoted([&shop.value]));
    }
    if !texts.is_empty() {
        text += "# Texts that name dates or periods, and that nobody has read for this edition. `iq-figures edition reviewed`\n\
                 # takes them out.\n";
        text += "unreviewed = [\n";
        text.extend(texts.iter().map(|message| format!("  {},\n", quoted([message]))));
        text += "]\n";
    }
    text
}

/// Names in quotation marks, with commas between them.
fn quoted(names: impl IntoIterator<Item = impl ToString>) -> String {
    let quoted = names.into_iter().map(|name| format!("\"{}\"", name.to_string()));
    quoted.collect::<Vec<_>>().join(", ")
}
