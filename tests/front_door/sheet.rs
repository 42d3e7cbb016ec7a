//! Statements of the fact sheets, taken down from the originals and not from `data/`: the tests compare the two.

use crate::support::{EDITION, LANGUAGES};

/// Statements of an edition.
pub struct Sheet {
    pub edition: &'static str,
    /// As the edition code has it.
    pub version: &'static str,
    pub issued: &'static str,
    pub pages: usize,
    /// The pages that a fold makes one view, by the number of the earlier one.
    pub spreads: &'static [usize],
    /// In each language.
    pub titles: (&'static str, &'static str),
    pub facts: &'static [Fact],
    /// Not in the original, but a necessary consequence: what remains when what it names is taken away.
    pub remainders: &'static [Fact],
    /// Everything else that is stated with a number, in words of ours.
    pub dated_phrases: &'static [(&'static str, &'static str)],
    /// Dates, page numbers, the telephone: numbers on the pages that are no figures, the longest first.
    pub other_numbers: &'static [(&'static str, &'static str)],
    /// Each chart with the figures that it tells of; dates are none.
    pub charts: &'static [(&'static str, &'static str)],
    /// The same in the languages that it has besides English and German.
    pub further: &'static [Further],
}

/// An edition in a further language.
pub struct Further {
    pub language: &'static str,
    pub title: &'static str,
    pub dated_phrases: &'static [&'static str],
    pub other_numbers: &'static [&'static str],
}

