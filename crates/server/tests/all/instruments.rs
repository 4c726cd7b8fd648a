//! `zaedno instrument` as its user meets it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_zaedno");

const BROKEN: &str = "
| survey |             |      |         |                        |
|        | type        | name | label   | relevant               |
|        | integr      | a    | A       |                        |
|        | text        | b    | B       | selekted(${b}, 'x')    |
|        | begin group | g    | G       |                        |
";

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../instruments").join(name)
}

fn instrument(args: &[&Path], more: &[&str]) -> Output {
    Command::new(PROGRAM).arg("instrument").args(args).args(more).output().unwrap()
}

fn check(file: &Path, more: &[&str]) -> (Option<i32>, String) {
    let out = instrument(&[Path::new("check"), file], more);
    let said = [out.stdout, out.stderr].concat();
    (out.status.code(), String::from_utf8(said).unwrap())
}

#[test]
fn a_form_in_order_is_counted_out() {
    let (code, said) = check(&shipped("rapid_risk_screen.md"), &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("Rapid risk screen") && said.contains("Scales: 5"), "{said}");
}

#[test]
fn every_problem_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.md");
    fs::write(&file, BROKEN).unwrap();
    let (code, said) = check(&file, &[]);
    assert_eq!(code, Some(1), "{said}");
    for told in
        ["row 4, column “type”", "Perhaps “integer”", "row 5, column “relevant”", "“selected”", "row 6"]
    {
        assert!(said.contains(told), "{told} in {said}");
    }
    assert!(said.contains("There are 3 problems"), "{said}");
    assert!(check(&file, &["--language", "bg"]).1.contains("Има 3 проблема"));
}

#[test]
fn what_is_no_workbook_is_explained() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("form.xlsx");
    for (bytes, told) in [
        (&b"name,label\n1,2"[..], "not an Excel workbook"),
        (b"", "not an Excel workbook"),
        (b"PK\x03\x04 cut off", "damaged"),
    ] {
        fs::write(&file, bytes).unwrap();
        let (code, said) = check(&file, &[]);
        assert!(code == Some(1) && said.contains(told), "{told}: {said}");
    }
}

#[test]
fn answers_come_to_relevance_errors_values_and_scores() {
    let folder = tempfile::tempdir().unwrap();
    let answers = folder.path().join("answers.json");
    fs::write(&answers, r#"{"danger/danger_leaves": "yes"}"#).unwrap();
    let form = shipped("rapid_risk_screen.md");
    let out = instrument(&[Path::new("answer"), &form, &answers], &[]);
    let told: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(out.status.code(), Some(1), "{told}");
    assert_eq!(told["relevant"]["danger/danger_leaves"], true);
    assert!(told["errors"].as_array().unwrap().iter().any(|error| error["code"] == "required"), "{told}");
    assert_eq!(told["scores"].as_array().unwrap().len(), 5);
    assert!(told["calculated"]["danger/urgent_count"].is_number(), "{told}");
}

#[test]
fn a_reader_that_has_gone_is_no_fault() {
    let folder = tempfile::tempdir().unwrap();
    let answers = folder.path().join("answers.json");
    fs::write(&answers, r#"{"no_such_path": 1}"#).unwrap();
    let broken = folder.path().join("broken.md");
    fs::write(&broken, BROKEN).unwrap();
    let form = shipped("rapid_risk_screen.md");
    for (args, code) in [
        (vec![Path::new("answer"), &form, &answers], 1),
        (vec![Path::new("check"), &form], 0),
        (vec![Path::new("check"), &broken], 1),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let errors = writer.try_clone().unwrap();
        let status =
            Command::new(PROGRAM).arg("instrument").args(&args).stdout(writer).stderr(errors).status();
        assert_eq!(status.unwrap().code(), Some(code), "{args:?}");
    }
}

#[test]
fn nothing_adds_up_to_a_plain_nought() {
    let folder = tempfile::tempdir().unwrap();
    let form = folder.path().join("form.md");
    let text = "
| survey | type | name | label | calculation | scale |
| | select_multiple l | many | Many | | s |
| | decimal | part | Part | | |
| | calculate | sum | | sum(${part}) | |
| choices | list_name | name | label | score |
| | l | a | A | 1 |
| settings | form_id | version |
| | f | 1 |
| scales | scale | label | method | min_answered | missing |
| | s | S | sum | 0 | zero |
";
    fs::write(&form, text).unwrap();
    let answers = folder.path().join("answers.json");
    fs::write(&answers, "{}").unwrap();
    let out = instrument(&[Path::new("answer"), &form, &answers], &[]);
    let told = String::from_utf8(out.stdout).unwrap();
    assert!(out.status.success() && !told.contains("-0"), "{told}");
}
