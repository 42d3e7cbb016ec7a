//! The line from an edition's words to its files, in one language.

use std::collections::BTreeMap;

use super::record;
use super::run::{Made, Run};
use super::ticket::{JobTicket, PrintFile};
use super::{DocumentId, DocumentOutcome, DocumentState, Purpose, folder};
use crate::chart::Typeface;
use crate::check::{LanguageSources, PageCheck, PlacedAssets, check_pages};
use crate::document::{self, Document, FigureRow};
use crate::edition::Edition;
use crate::export::attachments::{Descriptions, attachments};
use crate::export::columns::Column;
use crate::export::spreadsheet::{self, SheetWords, spreadsheet};
use crate::export::{self, PdfIdentity, press};
use crate::finding::{Code, Finding, Findings};
use crate::layout::{self, Attachment, Pages, TemplateData};
use crate::preflight::{PageReport, preflight};
use crate::profile::Profile;
use crate::project::PrintShop;
use crate::project::programme::Language;
use crate::text::format::Formatter;
use crate::text::{Messages, Wording};
use crate::validation::validate;
use crate::web;
use crate::write::manifest::Output;

/// What a document needs to know of the rest of its edition.
pub struct Surroundings<'a> {
    /// The document in the other languages.
    pub siblings: Vec<&'a Document>,
    /// Takes out what is waived.
    pub waive: &'a dyn Fn(&mut Findings),
}

/// What pages are made for, with what that needs.
enum For<'a> {
    /// To be read, and kept.
    Screens,
    /// To be printed by this shop, in the printing condition of this ICC profile.
    Press { shop: &'a PrintShop, profile: &'a [u8] },
}

/// A PDF that has passed the checks of files.
enum Exported<'a> {
    Accessible(Vec<u8>),
    /// With what the preflight saw on its sheets.
    Print {
        pdf: Vec<u8>,
        shop: &'a PrintShop,
        sheets: Vec<PageReport>,
    },
}

/// A document in one language, ready for every profile.
pub struct Line<'a> {
    run: &'a Run<'a>,
    edition: &'a Edition,
    messages: &'a Messages,
    document: Document,
    rows: Vec<FigureRow>,
    attachments: Vec<Attachment>,
    words: FurtherWords,
}

impl<'a> Line<'a> {
    /// Composes the document and what is attached to it. `None` after a finding.
    pub fn compose(
        run: &'a Run<'a>,
        edition: &'a Edition,
        language: &str,
        messages: &'a Messages,
        findings: &mut Findings,
    ) -> Option<Self> {
        let language = run.model.programme.languages.get(language)?;
        let inputs = &run.project.inputs;
        let (document, rows) = document::compose(run.model, inputs, edition, language, messages, findings)?;
        let figures = record::provenance(&run.project.sources, edition, &rows);
        let words = FurtherWords::compose(run, edition, language, (messages, &rows), findings)?;
        let attachments = attachments(&document, edition, &figures, &run.inputs, (&words.attachments, &words.columns))
            .map_err(|error| {
                let message = format!("the table of figures cannot be written: {error}");
                findings.push(Finding::new(Code::Export, message, "this is a fault of the program; please report it"));
            })
            .ok()?;
        Some(Self { run, edition, messages, document, rows, attachments, words })
    }

