//! Writing down a departure or an arrival.

use super::{Leg, NewTravel, w};
use crate::{
    permits::RespondToSignal,
    response::standing::{Standing, is_before},
    signals::{Stage, steps::NewStep},
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, FieldErrors, Problem, jiff::Timestamp};
use page::date_time;
use serde_json::json;
use store::{Tx, outbox, sql};

/// Writes down when they set off or arrived. Written down again, with a reason, it is a correction.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is written down already and no reason is given; [`WebError::Fields`] when the time
/// is before the call, or they would arrive before they set off.
pub async fn record(
    tx: &mut Tx,
    permit: &Permit<RespondToSignal>,
    leg: Leg,
    new: &NewTravel,
) -> Result<(), WebError> {
    let lang = permit.viewer.lang;
    let standing = Standing::take(tx, permit).await?;
    let stage = standing.after(leg.step(), lang)?;
    let former = match leg {
        Leg::Departure => standing.set_off_at,
        Leg::Arrival => standing.arrived_at,
    };
    if let (Some(former), None) = (former, &new.reason) {
        return Err(WebError::Conflict(w::travel_known(lang, date_time(lang, former))));
    }
    in_order(&standing, leg, new.at)?;
    keep(tx, &standing, leg, new.at, stage).await?;
    let step = NewStep::new(leg.kind()).at(new.at).by(permit.viewer.user);
    match &new.reason {
        Some(reason) => step.note(reason).add(tx, standing.id).await?,
        None => step.add(tx, standing.id).await?,
    }
    entry(permit, &standing, leg, former, new, stage).write(tx).await?;
    let topic = match leg {
        Leg::Departure => "signal.departed",
        Leg::Arrival => "signal.arrived",
    };
    outbox::tell(tx, topic, &json!({ "signal": standing.id, "centre": permit.centre })).await?;
    Ok(())
}

fn in_order(standing: &Standing, leg: Leg, at: Timestamp) -> Result<(), WebError> {
    let wrong = if is_before(at, standing.called_at) {
        Some(Problem::said("before-the-call", w::before_the_call))
    } else {
        match leg {
            Leg::Departure if standing.arrived_at.is_some_and(|arrived| is_before(arrived, at)) => {
                Some(Problem::said("after-arrival", w::after_arrival))
            }
            Leg::Arrival if standing.set_off_at.is_some_and(|set_off| is_before(at, set_off)) => {
                Some(Problem::said("before-departure", w::before_departure))
            }
            Leg::Departure | Leg::Arrival => None,
        }
    };
    wrong.map_or(Ok(()), |problem| Err(FieldErrors::one("at", problem).into()))
}

async fn keep(tx: &mut Tx, standing: &Standing, leg: Leg, at: Timestamp, stage: Stage) -> store::Result<()> {
    let change = match leg {
        Leg::Departure => sql("update signals set set_off_at = $2, stage = $3 where id = $1"),
        Leg::Arrival => sql("update signals set arrived_at = $2, stage = $3 where id = $1"),
    };
    change.bind(standing.id).bind(at).bind(stage).run(tx).await.map(drop)
}

fn entry(
    permit: &Permit<RespondToSignal>,
    standing: &Standing,
    leg: Leg,
    former: Option<Timestamp>,
    new: &NewTravel,
    stage: Stage,
) -> Entry {
    let (action, field) = match leg {
        Leg::Departure => ("signal.departed", "set_off_at"),
        Leg::Arrival => ("signal.arrived", "arrived_at"),
    };
    let entry = Entry::under(permit, action)
        .change(field, former.map(|at| at.to_string()), new.at.to_string())
        .change("stage", standing.stage.code(), stage.code());
    match &new.reason {
        Some(reason) => entry.because(reason),
        None => entry,
    }
}
