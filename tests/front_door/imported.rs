//! Values of a delivery come into a survey's file, and nothing else does.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use iq_figures::source::digest::sha256;

use crate::fixture::{EDITION, OBSERVATIONS};
use crate::support::{Answer, TestProject};

/// Survey of the invented project.
const SURVEY: &str = "2024-01--2024-06";

/// Puts a file beside the project.
fn deliver(project: &TestProject, name: &str, text: &str) {
    fs::write(project.root().join(name), text).unwrap();
}

fn import(project: &TestProject, arguments: &[&str]) -> Answer {
    project.run(&[&["import"], arguments].concat())
}

fn imported(project: &TestProject, table: &str) -> Answer {
    deliver(project, "new.csv", table);
    import(project, &["new.csv", "--into", SURVEY, "--apply"])
}

/// The answer of `import --format json`.
fn data(answer: &Answer) -> serde_json::Value {
    serde_json::from_str(&answer.stdout).unwrap_or_else(|error| panic!("{error} in {answer:?}"))
}

fn codes(list: &serde_json::Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

const TABLE: &str = "id,value,precision\nreturning-visits,4300,\nbooks-lent,12500,\nstops,37,\n";

#[test]
fn nothing_is_written_before_somebody_agrees() {
    let project = TestProject::fixture();
    let before = crate::support::tree(&project.file(""));
    deliver(&project, "new.csv", TABLE);
    let answer = import(&project, &["new.csv", "--into", SURVEY]);
    for words in ["4210", "4300", "+90  +2.1%", "around 12500", "2 changed, 1 unchanged", "nothing is written yet"] {
        assert!(answer.stdout.contains(words), "{words}: {}", answer.stdout);
    }
    assert!(before == crate::support::tree(&project.file("")));
    assert!(!project.root().join("new-refused.csv").exists());
}

#[test]
fn only_what_changes_is_written_and_once() {
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS);
    let answer = imported(&project, TABLE);
    assert!(answer.stdout.ends_with("written\n"), "{answer:?}");
    let sha256 = sha256(TABLE.as_bytes());
    let expected =
        before.replace("returning-visits = 4210", "returning-visits = { value = 4300, from = \"new:B2\" }").replace(
            "books-lent = { value = 12400, precision = \"around\" }",
            "books-lent = { value = 12500, precision = \"around\", from = \"new:B3\" }",
        ) + &format!("\n[[delivery]]\nid = \"new\"\nfile = \"new.csv\"\nsha256 = \"{sha256}\"\n");
    assert_eq!(project.read(OBSERVATIONS), expected);
    let modified = fs::metadata(project.file(OBSERVATIONS)).unwrap().modified().unwrap();
    let again = imported(&project, TABLE).succeeded();
    assert!(again.stdout.contains("there is nothing to change"), "{again:?}");
    assert_eq!(project.read(OBSERVATIONS), expected);
    assert_eq!(fs::metadata(project.file(OBSERVATIONS)).unwrap().modified().unwrap(), modified, "untouched");
}

/// The total that the office prints does not fit any more: that is no reason to refuse the value, and it is said.
#[test]
fn the_changed_project_is_looked_at_by_the_checks() {
    let project = TestProject::fixture();
    deliver(&project, "new.csv", TABLE);
    let answer = import(&project, &["new.csv", "--into", SURVEY, "--format", "json"]);
    let report = data(&answer);
    assert_eq!((answer.code, &report["written"], &report["changes"]), (1, &false.into(), &true.into()));
    assert_eq!(codes(&report["findings"]), ["F034"], "{report:#}");
    assert!(report["findings"][0]["message"].as_str().unwrap().contains("visits"));
    // One that fits brings nothing new, and one that mends something says so.
    project.replace(OBSERVATIONS, "\nvisits = 5535", "\nvisits = 5625");
    let fits = import(&project, &["new.csv", "--into", SURVEY, "--format", "json"]).succeeded();
    let report = data(&fits);
    assert_eq!((codes(&report["findings"]), &report["settled"]), (vec![], &1.into()), "{report:#}");
}

