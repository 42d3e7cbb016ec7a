//! Arguments, turned once into what the library wants.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use iq_figures::accept::{Acceptance, Wanted};
use iq_figures::profile::Profile;
use iq_figures::target::{Artefact, Policy};
use iq_figures::workspace::{Aim, Crew, Remake, Selection};

use crate::foreign::Within;

const AFTER_HELP: &str = "\
Exit status:
  0  everything that was asked for was done
  1  an error was found, or a PDF did not pass; what the error does not touch was made
  2  the arguments are wrong
  3  the project's folder or the PDF cannot be opened, or the report cannot be written
  4  the PDF could not be judged, and no broken rule is known

Examples:
  iq-figures build
  iq-figures build fact-sheet-2019-08 --language de --profile print
  iq-figures build --only accessible-pdf,web-page
  iq-figures check --format sarif > findings.sarif
  iq-figures preflight brochure.pdf --shop coated-offset
  iq-figures validate report.pdf
  iq-figures explain F012
  iq-figures text accept advice-body --language en
  iq-figures list --format json";

/// Turns figure datasets and narrative blocks into print-ready and accessible PDF publications.
#[derive(Debug, Parser)]
#[command(version, after_help = AFTER_HELP, arg_required_else_help = true)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make editions in their languages and profiles, unless a check refuses
    Build(Build),
    /// Look for everything that is wrong, and write nothing
    Check(Check),
    /// Say more about a finding
    Explain(Explain),
    /// Judge any PDF by what a print shop asks for
    Preflight(Preflight),
    /// Judge any PDF by PDF/UA-1 and PDF/A-3a
    Validate(Validate),
    /// Show editions, languages, and where each document would be written
    List(List),
    /// Keep translations in step with the texts that they were made from
    Text(Text),
}

#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    pub choice: Choice,
    #[command(flatten)]
    pub pace: Pace,
    /// Where outputs are written, in a folder for each edition
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,
    /// Only these outputs: print-pdf, job-ticket, accessible-pdf, preview, web-page, spreadsheet
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = artefact, conflicts_with = "profile")]
    only: Vec<Artefact>,
    /// Make everything again, up to date or not
    #[arg(long)]
    force: bool,
    /// Make them whatever the checks find, marked as drafts, in folders of their own
    #[arg(long)]
    draft: bool,
    /// How findings are reported
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub choice: Choice,
    #[command(flatten)]
    pub pace: Pace,
    /// How findings are reported
    #[arg(long, value_enum, default_value_t)]
    pub format: CheckFormat,
}

