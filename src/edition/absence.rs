//! Figures that an edition cannot show, and why.

use crate::finding::{Code, Finding, Subject, Want};
use crate::name::{FigureId, SurveyId};
use crate::source::Origin;

/// Reason for which an edition cannot show a figure.
#[derive(Debug, Clone)]
pub enum Absence {
    /// It has no value in the survey.
    NotDelivered {
        survey: SurveyId,
        /// Figures that are to be delivered for it. Empty if all are there and it cannot be computed.
        lacking: Vec<Lacking>,
    },
    /// It is the value before a revision, and there was none.
    NotRevised { figure: FigureId },
    /// It is of an earlier survey and does not compare with this one.
    NotComparable {
        why: String,
        hint: String,
        /// The figure's place in the catalogue, and its values.
        places: Vec<(Origin, String)>,
    },
}

/// A figure that a survey does not deliver.
#[derive(Debug, Clone)]
pub struct Lacking {
    pub figure: FigureId,
    pub lack: Lack,
}

/// Statement of a survey about a figure without a value.
#[derive(Debug, Clone)]
pub enum Lack {
    /// Nothing.
    Unsaid,
    /// Its value is still to be entered, here.
    Awaited(Origin),
    /// It is not delivered, for a reason that is given here.
    OnPurpose(Origin, String),
}

impl Absence {
    /// Absence of a figure that a survey says nothing of.
    pub fn unsaid(survey: &SurveyId, figure: &FigureId) -> Self {
        let lacking = vec![Lacking { figure: figure.clone(), lack: Lack::Unsaid }];
        Self::NotDelivered { survey: survey.clone(), lacking }
    }

    /// The finding at the place of a value that is still to be entered, if this is why `name` has none.
    pub fn awaited(&self, name: &FigureId) -> Option<Finding> {
        let Self::NotDelivered { survey, lacking } = self else { return None };
        let [Lacking { figure, lack: Lack::Awaited(place) }] = lacking.as_slice() else { return None };
        (figure == name).then(|| to_be_entered(name, survey).wanted_by(Want::Itself).at(place.clone()))
    }

    /// Findings about the figures that are lacking although the survey does not say so, where something drops out for that.
    pub fn unexplained(&self) -> Vec<Finding> {
        let Self::NotDelivered { survey, lacking } = self else { return Vec::new() };
        let unsaid = lacking.iter().filter(|it| matches!(it.lack, Lack::Unsaid));
        unsaid.map(|it| left_out(&it.figure, survey)).collect()
    }

    /// The finding where somebody wants to show the figure `name`.
    pub fn finding(&self, name: &FigureId, want: Want) -> Finding {
        match self {
            Self::NotDelivered { survey, lacking } => not_delivered(name, survey, lacking).wanted_by(want),
            Self::NotRevised { figure } => {
                let message = format!("`{figure}` was never revised, and has no earlier value `{name}`");
                Finding::new(Code::MissingFigure, message, HOW_REVISED).wanted_by(want)
            }
            Self::NotComparable { why, hint, places } => {
                let sign = if want == Want::Text { "$" } else { "" };
                let message = format!("`{sign}{name}` may not stand beside the values of this edition: {why}");
                let finding = Finding::new(Code::NotComparable, message, hint.clone());
                places.iter().fold(finding, |finding, (place, what)| finding.also(place.clone(), what.clone()))
            }
        }
    }
}

const HOW_REVISED: &str = "take it out, or let what says it be `optional = true` in documents/; `iq-figures correct` puts a \
                           revision on record";

fn not_delivered(name: &FigureId, survey: &SurveyId, lacking: &[Lacking]) -> Finding {
    let awaited = lacking.iter().find(|it| matches!(it.lack, Lack::Awaited(_)));
    if let Some(awaited) = awaited {
        return to_be_entered(&awaited.figure, survey);
    }
    let names: Vec<String> = lacking.iter().map(|it| format!("`{}`", it.figure)).collect();
    let names = names.join(" and ");
    let message = match lacking {
        [] => format!("`{name}` cannot be computed in `{survey}`"),
        [only] if only.figure == *name => format!("`{name}` is not delivered in `{survey}`"),
        _ => format!("`{name}` cannot be computed in `{survey}`, which does not deliver {names}"),
    };
    let reasons = lacking.iter().filter_map(|it| match &it.lack {
        Lack::OnPurpose(place, reason) => Some((place.clone(), format!("not delivered on purpose: {reason}"))),
        Lack::Unsaid | Lack::Awaited(_) => None,
    });
    let reasons: Vec<_> = reasons.collect();
    let hint = match (lacking, reasons.as_slice()) {
        ([], _) => "another finding says why; mend that".to_owned(),
        (_, []) => format!("deliver {names} in observations/{survey}.toml; {OTHERWISE}"),
        _ => format!("{OTHERWISE}, or deliver {names} after all"),
    };
    let finding = Finding::new(Code::MissingFigure, message, hint);
    reasons.into_iter().fold(finding, |finding, (place, reason)| finding.also(place, reason))
}

/// Ways out that leave other editions as they are.
const OTHERWISE: &str = "what may drop out without it is `optional = true` in documents/, and what only some editions say \
                         has `from`, `until` or `only` there";

/// The finding about a value that is still to be entered in a survey.
fn to_be_entered(figure: &FigureId, survey: &SurveyId) -> Finding {
    let message = format!("the value of `{figure}` is still to be entered in `{survey}`");
    let hint = "enter it; if it is missing on purpose, write { value = \"not-delivered\", reason = \"…\" }";
    Finding::new(Code::ToBeEntered, message, hint).about(Subject::figure(figure))
}

fn left_out(figure: &FigureId, survey: &SurveyId) -> Finding {
    let message = format!("`{figure}` is not delivered in `{survey}`, which does not say why; what needs it drops out");
    let hint = format!(
        "deliver it in observations/{survey}.toml, or say there why not: {figure} = {{ value = \"not-delivered\", reason = \"…\" }}"
    );
    Finding::new(Code::LeftOut, message, hint).about(Subject::figure(figure))
}
