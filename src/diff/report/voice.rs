//! Words and numbers of the report in its language.

use std::collections::BTreeMap;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use crate::calendar::CalendarDate;
use crate::figure::Status;
use crate::finding::{Code, Finding, Findings};
use crate::name::{LanguageTag, MessageId};
use crate::project::language::{Direction, Language};
use crate::project::programme::PERCENT;
use crate::release::StatedFigure;
use crate::text::format::Formatter;
use crate::text::functions::figure_argument;
use crate::text::isolate::{isolated, visible};
use crate::text::{OwnMessage, Standing, Texts, named};
use crate::workspace::View;

/// The language of the report, with its texts.
pub(super) struct Voice {
    pub(super) language: Language,
    texts: Arc<Texts>,
    formatter: Arc<Formatter>,
    /// Directions of all languages of the programme.
    directions: BTreeMap<LanguageTag, Direction>,
}

/// LEFT-TO-RIGHT MARK: a letter without a shape.
const LEFT_TO_RIGHT: char = '\u{200e}';

/// Words that the report takes from elsewhere.
const OTHERS: [OwnMessage; 8] = [
    OwnMessage::RegisterFigure,
    OwnMessage::RegisterReason,
    OwnMessage::PublicReleased,
    OwnMessage::PublicPeriod,
    OwnMessage::EditionCodeLabel,
    OwnMessage::ApproximatorAround,
    OwnMessage::ApproximatorLessThan,
    OwnMessage::ApproximatorMoreThan,
];

/// Every word that a report may need.
fn wanted() -> impl Iterator<Item = MessageId> {
    let own = OwnMessage::ALL.iter().filter(|own| own.name().starts_with("changes-")).chain(&OTHERS);
    own.flat_map(|own| [Some(own.id()), own.other_form().map(|form| own.form(form))]).flatten()
}

impl Voice {
    /// A language that has every word: the one in which the programme's texts are written, if none is named. `None` after
    /// a finding.
    pub(super) fn of(view: &View, language: Option<&LanguageTag>, findings: &mut Findings) -> Option<Self> {
        let languages = &view.model()?.programme.languages;
        let tag = language.unwrap_or(&view.model()?.programme.source_language);
        let Some(language) = languages.get(tag) else {
            let all: Vec<&str> = languages.keys().map(LanguageTag::as_str).collect();
            let message = format!("the programme has no language `{tag}`");
            findings.push(Finding::new(Code::UnknownName, message, format!("it has: {}", all.join(", "))));
            return None;
        };
        let Some((texts, formatter)) = view.sound_texts(tag).zip(view.formatter(language).value) else {
            let message = format!("the texts in `{tag}` have errors");
            findings.push(Finding::new(Code::Syntax, message, "`iq-figures check` shows them; mend them first"));
            return None;
        };
        let lacking: Vec<MessageId> = wanted().filter(|message| !texts.has(message)).collect();
        for message in &lacking {
            let text = format!("the report of changes wants a message `{message}` in `{tag}`");
            findings.push(Finding::new(Code::MissingMessage, text, format!("add `{message} = …` to text/{tag}/")));
        }
        let directions = languages.iter().map(|(tag, language)| (tag.clone(), language.direction)).collect();
        lacking.is_empty().then(|| Self { language: language.clone(), texts, formatter, directions })
    }

    fn known(&self, message: &MessageId, arguments: &FluentArgs) -> Option<String> {
        self.texts.resolve(message, arguments).and_then(Result::ok)
    }

    /// A message without values.
    pub(super) fn plain(&self, message: &MessageId) -> String {
        self.known(message, &FluentArgs::new()).unwrap_or_default()
    }

    /// A word of the report.
    pub(super) fn word(&self, own: OwnMessage) -> String {
        self.plain(&own.id())
    }

    /// Words of the report with their values, which keep their own order among them.
    pub(super) fn say(&self, own: OwnMessage, values: &[(&str, &str)]) -> String {
        let mut arguments = FluentArgs::new();
        values.iter().for_each(|(name, value)| arguments.set(*name, FluentValue::from(self.apart(value))));
        self.known(&own.id(), &arguments).unwrap_or_default()
    }

