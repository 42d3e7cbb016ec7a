//! The words of one edition in one language.

mod ask;
mod status;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::Decimal;

use super::asked::{self, Answered, Compared};
use super::bounds::broken_bound;
use super::characters::hidden;
use super::format::Formatter;
use super::functions::{figure_argument, figure_with_trends, slot_argument};
use super::hold::hold;
use super::isolate::{isolate, isolated};
use super::named;
use super::number_words::NumberFinder;
use super::own::{Attribute, OwnMessage};
use super::passage::{Passage, VALUE};
use super::resolve::Values;
use super::rich::{self, Block, Run, Tie};
use super::slot::{ContactPart, PeriodStyle, Slot};
use super::texts::Texts;
use super::touching::{Neighbours, Touch, touches};
use crate::address::{self, Fault};
use crate::calendar::{CalendarDate, Period, PeriodForm, Stated};
use crate::edition::{Absence, Edition, Figure, Trend, Undecided};
use crate::figure::Precision;
use crate::finding::{Code, Finding, Findings, Subject, Want};
use crate::name::{FigureId, LanguageTag, MessageId};
use crate::project::Programme;
use crate::project::language::Direction;
use crate::project::programme::{PERCENT, ProgrammeDate};
use crate::source::{Located, Origin};

pub use status::Standing;

/// Resolves messages for one edition in one language, and keeps the findings.
pub struct Wording<'a> {
    edition: &'a Edition,
    programme: &'a Programme,
    direction: Direction,
    /// Words that hold on to the next one.
    hold: Vec<String>,
    texts: &'a Texts,
    formatter: &'a Formatter,
    numbers: NumberFinder,
    /// Characters that may touch a value.
    neighbours: Neighbours,
    /// Everything that any text may name.
    arguments: FluentArgs<'static>,
    /// The trends that any text asks for, of figures that have values.
    trends: BTreeMap<Compared, Result<Trend, Undecided>>,
    /// Whether any text asks anything of the data.
    asks: bool,
    answered: RefCell<BTreeSet<Answered>>,
    findings: RefCell<Findings>,
}

impl<'a> Wording<'a> {
    /// The words of `edition`, whose note marks are `marks`: a message for each figure that has one, or none where
    /// texts show it for other editions only.
    pub fn new(
        edition: &'a Edition,
        programme: &'a Programme,
        texts: &'a Texts,
        formatter: &'a Formatter,
        marks: &BTreeMap<FigureId, Option<Located<MessageId>>>,
    ) -> Self {
        let trends = ask::trends(edition, texts);
        let arguments = arguments(edition, programme, &trends);
        let numbers = NumberFinder::new(programme, texts.language());
        let language = programme.languages.get(texts.language());
        let direction = language.map_or(Direction::Ltr, |language| language.direction);
        let hold = language.map_or_else(Vec::new, |language| language.style.hold.clone());
        let neighbours = Neighbours::of(language.map_or("", |language| language.locale.id.language.as_str()));
        let mut wording = Self {
            edition,
            programme,
            direction,
            hold,
            texts,
            formatter,
            numbers,
            neighbours,
            arguments,
            trends,
            asks: texts.asks(),
            answered: RefCell::default(),
            findings: RefCell::default(),
        };
        for (figure, message) in marks {
            let mark = message.as_ref().map(|message| slot_argument(&Slot::Mark(wording.plain(message, &[]))));
            wording.arguments.set(format!("mark-{figure}"), mark.unwrap_or_else(|| FluentValue::from("")));
        }
        wording
    }

    /// All findings so far.
    pub fn into_findings(self) -> Findings {
        self.findings.into_inner()
    }

    /// Answers of the data so far to what texts ask.
    pub fn answered(&self) -> BTreeSet<Answered> {
        self.answered.borrow().clone()
    }

    /// Adds a finding to those of the words.
    pub fn report(&self, finding: Finding) {
        self.findings.borrow_mut().push(finding);
    }

