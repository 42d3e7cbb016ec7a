//! Our print PDF, to be changed.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::{Area, Spot};

pub const PT_PER_MM: f64 = 72.0 / 25.4;
/// In the midst of the page, in millimetres from its upper left corner: x, y, width, height.
pub const MIDST: [f64; 4] = [60.0, 100.0, 40.0, 30.0];

/// Place in which a change must be found, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    pub page: Option<usize>,
    pub object: Option<u32>,
    pub area: Option<[f64; 4]>,
}

impl Known {
    /// In the file as a whole.
    pub const FILE: Self = Self { page: None, object: None, area: None };
    pub const PAGE: Self = Self { page: Some(1), object: None, area: None };

    pub fn object(self, id: ObjectId) -> Self {
        Self { object: Some(id.0), ..self }
    }

    pub fn area(self, area: [f64; 4]) -> Self {
        Self { area: Some(area), ..self }
    }

    pub fn is_at(&self, spot: &Spot) -> bool {
        let object = self.object.is_none_or(|object| spot.object == Some(object));
        let area = self.area.is_none_or(|area| spot.area.is_some_and(|there| is_near(area, there)));
        self.page == spot.page && object && area
    }
}

fn is_near([x, y, width, height]: [f64; 4], there: Area) -> bool {
    let pairs = [(x, there.x), (y, there.y), (width, there.width), (height, there.height)];
    pairs.iter().all(|(wanted, found)| (wanted - found).abs() < 0.03)
}

/// The print PDF of one language.
pub struct Sheet {
    pub pdf: Document,
    /// The first page.
    pub page: ObjectId,
    /// Done to the bytes at the end.
    pub to_bytes: Vec<fn(&mut Vec<u8>)>,
    /// Change of the offset that the table gives for the last object.
    pub moves_last: Option<fn(usize) -> usize>,
}

impl Sheet {
    pub fn read(bytes: &[u8]) -> Self {
        let pdf = Document::load_mem(bytes).expect("our PDF");
        let page = pdf.page_iter().next().expect("a page");
        Self { pdf, page, to_bytes: Vec::new(), moves_last: None }
    }

