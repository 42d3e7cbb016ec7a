//! The kinds of findings.

use super::Severity;

macro_rules! codes {
    ($($variant:ident = $number:literal $name:literal $severity:ident, $summary:literal, $explanation:literal;)*) => {
        /// Kind of a finding. Numbers and names are stable: waivers and scripts refer to them, and a number that is
        /// given up is never used again.
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

            /// Severity of findings of this kind.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Meaning in a sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$variant => $summary,)* }
            }

            /// Explanation of its importance, and advice on what to do.
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
        "The program does not guess which of the two counts. Keep one.";
    WrongType = "F005" "wrong-type" Error,
        "A value of another type than the format wants.",
        "Days and moments stand without quotation marks, names with them.";
    MissingKey = "F006" "missing-key" Error,
        "A key that the format requires is absent.",
        "If a source does not state something, say \"not-stated\"; leaving a key out is not the same.";
    UnknownName = "F007" "unknown-name" Error,
        "A name of a unit, collector, figure, file or message that does not exist.",
        "Names connect the files of a project. Define the name, or correct it where it is used.";
    MissingFigure = "F008" "missing-figure" Error,
        "A figure that the edition prints has no value.",
        "Deliver the value in the observations. If it is missing on purpose, say so there with a reason, and say in the document's structure what may drop out without it (`optional = true`) or belongs to some editions only.";
    BadValue = "F009" "bad-value" Error,
        "A value outside what the format allows.",
        "The hint says which values are allowed here.";
    Circular = "F010" "circular-derivation" Error,
        "A figure is derived from itself.",
        "Follow the derivations in figures.toml; one of them has to end at a delivered figure.";
    Arithmetic = "F011" "arithmetic" Error,
        "A derived figure cannot be computed.",
        "Shares and ratios divide; their whole may not be zero. Values have at most 28 digits.";
    OrphanNumber = "F012" "orphan-number" Error,
        "A number in a text that is no figure, date or marked literal.",
        "Digits of any script and number words count: a number that is typed cannot follow the data. Use a figure or date variable, or mark it with LITERAL(\"…\") if it is part of a law or an address. Words that read like a number and count nothing are exempted with a reason in `[number-words.<language>]` of programme.toml.";
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
        "The finding that it waived is gone, or its code or subject is mistyped. A waiver that stays behind could hide a later finding.";
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
    BrokenRelation = "F032" "broken-relation" Error,
        "Figures or dates do not agree as a relation says they must.",
        "Relations are declared in figures.toml, or in the observations for one survey. All values that the relation ties together are named: one of them is wrong, or the relation is. That dates follow each other, and that files named after a date hold that date, need not be declared.";
    DoubtfulRelation = "F033" "doubtful-relation" Warning,
        "A relation that should hold does not.",
        "The relation is declared with `severity = \"warning\"`: what it expects is likely, not certain. Confirm the values with their collector, then waive the finding with the reason.";
    Control = "F034" "control-value" Error,
        "The source prints another value than the one computed here.",
        "Totals and shares are computed; [controls] in the observations keeps what the source prints for them. When they differ, a figure that they are computed from is wrong, or the source is.";
    RepeatedValue = "F035" "repeated-value" Warning,
        "The same value stands for figures that have nothing to do with each other.",
        "A number copied into the wrong line looks like this. Small values, values that are not exact, and figures that a relation ties as part and whole or as mirrored are left out; `small` under [plausibility] in figures.toml sets what is small.";
    OutOfSeries = "F036" "out-of-series" Warning,
        "A ratio far from the others of its series, or a figure far from its value in the edition before.",
        "Nothing is proven, but a digit too many or a value in the wrong line looks like this. The factors stand in figures.toml: `factor` of a [[series]], `jump` under [plausibility].";
    NotStated = "F037" "not-stated" Warning,
        "A printed figure lacks a date or a collector.",
        "A reader can ask of every figure when it was true and who says so. Deliver the missing ones, or waive the finding with the reason why the source does not say it.";
    CollectorNotNamed = "F038" "collector-not-named" Error,
        "The sources note does not name a collector whose figures the document prints.",
        "Refer to the message `collector-<name>`, or its .short form, in the sources note of the language.";
    CollectorNotUsed = "F039" "collector-not-used" Warning,
        "The sources note names a collector of which the document prints no figure.",
        "Take the name out of the note, or check that the figures name their collectors rightly.";
    FiguresDiffer = "F040" "figures-differ" Error,
        "A text shows other figures, dates or literals in one language than in another.",
        "Every language states the same. Compared are the figures, dates, periods, literals, claims, trends and inserted messages of a message, each as often as it stands there, in whatever order. Usually a sentence was changed in one language only.";
    FormsDiffer = "F041" "forms-differ" Error,
        "A form of a text does not show what its other forms show.",
        "A number or a grammatical case decides which form is printed. A figure in one form only would come and go with it. If a language says the number in a word, as Arabic does for one and two, waive the finding.";
    MissingTranslation = "F042" "missing-translation" Error,
        "A message or attribute that one language has is absent in another.",
        "The message is used, so that one language would say more than the other. Translate it, or remove it in both.";
    UnusedMessage = "F043" "unused-message" Warning,
        "A message, attribute or term that nothing refers to.",
        "No document, figure, unit, collector, chart or funder names it, and no other message does. Remove it in every language, or correct its name.";
    StaleTranslation = "F044" "stale-translation" Error,
        "The source text has changed since its translation was accepted.",
        "Compare the two texts and translate what has changed. Then `iq-figures text accept` puts on record, in text/<language>/.sources.toml, that the translation says what its source says now. Comments and line breaks do not count.";
    WrongForms = "F045" "wrong-forms" Error,
        "A text lacks a form that it needs, or has one that the language does not know.",
        "A number needs a form for each plural category that Unicode CLDR has for the language (English and German: one, other), so that the text stays right when the figure changes; a trend needs [rose], [fell] and [unchanged]. A text that asks a term for a form, such as (count: \"plural\"), needs a term that has it.";
    TermUse = "F046" "term-use" Warning,
        "A term of the term base is used in one language and not in another.",
        "Terms keep names alike everywhere. Where a translation has to say it differently, waive the finding with the reason.";
    TypedTerm = "F047" "typed-term" Warning,
        "The words of a term are typed instead of inserted.",
        "When the name changes, typed words stay behind. Insert the term; if it lacks the form that the sentence needs, add the form to the term.";
    TooLarge = "F048" "too-large" Error,
        "An input is larger, deeper or more than what is read.",
        "Every file is read within bounds, so that no run takes all memory or never ends. The message names the bound; docs/authoring.md lists them.";
    Bug = "F049" "bug" Error,
        "A document cannot be made, because of a bug in iq-figures.",
        "It stops this document and no other. Please report it.";
    UnknownNumber = "F050" "unknown-number" Error,
        "A number on a page that the document does not hold.",
        "The finished pages are read back. A number that is no figure, date, literal or page number was typed into a template, or printed twice.";
    Unreadable = "F051" "unreadable-text" Error,
        "A text on a page that nobody can read.",
        "It is turned, mirrored or stretched, cut off, covered, overlapped, or has the colour of its ground, or its digits are not where they are read. Look at the preview of the page.";
    LonelyHeading = "F052" "lonely-heading" Error,
        "A heading at the foot of a page without its text.",
        "The section begins on the next page. Shorten what stands before the heading, or begin its section on a new page.";
    ShortLastLine = "F053" "short-last-line" Warning,
        "The last line of a paragraph is very short.",
        "A single short word below a full paragraph leaves a hole in the column. The theme says how wide a last line must be.";
    AssetUnfit = "F054" "asset-unfit" Error,
        "A supplied mark cannot be used for its purpose.",
        "Print needs a CMYK PDF or a CMYK JPEG of 300 pixels per inch, screens an SVG or an sRGB PNG.";
    Damaged = "F055" "damaged-pdf" Error,
        "A file is no PDF, or too damaged to be judged.",
        "Save it again from the program that made it.";
    Unjudged = "F056" "not-all-judged" Error,
        "A part of a PDF could not be read, so that nothing can be said about it.",
        "Content is damaged, or larger than the bounds within which files are judged. A part that is not judged does not pass.";
    PdfVersion = "F057" "pdf-version" Error,
        "The file's PDF version is above that of its print standard.",
        "PDF/X-4 is PDF 1.6 (ISO 15930-7). Export the file as PDF/X-4.";
    Encrypted = "F058" "encrypted" Error,
        "The file is encrypted.",
        "A print shop's programs must be able to read it. Save it without a password or restrictions.";
    FileId = "F059" "file-id" Error,
        "The file has no identifier.",
        "The trailer's ID tells versions of a file apart. PDF/X asks for it.";
    Foreign = "F060" "foreign-content" Error,
        "Content stands outside the file, or in a language other than PDF.",
        "External streams, references to pages of other files, OPI and PostScript print differently, or not at all, on another machine. Embed what is to be printed.";
    OutputIntent = "F061" "output-intent" Error,
        "The output intent is missing, not the only one, or incomplete.",
        "It names the printing condition that all colours are meant for. Export the file as PDF/X-4 with the print shop's profile.";
    OutputProfile = "F062" "output-profile" Error,
        "The ICC profile of the output intent is missing or not for printing.",
        "The profile is embedded, of the class `prtr`, and has as many components as it says.";
    OutputCondition = "F063" "output-condition" Error,
        "The file is meant for another printing condition than the print shop's.",
        "Colours come out differently. Export the file for the shop's condition, or choose another shop with --shop.";
    PdfxVersion = "F064" "pdfx-version" Error,
        "The file does not say that it is PDF/X-4.",
        "XMP metadata name the standard as pdfxid:GTS_PDFXVersion. Export the file as PDF/X-4.";
    PrintMetadata = "F065" "print-metadata" Error,
        "Metadata that a print standard asks for are missing.",
        "Title, dates, document identifier, version and rendition class tell files apart that look alike.";
    MetadataMismatch = "F066" "metadata-mismatch" Error,
        "The document information dictionary and the XMP metadata contradict each other.",
        "Programs read one or the other. Save the file again, so that both are written.";
    Trapped = "F067" "trapped" Error,
        "The file does not say whether it is trapped.",
        "Whether colours that meet are already overlapped must be True or False: unknown is no answer for a print shop.";
    PageBoxes = "F068" "page-boxes" Error,
        "The boxes of a page are missing or do not lie inside each other.",
        "Trim inside bleed inside media. The trim box (or else the art box) says where the page is cut.";
    BleedBox = "F069" "bleed-box" Error,
        "A page has less room for bleed than the print shop asks for.",
        "Export the file with the bleed that the shop's profile says.";
    PageSize = "F070" "page-size" Warning,
        "Pages are of different final formats.",
        "They cannot be bound together without folding or trimming some. Confirm that it is meant.";
    PrintedAnnotation = "F071" "annotation-on-page" Error,
        "An annotation lies on the printed page.",
        "Links, comments and form fields print, or not, as each program likes. Remove them, or move them outside the bleed.";
    Action = "F072" "action" Error,
        "The file does something by itself.",
        "Actions and scripts have no place in a file for print.";
    EmbeddedFile = "F073" "embedded-file" Error,
        "Other files are inside the file.",
        "Attachments are for readers. Send the print shop a file without them.";
    FontNotEmbedded = "F074" "font-not-embedded" Error,
        "Text is set in a font that is not in the file.",
        "Another font would take its place. Export the file with all fonts embedded.";
    ColourSpace = "F075" "colour-space" Error,
        "Something is painted in colours that must be converted before they can be printed.",
        "Convert them to the printing condition's CMYK while you can still see the result.";
    BlendingSpace = "F076" "blending-space" Error,
        "Transparency is blended in a colour space other than the printing condition's.",
        "Everything under it is converted too, and black text becomes four colours. Set the document's blending space to CMYK.";
    SpotColour = "F077" "spot-colour" Warning,
        "A spot colour needs a plate of its own.",
        "Every plate costs. Agree on it with the print shop, or convert it to the four process inks.";
    TotalInk = "F078" "total-ink" Error,
        "There is more ink in one place than the printing condition bears.",
        "It does not dry and comes off on the next sheet. Choose a lighter mixture, or convert with a profile for that limit.";
    ImageResolution = "F079" "image-resolution" Error,
        "A picture has too few pixels for its size in print.",
        "Take a larger one, or show it smaller.";
    ThinStroke = "F080" "thin-stroke" Error,
        "A line is too thin to print safely.",
        "It breaks up or vanishes. Make it at least as thick as the print shop's profile says.";
    SmallText = "F081" "small-text" Error,
        "Text is too small to print and to read.",
        "A run of up to three glyphs counts as the mark of a note, which may be smaller.";
    SeveralPlates = "F082" "several-plates" Error,
        "Small text or a fine line is built from several plates.",
        "The smallest shift of a plate shows as a coloured edge. Use black, a tint of black, or paper white on a solid.";
    WhiteOverprints = "F083" "white-overprint" Error,
        "Something white overprints, and vanishes.",
        "On a screen it is seen, in print it is not. Turn overprint off for it.";
    BlackKnocksOut = "F084" "black-knocks-out" Warning,
        "Small black text knocks out the colour under it.",
        "A white edge shows if the plates do not quite meet. Let black text overprint.";
    NoBleed = "F085" "no-bleed" Error,
        "Artwork reaches the trim and stops there.",
        "Cutting is never exact: a white edge shows. Extend it to the end of the bleed, or keep clear of the trim.";
    SafetyMargin = "F086" "safety-margin" Error,
        "Something stands too near to the trim.",
        "Cutting is never exact: it may be cut off. Move it inwards, or let it bleed.";
    DeviceSettings = "F087" "device-settings" Error,
        "The file changes tone values or halftones of the press.",
        "These settings are the print shop's. Remove transfer functions and halftones from the export.";
    PrintersMarks = "F088" "printers-marks" Error,
        "There are printer's marks, and the print shop wants none.",
        "The shop sets its own when it imposes. Export the file without marks, or choose another shop.";
    Layers = "F089" "layers" Warning,
        "The file has layers that can be shown or hidden.",
        "Their visibility decides what is printed. Flatten the layers, or confirm their state with the print shop.";
    InkNotMeasured = "F090" "ink-not-measured" Warning,
        "The ink of a picture or shading cannot be measured.",
        "It is of a kind that is not unpacked here. Have the print shop look at it.";
    NotAccessible = "F091" "not-accessible" Error,
        "A PDF breaks a rule of PDF/UA-1.",
        "Readers who listen to it, or find their way by its structure, would meet a gap. The message names the clause of ISO 14289-1.";
    NotArchivable = "F092" "not-archivable" Error,
        "A PDF breaks a rule of PDF/A-3a.",
        "It may not look the same in the years to come. The message names the clause of ISO 19005-3.";
    NotValidated = "F093" "not-validated" Error,
        "A PDF cannot be judged by a standard.",
        "It is damaged, encrypted, beyond the bounds of size, time and memory within which files are judged, or written in a way that the judge does not read to its end. That is no breach of a rule, but a file that is not judged does not pass.";
    Abbreviation = "F094" "abbreviation" Warning,
        "An abbreviation is used before the publication says what it stands for.",
        "Readers who listen cannot look it up. Write it out where it is first read: “European Social Fund (ESF)”. Abbreviations that everybody knows, and names that nobody writes out, are listed with a reason as `known-abbreviations` in `[house-style.<language>]` of programme.toml.";
    TouchedValue = "F095" "touched-value" Error,
        "Something stands so close to a value that another number is read.",
        "Texts are judged as they are put together. A space, the end of a sentence, brackets and quotation marks, a hyphen before a word and a dash between two values may touch a value, and so may endings and signs that a language writes close to numbers; letters, signs, points before it and a second number with only a space between may not.";
    HiddenCharacter = "F096" "hidden-character" Error,
        "A character that shows nothing, or directs others.",
        "Controls, separators of lines, marks of direction, private-use characters and code points that are no characters come along when text is pasted. They turn numbers around, break lines, and make metadata unreadable. A soft hyphen may stand between two letters, a zero width joiner or non-joiner behind a letter of a script that joins its letters. A character that only shows nothing can be waived.";
    ChartRoom = "F097" "chart-room" Error,
        "A chart has no room for its contents.",
        "Its bars would be too short to be compared, a label does not fit in two lines, or something stands outside the chart or its column. Give the figures shorter names (`.short`). The share of a chart's width that its longest bar has at least is `least-bar-percent` under [chart] in theme.toml.";
    TooManyParts = "F098" "too-many-parts" Error,
        "A chart has more parts than can be told apart.",
        "Each part of a divided bar, and each bar of a group, has a colour of its own, which differs from the others in black and white too; there are no more than five. Join parts into a sum, or draw them as a chart of `kind = \"bars\"`, which needs no colours.";
    Outdated = "F099" "outdated-output" Warning,
        "Files of an earlier run stand beside those of this one.",
        "They were made from other inputs and may contradict the new ones. The manifest marks them as outdated.";
    NotComparable = "F100" "not-comparable" Error,
        "A value of an earlier survey stands beside one that it does not compare with.",
        "A text or chart may show a figure at several reference dates only where the catalogue says that it compares, in a [[comparable]] of figures.toml with its reason: the same is counted, from the same day. Then each value must say up to when it counts, or which day it describes. The edition names the earlier surveys under `earlier`.";
    StyleSheet = "F103" "style-sheet" Error,
        "A style sheet could change what is read.",
        "A web page says what its document says. Its style sheet decides how that looks: it can add no text, take none away, and neither turn, mirror nor reorder it. What it can set is listed in docs/checks.md.";
    UntrueDigits = "F104" "untrue-digits" Error,
        "Digits of a font do not look like what they stand for.",
        "Each digit on the pages is compared with those of the program's own fonts by its outline: how alike they are, how many holes it has and where. A font whose 6 looks like a 9 prints a wrong number. Where readers know unusual shapes, waive the finding.";
    FormatLimit = "F105" "format-limit" Error,
        "A text or a moment does not fit into a file format.",
        "A spreadsheet takes 31 characters for the name of a sheet and 32,767 for a cell, and no moment before 1900. The message names the limit.";
    Address = "F106" "address" Error,
        "An address that no program can follow.",
        "Letters beyond ASCII are encoded by the program, in the name of a host and after it. Blanks, characters that nobody sees, and those that no address may hold, are yours to mend. Markdown reads an address with a blank as no link at all.";
    BrokenContent = "F107" "broken-content" Error,
        "The content of a page cannot be read to its end.",
        "Something stands in it that is neither an operand nor an operator, or that does not end (ISO 32000-1, 7.8.2). Programs guess what was meant, each in its own way, and what follows is lost to some of them.";
    BrokenMetadata = "F108" "broken-metadata" Error,
        "XMP metadata are no XML.",
        "They are read by programs that know nothing of PDF, and those show nothing of what is broken (ISO 16684-1, 7.1; ISO 19005-3, 6.6.2.1). The message says where, by line and column.";
    Deadline = "F110" "deadline" Error,
        "Making a document takes longer than it may.",
        "A template may hold a loop that does not end. `--deadline` allows more time.";
    ToBeEntered = "F111" "to-be-entered" Error,
        "A value is still to be entered.",
        "The observations expect it: its place is empty. Enter the value, or say with a reason that the survey does not deliver it.";
    LeftOut = "F112" "left-out" Warning,
        "Something drops out of an edition, since a figure has no value, and nobody says why.",
        "What is `optional` drops out by itself. If the value was forgotten, enter it; if the survey does not deliver it, say so in its observations with a reason. Then there is no finding, and the manifest lists what was left out.";
    UnreadBlock = "F113" "unread-block" Warning,
        "Nobody has read a text against the source that it names.",
        "Compare the text, in the language that the message says, with the passage of its source. Then `iq-figures text read` puts on record, in text/<language>/.readings.toml, who has read it and when. A text that changes, with the messages and terms that it inserts, is unread again, and so is one whose source changes; others stay read. With `readings = \"required\"` under [prose] in programme.toml it is F118.";
    UndecidedTrend = "F114" "undecided-trend" Error,
        "Two values cannot decide whether a figure rose or fell.",
        "TREND($new, $old) compares exact decimals of a figure in two surveys, the later one first, or of two like figures of one survey. Values that are only around a number need an `unchanged-below` in figures.toml, which says from which difference on the figure has changed; a bound (more than, less than) decides what it excludes; a change that is not seen in the digits shown decides nothing. Some form would be printed all the same, so that no waiver lets it stand.";
    BrokenClaim = "F115" "broken-claim" Error,
        "A text claims a relation between figures that does not hold.",
        "CLAIM(\"relation\", \"More than half\") prints words as long as the [[relation]] of that `id` holds in the edition. Write other words for this edition: a variant of the block, or a block of its own with `from`, `until` or `only`. The words would be untrue, so that no waiver lets them stand.";
    UnusedClaim = "F116" "unused-claim" Warning,
        "A relation that only serves claims is claimed by no text.",
        "With `severity = \"claim\"` a relation is asked where a text claims it, and nowhere else. This one checks nothing.";
    ReadingRequired = "F118" "reading-required" Error,
        "Nobody has read a text against the source that it names, and the programme prints none unread.",
        "As F113, and an error, since programme.toml says `readings = \"required\"` under [prose].";
    SourceNotNamed = "F119" "source-not-named" Error,
        "A narrative block names no source.",
        "The programme prints no block without one (`readings = \"required\"` under [prose] in programme.toml), or `text read` was asked to put a reading on record. Name the document and the passage in text/provenance.toml. Blocks are the texts of sections and their parts, captions, titles of charts, events of timelines and the sources note.";
    DeliveryRefused = "F120" "delivery-refused" Error,
        "A file that was delivered is not read.",
        "It is damaged, protected, of another format, beyond the bounds within which files are read, or takes what it shows from elsewhere: from macros, from other files. Save it again from a spreadsheet program as XLSX, ODS or CSV, with values alone.";
    AmbiguousNumber = "F121" "ambiguous-number" Error,
        "A number that is another one in German than in English.",
        "1.071 is a thousand and seventy-one in German, and a little more than one in English. Other numbers of the same column decide, then those of the same sheet. Where nothing does, say which it is: `--number-format de` or `en`, or `number-format` in the mapping.";
    MixedNumberFormats = "F122" "mixed-number-formats" Error,
        "Numbers of one column are written in German and in English.",
        "One of them was typed by somebody else, or pasted. What stands for thousands in the one stands for decimals in the other, so that none of the column's ambiguous numbers can be trusted.";
    NoNumber = "F123" "no-number" Error,
        "A cell that should hold a value holds something else.",
        "A date, an error, a formula that was never calculated, words that are no precision, or separators that are out of place.";
    ShownOtherwise = "F124" "shown-otherwise" Error,
        "A cell shows another value than it stores.",
        "Its number format rounds, scales or hides. Whoever looked at the table approved what it shows; the program reads what it stores. Enter the value that is meant, or let the cell show all of its digits.";
    UnclearSign = "F125" "unclear-sign" Error,
        "A sign in place of a value that can mean several things.",
        "In tables of official statistics (DIN 55301) a dash is nothing or exactly zero, a point unknown or secret, a cross impossible, a stroke too uncertain; others write any of them where they have no value. Enter 0, a value, or “k. A.” if nothing was delivered.";
    UnknownFigure = "F126" "unknown-figure" Error,
        "A row or column has a value of something that is no figure of the project.",
        "Figures are known by their ids, by their names in each language, and by what a mapping says under [figures]. Rows and columns that are no figures are named under `skip` in the mapping.";
    DeliveredTwice = "F127" "delivered-twice" Error,
        "Two values for one figure.",
        "The program does not choose. Remove one, or say in the mapping which sheet, column or row counts.";
    UnclearTable = "F128" "unclear-table" Error,
        "It is not clear what a table, column or row holds.",
        "The program looks for ids or names of figures in a column or a row, and for values beside or below them. Where several columns or rows could be meant, or a head says that values are scaled, the mapping decides.";
    ReadOtherwise = "F129" "read-otherwise" Warning,
        "Something was left out of a delivery, or is kept in other words.",
        "Nothing is wrong yet. Look at it once: a sheet that nobody sees, a word such as “almost” for which the project has only `less-than`, letters that had to be guessed.";
    ValueRefused = "F130" "value-refused" Error,
        "A delivered value is not taken over.",
        "What is computed here is never imported; a total that its source prints belongs under [controls], where it is compared. Other values are refused where a check would refuse the file: with more digits than the figure has, or from a collector that has no reference date in the survey.";
    NotImported = "F131" "not-imported" Error,
        "A delivery cannot be taken over into a survey.",
        "There is no such survey, or its file has errors of its own: whatever is changed in it then, nobody could tell what it means. Mend it first.";
    StatedAsMissing = "F132" "stated-as-missing" Warning,
        "A delivery says that there is no value where the survey has one.",
        "An import takes no value away. If the collector has withdrawn it, say so in the observations: `{ value = \"not-delivered\", reason = \"…\" }`.";
    Unreviewed = "F140" "unreviewed-text" Error,
        "A text that names dates or periods was not read for this edition.",
        "Texts are kept from edition to edition. What they say of a date or period may no longer be true, and only people can tell. `iq-figures edition reviewed` takes a text off the list.";
    UntiedMark = "F141" "untied-mark" Warning,
        "A note mark has no other end.",
        "A mark at a figure promises that the sources note says more, and a note on a mark belongs to a figure. If one of them has dropped out of this edition, so should the other.";
    Memory = "F142" "memory" Error,
        "Making a document takes more memory than it may.",
        "A template may grow without end. The service makes documents in processes with a bound; `--memory` allows more.";
    BadToken = "F143" "bad-token" Error,
        "A token of the service cannot be what its file says.",
        "The file names for each token who has it, what it allows, and its SHA-256, so that whoever reads the file cannot use it. docs/service.md shows how one is made.";
    DiffersFromRelease = "F144" "differs-from-release" Error,
        "A released edition says something else than what was released.",
        "Whoever holds the published file has the other value or words. Put them back; or, if what was published is wrong, release the next version, which says why. A new look is no such difference.";
    NotReleased = "F145" "not-released" Error,
        "An edition cannot be released as it is.",
        "A version is sealed once, and differs from the one before. From the second on, its reason is told to whoever holds the earlier one.";
    DamagedRelease = "F146" "damaged-release" Error,
        "A sealed release is not as it was sealed.",
        "Nothing of this program changes what is sealed. Take it back from version control.";
    RebuiltOtherwise = "F147" "rebuilt-otherwise" Error,
        "A release that is made again has other bytes.",
        "The same inputs give the same bytes in the same version of the program. Another version may lay out, compress or describe something otherwise; the sealed files stay what was published.";
    AwaitsRelease = "F148" "awaits-release" Warning,
        "A released edition has a value whose revision is on record and not released yet.",
        "Until the next version is released, the one before counts, with the value that it has. Nobody who holds it is told that it was wrong.";
    NotWithdrawn = "F149" "not-withdrawn" Error,
        "A version cannot be withdrawn as it was asked.",
        "Only what was released can be withdrawn, once, and not before that day. The reason is told to whoever holds a copy.";
    UndeclaredPart = "F150" "undeclared-part" Error,
        "A chart draws a figure as a part of another, and the data do not say that it is one.",
        "That something counts part of something else is never guessed from two numbers. A sum, a difference or a share that is derived says it, and so does a [[relation]] that keeps the part within the whole (`figure`, `at-most`), with its reason.";
    PartExceedsWhole = "F151" "part-exceeds-whole" Error,
        "A chart draws a figure as a part of a smaller one.",
        "A part is at most its whole, which is more than nothing. One of the values is wrong, or it is no part.";
    NotCountable = "F152" "not-countable" Error,
        "A figure cannot be drawn thing by thing.",
        "A field has a square for each thing, so it takes exact whole numbers, and not more squares than can be seen. `each` lets a square stand for several things, which the chart then says.";
    NoFraction = "F153" "no-fraction" Error,
        "A share is not the fraction that its signs would show.",
        "Signs show a percentage that is so many of a few, such as 20 % as one of five, to the digits in which it is stated. A limit such as “more than 50 %” is no fraction.";
    NoRatio = "F154" "no-ratio" Error,
        "A figure cannot be drawn as one to so many.",
        "Two bars show how many times the one is the other: a figure derived as a ratio, or delivered as one, that is near enough to one for both bars to be seen.";
    NotOnTheLine = "F155" "not-on-the-line" Error,
        "A date cannot be drawn on a line of time.",
        "A timeline has two dates at least that differ. `part` says when within a year or a month something was; a day and a period have no such parts.";
    UnlikeTimes = "F156" "unlike-times" Error,
        "Figures of a chart over time do not count from the same day.",
        "Lines that stand side by side share one scale of time, and what counts is nothing on the day from which it counts. Figures that count from other days, or describe days, belong in charts of their own.";
    TilesDisagree = "F157" "tiles-disagree" Error,
        "A chart does not fill as many tiles as its figure says.",
        "Each tile stands for one thing that is counted, and the figure is their number: an exact one. Either a tile is wrong, or the figure is.";
    LikeStations = "F158" "like-stations" Error,
        "All stations of a route count the same kind of thing.",
        "A route has no scale, since its stations cannot be compared. Figures that can be compared are drawn to one scale, so that readers see how they compare.";
    RevisionRefused = "F165" "revision-refused" Error,
        "A revision contradicts the values of its survey.",
        "A [[revision]] says what a value was before, since when, and why. It is of a figure that the survey delivers, in the unit that it has, led to another value, and came after the reference date and after the revision before it. It drops no figure.";
    IssuedBeforeRevision = "F166" "issued-before-revision" Warning,
        "An edition prints a revised value and is dated before the revision.",
        "Readers would hold two editions of one date with different values. Set `issued` in the edition's file to the moment of the new version.";
    StillProvisional = "F167" "still-provisional" Warning,
        "Values are provisional although the survey is final, or its successor is published.",
        "A survey that says `status = \"final\"`, or that a later edition of the same document has followed, should have values that stand. Confirm each with its collector: take its status away, or put the final value on record with a routine revision.";
    Unsigned = "F168" "unsigned" Warning,
        "Values of an edition that nobody has signed, or too few have.",
        "The programme asks for signatures (`[sign-off]` in programme.toml). `iq-figures approve --list` shows what is to be signed; `approve` puts a signature on record.";
    UnsignedRefused = "F169" "unsigned-refused" Error,
        "Values of an edition that nobody has signed, or too few have, and the programme builds none unsigned.",
        "As F168, and an error, since programme.toml says `unsigned = \"refuse-build\"` under [sign-off].";
    SignatureVoid = "F170" "signature-void" Warning,
        "A signature holds for another value than the survey has now.",
        "A signature is for number, precision, unit, dates and status as they were. One of them has changed since, so that it counts no more, and that of no other value is touched. Look at the value, and sign it again.";
    NotCorrected = "F171" "not-corrected" Error,
        "A value cannot be corrected.",
        "A correction changes one delivered value of a survey without errors, to another one in the same unit. Mend the file first, or correct the values that a derived one is computed from.";
    NotSigned = "F172" "not-signed" Error,
        "A signature cannot be put on record.",
        "Only delivered values can be signed; whoever signs in the second step is another person than in the first.";
    SourcesRow = "F175" "sources-row" Error,
        "A row of the sources has figures of several sources.",
        "A row says of all its figures who collected them and on which day. Figures with other collectors or dates have a row of their own.";
    NotInSources = "F176" "not-in-sources" Error,
        "A printed figure is in no row of the sources.",
        "The table of a sources note says of each figure that somebody delivered where it comes from. Computed figures have the sources of what they are computed from.";
    Hole = "F177" "hole" Warning,
        "A page leaves more room empty in a column than the theme allows.",
        "White is generous where it is in one place. A hole between two items of a column looks like something that is missing; [holes] in theme.toml says how high one may be, and how high the foot of a page.";
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
