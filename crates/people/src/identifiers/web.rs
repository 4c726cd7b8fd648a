//! Handlers of personal numbers.

use super::{
    IdentifierId, NewIdentifier,
    pages::{FormView, RevealView, form_page, reveal_page},
    read::{IdentifierLine, identifiers},
    write::{add_identifier, end_identifier, reveal as open_number},
};
use crate::{
    Precision, Sex,
    permits::RevealNumber,
    persons::{change, read::facts},
    w,
    web::{name_of, show_form, writing},
};
use access::{
    Action, Answer, App, Ask, Form, Subject, Viewer, WebError, Write,
    answer::{self, form_key},
    permit,
    permit::may,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{Code, FieldErrors, ids::PersonId, typed, typed::Typed};
use store::Db;

/// The empty form.
pub async fn new(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    writing(&mut app.store.read().await?, &viewer, id).await?;
    show(&app, &ask, id, &Typed::default(), &FieldErrors::new()).await
}

/// A new number; with it, if wanted, the birth and sex that an ЕГН tells and nobody knew.
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    let known = facts(&mut *write, id).await?;
    let born_on = known.born_on.filter(|_| known.precision == Precision::Exact);
    let mut errors = FieldErrors::new();
    let new = NewIdentifier::parse(&form.0, born_on, known.sex, &mut errors);
    if new.is_none() && errors.is_empty() {
        errors.add(super::form::NUMBER, base::Problem::Required);
    }
    let Some(new) = new else {
        drop(write);
        return show(&app, &ask, id, &form.0, &errors).await;
    };
    add_identifier(&mut write, app.store.keys(), &permit, id, &new).await?;
    if typed::checked(form.0.get("fill"))
        && let Some((born_on, sex)) = new.proposal()
        && (known.precision != Precision::Exact || known.sex == Sex::Unknown)
    {
        change::fill(&mut write, &permit, &known, born_on, sex).await?;
    }
    write.see_other_saying(&format!("/people/{id}"), w::number_added(ask.lang)).await
}

/// Asks why the number should be shown.
pub async fn ask_reveal(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, number)): Path<(PersonId, IdentifierId)>,
) -> Answer {
    permit::<RevealNumber>(&mut app.store.read().await?, &viewer, Subject::Person(id)).await?;
    show_number(&app, &ask, &viewer, id, number, None, &FieldErrors::new()).await
}

/// Shows the number, for a reason that stays on record.
pub async fn reveal(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, number)): Path<(PersonId, IdentifierId)>,
    form: Form,
) -> Answer {
    let mut tx = app.store.begin(ask.now).await?;
    let permit = permit::<RevealNumber>(&mut tx, &viewer, Subject::Person(id)).await?;
    let reason = match typed::text(form.0.get("reason"), 300) {
        Ok(reason) => reason,
        Err(problem) => {
            drop(tx);
            let errors = FieldErrors::one("reason", problem);
            return show_number(&app, &ask, &viewer, id, number, None, &errors).await;
        }
    };
    let shown = open_number(&mut tx, app.store.keys(), &permit, id, number, &reason).await?;
    tx.commit().await?;
    show_number(&app, &ask, &viewer, id, number, Some(&shown), &FieldErrors::new()).await
}

/// A number that was wrong or is no longer theirs.
pub async fn end(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, number)): Path<(PersonId, IdentifierId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    end_identifier(&mut write, &permit, id, number).await?;
    write.see_other_saying(&format!("/people/{id}"), w::number_ended(ask.lang)).await
}

async fn one(db: &mut impl Db, person: PersonId, number: IdentifierId) -> Answer<IdentifierLine> {
    identifiers(db, person).await?.into_iter().find(|line| line.id == number).ok_or(WebError::NotFound)
}

async fn show(
    app: &App,
    ask: &Ask,
    person: PersonId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let name = name_of(&mut app.store.read().await?, ask.lang, person).await?;
    let view = FormView { person, name: &name, typed, errors, key: &form_key() };
    show_form(app, ask, w::number_add(ask.lang), errors, form_page(ask.lang, &view)).await
}

async fn show_number(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    person: PersonId,
    number: IdentifierId,
    shown: Option<&str>,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    let line = one(&mut db, person, number).await?;
    let name = name_of(&mut db, ask.lang, person).await?;
    let may_write = may(&mut db, viewer, Action("person.write"), Subject::Person(person)).await?;
    drop(db);
    let keys = [form_key(), form_key()];
    let view =
        RevealView { person, name: &name, line: &line, shown, may_write, errors, keys: [&keys[0], &keys[1]] };
    let body = reveal_page(ask.lang, &view);
    if errors.is_empty() {
        answer::page(app, ask, line.kind.label(ask.lang), body).await
    } else {
        answer::page_failed(app, ask, line.kind.label(ask.lang), body).await
    }
}
