//! The questions of the pages that are measured.

use crate::Outcome;
use access::Viewer;
use base::{Lang, ids::CaseId, typed::Typed};
use casework::{cases, notes, story, today};
use people::search::{self, Asked};
use store::Store;

/// The first screen.
pub async fn today(store: &Store, viewer: &Viewer) -> Outcome<()> {
    today::view_of(&mut store.read().await?, viewer, Lang::Bg).await?;
    Ok(())
}

/// A case with the first page of its story.
pub async fn case(store: &Store, viewer: &Viewer, id: CaseId) -> Outcome<()> {
    let mut db = store.read().await?;
    let case = cases::read::see(&mut db, viewer, id).await?;
    story::happenings(&mut db, &case, &story::Wanted::typed(&Typed::default())).await?;
    notes::corrections(&mut db, id).await?;
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
