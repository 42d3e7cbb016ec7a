//! `export`: writes the figures of an edition as a table, which `import` reads again.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use iq_figures::delivery::{TableFormat, export};
use iq_figures::finding::{Finding, Findings};
use iq_figures::name::EditionId;
use iq_figures::report::Detail;

use super::outcome::{Failure, open};
use super::table_file::{TableFile, hand_out};
use super::terminal::report;

const AFTER_HELP: &str = "\
The columns are id, name, unit, period or day, value, precision, status and a note; their heads are those that
`import` knows. Figures that are computed here stand in the table, too, and are compared when it is imported.

Examples:
  iq-figures export fact-sheet-2019-08 > figures.csv
  iq-figures export fact-sheet-2019-08 -o figures.xlsx
  iq-figures export fact-sheet-2019-08 --format json";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Export {
    /// Name of an edition
    #[arg(value_name = "EDITION")]
    edition: EditionId,
    /// Format of the table [default: that of FILE by its ending, or csv]
    #[arg(long, value_enum)]
    format: Option<FormatName>,
    /// The file to write, which must not be there yet [default: standard output]
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
}

/// The formats of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatName {
    /// Office Open XML, for Excel and others
    Xlsx,
    /// OpenDocument, for LibreOffice and others
    Ods,
    /// Separated values, in UTF-8
    Csv,
    /// With all that is known of each figure; cannot be imported
    Json,
}

impl From<FormatName> for TableFormat {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Xlsx => Self::Xlsx,
            FormatName::Ods => Self::Ods,
            FormatName::Csv => Self::Csv,
            FormatName::Json => Self::Json,
        }
    }
}

impl Export {
    /// Whether it was written.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        let file = TableFile { path: self.output.clone(), format: self.format.map(TableFormat::from) };
        let format = file.format(&[TableFormat::Csv, TableFormat::Xlsx, TableFormat::Ods, TableFormat::Json]);
        let format = match format {
            Ok(format) => format,
            Err(why) => return super::table_file::refuse(&why),
        };
        let view = open(&self.project)?;
        let mut findings = Findings::default();
        let table = export(&view, &self.edition, format, &mut findings);
        let findings: Vec<Finding> = findings.sorted().into_iter().filter(Finding::is_error).collect();
        report(&findings, view.sources(), Detail::Each)?;
        match table {
            Some(bytes) => hand_out(file.path.as_deref(), &bytes),
            None => Ok(false),
        }
    }
}
