//! Handlers behind the link, without an account and without cookies.

use super::{
    CODE, TICKET,
    pages::{FormView, SentView, StateView, form_page, sent_page, state_page},
    read, w,
};
use crate::complaints::{
    NewComplaint,
    link::{self, Door},
    write,
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    attempts::Try,
    permit::permit_outside,
    secrets,
    viewer::Via,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, Problem, clock, ids::ComplaintId, jiff::SignedDuration, typed::Typed};
use casework::signals::link::status;

/// For how long the page with the code can be opened again.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(30);

/// `GET /c/{token}`; with `for=child` in words for children.
pub async fn form(State(app): State<App>, ask: Ask, Path(token): Path<String>, query: Query) -> Answer {
    let door = open(&app, &token).await?;
    let typed = Typed::default().with("for", query.0.get("for"));
    let view = view(&door, &token, ask.lang, typed, FieldErrors::new());
    page(&app, &ask, title(ask.lang, view.is_child), form_page(ask.lang, &view)).await
}

/// `POST /c/{token}`
pub async fn send(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &token).await?;
    let done = async {
        let new = NewComplaint::parse_outside(&form.0, ask.now)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        read::refuse_flood(&mut *write, &ask.address, ask.now).await?;
        let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
        let leave = permit_outside(&viewer, door.centre_id);
        let id = write::receive(&mut write, &leave, &new, &app.settings.base_url).await?;
        let ticket = secrets::ticket(app.store.keys(), TICKET, id, ask.now + SHOWN_FOR);
        write.see_other(&format!("/c/{token}/sent/{ticket}")).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&door, &token, ask.lang, form.0, errors);
            page_failed(&app, &ask, title(ask.lang, view.is_child), form_page(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `GET /c/{token}/sent/{ticket}`: number and code, for half an hour.
pub async fn sent(State(app): State<App>, ask: Ask, Path((token, ticket)): Path<(String, String)>) -> Answer {
    let door = open(&app, &token).await?;
    let keys = app.store.keys();
    let id: ComplaintId = secrets::open_ticket(keys, TICKET, &ticket, ask.now).ok_or(WebError::NotFound)?;
    let (reference, due_at) = read::sent(&mut app.store.read().await?, door.centre_id, id).await?;
    let view = SentView {
        reference,
        code: secrets::code(keys, CODE, id),
        due_on: due_at.map(clock::date_of),
        link: format!("/c/{token}"),
    };
    page(&app, &ask, w::sent_title(ask.lang), sent_page(ask.lang, &view)).await
}

/// `GET /c/{token}/state`
pub async fn ask_state(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    open(&app, &token).await?;
    let view = state_view(&token, "");
    page(&app, &ask, w::state_title(ask.lang), state_page(ask.lang, &view)).await
}

/// `POST /c/{token}/state`: a question, but with a code in it, which has no place in an address.
pub async fn state(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &token).await?;
    let mut view = state_view(&token, form.0.get("number"));
    let code = form.0.get("code");
    match status::number(&view.number, ask.now) {
        None => view.errors.add("number", Problem::said("unknown-number", w::unknown_number)),
        Some(_) if code.trim().is_empty() => view.errors.add("code", Problem::Required),
        Some(number) => {
            view.progress = try_code(&app, &ask, &door, number, code).await?;
            if view.progress.is_none() {
                // Which of the two was wrong is not told: the number alone is easy to guess.
                view.errors.add("code", Problem::said("wrong-code", w::wrong_code));
            }
        }
    }
    let body = state_page(ask.lang, &view);
    if view.errors.is_empty() {
        page(&app, &ask, w::state_title(ask.lang), body).await
    } else {
        page_failed(&app, &ask, w::state_title(ask.lang), body).await
    }
}

/// Tries a code; each wrong try with one number makes the next one wait longer.
async fn try_code(
    app: &App,
    ask: &Ask,
    door: &Door,
    number: (i64, i64),
    code: &str,
) -> Answer<Option<read::Progress>> {
    let key = format!("complaint:{}:{}-{}", door.centre_id, number.0, number.1);
    let mut one = Try::begin(app, key, &ask.address, ask.now).await?;
    let found = read::progress(&mut one.tx, app.store.keys(), door.centre_id, number, code).await?;
    one.end(found.is_some()).await?;
    Ok(found)
}

async fn open(app: &App, token: &str) -> Answer<Door> {
    link::door(&mut app.store.read().await?, app.store.keys(), token).await
}

fn title(lang: Lang, is_child: bool) -> &'static str {
    if is_child { w::child_title(lang) } else { w::title(lang) }
}

fn view(door: &Door, token: &str, lang: Lang, typed: Typed, errors: FieldErrors) -> FormView {
    FormView {
        centre: door.centre(lang).to_owned(),
        phone: door.phone.clone(),
        link: format!("/c/{token}"),
        is_child: typed.get("for") == "child",
        typed,
        errors,
        key: form_key(),
    }
}

fn state_view(token: &str, number: &str) -> StateView {
    StateView {
        link: format!("/c/{token}"),
        number: number.to_owned(),
        errors: FieldErrors::new(),
        progress: None,
        key: form_key(),
    }
}
