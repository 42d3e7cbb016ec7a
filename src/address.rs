//! Addresses that programs follow: as people write them, and as files hold them.
//!
//! A URI is 7-bit ASCII (RFC 3986; ISO 32000-1, 12.6.4.7). What is beyond is percent-encoded as UTF-8
//! (RFC 3987, 3.1), and the name of a host written in Punycode (RFC 5891). An address that is ASCII
//! already stays as it was written.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::{Host, Position, Url};

use crate::finding::{Code, Finding};

/// An address as it is written, and the URI that it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub written: String,
    pub uri: String,
}

/// Fault of an address that no program can follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It begins with no scheme of [`SCHEMES`].
    Scheme,
    /// It holds a character that nobody sees.
    Unseen(char),
    /// It is not formed as addresses of its scheme are.
    Malformed(String),
}

/// Schemes and prefixes that an address may begin with.
pub(crate) const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Characters of ASCII that no part of a URI may hold as they are (RFC 3986, 2); brackets stand
/// around the number of a host only.
const NEVER: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');
/// Characters that are percent-encoded in the name of a mailbox besides [`NEVER`] (RFC 6068, 2).
const NOT_IN_MAILBOXES: &AsciiSet = &NEVER.add(b'/').add(b'?').add(b'#').add(b'&').add(b';').add(b'=');

impl Address {
    /// The address of a web page.
    ///
    /// # Errors
    ///
    /// Fails if no program could follow it.
    pub fn of_page(written: &str) -> Result<Self, Fault> {
        let uri = uri(written).and_then(|uri| if uri.starts_with("http") { Ok(uri) } else { Err(Fault::Scheme) })?;
        Ok(Self { written: written.to_owned(), uri })
    }

    /// The address of a mailbox, such as `office@example.org`.
    ///
    /// # Errors
    ///
    /// Fails if no program could follow it.
    pub fn of_mailbox(written: &str) -> Result<Self, Fault> {
        seen(written)?;
        // Here a percent sign is one, since this is no URI yet.
        let mailbox = mailbox(&written.replace('%', "%25"))?;
        Ok(Self { written: written.to_owned(), uri: format!("mailto:{mailbox}") })
    }
}

/// The URI that a typed address stands for.
///
/// # Errors
///
/// Fails if no program could follow it.
pub(crate) fn uri(written: &str) -> Result<String, Fault> {
    let scheme = SCHEMES.into_iter().find(|scheme| written.starts_with(scheme)).ok_or(Fault::Scheme)?;
    seen(written)?;
    whole_escapes(written)?;
    let rest = &written[scheme.len()..];
    match scheme {
        "mailto:" => mail(rest),
        "tel:" => telephone(rest),
        _ => page(written, scheme.len()),
    }
}

/// Whether a character stands in no address: nobody could see or type it. Joiners are not among
/// them, since some scripts spell with them (RFC 5892, A.1 and A.2).
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}'..='\u{200f}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e000}'..='\u{f8ff}' | '\u{feff}')
}

/// Addresses in a text that Markdown did not read as links, such as one with a blank: what stands
/// after `](`, or after `<` and a scheme.
pub(crate) fn left_as_text(text: &str) -> Vec<&str> {
    let linked = text.match_indices("](").map(|(at, opening)| (at + opening.len(), ')'));
    let bare = text.match_indices('<').map(|(at, opening)| (at + opening.len(), '>'));
    let bare = bare.filter(|(start, _)| SCHEMES.iter().any(|scheme| text[*start..].starts_with(scheme)));
    let addresses = linked.chain(bare).map(|(start, closing)| {
        let rest = &text[start..];
        &rest[..rest.find(closing).unwrap_or(rest.len())]
    });
    addresses.collect()
}

fn seen(address: &str) -> Result<(), Fault> {
    address.chars().find(|c| is_unseen(*c)).map_or(Ok(()), |unseen| Err(Fault::Unseen(unseen)))
}

