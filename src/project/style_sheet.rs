//! `templates/web/page.css`: the look of web pages, and nothing that could change what is read.
//!
//! There is a list of properties that a sheet can set, not of those that it cannot: CSS grows, and another way to
//! write a text comes with each year. cssparser divides the sheet as browsers do (CSS Syntax 3), so that nothing means one thing
//! here and another there.

mod values;

use std::ops::Range;

use cssparser::{
    AtRuleParser, BasicParseErrorKind, CowRcStr, DeclarationParser, ParseError, Parser, ParserInput, ParserState,
    QualifiedRuleParser, RuleBodyItemParser, RuleBodyParser, SourcePosition, StyleSheetParser, Token,
};

use self::values::{Part, parts};
use crate::finding::{Code, Finding, Findings};
use crate::source::{FileId, Origin};

/// Its path below the project's folder.
pub const PATH: &str = "templates/web/page.css";

/// A sheet that says only how things look.
#[derive(Debug)]
pub struct StyleSheet(String);

impl StyleSheet {
    /// The sheet as it was written.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Reads the file. `None` after a finding.
pub fn read(file: FileId, text: &str, findings: &mut Findings) -> Option<StyleSheet> {
    let breaches = breaches(text);
    let is_sound = breaches.is_empty();
    for Breach { at, message, hint } in breaches {
        findings.push(Finding::new(Code::StyleSheet, message, hint).at(Origin::new(file, at)));
    }
    is_sound.then(|| StyleSheet(text.to_owned()))
}

fn breaches(text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    // End of a style element in HTML: HTML Living Standard, 13.2.5.14.
    if let Some(at) = text.to_ascii_lowercase().find("</style") {
        breaches.push(Breach::new(at..at + "</style".len(), "a style sheet cannot hold `</style`", "take it out"));
    }
    let mut input = ParserInput::new(text);
    let mut parser = Parser::new(&mut input);
    let start = parser.position();
    let mut judge = Judge { start, subjects: Vec::new(), breaches };
    let rules = StyleSheetParser::new(&mut parser, &mut judge);
    let mut unread = Vec::new();
    for rule in rules {
        unread.extend(rule.err().map(|(_, source)| offset(text, source)));
    }
    judge.breaches.extend(unread.into_iter().map(Breach::unread));
    judge.breaches.sort_by_key(|breach| breach.at.start);
    judge.breaches.dedup_by_key(|breach| breach.at.start);
    judge.breaches
}

/// Range of `part`, a slice of `text`, in it.
fn offset(text: &str, part: &str) -> Range<usize> {
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    let first_line = part.lines().next().map_or(0, str::len);
    start..start + first_line.max(1).min(text.len() - start)
}

struct Breach {
    at: Range<usize>,
    message: String,
    hint: String,
}

impl Breach {
    fn new(at: Range<usize>, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { at, message: message.into(), hint: hint.into() }
    }

    fn unread(at: Range<usize>) -> Self {
        Self::new(at, "this cannot be read as CSS", "write rules with declarations, each ended by a semicolon")
    }
}

/// At-rules that say when or to what others apply (CSS Conditional 3 and 5, Cascade 5, Paged Media 3).
const AT_RULES: [&str; 5] = ["container", "layer", "media", "page", "supports"];

/// Classes and states of elements in which nothing is read that is not read elsewhere. The narrow and the wide drawing of a
/// chart say the same, as does its table; and ways to elsewhere say nothing of the publication.
const SILENT: [&str; 8] = ["contents", "earlier", "empty", "hidden", "links", "narrow", "skip", "wide"];

struct Judge {
    start: SourcePosition,
    /// For each rule that is open, whether all that it selects is silent.
    subjects: Vec<bool>,
    breaches: Vec<Breach>,
}

type Never = std::convert::Infallible;

impl Judge {
    fn range<'i>(&self, input: &Parser<'i, '_>, from: SourcePosition) -> Range<usize> {
        let end = input.slice(self.start..input.position()).trim_end().len();
        let start = input.slice(self.start..from).len();
        start..end.max(start)
    }

    fn body<'i>(&mut self, input: &mut Parser<'i, '_>) {
        let whole = input.slice_from(self.start);
        let mut unread = Vec::new();
        let items = RuleBodyParser::<_, (), Never>::new(input, self);
        for item in items {
            unread.extend(item.err().map(|(_, source)| source));
        }
        // The sheet begins where the first part of it does.
        let begin = whole.as_ptr() as usize;
        for source in unread {
            let start = (source.as_ptr() as usize).saturating_sub(begin);
            self.breaches.push(Breach::unread(start..start + source.lines().next().map_or(0, str::len)));
        }
    }
}

impl<'i> AtRuleParser<'i> for Judge {
    /// Whether there can be such a rule.
    type Prelude = bool;
    type AtRule = ();
    type Error = Never;

    fn parse_prelude<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
    ) -> Result<bool, ParseError<'i, Never>> {
        let start = input.state().position();
        let is_known = AT_RULES.iter().any(|rule| name.eq_ignore_ascii_case(rule));
        if !is_known {
            let before = input.slice(self.start..start);
            let at = before.rfind('@').unwrap_or_default()..before.len();
            let message = format!("a page's style sheet cannot have the rule `@{name}`");
            let hint = format!("it can have @{}; faces come from theme.toml", AT_RULES.join(", @"));
            self.breaches.push(Breach::new(at, message, hint));
        }
        drain(input);
        Ok(is_known)
    }

    fn rule_without_block(&mut self, _: bool, _: &ParserState) -> Result<(), ()> {
        Ok(())
    }

    fn parse_block<'t>(
        &mut self,
        is_known: bool,
        _: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<(), ParseError<'i, Never>> {
        if is_known {
            self.body(input);
        } else {
            drain(input);
        }
        Ok(())
    }
}

