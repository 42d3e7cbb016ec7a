//! Documents with data of one's own, of which nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::Response;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use utoipa::{IntoParams, ToSchema};

use super::artefacts::{Options, Order};
use super::{Binary, Item, Parameters, document, media_type, unreadable};
use crate::figure::{Precision, Status};
use crate::finding::did_you_mean;
use crate::name::{EditionId, LanguageTag, SurveyId};
use crate::project::Catalogue;
use crate::service::Shared;
use crate::service::answer::{self, Purpose, WARNINGS};
use crate::service::problem::{Kind, Problem};
use crate::service::settings::{FILES, VALUES};
use crate::service::worker::{Changes, DeliveredTable, Lane};
use crate::workspace::View;

/// A document that somebody wants, with data of their own.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RenderRequest {
    /// Name of the edition.
    #[schema(example = "fact-sheet-2019-08")]
    edition: String,
    /// Tag of the language.
    #[schema(example = "en")]
    language: String,
    /// Form of the document.
    #[schema(example = "accessible-pdf")]
    artefact: String,
    /// Make it whatever the checks find, with a mark on every page.
    #[serde(default)]
    draft: bool,
    /// Values in place of those that the project has.
    #[serde(default)]
    observations: Option<SentValues>,
    /// Texts of files in place of those that the project has: `observations/….toml`, `editions/….toml`,
    /// `documents/….toml`, `text/<language>/….ftl`.
    #[serde(default)]
    files: BTreeMap<String, String>,
    /// Name of the file in the answer, without its ending; of a batch, each only once.
    #[serde(default)]
    #[schema(pattern = "^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$")]
    pub(super) name: Option<String>,
}

/// Values of a survey.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct SentValues {
    /// Name of the survey; that of the edition if absent.
    #[serde(default)]
    survey: Option<String>,
    /// The values.
    values: Vec<SentValue>,
}

/// A value.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct SentValue {
    /// Id of the figure.
    #[schema(example = "initial-advice")]
    figure: String,
    /// A number, with a decimal point and no grouping; as a text if it has many digits. `null`: there is none.
    value: SentNumber,
    /// The present one if absent.
    #[serde(default)]
    precision: Option<SentPrecision>,
    /// The present one if absent.
    #[serde(default)]
    status: Option<SentStatus>,
}

/// Exactness of a value.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum SentPrecision {
    Exactly,
    Around,
    MoreThan,
    LessThan,
}

/// Standing of a value.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
enum SentStatus {
    Final,
    Provisional,
    Estimated,
    Forecast,
    Imputed,
    Break,
    DefinitionDiffers,
    NotSignificant,
}

/// A number, or a text that is one.
#[derive(Debug, Clone, Serialize, ToSchema)]
#[serde(untagged)]
enum SentNumber {
    /// As it is written: a floating-point number would not have all its digits.
    #[schema(value_type = f64)]
    Number(String),
    Text(String),
    Nothing,
}

impl<'de> Deserialize<'de> for SentNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Box::<RawValue>::deserialize(deserializer)?;
        match written.get().as_bytes().first() {
            Some(b'n') => Ok(Self::Nothing),
            Some(b'"') => serde_json::from_str(written.get()).map(Self::Text).map_err(D::Error::custom),
            Some(b'-' | b'0'..=b'9') => Ok(Self::Number(written.get().to_owned())),
            _ => Err(D::Error::custom("a value is a number, a text that is one, or null")),
        }
    }
}

/// Options of a table that is sent.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct TableOptions {
    /// Name of the edition, if the body is a table.
    edition: Option<String>,
    /// Tag of the language, if the body is a table.
    language: Option<String>,
    /// Form of the document, if the body is a table.
    artefact: Option<String>,
    /// Make it whatever the checks find, with a mark on every page.
    #[serde(default)]
    draft: bool,
    /// Name of the survey that the values of the table belong to; that of the edition if absent.
    survey: Option<String>,
}

