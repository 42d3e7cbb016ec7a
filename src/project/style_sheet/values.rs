//! Properties that a sheet can set, and their allowed values.

use cssparser::{ParseError, Parser, Token};

use crate::finding::did_you_mean;

/// A part of a value, whatever function it is in.
#[derive(Debug, PartialEq)]
pub(super) enum Part {
    /// In small letters.
    Word(String),
    /// With its unit in small letters; `%` of a percentage.
    Number(f32, String),
    /// A function's name in small letters.
    Function(String),
    Text(String),
    /// An address, or what is no value at all.
    Foreign,
    /// A block in braces, outside of functions.
    Block,
    Other,
}

/// The parts of a value.
pub(super) fn parts(input: &mut Parser) -> Vec<Part> {
    let mut all = Vec::new();
    collect(input, &mut all);
    all
}

fn collect(input: &mut Parser, all: &mut Vec<Part>) {
    while let Ok(token) = input.next().cloned() {
        let small = |text: &str| text.to_ascii_lowercase();
        let (part, is_open) = match token {
            Token::Ident(word) => (Part::Word(small(&word)), false),
            Token::Number { value, .. } => (Part::Number(value, String::new()), false),
            Token::Percentage { unit_value, .. } => (Part::Number(unit_value * 100.0, "%".to_owned()), false),
            Token::Dimension { value, unit, .. } => (Part::Number(value, small(&unit)), false),
            Token::Function(name) => (Part::Function(small(&name)), true),
            Token::ParenthesisBlock | Token::SquareBracketBlock => (Part::Other, true),
            Token::CurlyBracketBlock => (Part::Block, false),
            Token::QuotedString(text) => (Part::Text(text.to_string()), false),
            Token::UnquotedUrl(_) | Token::BadUrl(_) | Token::BadString(_) => (Part::Foreign, false),
            _ => (Part::Other, false),
        };
        all.push(part);
        if is_open {
            let inside: Result<(), ParseError<()>> = input.parse_nested_block(|input| {
                collect(input, all);
                Ok(())
            });
            debug_assert!(inside.is_ok(), "all of a block is read");
        }
    }
}

/// Properties that say how something looks or where its box stands. What draws text of its own, hides, turns,
/// mirrors, moves or reorders, or chooses other glyphs, is not among them.
const PROPERTIES: &str = "\
     -webkit-text-size-adjust align-content align-items align-self aspect-ratio background background-clip \
     background-color background-image background-origin background-position background-repeat background-size \
     block-size border border-block border-block-color border-block-end border-block-start border-block-style \
     border-block-width border-bottom border-bottom-color border-collapse border-color border-end-end-radius \
     border-end-start-radius border-inline border-inline-color border-inline-end border-inline-start border-left \
     border-radius border-right border-spacing border-start-end-radius border-start-start-radius border-style \
     border-top border-width bottom box-decoration-break box-shadow box-sizing break-after break-before \
     break-inside caption-side clear clip-path color color-scheme column-count column-gap column-rule column-span \
     column-width columns container container-name container-type content content-visibility cursor display \
     empty-cells fill flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font-family \
     font-kerning font-optical-sizing font-size font-size-adjust font-stretch font-style font-synthesis \
     font-variant-caps font-variant-numeric font-weight forced-color-adjust gap grid grid-area grid-auto-columns \
     grid-auto-flow grid-auto-rows grid-column grid-column-end grid-column-start grid-row grid-row-end \
     grid-row-start grid-template grid-template-areas grid-template-columns grid-template-rows hanging-punctuation \
     height hyphenate-limit-chars hyphens inline-size inset inset-block inset-block-end inset-block-start \
     inset-inline inset-inline-end inset-inline-start isolation justify-content justify-items justify-self left \
     letter-spacing line-break line-height list-style list-style-position list-style-type margin margin-block \
     margin-block-end margin-block-start margin-bottom margin-inline margin-inline-end margin-inline-start \
     margin-left margin-right margin-top max-block-size max-height max-inline-size max-width min-block-size \
     min-height min-inline-size min-width object-fit object-position orphans outline outline-color outline-offset \
     outline-style outline-width overflow overflow-wrap overflow-x overflow-y padding padding-block \
     padding-block-end padding-block-start padding-bottom padding-inline padding-inline-end padding-inline-start \
     padding-left padding-right padding-top page page-break-after page-break-before page-break-inside place-content \
     place-items place-self pointer-events position print-color-adjust right row-gap scroll-behavior scroll-margin \
     scroll-margin-top scroll-padding scroll-padding-top size stroke stroke-width tab-size table-layout text-align \
     text-align-last text-decoration text-decoration-color text-decoration-line text-decoration-skip-ink \
     text-decoration-style text-decoration-thickness text-justify text-size-adjust text-transform \
     text-underline-offset text-underline-position text-wrap text-wrap-mode text-wrap-style top vertical-align \
     visibility white-space widows width word-break word-spacing z-index";

/// Functions that compute a length or a colour.
const FUNCTIONS: &str = "\
     calc clamp color-mix fit-content hsl hsla inset lab lch light-dark linear-gradient max min minmax oklab oklch \
     radial-gradient repeat rgb rgba var";

/// Values of every property (CSS Cascade 5), and what gives them weight.
const COMMON: &[&str] = &["inherit", "initial", "unset", "revert", "revert-layer", "important"];

