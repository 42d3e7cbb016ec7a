//! The engine's view of the world: templates, fonts and data from memory. No disk, no network, no
//! clock.

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use super::TemplateData;
use crate::project::Inputs;

/// Where templates find their data.
const DATA_PATH: &str = "data.json";

/// What all documents share: the engine's library, the fonts, templates and assets.
pub struct Engine {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<FontStore>,
    files: BTreeMap<String, Bytes>,
}

impl Engine {
    /// An engine with the fonts, templates and assets among `inputs`.
    pub fn new(inputs: &Inputs) -> Self {
        let mut fonts = FontStore::new();
        for (_, bytes) in inputs.iter().filter(|(path, _)| path.starts_with("fonts/")) {
            let bytes = Bytes::new(bytes.to_vec());
            fonts.extend(Font::iter(bytes).map(|font| {
                let info = font.info().clone();
                (font, info)
            }));
        }
        let visible = ["templates/", "assets/"];
        let files = inputs
            .iter()
            .filter(|(path, _)| visible.iter().any(|folder| path.starts_with(folder)))
            .map(|(path, bytes)| (path.clone(), Bytes::new(bytes.to_vec())))
            .collect();
        Self { library: Arc::new(LazyHash::new(Library::default())), fonts: Arc::new(fonts), files }
    }

    /// Whether a template can read this path.
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The world of one document. Virtual paths are the same for all, since the engine keeps
    /// every path that it has ever seen.
    pub fn world(&self, main: &str, data: &TemplateData) -> DocumentWorld {
        let mut files = self.files.clone();
        files.insert(DATA_PATH.to_owned(), Bytes::new(data.to_json()));
        for attachment in data.attachments {
            files.insert(attachment.path(), Bytes::new(attachment.bytes.to_vec()));
        }
        DocumentWorld {
            library: Arc::clone(&self.library),
            fonts: Arc::clone(&self.fonts),
            main: file_id(main),
            files: FileStore::new(Files(files)),
        }
    }
}

/// The path as the engine names it.
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a path of a template has no `..`");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

struct Files(BTreeMap<String, Bytes>);

impl FileLoader for Files {
    fn load(&self, id: FileId) -> FileResult<Bytes> {
        if !matches!(id.root(), VirtualRoot::Project) {
            return Err(FileError::Other(Some("templates cannot use packages".into())));
        }
        let path = id.vpath().get_without_slash();
        self.0.get(path).cloned().ok_or_else(|| FileError::NotFound(path.into()))
    }
}

/// The world of one document.
pub struct DocumentWorld {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<FontStore>,
    main: FileId,
    files: FileStore<Files>,
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.files.source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// Templates do not know what day it is: the edition says when it was issued.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
