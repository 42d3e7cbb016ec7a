//! Checks of text as it is seen: upright and uncovered, in digits that look like what they stand for.

use std::fs;

use crate::support::{Finding, Report, TestProject, repository};

const TEMPLATE: &str = "templates/fact-sheet/main.typ";

/// The real project whose template holds more before its masthead.
fn with(markup: &str) -> Report {
    let project = TestProject::new();
    let template = fs::read_to_string(repository().join(TEMPLATE)).unwrap();
    project.write(TEMPLATE, template.replacen("#masthead(", &format!("{markup}\n#masthead("), 1));
    project.report_of("check", &["--language", "en", "--profile", "accessible"])
}

#[track_caller]
fn of<'r>(report: &'r Report, code: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|finding| finding.code == code).collect()
}

/// Each of these is unreadable text that says so.
#[track_caller]
fn unreadable(cases: &[(&str, &str)]) {
    for (markup, message) in cases {
        let report = with(markup);
        let found = of(&report, "F051");
        assert!(found.iter().any(|finding| finding.message.contains(message)), "{markup}: {:#?}", report.findings);
        assert_eq!(report.code, 1, "{markup}");
    }
}

#[test]
fn a_number_that_is_turned_is_another_one() {
    unreadable(&[
        ("#show regex(\"16\"): it => box(rotate(180deg, it))", "“16” on page 1 in `en` is turned"),
        ("#show regex(\"95\"): it => box(rotate(2deg, it))", "“95” on page 2 in `en` is turned"),
        ("#show regex(\"95\"): it => box(scale(x: -100%, it))", "“95” on page 2 in `en` is mirrored"),
        ("#show regex(\"95\"): it => box(scale(y: -100%, it))", "“95” on page 2 in `en` is mirrored"),
        ("#show regex(\"95\"): it => box(skew(ax: 30deg, it))", "“95” on page 2 in `en` is turned or slanted"),
        ("#show regex(\"95\"): it => box(scale(x: 300%, y: 100%, it))", "“95” on page 2 in `en` is stretched"),
        ("#show regex(\"95\"): set text(size: 1pt)", "“95” on page 2 in `en` is too small"),
    ]);
    let gone = with("#show regex(\"16\"): it => rotate(180deg, it)");
    assert!(!of(&gone, "F023").is_empty(), "a block within a paragraph takes the number off the page: {gone:#?}");
}

/// A text that a template marks as an artifact may stand as it likes, unless it has digits.
#[test]
fn decoration_may_stand_as_it_likes() {
    let place = |words: &str| format!("#place(dx: -15mm, dy: 100mm, pdf.artifact(rotate(90deg)[{words}]))");
    assert_eq!(with(&place("for friends")).findings, []);
    let numbered = with(&place("for 12 friends"));
    assert!(!of(&numbered, "F051").is_empty(), "{numbered:#?}");
}

#[test]
fn a_number_that_is_covered_is_not_seen() {
    let over = |paint: &str| {
        let square = format!("rect(width: 60pt, height: 30pt, stroke: none, fill: {paint})");
        format!("#show regex(\"3,231\"): it => box(it + place(dx: -40pt, dy: -20pt, {square}))")
    };
    for paint in [
        "gradient.linear(red, blue)",
        "rgb(255, 255, 255, 80%)",
        "tiling(size: (5pt, 5pt), square(size: 4pt, fill: white))",
    ] {
        unreadable(&[(over(paint).as_str(), "“3,231” on page 2 in `en` is covered")]);
    }
    let line = "place(line(start: (-30pt, -3pt), end: (5pt, -4pt), stroke: 4pt + white))";
    let frame = "place(dx: -30pt, dy: -8pt, rect(width: 60pt, height: 5pt, stroke: 2pt + white))";
    for lines in [line, frame] {
        let markup = format!("#show regex(\"3,231\"): it => box(it + {lines})");
        unreadable(&[(markup.as_str(), "“3,231” on page 2 in `en` is covered")]);
    }
}

