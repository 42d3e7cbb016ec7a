//! A long publication: a hundred pages with a thousand headings, each of which is a bookmark.

use lopdf::Document;

use crate::support::TestProject;

const HEADINGS: usize = 1000;
const PAGES: usize = 102;

/// Its template: section after section.
const TEMPLATE: &str = r#"
#import "/templates/components/theme.typ": load
#import "/templates/components/publication.typ": publication
#import "/templates/components/page.typ": masthead
#import "/templates/components/section.typ": section
#import "/templates/components/sources-note.typ": sources-note
#import "/templates/components/contact.typ": contact, funders

#let data = json("/data.json")
#let theme = load(data.profile.palette, data.language.direction)
#let links = data.profile.links
#let bleed = data.profile.bleed-mm * 1mm

#show: publication.with(theme, data)
#masthead(theme, links, bleed, data.masthead, data.words.version)
#for item in data.sections {
  section(theme, links, item)
  v(theme.line)
}
#block(width: theme.grid.text-width-mm * 1mm, {
  sources-note(theme, links, data.sources)
  contact(theme, links, data.contact)
  funders(theme, links, data.funders)
})
"#;

const BODY: &str = "    The trees of this part stand beside the others, and nobody has counted their leaves or said of them \
                    what else there is to say about trees of such an age and size in these parts of the country.";

/// Names without a number in them.
fn name(number: usize) -> String {
    const TREES: [&str; 10] =
        ["alder", "birch", "cedar", "dogwood", "elder", "fir", "gorse", "hazel", "ivy", "juniper"];
    [number / 100 % 10, number / 10 % 10, number % 10].map(|digit| TREES[digit]).join(" ")
}

#[test]
fn a_long_publication_is_judged_and_passes() {
    let project = TestProject::of("profile-2018");
    project.replace("editions/profile-2018.toml", "[\"en\", \"de\", \"ru\", \"pl\", \"ar\"]", "[\"en\"]");
    project.replace("documents/profile.toml", "template = \"profile\"", "template = \"long\"");
    project.replace("documents/profile.toml", "pages = 2", &format!("pages = {PAGES}"));
    let sections: String = (0..HEADINGS).map(|number| format!("\n[[sections]]\nid = \"long-{number}\"\n")).collect();
    project.append("documents/profile.toml", &sections);
    let text = |number| {
        let (kicker, name) = (name(number)[..1].to_uppercase(), name(number));
        format!(
            "long-{number}-kicker = {kicker}\nlong-{number}-heading = Trees of the kind {name}\nlong-{number}-body =\n{BODY}\n\n"
        )
    };
    project.write("text/en/long.ftl", (0..HEADINGS).map(text).collect::<String>());
    project.write("templates/long/main.typ", TEMPLATE);
    let report = project.report(&["--profile", "accessible"]);
    assert_eq!(report.code, 0, "{:#?}", &report.findings[..report.findings.len().min(3)]);
    let file = project.pdf("en", "accessible");
    let pdf = Document::load(&file).unwrap();
    assert_eq!(pdf.page_iter().count(), PAGES);
    let bookmarks = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let bookmarks = bookmarks.filter(|item| item.has(b"Title") && item.has(b"Dest")).count();
    assert!(bookmarks > HEADINGS, "{bookmarks} bookmarks");
    project.run(&["validate", file.to_str().unwrap()]).succeeded();
}
