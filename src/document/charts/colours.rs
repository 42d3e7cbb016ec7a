//! The colours of bars and parts, as roles of the theme.

use super::group::ResolvedGroup;
use crate::chart::Role;
use crate::project::structure::{self, ChartForm};

/// Colour roles of bars by their place in a group; later ones share the last, where each bar has its own label.
pub(super) const BAR_ROLES: [Role; 2] = [Role::Chart1, Role::Chart2];
const REMAINDER_ROLE: Role = Role::Chart3;
/// Colour roles of three and more parts, which differ in luminance, each from all others. The last one is that
/// of the remainder, if there is one.
pub(super) const PART_ROLES: [Role; 5] = [Role::Chart1, Role::Chart4, Role::Chart5, Role::Chart6, REMAINDER_ROLE];

/// Whether a part is told by its colour alone.
pub(super) fn is_told_by_colour(chart: &structure::Chart) -> bool {
    matches!(chart.form, ChartForm::Stacked(_) | ChartForm::Grouped(_))
}

/// The colour roles of a group's parts, in their order.
pub(super) fn roles(chart: &structure::Chart, group: &ResolvedGroup) -> Vec<Role> {
    let bars = group.bars.len();
    let by_place: &[Role] =
        if is_told_by_colour(chart) && group.parts().count() > BAR_ROLES.len() { &PART_ROLES } else { &BAR_ROLES };
    let bars = (0..bars).map(|index| by_place[index.min(by_place.len() - 1)]);
    bars.chain(group.remainder.map(|_| REMAINDER_ROLE)).collect()
}