/// Signs that stand before the items of a list. None of them can be taken for a part of a number.
const BULLETS: &str = "■□▪▫●○•◦▶►▸▹◆◇→✓✔ \u{a0}";

/// Message and hint if a declaration could change what is read; `None` if it cannot.
pub(super) fn judge(property: &str, value: &[Part], is_silent: bool) -> Option<(String, String)> {
    let property = property.to_ascii_lowercase();
    let is_custom = property.starts_with("--");
    if !is_custom && !has(PROPERTIES, &property) {
        let near = did_you_mean(&property, PROPERTIES.split(' ')).map(|near| format!("did you mean `{near}`?"));
        let hint = near.unwrap_or_else(|| "docs/checks.md lists the properties that it can set".to_owned());
        return Some((format!("a page's style sheet cannot set `{property}`"), hint));
    }
    let why = foreign(&property, value).or_else(|| unfit(&property, value, is_silent))?;
    Some((format!("`{property}` cannot be set to this"), why))
}

fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|candidate| candidate == word)
}

/// Parts that no property takes here.
fn foreign(property: &str, value: &[Part]) -> Option<String> {
    value.iter().find_map(|part| match part {
        Part::Foreign => Some("a page brings everything along: leave out addresses".to_owned()),
        Part::Text(_) if !matches!(property, "content" | "font-family" | "grid-template" | "grid-template-areas") => {
            Some("a page's words come from its document: leave out texts".to_owned())
        }
        Part::Function(name) if !has(FUNCTIONS, name) => Some(format!("leave out `{name}()`; there are: {FUNCTIONS}")),
        _ => None,
    })
}

/// Reason for which a property may not be set to `value`, if there is one.
fn unfit(property: &str, value: &[Part], is_silent: bool) -> Option<String> {
    let only = |words: &[&str]| {
        let is_one =
            |part: &Part| matches!(part, Part::Word(word) if words.contains(&word.as_str()) || is_common(word));
        let fits = value.iter().all(|part| is_one(part) || *part == Part::Other);
        (!fits).then(|| format!("use {}", words.join(", ")))
    };
    let never = |word: &str, why: &str| {
        let has = value.iter().any(|part| matches!(part, Part::Word(it) if it == word) || is_variable(part));
        has.then(|| why.to_owned())
    };
    match property {
        "content" => added(value),
        "list-style-type" | "list-style" => only(&["none", "disc", "circle", "square", "inside", "outside"]),
        "text-transform" => only(&["none", "uppercase"]),
        "visibility" => only(&["visible"]),
        "content-visibility" => only(&["visible", "auto"]),
        "font-variant-numeric" => {
            only(&["normal", "lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums", "slashed-zero"])
        }
        "flex-direction" | "flex-flow" | "flex-wrap" => only(&["row", "column", "wrap", "nowrap"]),
        "display" if !is_silent => never(
            "none",
            "it hides text; only what is `:empty`, `.hidden` or `.skip` can go, one of `.narrow` and `.wide`, and ways to \
             elsewhere: `.contents`, `.links`, `.earlier`",
        ),
        "color" | "fill" => {
            let hides = |part: &Part| matches!(part, Part::Word(word) if word == "transparent");
            value.iter().any(hides).then(|| "it hides text; choose a colour of the theme".to_owned())
        }
        "clip-path" if is_silent => None,
        "clip-path" | EDGE => cut(value),
        "letter-spacing" | "word-spacing" => narrowed(value),
        "font-size" => {
            let is_nothing = |part: &Part| matches!(part, Part::Number(size, _) if *size <= 0.0);
            (value.len() == 1 && value.iter().any(is_nothing)).then(|| "it hides text; give it a size".to_owned())
        }
        _ => None,
    }
}

fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

fn is_variable(part: &Part) -> bool {
    matches!(part, Part::Function(name) if name == "var")
}

/// `content` can draw a box without words, and bullets.
fn added(value: &[Part]) -> Option<String> {
    let adds_nothing = value.iter().all(|part| match part {
        Part::Word(word) => is_common(word) || matches!(word.as_str(), "none" | "normal"),
        Part::Text(text) => text.chars().all(|c| BULLETS.contains(c)),
        Part::Other => true,
        _ => false,
    });
    (!adds_nothing).then(|| "it adds text; leave it empty (`\"\"`), or use a bullet such as \"■\"".to_owned())
}

/// The one custom property by which edges can be cut, in one way for each direction of writing.
const EDGE: &str = "--edge";

/// Cutting can widen what is seen, and narrow nothing.
fn cut(value: &[Part]) -> Option<String> {
    let keeps = value.iter().all(|part| match part {
        Part::Word(word) => is_common(word) || word == "none" || word == EDGE,
        Part::Number(inset, _) => *inset <= 0.0,
        Part::Function(name) => name == "inset" || name == "var",
        Part::Other => true,
        _ => false,
    });
    (!keeps).then(|| "it cuts text off; use `none`, or `inset()` with lengths of zero and less".to_owned())
}

/// Least letter spacing, in ems.
const CLOSEST: f32 = -0.05;

fn narrowed(value: &[Part]) -> Option<String> {
    let is_readable = value.iter().all(|part| match part {
        Part::Number(space, unit) => *space >= 0.0 || (matches!(unit.as_str(), "em" | "rem") && *space >= CLOSEST),
        Part::Word(word) => is_common(word) || word == "normal",
        Part::Other => true,
        _ => false,
    });
    (!is_readable).then(|| format!("letters would stand on each other; use {CLOSEST}em or more"))
}
