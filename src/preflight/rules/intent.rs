//! The output intent: one, whole, with a fit profile, and for the shop's printing condition.

use lopdf::{Dictionary, Object, Stream};

use super::super::Subject;
use super::super::breaches::{Breach, Breaches};
use super::super::file::as_dictionary;
use crate::finding::Code;
use crate::project::icc;

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    let file = subject.file;
    let list = file.catalogue().and_then(|catalogue| file.array(catalogue, "OutputIntents")).unwrap_or_default();
    let intents: Vec<&Dictionary> = list
        .iter()
        .filter_map(|intent| file.resolve(intent).and_then(as_dictionary))
        .filter(|intent| file.name(intent, "S") == Some(b"GTS_PDFX"))
        .collect();
    let hint = "export the file as PDF/X-4 with the print shop's profile";
    match intents[..] {
        [] => {
            let what = "there is no output intent for print (GTS_PDFX)";
            breaches.push(Breach::new(Code::OutputIntent, what, hint));
        }
        [intent] => one(subject, intent, breaches),
        _ => {
            let what = format!("there are {} output intents for print, and only one can be meant", intents.len());
            breaches.push(Breach::new(Code::OutputIntent, what, hint));
        }
    }
}

fn one(subject: &Subject, intent: &Dictionary, breaches: &mut Breaches) {
    let text = |key| subject.file.text(intent, key).filter(|text| !text.is_empty());
    for key in ["OutputConditionIdentifier", "RegistryName", "Info"] {
        if text(key).is_none() {
            let what = format!("the output intent has no `{key}`");
            let hint = "export the file again with the print shop's profile";
            breaches.push(Breach::new(Code::OutputIntent, what, hint));
        }
    }
    let wanted = &subject.shop.condition.identifier;
    if let Some(found) = text("OutputConditionIdentifier").filter(|found| found != wanted) {
        let what = format!("the file is meant for {found}, and the print shop prints {wanted}");
        let hint = "convert it for the shop's condition, or name another shop with --shop";
        breaches.push(Breach::new(Code::OutputCondition, what, hint));
    }
    let problem = match subject.file.get(intent, "DestOutputProfile") {
        Some(Object::Stream(profile)) => profile_problem(subject, profile),
        _ => Some("the output intent has no ICC profile in it".to_owned()),
    };
    if let Some(what) = problem {
        breaches.push(Breach::new(Code::OutputProfile, what, "export the file again with the print shop's profile"));
    }
}

fn profile_problem(subject: &Subject, stream: &Stream) -> Option<String> {
    let Some(bytes) = subject.file.unpacked_apart(stream) else {
        return Some("the profile of the output intent cannot be unpacked".to_owned());
    };
    let profile = match icc::Profile::read(&bytes) {
        Ok(profile) => profile,
        Err(fault) => return Some(format!("the profile of the output intent is not fit: {fault}")),
    };
    if &profile.class != b"prtr" {
        let class = String::from_utf8_lossy(&profile.class).into_owned();
        return Some(format!("the profile of the output intent is of the class `{class}`, not of an output device"));
    }
    if &profile.space != b"CMYK" {
        let space = String::from_utf8_lossy(&profile.space).trim().to_owned();
        return Some(format!("the profile of the output intent is for {space}, not for CMYK"));
    }
    if let Some(fault) = profile.fault_as_output() {
        return Some(format!("the profile of the output intent is not fit: {fault}"));
    }
    let declared = subject.file.number(&stream.dict, "N");
    let components = profile.components().map(|count| count as f64);
    (declared != components).then(|| "`N` of the profile is not the number of its components".to_owned())
}
