//! The part of a structure that an edition has: conditions are decided here, and nowhere else.

use std::collections::BTreeMap;

use super::messages;
use crate::calendar::CalendarDate;
use crate::edition::{Absence, Edition};
use crate::name::{FigureId, MessageId, SurveyId};
use crate::project::structure::{
    Body, BoxItem, Choice, Condition, Conditional, Editions, Exhibit, Need, NoteMark, Only, Part, Section, SectionForm,
    SectionStart, SectionText, SourcesRow, Structure, WordTable,
};
use crate::source::{Located, Origin};
use crate::text::{Texts, named};

/// The structure as an edition has it, in a language.
pub struct Outline<'s> {
    pub structure: &'s Structure,
    pub sections: Vec<SectionOutline<'s>>,
    /// Text of the sources note.
    pub sources: Stretches<'s>,
    /// Rows of its table, each with the figures that the edition has.
    pub sources_rows: Vec<(&'s SourcesRow, Vec<&'s Located<FigureId>>)>,
    /// Note marks of figures; a figure that has one in other editions only has none here.
    pub marks: Marks,
    /// Items that have dropped out for want of a figure.
    pub left_out: Vec<LeftOut>,
}

/// Messages that are note marks, by figure.
pub type Marks = BTreeMap<FigureId, Option<Located<MessageId>>>;

/// Messages of a text; those of one stretch are put together.
pub(super) type Stretches<'s> = Vec<Vec<&'s Located<MessageId>>>;

/// A section.
pub struct SectionOutline<'s> {
    pub section: &'s Section,
    pub start: SectionStart,
    pub text: TextOutline<'s>,
    pub rail: Vec<ExhibitOutline<'s>>,
    pub below: Vec<ExhibitOutline<'s>>,
    pub across: Vec<ExhibitOutline<'s>>,
}

/// The text of a section.
pub enum TextOutline<'s> {
    Body(Stretches<'s>),
    Parts(Vec<PartOutline<'s>>),
}

/// A labelled part of a text.
pub struct PartOutline<'s> {
    pub name: &'s Located<String>,
    pub text: Stretches<'s>,
}

/// Something that shows figures.
pub enum ExhibitOutline<'s> {
    Box(&'s BoxItem),
    Row(Vec<&'s BoxItem>),
    Chart(&'s Located<String>),
    Table(&'s Located<String>),
}

/// Something that has dropped out of an edition, since what it needs has no value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    pub what: LeftOutItem,
    /// Its place in the structure.
    pub place: Origin,
    /// The figures and dates that it needs and that have no value, by name.
    pub lacking: Vec<String>,
}

/// Kind of something that has dropped out, with its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOutItem {
    Section(String),
    Part(MessageId),
    /// A message.
    Block(MessageId),
    /// A figure.
    Box(FigureId),
    Chart(String),
    Table(String),
}

impl<'s> Outline<'s> {
    /// Decides what `edition` has in the language of `texts`.
    pub fn of(structure: &'s Structure, edition: &Edition, texts: &Texts) -> Self {
        let mut selection = Selection { structure, edition, texts, left_out: Vec::new() };
        let sections = selection.sections();
        let sources = selection.stretches(&structure.sources_body);
        let sources_rows = selection.sources_rows();
        let mark = |mark: &NoteMark| selection.is_among(&mark.editions).then(|| mark.message.clone());
        let marks = structure.marks.iter().map(|(figure, it)| (figure.clone(), mark(it))).collect();
        Self { structure, sections, sources, sources_rows, marks, left_out: selection.left_out }
    }

    /// Its narrative blocks, each at the place in the structure that wants it.
    pub fn blocks(&self) -> Vec<Located<MessageId>> {
        messages::blocks(self)
    }

    /// Every message that the edition uses, in the order of the document.
    pub fn messages(&self) -> Vec<MessageId> {
        messages::of_outline(self)
    }
}

impl<'s> SectionOutline<'s> {
    /// Everything that shows its figures, in reading order.
    pub fn exhibits(&self) -> impl Iterator<Item = &ExhibitOutline<'s>> {
        self.below.iter().chain(&self.rail).chain(&self.across)
    }

    /// Whether it says or shows what a section of its form is there for.
    fn has_content(&self) -> bool {
        match self.section.form {
            SectionForm::Strip => !self.across.is_empty(),
            SectionForm::Text | SectionForm::Lead | SectionForm::List => !self.messages().is_empty(),
        }
    }

    /// Every message of its text.
    pub fn messages(&self) -> Vec<&Located<MessageId>> {
        match &self.text {
            TextOutline::Body(stretches) => stretches.iter().flatten().copied().collect(),
            TextOutline::Parts(parts) => parts.iter().flat_map(|part| &part.text).flatten().copied().collect(),
        }
    }
}

