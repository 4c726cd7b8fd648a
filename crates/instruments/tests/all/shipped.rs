//! The forms that come along can be read and filled.

use crate::forms::{begin, read};
use std::{fs, path::PathBuf};

fn shipped() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../instruments");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let forms =
        files.filter(|path| path.extension().is_some_and(|end| end == "md") && !path.ends_with("README.md"));
    let mut forms: Vec<_> =
        forms.map(|path| (path.display().to_string(), fs::read_to_string(path).unwrap())).collect();
    forms.sort();
    forms
}

#[test]
fn every_form_that_comes_along_is_in_order() {
    let forms = shipped();
    assert!(forms.len() >= 9);
    for (name, text) in forms {
        let form = read(&text);
        assert!(form.notices.is_empty(), "{name}: {:#?}", form.notices);
        assert_eq!(form.languages.len(), 2, "{name}");
        assert!(begin(&form).places().len() > 10, "{name}");
    }
}

#[test]
fn every_form_that_comes_along_is_written_out_and_read_again() {
    for (name, text) in shipped() {
        let form = read(&text);
        let again = instruments::Instrument::read(&form.to_workbook()).unwrap();
        assert_eq!(again.changes_since(&form), [], "{name}");
        assert_eq!(again.settings, form.settings, "{name}");
        let paths = |form: &instruments::Instrument| -> Vec<String> {
            form.walk().into_iter().map(|(path, _)| path).collect()
        };
        assert_eq!(paths(&again), paths(&form), "{name}");
    }
}
