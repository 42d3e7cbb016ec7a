//! Colour spaces as they stand in the file, and how much ink a colour is (ISO 32000-1, 8.6).

use std::fmt;
use std::sync::Arc;

use lopdf::{Dictionary, Object};

use crate::preflight::file::PdfFile;

/// A colour space can be based on another one, but not often.
const DEEPEST: usize = 8;

/// Entries of a table of colours (ISO 32000-1, 8.6.6.3).
const MOST_ENTRIES: usize = 256;
/// Colorants of a space, and bytes of a name (ISO 32000-1, annex C).
const MOST_COLORANTS: usize = 32;
const LONGEST_NAME: usize = 127;

/// Colour space (ISO 32000-1, 8.6), with names of inks where it has them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Space {
    Grey,
    Rgb,
    Cmyk,
    CalGray,
    CalRgb,
    Lab,
    /// An embedded profile, for so many components.
    Icc(usize),
    /// One plate of its own, or `All`, or `None`.
    Separation(String),
    DeviceN(Vec<String>),
    /// Indices into a table of colours.
    Indexed(Arc<Space>, Vec<u8>),
    /// A pattern; one without colours of its own is painted in this space.
    Pattern(Option<Arc<Space>>),
    /// Damaged, or not one that PDF knows.
    Unknown,
}

impl Space {
    /// The space that an object names or describes, with `resources` to look names up in.
    pub(crate) fn read(file: &PdfFile, object: &Object, resources: Option<&Dictionary>) -> Self {
        read(file, object, resources, DEEPEST).unwrap_or(Self::Unknown)
    }

    /// Bytes that it takes in memory, about.
    pub(crate) fn weight(&self) -> usize {
        let own = size_of::<Self>();
        own + match self {
            Self::Separation(name) => name.len(),
            Self::DeviceN(names) => names.iter().map(|name| size_of::<String>() + name.len()).sum(),
            Self::Indexed(base, table) => table.len() + base.weight(),
            Self::Pattern(Some(base)) => base.weight(),
            _ => 0,
        }
    }

    /// Number of components of a colour.
    pub(crate) fn components(&self) -> usize {
        match self {
            Self::Grey | Self::CalGray | Self::Separation(_) | Self::Indexed(..) => 1,
            Self::Rgb | Self::CalRgb | Self::Lab => 3,
            Self::Cmyk => 4,
            Self::Icc(count) => *count,
            Self::DeviceN(names) => names.len(),
            Self::Pattern(_) | Self::Unknown => 0,
        }
    }

    /// The colour that counts until another is set (ISO 32000-1, 8.6.5 and following).
    pub(crate) fn initial(&self) -> Vec<f64> {
        match self {
            Self::Cmyk => vec![0.0, 0.0, 0.0, 1.0],
            Self::Separation(_) | Self::DeviceN(_) => vec![1.0; self.components()],
            other => vec![0.0; other.components()],
        }
    }

    /// Ink that a colour of this space lays on each plate; `None` where only a conversion could tell.
    pub(crate) fn inks(&self, colour: &[f64]) -> Option<Inks> {
        let colour: Vec<f64> = colour.iter().map(|part| part.clamp(0.0, 1.0)).collect();
        match (self, &colour[..]) {
            (Self::Grey, [grey]) => Some(Inks { process: [0.0, 0.0, 0.0, 1.0 - grey], spots: Vec::new() }),
            (Self::Cmyk, [cyan, magenta, yellow, black]) => {
                Some(Inks { process: [*cyan, *magenta, *yellow, *black], spots: Vec::new() })
            }
            (Self::Separation(name), [tint]) => Some(Inks::of_colorants(std::slice::from_ref(name), &[*tint])),
            (Self::DeviceN(names), tints) if names.len() == tints.len() => Some(Inks::of_colorants(names, tints)),
            _ => None,
        }
    }

    /// Weight of each component in the ink of a colour; `None` where only a conversion could tell.
    pub(crate) fn inks_of_components(&self) -> Option<Vec<f64>> {
        match self {
            Self::Cmyk => Some(vec![1.0; 4]),
            Self::DeviceN(names) => Some(names.iter().map(|name| if name == "None" { 0.0 } else { 1.0 }).collect()),
            _ => None,
        }
    }

