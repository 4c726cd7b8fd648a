//! One's own account: data, password, sign-ins, tokens.

use super::{PASSWORD, cookie, sign_in, times, with_password};
use crate::app;
use access::guard::SESSION_COOKIE;
use store::sql;

const NEW: &str = "morava kestrel tugboat lime";

#[tokio::test]
async fn a_changed_password_ends_the_other_sign_ins() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let other = cookie(&sign_in(&app, &email, PASSWORD).await.expect(303), SESSION_COOKIE);
    let asking = app.as_(&app.house.case_worker);
    let change = |current, new, again| [("current", current), ("password", new), ("password_again", again)];
    asking
        .post("/account/password", &change("не е тази", NEW, NEW))
        .await
        .expect(422)
        .shows("Сегашната парола не е вярна");
    asking
        .post("/account/password", &change(PASSWORD, "късо", "късо"))
        .await
        .expect(422)
        .shows("поне 12 знака");
    asking.post("/account/password", &change(PASSWORD, NEW, "друго")).await.expect(422).shows("не съвпадат");
    asking.post("/account/password", &change(PASSWORD, NEW, NEW)).await.expect(303);
    asking.get("/account").await.expect(200);
    app.as_nobody().with("cookie", &other).get("/account").await.expect(303);
    sign_in(&app, &email, PASSWORD).await.expect(422);
    sign_in(&app, &email, NEW).await.expect(303);
}

#[tokio::test]
async fn one_sees_and_ends_ones_own_sign_ins() {
    let app = app().await;
    let email = with_password(&app, &app.house.case_worker).await;
    let other = cookie(&sign_in(&app, &email, PASSWORD).await.expect(303), SESSION_COOKIE);
    let asking = app.as_(&app.house.case_worker);
    let page = asking.get("/account").await.expect(200);
    let end = page.attribute("form[action^='/account/sessions/0']", "action").unwrap();
    app.as_(&app.house.colleague).post(&end, &[]).await.expect(404);
    asking.post(&end, &[]).await.expect(303);
    app.as_nobody().with("cookie", &other).get("/account").await.expect(303);
    asking.get("/account").await.expect(200);
}

#[tokio::test]
async fn a_token_is_shown_once_and_can_be_revoked() {
    let app = app().await;
    let asking = app.as_(&app.house.head);
    let fields = [
        ("name", "Отчет"),
        ("scope", "read"),
        ("days", "30"),
        ("_key", "018f3b5e-0000-7000-8000-000000000001"),
    ];
    let shown = asking.post("/account/tokens", &fields).await.expect(200);
    let token = shown.all(".once code").remove(0);
    assert_eq!(asking.post("/account/tokens", &fields).await.expect(303).location(), "/account");
    let bearer = format!("Bearer {token}");
    let api = app.as_nobody().with("authorization", &bearer);
    api.get("/api/v1/users").await.expect(200);
    let page = asking.get("/account").await.expect(200);
    page.shows("Отчет").hides(&token);
    let revoke = page.attribute("form[action$='/revoke']", "action").unwrap();
    asking.post(&revoke, &[]).await.expect(303);
    api.get("/api/v1/users").await.expect(401);
    assert_eq!((times(&app, "token.created").await, times(&app, "token.revoked").await), (1, 1));
}

#[tokio::test]
async fn a_password_is_kept_nowhere_in_the_clear() {
    let app = app().await;
    with_password(&app, &app.house.case_worker).await;
    let key = "018f3b5e-0000-7000-8000-000000000002";
    let fields = [("current", PASSWORD), ("password", NEW), ("password_again", NEW), ("_key", key)];
    app.as_(&app.house.case_worker).post("/account/password", &fields).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let digest: String = sql("select digest from idempotency").value(&mut db).await.unwrap();
    use sha2::Digest;
    let body = format!("/account/password\ncurrent={PASSWORD}\npassword={NEW}\npassword_again={NEW}");
    assert_ne!(digest, hex::encode(sha2::Sha256::digest(body)), "a plain digest could be guessed");
}
