//! Deadlines: how long the letters of a morning take for ten thousand that are near, against reading those in one plain
//! question; and how long it takes the program, in the background, to count those of every case anew after a rule was
//! changed, against one statement that writes the same columns.

use crate::{
    Options, Outcome,
    rounds::{Spread, count},
};
use access::{Subject, Viewer, permit, viewer::Via};
use base::{
    Clock, Lang, clock,
    ids::{CentreId, UserId},
    jiff::{SignedDuration, Timestamp},
    rules::Rules,
    typed::Typed,
};
use deadlines::{
    acts::WriteRule,
    notices::digest,
    rules::{CentreRules, form::NewVersion, recount, write},
};
use std::time::{Duration, Instant};
use store::{Store, sql};
use uuid::Uuid;

/// So many deadlines are near.
const NEAR: i64 = 10_000;
/// The rule that is changed.
const CHANGED: &str = "plan-review";
/// Longer than any recount takes.
const PATIENCE: Duration = Duration::from_secs(1800);

/// What was measured.
#[derive(Debug)]
pub struct Terms {
    /// Seconds that the letters of all centres take.
    pub letters: Spread,
    /// So many times as long as the same deadlines, read with nobody asked whether they may know.
    pub over_read: Spread,
    /// How many letters there are.
    pub written: usize,
    /// Seconds from the wish to the last deadline counted anew.
    pub recount: f64,
    /// How many were counted anew.
    pub counted: i64,
    /// Seconds that one statement takes which writes as much.
    pub bare: f64,
}

/// Gives every case a deadline, ten thousand of them one that is near, and measures; the program must be serving.
pub async fn measure(options: &Options, store: &Store) -> Outcome<Terms> {
    let now = Clock::System.now();
    fill(store, now).await?;
    let centres: Vec<CentreId> =
        sql("select id from centres order by id").values(&mut store.read().await?).await?;
    let mut seconds = Vec::with_capacity(options.rounds);
    let mut over_read = Vec::with_capacity(options.rounds);
    let mut written = 0;
    for _ in 0..options.rounds {
        let (letters, took) = letters(store, &centres, now).await?;
        written = letters;
        seconds.push(took);
        over_read.push(took / plainly_read(store, now).await?.max(f64::EPSILON));
    }
    let bare = plainly_written(store, now).await?;
    let begun = Instant::now();
    for centre in &centres {
        ask(store, *centre, now).await?;
    }
    let counted = ended(store, begun).await?;
    let recount = begun.elapsed().as_secs_f64();
    let (letters, over_read) = (Spread::of(seconds), Spread::of(over_read));
    Ok(Terms { letters, over_read, written, recount, counted, bare })
}

/// The letters of all centres, written and taken back; how many, and the seconds.
async fn letters(store: &Store, centres: &[CentreId], now: Timestamp) -> Outcome<(usize, f64)> {
    let mut tx = store.begin(now).await?;
    // The program that serves may have written those of today already.
    sql("delete from digests").run(&mut tx).await?;
    let begun = Instant::now();
    let mut written = 0;
    for centre in centres {
        written += digest::write(&mut tx, *centre, "https://zaedno.example").await?.unwrap_or(0);
    }
    let took = begun.elapsed().as_secs_f64();
    tx.roll_back().await?;
    Ok((written, took))
}

