//! Handlers of the link for complaints, for the centre.

use crate::{
    complaints::{
        link,
        pages::{DoorView, PosterView, door_page, poster_page},
        w,
    },
    permits::WriteComplaintLink,
};
use access::{
    Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{form_key, page},
    audit::Entry,
    looked,
    permit::permit_at_home,
};
use axum::extract::State;
use base::{Lang, ids::CentreId};
use directory::centres;
use page::{Confirm, html};
use store::{Db, sql};

/// `GET /complaints/link`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit_at_home::<WriteComplaintLink>(&mut db, &viewer).await?;
    let view = DoorView { link: link::address(&mut db, &app, leave.centre).await?, key: form_key() };
    drop(db);
    page(&app, &ask, w::link_title(ask.lang), door_page(ask.lang, &view)).await
}

/// `POST /complaints/link`
pub async fn make(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit_at_home::<WriteComplaintLink>(&mut *write, &viewer).await?;
    link::make(&mut write, &leave, app.store.keys()).await?;
    write.see_other_saying("/complaints/link", w::link_made(ask.lang)).await
}

/// `GET /complaints/link/revocation`
pub async fn ask_revoke(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    permit_at_home::<WriteComplaintLink>(&mut app.store.read().await?, &viewer).await?;
    let question = Confirm {
        question: w::link_revoke_ask(ask.lang),
        text: html! { p { (w::link_revoke_text(ask.lang)) } },
        action: "/complaints/link/revocation",
        key: &form_key(),
        version: None,
        yes: w::link_revoke(ask.lang),
        grave: true,
        no_href: "/complaints/link",
    };
    page(&app, &ask, w::link_revoke_ask(ask.lang), page::confirm(ask.lang, &question)).await
}

/// `POST /complaints/link/revocation`
pub async fn revoke(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let leave = permit_at_home::<WriteComplaintLink>(&mut *write, &viewer).await?;
    link::revoke(&mut write, &leave).await?;
    write.see_other_saying("/complaints/link", w::link_revoked(ask.lang)).await
}

/// `GET /complaints/link/poster`
pub async fn poster(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let mut db = app.store.read().await?;
    let leave = permit_at_home::<WriteComplaintLink>(&mut db, &viewer).await?;
    let (address, _) = link::address(&mut db, &app, leave.centre).await?.ok_or(WebError::NotFound)?;
    let centre = [
        centres::name(&mut db, leave.centre, Lang::Bg).await?,
        centres::name(&mut db, leave.centre, Lang::En).await?,
    ];
    let phone = phone(&mut db, leave.centre).await?;
    drop(db);
    looked::record(&app, Entry::under(&leave, "complaint-link.printed")).await?;
    let view = PosterView { centre, phone, address };
    page(&app, &ask, w::link_poster(ask.lang), poster_page(ask.lang, &view)).await
}

async fn phone(db: &mut impl Db, centre: CentreId) -> Answer<Option<String>> {
    Ok(sql("select phone from centres where id = $1").bind(centre).value(db).await?)
}
