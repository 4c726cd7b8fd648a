//! Complaints through the link of a centre, without an account.

use crate::app;
use testkit::TestApp;

/// Makes the link of the centre and gives its path.
async fn link(app: &TestApp) -> String {
    let head = app.as_(&app.house.head);
    head.post("/complaints/link", &[]).await.expect(303);
    let page = head.get("/complaints/link").await.expect(200);
    let address = page.attribute("a[href*='/c/']", "href").unwrap();
    address.trim_start_matches("http://zaedno.test").to_owned()
}

#[tokio::test]
async fn anybody_complains_without_a_name_and_sees_the_answer_with_number_and_code() {
    let app = app().await;
    let link = link(&app).await;
    let nobody = app.as_nobody();
    nobody.get(&link).await.expect(200).shows("Може и без име");
    let sent = nobody.post(&link, &[("text", "Викат ни по коридора.")]).await.expect(303).location();
    let told = nobody.get(&sent).await.expect(200);
    told.shows("Ж-2026-0001").shows("до 24.03.2026");
    let code = told.all(".number-told").pop().unwrap();
    app.pass(31);
    nobody.get(&sent).await.expect(404);
    let state = format!("{link}/state");
    nobody
        .post(&state, &[("number", "1"), ("code", "0000 0000")])
        .await
        .expect(422)
        .shows("не си съответстват");
    let asked = [("number", "Ж-2026-0001"), ("code", code.as_str())];
    nobody.post(&state, &asked).await.expect(200).shows("Получихме жалбата").hides("Викат ни");

    let head = app.as_(&app.house.head);
    let list = head.get("/complaints").await.expect(200);
    list.shows("Без име").shows("През публичния формуляр");
    let one = list.attribute("td a[href^='/complaints/'], th a[href^='/complaints/']", "href").unwrap();
    for (step, version, fields) in [
        ("look-into", "1", vec![("on", "10.03.2026"), ("text", "Тайна на проверката.")]),
        (
            "answer",
            "2",
            vec![("on", "10.03.2026"), ("outcome", "not-upheld"), ("text", "Говорихме с екипа.")],
        ),
    ] {
        let mut fields = fields;
        fields.push(("_version", version));
        head.post(&format!("{one}/steps/{step}"), &fields).await.expect(303);
    }
    nobody.post(&state, &asked).await.expect(200).shows("Говорихме с екипа.").hides("Тайна на проверката");
}

#[tokio::test]
async fn a_child_has_a_page_in_plain_words() {
    let app = app().await;
    let link = link(&app).await;
    let nobody = app.as_nobody();
    nobody.get(&format!("{link}?for=child")).await.expect(200).shows("Какво стана").shows("116 111");
    nobody.post(&link, &[("for", "child"), ("text", "")]).await.expect(422).shows("Какво стана");
    nobody.post(&link, &[("for", "child"), ("text", "Няма топка.")]).await.expect(303);
    app.as_(&app.house.head).get("/complaints").await.expect(200).shows("Ж-2026-0001");
}

#[tokio::test]
async fn a_link_that_was_revoked_leads_nowhere_and_a_new_one_takes_its_place() {
    let app = app().await;
    let first = link(&app).await;
    let second = link(&app).await;
    assert_ne!(first, second);
    app.as_nobody().get(&first).await.expect(404);
    let head = app.as_(&app.house.head);
    head.get("/complaints/link/poster").await.expect(200).shows("Може и без име");
    head.post("/complaints/link/revocation", &[]).await.expect(303);
    app.as_nobody().get(&second).await.expect(404);
    head.get("/complaints/link/poster").await.expect(404);
    app.as_(&app.house.case_worker).get("/complaints/link").await.expect(403);
}

#[tokio::test]
async fn a_flood_from_one_address_is_refused() {
    let app = app().await;
    let link = link(&app).await;
    for _ in 0..6 {
        app.as_nobody().post(&link, &[("text", "Пак.")]).await.expect(303);
    }
    app.as_nobody().post(&link, &[("text", "Пак.")]).await.expect(429);
}
