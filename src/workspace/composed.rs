//! An edition in one language, ready for every profile.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::inputs::earlier_that_pages_name;
use super::view::View;
use crate::check::LanguageSources;
use crate::document::{self, Document, FigureRow, Outline};
use crate::edition::Edition;
use crate::export::attachments::{Descriptions, attachments};
use crate::export::columns::Column;
use crate::export::spreadsheet::SheetWords;
use crate::finding::{Code, Finding, Findings};
use crate::layout::Attachment;
use crate::name::LanguageTag;
use crate::project::Model;
use crate::project::language::Language;
use crate::record;
use crate::text::asked::Answered;
use crate::text::{Texts, Wording};
use crate::web::{self, EarlierEdition};

/// The document, and what goes into and beside its pages.
pub struct Composed {
    pub(crate) edition: Arc<Edition>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) document: Document,
    /// Words that depend on figures without printing them.
    pub(crate) answered: BTreeSet<Answered>,
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
        language: &LanguageTag,
        texts: &Arc<Texts>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let model = view.model()?;
        let language = model.programme.languages.get(language)?;
        let outline = Outline::of(model.structures.get(&edition.document)?, edition, texts);
        let formatter = view.formatter(language);
        findings.extend((*formatter.found).clone());
        let formatter = formatter.value?;
        let wording = Wording::new(edition, &model.programme, texts, &formatter, &outline.marks);
        let composed = Self::in_words(view, edition, (language, texts), &wording, &outline);
        findings.extend(wording.into_findings());
        composed
    }

    /// The same in the words of the edition and language, which have the findings.
    fn in_words(
        view: &View,
        edition: &Arc<Edition>,
        (language, texts): (&Language, &Arc<Texts>),
        wording: &Wording,
        outline: &Outline,
    ) -> Option<Self> {
        let model = view.model()?;
        let (document, rows) = document::compose(model, &view.project().inputs, edition, language, wording, outline)?;
        let figures = record::provenance(view.sources(), edition, &rows);
        let inputs = view.inputs_of(edition);
        let words = FurtherWords::compose(wording, model, edition, &language.tag, &rows);
        let attachments = attachments(
            &document,
            edition,
            &figures,
            &record::named_inputs(&inputs.list, edition, &language.tag),
            (&words.attachments, &words.columns),
        )
        .map_err(|error| {
            let message = format!("the table of figures cannot be written: {error}");
            let hint = "this is a bug in iq-figures; please report it";
            wording.report(Finding::new(Code::Export, message, hint));
        })
        .ok()?;
        let (edition, texts) = (Arc::clone(edition), Arc::clone(texts));
        let answered = wording.answered();
        Some(Self { edition, texts, document, answered, rows, attachments, words })
    }

    /// The part that checks of sources look at.
    pub(crate) fn sources<'a>(&'a self, model: &'a Model) -> Option<LanguageSources<'a>> {
        let language = model.programme.languages.get(&self.document.language.tag)?;
        let Self { edition, texts, document, rows, .. } = self;
        let outline = Outline::of(model.structures.get(&edition.document)?, edition, texts);
        Some(LanguageSources { language, texts, document, outline, rows })
    }
}

/// The earlier editions that there are in a language.
fn earlier_editions(
    wording: &Wording,
    model: &Model,
    edition: &Edition,
    language: &LanguageTag,
) -> Vec<EarlierEdition> {
    let named = earlier_that_pages_name(model, edition).into_iter().filter_map(|id| {
        let earlier = model.edition_files.get(id)?;
        let has_language = earlier.languages.iter().any(|of| of.value == *language);
        has_language.then(|| EarlierEdition { id: id.clone(), date: wording.date(earlier.version.value) })
    });
    named.collect()
}

/// Words outside of printed pages: of attached and accompanying files, and of the web page.
pub(crate) struct FurtherWords {
    pub(crate) attachments: Descriptions,
    pub(crate) columns: Vec<Column>,
    pub(crate) sheets: SheetWords,
    pub(crate) web: web::Words,
    /// Earlier editions to which the web page leads.
    pub(crate) earlier: Vec<EarlierEdition>,
}

impl FurtherWords {
    fn compose(
        wording: &Wording,
        model: &Model,
        edition: &Edition,
        language: &LanguageTag,
        rows: &[FigureRow],
    ) -> Self {
        let wanted = &edition.origin;
        Self {
            attachments: Descriptions::compose(wording, wanted),
            columns: Column::all(wording, wanted, rows),
            sheets: SheetWords::compose(wording, wanted, rows),
            web: web::Words::compose(wording, wanted),
            earlier: earlier_editions(wording, model, edition, language),
        }
    }
}
