//! Handlers behind a ward's link: for the people of the hospital and of the child protection department, without an
//! account and without cookies.

use crate::signals::{
    Channel, NewSignal,
    link::{self, Door, status},
    pages::{self, Answerer},
    read, receive as receiving, w,
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    attempts,
    permit::permit_outside,
    viewer::Via,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use base::{Code, FieldErrors, Lang, Problem, typed::Typed};

/// `GET /r/{token}`
pub async fn form(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let door = open(&app, &token).await?;
    let view = view(&door, &token, ask.lang, Typed::default(), FieldErrors::new());
    page(&app, &ask, w::report_title_ward(ask.lang), pages::report(ask.lang, &view)).await
}

/// `POST /r/{token}`
pub async fn report(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &token).await?;
    let done = async {
        let new = parse(&door, &form.0, &ask)?;
        let pin_error = pin(&app, &ask, &door, form.0.get("pin")).await?;
        if let Some(problem) = pin_error {
            return Err(FieldErrors::one("pin", problem).into());
        }
        let mut write = Write::form(&app, &ask, &form).await?;
        let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
        let id = receiving::receive(&mut write, &permit_outside(&viewer, door.centre_id), &new).await?;
        let number = read::number(&mut *write, id).await?;
        write.see_other(&format!("/r/{token}/sent?number={number}")).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&door, &token, ask.lang, form.0, errors);
            failed(&app, &ask, w::report_title_ward(ask.lang), pages::report(ask.lang, &view), &view.errors)
                .await
        }
        done => done,
    }
}

/// What was typed, with what the link itself tells: the ward, and that it came this way, now.
fn parse(door: &Door, typed: &Typed, ask: &Ask) -> Result<NewSignal, FieldErrors> {
    let mut whole = typed.clone();
    whole.set("ward_id", door.ward_id.to_string());
    whole.set("channel", Channel::WardLink.code());
    whole.set("called_at", "");
    let mut errors = FieldErrors::new();
    let new = NewSignal::parse(&whole, ask.now)
        .map_err(|found| found.iter().for_each(|(field, problem)| errors.add(field, problem.clone())))
        .ok();
    if typed.get("pin").trim().is_empty() {
        errors.add("pin", Problem::Required);
    }
    errors.or(new)
}

/// What is wrong with a PIN, if anything.
async fn pin(app: &App, ask: &Ask, door: &Door, typed: &str) -> Answer<Option<Problem>> {
    let tried = link::try_pin(app, door, typed, &ask.address, ask.now).await;
    attempts::told(tried, Problem::said("wrong-pin", w::wrong_pin), TOO_MANY)
}

const TOO_MANY: Problem = Problem::said("too-many-tries", w::too_many_tries);

/// A form that could not be taken; 429 when it was tried too often.
async fn failed(app: &App, ask: &Ask, title: &str, body: page::Markup, errors: &FieldErrors) -> Answer {
    let mut response = page_failed(app, ask, title, body).await?;
    if errors.iter().any(|(_, problem)| *problem == TOO_MANY) {
        *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    }
    Ok(response)
}

/// `GET /r/{token}/sent?number=…`
pub async fn sent(State(app): State<App>, ask: Ask, Path(token): Path<String>, query: Query) -> Answer {
    let door = open(&app, &token).await?;
    let number = status::number(query.0.get("number"), ask.now).ok_or(WebError::NotFound)?;
    let found = status::of_ward(&mut app.store.read().await?, door.ward_id, number).await?;
    let view = pages::SentView {
        answerer: answerer(&door, ask.lang),
        // The number alone: how far the answer is, only the PIN tells.
        reference: found.ok_or(WebError::NotFound)?.reference,
        code: None,
        status: format!("/r/{token}/status"),
        again: format!("/r/{token}"),
    };
    page(&app, &ask, w::sent_title(ask.lang), pages::sent(ask.lang, &view)).await
}

/// `GET /r/{token}/status`
pub async fn ask_status(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let door = open(&app, &token).await?;
    let view = status_view(&door, &token, &ask, "");
    page(&app, &ask, w::status_title(ask.lang), pages::status(ask.lang, &view)).await
}

/// `POST /r/{token}/status`: a question, but with a PIN in it, which has no place in an address.
pub async fn status(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &token).await?;
    let mut view = status_view(&door, &token, &ask, form.0.get("number"));
    let mut errors = FieldErrors::new();
    let number = status::number(&view.number, ask.now);
    if number.is_none() {
        errors.add("number", Problem::said("unknown-number", w::status_unknown));
    }
    if form.0.get("pin").trim().is_empty() {
        errors.add("pin", Problem::Required);
    }
    if let (Some(number), true) = (number, errors.is_empty()) {
        match pin(&app, &ask, &door, form.0.get("pin")).await? {
            Some(problem) => errors.add("pin", problem),
            None => {
                view.progress = status::of_ward(&mut app.store.read().await?, door.ward_id, number).await?;
                if view.progress.is_none() {
                    errors.add("number", Problem::said("unknown-number", w::status_unknown));
                }
            }
        }
    }
    view.errors = errors;
    let body = pages::status(ask.lang, &view);
    if view.errors.is_empty() {
        page(&app, &ask, w::status_title(ask.lang), body).await
    } else {
        failed(&app, &ask, w::status_title(ask.lang), body, &view.errors).await
    }
}

async fn open(app: &App, token: &str) -> Answer<Door> {
    link::door(&mut app.store.read().await?, app.store.keys(), token).await
}

fn answerer(door: &Door, lang: Lang) -> Answerer {
    Answerer {
        place: Some(door.place(lang)),
        centre: Some(door.centre(lang).to_owned()),
        phone: door.phone.clone(),
    }
}

fn view(door: &Door, token: &str, lang: Lang, typed: Typed, errors: FieldErrors) -> pages::ReportView {
    pages::ReportView {
        answerer: answerer(door, lang),
        action: format!("/r/{token}"),
        receivers: None,
        typed,
        errors,
        key: form_key(),
    }
}

fn status_view(door: &Door, token: &str, ask: &Ask, number: &str) -> pages::StatusView {
    pages::StatusView {
        answerer: answerer(door, ask.lang),
        is_public: false,
        action: format!("/r/{token}/status"),
        report: format!("/r/{token}"),
        number: number.to_owned(),
        errors: FieldErrors::new(),
        progress: None,
        key: form_key(),
    }
}