#[test]
fn a_number_without_a_colour_of_its_own_is_not_seen() {
    let shown = |style: &str| format!("#show regex(\"3,231\"): set text({style})");
    for (style, how) in [
        ("fill: rgb(0, 0, 0, 3%)", "has the colour of its ground"),
        ("fill: gradient.linear(white, black)", "has the colour of its ground"),
        ("fill: tiling(size: (2pt, 2pt), square(size: 1pt, fill: black))", "is painted with a pattern"),
        ("stroke: 2pt + white", "is outlined"),
    ] {
        unreadable(&[(shown(style).as_str(), &format!("“3,231” on page 2 in `en` {how}"))]);
    }
    let ground = "#show regex(\"3,231\"): it => highlight(fill: gradient.linear(white, black), it)";
    unreadable(&[(ground, "“3,231” on page 2 in `en` has the colour of its ground")]);
    let pattern = "#show regex(\"3,231\"): it => highlight(fill: tiling(size: (2pt, 2pt), square(size: 1pt)), it)";
    unreadable(&[(pattern, "“3,231” on page 2 in `en` stands on a pattern")]);
}

/// Around a number and under it there may be what a designer likes.
#[test]
fn frames_and_grounds_hide_nothing() {
    for markup in [
        "#show regex(\"3,231\"): it => box(stroke: 0.3pt + black, outset: 2pt, it)",
        "#show regex(\"3,231\"): it => highlight(fill: yellow, it)",
        "#show regex(\"3,231\"): it => underline(it)",
        "#show regex(\"3,231\"): set text(weight: 600, features: (\"zero\",))",
    ] {
        let report = with(markup);
        assert_eq!(of(&report, "F051"), Vec::<&Finding>::new(), "{markup}");
    }
}

#[test]
fn digits_stand_where_they_are_read() {
    unreadable(&[
        ("#show regex(\"3,231\"): set text(tracking: -0.5em)", "are not where they are read"),
        ("#show regex(\"31\"): it => box(move(dx: -25pt, it))", "are not in line"),
        ("#show regex(\"31\"): it => box(move(dy: -5pt, it))", "are not in line"),
    ]);
}

// Fonts.

/// The tables of a font, by their tags (OpenType 1.9, table directory).
fn tables(font: &[u8]) -> Vec<(Vec<u8>, Vec<u8>)> {
    let number = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize;
    let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let record = |index: usize| 12 + 16 * index;
    (0..count)
        .map(|index| {
            let (start, length) = (number(record(index) + 8), number(record(index) + 12));
            (font[record(index)..record(index) + 4].to_vec(), font[start..start + length].to_vec())
        })
        .collect()
}

/// A font in which the outlines of two characters are exchanged.
fn exchanged(font: &[u8], a: char, b: char) -> Vec<u8> {
    let face = rustybuzz::ttf_parser::Face::parse(font, 0).unwrap();
    let glyph = |c: char| usize::from(face.glyph_index(c).unwrap().0);
    let (a, b) = (glyph(a), glyph(b));
    let mut tables = tables(font);
    let index = |tables: &[(Vec<u8>, Vec<u8>)], tag: &[u8]| tables.iter().position(|table| table.0 == tag).unwrap();
    let (loca, glyf, head) = (index(&tables, b"loca"), index(&tables, b"glyf"), index(&tables, b"head"));
    assert_eq!(tables[head].1[51], 0, "short offsets");
    let offsets: Vec<usize> =
        tables[loca].1.chunks(2).map(|pair| 2 * usize::from(u16::from_be_bytes([pair[0], pair[1]]))).collect();
    let mut outlines: Vec<Vec<u8>> = offsets.windows(2).map(|pair| tables[glyf].1[pair[0]..pair[1]].to_vec()).collect();
    outlines.swap(a, b);
    let mut end = 0_usize;
    let ends = std::iter::once(0).chain(outlines.iter().map(|outline| {
        end += outline.len();
        end
    }));
    tables[loca].1 = ends.flat_map(|end| u16::try_from(end / 2).unwrap().to_be_bytes()).collect();
    tables[glyf].1 = outlines.concat();
    written(&font[..12], &tables)
}

fn written(head: &[u8], tables: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let (mut directory, mut body) = (head.to_vec(), Vec::new());
    for (tag, table) in tables {
        let start = head.len() + 16 * tables.len() + body.len();
        directory.extend(tag);
        directory.extend(0_u32.to_be_bytes());
        directory.extend((start as u32).to_be_bytes());
        directory.extend((table.len() as u32).to_be_bytes());
        body.extend(table);
        body.resize(body.len().next_multiple_of(4), 0);
    }
    [directory, body].concat()
}

/// The real project with two characters exchanged in all Latin fonts.
fn with_exchanged(a: char, b: char) -> TestProject {
    let project = TestProject::new();
    for name in ["300Light", "400Regular", "500Medium", "600SemiBold"] {
        let name = format!("fonts/IBMPlexSans_{name}.ttf");
        project.write(&name, exchanged(&fs::read(repository().join(&name)).unwrap(), a, b));
    }
    project
}