    /// The document as composed.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// What checks of sources look at.
    pub fn sources(&self) -> Option<LanguageSources<'_>> {
        let language = self.run.model.programme.languages.get(&self.document.language.tag)?;
        Some(LanguageSources { language, messages: self.messages, document: &self.document, rows: &self.rows })
    }

    /// Lays out, exports and checks the document for a profile and, if that is the purpose, writes
    /// it. `None` after a finding.
    pub fn make(&self, id: &DocumentId, around: &Surroundings, findings: &mut Findings) -> Option<Made> {
        let purpose = self.purpose(id.profile)?;
        let pages = self.lay_out(&purpose, around, findings)?;
        let exported = self.pdf(id, &purpose, &pages, around, findings)?;
        // A check makes the files too: what refuses one of them is found only so.
        let outputs = self.outputs(id, exported, &pages, findings)?;
        if self.run.request.purpose == Purpose::Check {
            let outcome = DocumentOutcome { id: id.clone(), state: DocumentState::Checked };
            return Some(Made { outcome, records: Vec::new(), printed: Vec::new() });
        }
        let outcome = self.write(id, &outputs, findings)?;
        let printed = record::printed(id, &self.document, &pages);
        Some(Made { outcome, records: outputs.into_iter().map(|output| output.record).collect(), printed })
    }

    /// What the pages are made for; `None` if the print shop's file has errors.
    fn purpose(&self, profile: Profile) -> Option<For<'a>> {
        match profile {
            Profile::Accessible => Some(For::Screens),
            Profile::Print => {
                let release = self.run.model.releases.get(&self.edition.id)?;
                let shop = self.run.model.print_shop(release)?;
                let profile = self.run.project.inputs.get(&shop.condition.profile.value)?;
                Some(For::Press { shop, profile })
            }
        }
    }

    /// Pages that have passed their checks. A draft need not.
    fn lay_out(&self, purpose: &For, around: &Surroundings, findings: &mut Findings) -> Option<Pages> {
        let structure = self.run.model.structures.get(&self.edition.document)?;
        let (profile, bleed_mm, attachments) = match purpose {
            For::Screens => (Profile::Accessible, 0.0, self.attachments.as_slice()),
            For::Press { shop, .. } => (Profile::Print, shop.bleed_mm, [].as_slice()),
        };
        let draft_mark = self.draft_mark();
        let data = TemplateData { document: &self.document, profile, bleed_mm, attachments, draft_mark };
        let sources = &self.run.project.sources;
        let pages = layout::lay_out(&self.run.engine, sources, &structure.template.value, &data, findings)?;
        let mut own = Findings::default();
        let check = PageCheck {
            document: &self.document,
            siblings: around.siblings.clone(),
            structure,
            theme: &self.run.model.theme,
            pages: &pages,
            edition: &self.edition.origin,
        };
        check_pages(&check, &mut own);
        self.passes(own, around, findings)?;
        Some(pages)
    }

    /// The PDF, which has passed the checks of files.
    fn pdf(
        &self,
        id: &DocumentId,
        purpose: &For<'a>,
        pages: &Pages,
        around: &Surroundings,
        findings: &mut Findings,
    ) -> Option<Exported<'a>> {
        let identity = PdfIdentity { ident: id.to_string(), issued: self.edition.issued };
        match purpose {
            For::Screens => {
                let pdf = export::accessible_pdf(&pages.document, &self.document, &identity, findings)?;
                self.passes(self.at_edition(validate(&pdf, &id.pdf_name())), around, findings)?;
                Some(Exported::Accessible(pdf))
            }
            For::Press { shop, profile } => {
                let job = press::Job { shop, profile, document: &self.document, identity: &identity };
                let pdf = press::pdf(&pages.document, &job, findings)?;
                let judged = preflight(&pdf, &id.pdf_name(), shop);
                let assets = PlacedAssets {
                    pages,
                    sheets: shop.sheets,
                    direction: self.document.language.direction,
                    inputs: &self.run.project.inputs,
                    programme: &self.run.model.programme,
                };
                self.passes(self.at_edition(assets.name(judged.findings)), around, findings)?;
                Some(Exported::Print { pdf, shop, sheets: judged.pages })
            }
        }
    }

    /// Everything that is written for a profile.
    fn outputs(
        &self,
        id: &DocumentId,
        exported: Exported,
        pages: &Pages,
        findings: &mut Findings,
    ) -> Option<Vec<Output>> {
        let (pdf, count, beside) = match exported {
            Exported::Accessible(pdf) => {
                (pdf, pages.document.pages().len(), self.beside_accessible(id, pages, findings)?)
            }
            Exported::Print { pdf, shop, sheets } => {
                let file = PrintFile { name: id.pdf_name(), bytes: &pdf, sheets: &sheets, shop };
                let tickets = self.tickets(id, &file, findings)?;
                (pdf, sheets.len(), tickets)
            }
        };
        let pdf = self.output(id, id.pdf_name(), ("pdf", count), pdf);
        Some(std::iter::once(pdf).chain::<Vec<Output>>(beside).collect())
    }

    /// Previews, the web page and the spreadsheet.
    fn beside_accessible(&self, id: &DocumentId, pages: &Pages, findings: &mut Findings) -> Option<Vec<Output>> {
        let mut outputs = match self.run.request.purpose {
            // Nothing refuses a picture of pages that are laid out, and drawing it takes longer than all checks.
            Purpose::Check => Vec::new(),
            Purpose::Build | Purpose::Draft => self.previews(id, pages, findings),
        };
        outputs.push(self.output(id, id.web_page_name(), ("web-page", 1), self.web_page(findings)?));
        let spreadsheet = self.spreadsheet(findings)?;
        outputs.push(self.output(id, id.spreadsheet_name(), ("spreadsheet", 1), spreadsheet));
        Some(outputs)
    }

    fn previews(&self, id: &DocumentId, pages: &Pages, findings: &mut Findings) -> Vec<Output> {
        let previews = (1..).zip(export::previews(&pages.document, findings));
        let mut outputs: Vec<Output> =
            previews.map(|(page, png)| self.output(id, id.preview_name(page), ("preview", 1), png)).collect();
        let spreads = export::spreads(&pages.document, self.document.fold, self.document.language.direction, findings);
        let spreads = spreads.into_iter();
        outputs.extend(spreads.map(|(earlier, png)| self.output(id, id.spread_name(earlier), ("preview", 2), png)));
        outputs
    }

    /// The job ticket, for people and for programs, in the language in which the offices write.
    fn tickets(&self, id: &DocumentId, file: &PrintFile, findings: &mut Findings) -> Option<Vec<Output>> {
        let programme = &self.run.model.programme;
        let messages = self.run.messages(&programme.source_language).unwrap_or(self.messages);
        let formatter = Formatter::new(programme.languages.get(messages.language())?).ok()?;
        let wording = Wording::new(self.edition, programme, messages, formatter, &BTreeMap::new());
        let ticket = JobTicket::new(file, &self.document, &programme.contact, self.edition.issued);
        let text = ticket.text(&wording, &self.edition.origin);
        let own = wording.into_findings();
        let is_whole = !own.has_errors();
        findings.extend(own);
        is_whole.then(|| {
            vec![
                self.output(id, id.ticket_name("txt"), ("job-ticket", 1), text.into_bytes()),
                self.output(id, id.ticket_name("json"), ("job-ticket", 1), ticket.json()),
            ]
        })
    }

    /// The findings of judges of a finished file, at the edition that the file is made for.
    fn at_edition(&self, judgement: Vec<Finding>) -> Findings {
        let mut own = Findings::default();
        judgement.into_iter().for_each(|finding| own.push(finding.at(self.edition.origin.clone())));
        own
    }

    /// Hands on what a check says, without what is waived; `None` if it stops the document. A draft goes on.
    fn passes(&self, mut own: Findings, around: &Surroundings, findings: &mut Findings) -> Option<()> {
        (around.waive)(&mut own);
        let passes = !own.has_errors() || self.run.request.purpose == Purpose::Draft;
        findings.extend(own);
        passes.then_some(())
    }

    fn output(&self, id: &DocumentId, name: String, (kind, pages): (&str, usize), bytes: Vec<u8>) -> Output {
        let content = (self.document.edition.code.as_str(), self.run.inputs_digest.as_str());
        Output::new(name, (&id.language, id.profile), kind, pages, content, bytes)
    }

    fn web_page(&self, findings: &mut Findings) -> Option<Vec<u8>> {
        let (theme, inputs) = (&self.run.model.theme, &self.run.project.inputs);
        let structure = self.run.model.structures.get(&self.edition.document)?;
        let content = web::Content {
            document: &self.document,
            hangs_heads: theme.hangs_heads(&structure.template.value),
            rows: &self.rows,
            words: &self.words.web,
            theme: &theme.web,
            inputs,
            typeface: &Typeface::find(inputs, theme.families(self.document.language.direction))?,
            draft_mark: self.draft_mark(),
        };
        web::page(&content, findings)
    }

    fn spreadsheet(&self, findings: &mut Findings) -> Option<Vec<u8>> {
        let FurtherWords { columns, sheets, .. } = &self.words;
        let limits = spreadsheet::check(&self.rows, columns, sheets, |message| self.messages.place(message));
        let fits = !limits.has_errors();
        findings.extend(limits);
        fits.then_some(())?;
        spreadsheet(&self.document, self.edition, &self.rows, columns, sheets)
            .map_err(|error| {
                let message = format!("the spreadsheet of figures cannot be written: {error}");
                let hint = "the messages spreadsheet-… name its sheets, in at most 31 letters";
                findings.push(Finding::new(Code::Export, message, hint));
            })
            .ok()
    }

    fn draft_mark(&self) -> Option<&str> {
        (self.run.request.purpose == Purpose::Draft).then_some(self.document.words.draft.as_str())
    }

    fn write(&self, id: &DocumentId, outputs: &[Output], findings: &mut Findings) -> Option<DocumentOutcome> {
        let mut files = Vec::new();
        for output in outputs {
            let path = folder(&id.edition, self.run.request.purpose).join(&output.record.file);
            self.run.write(&path, &output.bytes, findings)?;
            files.push(path);
        }
        Some(DocumentOutcome { id: id.clone(), state: DocumentState::Written(files) })
    }
}

/// What is said outside the pages of paper: of the files inside and beside them, and on the web page.
struct FurtherWords {
    attachments: Descriptions,
    columns: Vec<Column>,
    sheets: SheetWords,
    web: web::Words,
}

impl FurtherWords {
    fn compose(
        run: &Run,
        edition: &Edition,
        language: &Language,
        (messages, rows): (&Messages, &[FigureRow]),
        findings: &mut Findings,
    ) -> Option<Self> {
        let formatter = Formatter::new(language).ok()?;
        let wording = Wording::new(edition, &run.model.programme, messages, formatter, &BTreeMap::new());
        let wanted = &edition.origin;
        let words = Self {
            attachments: Descriptions::compose(&wording, wanted),
            columns: Column::all(&wording, wanted),
            sheets: SheetWords::compose(&wording, wanted, rows),
            web: web::Words::compose(&wording, wanted),
        };
        findings.extend(wording.into_findings());
        Some(words)
    }
}
