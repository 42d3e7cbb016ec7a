//! From a resolved edition, its texts and its structure to a [`Document`].

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::boxes::figure_box;
use super::charts::{Tools, chart};
use super::outline::{ExhibitOutline, Outline, PartOutline, SectionOutline, TextOutline};
use super::{
    Chart, Contact, Document, DocumentLanguage, Drawing, EditionMark, Exhibit, FigureRow, FunderMark, Funders, Line,
    Masthead, Metadata, Moment, Note, PageCode, PageOnWeb, Part, Section, Told, WordTable, Words, code, figure_rows,
    notes, reference_dates, revisions, sources,
};
use crate::chart::Typeface;
use crate::edition::Edition;
use crate::finding::{Code, Finding, Subject};
use crate::name::{FigureId, LanguageTag, MessageId};
use crate::project::language::Language;
use crate::project::programme::Funder;
use crate::project::structure::{self, BoxItem, Section as SectionItem, SectionForm, Structure};
use crate::project::theme::Place;
use crate::project::{Inputs, Model};
use crate::source::Located;
use crate::target::web_page_name;
use crate::text::rich::{Block, Run};
use crate::text::{OwnMessage, Wording, named, undivided};

/// Composes `edition` in a language: what is left of its structure, in the words that have the structure's marks. What is
/// missing is a finding of the words, and left out; `None` if there is nothing to compose with.
pub fn compose(
    model: &Model,
    inputs: &Inputs,
    edition: &Edition,
    language: &Language,
    wording: &Wording,
    outline: &Outline,
) -> Option<(Document, Vec<FigureRow>)> {
    let structure = outline.structure;
    let typeface = typeface(model, inputs, language, wording)?;
    let tools = Tools {
        programme: &model.programme,
        catalogue: &model.catalogue,
        own_relations: model.observations.get(&edition.survey).map_or(&[], |survey| &survey.relations),
        theme: &model.theme,
        chart: model.theme.chart(&structure.template.value, Place::Rail),
        typeface: &typeface,
        direction: language.direction,
    };
    let composer = Composer { model, edition, structure, outline, wording, tools };
    let mut document = composer.document(language);
    document.sources.blocks.extend(revisions::remarks(&document, edition, wording));
    document.sources.blocks.extend(composer.imprint());
    let rows = figure_rows(&document, edition, wording);
    notes::tie(&mut document);
    document.edition.reference_dates = reference_dates(edition, &rows);
    let begins = (model.programme.code_letters.as_str(), edition.version);
    code::inscribe(&mut document, &rows, &structure.template.value, begins, inputs);
    Some((document, rows))
}

fn typeface<'a>(model: &Model, inputs: &'a Inputs, language: &Language, wording: &Wording) -> Option<Typeface<'a>> {
    let families = model.theme.families(language.direction);
    let typeface = Typeface::find(inputs, families);
    if typeface.is_none() {
        let family = families.first().map_or("", String::as_str);
        let message = format!("fonts/ has no font of the family “{family}”, which the theme names");
        wording.report(Finding::new(Code::Theme, message, "add its files, or name another family in theme.toml"));
    }
    typeface
}

struct Composer<'a> {
    model: &'a Model,
    edition: &'a Edition,
    structure: &'a Structure,
    outline: &'a Outline<'a>,
    wording: &'a Wording<'a>,
    tools: Tools<'a>,
}

