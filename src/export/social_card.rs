//! The picture that stands for a document where somebody names its address.

use super::preview::Sheet;
use crate::finding::Findings;

/// The folder of the template, which no page is made from.
pub(crate) const TEMPLATE: &str = "templates/social-card/";

/// Width and height in pixels, as those that show it expect them.
pub(crate) const PIXELS: (u32, u32) = (1200, 630);

/// The card as PNG, or what is wrong with its sheet. `None` after a finding.
pub(crate) fn png(sheet: &Sheet, findings: &mut Findings) -> Option<Result<Vec<u8>, String>> {
    let (width, height) = sheet.size();
    if (width * f64::from(PIXELS.1) - height * f64::from(PIXELS.0)).abs() > 1.0 {
        let message = format!("the template of social cards sets one of {width:.0} to {height:.0} pt");
        return Some(Err(message));
    }
    let resolution = 72.0 * f64::from(PIXELS.0) / width;
    sheet.png(resolution, findings).map(Ok)
}
