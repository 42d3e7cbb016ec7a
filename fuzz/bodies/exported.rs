//! Pages of the fixture as the engine exports them, and changes to what it wrote: of bytes at random
//! nothing would come through a reader.

use std::path::Path;
use std::sync::LazyLock;

use iq_figures::document::{Document, Outline, compose};
use iq_figures::edition::resolve;
use iq_figures::export::PdfIdentity;
use iq_figures::export::press::PackedProfile;
use iq_figures::finding::Findings;
use iq_figures::layout::{Engine, Memory, TemplateData, lay_out};
use iq_figures::profile::Profile;
use iq_figures::project::{PrintShop, Project};
use iq_figures::text::format::Formatter;
use iq_figures::text::{Texts, Wording};
use lopdf::Object;
use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

const EDITION: &str = "report-2024-07";

/// Input of the passes that complete a file.
pub struct Exported {
    pub document: Document,
    pub identity: PdfIdentity,
    pub shop: PrintShop,
    pub profile: PackedProfile,
    pub for_screens: Vec<u8>,
    pub for_press: Vec<u8>,
}

pub static EXPORTED: LazyLock<Exported> = LazyLock::new(|| export().expect("the fixture is in order"));

fn export() -> Option<Exported> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let fixture = above.map(|folder| folder.join("tests/fixture")).find(|folder| folder.is_dir())?;
    let mut findings = Findings::default();
    let project = Project::read(&fixture).ok()?;
    let model = project.model.as_ref()?;
    let edition = resolve(model, &EDITION.into(), &mut findings)?;
    let language = model.programme.languages.get("en")?;
    let texts = Texts::read(&"en".into(), model.texts.get("en")?, &project.sources, &mut findings)?;
    let formatter = Formatter::new(language).ok()?;
    let outline = Outline::of(model.structures.get(&edition.document)?, &edition, &texts);
    let wording = Wording::new(&edition, &model.programme, &texts, &formatter, &outline.marks);
    let (document, _) = compose(model, &project.inputs, &edition, language, &wording, &outline)?;
    let shop = model.print_shop(model.edition_files.get(EDITION)?)?.clone();
    let engine = Engine::new(&project.inputs, Memory::Documents);
    let mut exported = |profile, bleed_mm, standards: &[PdfStandard]| {
        let data = TemplateData {
            document: &document,
            profile,
            bleed_mm,
            attachments: &[],
            charts: Vec::new(),
            card: None,
            changes: None,
            draft_mark: None,
        };
        let pages = lay_out(&engine, &project.sources, "fact-sheet", &data, &mut findings)?;
        let options = PdfOptions {
            ident: Smart::Custom(EDITION.to_owned()),
            timestamp: Datetime::from_ymd_hms(2024, 7, 20, 12, 0, 0).map(Timestamp::new_utc),
            standards: PdfStandards::new(standards).ok()?,
            tagged: profile == Profile::Accessible,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&pages.document, &options).ok()
    };
    let for_screens = exported(Profile::Accessible, 0.0, &[PdfStandard::Ua_1, PdfStandard::A_3a])?;
    let for_press = exported(Profile::Print, shop.bleed_mm, &[PdfStandard::V_1_6])?;
    let profile = PackedProfile::new(project.inputs.get(&shop.condition.profile.value)?).ok()?;
    let identity = PdfIdentity { ident: EDITION.to_owned(), issued: edition.issued };
    Some(Exported { document, identity, shop, profile, for_screens, for_press })
}

/// The file with changes that `choices` makes, four bytes each; or `choices` itself, if it is a PDF.
pub fn changed(exported: &[u8], choices: &[u8]) -> Vec<u8> {
    if choices.starts_with(b"%PDF-") {
        return choices.to_vec();
    }
    let mut pdf = lopdf::Document::load_mem(exported).expect("what the engine writes");
    for choice in choices.chunks_exact(4) {
        change(&mut pdf, [choice[0], choice[1], choice[2], choice[3]]);
    }
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("memory takes all");
    bytes
}

/// Puts something else in the place of an entry of an object.
fn change(pdf: &mut lopdf::Document, [high, low, entry, kind]: [u8; 4]) {
    let ids: Vec<_> = pdf.objects.keys().copied().collect();
    let number = usize::from(high) << 8 | usize::from(low);
    let (Some(id), Some(other)) = (ids.get(number % ids.len().max(1)), ids.get(usize::from(entry) % ids.len().max(1)))
    else {
        return;
    };
    let other = something(kind, *other);
    let Some(object) = pdf.objects.get_mut(id) else { return };
    match object {
        Object::Stream(stream) if kind % 3 == 0 => {
            let _ = stream.decompress();
            stream.content.truncate(stream.content.len() * usize::from(entry) / 256);
        }
        Object::Stream(stream) => replace(&mut stream.dict, entry, other),
        Object::Dictionary(dictionary) => replace(dictionary, entry, other),
        Object::Array(array) if !array.is_empty() => {
            let index = usize::from(entry) % array.len();
            array[index] = other;
        }
        object => *object = other,
    }
}

fn replace(dictionary: &mut lopdf::Dictionary, entry: u8, with: Object) {
    let keys: Vec<Vec<u8>> = dictionary.iter().map(|(key, _)| key.clone()).collect();
    if let Some(key) = keys.get(usize::from(entry) % keys.len().max(1)) {
        dictionary.set(key.clone(), with);
    }
}

/// Something that is not expected.
fn something(kind: u8, other: lopdf::ObjectId) -> Object {
    match kind % 12 {
        0 => Object::Null,
        1 => Object::Integer(-1),
        2 => Object::Integer(i64::MAX),
        3 => Object::Integer(i64::MIN),
        4 => Object::Real(f32::MAX),
        5 => Object::Name(b"Unheard-Of".to_vec()),
        6 => Object::Array(Vec::new()),
        7 => Object::Dictionary(lopdf::Dictionary::new()),
        8 => Object::string_literal(vec![0xff_u8; 3]),
        9 => Object::Array(vec![Object::Reference(other); 3]),
        10 => Object::Boolean(true),
        _ => Object::Reference(other),
    }
}
