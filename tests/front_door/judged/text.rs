//! The text of the pages, as `pdftotext` finds it.

use crate::sheet::{OCCUPATIONS, Sheet, each, in_language};
use crate::support::{LANGUAGES, PROFILES, TestProject, ask, published, published_edition, visible};

/// A page's text with its line breaks, in the order in which the file draws it.
pub fn lines(project: &TestProject, language: &str, profile: &str) -> String {
    ask("pdftotext", &[&"-raw", &"-enc", &"UTF-8", &project.pdf(language, profile), &"-"])
}

/// The text as one line, with words together that were divided at a line's end. poppler does not
/// tell a no-break space from another; that it is one is tested where the manifest is.
pub fn running(text: &str) -> String {
    let text = visible(text).replace("\u{ad}\n", "").replace(['\n', '\u{c}', '\u{a0}'], " ");
    // Between runs of two directions poppler has several spaces.
    text.split_inclusive(' ').filter(|part| *part != " ").collect()
}

fn each_pdf() -> impl Iterator<Item = (&'static str, &'static str)> {
    LANGUAGES.into_iter().flat_map(|language| PROFILES.map(|profile| (language, profile)))
}

/// Every PDF of every edition, with its running text.
fn each_text(mut look: impl FnMut(&Sheet, (&str, &str), &str)) {
    for (sheet, language) in each() {
        for profile in PROFILES {
            let text = running(&lines(&published_edition(sheet.edition), language, profile));
            look(sheet, (language, profile), &text);
        }
    }
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn every_figure_of_the_original_is_there() {
    each_text(|sheet, (language, profile), text| {
        let tokens = numbers(text);
        for fact in sheet.facts {
            let (prose, digits) = (running(fact.in_prose(language)), running(fact.digits(language)));
            assert!(text.contains(&prose), "{} is not in {} {language} {profile}", fact.id, sheet.edition);
            assert!(tokens.contains(&digits.as_str()), "{} is part of another number", fact.id);
        }
    });
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn every_other_fact_of_the_original_is_there() {
    each_text(|sheet, (language, profile), text| {
        let occupations = OCCUPATIONS.iter().filter(|_| sheet.version == "2019-08");
        let occupations = occupations.map(|occupation| in_language(language, *occupation));
        for phrase in sheet.dated_phrases(language).into_iter().chain(occupations) {
            let found = text.contains(phrase) || text.contains(&phrase.to_uppercase());
            assert!(found, "“{phrase}” is not in {} {language} {profile}", sheet.edition);
        }
    });
}

/// A word that is divided leaves three letters at least on either line, and the last line of a paragraph is no syllable.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn no_line_has_fewer_than_three_letters_of_a_word() {
    let mut divided = 0;
    for (sheet, language) in each() {
        for profile in PROFILES {
            let text = visible(&lines(&published_edition(sheet.edition), language, profile));
            for (before, after) in text.split("\u{ad}\n").zip(text.split("\u{ad}\n").skip(1)) {
                let first = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap();
                let last = after.split(|c: char| !c.is_alphabetic()).next().unwrap();
                let is_long = first.chars().count() >= 3 && last.chars().count() >= 3;
                assert!(is_long, "{first}-{last} in {} {language} {profile}", sheet.edition);
                divided += 1;
            }
        }
    }
    assert!(divided > 200, "{divided} words are divided");
}

/// Every number on the pages is a date or the like, or a figure that the manifest places there; and as
/// many times as the manifest says.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn every_number_is_a_figure_or_a_date() {
    each_text(|sheet, (language, profile), text| {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let mut text = text.replace(&manifest.code_in_full(language), "").replace(manifest.edition_code(language), "");
        for other in sheet.other_numbers(language) {
            text = text.replace(other, " ");
        }
        let output = project.pdf_name(language, profile);
        let printed: Vec<_> = manifest.printed_on(&output).iter().map(|(_, _, text)| running(text)).collect();
        let mut expected: Vec<&str> = printed.iter().flat_map(|text| numbers(text)).collect();
        let mut found = numbers(&text);
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected, "{output}");
    });
}

/// The words for a value's precision stand before it wherever it is printed.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn rounded_values_never_stand_bare() {
    each_text(|sheet, (language, profile), text| {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let text = text.replace(&manifest.code_in_full(language), "").replace(manifest.edition_code(language), "");
        // A single digit is a page's number, too.
        let rounded = sheet.facts.iter().filter(|fact| fact.in_prose(language) != fact.digits(language));
        for fact in rounded.filter(|fact| fact.digits(language).len() > 1) {
            let digits = fact.digits(language);
            let bare = numbers(&text).into_iter().filter(|number| *number == digits).count();
            let with_words = text.matches(fact.in_prose(language)).count();
            assert_eq!(bare, with_words, "{} in {} {language} {profile}", fact.id, sheet.edition);
        }
    });
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn both_profiles_have_the_same_lines_on_their_pages() {
    for (sheet, language) in each() {
        let project = published_edition(sheet.edition);
        let (print, accessible) = (lines(&project, language, "print"), lines(&project, language, "accessible"));
        assert_eq!(shown(&print), shown(&accessible), "{language}");
        let pages: Vec<_> = print.split_terminator('\u{c}').collect();
        assert_eq!(pages.len(), sheet.pages, "{language}");
        assert!(pages.iter().all(|page| page.lines().count() > 40), "{language}: a page is nearly empty");
    }
}

