//! Words of the pages.

/// A number with its noun.
pub(super) fn plural(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Names of outputs for people, by their names in addresses.
const OUTPUTS: [(&str, &str); 7] = [
    ("accessible-pdf", "Accessible PDF"),
    ("print-pdf", "Print PDF"),
    ("web-page", "Web page"),
    ("spreadsheet", "Spreadsheet"),
    ("social-card", "Social card"),
    ("job-ticket.txt", "Job ticket"),
    ("job-ticket", "Job ticket for programs"),
];

/// The outputs in the order in which people look for them, with their names.
pub(super) fn outputs() -> impl Iterator<Item = (&'static str, &'static str)> {
    OUTPUTS.into_iter()
}
