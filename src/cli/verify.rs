//! `verify`: says whether files, or a code from a printed copy, are ours, and what has become of them.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use iq_figures::report::Detail;
use iq_figures::source::Sources;
use iq_figures::verify::{self, Answer as Judgement, Archive, Reading, State, write_answer};

use super::bounds::Bounds;
use super::choice::Format;
use super::foreign::{self, LARGEST, MEMORY, SECONDS};
use super::given::{self, NotRead};
use super::outcome::{Answer, Failure, about_project};
use super::terminal::{print_json, report, stdout};

const AFTER_HELP: &str = "\
A file is known by its bytes, or by the edition code in its metadata or text. If its bytes are not those that were \
released, every number and word of its pages, and every file inside, is compared with the release. That also works for a \
PDF that was printed into another one, as long as its text can be read back, and for any text with a code in it. \
Pictures and lines are not compared.

Exit status (of several files, the last one in this list that applies):
  0  current
  5  superseded: a later version has taken its place
  8  withdrawn: nobody is to use it any more
  4  it could not be read, or not compared
  6  altered: it bears our code, and something differs from what was released
  7  not ours: no release has its code or bytes
  3  the project or a file cannot be opened

Examples:
  iq-figures verify report.pdf
  iq-figures verify --code \"IQF 2019-08 en b0e700\"
  iq-figures verify --format json *.pdf";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Verify {
    /// PDFs, web pages, texts, or any other files that may be ours
    #[arg(value_name = "FILE", required_unless_present = "code", conflicts_with = "code")]
    files: Vec<PathBuf>,
    /// The code on a printed copy, such as "IQF 2019-08 en b0e700"
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Format of the answer
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Read one file here, within bounds: how the program calls itself
    #[arg(long, hide = true)]
    within_bounds: bool,
}

/// Exit codes of this command beside those that others have.
const SUPERSEDED: u8 = 5;
const WITHDRAWN: u8 = 8;
const ALTERED: u8 = 6;
const NOT_OURS: u8 = 7;

impl Verify {
    pub(crate) fn run(&self) -> Result<Answer, Failure> {
        if let ([file], true) = (self.files.as_slice(), self.within_bounds) {
            return read_here(file);
        }
        if !self.project.is_dir() {
            return Err(about_project(&self.project, io::Error::from(io::ErrorKind::NotADirectory)));
        }
        let archive = Archive::open(&self.project);
        report(&archive.damaged, &Sources::default(), Detail::Each)?;
        let mut judgements = Vec::new();
        if let Some(code) = &self.code {
            judgements.push((code.clone(), archive.judge_code(code)));
        }
        for file in &self.files {
            judgements.push((file.to_string_lossy().into_owned(), archive.judge(&reading(file)?)));
        }
        self.tell(&archive, &judgements)?;
        let state = judgements.iter().map(|(_, judgement)| judgement.state).max();
        Ok(state.map_or(Answer::Done, answer))
    }

    fn tell(&self, archive: &Archive, judgements: &[(String, Judgement)]) -> io::Result<()> {
        if self.format == Format::Json {
            let all = judgements.iter().map(|(name, judgement)| {
                let mut answer = serde_json::to_value(judgement).expect("an answer is plain data");
                answer["asked"] = name.as_str().into();
                answer
            });
            return print_json(&serde_json::json!({ "answers": all.collect::<Vec<_>>() }));
        }
        let mut out = stdout();
        judgements.iter().try_for_each(|(name, judgement)| write_answer(name, judgement, &mut out))?;
        if archive.is_empty() {
            writeln!(out, "nothing of {} was ever released", self.project.display())?;
        }
        Ok(())
    }
}

fn answer(state: State) -> Answer {
    match state {
        State::Current => Answer::Done,
        State::Superseded => Answer::Code(SUPERSEDED),
        State::Withdrawn => Answer::Code(WITHDRAWN),
        State::NotRead => Answer::NotJudged,
        State::Altered => Answer::Code(ALTERED),
        State::NotOurs => Answer::Code(NOT_OURS),
    }
}

/// Reads a file in a process of its own: anybody may have made it.
fn reading(file: &Path) -> Result<Reading, Failure> {
    let arguments = ["verify", "--within-bounds", "--"].map(OsString::from).into_iter().chain([file.into()]);
    let unread = |why: String| Reading { unread: Some(why), form: verify::Form::Pdf, ..Reading::default() };
    match foreign::asked_within(arguments).map_err(Failure::Judge)? {
        Ok((stdout, 0)) => Ok(serde_json::from_slice(&stdout).unwrap_or_else(|error| unread(error.to_string()))),
        Ok((stdout, _)) => {
            let why = String::from_utf8_lossy(&stdout).trim().to_owned();
            Err(Failure::Given(file.to_owned(), io::Error::other(why)))
        }
        Err(why) => Ok(unread(why)),
    }
}

/// Reads a file, and writes what it says for the process that has asked.
fn read_here(file: &Path) -> Result<Answer, Failure> {
    Bounds { seconds: Some(SECONDS), memory: MEMORY }.set().map_err(Failure::Judge)?;
    match given::read(file, LARGEST) {
        Ok(bytes) => {
            print_json(&serde_json::json!(verify::read(&bytes)))?;
            Ok(Answer::Done)
        }
        Err(why) => {
            let why = match why {
                NotRead::Io(error) => error.to_string(),
                NotRead::TooLarge(bytes) => foreign::too_large(bytes),
            };
            writeln!(stdout(), "{why}")?;
            Ok(Answer::Stopped)
        }
    }
}