#[test]
fn a_value_takes_the_place_that_waits_for_it() {
    for (there, name) in [
        ("returning-visits = \"\"\n", "expected"),
        ("returning-visits = { value = \"not-delivered\", reason = \"It is late.\" }\n", "late"),
        ("", "new"),
    ] {
        let project = TestProject::fixture();
        let before = project.read(OBSERVATIONS);
        project.replace(OBSERVATIONS, "returning-visits = 4210\n", there);
        let answer = imported(&project, "id,value\nreturning-visits,4210\n").succeeded();
        assert!(answer.stdout.contains("1 new"), "{name}: {answer:?}");
        let value = "returning-visits = { value = 4210, from = \"new:B2\" }";
        let after = project.read(OBSERVATIONS);
        let (figures, _) = after.split_once("\n[[delivery]]").unwrap();
        assert_eq!(figures, before.replace("returning-visits = 4210", value), "{name}");
        project.run(&["check"]).succeeded();
    }
}

#[test]
fn every_form_of_a_file_stays_its_own() {
    let marked = |text: &str| format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS).replace("first-visits = 1325", "first-visits=1_325  # counted twice");
    project.write(OBSERVATIONS, marked(&before));
    imported(&project, "id,value\nstops,36\nfirst-visits,1325\n");
    let after = project.read(OBSERVATIONS);
    assert!(after.starts_with('\u{feff}') && !after.replace("\r\n", "").contains('\n'), "{after:?}");
    let expected = marked(&before)
        .replace("value = 37,", "value = 36,")
        .replace("as-of = 2024-06-30 }", "as-of = 2024-06-30, from = \"new:B2\" }");
    assert_eq!(after.split("\r\n\r\n[[delivery]]").next().unwrap(), expected.trim_end());
}

#[test]
fn what_is_computed_is_compared_and_never_taken_over() {
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS);
    let same = imported(&project, "id,value\nvisits,5535\nfirst-visit-share,24 %\nstops,37\n").succeeded();
    assert!(same.stdout.contains("1 unchanged, 2 computed here and the same"), "{same:?}");
    // What is delivered with it counts already.
    let both = imported(&project, "id,value\nvisits,5600\nreturning-visits,4300\n");
    assert_eq!(both.code, 1);
    for words in [
        "error[F130 value-refused]",
        "`visits` is computed here from `first-visits`, `returning-visits`",
        "comes out as 5625",
        "[controls]: `visits = 5600`",
        "new.csv, line 2, column 2",
    ] {
        assert!(both.stderr.contains(words), "{words}: {}", both.stderr);
    }
    let after = project.read(OBSERVATIONS);
    assert!(after.contains("returning-visits = { value = 4300") && !after.contains("visits = 5600"), "{after}");
    assert!(before != after);
    let handed_back = fs::read_to_string(project.root().join("new-refused.csv")).unwrap();
    let lines: Vec<&str> = handed_back.lines().collect();
    assert_eq!(lines.len(), 2, "{handed_back}");
    assert_eq!(lines[0], "\"Grund\",\"Stelle\",\"id\",\"value\"");
    assert!(lines[1].ends_with(",2,\"visits\",5600") && lines[1].contains("comes out as 5625"), "{handed_back}");
}

/// The rules are those of the check, with its words.
#[test]
fn what_a_check_would_refuse_is_refused_by_itself() {
    let project = TestProject::fixture();
    project.append("figures.toml", "\n[late-books]\nunit = \"book\"\nkind = \"flow\"\ncollector = \"depot\"\n");
    project.replace("programme.toml", "office = {}", "office = {}\ndepot = {}");
    let answer = imported(&project, "id,value\nfirst-visits,1325.5\nlate-books,7\nreturning-visits,4300\nstops,-3\n");
    assert_eq!(answer.code, 1);
    for words in [
        "`first-visits` has 0 digits after the decimal point, and this value has 1",
        "`late-books` comes from `depot`, which has no reference date here",
        "-3 is below zero",
    ] {
        assert!(answer.stderr.contains(words), "{words}: {}", answer.stderr);
    }
    let after = project.read(OBSERVATIONS);
    assert!(after.contains("returning-visits = { value = 4300, from = \"new:B4\" }"), "{after}");
    assert!(after.contains("first-visits = 1325\n") && !after.contains("late-books") && after.contains("value = 37,"));
    assert_eq!(fs::read_to_string(project.root().join("new-refused.csv")).unwrap().lines().count(), 4);
}

