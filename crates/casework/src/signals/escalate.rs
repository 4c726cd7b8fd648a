//! Nobody takes a signal up in time: the next one is told, and the one after. On duty, then the substitute or the next
//! on the roster, then the head of service; the head is told again, at doubled intervals, until the clock runs out.

mod ladder;

pub use ladder::{Rung, Told, on_duty_at, wards_of_duty};

use super::{StepKind, steps::NewStep, terms, w};
use access::{
    Answer, App,
    audit::Entry,
    message::{self, Channel},
    viewer::Via,
};
use base::{
    Code, Lang, clock,
    ids::{CentreId, SignalId, WardId},
    jiff::Timestamp,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Tx, jobs, sql};

/// The kind of the job.
pub const JOB: &str = "signal.escalate";

/// Which round of alerts a job is: the first goes to the one on duty.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Round {
    signal: SignalId,
    round: i64,
}

store::row! {
    /// What an alert tells: nothing about the mother or the child.
    struct Waiting {
        id: SignalId,
        centre_id: CentreId,
        ward_id: Option<WardId>,
        ward_bg: Option<String>,
        ward_en: Option<String>,
        hospital_bg: Option<String>,
        hospital_en: Option<String>,
        reference: String,
        due_at: Timestamp,
        created_by: Option<base::ids::UserId>,
    }
}

impl Waiting {
    /// Ward and hospital: two hospitals may have wards of one name.
    fn place(&self, lang: Lang) -> String {
        let (ward, hospital) = match lang {
            Lang::Bg => (&self.ward_bg, &self.hospital_bg),
            Lang::En => (&self.ward_en, &self.hospital_en),
        };
        let named: Vec<&str> = [ward, hospital].into_iter().flatten().map(String::as_str).collect();
        if named.is_empty() { w::not_from_a_ward(lang).to_owned() } else { named.join(", ") }
    }
}

/// Puts the first round on the list of work, for at once.
pub async fn begin(tx: &mut Tx, signal: SignalId) -> store::Result<()> {
    let at = tx.at();
    put(tx, Round { signal, round: 0 }, at).await
}

/// Tells of a signal anew that was joined to another one: the next round, for at once. One that was taken up is left.
pub async fn resume(tx: &mut Tx, signal: SignalId) -> store::Result<()> {
    let (at, round) = (tx.at(), rounds(tx, signal).await?.0);
    put(tx, Round { signal, round }, at).await
}

/// Runs a job of this kind; false when the kind is another area's.
pub async fn run_job(app: &App, kind: &str, payload: &Value) -> Answer<bool> {
    if kind != JOB {
        return Ok(false);
    }
    let Ok(round) = Round::deserialize(payload) else { return Ok(true) };
    let mut tx = app.store.begin(app.clock.now()).await?;
    climb(&mut tx, round, &app.settings.base_url).await?;
    tx.commit().await?;
    Ok(true)
}

/// One round: tells the next rung, unless somebody took the signal up or another worker did this round.
async fn climb(tx: &mut Tx, round: Round, base_url: &str) -> Answer<()> {
    let Some(waiting) = lock(tx, round.signal).await? else { return Ok(()) };
    let (done, highest) = rounds(tx, round.signal).await?;
    if done != round.round {
        return Ok(());
    }
    let (rung, told) = next(tx, &waiting, highest).await?;
    tell(tx, &waiting, rung, done == 0, &told, base_url).await?;
    // The head is not woken every few minutes: after the first time the pause doubles.
    let at = tx.at();
    let patience = terms::acceptance(tx, waiting.centre_id, at).await?.duration_since(at);
    let times = if highest == Some(Rung::Head.number()) { 1 << done.clamp(0, 8) } else { 1 };
    let next_at = tx.at() + patience * times;
    if rung != Rung::Head || next_at < waiting.due_at {
        put(tx, Round { round: round.round + 1, ..round }, next_at).await?;
    }
    Ok(())
}

/// How many rounds there were, and the highest rung that was told. All steps of a round bear one time.
async fn rounds(tx: &mut Tx, signal: SignalId) -> store::Result<(i64, Option<i64>)> {
    sql("select count(distinct at), max(rung) from signal_steps where signal_id = $1 and rung is not null")
        .bind(signal)
        .one(tx)
        .await
}

