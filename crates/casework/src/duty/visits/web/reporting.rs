//! Handlers of writing down what became of a planned visit. Two who write at once lose nothing: what does not collide is
//! joined, the rest is asked.

use super::{answer, typed_moment};
use crate::{
    duty::{
        visits::{
            NewReport, Outcome, VisitId, pages,
            read::{self, VisitRow},
            view::ReportView,
            write,
        },
        w,
        web::{version_again, was_read_as},
    },
    merging,
    permits::WriteVisit,
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{form_key, page_failed},
    permit,
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, jiff::Timestamp, typed::Typed};
use page::merge;

/// `GET /duty/visits/{id}`
pub async fn open(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<VisitId>) -> Answer {
    show(&app, &ask, &viewer, id, None, FieldErrors::new()).await
}

/// `POST /duty/visits/{id}`
pub async fn save(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<VisitId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    match report(&app, &ask, &viewer, id, &form, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, &form.0).await,
        Err(WebError::Fields(errors)) => show(&app, &ask, &viewer, id, Some(form.0), errors).await,
        done => done,
    }
}

async fn report(app: &App, ask: &Ask, viewer: &Viewer, id: VisitId, form: &Form, version: i64) -> Answer {
    let new = NewReport::parse(&form.0, ask.now)?;
    let mut write = Write::form(app, ask, form).await?;
    let centre = read::one(&mut *write, id).await?.centre_id;
    let permit = permit::<WriteVisit>(&mut *write, viewer, Subject::Centre(centre)).await?;
    write::report(&mut write, &permit, id, version, &new).await?;
    write.see_other_saying("/duty/visits", w::visit_saved(ask.lang)).await
}

/// Joins what was typed with what was saved meanwhile; asks where both sides changed the same field.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, id: VisitId, typed: &Typed) -> Answer {
    let mut db = app.store.read().await?;
    let row = read::one(&mut db, id).await?;
    permit::<WriteVisit>(&mut db, viewer, Subject::Centre(row.centre_id)).await?;
    drop(db);
    let merged = merging::join(typed, &saved(&row, typed, ask.now));
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", typed.get("_key")));
        return match report(app, ask, viewer, id, &joined, row.version).await {
            Err(WebError::Fields(errors)) => show(app, ask, viewer, id, Some(joined.0), errors).await,
            done => done,
        };
    }
    let label = |field: &str| pages::report_label(ask.lang, field);
    let options = |field: &str| pages::report_options(ask.lang, field);
    let action = format!("/duty/visits/{id}");
    let body = merge::choose(ask.lang, &merged, &action, &form_key(), row.version, &label, &options);
    page_failed(app, ask, page::w::merge_title(ask.lang), body).await
}

/// What was saved meanwhile. That a visit was missed says nothing of where and when one would have talked: there the
/// form stands as it was read.
fn saved(row: &VisitRow, typed: &Typed, now: Timestamp) -> Typed {
    let mut saved = filled(row, now);
    if row.done_at.is_none() {
        let was = merging::read_as(typed);
        for field in ["at", "place", "note"] {
            saved.set(field, was.get(field));
        }
    }
    saved
}

async fn show(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: VisitId,
    typed: Option<Typed>,
    errors: FieldErrors,
) -> Answer {
    let mut db = app.store.read().await?;
    let row = read::one(&mut db, id).await?;
    permit::<WriteVisit>(&mut db, viewer, Subject::Centre(row.centre_id)).await?;
    drop(db);
    let stands = filled(&row, ask.now);
    let typed = typed.unwrap_or_else(|| stands.clone());
    let view = ReportView {
        action: format!("/duty/visits/{id}"),
        ward: Some(row.ward(ask.lang)),
        planned_at: Some(row.planned_at),
        wards: Vec::new(),
        version: Some(version_again(&typed, row.version)),
        was: was_read_as(&typed, stands),
        centre: row.centre_id.to_string(),
        typed,
        errors,
        key: form_key(),
    };
    answer(app, ask, &view).await
}

/// What is known of a visit as its form shows it; one that is due begins with its planned hour and the ward's place.
fn filled(row: &VisitRow, now: Timestamp) -> Typed {
    let outcome = match (&row.done_at, &row.missed_reason) {
        (Some(_), _) => Outcome::Made.code(),
        (None, Some(_)) => Outcome::Missed.code(),
        (None, None) => "",
    };
    let is_new = outcome.is_empty();
    let place = row.place.clone().or_else(|| row.private_place.clone().filter(|_| is_new));
    Typed::default()
        .with("outcome", outcome)
        .with("at", typed_moment(row.done_at.unwrap_or_else(|| row.planned_at.min(now))))
        .with("place", place.unwrap_or_default())
        .with("note", row.note.clone().unwrap_or_default())
        .with("reason", row.missed_reason.clone().unwrap_or_default())
}
