//! Faults are seeded into a copy of the real project, one at a time, and `check` must find each that
//! can be found: the mutated place is among those that a new finding names.
//!
//! Every class says what makes its faults detectable. Faults in values that nothing constrains are
//! seeded too, and counted as what they are: invisible without a sign-off or an earlier edition.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::support::{EDITION, Finding, LANGUAGES, OBSERVATIONS, TestProject};
use super::warm::WarmProject;

/// The fewest faults that make the test worth its name.
const ENOUGH: usize = 500;

/// An edition into which faults are seeded.
#[derive(Debug)]
struct Ground {
    edition: &'static str,
    observations: &'static str,
    /// The file with its texts, below the folder of each language.
    texts: &'static str,
    /// Delivered values that a sum, a share, a control value, a bound or a series ties to others.
    ///
    /// A sum with a control ties its terms; the bound of contact points ties the centres only from below.
    tied: &'static [&'static str],
    /// Values that nothing in the project constrains closely: a changed digit is as plausible as the
    /// true one.
    free: &'static [&'static str],
    /// Figures that are added up, divided or drawn together.
    combined: &'static [&'static str],
    /// Dates moved out of their order: a period ends before its reference date, which is before the
    /// version.
    moved: &'static [(&'static str, &'static str)],
}

const GROUNDS: [Ground; 5] = [
    Ground {
        edition: EDITION,
        observations: OBSERVATIONS,
        texts: "fact-sheet.ftl",
        tied: &[
            "course-based-schemes",
            "individual-schemes",
            "labour-market-trainings",
            "labour-market-events",
            "labour-market-training-participants",
            "labour-market-event-participants",
            "business-trainings",
            "business-events",
            "business-training-participants",
            "business-event-participants",
            "regional-networks",
            "competence-centres",
        ],
        free: &["skilled-workers-reached", "fair-integration-informed", "business-consultations", "subprojects"],
        combined: &[
            "course-based-schemes",
            "individual-schemes",
            "labour-market-trainings",
            "labour-market-events",
            "labour-market-training-participants",
            "labour-market-event-participants",
            "business-trainings",
            "business-events",
            "business-training-participants",
            "business-event-participants",
        ],
        moved: &[
            ("2019-06-30", "2019-07-30"),
            ("2019-06-30", "2020-06-30"),
            ("fbb = 2019-07-15", "fbb = 2019-05-15"),
            ("fbb = 2019-07-15", "fbb = 2018-07-15"),
            ("fbb = 2019-07-15", "fbb = 2019-09-15"),
            ("ebb = 2019-07-15", "ebb = 2019-05-15"),
            ("ebb = 2019-07-15", "ebb = 2018-07-15"),
            ("ebb = 2019-07-15", "ebb = 2020-07-15"),
        ],
    },
    Ground {
        edition: "fact-sheet-2021-01",
        observations: "observations/2019-01--2020-12.toml",
        texts: "fact-sheet-2021.ftl",
        tied: &["initial-advice", "follow-up-advice", "regional-networks", "competence-centres"],
        free: &["schemes", "labour-market-trainings", "mobile-centres", "subprojects"],
        combined: &["initial-advice", "follow-up-advice", "initial-advice-target"],
        moved: &[
            ("2020-12-31", "2021-01-31"),
            ("2020-12-31", "2021-12-31"),
            ("fbb = 2021-01-15", "fbb = 2020-12-15"),
            ("fbb = 2021-01-15", "fbb = 2021-01-11"),
            ("ebb = 2021-01-12", "ebb = 2021-01-21"),
            ("ebb = 2021-01-12", "ebb = 2020-01-12"),
            ("zuwes = 2021-01-19", "zuwes = 2021-02-19"),
            ("zuwes = 2021-01-19", "zuwes = 2021-01-09"),
        ],
    },
    Ground {
        edition: "profile-2018",
        observations: "observations/2015-01--2018-12.toml",
        texts: "profile.ftl",
        tied: &["regional-networks", "competence-centres", "unemployment-ratio", "jointly-funded-areas"],
        // Words and a chart say “one in five” of the share.
        free: &["people-with-migration-background"],
        combined: &[],
        moved: &[("2018-12-31", "2018-11-30"), ("2018-12-31", "2019-12-31")],
    },
    Ground {
        edition: "competence-centres-2018",
        observations: "observations/competence-centres.toml",
        texts: "competence-centres.ftl",
        tied: &["competence-centres"],
        free: &["migrant-start-up-share", "migrant-self-employed-share"],
        combined: &[],
        moved: &[("2018-12-31", "2019-12-31")],
    },
    Ground {
        edition: "round-summary-2015-2018",
        observations: "observations/round-2015--2018.toml",
        texts: "round-summary.ftl",
        tied: &["federal-states", "competence-centres", "key-objectives", "unemployment-ratio"],
        // A chart says “about half” of the practical projects: that finds some faults, and not all.
        free: &["refugee-projects", "refugees-registered", "migrant-founded-share"],
        combined: &["practical-projects", "esf-projects"],
        moved: &[("2018-12-31", "2018-11-30"), ("2018-12-31", "2020-12-31")],
    },
];

