//! The forms of a text: a language's plural categories, those of a trend, and the forms of terms that texts ask for.

use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, InlineExpression, NamedArgument, Variant, VariantKey};
use icu_plurals::{PluralCategory, PluralRules};

use super::{EditionTexts, LanguageTexts};
use crate::edition::Trend;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::{FigureId, MessageId};
use crate::project::Model;
use crate::source::Origin;
use crate::text::asked::compared;
use crate::text::entries::{Entry, Part, Seen, visit};
use crate::text::named;

/// Every category of any language.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Reports forms that a text of `language` lacks, or has without the language knowing them.
pub(super) fn check(texts: &EditionTexts, language: &LanguageTexts, findings: &mut Findings) {
    let Ok(rules) = PluralRules::try_new((&language.language.locale).into(), Default::default()) else { return };
    let categories: Vec<&str> = rules.categories().map(name).collect();
    for part in texts.edition.iter().filter_map(|name| language.texts.part(name)) {
        let context = Context { language, part: &part, categories: &categories };
        visit(part.pattern, &mut |seen| match seen {
            Seen::Select { selector: selector @ InlineExpression::FunctionReference { id, .. }, variants } => {
                if let Some(figures) = compared(selector) {
                    let number = Number { name: figures.new.as_str(), origin: part.entry.place(id.name) };
                    context.trend(&number, variants, findings);
                }
            }
            Seen::Select { selector, variants } => {
                if let Some(number) = number(texts.model, &part, selector, variants) {
                    context.plural(&number, variants, findings);
                }
            }
            Seen::Inline(InlineExpression::TermReference { id, arguments: Some(arguments), .. }) => {
                context.term(id.name, arguments, findings);
            }
            Seen::Inline(_) => {}
        });
    }
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// The number that a text depends on.
struct Number<'a> {
    name: &'a str,
    origin: Origin,
}

/// A figure is a number; so is what has plural categories for forms.
fn number<'a>(
    model: &Model,
    part: &Part<'a>,
    selector: &InlineExpression<&'a str>,
    variants: &[Variant<&'a str>],
) -> Option<Number<'a>> {
    let InlineExpression::VariableReference { id } = selector else { return None };
    let of_figure = model.catalogue.entries.contains_key(FigureId::from(id.name).entry());
    let names: Vec<&str> = variants.iter().filter_map(category).collect();
    let has_categories = names.iter().all(|name| CATEGORIES.contains(name));
    // The label of a box may be any message.
    let counted = id.name == "value" && (named::counts_a_value(part.entry.name) || has_categories);
    let looks_like_one = has_categories && names.iter().any(|name| *name != "other");
    let is_number = of_figure || counted || looks_like_one;
    is_number.then(|| Number { name: id.name, origin: part.entry.variable_place(id.name) })
}

/// The form's name, unless it is for one exact number.
fn category<'a>(variant: &Variant<&'a str>) -> Option<&'a str> {
    match variant.key {
        VariantKey::Identifier { name } => Some(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}

fn key<'a>(variant: &Variant<&'a str>) -> &'a str {
    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
    name
}

struct Context<'c> {
    language: &'c LanguageTexts<'c>,
    part: &'c Part<'c>,
    categories: &'c [&'c str],
}

impl Context<'_> {
    fn finding(&self, about: [&str; 2], message: String, hint: String) -> Finding {
        let [what, form] = about;
        let subject = Subject::translation(&self.part.name(), self.language.tag(), [what, form]);
        Finding::new(Code::WrongForms, message, hint).about(subject)
    }

    fn plural(&self, number: &Number, variants: &[Variant<&str>], findings: &mut Findings) {
        let (message, tag) = (self.part.name(), self.language.tag());
        let forms: Vec<&str> = variants.iter().filter_map(category).collect();
        let wanted = self.categories.iter().map(|category| format!("[{category}]")).collect::<Vec<_>>().join(", ");
        for lacking in self.categories.iter().filter(|category| !forms.contains(category)) {
            let text = format!("in `{message}` (`{tag}`) the form [{lacking}] for `${}` is missing", number.name);
            let hint = format!("numbers in `{tag}` have the forms {wanted}; add the missing one");
            findings.push(self.finding([number.name, lacking], text, hint).at(number.origin.clone()));
        }
        for odd in forms.iter().filter(|form| !self.categories.contains(form)) {
            let text = format!("in `{message}` (`{tag}`) no number ever has the form [{odd}]");
            let hint = format!("numbers in `{tag}` have the forms {wanted}");
            findings.push(self.finding([number.name, odd], text, hint).at(self.part.entry.place(odd)));
        }
    }

    fn trend(&self, number: &Number, variants: &[Variant<&str>], findings: &mut Findings) {
        let (message, tag) = (self.part.name(), self.language.tag());
        let forms: Vec<&str> = variants.iter().map(|variant| key(variant)).collect();
        let hint = "a trend has the forms [rose], [fell] and [unchanged], one of them with a star";
        let is_trend = |form: &str| Trend::NAMES.iter().any(|(name, _)| *name == form);
        for (lacking, _) in Trend::NAMES.iter().filter(|(name, _)| !forms.contains(name)) {
            let text =
                format!("in `{message}` (`{tag}`) the form [{lacking}] for the trend of `${}` is missing", number.name);
            findings.push(self.finding([number.name, lacking], text, hint.to_owned()).at(number.origin.clone()));
        }
        for odd in forms.iter().filter(|form| !is_trend(form)) {
            let text = format!("in `{message}` (`{tag}`) no trend ever has the form [{odd}]");
            findings.push(self.finding([number.name, odd], text, hint.to_owned()).at(self.part.entry.place(odd)));
        }
    }

    fn term(&self, term: &str, arguments: &CallArguments<&str>, findings: &mut Findings) {
        let Some(entry) = self.language.texts.entry(&MessageId::term(term)) else { return };
        for argument in &arguments.named {
            let forms = forms(&entry, argument.name.name);
            let asked = asked(argument);
            if !asked.is_some_and(|asked| forms.contains(asked)) {
                findings.push(self.no_such_form(&entry, argument, &forms));
            }
        }
    }

    fn no_such_form(&self, term: &Entry, argument: &NamedArgument<&str>, forms: &BTreeSet<&str>) -> Finding {
        let (parameter, asked) = (argument.name.name, asked(argument).unwrap_or("?"));
        let message = format!(
            "`{}` asks `{}` for {parameter}: {asked}, and `{}` has no such form",
            self.part.name(),
            term.name,
            self.language.tag()
        );
        let hint = match forms.len() {
            0 => format!("`{}` has no forms by ${parameter}; add them, or leave the argument out", term.name),
            _ => format!("there are: {}", forms.iter().copied().collect::<Vec<_>>().join(", ")),
        };
        self.finding([term.name.as_str(), asked], message, hint)
            .at(self.part.entry.place(asked))
            .also(term.origin(), "the term")
    }
}

/// Value of an argument that a text gives to a term, such as a case.
fn asked<'a>(argument: &NamedArgument<&'a str>) -> Option<&'a str> {
    match argument.value {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => Some(value),
        _ => None,
    }
}

/// The forms that a term has by a parameter.
fn forms<'a>(term: &Entry<'a>, parameter: &str) -> BTreeSet<&'a str> {
    let mut forms = BTreeSet::new();
    if let Some(pattern) = term.value {
        visit(pattern, &mut |seen| {
            if let Seen::Select { selector: InlineExpression::VariableReference { id }, variants } = seen
                && id.name == parameter
            {
                forms.extend(variants.iter().map(key));
            }
        });
    }
    forms
}
