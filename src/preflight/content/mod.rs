//! The content interpreter: what a page paints, with its forms, patterns, glyphs and soft masks.
//!
//! Content streams are read operator by operator, within a budget: files can be built that paint
//! more than anybody has time for.

pub(super) mod colour;
mod font;
mod image;
mod operations;
mod operators;
pub(super) mod painted;
mod paths;
mod resources;
mod shading;
mod state;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use kurbo::{Affine, BezPath, Rect};
use lopdf::{Dictionary, Object, ObjectId, Stream};

use self::colour::Space;
use self::font::Font;
use self::operations::Operations;
use self::painted::{Heaviest, Painted};
use self::state::{Look, State};
use super::file::PdfFile;
use super::reader::syntax::Stop;

/// Forms in forms in forms.
const DEEPEST: usize = 24;
/// Work on all pages together, in units of about a glyph's.
const MOST_WORK: usize = 40_000_000;
const WORK_OF_OPERATION: usize = 4;
const WORK_OF_FORM: usize = 200;
/// Painted objects of all pages together; one in a space of many colorants counts for several.
const MOST_PAINTED: usize = 1_000_000;
const COLORANTS_OF_ONE: usize = 4;
/// Samples of all pictures together.
const MOST_SAMPLES: usize = 1 << 30;
/// Values of functions of all shadings together.
const MOST_VALUES: usize = 16 << 20;
/// Widths and names of the glyphs of all fonts together.
const MOST_GLYPHS: usize = 4_000_000;
/// Bytes of all colour spaces together.
const MOST_SPACES: usize = 64 << 20;
/// Points of a path.
const LONGEST_PATH: usize = 1_000_000;
/// States that are saved at the same time.
const MOST_SAVED: usize = 4096;

/// Contents of a page.
#[derive(Default)]
pub(super) struct PageContent {
    pub painted: Vec<Painted>,
    /// Fonts that text is set in, each with where it is first used.
    pub fonts: Vec<FontUse>,
    /// Colour spaces in which transparency is blended, with the number of the group's object.
    pub blending: BTreeSet<(u32, Arc<Space>)>,
    /// Keys of graphics states that change tone values or halftones, with their object's number.
    pub device_settings: BTreeSet<(u32, &'static str)>,
    /// Parts that could not be judged, with the number of the object.
    pub unjudged: BTreeSet<(u32, Unjudged)>,
    /// Objects that bring content from elsewhere, with their number.
    pub foreign: BTreeSet<(u32, Foreign)>,
}

/// A font in use.
pub(super) struct FontUse {
    /// The font's own object, or that of the content that uses it.
    pub object: u32,
    pub name: String,
    pub is_embedded: bool,
    pub area: Rect,
}

/// Reason for which a part could not be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unjudged {
    /// A page that has none.
    NoContent,
    /// Damaged, or too large to unpack.
    Content,
    /// Something that the content names or needs is missing, or cannot be read.
    Resource,
    /// An operator that is unknown, or has not what it needs.
    Operation,
    /// The budget is spent.
    TooMuch,
    /// A picture within the content whose bytes we cannot unpack.
    InlineImage,
    /// A picture or shading whose ink cannot be measured.
    Ink,
}

/// Content that is not the page's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Foreign {
    /// ISO 32000-1, 8.8.2.
    PostScript,
    /// A reference to a page of another file, 8.10.4.
    Reference,
    /// A stand-in for a file on another machine, 14.11.7.
    Opi,
    /// Other versions of a picture, 8.9.5.4.
    Alternates,
}

/// Budgets that are left for a file, and results that need not be computed twice.
pub(super) struct Budget<'f> {
    work: usize,
    painted: usize,
    samples: usize,
    values: usize,
    glyphs: usize,
    spaces: usize,
    /// The heaviest ink of pictures and shadings, by where their dictionary is in memory. `None` if
    /// their bytes are damaged.
    heaviest: BTreeMap<(usize, Arc<Space>), Option<Heaviest>>,
    /// By where their dictionary is in memory.
    fonts: BTreeMap<usize, Arc<Font<'f>>>,
    /// By where their description and the resources around it are.
    spaces_read: BTreeMap<(usize, usize), Arc<Space>>,
    /// By where the resources are, and the name that content has for them.
    spaces_named: BTreeMap<usize, BTreeMap<Vec<u8>, Arc<Space>>>,
}