impl Composer<'_> {
    fn document(&self, language: &Language) -> Document {
        let (structure, wording) = (self.structure, self.wording);
        Document {
            language: DocumentLanguage {
                tag: language.tag.clone(),
                locale: language.locale.id.to_string(),
                direction: language.direction,
            },
            metadata: self.metadata(),
            edition: self.mark(),
            words: Words {
                running_title: wording.line(&structure.title),
                version: wording.line(&structure.version),
                code_label: wording.plain(&self.message(OwnMessage::EditionCodeLabel), &[]),
                draft: wording.plain(&self.message(OwnMessage::DraftMark), &[]),
                note: wording.told(&self.message(OwnMessage::Note), &[]),
                note_back: wording.told(&self.message(OwnMessage::NoteBack), &[]),
            },
            masthead: Masthead {
                kicker: self.line(&structure.kicker),
                title: self.line(&structure.title),
                line: self.line(&structure.line),
            },
            template: structure.template.value.clone(),
            pages: structure.pages.value,
            fold: structure.fold,
            sections: self.outline.sections.iter().map(|section| self.section(section)).collect(),
            sources: self.sources(),
            contact: self.contact(&language.tag),
            funders: self.funders(),
        }
    }

    /// A message that every document has, wanted by this edition.
    fn message(&self, own: OwnMessage) -> Located<MessageId> {
        own.wanted_at(&self.edition.origin)
    }

    fn line(&self, message: &Located<MessageId>) -> Line {
        Line::of(self.wording, message, &[])
    }

    fn blocks(&self, stretches: &[Vec<&Located<MessageId>>]) -> Vec<Told<Block>> {
        stretches.iter().flat_map(|messages| Told::joined(self.wording, messages)).collect()
    }

    /// The mark of the edition, with the places still empty that the content decides.
    fn mark(&self) -> EditionMark {
        EditionMark {
            id: self.edition.id.clone(),
            version: self.edition.version.to_string(),
            survey_period: self.edition.period.to_string(),
            reference_dates: Vec::new(),
            code: String::new(),
            digest: String::new(),
        }
    }

    fn metadata(&self) -> Metadata {
        let (structure, wording) = (self.structure, self.wording);
        let line = |message: &Located<MessageId>| undivided(&wording.line(message));
        let (title, version) = (line(&structure.title), line(&structure.version));
        let keywords = line(&structure.keywords);
        Metadata {
            title: [title, version].join(" – "),
            authors: vec![line(&self.model.programme.publisher)],
            subject: line(&structure.subject),
            keywords: keywords.split([',', '،']).map(|word| word.trim().to_owned()).collect(),
            rights: line(&self.model.programme.rights),
            issued: self.edition.issued.into(),
            issued_on: self.edition.issued_on,
        }
    }

    fn section(&self, outline: &SectionOutline) -> Section {
        let section = outline.section;
        let line = |name: &str| {
            let message = of_section(section, name);
            let wanted = match section.form {
                SectionForm::Text | SectionForm::List => true,
                SectionForm::Lead => self.wording.has(&message.value),
                SectionForm::Strip => false,
            };
            wanted.then(|| self.line(&message))
        };
        let (kicker, heading) = (line("kicker"), line("heading"));
        let (blocks, parts) = match &outline.text {
            TextOutline::Body(body) => (self.blocks(body), Vec::new()),
            TextOutline::Parts(parts) => (Vec::new(), parts.iter().map(|part| self.part(part)).collect()),
        };
        Section {
            id: section.id.value.clone(),
            form: section.form,
            start: outline.start,
            kicker,
            heading,
            parts,
            rail: self.exhibits(&outline.rail, Place::Rail),
            below: self.exhibits(&outline.below, Place::Text),
            across: self.exhibits(&outline.across, Place::Across),
            icons: self.icons(section, &blocks),
            blocks,
        }
    }

    /// The names of a list's pictures. There is one for each item, or a finding.
    fn icons(&self, section: &SectionItem, blocks: &[Told<Block>]) -> Vec<String> {
        let items: usize = blocks.iter().map(Told::items).sum();
        if let Some(last) = section.icons.last().filter(|_| section.icons.len() != items) {
            let id = &section.id.value;
            let message = format!("the list of `{id}` has {items} items and {} icons", section.icons.len());
            let hint = "name an icon for each item, in their order";
            self.wording.report(Finding::new(Code::BadValue, message, hint).at(last.origin.clone()));
        }
        section.icons.iter().map(|icon| icon.value.clone()).collect()
    }

    fn part(&self, part: &PartOutline) -> Part {
        Part {
            name: part.name.value.clone(),
            label: self.line(&part.name.clone().map(|name| named::part(&name))),
            blocks: self.blocks(&part.text),
        }
    }

    fn exhibits(&self, items: &[ExhibitOutline], place: Place) -> Vec<Exhibit> {
        let mut above = None;
        let items = items.iter().filter_map(|item| {
            let composed = self.exhibit(item, place, above);
            above = match item {
                ExhibitOutline::Box(BoxItem { figure, caption: None, .. }) => Some(&figure.value),
                _ => None,
            };
            composed
        });
        items.collect()
    }

    fn exhibit(&self, item: &ExhibitOutline, place: Place, above: Option<&FigureId>) -> Option<Exhibit> {
        let (wording, structure, marks) = (self.wording, self.structure, &self.outline.marks);
        match item {
            ExhibitOutline::Box(item) => figure_box(wording, marks, item).map(Exhibit::Box),
            ExhibitOutline::Row(boxes) => {
                let boxes: Vec<_> = boxes.iter().map(|item| figure_box(wording, marks, item)).collect();
                Some(Exhibit::Row { boxes: boxes.into_iter().collect::<Option<_>>()? })
            }
            ExhibitOutline::Chart(name) => {
                let definition = structure.charts.get(&name.value)?;
                let drawn = |place| chart(wording, &self.tools_at(place), definition, above);
                let composed = drawn(place)?;
                let narrow = if place == Place::Rail { None } else { drawn(Place::Rail) };
                let narrow = narrow.map(|Chart { width, height, marks, .. }| Drawing { width, height, marks });
                Some(Exhibit::Chart(Chart { narrow, ..composed }))
            }
            ExhibitOutline::Table(name) => structure.tables.get(&name.value).map(|it| Exhibit::Table(self.table(it))),
        }
    }

    fn tools_at(&self, place: Place) -> Tools<'_> {
        Tools { chart: self.tools.theme.chart(&self.structure.template.value, place), ..self.tools }
    }

    fn table(&self, table: &structure::WordTable) -> WordTable {
        let lines = |messages: &[Located<MessageId>]| messages.iter().map(|message| self.line(message)).collect();
        WordTable { columns: lines(&table.columns), rows: table.rows.iter().map(|row| lines(row)).collect() }
    }

    /// The sources note, whose last paragraph follows when it is known what is printed.
    fn sources(&self) -> Note {
        let table = sources::table(self.wording, &self.outline.sources_rows);
        Note { heading: self.line(&self.structure.sources), table, blocks: self.blocks(&self.outline.sources) }
    }

    fn imprint(&self) -> Vec<Told<Block>> {
        Told::all(self.wording, &self.message(OwnMessage::Imprint))
    }

    fn contact(&self, language: &LanguageTag) -> Contact {
        let body = self.message(OwnMessage::ContactBody);
        let lines = self.wording.blocks(&body).into_iter().flat_map(|block| match block {
            Block::Paragraph { runs } | Block::Heading { runs } => vec![runs],
            Block::List { items } => items,
        });
        let lines = lines.map(|runs| Told::new(runs, &body)).collect();
        let page = self.page_on_web(language).map(|(runs, code)| PageOnWeb { address: Told::new(runs, &body), code });
        Contact { heading: self.line(&self.message(OwnMessage::ContactHeading)), lines, page }
    }

    /// The address of the edition's page, and the same as a code.
    fn page_on_web(&self, language: &LanguageTag) -> Option<(Vec<Run>, Option<PageCode>)> {
        let published = self.model.programme.published.as_ref()?;
        let address = published.file(&self.edition.id, &web_page_name(language));
        let shown = address.trim_start_matches("https://").trim_start_matches("http://").to_owned();
        let code = PageCode::of(&address);
        Some((vec![Run::Link { url: address, runs: vec![Run::Literal { text: shown }] }], code))
    }

    fn funders(&self) -> Funders {
        let marks = self.model.programme.funders.iter().map(|funder| self.funder_mark(funder));
        Funders { heading: self.line(&self.message(OwnMessage::FundersHeading)), marks: marks.collect() }
    }

    fn funder_mark(&self, funder: &Funder) -> FunderMark {
        let message = funder.id.clone().map(|id| named::funder(&id));
        let path = |asset: &Option<Located<String>>| asset.as_ref().map(|path| path.value.clone());
        if funder.screen.is_none() || funder.print.is_none() {
            self.wording.report(
                Finding::new(
                    Code::AssetMissing,
                    format!("the mark of the funder `{}` is missing; its name is set in type", funder.id.value),
                    "when the funder supplies it, add `screen = \"assets/….svg\"` and `print = \"assets/….pdf\"`",
                )
                .about(Subject::name(&funder.id.value))
                .at(funder.id.origin.clone()),
            );
        }
        let name = self.line(&message);
        let alt = undivided(&self.wording.line(&message));
        FunderMark { name, alt, screen: path(&funder.screen), print: path(&funder.print) }
    }
}

/// A message of a section.
fn of_section(section: &SectionItem, name: &str) -> Located<MessageId> {
    section.id.clone().map(|id| named::of_section(&id, name))
}

impl From<DateTime<Utc>> for Moment {
    fn from(issued: DateTime<Utc>) -> Self {
        Self {
            year: issued.year(),
            month: issued.month() as u8,
            day: issued.day() as u8,
            hour: issued.hour() as u8,
            minute: issued.minute() as u8,
            second: issued.second() as u8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_in_utc() {
        let issued: DateTime<Utc> = "2019-08-31T14:00:00+02:00".parse().unwrap();
        assert_eq!(Moment::from(issued).hour, 12);
    }
}