#[test]
fn refused_rows_go_where_they_are_asked_for_and_are_no_formulas() {
    let project = TestProject::fixture();
    deliver(&project, "new.csv", "id,value,note\nstopps,5,=1+1\nstops,37,\n");
    let answer = import(&project, &["new.csv", "--into", SURVEY, "--rejects", "back.csv"]);
    assert_eq!(answer.code, 1);
    let handed_back = fs::read_to_string(project.root().join("back.csv")).unwrap();
    assert!(handed_back.contains(",\"stopps\",5,\"'=1+1\"\n") && handed_back.contains("did you mean"), "{handed_back}");
}

/// Whoever gets refused rows corrects them, and the same file is imported.
#[test]
fn rows_that_are_handed_back_and_corrected_are_imported() {
    let project = TestProject::fixture();
    project.append("figures.toml", "\n[bus-stops]\nunit = \"stop\"\nkind = \"stock\"\ncollector = \"office\"\n");
    imported(&project, "Kennzahl;Anmerkung;Wert\nErste Besuche;im Bus;1325,5\nbus-stop;;40\n");
    let back = fs::read_to_string(project.root().join("new-refused.csv")).unwrap();
    assert!(back.starts_with("\"Grund\",\"Stelle\",\"Kennzahl\",\"Anmerkung\",\"Wert\"\n"), "{back}");
    let corrected =
        back.replace("\"1325,5\"", "1326").replace("1325.5", "1326").replace("\"bus-stop\"", "\"bus-stops\"");
    fs::write(project.root().join("back.csv"), &corrected).unwrap();
    let answer = import(&project, &["back.csv", "--into", SURVEY]);
    assert!(answer.stdout.contains("1 new, 1 changed"), "{corrected}: {answer:?}");
}

/// Words where numbers stand otherwise make no head, and reasons that have semicolons no separator.
#[test]
fn rows_go_back_under_the_head_of_the_table() {
    let project = TestProject::fixture();
    let table = "Kennzahl;Einheit;Wert;Bemerkung\nHaltestellen;Halt;rund 37;x\nErste Besuchee;Besuch;1326;\nZurückkehrende Besuchee;Besuch;4300;\n";
    imported(&project, table);
    let back = fs::read_to_string(project.root().join("new-refused.csv")).unwrap();
    assert!(back.starts_with("\"Grund\",\"Stelle\",\"Kennzahl\",\"Einheit\",\"Wert\",\"Bemerkung\"\n"), "{back}");
    assert!(back.contains("; did you mean"), "{back}");
    let corrected = back.replace("Erste Besuchee", "Erste Besuche");
    fs::write(project.root().join("back.csv"), &corrected).unwrap();
    let answer = import(&project, &["back.csv", "--into", SURVEY]);
    assert!(answer.stdout.contains("first-visits"), "{corrected}: {answer:?}");
}

#[test]
fn a_value_says_how_exact_it_is_or_stays_as_exact() {
    for (row, there) in [
        ("books-lent,12500,", "{ value = 12500, precision = \"around\", from = \"new:B2\" }"),
        ("books-lent,mehr als 12500,", "{ value = 12500, precision = \"more-than\", from = \"new:B2\" }"),
        ("books-lent,12500,genau", "{ value = 12500, from = \"new:B2\" }"),
        ("books-lent,12400,exact", "{ value = 12400, from = \"new:B2\" }"),
        ("books-lent,12400,around", "{ value = 12400, precision = \"around\" }"),
    ] {
        let project = TestProject::fixture();
        let answer = imported(&project, &format!("id,value,precision\n{row}\n"));
        let after = project.read(OBSERVATIONS);
        assert!(after.contains(&format!("books-lent = {there}\n")), "{row}: {answer:?}\n{after}");
    }
}

