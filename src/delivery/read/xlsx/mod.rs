//! Office Open XML spreadsheets (ISO/IEC 29500-1, 18).

mod date;
mod number_format;
mod sheet;
mod strings;
mod styles;

use self::date::DateSystem;
use self::sheet::Surroundings;
use self::styles::Styles;
use super::package::{Package, macros, no_sheets};
use super::xml::{Document, Piece};
use super::{Budget, Sheets, bounds, refused, too_large};
use crate::delivery::complaint::Complaint;
use crate::delivery::sheet::Sheet;

pub(super) fn read(mut package: Package) -> Result<Sheets, Vec<Complaint>> {
    let one = |complaint| vec![complaint];
    refuse_others(&mut package).map_err(one)?;
    let workbook = Workbook::read(&mut package).map_err(one)?;
    let links = links(&mut package).map_err(one)?;
    let mut budget = Budget::default();
    let surroundings = workbook.surroundings(&mut package, &mut budget).map_err(one)?;
    let mut sheets = Vec::new();
    for entry in &workbook.sheets {
        let Some(part) = workbook.relations.target(&entry.relation, "/worksheet") else { continue };
        let text = package.required(&part).map_err(one)?;
        let sheet = sheet::read(&text, &part, &entry.name, &surroundings, &mut budget).map_err(one)?;
        sheets.push(Sheet { is_hidden: entry.is_hidden, ..sheet });
    }
    if links.is_empty() { Ok((sheets, Vec::new())) } else { Err(linked(&links, &sheets)) }
}

/// Refuses what changes what a file shows, and what is no XML.
fn refuse_others(package: &mut Package) -> Result<(), Complaint> {
    let lower: Vec<String> = package.names().map(str::to_ascii_lowercase).collect();
    if let Some(part) = lower.iter().find(|name| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/")) {
        return Err(macros(part));
    }
    let types = package.required("[Content_Types].xml")?;
    if types.contains("macroEnabled") {
        return Err(macros("[Content_Types].xml"));
    }
    match lower.iter().find(|name| name.ends_with("workbook.bin")) {
        Some(part) => Err(refused("the workbook is in a binary format", "save it as XLSX").in_part(part.as_str())),
        None => Ok(()),
    }
}

/// Links to other files: where each leads, and the part of the file that says so.
fn links(package: &mut Package) -> Result<Vec<(String, String)>, Complaint> {
    let is_link = |name: &&str| {
        let name = name.to_ascii_lowercase();
        name.starts_with("xl/externallinks/") && name.ends_with(".xml") || name == "xl/connections.xml"
    };
    let parts: Vec<String> = package.names().filter(is_link).map(str::to_owned).collect();
    let mut links = Vec::new();
    for part in parts {
        let relations = Relations::of(package, &part)?;
        let target = relations.all.into_iter().find(|relation| relation.is_external).map(|relation| relation.target);
        links.push((part, target.unwrap_or_else(|| "another source of data".to_owned())));
    }
    Ok(links)
}

/// Complaints about links, at the cells whose formulas follow them.
fn linked(links: &[(String, String)], sheets: &[Sheet]) -> Vec<Complaint> {
    let follows = |formula: &str| {
        formula.split('[').skip(1).any(|rest| {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            digits > 0 && rest[digits..].starts_with(']')
        })
    };
    let cells = sheets.iter().flat_map(|sheet| sheet.cells.values());
    let cells: Vec<_> =
        cells.filter(|cell| cell.formula.as_deref().is_some_and(follows)).map(|cell| &cell.place).collect();
    let complaints = links.iter().map(|(part, target)| {
        let message = format!("the file takes values from `{target}`, and nobody knows whether they are still those");
        let hint =
            "break the links in the spreadsheet program, so that the values themselves are kept, and save it again";
        cells.iter().fold(refused(message, hint).in_part(part.as_str()), |complaint, place| complaint.at(place))
    });
    complaints.collect()
}

/// A relationship from one part to another (ISO/IEC 29500-2, 6.5).
struct Relation {
    id: String,
    kind: String,
    /// Name of the other part, or an address outside.
    target: String,
    is_external: bool,
}

/// The relationships of a part.
struct Relations {
    all: Vec<Relation>,
}

