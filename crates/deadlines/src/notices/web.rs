//! What one is told of deadlines, over the web.

use super::{
    AddressId, address, morning,
    pages::{self, NoticesView},
    settings, w,
};
use crate::acts::WriteRule;
use access::{
    Act, Answer, App, Ask, Form, Viewer, WebError, Write,
    answer::{page, page_failed},
    audit::Entry,
    permit::{may, permit_at_home},
};
use axum::extract::{Path, State};
use base::{FieldErrors, typed};

/// `GET /account/deadlines`
pub async fn show(State(app): State<App>, ask: Ask, viewer: Viewer) -> Answer {
    let view = view(&app, &viewer).await?;
    page(&app, &ask, w::title(ask.lang), pages::notices_page(ask.lang, &view, &FieldErrors::new())).await
}

/// `POST /account/deadlines/letter`
pub async fn letter(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let wanted = typed::checked(form.0.get("letter"));
    let mut write = Write::form(&app, &ask, &form).await?;
    let was = settings::wants_letter(&mut *write, viewer.user).await?;
    settings::set_letter(&mut write, viewer.user, wanted).await?;
    Entry::by(&viewer, "setting.changed", "user")
        .record("user", viewer.user)
        .change("letter", was, wanted)
        .write(&mut write)
        .await?;
    let said = if wanted { w::letter_on(ask.lang) } else { w::letter_off(ask.lang) };
    write.see_other_saying("/account/deadlines", said).await
}

/// `POST /account/deadlines/letter-time`
pub async fn letter_time(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let at = match typed::time(form.0.get("at")) {
        Ok(at) => at,
        Err(problem) => {
            let view = NoticesView { at: Some(form.0.get("at").to_owned()), ..view(&app, &viewer).await? };
            let body = pages::notices_page(ask.lang, &view, &FieldErrors::one("at", problem));
            return page_failed(&app, &ask, w::title(ask.lang), body).await;
        }
    };
    let mut write = Write::form(&app, &ask, &form).await?;
    let permit = permit_at_home::<WriteRule>(&mut *write, &viewer).await?;
    let was = settings::digest_at(&mut *write, permit.centre).await?;
    settings::set_at(&mut write, permit.centre, at, viewer.user).await?;
    morning::look_again(&mut write).await?;
    let told = |time: base::jiff::civil::Time| time.strftime("%H:%M").to_string();
    Entry::under(&permit, "setting.changed")
        .change("letter_at", told(was), told(at))
        .write(&mut write)
        .await?;
    write.see_other_saying("/account/deadlines", w::time_set(ask.lang)).await
}

/// `POST /account/deadlines/calendar`
pub async fn make(State(app): State<App>, ask: Ask, viewer: Viewer, form: Form) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    let token = address::make(&mut write, &viewer).await?;
    // The address stands in this answer alone: a repeat is led to the list.
    write.see_other("/account/deadlines").await?;
    let address = format!("{}/calendar/{token}.ics", app.settings.base_url);
    page(&app, &ask, w::address_title(ask.lang), pages::address_page(ask.lang, &address)).await
}

/// `POST /account/deadlines/calendar/{id}/revocation`
pub async fn revoke(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    Path(id): Path<AddressId>,
    form: Form,
) -> Answer {
    let mut write = Write::form(&app, &ask, &form).await?;
    if !address::revoke(&mut write, &viewer, id).await? {
        return Err(WebError::NotFound);
    }
    write.see_other_saying("/account/deadlines", w::revoked(ask.lang)).await
}

async fn view(app: &App, viewer: &Viewer) -> Answer<NoticesView> {
    let mut db = app.store.read().await?;
    let (mut at, mut may_set) = (None, false);
    if let Some(home) = viewer.home() {
        at = Some(settings::digest_at(&mut db, home).await?.strftime("%H:%M").to_string());
        may_set = may(&mut db, viewer, WriteRule::ACTION, access::Subject::Centre(home)).await?;
    }
    let letter = settings::wants_letter(&mut db, viewer.user).await?;
    Ok(NoticesView { letter, at, may_set, addresses: address::of_user(&mut db, viewer.user).await? })
}