#[test]
fn that_there_is_no_value_takes_none_away() {
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS);
    let answer = imported(&project, "id,value\nstops,k. A.\nfirst-visits,\n").succeeded();
    assert!(answer.stderr.contains("warning[F132 stated-as-missing]"), "{answer:?}");
    assert!(answer.stdout.contains("there is nothing to change"), "{answer:?}");
    assert_eq!(project.read(OBSERVATIONS), before);
}

#[test]
fn what_is_awaited_and_not_delivered_is_put_on_record() {
    let project = TestProject::fixture();
    project.replace(OBSERVATIONS, "stops = { value = 37, as-of = 2024-06-30 }", "stops = \"\" # of the bus");
    let answer = imported(&project, "id,value\nstops,k. A.\n");
    assert!(
        answer.stdout.contains("is put on record as not delivered") && answer.stdout.contains("1 not delivered"),
        "{answer:?}"
    );
    let after = project.read(OBSERVATIONS);
    let line = "stops = { value = \"not-delivered\", reason = \"k. A. (new.csv, line 2, column 2)\" } # of the bus\n";
    assert!(after.contains(line) && !after.contains("[[delivery]]"), "{after}");
    assert!(imported(&project, "id,value\nstops,k. A.\n").stdout.contains("there is nothing to change"));
}

#[test]
fn a_survey_that_cannot_be_changed_says_why() {
    let project = TestProject::fixture();
    deliver(&project, "new.csv", TABLE);
    let unknown = import(&project, &["new.csv", "--into", "2024-01--2024-07", "--apply"]);
    assert_eq!(unknown.code, 1);
    assert!(
        unknown.stderr.contains("there is no survey `2024-01--2024-07`")
            && unknown.stderr.contains("did you mean `2024-01--2024-06`?")
    );
    let far = import(&project, &["new.csv", "--into", "spring", "--apply"]);
    assert!(
        far.stderr.contains("there are: 2024-01--2024-06; a new survey begins with a file observations/<name>.toml"),
        "{far:?}"
    );
    project.replace(OBSERVATIONS, "first-visits = 1325", "first-visits = many");
    let before = project.read(OBSERVATIONS);
    let broken = import(&project, &["new.csv", "--into", SURVEY, "--apply"]);
    assert_eq!((broken.code, project.read(OBSERVATIONS)), (1, before));
    assert!(broken.stderr.contains("error[F131 not-imported]") && broken.stderr.contains("F002"), "{broken:?}");
}

/// A file without any figure is no delivery that changes nothing.
#[test]
fn a_file_that_names_no_figure_is_refused() {
    let project = TestProject::fixture();
    for table in ["", "Kennzahl;Wert\nUmsatz;5\n", "id;note\nstops;many\n"] {
        let answer = imported(&project, table);
        assert_eq!((answer.code, answer.stdout.as_str()), (1, ""), "{table}: {answer:?}");
        assert!(answer.stderr.contains("error[F128 unclear-table]"), "{table}: {answer:?}");
    }
    // One that names them and leaves all open says nothing, and that is no mistake.
    let answer = imported(&project, "id;Wert\nstops;\nfirst-visits;\n").succeeded();
    assert!(answer.stdout.contains("there is nothing to change"), "{answer:?}");
}

#[test]
fn the_command_line_refuses_what_contradicts_itself() {
    let project = TestProject::fixture();
    for arguments in [
        &["new.csv"][..],
        &["--into", SURVEY],
        &["--template"],
        &["new.csv", "--into", SURVEY, "--template", "-o", "x.csv"],
        &["--template", "--into", SURVEY, "--edition", EDITION, "-o", "x.csv"],
        &["--template", "--apply", "-o", "x.csv"],
    ] {
        assert_eq!(import(&project, arguments).code, 2, "{arguments:?}");
    }
    let missing = import(&project, &["none.csv", "--into", SURVEY]);
    assert_eq!((missing.code, missing.stderr.starts_with("error: none.csv cannot be read")), (1, true), "{missing:?}");
}

