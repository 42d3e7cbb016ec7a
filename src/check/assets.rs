//! Marks that funders supply: there, in a format of their purpose, and fine enough to print.

use std::io::Cursor;

use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;

use super::EditionSources;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::preflight::preflight;
use crate::project::PrintShop;
use crate::source::Located;

/// Height of a mark on the page in points, as the templates draw it: three lines of text.
const HEIGHT: u32 = 36;
/// Pixels per inch that pictures need in offset printing (Ghent Workgroup, magazine and commercial print).
const PRINT_RESOLUTION: u32 = 300;
/// Pixels per inch that are sharp on most screens.
const SCREEN_RESOLUTION: u32 = 144;

/// Message and hint of a finding about an asset.
type Fault = (String, &'static str);

/// Reports every funder's mark that is named and unfit.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    // Any shop will do: the checks of a mark hold for all of them.
    let shop = sources.model.print_shops.values().next();
    let for_print = |path: &str, bytes: &[u8]| for_print(path, bytes, shop);
    for funder in &sources.model.programme.funders {
        let purposes: [(&Option<Located<String>>, &Judge); 2] =
            [(&funder.print, &for_print), (&funder.screen, &for_screens)];
        for (asset, judge) in purposes {
            let Some(path) = asset else { continue };
            let fault = match sources.project.inputs.get(&path.value) {
                Some(bytes) => judge(&path.value, bytes).err(),
                None => Some((format!("there is no file {}", path.value), "add it below assets/, or correct the path")),
            };
            if let Some((message, hint)) = fault {
                let subject = Subject::Asset { funder: funder.id.value.clone(), path: path.value.clone() };
                findings.push(Finding::new(Code::AssetUnfit, message, hint).about(subject).at(path.origin.clone()));
            }
        }
    }
}

type Judge<'a> = dyn Fn(&str, &[u8]) -> Result<(), Fault> + 'a;

fn for_print(path: &str, bytes: &[u8], shop: Option<&PrintShop>) -> Result<(), Fault> {
    match ending(path) {
        "pdf" => shop.map_or(Ok(()), |shop| cmyk_pdf(path, bytes, shop)),
        "jpg" | "jpeg" => cmyk_jpeg(path, bytes),
        _ => Err((format!("{path} is no format for print"), "supply a CMYK PDF or a CMYK JPEG")),
    }
}

/// Codes of a preflight that hold for a file that is placed on a page, not only for a page that is printed.
const OF_PLACED_FILES: [Code; 6] =
    [Code::Damaged, Code::Encrypted, Code::Unjudged, Code::ColourSpace, Code::BlendingSpace, Code::FontNotEmbedded];

fn cmyk_pdf(path: &str, bytes: &[u8], shop: &PrintShop) -> Result<(), Fault> {
    let findings = preflight(bytes, path, shop).findings;
    match findings.into_iter().find(|finding| OF_PLACED_FILES.contains(&finding.code)) {
        Some(finding) => {
            Err((format!("{path} is not fit for print: {}", finding.message), "ask the funder for the CMYK version"))
        }
        None => Ok(()),
    }
}

fn cmyk_jpeg(path: &str, bytes: &[u8]) -> Result<(), Fault> {
    let mut decoder = JpegDecoder::new(ZCursor::new(bytes));
    let read = decoder.decode_headers().ok().and_then(|()| decoder.info());
    let Some(info) = read else {
        return Err((format!("{path} is not a readable JPEG"), "ask the funder for the file again"));
    };
    if info.components != 4 {
        return Err((format!("{path} is not in CMYK"), "ask the funder for the CMYK version of the mark"));
    }
    resolution(path, u32::from(info.height), PRINT_RESOLUTION)
}

fn for_screens(path: &str, bytes: &[u8]) -> Result<(), Fault> {
    match ending(path) {
        "svg" => Ok(()),
        "png" => {
            let reader = image::ImageReader::with_format(Cursor::new(bytes), image::ImageFormat::Png);
            let Ok((_, height)) = reader.into_dimensions() else {
                return Err((format!("{path} is not a readable PNG"), "ask the funder for the file again"));
            };
            resolution(path, height, SCREEN_RESOLUTION)
        }
        _ => Err((format!("{path} is no format for screens"), "supply an SVG or an sRGB PNG")),
    }
}

fn resolution(path: &str, height: u32, wanted: u32) -> Result<(), Fault> {
    let is = height * 72 / HEIGHT;
    if is < wanted {
        let message = format!("{path} has {is} pixels per inch where it is drawn, and {wanted} are needed");
        return Err((message, "ask the funder for a larger file, or better one in vectors"));
    }
    Ok(())
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}
