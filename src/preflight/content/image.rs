//! Pictures: how fine they are where they stand, and how heavy their ink is.

use lopdf::{Dictionary, Stream};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::colour::Space;
use super::painted::Heaviest;
use crate::preflight::file::PdfFile;

/// Most samples of a picture that is measured.
const MOST_SAMPLES: usize = 256 << 20;
/// Ink that fewer pixels have, as a part of all, is no more than a trace.
const TRACE: f64 = 0.001;

/// Width and height in pixels.
pub fn size(file: &PdfFile, picture: &Dictionary) -> Option<(usize, usize)> {
    let side = |long: &str, short: &str| {
        let number = file.number(picture, long).or_else(|| file.number(picture, short))?;
        (number >= 1.0 && number <= f64::from(u32::MAX)).then_some(number as usize)
    };
    Some((side("Width", "W")?, side("Height", "H")?))
}

/// The heaviest ink of a picture, up to a trace.
pub fn heaviest(file: &PdfFile, picture: &Stream, space: &Space) -> Heaviest {
    match space {
        // These have one plate.
        Space::Grey | Space::Separation(_) => Heaviest::Percent(100.0),
        space if space.is_on_plates() => {
            measured(file, picture, space).map_or(Heaviest::NotMeasured, Heaviest::Percent)
        }
        _ => Heaviest::NotMeasured,
    }
}

fn measured(file: &PdfFile, picture: &Stream, space: &Space) -> Option<f64> {
    let (width, height) = size(file, &picture.dict)?;
    let count = space.components();
    let per_row = width.checked_mul(count)?;
    if count == 0 || per_row.checked_mul(height)? > MOST_SAMPLES {
        return None;
    }
    let samples = samples(file, picture, (per_row, height))?;
    let decode = file.numbers(&picture.dict, "Decode").filter(|decode| decode.len() == 2 * count);
    let mut histogram = Histogram::default();
    let mut colour = vec![0.0; count];
    for pixel in samples.values.chunks_exact(count) {
        for (index, (part, sample)) in colour.iter_mut().zip(pixel).enumerate() {
            let sample = f64::from(*sample);
            *part = match (&decode, space) {
                (Some(decode), _) => {
                    decode[2 * index] + sample / samples.most * (decode[2 * index + 1] - decode[2 * index])
                }
                (None, Space::Indexed(..)) => sample,
                (None, _) => sample / samples.most,
            };
        }
        histogram.add(ink(space, &colour)?);
    }
    Some(histogram.heaviest())
}

fn ink(space: &Space, colour: &[f64]) -> Option<f64> {
    let inks = match space.indexed(colour[0]) {
        Some((base, entry)) => base.inks(&entry),
        None => space.inks(colour),
    };
    Some(inks?.total_percent())
}

struct Samples {
    values: Vec<u16>,
    /// The value of full colour.
    most: f64,
}

fn samples(file: &PdfFile, picture: &Stream, (per_row, height): (usize, usize)) -> Option<Samples> {
    if picture.filters().is_ok_and(|filters| filters.last() == Some(&b"DCTDecode".as_slice())) {
        return jpeg(picture);
    }
    let bits = file.number(&picture.dict, "BitsPerComponent").unwrap_or(8.0) as usize;
    if ![1, 2, 4, 8, 16].contains(&bits) {
        return None;
    }
    let bytes = file.unpacked(picture)?;
    let row_length = (per_row * bits).div_ceil(8);
    let mut values = Vec::with_capacity(per_row * height);
    for row in bytes.chunks_exact(row_length).take(height) {
        values.extend((0..per_row).map(|index| sample(row, index, bits)));
    }
    Some(Samples { values, most: ((1_u32 << bits) - 1).into() })
}

fn sample(row: &[u8], index: usize, bits: usize) -> u16 {
    match bits {
        16 => u16::from_be_bytes([row[2 * index], row[2 * index + 1]]),
        8 => row[index].into(),
        _ => {
            let bit = index * bits;
            let shift = 8 - bits - bit % 8;
            (row[bit / 8] >> shift & ((1 << bits) - 1)).into()
        }
    }
}

/// A JPEG that no other filter wraps.
fn jpeg(picture: &Stream) -> Option<Samples> {
    if picture.filters().ok()?.len() != 1 {
        return None;
    }
    let mut decoder = JpegDecoder::new(ZCursor::new(picture.content.as_slice()));
    decoder.decode_headers().ok()?;
    let (width, height) = decoder.dimensions()?;
    if width.checked_mul(height)?.checked_mul(4)? > MOST_SAMPLES {
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
    Some(Samples { values: bytes.into_iter().map(u16::from).collect(), most: 255.0 })
}

/// ITU-T T.872, 6.3: the first three parts are YCbCr of the inverted inks.
fn ycck_to_cmyk(pixel: &mut [u8]) {
    let [luma, blue, red] = [pixel[0], pixel[1], pixel[2]].map(f64::from);
    let (blue, red) = (blue - 128.0, red - 128.0);
    pixel[0] = (255.0 - (luma + 1.402 * red)) as u8;
    pixel[1] = (255.0 - (luma - 0.344_14 * blue - 0.714_14 * red)) as u8;
    pixel[2] = (255.0 - (luma + 1.772 * blue)) as u8;
}

/// How many pixels have how much ink, to a percent.
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
        assert_eq!(sample(&[0x12, 0x34], 0, 16), 0x1234);
    }

    #[test]
    fn a_trace_does_not_count() {
        let mut histogram = Histogram::default();
        (0..9999).for_each(|_| histogram.add(120.0));
        histogram.add(380.0);
        assert!((histogram.heaviest() - 120.0).abs() < f64::EPSILON);
    }
}
