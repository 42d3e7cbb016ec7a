//! The content interpreter: what a page paints, with its forms, patterns, glyphs and soft masks.
//!
//! Content streams are read operator by operator, within a budget: files can be built that paint
//! more than anybody has time for.

pub mod colour;
mod font;
mod image;
mod operators;
pub mod painted;
mod paths;
mod resources;
mod shading;
mod state;
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kurbo::{Affine, BezPath, Rect};
use lopdf::content::Content;
use lopdf::{Dictionary, ObjectId, Stream};

use self::colour::Space;
use self::font::Font;
use self::painted::{Heaviest, Painted};
use self::state::State;
use super::file::PdfFile;

/// Forms in forms in forms.
const DEEPEST: usize = 24;
/// Operators of all pages together.
const MOST_OPERATORS: usize = 20_000_000;
/// Operators that take as long as beginning with a form.
const COST_OF_FORM: usize = 50;
/// Painted objects of all pages together.
const MOST_PAINTED: usize = 2_000_000;
/// Bytes of unpacked content of all pages together, each time that it is painted.
const MOST_CONTENT: usize = 1 << 30;
/// Samples of all pictures together.
const MOST_SAMPLES: usize = 4 << 30;
/// Points of a path.
const LONGEST_PATH: usize = 1_000_000;
/// States that are saved at the same time.
const MOST_SAVED: usize = 4096;

/// What a page holds.
#[derive(Default)]
pub struct PageContent {
    pub painted: Vec<Painted>,
    /// Fonts that text is set in, each with where it is first used.
    pub fonts: Vec<FontUse>,
    /// Colour spaces in which transparency is blended, with the number of the group's object.
    pub blending: BTreeSet<(u32, Space)>,
    /// Keys of graphics states that change tone values or halftones, with their object's number.
    pub device_settings: BTreeSet<(u32, &'static str)>,
    /// What could not be judged, with the number of the object.
    pub unjudged: BTreeSet<(u32, Unjudged)>,
    /// Objects that bring content from elsewhere, with their number.
    pub foreign: BTreeSet<(u32, Foreign)>,
}

/// A font in use.
pub struct FontUse {
    /// The font's own object, or that of the content that uses it.
    pub object: u32,
    pub name: String,
    pub is_embedded: bool,
    pub area: Rect,
}

/// Why something could not be judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unjudged {
    /// Damaged, or too large to unpack.
    Content,
    /// The budget is spent.
    TooMuch,
    /// A picture within the content whose bytes we cannot unpack.
    InlineImage,
    /// A picture or shading whose ink cannot be measured.
    Ink,
}

/// Content that is not the page's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// ISO 32000-1, 8.8.2.
    PostScript,
    /// A reference to a page of another file, 8.10.4.
    Reference,
    /// A stand-in for a file on another machine, 14.11.7.
    Opi,
    /// Other versions of a picture, 8.9.5.4.
    Alternates,
}

/// What may still be spent on a file, and what need not be spent twice.
pub struct Budget {
    operators: usize,
    painted: usize,
    content: usize,
    samples: usize,
    /// The heaviest ink of pictures and shadings, by where their dictionary is in memory.
    heaviest: BTreeMap<(usize, Space), Heaviest>,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            operators: MOST_OPERATORS,
            painted: MOST_PAINTED,
            content: MOST_CONTENT,
            samples: MOST_SAMPLES,
            heaviest: BTreeMap::new(),
        }
    }
}

/// Interprets a page.
pub fn interpret(file: &PdfFile, page: ObjectId, medium: Rect, budget: &mut Budget) -> PageContent {
    let mut interpreter = Interpreter {
        file,
        budget,
        content: PageContent::default(),
        page_transform: Affine::IDENTITY,
        above: Vec::new(),
        seen: BTreeSet::new(),
        fonts: BTreeMap::new(),
    };
    let dictionary = file.pdf.get_dictionary(page).ok();
    if let Some(group) = dictionary.and_then(|page| file.dictionary(page, "Group")) {
        interpreter.group(group, page.0);
    }
    let resources = file.of_page(page, "Resources").and_then(super::file::as_dictionary);
    if let Some(content) = interpreter.paid(page.0, |file| file.page_content(page)) {
        interpreter.run(&content, resources, page.0, State::new(Affine::IDENTITY, medium));
    }
    interpreter.content
}

