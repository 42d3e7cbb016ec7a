//! `preflight`: judges any PDF by what a print shop asks for.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use iq_figures::finding::{Code, Findings};
use iq_figures::preflight::PrintShops;
use iq_figures::preflight::{Preflight as Judgement, preflight as judge};
use iq_figures::project::PrintShop;
use iq_figures::report::{Detail, records};

use super::choice::Format;
use super::foreign::{self, Subject, Within};
use super::outcome::{Answer, Failure, about_project};
use super::terminal::{print_json, report, report_in, stdout};

/// The shop for which a PDF is judged where nothing names another.
const USUAL_SHOP: &str = "coated-offset";
/// The project's folder where none is named.
const USUAL_PROJECT: &str = "data";

#[derive(Debug, Args)]
pub(crate) struct Preflight {
    /// The PDF
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The print shop, a file in print-shops/ without its ending [default: the programme's, or coated-offset]
    #[arg(long, value_name = "NAME")]
    shop: Option<String>,
    /// The project's folder, for its print shops [default: data, if there is one]
    #[arg(long, value_name = "DIR")]
    project: Option<PathBuf>,
    /// Format of the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Judge here, within bounds: how the program calls itself
    #[arg(long, value_enum, hide = true)]
    within_bounds: Option<Within>,
}

impl Preflight {
    /// Whether the print shop can take the file.
    pub(crate) fn run(&self) -> Result<Answer, Failure> {
        let usual = Path::new(USUAL_PROJECT);
        let project = self.project.as_deref().or_else(|| usual.is_dir().then_some(usual));
        let mut findings = Findings::default();
        let shops =
            PrintShops::read(project, &mut findings).map_err(|error| about_project(project.unwrap_or(usual), error))?;
        let name = self.shop.as_deref().or(shops.usual.as_deref()).unwrap_or(USUAL_SHOP);
        let Some(shop) = shops.shop(name, &mut findings) else {
            report(&findings.sorted(), &shops.sources, Detail::Each)?;
            return Ok(Answer::Stopped);
        };
        let (judged, answer) = match foreign::subject(self.within_bounds, &self.file)? {
            Subject::Judged(code) => return Ok(Answer::Code(code)),
            Subject::File(bytes) => {
                let judged = judge(&bytes, &self.file.to_string_lossy(), shop);
                let answer = judged.passes().into();
                (judged, answer)
            }
            Subject::NotJudged(why) => {
                let findings = vec![foreign::not_judged(Code::Unjudged, &self.file, &why)];
                (Judgement { findings, pages: Vec::new() }, Answer::NotJudged)
            }
        };
        match self.format {
            Format::Human => {
                report_in(foreign::colours(self.within_bounds), &judged.findings, &shops.sources, Detail::Each)?;
                print_sheets(&judged, shop)?;
            }
            Format::Json => print_json(&serde_json::json!({
                "file": self.file,
                "print-shop": shop.name,
                "passed": judged.passes(),
                "pages": judged.pages,
                "findings": records(&judged.findings, &shops.sources),
            }))?,
        }
        Ok(answer)
    }
}

/// Prints what each page holds, and whether the file passes.
fn print_sheets(judged: &Judgement, shop: &PrintShop) -> io::Result<()> {
    let mut out = stdout();
    for page in &judged.pages {
        let [width, height] = page.trim_mm;
        let ink = page.heaviest_ink_percent.map_or("not known".to_owned(), |percent| format!("{percent} %"));
        let least = page.bleed_mm.into_iter().fold(f64::INFINITY, f64::min);
        writeln!(
            out,
            "page {}: {width:.1} × {height:.1} mm, bleed {least:.1} mm, heaviest ink {ink}, plates: {}",
            page.page,
            page.plates.join(", ")
        )?;
        for used in &page.uses {
            writeln!(out, "    {:24}  {:8}  {}", used.colour_space, used.objects, used.count)?;
        }
    }
    let errors = judged.findings.iter().filter(|finding| finding.is_error()).count();
    let verdict = if judged.passes() { "passes" } else { "fails" };
    let warnings = judged.findings.len() - errors;
    writeln!(out, "{verdict} for {}; {errors} errors, {warnings} warnings", shop.name)
}
