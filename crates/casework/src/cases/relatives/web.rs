//! The people of a case over the web.

use super::{
    pages::{AddView, add_page, people_page, removal_page},
    people, portrait, write,
};
use crate::{
    cases::{PersonRole, opening, read, w},
    permits::{ReadCase, WriteCase},
};
use access::{
    Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, ask::Query, audit::Entry, looked,
    permit,
};
use axum::extract::{Path, State};
use base::{
    FieldErrors, clock,
    ids::{CaseId, PersonId},
    typed::{self, Typed},
};
use people::kinship;

/// `GET /cases/{id}/people`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<CaseId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadCase>(&mut db, &viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, &viewer, id).await?;
    let people = people(&mut db, id).await?;
    let known = match case.focus_id {
        // Adoption is told to those who may read what the secret of adoption covers.
        Some(child) => kinship::family(&mut db, child, &case.may.read_notes).await?,
        None => kinship::Family::default(),
    };
    drop(db);
    looked::record(&app, Entry::under(&permit, "case.people-viewed")).await?;
    let portrait = portrait::portrait(ask.lang, &known, &people, case.focus_id);
    let today = clock::date_of(ask.now);
    let body = people_page(ask.lang, &case, &people, &portrait, &answer::form_key(), today);
    answer::page(&app, &ask, &format!("{} · {}", w::tab_people(ask.lang), case.reference), body).await
}

/// `GET /cases/{id}/people/new`
pub async fn choose(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    query: Query,
) -> Answer {
    let body = choosing(&app, &ask, &viewer, id, &query.0, &FieldErrors::new()).await?;
    answer::page(&app, &ask, w::add_person(ask.lang), body).await
}

/// `POST /cases/{id}/people`
pub async fn add(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let mut errors = FieldErrors::new();
    let person = errors.check("person", typed::id::<base::ids::Person>(form.0.get("person")));
    let role = errors.check("role", typed::code::<PersonRole>(form.0.get("role")));
    let (person, role) = match errors.or(person.zip(role)) {
        Ok(new) => new,
        Err(errors) => {
            let body = choosing(&app, &ask, &viewer, id, &form.0, &errors).await?;
            return answer::page_failed(&app, &ask, w::add_person(ask.lang), body).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::add_person(&mut write, &permit, id, person, role).await?;
    write.see_other_saying(&format!("/cases/{id}/people"), w::person_added(ask.lang)).await
}

/// `POST /cases/{id}/people/focus`
pub async fn change(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CaseId>,
    form: Form,
) -> Answer {
    let person: PersonId = typed::id(form.0.get("person")).map_err(|_| WebError::BadRequest)?;
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    write::set_focus(&mut write, &permit, id, person).await?;
    write.see_other_saying(&format!("/cases/{id}/people"), w::focus_changed(ask.lang)).await
}

/// `GET /cases/{id}/people/{person}/removal`
pub async fn ask_removal(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
) -> Answer {
    let body = removing(&app, &ask, &viewer, (id, person), &Typed::default(), &FieldErrors::new()).await?;
    answer::page(&app, &ask, w::remove_person(ask.lang), body).await
}

/// `POST /cases/{id}/people/{person}/removal`
pub async fn remove(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, person)): Path<(CaseId, PersonId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCase>(&mut *write, &viewer, Subject::Case(id)).await?;
    let reason = typed::text(form.0.get("reason"), opening::MAX_REASON)
        .map_err(|problem| WebError::Fields(FieldErrors::one("reason", problem)));
    let done = match reason {
        Ok(reason) => write::remove_person(&mut write, &permit, id, person, &reason).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => write.see_other_saying(&format!("/cases/{id}/people"), w::person_removed(ask.lang)).await,
        Err(WebError::Fields(errors)) => {
            drop(write);
            let body = removing(&app, &ask, &viewer, (id, person), &form.0, &errors).await?;
            answer::page_failed(&app, &ask, w::remove_person(ask.lang), body).await
        }
        Err(error) => Err(error),
    }
}

async fn choosing(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: CaseId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<page::Markup> {
    let mut db = app.store.read().await?;
    permit::<WriteCase>(&mut db, viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, viewer, id).await?;
    let found = opening::find(&mut db, case.centre_id, typed.get("q")).await?;
    let view = AddView { found, key: answer::form_key(), today: clock::date_of(ask.now) };
    Ok(add_page(ask.lang, &case, &view, typed, errors))
}

async fn removing(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    (id, person): (CaseId, PersonId),
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<page::Markup> {
    let mut db = app.store.read().await?;
    permit::<WriteCase>(&mut db, viewer, Subject::Case(id)).await?;
    let case = read::see(&mut db, viewer, id).await?;
    let people = people(&mut db, id).await?;
    let person = people.iter().find(|one| one.id == person).ok_or(WebError::NotFound)?;
    Ok(removal_page(ask.lang, &case, person, typed, errors, &answer::form_key()))
}
