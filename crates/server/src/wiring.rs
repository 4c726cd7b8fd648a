//! Where the areas are put together: a line for each. Areas never know of each other; they meet here.

use access::{
    Action, Answer, App, Routes, Viewer,
    app::{Coming, Slots},
};
use base::{Lang, ids::CaseId};
use page::{ClockView, Markup, NavLink, html};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{docs, health, w};

/// Every route of the application.
pub fn routes() -> Routes {
    Routes::new()
        .with(health::routes())
        .with(docs::routes())
        .with(access::routes())
        .with(directory::routes())
        .with(people::routes())
        .with(deadlines::routes())
        .with(casework::routes())
        .with(assessments::routes())
        .with(documents::routes())
        .with(plans::routes())
        .with(intake::routes())
        .with(quality::routes())
        .with(reporting::routes())
}

/// What every page shows around its content.
pub fn slots() -> Slots {
    Slots { nav, clocks, waiting: quality::procedures::waiting, case_panel, address }
}

/// What stands above the story of a case.
fn case_panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, case: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let path = plans::panel(app, viewer, lang, case).await?;
        let asking = quality::satisfaction::panel(app, viewer, lang, case).await?;
        Ok(html! { (path) (asking) })
    })
}

/// Where a record of a kind is shown: a line for each kind that others link to.
fn address(kind: &str, id: Uuid, case: Option<CaseId>) -> Option<String> {
    match (kind, case) {
        ("signal", _) => Some(format!("/signals/{id}")),
        ("case", _) => Some(format!("/cases/{id}")),
        ("person", _) => Some(format!("/people/{id}")),
        ("complaint", _) => Some(format!("/complaints/{id}")),
        ("request", _) => Some(format!("/requests/{id}")),
        ("general-access-period", _) => Some(format!("/general-access/periods/{id}")),
        ("assistance", Some(case)) => Some(format!("/cases/{case}/assistance/{id}")),
        ("assessment", Some(case)) => Some(format!("/cases/{case}/assessments/{id}")),
        ("plan", Some(case)) => Some(format!("/cases/{case}/plans/{id}")),
        ("needs-assessment", Some(case)) => Some(format!("/cases/{case}/needs-assessments/{id}")),
        ("service-agreement", Some(case)) => Some(format!("/cases/{case}/agreements/{id}")),
        ("plan-review", Some(case)) => Some(format!("/cases/{case}/reviews/{id}")),
        _ => None,
    }
}

/// The sections, in the order of a working day; each is offered to those who may open it.
fn nav(viewer: &Viewer, lang: Lang) -> Vec<NavLink> {
    // Who may only write complaints down is led to doing so.
    let complaints = if viewer.may_ever(Action("complaint.read")) {
        ("/complaints", w::nav_complaints(lang), "complaint.read")
    } else {
        ("/complaints/new", w::nav_complaints(lang), "complaint.create")
    };
    let sections: [(&str, &str, &str); 21] = [
        ("/", w::nav_today(lang), "today.read"),
        ("/signals", w::nav_signals(lang), "signal.read"),
        ("/requests", w::nav_requests(lang), "request.read"),
        ("/waiting-list", w::nav_waiting_list(lang), "request.read"),
        ("/general-access", w::nav_general_access(lang), "general-access.read"),
        ("/cases", w::nav_cases(lang), "case.read"),
        ("/transfers", w::nav_transfers(lang), "transfer.answer"),
        ("/people", w::nav_people(lang), "person.search"),
        ("/deadlines", w::nav_deadlines(lang), "deadline.read"),
        ("/duty", w::nav_duty(lang), "roster.read"),
        ("/organisations", w::nav_partners(lang), "organisation.read"),
        ("/procedures", w::nav_procedures(lang), "procedure.read"),
        complaints,
        ("/satisfaction", w::nav_satisfaction(lang), "satisfaction.read"),
        ("/quality", w::nav_quality(lang), "quality.read"),
        ("/instruments", w::nav_instruments(lang), "instrument.read"),
        ("/registers", w::nav_registers(lang), "register.read"),
        ("/figures", w::nav_figures(lang), "figure.read"),
        ("/staff", w::nav_staff(lang), "staff.read"),
        ("/audit", w::nav_audit(lang), "audit.read"),
        ("/messages", w::nav_messages(lang), "message.read"),
    ];
    sections
        .into_iter()
        .filter(|(_, _, action)| viewer.may_ever(Action(action)))
        .map(|(href, label, _)| NavLink { href: href.into(), label: label.into(), ..NavLink::default() })
        .collect()
}

fn clocks<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<ClockView>> {
    casework::signals::clocks(app, viewer, lang)
}

/// Carries out a job; false when no area knows its kind.
pub async fn run_job(app: &App, kind: &str, payload: &Json) -> Answer<bool> {
    Ok(access::upkeep::run(app, kind).await?
        || casework::signals::escalate::run_job(app, kind, payload).await?
        || casework::duty::visits::run_job(app, kind).await?
        || deadlines::run_job(app, kind, payload).await?)
}

/// Puts on the list what looks after itself from then on; called once at the start.
pub async fn begin(app: &App) -> Answer<()> {
    deadlines::notices::begin(app).await
}

/// Carries out what follows from an event of the outbox, beyond what its own transaction did.
pub async fn follow(app: &App, topic: &str, payload: &Json) -> Answer<()> {
    plans::follow(app, topic, payload).await
}

/// Sends one message that is due; false when there is none.
pub async fn deliver(app: &App) -> Answer<bool> {
    Ok(access::message::deliver(&app.store, app.transports(), app.clock.now()).await?)
}
