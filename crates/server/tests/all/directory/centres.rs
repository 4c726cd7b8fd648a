//! The profile of a centre.

use crate::app;

const FORM: [(&str, &str); 6] = [
    ("_version", "1"),
    ("name_bg", "Център „Проба“"),
    ("name_en", "Centre Proba"),
    ("funding", "state-delegated"),
    ("opens-1", "8:30"),
    ("closes-1", "17:00"),
];

#[tokio::test]
async fn the_head_keeps_the_profile() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let at = format!("/centres/{}", app.house.centre);
    head.get(&format!("{at}/edit")).await.expect(200);
    let mut form = FORM.to_vec();
    form.push(("aliases_bg", "Пробата\nЦОП Проба"));
    head.post(&at, &form).await.expect(303);
    head.get(&at).await.expect(200).shows("Tsentar „Proba“").shows("08:30 – 17:00").shows("ЦОП Проба");
    let capacity = [("places", "40"), ("order_number", "РД-01-910"), ("ordered_on", "01.03.2018")];
    head.post(&format!("{at}/capacities"), &capacity).await.expect(303);
    let premises = [("name_bg", "Крило"), ("name_en", "Wing"), ("former_use_bg", "дом за деца")];
    head.post(&format!("{at}/premises"), &premises).await.expect(303);
    head.get(&at).await.expect(200).shows("РД-01-910").shows("преди: дом за деца");
    let json = app.api(&app.house.head).await.get(&format!("/api/v1{at}")).await.expect(200).json();
    assert_eq!(json["capacities"][0]["places"], 40);
    assert_eq!(json["hours"][0]["opens"], "08:30");
}

#[tokio::test]
async fn a_wrong_field_keeps_what_was_typed() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let mut form = FORM.to_vec();
    form.push(("email", "проба"));
    let page = head.post(&format!("/centres/{}", app.house.centre), &form).await.expect(422);
    assert_eq!(page.attribute("#email", "value").as_deref(), Some("проба"));
    assert_eq!(page.attribute("#email", "aria-invalid").as_deref(), Some("true"));
}

#[tokio::test]
async fn a_centre_is_its_own_peoples_and_the_networks() {
    let app = app().await;
    let at = format!("/centres/{}", app.house.centre);
    app.as_(&app.house.stranger).get(&at).await.expect(404);
    app.as_(&app.house.coordinator).get(&at).await.expect(200).hides("Промяна на профила");
    app.as_(&app.house.director).get("/centres").await.expect(200).shows("Център „Друг“");
    app.as_(&app.house.director).get("/centres/new").await.expect(200);
    app.as_(&app.house.head).get("/centres/new").await.expect(403);
    let new = [("name_bg", "Нов център"), ("name_en", "New centre"), ("funding", "project")];
    let made = app.as_(&app.house.director).post("/centres", &new).await.expect(303).location();
    app.as_(&app.house.director).get(&made).await.expect(200).shows("Нов център");
}

#[tokio::test]
async fn a_place_is_looked_up_as_one_types() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    head.get("/places").await.expect(200).shows("още не е внесен");
    let part = head.with("hx-request", "true").get("/places?settlement=каз").await.expect(200);
    assert!(part.all("html").is_empty() || !part.visible().contains("Заедно"), "a part, no whole page");
    app.api(&app.house.head).await.get("/api/v1/places?q=каз&limit=1000").await.expect(422);
    app.as_(&app.house.head).get("/places/import").await.expect(403);
    app.as_(&app.house.administrator).get("/places/import").await.expect(200);
}