/// The signal, when it still waits. The update changes nothing: it makes a second worker, and a person who accepts at
/// this moment, wait for this transaction.
async fn lock(tx: &mut Tx, signal: SignalId) -> store::Result<Option<Waiting>> {
    let waits = sql("update signals set stage = stage
         where id = $1 and stage = 'received' and accepted_at is null and joined_to is null")
    .bind(signal)
    .run(tx)
    .await?;
    if waits == 0 {
        return Ok(None);
    }
    sql("select g.id, g.centre_id, g.ward_id, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, g.reference, g.due_at, g.created_by
         from signals g left join wards w on w.id = g.ward_id left join organisations o on o.id = w.organisation_id
         where g.id = $1")
    .bind(signal)
    .maybe(tx)
    .await
}

/// The next rung with somebody on it who was not told yet. With nobody on duty it is the head of service at once.
async fn next(tx: &mut Tx, waiting: &Waiting, highest: Option<i64>) -> Answer<(Rung, Vec<Told>)> {
    if highest.is_none() {
        let told = ladder::on_duty(tx, waiting.centre_id, waiting.ward_id).await?;
        if !told.is_empty() {
            return Ok((Rung::OnDuty, told));
        }
        NewStep::new(StepKind::NobodyOnDuty).rung(Rung::OnDuty.number()).add(tx, waiting.id).await?;
    }
    if highest == Some(Rung::OnDuty.number()) {
        let told = ladder::stand_ins(tx, waiting.id, waiting.centre_id, waiting.ward_id).await?;
        if !told.is_empty() {
            return Ok((Rung::StandIn, told));
        }
    }
    Ok((Rung::Head, ladder::heads(tx, waiting.centre_id).await?))
}

async fn tell(
    tx: &mut Tx,
    waiting: &Waiting,
    rung: Rung,
    is_first: bool,
    told: &[Told],
    base_url: &str,
) -> Answer<()> {
    let kind = if is_first && rung == Rung::OnDuty { StepKind::Alerted } else { StepKind::Escalated };
    for one in told {
        NewStep::new(kind).by(one.user_id).rung(rung.number()).add(tx, waiting.id).await?;
        // Whoever entered the signal knows of it already.
        if waiting.created_by != Some(one.user_id) || !is_first {
            send(tx, waiting, one, is_first, base_url).await?;
        }
    }
    Entry::unsigned(Via::Job, "signal.alerted", "signal")
        .record("signal", waiting.id)
        .signal(waiting.id)
        .centre(waiting.centre_id)
        .set("rung", rung.code())
        .set("told", told.iter().map(|one| one.user_id.to_string()).collect::<Vec<_>>())
        .write(tx)
        .await?;
    Ok(())
}

async fn send(
    tx: &mut Tx,
    waiting: &Waiting,
    one: &Told,
    is_first: bool,
    base_url: &str,
) -> store::Result<()> {
    let lang = Lang::from_tag(&one.language).unwrap_or_default();
    let reference = waiting.reference.as_str();
    let subject =
        if is_first { w::alert_subject(lang, reference) } else { w::alert_subject_waiting(lang, reference) };
    let link = format!("{base_url}/signals/{}", waiting.id);
    let place = waiting.place(lang);
    let place = place.as_str();
    let due = due(lang, tx.at(), waiting.due_at);
    let body = if is_first {
        w::alert_text(lang, due, link, place, reference)
    } else {
        w::alert_text_waiting(lang, due, link, place, reference)
    };
    let phone = one.phone.as_deref().map(|phone| (Channel::Sms, phone, ""));
    for (channel, to, subject) in
        [Some((Channel::Email, one.email.as_str(), subject.as_str())), phone].into_iter().flatten()
    {
        let new = message::New {
            channel,
            to,
            user: Some(one.user_id),
            centre: Some(waiting.centre_id),
            topic: JOB,
            subject,
            body: &body,
        };
        message::send(tx, new).await?;
    }
    Ok(())
}

/// The time of day when it is today, else with its date.
fn due(lang: Lang, now: Timestamp, due: Timestamp) -> String {
    if clock::date_of(now) == clock::date_of(due) {
        page::time_of_day(due)
    } else {
        page::date_time(lang, due)
    }
}

async fn put(tx: &mut Tx, round: Round, at: Timestamp) -> store::Result<()> {
    let key = format!("{JOB}:{}:{}", round.signal, round.round);
    jobs::put(tx, JOB, &serde_json::json!(round), at, Some(&key)).await
}
