//! Parts of a build that machines make side by side: put together, they are what one run makes.

use std::collections::BTreeMap;
use std::process::Stdio;

use crate::fixture;
use crate::support::{TestProject, published_whole, tree};

/// Every file that the shards have written, each in a folder of its own; none of them has written one of another.
fn put_together(project: &TestProject, shards: &[&[&str]]) -> BTreeMap<String, Vec<u8>> {
    let mut together = BTreeMap::new();
    for (number, shard) in shards.iter().enumerate() {
        let out = format!("shards/{number}");
        project.build(&[&["--out", &out], *shard].concat()).succeeded();
        for (name, bytes) in tree(&project.root().join(&out)) {
            assert!(together.insert(name.clone(), bytes).is_none(), "{name} is made twice");
        }
    }
    together
}

#[track_caller]
fn assert_same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let different: Vec<_> = one.iter().filter(|(name, bytes)| other[*name] != **bytes).map(|(name, _)| name).collect();
    assert!(different.is_empty(), "other bytes in {different:?}");
}

/// The fixture with two more editions. The first of the three has a provisional value, which only the programme waives.
fn three_editions() -> TestProject {
    let project = TestProject::fixture();
    let (release, survey) = (project.read(fixture::RELEASE), project.read(fixture::OBSERVATIONS));
    let provisional = "first-visits = { value = 1325, status = \"provisional\" }";
    project.write("observations/late.toml", survey.replace("first-visits = 1325", provisional));
    project.write("editions/a-late.toml", release.replace("\"2024-01--2024-06\"", "\"late\""));
    project.write("editions/z-short.toml", release.replace("[\"en\", \"de\"]", "[\"en\"]"));
    project.append("programme.toml", &waiver("F026", "first-visits"));
    project
}

fn waiver(code: &str, subject: &str) -> String {
    format!(
        "\n[[waiver]]\ncode = \"{code}\"\nsubject = \"{subject}\"\nreason = \"Just so.\"\nby = \"me\"\ndate = 2024-07-20\n"
    )
}

#[test]
fn shards_of_the_real_project_are_one_run() {
    let (whole, report) = published_whole();
    assert_eq!(report.code, 0);
    let project = TestProject::whole();
    assert_same(&put_together(&project, &[&["--shard", "1/2"], &["--shard-index", "1/2"]]), &whole.outputs());
}

