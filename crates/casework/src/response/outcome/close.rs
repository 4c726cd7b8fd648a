//! The end of a signal: a case takes everything over, or there is none and a reason.

use super::{Carried, NewClosure, NewTakeover, OutcomeRow, carried, read, w};
use crate::{
    cases::{self, NewCase},
    permits::{CreateCase, RespondToSignal},
    response::{Step, standing::Standing},
    signals::{StepKind, owed, read as signals, steps::NewStep},
};
use access::{Act, App, Permit, Subject, WebError, audit::Entry, permit};
use base::{Code, clock, ids::CaseId};
use people::{
    KinKind,
    kinship::{NewKinship, add_kinship},
    permits::WritePerson,
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Opens the case that takes the signal over: child, mother and kin, their tie, the risk, the groups, who answers for
/// it as lead, the team, and the open tasks.
///
/// # Errors
///
/// [`WebError::Conflict`] before there is an outcome, after the end, or when no case follows such an outcome.
pub async fn open_case(
    tx: &mut Tx,
    permit: &Permit<CreateCase>,
    new: &NewTakeover,
) -> Result<CaseId, WebError> {
    let (standing, outcome) = end(tx, permit).await?;
    let lang = permit.viewer.lang;
    let signal = signals::one(tx, standing.id).await?;
    let at = tx.at();
    let carried = carried(tx, lang, &signal, outcome.outcome, at).await?;
    let programme = new.programme.clone().or(carried.programme.map(str::to_owned));
    let Some(programme) = programme else {
        return Err(WebError::Conflict(w::no_case_follows(lang).to_owned()));
    };
    tie_mother_and_child(tx, permit, &signal).await?;
    let lead = carried.lead.unwrap_or(permit.viewer.user);
    let reason = w::risk_carried(base::Lang::Bg, &standing.reference);
    let case = cases::open(
        tx,
        permit,
        NewCase {
            family_name: new.family_name.clone().unwrap_or_else(|| carried.family_name.clone()),
            focus: carried.child,
            people: carried.people.iter().map(|(person, role, _)| (*person, *role)).collect(),
            programme,
            target_groups: groups(new, &carried),
            lead,
            team: carried.team.clone(),
            signal: Some(standing.id),
            opened_on: clock::date_of(at),
            risk: Some((carried.risk, reason)),
        },
    )
    .await?;
    sql("update tasks set case_id = $2 where signal_id = $1 and case_id is null")
        .bind(standing.id)
        .bind(case)
        .run(tx)
        .await?;
    sql("update outcomes set case_id = $2, version = version + 1 where signal_id = $1")
        .bind(standing.id)
        .bind(case)
        .run(tx)
        .await?;
    finish(
        tx,
        permit,
        &standing,
        Entry::under(permit, "signal.closed").set("case", case.to_string()).case(case),
    )
    .await?;
    Ok(case)
}

/// Ends the signal without a case; the reason stands in its report.
///
/// # Errors
///
/// [`WebError::Conflict`] before there is an outcome, or after the end.
pub async fn close(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    new: &NewClosure,
) -> Result<(), WebError> {
    let (standing, _) = end(tx, permit).await?;
    sql("update outcomes set no_case_reason = $2, version = version + 1 where signal_id = $1")
        .bind(standing.id)
        .bind(&new.reason)
        .run(tx)
        .await?;
    finish(tx, permit, &standing, Entry::under(permit, "signal.closed").because(&new.reason)).await?;
    (app.slots.signed)(tx, &permit.viewer, "signal", standing.id.uuid()).await
}

async fn end<A: Act>(tx: &mut Tx, permit: &Permit<A>) -> Result<(Standing, OutcomeRow), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Close, permit.viewer.lang)?;
    let outcome = read::of_signal(tx, standing.id).await?;
    let outcome =
        outcome.ok_or_else(|| WebError::Conflict(w::refused_not_decided(permit.viewer.lang).to_owned()))?;
    Ok((standing, outcome))
}

async fn finish<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    standing: &Standing,
    entry: Entry,
) -> Result<(), WebError> {
    let stage = standing.after(Step::Close, permit.viewer.lang)?;
    sql("update signals set stage = $2 where id = $1").bind(standing.id).bind(stage).run(tx).await?;
    owed::lift(tx, permit, standing.id, crate::signals::w::step_closed(permit.viewer.lang)).await?;
    NewStep::new(StepKind::Closed).by(permit.viewer.user).add(tx, standing.id).await?;
    entry.signal(standing.id).change("stage", standing.stage.code(), stage.code()).write(tx).await?;
    let payload = json!({ "signal": standing.id, "centre": permit.centre });
    outbox::tell(tx, "signal.closed", &payload).await?;
    Ok(())
}

/// The tie is recorded with the child as a rule; a child that was entered alone gets it here.
async fn tie_mother_and_child(
    tx: &mut Tx,
    leave: &Permit<CreateCase>,
    signal: &signals::Signal,
) -> Result<(), WebError> {
    let (Some(child), Some(mother)) = (signal.child_id, signal.mother_id) else { return Ok(()) };
    let known: i64 = sql("select count(*) from kinships
         where until_on is null and (person_id = $1 and relative_id = $2 or person_id = $2 and relative_id = $1)")
    .bind(child)
    .bind(mother)
    .value(tx)
    .await?;
    if known == 0 {
        let filling = permit::<WritePerson>(tx, &leave.viewer, Subject::Person(child)).await?;
        add_kinship(tx, &filling, &NewKinship::new(child, mother, KinKind::Mother)).await?;
    }
    Ok(())
}

fn groups(new: &NewTakeover, carried: &Carried) -> Vec<String> {
    match &new.target_groups {
        Some(groups) => groups.clone(),
        None => carried.target_groups.iter().map(|group| (*group).to_owned()).collect(),
    }
}
