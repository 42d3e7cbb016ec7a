//! OpenDocument: the contents are any text.

use super::delivered;

/// A document with a table, for seeds.
pub const SEED: &str = "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>Anteil</text:p></table:table-cell><table:table-cell office:value-type=\"percentage\" office:value=\"0.11\"><text:p>11 %</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"2\" table:number-columns-spanned=\"2\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>";

pub fn run(text: &str) {
    delivered::hold(&delivered::archive(&[("content.xml", text)]));
}
