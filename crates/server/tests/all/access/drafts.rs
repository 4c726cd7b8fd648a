//! Drafts: kept while one types, one's own alone, without secrets.

use crate::app;
use access::draft;

#[tokio::test]
async fn what_is_typed_is_kept_for_its_writer() {
    let app = app().await;
    let fields = [("said", "Майката плаче"), ("password", "тайна"), ("_version", "3"), ("_key", "x")];
    app.as_(&app.house.case_worker).post("/drafts/note-1", &fields).await.expect(204);
    let mut db = app.app.store.read().await.unwrap();
    let (typed, at) = draft::load(&mut db, app.house.case_worker.id, "note-1").await.unwrap().unwrap();
    assert_eq!((typed.get("said"), typed.get("_version")), ("Майката плаче", "3"));
    assert!(!typed.has("password") && !typed.has("_key"));
    assert_eq!(at, app.clock.now());
    assert!(draft::load(&mut db, app.house.colleague.id, "note-1").await.unwrap().is_none());
}

#[tokio::test]
async fn a_draft_can_be_let_go() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    worker.post("/drafts/note-1", &[("said", "а")]).await.expect(204);
    let gone = worker.post("/drafts/note-1/discard", &[("back", "/cases")]).await.expect(303);
    assert_eq!(gone.location(), "/cases");
    let mut db = app.app.store.read().await.unwrap();
    assert!(draft::load(&mut db, app.house.case_worker.id, "note-1").await.unwrap().is_none());
}

#[tokio::test]
async fn a_draft_has_bounds() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    worker.post("/drafts/note-1", &[("said", &"а".repeat(200_000))]).await.expect(413);
    worker.post("/drafts/%2e%2e%2fa", &[("said", "а")]).await.expect(400);
}