    /// The colour that an index of the table stands for, with its space.
    pub(crate) fn indexed(&self, index: f64) -> Option<(&Arc<Space>, Vec<f64>)> {
        let Self::Indexed(base, table) = self else { return None };
        let count = base.components();
        let start = (index.max(0.0) as usize).checked_mul(count)?;
        let entry = table.get(start..start.checked_add(count)?)?;
        Some((base, entry.iter().map(|part| f64::from(*part) / 255.0).collect()))
    }

    /// Whether a press prints these colours as they stand: on plates, without a conversion.
    pub(crate) fn is_on_plates(&self) -> bool {
        match self {
            Self::Grey | Self::Cmyk | Self::Separation(_) | Self::DeviceN(_) => true,
            Self::Indexed(base, _) => base.is_on_plates(),
            Self::Pattern(base) => base.as_ref().is_none_or(|base| base.is_on_plates()),
            Self::Rgb | Self::CalGray | Self::CalRgb | Self::Lab | Self::Icc(_) | Self::Unknown => false,
        }
    }

    /// Plates beyond the four process inks.
    pub(crate) fn spots(&self) -> Vec<&str> {
        match self {
            Self::Separation(name) => vec![name.as_str()],
            Self::DeviceN(names) => names.iter().map(String::as_str).collect(),
            Self::Indexed(base, _) => base.spots(),
            Self::Pattern(Some(base)) => base.spots(),
            _ => Vec::new(),
        }
        .into_iter()
        .filter(|name| !PROCESS.contains(name) && !["All", "None"].contains(name))
        .collect()
    }
}

impl fmt::Display for Space {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Grey => f.write_str("DeviceGray"),
            Self::Rgb => f.write_str("DeviceRGB"),
            Self::Cmyk => f.write_str("DeviceCMYK"),
            Self::CalGray => f.write_str("CalGray"),
            Self::CalRgb => f.write_str("CalRGB"),
            Self::Lab => f.write_str("Lab"),
            Self::Icc(1) => f.write_str("ICC grey"),
            Self::Icc(3) => f.write_str("ICC RGB"),
            Self::Icc(4) => f.write_str("ICC CMYK"),
            Self::Icc(count) => write!(f, "ICC of {count} components"),
            Self::Separation(name) => write!(f, "spot colour {name}"),
            Self::DeviceN(names) => write!(f, "DeviceN of {}", names.join(", ")),
            Self::Indexed(base, _) => write!(f, "indexed {base}"),
            Self::Pattern(_) => f.write_str("Pattern"),
            Self::Unknown => f.write_str("an unknown colour space"),
        }
    }
}

const PROCESS: [&str; 4] = ["Cyan", "Magenta", "Yellow", "Black"];

/// Fractions of full ink.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Inks {
    /// Cyan, magenta, yellow, black.
    pub process: [f64; 4],
    pub spots: Vec<f64>,
}

impl Inks {
    fn of_colorants(names: &[String], tints: &[f64]) -> Self {
        let mut inks = Self { process: [0.0; 4], spots: Vec::new() };
        for (name, tint) in names.iter().zip(tints) {
            match (name.as_str(), PROCESS.iter().position(|process| process == name)) {
                ("None", _) => {}
                ("All", _) => inks.process = [*tint; 4],
                (_, Some(plate)) => inks.process[plate] = *tint,
                (_, None) => inks.spots.push(*tint),
            }
        }
        inks
    }

    /// The sum over all plates, in percent.
    pub(crate) fn total_percent(&self) -> f64 {
        100.0 * self.process.iter().chain(&self.spots).sum::<f64>()
    }

    /// Number of plates that print.
    pub(crate) fn plates(&self) -> usize {
        self.process.iter().chain(&self.spots).filter(|ink| **ink > NO_INK).count()
    }

    /// Full black and nothing else.
    pub(crate) fn is_black_alone(&self) -> bool {
        self.plates() == 1 && self.process[3] >= 1.0 - NO_INK
    }
}

/// Less than the smallest step of eight bits prints nothing.
const NO_INK: f64 = 0.5 / 255.0;

