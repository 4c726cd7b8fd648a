//! The report about a signal: what was known, what was done, what came of it.

use super::{LANG, child, head, is_decided, place, seen, worker};
use crate::{By, Kind, Told, making::lower, papers::Under};
use access::{Layer, app::Coming};
use base::{
    Code,
    ids::{SignalId, UserId},
    jiff::Timestamp,
};
use casework::{
    response::outcome::{self, OutcomeRow},
    signals::{
        SignalView, StepKind,
        steps::{self, StepLine},
    },
};
use page::when;
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

pub(super) fn report<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let signal = seen(&mut db, by.viewer, SignalId::from_uuid(id)).await?;
        let steps = steps::of(&mut db, signal.id).await?;
        let outcome = outcome::of_signal(&mut db, signal.id).await?;
        let decided: Option<(UserId, Timestamp)> =
            sql("select user_id, decided_at from outcomes where signal_id = $1")
                .bind(signal.id)
                .maybe(&mut db)
                .await?;
        // What was done after the decision is no part of the report about it.
        let steps: Vec<StepLine> =
            steps.into_iter().filter(|step| decided.is_none_or(|(_, at)| step.at <= at)).collect();
        let by = decided.map(|(user, _)| user).or(signal.accepted_by);
        let signers = (worker(&mut db, &signal, by).await?, head(&mut db, &signal).await?);
        Ok(Some(Told {
            under: Under::Signal(signal.id),
            layer: Layer::General,
            is_signed: is_decided(&signal),
            title: format!("{} {}", Kind::SignalReport.label(LANG), signal.reference),
            data: told(&signal, &steps, outcome.as_ref(), signers),
        }))
    })
}

fn told(
    signal: &SignalView,
    steps: &[StepLine],
    outcome: Option<&OutcomeRow>,
    (by, head): (Value, Value),
) -> Value {
    let from = [Some(lower(signal.reporter_role.label(LANG))), signal.reporter_name.clone()];
    let from = from.into_iter().flatten().collect::<Vec<_>>().join(", ");
    json!({
        "signal": {
            "number": signal.reference,
            "received": when::date_time(LANG, signal.called_at),
            "channel": lower(signal.channel.label(LANG)),
            "from": from,
        },
        "child": child(signal),
        "mother": signal.mother.as_ref().map(|name| json!({ "name": name.full(LANG) })),
        "place": place(signal),
        "reasons": signal.reasons.iter().map(|reason| lower(reason.label(LANG))).collect::<Vec<_>>(),
        "text": signal.said,
        "steps": steps.iter().filter(|step| !is_alert(step)).map(step).collect::<Vec<_>>(),
        "risk": { "level": signal.risk.label(LANG) },
        "outcome": outcome.map(came_of_it),
        "decided_on": outcome.map(|one| one.decided_on),
        "by": by,
        "head": head,
    })
}

/// Whom the house called up about it is no part of the report.
fn is_alert(step: &StepLine) -> bool {
    matches!(step.kind, StepKind::Alerted | StepKind::Escalated)
}

fn step(one: &StepLine) -> Value {
    let parts = [Some(one.kind.label(LANG)), one.note.as_deref()].into_iter().flatten();
    json!({
        "at": when::date_time(LANG, one.at),
        "what": parts.collect::<Vec<_>>().join(": "),
        "by": one.name(LANG),
    })
}

fn came_of_it(one: &OutcomeRow) -> String {
    let parts = [Some(one.outcome.label(LANG)), one.note.as_deref(), one.no_case_reason.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
