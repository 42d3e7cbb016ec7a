//! What the fact sheet of August 2019 states, taken down from the printed original and not from
//! `data/`: the tests compare the two.

/// A figure of the original.
pub struct Fact {
    pub id: &'static str,
    pub value: &'static str,
    pub unit: &'static str,
    /// As English and German write it in a sentence.
    pub en: &'static str,
    pub de: &'static str,
    pub period: &'static str,
    /// Who collects it, each with the reference date.
    pub collectors: &'static [(&'static str, &'static str)],
}

impl Fact {
    /// In a sentence of a language, with the words for its precision.
    pub fn in_prose(&self, language: &str) -> &'static str {
        if language == "de" { self.de } else { self.en }
    }

    /// Without the words for its precision, as in boxes and charts.
    pub fn digits(&self, language: &str) -> &'static str {
        let text = self.in_prose(language);
        &text[text.find(|c: char| c.is_ascii_digit()).expect("a number")..]
    }
}

const HALF_YEAR: &str = "2019-01-01/2019-06-30";
const NO_PERIOD: &str = "not stated";

/// The surveys of the network: both bodies together, and one reference date.
const SURVEYED: &[(&str, &str)] = &[("fbb", "2019-07-15"), ("ebb", "2019-07-15")];
const PROGRAMME: &[(&str, &str)] = &[("programme", "not stated")];
const COMPLETIONS: &[(&str, &str)] = &[("zuwes", "not stated")];
const NOBODY: &[(&str, &str)] = &[];

const fn surveyed(
    id: &'static str,
    value: &'static str,
    unit: &'static str,
    en: &'static str,
    de: &'static str,
) -> Fact {
    Fact { id, value, unit, en, de, period: HALF_YEAR, collectors: SURVEYED }
}

const fn undated(
    id: &'static str,
    value: &'static str,
    unit: &'static str,
    (en, de): (&'static str, &'static str),
    collectors: &'static [(&'static str, &'static str)],
) -> Fact {
    Fact { id, value, unit, en, de, period: NO_PERIOD, collectors }
}

pub const FACTS: &[Fact] = &[
    undated("subprojects", "380", "subproject", ("around 380", "rund 380"), NOBODY),
    undated("regional-networks", "16", "network", ("16", "16"), PROGRAMME),
    undated("competence-centres", "5", "centre", ("5", "5"), PROGRAMME),
    undated("contact-points", "170", "contact-point", ("more than 170", "mehr als 170"), NOBODY),
    undated("permanent-centres", "72", "centre", ("72", "72"), NOBODY),
    undated("mobile-centres", "100", "centre", ("100", "100"), NOBODY),
    surveyed("initial-advice", "28409", "session", "28,409", "28.409"),
    surveyed("recognition-advice", "15840", "session", "15,840", "15.840"),
    surveyed("combined-advice", "6197", "session", "6,197", "6.197"),
    Fact {
        id: "initial-advice-target",
        value: "200000",
        unit: "session",
        en: "more than 200,000",
        de: "mehr als 200.000",
        period: "2019-01-01/2022-12-31",
        collectors: NOBODY,
    },
    surveyed("fair-integration-advised", "1414", "person", "1,414", "1.414"),
    surveyed("fair-integration-informed", "2591", "person", "2,591", "2.591"),
    surveyed("fair-integration-events", "196", "event", "196", "196"),
    surveyed("schemes", "1071", "scheme", "1,071", "1.071"),
    surveyed("course-based-schemes", "119", "scheme", "119", "119"),
    surveyed("individual-schemes", "952", "scheme", "952", "952"),
    surveyed("course-based-share", "11", "percent", "11%", "11\u{a0}%"),
    surveyed("individual-share", "89", "percent", "89%", "89\u{a0}%"),
    surveyed("scheme-starters", "2404", "person", "2,404", "2.404"),
    undated("scheme-completers", "215", "person", ("215", "215"), COMPLETIONS),
    surveyed("labour-market-offerings", "356", "offering", "356", "356"),
    surveyed("labour-market-participants", "4645", "person", "4,645", "4.645"),
    surveyed("business-offerings", "238", "offering", "238", "238"),
    surveyed("business-participants", "1537", "person", "1,537", "1.537"),
    surveyed("labour-market-trainings", "261", "training", "261", "261"),
    surveyed("labour-market-training-participants", "3231", "person", "3,231", "3.231"),
    surveyed("labour-market-events", "95", "event", "95", "95"),
    surveyed("labour-market-event-participants", "1414", "person", "1,414", "1.414"),
    surveyed("labour-market-consultations", "196", "consultation", "196", "196"),
    surveyed("business-events", "42", "event", "42", "42"),
    surveyed("business-event-participants", "981", "person", "981", "981"),
    surveyed("business-trainings", "196", "training", "196", "196"),
    surveyed("business-training-participants", "556", "person", "556", "556"),
    surveyed("business-consultations", "534", "consultation", "534", "534"),
    surveyed("skilled-workers-reached", "673", "person", "673", "673"),
];

/// Not in the original, but a necessary consequence: what remains of the advice sessions when the
/// two kinds that the original names are taken away.
pub const REMAINDER: Fact = surveyed("other-advice", "6372", "session", "6,372", "6.372");

/// Everything else that the original states with a number, in words of ours.
pub const DATED_PHRASES: &[(&str, &str)] = &[
    ("Version August 2019", "Ausgabe August 2019"),
    ("2015–2018", "2015–2018"),
    ("on 1 January 2019", "am 1. Januar 2019"),
    ("up to 2022", "bis 2022"),
    ("by the end of 2022", "Bis Ende 2022"),
    ("since 2018", "Seit 2018"),
    ("Since 2019", "seit 2019"),
    ("January–June 2019", "Januar–Juni 2019"),
    ("from 1 January 2019 to 30 June 2019", "vom 1. Januar 2019 bis zum 30. Juni 2019"),
    ("reference date 15 July 2019", "Stichtag 15. Juli 2019"),
    ("+49 221 932981-24", "+49 221 932981-24"),
];

/// The occupations that the original lists without numbers.
pub const OCCUPATIONS: &[(&str, &str)] = &[
    ("Healthcare assistants", "Assistenzkräfte im Gesundheitswesen"),
    ("Doctors", "Ärztinnen und Ärzte"),
    ("Engineers", "Ingenieurinnen und Ingenieure"),
    ("Teachers", "Lehrkräfte"),
    ("Social education workers and social workers", "Fachkräfte der Sozialpädagogik und Sozialarbeit"),
];
