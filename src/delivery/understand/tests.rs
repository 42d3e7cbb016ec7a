//! Tables as people write them.

use proptest::prelude::*;

use rust_decimal::Decimal;

use super::super::known::{Known, KnownFigure, Measure};
use super::super::mapping::Mapping;
use super::super::mapping::tests::mapping;
use super::super::number::{NumberFormat, Written};
use super::super::read::read;
use super::super::sheet::{Cell, CellPlace, Delivery, Format, Position, Range, Sheet, Stored};
use super::*;
use crate::figure::{Precision, Status};

fn known() -> Known {
    let figure = |names: &[&str], units: &[&str], measure| KnownFigure {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        units: units.iter().map(|unit| (*unit).to_owned()).collect(),
        measure,
    };
    let figures = [
        ("initial-advice", figure(&["Erstberatungen", "Initial sessions"], &["Beratungen"], Measure::Other)),
        ("subprojects", figure(&["Teilprojekte", "Subprojects"], &[], Measure::Other)),
        ("schemes", figure(&["Qualifizierungsmaßnahmen", "Schemes"], &[], Measure::Other)),
        ("share", figure(&["Anteil der Kurse", "Share of courses"], &["Prozent"], Measure::Percent)),
        ("people", figure(&["Menschen"], &["Mio. Menschen"], Measure::Other)),
    ];
    let figures = figures.into_iter().map(|(id, figure)| (id.to_owned(), figure)).collect();
    Known { figures, value_heads: vec!["2019-01--2020-06".to_owned()] }
}

fn reading(table: &str, map: &str) -> Reading {
    let read = read("delivery.csv", table.as_bytes()).unwrap();
    understand(&read.delivery, &known(), &mapping(map))
}

/// Values as `figure = value precision`.
fn values(reading: &Reading) -> Vec<String> {
    let precision = |value: &Value| match value.precision {
        None | Some(Precision::Exact) => String::new(),
        Some(other) => format!(" {}", Precision::NAMES.iter().find(|(_, named)| *named == other).unwrap().0),
    };
    let said = |it: &Delivered| format!("{} = {}{}", it.figure, it.value.number, precision(&it.value));
    reading.values.iter().map(said).collect()
}

/// Complaints as `F123 line 2, column 2`.
fn complaints(reading: &Reading) -> Vec<String> {
    let places =
        |complaint: &Complaint| complaint.places.iter().map(ToString::to_string).collect::<Vec<_>>().join(" + ");
    reading.complaints.iter().map(|it| format!("{} {}", it.code.number(), places(it)).trim_end().to_owned()).collect()
}

#[test]
fn a_row_for_each_figure() {
    let reading = reading(
        "Network IQ;\n\nKennzahl;Wert\nErstberatungen;28.409\nTeilprojekte;rund 380\nAnteil der Kurse;11 %\nschemes;1071,5\n",
        "",
    );
    assert_eq!(
        values(&reading),
        ["initial-advice = 28409", "subprojects = 380 around", "share = 11", "schemes = 1071.5"]
    );
    assert_eq!(complaints(&reading), [""; 0]);
    assert_eq!(reading.tables[0].values, "column B “Wert”");
    assert_eq!(reading.tables[0].number_format, Some(NumberFormat::German));
}

#[test]
fn a_column_for_each_figure() {
    let reading = reading("Zeitraum,Erstberatungen,Teilprojekte\n2020-06,\"28,409\",380\n", "");
    assert_eq!(complaints(&reading), ["F121 line 2, column 2"]);
    assert_eq!(values(&reading), ["subprojects = 380"]);
    let reading =
        self::reading("Zeitraum,Erstberatungen,Teilprojekte\n2020-06,\"28,409\",380\n", "number-format = \"en\"");
    assert_eq!(values(&reading), ["initial-advice = 28409", "subprojects = 380"]);
}

#[test]
fn nothing_is_guessed_where_nothing_decides() {
    let reading = reading("id;Wert\ninitial-advice;1.071\nsubprojects;380\n", "");
    assert_eq!(complaints(&reading), ["F121 line 2, column 2"]);
    assert_eq!(reading.failed[0].cells, ["initial-advice", "1.071"]);
    let stated = self::reading("id;Wert\ninitial-advice;1.071\nsubprojects;380\n", "number-format = \"en\"");
    assert_eq!(values(&stated), ["initial-advice = 1.071", "subprojects = 380"]);
}

