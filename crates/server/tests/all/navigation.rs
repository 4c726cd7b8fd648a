//! The way through the house: groups, their sections, what waits, the strip of clocks, doors of people without account.

use crate::{app, cases::case};
use testkit::{Answered, TestApp};

/// The words of the first row, without numbers.
fn groups(page: &Answered) -> Vec<String> {
    page.all("nav.nav a span:not(.count):not([aria-hidden]):not(.unseen)")
}

#[tokio::test]
async fn nineteen_sections_stand_in_at_most_six_groups() {
    let app = app().await;
    let head = app.as_(&app.house.head).get("/").await.expect(200);
    assert_eq!(groups(&head), ["Днес", "Вход", "Случаи", "Срокове", "Качество", "Център"]);
    for (_, persona) in app.house.roles() {
        let page = app.as_(persona).get("/account").await.expect(200);
        assert!(groups(&page).len() <= 6, "{}: {:?}", persona.name, groups(&page));
    }
}

#[tokio::test]
async fn the_second_row_shows_the_sections_of_the_group_one_is_in() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let page = head.get("/satisfaction").await.expect(200);
    assert_eq!(page.all("nav.nav [aria-current] span").first().map(String::as_str), Some("Качество"));
    assert_eq!(page.all("nav.sections [aria-current=page]"), ["Удовлетвореност"]);
    let templates = head.get(&format!("/centres/{}/templates", app.house.centre)).await.expect(200);
    assert_eq!(templates.all("nav.sections [aria-current=page]"), ["Регистри"]);
    let today = head.get("/").await.expect(200);
    assert!(today.all("nav.sections a").is_empty(), "a section alone in its group stands for it");
}

#[tokio::test]
async fn offered_cases_stand_in_the_navigation_while_they_wait_for_an_answer() {
    let app = app().await;
    let case = case(&app).await;
    let colleague = &app.house.colleague;
    assert_eq!(offered(&app).await, Vec::<String>::new());
    let to = colleague.id.to_string();
    let offer =
        [("kind", "colleague"), ("user", &to), ("reason", "Отпуск"), ("hand_over", "Предстои преглед.")];
    app.as_(&app.house.case_worker).post(&format!("/cases/{case}/transfers/new"), &offer).await.expect(303);
    assert_eq!(offered(&app).await.len(), 1);
    app.as_(colleague).get("/").await.expect(200).shows("Предложени случаи");
}

async fn offered(app: &TestApp) -> Vec<String> {
    app.as_(&app.house.colleague).get("/cases").await.expect(200).all("nav.sections a[href='/transfers']")
}

#[tokio::test]
async fn who_comes_by_a_wrong_link_is_told_to_call_and_not_to_sign_in() {
    let app = app().await;
    for door in ["/referred/none", "/r/none", "/c/none", "/s/none"] {
        let page = app.as_nobody().get(door).await.expect(404);
        page.shows("Връзката не е вярна или вече не важи").shows("Обадете се на центъра").hides("първата");
        assert!(page.all("main a").is_empty(), "{door}");
    }
}
