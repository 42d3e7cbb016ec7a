//! `correct`: changes a value together with the record of what it was. `corrections`: all such records.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use iq_figures::correction::{Correct as Order, Corrected, Register, correct, pages, write_corrected};
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::{EditionId, FigureId, LanguageTag, MessageId};
use iq_figures::report::{Detail, records};
use iq_figures::store;

use super::choice::Format;
use super::outcome::{Failure, open};
use super::table_file::{hand_out, refuse};
use super::terminal::{print_json, report, say, stdout};

const AFTER_HELP: &str = "\
Nothing is written without --apply: the answer is the change of the survey's file, every figure that editions would show \
otherwise, and the findings that the changed project would have. With --apply only that file is written, as a whole; its \
comments, order and other values stay. Version control alone undoes it.

A derived figure follows its operands. A correction takes no figure away and changes no unit.

Exit status is 1 if the value cannot be corrected, or the changed project has new errors.

Examples:
  iq-figures correct initial-advice 28490 --edition fact-sheet-2019-08 --class minor \\
      --on 2019-10-02 --reason \"Two digits were swapped.\"
  iq-figures correct scheme-completers 219 --edition fact-sheet-2019-08 --kind routine --status final \\
      --on 2020-03-02 --reason \"The survey is closed.\" --apply";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Correct {
    /// The figure, which its survey delivers
    #[arg(value_name = "FIGURE")]
    figure: FigureId,
    /// The new value, with a decimal point and without separators of thousands
    #[arg(value_name = "VALUE")]
    value: String,
    /// An edition of the survey with the value
    #[arg(long, value_name = "EDITION")]
    edition: EditionId,
    /// Why the value changes, for the record
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Day of the revision, such as 2019-10-02
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// Why the value changes
    #[arg(long, value_enum, default_value_t)]
    kind: KindName,
    /// Weight of a correction
    #[arg(long, value_enum, required_if_eq("kind", "correction"))]
    class: Option<ClassName>,
    /// Status of the new value, such as final or provisional [default: that of the old one]
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,
    /// Message that says the reason to readers, in each language
    #[arg(long, value_name = "MESSAGE")]
    explanation: Option<MessageId>,
    /// Write the observations
    #[arg(long)]
    apply: bool,
    /// Show what would be written, and write nothing, as without --apply
    #[arg(long, conflicts_with = "apply")]
    dry_run: bool,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The kinds of revisions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum KindName {
    /// The value was wrong
    #[default]
    Correction,
    /// More is known now, as was to be expected
    Routine,
    /// It is counted otherwise now
    Method,
}

/// The classes of corrections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ClassName {
    /// Nobody could have concluded anything else from the wrong value
    Minor,
    /// The wrong value misled
    Serious,
}

/// The name that a value has on the command line.
fn name(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

impl Correct {
    /// Whether the value could be corrected, or could be.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let order = Order {
            figure: self.figure.clone(),
            value: self.value.clone(),
            edition: self.edition.clone(),
            kind: name(self.kind),
            class: self.class.map(name),
            on: self.on,
            reason: self.reason.clone(),
            explanation: self.explanation.clone(),
            status: self.status.clone(),
        };
        let mut findings = Findings::default();
        let corrected = correct(&view, &order, &mut findings);
        let mut findings = findings.sorted();
        let applied = corrected.as_ref().filter(|_| self.apply).map(|it| it.apply(&self.project));
        let is_written = matches!(applied, Some(Ok(())));
        findings.extend(applied.and_then(Result::err).map(|finding| *finding));
        match (&corrected, self.format) {
            (Some(corrected), Format::Json) => tell_programs(corrected, &findings, is_written)?,
            (None, Format::Json) => {
                print_json(&serde_json::json!({ "findings": records(&findings, view.sources()), "written": false }))?;
            }
            (corrected, Format::Human) => {
                report(&findings, view.sources(), Detail::Each)?;
                corrected.as_ref().map_or(Ok(()), |corrected| tell(corrected, is_written, self.apply))?;
            }
        }
        Ok(findings.is_empty() && corrected.is_some_and(|corrected| !corrected.has_errors()))
    }
}

