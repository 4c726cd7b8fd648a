//! Handlers of staff.

use super::{
    form::{self, NewColleague},
    keeps_network, may_give, pages,
    read::{self, PAGE},
    w, write,
};
use crate::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{self, form_key},
    ask::Query,
    second_factor, users,
    users::PlaceId,
};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, clock, ids::UserId, typed::Typed};
use page::Markup;

pub(super) async fn list(State(app): State<App>, ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let after = query.0.get("after").parse().ok();
    let mut db = app.store.read().await?;
    let mut staff = read::list(&mut db, &viewer, after).await?;
    drop(db);
    let more = staff.len() as i64 > PAGE;
    staff.truncate(PAGE as usize);
    let next = staff.last().filter(|_| more).map(|last| format!("/staff?after={}", last.id));
    let body = pages::list(ask.lang, &staff, next.as_deref());
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

pub(super) async fn new(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut typed = Typed::default().with("language", "bg");
    if let Some(home) = viewer.home() {
        typed.set("centre", home.to_string());
    }
    let body = new_page(&app, &ask, &viewer, &typed, &FieldErrors::new()).await?;
    answer::page(&app, &ask, w::new_title(ask.lang), body).await
}

pub(super) async fn create(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let new = match NewColleague::parse(&form.0, &viewer, clock::date_of(ask.now)) {
        Ok(new) => new,
        Err(errors) => return new_again(&app, &ask, &viewer, &form.0, &errors).await,
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let (id, token) = match write::create(&mut write, &app, &viewer, &new.user, &new.place).await? {
        Ok(made) => made,
        Err(errors) => {
            drop(write);
            return new_again(&app, &ask, &viewer, &form.0, &errors).await;
        }
    };
    shown_once(&app, &ask, write, id, &new.user.name, &token).await
}

pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<UserId>) -> Answer {
    let view = view(&app, &ask, &viewer, id, Typed::default()).await?;
    let body = pages::colleague(ask.lang, &view, &FieldErrors::new());
    answer::page(&app, &ask, view.colleague.shown(ask.lang), body).await
}

pub(super) async fn appoint(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
    form: Form,
) -> Answer {
    let place = match form::parse_place(&form.0, &viewer, clock::date_of(ask.now)) {
        Ok(place) => place,
        Err(errors) => {
            let view = view(&app, &ask, &viewer, id, form.0).await?;
            let body = pages::colleague(ask.lang, &view, &errors);
            return answer::page_failed(&app, &ask, view.colleague.shown(ask.lang), body).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    write::appoint(&mut write, &viewer, id, &place).await?;
    write.see_other_saying(&format!("/staff/{id}"), w::appointed(ask.lang)).await
}

pub(super) async fn dismiss(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<PlaceId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let user = write::dismiss(&mut write, &viewer, id).await?;
    write.see_other_saying(&format!("/staff/{user}"), w::dismissed(ask.lang)).await
}

pub(super) async fn invite(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let colleague = write::kept(&mut *write, &viewer, id).await?;
    if colleague.closed_at.is_some() {
        return Err(WebError::Forbidden);
    }
    let lang = write::language(&mut *write, id).await?;
    let centre = colleague.held().find_map(|post| post.centre_id);
    let token = write::invite(&mut write, &app, &viewer, id, &colleague.email, lang, centre).await?;
    shown_once(&app, &ask, write, id, colleague.shown(ask.lang), &token).await
}

pub(super) async fn remove_second_factor(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    write::kept(&mut *write, &viewer, id).await?;
    second_factor::remove(&mut write, &viewer, id).await?;
    crate::session::end_others(&mut write, id, None).await?;
    write.see_other_saying(&format!("/staff/{id}"), w::factor_removed(ask.lang)).await
}

pub(super) async fn ask_to_close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
) -> Answer {
    let colleague = write::kept(&mut app.store.read().await?, &viewer, id).await?;
    let body = pages::closing(ask.lang, &colleague, &form_key());
    answer::page(&app, &ask, w::close_title(ask.lang), body).await
}

pub(super) async fn close(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    write::kept(&mut *write, &viewer, id).await?;
    users::close(&mut write, &viewer, id).await?;
    write.see_other_saying(&format!("/staff/{id}"), w::closed_now(ask.lang)).await
}

pub(super) async fn reopen(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<UserId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    write::kept(&mut *write, &viewer, id).await?;
    users::reopen(&mut write, &viewer, id).await?;
    write.see_other_saying(&format!("/staff/{id}"), w::reopened(ask.lang)).await
}

/// Commits and shows the link. It stands in this answer and in the message alone: a repeat is led to the colleague.
async fn shown_once(app: &App, ask: &Ask, write: Write, id: UserId, name: &str, token: &str) -> Answer {
    let href = format!("/staff/{id}");
    write.see_other(&href).await?;
    let body = pages::invited(ask.lang, name, &write::link(app, token), &href);
    answer::page(app, ask, w::invited_title(ask.lang), body).await
}

async fn new_again(app: &App, ask: &Ask, viewer: &Viewer, typed: &Typed, errors: &FieldErrors) -> Answer {
    let body = new_page(app, ask, viewer, typed, errors).await?;
    answer::page_failed(app, ask, w::new_title(ask.lang), body).await
}

async fn new_page(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    typed: &Typed,
    errors: &FieldErrors,
) -> Answer<Markup> {
    let choices = choices(app, ask, viewer).await?;
    Ok(pages::new(ask.lang, &form_key(), typed, &choices, errors))
}

async fn choices(app: &App, ask: &Ask, viewer: &Viewer) -> Answer<pages::Choices> {
    let mut db = app.store.read().await?;
    let centres = read::centres(&mut db, viewer, ask.lang).await?;
    let partners = read::organisations(&mut db, viewer, ask.lang).await?;
    drop(db);
    let nowhere = (String::new(), w::no_organisation(ask.lang).to_owned());
    let partners = partners.into_iter().map(|(id, name)| (id.to_string(), name));
    let organisations = std::iter::once(nowhere).chain(partners).collect();
    let mut roles = may_give(viewer, centres.first().map(|(id, _)| *id));
    let mut places: Vec<_> = centres.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    if keeps_network(viewer) {
        places.push((form::NETWORK.to_owned(), w::whole_network(ask.lang).to_owned()));
        roles.extend(may_give(viewer, None));
        roles.sort();
        roles.dedup();
    }
    let roles =
        roles.into_iter().map(|role| (role.code().to_owned(), role.label(ask.lang).to_owned())).collect();
    Ok(pages::Choices { places, roles, organisations })
}

async fn view(
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    id: UserId,
    typed: Typed,
) -> Answer<pages::ColleagueView> {
    let mut db = app.store.read().await?;
    let colleague = read::colleague(&mut db, viewer, id).await?.ok_or(WebError::NotFound)?;
    let may_change = match write::kept(&mut db, viewer, id).await {
        Ok(_) => true,
        Err(WebError::Forbidden | WebError::NotFound) => false,
        Err(other) => return Err(other),
    };
    drop(db);
    let choices =
        if id == viewer.user { pages::Choices::default() } else { choices(app, ask, viewer).await? };
    Ok(pages::ColleagueView { colleague, may_change, choices, typed, key: form_key() })
}
