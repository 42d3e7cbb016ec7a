//! The print PDF, object by object: what a press cannot print is not in it.

use std::collections::BTreeSet;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::support::{LANGUAGES, pdf_name, published};

/// Text below this size, in points, breaks up if it is built from several plates.
const SMALL: f64 = 12.0;
/// Nothing is set smaller than this.
const SMALLEST: f64 = 7.0;
const BLACK: [f64; 4] = [0.0, 0.0, 0.0, 1.0];
const WHITE: [f64; 4] = [0.0; 4];

pub fn open(language: &str, profile: &str) -> Document {
    Document::load(published().pdf(language, profile)).expect("a PDF")
}

#[test]
fn nothing_for_screens_is_in_it() {
    for language in LANGUAGES {
        let pdf = open(language, "print");
        let catalog = pdf.catalog().unwrap();
        for key in [b"Outlines".as_slice(), b"Dests", b"Names", b"AF", b"OpenAction", b"AcroForm", b"StructTreeRoot"] {
            assert!(!catalog.has(key), "{}", String::from_utf8_lossy(key));
        }
        let forbidden: [(&[u8], &[u8]); 3] = [(b"Type", b"Annot"), (b"Type", b"Filespec"), (b"S", b"URI")];
        for (id, object) in &pdf.objects {
            let Ok(dictionary) = object.as_dict() else { continue };
            for (key, name) in forbidden {
                let found = dictionary.get(key).and_then(Object::as_name).is_ok_and(|it| it == name);
                assert!(!found, "object {id:?} is left: {dictionary:?}");
            }
        }
        assert!(pdf.get_pages().values().all(|page| !pdf.get_dictionary(*page).unwrap().has(b"Annots")));
    }
}

/// The same tests see these things where they are: an empty PDF would pass the one above.
#[test]
fn the_accessible_one_has_links_bookmarks_and_attachments() {
    for language in LANGUAGES {
        let pdf = open(language, "accessible");
        let catalog = pdf.catalog().unwrap();
        for key in [b"Outlines".as_slice(), b"Names", b"AF", b"StructTreeRoot", b"Lang"] {
            assert!(catalog.has(key), "{}", String::from_utf8_lossy(key));
        }
        let links: usize = pdf.get_pages().values().map(|page| pdf.get_page_annotations(*page).unwrap().len()).sum();
        assert!(links >= 3, "{links} links: the mail address and two web addresses at least");
    }
}

#[test]
fn every_colour_is_cmyk_and_small_text_is_on_one_plate() {
    for language in LANGUAGES {
        let inks = inspect(&open(language, "print"), &mut |_| {});
        assert!(inks.len() >= 4, "{inks:?} are too few to be the palette");
    }
}

/// The inspection tells colours: the accessible PDF must not pass it.
#[test]
#[should_panic(expected = "is not for a press")]
fn the_inspection_sees_other_colours() {
    inspect(&open("en", "accessible"), &mut |_| {});
}

#[test]
fn every_text_stands_inside_the_trimmed_page() {
    const MARGIN: f64 = 3.0 / 25.4 * 72.0;
    for language in LANGUAGES {
        let pdf = open(language, "print");
        let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
        let trim: Vec<f64> = page
            .get(b"TrimBox")
            .unwrap()
            .as_array()
            .unwrap()
            .iter()
            .map(|it| f64::from(it.as_float().unwrap()))
            .collect();
        let mut count = 0;
        inspect(&pdf, &mut |(x, y)| {
            count += 1;
            let inside =
                x >= trim[0] + MARGIN && x <= trim[2] - MARGIN && y >= trim[1] + MARGIN && y <= trim[3] - MARGIN;
            assert!(inside, "text begins at {x} {y} in {}, near the edge {trim:?}", pdf_name(language, "print"));
        });
        assert!(count > 100, "{count} texts are too few to be all");
    }
}

/// A matrix as PDF writes it: a b c d e f.
type Matrix = [f64; 6];
const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

fn multiply(a: Matrix, b: Matrix) -> Matrix {
    [
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    ]
}

#[derive(Clone, Copy)]
struct State {
    matrix: Matrix,
    fill: [f64; 4],
    size: f64,
}

struct Inspection<'a> {
    pdf: &'a Document,
    /// Hears where each text begins.
    text: &'a mut dyn FnMut((f64, f64)),
    inks: BTreeSet<String>,
}

