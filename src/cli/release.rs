//! `release`: makes an edition in everything that it has, and seals it.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use iq_figures::finding::Finding;
use iq_figures::name::EditionId;
use iq_figures::release::{self, Ready};
use iq_figures::report::{Detail, records};
use iq_figures::source::Sources;

use super::choice::{Format, Pace, Shown};
use super::outcome::{Failure, about_project};
use super::progress;
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
Everything is checked and made as `build` does it: every language, profile and kind of output. What comes of it is \
sealed in releases/EDITION/VERSION/ of the project, with its record (release.json) and SHA256SUMS; the files that it was \
made from, templates and fonts included, lie in releases/store/. A sealed folder appears whole or not at all, and is \
never changed. Put releases/ under version control: that is also how a release is undone.

Exit status is 1 if an error stops it, if there is nothing new, or if a later version does not say why.

Examples:
  iq-figures release fact-sheet-2019-08 --by 'A. Reader' --on 2019-08-30 --dry-run
  iq-figures release fact-sheet-2019-08 --by 'A. Reader' --on 2020-09-14 --why 'A number of sessions was wrong.'";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Release {
    /// The edition
    #[arg(value_name = "EDITION")]
    edition: EditionId,
    /// Name of whoever releases it
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Day of the release, such as 2019-08-30
    #[arg(long, value_name = "DATE")]
    on: NaiveDate,
    /// Why it takes the place of the version before
    #[arg(long, value_name = "REASON")]
    why: Option<String>,
    /// Make everything, show what would be sealed, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    pace: Pace,
    #[command(flatten)]
    shown: Shown,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

impl Release {
    /// The same order as the library knows it.
    fn order(&self) -> release::Release {
        let Self { edition, by, on, why, project, .. } = self;
        let (project, edition, by) = (project.clone(), edition.clone(), by.clone());
        release::Release { project, edition, by, on: *on, why: why.clone() }
    }

    /// Whether it is sealed, or could be.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let progress = progress::Lines::on_terminal();
        let released = release::release(&self.order(), self.pace.crew(), &progress)
            .map_err(|error| about_project(&self.project, error))?;
        let sources = released.view.sources();
        let mut failed = Vec::new();
        if self.format == Format::Human {
            report(&released.findings, sources, self.shown.detail())?;
            if let Some(ready) = &released.ready {
                self.tell(ready)?;
            }
        }
        if let Some(ready) = released.ready.as_ref().filter(|_| !self.dry_run)
            && let Err(finding) = ready.seal()
        {
            failed.push(*finding);
        }
        let is_sealed = released.ready.is_some() && !self.dry_run && failed.is_empty();
        match self.format {
            Format::Human => {
                report(&failed, sources, Detail::Each)?;
                if is_sealed {
                    writeln!(stdout(), "sealed")?;
                }
            }
            Format::Json => {
                let findings = released.findings.iter().chain(&failed).cloned().collect::<Vec<_>>();
                print(released.ready.as_ref(), is_sealed, &findings, sources)?;
            }
        }
        Ok(released.ready.is_some() && failed.is_empty())
    }

    /// Says what is about to happen.
    fn tell(&self, ready: &Ready) -> io::Result<()> {
        let mut out = stdout();
        let (record, verb) = (&ready.record, if self.dry_run { "would seal" } else { "seals" });
        writeln!(out, "{verb} {} in {}", record.name(), ready.folder().display())?;
        for (language, code) in &record.codes {
            let of_language = record.outputs.iter().filter(|output| output.language.as_ref() == Some(language));
            writeln!(out, "    {code}: {} files", of_language.count())?;
        }
        writeln!(out, "    made from {} files, which are kept in releases/store", ready.inputs())?;
        if let Some(why) = &record.why {
            let (figures, texts) = ready.changed;
            writeln!(out, "    {figures} figures and {texts} texts differ from version {}", record.version - 1)?;
            writeln!(out, "    because: {why}")?;
        }
        Ok(())
    }
}

fn print(ready: Option<&Ready>, is_sealed: bool, findings: &[Finding], sources: &Sources) -> io::Result<()> {
    let record = ready.map(|ready| &ready.record);
    print_json(&serde_json::json!({
        "edition": record.map(|record| &record.edition),
        "version": record.map(|record| record.version),
        "folder": ready.map(Ready::folder),
        "sealed": is_sealed,
        "codes": record.map(|record| &record.codes),
        "outputs": record.map(|record| &record.outputs),
        "findings": records(findings, sources),
    }))
}
