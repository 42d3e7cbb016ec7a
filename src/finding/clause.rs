//! Sources of the rules of print. Those of accessible files name their clause in each message.

use super::Code;

impl Code {
    /// The source of the rule, for findings in PDFs: a standard with its clause, or the print shop.
    ///
    /// ISO 15930-7 is named by its subjects, since we could not check the numbers of its clauses.
    pub fn clause(self) -> Option<&'static str> {
        Some(match self {
            Self::Damaged | Self::Unjudged => "ISO 32000-1, 7.5",
            Self::PdfVersion => "ISO 15930-7 (file structure); ISO 32000-1, 7.5.2",
            Self::Encrypted => "ISO 15930-7 (encryption); ISO 32000-1, 7.6",
            Self::FileId => "ISO 15930-7 (file identifier); ISO 32000-1, 14.4",
            Self::Foreign => "ISO 15930-7 (complete exchange); ISO 32000-1, 7.3.8.2, 8.8.2, 8.10.4 and 14.11.7",
            Self::OutputIntent => "ISO 15930-7 (output intent); ISO 32000-1, 14.11.5",
            Self::OutputProfile => "ISO 15930-7 (output intent); ISO 32000-1, 14.11.5; ICC.1, 7.2",
            Self::OutputCondition => "print shop (printing condition); ISO 12647-2",
            Self::PdfxVersion => "ISO 15930-7 (identification)",
            Self::PrintMetadata => "ISO 15930-7 (metadata); ISO 32000-1, 14.3.2",
            Self::MetadataMismatch => "ISO 15930-7 (metadata); ISO 32000-1, 14.3.3",
            Self::Trapped => "ISO 15930-7 (trapping); ISO 32000-1, 14.3.3 and 14.11.6",
            Self::PageBoxes => "ISO 15930-7 (bounding boxes); ISO 32000-1, 14.11.2",
            Self::BleedBox => "print shop (bleed); ISO 32000-1, 14.11.2",
            Self::PageSize => "print shop (final format)",
            Self::PrintedAnnotation => "ISO 15930-7 (annotations); ISO 32000-1, 12.5",
            Self::Action => "ISO 15930-7 (actions and JavaScript); ISO 32000-1, 12.6",
            Self::EmbeddedFile => "print shop (one file); ISO 32000-1, 7.11.4",
            Self::FontNotEmbedded => "ISO 15930-7 (fonts); ISO 32000-1, 9.9",
            Self::ColourSpace => "print shop (CMYK); ISO 32000-1, 8.6",
            Self::BlendingSpace => "ISO 15930-7 (transparency); ISO 32000-1, 11.6.6",
            Self::SpotColour => "print shop (plates); ISO 32000-1, 8.6.6",
            Self::TotalInk => "print shop (total ink); ISO 12647-2",
            Self::ImageResolution => "print shop (resolution)",
            Self::ThinStroke => "print shop (strokes)",
            Self::SmallText => "print shop (type)",
            Self::SeveralPlates => "print shop (register)",
            Self::WhiteOverprints => "ISO 32000-1, 8.6.7",
            Self::BlackKnocksOut => "print shop (register); ISO 32000-1, 8.6.7",
            Self::NoBleed => "print shop (bleed)",
            Self::SafetyMargin => "print shop (safety margin)",
            Self::DeviceSettings => "ISO 15930-7 (graphics state); ISO 32000-1, 10.5 and 10.6",
            Self::PrintersMarks => "print shop (marks); ISO 32000-1, 14.11.3",
            Self::Layers => "ISO 15930-7 (optional content); ISO 32000-1, 8.11",
            Self::InkNotMeasured => "print shop (total ink)",
            _ => return None,
        })
    }
}