    pub fn into_bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.pdf.save_to(&mut bytes).expect("a PDF");
        self.to_bytes.iter().for_each(|change| change(&mut bytes));
        if let Some(to) = self.moves_last {
            move_last(&mut bytes, to);
        }
        bytes
    }

    pub fn catalogue(&mut self) -> &mut Dictionary {
        self.pdf.catalog_mut().expect("a catalogue")
    }

    pub fn page(&mut self) -> &mut Dictionary {
        let page = self.page;
        self.dictionary(page)
    }

    /// The root of the page tree.
    pub fn tree(&mut self) -> &mut Dictionary {
        let tree = self.page().get(b"Parent").and_then(Object::as_reference).expect("a page tree");
        self.dictionary(tree)
    }

    /// A dictionary, also that of a stream.
    pub fn dictionary(&mut self, id: ObjectId) -> &mut Dictionary {
        match self.pdf.get_object_mut(id).expect("an object") {
            Object::Stream(stream) => &mut stream.dict,
            object => object.as_dict_mut().expect("a dictionary"),
        }
    }

    pub fn stream(&mut self, id: ObjectId) -> &mut Stream {
        self.pdf.get_object_mut(id).and_then(Object::as_stream_mut).expect("a stream")
    }

    pub fn add_stream(&mut self, dictionary: Dictionary, content: impl AsRef<[u8]>) -> ObjectId {
        self.pdf.add_object(Stream::new(dictionary, content.as_ref().to_vec()))
    }

    /// The only object with this key.
    pub fn with_key(&self, key: &[u8]) -> ObjectId {
        let has = |object: &Object| match object {
            Object::Stream(stream) => stream.dict.has(key),
            object => object.as_dict().is_ok_and(|dictionary| dictionary.has(key)),
        };
        *self.pdf.objects.iter().find(|(_, object)| has(object)).expect("an object with that key").0
    }

    /// Adds a resource of the first page.
    pub fn resource(&mut self, kind: &str, name: impl Into<Vec<u8>>, object: impl Into<Object>) {
        let page = self.pdf.get_dictionary(self.page).expect("a page");
        let mut resources = self.pdf.get_dict_in_dict(page, b"Resources").expect("resources").clone();
        let mut named = self.pdf.get_dict_in_dict(&resources, kind.as_bytes()).cloned().unwrap_or_default();
        named.set(name, object);
        resources.set(kind, named);
        self.page().set("Resources", resources);
    }

    /// Draws on top of the first page.
    pub fn paint(&mut self, content: impl AsRef<[u8]>) -> Known {
        let stream = self.add_stream(Dictionary::new(), content);
        let mut contents: Vec<Object> = match self.page().get(b"Contents").expect("content") {
            Object::Array(parts) => parts.clone(),
            one => vec![one.clone()],
        };
        contents.push(stream.into());
        self.page().set("Contents", contents);
        Known::PAGE.object(self.page)
    }

    /// Draws a rectangle in millimetres with these operators before and after it.
    pub fn paint_at(&mut self, area: [f64; 4], before: &str, after: &str) -> Known {
        let rectangle = self.rectangle(area);
        self.paint(format!("q {before} {rectangle} re {after} Q")).area(area)
    }

    /// Fills the midst of the page.
    pub fn fill(&mut self, colour: &str) -> Known {
        self.paint_at(MIDST, colour, "f")
    }

    /// A form with the page's own space, and what its content draws.
    pub fn form(&mut self, resources: Dictionary, content: &str) -> ObjectId {
        let dictionary = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 700.into(), 900.into()],
            "Resources" => resources,
        };
        self.add_stream(dictionary, content)
    }

    /// Adds a form and draws it.
    pub fn draw_form(&mut self, form: ObjectId) -> Known {
        self.resource("XObject", "IqfForm", form);
        self.paint("q /IqfForm Do Q");
        Known::PAGE.object(form)
    }

    /// Adds a picture and draws it at a place in millimetres.
    pub fn draw_picture(&mut self, picture: ObjectId, area: [f64; 4]) -> Known {
        self.resource("XObject", "IqfPicture", picture);
        let [x, y, width, height] = self.points(area);
        self.paint(format!("q {width} 0 0 {height} {x} {y} cm /IqfPicture Do Q"));
        Known::PAGE.object(picture).area(area)
    }

    /// Sets text in the first font of the page, four glyphs, with operators before it.
    pub fn set_text(&mut self, before: &str, size: f64) -> Known {
        let [x, y, _, height] = self.points(MIDST);
        let (y, font) = (y + height / 2.0, self.font_name());
        self.paint(format!("q {before} BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm <0001000200030004> Tj ET Q"))
    }

    /// The name of the page's first font.
    pub fn font_name(&self) -> String {
        let page = self.pdf.get_dictionary(self.page).expect("a page");
        let resources = self.pdf.get_dict_in_dict(page, b"Resources").expect("resources");
        let fonts = self.pdf.get_dict_in_dict(resources, b"Font").expect("fonts");
        let (name, _) = fonts.iter().next().expect("a font");
        String::from_utf8(name.clone()).expect("a name")
    }

    /// An area of the trimmed page as PDF counts: from below, x, y, width, height.
    pub fn points(&self, [x, y, width, height]: [f64; 4]) -> [f64; 4] {
        let trim = self.page_box("TrimBox");
        let [x, y, width, height] = [x, y, width, height].map(|length| length * PT_PER_MM);
        [trim[0] + x, trim[3] - y - height, width, height]
    }

    fn rectangle(&self, area: [f64; 4]) -> String {
        self.points(area).map(|number| format!("{number:.4}")).join(" ")
    }

    pub fn page_box(&self, key: &str) -> [f64; 4] {
        let page = self.pdf.get_dictionary(self.page).expect("a page");
        let numbers = page.get(key.as_bytes()).and_then(Object::as_array).expect("a box");
        std::array::from_fn(|index| numbers[index].as_float().expect("a number").into())
    }

    pub fn set_box(&mut self, key: &str, corners: [f64; 4]) {
        self.page().set(key, corners.map(|number| Object::Real(number as f32)).to_vec());
    }

    /// Moves the corners of a box outwards by so many millimetres.
    pub fn grow_box(&mut self, key: &str, mm: f64) {
        let [left, bottom, right, top] = self.page_box(key);
        let by = mm * PT_PER_MM;
        self.set_box(key, [left - by, bottom - by, right + by, top + by]);
    }

    /// Changes a text in the XMP metadata, where it stands once.
    pub fn replace_in_xmp(&mut self, from: &str, to: &str) -> Known {
        let id = self.catalogue().get(b"Metadata").and_then(Object::as_reference).expect("metadata");
        let stream = self.stream(id);
        let text = String::from_utf8(stream.content.clone()).expect("UTF-8");
        assert_eq!(text.matches(from).count(), 1, "“{from}” must stand in {text} once");
        stream.set_plain_content(text.replace(from, to).into_bytes());
        Known::FILE
    }

    /// Empties a property of the XMP metadata.
    pub fn empty_in_xmp(&mut self, property: &str) -> Known {
        let id = self.catalogue().get(b"Metadata").and_then(Object::as_reference).expect("metadata");
        let stream = self.stream(id);
        let text = String::from_utf8(stream.content.clone()).expect("UTF-8");
        let (start, end) = (format!("<{property}>"), format!("</{property}>"));
        let from = text.find(&start).expect("the property");
        let to = text.find(&end).expect("its end") + end.len();
        stream.set_plain_content([&text[..from], &text[to..]].concat().into_bytes());
        Known::FILE
    }

    pub fn information(&mut self) -> &mut Dictionary {
        let id = self.pdf.trailer.get(b"Info").and_then(Object::as_reference).expect("information");
        self.dictionary(id)
    }

    pub fn intent(&mut self) -> &mut Dictionary {
        let id = self.with_key(b"OutputConditionIdentifier");
        self.dictionary(id)
    }

    /// Changes bytes of the output intent's profile.
    pub fn change_profile(&mut self, change: impl FnOnce(&mut Vec<u8>)) -> Known {
        let id = self.intent().get(b"DestOutputProfile").and_then(Object::as_reference).expect("a profile");
        let stream = self.stream(id);
        let mut bytes = stream.get_plain_content().expect("a profile");
        change(&mut bytes);
        stream.set_plain_content(bytes);
        Known::FILE
    }
}

/// Changes the place in the last row of the cross-reference table.
fn move_last(bytes: &mut [u8], to: fn(usize) -> usize) {
    const ROW: &[u8] = b" 00000 n";
    let end = bytes.windows(ROW.len()).rposition(|window| window == ROW).expect("a row of the table");
    let digits = &mut bytes[end - 10..end];
    let place = std::str::from_utf8(digits).expect("digits").parse().expect("a place");
    digits.copy_from_slice(format!("{:010}", to(place)).as_bytes());
}