#[test]
fn a_mapping_can_be_saved_and_used_again() {
    let project = TestProject::fixture();
    deliver(
        &project,
        "new.csv",
        "Merkmal;Anzahl;Bemerkung\nHaltestellen;1.036;x\nErste Besuche;1.325,0;\nBücher;1.071;\n",
    );
    deliver(&project, "map.toml", "[figures]\n\"Bücher\" = \"books-lent\"\n");
    let arguments =
        ["new.csv", "--into", SURVEY, "--map", "map.toml", "--number-format", "de", "--save-map", "saved.toml"];
    let answer = import(&project, &arguments);
    assert!(answer.stdout.contains("2 changed, 1 unchanged"), "{answer:?}");
    let saved = fs::read_to_string(project.root().join("saved.toml")).unwrap();
    for line in ["number-format = \"de\"", "\"Bücher\" = \"books-lent\"", "\"Haltestellen\" = \"stops\""] {
        assert!(saved.contains(line), "{saved}");
    }
    let again = import(&project, &["new.csv", "--into", SURVEY, "--map", "saved.toml"]);
    assert_eq!(again.stdout, answer.stdout);
    // A mapping of somebody's own is not written over.
    assert_eq!(import(&project, &[&arguments[..7], &["--save-map", "map.toml"]].concat()).code, 1);
    assert!(fs::read_to_string(project.root().join("map.toml")).unwrap().starts_with("[figures]\n"));
}

/// Where a value came from goes with it into every record, and changes nothing that a reader sees.
#[test]
fn the_source_of_a_value_is_on_record_everywhere() {
    let project = TestProject::fixture_built();
    let before = project.manifest();
    let html = fs::read(project.output("en.html")).unwrap();
    deliver(&project, "Zahlen 2024.csv", "id,value\nfirst-visits,1325\n");
    let unchanged = import(&project, &["Zahlen 2024.csv", "--into", SURVEY, "--apply"]).succeeded();
    assert!(unchanged.stdout.contains("there is nothing to change"), "{unchanged:?}");
    import(&project, &["Zahlen 2024.csv", "--into", SURVEY, "--apply", "--confirm"]).succeeded();
    assert!(project.read(OBSERVATIONS).contains("first-visits = { value = 1325, from = \"zahlen-2024:B2\" }"));
    project.build(&[]).succeeded();
    assert_eq!(project.manifest().edition_code("en"), before.edition_code("en"));
    assert!(fs::read(project.output("en.html")).unwrap() == html);
    let manifest: serde_json::Value =
        serde_json::from_slice(&fs::read(project.output("manifest.json")).unwrap()).unwrap();
    let delivered = |id: &str| {
        let figures = manifest["figures"].as_array().unwrap();
        figures.iter().find(|figure| figure["id"] == id).unwrap().get("delivered").cloned()
    };
    let first = delivered("first-visits").unwrap();
    assert_eq!((&first["file"], &first["cell"], first.get("sheet")), (&"Zahlen 2024.csv".into(), &"B2".into(), None));
    assert_eq!(first["sha256"].as_str().unwrap().len(), 64);
    assert_eq!((delivered("stops"), delivered("visits")), (None, None));
    let answer = project.run(&["trace", "first-visits"]).succeeded();
    assert!(answer.stdout.contains("delivered in  Zahlen 2024.csv, cell B2 (SHA-256 "), "{}", answer.stdout);
    let sum = project.run(&["trace", "visits"]).succeeded();
    assert!(sum.stdout.contains("delivered in Zahlen 2024.csv, cell B2"), "{}", sum.stdout);
}

