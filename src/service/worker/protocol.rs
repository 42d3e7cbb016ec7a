//! Frames on the pipes between the service and a worker: a header in JSON, and bodies as they are.
//!
//! A frame is the length of its header, the number of its bodies and the length of each, as little-endian numbers of
//! 8 bytes; then the header and the bodies.

use std::io::{self, Read, Write};
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use crate::export::preview::{PictureFormat, Seen};
use crate::name::{EditionId, FigureId, LanguageTag, SurveyId};
use crate::target::{Artefact, Policy};

/// Most bytes of a part of a frame. A document with all its pictures has some 20 MB.
const LARGEST: u64 = 512 << 20;
/// Most bodies of a frame.
const MOST_BODIES: u64 = 4096;

/// A job for a worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Job {
    /// Number of the project's state that whoever asks has seen. A worker that has read an earlier one looks again.
    pub state: u64,
    /// The question.
    pub ask: Ask,
    /// Differences from the project on the disk.
    pub changes: Changes,
}

/// Question for a worker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Ask {
    /// The files of one kind of output.
    Artefact { edition: EditionId, language: LanguageTag, artefact: Artefact, policy: Policy },
    /// A page or spread as a picture.
    Picture { edition: EditionId, language: LanguageTag, seen: Seen, form: PictureFormat, policy: Policy },
    /// A small picture of a page. Where a check refuses it, as a draft.
    Thumbnail { edition: EditionId, language: LanguageTag, page: usize },
    /// All pages as pictures, with the places of figures on them. Where a check refuses, as a draft.
    Preview { edition: EditionId, language: LanguageTag },
    /// Everything that is known of a figure.
    Trace { edition: EditionId, figure: FigureId },
    /// All findings about these editions, of every stage; about all if none is named.
    Findings { editions: Vec<EditionId> },
    /// Everything that is known of a figure, a number or a text, in these editions; in all if none is named.
    Search { asked: String, editions: Vec<EditionId> },
    /// Differences between two sides; from one, the release before it.
    Diff { old: String, new: Option<String> },
    /// The standing of a file that somebody holds, which is the only body.
    Verify,
}

/// Longest time for a file that anybody may have made: as much as `verify` allows one.
const FOREIGN: Duration = Duration::from_secs(10);

impl Ask {
    /// Longest time for the answer, where others may take `usual`.
    pub(super) fn deadline(&self, usual: Duration) -> Duration {
        if self.is_foreign() { usual.min(FOREIGN) } else { usual }
    }

    /// Whether it is about a file that anybody may have made. One that ends a process would end the next as well.
    pub(super) fn is_foreign(&self) -> bool {
        *self == Self::Verify
    }
}

/// Contents of the project other than those on the disk. The bodies of a job are the contents of `files`, then the
/// table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Changes {
    /// Paths below the project's folder.
    pub files: Vec<String>,
    /// A table of values that is put into a survey.
    pub table: Option<DeliveredTable>,
}

impl Changes {
    /// Whether the project is as it is on the disk.
    pub(crate) fn is_empty(&self) -> bool {
        self.files.is_empty() && self.table.is_none()
    }
}

/// A table of values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct DeliveredTable {
    /// Name of the file that findings have for it.
    pub name: String,
    /// The survey that its values belong to; that of the edition if absent.
    pub survey: Option<SurveyId>,
}

/// Header of a worker's frame. The bodies are the contents of `files`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Said {
    /// Files that were made; none if an error stopped them.
    pub files: Vec<MadeFile>,
    /// Findings of all stages, as `check --format json` writes them.
    pub findings: Vec<serde_json::Value>,
    /// Answer that is no file.
    pub answer: serde_json::Value,
    /// The panic that ended the job, which is a bug.
    pub panic: Option<String>,
    /// Seconds that each stage took.
    pub seconds: Vec<(String, f64)>,
    /// Digest of the inputs of the edition that was asked for, as it was read.
    pub inputs: Option<String>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct MadeFile {
    /// Name, as `build` gives it.
    pub name: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// Everything of a frame before its bodies.
fn head(header: &impl Serialize, bodies: &[impl AsRef<[u8]>]) -> io::Result<Vec<u8>> {
    let header = serde_json::to_vec(header)?;
    let lengths = [header.len(), bodies.len()].into_iter().chain(bodies.iter().map(|body| body.as_ref().len()));
    let mut frame: Vec<u8> = lengths.flat_map(|length| (length as u64).to_le_bytes()).collect();
    frame.extend(header);
    Ok(frame)
}

/// A length, within its bound.
fn length(bytes: [u8; 8], bound: u64) -> io::Result<usize> {
    let length = u64::from_le_bytes(bytes);
    let fits = usize::try_from(length).ok().filter(|_| length <= bound);
    fits.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, format!("a frame of {length}; the bound is {bound}")))
}

