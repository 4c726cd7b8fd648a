//! Handlers of duplicates.

use super::{
    find,
    merge::merge as make_one,
    pages::{self, MergeView, merge_page},
};
use crate::{permits::MergePeople, persons::read::facts, w, web::show_form};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    permit,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{FieldErrors, Problem, ids::PersonId, typed, typed::Typed};
use store::Db;

/// The people who may be the same.
pub async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    let mut db = app.store.read().await?;
    merging(&mut db, &viewer, id).await?;
    let known = facts(&mut db, id).await?;
    let found = find::of_known(&mut db, &viewer, &known).await?;
    drop(db);
    answer::page(&app, &ask, w::duplicates_title(ask.lang), pages::list(ask.lang, &known, &found, ask.now))
        .await
}

/// Asks which of the two stays.
pub async fn ask_merge(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(two): Path<(PersonId, PersonId)>,
) -> Answer {
    show(&app, &ask, &viewer, two, &Typed::default(), &FieldErrors::new()).await
}

/// Makes one record of two.
pub async fn merge(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, other)): Path<(PersonId, PersonId)>,
    form: Form,
) -> Answer {
    let mut errors = FieldErrors::new();
    let stays: Option<PersonId> = errors.check("stays", typed::id(form.0.get("stays")));
    let reason = errors.check("reason", typed::text(form.0.get("reason"), 300));
    if stays.is_some_and(|stays| stays != id && stays != other) {
        errors.add("stays", Problem::NotOffered);
    }
    let (Some(stays), Some(reason), true) = (stays, reason, errors.is_empty()) else {
        return show(&app, &ask, &viewer, (id, other), &form.0, &errors).await;
    };
    let goes = if stays == id { other } else { id };
    let mut write = Write::form(&app, &ask, &form).await?;
    merging(&mut *write, &viewer, goes).await?;
    let permit = merging(&mut *write, &viewer, stays).await?;
    make_one(&mut write, &permit, stays, goes, &reason).await?;
    write.see_other_saying(&format!("/people/{stays}"), w::merge_done(ask.lang)).await
}

async fn merging(db: &mut impl Db, viewer: &Viewer, id: PersonId) -> Result<Permit<MergePeople>, WebError> {
    permit::<MergePeople>(db, viewer, Subject::Person(id)).await
}

async fn show(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, other): (PersonId, PersonId),
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    merging(&mut db, viewer, id).await?;
    merging(&mut db, viewer, other).await?;
    let (one, two) = (facts(&mut db, id).await?, facts(&mut db, other).await?);
    drop(db);
    let view = MergeView { one: &one, other: &two, typed, errors, key: &form_key(), now: ask.now };
    show_form(app, ask, w::merge_question(ask.lang), errors, merge_page(ask.lang, &view)).await
}
