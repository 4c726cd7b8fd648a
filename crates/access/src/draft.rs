//! Drafts: what is being typed, kept from letter to letter, so that nothing is lost.
//!
//! A draft is its writer's alone and goes when the form is sent. `web/draft.js` posts here; without script a form
//! is simply sent.

use crate::{
    Action, Answer, App, Ask, Form, Routes, Viewer, WebError,
    answer::{safe_next, see_other},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};
use base::{ids::UserId, jiff::Timestamp, typed::Typed};
use store::{Db, Result, Tx, sql};

/// Most bytes of one draft.
const MOST: usize = 256 * 1024;

/// The routes of drafts.
pub fn routes() -> Routes {
    Routes::new().post("/drafts/{name}", Action::OWN, save).post(
        "/drafts/{name}/discard",
        Action::OWN,
        discard,
    )
}

/// The draft of a form, and when it was kept.
pub async fn load(db: &mut impl Db, user: UserId, name: &str) -> Result<Option<(Typed, Timestamp)>> {
    let kept: Option<(String, Timestamp)> =
        sql("select fields, saved_at from drafts where user_id = $1 and form = $2")
            .bind(user)
            .bind(name)
            .maybe(db)
            .await?;
    // A draft that cannot be read any more is no reason to keep a form from being opened.
    Ok(kept.and_then(|(fields, at)| Some((Typed(serde_json::from_str(&fields).ok()?), at))))
}

/// Keeps what was typed so far in place of what was kept before. Secrets and personal numbers are left out:
/// those are kept sealed, and a draft is not.
pub async fn keep(tx: &mut Tx, user: UserId, name: &str, typed: &Typed) -> Result<()> {
    let fields: Vec<_> = typed.0.iter().filter(|(field, _)| !is_secret(field)).collect();
    let (at, fields) = (tx.at(), serde_json::json!(fields).to_string());
    sql("insert into drafts (user_id, form, fields, saved_at) values ($1, $2, $3, $4)
         on conflict (user_id, form) do update set fields = excluded.fields, saved_at = excluded.saved_at")
    .bind(user)
    .bind(name)
    .bind(fields)
    .bind(at)
    .run(tx)
    .await
    .map(|_| ())
}

/// Lets a draft go: the form was sent, or its writer wants to begin anew.
pub async fn drop(tx: &mut Tx, user: UserId, name: &str) -> Result<()> {
    sql("delete from drafts where user_id = $1 and form = $2").bind(user).bind(name).run(tx).await.map(|_| ())
}

/// Lets go of drafts that nobody came back to since `before`.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> Result<u64> {
    sql("delete from drafts where saved_at < $1").bind(before).run(tx).await
}

fn is_secret(field: &str) -> bool {
    // The idempotency key belongs to one showing of the form; the version it was read at stays, for the merge.
    field == "_key"
        || matches!(field, "pin" | "code" | "identifier")
        || ["password", "secret", "token", "personal_number"].iter().any(|part| field.contains(part))
}

fn is_name(name: &str) -> bool {
    (1..=120).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte))
}

async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let size: usize = form.0.0.iter().map(|(field, value)| field.len() + value.len()).sum();
    if !is_name(&name) {
        return Err(WebError::BadRequest);
    }
    if size > MOST {
        return Err(WebError::TooLarge);
    }
    let mut tx = app.store.begin(ask.now).await?;
    keep(&mut tx, viewer.user, &name, &form.0).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn discard(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(name): Path<String>,
    form: Form,
) -> Answer {
    let mut tx = app.store.begin(ask.now).await?;
    drop(&mut tx, viewer.user, &name).await?;
    tx.commit().await?;
    Ok(see_other(safe_next(form.0.get("back"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_not_kept() {
        for field in ["password", "new_password", "pin", "code", "child.personal_number", "_key"] {
            assert!(is_secret(field), "{field}");
        }
        for field in ["opinion", "said", "_version", "reporter_name"] {
            assert!(!is_secret(field), "{field}");
        }
    }

    #[test]
    fn names_of_forms_are_plain() {
        assert!(is_name("note-01890a5d-ac96-774b-bcce-b302099a8057"));
        assert!(!is_name(""));
        assert!(!is_name("a/b"));
        assert!(!is_name(&"a".repeat(121)));
    }
}
