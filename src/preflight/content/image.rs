//! Pictures: how fine they are where they stand, and how heavy their ink is.

use std::borrow::Cow;

use lopdf::{Dictionary, Object, Stream};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::colour::Space;
use super::painted::Heaviest;
use crate::preflight::file::PdfFile;
use crate::preflight::reader::filters::LARGEST_STREAM;

/// Most samples of a JPEG that is measured: its decoder needs several bytes for each.
const MOST_JPEG_SAMPLES: usize = 96 << 20;
/// Scans of a JPEG, each of which goes over the whole picture; programs write up to a dozen.
const MOST_SCANS: usize = 32;
/// Ink that fewer pixels have, as a part of all, is no more than a trace.
const TRACE: f64 = 0.001;

/// Width and height in pixels.
pub(super) fn size(file: &PdfFile, picture: &Dictionary) -> Option<(usize, usize)> {
    let side = |long: &str, short: &str| {
        let number = file.number(picture, long).or_else(|| file.number(picture, short))?;
        (number >= 1.0 && number <= f64::from(u32::MAX)).then_some(number as usize)
    };
    Some((side("Width", "W")?, side("Height", "H")?))
}

/// Cost of looking at a picture, in samples; those that share a byte cost more, since they are taken apart.
pub(super) fn samples(file: &PdfFile, picture: &Dictionary, components: usize) -> usize {
    let price = if file.number(picture, "BitsPerComponent").is_some_and(|bits| bits < 8.0) { 4 } else { 1 };
    let pixels = size(file, picture).map_or(0, |(width, height)| width.saturating_mul(height));
    pixels.saturating_mul(components).saturating_mul(price)
}

/// The heaviest ink of a picture, up to a trace. `None` if its bytes are damaged.
pub(super) fn heaviest(file: &PdfFile, picture: &Stream, space: &Space) -> Option<Heaviest> {
    let samples = match Samples::of(file, picture, space.components()) {
        Read::Samples(samples) => samples,
        Read::NotKnown => return Some(of_unread(space)),
        Read::Damaged => return None,
    };
    Some(match space {
        // These have one plate.
        Space::Grey | Space::Separation(_) => Heaviest::Percent(100.0),
        space if space.is_on_plates() => {
            let decode = file.numbers(&picture.dict, "Decode");
            measured(&samples, space, decode.as_deref()).map_or(Heaviest::NotMeasured, Heaviest::Percent)
        }
        _ => Heaviest::NotMeasured,
    })
}

/// The heaviest ink of a stencil is that of the colour it is painted in. `None` if its bytes are damaged.
pub(super) fn heaviest_of_stencil(file: &PdfFile, picture: &Stream) -> Option<Heaviest> {
    let is_damaged = matches!(Samples::of(file, picture, 1), Read::Damaged);
    (!is_damaged).then_some(Heaviest::Percent(0.0))
}

/// Most ink of a picture whose samples are not read: that of one plate, if it has no more.
fn of_unread(space: &Space) -> Heaviest {
    match space {
        Space::Grey | Space::Separation(_) => Heaviest::Percent(100.0),
        _ => Heaviest::NotMeasured,
    }
}

fn measured(samples: &Samples, space: &Space, decode: Option<&[f64]>) -> Option<f64> {
    let inks = inks_of_samples(space, samples.bits, decode)?;
    let mut histogram = Histogram::default();
    for row in samples.bytes.chunks_exact(samples.row_length).take(samples.height) {
        let row = samples.row(row);
        for pixel in row.chunks_exact(inks.len()) {
            let parts = inks.iter().zip(pixel).map(|(inks, sample)| inks[usize::from(*sample)]);
            histogram.add(parts.sum::<Option<f64>>()?);
        }
    }
    Some(histogram.heaviest())
}

/// The ink in percent of each value of each component; of a value that stands for no colour, none.
fn inks_of_samples(space: &Space, bits: usize, decode: Option<&[f64]>) -> Option<Vec<Vec<Option<f64>>>> {
    let most = (1_u32 << bits.min(8)) - 1;
    let count = space.components();
    let decode = decode.filter(|decode| decode.len() == 2 * count);
    let value = |component: usize, sample: u32, most_value: f64| {
        let part = f64::from(sample) / f64::from(most);
        decode.map_or(part * most_value, |ends| {
            ends[2 * component] + part * (ends[2 * component + 1] - ends[2 * component])
        })
    };
    if matches!(space, Space::Indexed(..)) {
        let ink = |sample: u32| {
            let (base, colour) = space.indexed(value(0, sample, most.into()).round())?;
            base.inks(&colour).map(|inks| inks.total_percent())
        };
        return Some(vec![(0..=most).map(ink).collect()]);
    }
    let weights = space.inks_of_components()?;
    let ink =
        |component: usize, weight: f64, sample: u32| 100.0 * weight * value(component, sample, 1.0).clamp(0.0, 1.0);
    let inks = weights
        .iter()
        .enumerate()
        .map(|(component, weight)| (0..=most).map(|sample| Some(ink(component, *weight, sample))).collect());
    Some(inks.collect())
}

/// The values of a picture, unpacked.
struct Samples {
    bytes: Vec<u8>,
    bits: usize,
    /// In bytes.
    row_length: usize,
    per_row: usize,
    height: usize,
}

enum Read {
    Samples(Samples),
    /// Packed for pictures, or larger than is unpacked.
    NotKnown,
    Damaged,
}

