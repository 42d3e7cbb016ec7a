//! Words of a chart: messages about it, and the names of what it shows.

use fluent_bundle::FluentValue;

use super::alternative_text::filled;
use super::group::name;
use crate::edition::Figure;
use crate::figure::Kind;
use crate::name::{FigureId, MessageId};
use crate::project::structure;
use crate::source::Located;
use crate::text::functions::figure_argument;
use crate::text::slot::{PeriodStyle, Slot};
use crate::text::{OwnMessage, Wording, named};

/// A chart's words in one language.
pub(super) struct Voice<'w, 'a> {
    pub(super) wording: &'w Wording<'a>,
    pub(super) chart: &'w structure::Chart,
}

impl Voice<'_, '_> {
    /// The message with the chart's title.
    pub(super) fn title(&self) -> Located<MessageId> {
        Located::new(named::chart(&self.chart.name.value), self.chart.name.origin.clone())
    }

    fn wanted(&self, own: OwnMessage) -> Located<MessageId> {
        own.wanted_at(&self.chart.name.origin)
    }

    /// A message that still has slots.
    pub(super) fn message(&self, own: OwnMessage, arguments: &[(&'static str, String)]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|(name, text)| (*name, FluentValue::from(text.clone()))).collect();
        self.wording.raw(&self.wanted(own), &arguments)
    }

    /// The same for the page.
    pub(super) fn plain(&self, own: OwnMessage, arguments: &[(&'static str, String)]) -> String {
        let arguments = arguments.iter().map(|(name, text)| (*name, FluentValue::from(text.clone())));
        self.wording.plain(&self.wanted(own), &arguments.collect::<Vec<_>>())
    }

    /// The name of a figure in the chart.
    pub(super) fn name(&self, figure: &Figure) -> String {
        name(self.wording, figure, &self.chart.name.origin)
    }

    /// The words that follow the number of a figure.
    pub(super) fn following(&self, figure: &Figure) -> String {
        let message = Located::new(named::figure(&figure.id), self.chart.name.origin.clone());
        self.wording.plain(&message, &[("value", figure_argument(&figure.id, figure.shown()))])
    }

    /// A figure with its name and its value, for an alternative text.
    pub(super) fn bar(&self, figure: &Figure) -> String {
        self.named_value(self.name(figure), self.wording.raw_with_unit(figure))
    }

    /// A value, which may have slots, with a name that has been judged where it stands.
    pub(super) fn named_value(&self, name: String, value: String) -> String {
        self.message(OwnMessage::AltBar, &[("name", Slot::Literal(name).write()), ("value", value)])
    }

    /// Dating of a figure in words, or that none is stated.
    pub(super) fn dating(&self, figure: &Figure, style: PeriodStyle) -> String {
        self.wording.dating(figure, style).unwrap_or_else(|| match figure.kind {
            Kind::Stock => self.plain(OwnMessage::AsOfNotStated, &[]),
            Kind::Flow | Kind::Target => self.plain(OwnMessage::PeriodNotStated, &[]),
        })
    }

    /// An alternative text with the chart's title, and the figures that it names.
    pub(super) fn alternative_text(
        &self,
        own: OwnMessage,
        arguments: &[(&'static str, String)],
    ) -> (String, Vec<FigureId>) {
        let title = self.title();
        let common = [("title", Slot::Literal(self.wording.line(&title)).write())];
        filled(self.wording, &self.message(own, &[&common, arguments].concat()), &title)
    }

    /// The word for so many of a figure's unit.
    pub(super) fn unit_of(&self, figure: &Figure, count: u32) -> String {
        let message = Located::new(named::unit(&figure.unit), figure.origin.clone());
        self.wording.plain(&message, &[("value", figure_argument(&figure.id, count.into()))])
    }
}
