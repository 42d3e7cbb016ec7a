//! The card that other programs show of a page where somebody names its address: Open Graph (ogp.me), and the cards of X.

use maud::{Markup, html};

use super::Page;
use crate::document::Highlight;
use crate::export::social_card::PIXELS;

impl Page<'_> {
    /// Properties of the page. A picture needs an address that holds everywhere, which only a programme can state.
    pub(super) fn shared(&self) -> Markup {
        let document = self.document();
        let metadata = &document.metadata;
        let published = self.content.links.as_ref().filter(|links| links.published.is_some());
        let card = if published.is_some() { "summary_large_image" } else { "summary" };
        html! {
            meta property="og:type" content="article";
            meta property="og:title" content=(metadata.title);
            meta property="og:description" content=(metadata.subject);
            @if let Some(locale) = open_graph(&document.language.locale) { meta property="og:locale" content=(locale); }
            @for language in self.content.links.iter().flat_map(|links| &links.languages) {
                @if let Some(locale) = open_graph(&language.locale.id.to_string()) {
                    meta property="og:locale:alternate" content=(locale);
                }
            }
            @if let Some(links) = published {
                meta property="og:url" content=(links.address(&links.id.web_page_name()));
                meta property="og:image" content=(links.address(&links.id.social_card_name()));
                meta property="og:image:type" content="image/png";
                meta property="og:image:width" content=(PIXELS.0);
                meta property="og:image:height" content=(PIXELS.1);
                meta property="og:image:alt" content=(Highlight::of(document).told(&metadata.title));
            }
            // What a card lacks is taken from the properties above.
            meta name="twitter:card" content=(card);
        }
    }
}

/// A locale as Open Graph writes it, `de_DE`; there is none without a territory.
fn open_graph(locale: &str) -> Option<String> {
    let mut parts = locale.split('-');
    let (language, territory) = (parts.next()?, parts.next_back()?);
    (territory.len() == 2).then(|| format!("{language}_{territory}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_a_territory_or_is_none() {
        assert_eq!(open_graph("en-GB").as_deref(), Some("en_GB"));
        assert_eq!(open_graph("sr-Latn-RS").as_deref(), Some("sr_RS"));
        assert_eq!(open_graph("ar"), None);
        assert_eq!(open_graph("sr-Latn"), None);
    }
}
