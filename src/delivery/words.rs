//! The words of tables that the program makes to be filled in: those that it knows when it reads them again, in German
//! or in English.

use crate::figure::{Precision, Status};

/// Words in one language.
pub(super) struct Words {
    pub id: &'static str,
    pub name: &'static str,
    pub unit: &'static str,
    pub period: &'static str,
    pub last: &'static str,
    pub value: &'static str,
    pub new: &'static str,
    pub precision: &'static str,
    pub status: &'static str,
    pub note: &'static str,
    /// Names of the two sheets.
    pub figures: &'static str,
    pub instructions: &'static str,
    pub not_stated: &'static str,
    /// In place of a value that is not delivered.
    pub no_value: &'static str,
    pub computed: &'static str,
    pub refused_number: &'static str,
    pub refused_word: &'static str,
    precisions: [(Precision, &'static str); 4],
    statuses: [(Status, &'static str); 8],
    /// Each line of the instructions.
    pub how: &'static [&'static str],
    /// Head of the column with the reasons of what is handed back.
    pub reason: &'static str,
    pub place: &'static str,
}

impl Words {
    /// The words for a source language, by its tag: German for German, English for all others.
    pub(super) fn of(language: &str) -> &'static Self {
        let is_german = language.split('-').next().is_some_and(|tag| tag.eq_ignore_ascii_case("de"));
        if is_german { &GERMAN } else { &ENGLISH }
    }

    pub(super) fn precision_of(&self, precision: Precision) -> &'static str {
        self.precisions.iter().find(|(it, _)| *it == precision).map_or("", |(_, word)| word)
    }

    /// The status that a word means, in any of the languages.
    pub(super) fn status_said(word: &str) -> Option<Status> {
        let words = [&GERMAN, &ENGLISH].into_iter().flat_map(|words| words.statuses);
        let names = Status::NAMES.iter().map(|(name, status)| (*status, *name));
        words.chain(names).find(|(_, known)| known.to_lowercase() == word).map(|(status, _)| status)
    }

    pub(super) fn status_of(&self, status: Status) -> &'static str {
        self.statuses.iter().find(|(it, _)| *it == status).map_or("", |(_, word)| word)
    }

    pub(super) fn all_precisions(&self) -> Vec<String> {
        self.precisions.iter().map(|(_, word)| (*word).to_owned()).collect()
    }

    pub(super) fn all_statuses(&self) -> Vec<String> {
        self.statuses.iter().map(|(_, word)| (*word).to_owned()).collect()
    }
}

static GERMAN: Words = Words {
    id: "Kennung",
    name: "Bezeichnung",
    unit: "Einheit",
    period: "Zeitraum",
    last: "Letzter Wert",
    value: "Wert",
    new: "Neuer Wert",
    precision: "Genauigkeit",
    status: "Status",
    note: "Hinweis",
    figures: "Zahlen",
    instructions: "Anleitung",
    not_stated: "nicht genannt",
    no_value: "k. A.",
    computed: "wird berechnet",
    refused_number: "Hier steht eine Zahl ab null, „k. A.“ oder nichts.",
    refused_word: "Bitte ein Wort aus der Liste wählen, oder die Zelle leer lassen.",
    precisions: [
        (Precision::Exact, "genau"),
        (Precision::Around, "rund"),
        (Precision::MoreThan, "mehr als"),
        (Precision::LessThan, "weniger als"),
    ],
    statuses: [
        (Status::Final, "endgültig"),
        (Status::Provisional, "vorläufig"),
        (Status::Estimated, "geschätzt"),
        (Status::Forecast, "Prognose"),
        (Status::Imputed, "ergänzt"),
        (Status::Break, "Bruch in der Reihe"),
        (Status::DefinitionDiffers, "andere Definition"),
        (Status::NotSignificant, "nicht signifikant"),
    ],
    how: &[
        "Auf dem Blatt „Zahlen“ steht je Zeile eine Zahl. Ausgefüllt werden nur die farbigen Spalten; die übrigen sind gesperrt, ohne Kennwort.",
        "Neuer Wert: die Zahl allein, ohne Einheit und ohne „rund“. Prozentwerte als 11 für 11 %.",
        "Eine leere Zelle heißt: Darüber ist nichts gesagt. Steht fest, dass es keinen Wert gibt, bitte „k. A.“ eintragen.",
        "Genauigkeit: „rund“, „mehr als“ oder „weniger als“, wenn die Quelle es so sagt; leer heißt: wie bisher, sonst genau.",
        "Status: „vorläufig“, wenn sich der Wert noch ändern kann.",
        "Summen, Differenzen und Anteile stehen hier nicht: Sie werden berechnet.",
        "Die Spalte „Kennung“ verbindet die Zeile mit der Veröffentlichung. Bitte nicht ändern; Zeilen dürfen sortiert und gelöscht werden.",
    ],
    reason: "Grund",
    place: "Stelle",
};

static ENGLISH: Words = Words {
    id: "Id",
    name: "Name",
    unit: "Unit",
    period: "Period",
    last: "Last value",
    value: "Value",
    new: "New value",
    precision: "Precision",
    status: "Status",
    note: "Note",
    figures: "Figures",
    instructions: "Instructions",
    not_stated: "unknown",
    no_value: "n/a",
    computed: "computed",
    refused_number: "A number from zero on belongs here, “n/a”, or nothing.",
    refused_word: "Please choose a word of the list, or leave the cell empty.",
    precisions: [
        (Precision::Exact, "exactly"),
        (Precision::Around, "around"),
        (Precision::MoreThan, "more than"),
        (Precision::LessThan, "less than"),
    ],
    statuses: [
        (Status::Final, "final"),
        (Status::Provisional, "provisional"),
        (Status::Estimated, "estimated"),
        (Status::Forecast, "forecast"),
        (Status::Imputed, "imputed"),
        (Status::Break, "break in series"),
        (Status::DefinitionDiffers, "definition differs"),
        (Status::NotSignificant, "not significant"),
    ],
    how: &[
        "The sheet “Figures” has a row for each figure. Only the coloured columns are filled in; the others are locked, without a password.",
        "New value: the number alone, without its unit and without “around”. Percentages as 11 for 11 %.",
        "An empty cell says nothing. If it is certain that there is no value, please enter “n/a”.",
        "Precision: “around”, “more than” or “less than” where the source says so; empty means as before, or else exactly.",
        "Status: “provisional” if the value may still change.",
        "Sums, differences and shares are not here: they are computed.",
        "The column “Id” ties a row to the publication. Please leave it as it is; rows may be sorted and deleted.",
    ],
    reason: "Reason",
    place: "Place",
};
