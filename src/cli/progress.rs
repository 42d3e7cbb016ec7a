//! A line for each document while it is made; quiet where nobody watches.

use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use iq_figures::target::DocumentId;
use iq_figures::workspace::{DocumentOutcome, DocumentState, Progress};
use std::sync::Mutex;

/// Progress on standard error, if that is a terminal.
pub(super) struct Lines {
    all: MultiProgress,
    lines: Mutex<Vec<(DocumentId, ProgressBar)>>,
}

/// Interval at which the line of a running document is drawn again.
const TICK: Duration = Duration::from_millis(120);

impl Lines {
    /// Progress that people see.
    pub(super) fn on_terminal() -> Self {
        Self { all: MultiProgress::with_draw_target(ProgressDrawTarget::stderr()), lines: Mutex::default() }
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

impl Progress for Lines {
    fn planned(&self, documents: &[DocumentId]) {
        let lines = documents.iter().map(|id| {
            let line = self.all.add(ProgressBar::new_spinner());
            line.set_style(style("  {spinner} {prefix}"));
            line.set_prefix(id.to_string());
            line.enable_steady_tick(TICK);
            (id.clone(), line)
        });
        self.lines.lock().expect("no thread panics while it holds the lines").extend(lines);
    }

    fn finished(&self, document: &DocumentOutcome) {
        let lines = self.lines.lock().expect("no thread panics while it holds the lines");
        let Some((_, line)) = lines.iter().find(|(id, _)| *id == document.id) else { return };
        let (template, note) = match &document.state {
            DocumentState::Stopped => ("  ✗ {prefix}  {msg}", "stopped, see below".to_owned()),
            DocumentState::UpToDate => ("  ✓ {prefix}  {msg}", "up to date".to_owned()),
            DocumentState::Checked => ("  ✓ {prefix}  {msg}", "checked".to_owned()),
            DocumentState::Made => ("  ✓ {prefix}  {msg}", "made".to_owned()),
            DocumentState::Written(files) if files.len() == 1 => ("  ✓ {prefix}  {msg}", "1 file".to_owned()),
            DocumentState::Written(files) => ("  ✓ {prefix}  {msg}", format!("{} files", files.len())),
        };
        line.set_style(style(template));
        line.finish_with_message(note);
    }
}
