//! The figures of a table, each with the cell of its value.

use super::Table;
use super::found::Found;
use crate::delivery::cell::{is_value_like, plain_excerpt};
use crate::delivery::complaint::Complaint;
use crate::delivery::layout::{Direction, Layout, counts_only};
use crate::delivery::names::Named;
use crate::delivery::sheet::{Cell, CellPlace, Position};
use crate::finding::Code;

/// A figure in a table, with the cell of its value.
pub(super) struct Entry<'a> {
    pub(super) figure: &'a str,
    /// Cell in which the value stands or would stand.
    pub(super) place: CellPlace,
    pub(super) cell: Option<&'a Cell>,
    /// Words about its unit, from the head, its name and a column of units.
    pub(super) units: Vec<(String, CellPlace)>,
    /// Words of a column of precisions.
    pub(super) precision: Option<&'a Cell>,
    pub(super) status: Option<&'a Cell>,
}

impl<'a> Table<'a> {
    pub(super) fn entries(&self, layout: &Layout, found: &mut Found) -> Vec<Entry<'a>> {
        let entries = layout.lines.iter().filter_map(|line| match self.entry(layout, *line) {
            Ok(entry) => entry,
            Err(complaint) => {
                found.complaints.push(complaint);
                None
            }
        });
        entries.collect()
    }

    /// The figure in a row or column. `None` if there is none, and no value that would want one.
    fn entry(&self, layout: &Layout, line: u32) -> Result<Option<Entry<'a>>, Complaint> {
        let (name_at, value_at) = match layout.direction {
            Direction::Down => {
                (Position { row: line, column: layout.names }, Position { row: line, column: layout.values })
            }
            Direction::Across => {
                (Position { row: layout.names, column: line }, Position { row: layout.values, column: line })
            }
        };
        let value = self.search.sheet.cells.get(&value_at);
        let merged = self.search.shared(value_at, layout.direction);
        let Some(name) = self.search.seen(name_at) else {
            return match value.filter(|cell| self.wants_a_name(layout, cell)) {
                Some(cell) => Err(nameless(cell)),
                None => Ok(None),
            };
        };
        let text = name.written();
        let Some((figure, unit)) = self.figure(layout, line, name, &text, value)? else { return Ok(None) };
        if let Some(cell) = merged {
            return Err(shared_value(cell).of(figure));
        }
        let head = layout.heads.get(&layout.values).filter(|_| layout.direction == Direction::Down);
        let mut units: Vec<(String, CellPlace)> = head.map(|head| head.parts.clone()).unwrap_or_default();
        units.push((unit, name.place.clone()));
        units.extend(layout.remarks.iter().cloned());
        let of_column = layout.unit.and_then(|column| self.search.sheet.cell(line, column));
        let of_rows = layout.unit_rows.iter().filter_map(|row| self.search.sheet.cell(*row, line));
        units.extend(of_column.into_iter().chain(of_rows).map(|cell| (cell.written(), cell.place.clone())));
        let beside = |column: Option<u32>| column.and_then(|column| self.search.sheet.cell(line, column));
        Ok(Some(Entry {
            figure,
            place: value.map_or_else(|| at(&name.place, value_at), |cell| cell.place.clone()),
            cell: value,
            units,
            precision: beside(layout.precision),
            status: beside(layout.status),
        }))
    }

    /// Whether a cell without a name beside it is a value: in a table with a column for each figure, others are labels.
    fn wants_a_name(&self, layout: &Layout, cell: &Cell) -> bool {
        layout.direction == Direction::Down && is_value_like(cell, &self.mapping.precision)
    }

    /// The figure that a row or column is about, and the unit behind its name.
    fn figure(
        &self,
        layout: &Layout,
        line: u32,
        name: &Cell,
        text: &str,
        value: Option<&Cell>,
    ) -> Result<Option<(&'a str, String)>, Complaint> {
        let is_value = value.is_some_and(|cell| is_value_like(cell, &self.mapping.precision));
        let others: Vec<(&'a str, &Cell)> = layout
            .also_names
            .iter()
            .filter_map(|column| {
                let cell = self.search.seen(Position { row: line, column: *column })?;
                match self.search.names.find(&cell.written()) {
                    Named::Figure(other, _) => Some((other, cell)),
                    _ => None,
                }
            })
            .collect();
        match self.search.names.find(text) {
            Named::Figure(figure, unit) => match others.iter().find(|(other, _)| *other != figure) {
                Some((other, cell)) if value.is_some() => Err(two_names(figure, name, other, cell)),
                _ => Ok(Some((figure, unit))),
            },
            Named::Skipped => Ok(None),
            Named::Several(figures) if is_value => match others.first() {
                Some((figure, _)) if figures.contains(figure) => Ok(Some((figure, String::new()))),
                Some((figure, cell)) => Err(two_names(figure, cell, &plain_excerpt(text), name)),
                None => Err(several_figures(text, &figures, name)),
            },
            Named::Unknown if layout.direction == Direction::Across && counts_only(text) => Ok(None),
            Named::Unknown if is_value => match others.first() {
                Some((figure, cell)) => Err(two_names(figure, cell, &plain_excerpt(text), name)),
                None => Err(self.unknown(text, name)),
            },
            Named::Several(_) | Named::Unknown => Ok(None),
        }
    }

    fn unknown(&self, text: &str, name: &Cell) -> Complaint {
        let message = format!("“{}” is no figure of the project", plain_excerpt(text));
        let hint = match self.search.names.nearest(text) {
            Some((near, figure)) if near != figure => format!("did you mean “{near}” (`{figure}`)?"),
            Some((near, _)) => format!("did you mean `{near}`?"),
            None => "name its figure under [figures] in the mapping, or the name under `skip` if it is none".to_owned(),
        };
        Complaint::new(Code::UnknownFigure, message, hint).at(&name.place)
    }
}

/// The same sheet at another position.
fn at(place: &CellPlace, position: Position) -> CellPlace {
    let line = place.line.filter(|_| place.position.row == position.row);
    CellPlace { sheet: place.sheet.clone(), position, line }
}

fn nameless(cell: &Cell) -> Complaint {
    let message = format!("the value “{}” has no name beside it", plain_excerpt(&cell.written()));
    Complaint::new(Code::UnclearTable, message, "name its figure, or delete it").at(&cell.place)
}

fn shared_value(cell: &Cell) -> Complaint {
    let message = format!("“{}” stands in merged cells beside several names", plain_excerpt(&cell.written()));
    Complaint::new(Code::UnclearTable, message, "give each figure a cell of its own").at(&cell.place)
}

fn two_names(figure: &str, name: &Cell, other: &str, cell: &Cell) -> Complaint {
    let message = format!("one cell names `{figure}` and another “{other}”");
    let hint = "a row is about one figure; correct one of the two";
    Complaint::new(Code::UnknownFigure, message, hint).at(&name.place).at(&cell.place)
}

fn several_figures(text: &str, figures: &[&str], name: &Cell) -> Complaint {
    let message = format!("“{}” is the name of several figures: {}", plain_excerpt(text), figures.join(", "));
    let hint = "write the id of the one that is meant, or name it under [figures] in the mapping";
    Complaint::new(Code::UnknownFigure, message, hint).at(&name.place)
}
