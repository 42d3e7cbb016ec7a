//! `serve`: answers requests over HTTP until it is told to end; and `worker`, the processes that work for it.

use std::io;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use iq_figures::finding::Findings;
use iq_figures::report::Detail;
use iq_figures::service::{Duty, Failed, LogFormat, Settings, Tokens, serve, work};
use iq_figures::source::Sources;

use super::bounds::Bounds;
use super::given::{self, NotRead};
use super::outcome::Failure;
use super::table_file::refuse;
use super::terminal::{report, say};

const AFTER_HELP: &str = "\
The first page is at the address that it listens on, the description of the API at /api. docs/service.md says more: \
tokens, proxies, systemd, containers, metrics, limits, the public pages.

Without a file of tokens it listens on this machine alone. A file of tokens has for each a table:

  [[token]]
  name = \"night job\"
  role = \"write\"        # read, write or release
  sha256 = \"…\"          # of the token, never the token itself

Examples:
  iq-figures serve
  iq-figures serve --project office --listen 127.0.0.1:9000
  iq-figures serve --listen 0.0.0.0:8080 --host figures.example.org --tokens tokens.toml --log json
  iq-figures serve --public --listen 0.0.0.0:8080 --host www.example.org --base https://www.example.org";

#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Serve {
    /// The project's folder
    #[arg(long, value_name = "DIR", default_value = "data")]
    project: PathBuf,
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// A name by which others address the service; may be given several times
    #[arg(long, value_name = "NAME")]
    host: Vec<String>,
    /// A site whose pages may read answers, such as https://www.example.org; may be given several times
    #[arg(long, value_name = "ORIGIN", value_parser = origin)]
    allow_origin: Vec<String>,
    /// The file of tokens, one of which every request must have
    #[arg(long, value_name = "FILE.toml")]
    tokens: Option<PathBuf>,
    /// Serve what was released, and nothing else: the public pages, to anybody
    #[arg(long, conflicts_with = "tokens")]
    public: bool,
    /// Scheme and name of the public pages, such as https://www.example.org; without it, they name no whole address
    #[arg(long, value_name = "ORIGIN", value_parser = origin)]
    base: Option<String>,
    #[command(flatten)]
    staff: StaffArguments,
    /// Memory for finished files, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 256, value_parser = clap::value_parser!(u64).range(0..=65_536))]
    cache: u64,
    /// Open connections at a time
    #[arg(long, value_name = "N", default_value_t = 512, value_parser = clap::value_parser!(u16).range(1..))]
    connections: u16,
    /// Largest body of a request, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 16, value_parser = clap::value_parser!(u64).range(1..=1024))]
    body: u64,
    /// Seconds for a request to come in, and for an idle connection
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u64).range(1..=3600))]
    patience: u64,
    /// Format of the log on standard error
    #[arg(long, value_enum, default_value_t)]
    log: LogName,
    /// Messages in the log, such as warn, info or debug
    #[arg(long, value_name = "FILTER", default_value = "info")]
    log_filter: String,
}

#[derive(Debug, Args)]
struct StaffArguments {
    /// Processes that make documents; one more makes previews [default: as many as there are processors]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    workers: Option<u16>,
    /// Documents that may wait for a process; further requests are turned away
    #[arg(long, value_name = "N", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..))]
    queue: u16,
    /// Seconds that a document may take; a template that loops is given up then
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0, value_parser = seconds)]
    deadline: f64,
    /// Memory of a process that makes documents, in MiB
    #[arg(long, value_name = "MIB", default_value_t = 1024, value_parser = clap::value_parser!(u64).range(LEAST_MEMORY..=65_536))]
    memory: u64,
    /// Documents after which a process is replaced by a new one
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(1..))]
    recycle: u32,
}

/// An origin as browsers send it (RFC 6454, 6.2): anything else would allow nobody.
fn origin(text: &str) -> Result<String, String> {
    let is_origin = |url: &url::Url| url.origin().ascii_serialization() == text;
    let found = url::Url::parse(text).ok().filter(is_origin);
    found
        .map(|_| text.to_owned())
        .ok_or_else(|| "an origin is a scheme and a host, and a port if it is no usual one".to_owned())
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.1..=86_400.0).contains(seconds));
    seconds.ok_or_else(|| "seconds from 0.1 to 86400".to_owned())
}

/// The formats of a log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum LogName {
    /// Lines for people
    #[default]
    Text,
    /// A JSON object in each line
    Json,
}

impl From<LogName> for LogFormat {
    fn from(name: LogName) -> Self {
        match name {
            LogName::Text => Self::Text,
            LogName::Json => Self::Json,
        }
    }
}