impl Default for Budget<'_> {
    fn default() -> Self {
        Self {
            work: MOST_WORK,
            painted: MOST_PAINTED,
            samples: MOST_SAMPLES,
            values: MOST_VALUES,
            glyphs: MOST_GLYPHS,
            spaces: MOST_SPACES,
            heaviest: BTreeMap::new(),
            fonts: BTreeMap::new(),
            spaces_read: BTreeMap::new(),
            spaces_named: BTreeMap::new(),
        }
    }
}

/// Interprets a page.
pub(super) fn interpret<'f>(file: &'f PdfFile, page: ObjectId, medium: Rect, budget: &mut Budget<'f>) -> PageContent {
    let mut interpreter = Interpreter {
        file,
        budget,
        content: PageContent::default(),
        above: Vec::new(),
        seen: BTreeMap::new(),
        fonts_noted: BTreeSet::new(),
    };
    let dictionary = file.pdf.get_dictionary(page).ok();
    if let Some(group) = dictionary.and_then(|page| file.dictionary(page, "Group")) {
        interpreter.group(group, page.0);
    }
    let resources = file.of_page(page, "Resources").and_then(super::file::as_dictionary);
    match file.page_content(page) {
        Some(content) => interpreter.run(&content, resources, page.0, State::new(Affine::IDENTITY, medium)),
        None if file.own_entry(page, "Contents").is_none() => interpreter.unjudged(page.0, Unjudged::NoContent),
        None => interpreter.unread(page.0),
    }
    interpreter.content
}

struct Interpreter<'f, 'b> {
    file: &'f PdfFile,
    budget: &'b mut Budget<'f>,
    content: PageContent,
    /// Numbers of the forms, patterns and masks around: none is inside itself.
    above: Vec<u32>,
    /// Content that is painted over and over: what came of it when it was looked into.
    seen: BTreeMap<Seen, Range<usize>>,
    /// By where their dictionary is in memory.
    fonts_noted: BTreeSet<usize>,
}

/// Content with all that decides how it is judged: its stream and resources, by where they are in
/// memory, and the state that it begins in.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Seen {
    content: usize,
    resources: usize,
    look: Look,
}

/// One content stream that is being read.
struct Run<'f> {
    resources: Option<&'f Dictionary>,
    /// Number of the object whose content it is.
    object: u32,
    /// The content's own space, in which patterns are tiled (ISO 32000-1, 8.7.3.1).
    base: Affine,
    state: State<'f>,
    saved: Vec<State<'f>>,
    path: BezPath,
    /// A clip that counts from the next painting operator on.
    pending_clip: bool,
    text_matrix: Affine,
    line_matrix: Affine,
    /// Number of open compatibility sections (`BX`, ISO 32000-1, 7.8.2), in which unknown operators may stand.
    unknown_allowed: usize,
}

impl<'f> Run<'f> {
    /// Content at its beginning.
    fn new(resources: Option<&'f Dictionary>, object: u32, state: State<'f>) -> Self {
        Self {
            resources,
            object,
            base: state.transform,
            state,
            saved: Vec::new(),
            path: BezPath::new(),
            pending_clip: false,
            text_matrix: Affine::IDENTITY,
            line_matrix: Affine::IDENTITY,
            unknown_allowed: 0,
        }
    }
}

