//! A centre's own version of a rule is entered, or its own versions end.

use super::{
    form::NewVersion,
    own::{self, OwnRule, OwnRuleId},
};
use crate::acts::WriteRule;
use access::{Permit, WebError, audit::Entry};
use base::{Code, clock, jiff::civil::Date, rules::DeadlineRule};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Enters a version of a rule for the permit's centre. What runs keeps the version it started under.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<WriteRule>,
    rule: &DeadlineRule,
    new: &NewVersion,
) -> Result<OwnRuleId, WebError> {
    let at = tx.at();
    let id = OwnRuleId::new(at);
    let version = next_version(tx, permit, &rule.key).await?;
    sql("insert into deadline_rules (id, centre_id, key, version, value, unit, counting, ground, reason, valid_from,
             verified_by, verified_on, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)")
    .bind(id)
    .bind(permit.centre)
    .bind(&rule.key)
    .bind(&version)
    .bind(new.value)
    .bind(new.unit)
    .bind(new.counting)
    .bind(&new.ground)
    .bind(&new.reason)
    .bind(new.valid_from)
    .bind(new.verified_by.as_deref())
    .bind(new.verified_on)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "rule.versioned")
        .record("rule", id)
        .because(&new.reason)
        .set("rule", rule.key.as_str())
        .set("version", version.as_str())
        .change("value", rule.value, new.value)
        .change("unit", super::Measure::from(rule.unit).code(), new.unit.code())
        .change("counting", super::Counted::from(rule.counting).code(), new.counting.code())
        .set("valid_from", new.valid_from.to_string())
        .write(tx)
        .await?;
    outbox::tell(tx, "rule.versioned", &json!({ "centre": permit.centre, "rule": rule.key })).await?;
    Ok(id)
}

/// Ends the centre's own versions of a rule as of yesterday: from today the rule that comes with the program holds.
/// False when no own version would have held.
pub async fn give_back(
    tx: &mut Tx,
    permit: &Permit<WriteRule>,
    key: &str,
    reason: &str,
) -> Result<bool, WebError> {
    let today = clock::date_of(tx.at());
    let yesterday = today.yesterday().unwrap_or(today);
    let ended = sql("update deadline_rules set valid_until = $3
         where centre_id = $1 and key = $2 and (valid_until is null or valid_until > $3)")
    .bind(permit.centre)
    .bind(key)
    .bind(yesterday)
    .run(tx)
    .await?;
    if ended == 0 {
        return Ok(false);
    }
    Entry::under(permit, "rule.given-back").because(reason).set("rule", key).write(tx).await?;
    outbox::tell(tx, "rule.given-back", &json!({ "centre": permit.centre, "rule": key })).await?;
    Ok(true)
}

/// The first day on which a new version may begin: that of the newest own version, or of the rule itself.
pub fn since<'r>(rule: &DeadlineRule, own: impl Iterator<Item = &'r OwnRule>) -> Date {
    own.map(|own| own.valid_from).max().unwrap_or(rule.valid_from)
}

async fn next_version(tx: &mut Tx, permit: &Permit<WriteRule>, key: &str) -> store::Result<String> {
    let own = own::of_centre(tx, permit.centre).await?;
    Ok(format!("own-{}", own.iter().filter(|own| own.key == key).count() + 1))
}
