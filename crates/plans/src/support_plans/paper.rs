//! What a plan tells to its papers: the plan itself, and with partners the joint plan.

use super::{Activity, Party, PartyKind, Plan, PlanGoal, PlanId, Stage, Whole, area, read, service, w};
use crate::printed::{self, Around, LANG, w as printed_w};
use access::{Answer, Viewer, WebError, app::Coming};
use base::Code;
use documents::{
    By, Kind, Maker, Offer, Told, Under,
    making::{born, lower, offered},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The papers that a plan makes.
pub const PAPERS: &[Maker] = &[
    Maker { record: "plan", kind: Kind::Plan, tell: plan },
    Maker { record: "plan", kind: Kind::JointPlan, tell: joint_plan },
];

/// The papers of a plan as it stands. Until the parties agree it is shown as a draft: they have to read it first.
pub fn offers(of: &Plan) -> Vec<Offer> {
    let is_signed = match of.stage {
        Stage::Proposed => false,
        Stage::Agreed | Stage::InForce | Stage::Replaced | Stage::Ended => true,
        Stage::Withdrawn => return Vec::new(),
    };
    let kinds = [Kind::Plan, Kind::JointPlan].into_iter().filter(|kind| *kind == Kind::Plan || of.is_joint);
    kinds.map(|kind| Offer { kind, is_signed }).collect()
}

/// The paper that shows the whole of a plan: with partners the joint plan.
pub(crate) async fn whole_paper(db: &mut impl Db, id: Uuid) -> Answer<Maker> {
    let joint: bool = sql("select is_joint from support_plans where id = $1").bind(id).value(db).await?;
    let kind = if joint { Kind::JointPlan } else { Kind::Plan };
    PAPERS.iter().find(|one| one.kind == kind).copied().ok_or(WebError::NotFound)
}

fn plan<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let whole = seen(&mut db, by.viewer, PlanId::from_uuid(id)).await?;
        let Some(is_signed) = offered(&offers(&whole.plan), Kind::Plan) else { return Ok(None) };
        let around = Around::of(&mut db, whole.plan.case_id).await?;
        let needs = printed::needs_of(&mut db, id).await?;
        Ok(Some(paper(&whole.plan, is_signed, Kind::Plan, told(&whole, needs, &around))))
    })
}

fn joint_plan<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let whole = seen(&mut db, by.viewer, PlanId::from_uuid(id)).await?;
        let Some(is_signed) = offered(&offers(&whole.plan), Kind::JointPlan) else { return Ok(None) };
        let around = Around::of(&mut db, whole.plan.case_id).await?;
        Ok(Some(paper(&whole.plan, is_signed, Kind::JointPlan, told_joint(&whole, &around))))
    })
}

/// The plan, for one who may read it.
async fn seen(db: &mut impl Db, viewer: &Viewer, id: PlanId) -> Answer<Whole> {
    let case = sql("select case_id from support_plans where id = $1").bind(id).maybe_value(db).await?;
    let whole = read::whole(db, case.ok_or(WebError::NotFound)?, id).await?;
    printed::may_read(db, viewer, whole.plan.case_id, whole.plan.layer).await?;
    Ok(whole)
}

fn paper(of: &Plan, is_signed: bool, kind: Kind, data: Value) -> Told {
    let title = format!("{} № {}", kind.label(LANG), of.number);
    Told { under: Under::Case(of.case_id), layer: of.layer, is_signed, title, data }
}

fn told(whole: &Whole, needs: Value, around: &Around) -> Value {
    let plan = &whole.plan;
    json!({
        "number": plan.number,
        "child": born(Some(&plan.person), plan.born_on),
        "lead": around.lead(),
        "head": around.head(),
        "family_signs": family_signs(whole, around),
        "child_signs": child_signs(whole),
        "period": { "from": plan.from_on, "until": null },
        "assessment": needs,
        "goal": plan.aim,
        "services": whole.services.iter().map(|code| offered_service(whole, code)).collect::<Vec<_>>(),
        "goals": whole.goals.iter().map(|goal| with_activities(whole, goal)).collect::<Vec<_>>(),
        "activities": loose(whole),
        "child_part": plan.child_view,
        "review_on": plan.review_on,
        "agreed": whole.parties.iter().filter_map(opinion).collect::<Vec<_>>(),
        "urgent": plan.urgent_reason,
    })
}

