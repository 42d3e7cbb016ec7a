//! The language of whoever reads: from the address, or else from what the browser asks for.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

use crate::name::LanguageTag;

/// Most languages that a request is read for.
const MOST: usize = 32;

/// The language that a reader wants most, of those that there are (RFC 9110, 12.5.4; RFC 4647, 3.4).
pub(super) fn preferred<'a>(
    headers: &HeaderMap,
    available: impl IntoIterator<Item = &'a LanguageTag>,
) -> Option<&'a LanguageTag> {
    let available: Vec<&LanguageTag> = available.into_iter().collect();
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wanted: Vec<(f32, String)> = accepted.split(',').take(MOST).filter_map(weighed).collect();
    // Of those that are wanted alike, the first one.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    wanted.iter().find_map(|(_, range)| find(&available, range))
}

/// A range of languages with its weight. What is not acceptable has none.
fn weighed(item: &str) -> Option<(f32, String)> {
    let mut parts = item.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?.to_ascii_lowercase();
    let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1.0), |weight| weight.parse::<f32>().ok());
    weight.filter(|weight| *weight > 0.0).map(|weight| (weight, range))
}

/// The language of that range, or of a wider one: `de-AT` is content with `de`.
fn find<'a>(available: &[&'a LanguageTag], range: &str) -> Option<&'a LanguageTag> {
    let mut range = range;
    loop {
        let found = available.iter().find(|tag| tag.as_str().eq_ignore_ascii_case(range));
        match (found, range.rsplit_once('-')) {
            (Some(tag), _) => return Some(tag),
            (None, Some((wider, _))) => range = wider,
            (None, None) => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(accepted: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, accepted.parse().unwrap());
        let available = ["ar", "de", "en"].map(LanguageTag::from);
        preferred(&headers, &available).map(ToString::to_string)
    }

    #[test]
    fn the_language_that_is_wanted_most_is_spoken() {
        for (accepted, language) in [
            ("de", "de"),
            ("de-AT, en;q=0.8", "de"),
            ("en;q=0.5, AR;q=0.9", "ar"),
            ("fr, de;q=0, en;q=0.1", "en"),
            ("*, de;q=0.2", "de"),
        ] {
            assert_eq!(chosen(accepted).as_deref(), Some(language), "{accepted}");
        }
        for accepted in ["", "fr", "*", ";;,;q=1", "de;q=x"] {
            assert_eq!(chosen(accepted), None, "{accepted}");
        }
    }
}
