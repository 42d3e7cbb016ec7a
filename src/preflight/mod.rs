//! The preflight: any PDF against the requirements of a print shop.
//!
//! A pure function of the file's bytes and the shop's profile. It reads broken and hostile files within bounds, and
//! names the parts that it could not judge.

mod boxes;
mod breaches;
mod content;
pub(crate) mod file;
mod metadata;
mod reader;
mod report;
mod rules;

use lopdf::ObjectId;

use self::boxes::Boxes;
use self::breaches::Breaches;
use self::content::{Budget, PageContent, interpret};
use self::file::{PdfFile, Unreadable};
use crate::finding::{Code, Finding, Spot};
use crate::project::print_shop::PT_PER_MM;

pub use self::report::{PageReport, Use};
pub use crate::project::print_shop::{Limits, OutputCondition, PrintShop, PrintShops, PrintersMark, Sheets, Standard};

/// Result of a preflight.
pub struct Preflight {
    /// In the order of pages.
    pub findings: Vec<Finding>,
    /// Contents of each page; empty if the file cannot be read.
    pub pages: Vec<PageReport>,
}

impl Preflight {
    /// Whether the print shop can take the file.
    pub fn passes(&self) -> bool {
        !self.findings.iter().any(Finding::is_error)
    }
}

/// Judges a PDF; `name` is what findings call it.
pub fn preflight(bytes: &[u8], name: &str, shop: &PrintShop) -> Preflight {
    let file = match PdfFile::open(bytes) {
        Ok(file) => file,
        Err(unreadable) => return Preflight { findings: vec![refusal(&unreadable, name)], pages: Vec::new() },
    };
    let subject = Subject::of(&file, shop);
    let mut breaches = Breaches::default();
    rules::check(&subject, &mut breaches);
    let findings = breaches.into_findings(name, &subject);
    let pages = subject.pages.iter().map(PageReport::of).collect();
    Preflight { findings, pages }
}

fn refusal(unreadable: &Unreadable, name: &str) -> Finding {
    let save_again = "save it again from the program that made it";
    let (code, message, hint) = match unreadable {
        Unreadable::TooLarge => (
            Code::Unjudged,
            "the file is larger than 512 MiB, or holds more objects than can be judged, or some inside others"
                .to_owned(),
            "reduce its pictures to what print needs, and export it again",
        ),
        Unreadable::Locked => {
            (Code::Encrypted, "the file is encrypted".to_owned(), "save it without a password or any protection")
        }
        Unreadable::Damaged(why) => (Code::Damaged, format!("this is not a readable PDF: {why}"), save_again),
        Unreadable::NoPages => (Code::Damaged, "the PDF has no pages".to_owned(), save_again),
    };
    Finding::new(code, message, hint).in_pdf(Spot { file: name.to_owned(), page: None, object: None, area: None })
}

/// A file with all that rules look at.
struct Subject<'a> {
    file: &'a PdfFile,
    shop: &'a PrintShop,
    pages: Vec<Page>,
}

/// A page with its boxes and what it paints.
struct Page {
    /// From one.
    number: usize,
    id: ObjectId,
    boxes: Boxes,
    content: PageContent,
}

impl<'a> Subject<'a> {
    fn of(file: &'a PdfFile, shop: &'a PrintShop) -> Self {
        let mut budget = Budget::default();
        let pages = (1..).zip(&file.pages).map(|(number, id)| {
            let boxes = Boxes::of(file, *id);
            let content = interpret(file, *id, boxes.media, &mut budget);
            Page { number, id: *id, boxes, content }
        });
        Self { pages: pages.collect(), file, shop }
    }
}
