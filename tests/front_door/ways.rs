//! Ways from a web page: to its sections, to other files of its edition, to earlier editions; and what other programs show
//! of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::fixture::{EDITION, RELEASE};
use crate::sheet::each;
use crate::support::{TestProject, published_edition, tree};

const PROGRAMME: &str = "programme.toml";

/// Contents of an element that begins so, up to its end.
fn between<'t>(text: &'t str, begin: &str, end: &str) -> &'t str {
    let (_, rest) = text.split_once(begin).unwrap_or_else(|| panic!("no {begin} in {text}"));
    rest.split(end).next().unwrap()
}

/// Values of an attribute of the elements of a kind.
fn values(html: &str, element: &str, attribute: &str) -> Vec<String> {
    let (element, attribute) = (format!("<{element} "), format!("{attribute}=\""));
    let tags = html.split(element.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
    let found = tags.filter_map(|tag| tag.split_once(attribute.as_str()));
    found.map(|(_, rest)| rest.split('"').next().unwrap().to_owned()).collect()
}

fn navigations(page: &str) -> String {
    page.split("<nav ").skip(1).filter_map(|rest| rest.split("</nav>").next()).collect()
}

fn page(project: &TestProject, language: &str) -> String {
    fs::read_to_string(project.root().join(format!("out/{EDITION}/{language}.html"))).unwrap()
}

/// Addresses of a page that are names of files.
fn files(page: &str) -> BTreeSet<String> {
    let all = values(page, "a", "href").into_iter().chain(values(page, "link", "href"));
    all.filter(|address| !address.starts_with('#') && !address.contains(':')).collect()
}

#[track_caller]
fn leads_to_what_is_there(folder: &Path, language: &str) -> BTreeSet<String> {
    let named = files(&fs::read_to_string(folder.join(format!("{language}.html"))).unwrap());
    for name in &named {
        assert!(folder.join(name).is_file(), "{name} in {}", folder.display());
    }
    named
}

#[test]
fn the_list_of_sections_leads_to_each_heading() {
    for (sheet, language) in each() {
        let page = fs::read_to_string(published_edition(sheet.edition).output(&format!("{language}.html"))).unwrap();
        let contents = between(&page, "<nav class=\"contents\"", "</nav>");
        let targets = values(contents, "a", "href");
        let headings = page.matches("<h2").count();
        let of_footer = between(&page, "<footer>", "</footer>").matches("<h2").count();
        assert_eq!(targets.len(), headings - of_footer, "{} in {language}", sheet.edition);
        for target in targets {
            assert_eq!(page.matches(&format!(" id=\"{}\"", &target[1..])).count(), 1, "{target}");
        }
        // Closed, it leaves the key figures straight below the masthead.
        assert!(contents.contains("<details class=\"page\"><summary>"), "{contents}");
        // A number in a heading is on record once, where it stands.
        assert!(!contents.contains("data-figure") && !contents.contains("doc-noteref"));
    }
}

#[test]
fn a_page_leads_to_the_files_beside_it() {
    let project = TestProject::fixture_built();
    let expected = ["de.html", "en.html"].map(str::to_owned);
    for language in ["de", "en"] {
        let own = ["accessible.pdf", "figures.xlsx"].map(|ending| format!("{EDITION}-{language}-{ending}"));
        let expected: BTreeSet<_> = expected.iter().cloned().chain(own).collect();
        assert_eq!(leads_to_what_is_there(&project.root().join("out").join(EDITION), language), expected);
    }
    let english = page(&project, "en");
    assert!(
        english.contains("<a href=\"de.html\" lang=\"de\" hreflang=\"de\" dir=\"ltr\" rel=\"alternate\">Deutsch</a>")
    );
    for tag in ["de", "en"] {
        assert!(english.contains(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{tag}.html\">")));
    }
    for (sheet, language) in each() {
        let named = leads_to_what_is_there(published_edition(sheet.edition).output("").as_path(), language);
        assert_eq!(named.len(), sheet.languages().len() + 2, "{named:?}");
    }
}

/// Each language is named in itself, in the direction in which it is written.
#[test]
fn languages_call_themselves_by_their_names() {
    let page = fs::read_to_string(published_edition("profile-2018").output("en.html")).unwrap();
    let links = navigations(&page);
    for (tag, direction, name) in [("ar", "rtl", "العربية"), ("pl", "ltr", "polski"), ("ru", "ltr", "русский")]
    {
        let link = format!("lang=\"{tag}\" hreflang=\"{tag}\" dir=\"{direction}\" rel=\"alternate\">{name}</a>");
        assert!(links.contains(&link), "{links}");
    }
    assert!(!links.contains(">English</a>"));
}

