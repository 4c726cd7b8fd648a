//! Signing in, the account, staff, the audit trail, emergency access, messages.

mod account;
mod drafts;
mod glass;
mod messages;
mod second_factor;
mod sign_in;
mod staff;
mod trail;

use access::password::Password;
use axum::http::header;
use store::sql;
use testkit::{Answered, Persona, TestApp};

/// The password of whoever has one here.
pub const PASSWORD: &str = "четири зелени лодки";

/// Gives a persona a password; their e-mail address.
pub async fn with_password(app: &TestApp, persona: &Persona) -> String {
    let hash = app.app.hasher().hash(Password::of_demo(PASSWORD)).await.unwrap();
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("update users set password_hash = $2 where id = $1")
        .bind(persona.id)
        .bind(hash)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    email_of(app, persona).await
}

/// The e-mail address of a persona.
pub async fn email_of(app: &TestApp, persona: &Persona) -> String {
    let mut db = app.app.store.read().await.unwrap();
    sql("select email from users where id = $1").bind(persona.id).value(&mut db).await.unwrap()
}

/// The cookie that an answer gives, as it is sent back.
pub fn cookie(answer: &Answered, name: &str) -> String {
    let mut all = answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let found = all.rfind(|text| text.starts_with(&format!("{name}=")));
    found.unwrap_or_else(|| panic!("no cookie {name}")).split(';').next().unwrap().to_owned()
}

/// Signs in with the password alone.
pub async fn sign_in(app: &TestApp, email: &str, password: &str) -> Answered {
    app.as_nobody().post("/sign-in", &[("email", email), ("password", password), ("next", "/account")]).await
}

/// How often an action stands in the trail.
pub async fn times(app: &TestApp, action: &str) -> i64 {
    let mut db = app.app.store.read().await.unwrap();
    sql("select count(*) from audit_entries where action = $1").bind(action).value(&mut db).await.unwrap()
}
