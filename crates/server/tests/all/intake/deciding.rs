//! Decisions on a request: what is told before, what follows.

use super::{accept, application, least, opening, register, version};
use crate::app;
use base::jiff::civil::date;
use store::sql;
use testkit::TestApp;

#[tokio::test]
async fn an_accepted_request_becomes_a_case_and_nothing_is_typed_twice() {
    let app = app().await;
    let mut fields = least("application", "Мария Петрова");
    fields.extend([("brought", "application"), ("brought", "preliminary-assessment")]);
    fields.extend([
        ("child_q", "Иво Петров"),
        ("child", "new"),
        ("groups", "TG09"),
        ("programme", "general"),
    ]);
    let request = register(&app, &app.house.reception, &fields).await;
    let form = app.as_(&app.house.head).get(&format!("{request}/acceptance")).await.expect(200);
    assert_eq!(form.attribute("#family_name", "value").as_deref(), Some("Петров"));
    assert_eq!(form.attribute("#programme option[selected]", "value").as_deref(), Some("general"));
    let case = accept(&app, &request).await;
    let page = app.as_(&app.house.head).get(&case).await.expect(200);
    page.shows("Петрови").shows("Иво Петров").shows("Приета заявка З-2026-0001");
    app.as_(&app.house.case_worker).get(&case).await.expect(200);
    let people = app.as_(&app.house.head).get(&format!("{case}/people")).await.expect(200);
    people.shows("Мария Петрова").shows("Майка");
    app.as_(&app.house.reception)
        .get(&request)
        .await
        .expect(200)
        .shows("Приета")
        .shows("Открит е случай 2026-0001");
    app.as_(&app.house.reception).get(&case).await.expect(403);
    let elsewhere = [("_version", "1"), ("reasons", "Не.")];
    app.as_(&app.house.stranger).post(&format!("{request}/withdrawal"), &elsewhere).await.expect(404);
}

#[tokio::test]
async fn only_the_head_of_service_decides() {
    let app = app().await;
    let request = application(&app).await;
    for end in ["acceptance", "waiting", "refusal", "passing-on", "withdrawal", "priority"] {
        for nobody in [&app.house.reception, &app.house.case_worker, &app.house.director] {
            app.as_(nobody).post(&format!("{request}/{end}"), &[("_version", "1")]).await.expect(403);
        }
    }
}

#[tokio::test]
async fn a_refusal_tells_its_ground_and_the_right_of_appeal() {
    let app = app().await;
    let request = application(&app).await;
    let path = format!("{request}/refusal");
    let form = app.as_(&app.house.head).get(&path).await.expect(200);
    form.shows("Право на обжалване").shows("14-дневен срок");
    let version = version(&app, &path).await;
    let head = app.as_(&app.house.head);
    head.post(&path, &[("_version", &version), ("reasons", "Извън групите.")]).await.expect(422);
    let fields =
        [("_version", version.as_str()), ("ground", "not-in-target-group"), ("reasons", "Извън групите.")];
    head.post(&path, &fields).await.expect(303);
    let page = head.get(&request).await.expect(200);
    page.shows("Отказана").shows("Лицето не е от целевите групи").shows("14-дневен срок");
}

#[tokio::test]
async fn what_has_ended_is_not_decided_again() {
    let app = app().await;
    let ends = [
        ("refusal", vec![("ground", "other"), ("reasons", "Отказ.")]),
        ("passing-on", vec![("reasons", "Към ОЗД.")]),
        ("withdrawal", vec![("reasons", "Не желаят.")]),
    ];
    for (end, fields) in ends {
        let request = application(&app).await;
        let path = format!("{request}/{end}");
        let read = version(&app, &path).await;
        let fields: Vec<(&str, &str)> = fields.into_iter().chain([("_version", read.as_str())]).collect();
        app.as_(&app.house.head).post(&path, &fields).await.expect(303);
        for again in ["acceptance", "waiting", "refusal", "passing-on", "withdrawal"] {
            app.as_(&app.house.head).get(&format!("{request}/{again}")).await.expect(409);
        }
        app.as_(&app.house.head).post(&path, &fields).await.expect(409);
    }
}

