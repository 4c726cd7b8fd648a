//! A plan is proposed, agreed by each party, begins, ends.

use super::{
    NewPlan, PartyKind, Plan, PlanId, Said, Stage, Step, paper,
    parts::{self, Party},
    w,
};
use crate::{course::Course, needs_assessments, permits::WritePlan, printed, terms};
use access::{Permit, WebError, audit::Entry};
use base::{
    Code, clock,
    ids::{CaseId, OrganisationId, PersonId},
    jiff::civil::Date,
};
use casework::{cases, order};
use deadlines::{CentreRules, Subject};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Proposes a plan to its parties. One for the same person that was proposed before and has not begun is withdrawn. `born_on` is the
/// child's birthday: from the age of the rule it agrees itself.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the permit does not cover.
pub async fn propose(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    case: CaseId,
    new: &NewPlan,
    born_on: Option<Date>,
) -> Result<PlanId, WebError> {
    permit.in_layer(new.layer)?;
    let at = tx.at();
    let id = PlanId::new(at);
    let needs = needs_assessments::current(tx, case, new.person).await?;
    let former: Vec<PlanId> = sql(
        "select id from support_plans where case_id = $1 and person_id = $2 and stage = 'agreed' order by id",
    )
    .bind(case)
    .bind(new.person)
    .values(tx)
    .await?;
    for plan in former {
        let reason = w::replaced_by_next(permit.viewer.lang);
        terms::lift(tx, permit, terms::Clock::Agreement, about(plan), reason).await?;
    }
    sql("update support_plans set stage = $2, ended_at = $3, version = version + 1
          where case_id = $1 and person_id = $4 and stage in ('proposed', 'agreed')")
    .bind(case)
    .bind(Stage::Withdrawn)
    .bind(at)
    .bind(new.person)
    .run(tx)
    .await?;
    sql("insert into support_plans (id, case_id, number, layer, person_id, needs_id, aim, child_view, from_on, review_on,
             is_joint, stage, proposed_at, proposed_by, version)
         values ($1, $2, (select coalesce(max(p.number), 0) + 1 from support_plans p where p.case_id = $2), $3, $4, $5,
             $6, $7, $8, $9, $10, $11, $12, $13, 1)")
    .bind(id)
    .bind(case)
    .bind(new.layer)
    .bind(new.person)
    .bind(needs)
    .bind(&new.aim)
    .bind(new.child_view.as_deref())
    .bind(new.from_on)
    .bind(new.review_on)
    .bind(!new.partners.is_empty())
    .bind(Stage::Proposed)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    add_parts(tx, id, new).await?;
    let rules = CentreRules::read(tx, permit.centre).await?;
    add_parties(tx, id, new, terms::signs_itself(&rules, born_on, clock::date_of(at))).await?;
    // The time runs for the child whom the case is about; the plan of a brother or sister does not meet it.
    let focus = cases::read::head(tx, case).await?.focus_id;
    if focus.is_none_or(|focus| focus == new.person) {
        terms::meet(tx, terms::Clock::NeedsAndPlan, Subject::new("case", case)).await?;
    }
    Entry::under(permit, "plan.proposed")
        .case(case)
        .record("plan", id)
        .set("services", new.services.clone())
        .set("goals", new.goals.len())
        .set("review_on", new.review_on.to_string())
        .set("joint", !new.partners.is_empty())
        .write(tx)
        .await?;
    outbox::tell(tx, "plan.proposed", &json!({ "case": case, "plan": id })).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}

async fn add_parts(tx: &mut Tx, id: PlanId, new: &NewPlan) -> Result<(), WebError> {
    for service in &new.services {
        sql("insert into support_plan_services (plan_id, service) values ($1, $2) on conflict (plan_id, service) do nothing")
            .bind(id)
            .bind(service)
            .run(tx)
            .await?;
    }
    for (goal, area) in &new.goals {
        sql("insert into support_plan_goals (plan_id, goal_id, area) values ($1, $2, $3)
             on conflict (plan_id, goal_id) do nothing")
        .bind(id)
        .bind(*goal)
        .bind(area)
        .run(tx)
        .await?;
    }
    for (place, one) in (1i64..).zip(&new.activities) {
        sql("insert into support_plan_activities (plan_id, place, text, goal_id, service, organisation_id, responsible,
                 frequency, until_on, indicator) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(id)
        .bind(place)
        .bind(&one.text)
        .bind(one.goal)
        .bind(one.service.as_deref())
        .bind(one.organisation)
        .bind(&one.responsible)
        .bind(one.frequency.as_deref())
        .bind(one.until_on)
        .bind(one.indicator.as_deref())
        .run(tx)
        .await?;
    }
    for partner in &new.partners {
        sql("insert into support_plan_partners (plan_id, organisation_id) values ($1, $2)
             on conflict (plan_id, organisation_id) do nothing")
        .bind(id)
        .bind(*partner)
        .run(tx)
        .await?;
    }
    Ok(())
}

/// The centre agrees by proposing; everybody else is asked.
async fn add_parties(tx: &mut Tx, id: PlanId, new: &NewPlan, child_signs: bool) -> Result<(), WebError> {
    type Row = (PartyKind, Option<PersonId>, Option<OrganisationId>);
    let child = child_signs.then_some((PartyKind::Child, Some(new.person), None));
    let family = new.family.iter().filter(|person| !(child_signs && **person == new.person));
    let family = family.map(|person| (PartyKind::Family, Some(*person), None));
    let partners = new.partners.iter().map(|one| (PartyKind::Partner, None, Some(*one)));
    let rows: Vec<Row> =
        child.into_iter().chain(family).chain(partners).chain([(PartyKind::Centre, None, None)]).collect();
    let at = tx.at();
    for (place, (kind, person, organisation)) in (1i64..).zip(rows) {
        let agrees = (kind == PartyKind::Centre).then_some(true);
        sql("insert into support_plan_parties (id, plan_id, place, kind, person_id, organisation_id, agrees, said_on, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
        .bind(super::PartyId::new(at))
        .bind(id)
        .bind(place)
        .bind(kind)
        .bind(person)
        .bind(organisation)
        .bind(agrees)
        .bind(agrees.map(|_| clock::date_of(at)))
        .run(tx)
        .await?;
    }
    Ok(())
}

/// Notes what a party says; when all agree, the plan is agreed.
///
/// # Errors
///
/// [`WebError::Conflict`] when the plan does not wait for agreement, [`WebError::Stale`] when the party said
/// something else meanwhile.
pub async fn record_party(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: &Plan,
    party: &Party,
    version: i64,
    said: &Said,
) -> Result<(), WebError> {
    permit.in_layer(plan.layer)?;
    if plan.stage != Stage::Proposed {
        return Err(WebError::Conflict(w::not_before_parties(permit.viewer.lang).to_owned()));
    }
    let done =
        sql("update support_plan_parties set agrees = $4, said_on = $5, remark = $6, version = version + 1
                     where id = $1 and plan_id = $2 and version = $3")
        .bind(party.id)
        .bind(plan.id)
        .bind(version)
        .bind(said.agrees)
        .bind(said.said_on)
        .bind(said.remark.as_deref())
        .run(tx)
        .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "plan.party-said")
        .case(plan.case_id)
        .record("plan", plan.id)
        .set("party", party.kind.code())
        .change("agrees", party.agrees, said.agrees)
        .set("said_on", said.said_on.to_string())
        .write(tx)
        .await?;
    let parties = parts::parties(tx, plan.id).await?;
    if parties.iter().all(|one| one.agrees == Some(true)) {
        let at = tx.at();
        go(tx, permit, plan, Step::Agree).await?;
        sql("update support_plans set agreed_at = $2 where id = $1").bind(plan.id).bind(at).run(tx).await?;
        terms::start(
            tx,
            (plan.case_id, plan.layer),
            terms::Clock::Agreement,
            about(plan.id),
            clock::date_of(at),
        )
        .await?;
        printed::signed(tx, &permit.viewer, paper::PAPERS, ("plan", plan.id.uuid())).await?;
    }
    Ok(cases::read::touch(tx, plan.case_id).await?)
}

/// The services begin by an agreed plan; the one before for the same person is replaced.
///
/// # Errors
///
/// [`WebError::Fields`] when the order of the path stops it and no reason of urgency is given.
pub async fn begin(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    plan: &Plan,
    urgent_reason: Option<&str>,
) -> Result<(), WebError> {
    permit.in_layer(plan.layer)?;
    let at = tx.at();
    let today = clock::date_of(at);
    let whom = (plan.case_id, Some(plan.person_id));
    let verdict = order::before(tx, order::Step::Services, whom, today).await?;
    verdict.allow(urgent_reason, "urgent_reason").map_err(WebError::Fields)?;
    let former: Vec<PlanId> =
        sql("select id from support_plans where case_id = $1 and person_id = $2 and stage = 'in-force' order by id")
            .bind(plan.case_id)
            .bind(plan.person_id)
            .values(tx)
            .await?;
    for former in former {
        let reason = w::replaced_by_next(permit.viewer.lang);
        terms::lift(tx, permit, terms::Clock::PlanReview, about(former), reason).await?;
    }
    sql("update support_plans set stage = $2, ended_at = $3, version = version + 1
          where case_id = $1 and person_id = $4 and stage = 'in-force'")
    .bind(plan.case_id)
    .bind(Stage::Replaced)
    .bind(at)
    .bind(plan.person_id)
    .run(tx)
    .await?;
    go(tx, permit, plan, Step::Begin).await?;
    sql("update support_plans set in_force_at = $2, urgent_reason = $3 where id = $1")
        .bind(plan.id)
        .bind(at)
        .bind(urgent_reason.filter(|_| verdict.stops()))
        .run(tx)
        .await?;
    terms::start(tx, (plan.case_id, plan.layer), terms::Clock::PlanReview, about(plan.id), today).await?;
    Ok(cases::read::touch(tx, plan.case_id).await?)
}

/// Ends a plan in force, or takes back one that has not begun.
///
/// # Errors
///
/// [`WebError::Conflict`] when it ended before.
pub async fn end(tx: &mut Tx, permit: &Permit<WritePlan>, plan: &Plan, reason: &str) -> Result<(), WebError> {
    permit.in_layer(plan.layer)?;
    let at = tx.at();
    let step = if plan.stage == Stage::InForce { Step::End } else { Step::Withdraw };
    go(tx, permit, plan, step).await?;
    sql("update support_plans set ended_at = $2, end_reason = $3 where id = $1")
        .bind(plan.id)
        .bind(at)
        .bind(reason)
        .run(tx)
        .await?;
    for clock in [terms::Clock::Agreement, terms::Clock::PlanReview] {
        terms::lift(tx, permit, clock, about(plan.id), reason).await?;
    }
    Ok(cases::read::touch(tx, plan.case_id).await?)
}

/// What the deadlines of a plan are about.
pub const fn about(plan: PlanId) -> Subject {
    Subject::new("plan", plan)
}

/// Sets the day of the next review.
pub async fn set_review_day(tx: &mut Tx, plan: PlanId, day: Date) -> store::Result<()> {
    sql("update support_plans set review_on = $2, version = version + 1 where id = $1")
        .bind(plan)
        .bind(day)
        .run(tx)
        .await
        .map(drop)
}

/// One step of the table, from the stage and version that were read.
async fn go(tx: &mut Tx, permit: &Permit<WritePlan>, plan: &Plan, step: Step) -> Result<(), WebError> {
    let lang = permit.viewer.lang;
    let Some(stage) = plan.stage.after(step) else {
        return Err(WebError::Conflict(w::no_such_step(lang, plan.stage.label(lang))));
    };
    let done = sql("update support_plans set stage = $4, version = version + 1
                     where id = $1 and stage = $2 and version = $3")
    .bind(plan.id)
    .bind(plan.stage)
    .bind(plan.version)
    .bind(stage)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    Entry::under(permit, "plan.went-on")
        .case(plan.case_id)
        .record("plan", plan.id)
        .change("stage", plan.stage.code(), stage.code())
        .write(tx)
        .await?;
    let told = json!({ "case": plan.case_id, "plan": plan.id, "stage": stage.code() });
    outbox::tell(tx, "plan.went-on", &told).await?;
    Ok(())
}
