//! One document on its way from what is composed to its files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::composed::{Composed, FurtherWords};
use super::places::{PagePlaces, ShownPage, places};
use super::step::Step;
use super::view::{View, siblings};
use crate::chart::Typeface;
use crate::check::{PageCheck, PlacedAssets, Waivers, check_pages};
use crate::document::{Chart, Highlight};
use crate::export::chart;
use crate::export::press::{self, PackedProfile};
use crate::export::preview::{self, PictureFormat, Seen, Sheet};
use crate::export::social_card;
use crate::export::spreadsheet::{self, spreadsheet};
use crate::export::ticket::{JobTicket, PrintFile};
use crate::export::{self, PdfIdentity};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{self, Pages, TemplateData};
use crate::name::FigureId;
use crate::preflight::{PageReport, preflight};
use crate::profile::Profile;
use crate::project::structure::Fold;
use crate::project::{Model, PrintShop};
use crate::record::{self, Output, PrintedRecord};
use crate::target::{Artefact, DocumentId, Policy};
use crate::text::Wording;
use crate::validation::validate;
use crate::web;

/// The template that sets each chart by itself.
const SINGLE_CHARTS: &str = "chart";

/// The template of social cards.
const SOCIAL_CARD: &str = "social-card";

/// Medium that pages are made for, with the data that it needs.
enum Medium<'a> {
    /// To be read, and kept.
    Screen,
    /// To be printed by this shop, in the printing condition of this ICC profile.
    Press { shop: &'a PrintShop, profile: Arc<PackedProfile> },
}

/// Data for the template of a document, for a print shop or for screens.
pub(super) fn template_data<'c>(
    composed: &'c Composed,
    shop: Option<&PrintShop>,
    draft_mark: Option<&'c str>,
) -> TemplateData<'c> {
    let Composed { document, attachments, .. } = composed;
    let (profile, bleed_mm) = match shop {
        None => (Profile::Accessible, 0.0),
        Some(shop) => (Profile::Print, shop.bleed_mm),
    };
    let attachments: &[_] = if shop.is_none() { attachments } else { &[] };
    TemplateData { document, profile, bleed_mm, attachments, charts: Vec::new(), card: None, changes: None, draft_mark }
}

/// A document on its pages.
struct Laid {
    /// Pages that are judged.
    judged: Pages,
    /// The same with the mark of a draft, which is set after all checks: these are about the publication, and
    /// the mark is no text of its, and may lie where nothing else may.
    marked: Option<Pages>,
}

impl Laid {
    /// Pages that readers get.
    fn shown(&self) -> &Pages {
        self.marked.as_ref().unwrap_or(&self.judged)
    }
}

/// Outputs of a document that nothing stopped.
pub(super) struct Finished {
    pub outputs: Vec<Output>,
    /// Every place of every figure in these outputs, by the figure's name.
    pub printed: Vec<(FigureId, PrintedRecord)>,
}

/// A document that is being made.
pub(super) struct Making<'a> {
    pub view: &'a View,
    pub model: &'a Model,
    pub id: &'a DocumentId,
    pub composed: &'a Composed,
    /// The edition in all languages that could be composed.
    pub languages: &'a [Arc<Composed>],
    pub policy: Policy,
    /// Of the edition, then of the programme.
    pub waivers: &'a [Waivers; 2],
}

