//! The output intent (ISO 32000-1, 14.11.5): the printing condition that all colours are meant for.

use lopdf::{Document, Object, dictionary, text_string};

use super::{Job, compressed};

/// Components of DeviceCMYK; the project lets no other profile in.
const INKS: i64 = 4;

/// Adds the one output intent of a PDF/X file, with the shop's profile in it.
pub fn add(pdf: &mut Document, job: &Job) -> Result<(), lopdf::Error> {
    let profile = pdf.add_object(compressed(dictionary! { "N" => INKS }, job.profile.to_vec())?);
    let condition = &job.shop.condition;
    let intent = pdf.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFX",
        "OutputConditionIdentifier" => text_string(&condition.identifier),
        "RegistryName" => text_string(&condition.registry),
        "Info" => text_string(&condition.info),
        "DestOutputProfile" => profile,
    });
    pdf.catalog_mut()?.set("OutputIntents", vec![Object::Reference(intent)]);
    Ok(())
}
