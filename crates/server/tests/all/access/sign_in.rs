//! Signing in and out, the slow-down, the lock, the language.

use super::{PASSWORD, cookie, sign_in, times, with_password};
use crate::app;
use access::guard::SESSION_COOKIE;
use store::sql;
use testkit::TestApp;

#[tokio::test]
async fn with_e_mail_and_password_one_is_in() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    app.as_nobody().get("/sign-in").await.expect(200).shows("Имейл");
    let answer = sign_in(&app, &email.to_uppercase(), PASSWORD).await.expect(303);
    assert_eq!(answer.location(), "/account");
    let session = cookie(&answer, SESSION_COOKIE);
    app.as_nobody().with("cookie", &session).get("/account").await.expect(200).shows("Вода Водеща");
    assert_eq!(times(&app, "sign-in.done").await, 1);
}

#[tokio::test]
async fn one_message_whether_the_address_or_the_password_is_wrong() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let password = sign_in(&app, &email, "нещо друго съвсем").await.expect(422);
    let address = sign_in(&app, "nobody@example.org", PASSWORD).await.expect(422);
    let told = |answer: &testkit::Answered| answer.all(".error-summary");
    assert_eq!(told(&password), told(&address));
    assert!(password.attribute("#email", "value").is_some_and(|value| value == email));
    password.hides("нещо друго");
    assert_eq!(times(&app, "sign-in.failed").await, 2);
}

#[tokio::test]
async fn what_was_typed_at_a_failed_sign_in_is_not_kept() {
    let app = app().await;
    sign_in(&app, "my-password-in-the-wrong-field", "x").await.expect(422);
    let mut db = app.app.store.read().await.unwrap();
    let kept: Vec<String> =
        sql("select changes || coalesce(reason, '') from audit_entries where action = 'sign-in.failed'")
            .values(&mut db)
            .await
            .unwrap();
    assert_eq!(kept, ["[]"]);
}

#[tokio::test]
async fn after_five_failures_one_has_to_wait_even_with_the_right_password() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    for _ in 0..5 {
        sign_in(&app, &email, "грешна парола").await.expect(422);
    }
    let slowed = sign_in(&app, &email, PASSWORD).await.expect(429);
    assert_eq!(slowed.headers["retry-after"], "30");
    slowed.shows("Твърде много опити");
    assert_eq!(times(&app, "sign-in.slowed").await, 1);
    let other = with_password(&app, &app.house.head).await;
    sign_in(&app, &other, PASSWORD).await.expect(303);
    app.pass(1);
    sign_in(&app, &email, PASSWORD).await.expect(303);
    sign_in(&app, &email, "грешна парола").await.expect(422);
}

#[tokio::test]
async fn a_closed_account_does_not_open() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let by = access::Viewer::outside(access::viewer::Via::Cli, base::Lang::Bg, "-", app.clock.now());
    access::users::close(&mut tx, &by, app.house.case_worker.id).await.unwrap();
    tx.commit().await.unwrap();
    sign_in(&app, &email, PASSWORD).await.expect(422);
    let gone = app.as_(&app.house.case_worker).get("/account").await.expect(303);
    assert!(gone.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn signing_in_leads_only_to_our_own_pages() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    for elsewhere in ["https://evil.test/", "//evil.test", "/\\evil.test"] {
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", elsewhere)];
        let answer = app.as_nobody().post("/sign-in", &fields).await.expect(303);
        assert_eq!(answer.location(), "/");
    }
}

#[tokio::test]
async fn signing_out_ends_the_session() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let answer = worker.post("/sign-out", &[]).await.expect(303);
    assert_eq!(answer.location(), "/sign-in");
    assert!(worker.get("/account").await.expect(303).location().starts_with("/sign-in"));
    assert_eq!(times(&app, "sign-out.done").await, 1);
}

#[tokio::test]
async fn a_locked_screen_opens_with_the_password_and_goes_back() {
    let app = app().await;
    with_password(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    let locked = worker.post("/lock", &[("back", "/account/password")]).await.expect(303);
    assert_eq!(locked.location(), "/lock");
    let back = cookie(&locked, "zaedno-back");
    assert!(worker.get("/account").await.expect(303).location().starts_with("/lock"));
    let page = worker.clone().with("cookie", &back).get("/lock").await.expect(200);
    page.shows("Вода Водеща");
    assert_eq!(page.attribute("[name=next]", "value").as_deref(), Some("/account/password"));
    worker.post("/unlock", &[("password", "не е тази")]).await.expect(422);
    let fields = [("password", PASSWORD), ("next", "/account/password")];
    assert_eq!(worker.post("/unlock", &fields).await.expect(303).location(), "/account/password");
    worker.get("/account").await.expect(200);
    assert_eq!(times(&app, "unlock.failed").await, 1);
}

#[tokio::test]
async fn a_screen_that_nobody_touched_is_locked_without_script_too() {
    let app = TestApp::start_with(server::wiring::slots(), server::router::router, |settings| {
        settings.idle_minutes = 15;
    })
    .await;
    with_password(&app, &app.house.case_worker).await;
    let worker = app.as_(&app.house.case_worker);
    app.pass(14);
    worker.get("/account").await.expect(200);
    app.pass(14);
    worker.get("/account").await.expect(200);
    app.pass(17);
    assert_eq!(worker.get("/account").await.expect(303).location(), "/lock?next=%2Faccount");
    worker.post("/unlock", &[("password", PASSWORD)]).await.expect(303);
    worker.get("/account").await.expect(200);
}

#[tokio::test]
async fn the_language_is_kept_with_the_account_and_on_a_locked_screen() {
    let app = app().await;
    let worker = app.as_(&app.house.case_worker);
    let answer = worker.get("/language?to=en&back=/account").await.expect(303);
    assert_eq!(answer.location(), "/account");
    worker.get("/account").await.expect(200).shows("My account");
    worker.post("/lock", &[]).await.expect(303);
    worker.get("/language?to=bg&back=/lock").await.expect(303);
    worker.get("/lock").await.expect(200).shows("Екранът е заключен");
    let nobody = app.as_nobody().get("/language?to=en&back=//evil.test").await.expect(303);
    assert_eq!(nobody.location(), "/");
    let english = cookie(&nobody, "zaedno-lang");
    app.as_nobody().with("cookie", &english).get("/sign-in").await.expect(200).shows("Password");
}

#[tokio::test]
async fn each_sign_in_gets_a_cookie_of_its_own_and_the_former_one_ends() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let first = cookie(&sign_in(&app, &email, PASSWORD).await.expect(303), SESSION_COOKIE);
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    let again = app.as_nobody().with("cookie", &first).post("/sign-in", &fields).await.expect(303);
    let second = cookie(&again, SESSION_COOKIE);
    assert_ne!(first, second);
    app.as_nobody().with("cookie", &first).get("/account").await.expect(303);
    app.as_nobody().with("cookie", &second).get("/account").await.expect(200);
}