#[derive(Debug, Args)]
pub struct Explain {
    /// Number or name of a finding, such as F012 or orphan-number [default: all]
    #[arg(value_name = "FINDING")]
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub struct Preflight {
    /// The PDF
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The print shop, a file in print-shops/ without its ending [default: the programme's, or coated-offset]
    #[arg(long, value_name = "NAME")]
    pub shop: Option<String>,
    /// The project's folder, for its print shops [default: data, if there is one]
    #[arg(long, value_name = "DIR")]
    pub project: Option<PathBuf>,
    /// How findings are reported
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Judge here, within bounds: how the program calls itself
    #[arg(long, value_enum, hide = true)]
    pub within_bounds: Option<Within>,
}

#[derive(Debug, Args)]
pub struct Validate {
    /// The PDF
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How findings are reported
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Judge here, within bounds: how the program calls itself
    #[arg(long, value_enum, hide = true)]
    pub within_bounds: Option<Within>,
}

#[derive(Debug, Args)]
pub struct List {
    #[command(flatten)]
    pub choice: Choice,
    /// Where outputs would be written
    #[arg(long, value_name = "DIR", default_value = "out")]
    pub out: PathBuf,
    /// How the list is written
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// More threads than this only take each other's memory.
const MOST_JOBS: usize = 256;

fn artefact(name: &str) -> Result<Artefact, String> {
    let names = Artefact::ALL.map(Artefact::name);
    let found = Artefact::ALL.into_iter().find(|artefact| artefact.name() == name);
    found.ok_or_else(|| format!("one of {}", names.join(", ")))
}

fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse::<NonZeroUsize>().ok().filter(|number| number.get() <= MOST_JOBS);
    number.ok_or_else(|| format!("a whole number from 1 to {MOST_JOBS}"))
}

#[derive(Debug, Args)]
pub struct Text {
    #[command(subcommand)]
    pub command: TextCommand,
}

#[derive(Debug, Subcommand)]
pub enum TextCommand {
    /// Put on record that translations say what their source says now
    Accept(Accept),
}

#[derive(Debug, Args)]
pub struct Accept {
    /// Names of messages; for a term such as -scheme, write -- before the names
    #[arg(value_name = "MESSAGE", required_unless_present = "all", conflicts_with = "all")]
    messages: Vec<String>,
    /// Every message and term
    #[arg(long)]
    all: bool,
    /// Only this language; may be given several times [default: every translation]
    #[arg(long, short, value_name = "TAG")]
    language: Vec<String>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub project: PathBuf,
}

impl Accept {
    /// What the library is asked for.
    pub fn acceptance(self) -> Acceptance {
        let messages = if self.all { Wanted::All } else { Wanted::These(self.messages) };
        Acceptance { project: self.project, messages, languages: self.language }
    }
}

#[derive(Debug, Args)]
pub struct Choice {
    /// Names of editions, files in editions/ without their ending [default: all]
    #[arg(value_name = "EDITION")]
    editions: Vec<String>,
    /// Only this language; may be given several times [default: all of the edition]
    #[arg(long, short, value_name = "TAG")]
    language: Vec<String>,
    /// Only this profile; may be given several times [default: both]
    #[arg(long, short, value_enum)]
    profile: Vec<ProfileName>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub project: PathBuf,
}

/// Seconds that a document may take: a hundred times what one needs on an old machine.
const DEADLINE: u64 = 120;

/// How many documents at a time, and how long each.
#[derive(Debug, Args)]
pub struct Pace {
    /// Documents made at the same time, 1 to 256 [default: as many as there are processors]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,
    /// Seconds that a document may take; a template that loops is given up then
    #[arg(long, value_name = "SECONDS", default_value_t = DEADLINE, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    deadline: u64,
}

impl Pace {
    /// What the library is asked for.
    pub fn crew(&self) -> Crew {
        let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Crew { threads: self.jobs.unwrap_or_else(processors), deadline: Duration::from_secs(self.deadline) }
    }
}

impl Build {
    /// What the library is asked for.
    pub fn aim(&self) -> Aim {
        let policy = if self.draft { Policy::Draft } else { Policy::Strict };
        let remake = if self.force { Remake::All } else { Remake::Changed };
        Aim::Build { out: self.out.clone(), policy, remake }
    }

    /// The documents, and what of them.
    pub fn selection(&self) -> Selection {
        let chosen = self.choice.selection();
        if self.only.is_empty() { chosen } else { Selection { artefacts: self.only.clone(), ..chosen } }
    }
}

/// The two purposes of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ProfileName {
    /// For the print shop: PDF/X-4, CMYK, bleed, no links
    Print,
    /// For screens and archives: PDF/UA-1 and PDF/A-3a, figures attached
    Accessible,
}

/// How reports are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, on standard error
    #[default]
    Human,
    /// For programs, on standard output
    Json,
}

/// How findings are reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people, on standard error
    #[default]
    Human,
    /// For programs, on standard output
    Json,
    /// For review tools, on standard output: SARIF 2.1.0
    Sarif,
}

impl Choice {
    /// What the library is asked for.
    pub fn selection(&self) -> Selection {
        let profiles: Vec<Profile> = self.profile.iter().copied().map(Profile::from).collect();
        let is_wanted = |artefact: &Artefact| profiles.is_empty() || profiles.contains(&artefact.profile());
        Selection {
            editions: self.editions.clone(),
            languages: self.language.clone(),
            artefacts: Artefact::ALL.into_iter().filter(is_wanted).collect(),
        }
    }
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Print => Self::Print,
            ProfileName::Accessible => Self::Accessible,
        }
    }
}
