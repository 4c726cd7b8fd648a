//! A decision on a request: the step, what follows from it, and the entry in the trail, in one transaction.

use super::{
    Decision, Warning,
    form::{NewDecision, Opening, What},
};
use crate::{
    law::Law,
    paper, papers,
    permits::Triage,
    record::{
        self, RequestId, RequestView, make_step,
        steps::{NewStep, StepKind},
        subject,
    },
    terms, waiting,
};
use access::{Answer, Layer, Permit, Subject, audit::Entry};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CaseId, FileId},
};
use casework::{
    cases::{self, NewCase, PersonRole, details, relatives},
    files,
    permits::{CreateCase, WriteCase, WriteFile},
};
use deadlines::New;
use store::{Tx, outbox, sql};

/// Decides on a request as it was read at `version`, with `warnings` told before. The case, when it is accepted.
pub async fn decide(
    tx: &mut Tx,
    permit: &Permit<Triage>,
    request: &RequestView,
    version: i64,
    new: &NewDecision,
    warnings: &[Warning],
) -> Answer<Option<CaseId>> {
    let (id, decision) = (request.id, new.decision());
    make_step(tx, permit.viewer.lang, id, decision.step(), Some(version), new.on).await?;
    let mut step = NewStep::saying(kind(decision), new.on, new.text.as_str());
    step.warnings = warnings.iter().map(Warning::code).collect();
    let mut case = None;
    match &new.what {
        What::Open(opening) => case = Some(open(tx, permit, request, opening, new).await?),
        What::Join(joined) => {
            join(tx, permit, request, *joined).await?;
            case = Some(*joined);
        }
        What::Wait(standing) => waiting::write::enter(tx, permit, id, standing, new.on).await?,
        What::Refuse(ground) => step.ground = Some(ground.clone()),
        What::PassOn(organisation) => {
            let to = papers::Referral { organisation: *organisation, ..Default::default() };
            to.check(tx, permit.centre).await?;
            step.organisation = *organisation;
        }
        What::Withdraw => {}
    }
    if decision != Decision::Wait {
        waiting::write::leave(tx, id, new.on).await?;
    }
    if decision == Decision::Withdraw {
        deadlines::lift(tx, permit, subject(id), terms::DECISION, &new.text).await?;
    } else {
        deadlines::meet(tx, subject(id), terms::DECISION, clock::start_of(new.on)).await?;
    }
    if matches!(decision, Decision::Refuse | Decision::PassOn | Decision::Withdraw) {
        papers::write::lift_deadlines(tx, permit, id, &new.text).await?;
    }
    if let Some(case) = case {
        hand_over(tx, permit, request, case).await?;
    }
    step.add(tx, &permit.viewer, id).await?;
    entry(permit, request, new, warnings, case).write(tx).await?;
    let payload = serde_json::json!({ "request": id, "centre": permit.centre, "decision": decision.code() });
    outbox::tell(tx, "request.decided", &payload).await?;
    if decision == Decision::Refuse {
        paper::signed(tx, &permit.viewer, id).await?;
    }
    Ok(case)
}

const fn kind(decision: Decision) -> StepKind {
    match decision {
        Decision::Accept => StepKind::Accept,
        Decision::Wait => StepKind::Wait,
        Decision::Refuse => StepKind::Refuse,
        Decision::PassOn => StepKind::PassOn,
        Decision::Withdraw => StepKind::Withdraw,
    }
}

/// Opens a case with everybody of the request in it; nothing is typed twice.
async fn open(
    tx: &mut Tx,
    permit: &Permit<Triage>,
    request: &RequestView,
    opening: &Opening,
    new: &NewDecision,
) -> Answer<CaseId> {
    let leave = access::permit::<CreateCase>(tx, &permit.viewer, Subject::Centre(permit.centre)).await?;
    let focus = request.child().map(|child| child.person_id);
    let people = request.people.iter().map(|one| (one.person_id, one.role)).collect();
    let case = NewCase {
        family_name: opening.family_name.clone(),
        focus,
        people,
        programme: opening.programme.clone(),
        target_groups: opening.target_groups.clone(),
        lead: opening.lead,
        team: Vec::new(),
        signal: None,
        opened_on: new.on,
        risk: None,
    };
    let case = cases::open(tx, &leave, case).await?;
    let of_case = deadlines::Subject::new("case", case);
    let term = New::by(terms::ASSESSMENT_AND_PLAN, permit.centre, of_case, new.on).of_case(case);
    deadlines::start(tx, term).await?;
    Ok(case)
}

