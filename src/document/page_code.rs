//! The address of a page as a QR code (ISO/IEC 18004).

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;

/// A code of square modules, dark ones in runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PageCode {
    /// Modules on each side, without the quiet zone: four light ones on each side (ISO/IEC 18004, 6.3.8).
    pub side: usize,
    /// Runs of dark modules: the column of the first, the row, and how many there are.
    pub runs: Vec<[usize; 3]>,
}

impl PageCode {
    /// The code of an address, of which 15 % may be lost (level M). `None` if no code is large enough.
    pub(super) fn of(address: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
        let (side, colours) = (code.width(), code.to_colors());
        let rows = colours.chunks(side).enumerate();
        Some(Self { side, runs: rows.flat_map(|(row, colours)| dark(row, colours)).collect() })
    }
}

/// The runs of dark modules in a row.
fn dark(row: usize, colours: &[Color]) -> Vec<[usize; 3]> {
    let mut runs: Vec<[usize; 3]> = Vec::new();
    for (column, _) in colours.iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        match runs.last_mut() {
            Some([start, _, length]) if *start + *length == column => *length += 1,
            _ => runs.push([column, row, 1]),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_as_long_as_they_are_dark() {
        let [dark_one, light] = [Color::Dark, Color::Light];
        assert_eq!(dark(3, &[dark_one, dark_one, light, dark_one]), [[0, 3, 2], [3, 3, 1]]);
        assert!(dark(0, &[light; 5]).is_empty());
    }

    #[test]
    fn a_finder_pattern_is_at_three_corners() {
        let code = PageCode::of("https://www.example.org/figures/report-2024-07/en.html").unwrap();
        let far = code.side - 7;
        for corner in [[0, 0, 7], [far, 0, 7], [0, far, 7]] {
            assert!(code.runs.contains(&corner), "{corner:?} in {code:?}");
        }
        assert!(!code.runs.contains(&[far, far, 7]));
        assert!(PageCode::of(&"x".repeat(5000)).is_none());
    }
}
