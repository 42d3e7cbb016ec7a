//! `edition`: begins the next edition, and keeps account of which of its texts were read.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Args, Subcommand};
use iq_figures::calendar::{CalendarDate, Period};
use iq_figures::delivery::{Proposal, write_proposal};
use iq_figures::finding::{Code, Finding, Findings};
use iq_figures::name::{EditionId, FigureId, MessageId, SurveyId};
use iq_figures::next::{
    Delivered, Left, Next, ReferenceDates, Review, Start, Undelivered, Wanted, review, say_undelivered, start,
};
use iq_figures::report::Detail;
use iq_figures::workspace::View;

use super::import::{AboutTable, beside, read_delivery};
use super::outcome::{Failure, about_project, open};
use super::terminal::{report, stderr, stdout};

#[derive(Debug, Args)]
pub(crate) struct Edition {
    #[command(subcommand)]
    command: EditionCommand,
}

#[derive(Debug, Subcommand)]
enum EditionCommand {
    /// Begin the next edition of a publication
    New(New),
    /// Put on record that texts were read for an edition
    Reviewed(ReviewedTexts),
    /// Put on record that values which are still to be entered are not delivered, and why
    Undelivered(UndeliveredValues),
}

const AFTER_NEW: &str = "\
Writes new files only, and none that is there already: the observations, with a place for each value that the edition
before had, and the edition. Texts are kept; those that name dates are listed as unread.

Example:
  iq-figures edition new fact-sheet-2020-08 --from fact-sheet-2019-08 \\
      --period 2019-01-01..2020-06-30 --reference-date 2020-07-15 --observations delivered.xlsx";

#[derive(Debug, Args)]
#[command(after_help = AFTER_NEW)]
struct New {
    /// Name of the new edition; it ends with its version
    #[arg(value_name = "EDITION")]
    id: EditionId,
    /// The edition that it follows
    #[arg(long, value_name = "EDITION")]
    from: EditionId,
    /// First and last day of the survey
    #[arg(long, value_name = "FROM..TO", value_parser = period)]
    period: Period,
    /// Day on which collectors drew their data; of one collector as fbb=2020-07-15; may be given several times
    #[arg(long, value_name = "DATE", value_parser = reference_date)]
    reference_date: Vec<(Option<String>, NaiveDate)>,
    /// Name of the survey [default: its period, such as 2019-01--2020-06]
    #[arg(long, value_name = "NAME")]
    survey: Option<SurveyId>,
    /// The version: a day, month or year [default: the one in the edition's name]
    #[arg(long, value_name = "DATE", value_parser = calendar_date)]
    version: Option<CalendarDate>,
    /// The moment that dates the outputs, such as 2020-08-31T12:00:00Z [default: the last day of the version]
    #[arg(long, value_name = "MOMENT")]
    issued: Option<DateTime<FixedOffset>>,
    /// A spreadsheet with the values: XLSX, ODS or CSV, read as `import` does
    #[arg(long, value_name = "FILE")]
    observations: Option<PathBuf>,
    #[command(flatten)]
    about: AboutTable,
    /// Show what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

#[derive(Debug, Args)]
struct ReviewedTexts {
    /// The edition
    edition: EditionId,
    /// Names of the messages that were read
    #[arg(value_name = "MESSAGE", required_unless_present = "all", conflicts_with = "all")]
    messages: Vec<MessageId>,
    /// All texts that the edition lists as unread
    #[arg(long)]
    all: bool,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

const AFTER_UNDELIVERED: &str = "\
What is `optional` in documents/ drops out of the edition then; `iq-figures check` says what cannot do without.

Example:
  iq-figures edition undelivered fact-sheet-2020-08 contact-points --reason \"No longer counted.\"";

#[derive(Debug, Args)]
#[command(after_help = AFTER_UNDELIVERED)]
struct UndeliveredValues {
    /// The edition
    edition: EditionId,
    /// Figures whose places are empty
    #[arg(value_name = "FIGURE", required_unless_present = "all", conflicts_with = "all")]
    figures: Vec<FigureId>,
    /// All figures whose places are empty
    #[arg(long)]
    all: bool,
    /// Why the survey does not deliver them
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

fn period(text: &str) -> Result<Period, String> {
    let days = text.split_once("..").and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
    match days {
        Some((from, to)) if from <= to => Ok(Period { from, to }),
        Some(_) => Err("the period ends before it begins".to_owned()),
        None => Err("write the first and the last day, such as 2019-01-01..2020-06-30".to_owned()),
    }
}

fn reference_date(text: &str) -> Result<(Option<String>, NaiveDate), String> {
    let (collector, day) = match text.split_once('=') {
        Some((collector, day)) => (Some(collector.to_owned()), day),
        None => (None, text),
    };
    let day = day.parse().map_err(|_| "write a day such as 2020-07-15, or fbb=2020-07-15".to_owned())?;
    Ok((collector, day))
}

fn calendar_date(text: &str) -> Result<CalendarDate, String> {
    text.parse().map_err(|()| "write 2020-08-31, 2020-08 or 2020".to_owned())
}

impl Edition {
    /// Whether what was asked for was done.
    pub(crate) fn run(self) -> Result<bool, Failure> {
        match self.command {
            EditionCommand::New(new) => new.run(),
            EditionCommand::Reviewed(reviewed) => reviewed.run(),
            EditionCommand::Undelivered(undelivered) => undelivered.run(),
        }
    }
}

impl New {
    fn next(&self) -> Next {
        let mut dates = ReferenceDates::default();
        for (collector, day) in &self.reference_date {
            match collector {
                Some(collector) => dates.of.push((collector.clone(), *day)),
                None => dates.all = Some(*day),
            }
        }
        Next {
            id: self.id.clone(),
            from: self.from.clone(),
            period: self.period,
            reference_dates: dates,
            survey: self.survey.clone(),
            version: self.version,
            issued: self.issued,
        }
    }

