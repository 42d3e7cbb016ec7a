//! A file that was read, judged by what the project has released.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::numbers::{Printed, Stranger};
use super::reading::{Attachment, Form, Reading, read};
use super::text::{garbled, numbers, squeezed, surplus, words};
use crate::finding::{Code, Finding, Subject, did_you_mean};
use crate::name::{EditionId, LanguageTag};
use crate::project::releases::{self, Sealed};
use crate::release::{Record, SealedFile, Withdrawal, unreadable};

/// Everything that a project has released.
pub struct Archive {
    /// By edition and version.
    pub(super) releases: Vec<(Record, Sealed)>,
    /// Versions whose records cannot be read.
    pub(super) unread: Vec<Sealed>,
    /// Versions that are not to be used any more.
    pub(super) withdrawn: BTreeMap<(EditionId, u32), Withdrawn>,
    /// Records that cannot be read.
    pub damaged: Vec<Finding>,
}

/// Judgement of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answer {
    /// The judgement in a word.
    pub state: State,
    /// The release that it is, or is made from.
    pub release: Option<Known>,
    /// The released file that has its very bytes.
    pub same_bytes_as: Option<String>,
    /// Everything that differs from the release.
    pub differences: Vec<Difference>,
    /// Remarks, in plain words.
    pub remarks: Vec<String>,
}

/// Judgement in a word. Of several that apply to files, the last one here weighs most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// It says what is published now.
    Current,
    /// It says what was published, and a later version has taken its place.
    Superseded,
    /// It says what was published, and nobody is to use that any more.
    Withdrawn,
    /// It could not be read.
    NotRead,
    /// It bears our code and says something else than was published.
    Altered,
    /// No release has its code or its bytes.
    NotOurs,
}

/// A release as a reader knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Known {
    /// Name of the edition.
    pub edition: EditionId,
    /// Number of the version.
    pub version: u32,
    /// Its language.
    pub language: LanguageTag,
    /// Title of the publication.
    pub title: String,
    /// The code on its pages.
    pub code: String,
    /// Day of the release.
    pub on: String,
    /// The version that has taken its place.
    pub superseded_by: Option<Successor>,
    /// Its withdrawal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
    /// Whether there is a later version whose record cannot be read, so that nobody knows whether it has.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub later_is_unread: bool,
}

/// A version that has taken the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Successor {
    /// Number of the version.
    pub version: u32,
    /// The code on its pages, in the same language.
    pub code: Option<String>,
    /// Day of its release.
    pub on: String,
    /// Reasons of all versions since, the latest last.
    pub why: Vec<String>,
    /// Its own withdrawal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
}

/// The withdrawal of a version, as a reader knows it. Of one whose file cannot be read, no more is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Withdrawn {
    /// Day of the withdrawal, ISO 8601.
    pub on: Option<String>,
    /// The reason.
    pub why: Option<String>,
}

impl From<Withdrawal> for Withdrawn {
    fn from(Withdrawal { on, why, .. }: Withdrawal) -> Self {
        Self { on: Some(on), why: Some(why) }
    }
}

/// Something that differs from a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Difference {
    /// The file has more or fewer pages.
    Pages { stands: usize, released: usize },
    /// A page stands in the place of another.
    PageMoved { page: usize, released_as: usize },
    /// A number differs.
    Number {
        page: Option<usize>,
        #[serde(flatten)]
        number: Stranger,
    },
    /// Words differ.
    Words { page: Option<usize>, stands: String, released: String },
    /// A file inside differs, is missing or is new.
    Attachment { name: String, how: Inside },
}

/// Way in which a file inside a PDF differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inside {
    Missing,
    Changed,
    Added,
}

