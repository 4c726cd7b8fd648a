//! The path over the web.

use super::{
    pages::{self, PathView, path_page},
    read, view, w,
};
use crate::{
    closing_reports, consents, needs_assessments,
    permits::{May, ReadPlan},
    plan_reviews, progress_reports, referrals, service_agreements, support_plans, transfers, working,
};
use access::{Answer, App, Ask, Subject, Viewer, answer, app::Coming, audit::Entry, looked, permit};
use axum::extract::{Path, State};
use base::{Lang, clock, ids::CaseId, jiff::civil::Date};
use casework::cases::{self, terms};
use page::{Markup, html};
use store::Db;

/// `GET /cases/{id}/path`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPlan>(&mut db, &viewer, Subject::Case(id)).await?;
    let view = path_view(&mut db, &viewer, ask.lang, id, clock::date_of(ask.now)).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.path-viewed")).await?;
    let title = format!("{} · {}", w::title(ask.lang), view.case.reference);
    answer::page(&app, &ask, &title, path_page(ask.lang, &view)).await
}

async fn path_view(
    db: &mut impl Db,
    viewer: &Viewer,
    lang: Lang,
    id: CaseId,
    today: Date,
) -> Answer<PathView> {
    let may = May::of(db, viewer, id).await?;
    let case = cases::read::see(db, viewer, id).await?;
    let facts = read::facts(db, viewer, id, &may.read, today).await?;
    let rules = deadlines::CentreRules::read(db, case.centre_id).await?;
    let consents = consents::of_case(db, id).await?;
    let transfers = transfers::of_case(db, id).await?;
    Ok(PathView {
        steps: view::steps(lang, id, &facts, &may, today),
        earlier: facts.earlier.map(|one| {
            let is_return = terms::is_re_entry(&rules, one.closed_on, case.opened_on);
            (one, is_return)
        }),
        started: working::started(db, id, &may.read).await?,
        needs: needs_assessments::lines(db, id, &may.read).await?,
        plans: support_plans::lines(db, id, &may.read).await?,
        agreements: service_agreements::lines(db, id).await?,
        consents_made: consents::made(db, viewer, id, &consents).await?,
        consents,
        reviews: plan_reviews::lines(db, id, &may.read).await?,
        reports: progress_reports::lines(db, id, &may.read).await?,
        closings: closing_reports::lines(db, id, &may.read).await?,
        referrals: referrals::of_case(db, id).await?,
        transfers_made: transfers::made(db, viewer, id, &transfers).await?,
        transfers,
        today,
        may,
        case,
    })
}

/// The panel of the path on the page of a case; nothing for those who may not read it.
pub fn panel<'a>(app: &'a App, viewer: &'a Viewer, lang: Lang, id: CaseId) -> Coming<'a, Markup> {
    Box::pin(async move {
        let mut db = app.store.read().await?;
        let may = May::of(&mut db, viewer, id).await?;
        if may.read.is_empty() {
            return Ok(html! {});
        }
        let case = cases::read::see(&mut db, viewer, id).await?;
        let today = clock::date_of(viewer.at);
        let facts = read::facts(&mut db, viewer, id, &may.read, today).await?;
        Ok(pages::panel(lang, &case, &view::steps(lang, id, &facts, &may, today)))
    })
}
