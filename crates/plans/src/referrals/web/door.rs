//! Handlers behind the link of a referral: for the other side, without an account and without cookies.

use crate::{
    permits::AnswerReferral,
    referrals::{
        NewAnswer, NewOutcome, answering, facts,
        link::{self, Door},
        pages::outside::{Asks, LookView, look_page, pin_page, thanks_page},
        read, w,
    },
};
use access::{
    Answer, App, Ask, Form, Permit, Viewer, WebError, Write, answer as web, attempts, permit::permit_outside,
    viewer::Via,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use base::{FieldErrors, Problem, typed::Typed};

/// `GET /referred/{token}`
pub async fn ask_pin(State(app): State<App>, ask: Ask, Path(token): Path<String>) -> Answer {
    let door = open(&app, &ask, &token).await?;
    let body = pin_page(ask.lang, &asks(&ask, &door, &token), &FieldErrors::new());
    web::page(&app, &ask, w::outside_title(ask.lang), body).await
}

/// `POST /referred/{token}`: a look, but with a PIN in it, which has no place in an address.
pub async fn look(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let door = open(&app, &ask, &token).await?;
    let typed = form.0.get("pin").trim();
    let problem = match typed {
        "" => Some(Problem::Required),
        typed => {
            let tried = link::try_pin(&app, &door, typed, &ask.address, ask.now).await;
            attempts::told(tried, Problem::said("wrong-pin", w::wrong_pin), TOO_MANY)?
        }
    };
    if let Some(problem) = problem {
        let is_over = problem == TOO_MANY;
        let errors = FieldErrors::one("pin", problem);
        let body = pin_page(ask.lang, &asks(&ask, &door, &token), &errors);
        let mut response = web::page_failed(&app, &ask, w::outside_title(ask.lang), body).await?;
        if is_over {
            *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        }
        return Ok(response);
    }
    let mut tx = app.store.begin(ask.now).await?;
    answering::opened(&mut tx, &leave(&ask, &door), &door.referral).await?;
    tx.commit().await?;
    let ticket = link::ticket(app.store.keys(), door.id, ask.now);
    shown(&app, &ask, (&token, ticket), Typed::default(), FieldErrors::new()).await
}

const TOO_MANY: Problem = Problem::said("too-many-tries", w::too_many_tries);

/// `POST /referred/{token}/answer`
pub async fn answer(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let (door, ticket) = inside(&app, &ask, &token, &form).await?;
    let done = async {
        let new = NewAnswer::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let one = read::by_id(&mut *write, door.referral.id).await?;
        let version = form.version().unwrap_or(one.version);
        answering::answer(&mut write, &leave(&ask, &door), &one, version, &new).await?;
        write.see_other(&format!("/referred/{token}")).await?;
        let is_accepted = matches!(new.says, answering::Says::Yes(..));
        thanked(&app, &ask, &asks(&ask, &door, &token), is_accepted).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => shown(&app, &ask, (&token, ticket), form.0, errors).await,
        done => done,
    }
}

/// `POST /referred/{token}/outcome`
pub async fn outcome(State(app): State<App>, ask: Ask, Path(token): Path<String>, form: Form) -> Answer {
    let (door, ticket) = inside(&app, &ask, &token, &form).await?;
    let done = async {
        let new = NewOutcome::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let one = read::by_id(&mut *write, door.referral.id).await?;
        let version = form.version().unwrap_or(one.version);
        answering::outcome(&mut write, &leave(&ask, &door), &one, version, &new).await?;
        write.see_other(&format!("/referred/{token}")).await?;
        thanked(&app, &ask, &asks(&ask, &door, &token), false).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => shown(&app, &ask, (&token, ticket), form.0, errors).await,
        done => done,
    }
}

async fn thanked(app: &App, ask: &Ask, asks: &Asks, is_accepted: bool) -> Answer {
    web::page(app, ask, w::thanks(ask.lang), thanks_page(ask.lang, asks, is_accepted)).await
}

/// The page behind the PIN, as the referral stands now.
async fn shown(
    app: &App,
    ask: &Ask,
    (token, ticket): (&str, String),
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let door = open(app, ask, token).await?;
    let facts = facts::of(&mut app.store.read().await?, door.referral.id).await?;
    let asks = asks(ask, &door, token);
    let view = LookView { asks, referral: door.referral, facts, ticket, typed, errors };
    let title = w::one_title(ask.lang, view.referral.reference.as_str());
    let body = look_page(ask.lang, &view);
    if view.errors.is_empty() {
        web::page(app, ask, &title, body).await
    } else {
        web::page_failed(app, ask, &title, body).await
    }
}

async fn open(app: &App, ask: &Ask, token: &str) -> Answer<Door> {
    link::door(&mut app.store.read().await?, app.store.keys(), token, ask.now).await
}

/// The door, for whoever went through it with the PIN within the hour.
async fn inside(app: &App, ask: &Ask, token: &str, form: &Form) -> Answer<(Door, String)> {
    let door = open(app, ask, token).await?;
    let ticket = form.0.get("ticket").to_owned();
    if link::holds(app.store.keys(), door.id, &ticket, ask.now) {
        return Ok((door, ticket));
    }
    Err(WebError::Conflict(w::ticket_over(ask.lang).to_owned()))
}

fn leave(ask: &Ask, door: &Door) -> Permit<AnswerReferral> {
    let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
    permit_outside(&viewer, door.referral.centre_id)
}

fn asks(ask: &Ask, door: &Door, token: &str) -> Asks {
    Asks {
        here: format!("/referred/{token}"),
        centre: door.centre(ask.lang).to_owned(),
        phone: door.phone.clone(),
        to: door.referral.to(ask.lang).to_owned(),
    }
}