#[test]
fn the_column_decides_before_the_sheet() {
    let column = "id;Wert;Letzter Wert\ninitial-advice;1.071;1.5\nsubprojects;1,5;\n";
    assert_eq!(values(&reading(column, "")), ["initial-advice = 1071", "subprojects = 1.5"]);
    let sheet = "id;Wert;Letzter Wert\ninitial-advice;1.071;28.409,5\nsubprojects;380;2,5\n";
    assert_eq!(values(&reading(sheet, "")), ["initial-advice = 1071", "subprojects = 380"]);
}

#[test]
fn a_contradiction_is_told_at_both_cells() {
    let reading = reading("id;Wert\ninitial-advice;28.409,5\nsubprojects;1.5\nschemes;1.071\nshare;11%\n", "");
    assert_eq!(complaints(&reading), ["F122 line 2, column 2 + line 3, column 2", "F121 line 4, column 2"]);
    assert_eq!(values(&reading), ["share = 11"]);
}

#[test]
fn no_value_has_many_forms() {
    let table = "id;Wert\ninitial-advice;k. A.\nsubprojects;–\nschemes;\nshare;0 %\npeople;.\n";
    let reading = reading(table, "");
    let absent: Vec<_> = reading.absent.iter().map(|absent| (absent.figure.as_str(), absent.why)).collect();
    assert_eq!(absent, [("initial-advice", Absence::NotStated), ("schemes", Absence::Empty)]);
    assert_eq!(complaints(&reading), ["F125 line 3, column 2", "F125 line 6, column 2"]);
    assert_eq!(values(&reading), ["share = 0"]);
}

#[test]
fn unknown_and_doubled_figures_are_told() {
    let table = "Kennzahl;Wert\nBeratung;\nErstberatung;5\nTeilprojekte;380\nSubprojects;381\nSumme;9\n";
    let reading = reading(table, "skip = \"Summe\"");
    assert_eq!(complaints(&reading), ["F126 line 3, column 1", "F127 line 4, column 2 + line 5, column 2"]);
    assert!(
        reading.complaints[0].hint.contains("“Erstberatungen” (`initial-advice`)"),
        "{}",
        reading.complaints[0].hint
    );
    assert_eq!(values(&reading), [""; 0]);
}

#[test]
fn percent_is_told_from_fractions() {
    let table = |value: &str, head: &str| format!("id;Wert{head}\nshare;{value}\n");
    assert_eq!(values(&reading(&table("11,5 %", ""), "")), ["share = 11.5"]);
    assert_eq!(values(&reading(&table("0,5", " in %"), "")), ["share = 0.5"]);
    assert_eq!(values(&reading(&table("11", ""), "")), ["share = 11"]);
    assert_eq!(complaints(&reading(&table("0,115", ""), "")), ["F123 line 2, column 2"]);
    assert_eq!(complaints(&reading("id;Wert\nsubprojects;11 %\n", "")), ["F123 line 2, column 2"]);
}

#[test]
fn scaled_values_want_a_word() {
    let head = "id;Wert (Tsd. EUR)\nsubprojects;5\n";
    assert_eq!(complaints(&reading(head, "")), ["F128 line 2, column 2 + line 1, column 2"]);
    assert_eq!(values(&reading(head, "scale = 1000")), ["subprojects = 5000"]);
    let title = "Angaben in Tsd. EUR\n\nid;Wert\nsubprojects;5\n";
    assert_eq!(complaints(&reading(title, "")), ["F128 line 4, column 2 + line 1, column 1"]);
    let name = "id;Wert\nsubprojects (Mio.);5\npeople (Mio. Menschen);20,8\n";
    assert_eq!(complaints(&reading(name, "")), ["F128 line 2, column 2 + line 2, column 1"]);
    assert_eq!(values(&reading(name, "")), ["people = 20.8"]);
}