    fn run(&self) -> Result<bool, Failure> {
        let view = open(&self.project)?;
        let next = self.next();
        let begun = start(&view, &next);
        let (start, proposal) = match begun {
            Ok(start) => match self.deliver(start, &view)? {
                Some(delivered) => delivered,
                None => return Ok(false),
            },
            Err(findings) => return refused(&findings, &view),
        };
        if !self.dry_run
            && let Err(error) = start.write(&self.project)
        {
            report(&unwritten(&error).sorted(), view.sources(), Detail::Each)?;
            return Ok(false);
        }
        self.show(&start)?;
        Ok(proposal.is_none_or(|proposal| proposal.complaints.is_empty() && proposal.refused.is_empty()))
    }

    /// The new edition with the values of a file, if one is given; `None` if it says nothing, which is reported.
    fn deliver(&self, start: Start, view: &Arc<View>) -> Result<Option<(Start, Option<Proposal>)>, Failure> {
        let Some(file) = &self.observations else { return Ok(Some((start, None))) };
        let Some((mapping, bytes)) = self.about.mapping()?.zip(read_delivery(file)?) else { return Ok(None) };
        let delivered = Delivered { name: &file.to_string_lossy(), bytes: &bytes, mapping: &mapping };
        let (start, proposal) = match start.deliver(view, &delivered) {
            Ok(both) => both,
            Err(findings) => return refused(&findings, view).map(|_| None),
        };
        report(&proposal.complaints, proposal.view.sources(), Detail::Grouped)?;
        if !proposal.is_understood() {
            return Ok(None);
        }
        write_proposal(&proposal, &mut stdout())?;
        self.hand_back(file, &proposal)?;
        Ok(Some((start, Some(proposal))))
    }

    /// Writes the rows that are not taken over beside the file.
    fn hand_back(&self, file: &Path, proposal: &Proposal) -> io::Result<()> {
        if self.dry_run || proposal.refused.is_empty() {
            return Ok(());
        }
        let path = beside(file);
        match proposal.write_rejects(&path) {
            Ok(()) => writeln!(stdout(), "{} rows to hand back are in {}", proposal.refused.len(), path.display()),
            Err(finding) => report(&[*finding], proposal.view.sources(), Detail::Each),
        }
    }

