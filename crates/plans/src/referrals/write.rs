//! A referral is registered, goes from stage to stage, is taken back.

use super::{NewReferral, Referral, ReferralId, Stage, Step, facts, link, w};
use crate::{course::Course, permits::WriteReferral};
use access::{Act, Permit, WebError, audit::Entry};
use base::{Code, Lang, clock, ids::CaseId};
use casework::cases;
use serde_json::json;
use store::{Tx, numbering, outbox, sql};

/// Registers a referral under the next number of the centre and year, with what was chosen to be told as it stands now.
///
/// # Errors
///
/// When the database fails.
pub async fn register(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    case: CaseId,
    new: &NewReferral,
) -> Result<ReferralId, WebError> {
    let at = tx.at();
    let today = clock::date_of(at);
    let told = facts::gather(tx, case, new.person, &new.facts).await?;
    let number = numbering::next(tx, permit.centre, "referral", today).await?;
    let (year, id) = (i64::from(today.year()), ReferralId::new(at));
    let reference = w::reference(Lang::Bg, format!("{number:04}"), year.to_string());
    sql("insert into referrals (id, centre_id, case_id, year, number, reference, person_id, organisation_id, email,
             service, reason, wish, known, consent_id, no_consent_reason, stage, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(case)
    .bind(year)
    .bind(number)
    .bind(&reference)
    .bind(new.person)
    .bind(new.organisation)
    .bind(new.email.as_deref())
    .bind(&new.service)
    .bind(&new.reason)
    .bind(&new.wish)
    .bind(new.known.as_deref())
    .bind(new.consent)
    .bind(new.no_consent_reason.as_deref().filter(|_| new.consent.is_none()))
    .bind(Stage::Created)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    facts::keep(tx, id, &told).await?;
    Entry::under(permit, "referral.registered")
        .case(case)
        .record("referral", id)
        .set("reference", reference)
        .set("organisation", new.organisation.to_string())
        .set("facts", facts::codes(&told))
        .set("consent", new.consent.map(|id| id.to_string()))
        .write(tx)
        .await?;
    outbox::tell(tx, "referral.registered", &json!({ "case": case, "referral": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Takes a referral back: its link leads nowhere from then on, and nobody waits for an answer.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is answered already, [`WebError::Stale`] when it went on meanwhile.
pub async fn withdraw(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    referral: &Referral,
    version: i64,
    reason: &str,
) -> Result<(), WebError> {
    let stage = go(tx, referral, version, Step::Withdraw, permit.viewer.lang).await?;
    link::revoke(tx, referral.id).await?;
    deadlines::lift(tx, permit, super::sending::subject(referral.id), super::sending::ANSWER, reason).await?;
    told(tx, permit, referral, "referral.withdrawn", stage, Some(reason)).await
}

/// One step of the table, from the stage and version that were read; the stage it leads to.
///
/// # Errors
///
/// [`WebError::Conflict`] when the table does not know the step, [`WebError::Stale`] when it went on meanwhile.
pub async fn go(
    tx: &mut Tx,
    referral: &Referral,
    version: i64,
    step: Step,
    lang: Lang,
) -> Result<Stage, WebError> {
    let Some(stage) = referral.stage.after(step) else {
        return Err(WebError::Conflict(w::not_now(lang, referral.stage.label(lang))));
    };
    let done = sql("update referrals set stage = $4, version = version + 1
                     where id = $1 and stage = $2 and version = $3")
    .bind(referral.id)
    .bind(referral.stage)
    .bind(version)
    .bind(stage)
    .run(tx)
    .await?;
    if done == 0 { Err(WebError::Stale) } else { Ok(stage) }
}

/// Puts a step on record, tells of it and moves the case up.
pub async fn told<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    referral: &Referral,
    action: &'static str,
    stage: Stage,
    reason: Option<&str>,
) -> Result<(), WebError> {
    let entry = Entry::under(permit, action).case(referral.case_id).record("referral", referral.id).change(
        "stage",
        referral.stage.code(),
        stage.code(),
    );
    match reason {
        Some(reason) => entry.because(reason),
        None => entry,
    }
    .write(tx)
    .await?;
    let told = json!({ "case": referral.case_id, "referral": referral.id, "stage": stage.code() });
    outbox::tell(tx, action, &told).await?;
    Ok(cases::read::touch(tx, referral.case_id).await?)
}
