//! Every statement of the source, planned by SQLite: what grows with every case is looked up by an index. PostgreSQL
//! plans by what is in its tables, so that a plan on empty ones tells nothing; the indexes are the same.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};
use store::{Store, sql};
use testkit::db;

/// What grows with every case.
const GROWING: [&str; 37] = [
    "alerts",
    "assessments",
    "assistance",
    "audit_entries",
    "case_files",
    "case_people",
    "case_steps",
    "cases",
    "consents",
    "deadlines",
    "files",
    "follow_ups",
    "general_access",
    "health_records",
    "household_members",
    "incoming_papers",
    "kinships",
    "messages",
    "needs_assessments",
    "notes",
    "notifications",
    "outbox",
    "papers",
    "person_identifiers",
    "person_keys",
    "person_neighbours",
    "persons",
    "plan_reviews",
    "referrals",
    "request_papers",
    "request_people",
    "requests",
    "service_agreements",
    "signals",
    "support_plan_goals",
    "support_plans",
    "tasks",
];

/// Read whole on purpose, by the beginning of the statement: figures over everything, the seal of the trail.
const WHOLE: [&str; 4] = [
    "select g.id, g.reference, g.received_at, o.case_id, k.reference as case_reference",
    "select q.way, q.state, count(*) as count from requests q",
    "select a.kind, count(*) as contacts",
    "select e.id, e.at, e.user_id, e.address, e.via, e.action",
];

/// Put together at run time, so that their pieces are no statements: in these files.
const PIECES: [&str; 9] = [
    "casework/src/cases/list/read.rs",
    "intake/src/health/read.rs",
    "people/src/name.rs",
    "server/src/generate/rows.rs",
    "store/src/backup/postgres.rs",
    "store/src/backup/sqlite.rs",
    "store/src/backup/tables.rs",
    "store/src/migrate.rs",
    "testkit/src/db/postgres.rs",
];

#[tokio::test]
async fn what_grows_with_every_case_is_looked_up_by_an_index() {
    if std::env::var(db::POSTGRES).is_ok() {
        return;
    }
    let test = db::store().await;
    let views = views(&test.store).await;
    let (mut read_whole, mut not_planned, mut planned) = (Vec::new(), BTreeSet::new(), 0);
    for (file, text) in statements() {
        let explained: &'static str = format!("explain query plan {text}").leak();
        let plan: store::Result<Vec<(i64, i64, i64, String)>> =
            sql(explained).all(&mut test.store.read().await.unwrap()).await;
        let Ok(plan) = plan else {
            not_planned.insert(file);
            continue;
        };
        planned += 1;
        for (.., step) in plan {
            if is_whole(&step, &text, &views) && !WHOLE.iter().any(|start| text.starts_with(start)) {
                read_whole.push(format!("{file}: {step}\n    {text}"));
            }
        }
    }
    not_planned.retain(|file| !PIECES.contains(&file.as_str()));
    assert!(not_planned.is_empty(), "no statements of this schema: {not_planned:?}");
    assert!(planned > 900, "only {planned} statements were found");
    assert!(read_whole.is_empty(), "{}", read_whole.join("\n"));
}

/// Whether a step of a plan reads a whole table that grows. A list that is cut short begins at one end of an index.
fn is_whole(step: &str, text: &str, views: &[(String, String)]) -> bool {
    let Some(scanned) = step.strip_prefix("SCAN ").and_then(|rest| rest.split(' ').next()) else {
        return false;
    };
    let seen = views.iter().filter(|(name, _)| text.contains(name.as_str())).map(|(_, text)| text.as_str());
    let of_growing = GROWING.iter().any(|table| {
        let named = format!(" {table} {scanned} ");
        *table == scanned || std::iter::once(text).chain(seen.clone()).any(|text| text.contains(&named))
    });
    let in_order = step.contains("USING INDEX") && text.contains(" limit ");
    of_growing && !in_order
}

async fn views(store: &Store) -> Vec<(String, String)> {
    let views: Vec<(String, String)> = sql("select name, sql from sqlite_schema where type = 'view'")
        .all(&mut store.read().await.unwrap())
        .await
        .unwrap();
    views.into_iter().map(|(name, text)| (name, folded(&text))).collect()
}

/// Every literal of the product's sources that begins like a statement, with the file it stands in.
fn statements() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut files = Vec::new();
    for each in fs::read_dir(crates).unwrap() {
        sources(&each.unwrap().path().join("src"), &mut files);
    }
    let mut statements = Vec::new();
    for file in files {
        let name = file.strip_prefix(crates).unwrap().display().to_string();
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            let text = folded(&literal);
            let begins = ["select ", "with ", "insert into ", "update ", "delete from "];
            let goes_on = [" from ", " into ", " set "];
            if begins.iter().any(|word| text.starts_with(word))
                && goes_on.iter().any(|word| text.contains(word))
            {
                statements.push((name.clone(), text));
            }
        }
    }
    statements
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// The string literals of a source; comments and characters are passed over.
fn literals(source: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['"', '/', '\'']) {
        let (mark, after) = rest[at..].split_at(1);
        rest = after;
        match mark {
            "/" if after.starts_with('/') => rest = after.split_once('\n').map_or("", |(_, next)| next),
            "'" if after.starts_with("\"'") => rest = &after[2..],
            "\"" => {
                let end = closing(after);
                literals.push(after[..end].replace("\\\n", " ").replace("\\\"", "\""));
                rest = after.get(end + 1..).unwrap_or_default();
            }
            _ => {}
        }
    }
    literals
}

/// Where a literal ends: at the first quotation mark that no backslash stands before.
fn closing(literal: &str) -> usize {
    let mut escaped = false;
    for (at, c) in literal.char_indices() {
        match c {
            '"' if !escaped => return at,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    literal.len()
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
