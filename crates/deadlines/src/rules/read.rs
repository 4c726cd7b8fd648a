//! What the pages of rules ask.

use super::{CentreRules, OwnRule, RuleInForce, recount::Recount};
use base::{
    clock,
    ids::CentreId,
    jiff::civil::Date,
    rules::{DeadlineRule, Rules},
};
use std::collections::BTreeMap;
use store::{Db, Result, sql};

/// A rule in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleLine {
    /// As it is in force; as it was or will be, when it is not.
    pub rule: RuleInForce,
    /// Whether it is in force.
    pub holds: bool,
    /// How many deadlines run by it.
    pub running: i64,
}

/// A version of a rule in its history.
#[derive(Debug, Clone, PartialEq)]
pub enum Version {
    /// One that comes with the program.
    Shipped(DeadlineRule),
    /// The centre's own, with the rule it makes.
    Own(Box<OwnRule>, DeadlineRule),
}

impl Version {
    /// The rule.
    pub fn rule(&self) -> &DeadlineRule {
        match self {
            Version::Shipped(rule) | Version::Own(_, rule) => rule,
        }
    }
}

/// One rule with its history.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleView {
    /// As it is in force, or was or will be.
    pub line: RuleLine,
    /// Every version, the newest first.
    pub versions: Vec<Version>,
    /// How many running deadlines were counted by another version than the one in force.
    pub by_others: i64,
    /// The recount that was asked for last.
    pub recount: Option<Recount>,
}

/// Every rule as it stands for a centre on a day, in the order of the file.
pub async fn all(db: &mut impl Db, centre: CentreId, on: Date) -> Result<Vec<RuleLine>> {
    let rules = CentreRules::read(db, centre).await?;
    let running: Vec<(String, i64)> = sql("select rule_key, count(*) from deadlines
         where centre_id = $1 and ended_at is null and (lapses = false or due_at >= $2)
         group by rule_key order by rule_key")
    .bind(centre)
    .bind(clock::start_of(on))
    .all(db)
    .await?;
    let running: BTreeMap<String, i64> = running.into_iter().collect();
    let mut lines: Vec<RuleLine> = Vec::new();
    for shipped in Rules::embedded().deadlines() {
        if !lines.iter().any(|line| line.rule.key == shipped.key) {
            let count = running.get(&shipped.key).copied().unwrap_or_default();
            lines.extend(line(&rules, &shipped.key, on, count));
        }
    }
    Ok(lines)
}

/// One rule with its history; none when there is no rule of this key.
pub async fn one(db: &mut impl Db, centre: CentreId, key: &str, on: Date) -> Result<Option<RuleView>> {
    let rules = CentreRules::read(db, centre).await?;
    let Some(mut line) = line(&rules, key, on, 0) else { return Ok(None) };
    let (running, same): (i64, i64) =
        sql("select count(*), count(case when rule_version = $3 then 1 end) from deadlines
         where centre_id = $1 and rule_key = $2 and ended_at is null and (lapses = false or due_at >= $4)")
        .bind(centre)
        .bind(key)
        .bind(&line.rule.version)
        .bind(clock::start_of(on))
        .one(db)
        .await?;
    line.running = running;
    let by_others = if line.holds && line.rule.recounted { running - same } else { 0 };
    let recount = super::recount::last(db, centre, key).await?;
    Ok(Some(RuleView { versions: versions(&rules, key), by_others, recount, line }))
}

fn line(rules: &CentreRules, key: &str, on: Date, running: i64) -> Option<RuleLine> {
    let in_force = rules.in_force(key, on);
    let holds = in_force.is_some();
    let named = || Rules::embedded().named(key).map(|rule| RuleInForce { rule: rule.clone(), is_own: false });
    Some(RuleLine { rule: in_force.or_else(named)?, holds, running })
}

fn versions(rules: &CentreRules, key: &str) -> Vec<Version> {
    let embedded = Rules::embedded();
    let shipped = embedded.deadlines().iter().filter(|rule| rule.key == key);
    let mut all: Vec<Version> = shipped.cloned().map(Version::Shipped).collect();
    if let Some(named) = embedded.named(key) {
        all.extend(rules.own(key).map(|own| Version::Own(Box::new(own.clone()), own.over(named))));
    }
    all.sort_by_key(|version| {
        let entered = match version {
            Version::Shipped(_) => None,
            Version::Own(own, _) => Some(own.created_at),
        };
        std::cmp::Reverse((version.rule().valid_from, entered))
    });
    all
}
