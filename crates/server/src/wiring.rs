//! Where the areas are put together: a line for each. Areas never know of each other; they meet here.

use access::{
    Answer, App, Routes, Viewer,
    app::{Coming, Slots},
};
use base::{Lang, ids::CaseId};
use page::{ClockView, Markup, NavLink, html};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{docs, health};

mod navigation;
mod words;

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
        .with(documents::routes(papers, case_file))
        .with(plans::routes())
        .with(kinds::routes())
        .with(intake::routes())
        .with(quality::routes())
        .with(reporting::routes())
}

/// Which records make which papers.
pub fn papers() -> Vec<documents::Maker> {
    [documents::signals::PAPERS.to_vec(), plans::papers(), kinds::PAPERS.to_vec(), intake::papers()].concat()
}

/// What the areas tell to the whole file of a case, in the order in which it is printed.
pub fn case_file() -> Vec<documents::case_file::Tell> {
    vec![intake::case_file, kinds::case_file, plans::case_file]
}

/// What every page shows around its content.
pub fn slots() -> Slots {
    Slots {
        nav: navigation::groups,
        section: navigation::section,
        only_waiting: navigation::only_waiting,
        clocks,
        waiting,
        due: intake::health::due_today,
        registers: quality::complaints::register_link,
        case_panel,
        papers: documents::signals::panel,
        signed: documents::signals::signed,
        address,
        word: words::word,
    }
}

/// Where a record of a kind is shown: a line for each kind that others link to.
fn address(kind: &str, id: Uuid, case: Option<CaseId>) -> Option<String> {
    match (kind, case) {
        ("signal", _) => Some(format!("/signals/{id}")),
        ("case", _) => Some(format!("/cases/{id}")),
        ("person", _) => Some(format!("/people/{id}")),
        ("complaint", _) => Some(format!("/complaints/{id}")),
        ("quality-action", _) => Some(format!("/quality/actions/{id}")),
        ("request", _) => Some(format!("/requests/{id}")),
        ("general-access-period", _) => Some(format!("/general-access/periods/{id}")),
        ("assistance", Some(case)) => Some(format!("/cases/{case}/assistance/{id}")),
        ("follow-up", Some(case)) => Some(format!("/cases/{case}/follow-ups/{id}")),
        ("assessment", Some(case)) => Some(format!("/cases/{case}/assessments/{id}")),
        ("plan", Some(case)) => Some(format!("/cases/{case}/plans/{id}")),
        ("needs-assessment", Some(case)) => Some(format!("/cases/{case}/needs-assessments/{id}")),
        ("service-agreement", Some(case)) => Some(format!("/cases/{case}/agreements/{id}")),
        ("referral", Some(case)) => Some(format!("/cases/{case}/referrals/{id}")),
        ("case-step", Some(case)) => Some(format!("/cases/{case}/kinds")),
        ("case-kind", Some(case)) => Some(format!("/cases/{case}/kinds/{id}")),
        ("plan-review", Some(case)) => Some(format!("/cases/{case}/reviews/{id}")),
        _ => None,
    }
}

/// What waits for somebody: at the desk, cases that are offered, procedures that are to be read.
fn waiting<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<NavLink>> {
    Box::pin(async move {
        let desk = intake::waiting_today(app, viewer, lang).await?;
        let procedures = quality::procedures::waiting(app, viewer, lang).await?;
        let transfers = plans::transfers::offered_to(app, viewer, lang).await?;
        Ok([desk, transfers, procedures].concat())
    })
}

/// Above the story of a case: the family's path, the papers that its request still waits for, the kinds of the case, the
/// health of its children, their rights, whether its people were asked how content they are.
fn case_panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let path = plans::panel(app, viewer, lang, id).await?;
        let papers = intake::papers::case_panel(app, viewer, lang, id).await?;
        let kinds = kinds::panel(app, viewer, lang, id).await?;
        let health = intake::health::panel(app, viewer, lang, id).await?;
        let rights = intake::rights::panel(app, viewer, lang, id).await?;
        let asking = quality::satisfaction::panel(app, viewer, lang, id).await?;
        Ok(html! { (path) (papers) (kinds) (health) (rights) (asking) })
    })
}

fn clocks<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang) -> Coming<'a, Vec<ClockView>> {
    casework::signals::clocks(app, viewer, lang)
}

/// What waited for something before that was a deadline.
pub const BELATED: [deadlines::belated::Belated; 3] =
    [casework::cases::closures::BELATED, assessments::record::BELATED, quality::board::actions::BELATED];

/// Carries out a job; false when no area knows its kind.
pub async fn run_job(app: &App, kind: &str, payload: &Json) -> Answer<bool> {
    for records in &BELATED {
        if deadlines::belated::run_job(app, records, kind, payload).await? {
            return Ok(true);
        }
    }
    Ok(access::upkeep::run(app, kind).await?
        || casework::signals::escalate::run_job(app, kind, payload).await?
        || casework::duty::visits::run_job(app, kind).await?
        || deadlines::run_job(app, kind, payload).await?)
}

/// Puts on the list what looks after itself from then on; called once at the start.
pub async fn begin(app: &App) -> Answer<()> {
    for records in &BELATED {
        deadlines::belated::begin(app, records).await?;
    }
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