fn drain(input: &mut Parser) {
    while input.next_including_whitespace_and_comments().is_ok() {}
}

impl<'i> QualifiedRuleParser<'i> for Judge {
    type Prelude = bool;
    type QualifiedRule = ();
    type Error = Never;

    fn parse_prelude<'t>(&mut self, input: &mut Parser<'i, 't>) -> Result<bool, ParseError<'i, Never>> {
        let mut all = true;
        let mut this = false;
        let mut before = None;
        while let Ok(token) = input.next_including_whitespace() {
            match (token, before) {
                (Token::Comma, _) => (all, this) = (all & this, false),
                // A combinator: what follows it is the subject.
                (Token::WhiteSpace(_) | Token::Delim('>' | '+' | '~'), _) => {}
                (Token::Ident(name), Some('.' | ':')) => this |= SILENT.iter().any(|it| name.eq_ignore_ascii_case(it)),
                (Token::Ident(name), None | Some(' ')) => this = name.eq_ignore_ascii_case("summary"),
                (_, Some(' ')) => this = false,
                _ => {}
            }
            before = match token {
                Token::WhiteSpace(_) | Token::Comma | Token::Delim('>' | '+' | '~') => Some(' '),
                Token::Delim('.') => Some('.'),
                Token::Colon => Some(':'),
                _ => Some('x'),
            };
        }
        Ok(all && this)
    }

    fn parse_block<'t>(
        &mut self,
        is_silent: bool,
        _: &ParserState,
        input: &mut Parser<'i, 't>,
    ) -> Result<(), ParseError<'i, Never>> {
        self.subjects.push(is_silent);
        self.body(input);
        self.subjects.pop();
        Ok(())
    }
}

impl<'i> DeclarationParser<'i> for Judge {
    type Declaration = ();
    type Error = Never;

    fn parse_value<'t>(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i, 't>,
        start: &ParserState,
    ) -> Result<(), ParseError<'i, Never>> {
        let value = parts(input);
        if value.contains(&Part::Block) {
            // No declaration: a rule within a rule, whose selector begins like one.
            return Err(input.new_error(BasicParseErrorKind::QualifiedRuleInvalid));
        }
        let is_silent = self.subjects.last().copied().unwrap_or(false);
        if let Some((message, hint)) = values::judge(&name, &value, is_silent) {
            let at = self.range(input, start.position());
            self.breaches.push(Breach::new(at, message, hint));
        }
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), Never> for Judge {
    fn parse_declarations(&self) -> bool {
        true
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(sheet: &str) -> Vec<&str> {
        breaches(sheet).iter().map(|breach| &sheet[breach.at.clone()]).collect()
    }

    #[test]
    fn a_look_is_no_breach() {
        for sheet in [
            "a { color: red; &:hover { color: blue } }",
            "@media print { .skip, summary { display: none } .a:empty { display: none } }",
            "@media print { .contents, .links { display: none } main > .earlier { display: none } }",
            "li::marker { content: \"■\\a0\"; color: var(--accent) }",
            "p::before { content: \"\"; } .x { text-transform: uppercase; letter-spacing: -0.02em }",
            ".hidden { clip-path: inset(50%) } .wide { clip-path: inset(-1px -100vmax) }",
        ] {
            assert_eq!(refused(sheet), Vec::<&str>::new(), "{sheet}");
        }
    }

    #[test]
    fn what_changes_what_is_read_is_a_breach_at_its_place() {
        for (sheet, at) in [
            (".a::after { color: red; content: \"91\" }", "content: \"91\""),
            (".a::after { content: attr(title) }", "content: attr(title)"),
            (".a { content: url(data:image/svg+xml,x) }", "content: url(data:image/svg+xml,x)"),
            ("p { display: none }", "display: none"),
            (".hidden p { display: none }", "display: none"),
            (".contents, h2 { display: none }", "display: none"),
            ("p:not(.hidden) { display: none }", "display: none"),
            ("p, .hidden { display: none }", "display: none"),
            ("data { direction: rtl; }", "direction: rtl"),
            ("data { unicode-bidi: bidi-override }", "unicode-bidi: bidi-override"),
            ("a { b { transform: scaleX(-1) } }", "transform: scaleX(-1)"),
            ("a { --x: \"91\" }", "--x: \"91\""),
            ("ul { list-style: decimal }", "list-style: decimal"),
            ("ul { list-style-type: \"1. \" }", "list-style-type: \"1. \""),
            ("p { font-feature-settings: \"ss01\" }", "font-feature-settings: \"ss01\""),
            ("p { letter-spacing: -0.6em }", "letter-spacing: -0.6em"),
            ("p { font-size: 0 }", "font-size: 0"),
            ("p { \\63ontent: \"1\" }", "\\63ontent: \"1\""),
            ("@counter-style x { symbols: \"1\" }", "@counter-style"),
            ("@import url(x.css);", "@import"),
            ("@font-face { src: local(x) }", "@font-face"),
            ("@media print { @page { @top-left { content: \"1\" } } }", "@top-left"),
        ] {
            assert!(refused(sheet).contains(&at), "{sheet}: {:?}", refused(sheet));
        }
    }
}
