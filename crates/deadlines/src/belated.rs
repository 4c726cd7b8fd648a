//! Records that waited for something before that was a deadline get theirs: in the background, some at a time, each once.
//! The day that people were told stays. A worker that stops is followed by another that goes on from there.

use crate::deadline::{New, Subject, start_for};
use access::{Answer, App, Layer, app::Coming, audit::Entry, viewer::Via};
use base::{
    ids::{CaseId, CentreId, PersonId, UserId},
    jiff::{SignedDuration, civil::Date},
};
use serde_json::{Value as Json, json};
use store::{Tx, jobs};
use uuid::Uuid;

/// Records in one transaction.
pub const AT_ONCE: i64 = 200;
/// After so long a worker puts the job down for the next turn, well before another may take it.
const TURN: SignedDuration = SignedDuration::from_mins(2);

/// A record that waits and has no deadline.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The record.
    pub id: Uuid,
    /// The rule that it waits by.
    pub rule: String,
    /// Its centre.
    pub centre_id: CentreId,
    /// Its case, if it belongs to one.
    pub case_id: Option<CaseId>,
    /// The person it is about, if about one.
    pub person_id: Option<PersonId>,
    /// Who answers for it; none: whoever leads the case, or the head of service.
    pub user_id: Option<UserId>,
    /// The number of the record, where it stands in no case. Never a name.
    pub reference: Option<String>,
    /// Who may know of it.
    pub layer: Layer,
    /// From which day it is counted.
    pub from: Date,
    /// The day that people were told.
    pub due_on: Date,
}

/// A kind of record of which some wait without a deadline.
#[derive(Clone, Copy)]
pub struct Belated {
    /// The kind of the job.
    pub job: &'static str,
    /// The kind of the record.
    pub kind: &'static str,
    /// At most [`AT_ONCE`] that wait, by id, after this one.
    pub waiting: for<'a> fn(&'a mut Tx, Uuid) -> Coming<'a, Vec<Waiting>>,
}

/// Puts the job on the list when the program starts, as long as there is something to do.
pub async fn begin(app: &App, of: &Belated) -> Answer<()> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    if (of.waiting)(&mut tx, Uuid::nil()).await?.is_empty() {
        return Ok(());
    }
    put(&mut tx, of, Uuid::nil()).await?;
    Ok(tx.commit().await?)
}

/// Carries out a turn; false when the job is another's.
pub async fn run_job(app: &App, of: &Belated, kind: &str, payload: &Json) -> Answer<bool> {
    if kind != of.job {
        return Ok(false);
    }
    let begun = app.clock.now();
    let mut after = payload["after"].as_str().and_then(|id| id.parse().ok()).unwrap_or_default();
    while let Some(last) = piece(app, of, after).await? {
        after = last;
        if app.clock.now().duration_since(begun) > TURN {
            let mut tx = app.store.begin(app.clock.now()).await?;
            put(&mut tx, of, after).await?;
            tx.commit().await?;
            break;
        }
    }
    Ok(true)
}

/// One transaction's piece after a record; the last record of it, none when nothing is left.
pub async fn piece(app: &App, of: &Belated, after: Uuid) -> Answer<Option<Uuid>> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let waiting = (of.waiting)(&mut tx, after).await?;
    let Some(last) = waiting.last().map(|one| one.id) else { return Ok(None) };
    for one in &waiting {
        let subject = Subject { kind: of.kind, id: one.id };
        let new = New {
            case_id: one.case_id,
            person_id: one.person_id,
            layer: one.layer,
            user_id: one.user_id,
            reference: one.reference.as_deref(),
            ..New::by(&one.rule, one.centre_id, subject, one.from)
        };
        start_for(&mut tx, new, one.due_on).await?;
    }
    Entry::unsigned(Via::Job, "deadline.caught-up", "deadline")
        .set("kind", of.kind)
        .set("done", waiting.len())
        .write(&mut tx)
        .await?;
    tx.commit().await?;
    Ok(Some(last))
}

/// One job for each place to go on from: the one that runs does not stand in the way of the next.
async fn put(tx: &mut Tx, of: &Belated, after: Uuid) -> store::Result<()> {
    let at = tx.at();
    jobs::put(tx, of.job, &json!({ "after": after }), at, Some(&format!("{}:{after}", of.job))).await
}
