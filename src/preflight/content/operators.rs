//! Each operator of a content stream and what it does to the state (ISO 32000-1, annex A).

use kurbo::Affine;
use lopdf::Object;
use lopdf::content::Operation;

use super::colour::Space;
use super::state::Colour;
use super::{Interpreter, MOST_SAVED, Run, Unjudged};
use crate::preflight::file::as_number;

impl<'f> Interpreter<'f, '_> {
    pub(super) fn operate(&mut self, run: &mut Run<'f>, operation: &Operation) {
        let operands = operation.operands.as_slice();
        match operation.operator.as_str() {
            "q" if run.saved.len() < MOST_SAVED => run.saved.push(run.state.clone()),
            "q" => self.unjudged(run.object, Unjudged::TooMuch),
            "Q" => run.state = run.saved.pop().unwrap_or_else(|| run.state.clone()),
            "cm" => run.state.transform *= matrix(operands).unwrap_or(Affine::IDENTITY),
            "w" => run.state.line_width = number(operands, 0).unwrap_or(run.state.line_width),
            "gs" => self.graphics_state(run, operands),
            "Do" => self.external_object(run, operands),
            "sh" => self.shading(run, operands),
            "BI" => self.inline_image(run, operands),
            "g" | "rg" | "k" | "cs" | "sc" | "scn" => {
                let mut colour = run.state.fill.clone();
                self.colour(run, &mut colour, &operation.operator, operands);
                run.state.fill = colour;
            }
            "G" | "RG" | "K" | "CS" | "SC" | "SCN" => {
                let mut colour = run.state.stroke.clone();
                self.colour(run, &mut colour, &operation.operator.to_ascii_lowercase(), operands);
                run.state.stroke = colour;
            }
            operator => {
                if !run.construct(operator, operands) && !self.paint_path(run, operator) {
                    self.text(run, operator, operands);
                }
            }
        }
    }

    fn colour(&self, run: &Run<'f>, colour: &mut Colour, operator: &str, operands: &[Object]) {
        let device = match operator {
            "g" => "DeviceGray",
            "rg" => "DeviceRGB",
            "k" => "DeviceCMYK",
            "cs" => {
                let space = operands.first().map(|space| Space::read(self.file, space, run.resources));
                *colour = Colour::of(space.unwrap_or(Space::Unknown));
                return;
            }
            _ => return colour.set(operands),
        };
        *colour = Colour::of(Space::read(self.file, &device.into(), run.resources));
        colour.set(operands);
    }
}

/// The operand at `index` as a number.
pub(super) fn number(operands: &[Object], index: usize) -> Option<f64> {
    operands.get(index).and_then(as_number).filter(|number| number.is_finite())
}

/// All operands, which must be so many numbers.
pub(super) fn numbers<const COUNT: usize>(operands: &[Object]) -> Option<[f64; COUNT]> {
    let numbers: Option<Vec<f64>> = (0..operands.len()).map(|index| number(operands, index)).collect();
    numbers?.try_into().ok()
}

pub(super) fn matrix(operands: &[Object]) -> Option<Affine> {
    numbers::<6>(operands).map(Affine::new)
}
