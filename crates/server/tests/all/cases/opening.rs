//! Opening a case.

use super::{case, child, open};
use crate::app;

#[tokio::test]
async fn the_child_is_looked_for_before_a_case_is_opened() {
    let app = app().await;
    let child = child(&app, "Ивайло", "Петров").await;
    let worker = app.as_(&app.house.case_worker);
    worker.get("/cases/new").await.expect(200).shows("Първо потърсете детето");
    let found = worker.get("/cases/new?q=ivaylo+petr").await.expect(200);
    found.shows("Ивайло Петров").shows("на 9 дни");
    let head = worker.get(&format!("/cases/new?child={child}")).await.expect(200);
    assert_eq!(head.attribute("#family_name", "value").as_deref(), Some("Петров"));
    worker.get("/cases/new?q=zzz").await.expect(200).shows("Няма човек с такова име");
}

#[tokio::test]
async fn a_case_gets_the_next_number_of_its_year_and_those_on_its_team_see_it() {
    let app = app().await;
    let first = case(&app).await;
    let second = open(&app, &app.house.case_worker, child(&app, "Яна", "Колева").await).await;
    let page = app.as_(&app.house.case_worker).get(&format!("/cases/{first}")).await.expect(200);
    page.shows("2026-0001").shows("Петрови").shows("Ивайло Петров").shows("Риск: Висок");
    app.as_(&app.house.specialist).get(&format!("/cases/{second}")).await.expect(200).shows("2026-0002");
    app.as_(&app.house.head).get(&format!("/cases/{second}")).await.expect(200);
    for nobody in [&app.house.colleague, &app.house.duty_worker, &app.house.stranger] {
        app.as_(nobody).get(&format!("/cases/{first}")).await.expect(404);
    }
    app.as_(&app.house.director).get(&format!("/cases/{first}")).await.expect(403);
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_its_field_and_nothing_typed_is_lost() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let page =
        worker.post("/cases", &[("family_name", "Иванови"), ("programme", "made-up")]).await.expect(422);
    assert_eq!(page.attribute("#family_name", "value").as_deref(), Some("Иванови"));
    assert!(page.attribute("#programme", "aria-invalid").is_some());
    let stranger = app.house.stranger.id.to_string();
    let page = worker
        .post(
            "/cases",
            &[
                ("family_name", "Иванови"),
                ("programme", "general"),
                ("target_groups", "TG09"),
                ("lead", stranger.as_str()),
                ("opened_on", "10.03.2026"),
            ],
        )
        .await
        .expect(422);
    assert!(page.attribute("#lead", "aria-invalid").is_some(), "who works elsewhere cannot lead");
}

#[tokio::test]
async fn a_child_that_comes_back_within_a_year_is_recognised() {
    let app = app().await;
    let child = child(&app, "Ивайло", "Петров").await;
    let first = open(&app, &app.house.case_worker, child).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get(&format!("/cases/new?child={child}")).await.expect(200).shows("вече има отворен случай");
    super::closure::close(&app, first).await;
    worker.get(&format!("/cases/new?child={child}")).await.expect(200).shows("Завръщане");
    let again = open(&app, &app.house.case_worker, child).await;
    assert_ne!(first, again);
}

#[tokio::test]
async fn the_list_begins_with_mine_and_finds_by_number_name_and_family() {
    let app = app().await;
    case(&app).await;
    open(&app, &app.house.colleague, child(&app, "Яна", "Колева").await).await;
    let worker = app.as_(&app.house.case_worker);
    worker.get("/cases").await.expect(200).shows("2026-0001").hides("2026-0002");
    worker.get("/cases?of=all").await.expect(200).shows("2026-0001").hides("2026-0002");
    let head = app.as_(&app.house.head);
    head.get("/cases").await.expect(200).shows("2026-0001").shows("2026-0002");
    head.get("/cases?q=koleva").await.expect(200).shows("2026-0002").hides("2026-0001");
    head.get("/cases?q=2026-0001").await.expect(200).shows("2026-0001").hides("2026-0002");
    head.get("/cases?q=Petrovi").await.expect(200).shows("2026-0001");
    head.get("/cases?state=closed").await.expect(200).shows("Няма случай с тези условия");
    head.get("/cases?group=TG01&programme=prevention-of-abandonment&state=all")
        .await
        .expect(200)
        .shows("2026-0002");
    app.as_(&app.house.duty_worker).get("/cases").await.expect(200).shows("Още не сте в екипа");
    app.as_(&app.house.stranger).get("/cases").await.expect(200).hides("2026-0001");
}

#[tokio::test]
async fn a_form_sent_twice_opens_one_case() {
    let app = app().await;
    let lead = app.house.case_worker.id.to_string();
    let fields = [
        ("_key", "01890a5d-ac96-774b-bcce-b302099a8057"),
        ("family_name", "Иванови"),
        ("programme", "general"),
        ("target_groups", "TG09"),
        ("lead", lead.as_str()),
        ("opened_on", "10.03.2026"),
    ];
    let worker = app.as_(&app.house.case_worker);
    let first = worker.post("/cases", &fields).await.expect(303).location();
    assert_eq!(worker.post("/cases", &fields).await.expect(303).location(), first);
    worker.get("/cases").await.expect(200).shows("2026-0001").hides("2026-0002");
}
