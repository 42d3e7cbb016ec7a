//! Charts from figures: what is compared, checked for honesty, drawn, and told in words.

use super::Chart;
use super::alternative_text::{self, Facts};
use super::boxes::dating;
use super::chart_table;
use super::series;
use rust_decimal::Decimal;

use crate::chart::bars::{self, Bar, DrawError, Fill, Group, Whole};
use crate::chart::{DisplayList, Fault, Typeface};
use crate::edition::Figure;
use crate::figure::Kind;
use crate::finding::{Code, Finding};
use crate::project::programme::Direction;
use crate::project::structure::{self, ChartForm, ChartGroup};
use crate::project::{Programme, Theme};
use crate::source::Located;
use crate::text::Wording;

/// What charts are drawn with.
pub struct Tools<'a> {
    pub programme: &'a Programme,
    pub theme: &'a Theme,
    pub typeface: &'a Typeface<'a>,
    /// The side on which bars begin.
    pub direction: Direction,
}

/// Colour roles of bars by their place in a group; later ones share the last, where each bar has its own label.
pub const BAR_ROLES: [&str; 2] = ["chart-1", "chart-2"];
const REMAINDER_ROLE: &str = "chart-3";
/// Colour roles of three and more parts, which differ in luminance, each from all others. The last one is that
/// of the remainder, if there is one.
const PART_ROLES: [&str; 5] = ["chart-1", "chart-4", "chart-5", "chart-6", REMAINDER_ROLE];

/// A group with its figures resolved.
pub struct ResolvedGroup<'a> {
    pub whole: Option<&'a Figure>,
    pub bars: Vec<&'a Figure>,
    pub remainder: Option<&'a Figure>,
}

impl<'a> ResolvedGroup<'a> {
    /// The figures with a bar of their own, the remainder last.
    pub fn parts(&self) -> impl Iterator<Item = &'a Figure> {
        self.bars.iter().copied().chain(self.remainder)
    }
}

/// Composes a chart that stands below a box of the figure `above`, if any. `None` after a finding.
pub fn chart(wording: &Wording, tools: &Tools, chart: &structure::Chart, above: Option<&str>) -> Option<Chart> {
    if let ChartForm::Series(form) = &chart.form {
        return series::chart(wording, tools, chart, form);
    }
    let groups: Option<Vec<_>> = chart.form.groups().iter().map(|group| resolve(wording, group)).collect();
    let groups = groups?;
    let sound = one_measure(wording, tools.programme, chart, &groups)
        & groups.iter().all(|group| adds_up(wording, chart, group))
        & has_whole(wording, chart, &groups)
        & can_be_told_apart(wording, tools, chart, &groups);
    let drawing = if sound { draw(wording, tools, chart, &groups) } else { None };
    let title = Located::new(format!("chart-{}", chart.name.value), chart.name.origin.clone());
    let facts = Facts { form: &chart.form, title: &title, groups: &groups };
    let (alt, alt_figures) = alternative_text::compose(wording, &facts);
    if !sound {
        return None;
    }
    let DisplayList { width, height, marks, .. } = drawing?;
    let whole = groups.iter().find_map(|group| group.whole);
    let dated_above = above.is_some() && above == whole.map(|whole| whole.id.as_str());
    let note = if dated_above { None } else { dating(wording, groups[0].bars[0], &chart.name) };
    let title = wording.runs(&title, &[]);
    let table = chart_table::compose(wording, &groups, &chart.name);
    Some(Chart { id: chart.name.value.clone(), title, note, alt, alt_figures, width, height, marks, table })
}

fn resolve<'a>(wording: &Wording<'a>, group: &ChartGroup) -> Option<ResolvedGroup<'a>> {
    let optional = |name: &Option<Located<String>>| match name {
        Some(name) => wording.figure(name).map(Some),
        None => Some(None),
    };
    let (whole, remainder) = (optional(&group.whole), optional(&group.remainder));
    let bars: Vec<_> = group.bars.iter().map(|name| wording.figure(name)).collect();
    let bars: Option<Vec<_>> = bars.into_iter().collect();
    Some(ResolvedGroup { whole: whole?, bars: bars?, remainder: remainder? })
}

