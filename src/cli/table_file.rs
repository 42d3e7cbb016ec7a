//! Tables that commands write: into a file that is new, or on standard output.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use iq_figures::delivery::TableFormat;
use iq_figures::store;

use super::outcome::Failure;
use super::terminal::{say, stderr};

/// Where a table goes, and in which format.
pub(super) struct TableFile {
    /// Absent or `-` for standard output.
    pub path: Option<PathBuf>,
    pub format: Option<TableFormat>,
}

impl TableFile {
    /// The format that is asked for, that of the file by its ending, or the first that is possible.
    pub(super) fn format(&self, possible: &[TableFormat]) -> Result<TableFormat, String> {
        let ending = self.path.as_deref().and_then(Path::extension).map(|it| it.to_string_lossy().to_ascii_lowercase());
        let by_ending = ending.map(|ending| {
            let known = TableFormat::NAMES.iter().find(|(name, _)| *name == ending).map(|(_, format)| *format);
            known.filter(|format| possible.contains(format)).ok_or(ending)
        });
        match (self.format, by_ending) {
            (Some(format), _) | (None, Some(Ok(format))) => Ok(format),
            (None, Some(Err(ending))) => {
                let names: Vec<&str> = possible.iter().map(|format| format.name()).collect();
                Err(format!("no table has the ending .{ending}\n  help: end the file's name in .{}", names.join(", .")))
            }
            (None, None) => Ok(possible[0]),
        }
    }
}

/// Says why nothing is written.
pub(super) fn refuse(why: &str) -> Result<bool, Failure> {
    writeln!(stderr(), "error: {why}")?;
    Ok(false)
}

/// Writes a table; whether it could be written.
pub(super) fn hand_out(path: Option<&Path>, bytes: &[u8]) -> Result<bool, Failure> {
    let Some(path) = path.filter(|path| *path != Path::new("-")) else {
        let mut out = io::stdout().lock();
        if out.is_terminal() && bytes.contains(&0) {
            return refuse("a terminal cannot show this format\n  help: name a file with -o");
        }
        out.write_all(bytes)?;
        out.flush()?;
        return Ok(true);
    };
    match store::create(path, bytes) {
        Ok(()) => {
            say(format_args!("written to {}", path.display()))?;
            Ok(true)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refuse(&format!(
            "{} is there already, and is not the same\n  help: name another file, or remove it",
            path.display()
        )),
        Err(error) => refuse(&format!("{} cannot be written: {error}\n  help: name another file", path.display())),
    }
}