impl Making<'_> {
    /// Lays out, exports and checks the document, and makes the artefacts that are wanted of it.
    /// `None` after a finding.
    pub(super) fn make(&self, wanted: &[Artefact], findings: &mut Findings) -> Option<Finished> {
        let medium = self.medium(findings)?;
        let pages = self.pages(&medium, findings)?;
        if self.id.profile == Profile::Accessible {
            // A style sheet with errors stops all that is for screens; its findings are there already.
            self.model.style_sheet.as_ref()?;
        }
        let mut outputs = Vec::new();
        match medium {
            Medium::Screen => self.for_screens(wanted, &pages, &mut outputs, findings)?,
            Medium::Press { shop, profile } => {
                self.for_press(wanted, &pages, (shop, &profile), &mut outputs, findings)?
            }
        }
        let mut printed = record::printed(self.id, &self.composed.document, pages.shown());
        // Contents of an earlier run's outputs are on record with that run.
        printed.retain(|(_, place)| outputs.iter().any(|output| output.record.file == place.output));
        Some(Finished { outputs, printed })
    }

    /// One page, or a spread, as a picture. `None` after a finding, or if there is none of that number.
    pub(super) fn picture(&self, seen: Seen, format: PictureFormat, findings: &mut Findings) -> Option<Vec<u8>> {
        let pages = self.pages(&self.medium(findings)?, findings)?;
        let document = &self.composed.document;
        let sheets = preview::sheets(&pages.shown().document, document.fold, document.language.direction);
        self.view.picture(sheets.iter().find(|sheet| sheet.what == seen)?, format, findings)
    }

    /// Each page as PNG, with the places of figures on it. `None` after a finding.
    pub(super) fn shown(&self, findings: &mut Findings) -> Option<Vec<ShownPage>> {
        let pages = self.pages(&self.medium(findings)?, findings)?;
        let document = &self.composed.document;
        let sheets = preview::sheets(&pages.shown().document, document.fold, document.language.direction);
        let places = places(pages.shown());
        let of = |places: &PagePlaces| sheets.iter().find(|sheet| sheet.what == Seen::Page(places.page));
        let sheets: Vec<&Sheet> = places.iter().map(of).collect::<Option<_>>()?;
        let pictures = self.view.pictures(&sheets, PictureFormat::Png, findings);
        let shown = places.into_iter().zip(pictures);
        shown.map(|(places, picture)| Some(ShownPage { places, picture: picture? })).collect()
    }

    /// The pages, laid out and checked.
    fn pages(&self, medium: &Medium, findings: &mut Findings) -> Option<Laid> {
        let judged = self.lay_out(medium, None, findings)?;
        self.check(&judged, findings)?;
        let marked = match self.draft_mark() {
            Some(mark) => Some(self.lay_out(medium, Some(mark), findings)?),
            None => None,
        };
        Some(Laid { judged, marked })
    }

    /// Checks the pages of a document that something else stops already.
    pub(super) fn check_pages(&self, findings: &mut Findings) {
        let medium = self.medium(findings);
        let pages = medium.and_then(|medium| self.lay_out(&medium, None, findings));
        pages.and_then(|pages| self.check(&pages, findings));
    }

    /// Tries whether the template can lay out a document in which something is missing. Its pages are not as they
    /// will be, and not checked. One with a section that says nothing is not tried: templates may count on a text.
    pub(super) fn try_template(&self, findings: &mut Findings) {
        if !self.composed.document.sections.iter().all(|section| section.says_something()) {
            return;
        }
        let mut own = Findings::default();
        let medium = self.medium(&mut own);
        medium.and_then(|medium| self.lay_out(&medium, None, &mut own));
        if own.has_errors() {
            findings.extend(own);
        }
    }

    /// Medium of the pages; `None` if the print shop's file has errors.
    fn medium(&self, findings: &mut Findings) -> Option<Medium<'_>> {
        match self.id.profile {
            Profile::Accessible => Some(Medium::Screen),
            Profile::Print => {
                let shop = self.model.print_shop(self.model.edition_files.get(&self.id.edition)?)?;
                let profile = self.view.profile(&shop.condition.profile.value);
                findings.extend((*profile.found).clone());
                Some(Medium::Press { shop, profile: profile.value? })
            }
        }
    }

    /// The document on pages, with the mark of a draft or without it.
    fn lay_out(&self, medium: &Medium, draft_mark: Option<&str>, findings: &mut Findings) -> Option<Pages> {
        let structure = self.model.structures.get(&self.composed.edition.document)?;
        let shop = match medium {
            Medium::Screen => None,
            Medium::Press { shop, .. } => Some(*shop),
        };
        let data = template_data(self.composed, shop, draft_mark);
        self.view.begins(Step::Pages(self.id.clone()));
        layout::lay_out(&self.view.engine, self.view.sources(), &structure.template.value, &data, findings)
    }

    /// Checks pages; `None` if they do not pass. A draft need not.
    fn check(&self, pages: &Pages, findings: &mut Findings) -> Option<()> {
        let Composed { edition, document, .. } = self.composed;
        let mut own = Findings::default();
        let check = PageCheck {
            document,
            siblings: siblings(self.languages, &self.id.language),
            structure: self.model.structures.get(&edition.document)?,
            theme: &self.model.theme,
            pages,
            glyphs: &self.view.glyphs,
            edition: &edition.origin,
        };
        check_pages(&check, &mut own);
        self.passes(own, findings)
    }

    fn identity(&self) -> PdfIdentity {
        PdfIdentity { ident: self.id.to_string(), issued: self.composed.edition.issued }
    }

    fn for_press(
        &self,
        wanted: &[Artefact],
        pages: &Laid,
        (shop, profile): (&PrintShop, &PackedProfile),
        outputs: &mut Vec<Output>,
        findings: &mut Findings,
    ) -> Option<()> {
        let identity = self.identity();
        let job = press::Job { shop, profile, document: &self.composed.document, identity: &identity };
        let pdf = press::pdf(&pages.judged.document, &job, findings)?;
        let judged = preflight(&pdf, &self.id.pdf_name(), shop);
        let assets = PlacedAssets {
            pages: &pages.judged,
            sheets: shop.sheets,
            direction: self.composed.document.language.direction,
            inputs: &self.view.project().inputs,
            programme: &self.model.programme,
        };
        self.passes(self.at_edition(assets.name(judged.findings)), findings)?;
        let sheets = judged.pages;
        let pdf = match &pages.marked {
            Some(marked) => press::pdf(&marked.document, &job, findings)?,
            None => pdf,
        };
        let tickets = match wanted.contains(&Artefact::JobTicket) {
            true => self.tickets(&pdf, shop, &sheets, findings)?,
            false => Vec::new(),
        };
        if wanted.contains(&Artefact::PrintPdf) {
            outputs.push(self.output(self.id.pdf_name(), Artefact::PrintPdf, sheets.len(), pdf));
        }
        outputs.extend(tickets);
        Some(())
    }

    fn for_screens(
        &self,
        wanted: &[Artefact],
        pages: &Laid,
        outputs: &mut Vec<Output>,
        findings: &mut Findings,
    ) -> Option<()> {
        for artefact in wanted.iter().filter(|artefact| artefact.profile() == Profile::Accessible) {
            match artefact {
                Artefact::AccessiblePdf => outputs.push(self.accessible_pdf(pages, findings)?),
                Artefact::Chart => outputs.extend(self.charts(findings)?),
                Artefact::Preview => outputs.extend(self.previews(pages.shown(), findings)),
                Artefact::WebPage => {
                    let page = self.web_page(findings)?;
                    outputs.push(self.output(self.id.web_page_name(), *artefact, 1, page));
                }
                Artefact::Spreadsheet => {
                    let sheet = self.spreadsheet(findings)?;
                    outputs.push(self.output(self.id.spreadsheet_name(), *artefact, 1, sheet));
                }
                Artefact::SocialCard => outputs.push(self.social_card(findings)?),
                Artefact::PrintPdf | Artefact::JobTicket => {}
            }
        }
        Some(())
    }

    fn accessible_pdf(&self, pages: &Laid, findings: &mut Findings) -> Option<Output> {
        let export = |pages: &Pages, findings: &mut Findings| {
            export::accessible_pdf(&pages.document, &self.composed.document, &self.identity(), findings)
        };
        let pdf = export(&pages.judged, findings)?;
        self.passes(self.at_edition(validate(&pdf, &self.id.pdf_name())), findings)?;
        let pdf = match &pages.marked {
            Some(marked) => export(marked, findings)?,
            None => pdf,
        };
        let count = pages.shown().document.pages().len();
        Some(self.output(self.id.pdf_name(), Artefact::AccessiblePdf, count, pdf))
    }

    /// Each page, and each spread of a folded sheet.
    fn previews(&self, pages: &Pages, findings: &mut Findings) -> Vec<Output> {
        let document = &self.composed.document;
        let sheets = preview::sheets(&pages.document, document.fold, document.language.direction);
        let drawn = self.view.pictures(&sheets.iter().collect::<Vec<_>>(), PictureFormat::Png, findings);
        let pictures = sheets.iter().zip(drawn).filter_map(|(sheet, bytes)| {
            let bytes = bytes?;
            let name = sheet.what.file_name(&self.id.edition, &self.id.language, PictureFormat::Png);
            let count = match sheet.what {
                Seen::Page(_) => 1,
                Seen::Spread(_) => 2,
            };
            Some(self.output(name, Artefact::Preview, count, bytes))
        });
        pictures.collect()
    }

    /// Each chart of the document by itself, once.
    fn charts(&self, findings: &mut Findings) -> Option<Vec<Output>> {
        let document = &self.composed.document;
        let mut seen = BTreeSet::new();
        let charts: Vec<&Chart> = document.charts().filter(|chart| seen.insert(chart.id.as_str())).collect();
        if charts.is_empty() {
            return Some(Vec::new());
        }
        let data = TemplateData { charts, attachments: &[], ..template_data(self.composed, None, self.draft_mark()) };
        let sheets = self.pictures(SINGLE_CHARTS, &data, findings)?;
        if sheets.len() != data.charts.len() {
            let counts = (data.charts.len(), sheets.len());
            let message = format!("the template of single charts sets {} of them on {} pages", counts.0, counts.1);
            findings.extend(self.at_edition(vec![Finding::new(
                Code::PageCount,
                message,
                "let templates/chart/main.typ make a page for each",
            )]));
            return None;
        }
        let mut outputs = Vec::new();
        for (chart, sheet) in data.charts.iter().zip(&sheets) {
            let files = [("svg", chart::svg(sheet, chart, findings)?), ("png", chart::png(sheet, findings)?)];
            let files = files.map(|(ending, bytes)| (self.id.chart_name(&chart.id, ending), bytes));
            outputs.extend(files.map(|(name, bytes)| self.output(name, Artefact::Chart, 1, bytes)));
        }
        Some(outputs)
    }

    /// Pages that a template sets by itself, beside those of the document.
    fn pictures(&self, template: &str, data: &TemplateData, findings: &mut Findings) -> Option<Vec<Sheet>> {
        let pages = layout::lay_out(&self.view.engine, self.view.sources(), template, data, findings)?;
        Some(preview::sheets(&pages.document, Fold::None, self.composed.document.language.direction))
    }

    /// The picture that stands for the document.
    fn social_card(&self, findings: &mut Findings) -> Option<Output> {
        let card = Some(Highlight::of(&self.composed.document));
        let data = TemplateData { card, attachments: &[], ..template_data(self.composed, None, self.draft_mark()) };
        let sheets = self.pictures(SOCIAL_CARD, &data, findings)?;
        let fault = match &sheets[..] {
            [card] => match social_card::png(card, findings)? {
                Ok(bytes) => return Some(self.output(self.id.social_card_name(), Artefact::SocialCard, 1, bytes)),
                Err(fault) => fault,
            },
            pages => format!("the template of social cards sets one on {} pages", pages.len()),
        };
        let hint = "let templates/social-card/main.typ set one page of 1200 to 630";
        findings.extend(self.at_edition(vec![Finding::new(Code::PageCount, fault, hint)]));
        None
    }

    /// The job ticket, for people and for programs, in the language in which the offices write.
    fn tickets(
        &self,
        pdf: &[u8],
        shop: &PrintShop,
        sheets: &[PageReport],
        findings: &mut Findings,
    ) -> Option<Vec<Output>> {
        let Composed { edition, document, texts, .. } = self.composed;
        let programme = &self.model.programme;
        let source = self.view.sound_texts(&programme.source_language);
        let texts = source.as_ref().unwrap_or(texts);
        let formatter = self.view.formatter(programme.languages.get(texts.language())?).value?;
        let wording = Wording::new(edition, programme, texts, &formatter, &BTreeMap::new());
        let file = PrintFile { name: self.id.pdf_name(), bytes: pdf, sheets, shop };
        let ticket = JobTicket::new(&file, document, &programme.contact, edition.issued);
        let text = ticket.text(&wording, &edition.origin);
        let own = wording.into_findings();
        let is_whole = !own.has_errors();
        findings.extend(own);
        let output = |ending, bytes| self.output(self.id.ticket_name(ending), Artefact::JobTicket, 1, bytes);
        is_whole.then(|| vec![output("txt", text.into_bytes()), output("json", ticket.json())])
    }

    /// The findings of judges of a finished file, at the edition that the file is made for.
    fn at_edition(&self, judgement: Vec<Finding>) -> Findings {
        let mut own = Findings::default();
        judgement.into_iter().for_each(|finding| own.push(finding.at(self.composed.edition.origin.clone())));
        own
    }

    /// Hands on what a check says, without what is waived; `None` if it stops the document. A draft goes on.
    fn passes(&self, mut own: Findings, findings: &mut Findings) -> Option<()> {
        self.waivers.iter().for_each(|waivers| waivers.apply(&mut own));
        let passes = !own.has_errors() || self.policy == Policy::Draft;
        findings.extend(own);
        passes.then_some(())
    }

    fn output(&self, name: String, artefact: Artefact, pages: usize, bytes: Vec<u8>) -> Output {
        let inputs = self.view.inputs_of(&self.composed.edition);
        let content = (&self.composed.document.edition, inputs.digest.as_str());
        Output::new(name, &self.id.language, artefact, pages, content, bytes)
    }

    fn web_page(&self, findings: &mut Findings) -> Option<Vec<u8>> {
        let Composed { edition, document, rows, words, .. } = self.composed;
        let (theme, inputs) = (&self.model.theme, &self.view.project().inputs);
        let structure = self.model.structures.get(&edition.document)?;
        let content = web::Content {
            document,
            hangs_heads: theme.hangs_heads(&structure.template.value),
            rows,
            words: &words.web,
            theme: &theme.web,
            style_sheet: self.model.style_sheet.as_ref()?,
            inputs,
            typeface: &Typeface::find(inputs, theme.families(document.language.direction))?,
            draft_mark: self.draft_mark(),
            // What a draft would lead to may be refused.
            links: (self.policy == Policy::Strict).then(|| self.links()).flatten(),
        };
        web::page(&content, findings)
    }

    /// Other files of the edition, and earlier editions in the same language.
    fn links(&self) -> Option<web::Links<'_>> {
        let languages = &self.model.edition_files.get(&self.id.edition)?.languages;
        let others = languages.iter().map(|language| &language.value).filter(|language| **language != self.id.language);
        let others = others.filter_map(|language| self.model.programme.languages.get(language));
        Some(web::Links {
            id: self.id,
            languages: others.collect(),
            earlier: &self.composed.words.earlier,
            published: self.model.programme.published.as_ref(),
        })
    }

    fn spreadsheet(&self, findings: &mut Findings) -> Option<Vec<u8>> {
        let Composed { edition, texts, document, rows, words, .. } = self.composed;
        let FurtherWords { columns, sheets, .. } = words;
        let limits = spreadsheet::check(rows, columns, sheets, |message| texts.place(message));
        let fits = !limits.has_errors();
        findings.extend(limits);
        fits.then_some(())?;
        spreadsheet(document, edition, rows, columns, sheets)
            .map_err(|error| {
                let message = format!("the spreadsheet of figures cannot be written: {error}");
                let hint = "the messages spreadsheet-… name its sheets, in at most 31 letters";
                findings.push(Finding::new(Code::Export, message, hint));
            })
            .ok()
    }

    fn draft_mark(&self) -> Option<&str> {
        (self.policy == Policy::Draft).then_some(self.composed.document.words.draft.as_str())
    }
}
