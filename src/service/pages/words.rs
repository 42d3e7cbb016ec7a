//! Words of the pages.

/// A number with its noun.
pub(super) fn plural(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// Names of languages in themselves, of those that are met most (CLDR 48, `localeDisplayNames`).
const LANGUAGES: [(&str, &str); 12] = [
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "español"),
    ("fa", "فارسی"),
    ("fr", "français"),
    ("it", "italiano"),
    ("pl", "polski"),
    ("ro", "română"),
    ("ru", "русский"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
];

/// The name of a language in itself; its tag where it is not known.
pub(in crate::service) fn language(tag: &str) -> &str {
    LANGUAGES.iter().find(|(of, _)| *of == tag).map_or(tag, |(_, name)| name)
}

/// Names of outputs for people, by their names in addresses.
const OUTPUTS: [(&str, &str); 6] = [
    ("accessible-pdf", "Accessible PDF"),
    ("print-pdf", "Print PDF"),
    ("web-page", "Web page"),
    ("spreadsheet", "Spreadsheet"),
    ("job-ticket.txt", "Job ticket"),
    ("job-ticket", "Job ticket for programs"),
];

/// The outputs in the order in which people look for them, with their names.
pub(super) fn outputs() -> impl Iterator<Item = (&'static str, &'static str)> {
    OUTPUTS.into_iter()
}
