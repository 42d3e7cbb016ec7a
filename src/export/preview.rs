//! Previews: each page as a picture, and what is seen at once of a folded sheet.

use png::DeflateCompression;
use serde::{Deserialize, Serialize};
use typst::layout::{Frame, FrameItem, GroupItem, Point, Size};
use typst::utils::hash128;
use typst_layout::{Page, PagedDocument};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use crate::finding::{Code, Finding, Findings};
use crate::name::{EditionId, LanguageTag};
use crate::project::language::Direction;
use crate::project::structure::Fold;

/// Resolution in pixels per inch: enough to read the notes on a screen.
const RESOLUTION: f64 = 144.0;
/// Enough to know a page by.
const OF_THUMBNAILS: f64 = 36.0;
/// Enough to read a page beside another one.
const OF_COMPARISONS: f64 = 96.0;

/// A page, or two that are seen side by side.
pub struct Sheet {
    pub what: Seen,
    page: Page,
}

/// Pages that are seen at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    /// The page of that number.
    Page(usize),
    /// The page of that number and the next one.
    Spread(usize),
}

impl Seen {
    /// Name of the file with a picture of these pages.
    pub(crate) fn file_name(self, edition: &EditionId, language: &LanguageTag, format: PictureFormat) -> String {
        let pages = match self {
            Self::Page(page) => format!("page-{page}"),
            Self::Spread(earlier) => format!("spread-{earlier}-{}", earlier + 1),
        };
        format!("{edition}-{language}-{pages}.{}", format.ending())
    }
}

/// Format of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PictureFormat {
    /// Pixels, 144 to the inch.
    Png,
    /// Pixels, 36 to the inch.
    Thumbnail,
    /// Pixels, 96 to the inch, as small as they can be packed.
    Compared,
    /// Lines and outlines, one unit to the point: sharp at every size. It is drawn from itself alone, and holds no
    /// text, no link and no script.
    Svg,
}

impl PictureFormat {
    /// The ending of its files.
    fn ending(self) -> &'static str {
        match self {
            Self::Png | Self::Thumbnail | Self::Compared => "png",
            Self::Svg => "svg",
        }
    }
}

/// Each page, and each pair of pages that are read side by side.
pub fn sheets(pages: &PagedDocument, fold: Fold, direction: Direction) -> Vec<Sheet> {
    let single = (1..).zip(pages.pages()).map(|(number, page)| Sheet { what: Seen::Page(number), page: page.clone() });
    let pairs = (1..).zip(pages.pages().windows(2)).filter(|(earlier, _)| fold.opens_at(*earlier));
    let spreads = pairs.map(|(number, pair)| {
        let page = match direction {
            Direction::Ltr => side_by_side(&pair[0], &pair[1]),
            Direction::Rtl => side_by_side(&pair[1], &pair[0]),
        };
        Sheet { what: Seen::Spread(number), page }
    });
    single.chain(spreads).collect()
}

fn side_by_side(left: &Page, right: &Page) -> Page {
    let (first, second) = (left.frame.size(), right.frame.size());
    let mut frame = Frame::hard(Size::new(first.x + second.x, first.y.max(second.y)));
    frame.push_frame(Point::zero(), left.frame.clone());
    frame.push_frame(Point::with_x(first.x), right.frame.clone());
    Page { frame, ..left.clone() }
}

impl Sheet {
    /// Sheets with the same fingerprint look the same.
    pub fn fingerprint(&self) -> u128 {
        hash128(&self.page)
    }

    /// Width and height in points.
    pub(super) fn size(&self) -> (f64, f64) {
        let size = self.page.frame.size();
        (size.x.to_pt(), size.y.to_pt())
    }

    /// The sheet as a picture; `None` after a finding.
    pub fn draw(&self, format: PictureFormat, findings: &mut Findings) -> Option<Vec<u8>> {
        match format {
            PictureFormat::Png => self.png(RESOLUTION, findings),
            PictureFormat::Thumbnail => self.png(OF_THUMBNAILS, findings),
            PictureFormat::Compared => self.packed_png(OF_COMPARISONS, SMALL, findings),
            PictureFormat::Svg => Some(self.svg().into_bytes()),
        }
    }

