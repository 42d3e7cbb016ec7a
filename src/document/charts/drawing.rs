//! Drawings of charts: what they are made with, and what they have no room for.

use super::group::named_by;
use crate::chart::{DisplayList, DrawError, Fault, Mark, Role, Typeface};
use crate::edition::Figure;
use crate::finding::{Code, Finding, Want};
use crate::name::MessageId;
use crate::project::catalogue::Catalogue;
use crate::project::language::Direction;
use crate::project::relation::Relation;
use crate::project::structure::{self, ChartForm, Times};
use crate::project::theme::ChartTheme;
use crate::project::{Programme, Theme};
use crate::source::Located;
use crate::text::{Wording, named};

/// Settings and fonts with which charts are drawn.
#[derive(Clone, Copy)]
pub(crate) struct Tools<'a> {
    pub programme: &'a Programme,
    pub catalogue: &'a Catalogue,
    /// Relations of the edition's survey alone.
    pub own_relations: &'a [Relation],
    pub theme: &'a Theme,
    /// Sizes where the chart stands.
    pub chart: ChartTheme,
    pub typeface: &'a Typeface<'a>,
    /// The side on which bars begin.
    pub direction: Direction,
}

/// Drawing of a chart, mirrored where reading goes from right to left; `None` with a finding if it could not be
/// drawn.
pub(super) fn drawing(
    wording: &Wording,
    tools: &Tools,
    chart: &structure::Chart,
    drawn: Result<DisplayList, DrawError>,
) -> Option<DisplayList> {
    let drawn = drawn.map(|list| if tools.direction == Direction::Rtl { list.mirrored() } else { list });
    for fault in drawn.iter().flat_map(|list| first_faults(&list.faults)) {
        report_fault(wording, tools, chart, fault);
    }
    let roles = drawn.iter().flat_map(|list| &list.marks).map(Mark::role);
    if !has_roles(wording, tools, chart, roles) {
        return None;
    }
    drawn
        .map_err(|error| {
            let message = format!("the chart `{}` cannot be drawn: {error}", chart.name.value);
            let hint = "this is a bug in iq-figures; please report it with the document's file";
            wording.report(Finding::new(Code::Bug, message, hint).at(chart.name.origin.clone()));
        })
        .ok()
}

/// Whether the theme has these colour roles; one that it lacks is reported.
pub(super) fn has_roles(
    wording: &Wording,
    tools: &Tools,
    chart: &structure::Chart,
    mut roles: impl Iterator<Item = Role>,
) -> bool {
    let missing = roles.find(|role| !tools.theme.roles.contains(role.name())).map(Role::name);
    if let Some(role) = missing {
        let name = &chart.name.value;
        let message = format!("the chart `{name}` needs the colour role `{role}`, which the theme does not have");
        let hint = format!("add [roles.{role}] to theme.toml, as the program’s own has it");
        wording.report(Finding::new(Code::Theme, message, hint).at(chart.name.origin.clone()));
    }
    missing.is_none()
}

/// The faults that bring the others with them: long labels leave bars no room, and both push values out.
fn first_faults(faults: &[Fault]) -> Vec<&Fault> {
    let long: Vec<&Fault> =
        faults.iter().filter(|fault| matches!(fault, Fault::LongLabel { .. } | Fault::LongWords(_))).collect();
    let short = faults.iter().find(|fault| matches!(fault, Fault::ShortBars(_)));
    if long.is_empty() { short.or(faults.first()).into_iter().collect() } else { long }
}

/// Reports a part that does not fit, at the place where somebody can shorten it.
fn report_fault(wording: &Wording, tools: &Tools, chart: &structure::Chart, fault: &Fault) {
    let (name, at) = (&chart.name.value, chart.name.origin.clone());
    let least = tools.chart.least_bar_percent;
    let finding = match fault {
        Fault::LongLabel { figure, label } => {
            let message =
                format!("“{label}” does not fit beside or above its bar in the chart `{name}`, even on several lines");
            let place = wording
                .figure(&Located::new(figure.clone(), at.clone()), Want::Chart)
                .and_then(|figure| label_of(wording, chart, figure));
            let hint = match &place {
                Some(id) => format!("shorten the message `{id}`"),
                None => "shorten the words of the date".to_owned(),
            };
            let at = place.map_or(at.clone(), |id| wording.place(&Located::new(id, at)));
            Finding::new(Code::ChartRoom, message, hint).at(at)
        }
        Fault::LongWords(words) => {
            let message = format!("“{words}” does not fit in the chart `{name}`, even on several lines");
            Finding::new(Code::ChartRoom, message, "shorten the message that says it").at(at)
        }
        Fault::NoRoom(words) => {
            let message = format!("“{words}” has no room in the chart `{name}`: neighbours are in the way");
            Finding::new(Code::ChartRoom, message, "give the chart more width, or let it show fewer values").at(at)
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

/// The message that labels a figure in a chart; a series has dates for labels.
fn label_of(wording: &Wording, chart: &structure::Chart, figure: &Figure) -> Option<MessageId> {
    match &chart.form {
        ChartForm::Series(_) | ChartForm::Butterfly(_) | ChartForm::Timeline(_) => None,
        ChartForm::Times(Times { label: Some(label), .. }) => Some(label.value.clone()),
        ChartForm::Organisation(_) | ChartForm::Pictogram(_) | ChartForm::Route(_) | ChartForm::Tiles(_) => {
            Some(named::figure(&figure.id))
        }
        _ => Some(named_by(wording, figure)),
    }
}
