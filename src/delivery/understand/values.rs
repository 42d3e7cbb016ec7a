//! The value of a figure: its number in the figure's own unit, its precision and its status.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Table;
use super::entries::Entry;
use super::found::Found;
use super::reading::{Absence, Absent, Delivered, Value};
use crate::delivery::cell::{Amount, Said, plain_excerpt};
use crate::delivery::complaint::Complaint;
use crate::delivery::formats::{Decision, ambiguous};
use crate::delivery::known::{KnownFigure, Measure};
use crate::delivery::number::Written;
use crate::delivery::precision::{Worded, plain, precision};
use crate::delivery::sheet::{Cell, CellPlace};
use crate::delivery::unit::{self, Unit};
use crate::delivery::words::Words;
use crate::figure::{Precision, Status};
use crate::finding::{Code, there_are};

impl Table<'_> {
    pub(super) fn take(
        &self,
        entry: &Entry,
        said: Option<Result<Said, Complaint>>,
        decision: &Decision,
        found: &mut Found,
    ) {
        let absent = |why| Absent { figure: entry.figure.to_owned(), why, place: entry.place.clone() };
        match said {
            None => found.absent.push(absent(Absence::Empty)),
            Some(Ok(Said::NotStated)) => found.absent.push(absent(Absence::NotStated)),
            Some(Err(complaint)) => found.complaints.push(complaint.of(entry.figure)),
            Some(Ok(Said::Number { amount, in_percent, precision })) => {
                let written = entry.cell.map(Cell::written).unwrap_or_default();
                match self.delivered(entry, amount, in_percent, &precision, decision, &written) {
                    Ok(delivered) => {
                        found.complaints.extend(says_more(&precision, &written, entry));
                        found.values.push(delivered);
                    }
                    Err(Some(complaint)) => found.complaints.push(complaint.of(entry.figure)),
                    Err(None) => {}
                }
            }
        }
    }

    /// The value of an entry. An error without a complaint is one whose complaint stands elsewhere.
    fn delivered(
        &self,
        entry: &Entry,
        amount: Amount,
        in_percent: bool,
        worded: &Worded,
        decision: &Decision,
        written: &str,
    ) -> Result<Delivered, Option<Complaint>> {
        let number = match amount {
            Amount::Stored(number) => number,
            Amount::Written(digits) => in_format(digits, decision, written, entry)?,
        };
        let number = self.in_unit(entry, number, in_percent)?;
        let precision = stated_precision(entry, worded, &self.mapping.precision)?;
        Ok(Delivered {
            figure: entry.figure.to_owned(),
            value: Value { number, precision },
            status: status(entry)?,
            place: entry.place.clone(),
            written: written.to_owned(),
        })
    }

    /// The number in the figure's own unit.
    fn in_unit(&self, entry: &Entry, number: Decimal, in_percent: bool) -> Result<Decimal, Complaint> {
        let Some(figure) = self.known.figures.get(entry.figure) else { return Ok(number) };
        let units: Vec<(Unit, &str, &CellPlace)> = self.units(entry, figure).collect();
        let scaled = units.iter().find_map(|(unit, text, place)| Some((unit.scale.as_ref()?, text, place)));
        if let (Some((scale, text, place)), None) = (scaled, self.mapping.scale) {
            return Err(scaled_head(scale, text, place, entry));
        }
        let says_percent = in_percent || units.iter().any(|(unit, ..)| unit.is_percent);
        match figure.measure {
            Measure::Other if says_percent => return Err(no_percent(entry)),
            Measure::Percent if !says_percent && !number.is_zero() && number.abs() <= Decimal::ONE => {
                return Err(fraction_or_percent(number, entry));
            }
            Measure::Other | Measure::Percent => {}
        }
        let scale = self.mapping.scale.unwrap_or(Decimal::ONE);
        let in_unit =
            if scale == Decimal::ONE { Some(number) } else { number.checked_mul(scale).map(|it| it.normalize()) };
        in_unit.ok_or_else(|| {
            Complaint::new(Code::NoNumber, format!("{number} × {scale} is too large"), "check value and scale")
                .at(&entry.place)
        })
    }

    /// All that a table says about the unit of a value, unless it is the figure's own.
    fn units<'e>(
        &self,
        entry: &'e Entry,
        figure: &'e KnownFigure,
    ) -> impl Iterator<Item = (Unit, &'e str, &'e CellPlace)> {
        let is_own = |text: &str| figure.units.iter().any(|unit| plain(unit) == plain(text));
        let units = entry.units.iter().filter(move |(text, _)| !is_own(text) && !is_own(unit::split(text).1));
        units.map(|(text, place)| (Unit::of(text), text.as_str(), place))
    }
}

