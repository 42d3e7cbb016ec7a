//! Single charts as files, to be used elsewhere: each is a page by itself, drawn as SVG and as PNG.

use maud::html;

use super::preview::{PictureFormat, Sheet};
use crate::document::Chart;
use crate::finding::Findings;
use crate::text::{rich, undivided};

/// Resolution in pixels per inch: sharp on screens that have two pixels for one, and in print at half the size.
const RESOLUTION: f64 = 288.0;

/// A chart as SVG: outlines that need no font, with its title, its alternative text and its source line for those who cannot
/// see it.
/// `None` after a finding.
pub fn svg(sheet: &Sheet, chart: &Chart, findings: &mut Findings) -> Option<Vec<u8>> {
    let drawn = sheet.draw(PictureFormat::Svg, findings)?;
    let Some((head, body)) = head_and_body(&drawn) else { return Some(drawn) };
    let title = undivided(&rich::plain(&chart.title));
    let source = chart.source.as_ref().map(|source| undivided(&rich::plain(source)));
    let words = html! { title { (title) } desc { (chart.alt) @if let Some(source) = source { " " (source) "." } } }
        .into_string();
    Some(["<svg role=\"img\" ", head, ">", &words, body].concat().into_bytes())
}

/// Attributes of the head of a drawing, and its contents.
fn head_and_body(drawn: &[u8]) -> Option<(&str, &str)> {
    std::str::from_utf8(drawn).ok()?.strip_prefix("<svg ")?.split_once('>')
}

/// A chart as PNG. `None` after a finding.
pub fn png(sheet: &Sheet, findings: &mut Findings) -> Option<Vec<u8>> {
    sheet.png(RESOLUTION, findings)
}