fn tell(corrected: &Corrected, is_written: bool, is_asked: bool) -> Result<(), Failure> {
    report(&corrected.new_findings, corrected.view.sources(), Detail::Grouped)?;
    write_corrected(corrected, &mut stdout())?;
    match corrected.new_findings.len() {
        0 => {}
        1 => say(format_args!("the changed project has a finding that it did not have before; it is above"))?,
        many => {
            say(format_args!("the changed project has {many} findings that it did not have before; they are above"))?
        }
    }
    let what = match (is_written, is_asked) {
        (true, _) => "written",
        (false, true) => "nothing is written",
        (false, false) => "nothing is written yet; --apply writes it",
    };
    Ok(say(format_args!("{what}"))?)
}

fn tell_programs(corrected: &Corrected, findings: &[Finding], is_written: bool) -> Result<(), Failure> {
    let sources = corrected.view.sources();
    Ok(print_json(&serde_json::json!({
        "survey": corrected.survey,
        "file": corrected.path,
        "lines": corrected.lines,
        "changed": corrected.changed,
        "findings": records(findings, sources).into_iter().chain(records(&corrected.new_findings, sources)).collect::<Vec<_>>(),
        "written": is_written,
    }))?)
}

const AFTER_CORRECTIONS: &str = "\
Without --out the register goes to standard output. With it, corrections.csv, corrections.json and a page for each \
language, corrections-<language>.html, are written there, or those of one format; the same data make the same bytes.

Examples:
  iq-figures corrections
  iq-figures corrections --format html --language de > corrections.html
  iq-figures corrections --out public";

#[derive(Debug, Args)]
#[command(after_help = AFTER_CORRECTIONS)]
pub(crate) struct Corrections {
    /// Format of the register [default: csv; with --out, all]
    #[arg(long, value_enum)]
    format: Option<RegisterFormat>,
    /// Language of the page on standard output [default: the source language]
    #[arg(long, short, value_name = "TAG", conflicts_with = "out")]
    language: Option<LanguageTag>,
    /// Folder for the files
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

/// The formats of the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RegisterFormat {
    /// A page for readers
    Html,
    /// A row for each revision
    Csv,
    /// With names in each language, and places
    Json,
}

impl Corrections {
    /// Whether everything that was asked for could be made.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let Some(model) = view.model() else {
            report(&view.found().clone().sorted(), view.sources(), Detail::Each)?;
            return Ok(false);
        };
        let register = Register::of(&view);
        let mut findings = view.found().clone();
        let is_wanted = |format| self.format.is_none_or(|wanted| wanted == format);
        let html = match (self.format, &self.out) {
            (Some(RegisterFormat::Html), _) | (None, Some(_)) => pages(&view, &register, &mut findings),
            _ => Vec::new(),
        };
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        report(&findings, view.sources(), Detail::Each)?;
        let written = match &self.out {
            Some(folder) => {
                let pages = html.into_iter().map(|(language, bytes)| (format!("corrections-{language}.html"), bytes));
                let csv = is_wanted(RegisterFormat::Csv).then(|| ("corrections.csv".to_owned(), register.csv()));
                let json = is_wanted(RegisterFormat::Json).then(|| ("corrections.json".to_owned(), register.json()));
                write(folder, pages.chain(csv).chain(json).collect())?
            }
            None => match self.format {
                None | Some(RegisterFormat::Csv) => hand_out(None, &register.csv())?,
                Some(RegisterFormat::Json) => hand_out(None, &register.json())?,
                Some(RegisterFormat::Html) => {
                    let wanted = self.language.as_ref().unwrap_or(&model.programme.source_language);
                    match html.iter().find(|(language, _)| language == wanted) {
                        Some((_, bytes)) => hand_out(None, bytes)?,
                        None => refuse(&format!(
                            "there is no page in `{wanted}`\n  help: name a language of the programme"
                        ))?,
                    }
                }
            },
        };
        Ok(written && findings.is_empty())
    }
}

fn write(folder: &std::path::Path, files: Vec<(String, Vec<u8>)>) -> Result<bool, Failure> {
    for (name, bytes) in files {
        let path = folder.join(name);
        if let Err(error) = store::replace(&path, &bytes) {
            return refuse(&format!(
                "{} cannot be written: {error}\n  help: name another folder with --out",
                path.display()
            ));
        }
        say(format_args!("written to {}", path.display()))?;
    }
    Ok(true)
}