#[test]
fn a_font_whose_digits_are_exchanged_prints_wrong_numbers() {
    for (a, b) in [('6', '9'), ('3', '8'), ('1', '7'), ('0', '4'), ('2', '5')] {
        let project = with_exchanged(a, b);
        let report = project.report_of("check", &["--language", "en", "--profile", "print"]);
        let [finding] = of(&report, "F104")[..] else { panic!("{a} and {b}: {:#?}", report.findings) };
        for (one, other) in [(a, b), (b, a)] {
            let said = format!("“{one}” looks like {other}");
            assert!(finding.message.contains(&said), "{said}: {finding:#?}");
        }
        assert_eq!(report.code, 1);
    }
}

#[test]
fn a_separator_looks_like_itself() {
    let project = with_exchanged('.', ',');
    let report = project.report_of("check", &["--language", "en", "--profile", "print"]);
    let [finding] = of(&report, "F104")[..] else { panic!("{:#?}", report.findings) };
    assert!(finding.message.contains("“,” looks like no comma"), "{finding:#?}");
}

/// Readers may know the shapes: then somebody says so, by name.
#[test]
fn unusual_digits_can_be_waived() {
    let project = with_exchanged('6', '9');
    let waiver = "\n[[waiver]]\ncode = \"F104\"\nsubject = \"IBM Plex Sans\"\nreason = \"A test.\"\nby = \"A tester\"\ndate = 2019-08-30\n";
    project.append("editions/fact-sheet-2019-08.toml", waiver);
    let report = project.report_of("check", &["--language", "en", "--profile", "print"]);
    assert_eq!((report.code, of(&report, "F104").len()), (0, 0), "{:#?}", report.findings);
}

// Drafts.

/// A draft is judged as what it is a draft of; its mark is on top of that, on any page and however long its word is.
#[test]
fn the_mark_of_a_draft_is_no_fault() {
    for (edition, language, word) in [
        ("profile-2018", "ru", "ЧЕРНОВИК"),
        ("fact-sheet-2019-08", "de", "ENTWURF ZUR FREIGABE"),
        ("fact-sheet-2019-08", "en", "D"),
    ] {
        let project = TestProject::of(edition);
        let file = format!("text/{language}/programme.ftl");
        let texts = project.read(&file);
        let line = texts.lines().find(|line| line.starts_with("draft-mark")).unwrap();
        project.write(&file, texts.replace(line, &format!("draft-mark = {word}")));
        let draft = project.report(&["--draft", "--language", language]);
        let about_pages: Vec<_> = draft.findings.iter().filter(|finding| finding.code != "F044").collect();
        assert!(about_pages.is_empty(), "{about_pages:#?}");
        assert_eq!(draft.written().len(), 2);
    }
}

/// However large a theme wants it, it stays on the page, and hides nothing.
#[test]
fn the_mark_of_a_draft_is_as_large_as_the_page_allows() {
    let theme = fs::read_to_string(repository().join("templates/theme.toml")).unwrap();
    for size in ["draft-pt = 40", "draft-pt = 400", "draft-pt = 4000"] {
        let project = TestProject::of("profile-2018");
        project.write("templates/theme.toml", theme.replace("draft-pt = 120", size));
        let draft = project.report(&["--draft", "--language", "ru"]);
        assert_eq!(draft.findings, [], "{size}");
        assert_eq!(draft.written().len(), 2);
    }
}

/// Faces of web pages are packed: whoever brings another one has to answer for it.
#[test]
fn a_face_for_web_pages_that_nobody_has_looked_at() {
    let own = |name: &str| fs::read(repository().join("fonts/web").join(name)).unwrap();
    let project = TestProject::new();
    project.write("fonts/web/latin-400.woff2", own("latin-400.woff2"));
    assert_eq!(project.check().findings, [], "it is the program's own");
    project.write("fonts/web/latin-400.woff2", own("latin-600.woff2"));
    let report = project.check();
    let codes: Vec<_> = report.findings.iter().map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["F104"], "{:#?}", report.findings);
    assert!(report.findings[0].message.contains("fonts/web/latin-400.woff2"));
    let waiver = "\n[[waiver]]\ncode = \"F104\"\nsubject = \"fonts/web/latin-400.woff2\"\nreason = \"Looked at.\"\nby = \"me\"\ndate = 2019-08-30\n";
    project.append(&format!("editions/{}.toml", crate::support::EDITION), waiver);
    assert_eq!(project.check().findings, []);
}
