//! `approve`: puts on record who answers for which value.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::{EditionId, FigureId};
use iq_figures::next::Wanted;
use iq_figures::report::{Detail, records};
use iq_figures::sign_off::{Approve as Order, SignOff, Signature, Signing, approve, sign_offs};

use super::choice::Format;
use super::outcome::{Failure, open};
use super::terminal::{print_json, report, say, stdout};

const AFTER_HELP: &str = "\
A signature is for number, precision, unit, dates and status of a value. If one of these changes, it counts no more, and \
those for other values do. Signatures are kept in approvals/SURVEY.toml; version control alone undoes them.

Derived figures need no signature: whoever signs their operands answers for them.

Examples:
  iq-figures approve --list --edition fact-sheet-2019-08
  iq-figures approve initial-advice --edition fact-sheet-2019-08 --by \"A. Owner\" --on 2019-08-30
  iq-figures approve --all --edition fact-sheet-2019-08 --by \"A. Owner\" --on 2019-08-30 --dry-run";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Approve {
    /// Figures whose values are signed
    #[arg(value_name = "FIGURE", required_unless_present_any = ["all", "list"], conflicts_with_all = ["all", "list"])]
    figures: Vec<FigureId>,
    /// The edition with the values
    #[arg(long, value_name = "EDITION")]
    edition: EditionId,
    /// Every value of the edition that lacks a signature
    #[arg(long, conflicts_with = "list")]
    all: bool,
    /// Name of whoever signs
    #[arg(long, value_name = "NAME", required_unless_present = "list")]
    by: Option<String>,
    /// Day of the signature, such as 2019-08-30
    #[arg(long, value_name = "DATE", required_unless_present = "list")]
    on: Option<NaiveDate>,
    /// Show which values are signed, and write nothing
    #[arg(long)]
    list: bool,
    /// Show what would be signed, and write nothing
    #[arg(long, conflicts_with = "list")]
    dry_run: bool,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Approve {
    /// Whether everything that was named could be signed; of a list, whether nothing lacks a signature.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        match (&self.by, self.on) {
            (Some(by), Some(on)) if !self.list => self.sign(by, on),
            _ => self.list(),
        }
    }

    fn list(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let mut findings = Findings::default();
        let all = sign_offs(&view, &self.edition, &mut findings);
        let findings = errors(findings);
        match self.format {
            Format::Json => print_json(&serde_json::json!({
                "findings": records(&findings, view.sources()),
                "values": all,
            }))?,
            Format::Human => {
                report(&findings, view.sources(), Detail::Each)?;
                all.iter().flatten().try_for_each(|sign_off| line(sign_off, &mut stdout()))?;
                let open = all.iter().flatten().filter(|it| it.lacking > 0).count();
                say(format_args!(
                    "{}: {open} of {} values lack a signature",
                    self.edition,
                    all.iter().flatten().count()
                ))?;
            }
        }
        Ok(findings.is_empty() && all.is_some_and(|all| all.iter().all(|it| it.lacking == 0)))
    }

    fn sign(&self, by: &str, on: NaiveDate) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let figures = if self.all { Wanted::All } else { Wanted::These(self.figures.clone()) };
        let order = Order { edition: self.edition.clone(), figures, by: by.to_owned(), on };
        let mut findings = Findings::default();
        let signing = approve(&view, &order, &mut findings);
        let mut findings = errors(findings);
        let written = signing.as_ref().filter(|_| !self.dry_run).map(|signing| signing.write(&self.project));
        let is_written = matches!(written, Some(Ok(_)));
        findings.extend(written.and_then(Result::err).map(|finding| *finding));
        match self.format {
            Format::Json => print_json(&serde_json::json!({
                "findings": records(&findings, view.sources()),
                "signed": signing.as_ref().map(|signing| &signing.signed),
                "unchanged": signing.as_ref().map(|signing| &signing.unchanged),
                "written": is_written,
            }))?,
            Format::Human => {
                report(&findings, view.sources(), Detail::Each)?;
                signing.as_ref().map_or(Ok(()), |signing| self.tell(signing, is_written))?;
            }
        }
        Ok(findings.is_empty() && signing.is_some())
    }

    fn tell(&self, signing: &Signing, is_written: bool) -> io::Result<()> {
        let verb = match (self.dry_run, is_written) {
            (true, _) => "would sign",
            (false, true) => "signed",
            (false, false) => "not signed:",
        };
        let mut out = stdout();
        signing.signed.iter().try_for_each(|it| writeln!(out, "{verb} {} = {}", it.figure, it.value))?;
        let (count, before) = (signing.signed.len(), signing.unchanged.len());
        say(format_args!("{}: {count} values signed, {before} as before", self.edition))
    }
}

fn errors(findings: Findings) -> Vec<Finding> {
    findings.sorted().into_iter().filter(Finding::is_error).collect()
}

fn line(sign_off: &SignOff, out: &mut dyn Write) -> io::Result<()> {
    let names = |signatures: &[Signature]| {
        signatures.iter().map(|it| format!("{} ({})", it.by, it.on)).collect::<Vec<_>>().join(", ")
    };
    let standing = match (sign_off.lacking, sign_off.signed.as_slice()) {
        (0, signed) => format!("signed by {}", names(signed)),
        (_, []) => "unsigned".to_owned(),
        (_, signed) => format!("signed by {}, lacks another signature", names(signed)),
    };
    let void = if sign_off.void.is_empty() { String::new() } else { format!("; void: {}", names(&sign_off.void)) };
    writeln!(out, "{} = {}: {standing}{void}", sign_off.figure, sign_off.value)
}
