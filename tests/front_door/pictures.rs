//! Pages as pictures, one by one, as somebody sees them who edits a project.

use std::collections::BTreeSet;
use std::sync::Arc;

use iq_figures::target::Policy;
use iq_figures::workspace::{self, PictureFormat, Seen, View, Workspace};
use roxmltree::Document;

use crate::fixture;
use crate::support::{EDITION, TestProject, repository};

fn view(project: &TestProject) -> Arc<View> {
    Workspace::open(&project.file("")).unwrap().view()
}

/// A picture, if there is such a page.
fn picture(view: &Arc<View>, (edition, language): (&str, &str), seen: Seen, format: PictureFormat) -> Option<Vec<u8>> {
    let made = workspace::picture(view, &edition.into(), &language.into(), seen, format, Policy::Draft);
    made.value.map(|picture| picture.to_vec())
}

fn svg(view: &Arc<View>, document: (&str, &str), seen: Seen) -> String {
    let svg = picture(view, document, seen, PictureFormat::Svg).unwrap_or_else(|| panic!("{document:?} {seen:?}"));
    String::from_utf8(svg).expect("XML is UTF-8 here")
}

/// The namespace of links to parts of a drawing.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Nothing in it runs, leads away or is fetched: its parts refer to each other, and pictures are inside.
#[track_caller]
fn assert_stands_alone(svg: &str) {
    let document = Document::parse(svg).expect("XML");
    let drawn = ["svg", "g", "path", "use", "defs", "clipPath", "symbol", "image", "linearGradient", "stop"];
    let ids: BTreeSet<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    for node in document.descendants().filter(roxmltree::Node::is_element) {
        assert!(drawn.contains(&node.tag_name().name()), "<{}> draws nothing", node.tag_name().name());
        for href in [node.attribute("href"), node.attribute((XLINK, "href"))].into_iter().flatten() {
            let is_inside = href.strip_prefix('#').is_some_and(|id| ids.contains(id));
            assert!(is_inside || href.starts_with("data:image/"), "{href:.80}");
        }
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            assert!(!name.starts_with("on"), "{name} runs a script");
            let urls: Vec<_> = value.match_indices("url(").map(|(at, _)| &value[at..]).collect();
            assert!(urls.iter().all(|url| url.starts_with("url(#")), "{name}=\"{value}\"");
        }
    }
}

/// Width and height in points, which are also the units of its coordinates.
fn size(svg: &str) -> [f64; 2] {
    let document = Document::parse(svg).expect("XML");
    let root = document.root_element();
    let box_: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    let [0.0, 0.0, width, height] = box_[..] else { panic!("{box_:?}") };
    for (name, length) in [("width", width), ("height", height)] {
        assert_eq!(root.attribute(name).unwrap().strip_suffix("pt").unwrap().parse::<f64>().unwrap(), length);
    }
    [width, height]
}

#[test]
fn a_page_as_svg_has_its_size_and_stands_alone() {
    let project = TestProject::whole();
    let view = view(&project);
    let pages: [((&str, &str), Seen, [f64; 2]); 4] = [
        ((EDITION, "en"), Seen::Page(1), [210.0, 297.0]),
        ((EDITION, "de"), Seen::Page(2), [210.0, 297.0]),
        (("round-summary-2015-2018", "en"), Seen::Spread(2), [420.0, 297.0]),
        (("profile-2018", "ar"), Seen::Page(1), [210.0, 297.0]),
    ];
    for (document, seen, millimetres) in pages {
        let svg = svg(&view, document, seen);
        assert_stands_alone(&svg);
        for (points, millimetres) in size(&svg).into_iter().zip(millimetres) {
            assert!((points * 25.4 / 72.0 - millimetres).abs() < 0.01, "{document:?}: {points} pt, {millimetres} mm");
        }
        assert!(svg.matches("<use").count() > 500, "{document:?}: letters are outlines");
    }
}

#[test]
fn a_page_is_drawn_again_with_the_same_bytes() {
    let (one, other) = (TestProject::new(), TestProject::new());
    let (one, other) = (view(&one), view(&other));
    // What was drawn before does not matter.
    svg(&other, (EDITION, "de"), Seen::Page(2));
    for page in [1, 2] {
        let first = svg(&one, (EDITION, "de"), Seen::Page(page));
        assert!(
            first == svg(&one, (EDITION, "de"), Seen::Page(page))
                && first == svg(&other, (EDITION, "de"), Seen::Page(page))
        );
    }
}

#[test]
fn each_format_is_what_is_asked_for() {
    let view = view(&TestProject::fixture());
    let document = (fixture::EDITION, "en");
    for _ in 0..2 {
        let png = picture(&view, document, Seen::Page(1), PictureFormat::Png).unwrap();
        assert!(png.starts_with(b"\x89PNG") && svg(&view, document, Seen::Page(1)).starts_with("<svg "));
    }
    let nothing = [Seen::Page(0), Seen::Page(2), Seen::Spread(1)];
    assert!(nothing.iter().all(|seen| picture(&view, document, *seen, PictureFormat::Svg).is_none()));
}

/// Templates are the user's. A picture of theirs runs nothing, since it is drawn as a picture (SVG 2: secure static
/// mode); the engine takes none that would fetch another.
#[test]
fn links_and_pictures_of_a_template_lead_nowhere() {
    let project = TestProject::fixture();
    let main = std::fs::read_to_string(repository().join("templates/fact-sheet/main.typ")).unwrap();
    let own = r##"
#place(top + left, rotate(3deg, link("javascript:alert(1)", rect(width: 5pt, height: 5pt))))
#place(top + left, link("https://example.org", image(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'
  ><script>alert(1)</script><path d='M0 0h9v9z'/></svg>"),
  format: "svg", width: 5pt)))
"##;
    project.write("templates/fact-sheet/main.typ", main + own);
    let view = view(&project);
    let svgs = (1..3).filter_map(|page| picture(&view, (fixture::EDITION, "en"), Seen::Page(page), PictureFormat::Svg));
    let svgs: Vec<String> = svgs.map(|svg| String::from_utf8(svg).unwrap()).collect();
    svgs.iter().for_each(|svg| assert_stands_alone(svg));
    assert_eq!(svgs.iter().map(|svg| svg.matches("<image").count()).sum::<usize>(), 1, "the picture is there");
}
