//! Cost of the checks: those of sources against a cold build of a document, those of pages against the build of the
//! same document.
//!
//!     cargo bench --bench checks

#![allow(clippy::unwrap_used, reason = "a benchmark that stops has failed")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use divan::Bencher;
use iq_figures::check::{
    CheckedTexts, EditionSources, KnownGlyphs, LanguageSources, Others, PageCheck, ProjectTexts, check_pages,
    check_passages, check_sources, check_texts,
};
use iq_figures::document::{Document, FigureRow, Outline, compose};
use iq_figures::edition::{Edition, resolve};
use iq_figures::export::{PdfIdentity, press};
use iq_figures::finding::Findings;
use iq_figures::layout::{Engine, Memory, Pages, TemplateData, lay_out};
use iq_figures::name::EditionId;
use iq_figures::preflight::preflight;
use iq_figures::profile::Profile;
use iq_figures::project::language::Language;
use iq_figures::project::{Model, PrintShop, Project};
use iq_figures::text::format::Formatter;
use iq_figures::text::{Texts, Wording};

const EDITION: &str = "fact-sheet-2019-08";

fn main() {
    divan::main();
}

/// The real project, up to where its documents are composed.
struct Composed {
    project: &'static Project,
    model: &'static Model,
    edition: Edition,
    /// The others, by name: a run resolves each once.
    others: Box<Others<'static>>,
    languages: Vec<(&'static Language, Arc<Texts>, Document, Vec<FigureRow>)>,
    texts: ProjectTexts,
    /// Findings of the checks of texts by themselves, language by language.
    found: Vec<Findings>,
}

impl Composed {
    fn new() -> Self {
        let mut findings = Findings::default();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let project: &'static Project = Box::leak(Box::new(Project::read(&data).unwrap()));
        let model = project.model.as_deref().unwrap();
        let edition = resolve(model, &EDITION.into(), &mut findings).unwrap();
        let languages = edition.languages.iter().map(|tag| {
            let language = &model.programme.languages[tag];
            let texts =
                Texts::read(&language.tag, &model.texts[&language.tag], &project.sources, &mut findings).unwrap();
            let formatter = Formatter::new(language).unwrap();
            let outline = Outline::of(&model.structures[&edition.document], &edition, &texts);
            let wording = Wording::new(&edition, &model.programme, &texts, &formatter, &outline.marks);
            let composed = compose(model, &project.inputs, &edition, language, &wording, &outline);
            let (document, rows) = composed.unwrap();
            (language, Arc::new(texts), document, rows)
        });
        let languages: Vec<(_, Arc<Texts>, _, _)> = languages.collect();
        let texts = ProjectTexts::new(model, languages.iter().map(|(_, texts, ..)| Arc::clone(texts)));
        let checked = languages.iter().map(|(language, texts, ..)| by_themselves(model, language, texts));
        let found = checked.collect();
        let others: BTreeMap<&EditionId, Arc<Edition>> = model
            .editions
            .iter()
            .filter_map(|id| Some((id, Arc::new(resolve(model, id, &mut Findings::default())?))))
            .collect();
        let others = Box::new(move |id: &EditionId| others.get(id).cloned());
        Self { project, model, edition, others, languages, texts, found }
    }

    fn sources(&self) -> EditionSources<'_> {
        let languages = self.languages.iter().map(|(language, texts, document, rows)| LanguageSources {
            language,
            texts,
            document,
            outline: Outline::of(&self.model.structures[&self.edition.document], &self.edition, texts),
            rows,
        });
        let checked = self.languages.iter().zip(&self.found);
        let checked = checked.map(|((language, texts, ..), found)| CheckedTexts { language, texts, found });
        EditionSources {
            others: &self.others,
            project: self.project,
            model: self.model,
            edition: &self.edition,
            texts: &self.texts,
            checked: checked.collect(),
            languages: languages.collect(),
        }
    }

    fn lay_out(&self, engine: &Engine) -> Pages {
        let (_, _, document, _) = &self.languages[0];
        let data = TemplateData {
            document,
            profile: Profile::Print,
            bleed_mm: self.shop().bleed_mm,
            attachments: &[],
            charts: Vec::new(),
            card: None,
            changes: None,
            draft_mark: None,
        };
        let mut findings = Findings::default();
        lay_out(engine, &self.project.sources, &self.structure().template.value, &data, &mut findings).unwrap()
    }

    fn structure(&self) -> &iq_figures::project::Structure {
        &self.model.structures[&self.edition.document]
    }

    fn build(&self, engine: &Engine) -> Vec<u8> {
        let identity = PdfIdentity { ident: EDITION.to_owned(), issued: self.edition.issued };
        let shop = self.shop();
        let profile = press::PackedProfile::new(&self.project.inputs[&shop.condition.profile.value]).unwrap();
        let job = press::Job { shop, profile: &profile, document: &self.languages[0].2, identity: &identity };
        press::pdf(&self.lay_out(engine).document, &job, &mut Findings::default()).unwrap()
    }

    fn shop(&self) -> &PrintShop {
        self.model.print_shop(&self.model.edition_files[EDITION]).unwrap()
    }
}

/// The checks of a language's texts by themselves.
fn by_themselves(model: &Model, language: &Language, texts: &Texts) -> Findings {
    let files = texts.passages_by_file().map(|(_, passages)| check_passages(&model.programme, language, passages));
    files.chain([check_texts(language, texts)]).fold(Findings::default(), |mut all, found| {
        all.extend(found);
        all
    })
}

/// Every check of sources, both languages.
#[divan::bench]
fn sources_of_the_project(bencher: Bencher) {
    let composed = Composed::new();
    let sources = composed.sources();
    bencher.bench_local(|| {
        let checked = sources.checked.iter();
        let found = checked.map(|it| by_themselves(composed.model, it.language, it.texts));
        (found.collect::<Vec<_>>(), check_sources(&sources))
    });
}

/// Layout and export of one document when the engine remembers nothing.
#[divan::bench(sample_count = 30)]
fn cold_build_of_a_document(bencher: Bencher) {
    let composed = Composed::new();
    let engine = Engine::new(&composed.project.inputs, Memory::Documents);
    bencher.with_inputs(|| typst::comemo::evict(0)).bench_local_values(|()| composed.build(&engine));
}

/// Every check of the pages of one document.
#[divan::bench]
fn pages_of_a_document(bencher: Bencher) {
    let composed = Composed::new();
    let pages = composed.lay_out(&Engine::new(&composed.project.inputs, Memory::Documents));
    let check = PageCheck {
        document: &composed.languages[0].2,
        siblings: vec![&composed.languages[1].2],
        structure: composed.structure(),
        theme: &composed.model.theme,
        pages: &pages,
        glyphs: &KnownGlyphs::default(),
        edition: &composed.edition.origin,
    };
    bencher.bench_local(|| {
        let mut findings = Findings::default();
        check_pages(&check, &mut findings);
        findings
    });
}

/// The preflight of a print PDF of two pages.
#[divan::bench]
fn preflight_of_a_document(bencher: Bencher) {
    let composed = Composed::new();
    let pdf = composed.build(&Engine::new(&composed.project.inputs, Memory::Documents));
    bencher.bench_local(|| preflight(&pdf, "bench.pdf", composed.shop()));
}
