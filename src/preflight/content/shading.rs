//! Shadings: how heavy their ink gets.

use lopdf::{Dictionary, Object};

use super::colour::Space;
use super::painted::Heaviest;
use crate::preflight::file::{PdfFile, as_dictionary};

/// Functions can be stitched together from others, but not often.
const DEEPEST: usize = 8;
/// Most samples of a function.
const MOST_SAMPLES: usize = 1 << 20;

/// More functions, or values of functions, than may still be looked at.
pub(super) struct TooMany;

/// The heaviest ink of a shading, of whose functions `left` values may be looked at. Between two
/// colours there is no heavier one: the ways between them are straight (ISO 32000-1, 7.10.3).
pub(super) fn heaviest(
    file: &PdfFile,
    shading: &Dictionary,
    space: &Space,
    left: &mut usize,
) -> Result<Heaviest, TooMany> {
    let Some(function) = file.get(shading, "Function") else { return Ok(Heaviest::NotMeasured) };
    let mut most: Option<f64> = Some(0.0);
    let mut add = |colour: &[f64]| {
        let percent = space.inks(colour).map(|inks| inks.total_percent());
        most = most.zip(percent).map(|(most, percent)| most.max(percent));
    };
    let mut functions = Functions { file, left, has_too_many: false };
    let is_known = functions.colours(function, DEEPEST, &mut add).is_some();
    if functions.has_too_many {
        return Err(TooMany);
    }
    Ok(most.filter(|_| is_known).map_or(Heaviest::NotMeasured, Heaviest::Percent))
}

struct Functions<'f, 'l> {
    file: &'f PdfFile,
    left: &'l mut usize,
    has_too_many: bool,
}

impl<'f> Functions<'f, '_> {
    fn pay(&mut self, values: usize) -> Option<()> {
        let left = self.left.checked_sub(values);
        self.has_too_many |= left.is_none();
        *self.left = left?;
        Some(())
    }

    /// Gives colours that hold all others of a function between them. `None` if that cannot be said.
    fn colours(&mut self, function: &'f Object, depth: usize, add: &mut dyn FnMut(&[f64])) -> Option<()> {
        self.pay(1)?;
        let depth = depth.checked_sub(1)?;
        if let Object::Array(functions) = function {
            return self.one_for_each_part(functions, depth, add);
        }
        let dictionary = as_dictionary(function)?;
        match self.file.number(dictionary, "FunctionType")? as i64 {
            0 => self.sampled(function, add),
            2 => {
                for (key, default) in [("C0", 0.0), ("C1", 1.0)] {
                    let colour = self.file.numbers(dictionary, key).unwrap_or_else(|| vec![default]);
                    self.pay(colour.len())?;
                    add(&colour);
                }
                Some(())
            }
            3 => {
                let parts = self.file.array(dictionary, "Functions")?;
                parts.iter().try_for_each(|part| self.colours(self.file.resolve(part)?, depth, add))
            }
            _ => None,
        }
    }

    /// The heaviest of each part together: no colour is heavier.
    fn one_for_each_part(&mut self, functions: &'f [Object], depth: usize, add: &mut dyn FnMut(&[f64])) -> Option<()> {
        let mut colour = Vec::new();
        for function in functions {
            let mut most: f64 = 0.0;
            let mut of_part = |values: &[f64]| most = values.iter().copied().fold(most, f64::max);
            self.colours(self.file.resolve(function)?, depth, &mut of_part)?;
            colour.push(most);
        }
        add(&colour);
        Some(())
    }

    fn sampled(&mut self, function: &'f Object, add: &mut dyn FnMut(&[f64])) -> Option<()> {
        let stream = function.as_stream().ok()?;
        let range = self.file.numbers(&stream.dict, "Range")?;
        let decode = self.file.numbers(&stream.dict, "Decode").filter(|decode| decode.len() == range.len());
        let decode = decode.unwrap_or(range);
        let count = decode.len() / 2;
        if count == 0 || self.file.number(&stream.dict, "BitsPerSample") != Some(8.0) {
            return None;
        }
        let bytes = self.file.unpacked(stream)?;
        self.pay(bytes.len())?;
        let mut colour = vec![0.0; count];
        for sample in bytes.chunks_exact(count).take(MOST_SAMPLES) {
            for ((part, byte), ends) in colour.iter_mut().zip(sample).zip(decode.chunks_exact(2)) {
                *part = ends[0] + f64::from(*byte) / 255.0 * (ends[1] - ends[0]);
            }
            add(&colour);
        }
        Some(())
    }
}
