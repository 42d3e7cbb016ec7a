//! Summary of findings: the number of each kind, and what they stop.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::finding::{Code, Finding, Scope};

/// Writes a line for each code and scope, the codes in their order.
///
/// # Errors
///
/// Fails if `writer` does.
pub fn write_summary(findings: &[Finding], writer: &mut dyn Write) -> io::Result<()> {
    let mut counts: BTreeMap<(Code, &Option<Scope>), usize> = BTreeMap::new();
    for finding in findings {
        *counts.entry((finding.code, &finding.scope)).or_default() += 1;
    }
    let width = counts.values().map(|count| count.to_string().len()).max().unwrap_or_default();
    for ((code, scope), count) in counts {
        let stops = findings.iter().any(|finding| finding.code == code && finding.stops());
        let concerned = match scope {
            Some(scope) => format!("  {}: {scope}", if stops { "stops" } else { "concerns" }),
            None => String::new(),
        };
        writeln!(writer, "{count:width$}  {} {} {}{concerned}", code.severity().name(), code.number(), code.name())?;
    }
    Ok(())
}
