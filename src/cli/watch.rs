//! `build --watch`: stays, and makes again what a change of the project touches.
//!
//! First the pictures of the pages that look otherwise, then everything else. A change that comes meanwhile stops
//! what is not begun.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use iq_figures::report::Detail;
use iq_figures::target::Artefact;
use iq_figures::workspace::watcher::{Heard, SETTLED, Watcher};
use iq_figures::workspace::{self, Aim, Crew, Outcome, Selection, Stop, Unheard, View, Workspace, changed_pages};

use super::outcome::{Failure, about_project, summarise};
use super::terminal::{report, say};

/// Pictures that take longer come with everything else; no change is seen meanwhile.
const PICTURES: Duration = Duration::from_secs(5);

/// Work of `build --watch`: the documents that are made again after each change.
pub(super) struct Watch {
    pub project: PathBuf,
    pub selection: Selection,
    pub aim: Aim,
    pub crew: Crew,
    pub detail: Detail,
}

enum News {
    /// Something in the project's folder is not as it was.
    Changed,
    /// A run has ended.
    Made(Arc<View>, io::Result<Outcome>),
    /// The folder is not watched any more.
    Blind(io::Error),
}

impl Watch {
    /// Makes everything that is not up to date, and again after each change, until the process ends or
    /// the folder cannot be watched.
    pub(super) fn run(&self) -> Result<bool, Failure> {
        let workspace = Workspace::open(&self.project).map_err(|error| about_project(&self.project, error))?;
        let (sender, news) = channel();
        let _watcher = self.watcher(&sender).map_err(|error| about_project(&self.project, error))?;
        say(format_args!("watching {}; Ctrl-C ends it", self.project.display()))?;
        let mut in_background = self.start(&workspace.view(), &sender, Then::WarmUp)?;
        loop {
            match news.recv() {
                Ok(News::Changed) => {
                    settle(&news, &sender);
                    let before = workspace.view();
                    self.look_again(&workspace)?;
                    let after = workspace.view();
                    if Arc::ptr_eq(&before, &after) {
                        continue;
                    }
                    // It is not waited for: a template that loops would hold up the change that mends it.
                    in_background.stop();
                    self.pages_first(&before, &after)?;
                    in_background = self.start(&after, &sender, Then::Rest)?;
                }
                // A run of an earlier state has nothing to say any more.
                Ok(News::Made(view, _)) if !Arc::ptr_eq(&view, &workspace.view()) => {}
                Ok(News::Made(view, outcome)) => self.tell(&view, &outcome.map_err(Failure::Threads)?)?,
                Ok(News::Blind(error)) => return Err(about_project(&self.project, error)),
                Err(_) => return Ok(true),
            }
        }
    }

    fn watcher(&self, sender: &Sender<News>) -> io::Result<Watcher> {
        let sender = sender.clone();
        Watcher::new(&self.project, self.outputs(), move |heard| {
            let news = match heard {
                Heard::Changed => News::Changed,
                Heard::Blind(error) => News::Blind(error),
            };
            // Nobody listens any more when the program ends.
            let _ = sender.send(news);
        })
    }

    /// The folder of outputs, which may lie in the project's.
    fn outputs(&self) -> Option<PathBuf> {
        let Aim::Build { out, .. } = &self.aim else { return None };
        out.canonicalize().or_else(|_| std::path::absolute(out)).ok()
    }

    /// Looks at the folder. One that cannot be read at the moment has not changed; the next event may bring it back.
    fn look_again(&self, workspace: &Workspace) -> io::Result<()> {
        match workspace.refresh() {
            Ok(_) => Ok(()),
            Err(error) => say(format_args!("{} cannot be read: {error}", self.project.display())),
        }
    }

    /// Makes the pictures of pages that look otherwise.
    fn pages_first(&self, before: &Arc<View>, after: &Arc<View>) -> Result<(), Failure> {
        if !self.selection.artefacts.contains(&Artefact::Preview) {
            return Ok(());
        }
        let crew = Crew { deadline: self.crew.deadline.min(PICTURES), ..self.crew.clone() };
        let pages = changed_pages(before, after, &self.selection, crew.clone()).map_err(Failure::Threads)?;
        for (edition, languages) in pages {
            let (editions, artefacts) = (vec![edition], vec![Artefact::Preview]);
            let selection = Selection { editions, languages, artefacts, shard: None };
            // Its findings are reported with all others.
            workspace::run(after, &selection, &self.aim, crew.clone(), &Unheard).map_err(Failure::Threads)?;
        }
        Ok(())
    }

    /// Makes the rest in the background, until it is stopped.
    fn start(&self, view: &Arc<View>, sender: &Sender<News>, then: Then) -> Result<Stop, Failure> {
        let crew = Crew { stop: Stop::default(), ..self.crew.clone() };
        let stop = crew.stop.clone();
        let (view, sender) = (Arc::clone(view), sender.clone());
        let (selection, aim) = (self.selection.clone(), self.aim.clone());
        let make = move || {
            let outcome = workspace::run(&view, &selection, &aim, crew.clone(), &Unheard);
            let _ = sender.send(News::Made(Arc::clone(&view), outcome));
            if then == Then::WarmUp {
                // Documents that are up to date were not made now; the first change should not wait for them.
                let selection = Selection { artefacts: vec![Artefact::Preview], ..selection };
                let _ = workspace::run(&view, &selection, &Aim::Check, crew, &Unheard);
            }
        };
        thread::Builder::new().spawn(make).map_err(Failure::Threads)?;
        Ok(stop)
    }

    /// Reports a run.
    fn tell(&self, view: &View, outcome: &Outcome) -> io::Result<()> {
        report(&outcome.findings, view.sources(), self.detail)?;
        match &self.aim {
            Aim::Build { out, .. } => summarise(outcome, &format!("written to {}", out.display())),
            Aim::Check | Aim::Make => summarise(outcome, "pass"),
        }
    }
}

/// Work to do after a run.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// Everything is laid out once, so that the next change is dealt with quickly.
    WarmUp,
    Rest,
}

/// Waits until nothing has happened for a moment. What else has come is put back.
fn settle(news: &Receiver<News>, sender: &Sender<News>) {
    let mut others = Vec::new();
    loop {
        match news.recv_timeout(SETTLED) {
            Ok(News::Changed) => {}
            Ok(other) => others.push(other),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
        }
    }
    others.into_iter().for_each(|other| drop(sender.send(other)));
}
