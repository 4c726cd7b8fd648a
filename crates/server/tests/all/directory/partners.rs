//! Partner organisations, their wards and contact persons.

use crate::app;
use testkit::TestApp;

async fn hospital(app: &TestApp) -> String {
    let head = app.as_(&app.house.head);
    let fields = [
        ("_key", "00000000-0000-4000-8000-000000000001"),
        ("kind", "hospital"),
        ("name_bg", "МБАЛ „Надежда“"),
        ("name_en", "Nadezhda Hospital"),
        ("phone", "0431/6 40 80"),
    ];
    head.post("/organisations", &fields).await.expect(303).location()
}

#[tokio::test]
async fn a_hospital_is_found_by_its_name_in_either_script() {
    let app = app().await;
    let at = hospital(&app).await;
    let head = app.as_(&app.house.head);
    head.get("/organisations?q=nadezh&kind=hospital").await.expect(200).shows("МБАЛ „Надежда“");
    head.get("/organisations?q=надежда&kind=court").await.expect(200).hides("МБАЛ „Надежда“");
    head.get(&at).await.expect(200).shows("0431 64080").shows("Още няма отделения");
    head.in_english().get("/api/v1/organisations").await.expect(401);
    let list =
        app.api(&app.house.head).await.get("/api/v1/organisations?kind=hospital").await.expect(200).json();
    assert_eq!(list["items"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_number_that_looks_wrong_is_a_warning_and_no_wall() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let mut fields = vec![
        ("kind", "court"),
        ("name_bg", "Съд"),
        ("name_en", "Court"),
        ("organisation_number", "000694038"),
    ];
    let page = head.post("/organisations", &fields).await.expect(422);
    page.shows("изглежда сгрешен");
    assert_eq!(page.attribute("#name_bg", "value").as_deref(), Some("Съд"), "what was typed is kept");
    fields.push(("number_confirmed", "yes"));
    head.post("/organisations", &fields).await.expect(303);
}

#[tokio::test]
async fn a_ward_is_entered_shown_closed_and_opened_again() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let at = format!("/organisations/{}", app.house.hospital);
    head.get(&format!("{at}/wards/new")).await.expect(200);
    let fields = [("kind", "neonatal"), ("private_place", "Стая 3"), ("phone", "0888 123 456")];
    let ward = head.post(&format!("{at}/wards"), &fields).await.expect(303).location();
    head.get(&ward).await.expect(200).shows("Неонатология").shows("Стая 3").shows("0888 123 456");
    let contact =
        [("name", "Акушерка Примерна"), ("role", "старша акушерка"), ("ward_id", &ward["/wards/".len()..])];
    head.post(&format!("{at}/contacts"), &contact).await.expect(303);
    head.get(&ward).await.expect(200).shows("Акушерка Примерна");
    let close = format!("{ward}/close");
    head.get(&close).await.expect(200);
    head.post(&close, &[("_version", "1")]).await.expect(303);
    head.post(&close, &[("_version", "1")]).await.expect(412);
    let wards = app.api(&app.house.head).await.get("/api/v1/wards").await.expect(200).json();
    assert_eq!(wards["items"].as_array().unwrap().len(), 2, "a closed ward is not offered");
    head.post(&close, &[("_version", "2")]).await.expect(303);
}

#[tokio::test]
async fn a_late_save_is_joined_and_what_collides_is_asked() {
    let app = app().await;
    let at = hospital(&app).await;
    let head = app.as_(&app.house.head);
    let was = [
        ("_was.kind", "hospital"),
        ("_was.name_bg", "МБАЛ „Надежда“"),
        ("_was.name_en", "Nadezhda Hospital"),
        ("_was.phone", "0431 64080"),
        ("_version", "1"),
        ("kind", "hospital"),
    ];
    let with = |more: &[(&'static str, &'static str)]| [was.as_slice(), more].concat();
    let first = with(&[("name_bg", "МБАЛ „Надежда“"), ("name_en", "Hope Hospital"), ("phone", "0431 64080")]);
    head.post(&at, &first).await.expect(303);
    let joined =
        with(&[("name_bg", "Болница „Надежда“"), ("name_en", "Nadezhda Hospital"), ("phone", "0431 64080")]);
    head.post(&at, &joined).await.expect(303);
    head.get(&at).await.shows("Болница „Надежда“").shows("Hope Hospital");
    let colliding =
        with(&[("name_bg", "МБАЛ „Надежда“"), ("name_en", "Nadezhda Clinic"), ("phone", "0431 64080")]);
    head.post(&at, &colliding).await.expect(422).shows("Hope Hospital").shows("Nadezhda Clinic");
}

#[tokio::test]
async fn those_who_only_read_are_offered_no_change() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let at = format!("/organisations/{}", app.house.hospital);
    worker.get(&at).await.expect(200).hides("Промяна на партньора");
    worker.get(&format!("{at}/edit")).await.expect(403);
    worker.get(&format!("/wards/{}", app.house.maternity)).await.expect(200).hides("Закрий отделението");
    app.as_(&app.house.auditor).get(&at).await.expect(403);
}