impl<'f> Interpreter<'f, '_> {
    fn run(&mut self, content: &[u8], resources: Option<&'f Dictionary>, object: u32, state: State<'f>) {
        let mut run = Run::new(resources, object, state);
        let mut operations = Operations::of(content);
        loop {
            match operations.next() {
                Ok(Some(operation)) => {
                    if !self.spend(WORK_OF_OPERATION + operation.weight, object) {
                        return;
                    }
                    self.operate(&mut run, &operation);
                }
                Ok(None) => return,
                Err(Stop::Damaged) => return self.unjudged(object, Unjudged::Content),
                Err(Stop::TooMuch) => return self.unjudged(object, Unjudged::TooMuch),
            }
        }
    }

    /// Pays for work; whether there was enough left.
    fn spend(&mut self, work: usize, object: u32) -> bool {
        let left = self.budget.work.checked_sub(work);
        self.budget.work = left.unwrap_or(0);
        if left.is_none() {
            self.unjudged(object, Unjudged::TooMuch);
        }
        left.is_some()
    }

    /// Reads the content of a form, pattern, mask or glyph, which is not inside itself.
    fn run_inside(&mut self, number: u32, stream: &'f Stream, resources: Option<&'f Dictionary>, state: State<'f>) {
        if self.above.contains(&number) || self.above.len() >= DEEPEST {
            return self.unjudged(number, Unjudged::TooMuch);
        }
        if !self.spend(WORK_OF_FORM, number) {
            return;
        }
        let file: &'f PdfFile = self.file;
        let Some(content) = file.unpacked(stream) else { return self.unread(number) };
        self.above.push(number);
        self.run(&content, resources, number, state);
        self.above.pop();
    }

    /// Looks into content that stands all over an area, wherever it says that it stands: once for each
    /// state that it begins in, since it may be painted in other colours each time.
    fn tiled(
        &mut self,
        number: u32,
        stream: &'f Stream,
        resources: Option<&'f Dictionary>,
        state: State<'f>,
        area: Rect,
    ) {
        let seen = self.known(stream, resources, state.look());
        if let Some(painted) = self.seen.get(&seen).cloned() {
            return self.stands_again(number, painted, area);
        }
        let from = self.content.painted.len();
        self.run_inside(number, stream, resources, State { tiled: Some(area), ..state });
        self.seen.insert(seen, from..self.content.painted.len());
    }

    fn known(&self, stream: &Stream, resources: Option<&Dictionary>, look: Look) -> Seen {
        Seen { content: resources::address(&stream.dict), resources: resources.map_or(0, resources::address), look }
    }

    fn stands_again(&mut self, number: u32, painted: Range<usize>, area: Rect) {
        for index in painted {
            let there = Painted { area, ..self.content.painted[index].clone() };
            if !self.spend(WORK_OF_OPERATION, number) || !self.add(there) {
                return;
            }
        }
    }

    /// Notes content that could not be unpacked.
    fn unread(&mut self, object: u32) {
        let why = if self.file.is_spent() { Unjudged::TooMuch } else { Unjudged::Content };
        self.unjudged(object, why);
    }

    fn unjudged(&mut self, object: u32, why: Unjudged) {
        self.content.unjudged.insert((object, why));
    }

    /// Adds something painted; whether there was room left.
    fn add(&mut self, painted: Painted) -> bool {
        let price = 1 + painted.paint.space.components() / COLORANTS_OF_ONE;
        let left = self.budget.painted.checked_sub(price);
        self.budget.painted = left.unwrap_or(0);
        match left {
            Some(_) => self.content.painted.push(painted),
            None => self.unjudged(painted.object, Unjudged::TooMuch),
        }
        left.is_some()
    }

    /// A colour space of the file, with `resources` to look names up in; read once.
    fn space(&mut self, object: &'f Object, resources: Option<&'f Dictionary>) -> Arc<Space> {
        let key = (std::ptr::from_ref(object).addr(), resources.map_or(0, resources::address));
        if let Some(space) = self.budget.spaces_read.get(&key) {
            return Arc::clone(space);
        }
        let space = self.read_space(object, resources);
        self.budget.spaces_read.insert(key, Arc::clone(&space));
        space
    }

    /// A colour space that content names; read once.
    fn named_space(&mut self, resources: Option<&'f Dictionary>, name: &[u8]) -> Arc<Space> {
        let key = resources.map_or(0, resources::address);
        if let Some(space) = self.budget.spaces_named.get(&key).and_then(|spaces| spaces.get(name)) {
            return Arc::clone(space);
        }
        let space = self.read_space(&Object::Name(name.to_vec()), resources);
        self.budget.spaces_named.entry(key).or_default().insert(name.to_vec(), Arc::clone(&space));
        space
    }

    fn read_space(&mut self, object: &Object, resources: Option<&'f Dictionary>) -> Arc<Space> {
        let space = if self.budget.spaces == 0 { Space::Unknown } else { Space::read(self.file, object, resources) };
        self.budget.spaces = self.budget.spaces.saturating_sub(WORK_OF_FORM + space.weight());
        Arc::new(space)
    }

    /// Notes the space in which a transparency group is blended (ISO 32000-1, 11.6.6).
    fn group(&mut self, group: &'f Dictionary, object: u32) {
        let file: &'f PdfFile = self.file;
        if let Some(space) = file.get(group, "CS") {
            let space = self.space(space, None);
            self.content.blending.insert((object, space));
        }
    }
}
