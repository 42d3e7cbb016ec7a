//! The two purposes that every document is made for.

use serde::Serialize;

/// Purpose of a document: print, or screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// For the print shop: CMYK, bleed, no links.
    Print,
    /// For screens, mail and archives: sRGB, tagged, with its figures attached.
    Accessible,
}

impl Profile {
    /// Both profiles.
    pub const ALL: [Profile; 2] = [Self::Print, Self::Accessible];

    /// The name in file names and options.
    pub fn name(self) -> &'static str {
        match self {
            Self::Print => "print",
            Self::Accessible => "accessible",
        }
    }

    /// The palette of the theme.
    pub fn palette(self) -> &'static str {
        match self {
            Self::Print => "cmyk",
            Self::Accessible => "srgb",
        }
    }
}