/// Lines with something to see: poppler has some of their own for characters that only direct others.
fn shown(text: &str) -> Vec<String> {
    text.lines()
        .map(|line| visible(line).trim_matches([' ', '\u{a0}']).to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// Words in spaced capitals stay whole for whoever searches or copies them: each word of a kicker, as the web
/// page has it, is one in the text of both PDFs.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn words_of_kickers_stay_whole() {
    for (sheet, language) in each().filter(|(_, language)| *language != "ar") {
        let project = published_edition(sheet.edition);
        let page = std::fs::read_to_string(project.output(&format!("{language}.html"))).unwrap();
        let kickers = kickers(&page);
        assert!(kickers.len() > 4, "{} {language}", sheet.edition);
        for profile in PROFILES {
            let text = running(&lines(&project, language, profile));
            for word in kickers.iter().flat_map(|kicker| kicker.split_whitespace()) {
                let is_there = text.split_whitespace().any(|it| it == word);
                assert!(is_there, "“{word}” falls apart in {} {language} {profile}", sheet.edition);
            }
        }
    }
}

/// The texts in spaced capitals on a web page, in capitals.
fn kickers(page: &str) -> Vec<String> {
    let begin = "<p class=\"kicker\">";
    let kickers = page.split(begin).skip(1).map(|rest| rest.split("</p>").next().expect("an end"));
    kickers.map(|kicker| running(&untagged(kicker)).to_uppercase()).collect()
}

fn untagged(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + part.split_once('>').map_or("", |(_, text)| text));
    text.replace("&amp;", "&")
}

#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn the_edition_code_stands_on_every_page_and_in_the_imprint() {
    for (sheet, language, profile) in
        each().flat_map(|(sheet, language)| PROFILES.map(|profile| (sheet, language, profile)))
    {
        let project = published_edition(sheet.edition);
        let manifest = project.manifest();
        let code = manifest.edition_code(language);
        let parts: Vec<_> = code.split(' ').collect();
        assert_eq!(&parts[..3], ["IQF", sheet.version, language]);
        assert!(parts[3].len() == 6 && parts[3].chars().all(|c| c.is_ascii_hexdigit()), "{code}");
        let text = lines(&project, language, profile);
        let counts = |code: &str| -> Vec<usize> {
            text.split_terminator('\u{c}').map(|page| running(page).matches(code).count()).collect()
        };
        assert_eq!(counts(code), vec![1; sheet.pages], "{code} in {language} {profile}");
        let full = manifest.code_in_full(language);
        assert!(full.replace(' ', "").starts_with(&code.replace(' ', "")), "{full} goes on from {code}");
        let mut expected = vec![0; sheet.pages];
        expected[sheet.pages - 1] = 1;
        assert_eq!(counts(&full), expected, "{full} in {language} {profile}");
    }
}

/// A changed number changes the places that print it or a sum of it, and not one other character.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn one_changed_number_changes_no_other_text() {
    let project = TestProject::new();
    project.change_one_number();
    project.build(&[]).succeeded();
    let (before, after) = (published().manifest(), project.manifest());
    for (language, profile) in each_pdf() {
        let (sum, new_sum) = in_language(language, ("1,071>1,072", "1.071>1.072")).split_once('>').unwrap();
        let expected = lines(&published(), language, profile)
            .replace("952", "953")
            .replace(sum, new_sum)
            .replace(before.edition_code(language), after.edition_code(language))
            .replace(&before.code_in_full(language), &after.code_in_full(language));
        assert_eq!(lines(&project, language, profile), expected, "{language} {profile}");
    }
}

/// The numbers of a text, with their separators and a percent sign.
fn numbers(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_numeric()) {
        let part = &rest[start..];
        let end = part.find(|c: char| !c.is_numeric() && !",.\u{202f}".contains(c)).unwrap_or(part.len());
        let number = part[..end].trim_end_matches([',', '.']);
        let sign = ["%", " %"].into_iter().find(|sign| part[number.len()..].starts_with(sign));
        let length = number.len() + sign.map_or(0, str::len);
        found.push(&part[..length]);
        rest = &part[length..];
    }
    found
}

/// The reader of numbers misses none: what it finds and what lies between is the whole.
#[test]
fn numbers_are_read_with_their_separators() {
    let text = "In 2019, 28.409 (11 %) of 1,071; 215* and ٣. End 7.";
    assert_eq!(numbers(text), ["2019", "28.409", "11 %", "1,071", "215", "٣", "7"]);
}
