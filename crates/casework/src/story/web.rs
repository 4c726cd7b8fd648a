//! The story over the web.

use super::{
    looking,
    pages::{StoryView, story_page},
    read::{Wanted, happenings},
};
use crate::{cases::read, notes};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::{Path, State};
use base::ids::CaseId;

/// `GET /cases/{id}`
pub async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let mut db = app.store.read().await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let wanted = Wanted::typed(&query.0);
    let (happenings, older) = happenings(&mut db, &case, &wanted).await?;
    let view = StoryView {
        wanted,
        happenings,
        older,
        corrections: notes::corrections(&mut db, id).await?,
        drafts: notes::drafts(&mut db, &viewer, id).await?,
        viewer: viewer.user,
        last_look: looking::last_look(&mut db, viewer.user, id).await?,
        now: ask.now,
        case,
    };
    drop(db);
    looking::look(&app, &viewer, &view.case, view.last_look).await?;
    let title = format!("{} · {}", view.case.family_name, view.case.reference);
    answer::page(&app, &ask, &title, story_page(ask.lang, &view)).await
}
