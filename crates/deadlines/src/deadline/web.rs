//! Deadlines over the web.

use super::{
    DeadlineId, Line, form,
    form::ByHand,
    list::{self, Narrow},
    pages::{self, DeadlinePage, ListView},
    see::{leave, see},
    w, write,
};
use crate::{
    acts::{LiftDeadline, WriteDeadline},
    rules::CentreRules,
};
use access::{
    Act, Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{page, page_failed},
    ask::Query,
    audit::Entry,
    looked,
};
use axum::extract::{Path, State};
use base::{FieldErrors, clock, typed::Typed};
use store::Db;

/// `GET /deadlines`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let narrow = Narrow::typed(&query.0);
    let mut db = app.store.read().await?;
    let (lines, next) = list::list(&mut db, &viewer, &narrow).await?;
    let families = list::families(&mut db, &viewer, &lines).await?;
    let centres = list::centres(&mut db, &viewer).await?;
    drop(db);
    let lines =
        lines.into_iter().map(|line| (address(&app, &line), line)).map(|(address, line)| (line, address));
    let may_enter = viewer.may_ever(WriteDeadline::ACTION);
    let lines = lines.collect();
    let view = ListView { narrow, lines, families, next, centres, may_enter, now: ask.now };
    page(&app, &ask, w::title(ask.lang), pages::list_page(ask.lang, &view)).await
}

/// `GET /deadlines/{id}`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<DeadlineId>) -> Answer {
    let mut db = app.store.read().await?;
    let view = view(&app, &mut db, &viewer, id).await?;
    drop(db);
    let mut entry =
        Entry::by(&viewer, "deadline.viewed", "deadline").record("deadline", id).centre(view.line.centre_id);
    if let Some(case) = view.line.case_id {
        entry = entry.case(case);
    }
    looked::record(&app, entry).await?;
    let body = pages::one_page(ask.lang, &view, &Typed::default(), &FieldErrors::new());
    page(&app, &ask, &view.line.name(ask.lang), body).await
}

/// `GET /deadlines/new`: the case may stand in the address.
pub async fn begin(State(app): State<App>, ask: Ask, query: Query) -> Answer {
    let mut typed = query.0;
    typed.set("from", clock::local(ask.now).strftime("%d.%m.%Y %H:%M").to_string());
    page(&app, &ask, w::enter(ask.lang), pages::enter_form(ask.lang, &typed, &FieldErrors::new())).await
}

/// `POST /deadlines`
pub async fn enter(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let entered = match ByHand::parse(&form.0, ask.now) {
        Ok(new) => write::enter(&mut write, &viewer, &new).await,
        Err(errors) => Err(WebError::Fields(errors)),
    };
    match entered {
        Ok(id) => write.see_other_saying(&format!("/deadlines/{id}"), w::entered(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            page_failed(&app, &ask, w::enter(ask.lang), pages::enter_form(ask.lang, &form.0, &errors)).await
        }
        Err(error) => Err(error),
    }
}

/// `POST /deadlines/{id}/fulfilment`
pub async fn meet(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<DeadlineId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let view = view(&app, &mut *write, &viewer, id).await?;
    let permit = leave::<WriteDeadline>(&mut *write, &viewer, &view.line).await?;
    if !view.may.meet {
        return Err(WebError::Conflict(w::not_to_be_met(ask.lang).to_owned()));
    }
    match form::met_at(&form.0, view.line.started_at.min(view.line.created_at), ask.now) {
        Ok(met_at) => {
            let version = form.version().unwrap_or(view.line.version);
            write::meet_one(&mut write, &permit, &view.line, version, met_at).await?;
            write.see_other_saying(&format!("/deadlines/{id}"), w::met_now(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            let body = pages::one_page(ask.lang, &view, &form.0, &errors);
            page_failed(&app, &ask, &view.line.name(ask.lang), body).await
        }
    }
}

/// `GET /deadlines/{id}/lifting`
pub async fn ask_lift(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<DeadlineId>,
) -> Answer {
    let mut db = app.store.read().await?;
    let (line, may) = see(&mut db, &viewer, id).await?;
    leave::<LiftDeadline>(&mut db, &viewer, &line).await?;
    drop(db);
    if !may.lift {
        return Err(WebError::Conflict(w::not_running(ask.lang).to_owned()));
    }
    let body = pages::lifting_form(ask.lang, &line, &Typed::default(), &FieldErrors::new());
    page(&app, &ask, w::lift(ask.lang), body).await
}

/// `POST /deadlines/{id}/lifting`
pub async fn lift(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<DeadlineId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (line, may) = see(&mut *write, &viewer, id).await?;
    let permit = leave::<LiftDeadline>(&mut *write, &viewer, &line).await?;
    if !may.lift {
        return Err(WebError::Conflict(w::not_running(ask.lang).to_owned()));
    }
    match form::reason(&form.0) {
        Ok(reason) => {
            let version = form.version().unwrap_or(line.version);
            write::lift_one(&mut write, &permit, &line, version, &reason).await?;
            write.see_other_saying(&format!("/deadlines/{id}"), w::lifted_now(ask.lang)).await
        }
        Err(errors) => {
            drop(write);
            page_failed(&app, &ask, w::lift(ask.lang), pages::lifting_form(ask.lang, &line, &form.0, &errors))
                .await
        }
    }
}

/// The page of what a deadline is about, as whoever keeps the record gives it.
pub fn address(app: &App, line: &Line) -> Option<String> {
    (app.slots.address)(&line.subject_kind, line.subject_id, line.case_id)
}

async fn view(app: &App, db: &mut impl Db, viewer: &Viewer, id: DeadlineId) -> Answer<DeadlinePage> {
    let (line, may) = see(db, viewer, id).await?;
    let rule = CentreRules::read(db, line.centre_id).await?.version(&line.rule_key, &line.rule_version);
    Ok(DeadlinePage { address: address(app, &line), rule, may, line, now: viewer.at })
}
