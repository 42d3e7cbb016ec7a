//! The shape of a digit: its outline on a coarse grid, with the holes in it.

use rustybuzz::ttf_parser::{Face, GlyphId, OutlineBuilder};

/// Cells on a side of the grid on which likeness is measured.
const COARSE: usize = 32;
/// Cells on a side of the grid on which holes are counted: fine enough for the eye of a bold 8.
const FINE: usize = 64;
/// Holes of fewer cells come from the grid.
const LEAST_HOLE: usize = 3;

/// A digit as it is drawn.
#[derive(Debug)]
pub(super) struct Shape {
    /// Ink on the coarse grid, blurred a little, about its mean, of length one.
    ink: Vec<f64>,
    holes: Holes,
}

#[derive(Debug)]
struct Holes {
    count: usize,
    /// Height of their middle, from 0 at the head to 1 at the foot.
    middle: f64,
}

impl Shape {
    /// The shape of a glyph; `None` if it draws nothing.
    pub(super) fn of(face: &Face, id: GlyphId) -> Option<Self> {
        let mut outline = Outline::default();
        face.outline_glyph(id, &mut outline)?;
        outline.finish();
        (!outline.edges.is_empty())
            .then(|| Self { ink: ink(&outline.on_grid(COARSE)), holes: holes(&outline.on_grid(FINE)) })
    }

    /// Likeness of two shapes: the correlation of their ink, at most one.
    pub(super) fn likeness(&self, other: &Self) -> f64 {
        self.ink.iter().zip(&other.ink).map(|(a, b)| a * b).sum()
    }

    /// Whether the holes are those of a Latin digit: its topology, whatever the hand. A zero may have a stroke
    /// across it, a two a loop, and a four be open.
    pub(super) fn could_be(&self, digit: usize) -> bool {
        let Holes { count, middle } = self.holes;
        match digit {
            0 => count > 1 || (count == 1 && (0.43..0.57).contains(&middle)),
            2 => count <= 1,
            4 => count == 0 || (count == 1 && (0.36..0.64).contains(&middle)),
            6 => count == 1 && middle > 0.53,
            8 => count >= 2,
            9 => count == 1 && middle < 0.47,
            _ => count == 0,
        }
    }
}

type Point = (f64, f64);

/// An outline as straight edges.
#[derive(Default)]
struct Outline {
    edges: Vec<(Point, Point)>,
    start: Point,
    at: Point,
}

/// Straight edges for each curve.
const STEPS: u32 = 8;

impl Outline {
    fn edge(&mut self, to: Point) {
        self.edges.push((self.at, to));
        self.at = to;
    }

    fn curve(&mut self, [b, c, d]: [Point; 3]) {
        let a = self.at;
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let u = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            self.edge((mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1)));
        }
    }

    /// Closes the last contour.
    fn finish(&mut self) {
        if self.at != self.start {
            self.edge(self.start);
        }
    }

    /// The ink on a grid as wide and high as the outline's longer side, row by row from the head.
    fn on_grid(&self, side: usize) -> Grid {
        let corners = || self.edges.iter().flat_map(|(a, b)| [*a, *b]);
        let least = |of: fn(Point) -> f64| corners().map(of).fold(f64::MAX, f64::min);
        let most = |of: fn(Point) -> f64| corners().map(of).fold(f64::MIN, f64::max);
        let (left, right) = (least(|point| point.0), most(|point| point.0));
        let (bottom, top) = (least(|point| point.1), most(|point| point.1));
        let cell = f64::max(right - left, top - bottom).max(f64::MIN_POSITIVE) / side as f64;
        let from_middle = |index: usize| (index as f64 + 0.5 - side as f64 / 2.0) * cell;
        let mut cells = Vec::with_capacity(side * side);
        for row in 0..side {
            let crossings = self.crossings(f64::midpoint(bottom, top) - from_middle(row));
            cells.extend((0..side).map(|column| {
                let x = f64::midpoint(left, right) + from_middle(column);
                crossings.iter().filter(|crossing| crossing.0 <= x).map(|crossing| crossing.1).sum::<i32>() != 0
            }));
        }
        Grid { side, cells }
    }

    /// Crossings of a level line with the outline, each with its direction (the nonzero winding rule, ISO 32000-1,
    /// 8.5.3.3.2).
    fn crossings(&self, y: f64) -> Vec<(f64, i32)> {
        let crosses = |(a, b): &(Point, Point)| {
            let x = a.0 + (y - a.1) / (b.1 - a.1) * (b.0 - a.0);
            ((a.1 <= y) != (b.1 <= y)).then_some((x, if b.1 > a.1 { 1 } else { -1 }))
        };
        self.edges.iter().filter_map(crosses).collect()
    }
}

