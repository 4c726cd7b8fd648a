//! Handlers that change a record. Who saves what another has changed meanwhile loses nothing: what does not collide is
//! joined, the rest is asked.

use super::super::{
    change::change_person,
    form,
    pages::form::{FormView, draft_name, label, options, page as form_page},
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
use page::merge;
use store::Db;

/// The field that carries what the form was read as.
const WAS: &str = "_was";

/// The form with what is known.
pub async fn edit(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    let mut db = app.store.read().await?;
    writing(&mut db, &viewer, id).await?;
    let none = FieldErrors::new();
    if let Some((typed, at)) = draft::load(&mut db, viewer.user, &draft_name(Some(id))).await?
        && let Ok(version) = typed.get("_version").parse()
    {
        drop(db);
        return show(&app, &ask, (id, version), &typed, typed.get(WAS), Some(at), &none).await;
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
    match save(&app, &ask, &viewer, id, &form, version).await {
        Err(WebError::Stale) => join(&app, &ask, &viewer, id, &form.0).await,
        Err(WebError::Fields(errors)) => {
            writing(&mut app.store.read().await?, &viewer, id).await?;
            show(&app, &ask, (id, version), &form.0, form.0.get(WAS), None, &errors).await
        }
        done => done,
    }
}

async fn save(app: &App, ask: &Ask, viewer: &Viewer, id: PersonId, form: &Form, version: i64) -> Answer {
    let mut errors = FieldErrors::new();
    let new = form::person(&form.0, ask.now, &mut errors);
    let new = errors.or(new)?;
    let mut write = Write::form(app, ask, form).await?;
    let permit = writing(&mut *write, viewer, id).await?;
    let was_borne = typed::checked(form.0.get("was_borne"));
    change_person(&mut write, &permit, id, version, &new, was_borne).await?;
    draft::drop(&mut write, viewer.user, &draft_name(Some(id))).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

async fn current(db: &mut impl Db, id: PersonId) -> Answer<(Typed, i64)> {
    let facts = read::facts(db, id).await?;
    let languages = read::languages(db, id).await?;
    Ok((form::typed_of(&facts, &languages), facts.version))
}

/// Joins what was typed with what was saved meanwhile; asks where both sides changed the same field.
async fn join(app: &App, ask: &Ask, viewer: &Viewer, id: PersonId, mine: &Typed) -> Answer<Response> {
    let mut db = app.store.read().await?;
    writing(&mut db, viewer, id).await?;
    let (theirs, version) = current(&mut db, id).await?;
    drop(db);
    let was: Vec<(String, String)> = serde_json::from_str(mine.get(WAS)).unwrap_or_default();
    let mut merged = merge::merge(&was, &mine.0, &theirs.0);
    if merged.conflicts.is_empty() {
        let joined = Form(Typed(merged.values).with("_key", mine.get("_key")));
        return save(app, ask, viewer, id, &joined, version).await;
    }
    merged.values.push((WAS.to_owned(), serde_json::json!(theirs.0).to_string()));
    let (label, options) = (|field: &str| label(ask.lang, field), |field: &str| options(ask.lang, field));
    let action = format!("/people/{id}");
    let body = merge::choose(ask.lang, &merged, &action, &form_key(), version, &label, &options);
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
