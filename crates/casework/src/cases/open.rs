//! Opening a case, by itself or from a signal: nothing that the signal knows is typed twice.

use crate::{
    cases::{PersonRole, TeamRole, first_visit, readers},
    permits::CreateCase,
    risk::Risk,
};
use access::{
    Permit, WebError,
    audit::Entry,
    secret::{self, List},
};
use base::{
    Code, FieldErrors, Id, Problem,
    ids::{CaseId, PersonId, SignalId, UserId},
    jiff::civil::Date,
    search_key,
};
use store::{Tx, numbering, outbox, sql};

/// A case about to be opened.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCase {
    /// The family as it is spoken of; the case is called by it.
    pub family_name: String,
    /// The child whom it is about, once there is a record of it.
    pub focus: Option<PersonId>,
    /// Everyone who matters, the child in focus included or not.
    pub people: Vec<(PersonId, PersonRole)>,
    /// A code of `rules/programmes.toml`.
    pub programme: String,
    /// Codes of `rules/target_groups.toml`.
    pub target_groups: Vec<String>,
    /// Who leads it.
    pub lead: UserId,
    /// Who else works on it.
    pub team: Vec<UserId>,
    /// The signal it grew from.
    pub signal: Option<SignalId>,
    /// The day it is opened; the number is of its year.
    pub opened_on: Date,
    /// The risk as it is seen now, and why.
    pub risk: Option<(Risk, String)>,
}

/// What stands for a worker's place in a team.
pub enum TeamMember {}
/// What stands for one assessment of the risk.
pub enum RiskLevel {}

/// Opens a case in the centre of the permit and gives it the next number of its year.
///
/// # Errors
///
/// [`WebError::Fields`] when the lead or a member of the team does not work in the centre, or a person is not kept
/// by it.
pub async fn open(tx: &mut Tx, permit: &Permit<CreateCase>, new: NewCase) -> Result<CaseId, WebError> {
    let at = tx.at();
    let id = CaseId::new(at);
    let number = numbering::next(tx, permit.centre, "case", new.opened_on).await?;
    let reference = reference(new.opened_on, number);
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, focus_id, programme,
             lead_id, signal_id, opened_on, changed_at, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(i64::from(new.opened_on.year()))
    .bind(number)
    .bind(&reference)
    .bind(&new.family_name)
    .bind(search_key::fold(&new.family_name))
    .bind(new.focus)
    .bind(&new.programme)
    .bind(new.lead)
    .bind(new.signal)
    .bind(new.opened_on)
    .bind(at)
    .run(tx)
    .await?;
    let focus = new.focus.map(|person| (person, PersonRole::Child));
    for (person, role) in focus.into_iter().chain(new.people.iter().copied()) {
        add_person(tx, permit, id, person, role).await?;
    }
    let lead = add_worker(tx, permit, id, new.lead, TeamRole::Lead).await?;
    for member in new.team.iter().filter(|member| **member != new.lead) {
        add_worker(tx, permit, id, *member, TeamRole::Member).await?;
    }
    if let Some(layer) = secret::layer(List::Programme, &new.programme)
        && let Some(opener) = permit.viewer.user_id()
        && opener != new.lead
        && new.team.contains(&opener)
    {
        readers::write::name_opener(tx, permit, id, (opener, layer)).await?;
    }
    add_groups(tx, id, &new.target_groups).await?;
    if let Some((level, reason)) = &new.risk {
        add_risk(tx, permit, id, *level, reason).await?;
        first_visit::due(tx, permit, id, *level).await?;
    }
    entry(permit, id, &reference, &lead, &new).write(tx).await?;
    let payload = serde_json::json!({ "case": id, "centre": permit.centre, "signal": new.signal });
    outbox::tell(tx, "case.opened", &payload).await?;
    Ok(id)
}

/// As people write it: `2026-0012`.
fn reference(opened_on: Date, number: i64) -> String {
    format!("{}-{number:04}", opened_on.year())
}

/// Only persons whom the centre keeps; one who is named twice keeps the first role.
async fn add_person(
    tx: &mut Tx,
    permit: &Permit<CreateCase>,
    case: CaseId,
    person: PersonId,
    role: PersonRole,
) -> Result<(), WebError> {
    let at = tx.at();
    let known = sql("select count(*) from persons where id = $1 and centre_id = $2")
        .bind(person)
        .bind(permit.centre)
        .value::<i64>(tx)
        .await?;
    if known == 0 {
        return Err(FieldErrors::one("people", Problem::NotOffered).into());
    }
    sql("insert into case_people (case_id, person_id, role, added_at, added_by) values ($1, $2, $3, $4, $5)
         on conflict (case_id, person_id) do nothing")
    .bind(case)
    .bind(person)
    .bind(role)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Ok(())
}

/// Only people who work in the centre: somebody else would be on the team and see nothing. Gives their name.
async fn add_worker(
    tx: &mut Tx,
    permit: &Permit<CreateCase>,
    case: CaseId,
    user: UserId,
    role: TeamRole,
) -> Result<String, WebError> {
    let at = tx.at();
    let name: Option<String> = sql("select u.name from users u where u.id = $1 and exists (
             select 1 from staff s where s.user_id = u.id and s.centre_id = $2 and s.ended_on is null)")
    .bind(user)
    .bind(permit.centre)
    .maybe_value(tx)
    .await?;
    let field = if role == TeamRole::Lead { "lead" } else { "team" };
    let name = name.ok_or_else(|| FieldErrors::one(field, Problem::NotOffered))?;
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, $4, $5)")
        .bind(Id::<TeamMember>::new(at))
        .bind(case)
        .bind(user)
        .bind(role)
        .bind(at)
        .run(tx)
        .await?;
    Ok(name)
}

async fn add_groups(tx: &mut Tx, case: CaseId, groups: &[String]) -> Result<(), WebError> {
    for group in groups {
        sql("insert into case_target_groups (case_id, target_group) values ($1, $2)
             on conflict (case_id, target_group) do nothing")
        .bind(case)
        .bind(group)
        .run(tx)
        .await?;
    }
    Ok(())
}

async fn add_risk(
    tx: &mut Tx,
    permit: &Permit<CreateCase>,
    case: CaseId,
    level: Risk,
    reason: &str,
) -> Result<(), WebError> {
    let at = tx.at();
    sql("insert into risk_levels (id, case_id, level, reason, assessed_at, user_id) values ($1, $2, $3, $4, $5, $6)")
        .bind(Id::<RiskLevel>::new(at))
        .bind(case)
        .bind(level)
        .bind(reason)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    Ok(())
}

fn entry(permit: &Permit<CreateCase>, id: CaseId, reference: &str, lead: &str, new: &NewCase) -> Entry {
    let mut entry = Entry::under(permit, "case.opened")
        .case(id)
        .record("case", id)
        .set("reference", reference)
        .set("family_name", new.family_name.as_str())
        .set("programme", new.programme.as_str())
        .set("target_groups", new.target_groups.clone())
        .set("lead", lead)
        .set("opened_on", new.opened_on.to_string());
    if let Some((level, reason)) = &new.risk {
        entry = entry.set("risk", level.code()).set("risk_reason", reason.as_str());
    }
    if let Some(signal) = new.signal {
        entry = entry.signal(signal);
    }
    entry
}
