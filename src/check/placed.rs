//! Ascribes findings of a preflight to the supplied picture in which they lie: people can mend a file that they have,
//! and not an object of a PDF that was never written.

use typst::layout::Abs;

use crate::finding::{Area, Finding};
use crate::layout::{Pages, pictures};
use crate::project::Inputs;
use crate::project::language::Direction;
use crate::project::print_shop::Sheets;
use crate::project::programme::Programme;
use crate::source::Origin;

/// Pages as they come on the sheets of a print PDF, and where their pictures come from.
pub struct PlacedAssets<'a> {
    pub pages: &'a Pages,
    pub sheets: Sheets,
    pub direction: Direction,
    pub inputs: &'a Inputs,
    pub programme: &'a Programme,
}

/// An asset on a sheet.
struct Placed<'a> {
    sheet: usize,
    area: Area,
    path: &'a str,
}

/// Tolerance for drawing beyond the area of its picture, in hundredths of a millimetre: the width of a line.
const SLIVER: i32 = 50;

impl PlacedAssets<'_> {
    /// The findings of a preflight, each with the asset in which it lies.
    pub fn name(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        let placed = self.placed();
        for finding in &mut findings {
            let Some(spot) = &finding.spot else { continue };
            let (Some(sheet), Some(area)) = (spot.page, spot.area) else { continue };
            if let Some(asset) = placed.iter().find(|asset| asset.sheet == sheet && lies_in(area, asset.area)) {
                finding.message.push_str(&format!(", in {}", asset.path));
                finding.hint.push_str("; or ask whoever supplied the file for another");
                finding.related.extend(self.named_at(asset.path));
            }
        }
        findings
    }

    fn placed(&self) -> Vec<Placed<'_>> {
        let widths: Vec<Abs> = self.pages.document.pages().iter().map(|page| page.frame.width()).collect();
        let pictures = pictures(&self.pages.document).into_iter();
        let placed = pictures.filter_map(|picture| {
            let mut assets =
                self.inputs.iter().filter(|(path, _)| path.starts_with("assets/") || path.starts_with("templates/"));
            let (path, _) = assets.find(|(_, bytes)| ***bytes == *picture.bytes)?;
            let (sheet, shift) = match self.sheets {
                Sheets::SinglePages => (picture.page, Abs::zero()),
                Sheets::Spreads => on_spread(picture.page, &widths, self.direction),
            };
            let (min, max) = (picture.rect.min, picture.rect.max);
            let area = Area {
                x: hundredths(min.x + shift),
                y: hundredths(min.y),
                width: hundredths(max.x - min.x),
                height: hundredths(max.y - min.y),
            };
            Some(Placed { sheet, area, path })
        });
        placed.collect()
    }

    /// Place at which the programme names the asset, with the funder's name.
    fn named_at(&self, path: &str) -> Option<(Origin, String)> {
        let funders = self.programme.funders.iter();
        let mut marks = funders.flat_map(|funder| funder.print.iter().map(move |print| (funder, print)));
        let (funder, print) = marks.find(|(_, print)| print.value == path)?;
        Some((print.origin.clone(), format!("the mark of the funder `{}`", funder.id.value)))
    }
}

/// The sheet that a page is on, and how far from the sheet's left edge the page begins: the first page
/// stands alone, as `export::press` puts them.
fn on_spread(page: usize, widths: &[Abs], direction: Direction) -> (usize, Abs) {
    if page == 1 {
        return (1, Abs::zero());
    }
    let is_earlier = page.is_multiple_of(2);
    let beside = if is_earlier { page + 1 } else { page - 1 };
    let is_right = is_earlier == (direction == Direction::Rtl);
    let left = widths.get(beside - 1).filter(|_| is_right);
    (page / 2 + 1, left.copied().unwrap_or_default())
}

fn hundredths(length: Abs) -> i32 {
    (length.to_mm() * 100.0).round() as i32
}

fn lies_in(inner: Area, outer: Area) -> bool {
    let within = |from: i32, length: i32, outer_from: i32, outer_length: i32| {
        from >= outer_from - SLIVER && from + length <= outer_from + outer_length + SLIVER
    };
    within(inner.x, inner.width, outer.x, outer.width) && within(inner.y, inner.height, outer.y, outer.height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_found_on_their_spreads() {
        let widths = [100.0, 110.0, 120.0, 130.0].map(Abs::pt);
        let on = |direction| [1, 2, 3, 4].map(|page| on_spread(page, &widths, direction));
        let at = |sheet, shift| (sheet, Abs::pt(shift));
        assert_eq!(on(Direction::Ltr), [at(1, 0.0), at(2, 0.0), at(2, 110.0), at(3, 0.0)]);
        assert_eq!(on(Direction::Rtl), [at(1, 0.0), at(2, 120.0), at(2, 0.0), at(3, 0.0)]);
    }
}
