//! Files of many writers are read alike, and hostile ones are refused with a place.
//!
//! The files in `tests/deliveries/` hold one table, as each spreadsheet library and LibreOffice write it
//! (`tests/deliveries/make.py`).

use std::io::{Cursor, Write};

use iq_figures::delivery::{
    Absence, Complaint, Known, KnownFigure, Mapping, Measure, Reading, Stored, Value, read, understand,
};
use iq_figures::finding::Code;
use rust_xlsxwriter::{Format, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::repository;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(repository().join("tests/deliveries").join(name)).unwrap()
}

/// Figures of the table, by their German names.
fn known() -> Known {
    let names = [
        ("initial-advice", "Erstberatungen"),
        ("subprojects", "Teilprojekte"),
        ("course-based-share", "Anteil der Kurse"),
        ("individual-share", "Anteil der Einzelmaßnahmen"),
        ("regional-networks", "Regionale Netzwerke"),
        ("schemes", "Maßnahmen"),
        ("trainings", "Schulungen"),
        ("events", "Veranstaltungen"),
        ("consultations", "Beratungen"),
        ("skilled-workers", "Fachkräfte"),
        ("contact-points", "Anlaufstellen"),
        ("centres", "Beratungsstellen"),
        ("combined-advice", "Kombinierte Beratungen"),
        ("funds", "Mittel"),
        ("quota", "Quote"),
        ("participants", "Teilnehmende"),
        ("start-ups", "Gründungen"),
    ];
    let figures = names.into_iter().map(|(id, name)| {
        let is_percent = id.ends_with("share") || id == "quota";
        let measure = if is_percent { Measure::Percent } else { Measure::Other };
        (id.to_owned(), KnownFigure { names: vec![name.to_owned()], units: Vec::new(), measure })
    });
    Known { figures: figures.collect(), value_heads: Vec::new() }
}

fn reading(name: &str, bytes: &[u8]) -> Reading {
    let read = read(name, bytes).unwrap_or_else(|complaints| panic!("{name}: {complaints:?}"));
    understand(&read.delivery, &known(), &Mapping::default())
}

/// Everything that a file says, a line each.
fn said(reading: &Reading) -> Vec<String> {
    let precision = |it: &Value| it.precision.map_or_else(|| "Exact".to_owned(), |precision| format!("{precision:?}"));
    let values =
        reading.values.iter().map(|it| format!("{} = {} {}", it.figure, it.value.number, precision(&it.value)));
    let absent = reading
        .absent
        .iter()
        .map(|it| format!("{} {}", it.figure, if it.why == Absence::Empty { "empty" } else { "not stated" }));
    let complaints = reading.complaints.iter().map(|it| format!("{} {}", it.code.number(), places(it)));
    values.chain(absent).chain(complaints).collect()
}

fn places(complaint: &Complaint) -> String {
    let cells: Vec<String> = complaint.places.iter().map(ToString::to_string).collect();
    cells.into_iter().chain(complaint.part.clone().map(String::from)).collect::<Vec<_>>().join(" + ")
}

/// The table as it must be read, with or without the result of its formula.
fn table(formula: &str, combined: &str) -> Vec<String> {
    let lines = [
        "initial-advice = 28409 Exact",
        "subprojects = 380 Around",
        "course-based-share = 11 Exact",
        "schemes = 1071 Exact",
        combined,
        "funds = 28409.50 Exact",
        "quota = 12.5 Exact",
        "participants = 380 Around",
        "start-ups = 1234.5678 Exact",
        "trainings not stated",
        "consultations empty",
        "F129 sheet “Alt”",
        "F124 sheet “Werte”, cell B8",
        "F124 sheet “Werte”, cell B9",
        "F125 sheet “Werte”, cell B12",
        "F123 sheet “Werte”, cell B14",
        "F123 sheet “Werte”, cell B15",
        "F123 sheet “Werte”, cell B16",
        formula,
    ];
    lines.iter().filter(|line| !line.is_empty()).map(|line| (*line).to_owned()).collect()
}

const CALCULATED: &str = "combined-advice = 28410 Exact";
const UNCALCULATED: &str = "F123 sheet “Werte”, cell B17";

#[test]
fn every_writer_is_read_alike() {
    for name in ["openpyxl.xlsx", "xlsxwriter.xlsx", "odfpy.ods"] {
        assert_eq!(said(&reading(name, &file(name))), table(UNCALCULATED, ""), "{name}");
    }
    for name in ["libreoffice.xlsx", "libreoffice.ods"] {
        assert_eq!(said(&reading(name, &file(name))), table("", CALCULATED), "{name}");
    }
    let rust = with_rust_xlsxwriter();
    assert_eq!(said(&reading("rust.xlsx", &rust)), table(UNCALCULATED, ""), "rust_xlsxwriter");
}