struct Interpreter<'f, 'b> {
    file: &'f PdfFile,
    budget: &'b mut Budget,
    content: PageContent,
    /// The page's own space, which patterns are tiled in.
    page_transform: Affine,
    /// Numbers of the forms, patterns and masks around: none is inside itself.
    above: Vec<u32>,
    /// What is painted over and over is looked into once.
    seen: BTreeSet<u32>,
    /// By where their dictionary is in memory.
    fonts: BTreeMap<usize, Arc<Font>>,
}

/// One content stream that is being read.
struct Run<'f> {
    resources: Option<&'f Dictionary>,
    /// Number of the object whose content it is.
    object: u32,
    state: State,
    saved: Vec<State>,
    path: BezPath,
    /// A clip that counts from the next painting operator on.
    pending_clip: bool,
    text_matrix: Affine,
    line_matrix: Affine,
}

impl<'f> Run<'f> {
    /// Content at its beginning.
    fn new(resources: Option<&'f Dictionary>, object: u32, state: State) -> Self {
        Self {
            resources,
            object,
            state,
            saved: Vec::new(),
            path: BezPath::new(),
            pending_clip: false,
            text_matrix: Affine::IDENTITY,
            line_matrix: Affine::IDENTITY,
        }
    }
}

/// An operator at the end that no content has: if it does not come, something before it was not read.
const END: &[u8] = b"\nIqfEnd";

impl<'f> Interpreter<'f, '_> {
    fn run(&mut self, content: &[u8], resources: Option<&'f Dictionary>, object: u32, state: State) {
        let mut run = Run::new(resources, object, state);
        let mut is_whole = false;
        let content = [content, END].concat();
        for operation in Content::decode_iter(&content).map_while(Result::ok) {
            if operation.operator == "IqfEnd" {
                is_whole = true;
                break;
            }
            match self.budget.operators.checked_sub(1) {
                Some(left) => self.budget.operators = left,
                None => return self.unjudged(object, Unjudged::TooMuch),
            }
            self.operate(&mut run, &operation);
        }
        if !is_whole {
            self.unjudged(object, Unjudged::Content);
        }
    }

    /// Reads the content of a form, pattern, mask or glyph, which is not inside itself.
    fn run_inside(&mut self, number: u32, stream: &Stream, resources: Option<&'f Dictionary>, state: State) {
        if self.above.contains(&number) || self.above.len() >= DEEPEST {
            return self.unjudged(number, Unjudged::TooMuch);
        }
        let Some(content) = self.paid(number, |file| file.unpacked(stream)) else { return };
        self.budget.operators = self.budget.operators.saturating_sub(COST_OF_FORM);
        self.above.push(number);
        self.run(&content, resources, number, state);
        self.above.pop();
    }

    /// Content, if the budget allows for it: unpacking it again and again costs, too.
    fn paid(&mut self, number: u32, unpack: impl FnOnce(&PdfFile) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
        if self.budget.content == 0 {
            self.unjudged(number, Unjudged::TooMuch);
            return None;
        }
        let content = unpack(self.file);
        match &content {
            Some(content) => self.budget.content = self.budget.content.saturating_sub(content.len()),
            None => self.unjudged(number, Unjudged::Content),
        }
        content
    }

    fn unjudged(&mut self, object: u32, why: Unjudged) {
        self.content.unjudged.insert((object, why));
    }

    fn add(&mut self, painted: Painted) {
        match self.budget.painted.checked_sub(1) {
            Some(left) => {
                self.budget.painted = left;
                self.content.painted.push(painted);
            }
            None => self.unjudged(painted.object, Unjudged::TooMuch),
        }
    }

    /// Notes the space in which a transparency group is blended (ISO 32000-1, 11.6.6).
    fn group(&mut self, group: &Dictionary, object: u32) {
        if let Some(space) = self.file.get(group, "CS") {
            let space = Space::read(self.file, space, None);
            self.content.blending.insert((object, space));
        }
    }
}
