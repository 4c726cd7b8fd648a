//! Handlers of the catcher's page.

use super::{
    pages,
    read::{self, PAGE},
    w,
};
use crate::{
    Action, Answer, App, Ask, Viewer, WebError, answer,
    ask::Query,
    audit::Entry,
    looked,
    message::{INVITED, Message},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect},
};
use base::{Id, jiff::SignedDuration};

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    ask_leave(&app, &viewer)?;
    let after = query.0.get("after").parse().ok();
    let mut messages = read::list(&mut app.store.read().await?, &viewer, app.settings.demo, after).await?;
    let more = messages.len() as i64 > PAGE;
    messages.truncate(PAGE as usize);
    let next = messages.last().filter(|_| more).map(|last| format!("/messages?after={}", last.id));
    let body = pages::list(ask.lang, &messages, next.as_deref(), app.settings.demo);
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

pub(super) async fn show(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<Id<Message>>,
) -> Answer {
    ask_leave(&app, &viewer)?;
    let demo = app.settings.demo;
    let found = read::one(&mut app.store.read().await?, &viewer, demo, id).await?;
    let mut message = found.ok_or(WebError::NotFound)?;
    // A link that sets a password is its receiver's alone.
    let withheld = message.topic == INVITED && !demo;
    if withheld {
        message.body = w::withheld(ask.lang).to_owned();
    }
    looked::record(&app, Entry::by(&viewer, "message.viewed", "message").record("message", id)).await?;
    let body = pages::message(ask.lang, &message, demo);
    answer::page(&app, &ask, w::message_title(ask.lang), body).await
}

/// By so much the clock of the demo is turned at a time: less than it takes a session to lock itself.
const TURN: SignedDuration = SignedDuration::from_mins(5);

/// `POST /messages/clock`: in the demo time passes by hand, to see what follows when nobody answers.
pub(super) async fn turn_clock(State(app): State<App>, ask: Ask, _viewer: Viewer) -> Answer {
    if !app.settings.demo {
        return Err(WebError::NotFound);
    }
    app.clock.turn_ahead(TURN);
    Ok(answer::saying(
        Redirect::to("/messages").into_response(),
        &w::clock_turned(ask.lang, page::date_time(ask.lang, app.clock.now())),
    ))
}

fn ask_leave(app: &App, viewer: &Viewer) -> Result<(), WebError> {
    let may = app.settings.demo || viewer.may_ever(Action("message.read"));
    if may { Ok(()) } else { Err(WebError::Forbidden) }
}
