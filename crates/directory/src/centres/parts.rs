//! Handlers of what a centre has: capacity, premises, the municipalities it serves.

use super::{NewCapacity, NewPremises, Premises, change, pages, read, w, write};
use crate::{
    acts::WriteCentre,
    filled::Filled,
    places::{self, PlaceAnswer},
};
use access::{Answer, App, Ask, Form, Subject, Viewer, WebError, Write, answer, permit};
use axum::extract::{Path, State};
use base::{FieldErrors, Id, Problem, ids::CentreId, typed::Typed};
use page::Markup;
use store::Db;

/// The form of one part of a centre.
type Page = fn(base::Lang, CentreId, &str, &Filled) -> Markup;

pub(super) async fn new_capacity(app: State<App>, ask: Ask, viewer: Viewer, id: Path<CentreId>) -> Answer {
    new(app, ask, viewer, id, w::capacity_add, pages::capacity).await
}

pub(super) async fn new_premises(app: State<App>, ask: Ask, viewer: Viewer, id: Path<CentreId>) -> Answer {
    new(app, ask, viewer, id, w::premises_add, pages::premises).await
}

async fn new(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
    title: fn(base::Lang) -> &'static str,
    form: Page,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteCentre>(&mut db, &viewer, Subject::Centre(id)).await?;
    let name = read::name(&mut db, id, ask.lang).await?;
    drop(db);
    answer::page(&app, &ask, title(ask.lang), form(ask.lang, id, &name, &Filled::empty(Typed::default())))
        .await
}

async fn again(
    app: &App,
    ask: &Ask,
    id: CentreId,
    title: &str,
    form: Page,
    typed: Typed,
    errors: FieldErrors,
) -> Answer {
    let name = read::name(&mut app.store.read().await?, id, ask.lang).await?;
    let filled = Filled::again(None, typed, errors, PlaceAnswer::none());
    answer::page_failed(app, ask, title, form(ask.lang, id, &name, &filled)).await
}

pub(super) async fn add_capacity(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
    form: Form,
) -> Answer {
    permit::<WriteCentre>(&mut app.store.read().await?, &viewer, Subject::Centre(id)).await?;
    let new = match NewCapacity::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            return again(&app, &ask, id, w::capacity_add(ask.lang), pages::capacity, form.0, errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    write::add_capacity(&mut write, &permit, id, new).await?;
    write.see_other_saying(&format!("/centres/{id}"), w::capacity_added(ask.lang)).await
}

pub(super) async fn add_premises(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
    form: Form,
) -> Answer {
    permit::<WriteCentre>(&mut app.store.read().await?, &viewer, Subject::Centre(id)).await?;
    let new = match NewPremises::parse(&form.0) {
        Ok(new) => new,
        Err(errors) => {
            return again(&app, &ask, id, w::premises_add(ask.lang), pages::premises, form.0, errors).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    write::add_premises(&mut write, &permit, id, new).await?;
    write.see_other_saying(&format!("/centres/{id}"), w::premises_added(ask.lang)).await
}

pub(super) async fn end_premises(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, premises)): Path<(CentreId, Id<Premises>)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    if !change::end_premises(&mut write, &permit, id, premises).await? {
        return Err(WebError::NotFound);
    }
    write.see_other_saying(&format!("/centres/{id}"), w::premises_ended(ask.lang)).await
}

pub(super) async fn municipalities(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
) -> Answer {
    let mut db = app.store.read().await?;
    permit::<WriteCentre>(&mut db, &viewer, Subject::Centre(id)).await?;
    let body = municipalities_page(&mut db, &ask, id, &Filled::empty(Typed::default())).await?;
    drop(db);
    answer::page(&app, &ask, w::municipalities(ask.lang), body).await
}

async fn municipalities_page(db: &mut impl Db, ask: &Ask, id: CentreId, filled: &Filled) -> Answer<Markup> {
    let (served, all) = (places::served_by(db, id).await?, places::municipalities(db).await?);
    Ok(pages::municipalities(ask.lang, id, &served, &all, filled))
}

pub(super) async fn serve(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<CentreId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    if change::serve(&mut write, &permit, id, form.0.get("municipality_code")).await? {
        return write.see_other(&format!("/centres/{id}/municipalities")).await;
    }
    drop(write);
    let errors = FieldErrors::one("municipality_code", Problem::NotOffered);
    let filled = Filled::again(None, form.0, errors, PlaceAnswer::none());
    let body = municipalities_page(&mut app.store.read().await?, &ask, id, &filled).await?;
    answer::page_failed(&app, &ask, w::municipalities(ask.lang), body).await
}

pub(super) async fn serve_no_more(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path((id, code)): Path<(CentreId, String)>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit::<WriteCentre>(&mut *write, &viewer, Subject::Centre(id)).await?;
    change::serve_no_more(&mut write, &permit, id, &code).await?;
    write.see_other(&format!("/centres/{id}/municipalities")).await
}
