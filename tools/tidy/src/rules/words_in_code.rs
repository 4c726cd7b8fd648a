//! Words live in words/. Cyrillic in a literal of the product is a sentence somebody forgot to put there; samples
//! and demo data are data.

use crate::{File, Finding, Tree};

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.product_lines()
        .filter(|(file, ..)| !is_data(file))
        .filter(|(_, _, line)| line.strings.iter().any(|text| text.chars().any(is_cyrillic)))
        .map(|(file, number, _)| {
            Finding::new(&file.path, number, "Cyrillic in a literal; put it into words/")
        })
        .collect()
}

fn is_data(file: &File) -> bool {
    file.path.starts_with("crates/server/src/demo") || file.path.ends_with("/samples.rs")
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn a_sentence_for_people_is_not_code() {
        let bad = "/// Майка.\nfn a() { h1 { \"Майка\" } } // Майка\nconst C: char = 'ж';\n";
        let found = told(
            "words_in_code",
            &[
                ("crates/a/src/b.rs", bad),
                ("crates/a/src/samples.rs", bad),
                ("crates/server/src/demo/c.rs", bad),
                ("crates/a/src/latin.rs", bad),
                (
                    "tools/tidy/allow.toml",
                    "[[words_in_code]]\npath = \"crates/a/src/latin.rs\"\nreason = \"letters\"",
                ),
            ],
        );
        assert_eq!(found, ["crates/a/src/b.rs:2", "crates/a/src/b.rs:3"]);
    }
}
