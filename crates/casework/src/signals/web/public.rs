//! Handlers of the public form: anybody may report, with or without a name.

use crate::signals::{
    link::{self, status},
    pages::{self, Answerer},
    read, receive as receiving, report, w,
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    ask::Query,
    attempts::Try,
    permit::permit_outside,
    viewer::Via,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Problem, ids::CentreId, typed::Typed};

/// `GET /report`
pub async fn form(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let typed = Typed::default().with("to", query.0.get("to"));
    let view = view(&app, &ask, typed, FieldErrors::new()).await?;
    page(&app, &ask, w::report_title_public(ask.lang), pages::report(ask.lang, &view)).await
}

/// `POST /report`
pub async fn send(State(app): State<App>, ask: Ask, form: Form) -> Answer {
    let done = async {
        let receivers = report::receivers(&mut app.store.read().await?).await?;
        let chosen = receivers.iter().find(|receiver| receiver.value() == form.0.get("to").trim());
        let new = report::parse(&form.0, chosen, ask.now)?;
        let centre = chosen.map(|receiver| receiver.centre_id).ok_or(WebError::BadRequest)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        report::refuse_flood(&mut *write, &ask.address, ask.now).await?;
        let viewer = Viewer::outside(Via::Link, ask.lang, &ask.address, ask.now);
        let id = receiving::receive(&mut write, &permit_outside(&viewer, centre), &new).await?;
        let ticket = report::ticket(app.store.keys(), id, ask.now);
        write.see_other(&format!("/report/sent/{ticket}")).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => {
            let view = view(&app, &ask, form.0, errors).await?;
            page_failed(&app, &ask, w::report_title_public(ask.lang), pages::report(ask.lang, &view)).await
        }
        done => done,
    }
}

/// `GET /report/sent/{ticket}`: number and code, for half an hour.
pub async fn sent(State(app): State<App>, ask: Ask, Path(ticket): Path<String>) -> Answer {
    let id = report::open_ticket(app.store.keys(), &ticket, ask.now).ok_or(WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let (reference, centre): (String, CentreId) = read::reference_and_centre(&mut db, id).await?;
    let answerer = Answerer {
        place: None,
        centre: Some(link::centre_name(&mut db, centre, ask.lang).await?),
        phone: link::phone_of(&mut db, centre).await?,
    };
    drop(db);
    let view = pages::SentView {
        answerer,
        reference,
        code: Some(report::code(app.store.keys(), id)),
        status: "/report/status".to_owned(),
        again: "/report".to_owned(),
    };
    page(&app, &ask, w::sent_title(ask.lang), pages::sent(ask.lang, &view)).await
}

/// `GET /report/status`
pub async fn ask_status(State(app): State<App>, ask: Ask) -> Answer {
    let view = status_view("");
    page(&app, &ask, w::status_title(ask.lang), pages::status(ask.lang, &view)).await
}

/// `POST /report/status`
pub async fn status(State(app): State<App>, ask: Ask, form: Form) -> Answer {
    let mut view = status_view(form.0.get("number"));
    let code = form.0.get("code");
    match status::number(&view.number, ask.now) {
        Some(_) if code.trim().is_empty() => view.errors.add("code", Problem::Required),
        Some(number) => {
            view.progress = try_code(&app, &ask, number, code).await?;
            if view.progress.is_none() {
                // Which of the two was wrong is not told: the number alone is easy to guess.
                view.errors.add("code", Problem::said("wrong-code", w::wrong_code));
            }
        }
        None => view.errors.add("number", Problem::said("unknown-number", w::status_unknown)),
    }
    let body = pages::status(ask.lang, &view);
    if view.errors.is_empty() {
        page(&app, &ask, w::status_title(ask.lang), body).await
    } else {
        page_failed(&app, &ask, w::status_title(ask.lang), body).await
    }
}

/// Tries a code; each wrong try with one number makes the next one wait longer.
async fn try_code(app: &App, ask: &Ask, number: (i64, i64), code: &str) -> Answer<Option<status::Progress>> {
    let key = format!("report:{}-{}", number.0, number.1);
    let mut one = Try::begin(app, key, &ask.address, ask.now).await?;
    let found = report::progress(&mut one.tx, app.store.keys(), number, code).await?;
    one.end(found.is_some()).await?;
    Ok(found)
}

async fn view(app: &App, ask: &Ask, typed: Typed, errors: FieldErrors) -> Answer<pages::ReportView> {
    let receivers = report::receivers(&mut app.store.read().await?).await?;
    let options = receivers.iter().map(|receiver| (receiver.value(), receiver.label(ask.lang))).collect();
    Ok(pages::ReportView {
        answerer: Answerer { place: None, centre: None, phone: None },
        action: "/report".to_owned(),
        receivers: Some(options),
        typed,
        errors,
        key: form_key(),
    })
}

fn status_view(number: &str) -> pages::StatusView {
    pages::StatusView {
        answerer: Answerer { place: None, centre: None, phone: None },
        is_public: true,
        action: "/report/status".to_owned(),
        report: "/report".to_owned(),
        number: number.to_owned(),
        errors: FieldErrors::new(),
        progress: None,
        key: form_key(),
    }
}
