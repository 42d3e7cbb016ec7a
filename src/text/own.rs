//! The messages that the program itself asks for, whatever a project holds: one table, which the check of
//! unused messages, the documentation and all that prints them share.

use crate::name::MessageId;
use crate::source::{Located, Origin};

/// A form of a message for another place: an attribute in Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attribute {
    /// By itself, without the number.
    Alone,
    /// In a sentence, for people who do not know the thing.
    Description,
    /// As a letter beside a number.
    Letter,
    /// For captions.
    Short,
}

impl Attribute {
    /// Its name in the texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Description => "description",
            Self::Letter => "letter",
            Self::Short => "short",
        }
    }
}

macro_rules! own_messages {
    ($($message:ident = $name:literal [$($attribute:ident)?] $purpose:literal;)*) => {
        /// A message that the program itself asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum OwnMessage {
            $(#[doc = $purpose] $message,)*
        }

        impl OwnMessage {
            /// Every message, by its name.
            pub const ALL: &[Self] = &[$(Self::$message),*];

            /// Its name in the texts.
            pub fn name(self) -> &'static str {
                match self { $(Self::$message => $name),* }
            }

            /// The form that it has beside its value.
            pub fn other_form(self) -> Option<Attribute> {
                match self { $(Self::$message => None$(.or(Some(Attribute::$attribute)))?),* }
            }

            /// Use of the message: the place of its words, and the variables that they may name.
            pub fn purpose(self) -> &'static str {
                match self { $(Self::$message => $purpose),* }
            }
        }
    };
}

