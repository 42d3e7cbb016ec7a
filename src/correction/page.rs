//! The register as a web page: one file of HTML for each language, which needs nothing else.

use fluent_bundle::FluentArgs;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use rust_decimal::Decimal;

use super::register::{Register, RegisterRow};
use crate::calendar::CalendarDate;
use crate::figure::{CorrectionClass, RevisionKind};
use crate::finding::{Code, Finding, Findings};
use crate::name::{LanguageTag, MessageId};
use crate::project::language::{Direction, Language};
use crate::project::programme::PERCENT;
use crate::text::format::Formatter;
use crate::text::{Attribute, OwnMessage, Texts};
use crate::workspace::View;

/// The pages, by language of the programme. One whose words are missing is left out, with findings.
pub fn pages(view: &View, register: &Register, findings: &mut Findings) -> Vec<(LanguageTag, Vec<u8>)> {
    let Some(model) = view.model() else { return Vec::new() };
    let languages = model.programme.languages.values();
    let page = |language: &Language| {
        let texts = view.sound_texts(&language.tag);
        let Some((texts, formatter)) = texts.zip(view.formatter(language).value) else {
            let message = format!("the texts in `{}` have errors", language.tag);
            findings.push(Finding::new(Code::Syntax, message, "`iq-figures check` shows them; mend them first"));
            return None;
        };
        let source = &model.programme.source_language;
        let page = Page { language, source, texts: &texts, formatter: &formatter, register };
        let missing = page.missing();
        missing.iter().for_each(|name| findings.push(page.without(name)));
        missing.is_empty().then(|| (language.tag.clone(), page.html().into_string().into_bytes()))
    };
    languages.filter_map(page).collect()
}

struct Page<'a> {
    language: &'a Language,
    /// The language in which reasons are kept on record.
    source: &'a LanguageTag,
    texts: &'a Texts,
    formatter: &'a Formatter,
    register: &'a Register,
}

/// The heads of the columns.
const HEADS: [OwnMessage; 9] = [
    OwnMessage::RegisterDate,
    OwnMessage::RegisterFigure,
    OwnMessage::RegisterValue,
    OwnMessage::RegisterPrevious,
    OwnMessage::RegisterKind,
    OwnMessage::RegisterClass,
    OwnMessage::RegisterReason,
    OwnMessage::RegisterSurvey,
    OwnMessage::RegisterEditions,
];

/// The look: a table that is light or dark as the reader has it, and scrolls where it is too wide.
const STYLE: &str = "\
:root{background:#fff;color:#1a1a1a;color-scheme:light dark}\
@media(prefers-color-scheme:dark){:root{background:#121212;color:#ededed}}\
body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:80rem;padding:0 1rem}\
h1{font-size:1.5rem;line-height:1.2}\
div{overflow-x:auto}\
table{border-collapse:collapse}\
th,td{border-bottom:1px solid;padding:.5rem .75rem;text-align:start;vertical-align:top}\
.number{font-variant-numeric:tabular-nums;text-align:end;white-space:nowrap}";

impl Page<'_> {
    fn word(&self, message: &MessageId) -> Option<String> {
        self.texts.resolve(message, &FluentArgs::new()).and_then(Result::ok)
    }

    fn own(&self, own: OwnMessage) -> String {
        self.word(&own.id()).unwrap_or_default()
    }

    /// Words of the page that its language does not have.
    fn missing(&self) -> Vec<MessageId> {
        let mut wanted: Vec<MessageId> = HEADS.map(OwnMessage::id).into();
        wanted.push(OwnMessage::RegisterTitle.id());
        if self.register.revisions.is_empty() {
            wanted.push(OwnMessage::RegisterEmpty.id());
        }
        for row in &self.register.revisions {
            wanted.push(kind(row.kind));
            wanted.extend(row.class.map(class));
            wanted.extend(row.explanation.clone());
        }
        wanted.sort();
        wanted.dedup();
        wanted.retain(|message| self.word(message).is_none());
        wanted
    }

    fn without(&self, message: &MessageId) -> Finding {
        let language = &self.language.tag;
        let text = format!("the page of corrections wants a message `{message}` in `{language}`");
        Finding::new(Code::MissingMessage, text, format!("add `{message} = …` to text/{language}/"))
    }

    fn html(&self) -> Markup {
        let title = self.own(OwnMessage::RegisterTitle);
        let direction = if self.language.direction == Direction::Rtl { "rtl" } else { "ltr" };
        html! {
            (DOCTYPE)
            html lang=(self.language.tag) dir=(direction) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    main {
                        h1 #title { (title) }
                        @if self.register.revisions.is_empty() { p { (self.own(OwnMessage::RegisterEmpty)) } }
                        @else { (self.table()) }
                    }
                }
            }
            "\n"
        }
    }

    /// A part that scrolls can be reached with the keyboard, and has a name.
    fn table(&self) -> Markup {
        html! {
            div role="region" aria-labelledby="title" tabindex="0" {
                table aria-labelledby="title" {
                    thead { tr { @for head in HEADS { th scope="col" { (self.own(head)) } } } }
                    tbody { @for row in &self.register.revisions { (self.row(row)) } }
                }
            }
        }
    }

    fn row(&self, row: &RegisterRow) -> Markup {
        let (value, previous) = row.shown;
        let day = row.date.parse().ok().map(|day| self.formatter.date(CalendarDate::Day(day)));
        let name = row.names.get(&self.language.tag);
        html! {
            tr {
                td { time datetime=(row.date) { (day.as_deref().unwrap_or(&row.date)) } }
                th scope="row" {
                    @match name { Some(name) => (name), None => bdi { code { (row.figure) } } }
                }
                td.number { bdi { (self.number(row, value)) } }
                td.number { bdi { (self.number(row, previous)) } }
                td { (self.word(&kind(row.kind)).unwrap_or_default()) }
                td { (row.class.and_then(|it| self.word(&class(it))).unwrap_or_default()) }
                (self.reason(row))
                td { bdi { (row.survey) } }
                td { @for (index, edition) in row.editions.iter().enumerate() { @if index > 0 { ", " } bdi { (edition) } } }
            }
        }
    }

    fn number(&self, row: &RegisterRow, number: Decimal) -> String {
        if row.unit == PERCENT { self.formatter.percent(number) } else { self.formatter.number(number) }
    }

    /// The reason that readers are told, or else the one on record, in the language in which it is.
    fn reason(&self, row: &RegisterRow) -> Markup {
        match row.explanation.as_ref().and_then(|message| self.word(message)) {
            Some(words) => html! { td { (words) } },
            None if self.language.tag == *self.source => html! { td { (row.reason) } },
            None => html! { td lang=(self.source) dir="auto" { (row.reason) } },
        }
    }
}

fn kind(kind: RevisionKind) -> MessageId {
    match kind {
        RevisionKind::Correction => OwnMessage::RevisionCorrection.form(Attribute::Short),
        RevisionKind::Method => OwnMessage::RevisionMethod.form(Attribute::Short),
        RevisionKind::Routine => OwnMessage::RevisionRoutine.id(),
    }
}

fn class(class: CorrectionClass) -> MessageId {
    match class {
        CorrectionClass::Minor => OwnMessage::RevisionClassMinor.id(),
        CorrectionClass::Serious => OwnMessage::RevisionClassSerious.id(),
    }
}
