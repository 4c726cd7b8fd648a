//! How far families have come: assessed, planned, waiting to agree, with services, reviewed. Everything is written by the
//! one who leads, through the same functions as the real work.

use super::{answers::Opened, cast::CHIEF, world::World};
use access::{Answer, App, Layer, Subject, Viewer, WebError, permit::permit};
use assessments::{
    goals::{self, GoalId, NewGoal, State},
    permits::WriteGoal,
};
use base::{
    clock,
    ids::{CaseId, PersonId},
    jiff::{SignedDuration, Timestamp, ToSpan, civil::Date},
};
use casework::cases::{PersonRole, relatives};
use plans::{
    consents::{self, NewConsent, Purpose},
    needs_assessments::{self, Domain, NewNeeds},
    permits::{WriteConsent, WritePlan, WriteServiceAgreement},
    plan_reviews::{self, Decision, NewReview, Reached},
    service_agreements::{self, NewAgreement, Signing},
    support_plans::{self, NewActivity, NewPlan, PartyKind, Said},
};
use store::Tx;

/// How many stages there are to show, from the needs assessment to the review.
const STAGES: usize = 6;

/// The people of a case who matter for its papers.
struct Family {
    child: PersonId,
    born_on: Option<Date>,
    parent: PersonId,
}

/// Leads the families of the first centre along the path, each a stage further than the one before.
pub async fn tell(app: &App, world: &World, all: &[Opened]) -> Answer<()> {
    let own = all.iter().filter(|opened| opened.centre == 0);
    for (number, opened) in own.enumerate() {
        let stages = number % (STAGES + 1);
        let at = begins(opened, stages, app.clock.now());
        if at < app.clock.now() {
            walk(app, world, opened, at, stages).await?;
        }
    }
    Ok(())
}

/// When the path of a family begins: a week after its case was opened; where it has stopped short of the services, as
/// late as last week, since nobody leaves a plan without its agreement for months.
fn begins(opened: &Opened, stages: usize, now: Timestamp) -> Timestamp {
    let days = if stages < STAGES - 1 {
        let open = now.duration_since(opened.at).as_hours() / 24;
        let late = 7 + i64::try_from(stages).unwrap_or(0);
        (open - late).max(7)
    } else {
        7
    };
    clock::start_of(clock::date_of(opened.at)) + SignedDuration::from_hours(24 * days + 11)
}

async fn walk(app: &App, world: &World, opened: &Opened, at: Timestamp, stages: usize) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let head = casework::cases::read::head(&mut tx, opened.id).await?;
    let Some(family) = family(&mut tx, opened.id).await?.filter(|_| head.is_open()) else { return Ok(()) };
    if stages > 0 {
        assess(&mut tx, &viewer, opened.id, &family, at).await?;
        consent(&mut tx, &viewer, opened.id, &family, at).await?;
    }
    let plan = if stages > 1 { Some(propose(&mut tx, &viewer, opened.id, &family, at).await?) } else { None };
    if let (Some((plan, _)), true) = (plan, stages > 2) {
        agree(&mut tx, &viewer, opened.id, plan, at).await?;
    }
    if stages > 3 {
        agreement(&mut tx, &viewer, opened.id, &family, at, stages > 4).await?;
    }
    tx.commit().await?;
    let later = at + SignedDuration::from_hours(24 * 90);
    match plan {
        Some((plan, goal)) if stages > 5 && later < app.clock.now() => {
            review(app, world, opened.id, plan, goal, later).await
        }
        Some(_) | None => Ok(()),
    }
}

async fn family(tx: &mut Tx, case: CaseId) -> Answer<Option<Family>> {
    let people = relatives::people(tx, case).await?;
    let child = people.iter().find(|one| one.role == PersonRole::Child);
    let parent = people.iter().find(|one| matches!(one.role, PersonRole::Mother | PersonRole::Father));
    Ok(child.zip(parent).map(|(child, parent)| Family {
        child: child.id,
        born_on: child.born_on,
        parent: parent.id,
    }))
}

async fn assess(tx: &mut Tx, viewer: &Viewer, case: CaseId, family: &Family, at: Timestamp) -> Answer<()> {
    let leave = permit::<WritePlan>(tx, viewer, Subject::Case(case)).await?;
    let said = |text: &str| Some(text.to_owned());
    let new = NewNeeds {
        layer: Layer::General,
        person: family.child,
        held_on: clock::date_of(at),
        sources: Vec::new(),
        domains: vec![
            Domain {
                domain: "care".into(),
                need: said("Майката да се научи да разпознава кога детето е гладно и кога уморено."),
                strength: said("Кърми го и го успокоява с глас."),
                risk: said("Остава сама с него по цял ден."),
            },
            Domain {
                domain: "home".into(),
                need: said("Отопление за зимата."),
                strength: said("Бабата живее на същия етаж."),
                risk: None,
            },
        ],
        child_voice: None,
        not_heard: said("Детето е бебе; наблюдавахме как се храни и успокоява."),
        parents_view: "Майката иска да го гледа и се страхува, че няма да се справи.".into(),
        factors: [
            said("Спокойно е в ръцете на майка си."),
            said("Редовно хранене, сън, прегледи при лекар."),
            said("Родено в термин, без заболявания."),
            said("Няма преки заплахи."),
            said("Има желание, липсва опит."),
            said("Раздяла с майката би му навредила."),
            None,
        ],
        took_part: "Майката, бабата, социален работник, психолог.".into(),
        conclusions: "Семейството може да се грижи за детето с подкрепа у дома през следващите шест месеца."
            .into(),
    };
    needs_assessments::sign(tx, &leave, case, &new).await?;
    Ok(())
}

