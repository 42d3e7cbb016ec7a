//! Arguments that several commands have, turned once into what the library wants.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use iq_figures::name::{EditionId, LanguageTag};
use iq_figures::profile::Profile;
use iq_figures::report::Detail;
use iq_figures::target::Artefact;
use iq_figures::workspace::{Crew, Selection, Stop};

#[derive(Debug, Args)]
pub(super) struct Choice {
    /// Names of editions, files in editions/ without their ending [default: all]
    #[arg(value_name = "EDITION")]
    editions: Vec<EditionId>,
    /// Only this language; may be given several times [default: all of the edition]
    #[arg(long, short, value_name = "TAG")]
    language: Vec<LanguageTag>,
    /// Only this profile; may be given several times [default: both]
    #[arg(long, short, value_enum)]
    profile: Vec<ProfileName>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    pub project: PathBuf,
}

impl Choice {
    /// The same choice as the library knows it.
    pub(super) fn selection(&self) -> Selection {
        let profiles: Vec<Profile> = self.profile.iter().copied().map(Profile::from).collect();
        let is_wanted = |artefact: &Artefact| profiles.is_empty() || profiles.contains(&artefact.profile());
        Selection {
            editions: self.editions.clone(),
            languages: self.language.clone(),
            artefacts: Artefact::ALL.into_iter().filter(is_wanted).collect(),
            shard: None,
        }
    }
}

/// The two purposes of a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProfileName {
    /// For the print shop: PDF/X-4, CMYK, bleed, no links
    Print,
    /// For screens and archives: PDF/UA-1 and PDF/A-3a, figures attached
    Accessible,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Print => Self::Print,
            ProfileName::Accessible => Self::Accessible,
        }
    }
}

/// Seconds that a document may take: a hundred times what one needs on an old machine.
const DEADLINE: u64 = 120;

/// Number of documents at a time, and the deadline of each.
#[derive(Debug, Args)]
pub(super) struct Pace {
    /// Documents made at the same time, 1 to 256 [default: as many as there are processors]
    #[arg(long, value_name = "N", value_parser = jobs)]
    jobs: Option<NonZeroUsize>,
    /// Seconds that a document may take; a template that loops is given up then
    #[arg(long, value_name = "SECONDS", default_value_t = DEADLINE, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    deadline: u64,
}

impl Pace {
    /// The same limits as the library knows them.
    pub(super) fn crew(&self) -> Crew {
        let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        Crew {
            threads: self.jobs.unwrap_or_else(processors),
            deadline: Duration::from_secs(self.deadline),
            stop: Stop::default(),
        }
    }
}

/// More threads than this only take each other's memory.
const MOST_JOBS: usize = 256;

fn jobs(text: &str) -> Result<NonZeroUsize, String> {
    let number = text.parse::<NonZeroUsize>().ok().filter(|number| number.get() <= MOST_JOBS);
    number.ok_or_else(|| format!("a whole number from 1 to {MOST_JOBS}"))
}

/// Level of detail in reports for people.
#[derive(Debug, Args)]
pub(super) struct Shown {
    /// Show each of many findings that are alike
    #[arg(long)]
    all: bool,
}

impl Shown {
    /// The same choice as the library knows it.
    pub(super) fn detail(&self) -> Detail {
        if self.all { Detail::Each } else { Detail::Grouped }
    }
}

/// Format of a report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people, on standard error
    #[default]
    Human,
    /// For programs, on standard output
    Json,
}

/// Format of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// For people, on standard error
    #[default]
    Human,
    /// For programs, on standard output
    Json,
    /// For review tools, on standard output: SARIF 2.1.0
    Sarif,
}