fn point(x: f32, y: f32) -> Point {
    (x.into(), y.into())
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.finish();
        self.start = point(x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.edge(point(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (a, b, c) = (self.at, point(x1, y1), point(x, y));
        let toward = |from: Point| (from.0 + (b.0 - from.0) * 2.0 / 3.0, from.1 + (b.1 - from.1) * 2.0 / 3.0);
        self.curve([toward(a), toward(c), c]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.curve([point(x1, y1), point(x2, y2), point(x, y)]);
    }

    fn close(&mut self) {
        self.finish();
    }
}

/// Cells that have ink or have none.
struct Grid {
    side: usize,
    cells: Vec<bool>,
}

impl Grid {
    /// Whether there is ink; around the grid there is none.
    fn ink(&self, column: isize, row: isize) -> bool {
        let inside = |index: isize| usize::try_from(index).ok().filter(|index| *index < self.side);
        inside(column).zip(inside(row)).is_some_and(|(column, row)| self.cells[row * self.side + column])
    }
}

fn ink(grid: &Grid) -> Vec<f64> {
    let cells: Vec<f64> = grid.cells.iter().map(|ink| f64::from(u8::from(*ink))).collect();
    let mut ink = blurred(&blurred(&cells, grid.side), grid.side);
    let mean = ink.iter().sum::<f64>() / ink.len() as f64;
    ink.iter_mut().for_each(|cell| *cell -= mean);
    let length = ink.iter().map(|cell| cell * cell).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    ink.iter_mut().for_each(|cell| *cell /= length);
    ink
}

/// Each cell as the sum of itself and its neighbours.
fn blurred(cells: &[f64], side: usize) -> Vec<f64> {
    let around = |index: usize| index.saturating_sub(1)..(index + 2).min(side);
    let sum = |row: usize, column: usize| -> f64 {
        around(row).flat_map(|row| around(column).map(move |column| cells[row * side + column])).sum()
    };
    (0..side * side).map(|index| sum(index / side, index % side)).collect()
}

/// Stretches without ink that the outside does not reach.
fn holes(grid: &Grid) -> Holes {
    // With a margin of one cell, so that the outside is one stretch.
    let side = grid.side + 2;
    let is_ink = |cell: usize| grid.ink((cell % side).cast_signed() - 1, (cell / side).cast_signed() - 1);
    let mut seen: Vec<bool> = (0..side * side).map(is_ink).collect();
    let mut stretches = Vec::new();
    for first in 0..seen.len() {
        if !seen[first] {
            stretches.push(stretch(first, side, &mut seen));
        }
    }
    let holes: Vec<_> = stretches.into_iter().skip(1).filter(|cells| cells.len() >= LEAST_HOLE).collect();
    let rows: Vec<f64> = holes.iter().flatten().map(|cell| (cell / side) as f64 + 0.5).collect();
    let middle = rows.iter().sum::<f64>() / (rows.len().max(1) * side) as f64;
    Holes { count: holes.len(), middle }
}

/// The cells without ink that are reached from one of them.
fn stretch(first: usize, side: usize, seen: &mut [bool]) -> Vec<usize> {
    let (mut cells, mut next) = (vec![first], 0);
    seen[first] = true;
    while let Some(&cell) = cells.get(next) {
        next += 1;
        let (column, row) = (cell % side, cell / side);
        let left = (column > 0).then(|| cell - 1);
        let right = (column + 1 < side).then(|| cell + 1);
        let up = (row > 0).then(|| cell - side);
        let down = (row + 1 < side).then(|| cell + side);
        for neighbour in [left, right, up, down].into_iter().flatten() {
            if !seen[neighbour] {
                seen[neighbour] = true;
                cells.push(neighbour);
            }
        }
    }
    cells
}
