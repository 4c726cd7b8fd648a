//! Handlers of a ward's link, for the centre.

use crate::{
    permits::WriteWardLink,
    signals::{link, pages, w},
};
use access::{
    Answer, App, Ask, Form, Permit, Subject, Viewer, WebError, Write,
    answer::{form_key, page},
    audit::Entry,
    looked, permit,
};
use axum::extract::{Path, State};
use base::{Lang, ids::WardId};
use directory::wards::{self, WardRow};
use page::{Confirm, html};
use store::Db;

/// `GET /wards/{id}/link`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    shown(&app, &ask, &viewer, id, None).await
}

/// `POST /wards/{id}/link`
pub async fn make(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, _) = leave(&mut *write, &viewer, id).await?;
    let pin = link::make(&mut write, &permit, app.store.keys(), id).await?;
    told(write, &app, &ask, &viewer, id, pin).await
}

/// `POST /wards/{id}/link/pin`
pub async fn new_pin(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, _) = leave(&mut *write, &viewer, id).await?;
    let pin = link::new_pin(&mut write, &permit, app.store.keys(), id).await?;
    told(write, &app, &ask, &viewer, id, pin).await
}

/// The PIN stands in this one answer and is kept nowhere: no cookie, no address, not what a repeat is given.
async fn told(write: Write, app: &App, ask: &Ask, viewer: &Viewer, id: WardId, pin: String) -> Answer {
    write.see_other(&format!("/wards/{id}/link")).await?;
    shown(app, ask, viewer, id, Some(pin)).await
}

async fn shown(app: &App, ask: &Ask, viewer: &Viewer, id: WardId, pin: Option<String>) -> Answer {
    let mut db = app.store.read().await?;
    let (_, ward) = leave(&mut db, viewer, id).await?;
    let link = match link::of_ward(&mut db, id).await? {
        Some(holds) => Some(link::address(&mut db, app, holds).await?),
        None => None,
    };
    drop(db);
    let view = pages::DoorView {
        ward: format!("/wards/{id}"),
        place: place(&ward, ask.lang),
        link,
        pin,
        keys: [form_key(), form_key()],
    };
    page(app, ask, w::door_title(ask.lang), pages::door(ask.lang, &view)).await
}

/// `GET /wards/{id}/link/revocation`
pub async fn ask_revoke(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let (_, ward) = leave(&mut app.store.read().await?, &viewer, id).await?;
    let (action, back) = (format!("/wards/{id}/link/revocation"), format!("/wards/{id}/link"));
    let question = Confirm {
        question: w::door_revoke_ask(ask.lang),
        text: html! { p { (place(&ward, ask.lang)) } p { (w::door_revoke_text(ask.lang)) } },
        action: &action,
        key: &form_key(),
        version: None,
        yes: w::door_revoke(ask.lang),
        grave: true,
        no_href: &back,
    };
    page(&app, &ask, w::door_revoke_ask(ask.lang), page::confirm(ask.lang, &question)).await
}

/// `POST /wards/{id}/link/revocation`
pub async fn revoke(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<WardId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let (permit, _) = leave(&mut *write, &viewer, id).await?;
    link::revoke(&mut write, &permit, id).await?;
    write.see_other_saying(&format!("/wards/{id}/link"), w::door_revoked(ask.lang)).await
}

/// `GET /wards/{id}/link/poster`
pub async fn poster(State(app): State<App>, ask: Ask, viewer: Viewer, Path(id): Path<WardId>) -> Answer {
    let mut db = app.store.read().await?;
    let (permit, ward) = leave(&mut db, &viewer, id).await?;
    let holds = link::of_ward(&mut db, id).await?.ok_or(WebError::NotFound)?;
    let (address, _) = link::address(&mut db, &app, holds).await?;
    let phone = link::phone_of(&mut db, permit.centre).await?;
    drop(db);
    looked::record(&app, Entry::under(&permit, "ward-link.printed").record("ward", id)).await?;
    let view = pages::PosterView {
        ward: format!("/wards/{id}"),
        place: Lang::ALL.map(|lang| place(&ward, lang)),
        centre: Lang::ALL.map(|lang| ward.centre(lang).to_owned()),
        phone,
        address,
    };
    page(&app, &ask, w::door_poster(ask.lang), pages::poster(ask.lang, &view)).await
}

async fn leave(db: &mut impl Db, viewer: &Viewer, id: WardId) -> Answer<(Permit<WriteWardLink>, WardRow)> {
    let ward = wards::one(db, id).await?;
    let permit = permit(db, viewer, Subject::Centre(ward.centre_id)).await?;
    Ok((permit, ward))
}

fn place(ward: &WardRow, lang: Lang) -> String {
    format!("{}, {}", ward.name(lang), ward.hospital(lang))
}
