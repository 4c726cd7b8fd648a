//! Handlers of the account's first page.

use super::{pages, read, w};
use crate::{
    Action, Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{self, form_key},
    audit::Entry,
    language, second_factor, session,
    viewer::SessionId,
};
use axum::extract::{Path, State};
use base::{FieldErrors, Lang, typed};
use page::NavLink;
use store::sql;

pub(super) async fn show(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let view = view(&app, &ask, &viewer).await?;
    let body = pages::account(ask.lang, &view, &FieldErrors::new());
    answer::page(&app, &ask, w::title(ask.lang), body).await
}

pub(super) async fn save(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut errors = FieldErrors::new();
    let phone = errors.check("phone", typed::optional_text(form.0.get("phone"), 40));
    let lang = Lang::from_tag(form.0.get("language"));
    if lang.is_none() {
        errors.add("language", base::Problem::NotOffered);
    }
    let (Some(phone), Some(lang)) = (phone, lang) else {
        let mut view = view(&app, &ask, &viewer).await?;
        view.phone = form.0.get("phone").to_owned();
        let body = pages::account(ask.lang, &view, &errors);
        return answer::page_failed(&app, &ask, w::title(ask.lang), body).await;
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let was = read::own(&mut *write, viewer.user).await?;
    language::choose(&mut write, viewer.user, lang).await?;
    sql("update users set phone = $2, version = version + 1 where id = $1")
        .bind(viewer.user)
        .bind(phone.clone())
        .run(&mut *write)
        .await?;
    Entry::by(&viewer, "user.changed", "user")
        .record("user", viewer.user)
        .change("phone", was.phone, phone)
        .change("language", was.language, lang.tag())
        .write(&mut write)
        .await?;
    write.see_other_saying("/account", w::saved(lang)).await
}

pub(super) async fn end_session(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<SessionId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    if !session::end(&mut write, viewer.user, id).await? {
        return Err(WebError::NotFound);
    }
    Entry::by(&viewer, "session.ended", "session").record("session", id).write(&mut write).await?;
    write.see_other_saying("/account", w::session_ended(ask.lang)).await
}

pub(super) async fn end_others(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    session::end_others(&mut write, viewer.user, viewer.session).await?;
    Entry::by(&viewer, "session.others-ended", "user").record("user", viewer.user).write(&mut write).await?;
    write.see_other_saying("/account", w::others_ended(ask.lang)).await
}

async fn view(app: &App, ask: &Ask, viewer: &Viewer) -> Answer<pages::Account> {
    let mut db = app.store.read().await?;
    let own = read::own(&mut db, viewer.user).await?;
    Ok(pages::Account {
        key: form_key(),
        posts: read::posts(&mut db, viewer, ask.lang).await?,
        sessions: read::sessions(&mut db, viewer.user, ask.now).await?,
        tokens: read::tokens(&mut db, viewer.user, ask.now).await?,
        codes_left: second_factor::codes_left(&mut db, viewer.user).await?,
        this_session: viewer.session,
        name: own.name,
        name_latin: own.name_latin,
        email: own.email,
        phone: own.phone.unwrap_or_default(),
        language: own.language,
        second_factor_since: own.totp_confirmed_at,
        more: more(app, viewer, ask.lang),
    })
}

fn more(app: &App, viewer: &Viewer, lang: Lang) -> Vec<NavLink> {
    let may = |action| viewer.may_ever(Action(action));
    let pages = [
        ("/staff", w::staff(lang), may("staff.read")),
        ("/glass", w::openings(lang), may("glass.read")),
        ("/glass/open", w::emergency(lang), may("glass.break")),
        ("/messages", w::messages(lang), app.settings.demo || may("message.read")),
    ];
    let open = pages.into_iter().filter(|(_, _, may)| *may);
    open.map(|(href, label, _)| NavLink { href: href.into(), label: label.into(), ..NavLink::default() })
        .collect()
}
