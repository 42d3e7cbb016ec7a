//! Releases, as they lie there now.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use super::corrections::{Correction, corrections};
use super::voice::Voices;
use crate::document::Metadata;
use crate::name::{EditionId, LanguageTag};
use crate::project::folder::Folder;
use crate::project::releases::{self, Sealed};
use crate::service::api::read;
use crate::service::clock;
use crate::service::problem::Problem;
use crate::verify::{Archive, Version};
use crate::workspace::View;

/// Time after which the folder of releases is looked at again.
const FRESH: Duration = Duration::from_secs(1);

/// The releases of a project. They are read again when one comes or goes.
pub(crate) struct Released {
    root: PathBuf,
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    seen: Instant,
    there: Vec<(Sealed, [Option<SystemTime>; 2])>,
    shelf: Arc<Shelf>,
}

impl Released {
    /// The releases of the project at `root`.
    pub(crate) fn of(root: &Path) -> Self {
        Self { root: root.to_owned(), kept: Mutex::new(None) }
    }

    /// The releases as they are now.
    pub(crate) async fn now(self: &Arc<Self>) -> Result<Arc<Shelf>, Problem> {
        match self.fresh() {
            Some(shelf) => Ok(shelf),
            None => {
                let released = Arc::clone(self);
                read(move || released.look()).await
            }
        }
    }

    fn fresh(&self) -> Option<Arc<Shelf>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|kept| kept.seen.elapsed() < FRESH).map(|kept| Arc::clone(&kept.shelf))
    }

    /// Looks at the folder, and reads its records if others are there than before.
    fn look(&self) -> Arc<Shelf> {
        let there: Vec<_> = releases::all(&self.root).into_iter().map(|it| (it.clone(), it.written_at())).collect();
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.as_ref().filter(|kept| kept.there == there).map(|kept| Arc::clone(&kept.shelf));
        let shelf = known.unwrap_or_else(|| Arc::new(Shelf::read(&self.root)));
        *kept = Some(Kept { seen: clock::now(), there, shelf: Arc::clone(&shelf) });
        shelf
    }
}

/// Everything that is known of releases.
pub(crate) struct Shelf {
    root: PathBuf,
    pub archive: Archive,
    pub voices: Voices,
    descriptions: Remembered<BTreeMap<LanguageTag, Metadata>>,
    corrections: Remembered<Vec<Correction>>,
}

/// Facts that were found out about versions, which never change.
type Remembered<T> = Mutex<BTreeMap<(EditionId, u32), Arc<T>>>;

fn remembered<T>(of: &Remembered<T>, version: Version<'_>, find: impl FnOnce() -> T) -> Arc<T> {
    let key = (version.0.edition.clone(), version.0.version);
    let known = of.lock().unwrap_or_else(PoisonError::into_inner).get(&key).map(Arc::clone);
    known.unwrap_or_else(|| {
        let found = Arc::new(find());
        of.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&found));
        found
    })
}

impl Shelf {
    fn read(root: &Path) -> Self {
        let archive = Archive::open(root);
        for finding in &archive.damaged {
            tracing::error!(code = finding.code.number(), message = %finding.message, "a release is damaged");
        }
        let voices = Voices::of(root, &archive);
        tracing::info!(versions = archive.versions().count(), "releases are read");
        Self {
            root: root.to_owned(),
            archive,
            voices,
            descriptions: Remembered::default(),
            corrections: Remembered::default(),
        }
    }

    /// Metadata of a version in each language, from the inputs that were sealed with it; nothing if those are not
    /// there, or cannot be read by this program.
    pub(super) fn descriptions(&self, version: Version<'_>) -> Arc<BTreeMap<LanguageTag, Metadata>> {
        remembered(&self.descriptions, version, || self.described(version))
    }

    fn described(&self, (record, _): Version<'_>) -> BTreeMap<LanguageTag, Metadata> {
        let inputs = record.inputs.iter().map(|input| (input.path.as_str(), input.sha256.as_str()));
        let Ok(files) = releases::inputs(&self.root, inputs) else { return BTreeMap::new() };
        let view = View::of(Folder::of(files));
        let composed = record.codes.keys().filter_map(|language| {
            let composed = view.composed(&record.edition, language).value?;
            Some((language.clone(), composed.document.metadata.clone()))
        });
        composed.collect()
    }

    /// The revisions that a version tells of, the latest first.
    pub(super) fn corrections(&self, version: Version<'_>) -> Arc<Vec<Correction>> {
        remembered(&self.corrections, version, || corrections(version))
    }

    /// The edition of a series that counts, with its version that counts.
    pub(super) fn latest(&self, document: &str) -> Option<Version<'_>> {
        self.archive.current(self.archive.counting(document)?.as_str())
    }

    /// The title of a version in a language, or else in one that it has, with the language.
    pub(super) fn title<'v>(&self, (record, _): Version<'v>, language: &LanguageTag) -> (&'v str, &'v LanguageTag) {
        let languages = &record.content.languages;
        let own = languages.get_key_value(language);
        let any = own.or_else(|| languages.get_key_value(self.voices.source())).or_else(|| languages.iter().next());
        any.map_or((record.edition.as_str(), UNKNOWN.get_or_init(|| "und".into())), |(tag, words)| (&words.title, tag))
    }
}

/// The tag for a language that is not known (BCP 47, 4.1).
static UNKNOWN: std::sync::OnceLock<LanguageTag> = std::sync::OnceLock::new();
