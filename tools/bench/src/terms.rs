//! Deadlines: how long the letters of a morning take for ten thousand that are near, and how long it takes the program,
//! in the background, to count those of every case anew after a rule was changed.

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
    /// How many letters there are.
    pub written: usize,
    /// Seconds from the wish to the last deadline counted anew.
    pub recount: f64,
    /// How many were counted anew.
    pub counted: i64,
}

/// Gives every case a deadline, ten thousand of them one that is near, and measures; the program must be serving.
pub async fn measure(options: &Options, store: &Store) -> Outcome<Terms> {
    let now = Clock::System.now();
    fill(store, now).await?;
    let centres: Vec<CentreId> =
        sql("select id from centres order by id").values(&mut store.read().await?).await?;
    let mut seconds = Vec::with_capacity(options.rounds);
    let mut written = 0;
    for _ in 0..options.rounds {
        let begun = Instant::now();
        let mut tx = store.begin(now).await?;
        written = 0;
        for centre in &centres {
            written += digest::write(&mut tx, *centre, "https://zaedno.example").await?.unwrap_or(0);
        }
        seconds.push(begun.elapsed().as_secs_f64());
        tx.roll_back().await?;
    }
    let begun = Instant::now();
    for centre in &centres {
        ask(store, *centre, now).await?;
    }
    let counted = ended(store, begun).await?;
    Ok(Terms { letters: Spread::of(seconds), written, recount: begun.elapsed().as_secs_f64(), counted })
}

impl Terms {
    /// Prints it.
    pub fn print(&self) {
        let Spread { median, lowest, highest } = self.letters;
        println!(
            "  letters of a morning, {NEAR} deadlines near: {median:.2} s ({lowest:.2}–{highest:.2}), {} letters",
            self.written
        );
        let rate = count(usize::try_from(self.counted).unwrap_or_default()) / self.recount.max(f64::EPSILON);
        println!(
            "  counting anew in the background: {} deadlines in {:.1} s ({rate:.0} a second)",
            self.counted, self.recount
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
