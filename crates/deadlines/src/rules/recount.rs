//! Running deadlines are counted anew by the version of their rule that holds now: asked for on purpose, done in the
//! background, day of start by day of start. What is done is kept with each piece, so that a worker which stops is
//! followed by another that goes on from there.

use super::{CentreRules, RuleInForce};
use crate::acts::WriteRule;
use access::{Answer, App, Permit, audit::Entry, viewer::Via};
use base::{
    Id, clock,
    ids::CentreId,
    jiff::{SignedDuration, Timestamp, ToSpan},
    working_days::Unit,
};
use serde_json::{Value as Json, json};
use store::{Db, Result, Tx, jobs, sql};

/// The kind of the job.
pub const JOB: &str = "deadlines.recount";
/// Days of start in one transaction.
const DAYS_AT_ONCE: usize = 20;
/// After so long a worker puts the job down for the next turn, well before another may take it.
const TURN: SignedDuration = SignedDuration::from_mins(2);

/// A recount.
pub enum Recounting {}
/// Id of a recount.
pub type RecountId = Id<Recounting>;

store::row! {
    /// A recount and how far it is.
    pub struct Recount {
        /// Its id.
        pub id: RecountId,
        /// The centre.
        pub centre_id: CentreId,
        /// The rule.
        pub rule_key: String,
        /// The version by which is counted.
        pub rule_version: String,
        /// When it was asked for.
        pub asked_at: Timestamp,
        /// So many ran by another version then.
        pub total: i64,
        /// So many are done.
        pub done: i64,
        /// What began before this is done.
        pub cursor_at: Option<Timestamp>,
        /// When the last was done.
        pub ended_at: Option<Timestamp>,
    }
}

