//! Replacement text (ISO 32000-1, 14.9.4) becomes marked content of its own.
//!
//! The engine nests it in the content of its line, where some readers, poppler among them, lose what
//! follows it: the rest of a line after a hyphen, say.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Error, Object, ObjectId, dictionary};

use super::structure;
use crate::export::objects::compressed;

/// Takes replacement text apart on every page.
pub fn stand_apart(pdf: &mut Document) -> Result<(), Error> {
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    for page in pages {
        let Some(list) = structure::parents(pdf, page)? else { continue };
        let mut parents = pdf.get_object(list)?.as_array()?.clone();
        let content = Content::decode(&pdf.get_page_content(page))?;
        let Some(apart) = Apart::of(content, parents.len()) else { continue };
        let stream = pdf.add_object(compressed(dictionary! {}, apart.content.encode()?)?);
        pdf.get_dictionary_mut(page)?.set("Contents", stream);
        // From the last content on, so that what is inserted stands in the order of the page.
        for (mcid, further) in &apart.further {
            let Some(element) = usize::try_from(*mcid).ok().and_then(|mcid| parents.get(mcid)).cloned() else {
                continue;
            };
            structure::continue_after(pdf, (element.as_reference()?, page), *mcid, further)?;
            for mcid in further {
                let place = usize::try_from(*mcid).unwrap_or_default();
                if parents.len() <= place {
                    parents.resize(place + 1, Object::Null);
                }
                parents[place] = element.clone();
            }
        }
        pdf.objects.insert(list, parents.into());
    }
    Ok(())
}

/// A page's content with its replacement texts apart.
struct Apart {
    content: Content,
    /// The contents that continue each content, by its identifier.
    further: BTreeMap<i64, Vec<i64>>,
}

/// Marked content that is open.
enum Open {
    /// Content of the structure, as it was begun: its tag and properties.
    Structured {
        mcid: i64,
        tag: Object,
        properties: Dictionary,
    },
    /// Replacement text that stands apart from the structured content below it.
    Replaced,
    Other,
}

impl Apart {
    /// `None` if no replacement text is nested. New contents are numbered from `next` on.
    fn of(content: Content, next: usize) -> Option<Self> {
        let mut writer = Writer { operations: Vec::new(), open: Vec::new(), next, further: BTreeMap::new(), texts: 0 };
        for index in 0..content.operations.len() {
            writer.take(&content.operations[index], &content.operations[index + 1..]);
        }
        let Writer { operations, further, .. } = writer;
        (!further.is_empty()).then_some(Self { content: Content { operations }, further })
    }
}

struct Writer {
    operations: Vec<Operation>,
    open: Vec<Open>,
    next: usize,
    further: BTreeMap<i64, Vec<i64>>,
    /// Text objects that are open: one or none.
    texts: usize,
}

impl Writer {
    fn take(&mut self, operation: &Operation, rest: &[Operation]) {
        match operation.operator.as_str() {
            "BT" => self.texts += 1,
            "ET" => self.texts = self.texts.saturating_sub(1),
            "BMC" => self.open.push(Open::Other),
            "BDC" => return self.begin(operation, rest),
            "EMC" => return self.end(operation),
            _ => {}
        }
        self.operations.push(operation.clone());
    }

    fn begin(&mut self, operation: &Operation, rest: &[Operation]) {
        let properties = operation.operands.get(1).and_then(|properties| properties.as_dict().ok());
        if let Some(Open::Structured { mcid, .. }) = self.open.last()
            && let Some(properties) = properties.filter(|properties| properties.has(b"ActualText"))
            && self.goes_on_by_itself(rest)
        {
            let (mcid, tag, properties) = (*mcid, operation.operands[0].clone(), properties.clone());
            self.interrupt("EMC", vec![]);
            self.resume(mcid, tag, properties);
            self.open.push(Open::Replaced);
            return;
        }
        let structured = properties.and_then(|properties| {
            let mcid = properties.get(b"MCID").and_then(Object::as_i64).ok()?;
            Some(Open::Structured { mcid, tag: operation.operands[0].clone(), properties: properties.clone() })
        });
        self.open.push(structured.unwrap_or(Open::Other));
        self.operations.push(operation.clone());
    }