#[test]
fn several_columns_of_values_want_a_word() {
    let table = "Kennzahl;2019;2020\nTeilprojekte;380;390\n";
    assert_eq!(complaints(&reading(&format!("id{}", &table[8..]), "")), ["F128 line 1, column 2 + line 1, column 3"]);
    assert_eq!(values(&reading(table, "value = \"2020\"")), ["subprojects = 390"]);
    assert_eq!(values(&reading(table, "value = \"B\"")), ["subprojects = 380"]);
    let hinted = "Kennzahl;2019-01--2019-06;2019-01--2020-06\nTeilprojekte;380;390\n";
    assert_eq!(values(&reading(hinted, "")), ["subprojects = 390"]);
}

#[test]
fn numbers_that_are_no_values_are_left_alone() {
    let table = "Nr.;Kennzahl;geprüft;2019;Neuer Wert\n1;Teilprojekte;x;380;\n2;Erstberatungen;x;28409;k. A.\n";
    let reading = reading(table, "");
    assert_eq!((values(&reading), complaints(&reading)), (vec![], vec![]), "the column of last year is not taken");
    assert_eq!(reading.absent.len(), 2);
    let table = "Kennzahl;Letzter Wert;Juni\nTeilprojekte;380;390\n";
    assert_eq!(values(&self::reading(table, "")), ["subprojects = 390"]);
    let table = "Jahr;Teilprojekte;Erstberatungen\n2020;390;5\n";
    let reading = self::reading(table, "");
    assert_eq!(values(&reading), ["subprojects = 390", "initial-advice = 5"]);
    assert_eq!(complaints(&reading), [""; 0]);
}

#[test]
fn columns_say_more_of_a_value() {
    let table = "id;Name;Wert;Einheit;Genauigkeit;Status;Bemerkung\nsubprojects;Teilprojekte;380;Projekte;around;provisional;siehe 5\nschemes;Teilprojekte;5;;;;\nshare;Anteil der Kurse;0,5;%;genau;;\n";
    let reading = reading(table, "");
    assert_eq!(values(&reading), ["subprojects = 380 around", "share = 0.5"]);
    assert_eq!(reading.values[0].status, Some(Status::Provisional));
    assert_eq!(complaints(&reading), ["F126 line 3, column 1 + line 3, column 2"]);
}

#[test]
fn a_column_that_says_something_else_can_be_skipped() {
    let table = "id;Wert;Status\nsubprojects;380;erledigt\n";
    assert_eq!(complaints(&reading(table, "")), ["F123 line 2, column 3"]);
    assert_eq!(values(&reading(table, "skip = \"Status\"")), ["subprojects = 380"]);
}

#[test]
fn words_that_say_more_are_kept_with_a_warning() {
    let reading =
        reading("id;Wert\nsubprojects;knapp 380\nschemes;vielleicht 5\npeople;380–400\nshare;mindestens 5 %\n", "");
    assert_eq!(values(&reading), ["subprojects = 380 less-than", "share = 5 more-than"]);
    let codes = ["F129 line 2, column 2", "F123 line 3, column 2", "F123 line 4, column 2", "F129 line 5, column 2"];
    assert_eq!(complaints(&reading), codes);
    assert!(reading.complaints[1].hint.contains("rund"));
}

#[test]
fn a_table_of_something_else_is_told() {
    assert_eq!(complaints(&reading("a;b\nc;d\n", "")), ["F128"]);
    assert_eq!(complaints(&reading("id;Wert\nsubprojects;5\n", "value = \"Zahl\"")), ["F128"]);
    assert_eq!(complaints(&reading("id;Wert\n;7\nsubprojects;5\n", "")), ["F128 line 2, column 2"]);
}

/// A sheet of rows of texts; a text that is a number is stored as one. Ranges are merged.
fn sheet(name: &str, rows: &[&[&str]], merged: &[[u32; 4]]) -> Sheet {
    let name: Option<std::sync::Arc<str>> = Some(name.into());
    let mut sheet = Sheet { name: name.clone(), ..Sheet::default() };
    for (row, texts) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*texts).filter(|(_, text)| !text.is_empty()) {
            let position = Position { row, column };
            let place = CellPlace { sheet: name.clone(), position, line: None };
            let number = Decimal::from_str_exact(text).ok();
            let stored = number.map_or_else(|| Stored::Text((*text).to_owned()), Stored::Number);
            let cell = Cell { place, stored, shown: None, formula: None, is_hidden: false };
            sheet.cells.insert(position, cell);
        }
    }
    let range = |[row, column, last_row, last_column]: [u32; 4]| Range {
        first: Position { row, column },
        last: Position { row: last_row, column: last_column },
    };
    sheet.merged = merged.iter().copied().map(range).collect();
    sheet
}

