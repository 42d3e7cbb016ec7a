//! Refuses parts that could not be read.

use super::super::Subject;
use super::super::breaches::{Breach, Breaches, Where};
use super::super::content::Unjudged;
use crate::finding::Code;

const SAVE_AGAIN: &str = "save the file again from the program that made it";

pub(super) fn check(subject: &Subject, breaches: &mut Breaches) {
    if subject.file.has_more_pages {
        let what = format!("only the first {} pages are judged", subject.pages.len());
        breaches.push(Breach::new(Code::Unjudged, what, "split the file"));
    }
    for number in &subject.file.unreadable {
        let what = "an object is not where the file says that it is, or cannot be read";
        breaches.push(Breach::new(Code::Unjudged, what, SAVE_AGAIN).at(Where::object(*number)));
    }
    for number in &subject.file.unreachable {
        let what = "a part of the page tree leads to no page: not all pages can be reached";
        breaches.push(Breach::new(Code::Unjudged, what, SAVE_AGAIN).at(Where::object(*number)));
    }
    for page in &subject.pages {
        for (object, why) in &page.content.unjudged {
            let at = Where { page: Some(page.number), object: Some(*object), area: None };
            breaches.push(breach(*why).at(at));
        }
    }
}

fn breach(why: Unjudged) -> Breach {
    match why {
        Unjudged::Content => Breach::new(
            Code::Unjudged,
            "content is damaged, or unpacks to more than 64 MiB, and was not read to its end",
            SAVE_AGAIN,
        ),
        Unjudged::NoContent => {
            Breach::new(Code::Unjudged, "the page has no content", "take out the page, or save it again")
        }
        Unjudged::Resource => Breach::new(
            Code::Unjudged,
            "something that content names or needs is missing, or cannot be read",
            SAVE_AGAIN,
        ),
        Unjudged::Operation => Breach::new(
            Code::Unjudged,
            "content has an operator that is unknown, or that has not what it needs",
            SAVE_AGAIN,
        ),
        Unjudged::TooMuch => Breach::new(
            Code::Unjudged,
            "content holds more than can be judged",
            "reduce the artwork; forms that hold each other, or millions of objects, print nowhere",
        ),
        Unjudged::InlineImage => Breach::new(
            Code::InkNotMeasured,
            "the colours of a packed inline picture are not read",
            "export pictures as objects of their own, or have the print shop look at it",
        ),
        Unjudged::Ink => Breach::new(
            Code::InkNotMeasured,
            "the ink of a picture or shading cannot be measured",
            "export pictures as Flate or JPEG, or have the print shop look at it",
        ),
    }
}
