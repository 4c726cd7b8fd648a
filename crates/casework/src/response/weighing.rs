//! Weighing the risk of a signal anew: the level as it is seen now, and what that rests on.

mod api;
pub mod pages;
mod web;

use super::{Step, standing::Standing, w};
use crate::{
    permits::RespondToSignal,
    risk::Risk,
    signals::{StepKind, steps::NewStep},
};
use access::{Action, Permit, Routes, WebError, audit::Entry};
use base::{
    Code, FieldErrors, Lang,
    typed::{self, Typed},
};
use serde_json::json;
use store::{Tx, outbox, sql};

const RESPOND: Action = Action("signal.respond");

/// The routes of weighing.
pub fn routes() -> Routes {
    Routes::new()
        .get("/signals/{id}/risk", RESPOND, web::show)
        .post("/signals/{id}/risk", RESPOND, web::weigh)
        .post("/api/v1/signals/{id}/risk", RESPOND, api::weigh)
}

/// The documented paths of weighing.
pub fn openapi() -> utoipa::openapi::OpenApi {
    api::document()
}

/// A level of risk and its grounds.
#[derive(Debug, Clone, PartialEq)]
pub struct NewWeighing {
    /// The level.
    pub risk: Risk,
    /// What it rests on.
    pub reason: String,
}

impl NewWeighing {
    /// Reads the form.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let risk = errors.check("risk", typed::code(typed.get("risk")));
        let reason = errors.check("reason", typed::text(typed.get("reason"), 2_000));
        errors.or(risk.zip(reason).map(|(risk, reason)| NewWeighing { risk, reason }))
    }
}

/// Weighs the risk anew. The same level again is recorded too: it was looked at.
pub async fn weigh(tx: &mut Tx, permit: &Permit<RespondToSignal>, new: &NewWeighing) -> Result<(), WebError> {
    let standing = Standing::take(tx, permit).await?;
    standing.after(Step::Coordinate, permit.viewer.lang)?;
    let before: Risk = sql("select risk from signals where id = $1").bind(standing.id).value(tx).await?;
    sql("update signals set risk = $2 where id = $1").bind(standing.id).bind(new.risk).run(tx).await?;
    // The story is the centre's own and stands in Bulgarian, like what people write into it.
    let note = w::weighed_note(Lang::Bg, before.label(Lang::Bg), &new.reason, new.risk.label(Lang::Bg));
    NewStep::new(StepKind::RiskWeighed).by(permit.viewer.user).note(note).add(tx, standing.id).await?;
    Entry::under(permit, "signal.risk-weighed")
        .change("risk", before.code(), new.risk.code())
        .because(&new.reason)
        .write(tx)
        .await?;
    let payload = json!({ "signal": standing.id, "centre": permit.centre, "before": before.code(), "risk": new.risk.code() });
    outbox::tell(tx, "signal.risk-weighed", &payload).await?;
    Ok(())
}
