//! The texts of one language: its Fluent files, parsed once, and where each message stands in them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::entries::{Entry, Part};
use super::functions::{add_functions, number_as_slot};
use super::normal_form;
use super::passage::{Passage, passages};
use super::shown::{Token, tokens};
use super::slot::reserved_character;
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::name::{LanguageTag, MessageId};
use crate::source::{FileId, Origin, Sources};

/// The texts of a language: to be resolved, and to be looked at as trees.
///
/// Names and stretches of the trees are slices of the files, so that their place follows from their
/// address.
pub struct Texts {
    language: LanguageTag,
    /// The files with their trees, in their order.
    trees: Vec<Arc<FluentResource>>,
    pub(super) bundle: FluentBundle<Arc<FluentResource>>,
    /// Messages and terms by name; a term's name begins with a hyphen.
    places: BTreeMap<MessageId, EntryPlace>,
    passages: Vec<Passage>,
    /// Ranges of the passages of each file.
    passages_of: Vec<(FileId, Range<usize>)>,
    is_valid: bool,
    facts: OnceLock<BTreeMap<MessageId, Facts>>,
    fingerprints: OnceLock<BTreeMap<MessageId, String>>,
}

/// Place of a message or term.
struct EntryPlace {
    file: FileId,
    /// Index of its tree.
    tree: usize,
    /// Index of the entry in the tree.
    entry: usize,
    name: Range<usize>,
    /// Start of the next entry, in bytes.
    end: usize,
}

/// Facts about a part that are asked for again and again.
struct Facts {
    references: Vec<MessageId>,
    shown: Vec<Token>,
}

impl Texts {
    /// Reads all files of `language`, what can be read of those with errors included. `None` after a finding if
    /// there is nothing to read. What is valid and yet cannot be used is an error among the findings as well.
    pub fn read(language: &LanguageTag, files: &[FileId], sources: &Sources, findings: &mut Findings) -> Option<Self> {
        let Ok(identifier) = language.as_str().parse::<LanguageIdentifier>() else {
            let message = format!("the folder text/{language} is not named by a language tag");
            findings.push(Finding::new(Code::BadValue, message, "rename it to a tag such as `de`"));
            return None;
        };
        let mut texts = Self::empty(language, identifier);
        for file in files {
            texts.is_valid &= texts.add(*file, &sources.get(*file).text, findings);
        }
        Some(texts)
    }

    /// Whether every file is valid Fluent. Nothing is composed from others, or compared with them.
    pub fn is_valid(&self) -> bool {
        self.is_valid
    }

