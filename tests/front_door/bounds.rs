//! Input that is only large, nested or strange: every run ends soon, within bounds, and says which
//! bound it met.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::process::Command;

use crate::fixture::{ENGLISH, OBSERVATIONS, STRUCTURE};
use crate::support::{Answer, TestProject};

/// Bytes of address space that a run may have: what runaway input would exceed at once.
const MEMORY: &str = "3000000000";
/// Seconds after which a run counts as one that never ends.
const PATIENCE: &str = "100";

/// `check` within bounds of time and memory that an ordinary project needs a tenth of.
fn bounded_check(project: &TestProject) -> Answer {
    bounded(project, &["check"])
}

fn bounded(project: &TestProject, arguments: &[&str]) -> Answer {
    let mut command = Command::new("timeout");
    command.args([PATIENCE, "prlimit", &format!("--as={MEMORY}"), env!("CARGO_BIN_EXE_iq-figures")]);
    command.args(arguments).args(["--jobs", "2"]).current_dir(project.root());
    Answer::of(&mut command)
}

/// The run ends with exit code 1 and a finding F048 that says `bound`.
#[track_caller]
fn is_beyond(project: &TestProject, bound: &str) {
    let answer = bounded_check(project);
    assert_eq!(answer.code, 1, "{}", shortened(&answer.stderr));
    let names_bound = answer.stderr.contains("error[F048 too-large]") && answer.stderr.contains(bound);
    assert!(names_bound, "“{bound}” in {}", shortened(&answer.stderr));
    assert!(answer.stderr.len() < 100_000, "a report of {} bytes", answer.stderr.len());
}

fn shortened(text: &str) -> String {
    text.chars().take(3_000).collect()
}

/// A message of the edition, with this text instead of its own.
fn with_body(project: &TestProject, text: &str) {
    let old = project.read(ENGLISH);
    let (before, rest) = old.split_once("\nvisits-body =").expect("the message");
    let is_next = |line: &&str| !line.is_empty() && !line.starts_with(' ');
    let next: Vec<&str> = rest.lines().skip(1).skip_while(|line| !is_next(line)).collect();
    project.write(ENGLISH, format!("{before}\nvisits-body = {text}\n\n{}\n", next.join("\n")));
}

#[test]
fn markup_that_is_only_large_or_nested() {
    for text in ["**a ".repeat(5_000), format!("x{}", "*".repeat(100_000)), format!("x{}", "*_".repeat(16_000))] {
        let project = TestProject::fixture();
        with_body(&project, &text);
        is_beyond(&project, "`visits-body`");
    }
    let project = TestProject::fixture();
    with_body(&project, &format!("{}x{}", "**a _b ".repeat(20), "_**".repeat(20)));
    let answer = bounded_check(&project);
    assert!(answer.stderr.contains("markup that lies more than eight deep"), "{}", shortened(&answer.stderr));
}

#[test]
fn accents_upon_accents() {
    for count in [31, 20_000, 30_000] {
        let project = TestProject::fixture();
        with_body(&project, &format!("a{}", "\u{301}".repeat(count)));
        is_beyond(&project, if count > 16_000 { "bytes" } else { "combine with one character" });
    }
    let project = TestProject::fixture();
    let old = project.read("programme.toml");
    let line = old.lines().find(|line| line.starts_with("person = \"")).expect("a contact");
    project.replace("programme.toml", line, &format!("person = \"A{}\"", "\u{301}".repeat(100)));
    is_beyond(&project, "combine with one character");
}

