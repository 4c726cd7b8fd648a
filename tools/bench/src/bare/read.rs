//! The questions of the pages that are measured.

use crate::Outcome;
use access::{App, Viewer};
use base::{Lang, ids::CaseId, typed::Typed};
use casework::{
    cases::{self, deadlines},
    notes, story, today,
};
use people::search::{self, Asked};
use store::Store;

/// The first screen.
pub async fn today(app: &App, viewer: &Viewer) -> Outcome<()> {
    today::view_of(app, viewer, Lang::Bg).await?;
    Ok(())
}

/// A case with the panels of every area and the first page of its story.
pub async fn case(app: &App, viewer: &Viewer, id: CaseId) -> Outcome<()> {
    let case = cases::read::see(&mut app.store.read().await?, viewer, id).await?;
    (app.slots.case_panel)(app, viewer, Lang::Bg, id).await?;
    let mut db = app.store.read().await?;
    story::happenings(&mut db, &case, &story::Wanted::typed(&Typed::default())).await?;
    notes::corrections(&mut db, id).await?;
    notes::sessions(&mut db, &case).await?;
    deadlines::running(&mut db, viewer, id).await?;
    notes::drafts(&mut db, viewer, id).await?;
    story::last_look(&mut db, viewer.user, id).await?;
    Ok(())
}

/// The people who may be meant.
pub async fn people(store: &Store, viewer: &Viewer, typed: &str) -> Outcome<()> {
    if let Asked::People(wanted) = Asked::read(typed) {
        search::read::find(&mut store.read().await?, viewer, &wanted).await?;
    }
    Ok(())
}
