//! Changing the head of a case, its team and the view of its risk.

use super::form::NewHead;
use crate::{
    cases::{
        CareForm, CaseView, TeamRole, first_visit,
        open::{RiskLevel, TeamMember},
        read, readers,
    },
    permits::WriteCase,
    risk::Risk,
};
use access::{
    Permit, WebError,
    audit::Entry,
    secret::{self, List, SEALED},
};
use base::{
    Code, FieldErrors, Id, Problem,
    ids::{CaseId, UserId},
    search_key,
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Changes the head as it was read at `version`; [`WebError::Stale`] when somebody changed it since.
pub async fn change_head(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    before: &CaseView,
    version: i64,
    new: &NewHead,
) -> Result<(), WebError> {
    let id = before.id;
    let stands = read::head(tx, id).await?;
    let stood = read::groups(tx, id).await?;
    let programme = if new.programme == SEALED { &stands.programme } else { &new.programme };
    let care_form = if new.care_form == Some(CareForm::Sealed) { stands.care_form } else { new.care_form };
    let changed = sql("update cases set family_name = $3, search_key = $4, programme = $5, care_form = $6,
                              cpd_case_number = $7, cpd_worker = $8, version = version + 1
                        where id = $1 and version = $2")
    .bind(id)
    .bind(version)
    .bind(&new.family_name)
    .bind(search_key::fold(&new.family_name))
    .bind(programme)
    .bind(care_form)
    .bind(new.cpd_case_number.as_ref())
    .bind(new.cpd_worker.as_ref())
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    sql("delete from case_target_groups where case_id = $1").bind(id).run(tx).await?;
    let mut groups: Vec<String> =
        new.target_groups.iter().filter(|group| *group != SEALED).cloned().collect();
    if new.target_groups.iter().any(|group| group == SEALED) {
        let untold = |group: &&String| !secret::may_know(List::TargetGroup, group, &before.may.knows);
        groups.extend(stood.iter().filter(untold).cloned());
    }
    groups.sort();
    groups.dedup();
    for group in &groups {
        sql("insert into case_target_groups (case_id, target_group) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(group)
            .run(tx)
            .await?;
    }
    Entry::under(permit, "case.changed")
        .case(id)
        .change("family_name", before.family_name.as_str(), new.family_name.as_str())
        .change("programme", stands.programme.as_str(), programme.as_str())
        .change("target_groups", stood, groups)
        .change("care_form", stands.care_form.map(CareForm::code), care_form.map(CareForm::code))
        .change("cpd_case_number", before.cpd_case_number.clone(), new.cpd_case_number.clone())
        .change("cpd_worker", before.cpd_worker.clone(), new.cpd_worker.clone())
        .write(tx)
        .await?;
    outbox::tell(tx, "case.changed", &json!({ "case": id })).await?;
    Ok(read::touch(tx, id).await?)
}

/// Assesses the risk anew. Earlier levels stay.
pub async fn assess_risk(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    id: CaseId,
    level: Risk,
    reason: &str,
) -> Result<(), WebError> {
    let at = tx.at();
    let before = read::head(tx, id).await?.risk;
    sql("insert into risk_levels (id, case_id, level, reason, assessed_at, user_id) values ($1, $2, $3, $4, $5, $6)")
        .bind(Id::<RiskLevel>::new(at))
        .bind(id)
        .bind(level)
        .bind(reason)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    first_visit::due(tx, permit, id, level).await?;
    Entry::under(permit, "case.risk-assessed")
        .case(id)
        .because(reason)
        .change("risk", before.map(Code::code), level.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "case.risk-assessed", &json!({ "case": id, "level": level.code() })).await?;
    Ok(read::touch(tx, id).await?)
}

/// Puts somebody of the centre on the team; nothing changes when they are on it already.
pub async fn add_member(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    id: CaseId,
    user: UserId,
    role: TeamRole,
) -> Result<(), WebError> {
    let name = colleague(tx, permit, user, "user").await?;
    let on_it =
        sql("select count(*) from team_members where case_id = $1 and user_id = $2 and until_at is null")
            .bind(id)
            .bind(user)
            .value::<i64>(tx)
            .await?;
    if on_it > 0 {
        return Err(
            FieldErrors::one("user", Problem::said("on-the-team", crate::cases::w::on_the_team)).into()
        );
    }
    put_on_team(tx, id, user, role).await?;
    Entry::under(permit, "case.member-added")
        .case(id)
        .record("user", user)
        .set("member", name)
        .set("role", role.code())
        .write(tx)
        .await?;
    outbox::tell(tx, "case.team-changed", &json!({ "case": id, "user": user })).await?;
    Ok(read::touch(tx, id).await?)
}

/// Somebody else leads the case from now on; who led it stays on the team.
pub async fn hand_over(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    id: CaseId,
    user: UserId,
) -> Result<(), WebError> {
    let name = colleague(tx, permit, user, "lead").await?;
    let before = read::head(tx, id).await?;
    if before.lead_id == Some(user) {
        return Ok(());
    }
    let at = tx.at();
    sql("update team_members set until_at = $2 where case_id = $1 and until_at is null and (role = 'lead' or user_id = $3)")
        .bind(id)
        .bind(at)
        .bind(user)
        .run(tx)
        .await?;
    if let Some(former) = before.lead_id {
        put_on_team(tx, id, former, TeamRole::Member).await?;
    }
    put_on_team(tx, id, user, TeamRole::Lead).await?;
    sql("update cases set lead_id = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(user)
        .run(tx)
        .await?;
    Entry::under(permit, "case.handed-over")
        .case(id)
        .change("lead", before.lead_name, name)
        .write(tx)
        .await?;
    outbox::tell(tx, "case.team-changed", &json!({ "case": id, "user": user })).await?;
    Ok(read::touch(tx, id).await?)
}

/// Ends a worker's time on the team. The lead leaves only by handing the case over.
pub async fn end_member(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    id: CaseId,
    member: Id<TeamMember>,
) -> Result<(), WebError> {
    let at = tx.at();
    let (user, name): (UserId, String) =
        sql("select t.user_id, u.name from team_members t join users u on u.id = t.user_id
                             where t.id = $1 and t.case_id = $2 and t.until_at is null and t.role <> 'lead'")
        .bind(member)
        .bind(id)
        .one(tx)
        .await?;
    readers::write::end_with_place(tx, permit, id, user).await?;
    sql("update team_members set until_at = $2 where id = $1 and until_at is null")
        .bind(member)
        .bind(at)
        .run(tx)
        .await?;
    Entry::under(permit, "case.member-ended")
        .case(id)
        .change("member", name, serde_json::Value::Null)
        .write(tx)
        .await?;
    outbox::tell(tx, "case.team-changed", &json!({ "case": id })).await?;
    Ok(read::touch(tx, id).await?)
}

async fn put_on_team(tx: &mut Tx, id: CaseId, user: UserId, role: TeamRole) -> Result<(), WebError> {
    let at = tx.at();
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, $4, $5)")
        .bind(Id::<TeamMember>::new(at))
        .bind(id)
        .bind(user)
        .bind(role)
        .bind(at)
        .run(tx)
        .await?;
    Ok(())
}

/// The name of somebody who works in the centre; a problem with the field otherwise.
async fn colleague(
    tx: &mut Tx,
    permit: &Permit<WriteCase>,
    user: UserId,
    field: &'static str,
) -> Result<String, WebError> {
    let name: Option<String> = sql("select u.name from users u where u.id = $1 and exists (
             select 1 from staff s where s.user_id = u.id and s.centre_id = $2 and s.ended_on is null)")
    .bind(user)
    .bind(permit.centre)
    .maybe_value(tx)
    .await?;
    name.ok_or_else(|| FieldErrors::one(field, Problem::NotOffered).into())
}
