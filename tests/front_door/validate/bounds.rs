//! Files that were made to bring programs down, and what is no file: each ends soon, with an answer.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use tempfile::TempDir;

use super::broken::{append, ours};
use crate::support::{Answer, TestProject};

/// Ten seconds of a processor are more on a busy machine.
const PATIENCE: Duration = Duration::from_secs(90);

/// Both commands, in a process that may not grow beyond a gigabyte and a half whatever it does.
fn ask(file: &Path) -> [Answer; 2] {
    let (sender, receiver) = mpsc::channel();
    let file = file.to_owned();
    std::thread::spawn(move || {
        let project = TestProject::whole();
        let answers = ["validate", "preflight"].map(|command| {
            let mut limited = Command::new("sh");
            let script = "ulimit -d 1572864; exec \"$@\"";
            limited.args(["-c", script, "sh", env!("CARGO_BIN_EXE_iq-figures"), command]).arg(&file);
            Answer::of(limited.args(["--format", "json"]).current_dir(project.root()).env_clear())
        });
        sender.send(answers)
    });
    receiver.recv_timeout(PATIENCE * 2).expect("an answer, and soon")
}

/// A change that makes a bomb of our PDF.
struct Bomb {
    name: &'static str,
    make: fn(&mut Document),
}

const BOMBS: [Bomb; 10] = [
    Bomb {
        name: "content that unpacks to 300 MB",
        make: |pdf| {
            let mut spaces = Stream::new(Dictionary::new(), vec![b' '; 300_000_000]);
            spaces.compress().unwrap();
            let spaces = pdf.add_object(spaces);
            page(pdf).set("Contents", spaces);
        },
    },
    Bomb {
        name: "content of eight million operators",
        make: |pdf| {
            let mut operators = Stream::new(Dictionary::new(), b"q Q ".repeat(4_000_000));
            operators.compress().unwrap();
            let operators = pdf.add_object(operators);
            page(pdf).set("Contents", operators);
        },
    },
    Bomb {
        name: "forms in forms, five thousand deep",
        make: |pdf| {
            let mut form = form(pdf, None, "0 0 9 9 re n");
            for _ in 0..5000 {
                form = self::form(pdf, Some(form), "/Next Do");
            }
            draw(pdf, form);
        },
    },
    Bomb {
        name: "forms in forms, four thousand deep",
        make: |pdf| {
            let mut form = form(pdf, None, "0 0 9 9 re n");
            for _ in 0..4000 {
                form = self::form(pdf, Some(form), "/Next Do");
            }
            draw(pdf, form);
        },
    },
    Bomb {
        name: "forms that draw two forms each, sixty deep",
        make: |pdf| {
            let mut form = form(pdf, None, "0 0 9 9 re n");
            for _ in 0..60 {
                form = self::form(pdf, Some(form), "/Next Do /Next Do");
            }
            draw(pdf, form);
        },
    },
    Bomb {
        name: "patterns that paint with two patterns each, sixty deep",
        make: |pdf| {
            let mut next = pattern(pdf, None);
            for _ in 0..60 {
                next = pattern(pdf, Some(next));
            }
            let resources = dictionary! { "Pattern" => dictionary! { "Next" => next } };
            page(pdf).set("Resources", resources);
            append(pdf, b"\n/Pattern cs /Next scn 0 0 9 9 re f\n");
        },
    },
    Bomb {
        name: "sixty thousand bookmarks in a row",
        make: |pdf| {
            let outlines = pdf.new_object_id();
            let first = pdf.max_id + 1;
            let mut last = outlines;
            for number in 0..60_000 {
                let mut item = dictionary! { "Title" => Object::string_literal("x"), "Parent" => outlines };
                if number < 59_999 {
                    item.set("Next", (first + number + 1, 0));
                }
                last = pdf.add_object(item);
            }
            let root = dictionary! { "Type" => "Outlines", "First" => (first, 0), "Last" => last };
            pdf.objects.insert(outlines, root.into());
            pdf.catalog_mut().unwrap().set("Outlines", outlines);
        },
    },
    Bomb {
        name: "structure in structure, a hundred thousand deep",
        make: |pdf| {
            let mut kid = pdf.add_object(dictionary! { "Type" => "StructElem", "S" => "Sect" });
            for _ in 0..100_000 {
                kid = pdf.add_object(dictionary! { "Type" => "StructElem", "S" => "Sect", "K" => kid });
            }
            let tree = pdf.catalog().unwrap().get(b"StructTreeRoot").and_then(Object::as_reference).unwrap();
            pdf.get_dictionary_mut(tree).unwrap().set("K", kid);
        },
    },
    Bomb {
        name: "metadata in a hundred thousand elements",
        make: |pdf| {
            let metadata = pdf.catalog().unwrap().get(b"Metadata").and_then(Object::as_reference).unwrap();
            let deep = ["<a>".repeat(100_000), "</a>".repeat(100_000)].concat();
            let stream = pdf.get_object_mut(metadata).and_then(Object::as_stream_mut).unwrap();
            stream.set_content(deep.into_bytes());
        },
    },
    Bomb {
        name: "a font that says of a hundred million codes what they mean",
        make: |pdf| {
            let ranges = "100 beginbfrange\n".to_owned() + &"<0000> <ffff> <0041>\n".repeat(2000) + "endbfrange\n";
            for object in pdf.objects.values_mut() {
                if let Ok(stream) = object.as_stream_mut()
                    && stream.dict.get(b"Type").is_err()
                    && stream.get_plain_content().is_ok_and(|text| text.windows(9).any(|it| it == b"begincmap"))
                {
                    stream.set_plain_content(ranges.clone().into_bytes());
                }
            }
        },
    },
];

