//! Colours of charts, as roles of the theme.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;
use serde::{Serialize, Serializer};

/// A colour role that charts draw in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Text,
    Axis,
    Chart1,
    Chart2,
    Chart3,
    Chart4,
    Chart5,
    Chart6,
    /// For the one thing that a chart is about.
    Accent,
    /// For letters that are left open in a colour.
    OnPrimary,
}

impl Role {
    /// Every role, in the order of their stand-in colours.
    const ALL: [Self; 10] = [
        Self::Text,
        Self::Axis,
        Self::Chart1,
        Self::Chart2,
        Self::Chart3,
        Self::Chart4,
        Self::Chart5,
        Self::Chart6,
        Self::Accent,
        Self::OnPrimary,
    ];

    /// Its name in the theme.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Axis => "chart-axis",
            Self::Chart1 => "chart-1",
            Self::Chart2 => "chart-2",
            Self::Chart3 => "chart-3",
            Self::Chart4 => "chart-4",
            Self::Chart5 => "chart-5",
            Self::Chart6 => "chart-6",
            Self::Accent => "accent",
            Self::OnPrimary => "on-primary",
        }
    }

    /// The colour that stands for it where only RGB is known.
    pub(super) fn stand_in(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    /// The role that a colour stands for; `None` if it stands for none.
    pub(super) fn of(colour: BackendColor) -> Option<Self> {
        Self::ALL.into_iter().find(|role| {
            let RGBColor(red, green, blue) = role.stand_in();
            colour.rgb == (red, green, blue) && colour.alpha >= 1.0
        })
    }
}

impl Serialize for Role {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_a_role_or_none() {
        let colour = |rgb, alpha| BackendColor { rgb, alpha };
        for role in Role::ALL {
            let RGBColor(red, green, blue) = role.stand_in();
            assert_eq!(Role::of(colour((red, green, blue), 1.0)), Some(role));
            assert_eq!(Role::of(colour((red, green, blue), 0.5)), None);
        }
        for strange in [(0, 0, 10), (0, 0, 255), (1, 0, 0), (255, 255, 255)] {
            assert_eq!(Role::of(colour(strange, 1.0)), None);
        }
    }
}