impl Archive {
    /// Reads the records of all releases of the project at `root`.
    pub fn open(root: &Path) -> Self {
        let (releases, unread, damaged) = (Vec::new(), Vec::new(), Vec::new());
        let mut archive = Self { releases, unread, withdrawn: BTreeMap::new(), damaged };
        for sealed in releases::all(root) {
            archive.note_withdrawal(&sealed);
            match Record::of(&sealed) {
                Ok(record) => archive.releases.push((record, sealed)),
                Err(why) => {
                    let name = format!("{} version {}", sealed.edition, sealed.version);
                    let hint = "take it back from version control";
                    let finding =
                        Finding::new(Code::DamagedRelease, format!("the record of {name} cannot be read: {why}"), hint);
                    archive.damaged.push(finding.about(Subject::file(name)));
                    archive.unread.push(sealed);
                }
            }
        }
        archive
    }

    fn note_withdrawal(&mut self, sealed: &Sealed) {
        let withdrawn = match Withdrawal::of(sealed) {
            Ok(withdrawal) => withdrawal.map(Withdrawn::from),
            Err(why) => {
                self.damaged.push(unreadable(sealed, &why));
                Some(Withdrawn::default())
            }
        };
        if let Some(withdrawn) = withdrawn {
            self.withdrawn.insert((sealed.edition.clone(), sealed.version), withdrawn);
        }
    }

    /// Whether nothing was released.
    pub fn is_empty(&self) -> bool {
        self.releases.is_empty()
    }

    /// Judges a code, as it is printed at the foot of pages, or with all digits of the imprint.
    pub fn judge_code(&self, code: &str) -> Answer {
        let wanted = squeezed(code).to_lowercase();
        let has = |record: &Record| {
            let of = record.codes.iter().find_map(|(language, known)| {
                let further = wanted.strip_prefix(&squeezed(known).to_lowercase())?;
                Some((language.clone(), further.to_owned()))
            });
            of.filter(|(_, further)| further.chars().all(|c| c.is_ascii_hexdigit()))
        };
        // Versions that differ in another language share a code: the latest is meant.
        let found = self.releases.iter().rev().find_map(|(record, _)| Some((record, has(record)?)));
        match found {
            Some((record, (language, further))) => self.with_further(record, &language, &further),
            None => self.not_ours(&[code.to_owned()]),
        }
    }

    /// The answer about a code of ours with these digits behind it.
    fn with_further(&self, record: &Record, language: &LanguageTag, further: &str) -> Answer {
        let answer = self.unchanged(record, language);
        let code = record.codes.get(language).and_then(|code| code.rsplit(' ').next()).unwrap_or_default();
        let on_record = record.digests.get(language).and_then(|digest| digest.strip_prefix(code));
        if on_record.is_none_or(|digits| digits.starts_with(further)) {
            return answer;
        }
        let remark =
            "its code is one of ours, and the digits that follow in its imprint are not: it is no copy of this release";
        Answer { state: State::Altered, remarks: vec![remark.to_owned()], ..answer }
    }

    /// Judges a file.
    pub fn judge(&self, reading: &Reading) -> Answer {
        if let Some((record, output)) = self.with_bytes(&reading.sha256) {
            let language = output.language.clone().or_else(|| record.codes.keys().next().cloned());
            let mut answer = match language {
                Some(language) => self.unchanged(record, &language),
                None => self.not_ours(&[]),
            };
            answer.same_bytes_as = Some(output.file.clone());
            return answer;
        }
        let said = [reading.says.as_str()].into_iter().chain(reading.pages.iter().map(String::as_str));
        let said: Vec<&str> = said.collect();
        let Some((record, sealed, language)) = self.with_code(&said) else {
            if let Some(why) = reading.unread.as_ref().filter(|_| reading.pages.is_empty()) {
                return Answer::unread(why);
            }
            return self.not_ours(&codes_in(&said));
        };
        let mut answer = self.unchanged(record, &language);
        let compared = Comparison { record, sealed, language: &language, reading }.compare();
        answer.differences = compared.differences;
        answer.remarks = compared.remarks;
        if !answer.differences.is_empty() {
            answer.state = State::Altered;
        } else if !compared.is_compared {
            answer.state = State::NotRead;
        }
        answer
    }

