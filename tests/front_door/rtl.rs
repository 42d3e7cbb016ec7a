//! Arabic: everything begins at the right, and what nobody typed keeps its own order.

use std::fs;

use crate::support::{Place, TestProject, published_edition, tree};

const PROFILE: &str = "profile-2018";
const PAGE_WIDTH: f64 = 210.0;

/// The real project with a publication of its own in Arabic that has every form of chart, built as a draft:
/// what its figures are is judged elsewhere.
fn charts() -> TestProject {
    let project = TestProject::of("fact-sheet-2021-01");
    fs::remove_file(project.file("editions/fact-sheet-2021-01.toml")).unwrap();
    project.write("editions/rtl.toml", include_str!("rtl/edition.toml"));
    project.write("documents/rtl.toml", include_str!("rtl/document.toml"));
    project.write("text/ar/rtl.ftl", include_str!("rtl/texts.ftl"));
    project.run(&["text", "accept", "--all", "--language", "ar"]).succeeded();
    project.build(&["--draft"]);
    project
}

fn draft(project: &TestProject, name: &str) -> String {
    fs::read_to_string(project.root().join("out/drafts/rtl").join(name)).unwrap()
}

/// The places of a figure in boxes of the print PDF, or in its text.
fn places(language: &str, figure: &str, context: &str) -> Vec<Place> {
    let project = published_edition(PROFILE);
    let (manifest, output) = (project.manifest(), project.pdf_name(language, "print"));
    let printed = manifest.figure(figure).printed.iter();
    let printed = printed.filter(|it| it.output == output && it.context == context);
    printed.flat_map(|it| it.places.clone()).collect()
}

// The page.

/// As far from the right as in German from the left; large digits hang by the white before them there, and
/// so are not quite as far.
#[test]
fn boxes_stand_as_in_a_mirror() {
    let figure = "jointly-funded-areas";
    let ([german], [arabic]) = (&places("de", figure, "box")[..], &places("ar", figure, "box")[..]) else {
        panic!("`{figure}` has one box in each language")
    };
    let from_right = PAGE_WIDTH - arabic.x - arabic.width;
    assert!((from_right - german.x).abs() < 2.0, "`{figure}` begins {from_right} mm from the right: {german:?}");
}

#[test]
fn boxes_of_a_row_follow_each_other_from_the_right() {
    let project = TestProject::of(PROFILE);
    let alone = "{ box = \"jointly-funded-areas\", size = \"large\" }";
    project.replace("documents/profile.toml", alone, "{ row = [\"competence-centres\", \"jointly-funded-areas\"] }");
    project.build(&["--draft", "--language", "ar", "--profile", "print"]);
    let manifest = project.draft_manifest();
    let [first, second] = ["competence-centres", "jointly-funded-areas"].map(|figure| {
        let boxed = manifest.figure(figure).printed.iter().find(|it| it.context == "box").expect("a box");
        boxed.places[0].clone()
    });
    assert!(second.x + second.width < first.x, "{second:?} stands left of {first:?}");
}

/// Whichever side of its box a text stands on, in Arabic it is the other.
#[test]
fn text_stands_on_the_other_side_of_its_box() {
    let is_right = |language: &str| {
        let figure = "people-with-migration-background";
        places(language, figure, "prose")[0].x > places(language, figure, "box")[0].x
    };
    assert_ne!(is_right("de"), is_right("ar"));
}

/// A line of several words is one rectangle, in whichever order its parts are painted.
#[test]
fn a_number_with_its_word_is_one_place() {
    let figure = "people-with-migration-background";
    let [place] = &places("ar", figure, "prose")[..] else { panic!("`{figure}` stands on one line") };
    let [german] = &places("de", figure, "prose")[..] else { panic!("`{figure}` stands on one line") };
    assert!(place.width > german.width / 3.0 && place.width < german.width * 2.0, "{place:?}, {german:?}");
}

#[test]
fn viewers_turn_pages_from_right_to_left() {
    for (language, direction) in [("ar", "R2L"), ("de", "L2R")] {
        let pdf = lopdf::Document::load(published_edition(PROFILE).pdf(language, "accessible")).unwrap();
        let preferences = pdf.catalog().unwrap().get(b"ViewerPreferences").unwrap();
        let preferences = pdf.dereference(preferences).unwrap().1.as_dict().unwrap();
        let stated = preferences.get(b"Direction").and_then(lopdf::Object::as_name).unwrap_or(b"L2R");
        assert_eq!(String::from_utf8_lossy(stated), direction, "{language}");
    }
}