#[test]
fn a_wrong_source_of_a_value_is_found_where_it_stands() {
    let block = "\n[[delivery]]\nid = \"office\"\nfile = \"a.csv\"\nsha256 = \"0000000000000000000000000000000000000000000000000000000000000000\"\n";
    for (value, delivery, code, needle) in [
        ("from = \"ofice:B2\"", block.to_owned(), "F007", "ofice"),
        ("from = \"office:2B\"", block.to_owned(), "F009", "office:2B"),
        ("from = \"office:B2\"", block.replace("office", "Office"), "F009", "Office"),
        ("from = \"office:B2\"", block.replace("0000\"", "000\""), "F009", "\"0000"),
        ("from = \"office:B2\"", block.replace("sha256", "sha265"), "F006", "[[delivery]]"),
        ("from = \"office:B2\"", block.repeat(2), "F004", "\"office\"\n"),
    ] {
        let project = TestProject::fixture();
        project.replace(OBSERVATIONS, "first-visits = 1325", &format!("first-visits = {{ value = 1325, {value} }}"));
        project.append(OBSERVATIONS, &delivery);
        let report = project.check();
        let errors = report.errors();
        let found = errors.iter().find(|error| error.code == code).unwrap_or_else(|| panic!("{code}: {errors:#?}"));
        let place = found.place.as_ref().expect("a place");
        assert!(place.file == OBSERVATIONS && place.text.contains(needle.trim()), "{found:#?}");
    }
    let project = TestProject::fixture();
    project.replace(
        OBSERVATIONS,
        "first-visits = 1325",
        "first-visits = { value = 1325, from = \"office:Blatt!1!B2\" }",
    );
    project.append(OBSERVATIONS, block);
    project.run(&["check"]).succeeded();
}

// Faults.

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_changed_stays() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let project = TestProject::fixture();
    let path = project.file(OBSERVATIONS);
    let before = project.read(OBSERVATIONS);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let read_only = imported(&project, TABLE);
    assert_eq!(read_only.code, 1);
    assert!(read_only.stderr.contains("is not changed: it may not be written"), "{read_only:?}");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let target = project.file("observations/elsewhere");
    fs::rename(&path, &target).unwrap();
    symlink("elsewhere", &path).unwrap();
    let linked = imported(&project, TABLE);
    assert!(linked.code == 1 && linked.stderr.contains("is not changed: it is a link"), "{linked:?}");
    assert_eq!((project.read(OBSERVATIONS), fs::symlink_metadata(&path).unwrap().is_symlink()), (before, true));
    fs::remove_file(&path).unwrap();
    fs::rename(&target, &path).unwrap();
    imported(&project, TABLE);
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640, "as its owner has it");
}

/// Root may write anywhere, so that somebody else imports there.
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_changed_leaves_everything_as_it_was() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;
    const NOBODY: u32 = 65_534;
    let project = TestProject::fixture();
    deliver(&project, "new.csv", TABLE);
    let before = crate::support::tree(&project.file(""));
    let program = project.root().join("program");
    fs::copy(env!("CARGO_BIN_EXE_iq-figures"), &program).unwrap();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    mode(project.root(), 0o755);
    mode(&project.file("observations"), 0o555);
    let mut command = Command::new(&program);
    command.args(["import", "new.csv", "--into", SURVEY, "--apply"]).current_dir(project.root());
    if fs::metadata(project.root()).unwrap().uid() == 0 {
        command.uid(NOBODY).gid(NOBODY);
    }
    let answer = Answer::of(&mut command);
    mode(&project.file("observations"), 0o755);
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(answer.stderr.contains("is not changed: Permission denied"), "{answer:?}");
    assert!(before == crate::support::tree(&project.file("")));
}

/// A disk that is full: no file can be larger than nothing.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    let project = TestProject::fixture();
    let before = crate::support::tree(&project.file(""));
    deliver(&project, "new.csv", TABLE);
    let program = env!("CARGO_BIN_EXE_iq-figures");
    let script = format!("trap '' XFSZ; ulimit -f 0; exec {program} import new.csv --into {SURVEY} --apply");
    let answer = Answer::of(Command::new("sh").args(["-c", &script]).current_dir(project.root()));
    assert_eq!(answer.code, 1, "{answer:?}");
    assert!(
        answer.stderr.contains("error[F025 write-failed]") && answer.stderr.contains("as it was before"),
        "{answer:?}"
    );
    assert!(answer.stdout.contains("nothing is written\n"), "{answer:?}");
    assert!(before == crate::support::tree(&project.file("")));
}

