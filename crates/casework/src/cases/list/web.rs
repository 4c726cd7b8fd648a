//! The list over the web.

use super::{
    lines,
    pages::{ListView, list_page},
    read::Wanted,
};
use crate::cases::{read, w};
use access::{Action, Answer, App, Ask, Role, Subject, Viewer, answer, ask::Query, permit};
use axum::extract::State;
use base::clock;

/// `GET /cases`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let mut db = app.store.read().await?;
    let wanted = Wanted::typed(&query.0, !viewer.is(Role::Head));
    let (lines, next) = lines(&mut db, &viewer, &wanted).await?;
    let (mut leads, mut may_open) = (Vec::new(), false);
    if let Some(home) = viewer.home() {
        leads = read::options(ask.lang, &read::colleagues(&mut db, home).await?);
        may_open = permit::may(&mut db, &viewer, Action("case.create"), Subject::Centre(home)).await?;
    }
    drop(db);
    let view = ListView { wanted, lines, next, leads, today: clock::date_of(ask.now), may_open };
    answer::page(&app, &ask, w::cases(ask.lang), list_page(ask.lang, &view)).await
}
