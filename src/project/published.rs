//! `[web]`: the address below which the folders of editions are published.

use super::contact;
use super::toml_file::{Table, Value};
use crate::address::Address;
use crate::finding::{Code, Finding};
use crate::name::EditionId;

/// The address of the folder in which the folders of editions are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// A URI with a stroke at its end.
    folder: String,
}

impl Published {
    /// The address of a file in an edition's folder.
    pub fn file(&self, edition: &EditionId, name: &str) -> String {
        format!("{}{edition}/{name}", self.folder)
    }
}

/// Reads `[web]`; the inner value is absent if the programme states no address.
pub(super) fn read(root: &Table) -> Option<Option<Published>> {
    let Some(value) = root.get("web") else { return Some(None) };
    let table = value.table()?;
    let address = table.require("address");
    table.report_unknown_keys();
    folder(&address?).map(Some)
}

fn folder(value: &Value) -> Option<Published> {
    let Address { uri, .. } = contact::address(value, Address::of_page)?;
    if uri.contains(['?', '#']) {
        let hint = "write the address of a folder, such as \"https://www.example.org/figures/\"";
        value.report(Finding::new(Code::BadValue, "no names of files can follow a ? or #", hint));
        return None;
    }
    let stroke = if uri.ends_with('/') { "" } else { "/" };
    Some(Published { folder: [&uri, stroke].concat() })
}