fn told_joint(whole: &Whole, around: &Around) -> Value {
    let plan = &whole.plan;
    let partner = |one: &super::Partner| {
        let of_it = whole.activities.iter().filter(|activity| activity.organisation_id == Some(one.id));
        let texts: Vec<&str> = of_it.map(|activity| activity.text.as_str()).collect();
        json!({ "name": one.name(LANG), "role": texts.join("; ") })
    };
    json!({
        "number": plan.number,
        "child": born(Some(&plan.person), plan.born_on),
        "period": { "from": plan.from_on, "until": null },
        "coordinator": around.case.lead(LANG).map(|name| json!({ "name": name, "organisation": printed_w::coordinator(LANG) })),
        "lead": around.lead(),
        "partners": whole.partners.iter().map(partner).collect::<Vec<_>>(),
        "goals": whole.goals.iter().map(|goal| with_activities(whole, goal)).collect::<Vec<_>>(),
        "activities": loose(whole),
        "review_on": plan.review_on,
        "family_signs": family_signs(whole, around),
        "child_signs": child_signs(whole),
    })
}

/// A service with how often, and who gives it, as the activities say.
fn offered_service(whole: &Whole, code: &str) -> Value {
    let first = whole.activities.iter().find(|one| one.service.as_deref() == Some(code));
    json!({
        "name": service(LANG, code),
        "frequency": first.and_then(|one| one.frequency.clone()),
        "by": first.map(|one| one.responsible.clone()),
    })
}

fn with_activities(whole: &Whole, goal: &PlanGoal) -> Value {
    let own = whole.activities.iter().filter(|one| one.goal_id == Some(goal.id));
    json!({
        "area": area(LANG, &goal.area),
        "text": goal.text,
        "indicator": goal.indicator,
        "due_on": goal.due_on,
        "activities": own.map(activity).collect::<Vec<_>>(),
    })
}

/// Activities for no goal in particular.
fn loose(whole: &Whole) -> Vec<Value> {
    whole.activities.iter().filter(|one| one.goal_id.is_none()).map(activity).collect()
}

fn activity(one: &Activity) -> Value {
    let by = match one.partner(LANG) {
        Some(partner) => format!("{}, {partner}", one.responsible),
        None => one.responsible.clone(),
    };
    json!({ "text": one.text, "by": by, "frequency": one.frequency, "due_on": one.until_on })
}

/// What a party said; nothing until it said something, and nothing of the centre, which wrote the plan.
fn opinion(party: &Party) -> Option<Value> {
    let agrees = party.agrees.filter(|_| party.kind != PartyKind::Centre)?;
    let said = if agrees { w::agrees(LANG) } else { w::does_not_agree(LANG) };
    let parts = [Some(said), party.remark.as_deref()].into_iter().flatten();
    let opinion = parts.collect::<Vec<_>>().join(". ");
    Some(json!({ "name": party.name(LANG), "role": lower(party.kind.label(LANG)), "opinion": opinion }))
}

/// Whoever of the family is a party, with what they are to the child; where nobody is, the parent.
fn family_signs(whole: &Whole, around: &Around) -> Vec<Value> {
    let family = whole.parties.iter().filter(|party| party.kind == PartyKind::Family);
    let signs = |party: &Party| Some(around.signs(party.person_id?, party.person.as_ref()?));
    let named: Vec<Value> = family.filter_map(signs).collect();
    if named.is_empty() { vec![around.parent()] } else { named }
}

/// The child, where it is a party of its own.
fn child_signs(whole: &Whole) -> Vec<String> {
    let child = whole.parties.iter().filter(|party| party.kind == PartyKind::Child);
    child.filter_map(|party| party.person.as_ref().map(|name| name.full(LANG))).collect()
}