    /// The sheet as SVG. The engine would make each link an empty element, without a name and, within the document,
    /// without an address; so a picture has none, as a PNG has none.
    fn svg(&self) -> String {
        let page = Page { frame: without_links(&self.page.frame), ..self.page.clone() };
        typst_svg::svg(&page, &SvgOptions { render_bleed: false, pretty: false })
    }

    /// The sheet as pixels, so many to the inch.
    pub(super) fn png(&self, resolution: f64, findings: &mut Findings) -> Option<Vec<u8>> {
        self.packed_png(resolution, LIGHT, findings)
    }

    fn packed_png(&self, resolution: f64, level: DeflateCompression, findings: &mut Findings) -> Option<Vec<u8>> {
        let options = RenderOptions { pixel_per_pt: (resolution / 72.0).into(), render_bleed: false };
        let picture = typst_render::render(&self.page, &options);
        // The renderer begins with a white sheet, unless a template wants none.
        let bytes = match picture.pixels().iter().all(|pixel| pixel.is_opaque()) {
            true => {
                let (width, height, colours) = (picture.width(), picture.height(), without_opacity(picture.take()));
                let bytes = packed(width, height, &colours, level);
                give_back(colours);
                bytes
            }
            false => picture.encode_png(),
        };
        bytes
            .map_err(|error| {
                let message = format!("a preview cannot be written: {error}");
                findings.push(Finding::new(Code::Export, message, "this is a bug in iq-figures; please report it"));
            })
            .ok()
    }
}

/// Width and height of a page in points, from a preview of it as PNG.
pub(crate) fn size_of_preview(picture: &[u8]) -> Option<(f64, f64)> {
    let reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().ok()?;
    let (width, height) = reader.info().size();
    let points = |pixels: u32| f64::from(pixels) * 72.0 / RESOLUTION;
    Some((points(width), points(height)))
}

fn without_links(frame: &Frame) -> Frame {
    let mut bare = Frame::new(frame.size(), frame.kind());
    for (position, item) in frame.items() {
        match item {
            FrameItem::Link(..) => {}
            FrameItem::Group(group) => {
                let frame = without_links(&group.frame);
                bare.push(*position, FrameItem::Group(GroupItem { frame, ..group.clone() }));
            }
            other => bare.push(*position, other.clone()),
        }
    }
    bare
}

/// Three bytes for each pixel from four, in the same memory: that of a spread takes 16 MB.
fn without_opacity(mut pixels: Vec<u8>) -> Vec<u8> {
    let count = pixels.len() / 4;
    for pixel in 1..count {
        pixels.copy_within(4 * pixel..4 * pixel + 3, 3 * pixel);
    }
    pixels.truncate(3 * count);
    pixels
}

/// More than the GNU C library takes for a measure: 32 MiB on machines of 64 bits (mallopt(3), M_MMAP_THRESHOLD).
const NO_MEASURE: usize = 33 << 20;

/// Frees the pixels of a page. The GNU C library takes the largest piece of memory that was ever given back for a measure: smaller
/// ones it keeps from then on, in places that hardly fit the next. A piece as large as this is none; it is not filled, so
/// that it takes no time and no memory.
fn give_back(mut pixels: Vec<u8>) {
    if cfg!(all(target_env = "gnu", target_pointer_width = "64")) {
        // Where a bound leaves no room for that, smaller pieces are kept from now on, as they would be anyway.
        let _ = pixels.try_reserve_exact(NO_MEASURE.saturating_sub(pixels.len()));
    }
    drop(std::hint::black_box(pixels));
}

/// Lightly: the usual settings take seven times as long for the same size, and a quarter of a whole build.
const LIGHT: DeflateCompression = DeflateCompression::Level(1);
/// For pictures that travel within another file.
const SMALL: DeflateCompression = DeflateCompression::Level(8);

/// Colours as they are. Pages are level colours and letters, which no filter makes smaller.
fn packed(width: u32, height: u32, colours: &[u8], level: DeflateCompression) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_deflate_compression(level);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(colours)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_close_up_in_place() {
        let pixels = vec![1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255];
        assert_eq!(without_opacity(pixels), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(without_opacity(Vec::new()), [0; 0]);
    }
}
