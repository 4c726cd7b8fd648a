//! Regular visits to the wards: planned ahead by a plan, made or missed, and what was found there.

mod api;
mod form;
mod pages;
mod plan_form;
pub mod read;
mod recurrence;
mod view;
mod web;
mod write;

pub use api::document;
pub use form::{NewReport, Outcome};
pub use pages::{list, plan_form, report, state, visits};
pub use plan_form::NewPlan;
pub use recurrence::Plan;
pub use view::{PlanFormView, ReportView, VisitLine, VisitState, VisitsView, WardVisitsView};
pub use write::{JOB, change_plan, create_plan, plan_ahead, record, report as write_report};

use access::{Action, Answer, App, Routes};
use base::Id;

/// A visit to a ward.
pub enum Visit {}
/// Id of a visit.
pub type VisitId = Id<Visit>;
/// Id of a plan of visits.
pub type PlanId = Id<Plan>;

/// The routes of this area.
pub fn routes() -> Routes {
    let (read, plan, visit) = (Action("roster.read"), Action("roster.write"), Action("visit.write"));
    Routes::new()
        .get("/duty/visits", read, web::list)
        .get("/duty/visits/new", visit, web::new)
        .post("/duty/visits", visit, web::create)
        .get("/duty/visits/{id}", visit, web::reporting::open)
        .post("/duty/visits/{id}", visit, web::reporting::save)
        .get("/duty/visits/plans/new", plan, web::plan::new)
        .post("/duty/visits/plans", plan, web::plan::create)
        .get("/duty/visits/plans/{id}", plan, web::plan::open)
        .post("/duty/visits/plans/{id}", plan, web::plan::save)
        .get("/api/v1/visits", read, api::list)
        .get("/api/v1/visit-plans", read, api::plans)
}

/// Carries out the nightly planning; false when the job is another one.
pub async fn run_job(app: &App, kind: &str) -> Answer<bool> {
    if kind != write::JOB {
        return Ok(false);
    }
    let mut tx = app.store.begin(app.clock.now()).await?;
    plan_ahead(&mut tx).await?;
    tx.commit().await?;
    Ok(true)
}