/// Whatever else is made, and wherever it is kept.
#[test]
fn the_same_page_wherever_it_is() {
    let (project, whole) = (TestProject::fixture(), TestProject::fixture_built());
    project.build(&["--only", "web-page", "--language", "en"]).succeeded();
    assert!(page(&project, "en") == page(&whole, "en"));
    project.run(&["release", EDITION, "--by", "A. Reader", "--on", "2024-07-20"]).succeeded();
    let folder = project.file(&format!("releases/{EDITION}/1"));
    assert!(fs::read_to_string(folder.join("en.html")).unwrap() == page(&whole, "en"));
    leads_to_what_is_there(&folder, "en");
    leads_to_what_is_there(&folder, "de");
}

/// What it would lead to may be refused.
#[test]
fn a_draft_leads_to_no_file() {
    let project = TestProject::fixture();
    project.build(&["--draft", "--only", "web-page"]);
    let page = fs::read_to_string(project.root().join(format!("out/drafts/{EDITION}/en.html"))).unwrap();
    assert_eq!(files(&page), BTreeSet::new());
    assert!(page.contains("<nav class=\"contents\""));
}

/// An edition of one language, and a document with hardly a heading.
#[test]
fn nothing_leads_nowhere() {
    let project = TestProject::fixture();
    project.replace(RELEASE, "languages = [\"en\", \"de\"]", "languages = [\"en\"]");
    project.build(&["--only", "web-page"]);
    let page = page(&project, "en");
    assert!(!page.contains("hreflang") && !page.contains("aria-label=\"Other languages\""), "{}", navigations(&page));
    assert!(!page.contains("aria-label=\"Earlier editions\""));
}

// An address.

fn published_at(address: &str) -> TestProject {
    let project = TestProject::fixture();
    project.append(PROGRAMME, &format!("\n[web]\naddress = \"{address}\"\n"));
    project
}

/// A second edition of the fixture's document, by a later or an earlier date.
fn add(project: &TestProject, name: &str, version: &str) {
    let edition = project.read(RELEASE).replace("version = \"2024-07\"", &format!("version = \"{version}\""));
    project.write(&format!("editions/{name}.toml"), edition);
}

#[test]
fn programs_are_told_where_the_page_is_and_shown_a_picture() {
    for (address, folder) in [
        ("https://www.example.org/figures", "https://www.example.org/figures/"),
        ("https://bücher.example/zahlen/", "https://xn--bcher-kva.example/zahlen/"),
    ] {
        let project = published_at(address);
        project.build(&["--only", "web-page,social-card"]).succeeded();
        let page = page(&project, "de");
        for line in [
            format!("<link rel=\"canonical\" href=\"{folder}{EDITION}/de.html\">"),
            format!("<link rel=\"alternate\" hreflang=\"en\" href=\"{folder}{EDITION}/en.html\">"),
            format!("<meta property=\"og:url\" content=\"{folder}{EDITION}/de.html\">"),
            format!("<meta property=\"og:image\" content=\"{folder}{EDITION}/{EDITION}-de-social-card.png\">"),
            "<meta property=\"og:locale\" content=\"de_DE\">".to_owned(),
            "<meta property=\"og:locale:alternate\" content=\"en_GB\">".to_owned(),
            "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
        ] {
            assert!(page.contains(&line), "{line} in {}", between(&page, "<head>", "<style>"));
        }
        assert!(project.output("").join("..").join(EDITION).join(format!("{EDITION}-de-social-card.png")).is_file());
        // Those who read it go on within the folder.
        assert!(page.contains("<a href=\"en.html\" lang=\"en\""));
    }
}

#[test]
fn without_an_address_no_picture_is_promised() {
    let page = page(&TestProject::fixture_built(), "en");
    assert!(page.contains("<meta property=\"og:title\" content=\"Reading Bus in figures – Version July 2024\">"));
    assert!(page.contains("<meta property=\"og:type\" content=\"article\">"));
    assert!(page.contains("<meta name=\"twitter:card\" content=\"summary\">"));
    assert!(!page.contains("og:image") && !page.contains("og:url") && !page.contains("canonical"));
    let arabic = fs::read_to_string(published_edition("profile-2018").output("ar.html")).unwrap();
    assert!(!arabic.contains("\"og:locale\""), "a language without a country has no such locale");
}

