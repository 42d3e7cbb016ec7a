//! Rules of honest charts: one measure on an axis, parts that make up their whole, and colours that tell them apart.

use rust_decimal::Decimal;

use super::colours::{PART_ROLES, is_told_by_colour, roles};
use super::drawing::{Tools, has_roles};
use super::group::{ResolvedGroup, measure};
use crate::edition::Figure;
use crate::finding::{Code, Finding};
use crate::project::Programme;
use crate::project::structure::{self, ChartForm};
use crate::text::Wording;

/// Whether a chart may be drawn; what it claims without right is reported.
pub(super) fn check(wording: &Wording, tools: &Tools, chart: &structure::Chart, groups: &[ResolvedGroup]) -> bool {
    one_measure(wording, tools.programme, chart, groups.iter().flat_map(ResolvedGroup::parts))
        & groups.iter().all(|group| adds_up(wording, chart, group))
        & has_whole(wording, chart, groups)
        & can_be_told_apart(wording, tools, chart, groups)
}

/// All bars of an axis count the same kind of thing over the same time.
pub(super) fn one_measure<'f>(
    wording: &Wording,
    programme: &Programme,
    chart: &structure::Chart,
    figures: impl Iterator<Item = &'f Figure>,
) -> bool {
    let dated = |figure: &Figure| (figure.kind, figure.period, figure.as_of);
    is_one(wording, chart, figures, |a, b| is_of_kind(programme, a, b) && dated(a) == dated(b))
}

/// All lines of an axis count the same kind of thing, each at its own days.
pub(super) fn one_kind<'f>(
    wording: &Wording,
    programme: &Programme,
    chart: &structure::Chart,
    figures: impl Iterator<Item = &'f Figure>,
) -> bool {
    is_one(wording, chart, figures, |a, b| is_of_kind(programme, a, b) && a.kind == b.kind)
}

fn is_of_kind(programme: &Programme, a: &Figure, b: &Figure) -> bool {
    let kind = |figure: &Figure| programme.units.get(&figure.unit).map(|unit| unit.kind.clone());
    kind(a) == kind(b)
}

fn is_one<'f>(
    wording: &Wording,
    chart: &structure::Chart,
    mut all: impl Iterator<Item = &'f Figure>,
    alike: impl Fn(&Figure, &Figure) -> bool,
) -> bool {
    let Some(first) = all.next() else { return true };
    let Some(odd) = all.find(|figure| !alike(first, figure)) else { return true };
    wording.report(
        Finding::new(
            Code::UnitMismatch,
            format!("the chart `{}` puts figures of different units or periods on one axis", chart.name.value),
            "draw them in charts of their own",
        )
        .at(chart.name.origin.clone())
        .also(first.defined.clone(), measure(first))
        .also(odd.defined.clone(), measure(odd)),
    );
    false
}

/// Parts are drawn as parts only if they make up their whole.
fn adds_up(wording: &Wording, chart: &structure::Chart, group: &ResolvedGroup) -> bool {
    let Some(whole) = group.whole else { return true };
    let exact = group.parts().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.exact));
    let shown = group.parts().try_fold(Decimal::ZERO, |sum, figure| sum.checked_add(figure.shown()));
    if exact == Some(whole.exact) && shown == Some(whole.shown()) {
        return true;
    }
    let hint = "name the missing part as `remainder = \"…\"`, a figure derived as a difference, or drop `whole`";
    let sum = shown.map_or_else(|| "more than can be counted".to_owned(), |sum| sum.normalize().to_string());
    let message = format!(
        "in the chart `{}` the parts make {sum}, and the whole `{}` is {}",
        chart.name.value,
        whole.id,
        whole.shown()
    );
    let mut finding = Finding::new(Code::ChartParts, message, hint).at(chart.name.origin.clone());
    for figure in group.parts().chain([whole]) {
        finding = finding.also(figure.origin.clone(), format!("`{}` is {}", figure.id, figure.exact));
    }
    wording.report(finding);
    false
}

/// A divided bar claims to be a whole, so it names one.
fn has_whole(wording: &Wording, chart: &structure::Chart, groups: &[ResolvedGroup]) -> bool {
    let claims = matches!(chart.form, ChartForm::Stacked(_));
    if !claims || groups.iter().all(|group| group.whole.is_some()) {
        return true;
    }
    wording.report(
        Finding::new(
            Code::ChartParts,
            format!("the chart `{}` divides a bar and names no whole", chart.name.value),
            "add `whole = \"…\"`, the figure that the parts add up to",
        )
        .at(chart.name.origin.clone()),
    );
    false
}

/// Parts whose colour says which they are have no more neighbours than there are colours.
fn can_be_told_apart(wording: &Wording, tools: &Tools, chart: &structure::Chart, groups: &[ResolvedGroup]) -> bool {
    let name = &chart.name.value;
    let most = groups.iter().map(|group| group.parts().count()).max().unwrap_or_default();
    if !is_told_by_colour(chart) {
        return true;
    }
    if most > PART_ROLES.len() {
        let message = format!("the chart `{name}` has {most} parts, and {} can be told apart", PART_ROLES.len());
        let hint = "join parts into a sum, or draw them with `kind = \"bars\"`, each under its own label";
        wording.report(Finding::new(Code::TooManyParts, message, hint).at(chart.name.origin.clone()));
        return false;
    }
    has_roles(wording, tools, chart, groups.iter().flat_map(|group| roles(chart, group)))
}
