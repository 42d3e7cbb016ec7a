//! The messages of one language: Fluent files, and where each message stands in them.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::errors::{ReferenceKind, ResolverError};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use super::passage::{Passage, passages};
use super::slot::{PeriodStyle, Slot, reserved_character};
use crate::edition::Absence;
use crate::finding::{Code, Finding, Findings, did_you_mean};
use crate::project::catalogue::OF_SURVEY;
use crate::source::{FileId, Origin, Sources};

/// The texts of a language.
pub struct Messages {
    language: String,
    bundle: FluentBundle<FluentResource>,
    places: BTreeMap<String, MessagePlace>,
    passages: Vec<Passage>,
}

struct MessagePlace {
    name: Origin,
    /// The message with its attributes, as it stands in the file.
    text: String,
    start: usize,
}

impl Messages {
    /// Reads all files of `language`. `None` after a finding that makes them unusable.
    pub fn read(language: &str, files: &[FileId], sources: &Sources, findings: &mut Findings) -> Option<Self> {
        let Ok(identifier) = language.parse::<LanguageIdentifier>() else {
            let message = format!("the folder text/{language} is not named by a language tag");
            findings.push(Finding::new(Code::BadValue, message, "rename it to a tag such as `de`"));
            return None;
        };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| number_as_slot(value)));
        add_functions(&mut bundle);
        let mut messages =
            Self { language: language.to_owned(), bundle, places: BTreeMap::new(), passages: Vec::new() };
        let mut own = Findings::default();
        for file in files {
            messages.add(*file, &sources.get(*file).text, &mut own);
        }
        let usable = !own.has_errors();
        findings.extend(own);
        usable.then_some(messages)
    }

    fn add(&mut self, file: FileId, text: &str, findings: &mut Findings) {
        if nests_too_deeply(text) {
            let hint = "simplify the message; placeables may stand in each other, but not that deep";
            findings.push(Finding::new(Code::Syntax, "braces are nested too deeply", hint).at(Origin::new(file, 0..0)));
            return;
        }
        if let Some(escape) = broken_escape(text) {
            let hint = "write \\u and four hexadecimal digits, or \\U and six";
            let finding = Finding::new(Code::Syntax, "this escape is not whole, as Fluent wants it", hint);
            findings.push(finding.at(Origin::new(file, escape)));
            return;
        }
        if let Some(reserved) = reserved_character(text) {
            let message = "here is a private-use character (U+E000 or U+E001) that this program needs for itself";
            let finding = Finding::new(Code::HiddenCharacter, message, "remove it; what it shows depends on a font");
            findings.push(finding.at(Origin::new(file, reserved)));
            return;
        }
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let finding = Finding::new(
                        Code::Syntax,
                        error.kind.to_string(),
                        "mend the Fluent message at this place; https://projectfluent.org shows the syntax",
                    );
                    findings.push(finding.at(Origin::new(file, error.pos.clone())));
                }
                resource
            }
        };
        self.index(file, &resource, findings);
        self.passages.extend(passages(file, resource.source(), resource.entries()));
        self.bundle.add_resource_overriding(resource);
    }

    /// Notes where each message stands. Names in the tree are slices of the source, so that
    /// their place follows from their address.
    fn index(&mut self, file: FileId, resource: &FluentResource, findings: &mut Findings) {
        let source = resource.source();
        let names: Vec<&str> = resource.entries().filter_map(entry_name).collect();
        let start_of = |name: &str| name.as_ptr().addr() - source.as_ptr().addr();
        for (index, name) in names.iter().enumerate() {
            let start = start_of(name);
            let end = names.get(index + 1).map_or(source.len(), |next| start_of(next));
            let origin = Origin::new(file, start..start + name.len());
            let is_term = source[..start].ends_with('-');
            let key = if is_term { format!("-{name}") } else { (*name).to_owned() };
            let place = MessagePlace { name: origin.clone(), text: source[start..end].to_owned(), start };
            if let Some(first) = self.places.insert(key.clone(), place) {
                findings.push(
                    Finding::new(Code::DuplicateId, format!("the message `{key}` is defined twice"), "remove one")
                        .at(origin)
                        .also(first.name, "the other one"),
                );
            }
        }
    }

    /// The tag of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Everything that is typed in the texts, whether a document uses it or not.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// Whether there is such a message, or such an attribute of a message (`message.attribute`).
    pub fn has(&self, name: &str) -> bool {
        self.pattern(name).is_some()
    }

    /// Where a message stands.
    pub fn place(&self, name: &str) -> Option<Origin> {
        let message = name.split_once('.').map_or(name, |(message, _)| message);
        self.places.get(message).map(|place| place.name.clone())
    }

    /// The message nearest to a mistyped name.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        did_you_mean(name, self.places.keys().map(String::as_str))
    }

    fn pattern(&self, name: &str) -> Option<&ast::Pattern<&str>> {
        match name.split_once('.') {
            Some((message, attribute)) => Some(self.bundle.get_message(message)?.get_attribute(attribute)?.value()),
            None => self.bundle.get_message(name)?.value(),
        }
    }

    /// The message's text with slots for its values. `None` if there is no such message.
    ///
    /// `absent` has the figures that the edition cannot show, each with the reason.
    pub fn format(
        &self,
        name: &str,
        arguments: &FluentArgs,
        absent: &BTreeMap<String, Absence>,
        findings: &mut Findings,
    ) -> Option<String> {
        let pattern = self.pattern(name)?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        for error in &errors {
            findings.push(self.resolver_finding(name, error, arguments, absent));
        }
        // With an error the text holds Fluent's stand-ins, which say nothing to a reader.
        Some(if errors.is_empty() { text } else { String::new() })
    }

    fn resolver_finding(
        &self,
        name: &str,
        error: &FluentError,
        arguments: &FluentArgs,
        absent: &BTreeMap<String, Absence>,
    ) -> Finding {
        let (code, message, hint, needle) = match error {
            FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => {
                let (needle, finding) = (format!("${id}"), variable_finding(id, arguments, absent));
                return match self.find(name, &needle) {
                    Some(origin) => finding.at(origin),
                    None => finding,
                };
            }
            FluentError::ResolverError(ResolverError::Reference(reference)) => {
                let (kind, id) = match reference {
                    ReferenceKind::Function { id } => ("function", id.clone()),
                    ReferenceKind::Message { id, attribute: None } => ("message", id.clone()),
                    ReferenceKind::Message { id, attribute: Some(attribute) } => {
                        ("message", format!("{id}.{attribute}"))
                    }
                    ReferenceKind::Term { id, .. } => ("term", format!("-{id}")),
                    ReferenceKind::Variable { id } => ("variable", id.clone()),
                };
                let hint = self.nearest(&id).map_or_else(
                    || "add it to the texts of this language".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                (Code::UnknownName, format!("there is no {kind} `{id}`"), hint, id)
            }
            FluentError::ResolverError(ResolverError::TooManyPlaceables) => (
                Code::Syntax,
                format!("`{name}` has more than {MOST_PLACEABLES} placeables, with those of what it inserts"),
                "divide it: a section may have `parts`, each a message of its own".to_owned(),
                name.to_owned(),
            ),
            other => (
                Code::Syntax,
                format!("the message cannot be resolved: {other}"),
                "simplify the message".to_owned(),
                name.to_owned(),
            ),
        };
        let finding = Finding::new(code, message, hint);
        match self.find(name, &needle) {
            Some(origin) => finding.at(origin),
            None => finding,
        }
    }

    /// Where `needle` stands in the message `name`, or else the message itself.
    pub fn find(&self, name: &str, needle: &str) -> Option<Origin> {
        let message = name.split_once('.').map_or(name, |(message, _)| message);
        let place = self.places.get(message)?;
        let offset = place.text.find(needle);
        Some(offset.map_or_else(
            || place.name.clone(),
            |offset| Origin::new(place.name.file, place.start + offset..place.start + offset + needle.len()),
        ))
    }
}