/// A percent sign that begins no escape could be meant as a sign or as an escape.
fn whole_escapes(address: &str) -> Result<(), Fault> {
    let digits = |after: &str| after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    let whole = address.split('%').skip(1).all(digits);
    if whole {
        Ok(())
    } else {
        Err(Fault::Malformed("% without two hexadecimal digits after it (%25 is the sign)".into()))
    }
}

fn encoded(text: &str, set: &'static AsciiSet) -> String {
    utf8_percent_encode(text, set).to_string()
}

/// A page's address, whose authority begins at byte `start`.
fn page(written: &str, start: usize) -> Result<String, Fault> {
    let malformed = |why: &str| Err(Fault::Malformed(why.to_owned()));
    if written.contains('\\') {
        return malformed("a backslash in it");
    }
    let parsed = Url::parse(written).map_err(|error| Fault::Malformed(error.to_string()))?;
    let end = written[start..].find(['/', '?', '#']).map_or(written.len(), |at| start + at);
    if end == start {
        return malformed("no host");
    }
    let authority = if written[..end].is_ascii() { &written[..end] } else { &parsed[..Position::BeforePath] };
    Ok([authority, &encoded(&written[end..], NEVER)].concat())
}

/// Mailboxes, and the heads of a letter to them (RFC 6068, 2).
fn mail(rest: &str) -> Result<String, Fault> {
    let (to, heads) = rest.split_once('?').map_or((rest, None), |(to, heads)| (to, Some(heads)));
    let mailboxes = match to {
        "" if heads.is_some() => Vec::new(),
        to => to.split(',').map(mailbox).collect::<Result<_, _>>()?,
    };
    let heads = heads.map(|heads| format!("?{}", encoded(heads, NEVER))).unwrap_or_default();
    Ok(format!("mailto:{}{heads}", mailboxes.join(",")))
}

fn mailbox(address: &str) -> Result<String, Fault> {
    let parts = address.split_once('@').filter(|(name, host)| {
        let one = !host.contains('@') && !address.contains(',');
        one && !name.is_empty() && !host.is_empty()
    });
    let Some((name, host)) = parts else {
        return Err(Fault::Malformed("not of the form name@example.org".into()));
    };
    let parsed = Host::parse(host).map_err(|error| Fault::Malformed(error.to_string()))?;
    let plain = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    let host = if plain { host.to_owned() } else { parsed.to_string() };
    Ok([&encoded(name, NOT_IN_MAILBOXES), "@", &host].concat())
}

/// A number to dial, with the signs that may divide it (RFC 3966, 3).
fn telephone(rest: &str) -> Result<String, Fault> {
    let number = dialled(rest).map_err(|why| Fault::Malformed(why.to_owned()))?;
    let may_divide = |c: char| c.is_ascii_digit() || "+-.".contains(c);
    Ok(if rest.chars().all(may_divide) { format!("tel:{rest}") } else { format!("tel:{number}") })
}

/// The longest number that can be dialled, in digits: E.164, 6.2.1.
const LONGEST: usize = 15;
/// Shorter ones exist in no country together with its code.
const SHORTEST: usize = 5;

/// The number that a text names, as RFC 3966, 5.1.4 wants it in an address (a global number). Spaces,
/// hyphens, full stops and strokes may separate its digits.
///
/// # Errors
///
/// Says why the text is no such number.
pub(crate) fn dialled(text: &str) -> Result<String, &'static str> {
    let Some(rest) = text.strip_prefix('+') else {
        return Err("it does not begin with + and the country's code, and calls somebody else from abroad");
    };
    if rest.contains(['(', ')']) {
        return Err("it is not known whether the part in brackets is dialled");
    }
    let separates = |c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2010}' | '\u{2011}' | '.' | '/');
    if rest.chars().any(|c| !c.is_ascii_digit() && !separates(c)) {
        return Err("it holds something else than digits and what separates them");
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        _ if digits.starts_with('0') || !rest.starts_with(|c: char| c.is_ascii_digit()) => {
            Err("no country's code begins so")
        }
        ..SHORTEST => Err("it has fewer than 5 digits"),
        SHORTEST..=LONGEST => Ok(format!("+{digits}")),
        _ => Err("it has more than 15 digits"),
    }
}

