//! `import`: takes the values of a spreadsheet over into a survey, or makes one to fill in.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use iq_figures::delivery::{
    Import as Order, Mapping, NumberFormat, Proposal, Record, TableFormat, TemplateFor, import, template,
    write_proposal,
};
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::{EditionId, SurveyId};
use iq_figures::report::{Detail, records};
use iq_figures::source::Sources;
use iq_figures::store;

use super::choice::Format;
use super::given::{self, NotRead};
use super::outcome::{Failure, open};
use super::table_file::{TableFile, hand_out, refuse};
use super::terminal::{print_json, report, say, stdout};

const AFTER_HELP: &str = "\
Nothing is written without --apply: the answer is a table of what would change, every complaint with its cell, and \
the findings that the changed project would have. With --apply only observations/SURVEY.toml is written, as a whole; \
its comments, order and other values stay. Each value that changes is put on record with its file, sheet and cell.

Exit status is 1 if a value is refused or the changed project has new errors; what is not refused is taken over.

Examples:
  iq-figures import figures.xlsx --into 2019-01--2020-06
  iq-figures import figures.xlsx --into 2019-01--2020-06 --apply
  iq-figures import figures.csv --into 2019-01--2020-06 --number-format de --map office.toml
  iq-figures import --template --into 2019-01--2020-06 -o to-fill-in.xlsx
  iq-figures import --template --edition fact-sheet-2019-08 -o to-fill-in.ods";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Import {
    /// The spreadsheet: XLSX, ODS or CSV
    #[arg(value_name = "FILE", required_unless_present = "template", conflicts_with = "template")]
    file: Option<PathBuf>,
    /// Name of the survey, a file in observations/ without its ending
    #[arg(long, value_name = "SURVEY", required_unless_present = "template")]
    into: Option<SurveyId>,
    /// Write the observations
    #[arg(long, conflicts_with = "template")]
    apply: bool,
    /// Put the file on record as the source of values that stay as they are, too
    #[arg(long, conflicts_with = "template")]
    confirm: bool,
    #[command(flatten)]
    about: AboutTable,
    /// Save what was found out about the table as a mapping, for the next one of its kind
    #[arg(long, value_name = "MAP.toml", conflicts_with = "template")]
    save_map: Option<PathBuf>,
    /// The file for refused rows, with the reasons [default, with --apply: FILE-refused.csv beside FILE]
    #[arg(long, value_name = "FILE.csv", conflicts_with = "template")]
    rejects: Option<PathBuf>,
    /// Make a workbook to fill in: for a survey with --into, for the one after an edition with --edition, or for any
    #[arg(long, requires = "output", conflicts_with_all = ["map", "number_format"])]
    template: bool,
    /// The edition whose figures and values the workbook has
    #[arg(long, value_name = "EDITION", requires = "template", conflicts_with = "into")]
    edition: Option<EditionId>,
    /// The workbook to write, which must not be there yet: .xlsx, .ods or .csv
    #[arg(long, short, value_name = "FILE", requires = "template")]
    output: Option<PathBuf>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Statements about a table that it does not make itself.
#[derive(Debug, Args)]
pub(super) struct AboutTable {
    /// Mapping file: statements that the table does not make itself
    #[arg(long, value_name = "MAP.toml")]
    map: Option<PathBuf>,
    /// Format of numbers that are written as text
    #[arg(long, value_enum)]
    number_format: Option<FormatOfNumbers>,
}

/// The ways to write numbers that cannot always be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatOfNumbers {
    /// 28.409,5
    De,
    /// 28,409.5
    En,
}

impl From<FormatOfNumbers> for NumberFormat {
    fn from(format: FormatOfNumbers) -> Self {
        match format {
            FormatOfNumbers::De => Self::German,
            FormatOfNumbers::En => Self::English,
        }
    }
}

/// Most bytes of a file that is read here; its reader has bounds of its own, and says them.
const LARGEST: u64 = 256 << 20;

