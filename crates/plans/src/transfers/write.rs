//! A case is offered, taken over, declined.

use super::{Kind, NewTransfer, Stage, Step, Transfer, TransferId, form::To, paper, w};
use crate::{
    course::Course,
    permits::{AnswerTransfer, WriteTransfer},
};
use access::{Act, Permit, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Id, Problem, clock,
    ids::{CaseId, PersonId, UserId},
};
use casework::{
    cases::{self, NewCase, PersonRole, TeamRole, open::TeamMember},
    permits::CreateCase,
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Offers a case.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is offered already.
pub async fn offer(
    tx: &mut Tx,
    permit: &Permit<WriteTransfer>,
    case: CaseId,
    new: &NewTransfer,
) -> Result<TransferId, WebError> {
    let at = tx.at();
    let open: i64 = sql("select count(*) from transfers where case_id = $1 and stage = 'offered'")
        .bind(case)
        .value(tx)
        .await?;
    if open > 0 {
        return Err(WebError::Conflict(w::is_offered(permit.viewer.lang).to_owned()));
    }
    let (kind, user, centre) = match new.to {
        To::Colleague(user) => (Kind::Colleague, Some(user), None),
        To::Centre(centre) => (Kind::Centre, None, Some(centre)),
    };
    let id = TransferId::new(at);
    sql("insert into transfers (id, case_id, kind, user_id, centre_id, reason, hand_over, stage, offered_at, offered_by,
             version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)")
    .bind(id)
    .bind(case)
    .bind(kind)
    .bind(user)
    .bind(centre)
    .bind(&new.reason)
    .bind(&new.hand_over)
    .bind(Stage::Offered)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    Entry::under(permit, "transfer.offered")
        .case(case)
        .record("transfer", id)
        .set("kind", kind.code())
        .because(&new.reason)
        .write(tx)
        .await?;
    outbox::tell(tx, "transfer.offered", &json!({ "case": case, "transfer": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

/// Takes a case back, or declines it.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is answered already.
pub async fn answer_no<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    transfer: &Transfer,
    step: Step,
    remark: Option<&str>,
) -> Result<(), WebError> {
    go(tx, permit, transfer, step, remark).await?;
    Ok(cases::read::touch(tx, transfer.case_id).await?)
}

/// Takes a case over: a colleague leads it from now on; another centre opens a case of its own, in `lead`'s hands.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is answered already, [`WebError::Fields`] when nobody of the centre leads.
pub async fn accept(
    tx: &mut Tx,
    permit: &Permit<AnswerTransfer>,
    create: Option<&Permit<CreateCase>>,
    transfer: &Transfer,
    lead: Option<UserId>,
) -> Result<CaseId, WebError> {
    go(tx, permit, transfer, Step::Accept, None).await?;
    paper::signed(tx, transfer.id).await?;
    let case = match (transfer.kind, create) {
        (Kind::Colleague, _) => {
            new_lead(tx, transfer.case_id, permit.viewer.user).await?;
            transfer.case_id
        }
        (Kind::Centre, Some(create)) => {
            let lead = lead.ok_or_else(|| FieldErrors::one("lead", Problem::Required))?;
            open_anew(tx, create, transfer, lead).await?
        }
        (Kind::Centre, None) => return Err(WebError::Forbidden),
    };
    cases::read::touch(tx, transfer.case_id).await?;
    Ok(case)
}

/// The one who takes over leads; who led stays in the team.
async fn new_lead(tx: &mut Tx, case: CaseId, user: UserId) -> Result<(), WebError> {
    let at = tx.at();
    let former = cases::read::head(tx, case).await?.lead_id;
    sql("update team_members set until_at = $2 where case_id = $1 and until_at is null and (role = 'lead' or user_id = $3)")
        .bind(case)
        .bind(at)
        .bind(user)
        .run(tx)
        .await?;
    let former = former.filter(|former| *former != user).map(|former| (former, TeamRole::Member));
    for (worker, role) in former.into_iter().chain([(user, TeamRole::Lead)]) {
        sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, $4, $5)")
            .bind(Id::<TeamMember>::new(at))
            .bind(case)
            .bind(worker)
            .bind(role)
            .bind(at)
            .run(tx)
            .await?;
    }
    sql("update cases set lead_id = $2, version = version + 1 where id = $1")
        .bind(case)
        .bind(user)
        .run(tx)
        .await?;
    outbox::tell(tx, "case.team-changed", &json!({ "case": case, "user": user })).await?;
    Ok(())
}

/// A case of the other centre, with the same family: its people go over unless they stand in another open case here.
async fn open_anew(
    tx: &mut Tx,
    create: &Permit<CreateCase>,
    transfer: &Transfer,
    lead: UserId,
) -> Result<CaseId, WebError> {
    let at = tx.at();
    let old = transfer.case_id;
    let head = cases::read::head(tx, old).await?;
    sql("update persons set centre_id = $2
          where id in (select x.person_id from case_people x where x.case_id = $1)
            and not exists (select 1 from case_people y join cases c on c.id = y.case_id
                             where y.person_id = persons.id and c.id <> $1 and c.centre_id = $3 and c.closed_on is null)")
    .bind(old)
    .bind(create.centre)
    .bind(head.centre_id)
    .run(tx)
    .await?;
    let people: Vec<(PersonId, PersonRole)> =
        sql("select x.person_id, x.role from case_people x join persons p on p.id = x.person_id
              where x.case_id = $1 and p.centre_id = $2 order by x.added_at, x.person_id")
        .bind(old)
        .bind(create.centre)
        .all(tx)
        .await?;
    let target_groups =
        sql("select target_group from case_target_groups where case_id = $1 order by target_group")
            .bind(old)
            .values(tx)
            .await?;
    let new = NewCase {
        family_name: head.family_name,
        focus: head.focus_id.filter(|child| people.iter().any(|(person, _)| person == child)),
        people,
        programme: head.programme,
        target_groups,
        lead,
        team: Vec::new(),
        signal: None,
        opened_on: clock::date_of(at),
        risk: head.risk.map(|risk| (risk, transfer.reason.clone())),
    };
    let case = cases::open(tx, create, new).await?;
    sql("update transfers set new_case_id = $2 where id = $1").bind(transfer.id).bind(case).run(tx).await?;
    Ok(case)
}

/// One step of the table, from the stage and version that were read.
async fn go<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    transfer: &Transfer,
    step: Step,
    remark: Option<&str>,
) -> Result<(), WebError> {
    let (at, lang) = (tx.at(), permit.viewer.lang);
    let Some(stage) = transfer.stage.after(step) else {
        return Err(WebError::Conflict(w::is_answered(lang, transfer.stage.label(lang))));
    };
    let done = sql("update transfers set stage = $4, decided_at = $5, decided_by = $6, remark = $7, version = version + 1
                     where id = $1 and stage = $2 and version = $3")
    .bind(transfer.id)
    .bind(transfer.stage)
    .bind(transfer.version)
    .bind(stage)
    .bind(at)
    .bind(permit.viewer.user)
    .bind(remark)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "transfer.answered")
        .case(transfer.case_id)
        .record("transfer", transfer.id)
        .change("stage", transfer.stage.code(), stage.code())
        .write(tx)
        .await?;
    let told = json!({ "case": transfer.case_id, "transfer": transfer.id, "stage": stage.code() });
    outbox::tell(tx, "transfer.answered", &told).await?;
    Ok(())
}