pub const SHEETS: [Sheet; 5] = [
    Sheet {
        edition: EDITION,
        version: "2019-08",
        issued: "2019-08-31T12:00:00Z",
        pages: 2,
        spreads: &[],
        titles: ("Network IQ in figures – Version August 2019", "Netzwerk IQ in Zahlen – Ausgabe August 2019"),
        facts: FACTS,
        remainders: &[surveyed("other-advice", "6372", "session", "6,372", "6.372")],
        dated_phrases: DATED_PHRASES,
        other_numbers: &[
            ("January–June 2019", "Januar–Juni 2019"),
            ("January to June 2019", "Januar bis Juni 2019"),
            ("15 July 2019", "15. Juli 2019"),
            ("1 January 2019", "1. Januar 2019"),
            ("30 June 2019", "30. Juni 2019"),
            ("June 2019", "Juni 2019"),
            ("December 2022", "Dezember 2022"),
            ("August 2019", "August 2019"),
            ("AUGUST 2019", "AUGUST 2019"),
            ("2015–2018", "2015–2018"),
            ("since 2018", "Seit 2018"),
            ("Since 2019", "seit 2019"),
            ("in 2019", "die 2019"),
            ("up to 2022", "bis 2022"),
            ("end of 2022", "Bis Ende 2022"),
            ("end of 2022", "bis Ende 2022"),
            ("+49 221 932981-24", "+49 221 932981-24"),
            (" 1 / 2 ", " 1 / 2 "),
            (" 2 / 2 ", " 2 / 2 "),
        ],
        charts: &[
            ("advice-by-kind", "initial-advice recognition-advice combined-advice other-advice"),
            ("schemes-by-form", "schemes individual-schemes course-based-schemes"),
            ("advice-towards-target", "initial-advice initial-advice-target"),
            (
                "outreach",
                "labour-market-trainings labour-market-events labour-market-consultations \
                 labour-market-training-participants labour-market-event-participants \
                 business-trainings business-events business-consultations \
                 business-training-participants business-event-participants",
            ),
        ],
        further: &[],
    },
    Sheet {
        edition: "fact-sheet-2021-01",
        version: "2021-01",
        issued: "2021-01-31T12:00:00Z",
        pages: 2,
        spreads: &[],
        titles: ("Network IQ in figures – As of January 2021", "Netzwerk IQ in Zahlen – Stand Januar 2021"),
        facts: FACTS_2021,
        remainders: &[],
        dated_phrases: DATED_PHRASES_2021,
        other_numbers: &[
            ("January 2019 to December 2020", "Januar 2019 bis Dezember 2020"),
            ("2019 to 2020", "2019 bis 2020"),
            ("2019–2020", "2019–2020"),
            ("January to June 2019", "Januar bis Juni 2019"),
            ("15 January 2021", "15. Januar 2021"),
            ("12 January 2021", "12. Januar 2021"),
            ("19 January 2021", "19. Januar 2021"),
            ("15 July 2019", "15. Juli 2019"),
            ("1 January 2019", "1. Januar 2019"),
            ("30 June 2019", "30. Juni 2019"),
            ("31 December 2020", "31. Dezember 2020"),
            ("January 2021", "Januar 2021"),
            ("JANUARY 2021", "JANUAR 2021"),
            // The timeline.
            ("2005 The network begins", "2005 Das Netzwerk beginnt"),
            ("2011 A programme", "2011 Programm"),
            ("2012 The Recognition", "2012 Anerkennungs"),
            ("2015 ESF", "2015 Förderung"),
            ("2022 The round", "2022 Die Runde"),
            ("since 2005", "seit 2005"),
            ("since 2011", "seit 2011"),
            ("Since 2015", "Seit 2015"),
            ("Since 2019", "Seit 2019"),
            ("since 2019", "seit 2019"),
            ("August 2019", "August 2019"),
            ("Since 2017", "Seit 2017"),
            ("Act of 2012", "Anerkennungsgesetz von 2012"),
            ("up to 2022", "bis 2022"),
            ("until 2022", "bis 2022"),
            ("end of 2022", "bis Ende 2022"),
            ("June 2019", "Juni 2019"),
            ("December 2020", "Dezember 2020"),
            ("December 2022", "Dezember 2022"),
            ("+49 221 932981-24", "+49 221 932981-24"),
            (" 1 / 2 ", " 1 / 2 "),
            (" 2 / 2 ", " 2 / 2 "),
        ],
        charts: &[
            ("sessions-by-kind", "advice-sessions initial-advice follow-up-advice"),
            ("initial-advice-over-time", "initial-advice initial-advice--2019-01--2019-06 initial-advice-target"),
            (
                "results-over-time",
                "schemes schemes--2019-01--2019-06 scheme-starters scheme-starters--2019-01--2019-06 \
                 labour-market-trainings labour-market-trainings--2019-01--2019-06",
            ),
            ("scheme-completion", "scheme-starters scheme-completers"),
            ("network-timeline", ""),
        ],
        further: &[],
    },
    Sheet {
        edition: "profile-2018",
        version: "2018",
        issued: "2018-12-31T12:00:00Z",
        pages: 2,
        spreads: &[],
        titles: ("Network IQ in profile – Funding round 2015–2018", "Netzwerk IQ im Profil – Förderrunde 2015–2018"),
        facts: PROFILE_FACTS,
        remainders: &[],
        dated_phrases: &[
            ("Funding round 2015–2018", "Förderrunde 2015–2018"),
            ("funding round 2015–2018", "Förderrunde 2015 bis 2018"),
            ("Since 2005", "Seit 2005"),
        ],
        other_numbers: &[
            ("2015–2018", "2015–2018"),
            ("2015–2018", "2015 bis 2018"),
            ("Since 2005", "Seit 2005"),
            ("2018 edition", "Ausgabe 2018"),
            // Once and so many times as often.
            ("without a migration background 1 ", "ohne Migrationshintergrund 1 "),
            ("+49 221 932981-24", "+49 221 932981-24"),
            (" 1 / 2 ", " 1 / 2 "),
            (" 2 / 2 ", " 2 / 2 "),
        ],
        charts: &[
            ("one-in-five", "share-with-migration-background"),
            ("twice-the-risk", "unemployment-ratio"),
            ("state-networks", "regional-networks"),
            ("programme", "competence-centres"),
            ("programme", "regional-networks"),
        ],
        further: &[
            Further {
                language: "ru",
                title: "Сеть IQ: краткий обзор – Период финансирования 2015—2018",
                dated_phrases: &["Период финансирования 2015—2018", "с 2015 по 2018 год", "С 2005 года"],
                other_numbers: &[
                    "2015—2018",
                    "с 2015 по 2018",
                    "С 2005",
                    "Издание: 2018",
                    "без миграционного прошлого 1 ",
                    "+49 221 932981-24",
                    " 1 / 2 ",
                    " 2 / 2 ",
                ],
            },
            Further {
                language: "pl",
                title: "Sieć IQ w\u{a0}zarysie – Okres finansowania 2015–2018",
                dated_phrases: &["Okres finansowania 2015–2018", "od 2015 do 2018 roku", "Od 2005 roku"],
                other_numbers: &[
                    "2015–2018",
                    "od 2015 do 2018",
                    "Od 2005",
                    "Wydanie: 2018",
                    "bez pochodzenia migracyjnego 1 ",
                    "+49 221 932981-24",
                    " 1 / 2 ",
                    " 2 / 2 ",
                ],
            },
            // poppler reads the words of an Arabic line from left to right here, and letters that are joined
            // in one sign (لا) in the wrong order, so that numbers alone are looked for.
            Further {
                language: "ar",
                title: "نبذة عن شبكة IQ – مرحلة التمويل من 2015 إلى 2018",
                dated_phrases: &["2005", "2015", "2018"],
                other_numbers: &["2015", "2018", "2005", "+49 221 932981-24", " 1 / 2 ", " 2 / 2 ", " 1 "],
            },
        ],
    },
    Sheet {
        edition: "competence-centres-2018",
        version: "2018",
        issued: "2018-12-31T12:00:00Z",
        pages: 4,
        spreads: &[],
        titles: ("The IQ Competence Centres – Funding round 2015–2018", "Die IQ Fachstellen – Förderrunde 2015–2018"),
        facts: CENTRES_FACTS,
        remainders: &[],
        dated_phrases: &[
            ("Funding round 2015–2018", "Förderrunde 2015–2018"),
            ("Since the turn of the millennium", "Seit der Jahrtausendwende"),
        ],
        other_numbers: &[
            ("2015–2018", "2015–2018"),
            ("2018 edition", "Ausgabe 2018"),
            // The contents, with page numbers.
            ("Advice and Job Training 1", "Beratung und Qualifizierung 1"),
            ("Vocational German Language 2", "Berufsbezogenes Deutsch 2"),
            ("Intercultural Opening and Anti-Discrimination 3", "Interkulturelle Öffnung und Antidiskriminierung 3"),
            ("Immigration 3", "Einwanderung 3"),
            ("Migrant Entrepreneurship 4", "Migrantenökonomie 4"),
            ("+49 221 932981-24", "+49 221 932981-24"),
            (" 1 / 4 ", " 1 / 4 "),
            (" 2 / 4 ", " 2 / 4 "),
            (" 3 / 4 ", " 3 / 4 "),
            (" 4 / 4 ", " 4 / 4 "),
        ],
        charts: &[],
        further: &[],
    },
    Sheet {
        edition: "round-summary-2015-2018",
        version: "2019",
        issued: "2019-12-31T12:00:00Z",
        pages: 4,
        spreads: &[2],
        titles: ("Network IQ in review – Funding round 2015–2018", "Netzwerk IQ im Rückblick – Förderrunde 2015–2018"),
        facts: ROUND_FACTS,
        remainders: &[],
        dated_phrases: &[
            ("Funding round 2015–2018", "Förderrunde 2015–2018"),
            ("from 2015 to 2018", "Förderrunde 2015 bis 2018"),
            ("Since 2012, the Recognition Act", "Seit 2012 gibt das Anerkennungsgesetz"),
            ("Since 2015, Network IQ", "Seit 2015 hat das Netzwerk IQ"),
            ("From 2015 to 2016, one key priority", "von 2015 bis 2016 die eintägige Schulung"),
            ("In 2015 and 2016, moreover", "2015 und 2016 hat Deutschland"),
            ("for 2015 alone", "allein für 2015"),
            ("In the course of 2017", "im Lauf des Jahres 2017"),
            ("From the end of 2017", "Ab Ende 2017"),
            ("since mid-2018", "Seit Mitte 2018"),
            ("Network IQ 2019–2022", "Netzwerk IQ 2019–2022"),
            ("from 1 January 2015 to 31 December 2018", "vom 1. Januar 2015 bis zum 31. Dezember 2018"),
        ],
        other_numbers: &[
            ("1 January 2015", "1. Januar 2015"),
            ("31 December 2018", "31. Dezember 2018"),
            ("2015 to 2018", "2015 bis 2018"),
            ("2015–2018", "2015–2018"),
            ("2015 to 2016", "2015 bis 2016"),
            ("2015 and 2016", "2015 und 2016"),
            ("2019–2022", "2019 bis 2022"),
            ("2019–2022", "2019–2022"),
            ("2019 edition", "Ausgabe 2019"),
            ("for 2015 alone", "allein für 2015"),
            ("in the year 2015", "im Jahr 2015"),
            ("Since 2012", "Seit 2012"),
            ("Since 2015", "Seit 2015"),
            ("course of 2017", "Jahres 2017"),
            ("end of 2017", "Ende 2017"),
            ("mid-2018", "Mitte 2018"),
            // The timeline.
            ("2012 The Recognition", "2012 Das Anerkennungs"),
            ("2015 Advice", "2015 Bundesweit"),
            ("2016 Many", "2016 Viele"),
            ("middle of 2018", "Mitte 2018"),
            ("1 January 2019", "1. Januar 2019"),
            ("without a migration background 1 ", "ohne Migrationshintergrund 1 "),
            ("+49 221 932981-24", "+49 221 932981-24"),
            (" 1 / 4 ", " 1 / 4 "),
            (" 2 / 4 ", " 2 / 4 "),
            (" 3 / 4 ", " 3 / 4 "),
            (" 4 / 4 ", " 4 / 4 "),
        ],
        charts: &[
            ("projects-by-funding", "practical-projects esf-projects"),
            ("twice-the-risk", "unemployment-ratio"),
            ("round-timeline", ""),
            ("federal-states", "federal-states"),
        ],
        further: &[],
    },
];