#[test]
fn files_that_are_too_large() {
    let project = TestProject::fixture();
    project.write("text/en/large.ftl", "# words\n".repeat(600_000));
    is_beyond(&project, "text/en/large.ftl: it has 4 MiB; the bound is 4 MiB");

    let project = TestProject::fixture();
    project.append(OBSERVATIONS, &format!("\n[[discrepancy]]\nfigure = [{}]\n", "1,".repeat(1_500_000)));
    let answer = bounded_check(&project);
    assert_eq!(answer.code, 1, "{}", shortened(&answer.stderr));

    let project = TestProject::fixture();
    project.append(OBSERVATIONS, &format!("\nlist = [{}]\n", "1,".repeat(50_000_000)));
    is_beyond(&project, "the bound is 4 MiB");

    let project = TestProject::fixture();
    let font =
        fs::create_dir_all(project.file("fonts")).and_then(|()| fs::File::create(project.file("fonts/large.ttf")));
    font.and_then(|file| file.set_len(70 << 20)).expect("a file");
    is_beyond(&project, "fonts/large.ttf: it has 70 MiB; the bound is 64 MiB");
}

#[test]
fn folders_without_end() {
    let project = TestProject::fixture();
    let deep = "a/".repeat(1_500);
    fs::create_dir_all(project.file("assets").join(deep)).expect("folders");
    is_beyond(&project, "16 folders within each other");

    // Twelve folders, each with six links to the next one: two thousand million ways.
    let project = TestProject::fixture();
    for level in 0..12 {
        let folder = project.file("assets").join(format!("level-{level}"));
        fs::create_dir_all(&folder).expect("a folder");
        for link in 0..6 {
            let next = format!("../level-{}", level + 1);
            std::os::unix::fs::symlink(next, folder.join(format!("link-{link}"))).expect("a link");
        }
    }
    fs::create_dir_all(project.file("assets/level-12")).expect("a folder");
    is_beyond(&project, "20000 files and folders");

    let project = TestProject::fixture();
    fs::create_dir_all(project.file("assets")).expect("a folder");
    for number in 0..20_001 {
        fs::write(project.file(&format!("assets/{number}.txt")), "").expect("a file");
    }
    is_beyond(&project, "20000 files and folders");
}

#[test]
fn what_is_no_file_is_not_opened() {
    let project = TestProject::fixture();
    let pipe = project.file("text/en/pipe.ftl");
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo starts").success());
    let socket = project.file("text/en/socket.ftl");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
    std::os::unix::fs::symlink("/dev/zero", project.file("text/en/zero.ftl")).expect("a link");
    let answer = bounded_check(&project);
    assert_eq!(answer.code, 1);
    for (name, why) in [
        ("pipe", "it is neither a file nor a folder"),
        ("socket", "it is neither a file nor a folder"),
        ("zero", "it is a link that leads out of the project"),
    ] {
        let said = format!("text/en/{name}.ftl cannot be read: {why}");
        assert!(answer.stderr.contains(&said), "{said} in {}", answer.stderr);
    }
}

#[test]
fn names_that_are_not_utf_8_are_named() {
    for name in [&b"caf\xe9.ftl"[..], b"\xff.ftl", b"x\xc3.ftl"] {
        let project = TestProject::fixture();
        fs::write(project.file("text/en").join(std::ffi::OsStr::from_bytes(name)), "# a comment\n").expect("a file");
        let report = project.check();
        let named = report.errors().iter().any(|finding| finding.message.contains("is not UTF-8"));
        assert!(named && report.code == 1, "{report:?}");
    }
}

#[test]
fn derivations_that_go_on_and_on() {
    let chain = |length: usize| {
        let step = |n: usize| format!("\n[chain-{}]\nsum = [\"chain-{n}\", \"first-visits\"]\n", n + 1);
        let first = "\n[chain-0]\nsum = [\"first-visits\", \"returning-visits\"]\n".to_owned();
        first + &(0..length).map(step).collect::<String>()
    };
    let project = TestProject::fixture();
    project.append("figures.toml", &chain(20_000));
    is_beyond(&project, "a chain of 20001 derivations; the bound is 64");

    // Each figure is derived from the one before it in two ways: a walk along all of them has no end.
    let project = TestProject::fixture();
    let step = |n: usize| {
        format!(
            "\n[twice-{}]\nsum = [\"twice-{n}\", \"also-{n}\"]\n\n[also-{}]\nsum = [\"also-{n}\", \"twice-{n}\"]\n",
            n + 1,
            n + 1
        )
    };
    let first = "\n[twice-0]\nunit = \"visit\"\nkind = \"flow\"\ncollector = \"office\"\n\n[also-0]\nunit = \"visit\"\nkind = \"flow\"\ncollector = \"office\"\n";
    project.append("figures.toml", &(first.to_owned() + &(0..50).map(step).collect::<String>()));
    with_body(&project, "{ $twice-50 }");
    let answer = bounded_check(&project);
    assert!(answer.stderr.contains("`twice-0`") || answer.stderr.contains("twice-0"), "{}", shortened(&answer.stderr));
    assert_eq!(answer.code, 1);
}