impl Import {
    /// Whether everything that was delivered is taken over, or would be.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        match (&self.file, &self.into) {
            (Some(file), Some(survey)) => self.import(file, survey),
            _ => self.template(),
        }
    }

    fn template(&self) -> Result<bool, Failure> {
        let file = TableFile { path: self.output.clone(), format: None };
        let format = match file.format(&[TableFormat::Xlsx, TableFormat::Ods, TableFormat::Csv]) {
            Ok(format) => format,
            Err(why) => return refuse(&why),
        };
        let of = match (&self.into, &self.edition) {
            (Some(survey), _) => TemplateFor::Survey(survey),
            (None, Some(edition)) => TemplateFor::Edition(edition),
            (None, None) => TemplateFor::Catalogue,
        };
        let view = open(&self.project)?;
        let mut findings = Findings::default();
        let made = template(&view, of, format, &mut findings);
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        report(&findings, view.sources(), Detail::Each)?;
        match made {
            Some(bytes) => hand_out(file.path.as_deref(), &bytes),
            None => Ok(false),
        }
    }

    fn import(&self, file: &Path, survey: &SurveyId) -> Result<bool, Failure> {
        let Some(mapping) = self.about.mapping()? else { return Ok(false) };
        let Some(bytes) = read_delivery(file)? else { return Ok(false) };
        let view = open(&self.project)?;
        let record = if self.confirm { Record::Everything } else { Record::Changes };
        let order = Order { name: &file.to_string_lossy(), bytes: &bytes, survey, mapping: &mapping, record };
        let proposal = import(&view, &order);
        let mut done = Done { written: false, failed: Vec::new(), rejects: None };
        if self.apply && proposal.changes() {
            match proposal.apply(&self.project) {
                Ok(()) => done.written = true,
                Err(finding) => done.failed.push(*finding),
            }
        }
        self.hand_back(file, &proposal, &mut done);
        self.tell(&proposal, &done)?;
        let is_saved = self.save_mapping(&proposal)?;
        Ok(is_saved && !proposal.has_errors() && done.failed.is_empty())
    }

    /// Writes the refused rows: where that is asked for, or beside the file when its others are taken over.
    fn hand_back(&self, file: &Path, proposal: &Proposal, done: &mut Done) {
        let usual = || self.apply.then(|| beside(file));
        let Some(path) = self.rejects.clone().or_else(usual).filter(|_| !proposal.refused.is_empty()) else { return };
        match proposal.write_rejects(&path) {
            Ok(()) => done.rejects = Some(path),
            Err(finding) => done.failed.push(*finding),
        }
    }

    /// Whether the mapping could be saved, if that is asked for.
    fn save_mapping(&self, proposal: &Proposal) -> Result<bool, Failure> {
        let (Some(path), Some(mapping)) = (&self.save_map, &proposal.mapping) else { return Ok(true) };
        match store::create(path, mapping.as_bytes()) {
            Ok(()) => {
                say(format_args!("mapping saved in {}", path.display()))?;
                Ok(true)
            }
            Err(error) => refuse(&format!(
                "{} cannot be written: {error}\n  help: name another file with --save-map",
                path.display()
            )),
        }
    }

    fn tell(&self, proposal: &Proposal, done: &Done) -> io::Result<()> {
        let complaints: Vec<Finding> = proposal.complaints.iter().chain(&done.failed).cloned().collect();
        if self.format == Format::Json {
            return self.tell_programs(proposal, &complaints, done);
        }
        report(&complaints, proposal.view.sources(), Detail::Grouped)?;
        report(&proposal.new_findings, proposal.view.sources(), Detail::Grouped)?;
        if !proposal.is_understood() {
            return Ok(());
        }
        let mut out = stdout();
        write_proposal(proposal, &mut out)?;
        match proposal.new_findings.len() {
            0 => {}
            1 => writeln!(out, "the changed project has a finding that it did not have before; it is above")?,
            many => {
                writeln!(out, "the changed project has {many} findings that it did not have before; they are above")?
            }
        }
        if proposal.settled > 0 {
            writeln!(out, "{} findings that it has are settled", proposal.settled)?;
        }
        match (proposal.changes(), done.written) {
            (true, true) => writeln!(out, "written")?,
            (true, false) if !self.apply => writeln!(out, "nothing is written yet; --apply writes it")?,
            (true, false) => writeln!(out, "nothing is written")?,
            (false, _) => writeln!(out, "there is nothing to change")?,
        }
        match (&done.rejects, proposal.refused.len()) {
            (_, 0) => Ok(()),
            (Some(path), count) => writeln!(out, "{count} rows to hand back are in {}", path.display()),
            (None, count) => writeln!(out, "{count} rows are refused; --rejects FILE.csv writes them to hand back"),
        }
    }

    fn tell_programs(&self, proposal: &Proposal, complaints: &[Finding], done: &Done) -> io::Result<()> {
        print_json(&serde_json::json!({
            "survey": proposal.survey,
            "file": proposal.path,
            "values": proposal.rows,
            "complaints": records(complaints, proposal.view.sources()),
            "findings": records(&proposal.new_findings, proposal.view.sources()),
            "settled": proposal.settled,
            "changes": proposal.changes(),
            "written": done.written,
            "refused-rows": proposal.refused.len(),
            "rejects": done.rejects,
        }))
    }
}

impl AboutTable {
    /// The mapping; `None` if it has errors, which are reported.
    pub(super) fn mapping(&self) -> Result<Option<Mapping>, Failure> {
        let mut mapping = Mapping::default();
        if let Some(path) = &self.map {
            let text = match read(path).and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other)) {
                Ok(text) => text,
                Err(error) => {
                    refuse(&format!("{} cannot be read: {error}\n  help: name a mapping in UTF-8", path.display()))?;
                    return Ok(None);
                }
            };
            let (mut sources, mut findings) = (Sources::default(), Findings::default());
            let file = sources.add(path.to_string_lossy().into_owned(), text.clone());
            let read = Mapping::read(file, &text, &mut findings);
            report(&findings.sorted(), &sources, Detail::Each)?;
            let Some(read) = read else { return Ok(None) };
            mapping = read;
        }
        mapping.number_format = self.number_format.map(NumberFormat::from).or(mapping.number_format);
        Ok(Some(mapping))
    }
}

/// Results on the disk.
struct Done {
    written: bool,
    failed: Vec<Finding>,
    rejects: Option<PathBuf>,
}

/// The file for refused rows beside the delivery.
pub(super) fn beside(file: &Path) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    file.with_file_name(format!("{stem}-refused.csv"))
}

/// The bytes of a delivery; `None` if it cannot be read, which is reported.
pub(super) fn read_delivery(file: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match read(file) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => {
            let said = format!("{} cannot be read: {error}\n  help: name a file that you may read", file.display());
            refuse(&said).map(|_| None)
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    given::read(path, LARGEST).map_err(|why| match why {
        NotRead::Io(error) => error,
        NotRead::TooLarge(bytes) => io::Error::other(format!("it has {bytes} bytes; the bound is {LARGEST}")),
    })
}
