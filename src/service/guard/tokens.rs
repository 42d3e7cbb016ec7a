//! Tokens: who may ask for what.
//!
//! A file names for each token who has it, its role and the SHA-256 of the token, never the token itself. Tokens are
//! random (docs/service.md), so that a plain digest is as good as a slow one.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::super::Shared;
use super::super::problem::{Kind, Problem};
use crate::finding::{Code, Finding, Findings};
use crate::project::toml_file::{Table, read_file};
use crate::source::FileId;

/// Role of somebody who has a token; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// Everything that is there.
    Read,
    /// Documents with data of one's own.
    Write,
    /// Everything.
    Release,
}

impl Role {
    const NAMES: &[(&str, Self)] = &[("read", Self::Read), ("write", Self::Write), ("release", Self::Release)];

    /// The role that a request needs.
    fn for_request(request: &Request) -> Self {
        let path = request.uri().path();
        let only_reads = request.method().is_safe() || VERIFY.iter().any(|verify| path.starts_with(verify));
        if only_reads { Self::Read } else { Self::Write }
    }

    fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, role)| *role == self).map_or("", |(name, _)| name)
    }
}

/// The tokens of a service.
#[derive(Debug)]
pub struct Tokens(Vec<Token>);

#[derive(Debug)]
struct Token {
    name: String,
    role: Role,
    sha256: [u8; 32],
}

impl Tokens {
    /// Reads a file of tokens. `None`, with findings, if it has an error of any kind.
    pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<Self> {
        read_file(file, text, findings, |root| {
            let list = root.require("token")?;
            let tokens: Vec<Option<Token>> =
                list.list()?.iter().map(|value| value.table().and_then(|it| token(&it))).collect();
            if tokens.is_empty() {
                list.report(Finding::new(Code::BadToken, "there is no token", "add one with name, role and sha256"));
            }
            tokens.into_iter().collect::<Option<Vec<_>>>().map(Self)
        })
    }

    /// The token that a request bears. All are compared, whichever it is.
    fn of(&self, headers: &HeaderMap) -> Option<&Token> {
        let digest: [u8; 32] = Sha256::digest(borne(headers)?).into();
        self.0
            .iter()
            .fold(None, |found, token| if bool::from(token.sha256.ct_eq(&digest)) { Some(token) } else { found })
    }
}

fn token(table: &Table) -> Option<Token> {
    let name = table.require("name").and_then(|value| value.filled_string());
    let role = table.require("role").and_then(|value| value.one_of(Role::NAMES));
    let sha256 = table.require("sha256").and_then(|value| {
        let bytes = value.string().and_then(|text| hexadecimal(&text.value));
        if bytes.is_none() {
            let hint = "write the 64 hexadecimal digits that `sha256sum` prints of the token";
            value.report(Finding::new(Code::BadToken, "this is no SHA-256", hint));
        }
        bytes
    });
    // A token itself does not belong here, and a mistyped key would have no effect.
    table.report_unknown_keys();
    Some(Token { name: name?.value, role: role?, sha256: sha256? })
}

fn hexadecimal(text: &str) -> Option<[u8; 32]> {
    let is_hexadecimal = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digits = is_hexadecimal.then_some(text)?;
    let bytes: Option<Vec<u8>> =
        (0..32).map(|index| u8::from_str_radix(&digits[2 * index..2 * index + 2], 16).ok()).collect();
    bytes?.try_into().ok()
}

/// The token in the head of a request: that of a program, or the password that a browser has asked for.
fn borne(headers: &HeaderMap) -> Option<Vec<u8>> {
    let (scheme, value) = headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    match scheme.to_ascii_lowercase().as_str() {
        "bearer" => Some(value.trim().as_bytes().to_vec()),
        "basic" => {
            let decoded = STANDARD.decode(value.trim()).ok()?;
            let colon = decoded.iter().position(|byte| *byte == b':')?;
            Some(decoded[colon + 1..].to_vec())
        }
        _ => None,
    }
}

/// Addresses for whoever watches over the service, by whatever name: a machine's own address as well as a name that leads
/// here. They tell nothing of the project.
pub(super) const OPEN: [&str; 2] = ["/healthz", "/readyz"];

/// Addresses to which a file is sent to be looked at, and nothing is made of it.
const VERIFY: [&str; 2] = ["/verify", "/api/v1/verify"];

/// Lets a request through if its token allows it, or if none is needed.
pub(crate) async fn token_allows(State(service): State<Shared>, request: Request, next: Next) -> Response {
    let Some(tokens) = &service.settings.tokens else { return next.run(request).await };
    if OPEN.contains(&request.uri().path()) {
        return next.run(request).await;
    }
    let wanted = Role::for_request(&request);
    match tokens.of(request.headers()) {
        Some(token) if token.role >= wanted => {
            tracing::debug!(token = %token.name, "allowed");
            next.run(request).await
        }
        Some(token) => {
            service.metrics.refused("role");
            let detail = format!("the role of this token is `{}`; `{}` is needed", token.role.name(), wanted.name());
            Problem::new(Kind::Forbidden, detail).into_response()
        }
        None => {
            service.metrics.refused("token");
            Problem::new(Kind::Unauthorized, "there is no token with the request, or one that is not known")
                .into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn read(text: &str) -> (Option<Tokens>, Vec<String>) {
        let (mut sources, mut findings) = (Sources::default(), Findings::default());
        let file = sources.add("tokens.toml".to_owned(), text.to_owned());
        let tokens = Tokens::read(file, text, &mut findings);
        (tokens, findings.sorted().into_iter().map(|finding| finding.message).collect())
    }

    fn with(scheme: &str, value: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(AUTHORIZATION, format!("{scheme} {value}").parse().unwrap());
        headers
    }

    /// SHA-256 of “secret”.
    const SECRET: &str = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b";

    #[test]
    fn a_token_is_known_in_both_schemes() {
        let (tokens, found) =
            read(&format!("[[token]]\nname = \"night job\"\nrole = \"write\"\nsha256 = \"{SECRET}\"\n"));
        let tokens = tokens.unwrap();
        assert!(found.is_empty());
        let role = |headers: &HeaderMap| tokens.of(headers).map(|token| token.role);
        assert_eq!(role(&with("Bearer", "secret")), Some(Role::Write));
        assert_eq!(role(&with("basic", &STANDARD.encode("anybody:secret"))), Some(Role::Write));
        assert_eq!(role(&with("Bearer", "Secret")), None);
        assert_eq!(role(&with("Basic", "secret")), None);
        assert_eq!(role(&HeaderMap::new()), None);
    }

    #[test]
    fn files_of_tokens_are_judged() {
        for (text, message) in [
            ("", "the key `token` is missing"),
            ("token = []", "there is no token"),
            ("[[token]]\nname = \"a\"\nrole = \"admin\"\nsha256 = \"\"", "this is no SHA-256"),
            ("[[token]]\nname = \"a\"\nrole = \"read\"\nsha256 = \"secret\"", "this is no SHA-256"),
            ("[[token]]\nname = \"a\"\nrole = \"read\"\ntoken = \"secret\"", "the key `token` is not known here"),
        ] {
            let (tokens, found) = read(text);
            assert!(tokens.is_none() && found.iter().any(|it| it.contains(message)), "{text}: {found:?}");
        }
    }
}