/// Least memory of a worker, in MiB: the judge of accessible PDFs has a stack of 512 (`validation::judge`).
const LEAST_MEMORY: u64 = 768;
/// Most bytes of a file of tokens.
const LARGEST_TOKENS: u64 = 1 << 20;
const MIB: u64 = 1 << 20;

impl Serve {
    /// Whether it could begin.
    pub(crate) fn run(self) -> Result<bool, Failure> {
        let tokens = match self.tokens.as_deref().map(tokens).transpose()? {
            Some(None) => return Ok(false),
            read => read.flatten(),
        };
        if let Err(why) = LogFormat::from(self.log).begin(&self.log_filter) {
            return refuse(&format!("the filter of the log cannot be read: {why}\n  help: try `info`"));
        }
        let settings = self.settings(tokens).map_err(Failure::Report)?;
        let begun = |address| drop(say(format_args!("listening on http://{address}/; Ctrl-C ends it")));
        match serve(settings, begun) {
            Ok(()) => Ok(true),
            Err(Failed::Project(path, error)) => Err(Failure::Project(path, error)),
            Err(Failed::Start(error)) => Err(Failure::Threads(error)),
            Err(Failed::Listen(address, error)) => {
                refuse(&format!("{address} cannot be listened on: {error}\n  help: name another address with --listen"))
            }
            Err(Failed::Open(address)) => refuse(&format!(
                "{address} can be reached from other machines, and there are no tokens\n  help: name a file of tokens with --tokens, listen on 127.0.0.1 behind a proxy, or serve what was released with --public"
            )),
        }
    }

    fn settings(self, tokens: Option<Tokens>) -> io::Result<Settings> {
        let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN).get();
        Ok(Settings {
            project: self.project,
            program: std::env::current_exe()?,
            listen: self.listen,
            hosts: self.host,
            origins: self.allow_origin,
            tokens,
            is_public: self.public,
            base: self.base.unwrap_or_default(),
            workers: self.staff.workers.map_or_else(processors, usize::from),
            queue: usize::from(self.staff.queue),
            deadline: Duration::from_secs_f64(self.staff.deadline),
            memory: self.staff.memory * MIB,
            jobs: usize::try_from(self.staff.recycle).unwrap_or(usize::MAX),
            cache: self.cache * MIB,
            connections: usize::from(self.connections),
            body: usize::try_from(self.body * MIB).unwrap_or(usize::MAX),
            patience: Duration::from_secs(self.patience),
        })
    }
}

/// The tokens of a file; `None`, after a report, if it has errors.
fn tokens(path: &Path) -> Result<Option<Tokens>, Failure> {
    let text = match given::read(path, LARGEST_TOKENS) {
        Ok(bytes) => String::from_utf8(bytes).map_err(|_| "it is no UTF-8".to_owned()),
        Err(NotRead::Io(error)) => Err(error.to_string()),
        Err(NotRead::TooLarge(bytes)) => Err(format!("it has {bytes} bytes; the bound is {LARGEST_TOKENS}")),
    };
    let text = match text {
        Ok(text) => text,
        Err(why) => {
            let said = format!("{} cannot be read: {why}\n  help: name a file of tokens in UTF-8", path.display());
            return refuse(&said).map(|_| None);
        }
    };
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let file = sources.add(path.to_string_lossy().into_owned(), text.clone());
    let tokens = Tokens::read(file, &text, &mut findings);
    report(&findings.sorted(), &sources, Detail::Each)?;
    Ok(tokens)
}

/// A process that works for `serve`.
#[derive(Debug, Args)]
pub(crate) struct Worker {
    #[arg(long, value_name = "DIR")]
    project: PathBuf,
    /// Most memory, in bytes
    #[arg(long, value_name = "BYTES")]
    memory: u64,
    /// Its jobs: any documents, the same one after each change, or files that somebody holds
    #[arg(long = "for", value_name = "JOBS", value_parser = jobs)]
    jobs: Duty,
}

fn jobs(name: &str) -> Result<Duty, String> {
    let found = Duty::ALL.into_iter().find(|duty| duty.name() == name);
    found.ok_or_else(|| "documents, changes or files".to_owned())
}

impl Worker {
    /// Works until nobody has a job for it.
    pub(crate) fn run(&self) -> Result<bool, Failure> {
        Bounds { seconds: None, memory: self.memory }.set().map_err(Failure::Threads)?;
        work(&self.project, self.jobs).map_err(|error| Failure::Project(self.project.clone(), error))?;
        Ok(true)
    }
}