/// A fault: bytes of one file replaced.
#[derive(Debug, Clone)]
struct Fault {
    class: &'static str,
    /// Of the edition into which it is seeded.
    edition: &'static str,
    file: String,
    start: usize,
    end: usize,
    with: String,
    /// Nothing in the project says that it is one.
    invisible: bool,
}

impl Fault {
    fn line(&self, text: &str) -> usize {
        text[..self.start].matches('\n').count() + 1
    }
}

#[test]
fn every_fault_that_can_be_found_is_found() {
    let faults: Vec<Fault> = GROUNDS.iter().flat_map(seed).collect();
    assert!(faults.len() >= ENOUGH, "only {} faults", faults.len());
    let outcomes = try_all(&faults);
    let table = table(&outcomes);
    println!("{table}");
    let missed: Vec<_> = outcomes.iter().filter(|(fault, found)| !fault.invisible && !found).collect();
    assert!(missed.is_empty(), "{table}\n{} missed, such as {:#?}", missed.len(), &missed[..missed.len().min(12)]);
    let surprising: Vec<_> = outcomes.iter().filter(|(fault, found)| fault.invisible && *found).collect();
    assert!(surprising.is_empty(), "these were thought to be invisible: {surprising:#?}");
}

/// Errors and warnings of `check`, from the real program.
fn findings_of_a_process(project: &WarmProject) -> Vec<Finding> {
    project.files.report_of("check", &["--profile", "print", "--jobs", "1"]).findings
}

/// One fault in so many is tried in every way, each of which must find the same: what stands in the sources is known before
/// pages are laid out, and what the engine knows already changes nothing.
const TRIED_AGAIN: usize = 20;

/// Tries each fault in a project of its own, on all processors.
fn try_all(faults: &[Fault]) -> Vec<(Fault, bool)> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let projects =
                    GROUNDS.map(|ground| (ground.edition, WarmProject::new(TestProject::of(ground.edition))));
                let projects = BTreeMap::from(projects);
                while let Some((index, fault)) = take(&next, faults) {
                    let further: Option<Look> = (index % TRIED_AGAIN == 0).then_some(findings_of_a_process);
                    let found = is_found(&projects[fault.edition], fault, further);
                    outcomes.lock().expect("no panic").push((fault.clone(), found));
                }
            });
        }
    });
    let mut outcomes = outcomes.into_inner().expect("no panic");
    outcomes.sort_by(|(a, _), (b, _)| (a.class, &a.file, a.start, &a.with).cmp(&(b.class, &b.file, b.start, &b.with)));
    outcomes
}

fn take<'f>(next: &AtomicUsize, faults: &'f [Fault]) -> Option<(usize, &'f Fault)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, faults.get(index)?))
}

/// Looks for what is wrong with a project.
type Look = fn(&WarmProject) -> Vec<Finding>;

/// Whether a fault is found. What the sources say of it is part of what `check` says, so that pages need not be laid out for
/// a fault that is known from there. A further look must find what `check` does.
fn is_found(project: &WarmProject, fault: &Fault, further: Option<Look>) -> bool {
    let files = &project.files;
    let text = files.read(&fault.file);
    let mut mutated = text.clone();
    mutated.replace_range(fault.start..fault.end, &fault.with);
    files.write(&fault.file, &mutated);
    let lines = [fault.line(&text), entry_line(&text, fault.start)];
    let names_it = |finding: &&Finding| lines.iter().any(|line| names(finding, &fault.file, *line));
    let in_sources: Vec<_> = project.check_sources(fault.edition).into_iter().filter(|it| names_it(&it)).collect();
    let found = if in_sources.is_empty() || further.is_some() { project.check() } else { in_sources.clone() };
    // What a finding stops is known to a whole check alone.
    let is_told = |it: &Finding| found.iter().any(|other| (&other.code, &other.place) == (&it.code, &it.place));
    assert!(in_sources.iter().all(is_told), "{fault:?}: {in_sources:#?} {found:#?}");
    further.iter().for_each(|look| assert_eq!(look(project), found, "{fault:?}"));
    files.write(&fault.file, &text);
    found.iter().any(|it| names_it(&it))
}