#[test]
fn whichever_editions_meet_in_a_shard_each_has_its_own_record() {
    let project = three_editions();
    project.build(&["--jobs", "1"]).succeeded();
    let whole = project.outputs();
    let shards: [&[&[&str]]; 3] = [
        &[&["--shard", "1/1"]],
        &[&["--shard", "2/2"], &["--shard", "1/2"]],
        &[&["--shard-index", "0/4"], &["--shard-index", "1/4"], &["--shard-index", "2/4"], &["--shard-index", "3/4"]],
    ];
    for shards in shards {
        std::fs::remove_dir_all(project.root().join("shards")).ok();
        assert_same(&put_together(&project, shards), &whole);
    }
    let waivers = |edition: &str| {
        let manifest: serde_json::Value = serde_json::from_slice(&whole[&format!("{edition}/manifest.json")]).unwrap();
        manifest["waivers"].as_array().unwrap().iter().map(|waiver| waiver["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(waivers("a-late"), ["F016", "F026", "F022"]);
    assert_eq!(waivers(fixture::EDITION), ["F016", "F022"], "no other edition's finding is on record");
}

/// The largest editions are shared out first; the small one goes where there is room.
#[test]
fn shards_have_whole_editions_and_weigh_alike() {
    let project = three_editions();
    let editions = |shard: &str| {
        let report = project.report(&["--shard", shard, "--only", "web-page"]);
        assert_eq!(report.code, 0);
        report
            .documents
            .iter()
            .map(|document| format!("{} {}", document.edition, document.language))
            .collect::<Vec<_>>()
    };
    assert_eq!(editions("1/2"), ["a-late en", "a-late de", "z-short en"]);
    assert_eq!(editions("2/2"), ["report-2024-07 en", "report-2024-07 de"]);
    assert_eq!(editions("3/3"), ["z-short en"]);
}

#[test]
fn shards_may_fill_one_folder_at_the_same_time() {
    let project = three_editions();
    let runs = ["1/3", "2/3", "3/3"].map(|shard| {
        let mut command = project.command(&["build", "--jobs", "1", "--shard", shard, "--out", "shared"]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
    });
    assert!(runs.map(|mut run| run.wait().expect("it ends").success()).iter().all(|is_done| *is_done));
    project.build(&[]).succeeded();
    assert_same(&tree(&project.root().join("shared")), &project.outputs());
}

#[test]
fn a_shard_without_an_edition_has_nothing_to_do() {
    let project = TestProject::fixture();
    for arguments in [&["--shard", "2/2"][..], &["--shard-index", "99/100"], &["--shard", "3/3", "--draft"]] {
        let answer = project.build(arguments).succeeded();
        assert_eq!(answer.stderr, "no edition falls to this shard; 4 documents are for other shards\n");
        let report = project.report(arguments);
        assert_eq!((report.code, report.documents.len()), (0, 0));
    }
    assert!(project.outputs().is_empty());
}

/// What is wrong with the whole project stops every shard, and so does a name that means nothing.
#[test]
fn a_shard_without_an_edition_hides_no_error() {
    let project = TestProject::fixture();
    assert_eq!(project.build(&["--shard", "2/2", "unheard-of"]).code, 1);
    assert_eq!(project.build(&["--shard", "2/2", "--language", "fr"]).code, 1);
    project.append("figures.toml", "[stops]\n");
    for arguments in [["--shard", "2/2"].as_slice(), &["--shard", "2/2", "--draft"]] {
        let answer = project.build(arguments);
        assert_eq!(answer.code, 1, "{answer:?}");
        assert!(answer.stderr.contains("figures.toml"), "{answer:?}");
    }
}

/// No shard can know what the others meet.
#[test]
fn waivers_of_the_programme_are_missed_by_whole_runs_only() {
    let project = three_editions();
    project.append("programme.toml", &waiver("F026", "stops"));
    let unmet = |arguments: &[&str]| {
        let report = project.report(arguments);
        report.findings.into_iter().filter(|finding| finding.code == "F027").map(|it| it.message).collect::<Vec<_>>()
    };
    assert_eq!(unmet(&["--shard", "1/2"]), [""; 0]);
    assert_eq!(unmet(&["--shard", "2/2"]), [""; 0]);
    assert_eq!(unmet(&["--force"]), ["nothing is found that `F026 stops` waives"]);
}

#[test]
fn drafts_are_shared_out_too() {
    let project = three_editions();
    let answer = project.build(&["--draft", "--shard", "1/3", "--only", "web-page"]).succeeded();
    assert!(answer.stderr.contains("2 of 2 documents written to out; 3 documents are for other shards"), "{answer:?}");
    let names = ["de.html", "en.html", "manifest.json"].map(|name| format!("drafts/a-late/{name}"));
    assert_eq!(project.outputs().into_keys().collect::<Vec<_>>(), names);
}

#[test]
fn a_shard_is_one_of_those_that_there_are() {
    let project = TestProject::fixture();
    let bad = ["0/3", "4/3", "x/3", "3/x", "3/0", "3", "", "/", "1/2/3", "+1/3", "-1/3", " 1/3", "1 /3", "1/3.0"];
    let huge = ["1/99999999999999999999", "99999999999999999999/3", "99999999999999999999/99999999999999999999"];
    let refused = |arguments: &[&str], why: &str| {
        let answer = project.build(arguments);
        assert_eq!(answer.code, 2, "{arguments:?}: {answer:?}");
        assert!(answer.stderr.contains(why), "{arguments:?}: {answer:?}");
    };
    for shard in bad.into_iter().chain(huge) {
        refused(&[&format!("--shard={shard}")], "from 1/8 to 8/8");
    }
    for shard in ["3/3", "0/0", "x/3", "-1/3", "99999999999999999999/3", ""] {
        refused(&[&format!("--shard-index={shard}")], "from 0/8 to 7/8");
    }
    refused(&["--shard", "1/3", "--shard-index", "0/3"], "cannot be used with");
    refused(&["--shard", "1/3", "--watch"], "cannot be used with");
    refused(&["--shard-index", "0/3", "--watch"], "cannot be used with");
    assert!(project.outputs().is_empty());
}
