//! Handlers of addresses and households.

use super::{
    AddressId,
    form::NewAddress,
    pages::{AddressView, HouseholdView, address_page, household_page},
    read::household,
    write,
};
use crate::{
    persons::read::kin,
    w,
    web::{name_of, show_form, writing},
};
use access::{Answer, App, Ask, Form, Viewer, Write, answer::form_key};
use axum::{
    extract::{Path, State},
    response::Response,
};
use base::{FieldErrors, Problem, clock, ids::PersonId, typed, typed::Typed};
use directory::places::PlaceAnswer;

/// The empty form of an address.
pub async fn new_address(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
) -> Answer {
    show_address(&app, &ask, &viewer, id, &Typed::default(), &PlaceAnswer::none(), &FieldErrors::new()).await
}

/// A new address.
pub async fn create_address(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let place = PlaceAnswer::read(&mut app.store.read().await?, &form.0).await?;
    let new = match NewAddress::parse(&form.0, &place) {
        Ok(new) => new,
        Err(errors) => return show_address(&app, &ask, &viewer, id, &form.0, &place, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    write::add_address(&mut write, &permit, id, &new).await?;
    write.see_other_saying(&format!("/people/{id}"), w::address_added(ask.lang)).await
}

/// An address where they no longer live.
pub async fn end_address(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, address)): Path<(PersonId, AddressId)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    write::end_address(&mut write, &permit, id, address).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

/// Asks with whom they live.
pub async fn ask_household(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
) -> Answer {
    show_household(&app, &ask, &viewer, id, &Typed::default(), &FieldErrors::new()).await
}

/// They move in with one of their kin.
pub async fn join_household(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let mut errors = FieldErrors::new();
    let with = errors.check("with", typed::id(form.0.get("with")));
    let from_on = errors.check("from_on", typed::optional_date(form.0.get("from_on")));
    let (Some(with), Some(from_on)) = (with, from_on) else {
        return show_household(&app, &ask, &viewer, id, &form.0, &errors).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    // Only those who are offered: the kin that this viewer may know of.
    let offered = kin(&mut *write, &viewer, id, permit.layers()).await?;
    if !offered.iter().any(|line| line.other == with) {
        drop(write);
        let errors = FieldErrors::one("with", Problem::NotOffered);
        return show_household(&app, &ask, &viewer, id, &form.0, &errors).await;
    }
    write::live_with(&mut write, &permit, id, with, from_on).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

/// They move out.
pub async fn leave_household(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PersonId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = writing(&mut *write, &viewer, id).await?;
    write::leave(&mut write, &permit, id, clock::date_of(ask.now)).await?;
    write.see_other_saying(&format!("/people/{id}"), w::saved(ask.lang)).await
}

async fn show_address(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    person: PersonId,
    typed: &Typed,
    place: &PlaceAnswer,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    writing(&mut db, viewer, person).await?;
    let name = name_of(&mut db, ask.lang, person).await?;
    let has_household = !household(&mut db, person).await?.is_empty();
    drop(db);
    let view = AddressView { person, name: &name, has_household, typed, place, errors, key: &form_key() };
    show_form(app, ask, w::address_add(ask.lang), errors, address_page(ask.lang, &view)).await
}

async fn show_household(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    person: PersonId,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Response> {
    let mut db = app.store.read().await?;
    let permit = writing(&mut db, viewer, person).await?;
    let name = name_of(&mut db, ask.lang, person).await?;
    let kin = kin(&mut db, viewer, person, permit.layers()).await?;
    let has_household = !household(&mut db, person).await?.is_empty();
    drop(db);
    let keys = [form_key(), form_key()];
    let view = HouseholdView {
        person,
        name: &name,
        kin: &kin,
        has_household,
        typed,
        errors,
        keys: [&keys[0], &keys[1]],
    };
    show_form(app, ask, w::household_change(ask.lang), errors, household_page(ask.lang, &view)).await
}
