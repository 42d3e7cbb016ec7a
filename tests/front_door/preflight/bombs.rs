//! Small files that ask for much: each is judged within ten seconds of work and one gigabyte, both
//! held by the operating system, and none passes.

use std::fmt::Write;
use std::io::Write as _;
use std::process::Command;

use tempfile::TempDir;

use crate::support::published;

/// Seconds of work, and bytes of memory, after which the system ends the program.
const SECONDS: &str = "--cpu=10";
const MEMORY: &str = "--as=1073741824";

/// Judges a file within those bounds; the codes of what is found.
#[track_caller]
fn judged(pdf: &[u8]) -> Vec<String> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bomb.pdf");
    std::fs::write(&path, pdf).unwrap();
    let mut command = Command::new("prlimit");
    command.args([SECONDS, MEMORY, "--", env!("CARGO_BIN_EXE_iq-figures"), "preflight"]).arg(&path);
    let answer = command.args(["--format", "json"]).current_dir(published().root()).output().unwrap();
    let stderr = String::from_utf8_lossy(&answer.stderr);
    assert_eq!(answer.status.code(), Some(1), "{stderr}");
    let judgement: serde_json::Value = serde_json::from_slice(&answer.stdout).unwrap();
    let findings = judgement["findings"].as_array().unwrap();
    findings.iter().map(|found| found["code"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn finds(code: &str, pdf: &[u8]) {
    let codes = judged(pdf);
    assert!(codes.iter().any(|found| found == code), "{code} is not among {codes:?}");
}

/// A stream of these entries, packed if that makes it smaller.
pub fn stream(entries: &str, data: impl AsRef<[u8]>) -> Vec<u8> {
    let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), data.as_ref().to_vec());
    stream.compress().unwrap();
    let filter = if stream.dict.has(b"Filter") { "/Filter /FlateDecode" } else { "" };
    let head = format!("<< {entries} {filter} /Length {} >>\nstream\n", stream.content.len());
    [head.as_bytes(), &stream.content, b"\nendstream"].concat()
}

/// A file of these objects, of which the first is the catalogue.
pub fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.6\n".to_vec();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", bytes.len()).unwrap();
        writeln!(bytes, "{} 0 obj", index + 1).unwrap();
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    let (start, size) = (bytes.len(), objects.len() + 1);
    write!(bytes, "{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").unwrap();
    bytes
}

/// One page with these resources and content; further objects have numbers from five on.
pub fn page(resources: &str, content: &str, others: Vec<Vec<u8>>) -> Vec<u8> {
    let mut objects = vec![
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << {resources} >> /Contents 4 0 R >>")
            .into_bytes(),
        stream("", content),
    ];
    objects.extend(others);
    file(&objects)
}

const TINT: &str = "<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1] >>";

fn in_device_n(colorants: usize, fills: usize) -> Vec<u8> {
    let names: String = (0..colorants).map(|number| format!("/A{number} ")).collect();
    let space = format!("/ColorSpace << /C [/DeviceN [{names}] /DeviceCMYK {TINT}] >>");
    page(&space, &("/C cs\n".to_owned() + &"10 10 50 50 re f\n".repeat(fills)), Vec::new())
}

#[test]
fn twenty_thousand_colorants() {
    finds("F075", &in_device_n(20_000, 60_000));
}

#[test]
fn as_many_colorants_as_there_may_be_a_million_times() {
    finds("F056", &in_device_n(32, 1_000_000));
}

#[test]
fn functions_stitched_together_from_functions() {
    let mut others = Vec::new();
    for level in 5..12 {
        let part = if level < 11 { format!("{} 0 R ", level + 1) } else { TINT.to_owned() };
        let parts = part.repeat(12);
        others.push(
            format!("<< /FunctionType 3 /Domain [0 1] /Functions [{parts}] /Bounds [] /Encode [] >>").into_bytes(),
        );
    }
    let shading = "<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 1] /Function 5 0 R >>";
    finds("F056", &page(&format!("/Shading << /S {shading} >>"), "/S sh", others));
}

/// A file whose table is a stream, with one object stream in it, and an object in that.
fn object_stream(content: &str, first: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.6\n".to_vec();
    let objects =
        [b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(), stream(&format!("/Type /ObjStm /N 1 /First {first}"), content)];
    let mut rows = vec![0; 7];
    for (index, object) in objects.iter().enumerate() {
        rows.extend([1].into_iter().chain((bytes.len() as u32).to_be_bytes()).chain([0, 0]));
        writeln!(bytes, "{} 0 obj", index + 1).unwrap();
        bytes.extend(object);
        bytes.extend(b"\nendobj\n");
    }
    rows.extend([2, 0, 0, 0, 2, 0, 0]);
    let start = bytes.len();
    bytes.extend(b"4 0 obj\n");
    bytes.extend(stream("/Type /XRef /W [1 4 2] /Size 4 /Root 1 0 R", &rows));
    write!(bytes, "\nendobj\nstartxref\n{start}\n%%EOF\n").unwrap();
    bytes
}

#[test]
fn an_object_stream_of_millions_of_zeros() {
    finds("F056", &object_stream(&format!("3 0 [{}]", "0 ".repeat(31_000_000)), 4));
}

#[test]
fn an_array_of_millions_of_zeros() {
    let zeros = ["[", &"0 ".repeat(40_000_000), "]"].concat().into_bytes();
    finds("F056", &page("", "q Q", vec![zeros]));
}

