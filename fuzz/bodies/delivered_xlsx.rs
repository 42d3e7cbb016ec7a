//! Office Open XML: one of the parts of a workbook is any text.

use super::delivered;

const TYPES: &str = "<Types/>";
const WORKBOOK: &str = "<workbook><sheets><sheet name=\"A\" r:id=\"s\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"s.xml\"/><Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"t.xml\"/><Relationship Id=\"f\" Type=\"x/styles\" Target=\"f.xml\"/></Relationships>";
const SHEET: &str = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>28409.5</v></c></row></sheetData></worksheet>";
const STRINGS: &str = "<sst><si><t>Beratungen</t></si></sst>";
const STYLES: &str = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts><cellXfs><xf/><xf numFmtId=\"164\"/></cellXfs></styleSheet>";

/// Texts that each part can have, for seeds.
pub const SEEDS: [&str; 5] = [WORKBOOK, RELATIONS, SHEET, STRINGS, STYLES];

pub fn run(input: (u8, &str)) {
    let (which, text) = input;
    let names = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/s.xml", "xl/t.xml", "xl/f.xml"];
    let mut parts: Vec<(&str, &str)> = names.into_iter().zip(SEEDS).collect();
    parts[usize::from(which) % names.len()].1 = text;
    parts.push(("[Content_Types].xml", TYPES));
    delivered::hold(&delivered::archive(&parts));
}
