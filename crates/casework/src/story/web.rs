//! The story over the web.

use super::{
    looking,
    pages::{StoryView, story_page},
    read::{Wanted, happenings},
};
use crate::{
    cases::{closures, deadlines, frame, read},
    notes,
};
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
    let case = read::see(&mut app.store.read().await?, &viewer, id).await?;
    // Before this page takes a connection: whoever waits for a second one with the first in hand can wait for ever.
    let panel = (app.slots.case_panel)(&app, &viewer, ask.lang, id).await?;
    let mut db = app.store.read().await?;
    let wanted = Wanted::typed(&query.0);
    let (happenings, older) = happenings(&mut db, &case, &wanted).await?;
    let follow_ups =
        if case.is_open() { Vec::new() } else { closures::follow_ups(&mut db, id, &case.may.knows).await? };
    let view = StoryView {
        panel,
        follow_ups: follow_ups
            .into_iter()
            .filter(|one| one.done_on.is_none() && one.lifted_at.is_none())
            .collect(),
        wanted,
        happenings,
        older,
        corrections: notes::corrections(&mut db, id).await?,
        sessions: notes::sessions(&mut db, &case).await?,
        deadlines: deadlines::running(&mut db, &viewer, id).await?,
        drafts: notes::drafts(&mut db, &viewer, id).await?,
        viewer: viewer.user,
        last_look: looking::last_look(&mut db, viewer.user, id).await?,
        now: ask.now,
        case,
    };
    drop(db);
    looking::look(&app, &viewer, &view.case, view.last_look).await?;
    let title = format!("{} · {}", frame::family(ask.lang, &view.case.family_name), view.case.reference);
    answer::page(&app, &ask, &title, story_page(ask.lang, &view)).await
}
