//! The program. Exit codes are set here and nowhere else.

mod cli;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use iq_figures::workspace::crew;

use cli::{Cli, Failure};

fn main() -> ExitCode {
    say_panics_once();
    let done = match Cli::try_parse() {
        Ok(cli) => cli.command.run(),
        Err(answer) => return cli::answer(&answer),
    };
    match done {
        Ok(answer) => answer.into(),
        // The reader of the report has closed it.
        Err(Failure::Report(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            // If this cannot be said either, the exit code still does.
            let _ = writeln!(cli::stderr(), "error: {failure}");
            ExitCode::from(cli::UNREADABLE)
        }
    }
}

/// A panic of a document becomes a finding, which says it better than the runtime.
fn say_panics_once() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(crew::THREAD_NAME) {
            usual(panic);
        }
    }));
}