own_messages! {
    AltBar = "alt-bar" [] "a bar in an alternative text: `$name`, `$value`";
    AltBars = "alt-bars" [] "alternative text of bars with a whole: `$title`, `$period`, `$whole`, `$bars`";
    AltBarsNoWhole = "alt-bars-no-whole" [] "alternative text of bars: `$title`, `$period`, `$bars`";
    AltButterfly = "alt-butterfly" [] "alternative text of bars on two sides: `$title`, `$period`, `$panels`";
    AltButterflyPanel = "alt-butterfly-panel" [] "a panel of it: `$name`, `$rows`";
    AltButterflyRow = "alt-butterfly-row" [] "a row of it: `$name`, and `$start` and `$end` for the sides";
    AltDot = "alt-dot" [] "alternative text of dots on an axis: `$title`, `$period`, `$bars`";
    AltField = "alt-field" [] "alternative text of a field of squares: `$title`, `$period`, `$levels`";
    AltFieldOf = "alt-field-of" [] "the same where a square stands for several things: `$square` too";
    AltGroup = "alt-group" [] "a group in an alternative text: `$name`, `$whole`, `$bars`";
    AltGroupSeparator = "alt-group-separator" [] "between groups";
    AltGrouped = "alt-grouped" [] "alternative text of groups: `$title`, `$period`, `$groups`";
    AltLargest = "alt-largest" [] "sentence about the longest bar: `$name`";
    AltLine = "alt-line" [] "alternative text of lines: `$title`, `$from`, `$lines`";
    AltLineOfDays = "alt-line-of-days" [] "alternative text of lines of stocks: `$title`, `$lines`";
    AltNested = "alt-nested" [] "alternative text of nested bars: `$title`, `$period`, `$levels`";
    AltOrganisation = "alt-organisation" [] "alternative text of an organisation: `$title`, `$parties`";
    AltOrganisationDated = "alt-organisation-dated" [] "the same where some are counted: `$period` too";
    AltOrganisationParty = "alt-organisation-party" [] "a party of it: `$name`, `$ties`";
    AltOverTime = "alt-over-time" [] "a figure at its days in an alternative text: `$name`, `$points`";
    AltPictogram = "alt-pictogram" [] "alternative text of signs: `$title`, `$period`, `$filled`, `$signs`, `$bars`";
    AltRemainder = "alt-remainder" [] "sentence about the rest of a whole: `$name`";
    AltRoute = "alt-route" [] "alternative text of stations: `$title`, `$period`, `$stations`";
    AltRowSeparator = "alt-row-separator" [] "between rows and events";
    AltSeparator = "alt-separator" [] "between bars";
    AltSeries = "alt-series" [] "alternative text of a series: `$title`, `$from`, `$points`";
    AltSeriesDay = "alt-series-day" [] "a value as of a day: `$date`, `$value`";
    AltSeriesOfDays = "alt-series-of-days" [] "alternative text of a series of stocks: `$title`, `$points`";
    AltSeriesPoint = "alt-series-point" [] "a value up to a day: `$date`, `$value`";
    AltSeriesTarget = "alt-series-target" [] "the target of a day: `$date`, `$value`";
    AltSlope = "alt-slope" [] "alternative text of slopes: `$title`, `$from`, `$lines`";
    AltSlopeOfDays = "alt-slope-of-days" [] "alternative text of slopes of stocks: `$title`, `$lines`";
    AltStacked = "alt-stacked" [] "alternative text of a divided bar: `$title`, `$period`, `$whole`, `$bars`";
    AltThen = "alt-then" [] "between stations";
    AltTiles = "alt-tiles" [] "alternative text of tiles: `$title`, `$period`, `$bars`, `$names`";
    AltTilesSome = "alt-tiles-some" [] "the same where some are not filled: `$others` too";
    AltTimeline = "alt-timeline" [] "alternative text of a timeline: `$title`, `$events`";
    AltTimelineEvent = "alt-timeline-event" [] "an event of it: `$date`, `$text`";
    AltTimes = "alt-times" [] "alternative text of two bars for a ratio: `$title`, `$period`, `$bars`";
    AltWithin = "alt-within" [] "between a whole and its part";
    ApproximatorAround = "approximator-around" [Alone] "a rounded number: `$number`; the words beside a large one";
    ApproximatorLessThan = "approximator-less-than" [Alone] "an upper limit: `$number`; the words beside a large one";
    ApproximatorMoreThan = "approximator-more-than" [Alone] "a lower limit: `$number`; the words beside a large one";
    AsOf = "as-of" [] "the day that a stock describes: `$date`";
    AsOfNotStated = "as-of-not-stated" [] "the same where the source states none";
    AttachmentDataPackage = "attachment-data-package" [] "description of `datapackage.json`";
    AttachmentFigures = "attachment-figures" [] "description of `figures.csv`";
    AttachmentProvenance = "attachment-provenance" [] "description of `provenance.json`";
    ButterflyScales = "butterfly-scales" [] "below bars on two sides whose panels have scales of their own";
    ChangesAdded = "changes-added" [] "before words that only the new text has";
    ChangesAlternatives = "changes-alternatives" [] "charts whose alternative texts name it: `$names`";
    ChangesAlternativesHeading = "changes-alternatives-heading" [] "heading of the alternative texts that differ";
    ChangesAsOf = "changes-as-of" [] "another day of a stock: `$new`, `$old`";
    ChangesCharts = "changes-charts" [] "charts that draw it: `$names`";
    ChangesClass = "changes-class" [] "head of the column of classes";
    ChangesClassCorrection = "changes-class-correction" [] "a class of differences";
    ChangesClassDefinition = "changes-class-definition" [] "a class of differences";
    ChangesClassDetails = "changes-class-details" [] "a class of differences";
    ChangesClassDropped = "changes-class-dropped" [] "a class of differences";
    ChangesClassMethod = "changes-class-method" [] "a class of differences";
    ChangesClassNew = "changes-class-new" [] "a class of differences";
    ChangesClassNotDelivered = "changes-class-not-delivered" [] "a class of differences";
    ChangesClassPeriod = "changes-class-period" [] "a class of differences";
    ChangesClassPrecision = "changes-class-precision" [] "a class of differences";
    ChangesClassRoutine = "changes-class-routine" [] "a class of differences";
    ChangesCollectors = "changes-collectors" [] "other collectors, or reference dates: `$new`, `$old`";
    ChangesComparable = "changes-comparable" [] "head of a column of that table";
    ChangesCount = "changes-count" [] "head of the column with these numbers";
    ChangesDifference = "changes-difference" [] "head of a column of that table";
    ChangesFigures = "changes-figures" [] "heading of the table of figures that differ";
    ChangesIsComparable = "changes-is-comparable" [] "of values that compare: `$why`";
    ChangesLanguages = "changes-languages" [] "languages that show a figure: `$names`";
    ChangesNew = "changes-new" [] "head of a column of that table";
    ChangesNewSide = "changes-new-side" [] "head of the column of the new one: `$side`";
    ChangesNoValue = "changes-no-value" [] "in place of a value that one side does not have";
    ChangesNotComparable = "changes-not-comparable" [] "of values that do not: `$why`";
    ChangesNotDelivered = "changes-not-delivered" [] "in place of a value that is not delivered: `$reason`";
    ChangesNotReleased = "changes-not-released" [] "in place of the day of a release";
    ChangesNothing = "changes-nothing" [] "where nothing differs";
    ChangesNumber = "changes-number" [] "head of a column of that table";
    ChangesOld = "changes-old" [] "head of a column of that table";
    ChangesOldSide = "changes-old-side" [] "head of the column of the old one: `$side`";
    ChangesOneSide = "changes-one-side" [] "languages of one side: `$languages`";
    ChangesPages = "changes-pages" [] "pages on which it stands: `$names`";
    ChangesPercent = "changes-percent" [] "head of a column of that table";
    ChangesPeriod = "changes-period" [] "another period of a figure: `$new`, `$old`";
    ChangesPoints = "changes-points" [] "the difference of two shares: `$number`";
    ChangesRemoved = "changes-removed" [] "before words that only the old text has";
    ChangesSame = "changes-same" [] "the number of figures that do not differ: `$count`";
    ChangesShown = "changes-shown" [] "head of a column of that table";
    ChangesSide = "changes-side" [] "head of a column of that report: the two that are compared";
    ChangesStatus = "changes-status" [] "another status of a value: `$new`, `$old`";
    ChangesStatusFinal = "changes-status-final" [] "the status of a value that is not expected to change";
    ChangesSummary = "changes-summary" [] "heading of the numbers of figures by class";
    ChangesTexts = "changes-texts" [] "messages that show it: `$names`";
    ChangesTextsHeading = "changes-texts-heading" [] "heading of the texts that differ";
    ChangesTitle = "changes-title" [Description] "title of the report of what differs: `$old`, `$new`; what it is";
    ChangesVersion = "changes-version" [] "a row of that table: the day, month or year that an edition goes by";
    ChangesWhyDeclared = "changes-why-declared" [] "a reason for which values compare or do not";
    ChangesWhyDefinition = "changes-why-definition" [] "a reason for which values compare or do not";
    ChangesWhyMethod = "changes-why-method" [] "a reason for which values compare or do not";
    ChangesWhyOneSide = "changes-why-one-side" [] "a reason for which values compare or do not";
    ChangesWhySamePeriod = "changes-why-same-period" [] "a reason for which values compare or do not";
    ChangesWhyStart = "changes-why-start" [] "a reason for which values compare or do not";
    ChangesWhyUndeclared = "changes-why-undeclared" [] "a reason for which values compare or do not";
    ChartDating = "chart-dating" [] "the dating of a figure that has another than the first of its chart: `$name`, `$dating`";
    ChartSource = "chart-source" [] "below each chart: `$collectors`";
    ChartSourceCollector = "chart-source-collector" [] "a collector in that line: `$collector`, `$date`";
    ChartSourceNotStated = "chart-source-not-stated" [] "in place of one that the source does not state";
    ChartSourceUndated = "chart-source-undated" [] "the same without a reference date: `$collector`";
    ColumnAsOf = "column-as-of" [Description] "a column of the table of figures";
    ColumnCollector = "column-collector" [Description] "a column of the table of figures";
    ColumnId = "column-id" [Description] "a column of the table of figures";
    ColumnKind = "column-kind" [Description] "a column of the table of figures";
    ColumnLabel = "column-label" [Description] "a column of the table of figures";
    ColumnObsStatus = "column-obs-status" [Description] "a column of the table of figures, where a value was revised or has another status";
    ColumnPeriod = "column-period" [Description] "a column of the table of figures";
    ColumnPrecision = "column-precision" [Description] "a column of the table of figures";
    ColumnPrevious = "column-previous" [Description] "a column of the table of figures, where a value was revised";
    ColumnReferenceDate = "column-reference-date" [Description] "a column of the table of figures";
    ColumnRevised = "column-revised" [Description] "a column of the table of figures, where a value was revised";
    ColumnRevision = "column-revision" [Description] "a column of the table of figures, where a value was revised";
    ColumnStatus = "column-status" [Description] "a column of the table of figures";
    ColumnUnit = "column-unit" [Description] "a column of the table of figures";
    ColumnValue = "column-value" [Description] "a column of the table of figures";
    ContactBody = "contact-body" [] "whom to ask, a line for each paragraph or item";
    ContactHeading = "contact-heading" [] "heading of the contact";
    DraftMark = "draft-mark" [] "across each page of a draft";
    EditionCodeLabel = "edition-code-label" [] "before the edition code at the foot of a page";
    FieldSquare = "field-square" [] "for how many things a square stands: `$number`, `$unit`";
    FundersHeading = "funders-heading" [] "heading of the funders";
    Imprint = "imprint" [] "last paragraph of the sources note";
    Note = "note" [] "read aloud at the mark of a note";
    NoteBack = "note-back" [] "read aloud at the mark that leads back";
    OrganisationTie = "organisation-tie" [] "what a party of an organisation does, and for whom: `$tie`, `$to`";
    PeriodDays = "period-days" [Short] "a period by its days: `$from`, `$to`, `$year`";
    PeriodMonths = "period-months" [Short] "a period by months of one year: `$from`, `$to`, `$year`";
    PeriodMonthsYears = "period-months-years" [Short] "a period by months of several years: `$from`, `$to`, `$year`";
    PeriodNotStated = "period-not-stated" [] "in place of a period that the source does not state";
    PeriodYears = "period-years" [Short] "a period by its years: `$from`, `$to`, `$year`";
    Provisional = "provisional" [Letter] "below a value in a box that may still change";
    ProvisionalNumber = "provisional-number" [] "a number that may still change: `$number`";
    PublicAltered = "public-altered" [Description] "on the public pages, of a copy that was changed";
    PublicAttachmentChanged = "public-attachment-changed" [] "the same of a file inside it: `$name`";
    PublicCheck = "public-check" [] "the button that has a copy checked";
    PublicCode = "public-code" [Description] "label of the field for an edition code; what a code proves";
    PublicCurrent = "public-current" [Description] "on the public pages, of a version that counts";
    PublicDifferences = "public-differences" [] "heading of what differs in a copy";
    PublicDiffers = "public-differs" [] "a number or words that differ: `$stands`, `$released`";
    PublicExtra = "public-extra" [] "the same where nothing stood: `$what`";
    PublicFailed = "public-failed" [] "in place of a public page that cannot be made now";
    PublicFeed = "public-feed" [] "title of the feed of releases and corrections";
    PublicFile = "public-file" [Description] "label of the field for a file; what becomes of it";
    PublicFormats = "public-formats" [] "heading of the files of an edition";
    PublicLanguages = "public-languages" [] "label of the links to other languages";
    PublicLatest = "public-latest" [] "link to the latest edition of a series: `$title`";
    PublicMissing = "public-missing" [] "a number, words or a file that a copy lacks: `$what`";
    PublicMore = "public-more" [] "after the differences that are named: `$count`";
    PublicNearest = "public-nearest" [] "the code that is like the one that was typed: `$code`";
    PublicNoLanguage = "public-no-language" [] "of an edition that a language lacks: `$title`";
    PublicNone = "public-none" [] "on the public pages, if nothing was released";
    PublicNotFound = "public-not-found" [] "title of the page for an address that leads nowhere";
    PublicNotOurs = "public-not-ours" [Description] "on the public pages, of a copy that is none of ours";
    PublicNotRead = "public-not-read" [Description] "on the public pages, of a copy that cannot be read";
    PublicPage = "public-page" [] "before a difference: `$page`, `$what`";
    PublicPageMoved = "public-page-moved" [] "a page in another place: `$page`, `$released`";
    PublicPages = "public-pages" [] "another number of pages: `$stands`, `$released`";
    PublicPdf = "public-pdf" [] "name of the accessible PDF";
    PublicPeriod = "public-period" [] "label of the period of an edition's figures";
    PublicPublications = "public-publications" [] "title of the list of all publications";
    PublicReleased = "public-released" [] "label of the day of a release";
    PublicSameBytes = "public-same-bytes" [] "of a copy that is a released file, byte for byte: `$file`";
    PublicSavedAnew = "public-saved-anew" [] "of a copy that says the same and is none";
    PublicSpreadsheet = "public-spreadsheet" [] "name of the figures as a spreadsheet";
    PublicSuccessor = "public-successor" [] "the version that has taken the place of a copy: `$version`, `$date`";
    PublicSuperseded = "public-superseded" [Description] "on the public pages, of a version that counts no more";
    PublicTooLarge = "public-too-large" [] "of a file that is too large to be checked";
    PublicVerify = "public-verify" [Description] "title of the page where a copy is checked; what it does";
    PublicVersion = "public-version" [] "a version by its number: `$version`";
    PublicVersions = "public-versions" [] "heading of all versions of an edition";
    PublicWebPage = "public-web-page" [] "name of the edition as a web page";
    PublicWithdrawn = "public-withdrawn" [Description] "on the public pages, of a version that nobody is to use any more";
    RegisterClass = "register-class" [] "head of a column of the page of corrections";
    RegisterDate = "register-date" [] "head of a column of the page of corrections";
    RegisterEditions = "register-editions" [] "head of a column of the page of corrections";
    RegisterEmpty = "register-empty" [] "on the page of corrections, if there are none";
    RegisterFigure = "register-figure" [] "head of a column of the page of corrections";
    RegisterKind = "register-kind" [] "head of a column of the page of corrections";
    RegisterPrevious = "register-previous" [] "head of a column of the page of corrections";
    RegisterReason = "register-reason" [] "head of a column of the page of corrections";
    RegisterSurvey = "register-survey" [] "head of a column of the page of corrections";
    RegisterTitle = "register-title" [] "title of the page of corrections";
    RegisterValue = "register-value" [] "head of a column of the page of corrections";
    RevisionClassMinor = "revision-class-minor" [] "the class of a correction, on the page of corrections";
    RevisionClassSerious = "revision-class-serious" [] "the class of a correction, on the page of corrections";
    RevisionCorrection = "revision-correction" [Short] "in the sources note, that values were corrected: `$date`, `$values`; the kind alone on the page of corrections";
    RevisionMethod = "revision-method" [Short] "the same for values that are counted otherwise";
    RevisionRoutine = "revision-routine" [] "the kind of a revision that was to be expected, on the page of corrections";
    RevisionValue = "revision-value" [] "one of these values: `$figure`, `$value`, `$previous`";
    SeriesCountedFrom = "series-counted-from" [] "from when all values of a series count: `$date`";
    SeriesPace = "series-pace" [] "along the line that leads to a target at an even pace";
    SeriesTarget = "series-target" [] "the word for a target, before or above its date";
    SeriesUntil = "series-until" [] "up to when a value of a series counts: `$date`";
    SlopeScales = "slope-scales" [] "below slopes of several figures, which have scales of their own";
    SourcesNotStated = "sources-not-stated" [] "in the table of the sources, in place of a collector or day that is not stated";
    SpreadsheetColumns = "spreadsheet-columns" [] "name of the sheet that explains the columns";
    SpreadsheetDescription = "spreadsheet-description" [] "head of a column of that sheet";
    SpreadsheetFigures = "spreadsheet-figures" [] "name of the sheet with the figures";
    SpreadsheetLongNumber = "spreadsheet-long-number" [] "beside a number that no spreadsheet keeps";
    SpreadsheetName = "spreadsheet-name" [] "head of a column of the sheet that explains";
    SpreadsheetTitle = "spreadsheet-title" [] "head of a column of the sheet that explains";
    StatusBreak = "status-break" [Letter] "the first value after a change of method, as a provisional one says so";
    StatusDefinitionDiffers = "status-definition-differs" [Letter] "a value by another definition";
    StatusEstimated = "status-estimated" [Letter] "a value that is estimated";
    StatusForecast = "status-forecast" [Letter] "a value that is a forecast";
    StatusImputed = "status-imputed" [Letter] "a value in place of an answer that is missing";
    StatusLegend = "status-legend" [] "in the sources note, the meaning of a letter: `$letter`, `$status`";
    StatusLetter = "status-letter" [] "a number with the letter of its status: `$number`, `$letter`";
    StatusNotSignificant = "status-not-significant" [Letter] "a value that is shown as nothing and is more";
    StatusNumber = "status-number" [] "a number with its status in words: `$number`, `$status`";
    StatusRevised = "status-revised" [Letter] "a value that was another one before";
    TicketBleed = "ticket-bleed" [] "a line of the job ticket";
    TicketChecksum = "ticket-checksum" [] "a line of the job ticket";
    TicketColourBar = "ticket-colour-bar" [] "a printer’s mark, in the job ticket";
    TicketCondition = "ticket-condition" [] "a line of the job ticket";
    TicketContact = "ticket-contact" [] "a line of the job ticket";
    TicketCrop = "ticket-crop" [] "a printer’s mark, in the job ticket";
    TicketDocument = "ticket-document" [] "a line of the job ticket";
    TicketEditionCode = "ticket-edition-code" [] "a line of the job ticket";
    TicketFile = "ticket-file" [] "a line of the job ticket";
    TicketFormat = "ticket-format" [] "a line of the job ticket";
    TicketHeading = "ticket-heading" [] "first line of the job ticket";
    TicketInk = "ticket-ink" [] "a line of the job ticket";
    TicketIssued = "ticket-issued" [] "a line of the job ticket";
    TicketMarks = "ticket-marks" [] "a line of the job ticket";
    TicketNone = "ticket-none" [] "no printer’s marks";
    TicketNotMeasured = "ticket-not-measured" [] "in place of an ink that could not be measured";
    TicketPlates = "ticket-plates" [] "a line of the job ticket";
    TicketRegistration = "ticket-registration" [] "a printer’s mark, in the job ticket";
    TicketSheets = "ticket-sheets" [] "a line of the job ticket";
    TicketSinglePages = "ticket-single-pages" [] "the arrangement of pages on sheets";
    TicketSpreads = "ticket-spreads" [] "the arrangement of pages on sheets";
    TicketStandard = "ticket-standard" [] "a line of the job ticket";
    TimelineEnd = "timeline-end" [] "the end of a year or month: `$date`";
    TimelineMiddle = "timeline-middle" [] "the middle of a year or month: `$date`";
    TimelineStart = "timeline-start" [] "the beginning of a year or month: `$date`";
    WebChartTable = "web-chart-table" [] "opens the table of a chart";
    WebColumnDay = "web-column-day" [] "head of a column of that table";
    WebColumnEvent = "web-column-event" [] "head of a column of the table of a timeline";
    WebColumnName = "web-column-name" [] "head of a column of that table";
    WebColumnNumber = "web-column-number" [] "head of a column of that table";
    WebColumnTies = "web-column-ties" [] "head of a column of the table of an organisation: what each does";
    WebColumnUnit = "web-column-unit" [] "head of a column of that table";
    WebContents = "web-contents" [] "opens the list of sections, and names it";
    WebEarlier = "web-earlier" [] "names the links to earlier editions";
    WebFiles = "web-files" [] "names the links to the other files of the edition";
    WebLanguages = "web-languages" [] "names the links to the other languages";
    WebPdf = "web-pdf" [] "the link to the PDF";
    WebSkip = "web-skip" [] "link past the head of the page";
    WebSpreadsheet = "web-spreadsheet" [] "the link to the spreadsheet";
}