    /// The last release with a file of that digest.
    fn with_bytes(&self, sha256: &str) -> Option<(&Record, &SealedFile)> {
        let outputs =
            self.releases.iter().rev().flat_map(|(record, _)| record.outputs.iter().map(move |it| (record, it)));
        outputs.into_iter().find(|(_, output)| output.sha256 == sha256)
    }

    /// The last release whose code stands in a file, with its language.
    fn with_code(&self, said: &[&str]) -> Option<(&Record, &Sealed, LanguageTag)> {
        let said: Vec<String> = said.iter().map(|text| squeezed(text)).collect();
        let stands = |code: &str| said.iter().any(|text| text.contains(code));
        self.releases.iter().rev().find_map(|(record, sealed)| {
            let (language, _) = record.codes.iter().find(|(_, code)| stands(&squeezed(code)))?;
            Some((record, sealed, language.clone()))
        })
    }

    /// The answer about something that is as it was released.
    fn unchanged(&self, record: &Record, language: &LanguageTag) -> Answer {
        let later = self.later(record);
        let superseded_by = later.last().map(|last| Successor {
            version: last.version,
            code: last.codes.get(language).cloned(),
            on: last.on.clone(),
            why: later.iter().filter_map(|record| record.why.clone()).collect(),
            withdrawn: self.withdrawn(last).cloned(),
        });
        let known = Known {
            edition: record.edition.clone(),
            version: record.version,
            language: language.clone(),
            title: record.content.languages.get(language).map(|words| words.title.clone()).unwrap_or_default(),
            code: record.codes.get(language).cloned().unwrap_or_default(),
            on: record.on.clone(),
            later_is_unread: superseded_by.is_none() && self.has_unread_after(record),
            withdrawn: self.withdrawn(record).cloned(),
            superseded_by,
        };
        let state = match (&known.withdrawn, &known.superseded_by, known.later_is_unread) {
            (Some(_), ..) => State::Withdrawn,
            (None, Some(_), _) => State::Superseded,
            (None, None, true) => State::NotRead,
            (None, None, false) => State::Current,
        };
        Answer { state, release: Some(known), same_bytes_as: None, differences: Vec::new(), remarks: Vec::new() }
    }

    fn not_ours(&self, codes: &[String]) -> Answer {
        let known: BTreeSet<&str> =
            self.releases.iter().flat_map(|(record, _)| record.codes.values()).map(String::as_str).collect();
        let remarks = match codes {
            [] => vec!["it bears no edition code".to_owned()],
            codes => {
                let remark = |code: &String| match did_you_mean(code, known.iter().copied()) {
                    Some(near) => format!("no release has the code {code}; the nearest is {near}"),
                    None => format!("no release has the code {code}"),
                };
                codes.iter().map(remark).collect()
            }
        };
        Answer { state: State::NotOurs, release: None, same_bytes_as: None, differences: Vec::new(), remarks }
    }
}

impl Answer {
    /// The answer about something that could not be read, for a reason in plain words.
    pub fn unread(why: &str) -> Self {
        let remarks = vec![format!("it cannot be read: {why}")];
        Self { state: State::NotRead, release: None, same_bytes_as: None, differences: Vec::new(), remarks }
    }
}

/// Most codes that are named of a file.
const MOST_CODES: usize = 3;

/// Words that look like a code: letters, a date, a language and hexadecimal digits.
fn codes_in(said: &[&str]) -> Vec<String> {
    let mut codes = BTreeSet::new();
    for text in said {
        let words: Vec<&str> = text.split_whitespace().collect();
        codes.extend(words.windows(4).filter_map(code));
    }
    codes.into_iter().take(MOST_CODES).collect()
}

fn code(words: &[&str]) -> Option<String> {
    let [letters, version, language, hash] = words else { return None };
    let hash = hash.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_upper =
        (2..=8).contains(&letters.len()) && letters.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    let is_date = version.len() >= 4 && version.chars().all(|c| c.is_ascii_digit() || c == '-');
    let is_language = language.len() >= 2 && language.chars().all(|c| c.is_ascii_alphabetic() || c == '-');
    let is_hash = hash.len() == 6 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_upper && is_date && is_language && is_hash).then(|| format!("{letters} {version} {language} {hash}"))
}

