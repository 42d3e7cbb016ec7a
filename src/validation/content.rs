//! Whether content can be read to its end: by the standard, and by the judge. A judge that stops in the
//! midst of content knows nothing against the rest.

use judges_lopdf::content::Content as JudgesContent;
use lopdf::{Object, ObjectId, Stream};

use super::Wanting;
use super::reach::Reach;
use crate::content_stream::{self, Broken};
use crate::preflight::file::PdfFile;

/// Most bytes that all content may unpack to.
const MOST_CONTENT: usize = 256 << 20;

/// Content that is read as one, in the parts that it stands in.
struct Stretch<'f> {
    page: usize,
    /// Number of the object that it belongs to.
    object: u32,
    /// Each with the number of its object; `None` if it is something else than streams.
    parts: Option<Vec<(u32, &'f Stream)>>,
}

/// Faults in the content of a file.
pub(super) fn check(file: &PdfFile, reach: &Reach) -> Vec<Wanting> {
    let mut left = MOST_CONTENT;
    let mut found = Vec::new();
    for Stretch { page, object, parts } in stretches(file, reach) {
        let Some(parts) = parts else {
            let why = "content is neither a stream nor a list of streams".to_owned();
            found.push(Wanting::not_judged(why).at(Some(page), Some(object)));
            continue;
        };
        let mut unpacked = Vec::new();
        for (object, stream) in parts {
            match file.unpacked(stream).filter(|content| content.len() <= left) {
                Some(content) => {
                    left -= content.len();
                    unpacked.push((object, content));
                }
                None => found.push(not_unpacked(object, page)),
            }
        }
        found.extend(wanting(page, &unpacked));
    }
    found
}

fn not_unpacked(object: u32, page: usize) -> Wanting {
    let why = format!(
        "content is damaged, packed in a way that is not read, or all content unpacks to more than {} MiB",
        MOST_CONTENT >> 20
    );
    Wanting::not_judged(why).at(Some(page), Some(object))
}

/// The content of pages, and that of forms, patterns and glyphs that they use (ISO 32000-1, 7.8.2).
fn stretches<'f>(file: &'f PdfFile, reach: &'f Reach) -> impl Iterator<Item = Stretch<'f>> {
    let of_pages = (1..).zip(&reach.pages).map(|(page, id)| {
        let contents = file.pdf.get_dictionary(*id).ok().and_then(|dictionary| dictionary.get(b"Contents").ok());
        let parts = contents.map_or(Some(Vec::new()), |contents| streams(file, contents, id.0));
        Stretch { page, object: id.0, parts }
    });
    let of_others = reach.objects().filter_map(|(id, page)| {
        let stream = file.pdf.objects.get(&id)?.as_stream().ok()?;
        is_content(file, reach, id, stream).then(|| Stretch { page, object: id.0, parts: Some(vec![(id.0, stream)]) })
    });
    of_pages.chain(of_others)
}

/// The streams of a page, which count as one.
fn streams<'f>(file: &'f PdfFile, contents: &'f Object, page: u32) -> Option<Vec<(u32, &'f Stream)>> {
    let stream = |item: &'f Object| match file.pdf.dereference(item) {
        Ok((id, Object::Stream(stream))) => Some((id.map_or(page, |(number, _)| number), stream)),
        _ => None,
    };
    match file.resolve(contents)? {
        Object::Array(items) => items.iter().map(stream).collect(),
        Object::Null => Some(Vec::new()),
        _ => stream(contents).map(|part| vec![part]),
    }
}

fn is_content(file: &PdfFile, reach: &Reach, id: ObjectId, stream: &Stream) -> bool {
    file.name(&stream.dict, "Subtype") == Some(b"Form")
        || file.number(&stream.dict, "PatternType") == Some(1.0)
        || reach.glyphs.contains(&id)
}

/// Faults in content that comes in parts. Content that the standard does not allow is a breach; content that it
/// allows and the judge does not read is not judged.
fn wanting(page: usize, parts: &[(u32, Vec<u8>)]) -> Vec<Wanting> {
    let whole = parts.iter().flat_map(|(_, content)| [content.as_slice(), b"\n"]).collect::<Vec<_>>().concat();
    match content_stream::read(&whole) {
        Err(Broken { at, fault }) => {
            let (object, at) = part_at(parts, at);
            let what = format!("ISO 32000-1:2008:7.8.2: content cannot be read on from byte {at}, at {fault}");
            vec![Wanting::broken_content(what).at(Some(page), object)]
        }
        // Every reader reads this.
        Ok(tokens) if !tokens.is_unusual && parts.len() == 1 => Vec::new(),
        Ok(_) => {
            let unread = parts.iter().filter(|(_, content)| !judge_reads(content));
            unread
                .map(|(object, _)| {
                    let why = "content is written in a way that is not read to its end, \
                               such as pictures or comments within it";
                    Wanting::not_judged(why.to_owned()).at(Some(page), Some(*object))
                })
                .collect()
        }
    }
}