/// The same table by the writer that our own spreadsheets are made with.
fn with_rust_xlsxwriter() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Werte").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 2, "Lieferung", &plain).unwrap();
    sheet.merge_range(2, 1, 2, 2, "1. Halbjahr 2020", &plain).unwrap();
    sheet.write_row(3, 0, ["Kennzahl", "Anzahl", "Bemerkung"]).unwrap();
    let names: Vec<String> = known_in_order();
    for (row, name) in (4..).zip(&names) {
        sheet.write(row, 0, name).unwrap();
    }
    for (row, number, code) in [
        (4, 28409.0, "#,##0"),
        (6, 0.11, "0%"),
        (7, 0.8934, "0%"),
        (8, 16.4, "0"),
        (18, 12.5, "0.0\"  % der Fälle\""),
        (19, 380.0, "\"rund \"0"),
        (20, 1234.5678, "General"),
        (13, 44012.0, "yyyy-mm-dd"),
    ] {
        sheet.write_with_format(row, 1, number, &Format::new().set_num_format(code)).unwrap();
    }
    for (row, text) in [(5, "rund 380"), (9, "1.071"), (10, "k. A."), (11, "–"), (17, "28.409,50")] {
        sheet.write(row, 1, text).unwrap();
    }
    sheet.write(14, 1, true).unwrap();
    sheet.write_formula(15, 1, "=1/0").unwrap();
    sheet.write_formula(16, 1, "=B5+1").unwrap();
    let hidden = book.add_worksheet().set_name("Alt").unwrap();
    hidden.write(0, 0, "Erstberatungen").unwrap().write(0, 1, 1).unwrap();
    hidden.set_hidden(true);
    book.save_to_buffer().unwrap()
}

fn known_in_order() -> Vec<String> {
    let names = [
        "Erstberatungen",
        "Teilprojekte",
        "Anteil der Kurse",
        "Anteil der Einzelmaßnahmen",
        "Regionale Netzwerke",
        "Maßnahmen",
        "Schulungen",
        "Veranstaltungen",
        "Beratungen",
        "Fachkräfte",
        "Anlaufstellen",
        "Beratungsstellen",
        "Kombinierte Beratungen",
        "Mittel",
        "Quote",
        "Teilnehmende",
        "Gründungen",
    ];
    names.map(str::to_owned).to_vec()
}

/// A CSV file has no formats: what LibreOffice wrote for numbers contradicts what was typed as text.
#[test]
fn a_csv_file_of_a_spreadsheet_is_read_by_its_characters() {
    let bytes = file("libreoffice.csv");
    let read = read("libreoffice.csv", &bytes).unwrap();
    assert!(read.complaints[0].message.contains("Windows-1252"), "{:?}", read.complaints);
    let reading = understand(&read.delivery, &known(), &Mapping::default());
    let codes: Vec<&str> = reading.complaints.iter().map(|complaint| complaint.code.number()).collect();
    assert!(codes.contains(&"F122") && codes.contains(&"F121"), "{codes:?}");
    let initial = reading.values.iter().find(|value| value.figure == "initial-advice").unwrap();
    assert_eq!(initial.place.to_string(), "line 5, column 2");
}

#[test]
fn texts_come_through_whole() {
    for name in ["openpyxl.xlsx", "xlsxwriter.xlsx", "odfpy.ods", "libreoffice.xlsx", "libreoffice.ods"] {
        let read = read(name, &file(name)).unwrap();
        let text = |sheet: usize, row, column| read.delivery.sheets[sheet].cell(row, column).unwrap().stored.clone();
        assert_eq!(text(0, 4, 2), Stored::Text("siehe\nAnhang".to_owned()), "{name}");
        assert_eq!(text(1, 0, 0), Stored::Text("Alle Zahlen ohne Gewähr & <Rest>".to_owned()), "{name}");
        assert_eq!(text(0, 13, 1), Stored::Date("2020-06-30".to_owned()), "{name}");
        assert_eq!(read.delivery.sheets[0].merged.len(), 2, "{name}");
    }
}