/// All bars of an axis count the same kind of thing over the same time.
fn one_measure(wording: &Wording, programme: &Programme, chart: &structure::Chart, groups: &[ResolvedGroup]) -> bool {
    let kind = |figure: &Figure| programme.units.get(&figure.unit).map(|unit| unit.kind.clone());
    let mut all = groups.iter().flat_map(ResolvedGroup::parts);
    let Some(first) = all.next() else { return true };
    let dated = |figure: &Figure| (figure.kind, figure.period, figure.as_of);
    let odd = all.find(|figure| kind(figure) != kind(first) || dated(figure) != dated(first));
    let Some(odd) = odd else { return true };
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

/// What a figure counts and when, as a finding says it.
pub fn measure(figure: &Figure) -> String {
    let dated = if figure.kind == Kind::Stock { figure.as_of.to_string() } else { figure.period.to_string() };
    format!("`{}`: {}, {dated}", figure.id, figure.unit)
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
    let roles = groups.iter().flat_map(|group| roles(chart, group));
    let missing = roles.into_iter().find(|role| !tools.theme.roles.contains(*role));
    if let Some(role) = missing {
        let message = format!("the chart `{name}` needs the colour role `{role}`, which the theme does not have");
        let hint = format!("add [roles.{role}] to theme.toml, as the program’s own has it");
        wording.report(Finding::new(Code::Theme, message, hint).at(chart.name.origin.clone()));
    }
    missing.is_none()
}

fn is_told_by_colour(chart: &structure::Chart) -> bool {
    matches!(chart.form, ChartForm::Stacked(_) | ChartForm::Grouped(_))
}

/// The colour roles of a group's parts, in their order.
fn roles(chart: &structure::Chart, group: &ResolvedGroup) -> Vec<&'static str> {
    let bars = group.bars.len();
    let by_place: &[&'static str] =
        if is_told_by_colour(chart) && group.parts().count() > BAR_ROLES.len() { &PART_ROLES } else { &BAR_ROLES };
    let bars = (0..bars).map(|index| by_place[index.min(by_place.len() - 1)]);
    bars.chain(group.remainder.map(|_| REMAINDER_ROLE)).collect()
}

fn draw(wording: &Wording, tools: &Tools, chart: &structure::Chart, groups: &[ResolvedGroup]) -> Option<DisplayList> {
    let groups: Vec<Group> = groups.iter().map(|group| drawn_group(wording, chart, group)).collect();
    let (theme, typeface) = (tools.theme.chart, tools.typeface);
    let drawn = match (&chart.form, groups.as_slice()) {
        (ChartForm::Bars(_), [group, ..]) => bars::plain(&group.bars, theme, typeface),
        (ChartForm::Stacked(_), [group, ..]) => bars::stacked(&group.bars, theme, typeface),
        (_, groups) => bars::grouped(groups, theme, typeface),
    };
    drawing(wording, tools, chart, drawn)
}

/// What was drawn, begun on the side where reading begins, or a finding about the chart.
pub fn drawing(
    wording: &Wording,
    tools: &Tools,
    chart: &structure::Chart,
    drawn: Result<DisplayList, DrawError>,
) -> Option<DisplayList> {
    let drawn = drawn.map(|list| if tools.direction == Direction::Rtl { list.mirrored() } else { list });
    for fault in drawn.iter().flat_map(|list| first_faults(&list.faults)) {
        report_fault(wording, tools, chart, fault);
    }
    drawn
        .map_err(|error| {
            let message = format!("the chart `{}` cannot be drawn: {error}", chart.name.value);
            let hint = "this is a fault of the program; please report it with the document's file";
            wording.report(Finding::new(Code::Layout, message, hint).at(chart.name.origin.clone()));
        })
        .ok()
}

/// The faults that bring the others with them: long labels leave bars no room, and both push values out.
fn first_faults(faults: &[Fault]) -> Vec<&Fault> {
    let long: Vec<&Fault> = faults.iter().filter(|fault| matches!(fault, Fault::LongLabel { .. })).collect();
    let short = faults.iter().find(|fault| matches!(fault, Fault::ShortBars(_)));
    if long.is_empty() { short.or(faults.first()).into_iter().collect() } else { long }
}

/// What the chart has no room for, where somebody can shorten it.
fn report_fault(wording: &Wording, tools: &Tools, chart: &structure::Chart, fault: &Fault) {
    let (name, at) = (&chart.name.value, chart.name.origin.clone());
    let least = tools.theme.chart.least_bar_percent;
    let finding = match fault {
        Fault::LongLabel { figure, label } => {
            let message =
                format!("“{label}” does not fit beside or above its bar in the chart `{name}`, even in two lines");
            let place =
                wording.figure(&Located::new(figure.clone(), at.clone())).map(|figure| named_by(wording, figure));
            let place = place.filter(|_| !matches!(chart.form, ChartForm::Series(_)));
            let hint = match &place {
                Some(id) => format!("shorten the message `{id}`"),
                None => "shorten the words of the date".to_owned(),
            };
            let at = place.map_or(at.clone(), |id| wording.place(&Located::new(id, at)));
            Finding::new(Code::ChartRoom, message, hint).at(at)
        }
        Fault::ShortBars(percent) => {
            let message = format!(
                "the longest bar of the chart `{name}` has {percent} % of its width, and needs {least} % to be compared"
            );
            let hint =
                "shorten the `.short` names of its figures, or draw it with `kind = \"bars\"`, labels above the bars";
            Finding::new(Code::ChartRoom, message, hint).at(at)
        }
        Fault::Outside(what) => {
            let message = format!("{what} leaves the area of the chart `{name}`");
            Finding::new(Code::ChartRoom, message, "shorten the names of its figures").at(at)
        }
    };
    wording.report(finding);
}

fn drawn_group(wording: &Wording, chart: &structure::Chart, group: &ResolvedGroup) -> Group {
    let bar = |(figure, role): (&Figure, &'static str)| Bar {
        figure: figure.id.clone(),
        value: figure.exact,
        shown: wording.number(figure),
        label: short_name(wording, figure, chart),
        role,
        fill: Fill::Solid,
    };
    let whole = group.whole.map(|figure| Whole {
        figure: figure.id.clone(),
        shown: wording.number(figure),
        label: short_name(wording, figure, chart),
    });
    Group { whole, bars: group.parts().zip(roles(chart, group)).map(bar).collect() }
}

/// What a bar is called: the figure's short name, or else its name.
pub fn short_name(wording: &Wording, figure: &Figure, chart: &structure::Chart) -> String {
    name(wording, figure, &chart.name)
}

/// The short name of a figure, or else its name; a missing one is a finding at `wanted`.
pub fn name(wording: &Wording, figure: &Figure, wanted: &Located<String>) -> String {
    wording.plain(&Located::new(named_by(wording, figure), wanted.origin.clone()), &[])
}

/// The message that names a figure in charts.
fn named_by(wording: &Wording, figure: &Figure) -> String {
    let short = format!("figure-{}.short", figure.entry);
    if wording.has(&short) { short } else { format!("figure-{}.name", figure.entry) }
}