    fn empty(language: &LanguageTag, identifier: LanguageIdentifier) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| number_as_slot(value)));
        add_functions(&mut bundle);
        Self {
            language: language.clone(),
            trees: Vec::new(),
            bundle,
            places: BTreeMap::new(),
            passages: Vec::new(),
            passages_of: Vec::new(),
            is_valid: true,
            facts: OnceLock::new(),
            fingerprints: OnceLock::new(),
        }
    }

    /// Adds a file; whether it is valid Fluent.
    fn add(&mut self, file: FileId, text: &str, findings: &mut Findings) -> bool {
        if let Some(finding) = unparsable(file, text) {
            findings.push(finding);
            return false;
        }
        if let Some(reserved) = reserved_character(text) {
            let message = "here is a private-use character (U+E000 or U+E001) that this program needs for itself";
            let finding = Finding::new(Code::HiddenCharacter, message, "remove it; its look depends on a font");
            findings.push(finding.at(Origin::new(file, reserved)));
        }
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(broken) => broken,
        };
        for error in &errors {
            let finding = Finding::new(
                Code::Syntax,
                error.kind.to_string(),
                "mend the Fluent message at this place; https://projectfluent.org shows the syntax",
            );
            findings.push(finding.at(Origin::new(file, error.pos.clone())));
        }
        let resource = Arc::new(resource);
        self.index(file, &resource, findings);
        let before = self.passages.len();
        self.passages.extend(passages(file, resource.source(), resource.entries()));
        self.passages_of.push((file, before..self.passages.len()));
        self.bundle.add_resource_overriding(Arc::clone(&resource));
        self.trees.push(resource);
        errors.is_empty()
    }

    /// Notes where each message stands.
    fn index(&mut self, file: FileId, resource: &FluentResource, findings: &mut Findings) {
        let source = resource.source();
        let entries = resource.entries().enumerate();
        let names: Vec<(usize, &str)> = entries.filter_map(|(at, entry)| Some((at, entry_name(entry)?))).collect();
        let start_of = |name: &str| name.as_ptr().addr() - source.as_ptr().addr();
        for (index, (entry, name)) in names.iter().enumerate() {
            let start = start_of(name);
            let end = names.get(index + 1).map_or(source.len(), |(_, next)| start_of(next));
            let span = start..start + name.len();
            let is_term = source[..start].ends_with('-');
            let key = if is_term { MessageId::term(name) } else { (*name).into() };
            let place = EntryPlace { file, tree: self.trees.len(), entry: *entry, name: span.clone(), end };
            if let Some(first) = self.place(&key) {
                findings.push(
                    Finding::new(Code::DuplicateId, format!("the message `{key}` is defined twice"), "remove one")
                        .at(Origin::new(file, span))
                        .also(first, "the other one"),
                );
            }
            self.places.insert(key, place);
        }
    }

    /// The tag of the language.
    pub fn language(&self) -> &LanguageTag {
        &self.language
    }

    /// Everything that is typed in the texts, whether a document uses it or not.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The same, file by file.
    pub fn passages_by_file(&self) -> impl Iterator<Item = (FileId, &[Passage])> {
        self.passages_of.iter().map(|(file, range)| (*file, &self.passages[range.clone()]))
    }

    /// Whether there is such a message, or such an attribute of a message (`message.attribute`).
    pub fn has(&self, name: &MessageId) -> bool {
        self.pattern(name).is_some()
    }

    /// Place of a message.
    pub fn place(&self, name: &MessageId) -> Option<Origin> {
        let place = self.places.get(name.message())?;
        Some(Origin::new(place.file, place.name.clone()))
    }

    /// The message nearest to a mistyped name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        did_you_mean(name, self.places.keys().map(MessageId::as_str))
    }

    pub(super) fn pattern(&self, name: &MessageId) -> Option<&ast::Pattern<&str>> {
        let message = self.bundle.get_message(name.message())?;
        match name.attribute() {
            Some(attribute) => Some(message.get_attribute(attribute)?.value()),
            None => message.value(),
        }
    }

    /// Place of `needle` in the message `name`, or else of the message itself.
    pub fn find(&self, name: &MessageId, needle: &str) -> Option<Origin> {
        let place = self.places.get(name.message())?;
        let start = place.name.start;
        let text = &self.trees[place.tree].source()[start..place.end];
        let found = text.find(needle).map(|at| start + at..start + at + needle.len());
        Some(Origin::new(place.file, found.unwrap_or_else(|| place.name.clone())))
    }

    /// The message or term of this name.
    pub fn entry(&self, name: &MessageId) -> Option<Entry<'_>> {
        self.entry_named(name.as_str())
    }

    fn entry_named(&self, name: &str) -> Option<Entry<'_>> {
        let (name, place) = self.places.get_key_value(name)?;
        self.entry_at(name, place)
    }

    fn entry_at<'a>(&'a self, name: &'a MessageId, place: &EntryPlace) -> Option<Entry<'a>> {
        let tree = self.trees.get(place.tree)?;
        Entry::new(name, tree.get_entry(place.entry)?, (place.file, tree.source()))
    }

    /// Every message and term, by name.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        self.places.iter().filter_map(|(name, place)| self.entry_at(name, place))
    }

    /// The part of this name: `message`, `message.attribute` or `-term`.
    pub fn part(&self, name: &MessageId) -> Option<Part<'_>> {
        let entry = self.entry_named(name.message())?;
        match name.attribute() {
            None => entry.whole(),
            Some(attribute) => entry.attribute(attribute),
        }
    }

    fn facts(&self, part: &MessageId) -> Option<&Facts> {
        let facts = self.facts.get_or_init(|| {
            let parts = self.entries().flat_map(|entry| entry.parts().collect::<Vec<_>>());
            let facts = |part: &Part| Facts { references: part.references(), shown: tokens(&part.entry, part.pattern) };
            parts.map(|part| (part.name(), facts(&part))).collect()
        });
        facts.get(part)
    }

    /// The messages, attributes and terms that a part inserts or asks, in any of its forms.
    pub fn references(&self, part: &MessageId) -> &[MessageId] {
        self.facts(part).map_or(&[], |facts| &facts.references)
    }

    /// Contents of a part besides words, in the order of the text.
    pub fn shown(&self, part: &MessageId) -> &[Token] {
        self.facts(part).map_or(&[], |facts| &facts.shown)
    }

    /// The messages, attributes and terms that a part refers to, through others as well.
    pub fn reached_from(&self, part: &MessageId) -> BTreeSet<&MessageId> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&MessageId> = self.references(part).iter().collect();
        while let Some(name) = open.pop() {
            if reached.insert(name) {
                open.extend(self.references(name));
            }
        }
        reached
    }

    /// The variables that a message names, itself or through what it inserts.
    pub fn variables_of(&self, message: &MessageId) -> BTreeSet<&str> {
        let mut variables = BTreeSet::new();
        let (mut open, mut seen) = (vec![message.clone()], BTreeSet::new());
        while let Some(name) = open.pop() {
            let patterns = match self.part(&name) {
                // Its attributes may be asked for a form.
                Some(part) if part.entry.is_term() => part.entry.patterns().collect(),
                part => part.map(|part| part.pattern).into_iter().collect::<Vec<_>>(),
            };
            for pattern in patterns {
                super::entries::names(pattern, &mut variables, &mut open);
            }
            seen.insert(name);
            open.retain(|name| !seen.contains(name));
        }
        variables
    }

    /// A fingerprint of what a message or term says.
    pub fn fingerprint(&self, name: &MessageId) -> Option<&str> {
        let fingerprints = self.fingerprints.get_or_init(|| {
            let fingerprint = |entry: Entry| (entry.name.clone(), normal_form::fingerprint(&entry));
            self.entries().map(fingerprint).collect()
        });
        fingerprints.get(name).map(String::as_str)
    }
}

