//! Tokens of the API: made, shown once, revoked.

use super::{pages, w};
use crate::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{self, form_key},
    audit::Entry,
    token::{self, Scope, TokenId},
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, jiff::SignedDuration, typed, typed::Typed};

/// A token to be made.
struct NewToken {
    name: String,
    scope: Scope,
    days: i64,
}

impl NewToken {
    fn parse(typed: &Typed) -> Result<NewToken, FieldErrors> {
        let mut errors = FieldErrors::new();
        let name = errors.check("name", typed::text(typed.get("name"), 80));
        let scope = errors.check("scope", typed::code::<Scope>(typed.get("scope")));
        let days = errors.check("days", typed::number(typed.get("days"), 1, 730));
        let new = match (name, scope, days) {
            (Some(name), Some(scope), Some(days)) => Some(NewToken { name, scope, days }),
            _ => None,
        };
        errors.or(new)
    }
}

pub(super) async fn show(State(app): State<App>, ask: Ask, _viewer: Viewer) -> Answer {
    let typed = Typed::default().with("days", "365").with("scope", Scope::Read.code());
    let body = pages::new_token(ask.lang, &form_key(), &typed, &FieldErrors::new());
    answer::page(&app, &ask, w::new_token(ask.lang), body).await
}

pub(super) async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let new = match NewToken::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            let body = pages::new_token(ask.lang, &form_key(), &form.0, &errors);
            return answer::page_failed(&app, &ask, w::new_token(ask.lang), body).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let until = ask.now + SignedDuration::from_hours(24 * new.days);
    let keys = app.store.keys();
    let made = token::create(&mut write, keys, viewer.user, &new.name, new.scope, Some(until)).await?;
    Entry::by(&viewer, "token.created", "user")
        .record("user", viewer.user)
        .set("name", new.name.clone())
        .set("scope", new.scope.code())
        .write(&mut write)
        .await?;
    // The token stands in this answer alone: a repeat is led to the list.
    write.see_other("/account").await?;
    let body = pages::token_shown(ask.lang, &new.name, &made);
    answer::page(&app, &ask, w::token_title(ask.lang), body).await
}

pub(super) async fn revoke(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<TokenId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    if !token::revoke(&mut write, viewer.user, id).await? {
        return Err(WebError::NotFound);
    }
    Entry::by(&viewer, "token.revoked", "token").record("token", id).write(&mut write).await?;
    write.see_other_saying("/account", w::token_revoked(ask.lang)).await
}