/// Writes a frame to a pipe that is waited for.
pub(super) fn write(to: &mut impl Write, header: &impl Serialize, bodies: &[impl AsRef<[u8]>]) -> io::Result<()> {
    to.write_all(&head(header, bodies)?)?;
    bodies.iter().try_for_each(|body| to.write_all(body.as_ref()))?;
    to.flush()
}

/// Reads a frame from a pipe that is waited for; `None` where the pipe ends.
pub(super) fn read<H: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<(H, Vec<Vec<u8>>)>> {
    let mut number = [0; 8];
    match from.read_exact(&mut number) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let header = length(number, LARGEST)?;
    let mut next = |bound| {
        from.read_exact(&mut number)?;
        length(number, bound)
    };
    let count = next(MOST_BODIES)?;
    let bodies = (0..count).map(|_| next(LARGEST)).collect::<io::Result<Vec<usize>>>()?;
    let mut part = |length: usize| {
        let mut bytes = Vec::with_capacity(length.min(PART));
        from.take(length as u64).read_to_end(&mut bytes)?;
        whole(bytes, length)
    };
    let header = serde_json::from_slice(&part(header)?)?;
    let bodies = bodies.into_iter().map(part).collect::<io::Result<_>>()?;
    Ok(Some((header, bodies)))
}

/// Sends a frame.
pub(super) async fn send(
    to: &mut (impl AsyncWrite + Unpin),
    header: &impl Serialize,
    bodies: &[impl AsRef<[u8]>],
) -> io::Result<()> {
    to.write_all(&head(header, bodies)?).await?;
    for body in bodies {
        to.write_all(body.as_ref()).await?;
    }
    to.flush().await
}

/// Receives a frame.
pub(super) async fn receive<H: DeserializeOwned>(from: &mut (impl AsyncRead + Unpin)) -> io::Result<(H, Vec<Vec<u8>>)> {
    let header = next(from, LARGEST).await?;
    let count = next(from, MOST_BODIES).await?;
    let mut lengths = Vec::with_capacity(count);
    for _ in 0..count {
        lengths.push(next(from, LARGEST).await?);
    }
    let header = serde_json::from_slice(&part(from, header).await?)?;
    let mut bodies = Vec::with_capacity(count);
    for length in lengths {
        bodies.push(part(from, length).await?);
    }
    Ok((header, bodies))
}

async fn next(from: &mut (impl AsyncRead + Unpin), bound: u64) -> io::Result<usize> {
    let mut number = [0; 8];
    from.read_exact(&mut number).await?;
    length(number, bound)
}

async fn part(from: &mut (impl AsyncRead + Unpin), length: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(length.min(PART));
    from.take(length as u64).read_to_end(&mut bytes).await?;
    whole(bytes, length)
}

/// Memory that is taken for a part before any of it has come.
const PART: usize = 1 << 20;

fn whole(bytes: Vec<u8>, length: usize) -> io::Result<Vec<u8>> {
    if bytes.len() == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// Reads the frame of a job, and writes it again; `None` of nothing at all.
///
/// # Errors
///
/// Fails if it is no such frame, or not a whole one.
pub fn frame(bytes: &[u8]) -> io::Result<Option<Vec<u8>>> {
    let mut from = bytes;
    let Some((job, bodies)) = read::<Job>(&mut from)? else { return Ok(None) };
    let mut again = Vec::new();
    write(&mut again, &job, &bodies)?;
    Ok(Some(again))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_comes_as_it_was_sent() {
        let mut pipe = Vec::new();
        write(&mut pipe, &"header", &[b"one".as_slice(), b"", b"three"]).unwrap();
        write(&mut pipe, &"next", &[] as &[&[u8]]).unwrap();
        let mut from = pipe.as_slice();
        let (header, bodies): (String, _) = read(&mut from).unwrap().unwrap();
        assert_eq!((header.as_str(), bodies), ("header", vec![b"one".to_vec(), Vec::new(), b"three".to_vec()]));
        assert_eq!(read::<String>(&mut from).unwrap().unwrap().0, "next");
        assert!(read::<String>(&mut from).unwrap().is_none());
    }

    #[test]
    fn no_frame_takes_more_memory_than_it_may() {
        for frame in [[u64::MAX, 0], [2, MOST_BODIES + 1]] {
            let pipe: Vec<u8> = frame.iter().flat_map(|number| number.to_le_bytes()).collect();
            assert_eq!(read::<String>(&mut pipe.as_slice()).unwrap_err().kind(), io::ErrorKind::InvalidData);
        }
    }
}
