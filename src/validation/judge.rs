//! The judge, a library that agrees with veraPDF on veraPDF's own corpus, within bounds of our own and with
//! our own words for why it could not judge.

use judges_lopdf::{DecompressError, Error as ReaderError};
use page_validation::{
    PageError, PdfError, SafetyLimits, ValidationOptions, ValidationProfile, ValidationReport, validate_pdf_bytes,
};

/// Greatest depth of objects that lead into each other: the bookmarks of a long publication are one chain.
const DEEPEST: usize = 4096;
/// Enough for the judge to follow the deepest chain.
const STACK: usize = 512 << 20;
/// Most bytes that one stream, or all content and fonts together, may unpack to.
const LARGEST_STREAM: usize = 32 << 20;
const MOST_UNPACKED: usize = 256 << 20;

/// Runs what goes deep where there is room for it. `None` if it fails in a way that nobody foresaw.
pub(super) fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> Option<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
        thread.join().ok()
    })
}

/// Reason for which a PDF could not be judged.
pub(super) enum NotJudged {
    /// A stream is packed in a way that is not read.
    Packing,
    Other(String),
}

/// Judges a PDF by a standard, or says why that is not possible.
pub(super) fn judge(bytes: &[u8], profile: ValidationProfile) -> Result<ValidationReport, NotJudged> {
    let limits = SafetyLimits::default()
        .with_max_reference_depth(DEEPEST)
        .with_max_decoded_stream_size(LARGEST_STREAM)
        .with_max_total_decoded_content_size(MOST_UNPACKED);
    let options = ValidationOptions::default().profile(profile).limits(limits);
    validate_pdf_bytes(bytes, &options).map_err(|error| match error {
        PageError::Pdf(PdfError::Parse(error)) => match error.downcast_ref::<ReaderError>() {
            Some(ReaderError::Unimplemented(_)) => NotJudged::Packing,
            Some(error) => NotJudged::Other(reason_of_reader(error)),
            None => NotJudged::Other("its structure cannot be read".to_owned()),
        },
        PageError::Pdf(error) => NotJudged::Other(reason(&error)),
        _ => NotJudged::Other("it cannot be read".to_owned()),
    })
}

fn reason(error: &PdfError) -> String {
    match error {
        PdfError::InputTooLarge { limit, .. } => format!("it is larger than {} MiB", limit >> 20),
        PdfError::InvalidCatalog => "it has no document catalogue".to_owned(),
        PdfError::TooManyObjects { limit, .. } => format!("it has, or leads through, more than {limit} objects"),
        PdfError::ReferenceDepth(limit) => {
            format!("objects lead into each other in a circle, or more than {limit} deep")
        }
        PdfError::UnexpectedObject(what) => format!("an object is not what it should be: {what}"),
        PdfError::FormInvocationLimit(limit) => format!("forms are drawn more than {limit} times"),
        PdfError::TableSpanLimit { limit, .. } => format!("a cell of a table spans more than {limit} others"),
        PdfError::TableGridLimit { max_rows, max_columns, .. } => {
            format!("a table has more than {max_rows} rows or {max_columns} columns")
        }
        PdfError::UnicodeCmapMappingLimit { limit, .. } => {
            format!("a font says of more than {limit} codes what they mean")
        }
        PdfError::TotalContentDecodeLimit(_) | PdfError::TotalDecodedStreamLimit(_) => {
            format!("content and fonts unpack to more than {} MiB", MOST_UNPACKED >> 20)
        }
        _ => format!("a stream unpacks to more than {} MiB", LARGEST_STREAM >> 20),
    }
}

fn reason_of_reader(error: &ReaderError) -> String {
    match error {
        ReaderError::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
            format!("a stream unpacks to more than {} MiB", LARGEST_STREAM >> 20)
        }
        error => format!("its structure cannot be read ({error})"),
    }
}