/// The line on which the message or table begins that a fault is in: where something has been taken
/// out, nothing is left to point at but the whole.
fn entry_line(text: &str, start: usize) -> usize {
    let before = &text[..start];
    let lines = before.split_inclusive('\n').enumerate();
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_lowercase() || c == '[' || c == '-');
    lines.filter(|(_, line)| begins(line)).last().map_or(1, |(index, _)| index + 1)
}

/// Whether a finding names the line, or one beside it where a removed line has joined its neighbour.
fn names(finding: &Finding, file: &str, line: usize) -> bool {
    let places = finding.place.iter().chain(finding.related.iter().map(|related| &related.place));
    places.into_iter().any(|place| place.file == file && place.line.abs_diff(line) <= 1)
}

fn table(outcomes: &[(Fault, bool)]) -> String {
    let mut rows: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (fault, found) in outcomes {
        let row = rows.entry(fault.class).or_default();
        row.0 += 1;
        row.1 += usize::from(*found);
    }
    let rows = rows.iter().map(|(class, (seeded, caught))| format!("{class:48} {seeded:6} {caught:6}\n"));
    let (seeded, caught) = (outcomes.len(), outcomes.iter().filter(|(_, found)| *found).count());
    format!(
        "{:48} {:>6} {:>6}\n{}{:48} {seeded:6} {caught:6}",
        "class",
        "seeded",
        "caught",
        rows.collect::<String>(),
        "all"
    )
}

fn seed(ground: &Ground) -> Vec<Fault> {
    let project = WarmProject::new(TestProject::of(ground.edition));
    assert_eq!(project.check(), [], "the project as it is raises no alarm");
    let project = &project.files;
    let mut faults = Vec::new();
    values(ground, project, &mut faults);
    dates(ground, project, &mut faults);
    units(ground, project, &mut faults);
    for language in LANGUAGES {
        texts(ground, project, language, &mut faults);
    }
    for fault in faults.iter_mut().filter(|fault| COMPARED.contains(&fault.class)) {
        let text = project.read(&fault.file);
        let entry = text.lines().nth(entry_line(&text, fault.start) - 1).unwrap_or_default();
        fault.invisible |= STAND_INS.iter().any(|message| entry.starts_with(&format!("{message} =")));
    }
    faults
}

/// Faults that are found by comparing languages, for which an edition has to print the message.
const COMPARED: [&str; 2] = ["figure dropped in one language", "plural form removed"];

/// Blocks with figures that stand in for others where a survey knows less, and that no edition prints so far.
const STAND_INS: [&str; 1] = ["advice-alone"];

fn values(ground: &Ground, project: &TestProject, faults: &mut Vec<Fault>) {
    let text = project.read(ground.observations);
    for figure in ground.tied.iter().chain(ground.free) {
        let invisible = ground.free.contains(figure);
        let Some((start, digits)) = value_of(&text, figure) else { continue };
        let class = if invisible { "value that nothing ties: digit changed" } else { "tied value: digit changed" };
        let changed = (0..digits.len()).flat_map(|index| other_digits(&digits, index));
        let swapped = (1..digits.len()).filter_map(|index| swapped(&digits, index));
        let end = start + digits.len();
        let (edition, file) = (ground.edition, ground.observations.to_owned());
        let fault = |class, with: String| Fault { class, edition, file: file.clone(), start, end, with, invisible };
        if invisible {
            faults.extend(changed.take(1).map(|with| fault(class, with)));
            continue;
        }
        faults.extend(changed.map(|with| fault(class, with)));
        faults.extend(swapped.map(|with| fault("tied value: digits swapped", with)));
        let number: u64 = digits.parse().expect("digits");
        faults.push(fault("tied value: one more", (number + 1).to_string()));
        faults.push(fault("tied value: one less", (number - 1).to_string()));
    }
}

/// Place of a figure's digits in the observations.
fn value_of(text: &str, figure: &str) -> Option<(usize, String)> {
    let line_start = text.find(&format!("\n{figure} = "))? + 1;
    let line = text[line_start..].lines().next()?;
    let equals = line.find('=')? + 1;
    let offset = equals + line[equals..].find(|c: char| c.is_ascii_digit())?;
    let digits: String = line[offset..].chars().take_while(char::is_ascii_digit).collect();
    Some((line_start + offset, digits))
}

/// The number with two other digits in one place; never a leading zero.
fn other_digits(digits: &str, index: usize) -> Vec<String> {
    let digit = u32::from(digits.as_bytes()[index] - b'0');
    let others = [(digit + 1) % 10, (digit + 4) % 10];
    let others = others.into_iter().filter(|other| *other != 0 || index > 0);
    others
        .map(|other| {
            let mut changed = digits.to_owned();
            changed.replace_range(index..=index, &other.to_string());
            changed
        })
        .collect()
}

