//! Figures that are drawn together, and what they are called.

use crate::edition::Figure;
use crate::figure::Kind;
use crate::name::MessageId;
use crate::source::{Located, Origin};
use crate::text::{Wording, named};

/// A group with its figures resolved.
pub(super) struct ResolvedGroup<'a> {
    pub whole: Option<&'a Figure>,
    pub bars: Vec<&'a Figure>,
    pub remainder: Option<&'a Figure>,
}

impl<'a> ResolvedGroup<'a> {
    /// The figures with a bar of their own, the remainder last.
    pub(super) fn parts(&self) -> impl Iterator<Item = &'a Figure> {
        self.bars.iter().copied().chain(self.remainder)
    }
}

/// Unit, kind and dating of a figure, in the words of a finding.
pub(super) fn measure(figure: &Figure) -> String {
    let dated = if figure.kind == Kind::Stock { figure.as_of.to_string() } else { figure.period.to_string() };
    format!("`{}`: {}, {dated}", figure.id, figure.unit)
}

/// The short name of a figure, or else its name; a missing one is a finding at `wanted`.
pub(super) fn name(wording: &Wording, figure: &Figure, wanted: &Origin) -> String {
    wording.plain(&Located::new(named_by(wording, figure), wanted.clone()), &[])
}

/// The message that names a figure in charts.
pub(super) fn named_by(wording: &Wording, figure: &Figure) -> MessageId {
    let short = named::figure_short_name(&figure.id);
    if wording.has(&short) { short } else { named::figure_name(&figure.id) }
}
