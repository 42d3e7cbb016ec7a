//! The file as a whole: version, encryption, identifier, where its content comes from.

use lopdf::Object;

use super::super::Subject;
use super::super::breaches::{Breach, Breaches, Where};
use super::super::content::Foreign;
use super::super::file::as_dictionary;
use crate::finding::Code;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    version(subject, breaches);
    identifier(subject, breaches);
    external_streams(subject, breaches);
    foreign(subject, breaches);
    device_settings(subject, breaches);
    layers(subject, breaches);
}

fn version(subject: &Subject, breaches: &mut Breaches) {
    let header = subject.file.pdf.version.clone();
    let in_catalogue = subject.file.catalogue().and_then(|catalogue| subject.file.name(catalogue, "Version"));
    let in_catalogue = in_catalogue.map(|version| String::from_utf8_lossy(version).into_owned());
    // Versions are single digits: their order is that of their letters.
    let version = in_catalogue.map_or(header.clone(), |version| version.max(header));
    if version.as_str() > "1.6" {
        let what = format!("the file is PDF {version}, and {} is PDF 1.6", subject.shop.standard.name());
        breaches.push(Breach::new(Code::PdfVersion, what, "export it as PDF/X-4"));
    }
}

fn identifier(subject: &Subject, breaches: &mut Breaches) {
    let id = subject.file.array(&subject.file.pdf.trailer, "ID").unwrap_or_default();
    let is_text = |part: &Object| part.as_str().is_ok_and(|bytes| !bytes.is_empty());
    if id.len() != 2 || !id.iter().all(is_text) {
        let what = "the trailer has no ID of two byte strings";
        breaches.push(Breach::new(Code::FileId, what, "export the file as PDF/X-4"));
    }
}

/// ISO 32000-1, 7.3.8.2: the key `F` puts a stream's bytes into another file; the others are of use
/// with it alone.
fn external_streams(subject: &Subject, breaches: &mut Breaches) {
    let streams = subject.file.pdf.objects.iter().filter_map(|(id, object)| Some((id, object.as_stream().ok()?)));
    let is_external = |dictionary| ["F", "FFilter", "FDecodeParms"].iter().any(|key| subject.file.has(dictionary, key));
    for ((number, _), _) in streams.filter(|(_, stream)| is_external(&stream.dict)) {
        let what = "the bytes of a stream are in another file";
        breaches.push(Breach::new(Code::Foreign, what, "embed what is linked").at(Where::object(*number)));
    }
}

fn foreign(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        for (object, foreign) in &page.content.foreign {
            let (what, hint) = match foreign {
                Foreign::PostScript => ("a form is PostScript", "export it as PDF"),
                Foreign::Reference => ("a form refers to a page of another file", "place the page itself"),
                Foreign::Opi => ("a form stands in for a file on another machine", "embed the fine picture"),
                Foreign::Alternates => ("a picture has other versions", "keep the version that is to be printed"),
            };
            let at = Where { page: Some(page.number), object: Some(*object), area: None };
            breaches.push(Breach::new(Code::Foreign, what, hint).at(at));
        }
    }
}

fn device_settings(subject: &Subject, breaches: &mut Breaches) {
    for page in &subject.pages {
        for (object, key) in &page.content.device_settings {
            let what = format!("a graphics state sets `{key}`");
            let at = Where { page: Some(page.number), object: Some(*object), area: None };
            let hint = "export without transfer functions and halftones";
            breaches.push(Breach::new(Code::DeviceSettings, what, hint).at(at));
        }
    }
}

fn layers(subject: &Subject, breaches: &mut Breaches) {
    let properties = subject.file.catalogue().and_then(|it| subject.file.dictionary(it, "OCProperties"));
    let groups = properties.and_then(|properties| subject.file.array(properties, "OCGs")).unwrap_or_default();
    let name = |group: &Object| {
        let group = subject.file.resolve(group).and_then(as_dictionary)?;
        subject.file.text(group, "Name")
    };
    if !groups.is_empty() {
        let names: Vec<String> = groups.iter().take(5).filter_map(name).collect();
        let what = format!("the file has {} layers, such as “{}”", groups.len(), names.join("”, “"));
        breaches.push(Breach::new(Code::Layers, what, "flatten the layers that are to be printed"));
    }
}
