//! Characters that show nothing, in whatever somebody typed into a text.

use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::MessageId;
use crate::source::Origin;
use crate::text::characters::{Hidden, Nature, hidden};
use crate::text::passage::Passage;
use crate::text::slot::reserved_character;

/// Reports each of them at its place, in every text, used or not.
pub(super) fn check(passages: &[Passage], findings: &mut Findings) {
    passages.iter().for_each(|passage| passage_check(passage, findings));
}

/// As many of one text are reported.
const MOST: usize = 50;

fn passage_check(passage: &Passage, findings: &mut Findings) {
    // Characters that the program needs for itself are refused when the file is read.
    let is_reserved = |c: char| reserved_character(c.encode_utf8(&mut [0; 4])).is_some();
    let typed =
        hidden(&passage.text).filter(|found| !passage.is_value(found.range.start) && !is_reserved(found.character));
    for found in typed.take(MOST) {
        findings.push(finding(&passage.message, &found, passage.origin(found.range.clone())));
    }
    // Nobody ends a line of a file with an escape.
    for (start, end) in passage.text.match_indices('\n').map(|(start, line)| (start, start + line.len())) {
        if passage.is_escaped(start) {
            let found = Hidden { range: start..end, character: '\n', nature: Nature::Control };
            findings.push(finding(&passage.message, &found, passage.origin(start..end)));
        }
    }
    for aside in &passage.asides {
        hidden(&aside.text).take(MOST).for_each(|found| {
            let place = aside.place(&found.range);
            findings.push(finding(&passage.message, &found, place));
        });
    }
}

/// Finding about a hidden character. One that only shows nothing has a subject, so that it can be waived; one that
/// directs others has none.
fn finding(message: &MessageId, found: &Hidden, place: Origin) -> Finding {
    let problem = format!("there is {} in `{message}`", found.name());
    let finding = Finding::new(Code::HiddenCharacter, problem, found.hint()).at(place);
    match found.nature {
        Nature::Invisible => {
            finding.about(Subject::in_message(message, format!("U+{:04X}", u32::from(found.character))))
        }
        _ => finding,
    }
}
