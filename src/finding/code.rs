//! The kinds of findings.

use super::Severity;

macro_rules! codes {
    ($($variant:ident = $number:literal $name:literal $severity:ident, $summary:literal, $explanation:literal;)*) => {
        /// What kind of finding it is. Numbers and names are stable: waivers and scripts refer to
        /// them, and a number that is given up is never used again.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $summary] $variant,)* }

        impl Code {
            /// Every code, in the order of their numbers.
            pub const ALL: &[Code] = &[$(Code::$variant,)*];

            /// The stable number, `F` and three digits.
            pub fn number(self) -> &'static str {
                match self { $(Self::$variant => $number,)* }
            }

            /// The short name in words.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How much findings of this kind matter.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// What it means, in a sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// Why it matters and what to do.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    UnreadableFile = "F001" "unreadable-file" Error,
        "A file of the project cannot be read.",
        "Only files below the project's folder count, in UTF-8. A link may not lead out of the folder.";
    Syntax = "F002" "syntax" Error,
        "A file is not valid TOML or Fluent.",
        "The place shows where reading stopped making sense; the mistake is there or just before it.";
    UnknownKey = "F003" "unknown-key" Error,
        "A key that the file format does not know.",
        "Unknown keys are refused, because a mistyped key would otherwise silently have no effect.";
    DuplicateId = "F004" "duplicate-id" Error,
        "Something is defined twice.",
        "Which of the two would count is nobody's guess to make. Keep one.";
    WrongType = "F005" "wrong-type" Error,
        "A value of another type than the format wants.",
        "Days and moments stand without quotation marks, names with them.";
    MissingKey = "F006" "missing-key" Error,
        "A key that the format requires is absent.",
        "Where a source does not state something, say \"not-stated\"; leaving a key out is not the same.";
    UnknownName = "F007" "unknown-name" Error,
        "A name of a unit, collector, figure, file or message that does not exist.",
        "Names connect the files of a project. Define the name, or correct it where it is used.";
    MissingFigure = "F008" "missing-figure" Error,
        "A figure that the edition prints has no value.",
        "Deliver the value in the observations, or take the figure out of the document or text.";
    BadValue = "F009" "bad-value" Error,
        "A value outside what the format allows.",
        "The hint says what is allowed here.";
    Circular = "F010" "circular-derivation" Error,
        "A figure is derived from itself.",
        "Follow the derivations in figures.toml; one of them has to end at a delivered figure.";
    Arithmetic = "F011" "arithmetic" Error,
        "A derived figure cannot be computed.",
        "Shares and ratios divide; their whole may not be zero. Values have at most 28 digits.";
    OrphanNumber = "F012" "orphan-number" Error,
        "A number in a text that is no figure, date or marked literal.",
        "Digits of any script and number words count: a number that is typed cannot follow the data. Use a figure or date variable, or mark it with LITERAL(\"…\") if it is part of a law or an address. What reads like a number and counts nothing is exempted with a reason in `[number-words.<language>]` of programme.toml.";
    MissingMessage = "F013" "missing-message" Error,
        "A text that the document needs is absent in a language.",
        "Add the message to any .ftl file of the language.";
    UnitMismatch = "F014" "unit-mismatch" Error,
        "Figures of different units or periods are combined.",
        "Sums, shares and the bars of a chart compare like with like. Units of one kind, declared in programme.toml, can be combined.";
    ChartParts = "F015" "chart-parts" Error,
        "The parts of a chart do not add up to its whole.",
        "A chart that shows parts of a whole shows all of them; what is not broken down is a labelled remainder.";
    AssetMissing = "F016" "asset-missing" Warning,
        "A mark that the programme supplies is absent; its name is set in type.",
        "Protected marks are never imitated. When the funder supplies files, name them in programme.toml.";
    Layout = "F017" "layout" Error,
        "A template failed.",
        "The place is in the template. A project's own templates/ folder replaces what the program carries.";
    LayoutWarning = "F018" "layout-warning" Warning,
        "The layout engine warns.",
        "The place is in the template.";
    PageCount = "F019" "page-count" Error,
        "The document has more or fewer pages than it must have.",
        "The structure in documents/ says how many pages there are. Shorten the texts, or change the structure.";
    Export = "F020" "export" Error,
        "The pages cannot be written in the standard that the profile asks for.",
        "PDF/UA and PDF/A forbid some things that a page may hold; the message names the rule.";
    MissingGlyph = "F021" "missing-glyph" Error,
        "No font of the project has a character that the text uses.",
        "Add a font that has it to fonts/ and to the theme's family, or write the word differently.";
    Discrepancy = "F022" "discrepancy" Warning,
        "A source says something else than what is printed.",
        "Sources contradict themselves and each other. What is printed instead stays on record, with its reason, until somebody waives the finding.";
    NotPrinted = "F023" "figure-not-printed" Error,
        "A figure that the document holds is not found on its pages.",
        "Templates print every run, box and chart label through the function `printed`.";
    Theme = "F024" "theme" Error,
        "The theme lacks a value or a colour role that is used.",
        "See templates/theme.toml.";
    WriteFailed = "F025" "write-failed" Error,
        "An output cannot be written.",
        "A file that was there before stays as it was.";
    Provisional = "F026" "provisional-figure" Warning,
        "A printed figure is provisional.",
        "The page marks it, and the manifest lists where it is printed. Deliver the final value when it is known.";
    UnmetWaiver = "F027" "unmet-waiver" Error,
        "A waiver that no finding matches.",
        "What it waived is gone, or its code or subject is mistyped. A waiver that stays behind could hide a later finding.";
    HouseStyle = "F028" "house-style" Warning,
        "A text departs from the house style of its language.",
        "Quotation marks, apostrophes, dashes, spaces and ellipses follow `[house-style.<language>]` in programme.toml. Every text is looked at, whether a document uses it or not.";
    UnknownNumberWords = "F029" "unknown-number-words" Warning,
        "The program does not know the number words of a language.",
        "Numerals are found in every language, number words only in those whose spell-out rules the program carries. Read the texts of this language for typed number words yourself.";
    ForbiddenWord = "F030" "forbidden-word" Warning,
        "A text uses a word that the programme does not use.",
        "The words, what stands instead and why are listed as `forbidden` in `[house-style.<language>]` in programme.toml.";
    GenderForm = "F031" "gender-form" Warning,
        "A text names people in another form than the edition does.",
        "`gender-form` in `[house-style.<language>]` says which form it is; without it, the form that comes first. Neutral words go with every form.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_unique() {
        for (index, code) in Code::ALL.iter().enumerate() {
            let others = &Code::ALL[index + 1..];
            assert!(others.iter().all(|other| other.number() != code.number() && other.name() != code.name()));
        }
    }
}
