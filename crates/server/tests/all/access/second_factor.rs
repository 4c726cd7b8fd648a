//! The second factor: set up, asked for, a code good once, recovery.

use super::{PASSWORD, cookie, sign_in, times, with_password};
use crate::app;
use access::guard::SESSION_COOKIE;
use testkit::{Answered, Persona, TestApp};

/// The code of a secret as the page shows it, at the clock's time.
fn code(app: &TestApp, secret: &str) -> String {
    let secret = totp_rs::Secret::try_from_base32(secret.replace(' ', "")).unwrap();
    let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    totp.generate(app.clock.now().as_second() as u64).to_string()
}

/// Sets it up; the secret and the recovery codes.
async fn set_up(app: &TestApp, persona: &Persona) -> (String, Vec<String>) {
    let asking = app.as_(persona);
    let page = asking.get("/account/second-factor").await.expect(200);
    let secret = page.all("code.secret").remove(0);
    let carried = page.attribute("[name=carried]", "value").unwrap();
    let fields = [("carried", carried.as_str()), ("code", "000000")];
    asking.post("/account/second-factor", &fields).await.expect(422).shows(&secret);
    let good = code(app, &secret);
    let fields = [("carried", carried.as_str()), ("code", good.as_str())];
    let shown = asking.post("/account/second-factor", &fields).await.expect(200);
    (secret, shown.all(".codes code"))
}

async fn password_then_code(app: &TestApp, email: &str, code: &str) -> Answered {
    let first = sign_in(app, email, PASSWORD).await.expect(303);
    assert_eq!(first.location(), "/sign-in/code?next=%2Faccount");
    let half = cookie(&first, SESSION_COOKIE);
    app.as_nobody().with("cookie", &half).get("/account").await.expect(303);
    let fields = [("code", code), ("next", "/account")];
    app.as_nobody().with("cookie", &half).post("/sign-in/code", &fields).await
}

#[tokio::test]
async fn a_code_is_asked_for_and_is_good_once() {
    let app = app().await;
    let email = with_password(&app, &app.house.head).await;
    let (secret, _) = set_up(&app, &app.house.head).await;
    password_then_code(&app, &email, &code(&app, &secret)).await.expect(422);
    app.pass(1);
    let good = code(&app, &secret);
    let done = password_then_code(&app, &email, &good).await.expect(303);
    assert_eq!(done.location(), "/account");
    let session = cookie(&done, SESSION_COOKIE);
    app.as_nobody().with("cookie", &session).get("/account").await.expect(200).shows("включен");
    password_then_code(&app, &email, &good).await.expect(422).shows("вече е използван");
    assert_eq!(times(&app, "sign-in.code-failed").await, 2);
}

#[tokio::test]
async fn a_recovery_code_opens_once() {
    let app = app().await;
    let email = with_password(&app, &app.house.head).await;
    let (_, codes) = set_up(&app, &app.house.head).await;
    assert_eq!(codes.len(), 10);
    password_then_code(&app, &email, &codes[0].to_lowercase()).await.expect(303);
    password_then_code(&app, &email, &codes[0]).await.expect(422);
    password_then_code(&app, &email, &codes[1]).await.expect(303);
}

#[tokio::test]
async fn codes_are_not_to_be_guessed() {
    let app = app().await;
    let email = with_password(&app, &app.house.head).await;
    set_up(&app, &app.house.head).await;
    for _ in 0..5 {
        password_then_code(&app, &email, "123456").await.expect(422);
    }
    password_then_code(&app, &email, "123456").await.expect(429);
}

#[tokio::test]
async fn the_code_must_follow_the_password_soon() {
    let app = app().await;
    let email = with_password(&app, &app.house.head).await;
    let (secret, _) = set_up(&app, &app.house.head).await;
    let half = cookie(&sign_in(&app, &email, PASSWORD).await.expect(303), SESSION_COOKIE);
    app.pass(11);
    let good = code(&app, &secret);
    let late =
        app.as_nobody().with("cookie", &half).post("/sign-in/code", &[("code", &good)]).await.expect(303);
    assert!(late.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn it_is_taken_away_with_the_password_alone() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let (_, codes) = set_up(&app, &app.house.case_worker).await;
    let asking = app.as_(&app.house.case_worker);
    let path = "/account/second-factor";
    asking.post(&format!("{path}/removal"), &[("password", "не")]).await.expect(422);
    let renewed = asking.post(&format!("{path}/codes"), &[("password", PASSWORD)]).await.expect(200);
    assert_ne!(renewed.all(".codes code"), codes);
    asking.post(&format!("{path}/removal"), &[("password", PASSWORD)]).await.expect(303);
    assert_eq!(sign_in(&app, &email, PASSWORD).await.expect(303).location(), "/account");
}

#[tokio::test]
async fn where_it_is_required_nothing_else_can_be_done_first() {
    let app = TestApp::start_with(server::wiring::slots(), server::router::router, |settings| {
        settings.second_factor_required = true;
    })
    .await;
    let head = app.as_(&app.house.head);
    assert_eq!(head.get("/staff").await.expect(303).location(), "/account/second-factor");
    head.get("/account/second-factor").await.expect(200).shows("Вашата роля изисква втори фактор");
    app.as_(&app.house.case_worker).get("/account").await.expect(200);
    set_up(&app, &app.house.head).await;
    head.get("/staff").await.expect(200);
    with_password(&app, &app.house.head).await;
    head.post("/account/second-factor/removal", &[("password", PASSWORD)]).await.expect(403);
}
