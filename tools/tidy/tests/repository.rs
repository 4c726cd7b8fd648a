//! The rules, on this repository: a test each.

use std::{io, path::Path};
use tidy::{Tree, rules};

fn tree() -> io::Result<Tree> {
    Tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
}

fn holds(rule: &str) -> io::Result<()> {
    let found = rules::check(rule, &tree()?);
    let told: Vec<_> = found.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "the rule {rule} is broken in {} places:\n{}", told.len(), told.join("\n"));
    Ok(())
}

macro_rules! rules {
    ($($rule:ident)*) => {
        $(#[test] fn $rule() -> io::Result<()> { holds(stringify!($rule)) })*
        const NAMED: &[&str] = &[$(stringify!($rule)),*];
    };
}

rules! {
    clock exceptions file_length imports inline migrations module_order samples sql traces unwraps words_in_code words_unused
}

#[test]
fn every_rule_has_its_test_here() {
    assert_eq!(rules::ALL.map(|(name, _)| name), NAMED);
}

/// No fault: a list to look at, printed with `--no-capture`.
#[test]
fn long_files_are_named() {
    for long in rules::long_files(&tree().unwrap()) {
        println!("{long}");
    }
}