/// Tables by their media types, with the endings by which they are read.
const TABLES: [(&str, &str); 3] = [
    ("text/csv", "csv"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
];

/// Makes a document with other values than the project has. The body is a JSON object; or a table as `import` reads it
/// (CSV, XLSX, ODS), with edition, language and form in the address. Nothing is written.
#[utoipa::path(
    post,
    path = "/api/v1/render",
    operation_id = "render",
    tag = "rendering",
    params(TableOptions),
    request_body(content(
        (RenderRequest = "application/json"),
        (String = "text/csv"),
        (Binary = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (Binary = "application/vnd.oasis.opendocument.spreadsheet")
    )),
    responses(
        (status = OK, description = "The file", content(
            (Binary = "application/pdf"),
            (Binary = "image/png"),
            (String = "image/svg+xml"),
            (String = "text/html"),
            (String = "text/plain"),
            (Object = "application/json"),
            (Binary = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        )),
        Problem
    )
)]
pub(super) async fn render(
    State(service): State<Shared>,
    uri: Uri,
    Parameters(options): Parameters<TableOptions>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Problem> {
    let media = media_type(&headers);
    let table = TABLES.iter().find(|(of, _)| *of == media);
    let (order, name) = match (table, media.as_str()) {
        (Some((_, ending)), _) => (options.order(&service.project.now().view, ending, body)?, None),
        (None, "application/json") => {
            if uri.query().is_some() {
                return Err(Problem::new(Kind::BadRequest, "with JSON, all options stand in the body"));
            }
            let request: RenderRequest = parsed(&body)?;
            let name = request.name.clone();
            (request.order(&service.project.now().view)?, name)
        }
        _ => return Err(Problem::new(Kind::Media, "a body is JSON, CSV, XLSX or ODS, and `Content-Type` says which")),
    };
    let (mut file, findings) = order.made(&service, Lane::Request).await?;
    file.name = named(name.as_deref(), file.name);
    let mut response = answer::file(&headers, &file, Purpose::Keep);
    response.headers_mut().insert(WARNINGS, HeaderValue::from(findings.len()));
    Ok(response)
}

/// Reads a body of JSON.
pub(super) fn parsed<'a, T: Deserialize<'a>>(body: &'a [u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|why| Problem::new(Kind::BadRequest, format!("the body: {why}")))
}

/// A file with the name that was wished for, and its ending.
pub(super) fn named(wish: Option<&str>, name: String) -> String {
    match (wish, name.rsplit_once('.')) {
        (Some(wish), Some((_, ending))) => format!("{wish}.{ending}"),
        _ => name,
    }
}

/// Whether a name is one that every system of files takes, and no way out of a folder.
fn is_plain(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    (1..=100).contains(&name.len()) && name.bytes().all(is_plain) && !name.starts_with('.')
}

impl TableOptions {
    fn order(self, view: &View, ending: &str, body: Bytes) -> Result<Order, Problem> {
        let needed = |value: Option<String>, name: &str| {
            value.ok_or_else(|| Problem::new(Kind::BadRequest, format!("with a table, the address names `{name}`")))
        };
        let item = item(&needed(self.artefact, "artefact")?)?;
        let (edition, language) = (needed(self.edition, "edition")?, needed(self.language, "language")?);
        let (edition, language) = document(view, &edition, &language)?;
        let table = DeliveredTable { name: format!("body.{ending}"), survey: self.survey.map(SurveyId::from) };
        Ok(Order {
            edition,
            language,
            item,
            policy: Options::policy(self.draft),
            changes: Changes { files: Vec::new(), table: Some(table) },
            bodies: vec![body],
        })
    }
}

fn item(name: &str) -> Result<Item, Problem> {
    name.parse().map_err(|why: String| Problem::new(Kind::BadRequest, why))
}

impl RenderRequest {
    /// Refuses a name that no file can have everywhere.
    pub(super) fn check_name(&self) -> Result<(), Problem> {
        if self.name.as_deref().is_none_or(is_plain) {
            return Ok(());
        }
        let detail = "a `name` is made of letters, digits, points, hyphens and underscores, and begins with no point";
        Err(Problem::new(Kind::BadRequest, detail))
    }

    /// The same as an order, if it can be met.
    pub(super) fn order(self, view: &View) -> Result<Order, Problem> {
        self.check_name()?;
        // Who asks for what is not there is told so at once; files may bring it.
        let (edition, language) = match self.files.is_empty() {
            true => document(view, &self.edition, &self.language)?,
            false => (EditionId::from(self.edition), LanguageTag::from(self.language)),
        };
        if self.files.len() > FILES {
            return Err(Problem::new(Kind::TooLarge, format!("there are more than {FILES} `files`")));
        }
        let mut changes = Changes::default();
        let mut bodies = Vec::new();
        for (path, text) in self.files {
            if !is_of_project(&path) {
                let detail =
                    "`files` are observations/….toml, editions/….toml, documents/….toml or text/<language>/….ftl";
                return Err(Problem::new(Kind::BadRequest, detail));
            }
            changes.files.push(path);
            bodies.push(Bytes::from(text));
        }
        if let Some(sent) = self.observations {
            bodies.push(sent.table(view)?);
            let survey = sent.survey.map(SurveyId::from);
            changes.table = Some(DeliveredTable { name: "observations.csv".to_owned(), survey });
        }
        let policy = Options::policy(self.draft);
        Ok(Order { edition, language, item: item(&self.artefact)?, policy, changes, bodies })
    }
}

/// Whether a path is that of a file that may be stated otherwise. It is a name in the project as it is read, and never
/// one on the disk.
fn is_of_project(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let has_name = |name: &str, ending: &str| {
        let stem = name.strip_suffix(ending).unwrap_or_default();
        !stem.is_empty()
            && stem.len() <= 100
            && stem.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    match parts.as_slice() {
        ["observations" | "editions" | "documents", name] => has_name(name, ".toml"),
        ["text", language, name] => has_name(&format!("{language}."), ".") && has_name(name, ".ftl"),
        _ => false,
    }
}

impl SentValues {
    /// The values as a table, which is read like any other.
    fn table(&self, view: &View) -> Result<Bytes, Problem> {
        let catalogue = &view.model().ok_or_else(|| unreadable(view))?.catalogue;
        if self.values.len() > VALUES {
            return Err(Problem::new(Kind::TooLarge, format!("there are more than {VALUES} `values`")));
        }
        let mut seen = BTreeSet::new();
        let mut table = csv::Writer::from_writer(Vec::new());
        let row = |table: &mut csv::Writer<Vec<u8>>, row: [&str; 4]| {
            table.write_record(row).map_err(|why| Problem::new(Kind::BadRequest, why.to_string()))
        };
        row(&mut table, ["id", "value", "precision", "status"])?;
        for (index, sent) in self.values.iter().enumerate() {
            let bad = |key: &str, why: &str| {
                Problem::new(Kind::BadRequest, format!("/observations/values/{index}/{key}: {why}"))
            };
            if !catalogue.entries.contains_key(sent.figure.as_str()) {
                return Err(bad("figure", &no_figure(catalogue, &sent.figure)));
            }
            if !seen.insert(&sent.figure) {
                return Err(bad("figure", &format!("`{}` stands there twice", sent.figure)));
            }
            let no_number = "this is no number such as 28409 or \"0.5\"";
            let number = sent.value.digits().ok_or_else(|| bad("value", no_number))?;
            let precision = sent.precision.map_or("", SentPrecision::words);
            let status = sent.status.map_or("", SentStatus::words);
            row(&mut table, [&sent.figure, &number, precision, status])?;
        }
        let bytes = table.into_inner().map_err(|why| Problem::new(Kind::BadRequest, why.to_string()))?;
        Ok(Bytes::from(bytes))
    }
}

/// Most characters of a mistyped id that is repeated and compared.
const LONGEST_ID: usize = 100;

/// Words for an id that no figure has, with the nearest one.
fn no_figure(catalogue: &Catalogue, id: &str) -> String {
    if id.chars().nth(LONGEST_ID).is_some() {
        return "there is no such figure".to_owned();
    }
    let nearest = did_you_mean(id, catalogue.entries.keys().map(|known| known.as_str()));
    let hint = nearest.map(|nearest| format!("; did you mean `{nearest}`?")).unwrap_or_default();
    format!("there is no figure `{id}`{hint}")
}

impl SentPrecision {
    /// As a table has it.
    fn words(self) -> &'static str {
        match self {
            // Nothing would mean: as before.
            Self::Exactly => "exactly",
            Self::Around => Precision::Around.words().trim_end(),
            Self::MoreThan => Precision::MoreThan.words().trim_end(),
            Self::LessThan => Precision::LessThan.words().trim_end(),
        }
    }
}

impl SentStatus {
    /// As a table has it.
    fn words(self) -> &'static str {
        let status = match self {
            Self::Final => Status::Final,
            Self::Provisional => Status::Provisional,
            Self::Estimated => Status::Estimated,
            Self::Forecast => Status::Forecast,
            Self::Imputed => Status::Imputed,
            Self::Break => Status::Break,
            Self::DefinitionDiffers => Status::DefinitionDiffers,
            Self::NotSignificant => Status::NotSignificant,
        };
        status.name()
    }
}

/// The words of a table for a value that there is not.
const NOTHING: &str = "n/a";

impl SentNumber {
    /// Its digits, with a decimal point and no grouping; `None` if it is written in another way.
    fn digits(&self) -> Option<String> {
        let text = match self {
            Self::Number(text) | Self::Text(text) => text.clone(),
            Self::Nothing => return Some(NOTHING.to_owned()),
        };
        let unsigned = text.strip_prefix('-').unwrap_or(&text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let are_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        (are_digits(whole) && are_digits(fraction)).then_some(text)
    }
}

/// Reads a body of JSON that somebody sends to `/api/v1/render`, and gives the paths of files and the sizes of contents that
/// a worker would have.
///
/// # Errors
///
/// Fails with what is wrong with it.
pub fn render_request(body: &[u8], view: &View) -> Result<(Vec<String>, Vec<usize>), String> {
    let order = parsed::<RenderRequest>(body).and_then(|request| request.order(view));
    let order = order.map_err(|problem| problem.detail().to_owned())?;
    Ok((order.changes.files, order.bodies.iter().map(Bytes::len).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leaves_the_project() {
        for path in ["observations/2019-01--2019-06.toml", "text/en/advice.ftl", "editions/a.toml"] {
            assert!(is_of_project(path), "{path}");
        }
        for path in [
            "../secret.toml",
            "observations/../editions/a.toml",
            "observations/.toml",
            "text/../en/a.ftl",
            "text//a.ftl",
            "/etc/passwd",
            "programme.toml",
            "text/en/.sources.toml",
            "editions/a.toml/b",
            "templates/x/main.typ",
            "",
            "observations/a\\b.toml",
            "text/en/a.ftl\0",
        ] {
            assert!(!is_of_project(path), "{path}");
        }
    }

    #[test]
    fn numbers_have_one_form() {
        let digits = |json: &str| serde_json::from_str::<SentNumber>(json).unwrap().digits();
        for (json, text) in [
            ("28409", "28409"),
            ("-0.5", "-0.5"),
            ("\"28409.10\"", "28409.10"),
            ("28409.10", "28409.10"),
            ("0.1000000000000000055", "0.1000000000000000055"),
            ("null", "n/a"),
        ] {
            assert_eq!(digits(json).as_deref(), Some(text));
        }
        for json in ["\"28,409\"", "\"around 380\"", "\"\"", "\"1.\"", "\".5\"", "1e30", "\" 1\"", "\"١\""] {
            assert_eq!(digits(json), None, "{json}");
        }
    }
}