/// What a variable without a value comes to.
fn variable_finding(id: &str, arguments: &FluentArgs, absent: &BTreeMap<String, Absence>) -> Finding {
    let name = format!("${id}");
    if let Some(absence) = absent.get(id) {
        return absence.finding(&name);
    }
    if id.contains(OF_SURVEY) {
        let message = format!("`{name}` may not stand here: the edition compares with no such figure or survey");
        let hint = "write $<figure>--<survey>, and name the survey under `earlier` in the edition's file";
        return Finding::new(Code::NotComparable, message, hint);
    }
    let known = arguments.iter().map(|(name, _)| name);
    let hint = match did_you_mean(id, known) {
        Some(near) => format!("did you mean `${near}`?"),
        None => "see figures.toml for figures and [dates] in programme.toml for dates".to_owned(),
    };
    Finding::new(Code::MissingFigure, format!("`{name}` has no value in this edition"), hint)
}

/// As many `{ … }` are resolved for a message (fluent-bundle 0.16, against messages that grow without bound).
const MOST_PLACEABLES: usize = 100;

/// The parser descends as deep as the braces do.
const DEEPEST: usize = 50;

/// Whether a file could exhaust the parser.
pub(super) fn nests_too_deeply(text: &str) -> bool {
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
pub(super) fn broken_escape(text: &str) -> Option<std::ops::Range<usize>> {
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

/// A number that stands for a figure names it in `currency`, the one option that carries a name
/// through Fluent and takes no part in choosing a plural.
pub fn figure_argument(figure: &str, shown: rust_decimal::Decimal) -> FluentValue<'static> {
    let options = fluent_bundle::types::FluentNumberOptions {
        currency: Some(figure.to_owned()),
        minimum_fraction_digits: Some(shown.scale() as usize),
        ..Default::default()
    };
    // A float is good enough to choose a plural, and nothing else is done with it.
    let value = shown.to_string().parse().unwrap_or(f64::NAN);
    FluentValue::Number(fluent_bundle::types::FluentNumber { value, options })
}

/// A slot as an argument.
pub fn slot_argument(slot: &Slot) -> FluentValue<'static> {
    FluentValue::String(slot.write().into())
}