#[test]
fn an_edition_names_those_before_it_and_none_after_it() {
    let project = published_at("https://www.example.org/figures/");
    add(&project, "report-2024-01", "2024-01");
    project.build(&["--only", "web-page", EDITION]).succeeded();
    let before = page(&project, "en");
    let earlier = between(&before, "<nav class=\"imprint earlier\" aria-label=\"Earlier editions\">", "</nav>");
    let link = "<a href=\"https://www.example.org/figures/report-2024-01/en.html\">January 2024</a>";
    assert!(earlier.contains(link) && earlier.matches("<li>").count() == 1, "{earlier}");
    add(&project, "report-2025-01", "2025-01");
    project.build(&["--only", "web-page", EDITION]).succeeded();
    assert!(page(&project, "en") == before, "a later edition changes nothing");
    add(&project, "report-2023-01", "2023-01");
    project.build(&["--only", "web-page", EDITION]).succeeded();
    let page = page(&project, "en");
    let earlier = between(&page, "<nav class=\"imprint earlier\"", "</nav>");
    let dates: Vec<_> = ["January 2024", "January 2023"].map(|date| earlier.find(date).unwrap()).into();
    assert!(dates[0] < dates[1] && earlier.matches("<li>").count() == 2, "the newest first: {earlier}");
    project.replace("editions/report-2023-01.toml", "languages = [\"en\", \"de\"]", "languages = [\"de\"]");
    project.build(&["--only", "web-page", EDITION]).succeeded();
    assert!(!fs::read_to_string(project.output("").join("..").join(EDITION).join("en.html")).unwrap().contains("2023"));
}

/// A release is made from what is sealed with it, earlier editions that it names among it.
#[test]
fn a_release_names_the_same_editions() {
    let project = published_at("https://www.example.org/figures/");
    add(&project, "report-2024-01", "2024-01");
    project.build(&[EDITION]).succeeded();
    project.run(&["release", EDITION, "--by", "A. Reader", "--on", "2024-07-20"]).succeeded();
    let sealed = tree(&project.file(&format!("releases/{EDITION}/1")));
    assert!(sealed["en.html"] == page(&project, "en").into_bytes());
    project.run(&["rebuild", EDITION, "--version", "1"]).succeeded();
}

#[test]
fn an_address_that_leads_to_no_folder_is_refused_at_its_place() {
    for (address, code) in [
        ("www.example.org/figures", "F009"),
        ("mailto:office@example.org", "F009"),
        ("https://", "F106"),
        ("https://www.example.org/?edition=", "F009"),
        ("https://www.example.org/#figures", "F009"),
        ("", "F009"),
    ] {
        let report = published_at(address).check();
        let findings: Vec<_> = report.errors().into_iter().filter(|it| it.code == code).collect();
        let [finding] = findings[..] else { panic!("{address}: {:#?}", report.findings) };
        assert!(finding.place.as_ref().unwrap().text.contains("address ="), "{address}: {finding:#?}");
    }
    for (lines, name) in
        [("[web]\n", "missing-key"), ("[web]\naddress = \"https://example.org\"\nfolder = \"a\"\n", "unknown-key")]
    {
        let project = TestProject::fixture();
        project.append(PROGRAMME, &format!("\n{lines}"));
        let report = project.check();
        assert!(report.errors().iter().any(|finding| finding.name == name), "{:#?}", report.findings);
    }
}

/// One mark for each that is counted, as on paper; they are nothing to read.
#[test]
fn what_is_counted_is_marked_one_by_one() {
    let project = TestProject::of("profile-2018");
    let alone = "{ box = \"jointly-funded-areas\", size = \"large\" }";
    project.replace(
        "documents/profile.toml",
        alone,
        "{ box = \"competence-centres\", size = \"large\", drawn = \"units\" }",
    );
    project.build(&["--draft", "--only", "web-page", "--language", "en"]);
    let page = fs::read_to_string(project.root().join("out/drafts/profile-2018/en.html")).unwrap();
    let marks = between(&page, "<span class=\"units\" aria-hidden=\"true\">", "</span>");
    assert_eq!(marks, "<i></i>".repeat(5));
    let without = fs::read_to_string(published_edition("fact-sheet-2019-08").output("en.html")).unwrap();
    assert!(!without.contains("class=\"units\""));
}
