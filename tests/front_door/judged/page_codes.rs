//! QR codes on pages, as a reader of codes sees them (zbar).

use std::path::Path;
use std::process::Command;

use crate::support::{TestProject, ask};

/// The addresses that are read from a page.
fn read_from(pdf: &Path, page: usize) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let (picture, page) = (folder.path().join("page"), page.to_string());
    ask("pdftoppm", &[&"-r", &"200", &"-png", &"-singlefile", &"-f", &page, &"-l", &page, &pdf, &picture]);
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(picture.with_extension("png")).output();
    let read = read.unwrap_or_else(|error| panic!("zbarimg does not start ({error}); tests/run installs it"));
    String::from_utf8(read.stdout).unwrap().lines().map(str::to_owned).collect()
}

fn last_page(pdf: &Path) -> usize {
    let told = ask("pdfinfo", &[&pdf]);
    told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

/// In each direction, on paper and on screens; and none where the programme states no address.
#[test]
#[ignore = "needs zbar and poppler: tests/run installs them"]
fn cameras_are_led_to_the_page_of_the_edition() {
    let project = TestProject::specimen();
    let address = "https://www.specimen.example/figures/";
    for stated in [false, true] {
        if stated {
            project.append("programme.toml", &format!("\n[web]\naddress = \"{address}\"\n"));
        }
        project.build(&["--only", "print-pdf,accessible-pdf"]).succeeded();
        for (language, profile) in [("en", "print"), ("ar", "print"), ("ru", "accessible"), ("ar", "accessible")] {
            let pdf = project.root().join(format!("out/specimen/specimen-{language}-{profile}.pdf"));
            let page = format!("{address}specimen/{language}.html");
            let read = read_from(&pdf, last_page(&pdf));
            assert_eq!(read, if stated { vec![page.clone()] } else { Vec::new() }, "{language} {profile}");
            let text = ask("pdftotext", &[&"-raw", &pdf, &"-"]).replace(['\n', ' '], "");
            assert_eq!(text.contains(page.trim_start_matches("https://")), stated, "{language} {profile}: {text}");
        }
    }
}
