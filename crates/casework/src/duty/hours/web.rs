//! Handlers of the hours of a ward.

use super::{HoursView, NewHours, form, pages, read, write};
use crate::{
    duty::{lines, w},
    permits::{ReadRoster, WriteRoster},
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
    permit::may,
};
use axum::extract::{Path, State};
use base::{FieldErrors, ids::WardId, typed::Typed};
use directory::wards;

/// `GET /duty/hours/{ward}`
pub async fn page_of(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    show(&app, &ask, &viewer, id, None, FieldErrors::new()).await
}

/// `POST /duty/hours/{ward}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let done = async {
        let new = NewHours::parse(&form.0)?;
        let mut write = Write::form(&app, &ask, &form).await?;
        let centre = wards::one(&mut *write, id).await?.centre_id;
        let permit = permit::<WriteRoster>(&mut *write, &viewer, Subject::Centre(centre)).await?;
        write::set(&mut write, &permit, id, &new).await?;
        write.see_other_saying("/duty", w::hours_saved(ask.lang)).await
    };
    match done.await {
        Err(WebError::Fields(errors)) => show(&app, &ask, &viewer, id, Some(form.0), errors).await,
        done => done,
    }
}

async fn show(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: WardId,
    typed: Option<Typed>,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    let ward = wards::one(&mut db, id).await?;
    let subject = Subject::Centre(ward.centre_id);
    permit::<ReadRoster>(&mut db, viewer, subject).await?;
    let hours = read::of_ward(&mut db, id).await?;
    let view = HoursView {
        ward: format!("{}, {}", ward.name(ask.lang), ward.hospital(ask.lang)),
        action: format!("/duty/hours/{id}"),
        hours: hours
            .iter()
            .map(|day| lines::weekly(ask.lang, day.weekday, day.from_time, day.until_time))
            .collect(),
        may_write: may(&mut db, viewer, Action("roster.write"), subject).await?,
        typed: typed.unwrap_or_else(|| form::filled(&hours)),
        errors,
        key: form_key(),
    };
    drop(db);
    let body = pages::hours(ask.lang, &view);
    if view.errors.is_empty() {
        page(app, ask, w::hours_title(ask.lang), body).await
    } else {
        page_failed(app, ask, w::hours_title(ask.lang), body).await
    }
}
