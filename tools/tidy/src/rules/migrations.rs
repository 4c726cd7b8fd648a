//! Migrations are one list, numbered without a gap. A step is one number and one name: a file for both databases,
//! a pair of twins for what must differ, or all three.

use crate::{Finding, Tree};
use std::collections::BTreeMap;

const FORKS: [(&str, &str); 2] = [("sqlite", "postgres"), ("postgres", "sqlite")];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut names: BTreeMap<u32, Vec<(&str, &str)>> = BTreeMap::new();
    for path in tree.files.iter().filter_map(|file| file.path.strip_prefix("migrations/")) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        if !name.ends_with(".sql") {
            continue;
        }
        match number(name) {
            Some(number) => names.entry(number).or_default().push((folder, name)),
            None => found.push(about(path, "is not called NNNN_name.sql")),
        }
        for (own, other) in FORKS {
            if folder == own && tree.file(&format!("migrations/{other}/{name}")).is_none() {
                found.push(about(path, format!("has no twin in migrations/{other}")));
            }
        }
    }
    for (next, (number, files)) in (1..).zip(&names) {
        let (folder, name) = files[0];
        let path = format!("{folder}{}{name}", if folder.is_empty() { "" } else { "/" });
        if *number != next {
            found.push(about(&path, format!("comes after {:04}", next - 1)));
            break;
        }
        if files.iter().any(|(_, other)| other != &name) {
            found.push(about(&path, "shares its number with a migration of another name"));
        }
    }
    found
}

fn about(path: &str, says: impl Into<String>) -> Finding {
    Finding::new(&format!("migrations/{path}"), 0, says)
}

fn number(name: &str) -> Option<u32> {
    let (digits, rest) = name.strip_suffix(".sql")?.split_at_checked(4)?;
    let rest = rest.strip_prefix('_')?;
    let plain =
        !rest.is_empty() && rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if plain && digits.chars().all(|c| c.is_ascii_digit()) { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use crate::rules::told::told;

    #[test]
    fn one_list_without_gaps() {
        let found = |paths: &[&str]| {
            told("migrations", &paths.iter().map(|path| (*path, "")).collect::<Vec<_>>()).len()
        };
        let twins =
            ["migrations/0001_a.sql", "migrations/postgres/0002_b.sql", "migrations/sqlite/0002_b.sql"];
        assert_eq!(found(&twins), 0);
        assert_eq!(
            found(&[
                "migrations/0001_a.sql",
                "migrations/postgres/0001_a.sql",
                "migrations/sqlite/0001_a.sql"
            ]),
            0
        );
        assert_eq!(found(&twins[..2]), 1, "no twin");
        assert_eq!(found(&["migrations/0001_a.sql", "migrations/0003_b.sql"]), 1, "a gap");
        assert_eq!(found(&["migrations/0001_a.sql", "migrations/0001_b.sql"]), 1, "twice");
        assert_eq!(found(&["migrations/1_a.sql"]), 1, "a name");
    }
}
