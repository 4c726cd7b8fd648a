//! Work in the background: what follows from events, jobs that are due, the seal of the audit trail, messages.
//! Any number of workers on any number of machines share it through the database.

use crate::wiring;
use access::{Answer, App, WebError};
use base::jiff::{SignedDuration, Timestamp};
use std::time::Duration;
use store::{jobs, outbox};
use tokio::sync::watch;

/// How long a worker may keep a piece of work before another takes it.
const HOLD: SignedDuration = SignedDuration::from_mins(5);
/// How long it rests when there is nothing to do.
const REST: Duration = Duration::from_millis(500);
/// Between two seals of the audit trail.
const SEAL_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// Works until `stop` turns true.
pub async fn run(app: App, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        let worked = match once(&app).await {
            Ok(worked) => worked,
            Err(error) => {
                tracing::error!(%error, "background work failed");
                false
            }
        };
        if !worked {
            tokio::select! {
                _ = tokio::time::sleep(REST) => {}
                _ = stop.changed() => {}
            }
        }
    }
}

/// Does one piece of each kind of work that is due; false when there was none. Tests call it to let time pass.
pub async fn once(app: &App) -> Answer<bool> {
    ensure_seal(app).await?;
    let event = event(app).await?;
    let job = job(app).await?;
    let sent = wiring::deliver(app).await?;
    Ok(event || job || sent)
}

/// Does everything that is due.
pub async fn all(app: &App) -> Answer<()> {
    while once(app).await? {}
    Ok(())
}

async fn event(app: &App) -> Answer<bool> {
    let now = app.clock.now();
    let mut tx = app.store.begin(now).await?;
    let Some(event) = outbox::claim(&mut tx, now, now + HOLD).await? else { return Ok(false) };
    tx.commit().await?;
    wiring::follow(app, &event.topic, &payload(&event.payload)?).await?;
    let mut tx = app.store.begin(app.clock.now()).await?;
    outbox::done(&mut tx, event.id).await?;
    tx.commit().await?;
    Ok(true)
}

async fn job(app: &App) -> Answer<bool> {
    let now = app.clock.now();
    let mut tx = app.store.begin(now).await?;
    let Some(job) = jobs::claim(&mut tx, now, now + HOLD).await? else { return Ok(false) };
    tx.commit().await?;
    let done = wiring::run_job(app, &job.kind, &payload(&job.payload)?).await;
    let mut tx = app.store.begin(app.clock.now()).await?;
    match done {
        Ok(true) => jobs::done(&mut tx, job.id).await?,
        Ok(false) => {
            jobs::failed(&mut tx, job.id, "nobody knows this kind", later(now, job.attempts)).await?
        }
        Err(error) => {
            tracing::error!(%error, kind = job.kind, "job failed");
            jobs::failed(&mut tx, job.id, &error.to_string(), later(now, job.attempts)).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

/// Each failure doubles the wait, up to an hour.
fn later(now: Timestamp, attempts: i64) -> Timestamp {
    let minutes = 1i64.checked_shl(u32::try_from(attempts.clamp(0, 6)).unwrap_or(6)).unwrap_or(60);
    now + SignedDuration::from_mins(minutes.min(60))
}

async fn ensure_seal(app: &App) -> Answer<()> {
    let now = app.clock.now();
    let mut db = app.store.read().await?;
    let waiting: Option<String> = store::sql("select unique_key from jobs where unique_key = 'audit.seal'")
        .maybe_value(&mut db)
        .await?;
    drop(db);
    if waiting.is_none() {
        let mut tx = app.store.begin(now).await?;
        jobs::put(&mut tx, "audit.seal", &serde_json::json!({}), now + SEAL_EVERY, Some("audit.seal"))
            .await?;
        tx.commit().await?;
    }
    Ok(())
}

fn payload(text: &str) -> Answer<serde_json::Value> {
    serde_json::from_str(text).map_err(|error| WebError::Inside(error.to_string().into()))
}