/// The number in the format that was decided on.
fn in_format(digits: Written, decision: &Decision, written: &str, entry: &Entry) -> Result<Decimal, Option<Complaint>> {
    let is_neutral = digits.only_format().is_none();
    match (digits.alone().filter(|_| is_neutral), decision) {
        (Some(number), _) => Ok(number),
        (None, Decision::Format(format)) => digits.in_format(*format).ok_or_else(|| {
            let message = format!("“{written}” is no number in {}", format.language());
            let hint = "write it as the other numbers are written, or correct the number format that was said";
            Some(Complaint::new(Code::NoNumber, message, hint).at(&entry.place))
        }),
        (None, Decision::Open) => Err(Some(ambiguous(digits, written, &entry.place))),
        // The cells that contradict each other are named together; those that only they decide on are not.
        (None, Decision::Contradiction) if digits.only_format().is_some() => Err(None),
        (None, Decision::Contradiction) => Err(Some(ambiguous(digits, written, &entry.place))),
    }
}

/// The precision of a value: that of its words, or of a column of precisions. Both must not differ.
fn stated_precision(
    entry: &Entry,
    worded: &Worded,
    own: &BTreeMap<String, Precision>,
) -> Result<Option<Precision>, Complaint> {
    let Some(cell) = entry.precision else { return Ok(worded.precision) };
    let text = cell.written();
    let named = Precision::NAMES.iter().find(|(name, _)| *name == plain(&text)).map(|(_, precision)| *precision);
    let stated = named.map(Some).or_else(|| precision(&text, own).map(|worded| worded.precision));
    match stated {
        Some(None) => Ok(worded.precision),
        Some(stated) if worded.precision.is_none() || worded.precision == stated => Ok(stated),
        Some(_) => {
            let message = format!("the value says another precision than “{}” beside it", plain_excerpt(&text));
            Err(Complaint::new(Code::NoNumber, message, "keep one of the two").at(&entry.place).at(&cell.place))
        }
        None => Err(no_word("precision", Precision::NAMES, cell)),
    }
}

fn status(entry: &Entry) -> Result<Option<Status>, Complaint> {
    let Some(cell) = entry.status else { return Ok(None) };
    let text = cell.written();
    match plain(&text).as_str() {
        "" => Ok(None),
        "p" => Ok(Some(Status::Provisional)),
        word => Words::status_said(word).map(Some).ok_or_else(|| no_word("status", Status::NAMES, cell)),
    }
}

fn no_word<T>(kind: &str, names: &[(&str, T)], cell: &Cell) -> Complaint {
    let message = format!("“{}” is no {kind}", plain_excerpt(&cell.written()));
    let names = there_are(names.iter().map(|(name, _)| *name));
    let hint = format!("{names}; if the column says something else, name its head under `skip` in the mapping");
    Complaint::new(Code::NoNumber, message, hint).at(&cell.place)
}

fn scaled_head(scale: &str, text: &str, place: &CellPlace, entry: &Entry) -> Complaint {
    let message = format!("“{}” says that the value is scaled (“{scale}”)", plain_excerpt(text));
    let hint =
        "say with `scale` in the mapping what each value is multiplied by, such as 1000; 1 leaves them as they are";
    Complaint::new(Code::UnclearTable, message, hint).at(&entry.place).at(place)
}

fn no_percent(entry: &Entry) -> Complaint {
    let message = format!("the value is percent, and `{}` is none", entry.figure);
    let hint = "deliver the number itself, or the share under the name of the figure that is one";
    Complaint::new(Code::NoNumber, message, hint).at(&entry.place)
}

fn fraction_or_percent(number: Decimal, entry: &Entry) -> Complaint {
    let message = format!("`{}` is stated in percent, and {number} can be a fraction or percent", entry.figure);
    let hint = "write a percent sign behind the number, or in the head, or format the cell as percent";
    Complaint::new(Code::NoNumber, message, hint).at(&entry.place)
}

fn says_more(worded: &Worded, written: &str, entry: &Entry) -> Option<Complaint> {
    let word = worded.says_more.as_ref()?;
    let precision = worded.precision?.name();
    let message = format!("“{}” is kept as `{precision}`, which says less than “{word}”", plain_excerpt(written));
    let hint =
        format!("if another precision is nearer, say it under [precision] in the mapping: \"{word}\" = \"around\"");
    Some(Complaint::new(Code::ReadOtherwise, message, hint).at(&entry.place).of(entry.figure))
}