// Charts.

/// An element of a drawing.
#[derive(Debug)]
struct Drawn<'a> {
    tag: &'a str,
}

impl Drawn<'_> {
    fn attribute(&self, name: &str) -> &str {
        let start = self.tag.find(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {self:?}"));
        let value = &self.tag[start + name.len() + 3..];
        &value[..value.find('"').expect("an end")]
    }

    fn number(&self, name: &str) -> i32 {
        self.attribute(name).parse().expect("a number")
    }

    /// From where to where it reaches.
    fn span(&self) -> (i32, i32) {
        let x = self.number("x");
        if self.tag.starts_with("rect") {
            return (x, x + self.number("width"));
        }
        // From right to left a text starts at its right end.
        let width = self.number("textLength");
        match self.attribute("text-anchor") {
            "start" => (x - width, x),
            "middle" => (x - width / 2, x + width / 2),
            "end" => (x, x + width),
            other => panic!("{other}"),
        }
    }
}

/// The drawings of a page: what each holds, and how wide it is.
fn drawings(page: &str) -> Vec<(Vec<Drawn<'_>>, i32)> {
    let drawings = page.split("<svg viewBox=\"0 0 ").skip(1);
    drawings
        .map(|drawing| {
            let drawing = &drawing[..drawing.find("</svg>").expect("an end")];
            let width = drawing.split(' ').next().unwrap().parse().expect("a width");
            assert!(drawing.contains(" direction=\"rtl\""), "{drawing}");
            let elements = drawing.split('<').skip(1).filter_map(|element| element.split_once('>'));
            (elements.map(|(tag, _)| Drawn { tag }).collect(), width)
        })
        .collect()
}

fn of<'d, 'a>(drawing: &'d [Drawn<'a>], tag: &str) -> Vec<&'d Drawn<'a>> {
    drawing.iter().filter(|drawn| drawn.tag.starts_with(&format!("{tag} "))).collect()
}

#[track_caller]
fn value<'d, 'a>(drawing: &'d [Drawn<'a>], figure: &str) -> &'d Drawn<'a> {
    let tie = format!("data-figure=\"{figure}\"");
    drawing.iter().find(|drawn| drawn.tag.contains(&tie)).unwrap_or_else(|| panic!("no {figure} in {drawing:#?}"))
}

#[test]
fn charts_begin_at_the_right() {
    let project = charts();
    let page = draft(&project, "ar.html");
    let drawings = drawings(&page);
    let [(series, _), (stacked, width), (bars, _), (groups, _)] = &drawings[..] else { panic!("four charts") };

    // The largest bar begins at the edge and its value stands behind it, on the left.
    let rectangles = of(bars, "rect");
    assert!(rectangles.len() == 2 && rectangles.iter().all(|bar| bar.span().1 == *width), "{rectangles:?}");
    for (bar, figure) in rectangles.iter().zip(["initial-advice", "follow-up-advice"]) {
        assert!(value(bars, figure).span().1 <= bar.span().0, "the value of {figure} stands on its bar");
    }
    let labels: Vec<_> = of(bars, "text").into_iter().filter(|text| !text.tag.contains("data-figure")).collect();
    assert!(labels.iter().all(|label| label.span().1 == *width), "{labels:?}");

    // Parts follow each other from the right, and so do their labels.
    let parts: Vec<_> = of(stacked, "rect").iter().map(|part| part.span()).collect();
    assert!(parts[0].1 == *width && parts[1].0 == 0 && parts[1].1 < parts[0].0, "{parts:?}");
    assert!(value(stacked, "follow-up-advice").span().1 < value(stacked, "initial-advice").span().0);

    // In a group the zero line stands left of the labels, and the bars left of it.
    let zero = of(groups, "polyline")[0].attribute("points").split(',').next().unwrap().parse::<i32>().unwrap();
    assert!(of(groups, "rect").iter().all(|bar| bar.span().1 == zero), "the bars begin at {zero}");
    let labels: Vec<_> = of(groups, "text").into_iter().filter(|text| !text.tag.contains("data-figure")).collect();
    assert!(labels.len() == 3 && labels.iter().all(|label| label.span().0 > zero), "{labels:?}");

    // Time runs from right to left, and the target is its end.
    let points = ["initial-advice--2019-01--2019-06", "initial-advice", "initial-advice-target"];
    let points = points.map(|figure| value(series, figure).span());
    assert!(points[1].1 < points[0].0 && points[2].1 < points[1].0, "{points:?}");
    assert!(drawings.iter().all(|(drawing, width)| {
        drawing.iter().filter(|drawn| drawn.tag.starts_with("text ") || drawn.tag.starts_with("rect ")).all(|drawn| {
            let (left, right) = drawn.span();
            left >= 0 && right <= *width
        })
    }));
}

