//! Handlers of the roster.

use super::{Roster, RosterView, pages};
use crate::{
    duty::{
        w,
        web::{centre_links, in_centre},
        week::Week,
    },
    permits::ReadRoster,
};
use access::{
    Action, Answer, App, Ask, Subject, Viewer,
    answer::{form_key, page},
    ask::Query,
    permit::may,
};
use axum::extract::State;
use base::clock;

/// `GET /duty`
pub async fn week(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let week = Week::parse(query.0.get("week")).unwrap_or_else(|| Week::of(clock::date_of(ask.now)));
    let mut db = app.store.read().await?;
    let centre = in_centre::<ReadRoster>(&mut db, &viewer, &query.0).await?.centre;
    let roster = Roster::read(&mut db, centre, week).await?;
    let view = RosterView {
        centres: centre_links::<ReadRoster>(&mut db, &viewer, centre, "/duty").await?,
        may_write: may(&mut db, &viewer, Action("roster.write"), Subject::Centre(centre)).await?,
        may_hand_over: may(&mut db, &viewer, Action("handover.read"), Subject::Centre(centre)).await?,
        centre: centre.to_string(),
        key: form_key(),
        ..RosterView::of(&roster, ask.lang, ask.now)
    };
    drop(db);
    page(&app, &ask, w::roster_title(ask.lang), pages::roster(ask.lang, &view)).await
}