/// Goes through everything that a page draws, forms too; panics at what a press cannot print.
/// The fill colours, in the words of the PDF.
fn inspect(pdf: &Document, text: &mut dyn FnMut((f64, f64))) -> BTreeSet<String> {
    let mut inspection = Inspection { pdf, text, inks: BTreeSet::new() };
    for page in pdf.get_pages().into_values() {
        let content = pdf.get_page_content(page);
        assert!(!content.is_empty(), "a page without content");
        let start = State { matrix: IDENTITY, fill: BLACK, size: 0.0 };
        inspection.draw(&content, &inherited_resources(pdf, page), start);
    }
    inspection.inks
}

fn inherited_resources(pdf: &Document, page: ObjectId) -> Dictionary {
    let mut node = pdf.get_dictionary(page).unwrap();
    loop {
        if let Ok(resources) = pdf.get_dict_in_dict(node, b"Resources") {
            return resources.clone();
        }
        node = pdf.get_dictionary(node.get(b"Parent").unwrap().as_reference().unwrap()).unwrap();
    }
}

impl Inspection<'_> {
    fn draw(&mut self, content: &[u8], resources: &Dictionary, start: State) {
        let mut state = start;
        let mut saved = Vec::new();
        let mut text_matrix = IDENTITY;
        for operation in Content::decode(content).expect("a content stream").operations {
            let number = |index: usize| f64::from(operation.operands[index].as_float().unwrap());
            let matrix = || std::array::from_fn(number);
            match operation.operator.as_str() {
                "q" => saved.push(state),
                "Q" => state = saved.pop().expect("a saved state"),
                "cm" => state.matrix = multiply(matrix(), state.matrix),
                "k" => {
                    state.fill = std::array::from_fn(number);
                    self.inks.insert(format!("{:?}", state.fill));
                }
                "BT" => text_matrix = IDENTITY,
                "Tm" => text_matrix = matrix(),
                "Tf" => state.size = number(1),
                "Tr" => assert_eq!(number(0), 0.0, "outlined or hidden text"),
                "Tj" | "TJ" => self.show(state, text_matrix),
                "gs" => self.graphics_state(resources, operation.operands[0].as_name().unwrap()),
                "Do" => self.form(resources, operation.operands[0].as_name().unwrap(), state),
                // Paths, clips, line styles, marks and strokes in CMYK.
                "m" | "l" | "c" | "v" | "y" | "h" | "re" | "S" | "s" | "f" | "f*" | "B" | "B*" | "b" | "b*" | "n"
                | "W" | "W*" | "w" | "J" | "j" | "M" | "d" | "i" | "K" | "ET" | "BMC" | "BDC" | "EMC" => {}
                other => panic!("`{other}` is not for a press"),
            }
        }
    }

    fn show(&mut self, state: State, text_matrix: Matrix) {
        let placed = multiply(text_matrix, state.matrix);
        let size = state.size * (placed[2].powi(2) + placed[3].powi(2)).sqrt();
        assert!(size >= SMALLEST - 0.01, "text of {size} pt");
        let one_plate = state.fill[..3] == WHITE[..3];
        assert!(one_plate || size >= SMALL - 0.01, "text of {size} pt in {:?}", state.fill);
        (self.text)((placed[4], placed[5]));
    }

    /// No transparency: a press wants it flattened, and flattening changes colours.
    fn graphics_state(&self, resources: &Dictionary, name: &[u8]) {
        let states = self.pdf.get_dict_in_dict(resources, b"ExtGState").expect("graphics states");
        let state = states.get_deref(name, self.pdf).and_then(Object::as_dict).expect("a graphics state");
        for key in [b"ca".as_slice(), b"CA"] {
            let opacity = state.get(key).and_then(Object::as_float).unwrap_or(1.0);
            assert!((opacity - 1.0).abs() < f32::EPSILON, "an opacity of {opacity}");
        }
        assert!(!state.has(b"SMask") || state.get(b"SMask").unwrap().as_name().is_ok_and(|name| name == b"None"));
    }

    fn form(&mut self, resources: &Dictionary, name: &[u8], state: State) {
        let objects = self.pdf.get_dict_in_dict(resources, b"XObject").expect("objects");
        let form = objects.get_deref(name, self.pdf).and_then(Object::as_stream).expect("an object");
        let kind = form.dict.get(b"Subtype").and_then(Object::as_name).expect("its kind");
        assert_eq!(kind, b"Form", "an image: its colours would have to be judged, too");
        let matrix = form
            .dict
            .get(b"Matrix")
            .and_then(Object::as_array)
            .map_or(IDENTITY, |numbers| std::array::from_fn(|index| f64::from(numbers[index].as_float().unwrap())));
        let own = self.pdf.get_dict_in_dict(&form.dict, b"Resources").unwrap_or(resources);
        let content = form.get_plain_content().expect("content");
        self.draw(&content, own, State { matrix: multiply(matrix, state.matrix), ..state });
    }
}