#[track_caller]
fn ends_soon(name: &str, bytes: &[u8]) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("bomb.pdf");
    fs::write(&file, bytes).unwrap();
    for answer in ask(&file) {
        assert!([1, 4].contains(&answer.code), "{name}: {answer:?}");
        assert!(serde_json::from_str::<serde_json::Value>(&answer.stdout).is_ok(), "{name}: {answer:?}");
        assert_eq!(answer.stderr, "", "{name}");
    }
}

#[test]
fn bombs_end_soon_and_are_not_passed() {
    for bomb in &BOMBS {
        let mut pdf = ours();
        (bomb.make)(&mut pdf);
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).unwrap();
        ends_soon(bomb.name, &bytes);
    }
}

/// Objects in object streams are unpacked when a file is opened, if its cross-references name them.
#[test]
fn a_packed_list_of_31_million_zeros_ends_soon() {
    let mut pdf = ours();
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let previous: i64 = text.rsplit("startxref").next().unwrap().split_whitespace().next().unwrap().parse().unwrap();
    let (list, packed, references) = (pdf.max_id + 1, pdf.max_id + 2, pdf.max_id + 3);
    let head = format!("{list} 0 ");
    let data = [head.as_bytes(), b"[", &b"0 ".repeat(31_000_000), b"]"].concat();
    let dictionary = dictionary! { "N" => 1, "First" => i64::try_from(head.len()).unwrap() };
    let packed_at = write_stream(&mut bytes, packed, "ObjStm", dictionary, data);
    let references_at = u32::try_from(bytes.len()).unwrap();
    let mut entries = Vec::new();
    for (kind, field) in [(2_u8, packed), (1, packed_at), (1, references_at)] {
        entries.push(kind);
        entries.extend(field.to_be_bytes());
        entries.extend([0, 0]);
    }
    let mut trailer = dictionary! { "Size" => i64::from(references + 1), "Prev" => previous };
    trailer.set("Root", pdf.trailer.get(b"Root").unwrap().clone());
    trailer.set("W", vec![1.into(), 4.into(), 2.into()]);
    trailer.set("Index", vec![i64::from(list).into(), 3.into()]);
    write_stream(&mut bytes, references, "XRef", trailer, entries);
    bytes.extend(format!("startxref\n{references_at}\n%%EOF\n").into_bytes());
    ends_soon("an object stream", &bytes);
}

