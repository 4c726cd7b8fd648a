//! Handlers that change a record. Who saves what another has changed meanwhile loses nothing: what does not collide is
//! joined, the rest is asked.

use super::super::{
    change::change_person,
    form,
    pages::form::{FormView, draft_name, label, page as form_page},
    read,
};
use crate::{
    w,
    web::{show_form, writing},
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{self, form_key},
    draft,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{FieldErrors, ids::PersonId, jiff::Timestamp, typed, typed::Typed};
use store::Db;

/// The form with what is known.
pub async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    let mut db = app.store.read().await?;
    writing(&mut db, &viewer, id).await?;
    let none = FieldErrors::new();
    if let Some((typed, at)) = draft::load(&mut db, viewer.user, &draft_name(Some(id))).await?
        && let Ok(version) = typed.get("_version").parse()
    {
        drop(db);
        return show(&app, &ask, (id, version), &typed, typed.get("_was"), Some(at), &none).await;
    }
    let (typed, version) = current(&mut db, id).await?;
    drop(db);
    let was = serde_json::json!(typed.0).to_string();
    show(&app, &ask, (id, version), &typed, &was, None, &none).await
}

/// What is known, changed.
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let mut errors = FieldErrors::new();
    let new = form::person(&form.0, ask.now, &mut errors);
    let Some(new) = new.filter(|_| errors.is_empty()) else {
        writing(&mut app.store.read().await?, &viewer, id).await?;
        return show(&app, &ask, (id, version), &form.0, form.0.get("_was"), None, &errors).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    if let Some(again) = write.again() {
        return Ok(again);
    }
    let permit = writing(&mut *write, &viewer, id).await?;
    let was_borne = typed::checked(form.0.get("was_borne"));
    match change_person(&mut write, &permit, id, version, &new, was_borne).await {
        Err(WebError::Stale) => {
            drop(write);
            join(&app, &ask, id, &form.0).await
        }
        changed => {
            changed?;
            draft::drop(&mut write, viewer.user, &draft_name(Some(id))).await?;
            write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
        }
    }
}

async fn current(db: &mut impl Db, id: PersonId) -> Answer<(Typed, i64)> {
    let facts = read::facts(db, id).await?;
    let languages = read::languages(db, id).await?;
    Ok((form::typed_of(&facts, &languages), facts.version))
}

/// The page on which the person chooses, seeing both sides. What only one side changed is already joined.
async fn join(app: &App, ask: &Ask, id: PersonId, mine: &Typed) -> Answer<Response> {
    let (theirs, version) = current(&mut app.store.read().await?, id).await?;
    let was: Vec<(String, String)> = serde_json::from_str(mine.get("_was")).unwrap_or_default();
    let merged = page::merge(&was, &mine.0, &theirs.0);
    let action = format!("/people/{id}");
    let body = page::merge::choose(ask.lang, &merged, &action, &form_key(), version, &|field| {
        label(ask.lang, field)
    });
    answer::page_failed(app, ask, w::person_change(ask.lang), body).await
}

async fn show(
    app: &App,
    ask: &Ask,
    known: (PersonId, i64),
    typed: &Typed,
    was: &str,
    draft_of: Option<Timestamp>,
    errors: &FieldErrors,
) -> Answer<Response> {
    let view = FormView {
        known: Some(known),
        typed,
        was: Some(was),
        kin_of: None,
        errors,
        draft_of,
        key: &form_key(),
    };
    show_form(app, ask, w::person_change(ask.lang), errors, form_page(ask.lang, &view)).await
}
