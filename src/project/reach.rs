//! Reach of a mistake in a file: the editions that need the file.

use std::collections::{BTreeMap, BTreeSet};

use super::prose::{BLOCK_SOURCES, ReadingPolicy};
use super::sign_off::Unsigned;
use super::{EditionFile, Programme, READINGS, SOURCE_DOCUMENTS, Structure, style_sheet};
use crate::finding::{Finding, Scope};
use crate::name::{EditionId, LanguageTag, SurveyId};
use crate::profile::Profile;
use crate::source::Sources;

/// Files that the editions of a project need, as far as their own files can be read.
pub(super) struct Reach {
    editions: Vec<Needs>,
    /// The programme's print shop.
    usual_shop: Option<String>,
    /// The template of each structure.
    templates: BTreeMap<String, String>,
    /// Whether nothing is printed that nobody has read against its source.
    requires_readings: bool,
    /// Whether nothing is built that nobody has signed.
    requires_signatures: bool,
    /// The files of the funders' marks, which stand in every edition. Not known without the programme.
    marks: Option<BTreeSet<String>>,
}

/// Files that an edition is made from.
struct Needs {
    edition: EditionId,
    structure: String,
    surveys: Vec<SurveyId>,
    shop: Option<String>,
}

impl Reach {
    /// Collects the needs of these editions.
    pub(super) fn new(
        programme: Option<&Programme>,
        structures: &BTreeMap<String, Structure>,
        edition_files: &BTreeMap<EditionId, EditionFile>,
    ) -> Self {
        let needs = |(id, edition_file): (&EditionId, &EditionFile)| Needs {
            edition: id.clone(),
            structure: edition_file.document.value.clone(),
            surveys: edition_file
                .earlier
                .iter()
                .chain([&edition_file.observations])
                .map(|name| name.value.clone())
                .collect(),
            shop: edition_file.print_shop.as_ref().map(|shop| shop.value.clone()),
        };
        let template = |(name, structure): (&String, &Structure)| (name.clone(), structure.template.value.clone());
        let marks = programme.map(|programme| {
            let marks = programme.funders.iter().flat_map(|funder| [&funder.screen, &funder.print]);
            marks.flatten().map(|path| path.value.clone()).collect()
        });
        Self {
            editions: edition_files.iter().map(needs).collect(),
            usual_shop: programme.map(|programme| programme.print_shop.value.clone()),
            templates: structures.iter().map(template).collect(),
            requires_readings: programme.is_some_and(|it| it.readings == Some(ReadingPolicy::Required)),
            requires_signatures: programme
                .and_then(|it| it.sign_off)
                .is_some_and(|policy| policy.unsigned == Unsigned::RefuseBuild),
            marks,
        }
    }

    /// Scope of a finding that is about a file: everything that needs the file.
    pub(super) fn of(&self, finding: &Finding, sources: &Sources) -> Option<Scope> {
        let in_text = finding.place.as_ref().map(|place| sources.get(place.file).path.as_str());
        in_text.or(finding.file.as_deref()).map(|path| self.of_file(path))
    }

    fn of_file(&self, path: &str) -> Scope {
        if [SOURCE_DOCUMENTS, BLOCK_SOURCES].contains(&path) {
            return self.readings(Scope::project());
        }
        let Some((folder, rest)) = path.split_once('/') else { return Scope::project() };
        let name = rest.strip_suffix(".toml").unwrap_or(rest);
        match folder {
            _ if path == style_sheet::PATH => Scope::project().for_profile(Profile::Accessible),
            "editions" => Scope::edition(&name.into()),
            "documents" => self.editions(|needs| needs.structure == name),
            "observations" => self.editions(|needs| needs.surveys.iter().any(|survey| survey == name)),
            "approvals" if self.requires_signatures => {
                self.editions(|needs| needs.surveys.iter().any(|survey| survey == name))
            }
            "approvals" => Scope::default(),
            "print-shops" if name != rest => self.print_by(name),
            "print-shops" => Scope::project().for_profile(Profile::Print),
            "text" if rest.ends_with(READINGS) => self.readings(Scope::language(&language_in(rest))),
            "text" => Scope::language(&language_in(rest)),
            "templates" => self.template(rest),
            "assets" => self.asset(path),
            _ => Scope::project(),
        }
    }

    fn editions(&self, needs_it: impl Fn(&Needs) -> bool) -> Scope {
        let needing = self.editions.iter().filter(|needs| needs_it(needs));
        needing.map(|needs| Scope::edition(&needs.edition)).fold(Scope::default(), Scope::join)
    }

    /// Scope of a file without which it is not known what has been read.
    fn readings(&self, all: Scope) -> Scope {
        if self.requires_readings { all } else { Scope::default() }
    }

    /// Scope of everything that is printed by a shop.
    fn print_by(&self, shop: &str) -> Scope {
        let its = |needs: &Needs| needs.shop.as_ref().or(self.usual_shop.as_ref()).is_some_and(|its| its == shop);
        self.editions(its).for_profile(Profile::Print)
    }

    /// Scope of everything that is printed by the programme's shop.
    pub(super) fn usual_print(&self) -> Scope {
        self.editions(|needs| needs.shop.is_none()).for_profile(Profile::Print)
    }

    fn template(&self, rest: &str) -> Scope {
        match rest.split_once('/') {
            Some((template, _)) if template != "components" => self.editions(|needs| {
                let its = self.templates.get(&needs.structure);
                its.is_some_and(|its| its == template)
            }),
            _ => Scope::project(),
        }
    }

    fn asset(&self, path: &str) -> Scope {
        let is_mark = self.marks.as_ref().is_none_or(|marks| marks.contains(path));
        if is_mark { Scope::project() } else { Scope::default() }
    }
}

/// The language of a path below `text/`.
fn language_in(path: &str) -> LanguageTag {
    path.split('/').next().unwrap_or(path).into()
}
