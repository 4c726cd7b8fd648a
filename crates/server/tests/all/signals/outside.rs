//! People without an account: behind a ward's link, and the public.

use super::post;
use crate::app;
use base::jiff::SignedDuration;
use store::sql;
use testkit::TestApp;

/// Gives the maternity ward a link; path of the form, and the PIN.
async fn link(app: &TestApp) -> (String, String) {
    let head = app.as_(&app.house.head);
    let path = format!("/wards/{}/link", app.house.maternity);
    let made = post(&head, &path, &[]).await.expect(200);
    let pin = told(&made.all(".pin").join(" "));
    let page = head.get(&path).await.expect(200);
    let address = page.attribute("main dl a", "href").unwrap();
    (address.strip_prefix("http://zaedno.test").unwrap().to_owned(), pin)
}

/// The six digits in what the page says.
fn told(said: &str) -> String {
    said.chars().filter(char::is_ascii_digit).collect()
}

fn report(pin: &str) -> Vec<(&str, &str)> {
    vec![
        ("reporter_role", "midwife"),
        ("mother_name", "Мария Петрова"),
        ("child_state", "newborn"),
        ("risk", "high"),
        ("reasons", "family-pressure"),
        ("pin", pin),
    ]
}

#[tokio::test]
async fn a_midwife_reports_gets_a_number_and_sees_how_far_the_answer_is() {
    let app = app().await;
    let (path, pin) = link(&app).await;
    assert_eq!(pin.len(), 6);
    let nobody = app.as_nobody();
    nobody.get(&path).await.expect(200).shows("Родилно отделение, Болница „Измислена“");
    let sent = post(&nobody, &path, &report(&pin)).await.expect(303);
    nobody.get(&sent.location()).await.expect(200).shows("С-2026-0001").hides("Мария");

    let status = format!("{path}/status");
    let ask = [("number", "2026-0001"), ("pin", pin.as_str())];
    let answer = post(&nobody, &status, &ask).await.expect(200);
    answer.shows("Сигналът е получен").hides("Мария").hides("Петрова");
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update signals set stage = 'accepted', accepted_at = $1, accepted_by = $2")
        .bind(app.clock.now())
        .bind(app.house.duty_worker.id)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let answer = post(&nobody, &status, &ask).await.expect(200);
    answer.shows("Поет от Дежура, Дежурен служител").hides("Бърза").hides("Мария");
    post(&nobody, &status, &[("number", "2"), ("pin", &pin)]).await.expect(422);
}

#[tokio::test]
async fn the_pin_is_told_in_one_answer_and_stands_in_no_cookie() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let path = format!("/wards/{}/link", app.house.maternity);
    let key = access::answer::form_key();
    let fields = [("_key", key.as_str())];
    let made = head.post(&path, &fields).await.expect(200);
    assert_eq!(told(&made.all(".pin").join(" ")).len(), 6);
    assert!(made.headers.get("set-cookie").is_none(), "{:?}", made.headers);
    // A repeat is led to the page of the link, which no longer knows the PIN.
    let again = head.post(&path, &fields).await.expect(303);
    assert_eq!(again.location(), path);
    assert!(head.get(&path).await.expect(200).all(".pin").is_empty());
}

#[tokio::test]
async fn a_wrong_pin_keeps_what_was_typed_and_slows_the_next_try() {
    let app = app().await;
    let (path, pin) = link(&app).await;
    let wrong = if pin == "111111" { "222222" } else { "111111" };
    let nobody = app.as_nobody();
    let answer = post(&nobody, &path, &report(wrong)).await.expect(422);
    answer.shows("Този ПИН не е верен");
    assert_eq!(answer.attribute("#mother_name", "value").as_deref(), Some("Мария Петрова"));
    assert_eq!(answer.attribute("#pin", "value").as_deref(), Some(""));
    for _ in 0..4 {
        post(&nobody, &path, &report(wrong)).await.expect(422);
    }
    post(&nobody, &path, &report(&pin)).await.expect(429).shows("Твърде много грешни опити");
    app.clock.turn_to(app.clock.now() + SignedDuration::from_mins(16));
    post(&nobody, &path, &report(&pin)).await.expect(303);
}

#[tokio::test]
async fn a_revoked_link_leads_nowhere_and_only_the_head_revokes() {
    let app = app().await;
    let (path, _) = link(&app).await;
    let revoke = format!("/wards/{}/link/revocation", app.house.maternity);
    post(&app.as_(&app.house.duty_worker), &revoke, &[]).await.expect(403);
    app.as_(&app.house.head).get(&revoke).await.expect(200);
    post(&app.as_(&app.house.head), &revoke, &[]).await.expect(303);
    app.as_nobody().get(&path).await.expect(404);
}

#[tokio::test]
async fn the_poster_bears_both_languages_and_no_pin() {
    let app = app().await;
    let (path, pin) = link(&app).await;
    let poster = format!("/wards/{}/link/poster", app.house.maternity);
    let answer = app.as_(&app.house.head).get(&poster).await.expect(200);
    answer.shows("Родилно отделение").shows("Maternity ward").shows(path.rsplit('/').next().unwrap());
    answer.hides(&pin);
    assert_eq!(answer.all(".poster svg.qr").len(), 1);
}

#[tokio::test]
async fn anybody_reports_without_a_name_and_looks_it_up_with_number_and_code() {
    let app = app().await;
    let nobody = app.as_nobody();
    let form = nobody.get("/report").await.expect(200);
    form.shows("112").shows("116 111");
    let to = format!("centre:{}", app.house.centre);
    let fields = [
        ("to", to.as_str()),
        ("child_state", "unborn"),
        ("risk", "medium"),
        ("said", "Бременна съм и съм сама."),
    ];
    let sent = post(&nobody, "/report", &fields).await.expect(303);
    let page = nobody.get(&sent.location()).await.expect(200);
    page.shows("С-2026-0001").hides("Бременна");
    let told = page.all(".number-told");
    let (number, code) = (told[0].as_str(), told[1].as_str());
    post(&nobody, "/report/status", &[("number", number), ("code", code)])
        .await
        .expect(200)
        .shows("Сигналът е получен");
    post(&nobody, "/report/status", &[("number", number), ("code", "0000 0000")]).await.expect(422);
    app.pass(31);
    nobody.get(&sent.location()).await.expect(404);
}

#[tokio::test]
async fn programs_and_floods_are_kept_out_of_the_public_form() {
    let app = app().await;
    let nobody = app.as_nobody();
    let to = format!("ward:{}", app.house.neonatal);
    let fields = [("to", to.as_str()), ("child_state", "newborn"), ("risk", "low"), ("said", "Проба")];
    let mut trapped = fields.to_vec();
    trapped.push(("website", "https://example.org"));
    post(&nobody, "/report", &trapped).await.expect(422).shows("Оставете това поле празно");
    post(&nobody, "/report", &fields[1..]).await.expect(422);
    for _ in 0..6 {
        post(&nobody, "/report", &fields).await.expect(303);
    }
    post(&nobody, "/report", &fields).await.expect(429);
}
