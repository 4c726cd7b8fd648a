//! The audit trail: sealed, verified, read by the auditor, told as a history.

use super::{sign_in, times};
use crate::{app, work};
use access::{
    Subject, Viewer,
    audit::{self, Entry, Fault, Verdict},
    looked,
    trail::history_page_body,
    viewer::Via,
};
use base::{Id, Lang, ids::CaseId};
use store::sql;
use testkit::TestApp;

async fn verdict(app: &TestApp) -> Verdict {
    audit::verify(&mut app.app.store.read().await.unwrap(), app.app.store.keys()).await.unwrap()
}

/// Three lines in the trail, sealed.
async fn sealed(app: &TestApp) {
    for _ in 0..3 {
        sign_in(app, "nobody@example.org", "x").await.expect(422);
        app.pass(1);
    }
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    audit::seal(&mut tx, app.app.store.keys()).await.unwrap();
    tx.commit().await.unwrap();
}

/// Runs a statement past the application, as somebody with the database in hand would.
async fn outside(app: &TestApp, statements: &[&'static str]) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    if app.app.store.is_embedded() {
        sql("drop trigger audit_entries_stay").run(&mut tx).await.unwrap();
        sql("drop trigger audit_entries_remain").run(&mut tx).await.unwrap();
    } else {
        sql("drop trigger audit_entries_stay on audit_entries").run(&mut tx).await.unwrap();
    }
    for statement in statements {
        sql(statement).run(&mut tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_nobody_touched_is_sound() {
    let app = app().await;
    sealed(&app).await;
    sign_in(&app, "nobody@example.org", "x").await.expect(422);
    let verdict = verdict(&app).await;
    assert!(verdict.is_sound(), "{verdict:?}");
    assert_eq!((verdict.sealed, verdict.waiting, verdict.head.number), (3, 1, 3));
}

#[tokio::test]
async fn a_changed_line_is_found() {
    let app = app().await;
    sealed(&app).await;
    outside(&app, &["update audit_entries set address = '10.0.0.9' where id in (select entry_id from audit_seals where number = 2)"]).await;
    assert!(matches!(verdict(&app).await.faults[..], [Fault::Changed { number: 2, .. }]));
}

#[tokio::test]
async fn a_removed_line_is_found() {
    let app = app().await;
    sealed(&app).await;
    outside(
        &app,
        &[
            "create table gone as select entry_id from audit_seals where number = 2",
            "delete from audit_seals where number = 2",
            "delete from audit_entries where id in (select entry_id from gone)",
        ],
    )
    .await;
    assert!(matches!(verdict(&app).await.faults[..], [Fault::Removed { number: 2, .. }]));
}

#[tokio::test]
async fn a_cut_tail_is_found() {
    let app = app().await;
    sealed(&app).await;
    outside(
        &app,
        &[
            "create table gone as select entry_id from audit_seals where number = 3",
            "delete from audit_seals where number = 3",
            "delete from audit_entries where id in (select entry_id from gone)",
        ],
    )
    .await;
    assert_eq!(verdict(&app).await.faults, [Fault::CutShort { found: 2, sealed: Some(3) }]);
    outside_again(&app, "update settings set value = '2 x y' where key = 'audit.head'").await;
    assert_eq!(verdict(&app).await.faults, [Fault::CutShort { found: 2, sealed: None }]);
}

async fn outside_again(app: &TestApp, statement: &'static str) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql(statement).run(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_line_slipped_in_is_found_before_and_after_it_is_sealed() {
    let app = app().await;
    sealed(&app).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let at = tx.at();
    sql("insert into audit_entries (id, at, via, action, subject_kind, changes, mac) values ($1, $2, 'page', 'case.viewed', 'case', '[]', 'ff')")
        .bind(Id::<audit::Audited>::new(at))
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(verdict(&app).await.faults[..], [Fault::Inserted { .. }]));
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    audit::seal(&mut tx, app.app.store.keys()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(!verdict(&app).await.is_sound());
}

#[tokio::test]
async fn the_trail_is_sealed_in_the_background_every_minute() {
    let app = app().await;
    sign_in(&app, "nobody@example.org", "x").await.expect(422);
    work(&app).await;
    app.pass(2);
    work(&app).await;
    assert_eq!(verdict(&app).await.sealed, 1);
    sign_in(&app, "nobody@example.org", "x").await.expect(422);
    work(&app).await;
    app.pass(2);
    work(&app).await;
    assert_eq!(verdict(&app).await.sealed, 2);
    app.as_(&app.house.auditor).get("/audit").await.expect(200).shows("Запечатано до № 2 на 10.03.2026");
}

#[tokio::test]
async fn looks_that_come_together_are_all_on_record() {
    let app = app().await;
    let by = Viewer::outside(Via::Job, Lang::Bg, "-", app.clock.now());
    let mut all = tokio::task::JoinSet::new();
    for _ in 0..300 {
        let (app, by) = (app.app.clone(), by.clone());
        all.spawn(async move { looked::record(&app, Entry::by(&by, "case.viewed", "case")).await });
    }
    while let Some(done) = all.join_next().await {
        done.unwrap().unwrap();
    }
    assert_eq!(times(&app, "case.viewed").await, 300);
    assert!(verdict(&app).await.is_sound());
}

async fn a_case(app: &TestApp) -> CaseId {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let (at, id) = (tx.at(), CaseId::new(tx.at()));
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, opened_on, changed_at, created_at, version)
         values ($1, $2, 2026, 7, '2026-0007', 'Измислени', 'измислени', 'prevention', $3, $4, $4, 1)")
        .bind(id)
        .bind(app.house.centre)
        .bind(base::clock::date_of(at))
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    let by = viewer(app).await;
    Entry::by(&by, "case.opened", "case")
        .about(Subject::Case(id))
        .centre(app.house.centre)
        .set("risk", "high")
        .write(&mut tx)
        .await
        .unwrap();
    Entry::by(&by, "case.changed", "case")
        .about(Subject::Case(id))
        .centre(app.house.centre)
        .because("така поиска майката")
        .change("lead", app.house.colleague.id.to_string(), app.house.case_worker.id.to_string())
        .write(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    looked::record(
        &app.app,
        Entry::by(&by, "case.viewed", "case").about(Subject::Case(id)).centre(app.house.centre),
    )
    .await
    .unwrap();
    id
}

async fn viewer(app: &TestApp) -> Viewer {
    let mut viewer = Viewer::outside(Via::Page, Lang::Bg, "-", app.clock.now());
    viewer.user = app.house.case_worker.id;
    viewer.posts = Viewer::posts_of(&mut app.app.store.read().await.unwrap(), viewer.user).await.unwrap();
    viewer
}

#[tokio::test]
async fn a_history_tells_field_by_field_and_who_looked() {
    let app = app().await;
    let case = a_case(&app).await;
    let who = viewer(&app).await;
    let mut db = app.app.store.read().await.unwrap();
    let values = |_: &str, field: &str, code: &str, _: Lang| {
        (field == "risk" && code == "high").then(|| "висок".to_owned())
    };
    let body =
        history_page_body(&mut db, &who, Lang::Bg, Subject::Case(case), "/x", "", &values).await.unwrap().0;
    for told in
        ["Отворен случай", "висок", "така поиска майката", "Коля Колегов", "Вода Водеща", "Прегледан случай"]
    {
        assert!(body.contains(told), "{told}: {body}");
    }
}

#[tokio::test]
async fn the_auditor_reads_the_trail_without_clients_or_values() {
    let app = app().await;
    a_case(&app).await;
    let auditor = app.as_(&app.house.auditor);
    let page = auditor.get("/audit").await.expect(200);
    page.shows("Отворен случай").shows("2026-0007").hides("Измислени").hides("high");
    let filter = format!(
        "/audit?user={}&action=case-viewed&from=10.03.2026&to=10.03.2026&reference=2026-0007",
        app.house.case_worker.id
    );
    assert_eq!(auditor.get(&filter).await.expect(200).all("table.list tbody tr").len(), 1);
    auditor.get("/audit?to=09.03.2026").await.expect(200).shows("Няма записи");
    auditor.get("/audit?from=вчера").await.expect(422).shows("Напишете дата");
    app.as_(&app.house.head).get("/audit").await.expect(403);
    assert!(times(&app, "audit.viewed").await >= 3);
}

#[tokio::test]
async fn a_long_trail_is_read_page_by_page() {
    let app = app().await;
    let by = viewer(&app).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    for _ in 0..120 {
        Entry::by(&by, "case.viewed", "case").write(&mut tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let auditor = app.as_(&app.house.auditor);
    let (mut path, mut rows) = (Some("/audit?action=case-viewed".to_owned()), 0);
    while let Some(next) = path {
        let page = auditor.get(&next).await.expect(200);
        rows += page.all("table.list tbody tr").len();
        path = page.attribute(".pager a", "href");
    }
    assert_eq!(rows, 120);
}
