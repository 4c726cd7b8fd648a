//! The waiting list over the web.

use super::{
    Standing,
    pages::{ListView, PriorityView, list_page, priority_page},
    read, w, write,
};
use crate::{
    permits::Triage,
    record::{self, RequestId},
};
use access::{Action, Answer, App, Ask, Form, Viewer, WebError, Write, answer};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::CentreId, typed::Typed};
use store::Db;

/// `GET /waiting-list`
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let today = clock::date_of(ask.now);
    let lines = read::list(&mut db, &viewer).await?;
    let mut places: Vec<(CentreId, read::Places)> = Vec::new();
    // One centre as a rule; who works in two has two lists.
    for line in &lines {
        if places.iter().all(|(centre, _)| *centre != line.centre_id) {
            places.push((line.centre_id, read::places(&mut db, line.centre_id, today).await?));
        }
    }
    drop(db);
    let view = ListView { lines, places, may_triage: viewer.may_ever(Action("request.triage")), today };
    answer::page(&app, &ask, w::title(ask.lang), list_page(ask.lang, &view)).await
}

/// `GET /requests/{id}/priority`
pub async fn priority_form(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
) -> Answer {
    let mut db = app.store.read().await?;
    record::leave::<Triage>(&mut db, &viewer, id).await?;
    let view = view(&mut db, id).await?;
    drop(db);
    answer::page(
        &app,
        &ask,
        &w::move_title(ask.lang, view.reference.as_str()),
        priority_page(ask.lang, &view),
    )
    .await
}

/// `POST /requests/{id}/priority`
pub async fn set_priority(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<RequestId>,
    form: Form,
) -> Answer {
    let standing = match Standing::parse(&form.0) {
        Ok(standing) => standing,
        Err(errors) => {
            let mut db = app.store.read().await?;
            record::leave::<Triage>(&mut db, &viewer, id).await?;
            let view = PriorityView { typed: form.0, errors, ..view(&mut db, id).await? };
            drop(db);
            let title = w::move_title(ask.lang, view.reference.as_str());
            return answer::page_failed(&app, &ask, &title, priority_page(ask.lang, &view)).await;
        }
    };
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = record::leave::<Triage>(&mut *write, &viewer, id).await?;
    write::set(&mut write, &permit, id, &standing, version).await?;
    write.see_other_saying("/waiting-list", w::priority_saved(ask.lang)).await
}

async fn view(db: &mut impl Db, id: RequestId) -> Answer<PriorityView> {
    let (priority, reason, since_on, version) = read::standing(db, id).await?.ok_or(WebError::NotFound)?;
    let reference = record::read::reference(db, id).await?;
    let typed = Typed::default().with("priority", priority.code());
    let typed = typed.with("priority_reason", reason.unwrap_or_default());
    Ok(PriorityView { request: id, reference, since_on, version, typed, errors: FieldErrors::new() })
}
