//! The standing of a value, as readers see it: a word or a letter beside its number.

use fluent_bundle::FluentValue;

use super::Wording;
use crate::edition::{Figure, Revised};
use crate::figure::Status;
use crate::name::MessageId;
use crate::project::statuses::{RevisedShown, StatusForm};
use crate::source::Origin;
use crate::text::functions::slot_argument;
use crate::text::own::{Attribute, OwnMessage};
use crate::text::slot::Slot;

/// Something that is said of a value beside its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Status(Status),
    Revised,
}

impl Standing {
    /// Its word, whose other form is its letter; none for what needs no word.
    pub(crate) fn word(self) -> Option<OwnMessage> {
        Some(match self {
            Self::Revised => OwnMessage::StatusRevised,
            Self::Status(Status::Final) => return None,
            Self::Status(Status::Provisional) => OwnMessage::Provisional,
            Self::Status(Status::Estimated) => OwnMessage::StatusEstimated,
            Self::Status(Status::Forecast) => OwnMessage::StatusForecast,
            Self::Status(Status::Imputed) => OwnMessage::StatusImputed,
            Self::Status(Status::Break) => OwnMessage::StatusBreak,
            Self::Status(Status::DefinitionDiffers) => OwnMessage::StatusDefinitionDiffers,
            Self::Status(Status::NotSignificant) => OwnMessage::StatusNotSignificant,
        })
    }
}

impl Wording<'_> {
    /// Form in which the programme shows statuses.
    pub fn status_form(&self) -> StatusForm {
        self.programme.statuses.shown
    }

    /// All that is said of a figure's value beside its number.
    pub fn standings(&self, figure: &Figure) -> Vec<Standing> {
        if self.status_form() == StatusForm::None {
            return Vec::new();
        }
        let status = Some(Standing::Status(figure.status)).filter(|standing| standing.word().is_some());
        let revised = self.revision_shown(figure).map(|_| Standing::Revised);
        status.into_iter().chain(revised).collect()
    }

    /// The last revision of a figure, if this edition speaks of it. Where days are counted, one that is dated after the edition
    /// is spoken of, too: the edition prints what came of it.
    pub fn revision_shown<'f>(&self, figure: &'f Figure) -> Option<&'f Revised> {
        let revised = figure.revisions.last()?;
        let days_since = self.edition.issued_on.signed_duration_since(revised.on).num_days();
        let is_shown = match self.programme.statuses.revised {
            RevisedShown::OwnSurvey => figure.id.survey().is_none(),
            RevisedShown::Always => true,
            RevisedShown::Days(days) => days_since <= i64::from(days),
            RevisedShown::Never => false,
        };
        is_shown.then_some(revised)
    }

    /// Words or letters for everything that is said of a figure's value, for a place that has no room for a pattern.
    pub fn said_of(&self, figure: &Figure, wanted: &Origin) -> Vec<String> {
        let said = |standing| Some(self.plain(&self.sign(standing)?.at(wanted), &[]));
        self.standings(figure).into_iter().filter_map(said).collect()
    }

    /// The letter and the word for a standing.
    pub fn letter_and_word(&self, standing: Standing, wanted: &Origin) -> Option<(String, String)> {
        let word = standing.word()?;
        let plain = |message: MessageId| self.plain(&Wanted(message).at(wanted), &[]);
        Some((plain(word.form(Attribute::Letter)), plain(word.id())))
    }

    /// A number with what is said of its value.
    pub(super) fn with_standings(&self, number: String, figure: &Figure) -> String {
        self.standings(figure).into_iter().fold(number, |number, standing| self.with(number, standing, &figure.origin))
    }

    fn with(&self, number: String, standing: Standing, wanted: &Origin) -> String {
        let Some(sign) = self.sign(standing) else { return number };
        if (self.status_form(), standing) == (StatusForm::Word, Standing::Status(Status::Provisional)) {
            return self.pattern(&OwnMessage::ProvisionalNumber.id(), &[("number", number)], wanted);
        }
        let sign = self.plain(&sign.at(wanted), &[]);
        let (pattern, name) = match self.status_form() {
            StatusForm::Letter => (OwnMessage::StatusLetter, "letter"),
            StatusForm::Word | StatusForm::None => (OwnMessage::StatusNumber, "status"),
        };
        // A word of the language is not set apart: it is what tells the direction of the two from right to left.
        let number = slot_argument(&Slot::Formatted(number));
        self.plain(&Wanted(pattern.id()).at(wanted), &[("number", number), (name, FluentValue::String(sign.into()))])
    }

    fn sign(&self, standing: Standing) -> Option<Wanted> {
        let word = standing.word()?;
        Some(Wanted(match self.status_form() {
            StatusForm::Letter => word.form(Attribute::Letter),
            StatusForm::Word | StatusForm::None => word.id(),
        }))
    }
}

/// A message that is wanted somewhere.
struct Wanted(MessageId);

impl Wanted {
    fn at(self, place: &Origin) -> crate::source::Located<MessageId> {
        crate::source::Located::new(self.0, place.clone())
    }
}