/// The same on paper: where the values of a chart landed.
#[test]
fn charts_on_paper_begin_at_the_right() {
    let project = charts();
    let manifest: serde_json::Value = serde_json::from_str(&draft(&project, "manifest.json")).unwrap();
    let x = |figure: &str| {
        let figures = manifest["figures"].as_array().unwrap().iter();
        let figure = figures.clone().find(|it| it["id"] == figure).expect("a figure");
        let printed = figure["printed"].as_array().unwrap().iter();
        let mut charts = printed.filter(|it| it["as"] == "chart" && it["output"] == "rtl-ar-print.pdf");
        charts.next().expect("a chart")["places"][0]["x"].as_f64().unwrap()
    };
    let points = ["initial-advice--2019-01--2019-06", "initial-advice", "initial-advice-target"].map(x);
    assert!(points[0] > points[1] && points[1] > points[2], "{points:?}");
    let lost = project.report_of("check", &[]).findings.into_iter().filter(|finding| finding.code == "F023");
    assert_eq!(lost.collect::<Vec<_>>(), [], "every value of a chart is read back, with the words before it");
}

// Digits and addresses.

/// Set apart, a percentage keeps its sign behind it and a telephone number its order.
#[test]
fn what_nobody_typed_is_set_apart() {
    let page = fs::read_to_string(published_edition(PROFILE).output("ar.html")).unwrap();
    let apart = |text: &str| format!("\u{2068}{text}\u{2069}");
    for text in ["17.1", "20%", "16", "+49 221 932981-24", "regina.kahle@ebb-bildung.de", "Regina Kahle", "2005"] {
        assert!(page.contains(&apart(text)), "{text} stands among the words around it");
    }
    for language in ["de", "ru", "pl"] {
        let page = fs::read_to_string(published_edition(PROFILE).output(&format!("{language}.html"))).unwrap();
        assert!(!page.contains('\u{2068}'), "{language} needs no such marks");
    }
}

/// The digits of a language are house style: in CLDR they depend on the country, and no country is meant.
#[test]
fn digits_are_house_style() {
    let written = |locale: &str, digits: &str| {
        let project = TestProject::of(PROFILE);
        project.replace("programme.toml", "locale = \"ar\"", &format!("locale = \"{locale}\""));
        project.replace("programme.toml", "digits = \"latn\"\n", digits);
        let report = project.report(&["--draft", "--language", "ar", "--profile", "accessible"]);
        let page = project.root().join(format!("out/drafts/{PROFILE}/ar.html"));
        (report, fs::read_to_string(page).unwrap_or_default())
    };
    for (locale, digits, numbers) in [
        ("ar-EG", "", ["١٧٫١", "٢٠%", "٢٠٠٥"]),
        ("ar", "digits = \"arab\"\n", ["١٧٫١", "٢٠%", "٢٠٠٥"]),
        ("ar-EG", "digits = \"latn\"\n", ["17.1", "20%", "2005"]),
    ] {
        let (_, page) = written(locale, digits);
        for number in numbers {
            assert!(page.contains(&format!("\u{2068}{number}\u{2069}")), "no {number} in {locale} with {digits:?}");
        }
    }
    let (report, page) = written("ar", "digits = \"roman\"\n");
    assert!(page.is_empty() && report.errors().iter().any(|error| error.message.contains("roman")), "{report:#?}");
}

