//! Shadings: how heavy their ink gets.

use lopdf::{Dictionary, Object};

use super::colour::Space;
use super::painted::Heaviest;
use crate::preflight::file::{PdfFile, as_dictionary};

/// Functions can be stitched together from others, but not often.
const DEEPEST: usize = 8;
/// Most samples of a function.
const MOST_SAMPLES: usize = 1 << 20;

/// The heaviest ink of a shading. Between two colours there is no heavier one: the ways between
/// them are straight (ISO 32000-1, 7.10.3).
pub fn heaviest(file: &PdfFile, shading: &Dictionary, space: &Space) -> Heaviest {
    let colours = file.get(shading, "Function").and_then(|function| colours(file, function, DEEPEST));
    let inks = colours.and_then(|colours| {
        let totals: Option<Vec<f64>> =
            colours.iter().map(|colour| space.inks(colour).map(|inks| inks.total_percent())).collect();
        totals
    });
    inks.map_or(Heaviest::NotMeasured, |totals| Heaviest::Percent(totals.into_iter().fold(0.0, f64::max)))
}

/// Colours that hold all others of a function between them.
fn colours(file: &PdfFile, function: &Object, depth: usize) -> Option<Vec<Vec<f64>>> {
    let depth = depth.checked_sub(1)?;
    if let Object::Array(functions) = function {
        return one_for_each_part(file, functions, depth);
    }
    let dictionary = as_dictionary(function)?;
    match file.number(dictionary, "FunctionType")? as i64 {
        0 => sampled(file, function),
        2 => {
            let end = |key, default| file.numbers(dictionary, key).unwrap_or_else(|| vec![default]);
            Some(vec![end("C0", 0.0), end("C1", 1.0)])
        }
        3 => {
            let parts = file.array(dictionary, "Functions")?;
            let colours: Option<Vec<_>> = parts.iter().map(|part| colours(file, file.resolve(part)?, depth)).collect();
            Some(colours?.concat())
        }
        _ => None,
    }
}

/// The heaviest of each part together: no colour is heavier.
fn one_for_each_part(file: &PdfFile, functions: &[Object], depth: usize) -> Option<Vec<Vec<f64>>> {
    let parts: Option<Vec<f64>> = functions
        .iter()
        .map(|function| {
            let colours = colours(file, file.resolve(function)?, depth)?;
            Some(colours.concat().into_iter().fold(0.0, f64::max))
        })
        .collect();
    Some(vec![parts?])
}

fn sampled(file: &PdfFile, function: &Object) -> Option<Vec<Vec<f64>>> {
    let stream = function.as_stream().ok()?;
    let range = file.numbers(&stream.dict, "Range")?;
    let decode = file.numbers(&stream.dict, "Decode").filter(|decode| decode.len() == range.len()).unwrap_or(range);
    let count = decode.len() / 2;
    if count == 0 || file.number(&stream.dict, "BitsPerSample") != Some(8.0) {
        return None;
    }
    let bytes = file.unpacked(stream)?;
    let value = |(index, byte): (usize, &u8)| {
        let (from, to) = (decode[2 * index], decode[2 * index + 1]);
        from + f64::from(*byte) / 255.0 * (to - from)
    };
    let colours = bytes.chunks_exact(count).take(MOST_SAMPLES);
    Some(colours.map(|colour| colour.iter().enumerate().map(value).collect()).collect())
}