/// Every edition in each of its languages.
pub fn each() -> impl Iterator<Item = (&'static Sheet, &'static str)> {
    static ALL: [Sheet; SHEETS.len()] = SHEETS;
    ALL.iter().flat_map(|sheet| sheet.languages().into_iter().map(move |language| (sheet, language)))
}

/// Of what English and German say.
pub fn in_language(language: &str, (en, de): (&'static str, &'static str)) -> &'static str {
    if language == "de" { de } else { en }
}

/// Language of a file: the locale, and the direction of writing.
pub fn locale(language: &str) -> (&'static str, &'static str) {
    match language {
        "en" => ("en-GB", "ltr"),
        "de" => ("de-DE", "ltr"),
        "ru" => ("ru-RU", "ltr"),
        "pl" => ("pl-PL", "ltr"),
        "ar" => ("ar", "rtl"),
        other => panic!("nobody has written down what is true of {other}"),
    }
}

/// A figure of the original.
pub struct Fact {
    pub id: &'static str,
    pub value: &'static str,
    pub unit: &'static str,
    /// As English and German write it in a sentence.
    pub en: &'static str,
    pub de: &'static str,
    /// The same in further languages.
    pub further: &'static [(&'static str, &'static str)],
    pub period: &'static str,
    /// Collectors, each with the reference date.
    pub collectors: &'static [(&'static str, &'static str)],
}

