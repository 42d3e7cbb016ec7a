//! Bar charts: figures side by side, divided, and in groups.

use super::alternative_text::{self, Facts};
use super::colours::roles;
use super::drawing::{Tools, drawing};
use super::group::{ResolvedGroup, name};
use super::voice::Voice;
use super::{honesty, source, table};
use crate::chart::bars::{self, Bar, Fill, Group, Whole};
use crate::chart::{DisplayList, Role};
use crate::document::boxes::dating;
use crate::document::{Chart, Line};
use crate::edition::Figure;
use crate::finding::Want;
use crate::name::FigureId;
use crate::project::structure::{self, ChartForm, ChartGroup};
use crate::source::Located;
use crate::text::{Wording, named};

/// Composes a chart that stands below a box of the figure `above`, if any. `None` after a finding.
pub(super) fn chart(
    wording: &Wording,
    tools: &Tools,
    chart: &structure::Chart,
    above: Option<&FigureId>,
) -> Option<Chart> {
    let groups: Option<Vec<_>> = chart.form.groups().iter().map(|group| resolve(wording, group)).collect();
    let groups = groups?;
    let sound = honesty::check(wording, tools, chart, &groups);
    let drawn = if sound { draw(wording, tools, chart, &groups) } else { None };
    let title = Located::new(named::chart(&chart.name.value), chart.name.origin.clone());
    let facts = Facts { form: &chart.form, title: &title, groups: &groups };
    let (alt, alt_figures) = alternative_text::compose(wording, &facts);
    if !sound {
        return None;
    }
    let DisplayList { width, height, marks, .. } = drawn?;
    let whole = groups.iter().find_map(|group| group.whole);
    let is_dated_above = above.is_some() && above == whole.map(|whole| &whole.id);
    let dating = dating(wording, groups[0].bars[0], &chart.name.origin).map(|runs| Line::new(runs, &title));
    let (note, dated_above) = if is_dated_above { (None, dating) } else { (dating, None) };
    let title = Line::of(wording, &title, &[]);
    let table = table::compose(wording, &groups, &chart.name.origin);
    let source = source::line(&Voice { wording, chart }, &table);
    let id = chart.name.value.clone();
    Some(Chart { id, title, note, alt, alt_figures, width, height, marks, narrow: None, table, dated_above, source })
}

fn resolve<'a>(wording: &Wording<'a>, group: &ChartGroup) -> Option<ResolvedGroup<'a>> {
    let optional = |name: &Option<Located<FigureId>>| match name {
        Some(name) => wording.figure(name, Want::Chart).map(Some),
        None => Some(None),
    };
    let (whole, remainder) = (optional(&group.whole), optional(&group.remainder));
    let bars: Vec<_> = group.bars.iter().map(|name| wording.figure(name, Want::Chart)).collect();
    let bars: Option<Vec<_>> = bars.into_iter().collect();
    Some(ResolvedGroup { whole: whole?, bars: bars?, remainder: remainder? })
}

fn draw(wording: &Wording, tools: &Tools, chart: &structure::Chart, groups: &[ResolvedGroup]) -> Option<DisplayList> {
    let groups: Vec<Group> = groups.iter().map(|group| drawn_group(wording, chart, group)).collect();
    let (theme, typeface) = (tools.chart, tools.typeface);
    let drawn = match (&chart.form, groups.as_slice()) {
        (ChartForm::Bars(_), [group, ..]) => bars::plain(&group.bars, theme, typeface),
        (ChartForm::Stacked(_), [group, ..]) => bars::stacked(&group.bars, theme, typeface),
        (_, groups) => bars::grouped(groups, theme, typeface),
    };
    drawing(wording, tools, chart, drawn)
}

fn drawn_group(wording: &Wording, chart: &structure::Chart, group: &ResolvedGroup) -> Group {
    let bar = |(figure, role): (&Figure, Role)| Bar {
        figure: figure.id.clone(),
        value: figure.exact,
        shown: wording.number(figure),
        label: name(wording, figure, &chart.name.origin),
        role,
        fill: Fill::Solid,
    };
    let whole = group.whole.map(|figure| Whole {
        figure: figure.id.clone(),
        shown: wording.number(figure),
        label: name(wording, figure, &chart.name.origin),
    });
    Group { whole, bars: group.parts().zip(roles(chart, group)).map(bar).collect() }
}