#[test]
fn an_operand_of_millions_of_zeros() {
    finds("F056", &page("", &format!("BT [{}] TJ ET", "0 ".repeat(30_000_000)), Vec::new()));
}

#[test]
fn a_large_object_that_the_table_has_a_million_times() {
    let mut bytes = page("", "q Q", vec![["[", &"0 ".repeat(1_000_000), "]"].concat().into_bytes()]);
    let start = bytes.windows(5).rposition(|window| window == b"xref\n").unwrap();
    let table = bytes.windows(5).position(|window| window == b"xref\n").unwrap();
    let row = bytes[table + 9 + 20 * 5..][..20].to_vec();
    assert!(start > table && row.ends_with(b"n \n"), "{}", String::from_utf8_lossy(&row));
    let rows = row.repeat(1_000_000);
    let at = bytes.windows(7).rposition(|window| window == b"trailer").unwrap();
    bytes.splice(at..at, [b"6 1000000\n".to_vec(), rows].concat());
    finds("F056", &bytes);
}

#[test]
fn lengths_of_streams_that_are_a_large_object() {
    let array = ["[", &"0 ".repeat(1_000_000), "]"].concat().into_bytes();
    let streams = vec![b"<< /Length 5 0 R >>\nstream\n\nendstream".to_vec(); 100_000];
    finds("F056", &page("", "q Q", [vec![array], streams].concat()));
}

#[test]
fn a_colour_of_many_numbers_that_is_saved_again_and_again() {
    finds("F056", &page("", &("1 ".repeat(90_000) + "sc " + &"q ".repeat(4000)), Vec::new()));
}

#[test]
fn fonts_with_many_widths_each() {
    let font = b"<< /Type /Font /Subtype /CIDFontType2 /W [0 65000 500] >>".to_vec();
    let (mut fonts, mut content) = ("/Font << ".to_owned(), "BT ".to_owned());
    for number in 0..20_000 {
        write!(fonts, "/F{number} << /Subtype /Type0 /BaseFont /A{number} /DescendantFonts [5 0 R] >> ").unwrap();
        write!(content, "/F{number} 9 Tf (aa) Tj ").unwrap();
    }
    finds("F056", &page(&(fonts + ">>"), &content, vec![font]));
}

#[test]
fn a_pattern_in_another_tint_each_time() {
    let tile = "/PatternType 1 /PaintType 2 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << >>";
    let tile = stream(tile, "0 0 5 5 re f\n".repeat(2000));
    let mut content = "/P cs\n".to_owned();
    for number in 0..20_000 {
        writeln!(content, "0.{number:05} 0 0 1 /T scn 10 10 50 50 re f").unwrap();
    }
    let resources = "/Pattern << /T 5 0 R >> /ColorSpace << /P [/Pattern /DeviceCMYK] >>";
    finds("F056", &page(resources, &content, vec![tile]));
}

#[test]
fn a_picture_again_and_again_under_other_numbers() {
    let picture = "/Type /XObject /Subtype /Image /Width 4000 /Height 4000 /ColorSpace /DeviceCMYK /BitsPerComponent";
    let pictures = vec![stream(&format!("{picture} 1"), vec![0xf0; 8_000_000]); 300];
    let names: String = (0..300).map(|number| format!("/I{number} {} 0 R ", 5 + number)).collect();
    let content: String = (0..300).map(|number| format!("q 9 0 0 9 0 0 cm /I{number} Do Q ")).collect();
    finds("F090", &page(&format!("/XObject << {names} >>"), &content, pictures));
}

#[test]
fn metadata_of_one_element_with_very_many_attributes() {
    let attributes: String = (0..400_000).map(|number| format!("a{number}='' ")).collect();
    let packet = stream("/Type /Metadata /Subtype /XML", format!("<a {attributes}/>"));
    let mut bytes = page("", "q Q", vec![packet]);
    let at = bytes.windows(8).position(|window| window == b"/Catalog").unwrap();
    // As long as what it takes the place of, so that everything stays where it is.
    let catalogue = b"/Catalog /Pages 2 0 R";
    assert_eq!(&bytes[at..at + catalogue.len()], catalogue);
    bytes[at - 6..at + catalogue.len()].copy_from_slice(b"/Metadata 5 0 R/Pages 2 0 R");
    finds("F065", &bytes);
}

/// Two branches of a page tree share their kids, level by level.
#[test]
fn a_page_tree_that_is_a_lattice() {
    let mut objects = vec![b"<< /Type /Catalog /Pages 2 0 R >>".to_vec()];
    for level in 0..60 {
        let below = 3 + level;
        let parent = if level > 0 { format!("/Parent {} 0 R", 1 + level) } else { String::new() };
        objects.push(format!("<< /Type /Pages {parent} /Kids [{below} 0 R {below} 0 R] >>").into_bytes());
    }
    finds("F055", &file(&objects));
}

/// Not every bomb is damaged: these are sound for qpdf, and so there is something to judge.
#[test]
#[ignore = "needs poppler, qpdf, Ghostscript or veraPDF; tests/run has them"]
fn qpdf_finds_nothing_wrong_with_bombs() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("bomb.pdf");
    for pdf in [in_device_n(20_000, 60_000), in_device_n(32, 1_000_000), page("", "q Q", Vec::new())] {
        std::fs::write(&path, pdf).unwrap();
        crate::support::ask("qpdf", &[&"--check", &path]);
    }
}
