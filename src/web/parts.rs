//! The parts of a page: masthead, sections with their rails, the notes at the end.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};

use super::Page;
use crate::document::{Exhibit, FigureBox, FunderMark, Part, Section, SourcesTable, WordTable};
use crate::project::structure::{BoxSize, SectionForm};

/// Place of a section on the page.
#[derive(Clone, Copy)]
enum Place {
    BesideFigures,
    /// With its figures below its head, where no rail is.
    BelowHead,
    /// At the end, with the sources note beside it.
    Closing,
}

/// Classes of the page's own parts in the style sheet.
const CLASSES: &str = "across amount approximator below body box chart chart-title closing code contact contents draft earlier edition \
    empty funders hanging hero hidden identity imprint kicker label large lead line links list mark masthead medium narrow note number page \
    part plain rail row section skip sources strip text units value version whole wide words";

/// The class of a named part. A part may be called as something of the page is, and is not styled like it.
fn part_class(name: &str) -> String {
    if CLASSES.split(' ').any(|class| class == name) { format!("part-{name}") } else { name.to_owned() }
}

impl Page<'_> {
    /// The head of the page, with ways to elsewhere below it.
    pub(super) fn masthead(&self, ways: &Markup) -> Markup {
        let (masthead, words) = (&self.document().masthead, &self.document().words);
        html! {
            header.masthead {
                div.page {
                    @if let Some(mark) = self.content.draft_mark { p.draft { (mark) } }
                    p.kicker { (self.runs(&masthead.kicker)) }
                    h1 { (self.runs(&masthead.title)) }
                    p.line { (self.runs(&masthead.line)) }
                    p.version { (words.version) }
                    (ways)
                }
            }
        }
    }

    /// Sections in their order, and the sources note as on paper: beside the last ones, whose rail
    /// is empty, or below all of them.
    pub(super) fn main(&self) -> Markup {
        let sections = &self.document().sections;
        let hangs = self.content.hangs_heads;
        let with_figures =
            sections.iter().rposition(|section| section.exhibits().next().is_some()).map_or(0, |last| last + 1);
        let (above, last) = sections.split_at(if hangs { sections.len() } else { with_figures });
        let place = if hangs { Place::BelowHead } else { Place::BesideFigures };
        html! {
            main.page.hanging[hangs] id=(self.own_id("content")) {
                @for section in above { (self.section(section, place)) }
                div.closing {
                    div.text { @for section in last { (self.section(section, Place::Closing)) } }
                    (self.sources())
                }
            }
        }
    }

    fn section(&self, section: &Section, place: Place) -> Markup {
        if section.form == SectionForm::Strip {
            return html! { div.section.strip id=(section.id) { (self.exhibits(&section.across)) } };
        }
        let form = match section.form {
            SectionForm::Text => "plain",
            SectionForm::Lead => "lead",
            SectionForm::List => "list",
            SectionForm::Strip => "strip",
        };
        let content = html! {
            div.text {
                (self.section_head(section))
                div.body {
                    (self.blocks(&section.blocks))
                    @for part in &section.parts { (self.part(part)) }
                }
                @if !section.below.is_empty() { div.below { (self.exhibits(&section.below)) } }
            }
            @match (section.rail.is_empty(), place) {
                (false, _) => aside.rail { (self.exhibits(&section.rail)) },
                // The ground beside the text goes on, although it is nothing to read.
                (true, Place::BesideFigures) => div.rail.empty {},
                (true, Place::BelowHead | Place::Closing) => {}
            }
            @if !section.across.is_empty() { div.across { (self.exhibits(&section.across)) } }
        };
        // A section without a heading is none to those who find their way by headings.
        match section.heading {
            Some(_) => html! { section.section.(form) id=(section.id) { (content) } },
            None => html! { div.section.(form) id=(section.id) { (content) } },
        }
    }

    fn section_head(&self, section: &Section) -> Markup {
        let kicker = section.kicker.as_ref().map(|kicker| html! { p.kicker { (self.runs(kicker)) } });
        match &section.heading {
            Some(heading) => html! {
                hgroup {
                    @if let Some(kicker) = kicker { (kicker) }
                    h2 { (self.runs(heading)) }
                }
            },
            None => html! { @if let Some(kicker) = kicker { (kicker) } },
        }
    }

    fn part(&self, part: &Part) -> Markup {
        html! {
            div class={ "part " (part_class(&part.name)) } {
                h3 { (self.runs(&part.label)) }
                (self.blocks(&part.blocks))
            }
        }
    }

    fn exhibits(&self, exhibits: &[Exhibit]) -> Markup {
        html! { @for exhibit in exhibits { (self.exhibit(exhibit)) } }
    }

    fn exhibit(&self, exhibit: &Exhibit) -> Markup {
        match exhibit {
            Exhibit::Box(figure_box) => self.figure_box(figure_box),
            Exhibit::Row { boxes } => html! {
                div.row { @for figure_box in boxes { (self.figure_box(figure_box)) } }
            },
            Exhibit::Chart(chart) => self.chart(chart),
            Exhibit::Table(table) => self.word_table(table),
        }
    }

    /// A box is one paragraph, as it is read.
    fn figure_box(&self, figure_box: &FigureBox) -> Markup {
        let size = match figure_box.size {
            BoxSize::Hero => "hero",
            BoxSize::Large => "large",
            BoxSize::Medium => "medium",
        };
        html! {
            p.box.(size) {
                span.approximator { @if let Some(words) = &figure_box.approximator { (words) " " } }
                span.amount {
                    (self.figure("value", &figure_box.figure, &figure_box.value))
                    @if let Some(mark) = &figure_box.mark { (self.mark(&mark.text, &mark.tie)) }
                }
                " "
                span.label { (self.label(&figure_box.label)) }
                @if let Some(note) = &figure_box.note { " " span.note { (self.runs(note)) } }
                // They say what the number says, so they are nothing to read.
                @if let Some(units) = figure_box.units { span.units aria-hidden="true" { @for _ in 0..units { i {} } } }
            }
        }
    }

    fn sources(&self) -> Markup {
        let sources = &self.document().sources;
        html! {
            section.imprint.rail id=(self.own_id("sources")) {
                h2 { (self.runs(&sources.heading)) }
                @if let Some(table) = &sources.table { (self.sources_table(table)) }
                (self.blocks(&sources.blocks))
            }
        }
    }

    fn word_table(&self, table: &WordTable) -> Markup {
        html! {
            table.words {
                thead { tr { @for head in &table.columns { th scope="col" { (self.runs(head)) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (column, cell) in row.iter().enumerate() {
                                @if column == 0 { th scope="row" { (self.runs(cell)) } } @else { td { (self.runs(cell)) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn sources_table(&self, table: &SourcesTable) -> Markup {
        html! {
            table.sources {
                // That the first column says which figures they are needs no head.
                thead { tr { td {} @for head in &table.columns[1..] { th scope="col" { (head) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            th scope="row" { (self.runs(&row.what)) }
                            td { (row.collector) }
                            td { (self.runs(&row.reference_date)) }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn footer(&self) -> Markup {
        let document = self.document();
        let (contact, funders, words) = (&document.contact, &document.funders, &document.words);
        html! {
            footer {
                div.page {
                    div.imprint.contact {
                        h2 { (self.runs(&contact.heading)) }
                        address { @for line in &contact.lines { p { (self.runs(line)) } } }
                    }
                    @if !funders.marks.is_empty() {
                        div.imprint.funders {
                            h2 { (self.runs(&funders.heading)) }
                            ul { @for mark in &funders.marks { li { (self.funder(mark)) } } }
                        }
                    }
                    (self.earlier())
                    p.identity {
                        span { (words.running_title) " · " (words.version) }
                        " "
                        span.edition { (words.code_label) " " span.code { (document.edition.code) } }
                    }
                }
            }
        }
    }

    /// A mark that the funder has not supplied is set in type; none is ever imitated.
    fn funder(&self, mark: &FunderMark) -> Markup {
        match mark.screen.as_ref().and_then(|path| self.image(path)) {
            Some(source) => html! { img src=(source) alt=(mark.alt); },
            None => self.runs(&mark.name),
        }
    }

    /// A mark as part of the page (RFC 2397).
    fn image(&self, path: &str) -> Option<String> {
        let bytes = self.content.inputs.get(path)?;
        let media_type = if path.to_ascii_lowercase().ends_with(".svg") { "image/svg+xml" } else { "image/png" };
        Some(format!("data:{media_type};base64,{}", STANDARD.encode(bytes)))
    }
}
