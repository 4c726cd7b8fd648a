//! Emergency access: with a reason, for four hours, the head of service is told.

use super::times;
use crate::app;
use base::ids::CaseId;
use store::sql;
use testkit::TestApp;

const REASON: &str = "Майката е пред вратата с детето и не мога да намеря колегата.";

async fn case(app: &TestApp) -> CaseId {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let (at, id) = (tx.at(), CaseId::new(tx.at()));
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, opened_on, changed_at, created_at, version)
         values ($1, $2, 2026, 12, '2026-0012', 'Измислени', 'измислени', 'prevention', $3, $4, $4, 1)")
        .bind(id)
        .bind(app.house.centre)
        .bind(base::clock::date_of(at))
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_reason_opens_the_case_for_four_hours_and_the_head_is_told() {
    let app = app().await;
    let id = case(&app).await;
    let worker = app.as_(&app.house.colleague);
    let page = worker.get("/glass/open?reference=2026-0012").await.expect(200);
    page.shows("Не работите по този запис").hides("Измислени");
    let subject = page.attribute("[name=subject]", "value").unwrap();
    let fields = [("subject", subject.as_str()), ("reference", "2026-0012"), ("reason", "кратко")];
    worker.post("/glass/open", &fields).await.expect(422).shows("поне 10 знака");
    assert!(!may_read(&app, id).await);
    let fields = [("subject", subject.as_str()), ("reference", "2026-0012"), ("reason", REASON)];
    assert_eq!(worker.post("/glass/open", &fields).await.expect(303).location(), format!("/cases/{id}"));
    assert!(may_read(&app, id).await);
    let mut db = app.app.store.read().await.unwrap();
    let told: Vec<String> =
        sql("select body from messages where topic = 'glass.broken'").values(&mut db).await.unwrap();
    assert_eq!(told.len(), 1, "the head of this centre alone");
    assert!(
        told[0].contains("2026-0012") && told[0].contains("Коля Колегов") && !told[0].contains("вратата")
    );
    app.pass(4 * 60);
    drop(db);
    assert!(!may_read(&app, id).await);
    assert_eq!(times(&app, "glass.broken").await, 1);
}

#[tokio::test]
async fn the_head_sees_openings_and_ends_them() {
    let app = app().await;
    let id = case(&app).await;
    let subject = format!("case:{id}");
    let fields = [("subject", subject.as_str()), ("reason", REASON)];
    app.as_(&app.house.colleague).post("/glass/open", &fields).await.expect(303);
    let head = app.as_(&app.house.head);
    let page = head.get("/glass").await.expect(200);
    page.shows("2026-0012").shows(REASON).shows("Коля Колегов");
    let end = page.attribute("form[action^='/glass/']", "action").unwrap();
    app.as_(&app.house.stranger).post(&end, &[]).await.expect(404);
    app.as_(&app.house.stranger).get("/glass").await.expect(200).hides("2026-0012");
    head.post(&end, &[]).await.expect(303);
    assert!(!may_read(&app, id).await);
}

#[tokio::test]
async fn another_centre_has_no_glass_to_break() {
    let app = app().await;
    let id = case(&app).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update staff set role = 'case-worker' where user_id = $1")
        .bind(app.house.stranger.id)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let stranger = app.as_(&app.house.stranger);
    stranger.get("/glass/open?reference=2026-0012").await.expect(422).shows("няма случай или сигнал");
    let subject = format!("case:{id}");
    stranger.post("/glass/open", &[("subject", &subject), ("reason", REASON)]).await.expect(404);
    app.as_(&app.house.volunteer).get("/glass/open").await.expect(403);
}

async fn may_read(app: &TestApp, case: CaseId) -> bool {
    let mut db = app.app.store.read().await.unwrap();
    let now = app.clock.now();
    let mut viewer = access::Viewer::outside(access::viewer::Via::Page, base::Lang::Bg, "-", now);
    viewer.user = app.house.colleague.id;
    let action = access::Action("case.read");
    access::permit::may(&mut db, &viewer, action, access::Subject::Case(case)).await.unwrap()
}