/// Each finding of a file names file, sheet and cell.
#[test]
fn findings_stand_in_the_file() {
    let reading = reading("Lieferung.xlsx", &file("openpyxl.xlsx"));
    let complaint = reading.complaints.into_iter().find(|complaint| complaint.code.number() == "F124").unwrap();
    let finding = complaint.into_finding("Lieferung.xlsx");
    assert_eq!(finding.tables[0].to_string(), "Lieferung.xlsx, sheet “Werte”, cell B8");
    assert_eq!(finding.message, "the cell shows “89%” and stores 0.8934");
    assert_eq!(finding.subject.unwrap().to_string(), "individual-share");
}

// Hostile files.

/// The file with some of its parts replaced or added, and others taken out.
fn changed(bytes: &[u8], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in names.iter().filter(|name| parts.iter().all(|(changed, _)| changed != name)) {
        let mut bytes = Vec::new();
        std::io::copy(&mut archive.by_name(name).unwrap(), &mut bytes).unwrap();
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    for (name, text) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with a sheet of these elements.
fn xlsx(sheet: &str) -> Vec<u8> {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    changed(&file("openpyxl.xlsx"), &[("xl/worksheets/sheet1.xml", &format!("<worksheet {main}>{sheet}</worksheet>"))])
}

/// A document with a sheet of these elements.
fn ods(table: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"Werte\">{table}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    changed(&file("odfpy.ods"), &[("content.xml", &content)])
}

/// The first complaint about a file that is refused, and its places.
fn refusal(bytes: &[u8]) -> (String, String) {
    let complaints = read("hostile", bytes).expect_err("a refusal");
    assert_eq!(complaints[0].code.number(), "F120");
    assert!(!complaints[0].hint.is_empty());
    (complaints[0].message.clone(), places(&complaints[0]))
}

fn refused(bytes: &[u8], message: &str, place: &str) {
    let (said, places) = refusal(bytes);
    assert!(said.contains(message) && places.contains(place), "{said} ({places})");
}

#[test]
fn a_file_that_claims_more_than_a_table_is_refused() {
    refused(&xlsx("<dimension ref=\"A1:XFD6104\"/><sheetData/>"), "100007936 cells", "sheet “Werte”");
    refused(&xlsx("<sheetData><row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row></sheetData>"), "XFE1", "sheet “Werte”");
    refused(
        &xlsx("<sheetData><row r=\"4000000000\"><c><v>1</v></c></row></sheetData>"),
        "row 4000000000",
        "sheet “Werte”",
    );
    let cell =
        "<table:table-cell table:number-columns-repeated=\"10000\" office:value-type=\"float\" office:value=\"1\"/>";
    let rows =
        |count: &str| format!("<table:table-row table:number-rows-repeated=\"{count}\">{cell}</table:table-row>");
    refused(&ods(&rows("10000")), "100000000 cells", "sheet “Werte”, row 1");
    refused(&ods(&rows("99999999999999999999")), "99999999999999999999 times", "sheet “Werte”");
    let long = "a".repeat(100_000);
    let text =
        format!("<table:table-cell table:number-columns-repeated=\"16000\"><text:p>{long}</text:p></table:table-cell>");
    refused(&ods(&format!("<table:table-row>{text}</table:table-row>")), "all texts together", "sheet “Werte”, cell");
    let column = "<table:table-row><table:table-cell table:number-columns-repeated=\"20000\"/>";
    refused(&ods(&format!("{column}{cell}</table:table-row>")), "column", "sheet “Werte”");
}

#[test]
fn empty_cells_that_fill_a_sheet_are_no_harm() {
    let table = "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row><table:table-row><table:table-cell office:value-type=\"float\" office:value=\"5\"/></table:table-row>";
    let read = read("full.ods", &ods(table)).unwrap();
    assert_eq!(read.delivery.sheets[0].cells.keys().next().unwrap().to_string(), "A1048576");
}

#[test]
fn bombs_are_refused_before_they_unpack() {
    let zeros = " ".repeat(60 << 20);
    refused(&xlsx(&format!("<sheetData>{zeros}</sheetData>")), "times its size", "xl/worksheets/sheet1.xml");
    let many: Vec<(String, &str)> = (0..2_100).map(|number| (format!("xl/media/{number}.png"), "")).collect();
    let many: Vec<(&str, &str)> = many.iter().map(|(name, text)| (name.as_str(), *text)).collect();
    refused(&changed(&file("openpyxl.xlsx"), &many), "files; the bound is 2000", "");
    let doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let table = file("openpyxl.xlsx");
    refused(
        &changed(&table, &[("xl/workbook.xml", &format!("{doctype}<workbook/>"))]),
        "entities of its own",
        "xl/workbook.xml",
    );
    refused(
        &changed(&file("odfpy.ods"), &[("content.xml", &format!("{doctype}<a>&b;</a>"))]),
        "entities",
        "content.xml",
    );
    refused(&xlsx(&"<a>".repeat(1_000)), "within each other", "xl/worksheets/sheet1.xml");
    refused(&vec![b'a'; 33 << 20], "bytes; the bound is", "");
}

/// An archive that says less than it unpacks to is read no further than to the bound.
#[test]
fn a_size_that_is_a_lie_is_found_out() {
    let sheet = "<row/>".repeat(12 << 20);
    let mut bytes = changed(&file("openpyxl.xlsx"), &[("xl/worksheets/sheet1.xml", &sheet)]);
    let size = u32::try_from(sheet.len()).unwrap();
    let at = |bytes: &[u8]| bytes.windows(4).position(|window| window == size.to_le_bytes());
    while let Some(at) = at(&bytes) {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let (message, place) = refusal(&bytes);
    assert!(place.contains("xl/worksheets/sheet1.xml"), "{message} ({place})");
}

#[test]
fn macros_links_and_passwords_are_refused() {
    let book = file("openpyxl.xlsx");
    refused(&changed(&book, &[("xl/vbaProject.bin", "x")]), "macros", "xl/vbaproject.bin");
    refused(
        &changed(&file("odfpy.ods"), &[("Basic/Standard/Module1.xml", "<x/>")]),
        "macros",
        "Basic/Standard/Module1.xml",
    );
    let types = "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
    refused(&changed(&book, &[("[Content_Types].xml", types)]), "macros", "[Content_Types].xml");
    let rels = "<Relationships><Relationship Id=\"rId1\" Type=\"x/externalLinkPath\" TargetMode=\"External\" Target=\"file:///C:/alt.xlsx\"/></Relationships>";
    let sheet = "<worksheet><sheetData><row r=\"7\"><c r=\"B7\"><f>[1]Tabelle1!A1</f><v>5</v></c></row></sheetData></worksheet>";
    let linked = [
        ("xl/externalLinks/externalLink1.xml", "<externalLink/>"),
        ("xl/externalLinks/_rels/externalLink1.xml.rels", rels),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    refused(&changed(&book, &linked), "file:///C:/alt.xlsx", "sheet “Werte”, cell B7");
    let cell = "<table:table-row><table:table-cell table:formula=\"of:=['file:///alt.ods'#$A.A1]\" office:value-type=\"float\" office:value=\"5\"/></table:table-row>";
    refused(&ods(cell), "another file", "sheet “Werte”, cell A1");
    refused(&ods("<table:table-source xlink:href=\"file:///alt.ods\"/>"), "file:///alt.ods", "content.xml");
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    refused(&changed(&file("odfpy.ods"), &[("META-INF/manifest.xml", manifest)]), "password", "META-INF/manifest.xml");
    let mut compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    refused(&compound, "Excel 97", "");
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    refused(&compound, "password", "");
}

#[test]
fn what_is_no_table_is_refused() {
    refused(b"%PDF-1.7", "neither a spreadsheet nor a CSV file", "");
    refused(b"<html>", "neither a spreadsheet nor a CSV file", "");
    refused(b"PK\x03\x04", "damaged", "");
    refused(b"\0\x01\x02", "nor a text", "");
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    refused(&archive.finish().unwrap().into_inner(), "an archive, and no spreadsheet", "");
    let book = file("openpyxl.xlsx");
    refused(&book[..book.len() / 2], "damaged", "");
    refused(&changed(&book, &[("xl/workbook.bin", "x")]), "binary format", "xl/workbook.bin");
    refused(&changed(&book, &[("xl/workbook.xml", "<document/>")]), "no sheets", "");
    let text = "<office:document-content><office:body><office:text/></office:body></office:document-content>";
    refused(&changed(&file("odfpy.ods"), &[("content.xml", text)]), "no sheets", "");
}

/// The page that says how tables are read names each finding.
#[test]
fn the_page_names_each_finding() {
    let page = std::fs::read_to_string(repository().join("docs/deliveries.md")).unwrap();
    let codes = Code::ALL.iter().map(|code| code.number()).filter(|number| number.starts_with("F12"));
    let missing: Vec<&str> = codes.filter(|number| !page.contains(number)).collect();
    assert!(missing.is_empty(), "docs/deliveries.md lacks {missing:?}");
}
