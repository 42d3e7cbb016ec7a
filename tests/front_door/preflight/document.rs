//! The file as a whole: version, encryption, identifier, foreign content, damage, layers.

use lopdf::encryption::{EncryptionState, EncryptionVersion, Permissions};
use lopdf::{Object, StringFormat, dictionary, text_string};

use super::sheet::{Known, MIDST, Sheet};
use super::{Case, all_are_found};

#[test]
fn what_is_wrong_with_the_file_as_a_whole_is_found() {
    all_are_found(CASES);
}

pub const CASES: &[Case] = &[
    Case::breaks("F057", "version in the header", |sheet| {
        sheet.pdf.version = "1.7".to_owned();
        Known::FILE
    }),
    Case::breaks("F057", "version in the catalogue", |sheet| {
        sheet.catalogue().set("Version", "1.7");
        Known::FILE
    }),
    Case::breaks("F057", "PDF 2.0", |sheet| {
        sheet.pdf.version = "2.0".to_owned();
        Known::FILE
    }),
    Case::keeps("older version in the header", |sheet| {
        sheet.pdf.version = "1.4".to_owned();
        sheet.catalogue().set("Version", "1.6");
        Known::FILE
    }),
    Case::breaks("F058", "encrypted without a password to open it", |sheet| encrypt(sheet, "")),
    Case::breaks("F058", "encrypted with a password to open it", |sheet| encrypt(sheet, "open")),
    Case::breaks("F059", "no identifier", |sheet| {
        sheet.pdf.trailer.remove(b"ID");
        Known::FILE
    }),
    Case::breaks("F059", "identifier of one string", |sheet| {
        let one = Object::String(b"once".to_vec(), StringFormat::Hexadecimal);
        sheet.pdf.trailer.set("ID", vec![one]);
        Known::FILE
    }),
    Case::breaks("F059", "identifier of empty strings", |sheet| {
        sheet.pdf.trailer.set("ID", vec![Object::string_literal(""); 2]);
        Known::FILE
    }),
    Case::breaks("F060", "stream whose bytes are in another file", |sheet| {
        let form = sheet.form(dictionary! {}, "");
        sheet.dictionary(form).set("F", text_string("other.bin"));
        sheet.draw_form(form);
        Known::FILE.object(form)
    }),
    Case::breaks("F060", "PostScript", |sheet| {
        let postscript = sheet.add_stream(dictionary! { "Type" => "XObject", "Subtype" => "PS" }, "showpage");
        sheet.draw_form(postscript)
    }),
    Case::breaks("F060", "form with PostScript beside it", |sheet| form_with(sheet, "PS", "showpage")),
    Case::breaks("F060", "form that refers to another file", |sheet| form_with(sheet, "Ref", "other.pdf")),
    Case::breaks("F060", "form that stands in for another file", |sheet| form_with(sheet, "OPI", "fine.tif")),
    Case::breaks("F060", "form that is PostScript in a second place", |sheet| {
        let form = sheet.form(dictionary! {}, "");
        let kind = sheet.pdf.add_object(Object::Name(b"PS".to_vec()));
        sheet.dictionary(form).set("Subtype2", kind);
        sheet.draw_form(form)
    }),
    Case::breaks("F060", "stream with a filter for another file", |sheet| {
        let form = sheet.form(dictionary! {}, "");
        sheet.dictionary(form).set("FFilter", Vec::<Object>::new());
        sheet.draw_form(form);
        Known::FILE.object(form)
    }),
    Case::keeps("form with nothing in another file", |sheet| {
        let form = sheet.form(dictionary! {}, "");
        ["F", "PS", "Ref", "OPI"].iter().for_each(|key| sheet.dictionary(form).set(*key, Object::Null));
        sheet.draw_form(form);
        Known::FILE
    }),
    Case::breaks("F060", "picture with other versions", |sheet| {
        let picture = super::ink::picture(sheet, "DeviceCMYK", &[0; 4]);
        sheet.dictionary(picture).set("Alternates", Vec::<Object>::new());
        sheet.draw_picture(picture, super::ink::TINY);
        Known::PAGE.object(picture)
    }),
    Case::breaks("F087", "transfer function", |sheet| {
        let function = dictionary! {
            "FunctionType" => 2, "Domain" => vec![0.into(), 1.into()], "N" => 2,
        };
        graphics_state_with(sheet, "TR", function.into())
    }),
    Case::breaks("F087", "transfer functions of level 2", |sheet| graphics_state_with(sheet, "TR2", "Identity".into())),
    Case::breaks("F087", "halftone", |sheet| {
        graphics_state_with(sheet, "HT", dictionary! { "HalftoneType" => 1 }.into())
    }),
    Case::breaks("F087", "origin of halftones", |sheet| {
        graphics_state_with(sheet, "HTP", vec![Object::from(0), Object::from(0)].into())
    }),
    Case::breaks("F087", "transfer function that changes nothing", |sheet| {
        graphics_state_with(sheet, "TR", "Identity".into())
    }),
    Case::breaks("F087", "transfer function in an object of its own", |sheet| {
        let name = sheet.pdf.add_object(Object::Name(b"Identity".to_vec()));
        graphics_state_with(sheet, "TR", name.into())
    }),
    Case::breaks("F087", "empty list of transfer functions", |sheet| {
        graphics_state_with(sheet, "TR2", Vec::<Object>::new().into())
    }),
    Case::breaks("F087", "empty origin of halftones", |sheet| {
        graphics_state_with(sheet, "HTP", Vec::<Object>::new().into())
    }),
    Case::keeps("transfer function that is null", |sheet| graphics_state_with(sheet, "TR", Object::Null)),
    Case::keeps("transfer function that is null elsewhere", |sheet| {
        let null = sheet.pdf.add_object(Object::Null);
        graphics_state_with(sheet, "TR", null.into())
    }),
    Case::keeps("origin of halftones that is null", |sheet| graphics_state_with(sheet, "HTP", Object::Null)),
    Case::keeps("the device's own transfer functions and halftone", |sheet| {
        let default = sheet.pdf.add_object(Object::Name(b"Default".to_vec()));
        graphics_state_with(sheet, "TR2", default.into());
        graphics_state_with(sheet, "HT", "Default".into())
    }),
    Case::breaks("F089", "layers", |sheet| {
        let layer = sheet.pdf.add_object(dictionary! { "Type" => "OCG", "Name" => text_string("English") });
        let properties = dictionary! {
            "OCGs" => vec![layer.into()],
            "D" => dictionary! { "Order" => vec![layer.into()] },
        };
        sheet.catalogue().set("OCProperties", properties);
        Known::FILE
    }),
    Case::breaks("F072", "layers that switch by themselves", |sheet| {
        let layer = sheet.pdf.add_object(dictionary! { "Type" => "OCG", "Name" => text_string("English") });
        let switch =
            dictionary! { "Event" => "Print", "OCGs" => vec![layer.into()], "Category" => vec!["Print".into()] };
        let configuration = sheet.pdf.add_object(dictionary! { "AS" => vec![switch.into()] });
        sheet.catalogue().set("OCProperties", dictionary! { "OCGs" => vec![layer.into()], "D" => configuration });
        Known::FILE
    })
    .along_with(&["F089"]),
    Case::breaks("F056", "content that ends in the midst of a string", |sheet| sheet.paint("q (never closed")),
    Case::breaks("F056", "content that unpacks to nothing", |sheet| {
        let broken = sheet.add_stream(dictionary! { "Filter" => "FlateDecode" }, [0xff; 64]);
        let page = Known::PAGE.object(sheet.page);
        sheet.page().set("Contents", broken);
        page
    }),
    Case::breaks("F056", "content that is no stream", |sheet| {
        sheet.page().set("Contents", 3);
        Known::PAGE.object(sheet.page)
    }),
    Case::breaks("F090", "JPEG 2000", |sheet| {
        let picture = dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 40, "Height" => 40,
            "ColorSpace" => "DeviceCMYK", "BitsPerComponent" => 8, "Filter" => "JPXDecode",
        };
        let picture = sheet.add_stream(picture, [0; 40]);
        sheet.draw_picture(picture, super::ink::TINY);
        Known::PAGE.object(picture)
    }),
    Case::breaks("F090", "packed inline picture", |sheet| {
        let [x, y, _, _] = sheet.points(MIDST);
        sheet.paint(format!("q 3 0 0 3 {x} {y} cm BI /W 40 /H 40 /CS /CMYK /BPC 8 /F /AHx ID 00000000> EI Q"))
    }),
];

fn encrypt(sheet: &mut Sheet, password: &str) -> Known {
    let version = EncryptionVersion::V2 {
        document: &sheet.pdf,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("keys");
    sheet.pdf.encrypt(&state).expect("encryption");
    Known::FILE
}

fn form_with(sheet: &mut Sheet, key: &str, name: &str) -> Known {
    let form = sheet.form(dictionary! {}, "");
    sheet.dictionary(form).set(key, text_string(name));
    sheet.draw_form(form)
}

fn graphics_state_with(sheet: &mut Sheet, key: &str, value: Object) -> Known {
    let mut state = dictionary! { "Type" => "ExtGState" };
    state.set(key, value);
    let state = sheet.pdf.add_object(state);
    sheet.resource("ExtGState", "IqfState", state);
    sheet.paint("q /IqfState gs Q");
    Known::PAGE.object(state)
}