fn reading_of(sheets: Vec<Sheet>, map: &str) -> Reading {
    let (name, sha256) = ("delivery.xlsx".to_owned(), String::new());
    understand(&Delivery { name, format: Format::Xlsx, sha256, sheets }, &known(), &mapping(map))
}

#[test]
fn merged_heads_stand_over_all_of_their_columns() {
    let rows: &[&[&str]] = &[
        &["Lieferung"],
        &["", "1. Halbjahr 2019", "", "1. Halbjahr 2020", ""],
        &["Kennzahl", "Anzahl", "Genauigkeit", "Anzahl", "Genauigkeit"],
        &["Teilprojekte", "380", "rund", "390", "rund"],
        &["Erstberatungen", "28409", "", "30000", "mehr als"],
    ];
    let merged = [[0, 0, 0, 4], [1, 1, 1, 2], [1, 3, 1, 4]];
    let table = || vec![sheet("A", rows, &merged)];
    let several = reading_of(table(), "");
    assert_eq!(complaints(&several), ["F128 sheet “A”, cell B3 + sheet “A”, cell D3"]);
    assert!(several.complaints[0].message.contains("column D “1. Halbjahr 2020 / Anzahl”"), "{several:?}");
    let chosen = reading_of(table(), "value = \"1. Halbjahr 2020 / Anzahl\"");
    assert_eq!(values(&chosen), ["subprojects = 390 around", "initial-advice = 30000 more-than"]);
    assert_eq!(chosen.tables[0].left_alone, ["column B “1. Halbjahr 2019 / Anzahl”"]);
    assert_eq!(
        complaints(&reading_of(table(), "value = \"Anzahl\"")),
        ["F128 sheet “A”, cell B3 + sheet “A”, cell D3"]
    );
}

#[test]
fn a_value_in_merged_cells_is_nobodys() {
    let rows: &[&[&str]] = &[&["id", "Wert"], &["subprojects", "380"], &["schemes", ""], &["initial-advice", "5"]];
    let reading = reading_of(vec![sheet("A", rows, &[[1, 1, 2, 1]])], "");
    assert_eq!(complaints(&reading), ["F128 sheet “A”, cell B2", "F128 sheet “A”, cell B2"]);
    assert_eq!(values(&reading), ["initial-advice = 5"]);
}

#[test]
fn several_sheets_are_one_delivery() {
    let first = || sheet("A", &[&["id", "Wert"], &["subprojects", "380"], &["schemes", ""]], &[]);
    let second = || sheet("B", &[&["id", "Wert"], &["schemes", "5"], &["initial-advice", "7"]], &[]);
    let third = || sheet("C", &[&["Beratung", "5"]], &[]);
    let reading = reading_of(vec![first(), second(), third()], "");
    assert_eq!(values(&reading), ["subprojects = 380", "schemes = 5", "initial-advice = 7"]);
    assert_eq!(reading.absent, []);
    assert_eq!(reading.complaints[0].part.as_deref(), Some("sheet “C”"));
    let twice = reading_of(vec![first(), sheet("B", &[&["subprojects", "381"]], &[])], "");
    assert_eq!(complaints(&twice), ["F127 sheet “A”, cell B2 + sheet “B”, cell B1"]);
    assert_eq!(values(&reading_of(vec![first(), second()], "sheet = \"B\"")), ["schemes = 5", "initial-advice = 7"]);
    assert_eq!(complaints(&reading_of(vec![first()], "sheet = \"D\"")), ["F128"]);
    let hidden = Sheet { is_hidden: true, ..second() };
    let reading = reading_of(vec![first(), hidden.clone()], "");
    assert_eq!(
        (values(&reading), complaints(&reading)),
        (vec!["subprojects = 380".to_owned()], vec!["F129".to_owned()])
    );
    assert_eq!(values(&reading_of(vec![first(), hidden], "sheet = \"B\"")), ["schemes = 5", "initial-advice = 7"]);
}

