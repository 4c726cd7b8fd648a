//! Changing what was entered about a call, with a reason; what stood before stays in the trail.

use super::{StepKind, form::Call, owed, receive::centre_of, steps::NewStep, terms};
use crate::{permits::WriteSignal, signals::SignalView};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{Code, FieldErrors, Problem, jiff::Timestamp, typed};
use store::{Tx, sql};

/// What is changed, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The call as it should stand.
    pub call: Call,
    /// Why, in the worker's words.
    pub reason: String,
}

impl Change {
    /// Reads the form of a change.
    pub fn parse(typed: &typed::Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let call = Call::parse(typed, now)
            .map_err(|found| found.iter().for_each(|(field, problem)| errors.add(field, problem.clone())))
            .ok();
        let reason = errors.check("why", typed::text(typed.get("why"), 500));
        let change = call.zip(reason).map(|(call, reason)| Change { call, reason });
        errors.or(change)
    }
}

/// Changes a signal that was read at `version`; [`WebError::Stale`] when it was changed since. The clock is set anew
/// when the moment of the call was wrong.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteSignal>,
    before: &SignalView,
    version: i64,
    new: &Change,
) -> Answer<()> {
    let call = &new.call;
    if let Some(ward) = call.ward
        && call.ward != before.ward_id
        && centre_of(tx, ward).await? != Some(permit.centre)
    {
        return Err(FieldErrors::one("ward_id", Problem::NotOffered).into());
    }
    // The form shows whole minutes: a call of the same minute was not touched.
    let is_moved = minute(call.called_at) != minute(before.called_at);
    let (called_at, due_at, rule_version) = if is_moved {
        let term = terms::first_meeting(tx, permit.centre, call.called_at).await?;
        (call.called_at, term.due_at, term.rule_version)
    } else {
        (before.called_at, before.due_at, before.rule_version.clone())
    };
    let changed =
        sql("update signals set ward_id = $3, channel = $4, reporter_role = $5, reporter_name = $6,
             reporter_phone = $7, called_at = $8, child_state = $9, risk = $10, said = $11, due_at = $12,
             rule_version = $13, version = version + 1
         where id = $1 and version = $2")
        .bind(before.id)
        .bind(version)
        .bind(call.ward)
        .bind(call.channel)
        .bind(call.reporter_role)
        .bind(call.reporter_name.as_deref())
        .bind(call.reporter_phone.as_deref())
        .bind(called_at)
        .bind(call.child_state)
        .bind(call.risk)
        .bind(call.said.as_str())
        .bind(due_at)
        .bind(rule_version)
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    if is_moved && before.joined_to.is_none() {
        owed::again(tx, permit, (before.id, &before.reference), called_at, before.first_met_at).await?;
    }
    sql("delete from signal_reasons where signal_id = $1").bind(before.id).run(tx).await?;
    for reason in &call.reasons {
        sql("insert into signal_reasons (signal_id, reason) values ($1, $2)")
            .bind(before.id)
            .bind(*reason)
            .run(tx)
            .await?;
    }
    NewStep::new(StepKind::Changed).by(permit.viewer.user_id()).add(tx, before.id).await?;
    record(tx, permit, before, new).await
}

fn minute(at: Timestamp) -> i64 {
    at.as_second().div_euclid(60)
}

async fn record(tx: &mut Tx, permit: &Permit<WriteSignal>, before: &SignalView, new: &Change) -> Answer<()> {
    let call = &new.call;
    let codes = |reasons: &[super::Reason]| reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>();
    let mut were = before.reasons.clone();
    were.sort();
    Entry::under(permit, "signal.changed")
        .because(&new.reason)
        .change("ward_id", before.ward_id.map(|id| id.to_string()), call.ward.map(|id| id.to_string()))
        .change("channel", before.channel.code(), call.channel.code())
        .change("reporter_role", before.reporter_role.code(), call.reporter_role.code())
        .change("reporter_name", before.reporter_name.clone(), call.reporter_name.clone())
        .change("reporter_phone", before.reporter_phone.clone(), call.reporter_phone.clone())
        .change("called_at", minute(before.called_at) * 60, minute(call.called_at) * 60)
        .change("child_state", before.child_state.code(), call.child_state.code())
        .change("risk", before.risk.code(), call.risk.code())
        .change("reasons", codes(&were), codes(&call.reasons))
        .change("said", before.said.as_str(), call.said.as_str())
        .write(tx)
        .await?;
    Ok(())
}

impl SignalView {
    /// The form as it would have been typed, for changing it.
    pub fn typed(&self) -> typed::Typed {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let called = base::clock::local(self.called_at).strftime("%d.%m.%Y %H:%M").to_string();
        let mut typed = typed::Typed::default()
            .with("ward_id", self.ward_id.map_or(super::form::OUTSIDE.to_owned(), |id| id.to_string()))
            .with("channel", self.channel.code())
            .with("reporter_role", self.reporter_role.code())
            .with("reporter_name", text(&self.reporter_name))
            .with("reporter_phone", text(&self.reporter_phone))
            .with("called_at", called)
            .with("child_state", self.child_state.code())
            .with("risk", self.risk.code())
            .with("said", self.said.as_str());
        for reason in &self.reasons {
            typed.add("reasons", reason.code());
        }
        typed
    }
}
