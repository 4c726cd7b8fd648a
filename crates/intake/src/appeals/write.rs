//! A refusal is told: the time to appeal runs, is met by an appeal, or passes.

use super::{Outcome, Telling, w};
use crate::{
    permits::WriteRequest,
    record::{
        RequestView,
        steps::{NewStep, StepKind},
        subject,
    },
    state::State,
    terms::{self, APPEAL},
};
use access::{Answer, Permit, WebError, audit::Entry};
use base::{Code, clock};
use deadlines::New;
use store::{Tx, sql};

/// Notes when a refusal was told and what came of the right to appeal, on the request as it was read at `version`.
pub async fn tell(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: &RequestView,
    version: i64,
    new: &Telling,
) -> Answer<()> {
    let (id, lang) = (request.id, permit.viewer.lang);
    if request.state != State::Refused {
        return Err(WebError::Conflict(w::not_refused(lang).to_owned()));
    }
    let (appeal, appealed_on) = new.kept();
    let changed =
        sql("update requests set refusal_told_on = $3, appeal = $4, appealed_on = $5, version = version + 1
                        where id = $1 and version = $2")
        .bind(id)
        .bind(version)
        .bind(new.told_on)
        .bind(appeal)
        .bind(appealed_on)
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    let started = New::by(APPEAL, permit.centre, subject(id), new.told_on).under(&request.reference);
    terms::start_again(tx, permit, started, w::counted_from_telling(lang)).await?;
    match new.appeal {
        Some(Outcome::Appealed(on)) => {
            deadlines::meet(tx, subject(id), APPEAL, clock::start_of(on)).await?;
        }
        Some(Outcome::Not) => {
            deadlines::lift(tx, permit, subject(id), APPEAL, w::not_appealed(lang)).await?;
        }
        None => {}
    }
    let code = appeal.map_or("told", Code::code);
    let step = NewStep::saying(StepKind::Told, appealed_on.unwrap_or(new.told_on), "");
    NewStep { ground: Some(code.to_owned()), ..step }.add(tx, &permit.viewer, id).await?;
    Entry::under(permit, "request.refusal-told")
        .record("request", id)
        .set("told_on", new.told_on.to_string())
        .set("appeal", appeal.map(Code::code))
        .set("appealed_on", appealed_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    Ok(())
}
