//! The provider: its name and number, changed by those who answer for it.

use crate::app;

#[tokio::test]
async fn the_administrator_and_the_director_say_what_the_provider_is_called() {
    let app = app().await;
    for persona in [&app.house.administrator, &app.house.director] {
        app.as_(persona).get("/centres").await.expect(200).shows("Данни на доставчика");
        app.as_(persona).get("/provider").await.expect(200);
    }
    let director = app.as_(&app.house.director);
    let wrong = director.post("/provider", &[("name_bg", ""), ("name_en", "New"), ("_version", "1")]).await;
    wrong.expect(422).shows("Попълнете");
    let new = [
        ("name_bg", "Нов доставчик"),
        ("name_en", "New Provider"),
        ("organisation_number", "000 694 037"),
        ("_version", "1"),
    ];
    director.post("/provider", &new).await.expect(303);
    director.get(&format!("/centres/{}", app.house.centre)).await.expect(200).shows("Нов доставчик");
    let provider = format!("/api/v1/providers/{}", app.house.provider);
    let read = app.api(&app.house.head).await.get(&provider).await.expect(200).json();
    assert_eq!(read["organisation_number"], "000694037");
}

#[tokio::test]
async fn the_head_of_one_centre_does_not_rename_the_provider() {
    let app = app().await;
    app.as_(&app.house.head).get("/provider").await.expect(403);
    app.as_(&app.house.head).get("/centres").await.expect(200).hides("/provider");
}

#[tokio::test]
async fn a_late_save_is_joined_with_what_was_saved_meanwhile() {
    let app = app().await;
    let director = app.as_(&app.house.director);
    let of = |bg: &'static str, en: &'static str| {
        [
            ("name_bg", bg),
            ("name_en", en),
            ("_version", "1"),
            ("_was.name_bg", "Доставчик „Проба“"),
            ("_was.name_en", "Provider Proba"),
            ("_was.organisation_number", ""),
            ("organisation_number", ""),
        ]
    };
    director.post("/provider", &of("Първи", "Provider Proba")).await.expect(303);
    app.as_(&app.house.administrator).post("/provider", &of("Доставчик „Проба“", "Second")).await.expect(303);
    director.get("/provider").await.expect(200);
    let page = director.get("/provider").await;
    assert_eq!(page.attribute("#name_bg", "value").as_deref(), Some("Първи"));
    assert_eq!(page.attribute("#name_en", "value").as_deref(), Some("Second"));
}
