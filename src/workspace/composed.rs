//! An edition in one language, ready for every profile.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::view::View;
use crate::check::LanguageSources;
use crate::document::{self, Document, FigureRow};
use crate::edition::Edition;
use crate::export::attachments::{Descriptions, attachments};
use crate::export::columns::Column;
use crate::export::spreadsheet::SheetWords;
use crate::finding::{Code, Finding, Findings};
use crate::layout::Attachment;
use crate::project::Model;
use crate::project::programme::Language;
use crate::record;
use crate::text::format::Formatter;
use crate::text::{Texts, Wording};
use crate::web;

/// The document, and what goes into and beside its pages.
pub struct Composed {
    pub(crate) edition: Arc<Edition>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) document: Document,
    /// The figures that it prints or tells.
    pub(crate) rows: Vec<FigureRow>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) words: FurtherWords,
}

impl Composed {
    /// Composes. `None` after a finding.
    pub(crate) fn new(
        view: &View,
        edition: &Arc<Edition>,
        language: &str,
        texts: &Arc<Texts>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let model = view.model()?;
        let language = model.programme.languages.get(language)?;
        let files = &view.project().inputs;
        let (document, rows) = document::compose(model, files, edition, language, texts, findings)?;
        let figures = record::provenance(view.sources(), edition, &rows);
        let inputs = view.inputs_of(edition);
        let words = FurtherWords::compose(model, edition, language, (texts, &rows), findings)?;
        let attachments = attachments(
            &document,
            edition,
            &figures,
            &record::named_inputs(&inputs.list, edition, &language.tag),
            (&words.attachments, &words.columns),
        )
        .map_err(|error| {
            let message = format!("the table of figures cannot be written: {error}");
            let hint = "this is a fault of the program; please report it";
            findings.push(Finding::new(Code::Export, message, hint));
        })
        .ok()?;
        let (edition, texts) = (Arc::clone(edition), Arc::clone(texts));
        Some(Self { edition, texts, document, rows, attachments, words })
    }

    /// What checks of sources look at.
    pub(crate) fn sources<'a>(&'a self, model: &'a Model) -> Option<LanguageSources<'a>> {
        let language = model.programme.languages.get(&self.document.language.tag)?;
        Some(LanguageSources { language, texts: &self.texts, document: &self.document, rows: &self.rows })
    }
}

/// What is said outside the pages of paper: of the files inside and beside them, and on the web page.
pub struct FurtherWords {
    pub(crate) attachments: Descriptions,
    pub(crate) columns: Vec<Column>,
    pub(crate) sheets: SheetWords,
    pub(crate) web: web::Words,
}

impl FurtherWords {
    fn compose(
        model: &Model,
        edition: &Edition,
        language: &Language,
        (texts, rows): (&Texts, &[FigureRow]),
        findings: &mut Findings,
    ) -> Option<Self> {
        let formatter = Formatter::new(language).ok()?;
        let wording = Wording::new(edition, &model.programme, texts, formatter, &BTreeMap::new());
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