fn read(file: &PdfFile, object: &Object, resources: Option<&Dictionary>, depth: usize) -> Option<Space> {
    let depth = depth.checked_sub(1)?;
    match file.resolve(object)? {
        Object::Name(name) => named(file, name, resources, depth),
        Object::Array(parts) => described(file, parts, resources, depth),
        _ => None,
    }
}

fn named(file: &PdfFile, name: &[u8], resources: Option<&Dictionary>, depth: usize) -> Option<Space> {
    let spaces = resources.and_then(|resources| file.dictionary(resources, "ColorSpace"));
    let in_resources = |name: &[u8]| spaces.and_then(|spaces| file.get(spaces, name));
    // ISO 32000-1, 8.6.5.6: a default space takes the place of a device's.
    let device = |default: &[u8], space| match in_resources(default) {
        Some(instead) => read(file, instead, None, depth),
        None => Some(space),
    };
    match name {
        b"DeviceGray" | b"G" => device(b"DefaultGray", Space::Grey),
        b"DeviceRGB" | b"RGB" => device(b"DefaultRGB", Space::Rgb),
        b"DeviceCMYK" | b"CMYK" => device(b"DefaultCMYK", Space::Cmyk),
        b"Pattern" => Some(Space::Pattern(None)),
        other => read(file, in_resources(other)?, resources, depth),
    }
}

fn described(file: &PdfFile, parts: &[Object], resources: Option<&Dictionary>, depth: usize) -> Option<Space> {
    let kind = file.resolve(parts.first()?)?.as_name().ok()?;
    let part = |index: usize| parts.get(index).and_then(|part| file.resolve(part));
    match kind {
        b"CalGray" => Some(Space::CalGray),
        b"CalRGB" => Some(Space::CalRgb),
        b"Lab" => Some(Space::Lab),
        b"ICCBased" => {
            let profile = part(1)?.as_stream().ok()?;
            let declared = file.number(&profile.dict, "N").filter(|count| (1.0..=15.0).contains(count));
            declared.map(|count| Space::Icc(count as usize))
        }
        b"Separation" => Some(Space::Separation(text(part(1)?)?)),
        b"DeviceN" => {
            let names = part(1)?.as_array().ok().filter(|names| names.len() <= MOST_COLORANTS)?;
            let names: Option<Vec<String>> = names.iter().map(|name| text(file.resolve(name)?)).collect();
            names.map(Space::DeviceN)
        }
        b"Indexed" | b"I" => {
            let base = read(file, parts.get(1)?, resources, depth)?;
            let mut table = match part(3)? {
                Object::String(table, _) => table.clone(),
                Object::Stream(stream) => file.unpacked(stream)?,
                _ => return None,
            };
            table.truncate(MOST_ENTRIES * base.components());
            table.shrink_to_fit();
            Some(Space::Indexed(Arc::new(base), table))
        }
        b"Pattern" => {
            // A space below that cannot be read is not the same as none.
            let base = parts.get(1).map(|base| read(file, base, resources, depth).unwrap_or(Space::Unknown));
            Some(Space::Pattern(base.map(Arc::new)))
        }
        other => named(file, other, resources, depth),
    }
}

fn text(name: &Object) -> Option<String> {
    let name = name.as_name().ok().filter(|name| name.len() <= LONGEST_NAME)?;
    Some(String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn process_names_in_device_n_are_process_inks() {
        let space = Space::DeviceN(vec!["Black".into(), "HKS 44".into()]);
        let inks = space.inks(&[1.0, 0.5]).unwrap();
        assert_eq!((inks.process, inks.spots.as_slice()), ([0.0, 0.0, 0.0, 1.0], [0.5].as_slice()));
        assert_eq!(space.spots(), ["HKS 44"]);
    }

    #[test]
    fn the_colour_all_is_on_every_plate() {
        let inks = Space::Separation("All".into()).inks(&[1.0]).unwrap();
        assert!((inks.total_percent() - 400.0).abs() < 1e-9);
    }

    #[test]
    fn what_needs_a_conversion_has_no_inks() {
        assert_eq!(Space::Rgb.inks(&[0.0, 0.0, 0.0]), None);
        assert_eq!(Space::Icc(4).inks(&[0.0; 4]), None);
    }
}