struct Selection<'s, 'e> {
    structure: &'s Structure,
    edition: &'e Edition,
    texts: &'e Texts,
    left_out: Vec<LeftOut>,
}

impl<'s> Selection<'s, '_> {
    /// The sections that are left. One that begins a page and drops out leaves that to the next.
    fn sections(&mut self) -> Vec<SectionOutline<'s>> {
        let mut start = SectionStart::Flow;
        let mut sections = Vec::new();
        for section in &self.structure.sections {
            if section.item.start == SectionStart::Page {
                start = SectionStart::Page;
            }
            if let Some(outline) = self.section(section) {
                sections.push(SectionOutline { start, ..outline });
                start = SectionStart::Flow;
            }
        }
        sections
    }

    fn section(
        &mut self,
        Conditional { item: section, condition }: &'s Conditional<Section>,
    ) -> Option<SectionOutline<'s>> {
        if !self.holds(condition) {
            return None;
        }
        let before = self.left_out.len();
        let text = match &section.text {
            SectionText::Body(body) => TextOutline::Body(self.stretches(body)),
            SectionText::Parts(parts) => {
                TextOutline::Parts(parts.iter().filter_map(|part| self.part(section, part)).collect())
            }
        };
        let [below, rail, across] = [&section.below, &section.rail, &section.across]
            .map(|exhibits| exhibits.iter().filter_map(|exhibit| self.exhibit(exhibit)).collect());
        let outline = SectionOutline { section, start: section.start, text, rail, below, across };
        let what = || LeftOutItem::Section(section.id.value.clone());
        let lacking = match condition.need {
            Need::Firm => Vec::new(),
            Need::Optional => self.lacking_for_section(&outline),
        };
        self.stays_whole(before, outline.has_content(), lacking, what, &section.id.origin).then_some(outline)
    }

    /// Whether a section or part stays, whose items were looked at from `before` on. One without content says nothing, and is
    /// gone for the reasons of its items; of one that is gone nothing else is left out.
    fn stays_whole(
        &mut self,
        before: usize,
        has_content: bool,
        lacking: Vec<String>,
        what: impl FnOnce() -> LeftOutItem,
        place: &Origin,
    ) -> bool {
        if has_content && lacking.is_empty() {
            return true;
        }
        let of_items = self.left_out.split_off(before).into_iter().flat_map(|it| it.lacking);
        let lacking = if has_content { lacking } else { unique(of_items) };
        self.leave_out(what(), place, lacking);
        false
    }

    /// Figures without a value that a section cannot do without.
    fn lacking_for_section(&self, outline: &SectionOutline) -> Vec<String> {
        let section = &outline.section.id.value;
        let head = ["kicker", "heading"].map(|name| named::of_section(section, name));
        let needs_head = !matches!(outline.section.form, SectionForm::Lead | SectionForm::Strip);
        let head = head.iter().filter(|_| needs_head);
        let text = outline.messages();
        let messages = head.chain(text.iter().map(|message| &message.value));
        let of_text = messages.flat_map(|message| self.lacking_in(message)).collect::<Vec<_>>();
        let of_exhibits = outline.exhibits().flat_map(|exhibit| match exhibit {
            ExhibitOutline::Box(item) => self.lacking_for_box(item),
            ExhibitOutline::Row(boxes) => boxes.iter().flat_map(|item| self.lacking_for_box(item)).collect(),
            ExhibitOutline::Chart(name) => self.lacking_for_chart(&name.value),
            ExhibitOutline::Table(name) => self.lacking_for_table(&name.value),
        });
        unique(of_text.into_iter().chain(of_exhibits))
    }

    fn part(
        &mut self,
        section: &Section,
        Conditional { item, condition }: &'s Conditional<Part>,
    ) -> Option<PartOutline<'s>> {
        if !self.holds(condition) {
            return None;
        }
        let before = self.left_out.len();
        let text = self.stretches(&item.body);
        let needed = text.iter().flatten().flat_map(|message| self.lacking_in(&message.value));
        let lacking = match condition.need {
            Need::Firm => Vec::new(),
            Need::Optional => unique(needed),
        };
        let what = || LeftOutItem::Part(named::of_section(&section.id.value, &item.name.value));
        let stays = self.stays_whole(before, !text.is_empty(), lacking, what, &item.name.origin);
        stays.then_some(PartOutline { name: &item.name, text })
    }

    /// The rows of the sources that have a figure. What an edition lacks is missed where it is shown, and not here.
    fn sources_rows(&self) -> Vec<(&'s SourcesRow, Vec<&'s Located<FigureId>>)> {
        let rows = self.structure.sources_table.iter().filter(|row| self.holds(&row.condition));
        let delivered = |row: &'s SourcesRow| {
            row.figures.iter().filter(|figure| self.lacks(figure.value.as_str()).is_none()).collect::<Vec<_>>()
        };
        rows.map(|row| (&row.item, delivered(&row.item))).filter(|(_, figures)| !figures.is_empty()).collect()
    }

    /// The messages of a text that are left; of a stretch without any, nothing is.
    fn stretches(&mut self, body: &'s Body) -> Stretches<'s> {
        let stretches = body.stretches.iter();
        let chosen =
            stretches.map(|stretch| stretch.iter().filter_map(|choice| self.chosen(choice)).collect::<Vec<_>>());
        chosen.filter(|stretch| !stretch.is_empty()).collect()
    }

    /// The first variant that applies and has all its figures.
    fn chosen(&mut self, choice: &'s Choice) -> Option<&'s Located<MessageId>> {
        if !self.holds(&choice.condition) {
            return None;
        }
        let mut missed = None;
        for Conditional { item: message, condition } in choice.variants.iter().filter(|it| self.holds(&it.condition)) {
            let is_firm = [choice.condition.need, condition.need].iter().all(|need| *need == Need::Firm);
            let lacking = if is_firm { Vec::new() } else { self.lacking_in(&message.value) };
            if lacking.is_empty() {
                return Some(message);
            }
            missed = missed.or(Some((message, lacking)));
        }
        let (message, lacking) = missed?;
        self.leave_out(LeftOutItem::Block(message.value.clone()), &message.origin, lacking);
        None
    }

    fn exhibit(&mut self, Conditional { item, condition }: &'s Conditional<Exhibit>) -> Option<ExhibitOutline<'s>> {
        if !self.holds(condition) {
            return None;
        }
        match item {
            Exhibit::Box(item) => {
                let what = || LeftOutItem::Box(item.figure.value.clone());
                let lacking = self.lacking_for_box(item);
                self.stays(condition, what, &item.figure.origin, lacking).then_some(ExhibitOutline::Box(item))
            }
            Exhibit::Row(boxes) => {
                let boxes: Vec<_> = boxes.iter().filter_map(|item| self.box_of_row(item, condition)).collect();
                (!boxes.is_empty()).then_some(ExhibitOutline::Row(boxes))
            }
            Exhibit::Chart(name) => {
                let lacking = self.lacking_for_chart(&name.value);
                let what = || LeftOutItem::Chart(name.value.clone());
                self.stays(condition, what, &name.origin, lacking).then_some(ExhibitOutline::Chart(name))
            }
            Exhibit::Table(name) => {
                let lacking = self.lacking_for_table(&name.value);
                let what = || LeftOutItem::Table(name.value.clone());
                self.stays(condition, what, &name.origin, lacking).then_some(ExhibitOutline::Table(name))
            }
        }
    }

    fn box_of_row(
        &mut self,
        Conditional { item, condition }: &'s Conditional<BoxItem>,
        row: &Condition,
    ) -> Option<&'s BoxItem> {
        if !self.holds(condition) {
            return None;
        }
        let lacking = self.lacking_for_box(item);
        let what = || LeftOutItem::Box(item.figure.value.clone());
        let need = if row.need == Need::Optional { row } else { condition };
        self.stays(need, what, &item.figure.origin, lacking).then_some(item)
    }

    /// Whether something stays although figures are lacking for it.
    fn stays(
        &mut self,
        condition: &Condition,
        what: impl FnOnce() -> LeftOutItem,
        place: &Origin,
        lacking: Vec<String>,
    ) -> bool {
        if condition.need == Need::Firm || lacking.is_empty() {
            return true;
        }
        self.leave_out(what(), place, lacking);
        false
    }

    fn leave_out(&mut self, what: LeftOutItem, place: &Origin, lacking: Vec<String>) {
        if !lacking.is_empty() {
            self.left_out.push(LeftOut { what, place: place.clone(), lacking });
        }
    }

    fn holds(&self, condition: &Condition) -> bool {
        self.is_among(&condition.editions)
    }

    fn is_among(&self, Editions { from, until, only }: &Editions) -> bool {
        let version = self.edition.version;
        let begins = |date: CalendarDate| date.span().map(|span| span.from);
        let ends = |date: CalendarDate| date.span().map(|span| span.to);
        from.is_none_or(|from| begins(version) >= begins(from))
            && until.is_none_or(|until| begins(version) <= ends(until))
            && only.as_ref().is_none_or(|only| self.is_for(only))
    }

    fn is_for(&self, only: &Only) -> bool {
        let of_edition = only.editions.is_empty() || only.editions.iter().any(|id| id.value == self.edition.id);
        of_edition
            && only.delivered.iter().all(|figure| self.lacks(figure.value.as_str()).is_none())
            && only.missing.iter().all(|figure| self.lacks(figure.value.as_str()).is_some())
    }

    fn lacking_for_box(&self, item: &BoxItem) -> Vec<String> {
        let words = item.label.iter().chain(&item.caption).flat_map(|message| self.lacking_in(&message.value));
        unique(self.lacks(item.figure.value.as_str()).into_iter().chain(words))
    }

    fn lacking_for_chart(&self, name: &str) -> Vec<String> {
        let Some(chart) = self.structure.charts.get(name) else { return Vec::new() };
        let figures = chart.form.figures().into_iter().filter_map(|figure| self.lacks(figure.value.as_str()));
        let labels = chart.form.messages().into_iter().flat_map(|label| self.lacking_in(&label.value));
        let dates = chart.form.dates().into_iter().filter_map(|date| self.lacks(&date.value));
        unique(figures.chain(dates).chain(self.lacking_in(&named::chart(name))).chain(labels))
    }

    fn lacking_for_table(&self, name: &str) -> Vec<String> {
        let messages = self.structure.tables.get(name).into_iter().flat_map(WordTable::messages);
        unique(messages.flat_map(|message| self.lacking_in(&message.value)))
    }

    /// The figures and dates without a value that a message names or claims something of, itself or through what it
    /// inserts.
    fn lacking_in(&self, message: &MessageId) -> Vec<String> {
        let named = self.texts.variables_of(message).into_iter();
        let claims = self.texts.claims_of(message).filter_map(|relation| self.edition.claims.get(relation));
        let claimed = claims.flat_map(|claim| &claim.figures).map(FigureId::as_str);
        unique(named.chain(claimed).filter_map(|name| self.lacks(name)))
    }

    /// The figure or reference date of this name, or of this mark, if the edition's surveys have none of it. A value that does not
    /// compare, or of a survey that the edition does not name, is none that lacks: it stays an error, and never makes a sentence
    /// drop out in silence.
    fn lacks(&self, variable: &str) -> Option<String> {
        let name = variable.strip_prefix("mark-").filter(|name| !self.is_there(variable, name)).unwrap_or(variable);
        let is_absent =
            matches!(self.edition.absent.get(name), Some(Absence::NotDelivered { .. } | Absence::NotRevised { .. }));
        let survey = SurveyId::of(name);
        let of_known_survey = survey.is_some_and(|survey| self.edition.earlier.iter().any(|it| it.id == survey));
        let is_known = self.edition.absent.contains_key(name) || self.is_there(name, name);
        let lacks_then = (of_known_survey || name.starts_with("reference-date-")) && !is_known;
        (is_absent || lacks_then).then(|| name.to_owned())
    }

    fn is_there(&self, date: &str, figure: &str) -> bool {
        self.edition.dates.contains_key(date)
            || self.edition.figure(&figure.into()).is_some() && !self.edition.absent.contains_key(figure)
    }
}

fn unique(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut unique = Vec::new();
    for name in names {
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    unique
}
