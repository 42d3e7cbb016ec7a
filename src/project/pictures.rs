//! Pictures of a project, before anything draws them: how much they unpack to.
//!
//! A few bytes can describe a picture that takes all memory, or hours. Headers and elements tell
//! beforehand. What breaks a bound is taken out of the inputs, so that nothing can come upon it.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

use super::{Inputs, bounds};
use crate::finding::{Code, Finding, Findings};

/// Takes out each picture below `assets/` that breaks a bound, with a finding. What is no picture at
/// all is judged where it is used.
pub(super) fn check(inputs: &mut Inputs, findings: &mut Findings) {
    inputs.retain(|path, bytes| match path.strip_prefix("assets/").and_then(|_| broken_bound(path, bytes)) {
        Some(message) => {
            let hint = "ask for the picture again, in plain vectors or in the size in which it is shown";
            findings.push(Finding::new(Code::TooLarge, format!("{path}: {message}"), hint).in_file(path));
            false
        }
        None => true,
    });
}

fn broken_bound(path: &str, bytes: &[u8]) -> Option<String> {
    let (_, ending) = path.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "svg" => svg(bytes),
        "png" => pixels(png_size(bytes)?),
        "jpg" | "jpeg" => {
            let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
            decoder.decode_headers().ok()?;
            let info = decoder.info()?;
            pixels((u32::from(info.width), u32::from(info.height)))
        }
        _ => None,
    }
}

/// Width and height in pixels, which every PNG says first (ISO/IEC 15948, 11.2.2).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..16)?.strip_prefix(b"IHDR")?;
    let (width, height) = header.split_first_chunk()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*height.first_chunk()?)))
}

fn pixels((width, height): (u32, u32)) -> Option<String> {
    let is = u64::from(width) * u64::from(height);
    let broken = is > bounds::PIXELS;
    broken.then(|| format!("it has {width} × {height} pixels; the bound is {} million", bounds::PIXELS / 1_000_000))
}

fn svg(bytes: &[u8]) -> Option<String> {
    let options =
        ParsingOptions { allow_dtd: false, nodes_limit: 4 * bounds::SVG_ELEMENTS as u32, ..Default::default() };
    let document = match Document::parse_with_options(str::from_utf8(bytes).ok()?, options) {
        Ok(document) => document,
        Err(roxmltree::Error::NodesLimitReached) => return Some(too_many_elements()),
        Err(_) => return None,
    };
    let elements = || document.descendants().filter(Node::is_element);
    let is_filter = |node: &Node| node.tag_name().name() == "filter";
    if elements().any(|node| is_filter(&node)) {
        return Some("it has filters, which are drawn pixel by pixel; marks are drawn from plain shapes".to_owned());
    }
    if elements().any(|node| node.ancestors().nth(bounds::SVG_DEPTH).is_some()) {
        return Some(format!("its elements lie too deep; the bound is {} within each other", bounds::SVG_DEPTH));
    }
    let drawn = Drawn::of(&document).elements(document.root_element(), 0);
    (drawn > bounds::SVG_ELEMENTS).then(too_many_elements)
}

fn too_many_elements() -> String {
    format!("it draws too many elements; the bound is {}", bounds::SVG_ELEMENTS)
}

/// Counts elements, each as often as it is drawn: `use` draws another one again.
struct Drawn<'a, 'input> {
    named: BTreeMap<&'a str, Node<'a, 'input>>,
    known: BTreeMap<u32, usize>,
}

impl<'a, 'input> Drawn<'a, 'input> {
    fn of(document: &'a Document<'input>) -> Self {
        let named = document.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
        Self { named: named.collect(), known: BTreeMap::new() }
    }

    /// Ends at the depth that nothing drawn may have, and so in circles, too.
    fn elements(&mut self, node: Node<'a, 'input>, depth: usize) -> usize {
        if depth > 2 * bounds::SVG_DEPTH {
            return bounds::SVG_ELEMENTS + 1;
        }
        if let Some(count) = self.known.get(&node.id().get()) {
            return *count;
        }
        let target = (node.tag_name().name() == "use").then(|| self.target(node)).flatten();
        let drawn = node.children().filter(Node::is_element).chain(target);
        let count = drawn.fold(1_usize, |sum, child| sum.saturating_add(self.elements(child, depth + 1)));
        self.known.insert(node.id().get(), count);
        count
    }

    fn target(&self, node: Node) -> Option<Node<'a, 'input>> {
        let href = node.attributes().find(|attribute| attribute.name() == "href")?;
        self.named.get(href.value().strip_prefix('#')?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg_of(content: &str) -> Option<String> {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>{content}</svg>");
        broken_bound("assets/mark.svg", svg.as_bytes())
    }

    #[test]
    fn plain_shapes_pass() {
        assert_eq!(svg_of("<g id='a'><rect width='5' height='5'/></g><use href='#a'/>"), None);
    }

    #[test]
    fn elements_count_as_often_as_they_are_drawn() {
        let level = |n: usize| format!("<g id='l{}'>{}</g>", n + 1, format!("<use href='#l{n}'/>").repeat(10));
        let levels: String = (0..8).map(level).collect();
        assert!(svg_of(&format!("<g id='l0'><rect/></g>{levels}")).is_some());
        assert!(svg_of("<g id='a'><use href='#a'/></g>").is_some(), "a circle has no end");
        assert!(svg_of(&"<rect/>".repeat(20_001)).is_some());
        assert!(svg_of(&format!("{}{}", "<g>".repeat(70), "</g>".repeat(70))).is_some());
        assert!(svg_of("<filter id='f'><feTurbulence/></filter>").is_some());
    }

    #[test]
    fn a_picture_is_as_large_as_its_header_says() {
        assert_eq!(pixels((5_000, 5_000)), None);
        assert!(pixels((50_000, 50_000)).is_some());
    }
}
