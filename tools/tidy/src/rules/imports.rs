//! A crate is one import direction.

use crate::{File, Finding, Tree};

/// From the bottom up; the crates of one floor do not know each other.
const FLOORS: [&[&str]; 12] = [
    &["base", "instruments"],
    &["store", "page", "papers"],
    &["access", "browser"],
    &["directory"],
    &["people", "deadlines"],
    &["casework", "services", "network"],
    &["documents"],
    &["assessments"],
    &["plans", "kinds", "quality"],
    &["intake"],
    &["reporting", "field", "site"],
    &["server"],
];

/// The test kit stands beside the house, and sees it up to where cases are worked on.
const TESTKIT: [&str; 6] = ["base", "store", "access", "directory", "people", "casework"];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let manifests = tree.files.iter().filter(|file| file.path.starts_with("crates/"));
    manifests
        .filter_map(|file| Some((file, crate_of(file)?)))
        .flat_map(|(file, name)| of_crate(tree, file, name))
        .collect()
}

fn crate_of(file: &File) -> Option<&str> {
    file.path.strip_prefix("crates/")?.strip_suffix("/Cargo.toml")
}

fn of_crate(tree: &Tree, file: &File, name: &str) -> Vec<Finding> {
    let Ok(manifest) = file.text.parse::<toml::Table>() else {
        return vec![Finding::new(&file.path, 0, "is not TOML")];
    };
    if name != "testkit" && floor(name).is_none() {
        return vec![Finding::new(
            &file.path,
            0,
            "has no floor in tools/tidy; a crate is one import direction",
        )];
    }
    let dependencies = manifest.get("dependencies").and_then(toml::Value::as_table);
    let ours = dependencies.into_iter().flat_map(toml::Table::keys).filter(|other| is_ours(tree, other));
    ours.filter(|other| !may_use(name, other))
        .map(|other| Finding::new(&file.path, 0, format!("{name} may not depend on {other}")))
        .collect()
}

fn is_ours(tree: &Tree, name: &str) -> bool {
    ["crates", "tools"].iter().any(|folder| tree.file(&format!("{folder}/{name}/Cargo.toml")).is_some())
}

fn may_use(name: &str, other: &str) -> bool {
    if name == "testkit" {
        return TESTKIT.contains(&other);
    }
    matches!((floor(name), floor(other)), (Some(own), Some(others)) if others < own)
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn imports_go_down_only() {
        let manifest = |what: &str| {
            format!("[dependencies]\n{what}.workspace = true\n[build-dependencies]\nserver = {{}}")
        };
        let found = told(
            "imports",
            &[
                ("crates/base/Cargo.toml", ""),
                ("crates/server/Cargo.toml", &manifest("casework")),
                ("crates/casework/Cargo.toml", &manifest("people")),
                ("crates/people/Cargo.toml", &manifest("casework")),
                ("crates/page/Cargo.toml", &manifest("store")),
                ("crates/store/Cargo.toml", &manifest("toml")),
                ("crates/testkit/Cargo.toml", &manifest("server")),
                ("crates/access/Cargo.toml", &manifest("words")),
                ("tools/words/Cargo.toml", ""),
                ("crates/annex/Cargo.toml", ""),
            ],
        );
        let bad = ["people", "page", "testkit", "access", "annex"];
        assert_eq!(found, bad.map(|name| format!("crates/{name}/Cargo.toml:0")));
    }
}
