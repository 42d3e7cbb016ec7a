//! Bars on two sides of one spine.

use super::composed::{Composed, composed};
use super::dates;
use super::drawing::{Tools, drawing};
use super::group::measure;
use super::resolved::{bar, figures};
use super::table::{ChartTable, RowsAre, TableGroup, TableRow};
use super::voice::Voice;
use crate::chart::{Role, butterfly};
use crate::document::Chart;
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::name::MessageId;
use crate::project::structure::{self, Butterfly};
use crate::source::Located;
use crate::text::slot::Slot;
use crate::text::{OwnMessage, Wording};

/// Rows of a panel with their figures resolved, that at the start first.
type Rows<'a> = Vec<[&'a Figure; 2]>;

/// Composes bars on two sides. `None` after a finding.
pub(super) fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, form: &Butterfly) -> Option<Chart> {
    let voice = Voice { wording, chart };
    let panels = form.panels.iter().map(|panel| {
        let rows = panel.rows.iter().map(|row| figures(wording, &row.figures)?.try_into().ok());
        rows.collect::<Vec<_>>().into_iter().collect::<Option<Rows>>()
    });
    let panels = panels.collect::<Vec<_>>().into_iter().collect::<Option<Vec<Rows>>>()?;
    let sound: Vec<bool> = panels.iter().map(|rows| one_measure(&voice, tools, rows)).collect();
    if sound.contains(&false) {
        return None;
    }
    let all: Vec<&Figure> = panels.iter().flatten().flatten().copied().collect();
    let teller = Teller { voice: &voice, form, panels: &panels };
    let drawn = butterfly::butterfly(&teller.drawn(tools, &all), tools.chart, tools.typeface);
    let list = drawing(wording, tools, chart, drawn)?;
    let arguments = [("period", dates::told(&voice, &all)), ("panels", teller.told())];
    let alt = voice.alternative_text(OwnMessage::AltButterfly, &arguments);
    let (note, table) = (dates::note(&voice, &all), teller.table(&all));
    Some(composed(&voice, list, Composed { alt, note, table }))
}

/// Kind of unit and dating of a figure, in which all that share a scale agree.
fn is_alike(tools: &Tools, a: &Figure, b: &Figure) -> bool {
    let kind = |figure: &Figure| tools.programme.units.get(&figure.unit).map(|unit| unit.kind.clone());
    kind(a) == kind(b) && dates::agree(&[a, b])
}

/// Whether all values of a panel count the same kind of thing over the same time.
fn one_measure(voice: &Voice, tools: &Tools, rows: &Rows) -> bool {
    let mut all = rows.iter().flatten();
    let Some(first) = all.next() else { return true };
    let Some(odd) = all.find(|figure| !is_alike(tools, first, figure)) else { return true };
    let name = &voice.chart.name.value;
    let message = format!("a panel of the chart `{name}` puts figures of different units or periods on one scale");
    let finding = Finding::new(Code::UnitMismatch, message, "give each a panel of its own, with a scale of its own");
    voice.wording.report(
        finding
            .at(voice.chart.name.origin.clone())
            .also(first.defined.clone(), measure(first))
            .also(odd.defined.clone(), measure(odd)),
    );
    false
}

struct Teller<'t, 'w, 'a> {
    voice: &'t Voice<'w, 'a>,
    form: &'t Butterfly,
    panels: &'t [Rows<'a>],
}

impl Teller<'_, '_, '_> {
    fn sides(&self) -> [String; 2] {
        self.form.sides.each_ref().map(|side| self.voice.wording.plain(side, &[]))
    }

    fn drawn(&self, tools: &Tools, all: &[&Figure]) -> butterfly::Butterfly {
        let alike = all.windows(2).all(|pair| is_alike(tools, pair[0], pair[1]));
        let panels = self.form.panels.iter().zip(self.panels).map(|(panel, rows)| butterfly::Panel {
            name: self.dated(&panel.name, all[0], rows[0][0]),
            rows: panel.rows.iter().zip(rows).map(|(row, figures)| self.row(row, figures)).collect(),
        });
        let scales = (!alike).then(|| self.voice.plain(OwnMessage::ButterflyScales, &[]));
        butterfly::Butterfly { sides: self.sides(), panels: panels.collect(), scales }
    }

    /// The name of a panel, and when it counts where that is not what the chart says of all.
    fn dated(&self, name: &Located<MessageId>, first: &Figure, figure: &Figure) -> String {
        let name = self.voice.wording.plain(name, &[]);
        let Some(dating) = dates::other(self.voice, first, figure) else { return name };
        let words = [("name", name), ("dating", dating)].map(|(key, text)| (key, Slot::Literal(text).write()));
        self.voice.plain(OwnMessage::ChartDating, &words)
    }

    fn row(&self, row: &structure::ButterflyRow, [start, end]: &[&Figure; 2]) -> butterfly::Row {
        let role = |figure: &Figure, usual: Role| match &self.form.highlight {
            None => usual,
            Some(name) if name.value == figure.id => Role::Accent,
            Some(_) => Role::Chart3,
        };
        let bar = |figure: &Figure, usual| bar(self.voice, figure, role(figure, usual));
        let bars = [bar(start, Role::Chart1), bar(end, Role::Chart2)];
        butterfly::Row { name: self.voice.wording.plain(&row.name, &[]), bars }
    }

    /// Every panel, every row, both sides.
    fn told(&self) -> String {
        let sides = self.sides();
        let panels = self.form.panels.iter().zip(self.panels).map(|(panel, rows)| {
            let literal = |message| Slot::Literal(self.voice.wording.plain(message, &[])).write();
            let rows = panel.rows.iter().zip(rows).map(|(row, figures)| {
                let [start, end] = [0, 1].map(|side: usize| {
                    let value = self.voice.wording.raw_with_unit(figures[side]);
                    self.voice.named_value(sides[side].clone(), value)
                });
                let words = [("name", literal(&row.name)), ("start", start), ("end", end)];
                self.voice.message(OwnMessage::AltButterflyRow, &words)
            });
            let rows = rows.collect::<Vec<_>>().join(&self.voice.message(OwnMessage::AltRowSeparator, &[]));
            self.voice.message(OwnMessage::AltButterflyPanel, &[("name", literal(&panel.name)), ("rows", rows)])
        });
        panels.collect::<Vec<_>>().join(&self.voice.message(OwnMessage::AltGroupSeparator, &[]))
    }

    /// A group for each panel, in which each row stands once for each side.
    fn table(&self, all: &[&Figure]) -> ChartTable {
        let (sides, comma) = (self.sides(), self.voice.plain(OwnMessage::AltSeparator, &[]));
        let groups = self.form.panels.iter().zip(self.panels).map(|(panel, rows)| {
            let rows = panel.rows.iter().zip(rows).flat_map(|(row, figures)| {
                let name = self.voice.wording.plain(&row.name, &[]);
                let row = |side: usize| {
                    TableRow::new(
                        self.voice.wording,
                        figures[side],
                        [&name, &sides[side]].map(String::as_str).join(&comma),
                    )
                };
                [row(0), row(1)]
            });
            TableGroup { whole: None, rows: rows.collect() }
        });
        let dating = dates::above_table(self.voice, all);
        ChartTable { rows_are: RowsAre::Figures, dating, groups: groups.collect() }
    }
}