/// The object in which a byte of the whole stands, and where in that.
fn part_at(parts: &[(u32, Vec<u8>)], at: usize) -> (Option<u32>, usize) {
    let mut before = 0;
    for (object, content) in parts {
        if at <= before + content.len() {
            return (Some(*object), at - before);
        }
        before += content.len() + 1;
    }
    (None, at)
}

/// An operator at the end that no content has: if it does not come, something before it was not read.
const END: &str = "IqfEnd";

/// Whether the judge reads a part to its end. It wants each to be whole, passes by all content with a picture
/// in it, and takes of the rest what its own reader can read.
fn judge_reads(content: &[u8]) -> bool {
    if !content_stream::read(content).is_ok_and(|tokens| tokens.inline_images == 0) {
        return false;
    }
    let with_end = [content, b"\n", END.as_bytes()].concat();
    let operations = JudgesContent::decode(&with_end).map(|content| content.operations);
    operations
        .is_ok_and(|operations| operations.last().is_some_and(|last| last.operator == END && last.operands.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_judge_reads_what_is_plain() {
        assert!(judge_reads(b"/P <</MCID 0>> BDC BT /f0 9 Tf [(a) -5 <00>] TJ ET EMC"));
        assert!(judge_reads(b""));
    }

    /// Each of these is allowed, and would end the judgement without a word.
    #[test]
    fn the_judge_stops_at_what_is_not() {
        for content in ["q\0Q", "q\x0cQ", "1 0 0 %\n rg", "BI /W 1 /H 1 /F /Fl ID x EI Q", "(a)", "[(a)"] {
            assert!(!judge_reads(content.as_bytes()), "{content:?}");
        }
    }

    proptest::proptest! {
        /// Content without anything unusual needs no try.
        #[test]
        fn the_judge_reads_what_is_not_unusual(operations in proptest::collection::vec(
            proptest::sample::select(vec![
                "q", "Q", "1 0 0 -1 42.91833 703.17773 cm", "/c0 cs", "0.95 0 1 scn", "BT", "0 Tr", "/f2 44 Tf", "ET", "EMC",
                "[<0009>20<0017>-20.5<>]TJ", "<0008>Tj", "/Span<</MCID 7/A[1 2<</B/C>>]>>BDC", "/Artifact BMC", "0 0 m", "f*",
                "[]0 d", "0 0 9 9 re", "W*", "n", "/g0 gs", "/x1 Do", "-5 Tc", "T*", "/a/b DP", "0 0 0 0 0 0 c", "(a)Tj",
                "+1 w", ".5 w", "1. w", "1e5 w", "true w", "0 0 1rg", "9 0 d0", "(a\\n)Tj", "((a))Tj", "()Tj",
                "/Span<</Lang(de-DE)/MCID 7>>BDC", "(a\u{e4})Tj", "(%)Tj", "[[[[[1]]]]]TJ", "<0 0>Tj", "/a#20b gs",
                "99999999999 w", "--1 w", "% c\n q", "<<>>w", "/ gs", "<000>Tj", "1 (a) \"", "(a) '",
            ]), 0..20), separator in "[ \n\r\0]") {
            let content = operations.join(&separator).into_bytes();
            if content_stream::read(&content).is_ok_and(|tokens| !tokens.is_unusual) {
                proptest::prop_assert!(judge_reads(&content), "{}", content.escape_ascii());
            }
        }
    }

    /// The reader must be the one that the judge has.
    #[test]
    fn the_reader_is_the_judges_own() {
        let lock = include_str!("../../Cargo.lock");
        let judge = lock.split("[[package]]").find(|package| package.contains("name = \"page_validation\"")).unwrap();
        assert!(judge.contains("\"lopdf 0.45."), "{judge}");
    }

    #[test]
    fn a_byte_is_found_in_its_part() {
        let parts = [(7, b"q Q".to_vec()), (8, b"> q".to_vec())];
        assert_eq!(part_at(&parts, 2), (Some(7), 2));
        assert_eq!(part_at(&parts, 4), (Some(8), 0));
    }
}
