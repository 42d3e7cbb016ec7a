//! Everything that the layout engine reads of a document, as files, so that a template can be looked into with
//! the engine's own program.

use std::collections::BTreeMap;

use super::document::template_data;
use super::view::View;
use crate::finding::Findings;
use crate::layout::main_file;
use crate::profile::Profile;
use crate::project::folder::is_font_file;
use crate::target::DocumentId;

/// The files of a document, by path below one folder.
pub struct EngineInput {
    /// The path of the file that the template begins with.
    pub main: String,
    /// Templates, assets, data, attachments and fonts.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl View {
    /// All that the engine reads of a document, which is composed for that, and not checked. `None` after a
    /// finding.
    #[doc(hidden)]
    pub fn engine_input(&self, id: &DocumentId, findings: &mut Findings) -> Option<EngineInput> {
        let model = self.model()?;
        findings.extend((*self.edition(&id.edition).found).clone());
        findings.extend((*self.texts(&id.language).found).clone());
        let composed = self.composed(&id.edition, &id.language);
        findings.extend((*composed.found).clone());
        let composed = composed.value?;
        let structure = model.structures.get(&composed.edition.document)?;
        let shop = match id.profile {
            Profile::Accessible => None,
            Profile::Print => Some(model.print_shop(model.edition_files.get(&id.edition)?)?),
        };
        let data = template_data(&composed, shop, None);
        let read = self.engine.files(&data).into_iter().map(|(path, bytes)| (path, bytes.to_vec()));
        let inputs = self.project().inputs.iter();
        let fonts = inputs.filter(|(path, _)| path.starts_with("fonts/") && is_font_file(path));
        let fonts = fonts.map(|(path, bytes)| (path.clone(), bytes.to_vec()));
        Some(EngineInput { main: main_file(&structure.template.value), files: read.chain(fonts).collect() })
    }
}