    fn show(&self, start: &Start) -> io::Result<()> {
        let mut out = stdout();
        let verb = if self.dry_run { "would write" } else { "wrote" };
        for (path, text) in &start.files {
            writeln!(out, "{verb} {}", self.project.join(path).display())?;
            if self.dry_run {
                text.lines().try_for_each(|line| writeln!(out, "    {line}"))?;
            }
        }
        write!(out, "\n{}", checklist(&self.id, &self.from, &start.left))
    }
}

fn refused(findings: &Findings, view: &View) -> Result<bool, Failure> {
    report(&findings.clone().sorted(), view.sources(), Detail::Each)?;
    Ok(false)
}

fn unwritten(error: &io::Error) -> Findings {
    let message = format!("the new files cannot be written: {error}");
    let hint = "see to that and try again; nothing was written, and nothing that was there has changed";
    Findings::of(|findings| findings.push(Finding::new(Code::WriteFailed, message, hint)))
}

/// The steps that are left, each with the command for it.
fn checklist(id: &EditionId, from: &EditionId, left: &Left) -> String {
    let mut steps = vec![values(left)];
    if !left.standing.is_empty() {
        steps.push(format!("Stands as stated before, unless you add it: {}.", left.standing.join(", ")));
    }
    if !left.of_survey_alone.is_empty() && !left.survey_was_there {
        let step = "Copy what still holds of the relations and discrepancies at the end of observations/";
        steps.push(format!("{step}{}.toml:\n     {}", left.before, left.of_survey_alone.join(", ")));
    }
    if !left.texts.is_empty() {
        let names: Vec<&str> = left.texts.iter().map(MessageId::as_str).collect();
        let step = format!(
            "Read what the edition prints of {} texts that name dates or periods, in each language:",
            names.len()
        );
        steps.push(format!("{step}\n     {}\n     iq-figures edition reviewed {id} MESSAGE…", names.join(", ")));
    }
    steps.push(format!("Look at the pages, whatever is still open: iq-figures build {id} --draft"));
    steps.push(format!("See what is left: iq-figures check {id}"));
    if !left.waivers.is_empty() {
        let step = format!("Answer anew for findings that {from} waives, if they come again:");
        let waivers: Vec<_> = left.waivers.iter().map(|(code, subject)| format!("{code} {subject}")).collect();
        steps.push(format!("{step}\n     {}", waivers.join("\n     ")));
    }
    let mut text = String::from("What is left to do:\n");
    for (index, step) in steps.iter().enumerate() {
        let _ = writeln!(text, "{:>3}. {step}", index + 1);
    }
    text
}

fn values(left: &Left) -> String {
    let file = format!("observations/{}.toml", left.survey);
    if left.values == 0 && !left.survey_was_there {
        return format!("Look through the values in {file}: none is left to enter.");
    }
    if left.survey_was_there {
        return format!("The survey was there already, and is used as it is: {file}.");
    }
    let values = if left.values == 1 { "value" } else { "values" };
    format!(
        "Enter {} {values} in {file}, or import them:\n     iq-figures import FILE --into {}\n     \
         Of those that are not delivered, say why: iq-figures edition undelivered EDITION FIGURE… --reason \"…\"",
        left.values, left.survey
    )
}

impl ReviewedTexts {
    fn run(self) -> Result<bool, Failure> {
        let read = if self.all { Wanted::All } else { Wanted::These(self.messages) };
        let asked = Review { project: self.project, edition: self.edition, read };
        let reviewed = review(&asked).map_err(|error| about_project(&asked.project, error))?;
        report(&reviewed.findings, reviewed.view.sources(), Detail::Each)?;
        let is_done = !reviewed.findings.iter().any(Finding::is_error);
        if is_done {
            let left = match reviewed.left.len() {
                0 => "none is left to be read".to_owned(),
                left => format!("{left} are left on the list, some of which it may not print"),
            };
            writeln!(stderr(), "{}: {} texts were read; {left}", asked.edition, reviewed.read.len())?;
        }
        Ok(is_done)
    }
}

impl UndeliveredValues {
    fn run(self) -> Result<bool, Failure> {
        let Self { edition, figures, all, reason, project } = self;
        let figures = if all { Wanted::All } else { Wanted::These(figures) };
        let asked = Undelivered { project, edition, figures, reason };
        let said = say_undelivered(&asked).map_err(|error| about_project(&asked.project, error))?;
        report(&said.findings, said.view.sources(), Detail::Each)?;
        let is_done = !said.findings.iter().any(Finding::is_error);
        if is_done {
            let names: Vec<&str> = said.figures.iter().map(FigureId::as_str).collect();
            let count = names.len();
            writeln!(
                stderr(),
                "{}: {count} figures are put on record as not delivered: {}",
                asked.edition,
                names.join(", ")
            )?;
        }
        Ok(is_done)
    }
}
