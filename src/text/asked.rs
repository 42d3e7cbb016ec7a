//! Questions of texts to the data, besides values to print: trends that choose words, and relations that words claim.

use fluent_syntax::ast::{CallArguments, InlineExpression, Pattern};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::entries::{Entry, Seen, visit};
use crate::edition::Trend;
use crate::name::{FigureId, MessageId};
use crate::source::Origin;

/// The function that chooses words by a trend.
pub const TREND: &str = "TREND";
/// The function that prints words for a relation.
pub const CLAIM: &str = "CLAIM";

/// Something that a text asks of the data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// Whether a figure rose, fell or is unchanged.
    Trend(Compared),
    /// Whether a relation holds, for which words stand.
    Claim { relation: String, words: String },
    /// A function that stands where it cannot, or is given what it cannot take.
    Misused(&'static str),
}

/// The two figures of a trend, by the names of their variables.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Compared {
    pub new: FigureId,
    pub old: FigureId,
}

/// Something asked, and where.
#[derive(Debug, Clone)]
pub struct Question {
    pub asked: Asked,
    /// Place of the function's name.
    pub origin: Origin,
}

/// Questions of a pattern, in any of its forms, in the order of the text.
pub(super) fn questions(entry: &Entry, pattern: &Pattern<&str>) -> Vec<Question> {
    let (mut questions, mut selectors) = (Vec::new(), Vec::new());
    visit(pattern, &mut |seen| match seen {
        Seen::Select { selector, .. } => selectors.push(std::ptr::from_ref(selector)),
        Seen::Inline(inline) => {
            let chooses = selectors.contains(&std::ptr::from_ref(inline));
            if let InlineExpression::FunctionReference { id, .. } = inline
                && let Some(asked) = asked(inline, chooses && !entry.is_term())
            {
                questions.push(Question { asked, origin: entry.place(id.name) });
            }
        }
    });
    questions
}

fn asked(inline: &InlineExpression<&str>, chooses: bool) -> Option<Asked> {
    let InlineExpression::FunctionReference { id, .. } = inline else { return None };
    match id.name {
        TREND => Some(compared(inline).filter(|_| chooses).map_or(Asked::Misused(TREND), Asked::Trend)),
        CLAIM => Some(claim(inline).filter(|_| !chooses).unwrap_or(Asked::Misused(CLAIM))),
        _ => None,
    }
}

/// The figures of a `TREND($new, $old)`.
pub fn compared(inline: &InlineExpression<&str>) -> Option<Compared> {
    match positional(inline, TREND)? {
        [InlineExpression::VariableReference { id: new }, InlineExpression::VariableReference { id: old }] => {
            Some(Compared { new: new.name.into(), old: old.name.into() })
        }
        _ => None,
    }
}

/// The words of a `CLAIM("relation", "words")`, with those of its relation.
fn claim(inline: &InlineExpression<&str>) -> Option<Asked> {
    let (relation, words) = claimed(inline)?;
    let text = |text: &str| unescape_unicode_to_string(text).into_owned();
    Some(Asked::Claim { relation: text(relation), words: text(words) })
}

/// The relation and the words of a `CLAIM("relation", "words")`, as they are written.
pub fn claimed<'a>(inline: &InlineExpression<&'a str>) -> Option<(&'a str, &'a str)> {
    match positional(inline, CLAIM)? {
        [InlineExpression::StringLiteral { value: relation }, InlineExpression::StringLiteral { value: words }] => {
            Some((relation, words))
        }
        _ => None,
    }
}

fn positional<'i, 'a>(
    inline: &'i InlineExpression<&'a str>,
    function: &str,
) -> Option<&'i [InlineExpression<&'a str>]> {
    match inline {
        InlineExpression::FunctionReference { id, arguments: CallArguments { positional, named } }
            if id.name == function && named.is_empty() =>
        {
            Some(positional)
        }
        _ => None,
    }
}

/// Words that depend on figures without printing them, as an edition has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answered {
    /// The part of the texts that asks.
    pub message: MessageId,
    pub answer: Answer,
}

/// Answer of the data to something that a text asks.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    Trend { figures: Compared, trend: Trend },
    Claim { relation: String, words: String },
}
