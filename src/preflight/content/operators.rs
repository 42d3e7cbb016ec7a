//! Each operator of a content stream and what it does to the state (ISO 32000-1, annex A).

use kurbo::Affine;
use lopdf::Object;

use super::colour::Space;
use super::operations::{Operation, is_well_formed};
use super::state::Colour;
use super::{Interpreter, MOST_SAVED, Run, Unjudged};
use crate::preflight::file::as_number;

impl<'f> Interpreter<'f, '_> {
    pub(super) fn operate(&mut self, run: &mut Run<'f>, operation: &Operation) {
        let operands = operation.operands.as_slice();
        match is_well_formed(operation.operator, operands) {
            Some(true) => {}
            // ISO 32000-1, 7.8.2: of these, programs that know none are told to take no notice.
            None if run.unknown_allowed > 0 => return,
            _ => return self.unjudged(run.object, Unjudged::Operation),
        }
        match operation.operator {
            "q" if run.saved.len() < MOST_SAVED => run.saved.push(run.state.clone()),
            "q" => self.unjudged(run.object, Unjudged::TooMuch),
            "Q" => run.state = run.saved.pop().unwrap_or_else(|| run.state.clone()),
            "cm" => run.state.transform *= matrix(operands).unwrap_or(Affine::IDENTITY),
            "w" => run.state.line_width = number(operands, 0).unwrap_or(run.state.line_width),
            "gs" => self.graphics_state(run, operands),
            "Do" => self.external_object(run, operands),
            "sh" => self.shading(run, operands),
            "BI" => self.inline_image(run, operands),
            "BX" => run.unknown_allowed += 1,
            "EX" => run.unknown_allowed = run.unknown_allowed.saturating_sub(1),
            "DP" | "BDC" => self.property_list(run, &operands[1]),
            "d1" => run.state.is_stencil = true,
            operator @ ("g" | "rg" | "k" | "cs" | "sc" | "scn" | "G" | "RG" | "K" | "CS" | "SC" | "SCN") => {
                // Programs differ in what they do with a colour that must not be there (ISO 32000-1, table 113).
                if run.state.is_stencil {
                    self.unjudged(run.object, Unjudged::Operation);
                } else {
                    self.choose_colour(run, operator, operands);
                }
            }
            operator => {
                if !run.construct(operator, operands) && !self.paint_path(run, operator) {
                    self.text(run, operator, operands);
                }
            }
        }
    }

    fn choose_colour(&mut self, run: &mut Run<'f>, operator: &str, operands: &[Object]) {
        let fills = operator.starts_with(|first: char| first.is_ascii_lowercase());
        let now = if fills { run.state.fill.clone() } else { run.state.stroke.clone() };
        let chosen = self.colour(run, now, &operator.to_ascii_lowercase(), operands);
        *(if fills { &mut run.state.fill } else { &mut run.state.stroke }) = chosen;
    }

    fn colour(&mut self, run: &Run<'f>, now: Colour<'f>, operator: &str, operands: &[Object]) -> Colour<'f> {
        let device: &[u8] = match operator {
            "g" => b"DeviceGray",
            "rg" => b"DeviceRGB",
            "k" => b"DeviceCMYK",
            "cs" => {
                let name = operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default();
                return Colour::of(self.named_space(run.resources, name));
            }
            _ => return self.components(run, now, operands),
        };
        let colour = Colour::of(self.named_space(run.resources, device));
        self.components(run, colour, operands)
    }

    /// The operands of `sc` or `scn`: components and, for patterns, a name after them.
    fn components(&mut self, run: &Run<'f>, colour: Colour<'f>, operands: &[Object]) -> Colour<'f> {
        let components: Vec<f64> = operands.iter().filter_map(as_number).collect();
        let pattern = operands.last().filter(|name| name.as_name().is_ok());
        let wanted = match colour.space.as_ref() {
            // A default space may take its place, whose number of components is not known.
            Space::Unknown => Some(components.len()),
            Space::Pattern(base) => pattern.map(|_| base.as_ref().map_or(0, |base| base.components())),
            space => pattern.is_none().then(|| space.components()),
        };
        let has_base = !matches!(colour.space.as_ref(), Space::Pattern(Some(_)));
        // A pattern with colours of its own needs none from the space below.
        if wanted != Some(components.len()) && (has_base || !components.is_empty()) {
            self.unjudged(run.object, Unjudged::Operation);
        }
        let pattern = pattern.and_then(|name| self.chosen_pattern(run, name));
        Colour { components, pattern, ..colour }
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