    fn end(&mut self, operation: &Operation) {
        match (self.open.pop(), self.open.last()) {
            (Some(Open::Replaced), Some(Open::Structured { mcid, tag, properties })) => {
                let (mcid, tag, properties) = (*mcid, tag.clone(), properties.clone());
                self.interrupt("EMC", vec![]);
                self.resume(mcid, tag, properties);
            }
            _ => self.operations.push(operation.clone()),
        }
    }

    /// Whether the next texts, within the replacement and after it, set their own place, so that they
    /// may begin a text object.
    fn goes_on_by_itself(&self, rest: &[Operation]) -> bool {
        let sets_place = |operations: &[Operation]| {
            let shown = operations.iter().find(|operation| {
                matches!(operation.operator.as_str(), "Tm" | "Tj" | "TJ" | "'" | "\"" | "Td" | "TD" | "T*" | "ET")
            });
            shown.is_none_or(|operation| matches!(operation.operator.as_str(), "Tm" | "ET"))
        };
        let after = rest.iter().position(|operation| operation.operator == "EMC").map_or(&[][..], |end| &rest[end..]);
        sets_place(rest) && sets_place(after)
    }

    /// An operator of marked content between text objects: the two nest (14.6.1).
    fn interrupt(&mut self, operator: &str, operands: Vec<Object>) {
        let mut push = |operator: &str, operands| self.operations.push(Operation::new(operator, operands));
        if self.texts > 0 {
            push("ET", vec![]);
        }
        push(operator, operands);
        if self.texts > 0 {
            push("BT", vec![]);
        }
    }

    /// Begins content that continues `mcid`, in the text object just begun.
    fn resume(&mut self, mcid: i64, tag: Object, mut properties: Dictionary) {
        let number = i64::try_from(self.next).unwrap_or(i64::MAX);
        self.next += 1;
        self.further.entry(mcid).or_default().push(number);
        properties.set("MCID", number);
        let begins_text = self.texts > 0 && self.operations.pop().is_some();
        self.operations.push(Operation::new("BDC", vec![tag, properties.into()]));
        if begins_text {
            self.operations.push(Operation::new("BT", vec![]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(content: &str) -> Option<(String, BTreeMap<i64, Vec<i64>>)> {
        let apart = Apart::of(Content::decode(content.as_bytes()).unwrap(), 9)?;
        let text = String::from_utf8(apart.content.encode().unwrap()).unwrap();
        Some((text.split_whitespace().collect::<Vec<_>>().join(" "), apart.further))
    }

    #[test]
    fn replaced_text_and_what_follows_it_are_contents_of_their_own() {
        let nested = "/P <</MCID 3>> BDC BT 1 0 0 1 0 0 Tm (a) Tj /Span <</ActualText (-)>> BDC 1 0 0 1 5 0 Tm (b) Tj \
                      EMC 1 0 0 1 9 0 Tm (c) Tj ET EMC";
        let (text, further) = apart(nested).unwrap();
        assert_eq!(
            text,
            "/P<</MCID 3>> BDC BT 1 0 0 1 0 0 Tm (a) Tj ET EMC /Span<</ActualText(-)/MCID 9>> BDC BT 1 0 0 1 5 0 Tm \
             (b) Tj ET EMC /P<</MCID 10>> BDC BT 1 0 0 1 9 0 Tm (c) Tj ET EMC"
        );
        assert_eq!(further, BTreeMap::from([(3, vec![9, 10])]));
    }

    #[test]
    fn what_is_not_nested_stays() {
        for content in [
            "/Span <</MCID 3/ActualText (-)>> BDC BT 1 0 0 1 0 0 Tm (a) Tj ET EMC",
            "/Artifact BMC BT /Span <</ActualText (-)>> BDC 1 0 0 1 0 0 Tm (a) Tj EMC ET EMC",
            // What follows has no place of its own.
            "/P <</MCID 3>> BDC BT 1 0 0 1 0 0 Tm /Span <</ActualText (-)>> BDC (a) Tj EMC (b) Tj ET EMC",
        ] {
            assert_eq!(apart(content), None, "{content}");
        }
    }
}
