//! The engine's view of the world: templates, fonts and data from memory. No disk, no network, no
//! clock.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::files::{FileLoader, FileStore};
use typst_kit::fonts::FontStore;

use super::{Memory, TemplateData};
use crate::project::Inputs;

/// Path at which templates find their data.
const DATA_PATH: &str = "data.json";

/// Resources that all documents share: the engine's library, the fonts, templates and assets. Templates are parsed
/// once.
pub struct Engine {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<FontStore>,
    files: Arc<FileStore<Files>>,
    memory: Memory,
}

/// Folders that templates can read.
const VISIBLE: [&str; 2] = ["templates/", "assets/"];

fn is_font(path: &str) -> bool {
    path.starts_with("fonts/")
}

fn is_visible(path: &str) -> bool {
    VISIBLE.iter().any(|folder| path.starts_with(folder))
}

impl Engine {
    /// An engine with the fonts, templates and assets among `inputs`.
    pub fn new(inputs: &Inputs, memory: Memory) -> Self {
        let files = Arc::new(FileStore::new(Files::among(inputs)));
        Self { library: Arc::new(LazyHash::new(Library::default())), fonts: Arc::new(fonts(inputs)), files, memory }
    }

    /// Policy for memoised results.
    pub fn memory(&self) -> Memory {
        self.memory
    }

    /// An engine for other inputs, of which those at `changed` differ from what this one has.
    pub fn with(&self, inputs: &Inputs, changed: &BTreeSet<String>) -> Self {
        let is_changed = |is_of: fn(&str) -> bool| changed.iter().any(|path| is_of(path));
        Self {
            library: Arc::clone(&self.library),
            fonts: if is_changed(is_font) { Arc::new(fonts(inputs)) } else { Arc::clone(&self.fonts) },
            files: match is_changed(is_visible) {
                true => Arc::new(FileStore::new(Files::among(inputs))),
                false => Arc::clone(&self.files),
            },
            memory: self.memory,
        }
    }

    /// Whether a template can read this path.
    pub fn has(&self, path: &str) -> bool {
        self.files.loader().0.contains_key(path)
    }

    /// The world of one document. Virtual paths are the same for all, since the engine keeps
    /// every path that it has ever seen.
    pub fn world(&self, main: &str, data: &TemplateData) -> DocumentWorld {
        DocumentWorld {
            library: Arc::clone(&self.library),
            fonts: Arc::clone(&self.fonts),
            main: file_id(main),
            files: Arc::clone(&self.files),
            own: FileStore::new(Files::of(data)),
        }
    }

    /// All files that the template of a document can read, by path.
    pub fn files(&self, data: &TemplateData) -> BTreeMap<String, Bytes> {
        let mut files = self.files.loader().0.clone();
        files.extend(Files::of(data).0);
        files
    }
}

fn fonts(inputs: &Inputs) -> FontStore {
    let mut fonts = FontStore::new();
    for (_, bytes) in inputs.iter().filter(|(path, _)| is_font(path)) {
        fonts.extend(Font::iter(Bytes::new(Arc::clone(bytes))).map(|font| {
            let info = font.info().clone();
            (font, info)
        }));
    }
    fonts
}

/// The path as the engine names it.
fn file_id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("a path of a template has no `..`");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

struct Files(BTreeMap<String, Bytes>);

impl Files {
    /// The data and attachments of a document.
    fn of(data: &TemplateData) -> Self {
        let attachments = data.attachments.iter();
        let attachments = attachments.map(|attachment| (attachment.path(), Bytes::new(attachment.bytes.to_vec())));
        let data = (DATA_PATH.to_owned(), Bytes::new(data.to_json()));
        Self([data].into_iter().chain(attachments).collect())
    }

    fn among(inputs: &Inputs) -> Self {
        let visible = inputs.iter().filter(|(path, _)| is_visible(path));
        Self(visible.map(|(path, bytes)| (path.clone(), Bytes::new(Arc::clone(bytes)))).collect())
    }
}

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
    files: Arc<FileStore<Files>>,
    /// The document's data and attachments.
    own: FileStore<Files>,
}

impl DocumentWorld {
    fn store(&self, id: FileId) -> &FileStore<Files> {
        if self.own.loader().0.contains_key(id.vpath().get_without_slash()) { &self.own } else { &self.files }
    }
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
        self.store(id).source(id)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.store(id).file(id)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    /// Templates do not know what day it is: the edition says when it was issued.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