#[tokio::test]
async fn two_who_decide_at_once_do_not_both_win() {
    let app = app().await;
    let request = application(&app).await;
    let lead = app.house.case_worker.id.to_string();
    let read = version(&app, &format!("{request}/acceptance")).await;
    app.as_(&app.house.head).post(&format!("{request}/acceptance"), &opening(&read, &lead)).await.expect(303);
    let late = app.as_(&app.house.head).post(&format!("{request}/acceptance"), &opening(&read, &lead)).await;
    late.expect(409).shows("Приета");
}

#[tokio::test]
async fn a_family_in_several_kinds_is_one_file() {
    let app = app().await;
    let first = application(&app).await;
    let case = accept(&app, &first).await;
    let mother = person_of(&app, &first).await;
    let mut fields = least("directorate", "Мария");
    fields.retain(|(name, _)| *name != "person");
    fields.extend([
        ("person", mother.as_str()),
        ("child_q", "Нов Петров"),
        ("child", "new"),
        ("groups", "TG04"),
    ]);
    let second = register(&app, &app.house.reception, &fields).await;
    let page = app.as_(&app.house.head).get(&second).await.expect(200);
    page.shows("Има отворен случай 2026-0001");
    let path = format!("{second}/acceptance");
    let form = app.as_(&app.house.head).get(&path).await.expect(200);
    let chosen = form.attribute("[name=case][checked]", "value").unwrap_or_default();
    assert_eq!(format!("/cases/{chosen}"), case, "the open case is the likely one");
    let version = version(&app, &path).await;
    let fields = [("_version", version.as_str()), ("case", chosen.as_str())];
    let joined = app.as_(&app.house.head).post(&path, &fields).await.expect(303).location();
    assert_eq!(joined, case);
    let people = app.as_(&app.house.head).get(&format!("{case}/people")).await.expect(200);
    people.shows("Нов Петров");
    app.as_(&app.house.head).get(&format!("{case}/details")).await.expect(200).shows("отпаднало");
    let foreign = [("_version", "1"), ("case", "018f0000-0000-7000-8000-000000000001")];
    let third = application(&app).await;
    app.as_(&app.house.head).post(&format!("{third}/acceptance"), &foreign).await.expect(422);
}

#[tokio::test]
async fn a_family_that_comes_back_within_a_year_is_recognised() {
    let app = app().await;
    let first = application(&app).await;
    let case = accept(&app, &first).await;
    let mother = person_of(&app, &first).await;
    close(&app, &case).await;
    app.pass(60 * 24 * 30);
    let mut fields = least("application", "Мария");
    fields.retain(|(name, _)| *name != "person");
    fields.push(("person", mother.as_str()));
    let again = register(&app, &app.house.reception, &fields).await;
    let page = app.as_(&app.house.head).get(&again).await.expect(200);
    page.shows("Завръщане: случай 2026-0001");
}

#[tokio::test]
async fn living_elsewhere_names_the_agreement_that_is_missing_and_is_no_wall() {
    let app = app().await;
    places(&app).await;
    let mut fields = least("application", "Мария Петрова");
    fields.push(("settlement_code", "00002"));
    let request = register(&app, &app.house.reception, &fields).await;
    let page = app.as_(&app.house.head).get(&request).await.expect(200);
    page.shows("живее в община Далечна, а центърът няма споразумение");
    agreement(&app, Some(date(2026, 2, 1))).await;
    let page = app.as_(&app.house.head).get(&request).await.expect(200);
    page.shows("Споразумението „За децата на Далечна“ с нея не е в сила");
    agreement(&app, None).await;
    app.as_(&app.house.head).get(&request).await.expect(200).hides("споразумение с нея").hides("не е в сила");
    accept(&app, &request).await;
    let mut near = least("application", "Яна Колева");
    near.push(("settlement_code", "00001"));
    let near = register(&app, &app.house.reception, &near).await;
    app.as_(&app.house.head).get(&near).await.expect(200).hides("живее в община");
}