    /// The figure, or a finding at the place that wants it.
    pub fn figure(&self, name: &Located<FigureId>, want: Want) -> Option<&'a Figure> {
        let figure = shown(self.edition, &name.value);
        if figure.is_none() {
            let absence = self.edition.absent.get(&name.value).cloned();
            let absence = absence.unwrap_or_else(|| Absence::unsaid(&self.edition.survey, &name.value));
            self.report(absence.finding(&name.value, want).at(name.origin.clone()));
        }
        figure
    }

    /// A figure in each earlier survey that has a value of it, the oldest first, wanted where `name` is.
    pub fn earlier(&self, name: &Located<FigureId>) -> impl Iterator<Item = Located<FigureId>> {
        let figures = self.edition.earlier.iter().flat_map(|survey| survey.figures.values());
        let of_name = figures.filter(move |figure| name.value == *figure.id.entry());
        of_name.map(|figure| Located::new(figure.id.clone(), name.origin.clone()))
    }

    /// Whether there is such a message.
    pub fn has(&self, message: &MessageId) -> bool {
        self.texts.has(message)
    }

    /// A message with slots. A missing one is a finding at the place that wants it.
    pub fn raw(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> String {
        let name = &message.value;
        let resolved = match extra {
            [] => self.texts.resolve(name, &self.arguments),
            extra => self.texts.resolve(name, &self.arguments_of(name, extra)),
        };
        let text = match resolved {
            Some(Ok(text)) => {
                self.ask(name);
                text
            }
            Some(Err(errors)) => {
                let known = self.arguments.iter().map(|(name, _)| name).chain(extra.iter().map(|(name, _)| *name));
                let values = Values { known: known.collect(), absent: &self.edition.absent };
                self.texts.report(name, &errors, &values, &mut self.findings.borrow_mut());
                String::new()
            }
            None => {
                self.report(self.missing(message));
                String::new()
            }
        };
        match broken_bound(&text) {
            None => text,
            Some(what) => {
                let hint = "split it into several messages, and leave out characters that nobody reads";
                self.report(
                    Finding::new(Code::TooLarge, format!("`{}`: {what}", message.value), hint).at(self.place(message)),
                );
                String::new()
            }
        }
    }

    /// Arguments for a message that brings values of its own. Only those that it names are copied, since there are
    /// many more figures.
    fn arguments_of(&self, message: &MessageId, extra: &[(&'static str, FluentValue<'static>)]) -> FluentArgs<'static> {
        let named = self.texts.variables_of(message).into_iter();
        let named = named.filter_map(|name| Some((name.to_owned(), self.arguments.get(name.to_owned())?.clone())));
        let mut arguments: FluentArgs = named.collect();
        extra.iter().for_each(|(name, value)| arguments.set(*name, value.clone()));
        arguments
    }

    fn missing(&self, message: &Located<MessageId>) -> Finding {
        let (name, language) = (&message.value, self.texts.language());
        let hint = match self.texts.nearest(name.as_str()) {
            Some(near) => format!("add `{name} = …` to text/{language}/; there is a `{near}`"),
            None => format!("add `{name} = …` to text/{language}/"),
        };
        Finding::new(Code::MissingMessage, format!("there is no message `{name}` in `{language}`"), hint)
            .wanted_by(Want::Place)
            .at(message.origin.clone())
    }

    /// Blocks of a message in Markdown.
    pub fn blocks(&self, message: &Located<MessageId>) -> Vec<Block> {
        let blocks = self.parsed(message, &[]);
        for block in &blocks {
            block.stretches().for_each(|stretch| self.judge(stretch, message));
        }
        blocks
    }

    /// Runs of a message of one line, in Markdown.
    pub fn runs(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> Vec<Run> {
        let mut blocks = self.parsed(message, extra);
        let runs = match (blocks.pop(), blocks.is_empty()) {
            (Some(Block::Paragraph { runs }), true) => runs,
            (None, _) => Vec::new(),
            _ => {
                let message_text = format!("`{}` belongs on one line, and is more than a line of text", message.value);
                let hint = "write one paragraph without lists or blank lines";
                self.report(Finding::new(Code::BadValue, message_text, hint).at(self.place(message)));
                Vec::new()
            }
        };
        self.judge(&runs, message);
        runs
    }

    /// The characters of a message of one line in Markdown.
    pub fn line(&self, message: &Located<MessageId>) -> String {
        rich::plain(&self.runs(message, &[]))
    }

    fn parsed(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> Vec<Block> {
        let raw = self.raw(message, extra);
        let (mut blocks, unsupported) = rich::blocks(&raw, |slot| self.fill(slot, message));
        for block in &mut blocks {
            match block {
                Block::Paragraph { runs } | Block::Heading { runs, .. } => hold(runs, &self.hold),
                Block::List { items } => items.iter_mut().for_each(|item| hold(item, &self.hold)),
            }
        }
        for stretch in blocks.iter_mut().flat_map(Block::stretches_mut) {
            self.addresses(stretch, message);
        }
        for rich::Unsupported(what) in unsupported {
            let hint = "use paragraphs, lists with hyphens, headings with ###, **strong**, *emphasis* and links";
            let finding = Finding::new(Code::BadValue, format!("our pages do not have {what}"), hint);
            self.report(finding.at(self.place(message)));
        }
        blocks
    }

    /// Turns the address of each link into a URI. One that no program can follow is a finding.
    fn addresses(&self, runs: &mut [Run], message: &Located<MessageId>) {
        rich::visit_mut(runs, &mut |run| match run {
            Run::Link { url, .. } => match address::uri(url) {
                Ok(uri) => *url = uri,
                // Refused already by the reader of Markdown.
                Err(Fault::Scheme) => {}
                Err(fault) => self.refuse_address(url, &fault, message),
            },
            Run::Text { text } => {
                for written in address::left_as_text(text) {
                    let fault = written.chars().find(|c| address::is_unseen(*c)).map(Fault::Unseen);
                    let fault = fault.unwrap_or_else(|| Fault::Malformed("it is left as text".to_owned()));
                    self.refuse_address(written, &fault, message);
                }
            }
            _ => {}
        });
    }

    fn refuse_address(&self, written: &str, fault: &Fault, message: &Located<MessageId>) {
        let place = self.texts.find(&message.value, written).unwrap_or_else(|| message.origin.clone());
        self.report(fault.finding(written).at(place));
    }

    /// Runs of a message without markup, such as an alternative text.
    pub fn unmarked(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> Vec<Run> {
        self.fill_raw(&self.raw(message, extra), message)
    }

    /// The characters of a message without markup.
    pub fn plain(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> String {
        let mut runs = self.unmarked(message, extra);
        hold(&mut runs, &self.hold);
        rich::plain(&runs)
    }

    /// The same for what is no line of a page, such as metadata, a table for programs, or a text for ears.
    pub fn told(&self, message: &Located<MessageId>, extra: &[(&'static str, FluentValue<'static>)]) -> String {
        super::undivided(&rich::plain(&self.unmarked(message, extra)))
    }

    /// Number words of another language that a term brings; those typed where they are marked are found there.
    fn refuse_foreign_numbers(&self, language: &LanguageTag, text: &str, message: &Located<MessageId>) {
        let asides = self.texts.passages().iter().flat_map(|passage| &passage.asides);
        if asides.into_iter().any(|aside| aside.text == text) {
            return;
        }
        for number in NumberFinder::new(self.programme, language).find(text) {
            self.report_orphan(&text[number.range], message);
        }
    }

    /// Place of a message, or the place that wants it if there is none.
    pub fn place(&self, message: &Located<MessageId>) -> Origin {
        self.texts.place(&message.value).unwrap_or_else(|| message.origin.clone())
    }

    /// Checks for faults that only a composed text shows.
    fn judge(&self, runs: &[Run], message: &Located<MessageId>) {
        let typed = rich::typed(runs);
        self.refuse_orphans(&typed, message);
        self.refuse_hidden(&typed, message);
        for touch in touches(runs, &self.neighbours, signs_of(&message.value)) {
            self.refuse_touch(&touch, message);
        }
    }

    /// Characters that show nothing and that nobody typed: Markdown reads `&#x202E;` as one.
    fn refuse_hidden(&self, typed: &str, message: &Located<MessageId>) {
        for found in hidden(&typed.replace(VALUE, " ")) {
            if self.texts.passages().iter().any(|passage| passage.text.contains(found.character)) {
                continue;
            }
            let problem = format!("{} comes about in `{}`", found.name(), message.value);
            self.report(Finding::new(Code::HiddenCharacter, problem, found.hint()).at(self.place(message)));
        }
    }

    /// A value that something beside it makes another one.
    fn refuse_touch(&self, touch: &Touch, message: &Located<MessageId>) {
        let value = touch.figure.as_ref().map_or_else(|| "a value".to_owned(), |figure| format!("`${figure}`"));
        let (read, name) = (&touch.read, &message.value);
        let (problem, hint) = match touch.character {
            Some(c) => (
                format!("“{c}” stands close to {value} in `{name}`, which is read “{read}”"),
                "write a space and a word between them, or a hyphen before a word; a figure brings its sign along",
            ),
            None => (
                format!("{value} in `{name}` is read together with the next value: “{read}”"),
                "write a word or a comma with a space between them",
            ),
        };
        let finding = Finding::new(Code::TouchedValue, problem, hint).about(Subject::in_message(name, read));
        self.report(finding.at(self.place_of_touch(touch, message)));
    }

    /// The characters, if somebody typed them side by side, in the message itself rather than in one that it
    /// inserts; or else the value in the message, or the message.
    fn place_of_touch(&self, touch: &Touch, message: &Located<MessageId>) -> Origin {
        let passages = self.texts.passages();
        let is_own = |passage: &&Passage| passage.message == message.value;
        let own = passages.iter().filter(is_own);
        let others = passages.iter().filter(|passage| !is_own(passage));
        let mut typed =
            own.chain(others).filter_map(|it| it.around(touch.figure.as_ref().map(FigureId::as_str), &touch.typed));
        let variable = touch.figure.as_ref().map(|figure| format!("${figure}"));
        let place = typed.next().or_else(|| self.texts.find(&message.value, &variable?));
        place.unwrap_or_else(|| self.place(message))
    }

    /// Numbers that belong to no figure, date or marked literal. Those that somebody typed into a
    /// text are found by the check of typed numbers, which knows their place; what remains here
    /// comes about only when texts are put together.
    fn refuse_orphans(&self, typed: &str, message: &Located<MessageId>) {
        for number in self.numbers.find(typed) {
            self.refuse_orphan(&typed[number.range], message);
        }
    }

    fn refuse_orphan(&self, number: &str, message: &Located<MessageId>) {
        if self.texts.passages().iter().any(|passage| passage.types(number)) {
            return;
        }
        self.report_orphan(number, message);
    }

    fn report_orphan(&self, number: &str, message: &Located<MessageId>) {
        let problem = format!("the number “{number}” comes about in `{}` from several texts", message.value);
        let hint = "write { $figure } or { DATE($date) } instead";
        self.report(
            Finding::new(Code::OrphanNumber, problem, hint)
                .about(Subject::in_message(&message.value, number))
                .at(self.place(message)),
        );
    }

    fn refuse_misuse(&self, function: &str, place: Origin) {
        let hint = match function {
            "DATE" => "give it a date, such as DATE($version)",
            "PERIOD" => "give it a period, such as PERIOD($survey-period), and no style but \"short\" or \"months\"",
            "FOREIGN" => "give it a language tag and words without digits, such as FOREIGN(\"de\", \"Jobcenter\")",
            asked::TREND => {
                "let it choose among the forms of a message, and give it two figures: { TREND($new, $old) -> [rose] … }"
            }
            asked::CLAIM => {
                "give it the `id` of a [[relation]] and words, both in quotation marks: CLAIM(\"relation\", \"More than half\")"
            }
            _ => "give it a text in quotation marks, such as LITERAL(\"§ 17a\")",
        };
        self.report(Finding::new(Code::BadValue, format!("{function} cannot take this argument"), hint).at(place));
    }

    /// Runs that a slot prints. From right to left, it is set apart from the words around it.
    fn fill(&self, slot: Slot, message: &Located<MessageId>) -> Vec<Run> {
        let mut runs = self.filled(slot, message);
        if self.direction == Direction::Rtl {
            isolate(&mut runs);
        }
        runs
    }

    fn filled(&self, slot: Slot, message: &Located<MessageId>) -> Vec<Run> {
        match slot {
            Slot::Figure(name) => match self.edition.figure(&name) {
                Some(figure) => vec![Run::Figure { figure: name, text: self.number(figure) }],
                None => Vec::new(),
            },
            Slot::Value(name) => match self.edition.figure(&name) {
                Some(figure) => vec![Run::Figure { figure: name, text: self.value(figure) }],
                None => Vec::new(),
            },
            Slot::Date(date) => vec![Run::Date { text: self.formatter.date(date) }],
            Slot::Period(period, style) => vec![Run::Date { text: self.period(period, style) }],
            Slot::Literal(text) => vec![Run::Literal { text }],
            Slot::Formatted(text) => vec![Run::Date { text }],
            Slot::Mark(text) => vec![Run::Mark { text, tie: Tie::default() }],
            Slot::Foreign { language, text } => {
                self.refuse_foreign_numbers(&language, &text, message);
                vec![Run::Foreign { language, text }]
            }
            Slot::Claim { relation, words } => {
                self.ask_claim(&relation, &words, message);
                vec![Run::Claim { relation, text: words }]
            }
            Slot::Code => vec![Run::Code { text: String::new() }],
            Slot::Contact(part) => self.contact_runs(part),
            Slot::Bare(digits) => {
                self.refuse_orphan(&digits, message);
                Vec::new()
            }
            // Found in the tree.
            Slot::Misused(function) if [asked::TREND, asked::CLAIM].contains(&function.as_str()) => Vec::new(),
            Slot::Misused(function) => {
                let place = self.texts.find(&message.value, &function).unwrap_or_else(|| message.origin.clone());
                self.refuse_misuse(&function, place);
                Vec::new()
            }
        }
    }

    fn contact_runs(&self, part: ContactPart) -> Vec<Run> {
        let contact = &self.programme.contact;
        let link =
            |url: String, text: &str| vec![Run::Link { url, runs: vec![Run::Literal { text: text.to_owned() }] }];
        match part {
            ContactPart::Person => vec![Run::Literal { text: contact.person.clone() }],
            ContactPart::Email => link(contact.email.uri.clone(), &contact.email.written),
            ContactPart::Telephone => link(format!("tel:{}", contact.telephone.dial), &contact.telephone.shown),
            ContactPart::Web(index) => contact.web.get(index).map_or_else(Vec::new, |address| {
                let shown = address.written.trim_start_matches("https://").trim_start_matches("http://");
                link(address.uri.clone(), shown)
            }),
        }
    }

    /// The digits of a figure as the language writes them, without words for its precision.
    pub fn digits(&self, figure: &Figure) -> String {
        let digits = if figure.unit == PERCENT {
            self.formatter.percent(figure.shown())
        } else {
            self.formatter.number(figure.shown())
        };
        if self.direction == Direction::Rtl { isolated(&digits) } else { digits }
    }

    /// A number that is no figure, such as how many things a sign stands for, as the language writes it.
    pub fn count(&self, number: Decimal) -> String {
        let digits = self.formatter.number(number);
        if self.direction == Direction::Rtl { isolated(&digits) } else { digits }
    }

    /// The number of a figure, with the words for its precision, and for what else is to be said of its value.
    pub fn number(&self, figure: &Figure) -> String {
        self.with_standings(self.value(figure), figure)
    }

    /// The number of a figure, with the words for its precision alone.
    fn value(&self, figure: &Figure) -> String {
        let digits = self.digits(figure);
        match approximator(figure.precision) {
            None => digits,
            Some(own) => self.pattern(&own.id(), &[("number", digits)], &figure.origin),
        }
    }

    /// The words for a figure's precision alone, which stand before it in a box.
    pub fn approximator(&self, figure: &Figure) -> Option<String> {
        let message = approximator(figure.precision)?.form(Attribute::Alone);
        let alone = self.pattern(&message, &[], &figure.origin);
        let value = Run::Figure { figure: figure.id.clone(), text: self.digits(figure) };
        let as_read = [Run::Text { text: format!("{alone} ") }, value];
        self.judge(&as_read, &Located::new(message, figure.origin.clone()));
        Some(alone)
    }

    /// A period in the coarsest form that loses no day. One of a single day is that day.
    pub fn period(&self, period: Period, style: PeriodStyle) -> String {
        let Period { from, to } = period;
        let formatter = self.formatter;
        if from == to {
            return formatter.date(CalendarDate::Day(from));
        }
        let year = |day| formatter.date(CalendarDate::Year(chrono::Datelike::year(&day)));
        let form = match (style, period.form()) {
            (PeriodStyle::Months, PeriodForm::Years) if year(from) == year(to) => PeriodForm::Months,
            (PeriodStyle::Months, PeriodForm::Years) => PeriodForm::MonthsAndYears,
            (_, form) => form,
        };
        let (message, from, to) = match form {
            PeriodForm::Years if year(from) == year(to) => return year(from),
            PeriodForm::Years => (OwnMessage::PeriodYears, year(from), year(to)),
            PeriodForm::Months if formatter.month(from) == formatter.month(to) => {
                return formatter.month_and_year(from);
            }
            PeriodForm::Months => (OwnMessage::PeriodMonths, formatter.month(from), formatter.month(to)),
            PeriodForm::MonthsAndYears => {
                (OwnMessage::PeriodMonthsYears, formatter.month_and_year(from), formatter.month_and_year(to))
            }
            PeriodForm::Days => {
                let day = |day| formatter.date(CalendarDate::Day(day));
                (OwnMessage::PeriodDays, day(from), day(to))
            }
        };
        let message = match style {
            PeriodStyle::Long | PeriodStyle::Months => message.id(),
            PeriodStyle::Short => message.form(Attribute::Short),
        };
        let parts = [("from", from), ("to", to), ("year", year(period.to))];
        self.pattern(&message, &parts, &self.edition.origin)
    }

    /// A date or period that texts may name, where the edition has it.
    pub fn named_date(&self, name: &str) -> Option<ProgrammeDate> {
        self.edition.dates.get(name).map(|date| date.value)
    }

    /// A date to the precision that it has.
    pub fn date(&self, date: CalendarDate) -> String {
        self.formatter.date(date)
    }

    /// The day up to which something counts: its month, if it is that month's last.
    pub fn last_of(&self, date: CalendarDate) -> String {
        match date {
            CalendarDate::Day(day) if ends_month(day) => self.formatter.month_and_year(day),
            date => self.formatter.date(date),
        }
    }

    /// The same for a narrow place: month and year apart.
    pub fn last_of_in_lines(&self, date: CalendarDate) -> Vec<String> {
        match date {
            CalendarDate::Day(day) if ends_month(day) => {
                let year = CalendarDate::Year(chrono::Datelike::year(&day));
                vec![self.formatter.month(day), self.formatter.date(year)]
            }
            date => vec![self.formatter.date(date)],
        }
    }

    /// Dating of a figure's value in words: its period, or the day of a stock. `None` if the source states neither.
    pub fn dating(&self, figure: &Figure, style: PeriodStyle) -> Option<String> {
        if let Stated::As(period) = figure.period {
            return Some(self.period(period, style));
        }
        let Stated::As(day) = figure.as_of else { return None };
        Some(self.pattern(&OwnMessage::AsOf.id(), &[("date", self.formatter.date(day))], &figure.origin))
    }

    /// A number with the word for its unit, such as "15,840 sessions", still with slots; a
    /// percentage has its sign already.
    pub fn raw_with_unit(&self, figure: &Figure) -> String {
        let number = Slot::Figure(figure.id.clone()).write();
        if figure.unit == PERCENT {
            return number;
        }
        let message = Located::new(named::unit(&figure.unit), figure.origin.clone());
        let unit = self.raw(&message, &[("value", figure_argument(&figure.id, figure.shown()))]);
        [number, unit].join("\u{a0}")
    }

    /// Runs of a text without markup that still has slots; findings point to `message`.
    pub fn fill_raw(&self, raw: &str, message: &Located<MessageId>) -> Vec<Run> {
        let runs = rich::unmarked(raw, |slot| self.fill(slot, message));
        self.judge(&runs, message);
        runs
    }

    /// A pattern whose parts are formatted already. Its own digits are refused like any other's.
    fn pattern(&self, message: &MessageId, parts: &[(&'static str, String)], wanted: &Origin) -> String {
        let part = |text: &String| slot_argument(&Slot::Formatted(text.clone()));
        let extra: Vec<_> = parts.iter().map(|(name, text)| (*name, part(text))).collect();
        self.plain(&Located::new(message.clone(), wanted.clone()), &extra)
    }
}

/// The words for a precision.
fn approximator(precision: Precision) -> Option<OwnMessage> {
    match precision {
        Precision::Exact => None,
        Precision::Around => Some(OwnMessage::ApproximatorAround),
        Precision::MoreThan => Some(OwnMessage::ApproximatorMoreThan),
        Precision::LessThan => Some(OwnMessage::ApproximatorLessThan),
    }
}

/// Signs that a message may set close to its value: those for a precision, and a bracket for a status.
fn signs_of(message: &MessageId) -> &'static str {
    const SIGNS: [(OwnMessage, &str); 6] = [
        (OwnMessage::ApproximatorAround, "~∼≈≃"),
        (OwnMessage::ApproximatorMoreThan, ">+"),
        (OwnMessage::ApproximatorLessThan, "<"),
        (OwnMessage::ProvisionalNumber, "["),
        (OwnMessage::StatusNumber, "["),
        (OwnMessage::StatusLetter, "["),
    ];
    let message = message.message();
    SIGNS.iter().find(|(own, _)| own.name() == message).map_or("", |(_, signs)| signs)
}

fn ends_month(day: chrono::NaiveDate) -> bool {
    day.succ_opt().is_none_or(|next| chrono::Datelike::day(&next) == 1)
}

/// A figure that the edition may show.
fn shown<'e>(edition: &'e Edition, figure: &FigureId) -> Option<&'e Figure> {
    edition.figure(figure).filter(|figure| !edition.absent.contains_key(&figure.id))
}

fn arguments(
    edition: &Edition,
    programme: &Programme,
    trends: &BTreeMap<Compared, Result<Trend, Undecided>>,
) -> FluentArgs<'static> {
    let mut arguments = FluentArgs::new();
    let previous = edition.previous.values();
    for figure in edition.figures.values().chain(edition.comparable()).chain(previous) {
        let own = trends.iter().filter(|(figures, _)| figures.new == figure.id);
        let own = own.filter_map(|(figures, trend)| Some((&figures.old, *trend.as_ref().ok()?)));
        arguments.set(figure.id.to_string(), figure_with_trends(&figure.id, figure.shown(), own));
    }
    for (name, date) in &edition.dates {
        let slot = match &date.value {
            ProgrammeDate::Date(date) => Slot::Date(*date),
            ProgrammeDate::Period(period) => Slot::Period(*period, PeriodStyle::Long),
        };
        arguments.set(name.clone(), slot_argument(&slot));
    }
    let contact = [
        ("contact-person", ContactPart::Person),
        ("contact-email", ContactPart::Email),
        ("contact-telephone", ContactPart::Telephone),
    ];
    for (name, part) in contact {
        arguments.set(name, slot_argument(&Slot::Contact(part)));
    }
    for index in 0..programme.contact.web.len() {
        arguments.set(format!("contact-web-{index}"), slot_argument(&Slot::Contact(ContactPart::Web(index))));
    }
    arguments.set("edition-code", slot_argument(&Slot::Code));
    arguments
}
