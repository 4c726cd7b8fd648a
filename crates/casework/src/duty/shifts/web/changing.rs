//! Handlers that open and change a shift. Two who change the same one lose nothing: what does not collide is joined,
//! the rest is asked.

use super::{roster, roster_of, show, view, ward_names};
use crate::{
    duty::{
        lines,
        shifts::{
            NewShift, ShiftId, form,
            pages::{self, ShiftView},
            read, write,
        },
        w,
    },
    merging,
    permits::{ReadRoster, WriteRoster},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{FieldErrors, typed::Typed};
use page::merge;

/// `GET /duty/shifts/{id}`: the form for those who may change it, the facts for others.
pub async fn open(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<ShiftId>) -> Answer {
    let mut db = app.store.read().await?;
    let planned = read::one(&mut db, id).await?;
    let subject = Subject::Centre(planned.line.centre_id);
    permit::<ReadRoster>(&mut db, &viewer, subject).await?;
    if access::permit::may(&mut db, &viewer, access::Action("roster.write"), subject).await? {
        drop(db);
        let typed = form::filled(&planned.line, &planned.wards);
        return show(&app, &ask, planned.line.centre_id, Some(&planned), typed, FieldErrors::new()).await;
    }
    let names = ward_names(&mut db, &planned, &ask).await?;
    let line = &planned.line;
    let view = ShiftView {
        person: line.person(ask.lang).to_owned(),
        phone: line.phone.clone(),
        substitute: line.substitute(ask.lang).map(|name| (name.to_owned(), line.substitute_phone.clone())),
        when: lines::when(ask.lang, line.stretch()),
        wards: names,
        roster: roster_of(&planned),
    };
    drop(db);
    page(&app, &ask, w::shift_title(ask.lang), pages::shift(ask.lang, &view)).await
}

/// `POST /duty/shifts/{id}`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<ShiftId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    match save(&app, &ask, &viewer, id, &form, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, &form.0).await,
        Err(WebError::Fields(errors)) => again(&app, &ask, id, form.0, errors).await,
        done => done,
    }
}

async fn save(app: &App, ask: &Ask, viewer: &Viewer, id: ShiftId, form: &Form, version: i64) -> Answer {
    let mut write = Write::form(app, ask, form).await?;
    let centre = read::one(&mut *write, id).await?.line.centre_id;
    let permit = permit::<WriteRoster>(&mut *write, viewer, Subject::Centre(centre)).await?;
    let new = NewShift::parse(&form.0)?;
    write::change(&mut write, &permit, id, version, &new).await?;
    write.see_other_saying(&roster(&new, centre), w::shift_changed(ask.lang)).await
}

/// Joins what was typed with what was saved meanwhile; asks where both sides changed the same field.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, id: ShiftId, typed: &Typed) -> Answer {
    let planned = read::one(&mut app.store.read().await?, id).await?;
    let (centre, version) = (planned.line.centre_id, planned.line.version);
    let saved = form::filled(&planned.line, &planned.wards);
    let merged = merging::join(typed, &saved);
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", typed.get("_key")));
        return match save(app, ask, viewer, id, &joined, version).await {
            Err(WebError::Fields(errors)) => again(app, ask, id, joined.0, errors).await,
            done => done,
        };
    }
    let view = view(app, ask, centre, Some(&planned), saved, FieldErrors::new()).await?;
    let label = |field: &str| pages::field_label(ask.lang, field);
    let options = |field: &str| view.field_options(ask.lang, field);
    let body = merge::choose(ask.lang, &merged, &view.action, &form_key(), version, &label, &options);
    page_failed(app, ask, page::w::merge_title(ask.lang), body).await
}

async fn again(app: &App, ask: &Ask, id: ShiftId, typed: Typed, errors: FieldErrors) -> Answer {
    let planned = read::one(&mut app.store.read().await?, id).await?;
    show(app, ask, planned.line.centre_id, Some(&planned), typed, errors).await
}