impl OwnMessage {
    /// Its name, as other messages have one.
    pub fn id(self) -> MessageId {
        self.name().into()
    }

    /// The message as wanted at a place.
    pub fn wanted_at(self, origin: &Origin) -> Located<MessageId> {
        Located::new(self.id(), origin.clone())
    }

    /// The name of its other form.
    pub fn form(self, attribute: Attribute) -> MessageId {
        self.id().with_attribute(attribute.name())
    }

    /// The names of all messages and of their other forms.
    pub fn names() -> impl Iterator<Item = MessageId> {
        let all = Self::ALL.iter();
        all.flat_map(|own| [Some(own.id()), own.other_form().map(|form| own.form(form))]).flatten()
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn each_name_is_there_once_and_in_order() {
        assert!(OwnMessage::ALL.windows(2).all(|pair| pair[0].name() < pair[1].name()));
    }

    #[test]
    fn the_documentation_lists_them() {
        let listed = include_str!("../../docs/authoring.md");
        let (_, listed) = listed.split_once("### Messages of the program\n").expect("a section");
        let section = listed.split("\n### ").next().unwrap_or_default();
        let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
        let wanted: Vec<String> = OwnMessage::ALL
            .iter()
            .map(|own| {
                let form = own.other_form().map(|form| format!(", `.{}`", form.name())).unwrap_or_default();
                format!("| `{}`{form} | {} |", own.name(), own.purpose())
            })
            .collect();
        assert_eq!(rows, wanted);
    }

    /// Places in which the same characters name something else.
    const OTHERS: [(&str, &str, &str); 8] = [
        ("export/columns.rs", "as-of", "a field of the table of figures"),
        ("project/observations.rs", "as-of", "a key of observations"),
        ("service/pages/record.rs", "as-of", "a field of traces"),
        ("figure.rs", "provisional", "a status in the data"),
        ("delivery/words.rs", "provisional", "a word of tables"),
        ("project/observations.rs", "provisional", "a status of surveys"),
        ("document/notes.rs", "note", "the beginning of an anchor's name"),
        ("text/slot.rs", "period-months", "a kind of slot"),
    ];

    #[test]
    fn no_other_file_writes_their_names() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let names: Vec<MessageId> = OwnMessage::names().collect();
        let families = ["alt", "approximator", "attachment", "column", "spreadsheet", "ticket", "web"];
        for (path, text) in sources(&source).into_iter().filter(|(path, _)| !path.ends_with("text/own.rs")) {
            let path = path.strip_prefix(&source).expect("a file below src").to_string_lossy().replace('\\', "/");
            for name in &names {
                let known = OTHERS.iter().any(|(file, other, _)| *file == path && name == *other);
                assert!(known || !text.contains(&format!("\"{name}\"")), "{path} writes `{name}` by itself");
            }
            for family in families {
                assert!(!text.contains(&format!("\"{family}-{{")), "{path} puts names of messages together");
            }
        }
    }

    fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
        let entries = std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok);
        let files = entries.flat_map(|entry| match entry.path() {
            path if path.is_dir() => sources(&path),
            path if path.extension().is_some_and(|ending| ending == "rs") => {
                let text = std::fs::read_to_string(&path).expect("a text");
                vec![(path, text)]
            }
            _ => Vec::new(),
        });
        files.collect()
    }
}