/// A file beside the release whose code it bears.
struct Comparison<'a> {
    record: &'a Record,
    sealed: &'a Sealed,
    language: &'a LanguageTag,
    reading: &'a Reading,
}

#[derive(Default)]
struct Compared {
    differences: Vec<Difference>,
    remarks: Vec<String>,
    /// Whether anything could be compared.
    is_compared: bool,
}

impl Comparison<'_> {
    fn compare(&self) -> Compared {
        match self.reading.form {
            Form::Pdf => self.pdf(),
            Form::WebPage => self.web_page(),
            Form::Text | Form::Other => self.text(),
        }
    }

    fn printed(&self) -> Printed {
        Printed::of(&self.record.content, self.language)
    }

    /// The sealed files of a kind in the language, as they are read.
    fn sealed(&self, kind: &str) -> Vec<Reading> {
        let outputs = self.record.outputs.iter();
        let outputs = outputs.filter(|it| it.kind == kind && it.language.as_ref() == Some(self.language));
        outputs.filter_map(|output| Some(read(&self.sealed.file(&output.file).ok()?))).collect()
    }

    /// Beside the PDF that it is most like.
    fn pdf(&self) -> Compared {
        let compared = self.sealed("pdf").into_iter().map(|sealed| self.pdf_beside(&sealed));
        compared.min_by_key(|compared| compared.differences.len()).unwrap_or_else(|| Compared {
            remarks: vec!["the sealed files cannot be read".to_owned()],
            ..Compared::default()
        })
    }

    fn pdf_beside(&self, sealed: &Reading) -> Compared {
        let mut compared = Compared { is_compared: true, ..Compared::default() };
        if self.reading.pages.iter().all(|page| is_unreadable(page)) {
            compared.is_compared = false;
            compared.remarks.push("its pages hold no text that can be read back".to_owned());
        } else {
            let signs = self.pages(sealed, &mut compared.differences);
            if signs > 0 {
                let why = "the program that wrote it does not say rightly which they are";
                compared.remarks.push(format!("signs in the place of letters: {signs}; {why}"));
            }
        }
        self.attachments(sealed, &mut compared);
        if compared.is_compared && compared.differences.is_empty() {
            compared.remarks.push("its bytes are not those that were released: it was saved anew".to_owned());
            compared.remarks.push(
                "every number and word that can be read on its pages agrees; what is drawn was not compared".to_owned(),
            );
        }
        compared
    }

    /// Compares pages; the number of signs in the place of letters that could not be read back.
    fn pages(&self, sealed: &Reading, differences: &mut Vec<Difference>) -> usize {
        let (pages, released) = (&self.reading.pages, &sealed.pages);
        if pages.len() != released.len() {
            differences.push(Difference::Pages { stands: pages.len(), released: released.len() });
        }
        let (printed, mut signs) = (self.printed(), 0);
        let squeezed_pages: Vec<String> = released.iter().map(|page| squeezed(page)).collect();
        for (index, page) in pages.iter().enumerate() {
            let text = squeezed(page);
            let own = squeezed_pages.get(index).map_or("", String::as_str);
            if own == text {
                continue;
            }
            if let Some(found) = garbled(&text, own) {
                signs += found;
                continue;
            }
            match squeezed_pages.iter().position(|released| *released == text).filter(|_| !text.is_empty()) {
                Some(other) => differences.push(Difference::PageMoved { page: index + 1, released_as: other + 1 }),
                None => {
                    let released = released.get(index).map_or("", String::as_str);
                    differences.extend(texts(&printed, Some(index + 1), page, released));
                }
            }
        }
        signs
    }

    fn attachments(&self, sealed: &Reading, compared: &mut Compared) {
        let (own, released) = (&self.reading.attachments, &sealed.attachments);
        if let Some(why) = &self.reading.unread {
            compared.remarks.push(format!("whether there are files inside cannot be said: {why}"));
            return;
        }
        if own.is_empty() {
            if !released.is_empty() {
                let names: Vec<&str> = released.iter().map(|it| it.name.as_str()).collect();
                compared
                    .remarks
                    .push(format!("the files that the accessible PDF has inside are not in it: {}", names.join(", ")));
            }
            return;
        }
        let named = |list: &[Attachment], name: &str| list.iter().find(|it| it.name == name).cloned();
        for attachment in own {
            let how = match named(released, &attachment.name) {
                Some(released) if released == *attachment => continue,
                Some(_) => Inside::Changed,
                None => Inside::Added,
            };
            compared.differences.push(Difference::Attachment { name: attachment.name.clone(), how });
        }
        let missing = released.iter().filter(|it| named(own, &it.name).is_none());
        let missing = missing.map(|it| Difference::Attachment { name: it.name.clone(), how: Inside::Missing });
        compared.differences.extend(missing);
    }

    /// Beside the released web page, tags and all.
    fn web_page(&self) -> Compared {
        let own = self.reading.pages.first().map_or("", String::as_str);
        let Some(sealed) = self.sealed("web-page").into_iter().next() else { return self.text() };
        let released = sealed.pages.first().map_or("", String::as_str);
        let differences = texts(&self.printed(), None, own, released);
        Compared { differences, remarks: Vec::new(), is_compared: true }
    }

    /// Any text may be a part of the publication: its numbers must be among those that were released.
    fn text(&self) -> Compared {
        let mut known: BTreeSet<String> = BTreeSet::new();
        for sealed in self.sealed("pdf") {
            known.extend(sealed.pages.iter().flat_map(|page| numbers(page)));
        }
        if let Some(words) = self.record.content.languages.get(self.language) {
            known.extend(words.printed.values().flatten().flat_map(|text| numbers(text)));
            known.extend(words.texts.iter().flat_map(|text| numbers(&text.words())));
            known.extend(words.alternatives.iter().flat_map(|it| numbers(&it.text)));
        }
        let stands = self.reading.pages.iter().flat_map(|page| numbers(page));
        let strangers: Vec<String> = stands.filter(|number| !known.contains(number)).collect();
        let strangers = self.printed().strangers(strangers, Vec::new()).into_iter();
        let differences: Vec<_> = strangers.map(|number| Difference::Number { page: None, number }).collect();
        let remarks = match differences.as_slice() {
            [] => vec!["every number in it was released; its words were not compared".to_owned()],
            _ => Vec::new(),
        };
        Compared { differences, remarks, is_compared: true }
    }
}

