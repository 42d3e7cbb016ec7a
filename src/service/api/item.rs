//! Names of the files of a document, as addresses have them.

use std::str::FromStr;

use crate::export::preview::{PictureFormat, Seen};
use crate::name::{EditionId, LanguageTag};
use crate::profile::Profile;
use crate::service::worker::Ask;
use crate::target::{Artefact, DocumentId, Policy, chart_name};

/// A file of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// One output of a kind; of job tickets, that with this ending.
    Output(Artefact, &'static str),
    /// A page or spread as a picture.
    Picture(Seen, PictureFormat),
    /// The chart of that name, in the file with this ending.
    Chart(String, &'static str),
}

/// Outputs by their names in addresses.
const OUTPUTS: [(&str, Artefact, &str); 7] = [
    ("print-pdf", Artefact::PrintPdf, "pdf"),
    ("job-ticket", Artefact::JobTicket, "json"),
    ("job-ticket.txt", Artefact::JobTicket, "txt"),
    ("accessible-pdf", Artefact::AccessiblePdf, "pdf"),
    ("web-page", Artefact::WebPage, "html"),
    ("spreadsheet", Artefact::Spreadsheet, "xlsx"),
    ("social-card", Artefact::SocialCard, "png"),
];

impl FromStr for Item {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let output = OUTPUTS.iter().find(|(of, ..)| *of == name);
        let found = output
            .map(|(_, artefact, ending)| Self::Output(*artefact, ending))
            .or_else(|| picture(name))
            .or_else(|| chart(name));
        found.ok_or_else(|| {
            let names: Vec<&str> = OUTPUTS.iter().map(|(name, ..)| *name).collect();
            format!("an artefact is one of {}, page-1.png, page-1.svg, spread-1.png, chart-<name>.svg, chart-<name>.png and so on", names.join(", "))
        })
    }
}

/// The number of a page, without a sign or zeros before it.
fn page_number(digits: &str) -> Option<usize> {
    let number: usize = digits.parse().ok()?;
    (number > 0 && number.to_string() == digits).then_some(number)
}

fn picture(name: &str) -> Option<Item> {
    let (name, ending) = name.rsplit_once('.')?;
    let form = match ending {
        "png" => PictureFormat::Png,
        "svg" => PictureFormat::Svg,
        _ => return None,
    };
    let (kind, number) = name.split_once('-').and_then(|(kind, digits)| Some((kind, page_number(digits)?)))?;
    match kind {
        "page" => Some(Item::Picture(Seen::Page(number), form)),
        "spread" => Some(Item::Picture(Seen::Spread(number), form)),
        _ => None,
    }
}

fn chart(name: &str) -> Option<Item> {
    let (name, ending) = name.strip_prefix("chart-")?.rsplit_once('.')?;
    let ending = ["svg", "png"].into_iter().find(|known| *known == ending)?;
    (!name.is_empty()).then(|| Item::Chart(name.to_owned(), ending))
}

impl Item {
    /// The question whose answer has this file.
    pub(crate) fn ask(&self, edition: EditionId, language: LanguageTag, policy: Policy) -> Ask {
        match *self {
            Self::Output(artefact, _) => Ask::Artefact { edition, language, artefact, policy },
            Self::Picture(seen, form) => Ask::Picture { edition, language, seen, form, policy },
            Self::Chart(..) => Ask::Artefact { edition, language, artefact: Artefact::Chart, policy },
        }
    }

    /// Whether a file of that name is the one, of an edition in a language.
    pub(crate) fn is_in(&self, file: &str, edition: &EditionId, language: &LanguageTag) -> bool {
        match self {
            Self::Output(_, ending) => file.rsplit_once('.').is_some_and(|(_, own)| own == *ending),
            Self::Chart(name, ending) => file == chart_name(edition, language, name, ending),
            Self::Picture(..) => true,
        }
    }

    /// The name that has in addresses what a web page calls by the name of its file; beside the language.
    pub(crate) fn of_file<'l>(
        file: &str,
        edition: &EditionId,
        languages: impl IntoIterator<Item = &'l LanguageTag>,
    ) -> Option<(&'l LanguageTag, &'static str)> {
        languages.into_iter().find_map(|language| {
            let (edition, tag) = (edition.clone(), language.clone());
            let id = DocumentId { edition, language: tag, profile: Profile::Accessible };
            let (_, artefact) = id.linked_files().into_iter().find(|(name, _)| name == file)?;
            Some((language, artefact.name()))
        })
    }

    /// Names of all outputs, in the order of their kinds.
    pub(crate) fn outputs() -> impl Iterator<Item = (&'static str, Artefact)> {
        OUTPUTS.into_iter().map(|(name, artefact, _)| (name, artefact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_exactly() {
        assert_eq!("page-12.svg".parse(), Ok(Item::Picture(Seen::Page(12), PictureFormat::Svg)));
        assert_eq!("spread-2.png".parse(), Ok(Item::Picture(Seen::Spread(2), PictureFormat::Png)));
        assert_eq!("chart-advice-by-kind.svg".parse(), Ok(Item::Chart("advice-by-kind".to_owned(), "svg")));
        assert_eq!("web-page".parse(), Ok(Item::Output(Artefact::WebPage, "html")));
        for name in [
            "chart-.svg",
            "chart-a",
            "chart-a.pdf",
            "page-0.png",
            "page-01.png",
            "page-+1.png",
            "page-1.gif",
            "page-1",
            "web-page.html",
            "",
            "page-.png",
        ] {
            assert!(name.parse::<Item>().is_err(), "{name}");
        }
    }
}
