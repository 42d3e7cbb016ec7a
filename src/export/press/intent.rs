//! The output intent (ISO 32000-1, 14.11.5): the printing condition that all colours are meant for.

use lopdf::{Document, Object, Stream, dictionary, text_string};

use super::{Job, compressed};

/// Components of DeviceCMYK; the project lets no other profile in.
const INKS: i64 = 4;

/// An ICC profile as files hold it. Packing one takes longer than all else that completes a PDF, so that it is
/// done once for all.
#[derive(Debug, Clone)]
pub struct PackedProfile(Stream);

impl PackedProfile {
    /// Packs the bytes of a profile.
    ///
    /// # Errors
    ///
    /// Fails if they cannot be packed.
    pub fn new(profile: &[u8]) -> Result<Self, lopdf::Error> {
        compressed(dictionary! { "N" => INKS }, profile.to_vec()).map(Self)
    }
}

/// Adds the one output intent of a PDF/X file, with the shop's profile in it.
pub(super) fn add(pdf: &mut Document, job: &Job) -> Result<(), lopdf::Error> {
    let profile = pdf.add_object(job.profile.0.clone());
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
