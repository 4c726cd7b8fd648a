//! A consent is given and withdrawn.

use super::{Consent, ConsentId, NewConsent, Withdrawal, paper, w};
use crate::{permits::WriteConsent, printed};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::CaseId};
use casework::cases;
use serde_json::json;
use store::{Tx, outbox, sql};

/// Records a consent.
///
/// # Errors
///
/// When the database fails.
pub async fn give(
    tx: &mut Tx,
    permit: &Permit<WriteConsent>,
    case: CaseId,
    new: &NewConsent,
) -> Result<ConsentId, WebError> {
    let at = tx.at();
    let id = ConsentId::new(at);
    sql("insert into consents (id, case_id, person_id, giver_id, purpose, detail, given_on, valid_until, child_signed,
             created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)")
    .bind(id)
    .bind(case)
    .bind(new.person)
    .bind(new.giver)
    .bind(new.purpose)
    .bind(&new.detail)
    .bind(new.given_on)
    .bind(new.valid_until)
    .bind(new.child_signed)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    Entry::under(permit, "consent.given")
        .case(case)
        .record("consent", id)
        .set("purpose", new.purpose.code())
        .set("given_on", new.given_on.to_string())
        .set("valid_until", new.valid_until.map(|day| day.to_string()))
        .set("child_signed", new.child_signed)
        .write(tx)
        .await?;
    outbox::tell(tx, "consent.given", &json!({ "case": case, "consent": id })).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("consent", id.uuid())).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Records that a consent is withdrawn.
///
/// # Errors
///
/// [`WebError::Conflict`] when it was withdrawn before, [`WebError::Stale`] when it was meanwhile.
pub async fn withdraw(
    tx: &mut Tx,
    permit: &Permit<WriteConsent>,
    consent: &Consent,
    version: i64,
    new: &Withdrawal,
) -> Result<(), WebError> {
    if consent.withdrawn_on.is_some() {
        return Err(WebError::Conflict(w::is_withdrawn(permit.viewer.lang).to_owned()));
    }
    let done = sql(
        "update consents set withdrawn_on = $3, withdrawn_by = $4, withdrawn_note = $5, version = version + 1
                     where id = $1 and version = $2 and withdrawn_on is null",
    )
    .bind(consent.id)
    .bind(version)
    .bind(new.withdrawn_on)
    .bind(&new.by)
    .bind(new.note.as_deref())
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "consent.withdrawn")
        .case(consent.case_id)
        .record("consent", consent.id)
        .set("purpose", consent.purpose.code())
        .set("withdrawn_on", new.withdrawn_on.to_string())
        .write(tx)
        .await?;
    let told = json!({ "case": consent.case_id, "consent": consent.id });
    outbox::tell(tx, "consent.withdrawn", &told).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, (paper::WITHDRAWAL, consent.id.uuid())).await?;
    Ok(cases::read::touch(tx, consent.case_id).await?)
}
