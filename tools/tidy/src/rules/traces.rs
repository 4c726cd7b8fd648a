//! Files speak of the product, not of how or where it was written, and name no host that packages come from.

use crate::{File, Finding, Tree};

/// Nowhere, in small letters.
const NOWHERE: [&str; 7] = [
    "/work/",
    "claude",
    "anthropic",
    "registry.npmjs.org",
    "static.crates.io",
    "deb.debian.org",
    "files.pythonhosted.org",
];

/// Not in documents.
const NOT_IN_DOCUMENTS: [&str; 5] =
    ["this session", "language model", "the brief", "pull request #", "issue #"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| !file.path.starts_with("tools/tidy/")).flat_map(of_file).collect()
}

fn of_file(file: &File) -> Vec<Finding> {
    let document = file.path.ends_with(".md");
    let lines = file.text.lines().enumerate();
    let told = lines.filter_map(|(index, line)| {
        let line = line.to_lowercase();
        let nowhere = NOWHERE.iter().find(|trace| line.contains(*trace)).copied();
        let trace = nowhere.or_else(|| if document { in_document(&line) } else { None })?;
        Some(Finding::new(&file.path, index + 1, format!("says `{trace}`")))
    });
    told.collect()
}

fn in_document(line: &str) -> Option<&'static str> {
    let said = NOT_IN_DOCUMENTS.iter().find(|trace| line.contains(*trace)).copied();
    said.or_else(|| numbered_session(line).then_some("session N")).or_else(|| agent(line).then_some("agent"))
}

fn numbered_session(line: &str) -> bool {
    line.split("session ").skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_digit()))
}

/// A user agent is a browser; any other agent is a trace.
fn agent(line: &str) -> bool {
    let words: Vec<_> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let agents = words.iter().enumerate().filter(|(_, word)| matches!(**word, "agent" | "agents"));
    agents.into_iter().any(|(index, _)| index == 0 || words[index - 1] != "user")
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn no_traces_of_the_workshop() {
        let found = told(
            "traces",
            &[
                (
                    "docs/a.md",
                    "Run it.\nWritten by Claude.\nSee session 3.\nAn agent did it.\nThe User-Agent header.\n",
                ),
                ("bin/b", "cd /work/main\n"),
                ("crates/a/src/b.rs", "/// The agent of a court.\n"),
                ("e2e/package-lock.json", "\"resolved\": \"https://registry.npmjs.org/x\""),
            ],
        );
        let bad = ["docs/a.md:2", "docs/a.md:3", "docs/a.md:4", "bin/b:1", "e2e/package-lock.json:1"];
        assert_eq!(found, bad);
    }
}
