//! Black text overprints, so that no white shows around it when plates do not quite meet.
//!
//! ISO 32000-1, 8.6.7: with overprint mode 1, DeviceCMYK paints only where a component is not
//! zero. The setting stands around text in pure black alone: white that overprints vanishes.

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{compressed, dictionary, dictionary_mut};

/// Names of the two graphics states in the resources.
const OVERPRINTS: &str = "IqfOverprints";
const KNOCKS_OUT: &str = "IqfKnocksOut";

/// Lets the pure black text of every page and form overprint.
pub(super) fn overprint(pdf: &mut Document) -> Result<(), lopdf::Error> {
    let states = dictionary! {
        OVERPRINTS => pdf.add_object(dictionary! { "Type" => "ExtGState", "OP" => false, "op" => true, "OPM" => 1 }),
        KNOCKS_OUT => pdf.add_object(dictionary! { "Type" => "ExtGState", "OP" => false, "op" => false, "OPM" => 0 }),
    };
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let content = Content::decode(&pdf.get_page_content(page))?;
        if let Some(rewritten) = rewritten(content) {
            let stream = pdf.add_object(compressed(dictionary! {}, rewritten.encode()?)?);
            pdf.get_dictionary_mut(page)?.set("Contents", stream);
            add_states(pdf, page, &states)?;
        }
    }
    for form in forms(pdf) {
        let stream = pdf.get_object(form)?.as_stream()?;
        let content = Content::decode(&stream.get_plain_content()?)?;
        if let Some(rewritten) = rewritten(content) {
            let mut dictionary = stream.dict.clone();
            ["Filter", "DecodeParms", "Length"].iter().for_each(|key| drop(dictionary.remove(key.as_bytes())));
            let stream = compressed(dictionary, rewritten.encode()?)?;
            pdf.objects.insert(form, stream.into());
            add_states(pdf, form, &states)?;
        }
    }
    Ok(())
}

fn forms(pdf: &Document) -> Vec<ObjectId> {
    let is_form = |object: &Object| {
        let stream = object.as_stream().ok();
        stream.and_then(|stream| stream.dict.get(b"Subtype").ok()?.as_name().ok()).is_some_and(|name| name == b"Form")
    };
    pdf.objects.iter().filter(|(_, object)| is_form(object)).map(|(id, _)| *id).collect()
}

/// Adds the states to the resources of a page or form, wherever those are kept.
fn add_states(pdf: &mut Document, owner: ObjectId, states: &Dictionary) -> Result<(), lopdf::Error> {
    let owner_dictionary = dictionary(pdf.get_object(owner)?)?;
    let mut resources = pdf.get_dict_in_dict(owner_dictionary, b"Resources")?.clone();
    let mut own = pdf.get_dict_in_dict(&resources, b"ExtGState").cloned().unwrap_or_default();
    own.extend(states);
    resources.set("ExtGState", own);
    dictionary_mut(pdf.get_object_mut(owner)?)?.set("Resources", resources);
    Ok(())
}

#[derive(Clone, Copy)]
struct State {
    is_black: bool,
    is_filled: bool,
    overprints: bool,
}

/// A form inherits colours that we do not look for: until it sets its own, nothing overprints.
const START: State = State { is_black: false, is_filled: true, overprints: false };

/// The content with the states set around pure black text; `None` if there is none.
fn rewritten(content: Content) -> Option<Content> {
    let mut state = START;
    let mut saved = Vec::new();
    let mut changed = false;
    let mut operations = Vec::with_capacity(content.operations.len());
    for operation in content.operations {
        match operation.operator.as_str() {
            "q" => saved.push(state),
            "Q" => state = saved.pop().unwrap_or(START),
            "k" => state.is_black = is_pure_black(&operation.operands),
            "g" | "rg" | "sc" | "scn" | "cs" => state.is_black = false,
            "Tr" => state.is_filled = operation.operands.first().and_then(|mode| mode.as_i64().ok()) == Some(0),
            "Tj" | "TJ" | "'" | "\"" => {
                let wanted = state.is_black && state.is_filled;
                changed |= wanted;
                switch(&mut state, wanted, &mut operations);
            }
            "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S" | "s" | "sh" | "Do" | "EI" | "BI" => {
                switch(&mut state, false, &mut operations);
            }
            _ => {}
        }
        operations.push(operation);
    }
    changed.then_some(Content { operations })
}

fn switch(state: &mut State, wanted: bool, operations: &mut Vec<Operation>) {
    if state.overprints != wanted {
        state.overprints = wanted;
        let name = if wanted { OVERPRINTS } else { KNOCKS_OUT };
        operations.push(Operation::new("gs", vec![name.into()]));
    }
}

fn is_pure_black(operands: &[Object]) -> bool {
    let inks: Vec<f32> = operands.iter().filter_map(|ink| ink.as_float().ok()).collect();
    matches!(inks[..], [cyan, magenta, yellow, black] if cyan == 0.0 && magenta == 0.0 && yellow == 0.0 && black >= 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn states_of(content: &str) -> Option<String> {
        let encoded = rewritten(Content::decode(content.as_bytes()).unwrap())?.encode().unwrap();
        let text = String::from_utf8(encoded).unwrap();
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn only_pure_black_text_overprints() {
        let black = states_of("q 0 0 0 1 k BT (a) Tj ET Q").unwrap();
        assert_eq!(black, "q 0 0 0 1 k BT /IqfOverprints gs (a) Tj ET Q");
        for other in ["0 0 0 0 k", "0 0 0 0.75 k", "0.1 0 0 1 k", "0 g", "0 0 0 rg", "0 0 0 1 k 1 g"] {
            assert_eq!(states_of(&format!("q {other} BT (a) Tj ET Q")), None, "{other}");
        }
    }

    #[test]
    fn white_text_after_black_knocks_out_again() {
        let both = states_of("0 0 0 1 k BT (a) Tj 0 0 0 0 k (b) Tj ET").unwrap();
        assert_eq!(both, "0 0 0 1 k BT /IqfOverprints gs (a) Tj 0 0 0 0 k /IqfKnocksOut gs (b) Tj ET");
    }

    #[test]
    fn shapes_after_black_text_knock_out_again() {
        let both = states_of("0 0 0 1 k BT (a) Tj ET 0 0 9 9 re f /F Do").unwrap();
        assert!(both.contains("re /IqfKnocksOut gs f /F Do"), "{both}");
    }

    #[test]
    fn what_was_saved_comes_back() {
        let both = states_of("0 0 0 0 k q 0 0 0 1 k BT (a) Tj ET Q BT (b) Tj ET").unwrap();
        assert!(both.ends_with("Q BT (b) Tj ET"), "{both}");
    }

    #[test]
    fn outlined_text_does_not_overprint() {
        assert_eq!(states_of("0 0 0 1 k BT 2 Tr (a) Tj ET"), None);
    }
}
