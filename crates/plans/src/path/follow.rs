//! What follows when a case is opened: the time for assessment and plan begins; when it is closed: its plan and its
//! agreements end with it.

use crate::{service_agreements as agreements, support_plans as plans, terms};
use access::{Answer, App, Layer, WebError, audit::Entry, viewer::Via};
use base::{Code, ids::CaseId};
use casework::cases::read::CaseHead;
use serde_json::Value as Json;
use store::{Tx, sql};

/// Carries out what follows from an event; others are left alone. A repeat changes nothing.
pub async fn follow(app: &App, topic: &str, payload: &Json) -> Answer<()> {
    if !matches!(topic, "case.opened" | "case.closed") {
        return Ok(());
    }
    let case: Option<CaseId> = payload["case"].as_str().and_then(|id| id.parse().ok());
    let case = case.ok_or(WebError::BadRequest)?;
    if topic == "case.opened" { opened(app, case).await } else { closed(app, case).await }
}

async fn opened(app: &App, case: CaseId) -> Answer<()> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let head = casework::cases::read::head(&mut tx, case).await?;
    // Told late: what it waits for is there, or is not wanted any more.
    if !head.is_open() || has_plan(&mut tx, &head).await? {
        return Ok(());
    }
    let of = deadlines::Subject::new("case", case);
    terms::start(&mut tx, (case, Layer::General), terms::Clock::NeedsAndPlan, of, head.opened_on).await?;
    Ok(tx.commit().await?)
}

/// Whether the child whom the case is about has a plan; somebody, where it is about nobody alone.
async fn has_plan(tx: &mut Tx, head: &CaseHead) -> store::Result<bool> {
    let plan = match head.focus_id {
        Some(focus) => plans::current_of(tx, head.id, focus).await?,
        None => plans::current(tx, head.id).await?,
    };
    Ok(plan.is_some())
}

async fn closed(app: &App, case: CaseId) -> Answer<()> {
    let mut tx = app.store.begin(app.clock.now()).await?;
    let at = tx.at();
    // Opened again meanwhile: nothing ends.
    let closed: i64 = sql("select count(*) from cases where id = $1 and closed_on is not null")
        .bind(case)
        .value(&mut tx)
        .await?;
    if closed == 0 {
        return Ok(());
    }
    let ended = sql("update support_plans set stage = $2, ended_at = $3, version = version + 1
                      where case_id = $1 and stage = 'in-force'")
    .bind(case)
    .bind(plans::Stage::Ended)
    .bind(at)
    .run(&mut tx)
    .await?;
    let done = agreements::end_with_case(&mut tx, case).await?;
    if ended + done > 0 {
        Entry::unsigned(Via::Job, "path.ended", "case")
            .about(access::Subject::Case(case))
            .set("plans", ended)
            .set("agreements", done)
            .set("ground", agreements::Ground::Closed.code())
            .write(&mut tx)
            .await?;
    }
    Ok(tx.commit().await?)
}
