//! Handlers of contacts.

use super::{
    ContactId, ContactLine, NewContact, add_contact, change_contact, contacts, end_contact,
    pages::{FormView, form_page},
};
use crate::{
    permits::WritePerson,
    w,
    web::{name_of, show_form, writing},
};
use access::{Answer, App, Ask, Form, Viewer, WebError, Write, answer::form_key};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{Code, FieldErrors, ids::PersonId, typed::Typed};
use store::Db;

/// The empty form.
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    writing(&mut app.store.read().await?, &viewer, id).await?;
    show(&app, &ask, id, None, &Typed::default(), &FieldErrors::new()).await
}

/// A new contact.
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let new = match NewContact::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            writing(&mut app.store.read().await?, &viewer, id).await?;
            return show(&app, &ask, id, None, &form.0, &errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    add_contact(&mut write, &permit, id, &new).await?;
    write.see_other_saying(&format!("/people/{id}"), w::contact_added(ask.lang)).await
}

/// The form of a contact that is there.
pub async fn edit(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, contact)): Path<(PersonId, ContactId)>,
) -> Answer {
    let mut db = app.store.read().await?;
    writing(&mut db, &viewer, id).await?;
    let line = one(&mut db, id, contact).await?;
    drop(db);
    let typed = Typed::default()
        .with("kind", line.kind.code())
        .with("value", &line.value)
        .with("safety", line.safety.code())
        .with("safety_note", line.safety_note.unwrap_or_default());
    show(&app, &ask, id, Some((contact, line.version)), &typed, &FieldErrors::new()).await
}

/// A contact changed.
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, contact)): Path<(PersonId, ContactId)>,
    form: Form,
) -> Answer {
    let version = form.version().ok_or(WebError::BadRequest)?;
    let new = match NewContact::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            writing(&mut app.store.read().await?, &viewer, id).await?;
            return show(&app, &ask, id, Some((contact, version)), &form.0, &errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    let before = one(&mut *write, id, contact).await?;
    change_contact(&mut write, &permit, id, &before, version, &new).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

/// A contact no longer in use.
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, contact)): Path<(PersonId, ContactId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit: access::Permit<WritePerson> = writing(&mut *write, &viewer, id).await?;
    end_contact(&mut write, &permit, id, contact).await?;
    write.see_other_saying(&format!("/people/{id}"), w::contact_ended(ask.lang)).await
}

async fn one(db: &mut impl Db, person: PersonId, contact: ContactId) -> Answer<ContactLine> {
    contacts(db, person).await?.into_iter().find(|line| line.id == contact).ok_or(WebError::NotFound)
}

async fn show(
    app: &App,
    ask: &Ask,
    person: PersonId,
    contact: Option<(ContactId, i64)>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let name = name_of(&mut app.store.read().await?, ask.lang, person).await?;
    let (key, end_key) = (form_key(), form_key());
    let view = FormView { person, name: &name, contact, typed, errors, key: &key, end_key: &end_key };
    let title = if contact.is_some() { w::contact_change(ask.lang) } else { w::contact_add(ask.lang) };
    show_form(app, ask, title, errors, form_page(ask.lang, &view)).await
}