fn number_as_slot(value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let slot = match &number.options.currency {
        Some(figure) => Slot::Figure(figure.clone()),
        None => Slot::Bare(number.as_string().into_owned()),
    };
    Some(slot.write())
}

fn add_functions(bundle: &mut FluentBundle<FluentResource>) {
    let functions: [(&str, Function); 4] =
        [("DATE", date), ("PERIOD", period), ("LITERAL", literal), ("FOREIGN", foreign)];
    for (name, function) in functions {
        bundle.add_function(name, function).expect("each function has a name of its own");
    }
}

type Function = for<'a> fn(&[FluentValue<'a>], &FluentArgs) -> FluentValue<'a>;

/// Fluent would print the function's name and say nothing; a slot is seen.
fn misused<'a>(function: &str) -> FluentValue<'a> {
    slot_argument(&Slot::Misused(function.to_owned()))
}

/// `DATE($date)`: the date, to the precision that it has.
fn date<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(text)] if matches!(Slot::read_whole(text), Some(Slot::Date(_))) => positional[0].clone(),
        _ => misused("DATE"),
    }
}

/// `PERIOD($period)` for sentences, with `style: "months"` where they name the months of whole
/// years too, and with `style: "short"` for captions.
fn period<'a>(positional: &[FluentValue<'a>], named: &FluentArgs) -> FluentValue<'a> {
    let style = match named.get("style") {
        None => PeriodStyle::Long,
        Some(FluentValue::String(style)) if style == "short" => PeriodStyle::Short,
        Some(FluentValue::String(style)) if style == "months" => PeriodStyle::Months,
        Some(_) => return misused("PERIOD"),
    };
    match positional {
        [FluentValue::String(text)] => match Slot::read_whole(text) {
            Some(Slot::Period(period, _)) => slot_argument(&Slot::Period(period, style)),
            _ => misused("PERIOD"),
        },
        _ => misused("PERIOD"),
    }
}

/// `FOREIGN("de", "Wir gründen in Deutschland")`: words in another language, so that they are
/// pronounced in it. Digits would escape the checks of numbers.
fn foreign<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(language), FluentValue::String(text)]
            if language.parse::<LanguageIdentifier>().is_ok() && !text.contains(char::is_numeric) =>
        {
            slot_argument(&Slot::Foreign { language: language.to_string(), text: text.to_string() })
        }
        _ => misused("FOREIGN"),
    }
}

/// `LITERAL("§ 17a")`: digits that are no figure and no date.
fn literal<'a>(positional: &[FluentValue<'a>], _: &FluentArgs) -> FluentValue<'a> {
    match positional {
        [FluentValue::String(text)] if Slot::read_whole(text).is_none() => {
            slot_argument(&Slot::Literal(text.to_string()))
        }
        _ => misused("LITERAL"),
    }
}
