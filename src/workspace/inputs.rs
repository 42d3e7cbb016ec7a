//! The inputs of an edition: what its documents are made from, and what their checks look at.
//!
//! A document is made again when, and only when, one of them has changed. The set follows from the
//! project as it is now, so that a new entry in it shows as well as a changed one.

use std::collections::BTreeSet;

use crate::check::{Others, compared_editions};
use crate::edition::Edition;
use crate::export::social_card;
use crate::name::{EditionId, LanguageTag};
use crate::project::sign_off;
use crate::project::{BLOCK_SOURCES, EditionFile, Model, Project, RECORDS, SOURCE_DOCUMENTS};

/// Files that every edition depends on.
const OF_ALL: [&str; 4] = ["programme.toml", "figures.toml", "templates/theme.toml", "templates/web/page.css"];
/// Folders that every edition depends on.
const FOLDERS_OF_ALL: [&str; 2] = ["templates/components/", "fonts/"];

/// The folder that single charts depend on, and no page.
const OF_SINGLE_CHARTS: &str = "templates/chart/";

/// Earlier editions to which the web pages of an edition lead: without an address, to none.
pub(super) fn earlier_that_pages_name<'m>(model: &'m Model, edition: &Edition) -> Vec<&'m EditionId> {
    match model.programme.published {
        Some(_) => model.earlier_editions(&edition.id),
        None => Vec::new(),
    }
}

/// Whether an edition depends on a file.
pub(super) struct EditionInputs {
    files: BTreeSet<String>,
    folders: Vec<String>,
}

impl EditionInputs {
    /// Inputs that `edition` depends on, those of the editions included that its checks compare it with.
    pub(super) fn of(project: &Project, model: &Model, edition: &Edition, others: &Others) -> Self {
        let mut inputs = Self::without_texts(project, model, edition);
        for other in compared_editions(model, edition, others) {
            inputs.files.insert(format!("editions/{other}.toml"));
            inputs.surveys(model.edition_files.get(&other));
        }
        // Languages are compared with each other, and with the one that they are translated from.
        let languages = edition.languages.iter().chain([&model.programme.source_language]);
        for language in languages {
            inputs.folders.push(format!("text/{language}/"));
            inputs.files.extend(RECORDS.map(|record| format!("text/{language}/{record}")));
        }
        inputs.files.extend([SOURCE_DOCUMENTS, BLOCK_SOURCES].map(str::to_owned));
        inputs.folders.extend([OF_SINGLE_CHARTS, social_card::TEMPLATE].map(str::to_owned));
        if model.programme.sign_off.is_some() {
            inputs.files.extend(edition.surveys().map(|survey| format!("{}{survey}.toml", sign_off::FOLDER)));
        }
        inputs
    }

    /// Inputs that the document in one language is composed from.
    pub(super) fn in_language(project: &Project, model: &Model, edition: &Edition, language: &LanguageTag) -> Self {
        let mut inputs = Self::without_texts(project, model, edition);
        inputs.folders.push(format!("text/{language}/"));
        inputs
    }

    /// Inputs that the pages of `edition` are made from, texts apart.
    pub(super) fn without_texts(project: &Project, model: &Model, edition: &Edition) -> Self {
        let mut inputs =
            Self { files: OF_ALL.map(str::to_owned).into(), folders: FOLDERS_OF_ALL.map(str::to_owned).into() };
        inputs.files.insert(format!("documents/{}.toml", edition.document));
        inputs.files.insert(format!("editions/{}.toml", edition.id));
        let edition_file = model.edition_files.get(&edition.id);
        inputs.surveys(edition_file);
        for earlier in earlier_that_pages_name(model, edition) {
            inputs.files.insert(format!("editions/{earlier}.toml"));
            inputs.surveys(model.edition_files.get(earlier));
        }
        if let Some(structure) = model.structures.get(&edition.document) {
            inputs.folders.push(format!("templates/{}/", structure.template.value));
        }
        if let Some(shop) = edition_file.and_then(|edition_file| model.print_shop(edition_file)) {
            inputs.files.insert(shop.path());
            inputs.files.insert(shop.condition.profile.value.clone());
        }
        let marks = model.programme.funders.iter().flat_map(|funder| [&funder.screen, &funder.print]);
        inputs.files.extend(marks.flatten().map(|path| path.value.clone()));
        inputs.files.retain(|path| project.inputs.contains_key(path));
        inputs
    }

    fn surveys(&mut self, edition_file: Option<&EditionFile>) {
        let surveys = edition_file
            .into_iter()
            .flat_map(|edition_file| edition_file.earlier.iter().chain([&edition_file.observations]));
        self.files.extend(surveys.map(|survey| format!("observations/{}.toml", survey.value)));
    }

    /// Whether it depends on the file at `path`.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains(path) || self.folders.iter().any(|folder| path.starts_with(folder.as_str()))
    }
}