async fn consent(tx: &mut Tx, viewer: &Viewer, case: CaseId, family: &Family, at: Timestamp) -> Answer<()> {
    let leave = permit::<WriteConsent>(tx, viewer, Subject::Case(case)).await?;
    let new = NewConsent {
        person: family.child,
        giver: family.parent,
        purpose: Purpose::Sharing,
        detail: "Сведения за здравето на детето пред личния лекар.".into(),
        given_on: clock::date_of(at),
        valid_until: None,
        child_signed: false,
    };
    consents::give(tx, &leave, case, &new).await?;
    Ok(())
}

async fn propose(
    tx: &mut Tx,
    viewer: &Viewer,
    case: CaseId,
    family: &Family,
    at: Timestamp,
) -> Answer<(support_plans::PlanId, GoalId)> {
    let today = clock::date_of(at);
    let leave = permit::<WriteGoal>(tx, viewer, Subject::Case(case)).await?;
    let goal = NewGoal {
        person: family.child,
        assessment: None,
        domain: "health".into(),
        text: "Детето да има личен лекар и минат преглед.".into(),
        indicator: "Записано е и има вписан преглед.".into(),
        due_on: today.saturating_add(2.months()),
    };
    let goal = goals::write::set(tx, &leave, case, &goal).await?;
    let leave = permit::<WritePlan>(tx, viewer, Subject::Case(case)).await?;
    let new = NewPlan {
        layer: Layer::General,
        person: family.child,
        aim: "Детето да расте у дома, а майката да се чувства сигурна.".into(),
        child_view: None,
        from_on: today,
        review_on: today.saturating_add(6.months()),
        services: vec!["information-counselling".into(), "skills-training".into()],
        goals: vec![(goal, "health".into())],
        activities: vec![NewActivity {
            text: "Домашни посещения".into(),
            goal: Some(goal),
            service: Some("skills-training".into()),
            organisation: None,
            responsible: "водещият социален работник".into(),
            frequency: Some("веднъж седмично".into()),
            until_on: Some(today.saturating_add(6.months())),
            indicator: Some("Двайсет посещения".into()),
        }],
        family: vec![family.parent],
        partners: Vec::new(),
    };
    let plan = support_plans::propose(tx, &leave, case, &new, family.born_on).await?;
    Ok((plan, goal))
}

async fn agree(
    tx: &mut Tx,
    viewer: &Viewer,
    case: CaseId,
    plan: support_plans::PlanId,
    at: Timestamp,
) -> Answer<()> {
    let leave = permit::<WritePlan>(tx, viewer, Subject::Case(case)).await?;
    let whole = support_plans::whole(tx, case, plan).await?;
    let said = Said { agrees: true, said_on: clock::date_of(at), remark: None };
    for party in whole.parties.iter().filter(|party| party.kind != PartyKind::Centre) {
        support_plans::record_party(tx, &leave, &whole.plan, party, party.version, &said).await?;
    }
    Ok(())
}

async fn agreement(
    tx: &mut Tx,
    viewer: &Viewer,
    case: CaseId,
    family: &Family,
    at: Timestamp,
    is_signed: bool,
) -> Answer<()> {
    let today = clock::date_of(at);
    let leave = permit::<WriteServiceAgreement>(tx, viewer, Subject::Case(case)).await?;
    let new = NewAgreement {
        person: family.parent,
        child: Some(family.child),
        basis: "Предварителна оценка на потребностите от дирекция „Социално подпомагане“".into(),
        basis_on: Some(today),
        services: vec!["information-counselling".into(), "skills-training".into()],
        from_on: today,
        until_on: today.saturating_add(6.months()),
        fee_cents: 0,
        centre_duties: "Да предоставя услугите по плана. Да пази личните данни.".into(),
        family_duties: "Да участва в дейностите. Да съобщава за промени.".into(),
        handed_over_on: today,
        urgent_reason: None,
    };
    let id = service_agreements::hand_over(tx, &leave, case, &new).await?;
    if is_signed {
        let of = service_agreements::one(tx, case, id).await?;
        service_agreements::sign(tx, &leave, &of, &Signing { signed_on: today, child_signed: false }).await?;
        let leave = permit::<WritePlan>(tx, viewer, Subject::Case(case)).await?;
        service_agreements::begin_plan(tx, &leave, &of).await?;
    }
    Ok(())
}

async fn review(
    app: &App,
    world: &World,
    case: CaseId,
    plan: support_plans::PlanId,
    goal: GoalId,
    at: Timestamp,
) -> Answer<()> {
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let leave = permit::<WritePlan>(&mut tx, &viewer, Subject::Case(case)).await?;
    let goals = permit::<WriteGoal>(&mut tx, &viewer, Subject::Case(case)).await?;
    let whole = support_plans::whole(&mut tx, case, plan).await?;
    let held = whole.goals.iter().find(|one| one.id == goal).ok_or(WebError::NotFound)?;
    let new = NewReview {
        is_planned: true,
        reason: None,
        held_on: clock::date_of(at),
        took_part: "Майката, бабата, водещият.".into(),
        child_voice: None,
        not_heard: Some("Детето е бебе; расте по таблицата.".into()),
        parents_view: "Майката се чувства по-сигурна.".into(),
        goals: vec![Reached {
            goal: held.clone(),
            state: State::Met,
            remark: Some("Записано е при личен лекар и е прегледано.".into()),
        }],
        conclusions: "Планът върви. Посещенията продължават.".into(),
        decision: Decision::Continue,
        next_on: Some(clock::date_of(at).saturating_add(6.months())),
    };
    plan_reviews::sign(&mut tx, (&leave, &goals), &whole.plan, &new, &[]).await?;
    Ok(tx.commit().await?)
}