impl Fault {
    /// The finding about an address, without a place.
    pub fn finding(&self, written: &str) -> Finding {
        let shown: String = written.chars().map(|c| if is_unseen(c) { '␣' } else { c }).collect();
        let why = match self {
            Self::Scheme => "it begins with none of https://, http://, mailto: and tel:".to_owned(),
            Self::Unseen(' ') => "a blank in it".to_owned(),
            Self::Unseen(c) => format!("the character U+{:04X} in it, which nobody sees", u32::from(*c)),
            Self::Malformed(why) => why.clone(),
        };
        let hint = match self {
            Self::Unseen(' ') => "take the blank out, or write %20 where the address really has one",
            Self::Unseen(_) => "type the address again; copied text often brings such characters with it",
            Self::Scheme | Self::Malformed(_) => "correct it, and try it in a browser",
        };
        Finding::new(Code::Address, format!("no program can follow “{shown}”: {why}"), hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_beyond_ascii_is_encoded() {
        let becomes = [
            ("https://müller.example/über?ü=ä#ö", "https://xn--mller-kva.example/%C3%BCber?%C3%BC=%C3%A4#%C3%B6"),
            ("https://example.org/a|b{c}\"d\"", "https://example.org/a%7Cb%7Bc%7D%22d%22"),
            ("https://пример.example:8080/а%20б", "https://xn--e1afmkfd.example:8080/%D0%B0%20%D0%B1"),
            (
                "mailto:jörg@müller.example?subject=Grüße",
                "mailto:j%C3%B6rg@xn--mller-kva.example?subject=Gr%C3%BC%C3%9Fe",
            ),
            ("mailto:a/b@example.org,c@example.org", "mailto:a%2Fb@example.org,c@example.org"),
        ];
        for (written, expected) in becomes {
            assert_eq!(uri(written).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn what_is_ascii_stays() {
        let stays = [
            "https://www.netzwerk-iq.de",
            "https://www.example.org/a/../b?c=1",
            "http://[2001:db8::1]/",
            "mailto:iq@example.org",
            "tel:+49-221-1",
        ];
        for written in stays {
            assert_eq!(uri(written).as_deref(), Ok(written));
        }
    }

    #[test]
    fn what_nobody_can_follow_is_refused() {
        let unseen =
            ["https://example.org/a b", "mailto:a\u{a0}b@example.org", "https://exa\u{ad}mple.org", "tel:+49 221"];
        for written in unseen {
            assert!(matches!(uri(written), Err(Fault::Unseen(_))), "{written}");
        }
        let malformed = [
            "https://",
            "https:///a",
            "https://exa|mple.org",
            "https://a:b:c/",
            "https://example.org/100%",
            "mailto:a",
            "mailto:a@b@c",
            "tel:+49–221",
        ];
        for written in malformed {
            assert!(matches!(uri(written), Err(Fault::Malformed(_))), "{written}: {:?}", uri(written));
        }
        assert_eq!(uri("javascript:alert(1)"), Err(Fault::Scheme));
    }

    #[test]
    fn links_that_are_none_are_found() {
        let text = "see [here](https://example.org/a b), <https://example.org/c d> and 1 < 2";
        assert_eq!(left_as_text(text), ["https://example.org/a b", "https://example.org/c d"]);
    }

    #[test]
    fn a_mailbox_is_no_uri_yet() {
        let uri = |written| Address::of_mailbox(written).map(|address| address.uri);
        assert_eq!(uri("100%@example.org").as_deref(), Ok("mailto:100%25@example.org"));
        assert_eq!(uri("a?b@example.org").as_deref(), Ok("mailto:a%3Fb@example.org"));
        assert!(uri("a@example.org, b@example.org").is_err() && uri("office").is_err());
    }

    proptest::proptest! {
        #[test]
        fn a_uri_is_ascii_and_stays_as_it_is(rest in "\\PC*") {
            for scheme in SCHEMES {
                if let Ok(once) = uri(&[scheme, &rest].concat()) {
                    proptest::prop_assert!(once.is_ascii(), "{once}");
                    proptest::prop_assert_eq!(uri(&once), Ok(once.clone()));
                }
            }
        }
    }
}