#[test]
fn rows_that_nobody_sees_are_told() {
    let mut table = sheet("A", &[&["id", "Wert"], &["subprojects", "380"], &["schemes", "5"]], &[]);
    table.cells.values_mut().filter(|cell| cell.place.position.row == 1).for_each(|cell| cell.is_hidden = true);
    let reading = reading_of(vec![table], "");
    assert_eq!(complaints(&reading), ["F124 sheet “A”, cell B2"]);
}

/// A number as its digits before and after the mark, and in a format, its thousands with a mark or without.
fn numbers() -> impl Strategy<Value = (Decimal, [String; 2])> {
    ("0|[1-9][0-9]{0,6}", "[0-9]{0,4}", any::<bool>()).prop_map(|(whole, decimals, is_grouped)| {
        let exact = format!("{whole}.{decimals}0");
        let written = [['.', ','], [',', '.']].map(|[group, mark]| {
            let mut text = String::new();
            for (index, digit) in whole.chars().enumerate() {
                if is_grouped && index > 0 && (whole.len() - index).is_multiple_of(3) {
                    text.push(group);
                }
                text.push(digit);
            }
            if decimals.is_empty() { text } else { format!("{text}{mark}{decimals}") }
        });
        (Decimal::from_str_exact(&exact).unwrap(), written)
    })
}

proptest! {
    /// A column that is written in one format is read exactly, as soon as one of its cells can be read in that
    /// format only. If none can, cells that are the same in both formats are read, and no other one is.
    #[test]
    fn a_column_is_read_exactly_or_not_at_all(numbers in proptest::collection::vec(numbers(), 1..6), which in 0_usize..2) {
        let mut known = Known::default();
        let mut table = "id;Wert\n".to_owned();
        for (index, (_, written)) in numbers.iter().enumerate() {
            let (names, units, measure) = (Vec::new(), Vec::new(), Measure::Other);
            known.figures.insert(format!("figure-{index}"), KnownFigure { names, units, measure });
            table += &format!("figure-{index};{}\n", written[which]);
        }
        let read = read("delivery.csv", table.as_bytes()).unwrap();
        let reading = understand(&read.delivery, &known, &Mapping::default());
        let format = [NumberFormat::German, NumberFormat::English][which];
        let written = numbers.iter().map(|(_, written)| Written::read(&written[which]).unwrap());
        let is_decided = written.clone().any(|written| written.only_format().is_some());
        let wanted: Vec<Option<Decimal>> = numbers.iter().zip(written.clone()).map(|((exact, _), written)| {
            prop_assert_eq!(written.in_format(format), Some(*exact));
            Ok((is_decided || written.alone().is_some()).then_some(*exact))
        }).collect::<Result<_, TestCaseError>>()?;
        let found = |index: usize| reading.values.iter().find(|value| value.figure == format!("figure-{index}"));
        for (index, wanted) in wanted.iter().enumerate() {
            prop_assert_eq!(found(index).map(|value| value.value.number), *wanted);
        }
        let ambiguous = reading.complaints.iter().filter(|complaint| complaint.code == Code::AmbiguousNumber).count();
        prop_assert_eq!(ambiguous, wanted.iter().filter(|wanted| wanted.is_none()).count());
        prop_assert_eq!(reading.complaints.len(), ambiguous);
    }
}

/// A large file, of names that are nearly those of many figures.
#[test]
fn a_large_table_takes_no_time() {
    let mut known = known();
    for number in 0..10_000 {
        let figure = KnownFigure { names: vec![format!("Zahl {number}")], units: Vec::new(), measure: Measure::Other };
        known.figures.insert(format!("figure-{number}"), figure);
    }
    let rows: String = (0..30_000).map(|number| format!("Zahlen {number};1.071\n")).collect();
    let table = format!("id;Wert\nsubprojects;1\n{rows}");
    let read = read("large.csv", table.as_bytes()).unwrap();
    let reading = understand(&read.delivery, &known, &Mapping::default());
    assert_eq!(reading.complaints.len(), 30_000);
}
