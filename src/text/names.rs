//! Names of figures by themselves, for tables and questions outside of any edition.

use fluent_bundle::FluentArgs;

use super::slot::{Piece, Slot, pieces};
use super::{Texts, named, undivided};
use crate::name::{FigureId, MessageId};

/// A number for which every language says that there are many.
const MANY: i32 = 1000;

/// The names of a figure in a language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The name in tables.
    pub name: Option<String>,
    /// The name in charts, where it has a shorter one.
    pub short: Option<String>,
}

impl Texts {
    /// The names of a figure of the catalogue. Those that depend on an edition are left out.
    pub fn names_of(&self, figure: &FigureId) -> Names {
        Names { name: self.alone(&named::figure_name(figure)), short: self.alone(&named::figure_short_name(figure)) }
    }

    /// The words of a unit, for many of it.
    pub fn unit_words(&self, unit: &str) -> Option<String> {
        let mut many = FluentArgs::new();
        many.set("value", MANY);
        self.plain(&named::unit(unit), &many)
    }

    /// A message that needs no values, as plain text.
    pub fn alone(&self, message: &MessageId) -> Option<String> {
        self.plain(message, &FluentArgs::new())
    }

    fn plain(&self, message: &MessageId, values: &FluentArgs) -> Option<String> {
        let text = self.resolve(message, values)?.ok()?;
        let pieces = pieces(&text).into_iter().map(|piece| match piece {
            Piece::Text(text) => Some(text.to_owned()),
            Piece::Slot(Slot::Literal(text) | Slot::Formatted(text) | Slot::Foreign { text, .. }) => Some(text),
            Piece::Slot(_) => None,
        });
        Some(undivided(&pieces.collect::<Option<String>>()?))
    }
}
