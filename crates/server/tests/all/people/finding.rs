//! Search first, then create.

use super::{enter, person, woman};
use crate::app;
use base::jiff::civil::date;
use people::{NewPerson, Precision, Sex};

#[tokio::test]
async fn a_name_is_found_in_either_script_half_typed_and_with_one_error() {
    let app = app().await;
    woman(&app, "Христина Желязкова").await;
    let head = app.as_(&app.house.head);
    for q in [
        "христина",
        "Hristina+Zhel",
        "xristina",
        "желязк+христ",
        "Христна+Желязкова",
        "zhelqzkova",
        "Jeliazkova",
    ] {
        head.get(&format!("/people?q={}", encoded(q))).await.expect(200).shows("Христина Желязкова");
    }
    for q in ["Христина+Петрова", "Кристофор", "Желев"] {
        head.get(&format!("/people?q={}", encoded(q))).await.expect(200).hides("Желязкова");
    }
}

fn encoded(q: &str) -> String {
    let words: Vec<_> =
        q.split('+').map(|w| form_urlencoded::byte_serialize(w.as_bytes()).collect::<String>()).collect();
    words.join("+")
}

#[tokio::test]
async fn a_year_narrows_and_a_phone_finds() {
    let app = app().await;
    let born = |year| NewPerson {
        sex: Sex::Female,
        born_on: Some(date(year, 5, 1)),
        precision: Precision::Exact,
        ..NewPerson::from_line("Ана Колева")
    };
    person(&app, born(1999)).await;
    person(&app, born(2003)).await;
    let head = app.as_(&app.house.head);
    let found = head.get("/people/suggest?q=ana+kole+2003").await.expect(200);
    assert_eq!(found.all("li").len(), 1);
    found.shows("01.05.2003");
    let fields = [("given", "Тита"), ("family", "Нова"), ("phone", "0888 777 666"), ("sure", "yes")];
    enter(&app, &app.house.head, &fields).await;
    head.get("/people?q=%2B359888777666").await.expect(200).shows("Тита Нова");
}

#[tokio::test]
async fn who_need_not_know_learns_name_and_year_alone() {
    let app = app().await;
    let id = person(
        &app,
        NewPerson {
            sex: Sex::Female,
            born_on: Some(date(1999, 3, 5)),
            precision: Precision::Exact,
            note: Some("тайна бележка".into()),
            ..NewPerson::from_line("Мира Тайнова")
        },
    )
    .await;
    let worker = app.as_(&app.house.case_worker);
    let page = worker.get("/people?q=mira+tainova").await.expect(200);
    page.shows("Мира Тайнова").shows("1999").shows("познат на центъра");
    page.hides("05.03.1999").hides(&id.to_string());
    worker.get(&format!("/people/{id}")).await.expect(404);
    let api = app.api(&app.house.case_worker).await;
    let found = api.get("/api/v1/people?q=mira").await.expect(200).json();
    assert_eq!(found["people"][0]["birth_year"], 1999);
    assert!(found["people"][0]["born_on"].is_null());
    let stranger = app.as_(&app.house.stranger);
    stranger.get("/people?q=mira+tainova").await.expect(200).hides("Мира Тайнова");
}

#[tokio::test]
async fn a_personal_number_is_not_looked_for_in_an_address() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let page = head.get("/people?q=9913010008").await.expect(200);
    page.shows("прилича на личен номер");
    let main = page.attribute("input[name=q]", "value").unwrap_or_default();
    assert_eq!(main, "");
    let api = app.api(&app.house.head).await;
    let refused = api.get("/api/v1/people?q=9913010008").await.expect(422).json();
    assert_eq!(refused["errors"][0]["code"], "personal-number");
}

#[tokio::test]
async fn likely_duplicates_are_shown_before_somebody_is_entered_twice() {
    let app = app().await;
    let known = woman(&app, "Радка Димова").await;
    let head = app.as_(&app.house.head);
    let fields = [("given", "Радка"), ("family", "Димова"), ("sex", "female")];
    let asked = head.post("/people", &fields).await.expect(200);
    asked.shows("Не е ли някой от тези хора?").shows("Радка Димова");
    assert!(asked.body.contains(&format!("/people/{known}")));
    let sure = [fields.as_slice(), &[("sure", "yes")]].concat();
    head.post("/people", &sure).await.expect(303);
    let api = app.api(&app.house.head).await;
    let body = serde_json::json!({ "given": "Радка", "family": "Димова" });
    api.post_json("/api/v1/people", body).await.expect(409);
}
