//! Answers of the data to what texts ask: trends that choose their words, and relations that they claim.

use std::collections::BTreeMap;

use super::{Wording, shown};
use crate::edition::{Claim, Edition, Standing, Trend, Undecided};
use crate::finding::{Code, Finding, Want, did_you_mean};
use crate::name::{FigureId, MessageId, SurveyId};
use crate::source::{Located, Origin};
use crate::text::Texts;
use crate::text::asked::{self, Answer, Answered, Asked, Compared};

/// The trends that texts ask for, where both figures have values.
pub(super) fn trends(edition: &Edition, texts: &Texts) -> BTreeMap<Compared, Result<Trend, Undecided>> {
    let asked = texts.questions().filter_map(|question| match &question.asked {
        Asked::Trend(figures) => Some(figures),
        Asked::Claim { .. } | Asked::Misused(_) => None,
    });
    let decided = asked.filter_map(|figures| {
        let trend = edition.trend(shown(edition, &figures.new)?, shown(edition, &figures.old)?);
        Some((figures.clone(), trend))
    });
    decided.collect()
}

impl Wording<'_> {
    /// Reports what a message asks in vain. A claim is asked where it is printed, since it may stand in a form that
    /// is not; of trends each is asked.
    pub(super) fn ask(&self, message: &MessageId) {
        if !self.asks {
            return;
        }
        for (part, question) in self.texts.asked_by(message) {
            match &question.asked {
                Asked::Trend(figures) => self.ask_trend(part, figures, &question.origin),
                Asked::Misused(function) => self.refuse_misuse(function, question.origin.clone()),
                Asked::Claim { .. } => {}
            }
        }
    }

    fn ask_trend(&self, part: &MessageId, figures: &Compared, place: &Origin) {
        match self.trends.get(figures) {
            Some(Ok(trend)) => self.answer(part, Answer::Trend { figures: figures.clone(), trend: *trend }),
            Some(Err(undecided)) => self.refuse_trend(figures, undecided, place),
            // Fluent has asked for no figure without a value: such a one stands in a form that is not printed.
            None if [&figures.new, &figures.old].into_iter().any(|figure| self.may_be_lacking(figure)) => {}
            None => self.refuse_misuse(asked::TREND, place.clone()),
        }
    }

    fn may_be_lacking(&self, figure: &FigureId) -> bool {
        self.edition.absent.contains_key(figure) || SurveyId::of(figure.as_str()).is_some()
    }

    fn answer(&self, part: &MessageId, answer: Answer) {
        self.answered.borrow_mut().insert(Answered { message: part.clone(), answer });
    }

    /// No waiver can let it stand: some form would be printed all the same.
    fn refuse_trend(&self, figures: &Compared, undecided: &Undecided, place: &Origin) {
        let Compared { new, old } = figures;
        let message = format!("whether `${new}` rose or fell from `${old}` cannot be decided: {}", undecided.why);
        let finding = Finding::new(Code::UndecidedTrend, message, undecided.hint.clone()).at(place.clone());
        self.report(self.with_values(finding, [new, old]));
    }

    fn with_values<'f>(&self, finding: Finding, figures: impl IntoIterator<Item = &'f FigureId>) -> Finding {
        let figures = figures.into_iter().filter_map(|figure| self.edition.figure(figure));
        figures.fold(finding, |finding, figure| {
            finding.also(figure.origin.clone(), format!("`{}` is {}", figure.id, figure.shown()))
        })
    }

    /// Reports words for a relation that the edition does not bear out.
    pub(super) fn ask_claim(&self, relation: &str, words: &str, message: &Located<MessageId>) {
        let is_it =
            |asked: &Asked| matches!(asked, Asked::Claim { relation: r, words: w } if r == relation && w == words);
        let typed = self.texts.asked_by(&message.value).find(|(_, question)| is_it(&question.asked));
        let (part, place) = match typed {
            Some((part, question)) => (part, question.origin.clone()),
            None => (&message.value, self.place(message)),
        };
        match self.edition.claims.get(relation) {
            Some(claim) => self.judge_claim((relation, words), claim, part, place),
            None => self.report(self.unknown_relation(relation).at(place)),
        }
    }

    fn judge_claim(&self, (relation, words): (&str, &str), claim: &Claim, part: &MessageId, place: Origin) {
        let how = match &claim.standing {
            Standing::Holds => {
                return self.answer(part, Answer::Claim { relation: relation.to_owned(), words: words.to_owned() });
            }
            Standing::Lacks(figures) => {
                for figure in figures {
                    self.figure(&Located::new(figure.clone(), place.clone()), Want::Text);
                }
                return;
            }
            Standing::Fails(how) => format!("which does not hold: {}", how.join("; ")),
            Standing::NotComputable => "which cannot be computed: it divides by zero, a number is too large, or a \
                                        figure has no period"
                .to_owned(),
            Standing::NoComparison => "which is about dates or several editions, where no text can claim it".to_owned(),
        };
        // No waiver can let it stand: the words would be untrue.
        let message = format!("“{words}” in `{part}` claims `{relation}`, {how}");
        let hint = "reword it for this edition (a variant, or a block with `from`, `until` or `only`), or correct the value \
                    that is wrong";
        let finding =
            Finding::new(Code::BrokenClaim, message, hint).at(place).also(claim.origin.clone(), "the relation");
        self.report(self.with_values(finding, &claim.figures));
    }

    fn unknown_relation(&self, relation: &str) -> Finding {
        let survey = &self.edition.survey;
        let hint = match did_you_mean(relation, self.edition.claims.keys().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add a [[relation]] with this `id` to figures.toml, or to observations/{survey}.toml"),
        };
        let message = format!("there is no relation `{relation}` for `{survey}`");
        Finding::new(Code::UnknownName, message, hint).wanted_by(Want::Text)
    }
}