impl Relations {
    /// Those of a part; of the whole file, if the part has no name.
    fn of(package: &mut Package, part: &str) -> Result<Self, Complaint> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let name = format!("{folder}_rels/{file}.rels");
        let mut all = Vec::new();
        let Some(text) = package.text(&name)? else { return Ok(Self { all }) };
        let mut document = Document::new(&text, &name);
        loop {
            match document.next()? {
                Piece::Open(element) if element.local_name() == "Relationship" => {
                    let get = |key| element.attribute(key).unwrap_or_default();
                    let is_external = get("TargetMode") == "External";
                    let target = get("Target");
                    let target = if is_external { target } else { resolved(&folder, &target) };
                    all.push(Relation { id: get("Id"), kind: get("Type"), target, is_external });
                }
                Piece::End => return Ok(Self { all }),
                Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }

    /// The part that a relationship of that kind leads to.
    fn target(&self, id: &str, kind: &str) -> Option<String> {
        let relation = self.all.iter().find(|relation| relation.id == id)?;
        (relation.kind.ends_with(kind) && !relation.is_external).then(|| relation.target.clone())
    }

    /// The part that the first relationship of that kind leads to.
    fn first(&self, kind: &str) -> Option<String> {
        let relation = self.all.iter().find(|relation| relation.kind.ends_with(kind) && !relation.is_external);
        relation.map(|relation| relation.target.clone())
    }
}

/// The name of a part that another one names, from the folder of that one.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => format!("{folder}{target}"),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/').filter(|step| !step.is_empty() && *step != ".") {
        if step == ".." {
            steps.pop();
        } else {
            steps.push(step);
        }
    }
    steps.join("/")
}

/// The parts of a file and the order of its sheets.
struct Workbook {
    sheets: Vec<SheetEntry>,
    relations: Relations,
    dates: DateSystem,
    /// Whether the writer knew no results of formulas, and asks for them to be computed.
    is_uncalculated: bool,
}

struct SheetEntry {
    name: String,
    relation: String,
    is_hidden: bool,
}

impl Workbook {
    fn read(package: &mut Package) -> Result<Self, Complaint> {
        let part = Relations::of(package, "")?.first("/officeDocument").unwrap_or_else(|| "xl/workbook.xml".to_owned());
        let text = package.required(&part)?;
        let relations = Relations::of(package, &part)?;
        let mut workbook = Self { sheets: Vec::new(), relations, dates: DateSystem::From1900, is_uncalculated: false };
        let mut document = Document::new(&text, &part);
        loop {
            match document.next()? {
                Piece::Open(element) => match element.local_name() {
                    "workbookPr" if element.attribute("date1904").is_some_and(|value| is_true(&value)) => {
                        workbook.dates = DateSystem::From1904;
                    }
                    "calcPr" => {
                        workbook.is_uncalculated =
                            element.attribute("fullCalcOnLoad").is_some_and(|value| is_true(&value));
                    }
                    "sheet" => workbook.sheets.push(SheetEntry {
                        name: element.attribute("name").unwrap_or_default(),
                        relation: element.prefixed_attribute("id").unwrap_or_default(),
                        is_hidden: element.attribute("state").is_some_and(|state| state != "visible"),
                    }),
                    _ => {}
                },
                Piece::End => break,
                Piece::Close(_) | Piece::Text(_) => {}
            }
        }
        match workbook.sheets.len() {
            0 => Err(no_sheets()),
            count if count > bounds::SHEETS => {
                Err(too_large(format!("the file has {count} sheets; the bound is {}", bounds::SHEETS)))
            }
            _ => Ok(workbook),
        }
    }

    /// Everything outside of its sheet that a cell needs to be understood.
    fn surroundings(&self, package: &mut Package, budget: &mut Budget) -> Result<Surroundings, Complaint> {
        let strings = match self.relations.first("/sharedStrings") {
            Some(part) => strings::read(&package.required(&part)?, &part, budget)?,
            None => Vec::new(),
        };
        let styles = match self.relations.first("/styles") {
            Some(part) => Styles::read(&package.required(&part)?, &part)?,
            None => Styles::default(),
        };
        Ok(Surroundings { strings, styles, dates: self.dates, is_uncalculated: self.is_uncalculated })
    }
}

/// Truth in attributes (XML Schema, 3.2.2).
fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_resolved_from_the_folder_of_the_part() {
        assert_eq!(resolved("xl/", "worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl/", "/xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolved("xl/worksheets/", "../../../styles.xml"), "styles.xml");
    }
}