#[test]
fn charts_that_nobody_can_read() {
    let project = TestProject::fixture();
    let mut catalogue = String::new();
    let mut bars = Vec::new();
    for number in 0..9_000 {
        writeln!(catalogue, "\n[bar-{number}]\nunit = \"visit\"\nkind = \"flow\"\ncollector = \"office\"")
            .expect("a text");
        bars.push(format!("\"bar-{number}\""));
    }
    project.append("figures.toml", &catalogue);
    project.append(STRUCTURE, &format!("\n[charts.many]\nkind = \"bars\"\nbars = [{}]\n", bars.join(", ")));
    is_beyond(&project, "this chart has 9000 bars and wholes; the bound is 60");
    project.append(STRUCTURE, &format!("\n[charts.more]\nkind = \"bars\"\nbars = [{}]\n", "\"bar-1\",".repeat(10_001)));
    is_beyond(&project, "this list has 10001 entries; the bound is 10000");
}

#[test]
fn pictures_that_unpack_without_end() {
    let svg = |content: &str| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\">{content}</svg>").into_bytes()
    };
    let uses: String =
        (0..9).map(|n| format!("<g id=\"l{}\">{}</g>", n + 1, format!("<use href=\"#l{n}\"/>").repeat(10))).collect();
    let mut header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xc3\x50\0\0\xc3\x50\x08\x06\0\0\0".to_vec();
    header.extend(crc32(&header[12..]).to_be_bytes());
    let pictures = [
        (
            "svg",
            svg(
                "<filter id=\"f\"><feTurbulence baseFrequency=\"0.1\" numOctaves=\"99\"/></filter><rect width=\"40\" height=\"20\" filter=\"url(#f)\"/>",
            ),
            "filters",
        ),
        ("svg", svg(&format!("<g id=\"l0\"><rect/></g>{uses}")), "20000"),
        ("svg", svg(&format!("{}<rect/>{}", "<g>".repeat(5_000), "</g>".repeat(5_000))), "64 within each other"),
        ("svg", svg(&"<rect width=\"1\" height=\"1\"/>".repeat(100_000)), "20000"),
        ("png", header, "50000 × 50000 pixels"),
    ];
    for (ending, bytes, bound) in pictures {
        let project = TestProject::fixture();
        project.write(&format!("assets/mark.{ending}"), bytes);
        is_beyond(&project, bound);
    }
}

/// The checksum of a PNG's chunks: ISO 3309.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[test]
fn a_long_line_is_shown_in_part() {
    let project = TestProject::fixture();
    let words: String = (0..3_000).map(|number| format!("{number} sessions ")).collect();
    project.append(ENGLISH, &format!("\nlong-line = {words}\n"));
    let grouped = bounded_check(&project).stderr;
    assert_eq!(grouped.matches("error[F012").count(), 1);
    assert!(grouped.len() < 10_000, "{} bytes", grouped.len());
    let answer = bounded(&project, &["check", "--all"]);
    let findings = answer.stderr.matches("error[F012").count();
    assert!(findings > 2_900, "{findings}");
    assert!(answer.stderr.len() < findings * 1_000, "{} bytes for {findings} findings", answer.stderr.len());
    let report = project.check();
    let last = report.findings.iter().filter(|finding| finding.message.contains("2999")).collect::<Vec<_>>();
    let place = last[0].place.as_ref().expect("a place");
    assert!(place.column > 30_000 && place.text.contains("2999") && place.text.len() < 500, "{place:?}");
}
