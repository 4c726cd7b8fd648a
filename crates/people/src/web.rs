//! What the handlers of people share.

use crate::{Name, permits::WritePerson};
use access::{App, Ask, Permit, Subject, Viewer, WebError, answer, permit};
use axum::response::Response;
use base::{FieldErrors, Lang, ids::PersonId};
use page::Markup;
use store::{Db, sql};

/// Leave to change what is known of a person.
pub async fn writing(
    db: &mut impl Db,
    viewer: &Viewer,
    id: PersonId,
) -> Result<Permit<WritePerson>, WebError> {
    permit::<WritePerson>(db, viewer, Subject::Person(id)).await
}

/// The name of a person, for the head of a form. Ask for a permit first.
pub async fn name_of(db: &mut impl Db, lang: Lang, id: PersonId) -> Result<String, WebError> {
    let name: Name = sql("select name from person_names where person_id = $1").bind(id).value(db).await?;
    Ok(name.full(lang))
}

/// The page of a form, or, when something is wrong, the same page as one that could not be taken.
pub async fn show_form(
    app: &App,
    ask: &Ask,
    title: &str,
    errors: &FieldErrors,
    body: Markup,
) -> Result<Response, WebError> {
    if errors.is_empty() {
        answer::page(app, ask, title, body).await
    } else {
        answer::page_failed(app, ask, title, body).await
    }
}