/// Writes an object of its own at the end, packed; where it begins.
fn write_stream(bytes: &mut Vec<u8>, number: u32, kind: &str, dictionary: Dictionary, data: Vec<u8>) -> u32 {
    let at = u32::try_from(bytes.len()).unwrap();
    let mut stream = Stream::new(dictionary, data);
    stream.compress().unwrap();
    let entries = stream.dict.iter().map(|(key, value)| format!("/{} {}", String::from_utf8_lossy(key), plain(value)));
    let entries: String = entries.collect();
    bytes.extend(format!("{number} 0 obj\n<</Type /{kind} {entries}>>\nstream\n").into_bytes());
    bytes.extend(stream.content);
    bytes.extend(b"\nendstream\nendobj\n");
    at
}

fn plain(value: &Object) -> String {
    match value {
        Object::Integer(number) => number.to_string(),
        Object::Name(name) => format!("/{}", String::from_utf8_lossy(name)),
        Object::Reference((number, _)) => format!("{number} 0 R"),
        Object::Array(items) => format!("[{}]", items.iter().map(plain).collect::<Vec<_>>().join(" ")),
        other => panic!("{other:?}"),
    }
}

/// A gigabyte that takes no room.
#[test]
fn files_beyond_the_bound_are_not_read() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("large.pdf");
    File::create(&file).unwrap().set_len(1_000_000_000).unwrap();
    for answer in ask(&file) {
        assert_eq!(answer.code, 4, "{answer:?}");
        assert!(answer.stdout.contains("it has 1000 MB, and files of up to 100 MB are judged"), "{answer:?}");
    }
}

#[test]
fn pipes_devices_and_folders_are_no_files() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("pipe.pdf");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let link = folder.path().join("link.pdf");
    std::os::unix::fs::symlink("/dev/zero", &link).unwrap();
    for path in [pipe, PathBuf::from("/dev/zero"), link, folder.path().to_owned()] {
        for answer in ask(&path) {
            assert_eq!(answer.code, 3, "{answer:?}");
            assert!(answer.stderr.contains("it is no regular file"), "{answer:?}");
        }
    }
    fs::remove_file(folder.path().join("pipe.pdf")).unwrap();
}

fn page(pdf: &mut Document) -> &mut Dictionary {
    let page = pdf.page_iter().next().unwrap();
    pdf.get_dictionary_mut(page).unwrap()
}

fn form(pdf: &mut Document, next: Option<ObjectId>, content: &str) -> ObjectId {
    let mut form = dictionary! { "Type" => "XObject", "Subtype" => "Form" };
    form.set("BBox", vec![0.into(), 0.into(), 9.into(), 9.into()]);
    if let Some(next) = next {
        form.set("Resources", dictionary! { "XObject" => dictionary! { "Next" => next } });
    }
    pdf.add_object(Stream::new(form, content.into()))
}

fn draw(pdf: &mut Document, form: ObjectId) {
    page(pdf).set("Resources", dictionary! { "XObject" => dictionary! { "Next" => form } });
    append(pdf, b"\n/Next Do\n");
}

fn pattern(pdf: &mut Document, next: Option<ObjectId>) -> ObjectId {
    let mut tile = dictionary! { "Type" => "Pattern", "PatternType" => 1, "PaintType" => 1, "TilingType" => 1 };
    tile.set("BBox", vec![0.into(), 0.into(), 9.into(), 9.into()]);
    tile.extend(&dictionary! { "XStep" => 9, "YStep" => 9 });
    let resources = next.map_or_else(Dictionary::new, |next| {
        // Two names for one pattern, so that each is painted with.
        dictionary! { "Pattern" => dictionary! { "Next" => next, "Again" => next } }
    });
    tile.set("Resources", resources);
    let content = b"/Pattern cs /Next scn 0 0 9 9 re f /Again scn 0 0 9 9 re f";
    pdf.add_object(Stream::new(tile, content.to_vec()))
}
