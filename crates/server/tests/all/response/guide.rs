use super::{accepted, met};
use crate::app;

#[tokio::test]
async fn the_checklist_ticks_itself_from_records() {
    let app = app().await;
    let signal = accepted(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let done = |page: &testkit::Answered| page.all("ol.steps > li.done .step-text").len();
    let before = done(&worker.get(&signal).await.expect(200));
    worker.post(&format!("{signal}/arrival"), &[]).await.expect(303);
    assert_eq!(done(&worker.get(&signal).await.expect(200)), before + 1);
    let knows = [("kind", "knows"), ("receiver", "Х"), ("channel", "phone")];
    worker.post(&format!("{signal}/notifications"), &knows).await.expect(303);
    assert_eq!(done(&worker.get(&signal).await.expect(200)), before + 2);
    worker
        .get(&format!("{signal}/guide"))
        .await
        .expect(200)
        .shows("Първа среща с майката")
        .shows("Въпроси, които помагат");
}

#[tokio::test]
async fn the_centre_puts_its_own_guidance_in_place_and_goes_back() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let own = [("_version", "0"), ("text_bg", "Седнете.\n\n- попитайте"), ("text_en", "Sit down.\n\n- ask")];
    app.as_(&app.house.case_worker).post("/guidance/first-meeting", &own).await.expect(403);
    head.post("/guidance/first-meeting", &own).await.expect(303);
    let signal = accepted(&app, &app.house.case_worker).await;
    let form = app.as_(&app.house.case_worker).get(&format!("{signal}/meetings/new")).await.expect(200);
    form.shows("Седнете.");
    let page = head.get("/guidance/first-meeting").await.expect(200);
    page.shows("текст на центъра");
    head.post("/guidance/first-meeting/shipped", &[]).await.expect(303);
    head.get("/guidance/first-meeting").await.expect(200).hides("Седнете.").shows("за да я чуете");
}

#[tokio::test]
async fn guidance_changed_by_two_is_merged_or_asked() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let read = [("_version", "0"), ("_before.text_bg", "А"), ("_before.text_en", "A")];
    let one = super::but(&read, &[("text_bg", "Б"), ("text_en", "A")]);
    head.post("/guidance/home", &one).await.expect(303);
    let other = super::but(&read, &[("text_bg", "А"), ("text_en", "C")]);
    head.post("/guidance/home", &other).await.expect(303);
    head.get("/guidance/home").await.expect(200).shows("Б");
    let third = super::but(&read, &[("text_bg", "В"), ("text_en", "A")]);
    head.post("/guidance/home", &third).await.expect(422).shows("друг промени същия запис");
}

#[tokio::test]
async fn the_other_languages_pages_open_too() {
    let app = app().await;
    let signal = met(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    for page in [
        "",
        "/guide",
        "/colleagues",
        "/risk",
        "/alerts",
        "/outcome",
        "/tasks/new",
        "/notifications/new",
        "/meetings/new?kind=further",
        "/meetings/new?kind=diagnosis",
        "/meetings/new?kind=tripartite",
        "/departure",
        "/arrival",
    ] {
        worker.get(&format!("{signal}{page}")).await.expect(200);
    }
    for page in ["/guidance", "/guidance/home"] {
        worker.get(page).await.expect(200);
    }
    app.as_(&app.house.head).get("/guidance/home/edit").await.expect(200);
}