impl Fact {
    /// In a sentence of a language, with the words for its precision.
    pub fn in_prose(&self, language: &str) -> &'static str {
        match language {
            "en" => self.en,
            "de" => self.de,
            _ => self.further.iter().find(|(tag, _)| *tag == language).expect("a wording in the language").1,
        }
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
    Fact { id, value, unit, en, de, further: &[], period: HALF_YEAR, collectors: SURVEYED }
}

const fn undated(
    id: &'static str,
    value: &'static str,
    unit: &'static str,
    (en, de): (&'static str, &'static str),
    collectors: &'static [(&'static str, &'static str)],
) -> Fact {
    Fact { id, value, unit, en, de, further: &[], period: NO_PERIOD, collectors }
}

const FACTS: &[Fact] = &[
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
        further: &[],
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

const TWO_YEARS: &str = "2019-01-01/2020-12-31";

/// The same two bodies, each with a reference date of its own.
const SURVEYED_2021: &[(&str, &str)] = &[("fbb", "2021-01-15"), ("ebb", "2021-01-12")];
const COMPLETIONS_2021: &[(&str, &str)] = &[("zuwes", "2021-01-19")];

const fn in_two_years(
    id: &'static str,
    value: &'static str,
    unit: &'static str,
    en: &'static str,
    de: &'static str,
) -> Fact {
    Fact { id, value, unit, en, de, further: &[], period: TWO_YEARS, collectors: SURVEYED_2021 }
}

/// The figures of January 2021, and those of the first half of 2019 that they are compared with.
const FACTS_2021: &[Fact] = &[
    undated("subprojects", "400", "subproject", ("around 400", "rund 400"), NOBODY),
    undated("regional-networks", "16", "network", ("16", "16"), PROGRAMME),
    undated("competence-centres", "5", "centre", ("5", "5"), PROGRAMME),
    undated("permanent-centres", "74", "centre", ("74", "74"), NOBODY),
    undated("mobile-centres", "100", "centre", ("100", "100"), NOBODY),
    in_two_years("advice-sessions", "185365", "session", "185,365", "185.365"),
    in_two_years("initial-advice", "95690", "session", "95,690", "95.690"),
    in_two_years("follow-up-advice", "89675", "session", "89,675", "89.675"),
    in_two_years("schemes", "3762", "scheme", "3,762", "3.762"),
    in_two_years("scheme-starters", "9286", "person", "9,286", "9.286"),
    undated("scheme-completers", "3569", "person", ("3,569", "3.569"), COMPLETIONS_2021),
    in_two_years("labour-market-trainings", "1457", "training", "1,457", "1.457"),
    surveyed("initial-advice--2019-01--2019-06", "28409", "session", "28,409", "28.409"),
    surveyed("schemes--2019-01--2019-06", "1071", "scheme", "1,071", "1.071"),
    surveyed("scheme-starters--2019-01--2019-06", "2404", "person", "2,404", "2.404"),
    surveyed("labour-market-trainings--2019-01--2019-06", "261", "training", "261", "261"),
    Fact {
        id: "initial-advice-target",
        value: "200000",
        unit: "session",
        en: "more than 200,000",
        de: "mehr als 200.000",
        further: &[],
        period: "2019-01-01/2022-12-31",
        collectors: NOBODY,
    },
];

/// Everything else that the source of January 2021 states with a number, in words of ours.
const DATED_PHRASES_2021: &[(&str, &str)] = &[
    ("As of January 2021", "Stand Januar 2021"),
    ("existed since 2005", "gibt es seit 2005"),
    ("since 2011 as a programme", "seit 2011 als Programm"),
    ("Since 2015", "Seit 2015"),
    ("Recognition Act of 2012", "Anerkennungsgesetz von 2012"),
    ("since 2019 in the second round, which runs until 2022", "seit 2019 in der zweiten Runde, die bis 2022 reicht"),
    (
        "just under half of the more than 200,000 planned by the end of 2022",
        "knapp die Hälfte der bis Ende 2022 geplanten mehr als 200.000",
    ),
    ("Since 2017", "Seit 2017"),
    ("Since 2019", "Seit 2019"),
    ("From January 2019 to December 2020", "Von Januar 2019 bis Dezember 2020"),
    ("from 1 January 2019 to 31 December 2020", "vom 1. Januar 2019 bis zum 31. Dezember 2020"),
    ("15 January 2021, 12 January 2021", "15. Januar 2021, 12. Januar 2021"),
    ("as of 19 January 2021", "Stand 19. Januar 2021"),
    ("from the fact sheet of August 2019", "aus dem Faktenblatt vom August 2019"),
    ("reference date 15 July 2019", "Stichtag 15. Juli 2019"),
];

const fn of_profile(
    id: &'static str,
    value: &'static str,
    unit: &'static str,
    (en, de): (&'static str, &'static str),
    further: &'static [(&'static str, &'static str)],
    collectors: &'static [(&'static str, &'static str)],
) -> Fact {
    Fact { id, value, unit, en, de, further, period: NO_PERIOD, collectors }
}

/// The figures of the programme profile.
const PROFILE_FACTS: &[Fact] = &[
    of_profile(
        "people-with-migration-background",
        "17.1",
        "million-people",
        ("around 17.1", "rund 17,1"),
        &[("ru", "примерно 17,1"), ("pl", "około 17,1"), ("ar", "نحو 17.1")],
        NOBODY,
    ),
    of_profile(
        "share-with-migration-background",
        "20",
        "percent",
        ("20%", "20\u{a0}%"),
        &[("ru", "20\u{a0}%"), ("pl", "20%"), ("ar", "20%")],
        NOBODY,
    ),
    of_profile(
        "unemployment-ratio",
        "2",
        "multiple",
        ("around 2", "rund 2"),
        &[("ru", "примерно 2"), ("pl", "około 2"), ("ar", "نحو 2")],
        NOBODY,
    ),
    of_profile(
        "regional-networks",
        "16",
        "network",
        ("16", "16"),
        &[("ru", "16"), ("pl", "16"), ("ar", "16")],
        PROGRAMME,
    ),
    of_profile("competence-centres", "5", "centre", ("5", "5"), &[("ru", "5"), ("pl", "5"), ("ar", "5")], PROGRAMME),
    of_profile(
        "jointly-funded-areas",
        "2",
        "priority-area",
        ("2", "2"),
        &[("ru", "2"), ("pl", "2"), ("ar", "2")],
        PROGRAMME,
    ),
];

/// The figures of the competence centres.
const CENTRES_FACTS: &[Fact] = &[
    undated("competence-centres", "5", "centre", ("5", "5"), PROGRAMME),
    undated("migrant-start-up-share", "50", "percent", ("around 50%", "rund 50\u{a0}%"), NOBODY),
    undated("migrant-self-employed-share", "20", "percent", ("around 20%", "rund 20\u{a0}%"), NOBODY),
];

/// The figures of the round summary.
const ROUND_FACTS: &[Fact] = &[
    undated("key-objectives", "2", "objective", ("2", "2"), PROGRAMME),
    undated("federal-states", "16", "federal-state", ("16", "16"), PROGRAMME),
    undated("practical-projects", "488", "project", ("488", "488"), NOBODY),
    undated("esf-projects", "239", "project", ("239", "239"), NOBODY),
    undated("competence-centres", "5", "centre", ("5", "5"), PROGRAMME),
    undated("unemployment-ratio", "2", "multiple", ("around 2", "rund 2"), NOBODY),
    undated("refugee-projects", "50", "project", ("around 50", "rund 50"), NOBODY),
    Fact {
        id: "refugees-registered",
        value: "890000",
        unit: "person",
        en: "around 890,000",
        de: "rund 890.000",
        further: &[],
        period: "2015-01-01/2015-12-31",
        collectors: &[("interior", "not stated")],
    },
    undated("migrant-founded-share", "50", "percent", ("more than 50%", "mehr als 50\u{a0}%"), NOBODY),
];

impl Sheet {
    /// The languages that it is published in.
    pub fn languages(&self) -> Vec<&'static str> {
        LANGUAGES.into_iter().chain(self.further.iter().map(|further| further.language)).collect()
    }

    fn in_further(&self, language: &str) -> Option<&'static Further> {
        self.further.iter().find(|further| further.language == language)
    }

    /// The title of its files.
    pub fn title(&self, language: &str) -> &'static str {
        match self.in_further(language) {
            Some(further) => further.title,
            None => in_language(language, self.titles),
        }
    }

    pub fn dated_phrases(&self, language: &str) -> Vec<&'static str> {
        match self.in_further(language) {
            Some(further) => further.dated_phrases.to_vec(),
            None => self.dated_phrases.iter().map(|phrase| in_language(language, *phrase)).collect(),
        }
    }

    pub fn other_numbers(&self, language: &str) -> Vec<&'static str> {
        match self.in_further(language) {
            Some(further) => further.other_numbers.to_vec(),
            None => self.other_numbers.iter().map(|number| in_language(language, *number)).collect(),
        }
    }

    /// The figures of the original, and what follows from them.
    pub fn figures(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().chain(self.remainders)
    }

    /// The endings of the previews' names.
    pub fn previews(&self) -> impl Iterator<Item = String> {
        let pages = (1..=self.pages).map(|page| format!("page-{page}.png"));
        pages.chain(self.spreads.iter().map(|page| format!("spread-{page}-{}.png", page + 1)))
    }

    /// Each chart with each of its figures.
    pub fn in_charts(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let each = self.charts.iter().flat_map(|(chart, figures)| figures.split(' ').map(move |it| (*chart, it)));
        each.filter(|(_, figure)| !figure.is_empty())
    }

    /// The endings of the names of its charts, each by itself.
    pub fn single_charts(&self) -> impl Iterator<Item = String> {
        self.charts.iter().flat_map(|(chart, _)| ["svg", "png"].map(|ending| format!("chart-{chart}.{ending}")))
    }
}

/// Everything else that the original states with a number, in words of ours.
const DATED_PHRASES: &[(&str, &str)] = &[
    ("Version August 2019", "Ausgabe August 2019"),
    ("2015–2018", "2015–2018"),
    ("on 1 January 2019", "am 1. Januar 2019"),
    ("up to 2022", "bis 2022"),
    ("by the end of 2022", "Bis Ende 2022"),
    ("since 2018", "Seit 2018"),
    ("Since 2019", "seit 2019"),
    ("who joined a scheme in 2019", "die 2019 in eine Maßnahme einstiegen"),
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
