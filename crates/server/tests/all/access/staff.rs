//! Staff: accounts, roles, links for passwords, closing.

use super::{cookie, email_of, sign_in, times};
use crate::app;
use access::guard::SESSION_COOKIE;
use store::sql;
use testkit::TestApp;

const CHOSEN: &str = "morava kestrel tugboat lime";

fn colleague(centre: &str) -> Vec<(&'static str, String)> {
    [
        ("name", "Нова Колежка"),
        ("email", "nova@example.org"),
        ("language", "bg"),
        ("role", "case-worker"),
        ("job_bg", "социален работник"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into_iter()
    .chain([("centre", centre.to_owned())])
    .collect()
}

fn fields<'a>(typed: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    typed.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn new_colleague(app: &TestApp) -> String {
    let typed = colleague(&app.house.centre.to_string());
    let shown = app.as_(&app.house.head).post("/staff", &fields(&typed)).await.expect(200);
    let link = shown.all(".once code").remove(0);
    link.strip_prefix("http://zaedno.test").unwrap().to_owned()
}

#[tokio::test]
async fn a_new_colleague_chooses_a_password_with_a_link_that_is_good_once() {
    let app = app().await;
    let link = new_colleague(&app).await;
    let nobody = app.as_nobody();
    nobody.get(&link).await.expect(200).shows("Нова Колежка");
    let chosen = [("password", CHOSEN), ("password_again", CHOSEN)];
    nobody.post(&link, &[("password", "novakolezhka"), ("password_again", "novakolezhka")]).await.expect(422);
    assert_eq!(nobody.post(&link, &chosen).await.expect(303).location(), "/sign-in");
    nobody.post(&link, &chosen).await.expect(410).shows("вече не важи");
    let session = cookie(&sign_in(&app, "nova@example.org", CHOSEN).await.expect(303), SESSION_COOKIE);
    nobody.with("cookie", &session).get("/account").await.expect(200).shows("Водещ на случай");
}

#[tokio::test]
async fn the_link_is_good_for_three_days_and_goes_by_mail() {
    let app = app().await;
    let link = new_colleague(&app).await;
    let mut db = app.app.store.read().await.unwrap();
    let body: String =
        sql("select body from messages where recipient = 'nova@example.org'").value(&mut db).await.unwrap();
    drop(db);
    assert!(body.contains(&link), "{body}");
    app.pass(72 * 60 - 1);
    app.as_nobody().get(&link).await.expect(200);
    app.pass(1);
    app.as_nobody().get(&link).await.expect(410);
}

#[tokio::test]
async fn an_address_is_taken_once() {
    let app = app().await;
    new_colleague(&app).await;
    let typed = colleague(&app.house.centre.to_string());
    let again = app.as_(&app.house.head).post("/staff", &fields(&typed)).await.expect(422);
    again.shows("Това вече е записано другаде");
    assert_eq!(again.attribute("#name", "value").as_deref(), Some("Нова Колежка"));
}

#[tokio::test]
async fn a_head_keeps_their_own_centre_alone() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let elsewhere = colleague(&app.house.other_centre.to_string());
    head.post("/staff", &fields(&elsewhere)).await.expect(404);
    let mut of_network = colleague("network");
    of_network.iter_mut().filter(|(name, _)| *name == "role").for_each(|(_, role)| *role = "auditor".into());
    head.post("/staff", &fields(&of_network)).await.expect(422).shows("не може да се дава тук");
    app.as_(&app.house.administrator).post("/staff", &fields(&of_network)).await.expect(200);
    head.get(&format!("/staff/{}", app.house.stranger.id)).await.expect(404);
    let list = head.get("/staff").await.expect(200);
    list.shows("Вода Водеща").hides("Чужда Ръководна").hides("Одита Точна");
    app.as_(&app.house.director)
        .get("/staff")
        .await
        .expect(200)
        .shows("Чужда Ръководна")
        .shows("Одита Точна");
}

#[tokio::test]
async fn nobody_changes_their_own_roles() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let path = format!("/staff/{}", app.house.head.id);
    head.post(&format!("{path}/closing"), &[]).await.expect(403);
    let centre = app.house.centre.to_string();
    head.post(&format!("{path}/posts"), &[("role", "case-worker"), ("centre", &centre)]).await.expect(403);
}

#[tokio::test]
async fn a_role_begins_and_ends() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let path = format!("/staff/{}", app.house.reception.id);
    let centre = app.house.centre.to_string();
    let role = [("role", "duty-worker"), ("centre", centre.as_str())];
    head.post(&format!("{path}/posts"), &role).await.expect(303);
    app.as_(&app.house.reception).get("/signals").await.expect(200);
    let page = head.get(&path).await.expect(200);
    page.shows("Дежурен служител");
    let mut db = app.app.store.read().await.unwrap();
    let post: access::users::PlaceId =
        sql("select id from staff where user_id = $1 and role = 'duty-worker'")
            .bind(app.house.reception.id)
            .value(&mut db)
            .await
            .unwrap();
    drop(db);
    head.post(&format!("/staff/posts/{post}/end"), &[]).await.expect(303);
    app.as_(&app.house.reception).get("/signals").await.expect(403);
    assert_eq!((times(&app, "user.appointed").await, times(&app, "user.dismissed").await), (1, 1));
}

#[tokio::test]
async fn a_closed_account_ends_everything_and_can_be_opened_again() {
    let app = app().await;
    let api = app.api(&app.house.colleague).await;
    let head = app.as_(&app.house.head);
    let path = format!("/staff/{}", app.house.colleague.id);
    head.get(&format!("{path}/closing")).await.expect(200).shows("Коля Колегов");
    head.post(&format!("{path}/closing"), &[]).await.expect(303);
    app.as_(&app.house.colleague).get("/account").await.expect(303);
    api.get("/api/v1/users").await.expect(401);
    head.get(&path).await.expect(200).shows("затворен профил");
    head.post(&format!("{path}/reopening"), &[]).await.expect(303);
    head.get(&path).await.expect(200).shows("без роля");
}

#[tokio::test]
async fn users_are_read_over_the_api() {
    let app = app().await;
    let list = app.api(&app.house.head).await.get("/api/v1/users").await.expect(200).json();
    let emails: Vec<&str> =
        list["items"].as_array().unwrap().iter().map(|one| one["email"].as_str().unwrap()).collect();
    assert!(emails.contains(&email_of(&app, &app.house.case_worker).await.as_str()));
    assert!(!emails.contains(&email_of(&app, &app.house.stranger).await.as_str()));
    assert!(list["next"].is_null());
    app.api(&app.house.case_worker).await.get("/api/v1/users").await.expect(403);
}
