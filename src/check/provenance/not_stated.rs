//! Reports dates, periods and collectors of printed figures that their sources do not state.
//!
//! Figures that lack the same things make one finding; a collector that gives no reference date
//! makes one for all its figures.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::EditionSources;
use crate::check::operands::{delivered, with_values};
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;

/// Something that a figure should state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lack {
    Period,
    Day,
    Collector,
}

impl Lack {
    fn in_words(self) -> &'static str {
        match self {
            Self::Period => "no period",
            Self::Day => "no day that it describes",
            Self::Collector => "no collector",
        }
    }
}

/// Reports what is not stated of the figures that the edition prints in any language.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let rows = sources.languages.iter().flat_map(|language| language.rows);
    // A value that was revised lacks what the one in its place lacks.
    let printed: BTreeSet<&FigureId> = rows.map(|row| &row.id).filter(|id| !id.is_previous()).collect();
    let mut figures = delivered(sources.edition, printed);
    figures.sort_by(|a, b| a.id.cmp(&b.id));
    let mut groups: BTreeMap<Vec<Lack>, Vec<&Figure>> = BTreeMap::new();
    for figure in &figures {
        groups.entry(lacks(figure)).or_default().push(figure);
    }
    for (lacks, figures) in groups.iter().filter(|(lacks, _)| !lacks.is_empty()) {
        if let [first, others @ ..] = figures.as_slice() {
            findings.push(incomplete(lacks, first, others));
        }
    }
    reference_dates(sources, &figures, findings);
}

fn lacks(figure: &Figure) -> Vec<Lack> {
    let dated = match figure.kind {
        Kind::Flow | Kind::Target => (Lack::Period, figure.period.known().is_some()),
        Kind::Stock => (Lack::Day, figure.as_of.known().is_some()),
    };
    let all = [dated, (Lack::Collector, figure.collectors.known().is_some())];
    all.into_iter().filter(|(_, stated)| !stated).map(|(lack, _)| lack).collect()
}

fn incomplete(lacks: &[Lack], first: &Figure, others: &[&Figure]) -> Finding {
    let lacks: Vec<_> = lacks.iter().map(|lack| lack.in_words()).collect();
    let ids: Vec<&FigureId> = std::iter::once(first).chain(others.iter().copied()).map(|figure| &figure.id).collect();
    let named: Vec<_> = ids.iter().map(|id| format!("`{id}`")).collect();
    let message = format!("{} is stated for {}", lacks.join(" and "), named.join(", "));
    let hint = "deliver it with the value (`as-of`, `period`, `collector`), or waive the finding with the reason";
    let finding = Finding::new(Code::NotStated, message, hint).about(Subject::figures(ids)).at(first.origin.clone());
    others.iter().fold(finding, |finding, figure| finding.also(figure.origin.clone(), format!("`{}`", figure.id)))
}

/// Reports each collector of `figures` that gives no reference date.
fn reference_dates(sources: &EditionSources, figures: &[&Figure], findings: &mut Findings) {
    let model = sources.model;
    let edition_file = model.edition_files.get(&sources.edition.id);
    let Some(observations) =
        edition_file.and_then(|edition_file| model.observations.get(&edition_file.observations.value))
    else {
        return;
    };
    for (collector, stated) in &observations.reference_dates {
        let theirs = |figure: &&&Figure| {
            figure.collectors.known().into_iter().flatten().any(|candidate| candidate.id == *collector)
        };
        let theirs: Vec<&Figure> = figures.iter().filter(theirs).copied().collect();
        if stated.date.value.known().is_none() && !theirs.is_empty() {
            let named: Vec<_> = theirs.iter().map(|figure| format!("`{}`", figure.id)).collect();
            let message = format!("`{collector}` states no reference date for {}", named.join(", "));
            let hint = "add the day on which the collector drew its data, or waive the finding with the reason";
            let finding = Finding::new(Code::NotStated, message, hint).about(Subject::name(collector));
            findings.push(with_values(finding.at(stated.date.origin.clone()), &theirs));
        }
    }
}
