//! The draft of an agreement is handed over; it is signed, and ends.

use super::{Agreement, AgreementId, Ending, Ground, NewAgreement, Signing, Stage, Step, paper, term, w};
use crate::{
    course::Course,
    permits::{WritePlan, WriteServiceAgreement},
    printed,
    support_plans::{self, PlanId},
    terms,
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, clock, ids::CaseId};
use casework::{cases, order};
use serde_json::json;
use store::{Tx, numbering, outbox, sql};

/// What it is called in the audit trail and for its papers.
const KIND: &str = "service-agreement";

/// Hands over the draft of an agreement. What must stand before it must stand for whom it is.
///
/// # Errors
///
/// [`WebError::Fields`] when the order of the path stops it and no reason of urgency is given.
pub async fn hand_over(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    case: CaseId,
    new: &NewAgreement,
) -> Result<AgreementId, WebError> {
    let at = tx.at();
    let today = clock::date_of(at);
    let whom = (case, Some(new.whom()));
    let verdict = order::before(tx, order::Step::Agreement, whom, today).await?;
    verdict.allow(new.urgent_reason.as_deref(), "urgent_reason").map_err(WebError::Fields)?;
    let plan: Option<PlanId> = support_plans::current_of(tx, case, new.whom()).await?;
    let id = AgreementId::new(at);
    sql("insert into service_agreements (id, case_id, plan_id, person_id, child_id, basis, basis_on, from_on, until_on,
             fee_cents, centre_duties, family_duties, handed_over_on, urgent_reason, stage, child_signed, created_at,
             created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)")
    .bind(id)
    .bind(case)
    .bind(plan)
    .bind(new.person)
    .bind(new.child)
    .bind(&new.basis)
    .bind(new.basis_on)
    .bind(new.from_on)
    .bind(new.until_on)
    .bind(new.fee_cents)
    .bind(&new.centre_duties)
    .bind(&new.family_duties)
    .bind(new.handed_over_on)
    .bind(new.urgent_reason.as_deref().filter(|_| verdict.stops()))
    .bind(Stage::HandedOver)
    .bind(false)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    for service in &new.services {
        sql("insert into service_agreement_services (agreement_id, service) values ($1, $2)
             on conflict (agreement_id, service) do nothing")
        .bind(id)
        .bind(service)
        .run(tx)
        .await?;
    }
    let mut entry = Entry::under(permit, "service-agreement.handed-over")
        .case(case)
        .record("service-agreement", id)
        .set("services", new.services.clone())
        .set("until_on", new.until_on.to_string());
    if let Some(reason) = new.urgent_reason.as_deref().filter(|_| verdict.stops()) {
        entry = entry.because(reason);
    }
    entry.write(tx).await?;
    outbox::tell(tx, "service-agreement.handed-over", &json!({ "case": case, "agreement": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Signs an agreement: it takes the next number of the centre and year.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is not waiting to be signed, [`WebError::Stale`] when it was changed meanwhile.
pub async fn sign(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    signing: &Signing,
) -> Result<String, WebError> {
    go(tx, permit, of, Step::Sign).await?;
    let number = numbering::next(tx, permit.centre, "service-agreement", signing.signed_on).await?;
    let reference = format!("{number}/{}", signing.signed_on.year());
    sql("update service_agreements set year = $2, number = $3, reference = $4, signed_on = $5, child_signed = $6
          where id = $1")
    .bind(of.id)
    .bind(i64::from(signing.signed_on.year()))
    .bind(number)
    .bind(&reference)
    .bind(signing.signed_on)
    .bind(signing.child_signed)
    .run(tx)
    .await?;
    if let Some(plan) = of.plan_id {
        terms::meet(tx, terms::Clock::Agreement, support_plans::about(plan)).await?;
    }
    term::begin(tx, permit, of).await?;
    Entry::under(permit, "service-agreement.signed")
        .case(of.case_id)
        .record("service-agreement", of.id)
        .set("reference", reference.as_str())
        .set("signed_on", signing.signed_on.to_string())
        .set("child_signed", signing.child_signed)
        .write(tx)
        .await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, (KIND, of.id.uuid())).await?;
    cases::read::touch(tx, of.case_id).await?;
    Ok(reference)
}

/// The plan that an agreement goes with begins with it, when it is agreed and one may.
///
/// # Errors
///
/// What [`support_plans::begin`] refuses.
pub async fn begin_plan(tx: &mut Tx, permit: &Permit<WritePlan>, of: &Agreement) -> Result<bool, WebError> {
    let Some(plan) = of.plan_id else { return Ok(false) };
    let plan = support_plans::one(tx, of.case_id, plan).await?;
    let may = plan.stage == support_plans::Stage::Agreed && permit.covers(plan.layer);
    if may {
        support_plans::begin(tx, permit, &plan, None).await?;
    }
    Ok(may)
}

/// Ends a signed agreement, or takes back a draft.
///
/// # Errors
///
/// [`WebError::Conflict`] when it ended before.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    ending: &Ending,
) -> Result<(), WebError> {
    let step = if of.stage == Stage::Signed { Step::End } else { Step::Withdraw };
    go(tx, permit, of, step).await?;
    sql("update service_agreements set ended_on = $2, ground = $3, end_note = $4 where id = $1")
        .bind(of.id)
        .bind(ending.ended_on)
        .bind(ending.ground)
        .bind(ending.note.as_deref())
        .run(tx)
        .await?;
    term::end(tx, permit, of, ending.ground).await?;
    Entry::under(permit, "service-agreement.ended")
        .case(of.case_id)
        .record("service-agreement", of.id)
        .set("ground", ending.ground.code())
        .set("ended_on", ending.ended_on.to_string())
        .write(tx)
        .await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, (KIND, of.id.uuid())).await?;
    Ok(cases::read::touch(tx, of.case_id).await?)
}

/// Ends what is signed with its case; how many there were. What the paper of the end tells is kept, though nobody is there
/// to sign.
pub async fn end_with_case(tx: &mut Tx, case: CaseId) -> Result<u64, WebError> {
    let signed: Vec<AgreementId> =
        sql("select id from service_agreements where case_id = $1 and stage = 'signed' order by id")
            .bind(case)
            .values(tx)
            .await?;
    let done =
        sql("update service_agreements set stage = $2, ended_on = $3, ground = $4, version = version + 1
              where case_id = $1 and stage = 'signed'")
        .bind(case)
        .bind(Stage::Ended)
        .bind(clock::date_of(tx.at()))
        .bind(Ground::Closed)
        .run(tx)
        .await?;
    // A case has few.
    for id in signed {
        paper::ended(tx, case, id).await?;
    }
    Ok(done)
}

/// One step of the table, from the stage and version that were read.
async fn go(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    step: Step,
) -> Result<(), WebError> {
    let lang = permit.viewer.lang;
    let Some(stage) = of.stage.after(step) else {
        return Err(WebError::Conflict(w::no_such_step(lang, of.stage.label(lang))));
    };
    let done = sql("update service_agreements set stage = $4, version = version + 1
                     where id = $1 and stage = $2 and version = $3")
    .bind(of.id)
    .bind(of.stage)
    .bind(of.version)
    .bind(stage)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    let told = json!({ "case": of.case_id, "agreement": of.id, "stage": stage.code() });
    outbox::tell(tx, "service-agreement.went-on", &told).await?;
    Ok(())
}