/// A family in several kinds is one file: people and groups of the request come into the open case.
async fn join(tx: &mut Tx, permit: &Permit<Triage>, request: &RequestView, case: CaseId) -> Answer<()> {
    let offered = super::open_cases(tx, permit.centre, request.id).await?;
    if offered.iter().all(|one| one.id != case) {
        return Err(FieldErrors::one("case", Problem::NotOffered).into());
    }
    let leave = access::permit::<WriteCase>(tx, &permit.viewer, Subject::Case(case)).await?;
    let known: Vec<(base::ids::PersonId, PersonRole)> =
        sql("select person_id, role from case_people where case_id = $1 order by person_id")
            .bind(case)
            .all(tx)
            .await?;
    // Three people at most come with a request.
    for one in request.people.iter().filter(|one| known.iter().all(|(id, _)| *id != one.person_id)) {
        relatives::add_person(tx, &leave, case, one.person_id, one.role).await?;
    }
    let before = cases::read::see(tx, &permit.viewer, case).await?;
    let more = request.groups.iter().filter(|group| !before.groups.contains(group));
    let groups: Vec<String> = before.groups.iter().chain(more).cloned().collect();
    if groups.len() > before.groups.len() {
        let head = details::NewHead {
            family_name: before.family_name.clone(),
            programme: before.programme.clone(),
            target_groups: groups,
            care_form: before.care_form,
            cpd_case_number: before.cpd_case_number.clone(),
            cpd_worker: before.cpd_worker.clone(),
        };
        details::write::change_head(tx, &leave, &before, before.version, &head).await?;
    }
    Ok(())
}

/// The request knows its case, and the files of its papers lie in the case from now on.
async fn hand_over(tx: &mut Tx, permit: &Permit<Triage>, request: &RequestView, case: CaseId) -> Answer<()> {
    sql("update requests set case_id = $2 where id = $1").bind(request.id).bind(case).run(tx).await?;
    let papers: Vec<(FileId, String)> = sql("select p.file_id, p.paper from request_papers p
          where p.request_id = $1 and p.file_id is not null
            and not exists (select 1 from case_files f where f.file_id = p.file_id) order by p.id")
    .bind(request.id)
    .all(tx)
    .await?;
    if papers.is_empty() {
        return Ok(());
    }
    let leave = access::permit::<WriteFile>(tx, &permit.viewer, Subject::Case(case)).await?;
    for (file, paper) in papers {
        let title = Law::shipped().paper_label(&paper, Lang::Bg).to_owned();
        files::take_over(tx, &leave, case, (file, &title), Layer::General).await?;
    }
    Ok(())
}

fn entry(
    permit: &Permit<Triage>,
    request: &RequestView,
    new: &NewDecision,
    warnings: &[Warning],
    case: Option<CaseId>,
) -> Entry {
    let action = match new.decision() {
        Decision::Accept => "request.accepted",
        Decision::Wait => "request.put-on-list",
        Decision::Refuse => "request.refused",
        Decision::PassOn => "request.passed-on",
        Decision::Withdraw => "request.withdrawn",
    };
    let told: Vec<&str> = warnings.iter().map(Warning::code).collect();
    let mut entry = Entry::under(permit, action)
        .record("request", request.id)
        .set("reference", request.reference.as_str())
        .set("decided_on", new.on.to_string())
        .set("warnings", told);
    match &new.what {
        What::Refuse(ground) => entry = entry.set("ground", ground.as_str()),
        What::PassOn(to) => entry = entry.set("organisation_id", to.map(|id| id.to_string())),
        What::Wait(standing) => entry = entry.set("priority", standing.priority.code()),
        What::Open(_) | What::Join(_) | What::Withdraw => {}
    }
    if let Some(case) = case {
        entry = entry.case(case);
    }
    if new.text.is_empty() { entry } else { entry.because(&new.text) }
}

/// The request as it stands, for whoever may decide on it; 404 and 403 as usual.
pub async fn asked(
    tx: &mut Tx,
    viewer: &access::Viewer,
    id: RequestId,
) -> Answer<(Permit<Triage>, RequestView)> {
    let leave = record::leave::<Triage>(tx, viewer, id).await?;
    Ok((leave, record::see(tx, viewer, id).await?))
}
