//! A needs assessment is signed; the one before is replaced.

use super::{NewNeeds, paper, read::NeedsId};
use crate::{permits::WritePlan, printed, terms};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::CaseId};
use casework::cases;
use deadlines::Subject;
use serde_json::json;
use store::{Tx, outbox, sql};

/// What it is called in the audit trail and for deadlines.
const KIND: &str = "needs-assessment";

/// Signs a needs assessment.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the permit does not cover.
pub async fn sign(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    case: CaseId,
    new: &NewNeeds,
) -> Result<NeedsId, WebError> {
    permit.in_layer(new.layer)?;
    let at = tx.at();
    let id = NeedsId::new(at);
    let before = super::current(tx, case, new.person).await?;
    sql("update needs_assessments set replaced_at = $2 where case_id = $1 and person_id = $3 and replaced_at is null")
        .bind(case)
        .bind(at)
        .bind(new.person)
        .run(tx)
        .await?;
    let [wishes, needs, background, danger, ability, changes, circumstances] = new.factors.clone();
    sql("insert into needs_assessments (id, case_id, number, layer, person_id, held_on, child_voice, not_heard,
             parents_view, wishes, child_needs, background, danger, ability, changes, circumstances, took_part,
             conclusions, signed_at, signed_by)
         values ($1, $2, (select coalesce(max(n.number), 0) + 1 from needs_assessments n where n.case_id = $2), $3, $4,
             $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)")
    .bind(id)
    .bind(case)
    .bind(new.layer)
    .bind(new.person)
    .bind(new.held_on)
    .bind(new.child_voice.as_deref())
    .bind(new.not_heard.as_deref())
    .bind(&new.parents_view)
    .bind(wishes.unwrap_or_default())
    .bind(needs.unwrap_or_default())
    .bind(background.unwrap_or_default())
    .bind(danger.unwrap_or_default())
    .bind(ability.unwrap_or_default())
    .bind(changes.unwrap_or_default())
    .bind(circumstances)
    .bind(&new.took_part)
    .bind(&new.conclusions)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    parts(tx, case, id, new).await?;
    if let Some(before) = before {
        terms::meet(tx, terms::Clock::NeedsUpdate, Subject::new(KIND, before)).await?;
    }
    terms::start(tx, (case, new.layer), terms::Clock::NeedsUpdate, Subject::new(KIND, id), new.held_on)
        .await?;
    Entry::under(permit, "needs-assessment.signed")
        .case(case)
        .record("needs-assessment", id)
        .set("held_on", new.held_on.to_string())
        .set("layer", new.layer.code())
        .set("heard", new.child_voice.is_some())
        .write(tx)
        .await?;
    outbox::tell(tx, "needs-assessment.signed", &json!({ "case": case, "needs": id })).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, (KIND, id.uuid())).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

async fn parts(tx: &mut Tx, case: CaseId, id: NeedsId, new: &NewNeeds) -> Result<(), WebError> {
    for (place, domain) in (1i64..).zip(&new.domains) {
        sql("insert into needs_domains (needs_id, place, domain, need, strength, risk) values ($1, $2, $3, $4, $5, $6)")
            .bind(id)
            .bind(place)
            .bind(&domain.domain)
            .bind(domain.need.as_deref())
            .bind(domain.strength.as_deref())
            .bind(domain.risk.as_deref())
            .run(tx)
            .await?;
    }
    for source in &new.sources {
        sql("insert into needs_sources (needs_id, assessment_id)
             select $1, a.id from assessments a where a.id = $2 and a.case_id = $3 and a.state = 'finished'
             on conflict (needs_id, assessment_id) do nothing")
        .bind(id)
        .bind(*source)
        .bind(case)
        .run(tx)
        .await?;
    }
    Ok(())
}