/// Finding about a file that is not handed to the parser.
fn unparsable(file: FileId, text: &str) -> Option<Finding> {
    if nests_too_deeply(text) {
        let hint = "simplify the message; placeables may stand in each other, but not that deep";
        let finding = Finding::new(Code::Syntax, "braces are nested too deeply", hint);
        return Some(finding.at(Origin::new(file, 0..0)));
    }
    let escape = broken_escape(text)?;
    let hint = "write \\u and four hexadecimal digits, or \\U and six";
    let finding = Finding::new(Code::Syntax, "this escape is not whole, as Fluent wants it", hint);
    Some(finding.at(Origin::new(file, escape)))
}

/// The parser descends as deep as the braces do.
const DEEPEST: usize = 50;

/// Whether a file could exhaust the parser.
fn nests_too_deeply(text: &str) -> bool {
    let mut depth = 0_usize;
    text.bytes().any(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// An escape that is cut short by a longer character or the end of the file: the parser
/// (fluent-syntax 0.12) would stop inside that character.
fn broken_escape(text: &str) -> Option<Range<usize>> {
    let escapes = [("\\u", 4), ("\\U", 6)];
    let broken = escapes.into_iter().flat_map(|(escape, digits)| {
        let places = text.match_indices(escape).map(|(start, _)| start);
        let digits = move |start: &usize| text.as_bytes().get(start + 2..start + 2 + digits);
        places.filter(move |start| !digits(start).is_some_and(<[u8]>::is_ascii))
    });
    broken.min().map(|start| start..start + 2)
}

fn entry_name<'a>(entry: &ast::Entry<&'a str>) -> Option<&'a str> {
    match entry {
        ast::Entry::Message(message) => Some(message.id.name),
        ast::Entry::Term(term) => Some(term.id.name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Texts>, Findings) {
        let mut sources = Sources::default();
        let file = sources.add("text/en/a.ftl".into(), text.into());
        let mut findings = Findings::default();
        (Texts::read(&"en".into(), &[file], &sources, &mut findings), findings)
    }

    #[test]
    fn what_is_valid_is_read_whatever_else_is_wrong() {
        for text in ["a = One { b }\na = Two { b }\nb = x", "a = One\u{e000} { b }\nb = x"] {
            let (texts, findings) = read(text);
            let texts = texts.expect("valid Fluent");
            assert!(findings.has_errors() && texts.is_valid());
            assert_eq!(texts.references(&"a".into()), [MessageId::from("b")]);
        }
        let (texts, findings) = read("a = One { b \n\nc = { d }\n");
        let texts = texts.expect("what can be read");
        assert!(findings.has_errors() && !texts.is_valid());
        assert_eq!(texts.references(&"c".into()), [MessageId::from("d")]);
    }

    #[test]
    fn variables_come_through_what_is_inserted() {
        let text = "a = { $x } { b.c } { -t(case: \"y\") }\nb = { $no }\n    .c = { DATE($day) }\n\
                    -t = { $case ->\n   *[z] { -u.form ->\n      *[v] w\n    }\n }\n-u = u\n    .form = { $deep }\n";
        let (texts, _) = read(text);
        let texts = texts.expect("valid Fluent");
        let variables: Vec<_> = texts.variables_of(&"a".into()).into_iter().collect();
        assert_eq!(variables, ["case", "day", "deep", "x"]);
        assert_eq!(
            texts.reached_from(&"a".into()).into_iter().map(MessageId::as_str).collect::<Vec<_>>(),
            ["-t", "-u", "b.c"]
        );
    }

    #[test]
    fn a_message_is_found_in_its_own_file() {
        let mut sources = Sources::default();
        let files = ["a = One\n-t = Two\n", "b = Three Two\n"];
        let files: Vec<_> = files.iter().map(|text| sources.add("text/en/a.ftl".into(), (*text).into())).collect();
        let texts = Texts::read(&"en".into(), &files, &sources, &mut Findings::default()).expect("valid Fluent");
        assert_eq!(texts.find(&"b".into(), "Two"), Some(Origin::new(files[1], 10..13)));
        assert_eq!(texts.entry(&"-t".into()).map(|term| term.origin()), Some(Origin::new(files[0], 9..10)));
        assert_eq!(texts.find(&"a".into(), "Two"), texts.place(&"a".into()));
    }
}
