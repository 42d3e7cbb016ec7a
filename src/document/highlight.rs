//! The figures that stand for a document in a small picture.

use serde::Serialize;

use super::{Chart, Document, Exhibit, FigureBox, Section};
use crate::chart::Mark;
use crate::name::FigureId;
use crate::project::structure::SectionForm;
use crate::text::rich;

/// Key figures or, in a document without any, its first chart; one with neither has its title alone.
#[derive(Debug, Default, Serialize)]
pub struct Highlight<'a> {
    pub boxes: Vec<&'a FigureBox>,
    pub chart: Option<&'a Chart>,
}

/// More boxes than these cannot be read in a picture as wide as a hand.
const MOST: usize = 3;

impl<'a> Highlight<'a> {
    /// The figures that stand for a document: those across its first page, or else the first of its boxes.
    pub fn of(document: &'a Document) -> Self {
        let strips = document.sections.iter().filter(|section| section.form == SectionForm::Strip);
        let key: Vec<&FigureBox> = strips.flat_map(Section::exhibits).flat_map(Exhibit::boxes).collect();
        let boxes = if key.is_empty() { document.boxes().collect() } else { key };
        let boxes: Vec<_> = boxes.into_iter().take(MOST).collect();
        let chart = if boxes.is_empty() { document.charts().next() } else { None };
        Self { boxes, chart }
    }

    /// Alternative text of the picture, after the document's title.
    pub fn told(&self, title: &str) -> String {
        let boxes = self.boxes.iter().map(|it| {
            let words = it.approximator.iter().map(String::as_str).chain([it.value.as_str()]);
            [&words.collect::<Vec<_>>().join(" "), " ", &rich::plain(&it.label)].concat()
        });
        let told = boxes.chain(self.chart.map(|chart| chart.alt.clone()));
        std::iter::once(title.to_owned()).chain(told).collect::<Vec<_>>().join(" · ")
    }

    /// Every number of a figure on it, with its context: `box` or `chart`.
    pub fn printed(&self) -> Vec<(&'a FigureId, &'static str, &'a str)> {
        let boxes = self.boxes.iter().map(|it| (&it.figure, "box", it.value.as_str()));
        let marks = self.chart.into_iter().flat_map(|chart| &chart.marks);
        let drawn = marks.filter_map(|mark| match mark {
            Mark::Text { figure: Some(figure), text, .. } => Some((figure, "chart", text.as_str())),
            _ => None,
        });
        boxes.chain(drawn).collect()
    }
}
