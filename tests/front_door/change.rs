//! One changed number changes every place that prints it or follows from it, and no other.

use std::collections::BTreeMap;

use rust_decimal::{Decimal, RoundingStrategy};
use toml::Table;

use crate::support::{Manifest, OBSERVATIONS, PROFILES, TestProject, pdf_name, published};
use crate::warm::WarmProject;

#[test]
fn one_number_everywhere() {
    let project = TestProject::new();
    project.change_one_number();
    project.build(&[]).succeeded();
    let (before, after) = (published().manifest(), project.manifest());

    assert_eq!(after.figure("individual-schemes").value, "953");
    assert_eq!(after.figure("schemes").value, "1072");
    for (language, sum) in [("en", "1,072"), ("de", "1.072")] {
        assert_ne!(before.edition_code(language), after.edition_code(language));
        for profile in PROFILES {
            let output = pdf_name(language, profile);
            let expected = before.printed_on(&output).into_iter().map(|(figure, context, text)| match figure {
                "individual-schemes" => (figure, context, "953"),
                "schemes" => (figure, context, sum),
                _ => (figure, context, text),
            });
            assert_eq!(after.printed_on(&output), expected.collect::<Vec<_>>(), "{output}");
        }
    }
    for (was, is) in before.outputs.iter().zip(&after.outputs).filter(|(was, _)| was.kind == "pdf") {
        assert_ne!(was.sha256, is.sha256, "{} is still the old one", was.file);
    }
    let changed: Vec<_> = before.inputs.iter().zip(&after.inputs).filter(|(was, is)| was.sha256 != is.sha256).collect();
    assert_eq!(changed.iter().map(|(was, _)| was.path.as_str()).collect::<Vec<_>>(), [OBSERVATIONS]);
}

/// Every delivered value, one after the other; what must follow is computed here and not asked of
/// the program. They are drafts, since many a changed value breaks a relation.
#[test]
fn each_number_in_its_turn() {
    let warm = WarmProject::new(TestProject::new());
    let project = &warm.files;
    let original = project.read(OBSERVATIONS);
    warm.build_drafts("de");
    let before = project.draft_manifest();
    let catalogue: Table = project.read("figures.toml").parse().unwrap();
    let delivered = delivered(&original.parse().unwrap());
    assert_eq!(computed(&catalogue, &delivered), shown(&before), "the tests' own arithmetic");

    let mut codes = vec![before.edition_code("de").to_owned()];
    for (figure, value) in &delivered {
        let mut values = delivered.clone();
        values.insert(figure.clone(), value + Decimal::ONE);
        project.write(OBSERVATIONS, with_value(&original, figure, *value, values[figure]));
        warm.build_drafts("de");
        let after = project.draft_manifest();
        assert_eq!(shown(&after), computed(&catalogue, &values), "after a change of {figure}");
        only_changed_values_change_on_the_page(&before, &after, figure);
        codes.push(after.edition_code("de").to_owned());
    }
    let count = codes.len();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), count, "two contents share a code");
}

fn only_changed_values_change_on_the_page(before: &Manifest, after: &Manifest, cause: &str) {
    let output = pdf_name("de", "print");
    let (was, is) = (before.printed_on(&output), after.printed_on(&output));
    assert_eq!(was.len(), is.len(), "{cause}");
    for ((figure, context, was), (other, other_context, is)) in was.into_iter().zip(is) {
        assert_eq!((figure, context), (other, other_context), "{cause}");
        let changes = before.figure(figure).value != after.figure(figure).value;
        assert_eq!(was != is, changes, "{figure} as {context} prints {is} after a change of {cause}");
    }
}

fn delivered(observations: &Table) -> BTreeMap<String, Decimal> {
    let figures = observations["figures"].as_table().unwrap().iter();
    figures
        .map(|(name, value)| {
            let number = value.get("value").unwrap_or(value);
            (name.clone(), number.as_integer().expect("a whole number").into())
        })
        .collect()
}

/// The observations with one value exchanged in its own line.
fn with_value(observations: &str, figure: &str, from: Decimal, to: Decimal) -> String {
    let mut changed = 0;
    let lines = observations.lines().map(|line| match line.strip_prefix(&format!("{figure} = ")) {
        Some(rest) => {
            changed += 1;
            assert!(rest.contains(&from.to_string()), "{line}");
            format!("{figure} = {}\n", rest.replacen(&from.to_string(), &to.to_string(), 1))
        }
        None => format!("{line}\n"),
    });
    let text = lines.collect();
    assert_eq!(changed, 1, "{figure}");
    text
}

fn shown(manifest: &Manifest) -> BTreeMap<String, Decimal> {
    manifest.figures.iter().map(|figure| (figure.id.clone(), figure.value.parse().unwrap())).collect()
}

/// Every figure of the catalogue that has a value, as it must be shown.
fn computed(catalogue: &Table, delivered: &BTreeMap<String, Decimal>) -> BTreeMap<String, Decimal> {
    // Everything else in the catalogue is about figures that stand elsewhere.
    let is_figure =
        |entry: &toml::Value| ["unit", "sum", "difference", "share"].iter().any(|key| entry.get(key).is_some());
    let figures = catalogue.iter().filter(|(_, entry)| entry.is_table() && is_figure(entry)).map(|(figure, _)| figure);
    figures.filter_map(|figure| Some((figure.clone(), compute(catalogue, delivered, figure)?))).collect()
}

fn compute(catalogue: &Table, delivered: &BTreeMap<String, Decimal>, figure: &str) -> Option<Decimal> {
    let entry = catalogue[figure].as_table().unwrap();
    let value = |name: &toml::Value| compute(catalogue, delivered, name.as_str().unwrap());
    let total = |names: &toml::Value| names.as_array().unwrap().iter().map(value).sum::<Option<Decimal>>();
    if let Some(terms) = entry.get("sum") {
        return total(terms);
    }
    if let Some(difference) = entry.get("difference") {
        return Some(value(&difference["from"])? - total(&difference["less"])?);
    }
    if let Some(share) = entry.get("share") {
        let exact = Decimal::ONE_HUNDRED * value(&share["of"])? / value(&share["in"])?;
        return Some(exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero));
    }
    delivered.get(figure).copied()
}

/// Words of one language do not reach the other, and every text counts for the code.
#[test]
fn a_changed_word_changes_its_own_language() {
    let project = TestProject::new();
    project.replace("text/en/fact-sheet.ftl", "Knowing your rights at work", "Know your rights at work");
    project.build(&[]).succeeded();
    let (before, after) = (published().manifest(), project.manifest());
    for (language, same) in [("de", true), ("en", false)] {
        assert_eq!(before.edition_code(language) == after.edition_code(language), same, "{language}");
    }
}
