//! The policy: `policy.toml`, read once, asked by single records here and by lists in SQL.

use crate::{Layer, Relation, Role, secret};
use base::Code;
use serde::Deserialize;
use std::{collections::BTreeSet, sync::LazyLock};
use store::{Result, Tx, sql};

/// Something that is done with a record: `note.write`. The names stand in `policy.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Action(pub &'static str);

impl Action {
    /// Anyone, signed in or not.
    pub const PUBLIC: Action = Action("public");
    /// Anyone who is signed in, about themselves.
    pub const OWN: Action = Action("own");

    /// The kind of record before the dot: `note`.
    pub fn kind(self) -> &'static str {
        self.0.split('.').next().unwrap_or(self.0)
    }
}

/// One permission: this role may do this, in this relation, in this layer.
pub type Row = (Role, String, Relation, Layer);

#[derive(Deserialize)]
struct File {
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    roles: Vec<String>,
    actions: Vec<String>,
    relations: Vec<String>,
    layers: Vec<String>,
}

static ROWS: LazyLock<Result<BTreeSet<Row>, String>> = LazyLock::new(|| read(include_str!("../policy.toml")));

/// Every permission. The policy is part of the binary; a test proves that it can be read.
pub fn rows() -> &'static BTreeSet<Row> {
    static NONE: BTreeSet<Row> = BTreeSet::new();
    ROWS.as_ref().unwrap_or(&NONE)
}

/// The layers in which a role may do something in a relation; empty means refused.
pub fn layers(role: Role, action: Action, relation: Relation) -> Vec<Layer> {
    Layer::ALL
        .iter()
        .copied()
        .filter(|layer| rows().contains(&(role, action.0.to_owned(), relation, *layer)))
        .collect()
}

/// True when a role may ever do something: what a route asks before a record is looked at.
pub fn ever(role: Role, action: Action) -> bool {
    action == Action::PUBLIC
        || action == Action::OWN
        || rows().iter().any(|row| row.0 == role && row.1 == action.0)
}

/// Every action that the policy names.
pub fn actions() -> BTreeSet<&'static str> {
    rows().iter().map(|row| row.1.as_str()).collect()
}

/// Writes the policy, and what gives a secret away, where the SQL of lists asks it. Run at every start, after the migrations.
pub async fn publish(tx: &mut Tx) -> Result<()> {
    sql("delete from permissions").run(tx).await?;
    for (role, action, relation, layer) in rows() {
        sql("insert into permissions (role, action, relation, layer) values ($1, $2, $3, $4)")
            .bind(*role)
            .bind(action)
            .bind(*relation)
            .bind(*layer)
            .run(tx)
            .await?;
    }
    secret::publish(tx).await
}

fn read(text: &str) -> Result<BTreeSet<Row>, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut rows = BTreeSet::new();
    for rule in &file.rule {
        for role in known::<Role>(&rule.roles)? {
            for relation in known::<Relation>(&rule.relations)? {
                for layer in known::<Layer>(&rule.layers)? {
                    rows.extend(rule.actions.iter().map(|action| (role, action.clone(), relation, layer)));
                }
            }
        }
    }
    Ok(rows)
}

fn known<C: Code>(codes: &[String]) -> Result<Vec<C>, String> {
    codes.iter().map(|code| C::from_code(code).ok_or_else(|| format!("unknown code {code:?}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_can_be_read() {
        assert!(ROWS.is_ok(), "{:?}", ROWS.as_ref().err());
    }

    #[test]
    fn those_who_keep_the_house_never_see_a_case() {
        for role in [
            Role::Administrator,
            Role::Auditor,
            Role::Director,
            Role::Coordinator,
            Role::Partner,
            Role::Volunteer,
            Role::Reception,
        ] {
            for action in ["case.read", "note.read", "file.read", "signal.read", "person.read", "figure.open"]
            {
                assert!(!ever(role, Action(action)), "{role:?} {action}");
            }
        }
    }

    #[test]
    fn psychology_is_for_specialists_of_the_team_and_the_head() {
        assert!(layers(Role::Specialist, Action("note.read"), Relation::Team).contains(&Layer::Psychology));
        assert!(!layers(Role::CaseWorker, Action("note.read"), Relation::Team).contains(&Layer::Psychology));
        assert!(!layers(Role::Specialist, Action("note.read"), Relation::Glass).contains(&Layer::Psychology));
    }
}
