//! Items that have dropped out of an edition without anybody saying why.

use super::edition_sources::EditionSources;
use crate::document::LeftOutItem;
use crate::finding::{Findings, Want};

/// Reports each figure whose absence makes something drop out and that the survey says nothing of.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    for item in sources.languages.iter().flat_map(|language| &language.outline.left_out) {
        let want = match item.what {
            LeftOutItem::Section(_) | LeftOutItem::Part(_) | LeftOutItem::Block(_) | LeftOutItem::Table(_) => {
                Want::Text
            }
            LeftOutItem::Box(_) => Want::Box,
            LeftOutItem::Chart(_) => Want::Chart,
        };
        let absences = item.lacking.iter().filter_map(|name| sources.edition.absent.get(name.as_str()));
        let unexplained = absences.flat_map(|absence| absence.unexplained());
        unexplained.for_each(|finding| findings.push(finding.wanted_by(want).at(item.place.clone())));
    }
}
