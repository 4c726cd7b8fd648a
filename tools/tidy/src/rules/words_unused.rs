//! Every word in words/ is said somewhere: by code as `w::its_name`, or by another word. The words of the audit trail
//! are found by the codes that stand in it: `action-case-viewed` is said by the literal `"case.viewed"`.

use crate::{File, Finding, Tree};
use std::collections::BTreeSet;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let crates = || tree.rust().filter(|file| file.path.starts_with("crates/"));
    let mut said: BTreeSet<String> = crates().flat_map(said).collect();
    said.extend(crates().flat_map(coded));
    let words =
        tree.files.iter().filter(|file| file.path.starts_with("words/bg/") && file.path.ends_with(".ftl"));
    words.flat_map(|file| unsaid(file, &said)).collect()
}

/// What the audit trail says by a code: `"case.viewed"` says `action_case_viewed`, `"lead_id"` says `field_lead_id`.
fn coded(file: &File) -> Vec<String> {
    let literals = file.lines().iter().flat_map(|line| &line.strings);
    let codes = literals.filter(|text| !text.is_empty() && text.len() < 60 && !text.contains(' '));
    codes
        .map(|code| code.replace(['.', '-'], "_"))
        .flat_map(|code| ["action", "field", "kind"].map(|prefix| format!("{prefix}_{code}")))
        .collect()
}

fn unsaid(file: &File, said: &BTreeSet<String>) -> Vec<Finding> {
    let lines = file.text.lines().enumerate();
    let ids = lines.filter_map(|(index, line)| Some((index + 1, id(line)?)));
    ids.filter(|(_, id)| !said.contains(&id.replace('-', "_")) && !referred(&file.text, id))
        .map(|(line, id)| {
            Finding::new(&file.path, line, format!("nobody says {id}; remove it in both languages"))
        })
        .collect()
}

/// The id of the message that begins on a line. Terms (`-name`) are for other messages and not looked at.
fn id(line: &str) -> Option<&str> {
    let id = line.split_once('=')?.0.trim_end();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    (id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(plain)).then_some(id)
}

fn referred(text: &str, id: &str) -> bool {
    text.split('{').skip(1).any(|inside| inside.split('}').next().unwrap_or_default().trim() == id)
}

/// The names after `w::`, and after any other name that a file gives the words of a crate with `w as name`.
fn said(file: &File) -> Vec<String> {
    let code: Vec<_> = file.lines().iter().map(|line| line.code.as_str()).collect();
    let code = code.join("\n");
    let renamed = code.split("w as ").skip(1).map(first_name).filter(|name| !name.is_empty());
    let mut said = Vec::new();
    for module in std::iter::once("w").chain(renamed) {
        let path = format!("{module}::");
        for (at, _) in code.match_indices(&path) {
            let whole = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let after = &code[at + path.len()..];
            match after.strip_prefix('{') {
                _ if !whole => {}
                Some(list) => {
                    let list = list.split('}').next().unwrap_or_default();
                    said.extend(list.split(',').map(|name| first_name(name.trim()).to_owned()));
                }
                None => said.push(first_name(after).to_owned()),
            }
        }
    }
    said
}

fn first_name(text: &str) -> &str {
    let text = text.strip_prefix("r#").unwrap_or(text);
    text.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn a_code_of_the_audit_trail_says_its_words() {
        let words = "action-case-viewed = видя\nfield-lead-id = водещ\naction-gone = няма\n";
        let code = "Entry::under(&permit, \"case.viewed\").set(\"lead_id\", 1)";
        let found = told("words_unused", &[("words/bg/audit.ftl", words), ("crates/a/src/b.rs", code)]);
        assert_eq!(found, ["words/bg/audit.ftl:3"]);
    }

    #[test]
    fn a_word_nobody_says_is_told() {
        let words = "# save = no\n-ime = Заедно\nsave = Запази\nnote-title = { note }: { $n ->\n    [one] една\n   *[other] много\n }\n\
                     note = Бележка\nold = Стара\nlist-a = А\nother = Друго\n";
        let code = "p { (w::save(lang)) } // w::old\nuse crate::w::{list_a, x};\nuse page::w as common;\n\
                    common::other(lang); w::note_title(lang, 2); raw::old();";
        let found = told("words_unused", &[("words/bg/a.ftl", words), ("crates/a/src/b.rs", code)]);
        assert_eq!(found, ["words/bg/a.ftl:9"]);
    }
}