impl Samples {
    fn of(file: &PdfFile, picture: &Stream, components: usize) -> Read {
        let Some((width, height)) = size(file, &picture.dict) else { return Read::Damaged };
        match packing(file, picture) {
            Packing::General => {}
            Packing::Jpeg => return jpeg(picture, components).map_or(Read::NotKnown, Read::Samples),
            Packing::ForPictures => return Read::NotKnown,
        }
        let bits = file.number(&picture.dict, "BitsPerComponent").unwrap_or(1.0) as usize;
        if components == 0 || ![1, 2, 4, 8, 16].contains(&bits) {
            return Read::Damaged;
        }
        let per_row = width.saturating_mul(components);
        let row_length = per_row.saturating_mul(bits).div_ceil(8);
        let length = row_length.saturating_mul(height);
        if length > LARGEST_STREAM {
            return Read::NotKnown;
        }
        let bytes = file.unpacked(picture).filter(|bytes| bytes.len() >= length);
        bytes.map_or(Read::Damaged, |bytes| Read::Samples(Self { bytes, bits, row_length, per_row, height }))
    }

    /// A row as one byte for each sample: of two bytes, the first tells enough.
    fn row<'r>(&self, row: &'r [u8]) -> Cow<'r, [u8]> {
        match self.bits {
            8 => Cow::Borrowed(&row[..self.per_row]),
            16 => row.iter().step_by(2).copied().collect(),
            bits => (0..self.per_row).map(|index| sample(row, index, bits)).collect(),
        }
    }
}

/// Kind of filters with which the bytes of a picture are packed.
enum Packing {
    /// In ways that content may be, too.
    General,
    /// As a JPEG and in no other way.
    Jpeg,
    ForPictures,
}

fn packing(file: &PdfFile, picture: &Stream) -> Packing {
    let names: Vec<&[u8]> = match file.get(&picture.dict, "Filter") {
        Some(Object::Name(name)) => vec![name],
        Some(Object::Array(names)) => {
            names.iter().filter_map(|name| file.resolve(name).and_then(|name| name.as_name().ok())).collect()
        }
        _ => Vec::new(),
    };
    let for_pictures = [b"DCTDecode".as_slice(), b"DCT", b"JPXDecode", b"CCITTFaxDecode", b"CCF", b"JBIG2Decode"];
    match names[..] {
        [b"DCTDecode"] => Packing::Jpeg,
        _ if names.iter().any(|name| for_pictures.contains(name)) => Packing::ForPictures,
        _ => Packing::General,
    }
}

fn sample(row: &[u8], index: usize, bits: usize) -> u8 {
    let bit = index * bits;
    let shift = 8 - bits - bit % 8;
    row[bit / 8] >> shift & ((1 << bits) - 1)
}

/// A JPEG that no other filter wraps.
fn jpeg(picture: &Stream, components: usize) -> Option<Samples> {
    let mut decoder = JpegDecoder::new(ZCursor::new(picture.content.as_slice()));
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    let scans = picture.content.windows(2).filter(|pair| pair == &[0xff, 0xda]).count();
    if width.checked_mul(height)?.checked_mul(4)? > MOST_JPEG_SAMPLES || scans > MOST_SCANS {
        return None;
    }
    let (space, is_converted) = match decoder.input_colorspace()? {
        ColorSpace::YCCK => (ColorSpace::YCCK, true),
        ColorSpace::CMYK => (ColorSpace::CMYK, false),
        ColorSpace::Luma => (ColorSpace::Luma, false),
        _ => return None,
    };
    decoder.set_options(DecoderOptions::default().jpeg_set_out_colorspace(space));
    let mut bytes = decoder.decode().ok()?;
    if is_converted {
        bytes.chunks_exact_mut(4).for_each(ycck_to_cmyk);
    }
    let per_row = width * components;
    (per_row > 0 && bytes.len() == per_row * height).then_some(())?;
    Some(Samples { bytes, bits: 8, row_length: per_row, per_row, height })
}

/// ITU-T T.872, 6.3: the first three parts are YCbCr of the inverted inks.
fn ycck_to_cmyk(pixel: &mut [u8]) {
    let [luma, blue, red] = [pixel[0], pixel[1], pixel[2]].map(f64::from);
    let (blue, red) = (blue - 128.0, red - 128.0);
    pixel[0] = (255.0 - (luma + 1.402 * red)) as u8;
    pixel[1] = (255.0 - (luma - 0.344_14 * blue - 0.714_14 * red)) as u8;
    pixel[2] = (255.0 - (luma + 1.772 * blue)) as u8;
}

/// Numbers of pixels by their ink, to a percent.
#[derive(Default)]
struct Histogram {
    counts: Vec<usize>,
    total: usize,
}

impl Histogram {
    fn add(&mut self, percent: f64) {
        let bin = percent.round().max(0.0) as usize;
        if bin >= self.counts.len() {
            self.counts.resize(bin + 1, 0);
        }
        self.counts[bin] += 1;
        self.total += 1;
    }

    fn heaviest(&self) -> f64 {
        let mut above = 0;
        let found = self.counts.iter().enumerate().rev().find(|(_, count)| {
            above += **count;
            above as f64 > TRACE * self.total as f64
        });
        found.map_or(0.0, |(bin, _)| bin as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_of_few_bits_are_read_from_the_left() {
        assert_eq!((0..4).map(|index| sample(&[0b1101_0010], index, 2)).collect::<Vec<_>>(), [3, 1, 0, 2]);
    }

    #[test]
    fn a_trace_does_not_count() {
        let mut histogram = Histogram::default();
        (0..9999).for_each(|_| histogram.add(120.0));
        histogram.add(380.0);
        assert!((histogram.heaviest() - 120.0).abs() < f64::EPSILON);
    }
}
