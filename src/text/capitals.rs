//! Texts in capitals, as each language writes them: Turkish i becomes İ, German ß SS, and Greek capitals have
//! no accents (Unicode CLDR; the Unicode Standard, 5.18). Browsers do the same for `text-transform` in the language
//! of an element (CSS Text 3, 2.1.1); the layout engine knows one way for all languages.

use icu_casemap::CaseMapper;
use icu_locale_core::LanguageIdentifier;

use super::rich::Run;

/// A text of a language in capitals. A tag that is none is nobody's language.
pub fn in_capitals(text: &str, language: &str) -> String {
    let language = LanguageIdentifier::try_from_str(language).unwrap_or(LanguageIdentifier::UNKNOWN);
    CaseMapper::new().uppercase_to_string(text, &language).into_owned()
}

/// Runs in capitals, foreign words in those of their own language. Codes and marks are typed off, and stay.
pub fn runs_in_capitals(runs: &[Run], language: &str) -> Vec<Run> {
    let mut runs = runs.to_vec();
    runs.iter_mut().for_each(|run| raise(run, language));
    runs
}

fn raise(run: &mut Run, language: &str) {
    match run {
        Run::Text { text } | Run::Date { text } | Run::Literal { text } | Run::Figure { text, .. } => {
            *text = in_capitals(text, language);
        }
        Run::Foreign { language, text } => *text = in_capitals(text, language.as_str()),
        Run::Strong { runs } | Run::Emphasis { runs } | Run::Link { runs, .. } => {
            runs.iter_mut().for_each(|run| raise(run, language));
        }
        Run::Code { .. } | Run::Mark { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_capitals() {
        for (language, text, capitals) in [
            ("tr", "istihdam ışığı", "İSTİHDAM IŞIĞI"),
            ("az-AZ", "peşə təhsili", "PEŞƏ TƏHSİLİ"),
            ("en-GB", "title", "TITLE"),
            ("de-DE", "Straße", "STRASSE"),
            ("el-GR", "Εκπαίδευση", "ΕΚΠΑΙΔΕΥΣΗ"),
            ("nl-NL", "bijscholing", "BIJSCHOLING"),
            ("ar", "العمل", "العمل"),
            ("not a tag", "title", "TITLE"),
        ] {
            assert_eq!(in_capitals(text, language), capitals, "{language}");
        }
    }

    #[test]
    fn foreign_words_keep_their_language() {
        let foreign = |text: &str| Run::Foreign { language: "en".into(), text: text.to_owned() };
        let text = |text: &str| Run::Text { text: text.to_owned() };
        let runs = [text("iş: "), Run::Strong { runs: vec![foreign("jobs in")] }];
        let raised = [text("İŞ: "), Run::Strong { runs: vec![foreign("JOBS IN")] }];
        assert_eq!(runs_in_capitals(&runs, "tr"), raised);
    }
}
