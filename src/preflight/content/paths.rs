//! Paths: built, clipped to, filled and stroked (ISO 32000-1, 8.5).

use kurbo::{BezPath, PathEl, Point, Rect, Shape};
use lopdf::Object;

use super::operators::numbers;
use super::painted::{NOTHING, Painted, What, cut};
use super::{Interpreter, LONGEST_PATH, Run};

impl Run<'_> {
    /// Adds to the current path. Whether `operator` does such a thing.
    pub(super) fn construct(&mut self, operator: &str, operands: &[Object]) -> bool {
        if !matches!(operator, "m" | "l" | "c" | "v" | "y" | "h" | "re" | "W" | "W*") {
            return false;
        }
        if self.path.elements().len() < LONGEST_PATH {
            self.add(operator, operands);
        }
        true
    }

    fn add(&mut self, operator: &str, operands: &[Object]) -> Option<()> {
        let transform = self.state.transform;
        let at = |x: f64, y: f64| transform * Point::new(x, y);
        // A path begins with a move; what comes before one has no place.
        let current = self.path.elements().last().map(|_| self.path.current_position().unwrap_or_default());
        match operator {
            "m" => {
                let [x, y] = numbers(operands)?;
                self.path.move_to(at(x, y));
            }
            "l" => {
                let [x, y] = numbers(operands)?;
                current?;
                self.path.line_to(at(x, y));
            }
            "c" => {
                let [a, b, c, d, x, y] = numbers(operands)?;
                current?;
                self.path.curve_to(at(a, b), at(c, d), at(x, y));
            }
            "v" => {
                let [c, d, x, y] = numbers(operands)?;
                self.path.curve_to(current?, at(c, d), at(x, y));
            }
            "y" => {
                let [a, b, x, y] = numbers(operands)?;
                current?;
                self.path.curve_to(at(a, b), at(x, y), at(x, y));
            }
            "re" => {
                let [x, y, width, height] = numbers(operands)?;
                self.path.move_to(at(x, y));
                [at(x + width, y), at(x + width, y + height), at(x, y + height)]
                    .into_iter()
                    .for_each(|corner| self.path.line_to(corner));
                self.path.close_path();
            }
            "h" => {
                current?;
                self.path.close_path();
            }
            _ => self.pending_clip = true,
        }
        Some(())
    }
}

impl<'f> Interpreter<'f, '_> {
    /// Paints the current path and ends it. Whether `operator` does such a thing.
    pub(super) fn paint_path(&mut self, run: &mut Run<'f>, operator: &str) -> bool {
        let (fills, strokes) = match operator {
            "f" | "F" | "f*" => (true, false),
            "S" | "s" => (false, true),
            "B" | "B*" | "b" | "b*" => (true, true),
            "n" => (false, false),
            _ => return false,
        };
        let path = std::mem::take(&mut run.path);
        if !path.elements().is_empty() {
            let area = path.bounding_box();
            if fills {
                self.fill(run, &path, area);
            }
            if strokes {
                self.stroke(run, area);
            }
            if run.pending_clip {
                run.state.clip = cut(area, run.state.clip).unwrap_or(NOTHING);
            }
        }
        run.pending_clip = false;
        true
    }

    fn fill(&mut self, run: &Run<'f>, path: &BezPath, area: Rect) {
        let Some(area) = self.area(run, area) else { return };
        let what = What::Fill { thickness: rectangle_thickness(path) };
        if self.pattern(run, &run.state.fill, area) {
            return;
        }
        self.add(Painted {
            object: run.object,
            what,
            area,
            paint: run.state.fill.paint(),
            overprint: run.state.fill_overprint(),
            is_in_mask: run.state.is_in_mask,
        });
    }

    fn stroke(&mut self, run: &Run<'f>, area: Rect) {
        let width = run.state.line_width * run.state.scale();
        let Some(area) = self.area(run, area.inflate(width / 2.0, width / 2.0)) else { return };
        if self.pattern(run, &run.state.stroke, area) {
            return;
        }
        self.add(Painted {
            object: run.object,
            what: What::Stroke { width },
            area,
            paint: run.state.stroke.paint(),
            overprint: run.state.stroke_overprint(),
            is_in_mask: run.state.is_in_mask,
        });
    }

    /// Part of an area that is seen; `None` if nothing is.
    pub(super) fn area(&self, run: &Run<'f>, area: Rect) -> Option<Rect> {
        run.state.tiled.or_else(|| cut(area, run.state.clip))
    }
}

/// The shorter side of a path that is one upright rectangle.
fn rectangle_thickness(path: &BezPath) -> Option<f64> {
    let area = path.bounding_box();
    let is_corner = |point: &Point| {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-3;
        (near(point.x, area.x0) || near(point.x, area.x1)) && (near(point.y, area.y0) || near(point.y, area.y1))
    };
    let elements = path.elements();
    let is_one = elements.len() <= 6
        && elements.iter().enumerate().all(|(index, element)| match element {
            PathEl::MoveTo(point) => index == 0 && is_corner(point),
            PathEl::LineTo(point) => is_corner(point),
            PathEl::ClosePath => true,
            PathEl::QuadTo(..) | PathEl::CurveTo(..) => false,
        });
    is_one.then(|| area.width().min(area.height()))
}