    /// A name or number, as it stands among words that may run the other way.
    pub(super) fn apart(&self, text: &str) -> String {
        match self.language.direction {
            Direction::Ltr => text.to_owned(),
            Direction::Rtl => isolated(text),
        }
    }

    /// A word of the report as it stands in a text of another language, of which it turns nothing around.
    pub(super) fn word_within(&self, own: OwnMessage, language: &LanguageTag) -> String {
        let word = self.word(own);
        if self.direction_of(language) == self.language.direction { word } else { isolated(&word) }
    }

    /// The direction of a language, which the programme may have no more.
    pub(super) fn direction_of(&self, language: &LanguageTag) -> Direction {
        self.directions.get(language).copied().unwrap_or(Direction::Ltr)
    }

    /// A date of ISO 8601 as readers write it, or that none is stated.
    pub(super) fn date(&self, date: &str) -> String {
        match date.parse::<CalendarDate>() {
            Ok(date) => self.formatter.date(date),
            Err(_) => {
                self.known(&OwnMessage::SourcesNotStated.id(), &FluentArgs::new()).unwrap_or_else(|| date.to_owned())
            }
        }
    }

    /// An interval of ISO 8601 as readers write it.
    pub(super) fn period(&self, period: &str) -> String {
        match period.split_once('/') {
            Some((from, to)) => format!("{} – {}", self.apart(&self.date(from)), self.apart(&self.date(to))),
            None => self.date(period),
        }
    }

    /// A number of things.
    pub(super) fn count(&self, count: usize) -> String {
        self.formatter.number(Decimal::from(count))
    }

    /// A difference with its sign, such as +1; `None` if it is no number.
    pub(super) fn signed(&self, number: &str, write: fn(&Formatter, Decimal) -> String) -> Option<String> {
        let number: Decimal = number.parse().ok()?;
        let sign = if number.is_sign_negative() { '\u{2212}' } else { '+' };
        let number = format!("{sign}{}", visible(&write(&self.formatter, number.abs())));
        Some(match self.language.direction {
            Direction::Ltr => number,
            // No letter says in which direction it runs.
            Direction::Rtl => isolated(&format!("{LEFT_TO_RIGHT}{number}")),
        })
    }

    /// A value with the words for its precision and its unit.
    pub(super) fn value(&self, figure: &StatedFigure) -> String {
        let Ok(value) = figure.value.parse::<Decimal>() else { return figure.in_words() };
        let is_share = figure.unit == PERCENT;
        let number = if is_share { self.formatter.percent(value) } else { self.formatter.number(value) };
        let number = match precision(&figure.precision) {
            Some(approximator) => self.say(approximator, &[("number", &number)]),
            None => self.apart(&number),
        };
        if is_share { number } else { format!("{number} {}", self.unit(figure, value)) }
    }

    /// The word for a unit in the form that a value wants.
    fn unit(&self, figure: &StatedFigure, value: Decimal) -> String {
        let mut arguments = FluentArgs::new();
        arguments.set("value", figure_argument(&figure.id, value));
        self.known(&named::unit(&figure.unit), &arguments).unwrap_or_else(|| figure.unit.clone())
    }

    /// The name of a collector.
    pub(super) fn collector(&self, collector: &str) -> String {
        self.known(&named::collector(collector), &FluentArgs::new()).unwrap_or_else(|| collector.to_owned())
    }

    /// The word for a status.
    pub(super) fn status(&self, name: &str) -> String {
        let status = Status::NAMES.iter().find(|(own, _)| *own == name).map(|(_, status)| *status);
        let word = status.map(|status| Standing::Status(status).word().unwrap_or(OwnMessage::ChangesStatusFinal));
        let word = word.and_then(|word| self.known(&word.id(), &FluentArgs::new()));
        word.unwrap_or_else(|| name.to_owned())
    }
}

/// The words for a precision, by its name in records; none for exact values.
fn precision(name: &str) -> Option<OwnMessage> {
    match name {
        "around" => Some(OwnMessage::ApproximatorAround),
        "less-than" => Some(OwnMessage::ApproximatorLessThan),
        "more-than" => Some(OwnMessage::ApproximatorMoreThan),
        _ => None,
    }
}