/// Whether hardly anything of a page could be read.
fn is_unreadable(page: &str) -> bool {
    let all = page.chars().filter(|c| !c.is_whitespace()).count();
    let lost = page.chars().filter(|c| *c == '\u{fffd}' || c.is_control() && !c.is_whitespace()).count();
    lost * 2 >= all
}

/// Words that are shown of a difference.
const SHOWN: usize = 12;

/// Differences of two texts, numbers first.
fn texts(printed: &Printed, page: Option<usize>, own: &str, released: &str) -> Vec<Difference> {
    if squeezed(own) == squeezed(released) {
        return Vec::new();
    }
    let (more, fewer) = surplus(&numbers(own), &numbers(released));
    let strangers = printed.strangers(more, fewer).into_iter();
    let mut differences: Vec<_> = strangers.map(|number| Difference::Number { page, number }).collect();
    let (more, fewer) = surplus(&words(own), &words(released));
    // Programs divide words otherwise.
    if more.concat() != fewer.concat() {
        let shown = |words: Vec<String>| {
            let rest = if words.len() > SHOWN { " …" } else { "" };
            words.into_iter().take(SHOWN).collect::<Vec<_>>().join(" ") + rest
        };
        differences.push(Difference::Words { page, stands: shown(more), released: shown(fewer) });
    }
    differences
}
