//! Handlers of invitations.

use super::{Invited, find, pages, take, w};
use crate::{Answer, App, Ask, Form, Viewer, Write, answer, users, viewer::Via};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use base::{FieldErrors, Lang};

pub(super) async fn show(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let invited = find(&mut app.store.read().await?, app.store.keys(), &token, ask.now).await?;
    let Some(invited) = invited else { return gone(&app, &ask).await };
    let body =
        pages::set(ask.lang, name(&ask, &invited), &invited.email, &action(&token), &FieldErrors::new());
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

pub(super) async fn accept(
    State(app): State<App>,
    ask: Ask,
    Path(token): Path<String>,
    form: Form,
) -> Answer {
    let invited = find(&mut app.store.read().await?, app.store.keys(), &token, ask.now).await?;
    let Some(invited) = invited else { return gone(&app, &ask).await };
    let own = [invited.email.as_str(), &invited.name, &invited.name_latin];
    let chosen = match users::read_password(&form.0, &own) {
        Ok(chosen) => chosen,
        Err(errors) => {
            let body = pages::set(ask.lang, name(&ask, &invited), &invited.email, &action(&token), &errors);
            return answer::page_failed(&app, &ask, w::title(ask.lang), body).await;
        }
    };
    let hash = app.hasher().hash(chosen).await?;
    let mut write = Write::form(&app, &ask, &form).await?;
    if !take(&mut write, invited.id).await? {
        return gone(&app, &ask).await;
    }
    let by = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
    users::set_password(&mut write, &by, invited.user_id, &hash, None).await?;
    write.see_other_saying("/sign-in", w::done(ask.lang)).await
}

async fn gone(app: &App, ask: &Ask) -> Answer {
    let mut response = answer::page(app, ask, w::gone_title(ask.lang), pages::gone(ask.lang)).await?;
    *response.status_mut() = StatusCode::GONE;
    Ok(response)
}

fn name<'a>(ask: &Ask, invited: &'a Invited) -> &'a str {
    if ask.lang == Lang::En { &invited.name_latin } else { &invited.name }
}

/// Only what a token is made of goes back into the page.
fn action(token: &str) -> String {
    let token: String = token.chars().filter(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    format!("/invitation/{token}")
}
