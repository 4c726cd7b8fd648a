//! SQL is written once for both databases, and the audit trail is only ever added to.

use crate::{Finding, Tree, rust_text};

const NEVER: [(&str, &str); 7] = [
    ("now()", "take the time as an argument"),
    (" ilike ", "search a folded key"),
    ("any($", "use a child table or a list of placeholders"),
    ("insert or replace", "use on conflict … do update"),
    ("update audit_entries", "the audit trail is never changed"),
    ("delete from audit_entries", "the audit trail is never changed"),
    ("truncate audit_entries", "the audit trail is never changed"),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.product() {
        for (line, text) in rust_text::strings(&file.text) {
            if is_sql(&text) && !file.lines()[line - 1].test {
                found.extend(faults(&text).map(|says| Finding::new(&file.path, line, says)));
            }
        }
    }
    for file in tree.files.iter().filter(|file| file.path.starts_with("migrations/")) {
        for (index, line) in file.text.lines().enumerate() {
            let statement = line.split("--").next().unwrap_or_default();
            found.extend(faults(statement).map(|says| Finding::new(&file.path, index + 1, says)));
        }
    }
    found
}

/// Whether a literal begins like a statement, or like the tail of one that is put together from pieces.
fn is_sql(text: &str) -> bool {
    const BEGINS: [&str; 14] = [
        "select", "insert", "update", "delete", "with", "create", "alter", "truncate", "from", "where",
        "and", "join", "left", "order",
    ];
    let text = text.trim_start();
    let first = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
    text.contains(char::is_whitespace) && BEGINS.contains(&first.to_ascii_lowercase().as_str())
}

fn faults(statement: &str) -> impl Iterator<Item = String> {
    let plain: Vec<_> = statement.split_whitespace().map(str::to_ascii_lowercase).collect();
    let plain = format!(" {} ", plain.join(" "));
    let mut found: Vec<_> = NEVER
        .iter()
        .filter(|(never, _)| plain.contains(never))
        .map(|(never, instead)| format!("SQL with `{}`: {instead}", never.trim()))
        .collect();
    if words(&plain).any(|word| matches!(word, "serial" | "bigserial" | "smallserial")) {
        found.push("SQL with `serial`: ids are made in Rust".to_owned());
    }
    if has_cast(&plain) {
        found.push("SQL with `::`: write cast(… as …)".to_owned());
    }
    found.into_iter()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

fn has_cast(text: &str) -> bool {
    text.split("::").skip(1).any(|after| after.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::rules::told::told;

    #[test]
    fn each_forbidden_piece_is_seen() {
        for bad in [
            "create table a (id bigserial)",
            "select now()",
            "select a::text from b",
            "select a from b where c ILIKE $1",
            "select a from b where c = any($1)",
            "insert or\n  replace into a",
            "update audit_entries set a = $1",
            "delete from audit_entries",
        ] {
            assert_eq!(faults(bad).count(), 1, "{bad}");
        }
        assert_eq!(faults("select serial_number, known() from a where b < $1").count(), 0);
        assert_eq!(faults("select a, ':' from b").count(), 0);
    }

    #[test]
    fn in_code_and_in_migrations_but_not_in_prose_or_tests() {
        let code = "let a = sql(\n  \"select a\n   from b where c = now()\");\nlet d = \"prefer now() to later\";\n\
                    #[cfg(test)]\nmod t { const A: &str = \"delete from audit_entries\"; }";
        let migration = "-- not now()\ncreate table a (\n  at timestamptz default now()\n);";
        let found = told("sql", &[("crates/a/src/b.rs", code), ("migrations/0001_a.sql", migration)]);
        assert_eq!(found, ["crates/a/src/b.rs:2", "migrations/0001_a.sql:3"]);
    }
}