fn swapped(digits: &str, index: usize) -> Option<String> {
    let mut bytes = digits.as_bytes().to_vec();
    bytes.swap(index - 1, index);
    (bytes != digits.as_bytes() && bytes[0] != b'0').then(|| String::from_utf8(bytes).expect("digits"))
}

fn dates(ground: &Ground, project: &TestProject, faults: &mut Vec<Fault>) {
    let text = project.read(ground.observations);
    for (from, to) in ground.moved {
        let start = text.find(from).expect("a date");
        let (end, with) = (start + from.len(), (*to).to_owned());
        let (class, edition, file) = ("date moved out of order", ground.edition, ground.observations.to_owned());
        faults.push(Fault { class, edition, file, start, end, with, invisible: false });
    }
}

fn units(ground: &Ground, project: &TestProject, faults: &mut Vec<Fault>) {
    let (file, text) = ("figures.toml", project.read("figures.toml"));
    for figure in ground.combined {
        let table = text.find(&format!("\n[{figure}]")).expect("a figure");
        let start = table + text[table..].find("unit = \"").expect("a unit") + "unit = \"".len();
        let end = start + text[start..].find('"').expect("an end");
        for with in ["network", "centre", "persn"] {
            let (class, edition, file, with) = ("unit changed", ground.edition, file.to_owned(), with.to_owned());
            faults.push(Fault { class, edition, file, start, end, with, invisible: false });
        }
    }
}

/// A placeable `{ $figure }` with its place in the file.
struct Placeable {
    start: usize,
    end: usize,
    figure: String,
}

fn texts(ground: &Ground, project: &TestProject, language: &str, faults: &mut Vec<Fault>) {
    let file = format!("text/{language}/{}", ground.texts);
    let text = project.read(&file);
    let edition = ground.edition;
    let fault = |class, start, end, with: String| Fault {
        class,
        edition,
        file: file.clone(),
        start,
        end,
        with,
        invisible: false,
    };
    for Placeable { start, end, figure } in &placeables(&text) {
        let Some(number) = delivered(ground, project, figure) else { continue };
        let (own, other) = (grouped(&number, language), grouped(&number, other(language)));
        faults.push(fault("slot replaced by its number", *start, *end, own.clone()));
        if own != other {
            faults.push(fault("number with the other language's separator", *start, *end, other));
        }
        faults.push(fault("figure dropped in one language", *start, *end, String::new()));
    }
    let words: &[&str] = match language {
        "de" => &["dreißig", "zwölf", "zweihundert", "doppelt", "siebzehn"],
        _ => &["thirty", "twelve", "two hundred", "twice", "seventeen"],
    };
    for (start, line) in prose_lines(&text) {
        for word in words.iter().take(2 + start % 2) {
            let at = start + line.find(' ').expect("a space within the line");
            faults.push(fault("number word typed", at, at, format!(" {word}")));
        }
    }
    for (start, end) in plural_variants(&text) {
        faults.push(fault("plural form removed", start, end, String::new()));
    }
}

fn other(language: &str) -> &'static str {
    if language == "de" { "en" } else { "de" }
}

/// The digits of a figure that has a delivered value, in the edition's survey or in an earlier one.
fn delivered(ground: &Ground, project: &TestProject, figure: &str) -> Option<String> {
    let (figure, observations) = match figure.split_once("--") {
        Some((figure, survey)) => (figure, format!("observations/{survey}.toml")),
        None => (figure, ground.observations.to_owned()),
    };
    let text = project.read(&observations);
    let table = &text[text.find("[figures]").expect("figures")..];
    Some(value_of(table, figure)?.1)
}

fn grouped(digits: &str, language: &str) -> String {
    let separator = if language == "de" { '.' } else { ',' };
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Every `{ $name }` outside of comments and captions.
fn placeables(text: &str) -> Vec<Placeable> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices("{ $") {
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let name: String = text[start + 3..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        let end = start + 3 + name.len();
        if text[end..].starts_with(" }") && !text[line_start..].starts_with('#') {
            found.push(Placeable { start, end: end + 2, figure: name });
        }
    }
    found
}

/// Lines of body texts, by where their words begin; no comments, lists, placeables or headings.
fn prose_lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let indent = line.len() - line.trim_start().len();
        let plain = indent == 4 && !words.starts_with(['-', '*', '{', '[', '}', '.']) && !words.contains(['{', '}']);
        if plain && words.contains(' ') {
            lines.push((start + indent, words));
        }
        start += line.len();
    }
    lines
}

/// The `[one]` lines of selectors.
fn plural_variants(text: &str) -> Vec<(usize, usize)> {
    let mut variants = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_start().starts_with("[one]") {
            variants.push((start, start + line.len()));
        }
        start += line.len();
    }
    variants
}