/// Asks for the running deadlines of a rule to be counted by `rule`, for the permit's centre; none
/// when nothing runs by another version.
/// While one is under way for the rule, no other is begun; and none for what the records keep themselves.
pub async fn ask(tx: &mut Tx, permit: &Permit<WriteRule>, rule: &RuleInForce) -> Answer<Option<RecountId>> {
    let under_way = last(tx, permit.centre, &rule.key).await?.is_some_and(|last| last.ended_at.is_none());
    if under_way || !rule.recounted {
        return Ok(None);
    }
    let total: i64 =
        sql("select count(*) from deadlines where centre_id = $1 and rule_key = $2 and ended_at is null
                               and rule_version <> $3")
        .bind(permit.centre)
        .bind(&rule.key)
        .bind(&rule.version)
        .value(tx)
        .await?;
    if total == 0 {
        return Ok(None);
    }
    let at = tx.at();
    let id = RecountId::new(at);
    sql("insert into deadline_recounts (id, centre_id, rule_key, rule_version, asked_at, asked_by, total, done)
         values ($1, $2, $3, $4, $5, $6, $7, 0)")
    .bind(id)
    .bind(permit.centre)
    .bind(&rule.key)
    .bind(&rule.version)
    .bind(at)
    .bind(permit.viewer.user_id())
    .bind(total)
    .run(tx)
    .await?;
    Entry::under(permit, "rule.recount-asked")
        .record("recount", id)
        .set("rule", rule.key.as_str())
        .set("version", rule.version.as_str())
        .set("total", total)
        .write(tx)
        .await?;
    jobs::put(tx, JOB, &json!({ "recount": id }), at, Some(&format!("{JOB}:{id}"))).await?;
    Ok(Some(id))
}

/// The recount of a rule that was asked for last.
pub async fn last(db: &mut impl Db, centre: CentreId, key: &str) -> Result<Option<Recount>> {
    sql("select id, centre_id, rule_key, rule_version, asked_at, total, done, cursor_at, ended_at from deadline_recounts
         where centre_id = $1 and rule_key = $2 order by asked_at desc, id desc limit 1")
    .bind(centre)
    .bind(key)
    .maybe(db)
    .await
}

/// Carries out a turn of a recount; false when the job is another area's.
pub async fn run_job(app: &App, kind: &str, payload: &Json) -> Answer<bool> {
    if kind != JOB {
        return Ok(false);
    }
    let Some(id) = payload["recount"].as_str().and_then(|id| id.parse::<RecountId>().ok()) else {
        return Ok(true);
    };
    let begun = app.clock.now();
    while piece(app, id).await? {
        if app.clock.now().duration_since(begun) > TURN {
            let mut tx = app.store.begin(app.clock.now()).await?;
            let (at, key) = (tx.at(), format!("{JOB}:{id}:{}", tx.at()));
            jobs::put(&mut tx, JOB, payload, at, Some(&key)).await?;
            tx.commit().await?;
            return Ok(true);
        }
    }
    Ok(true)
}

/// One transaction's piece of a recount; false when nothing is left of it.
pub async fn piece(app: &App, id: RecountId) -> Answer<bool> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let Some(recount) = lock(&mut tx, id).await? else { return Ok(false) };
    let rules = CentreRules::read(&mut tx, recount.centre_id).await?;
    let Some(rule) = rules.version(&recount.rule_key, &recount.rule_version) else { return Ok(false) };
    let mut cursor = recount.cursor_at.unwrap_or(Timestamp::UNIX_EPOCH);
    let mut done = 0;
    for _ in 0..DAYS_AT_ONCE {
        let Some(first) = next_start(&mut tx, &recount, cursor).await? else {
            end(&mut tx, &recount, done).await?;
            tx.commit().await?;
            return Ok(false);
        };
        let day = Day::of(first);
        done += count_day(&mut tx, &recount, &rules, &rule, &day).await?;
        cursor = day.until;
    }
    sql("update deadline_recounts set done = done + $2, cursor_at = $3 where id = $1")
        .bind(id)
        .bind(done)
        .bind(cursor)
        .run(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

/// The recount, when it is not at its end. The update makes a second worker wait for this transaction.
async fn lock(tx: &mut Tx, id: RecountId) -> Result<Option<Recount>> {
    sql("update deadline_recounts set done = done where id = $1 and ended_at is null
         returning id, centre_id, rule_key, rule_version, asked_at, total, done, cursor_at, ended_at")
    .bind(id)
    .maybe(tx)
    .await
}

/// A day of Sofia as a stretch of time.
struct Day {
    from: Timestamp,
    until: Timestamp,
}

impl Day {
    fn of(at: Timestamp) -> Day {
        let date = clock::date_of(at);
        Day { from: clock::start_of(date), until: clock::start_of(date.saturating_add(1.day())) }
    }
}

/// The earliest start that is not done.
async fn next_start(tx: &mut Tx, recount: &Recount, cursor: Timestamp) -> Result<Option<Timestamp>> {
    sql("select min(started_at) from deadlines
         where centre_id = $1 and rule_key = $2 and ended_at is null and rule_version <> $3 and started_at >= $4")
    .bind(recount.centre_id)
    .bind(&recount.rule_key)
    .bind(&recount.rule_version)
    .bind(cursor)
    .value(tx)
    .await
}

/// Counts what began on a day; how many there were. A term of days ends alike for all of them: one statement a round.
async fn count_day(
    tx: &mut Tx,
    recount: &Recount,
    rules: &CentreRules,
    rule: &RuleInForce,
    day: &Day,
) -> Result<i64> {
    let mut done = 0;
    let starts = match rule.unit {
        Unit::Days | Unit::Months | Unit::Years | Unit::Percent => vec![(day.from, day.until)],
        Unit::Minutes | Unit::Hours => moments(tx, recount, day).await?,
    };
    for (from, until) in starts {
        for (round, due_at) in (1_i64..).zip(rule.due_ats(from)) {
            let risk_at = rules.risk_at(rule, from, due_at);
            done += set(tx, recount, (from, until), round, (risk_at, due_at)).await?;
        }
    }
    Ok(done)
}

/// The different moments of a day at which deadlines began, each as a stretch of a microsecond.
async fn moments(tx: &mut Tx, recount: &Recount, day: &Day) -> Result<Vec<(Timestamp, Timestamp)>> {
    let starts: Vec<Timestamp> = sql("select distinct started_at from deadlines
         where centre_id = $1 and rule_key = $2 and ended_at is null and rule_version <> $3
           and started_at >= $4 and started_at < $5
         order by started_at")
    .bind(recount.centre_id)
    .bind(&recount.rule_key)
    .bind(&recount.rule_version)
    .bind(day.from)
    .bind(day.until)
    .values(tx)
    .await?;
    Ok(starts.into_iter().map(|at| (at, at + SignedDuration::from_micros(1))).collect())
}

async fn set(
    tx: &mut Tx,
    recount: &Recount,
    (from, until): (Timestamp, Timestamp),
    round: i64,
    (risk_at, due_at): (Timestamp, Timestamp),
) -> Result<i64> {
    let set = sql("update deadlines set former_version = rule_version, former_due_at = due_at, rule_version = $6, risk_at = $7,
             due_at = $8, recount_id = $9, version = version + 1
         where centre_id = $1 and rule_key = $2 and ended_at is null and rule_version <> $6 and started_at >= $3
           and started_at < $4 and round = $5")
    .bind(recount.centre_id)
    .bind(&recount.rule_key)
    .bind(from)
    .bind(until)
    .bind(round)
    .bind(&recount.rule_version)
    .bind(risk_at)
    .bind(due_at)
    .bind(recount.id)
    .run(tx)
    .await?;
    Ok(i64::try_from(set).unwrap_or(i64::MAX))
}

async fn end(tx: &mut Tx, recount: &Recount, done: i64) -> Result<()> {
    let at = tx.at();
    sql("update deadline_recounts set done = done + $2, ended_at = $3 where id = $1")
        .bind(recount.id)
        .bind(done)
        .bind(at)
        .run(tx)
        .await?;
    Entry::unsigned(Via::Job, "rule.recounted", "rule")
        .record("recount", recount.id)
        .centre(recount.centre_id)
        .set("rule", recount.rule_key.as_str())
        .set("version", recount.rule_version.as_str())
        .set("done", recount.done + done)
        .write(tx)
        .await
}