#[tokio::test]
async fn the_municipalities_served_and_the_place_itself_are_told_in_words() {
    let app = app().await;
    let page = |request: String| {
        let head = app.as_(&app.house.head);
        async move { head.get(&request).await.expect(200) }
    };
    let asked = async |name: &'static str, place: &'static str| {
        let mut fields = least("application", name);
        fields.push(("settlement", place));
        register(&app, &app.house.reception, &fields).await
    };
    let early = asked("Вера Ранна", "Далечно").await;
    page(early.clone()).await.shows("Списъкът на населените места не е зареден");
    places(&app).await;
    page(early).await.shows("живее в община Далечна");
    let nowhere = asked("Рая Ланска", "с. Никъде").await;
    page(nowhere).await.shows("„с. Никъде“ не е в списъка на населените места");
    let nobody = register(&app, &app.house.reception, &least("application", "Яна Колева")).await;
    page(nobody).await.shows("Не е посочено къде живее семейството");
    // Served, and no agreement; then the centre's own place is not known.
    let far = asked("Мария Петрова", "Далечно").await;
    page(far.clone()).await.shows("живее в община Далечна, а центърът няма споразумение");
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("insert into centre_municipalities (centre_id, municipality_code) values ($1, 'AAA02')")
        .bind(app.house.centre)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    page(far.clone()).await.shows("Центърът обслужва жителите ѝ, но няма споразумение с нея");
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update centres set settlement_code = null where id = $1")
        .bind(app.house.centre)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    page(far.clone()).await.shows("Не е въведено в кое населено място е центърът").hides("живее в община");
    accept(&app, &far).await;
}

#[tokio::test]
async fn a_programme_that_is_chosen_at_acceptance_is_held_against_the_age() {
    let app = app().await;
    let mut fields = least("application", "Яна Колева");
    fields.extend([("brought", "application"), ("brought", "preliminary-assessment")]);
    fields.extend([
        ("child_q", "Голям Колев"),
        ("child", "new"),
        ("child_born", "2017"),
        ("child_guessed", "yes"),
    ]);
    let request = register(&app, &app.house.reception, &fields).await;
    let head = app.as_(&app.house.head);
    head.get(&request).await.expect(200).shows("приблизително на 9 години").hides("а програмата");
    let path = format!("{request}/acceptance");
    let (version, lead) = (version(&app, &path).await, app.house.case_worker.id.to_string());
    let mut fields = opening(&version, &lead);
    let told = head.post(&path, &fields).await.expect(200);
    told.shows("Детето е приблизително на 9 години").shows("до 7 години").shows("потвърдете го още веднъж");
    fields.push(("age_told", "family-support"));
    let case = head.post(&path, &fields).await.expect(303).location();
    head.get(&case).await.expect(200).shows("Голям Колев");
    let mut young = least("application", "Рая Ланска");
    young.extend([("child_q", "Малка Ланска"), ("child", "new"), ("child_born", "05.03.2025")]);
    young.push(("programme", "leaving-care"));
    let young = register(&app, &app.house.reception, &young).await;
    head.get(&young).await.expect(200).shows("Детето е на 12 месеца").shows("за деца от 14 години");
}

#[tokio::test]
async fn a_child_beyond_the_age_of_the_programme_and_a_full_centre_are_told() {
    let app = app().await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("insert into centre_capacities (id, centre_id, places, order_number, ordered_on, from_on) values ($1, $2, 1, 'П-1', $3, $3)")
        .bind(base::Id::<()>::new(app.clock.now()))
        .bind(app.house.centre)
        .bind(date(2026, 1, 1))
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let first = application(&app).await;
    app.as_(&app.house.head).get(&first).await.expect(200).hides("Няма свободни места");
    accept(&app, &first).await;
    let mut fields = least("application", "Яна Колева");
    fields.extend([("child_q", "Голям Колев"), ("child", "new"), ("programme", "family-support")]);
    let second = register(&app, &app.house.reception, &fields).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update persons set born_on = $1, birth_precision = 'exact' where family_name = 'Колев'")
        .bind(date(2017, 1, 1))
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = app.as_(&app.house.head).get(&second).await.expect(200);
    page.shows("Няма свободни места: капацитетът е 1, отворените случаи са 1");
    page.shows("Детето е на 9 години").shows("до 7 години");
    accept(&app, &second).await;
}

