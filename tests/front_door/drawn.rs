//! Drawing operations of a finished PDF, read back from it.

use lopdf::Document;
use lopdf::content::Content;

/// The bounding box of a path, in points from the page's lower left corner.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    pub left: f64,
    pub width: f64,
    pub bottom: f64,
    pub height: f64,
}

/// The matrix of PDF.
type Matrix = [f64; 6];

fn multiply(a: Matrix, b: Matrix) -> Matrix {
    let entry = |row: usize, column: usize| a[row] * b[column] + a[row + 1] * b[2 + column];
    [entry(0, 0), entry(0, 1), entry(2, 0), entry(2, 1), entry(4, 0) + b[4], entry(4, 1) + b[5]]
}

/// The bounding boxes of the paths of a page: those that are filled, and those that are stroked.
pub fn paths(pdf: &Document, page: u32) -> (Vec<Shape>, Vec<Shape>) {
    let content = pdf.get_page_content(pdf.get_pages()[&page]);
    let (mut matrix, mut saved) = ([1.0, 0.0, 0.0, 1.0, 0.0, 0.0], Vec::new());
    let (mut path, mut filled, mut stroked): (Vec<(f64, f64)>, Vec<_>, Vec<_>) = Default::default();
    for operation in Content::decode(&content).expect("a content stream").operations {
        let number = |index: usize| f64::from(operation.operands[index].as_float().unwrap());
        let point = |x: f64, y: f64, m: &Matrix| (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]);
        match operation.operator.as_str() {
            "q" => saved.push(matrix),
            "Q" => matrix = saved.pop().expect("a saved state"),
            "cm" => matrix = multiply(std::array::from_fn(number), matrix),
            "m" | "l" => path.push(point(number(0), number(1), &matrix)),
            "re" => {
                path.push(point(number(0), number(1), &matrix));
                path.push(point(number(0) + number(2), number(1) + number(3), &matrix));
            }
            "f" | "f*" => filled.extend(bounds(&std::mem::take(&mut path))),
            "S" | "s" => stroked.extend(bounds(&std::mem::take(&mut path))),
            "n" | "c" => path.clear(),
            _ => {}
        }
    }
    (filled, stroked)
}

fn bounds(path: &[(f64, f64)]) -> Option<Shape> {
    let least = |of: fn(&(f64, f64)) -> f64| path.iter().map(of).reduce(f64::min);
    let most = |of: fn(&(f64, f64)) -> f64| path.iter().map(of).reduce(f64::max);
    let (left, bottom) = (least(|point| point.0)?, least(|point| point.1)?);
    Some(Shape { left, width: most(|point| point.0)? - left, bottom, height: most(|point| point.1)? - bottom })
}