/// What is near, read in one question; the seconds.
async fn plainly_read(store: &Store, now: Timestamp) -> Outcome<f64> {
    let begun = Instant::now();
    let lines: Vec<(Uuid, Option<String>, String, Timestamp)> =
        sql("select id, reference, rule_key, due_at from deadline_lines
              where ended_at is null and due_at < $1 order by due_at, id")
        .bind(now + digest::AHEAD)
        .all(&mut store.read().await?)
        .await?;
    let took = begun.elapsed().as_secs_f64();
    if count(lines.len()) < 1.0 { Err("nothing is near".into()) } else { Ok(took) }
}

/// The same columns of every deadline of the rule in one statement, taken back; the seconds.
async fn plainly_written(store: &Store, now: Timestamp) -> Outcome<f64> {
    let mut tx = store.begin(now).await?;
    let begun = Instant::now();
    sql("update deadlines set former_version = rule_version, former_due_at = due_at, rule_version = '2', risk_at = $2,
             due_at = $3, version = version + 1
          where rule_key = $1 and ended_at is null")
    .bind(CHANGED)
    .bind(now)
    .bind(now + digest::AHEAD)
    .run(&mut tx)
    .await?;
    let took = begun.elapsed().as_secs_f64();
    tx.roll_back().await?;
    Ok(took)
}

impl Terms {
    /// Prints it.
    pub fn print(&self) {
        let Spread { median, lowest, highest } = self.letters;
        println!(
            "  letters of a morning, {NEAR} deadlines near: {median:.2} s ({lowest:.2}–{highest:.2}), {} letters; {:.1} times \
             the plain reading of them ({:.1}–{:.1})",
            self.written, self.over_read.median, self.over_read.lowest, self.over_read.highest
        );
        let rate = count(usize::try_from(self.counted).unwrap_or_default()) / self.recount.max(f64::EPSILON);
        println!(
            "  counting anew in the background: {} deadlines in {:.1} s ({rate:.0} a second); {:.1} times one plain statement",
            self.counted,
            self.recount,
            self.recount / self.bare.max(f64::EPSILON)
        );
    }
}

/// A review of its plan for every case, from the day it was opened; an assessment that is near for the newest.
async fn fill(store: &Store, now: Timestamp) -> Outcome<()> {
    let mut tx = store.begin(now).await?;
    let days = |days: i64| now + SignedDuration::from_hours(24 * days);
    sql("insert into deadlines (id, centre_id, case_id, layer, subject_kind, subject_id, rule_key, rule_version, round,
             started_at, risk_at, due_at, created_at, version)
         select c.id, c.centre_id, c.id, 'general', 'plan', c.id, $1, '1', 1, c.created_at, $2, $3, c.created_at, 1
           from cases c")
    .bind(CHANGED)
    .bind(days(100))
    .bind(days(180))
    .run(&mut tx)
    .await?;
    // The id of a person is that of no deadline yet.
    sql("insert into deadlines (id, centre_id, case_id, layer, subject_kind, subject_id, rule_key, rule_version, round,
             started_at, risk_at, due_at, created_at, version)
         select c.focus_id, c.centre_id, c.id, 'general', 'case', c.id, 'needs-assessment-and-plan', '2020', 1,
                c.created_at, $1, $2, c.created_at, 1
           from cases c where c.focus_id is not null order by c.created_at desc, c.id limit $3")
    .bind(days(-1))
    .bind(days(2))
    .bind(NEAR)
    .run(&mut tx)
    .await?;
    Ok(tx.commit().await?)
}

/// The head of a centre shortens the rule and has what runs counted anew.
async fn ask(store: &Store, centre: CentreId, now: Timestamp) -> Outcome<()> {
    let mut tx = store.begin(now).await?;
    let head: UserId =
        sql("select user_id from staff where centre_id = $1 and role = 'head' and ended_on is null
                            order by id limit 1")
        .bind(centre)
        .value(&mut tx)
        .await?;
    let posts = Viewer::posts_of(&mut tx, head).await?;
    let viewer = Viewer { user: head, posts, ..Viewer::outside(Via::Page, Lang::En, "-", now) };
    let permit = permit::<WriteRule>(&mut tx, &viewer, Subject::Centre(centre)).await?;
    let today = clock::date_of(now);
    let rule = Rules::embedded().named(CHANGED).ok_or("no such rule")?;
    let typed = Typed::default()
        .with("value", "3")
        .with("unit", "months")
        .with("counting", "calendar")
        .with("valid_from", today.to_string())
        .with("ground", "order 4")
        .with("reason", "measured");
    let new =
        NewVersion::parse(&typed, rule, rule.valid_from, today).map_err(|errors| format!("{errors:?}"))?;
    write::enter(&mut tx, &permit, rule, &new).await?;
    let rules = CentreRules::read(&mut tx, centre).await?;
    let rule = rules.in_force(CHANGED, today).ok_or("not in force")?;
    recount::ask(&mut tx, &permit, &rule).await?;
    Ok(tx.commit().await?)
}

/// Waits until every recount is at its end, telling how far they are; how many deadlines were counted.
async fn ended(store: &Store, begun: Instant) -> Outcome<i64> {
    loop {
        let (under_way, done, total): (i64, i64, i64) =
            sql("select count(case when ended_at is null then 1 end), cast(sum(done) as bigint), cast(sum(total) as bigint)
                 from deadline_recounts")
                .one(&mut store.read().await?)
                .await?;
        if under_way == 0 {
            return Ok(done);
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("{done} of {total} were counted anew").into());
        }
        eprint!("\r  {done} of {total} ");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