/// A mark that stands off its letter is painted by itself, and the file says its letter twice.
#[test]
fn texts_have_no_vowel_marks() {
    let project = TestProject::of(PROFILE);
    for (name, bytes) in tree(&project.file("text/ar")).into_iter().filter(|(name, _)| name.ends_with(".ftl")) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(|c: char| matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}')), "text/ar/{name}");
    }
}

// Words around numbers, in every language.

/// The words below the number of a box.
fn label(page: &str, figure: &str) -> String {
    let value = format!("<data class=\"value\" value=\"{}", "");
    let boxes = page
        .split(&value)
        .skip(1)
        .filter(|after| after.split('>').next().is_some_and(|tag| tag.contains(&format!("data-figure=\"{figure}\""))));
    let after = boxes.into_iter().next().unwrap_or_else(|| panic!("no box of {figure}"));
    let (_, label) = after.split_once("<span class=\"label\">").expect("a label");
    label[..label.find("</span>").expect("an end")].replace('\u{ad}', "")
}

/// The form of a noun follows from its number: Slavic languages have three for whole numbers, Arabic has a
/// dual and a plural that ends at ten.
#[test]
fn nouns_take_the_form_of_their_number() {
    let forms: [(&str, [&str; 3]); 5] = [
        ("1", ["региональная сеть IQ", "regionalna sieć IQ", "شبكة إقليمية لبرنامج IQ"]),
        ("2", ["региональные сети IQ", "regionalne sieci IQ", "شبكتان إقليميتان لبرنامج IQ"]),
        ("5", ["региональных сетей IQ", "regionalnych sieci IQ", "شبكات إقليمية لبرنامج IQ"]),
        ("16", ["региональных сетей IQ", "regionalnych sieci IQ", "شبكة إقليمية لبرنامج IQ"]),
        ("21", ["региональная сеть IQ", "regionalnych sieci IQ", "شبكة إقليمية لبرنامج IQ"]),
    ];
    for (number, expected) in forms {
        let project = TestProject::of(PROFILE);
        project.replace("documents/profile.toml", "{ chart = \"state-networks\" }", "{ box = \"regional-networks\" }");
        project.replace(
            "observations/2015-01--2018-12.toml",
            "regional-networks = 16",
            &format!("regional-networks = {number}"),
        );
        project.build(&["--draft", "--profile", "accessible"]);
        for (language, expected) in ["ru", "pl", "ar"].into_iter().zip(expected) {
            let page = project.root().join(format!("out/drafts/{PROFILE}/{language}.html"));
            let page = fs::read_to_string(page).unwrap();
            assert_eq!(label(&page, "regional-networks").replace('\u{a0}', " "), expected, "{number} in {language}");
        }
    }
}

#[test]
fn short_words_hold_on_to_the_next() {
    let page =
        |language: &str| fs::read_to_string(published_edition(PROFILE).output(&format!("{language}.html"))).unwrap();
    for (language, held) in
        [("ru", "финансирования с\u{a0}2015 по 2018 год"), ("pl", "wykluczać"), ("pl", "i\u{a0}wzmacnianie")]
    {
        assert!(page(language).contains(held), "no “{held}” in {language}");
    }
    for (language, words) in [("ru", ["в", "с", "и"]), ("pl", ["w", "z", "i"])] {
        let page = page(language);
        // What is only read aloud has no lines.
        let told = page[page.find("<body>").expect("a body")..].split("aria-label=\"");
        let body: String =
            told.enumerate().map(|(index, it)| if index == 0 { it } else { it.split_once('"').unwrap().1 }).collect();
        for word in words {
            assert!(!body.contains(&format!(" {word} ")), "a line may end with “{word}” in {language}");
        }
    }
}

/// A figure that an edition does not print needs no name in its languages: the catalogue is larger than a profile.
#[test]
fn a_language_names_what_its_editions_print() {
    for language in ["ru", "pl", "ar"] {
        let project = TestProject::of(PROFILE);
        let names = format!("text/{language}/figures.ftl");
        let text = project.read(&names);
        assert!(!text.contains("figure-initial-advice"), "no edition prints it in {language}");
        let name = text.lines().find(|line| line.starts_with("figure-share-with-migration-background")).unwrap();
        project.replace(&names, name, "");
        assert!(!project.check().errors().is_empty(), "{language} can do without {name}");
    }
}