#[tokio::test]
async fn over_the_api_a_decision_tells_what_was_to_be_known() {
    let app = app().await;
    let request = application(&app).await;
    let api = app.api(&app.house.head).await;
    let path = format!("/api/v1{request}/triage");
    api.post_json(&path, serde_json::json!({ "decision": "made-up" })).await.expect(422);
    let body = serde_json::json!({ "decision": "refusal", "ground": "other", "reasons": "Извън обхвата." });
    let done = api.post_json(&path, body.clone()).await.expect(200).json();
    assert_eq!(done["state"], "refused");
    assert_eq!(done["warnings"], serde_json::json!(["place-unknown"]));
    api.post_json(&path, body.clone()).await.expect(409);
    app.api(&app.house.reception).await.post_json(&path, body).await.expect(403);
}

/// The person who asks in a request.
async fn person_of(app: &TestApp, request: &str) -> String {
    let api = app.api(&app.house.head).await;
    let shape = api.get(&format!("/api/v1{request}")).await.expect(200).json();
    shape["people"][0]["person_id"].as_str().unwrap_or_default().to_owned()
}

async fn close(app: &TestApp, case: &str) {
    let fields = [
        ("outcome", "reached"),
        ("lives_with", "parents"),
        ("summary", "Семейството се справя само."),
        ("closed_on", "10.03.2026"),
    ];
    app.as_(&app.house.head).post(&format!("{case}/closure"), &fields).await.expect(303);
}

/// Two municipalities: the centre stands in the first.
async fn places(app: &TestApp) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let lines = [
        ("municipality", "AAA01", "Близка", "Blizka", "AAA01"),
        ("municipality", "AAA02", "Далечна", "Dalechna", "AAA02"),
        ("settlement", "00001", "Близко", "Blizko", "AAA01"),
        ("settlement", "00002", "Далечно", "Dalechno", "AAA02"),
    ];
    for (kind, code, name, latin, municipality) in lines {
        let at = tx.at();
        sql("insert into places (id, kind, code, name, latin, search_key, settlement_kind, oblast_code, municipality_code, first_seen_on)
             values ($1, $2, $3, $4, $5, $6, 'village', 'AAA', $7, $8)")
        .bind(base::Id::<()>::new(at))
        .bind(kind)
        .bind(code)
        .bind(name)
        .bind(latin)
        .bind(base::search_key::fold(name))
        .bind(municipality)
        .bind(date(2026, 1, 1))
        .run(&mut tx)
        .await
        .unwrap();
    }
    sql("update centres set settlement_code = '00001' where id = $1")
        .bind(app.house.centre)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// An agreement of the centre with the municipality of the second place, until a day.
async fn agreement(app: &TestApp, until: Option<base::jiff::civil::Date>) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let at = tx.at();
    let (id, municipality) = (base::Id::<()>::new(at), base::ids::OrganisationId::new(at));
    sql("insert into organisations (id, provider_id, kind, name_bg, name_en, search_key, settlement_code, version, created_at)
         values ($1, $2, 'municipality', 'Община Далечна', 'Dalechna Municipality', 'dalechna', '00002', 1, $3)")
    .bind(municipality)
    .bind(app.house.provider)
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    sql("insert into agreements (id, centre_id, title, signed_on, from_on, until_on, version, created_at)
         values ($1, $2, 'За децата на Далечна', $3, $3, $4, 1, $5)")
    .bind(id)
    .bind(app.house.centre)
    .bind(date(2025, 1, 1))
    .bind(until)
    .bind(at)
    .run(&mut tx)
    .await
    .unwrap();
    sql("insert into agreement_parties (agreement_id, organisation_id) values ($1, $2)")
        .bind(id)
        .bind(municipality)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}
