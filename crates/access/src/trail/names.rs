//! The codes of the trail in words. `words/*/audit.ftl` has `action-…`, `field-…` and `kind-…` for each code that the
//! code base writes; the test below finds one without words.

use super::w;
use base::Lang;

/// What was done, in words: `case.viewed` → "looked at the case".
pub fn name_action(lang: Lang, code: &str) -> &'static str {
    named(lang, "action", code).unwrap_or_else(|| w::unknown_action(lang))
}

/// A field in words.
pub fn name_field(lang: Lang, code: &str) -> &'static str {
    named(lang, "field", code).unwrap_or_else(|| w::unknown_field(lang))
}

/// A kind of record in words.
pub fn name_kind(lang: Lang, code: &str) -> &'static str {
    named(lang, "kind", code).unwrap_or_else(|| w::unknown_kind(lang))
}

/// Every action with its words, for the auditor to choose from, in the order of the words.
pub(super) fn actions(lang: Lang) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = w::IDS
        .iter()
        .filter_map(|id| id.strip_prefix("action-").map(|code| (*id, code)))
        .filter_map(|(id, code)| Some((code.to_owned(), w::by_id(lang, id)?.to_owned())))
        .collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all
}

/// A code as it stands in an id of words: `case.viewed` → `case-viewed`.
pub(super) fn plain(code: &str) -> String {
    code.replace(['.', '_'], "-")
}

fn named(lang: Lang, prefix: &str, code: &str) -> Option<&'static str> {
    w::by_id(lang, &format!("{prefix}-{}", plain(code)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        collections::BTreeSet,
        fs,
        path::{Path, PathBuf},
    };

    /// What code writes into the trail: actions, fields, kinds of records.
    #[derive(Default)]
    struct Codes {
        actions: BTreeSet<String>,
        fields: BTreeSet<String>,
        kinds: BTreeSet<String>,
    }

    #[test]
    fn everything_that_is_written_has_words() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut codes = Codes::default();
        for file in rust_files(crates) {
            let text = fs::read_to_string(&file).unwrap();
            let product = text.split("#[cfg(test)]").next().unwrap_or_default();
            if !product.contains("Entry::") {
                continue;
            }
            // An area may wrap `Entry`, or choose between two actions first.
            for begins in ["Entry::by(", "Entry::under(", "Entry::unsigned(", " entry(", "let action ="] {
                product.match_indices(begins).for_each(|(at, _)| codes.read(&product[at..]));
            }
        }
        assert!(codes.actions.len() > 40, "{:?}", codes.actions);
        let missing: Vec<String> =
            [("action", &codes.actions), ("field", &codes.fields), ("kind", &codes.kinds)]
                .iter()
                .flat_map(|(prefix, codes)| codes.iter().map(move |code| format!("{prefix}-{}", plain(code))))
                .filter(|id| w::by_id(Lang::Bg, id).is_none())
                .collect();
        assert!(missing.is_empty(), "no words in words/*/audit.ftl for: {missing:#?}");
    }

    impl Codes {
        /// Reads one statement.
        fn read(&mut self, text: &str) {
            let statement = text.split(";\n").next().unwrap_or_default();
            let literals = statement.split('"').skip(1).step_by(2);
            let actions = literals.filter(|text| is_action(text) && !crate::policy::actions().contains(text));
            self.actions.extend(actions.map(str::to_owned));
            self.fields.extend(arguments(statement, ".set("));
            self.fields.extend(arguments(statement, ".change("));
            self.kinds.extend(arguments(statement, ".record("));
        }
    }

    fn is_action(text: &str) -> bool {
        text.split_once('.').is_some_and(|(kind, verb)| {
            [kind, verb]
                .iter()
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        })
    }

    /// The first argument of each such call, where it is a literal.
    fn arguments(statement: &str, call: &str) -> Vec<String> {
        let after = statement.split(call).skip(1).map(str::trim_start);
        after.filter_map(|rest| rest.strip_prefix('"')?.split('"').next()).map(str::to_owned).collect()
    }

    fn rust_files(folder: &Path) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() && !["tests", "testkit", "target", "demo"].contains(&name.as_str()) {
                found.extend(rust_files(&path));
            } else if name.ends_with(".rs") && name != "samples.rs" {
                found.push(path);
            }
        }
        found
    }
}