/// Whenever it is killed, the file is the old one or the new one; what is left beside it goes with the next import.
#[cfg(unix)]
#[test]
fn an_import_that_is_killed_leaves_a_whole_file() {
    let project = TestProject::fixture();
    let before = project.read(OBSERVATIONS);
    deliver(&project, "new.csv", TABLE);
    let after = {
        import(&project, &["new.csv", "--into", SURVEY, "--apply"]);
        project.read(OBSERVATIONS)
    };
    let folder = project.file("observations");
    fs::write(folder.join(".iq-figures-left"), "half").unwrap();
    let mut seen = [0, 0];
    for round in 0..24u64 {
        project.write(OBSERVATIONS, &before);
        let mut command = project.command(&["import", "new.csv", "--into", SURVEY, "--apply"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * round));
        let _ = child.kill();
        child.wait().unwrap();
        let there = project.read(OBSERVATIONS);
        assert!(there == before || there == after, "round {round}: {there}");
        seen[usize::from(there == after)] += 1;
    }
    assert!(seen[0] > 0, "the first is killed at once");
    project.write(OBSERVATIONS, &before);
    import(&project, &["new.csv", "--into", SURVEY, "--apply"]);
    assert_eq!(hidden_in(&folder), Vec::<String>::new());
}

fn hidden_in(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with('.')).collect()
}

// The real project.

/// A figure that a survey does not have stands beside those that it is told with.
#[test]
fn a_new_figure_stands_beside_its_neighbours() {
    let project = TestProject::of("fact-sheet-2021-01");
    let survey = "observations/2019-01--2020-12.toml";
    let before = project.read(survey);
    deliver(
        &project,
        "new.csv",
        "Kennzahl;Anzahl\nErstberatungen zur Anerkennung;50.120\nErstberatungen;95.690\nlabour-market-events;301\n",
    );
    import(&project, &["new.csv", "--into", "2019-01--2020-12", "--apply", "--number-format", "de"]);
    let after = project.read(survey);
    let expected = before
        .replace(
            "follow-up-advice = 89675\n",
            "follow-up-advice = 89675\nrecognition-advice = { value = 50120, from = \"new:B2\" }\n",
        )
        .replace(
            "labour-market-trainings = 1457\n",
            "labour-market-trainings = 1457\nlabour-market-events = { value = 301, from = \"new:B4\" }\n",
        );
    assert_eq!(after.split("\n[[delivery]]").next().unwrap(), expected);
}

/// Whoever writes into a pipe is not waited for.
#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    let project = TestProject::fixture();
    crate::support::ask("mkfifo", &[&project.root().join("pipe.csv")]);
    for arguments in
        [["pipe.csv", "--into", SURVEY, "--format", "human"], ["new.csv", "--into", SURVEY, "--map", "pipe.csv"]]
    {
        deliver(&project, "new.csv", "id,value\nstops,38\n");
        let answer = import(&project, &arguments);
        assert!(
            answer.code == 1 && answer.stderr.contains("pipe.csv cannot be read: it is no regular file"),
            "{answer:?}"
        );
    }
}

#[test]
fn a_mapping_names_figures_that_there_are() {
    let project = TestProject::fixture();
    deliver(&project, "new.csv", "id,value\nHalte,38\n");
    deliver(&project, "map.toml", "[figures]\nHalte = \"stopps\"\n");
    let answer = import(&project, &["new.csv", "--into", SURVEY, "--map", "map.toml"]);
    assert!(answer.stderr.contains("the mapping names a figure `stopps` that there is not"), "{answer:?}");
    assert!(answer.code == 1 && answer.stderr.contains("did you mean `stops`?"), "{answer:?}");
}
