//! Alternative text of charts, made from the figures in the document's language.

use fluent_bundle::FluentValue;

use super::group::{ResolvedGroup, name};
use crate::edition::Figure;
use crate::figure::Kind;
use crate::name::{FigureId, MessageId};
use crate::project::structure::ChartForm;
use crate::source::Located;
use crate::text::rich::{self, Run};
use crate::text::slot::{PeriodStyle, Slot};
use crate::text::{OwnMessage, Wording, undivided};

/// Contents of an alternative text.
pub(super) struct Facts<'a> {
    pub form: &'a ChartForm,
    /// Message with the chart's title.
    pub title: &'a Located<MessageId>,
    pub groups: &'a [ResolvedGroup<'a>],
}

/// The text, and the figures that it names.
pub(super) fn compose(wording: &Wording, facts: &Facts) -> (String, Vec<FigureId>) {
    let teller = Teller { wording, facts };
    let sentences = [Some(teller.comparison()), teller.largest(), teller.remainder()];
    let raw: Vec<String> = sentences.into_iter().flatten().collect();
    filled(wording, &raw.join(" "), facts.title)
}

/// A text for ears with its slots filled, and the figures in them.
pub(super) fn filled(wording: &Wording, raw: &str, title: &Located<MessageId>) -> (String, Vec<FigureId>) {
    let runs = wording.fill_raw(raw, title);
    let mut figures = Vec::new();
    rich::visit(&runs, &mut |run| {
        if let Run::Figure { figure, .. } = run {
            figures.push(figure.clone());
        }
    });
    (undivided(&rich::plain(&runs)), figures)
}

struct Teller<'a> {
    wording: &'a Wording<'a>,
    facts: &'a Facts<'a>,
}

impl Teller<'_> {
    fn message(&self, own: OwnMessage, arguments: &[(&'static str, String)]) -> String {
        let arguments: Vec<_> = arguments.iter().map(|(name, text)| (*name, FluentValue::from(text.clone()))).collect();
        self.wording.raw(&own.wanted_at(&self.facts.title.origin), &arguments)
    }

    /// A literal, since the name has been judged where it stands.
    fn name(&self, figure: &Figure) -> String {
        Slot::Literal(name(self.wording, figure, &self.facts.title.origin)).write()
    }

    /// Text of a comparison: what is compared, over which period, with every value.
    fn comparison(&self) -> String {
        let title = Slot::Literal(self.wording.line(self.facts.title)).write();
        let common = [("title", title), ("period", self.period())];
        let with = |own: OwnMessage, more: &[(&'static str, String)]| self.message(own, &[&common, more].concat());
        let first = &self.facts.groups[0];
        let whole = first.whole.map(|whole| ("whole", self.wording.raw_with_unit(whole)));
        let bars = ("bars", self.bars(first));
        match (self.facts.form, whole) {
            (ChartForm::Bars(_), Some(whole)) => with(OwnMessage::AltBars, &[whole, bars]),
            (ChartForm::Bars(_), None) => with(OwnMessage::AltBarsNoWhole, &[bars]),
            (ChartForm::Stacked(_), whole) => {
                with(OwnMessage::AltStacked, &[whole.unwrap_or(("whole", String::new())), bars])
            }
            _ => with(OwnMessage::AltGrouped, &[("groups", self.groups())]),
        }
    }

    /// The period of the bars; all bars of a chart share it.
    fn period(&self) -> String {
        let figure = self.facts.groups[0].bars[0];
        match (self.wording.dating(figure, PeriodStyle::Long), figure.kind) {
            (Some(dated), _) => Slot::Literal(dated).write(),
            (None, Kind::Stock) => self.message(OwnMessage::AsOfNotStated, &[]),
            (None, Kind::Flow | Kind::Target) => self.message(OwnMessage::PeriodNotStated, &[]),
        }
    }

    fn bars(&self, group: &ResolvedGroup) -> String {
        let bars = group.parts().map(|figure| {
            let value = self.wording.raw_with_unit(figure);
            self.message(OwnMessage::AltBar, &[("name", self.name(figure)), ("value", value)])
        });
        bars.collect::<Vec<_>>().join(&self.message(OwnMessage::AltSeparator, &[]))
    }

    fn groups(&self) -> String {
        let groups = self.facts.groups.iter().map(|group| match group.whole {
            Some(whole) => {
                let parts = [
                    ("name", self.name(whole)),
                    ("whole", self.wording.raw_with_unit(whole)),
                    ("bars", self.bars(group)),
                ];
                self.message(OwnMessage::AltGroup, &parts)
            }
            None => self.bars(group),
        });
        groups.collect::<Vec<_>>().join(&self.message(OwnMessage::AltGroupSeparator, &[]))
    }

    /// Sentence that names the longest bar, if one is and there is a choice.
    fn largest(&self) -> Option<String> {
        let [group] = self.facts.groups else { return None };
        let longest = group.parts().map(|figure| figure.exact).max()?;
        let mut candidates = group.parts().filter(|figure| figure.exact == longest);
        let (Some(figure), None) = (candidates.next(), candidates.next()) else { return None };
        (group.parts().count() > 1).then(|| self.message(OwnMessage::AltLargest, &[("name", self.name(figure))]))
    }

    fn remainder(&self) -> Option<String> {
        let remainder = self.facts.groups.iter().find_map(|group| group.remainder)?;
        Some(self.message(OwnMessage::AltRemainder, &[("name", self.name(remainder))]))
    }
}
